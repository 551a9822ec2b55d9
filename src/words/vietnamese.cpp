#include "words/translations.hpp"

namespace ktask::words {

namespace {

// In the order of the folders and files that say them.
constexpr Translation vietnamese_table[] = {
    {" or ", " hoặc "},
};

} // namespace

std::span<const Translation> vietnamese() {
    return vietnamese_table;
}

} // namespace ktask::words
