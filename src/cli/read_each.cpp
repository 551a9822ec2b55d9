#include "cli/read_each.hpp"

#include "io/in_parallel.hpp"

namespace ktask::cli {

void read_each(std::span<const std::string> paths, const Situation& /*situation*/,
               const std::function<void(std::size_t)>& work) {
    io::in_parallel(paths.size(), work);
}

} // namespace ktask::cli
