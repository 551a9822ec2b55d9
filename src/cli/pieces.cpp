#include "cli/pieces.hpp"

#include <algorithm>

namespace ktask::cli {

namespace {

/// Where the name of an option ends within an argument: -f, -fFILE, --file, --file=FILE.
std::size_t end_of_name(std::string_view argument) {
    constexpr std::size_t short_name = 2;
    if (!argument.starts_with("--")) return std::min(argument.size(), short_name);
    return std::min(argument.size(), argument.find('='));
}

} // namespace

std::vector<Piece> pieces_of(std::span<const std::string> arguments,
                             const Declaration& declaration) {
    std::vector<Piece> pieces;
    bool has_options = true;
    for (std::size_t place = 0; place < arguments.size(); ++place) {
        const std::string_view argument = arguments[place];
        if (has_options && argument == "--") {
            has_options = false;
            continue;
        }
        const std::size_t end = end_of_name(argument);
        const Option* const option =
            has_options ? find_option(declaration, argument.substr(0, end)) : nullptr;
        if (option == nullptr) {
            pieces.push_back({Piece::Kind::word, argument, nullptr, place});
            continue;
        }
        pieces.push_back({Piece::Kind::option, argument.substr(0, end), option, place});
        if (option->value.empty()) continue;
        if (end < argument.size()) {
            const std::size_t begin = end + (argument[end] == '=' ? 1 : 0);
            pieces.push_back({Piece::Kind::value, argument.substr(begin), option, place});
        } else if (place + 1 < arguments.size()) {
            ++place;
            pieces.push_back({Piece::Kind::value, arguments[place], option, place});
        }
    }
    return pieces;
}

} // namespace ktask::cli
