#include <string>
#include <vector>

#include "cli/run.hpp"
#include "io/last_catch.hpp"
#include "io/surroundings.hpp"

namespace {

int run(int count, char** arguments) {
    const std::vector<std::string> typed(arguments + (count > 0 ? 1 : 0), arguments + count);
    return ktask::cli::run(typed, ktask::io::look_around());
}

} // namespace

int main(int count, char** arguments) {
    return ktask::io::with_last_catch(&run, count, arguments);
}
