#include <string>
#include <vector>

#include "cli/run.hpp"
#include "io/surroundings.hpp"

int main(int count, char** arguments) {
    const std::vector<std::string> typed(arguments + (count > 0 ? 1 : 0), arguments + count);
    return ktask::cli::run(typed, ktask::io::look_around());
}
