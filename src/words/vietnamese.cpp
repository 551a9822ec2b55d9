#include <array>
#include <cstddef>

#include "words/translations.hpp"
#include "words/vietnamese/changes.hpp"
#include "words/vietnamese/cli.hpp"
#include "words/vietnamese/deadline.hpp"
#include "words/vietnamese/document.hpp"
#include "words/vietnamese/edit.hpp"
#include "words/vietnamese/help.hpp"
#include "words/vietnamese/import.hpp"
#include "words/vietnamese/io.hpp"
#include "words/vietnamese/keys.hpp"
#include "words/vietnamese/programme.hpp"
#include "words/vietnamese/renew.hpp"
#include "words/vietnamese/selection.hpp"
#include "words/vietnamese/text.hpp"
#include "words/vietnamese/yaml.hpp"

namespace ktask::words {

namespace {

template<std::size_t... Sizes>
constexpr auto joined(const Translation (&... tables)[Sizes]) {
    std::array<Translation, (Sizes + ...)> all;
    std::size_t count = 0;
    const auto add = [&](const auto& table) {
        for (const Translation& row : table)
            all[count++] = row;
    };
    (add(tables), ...);
    return all;
}

constexpr auto vietnamese_rows =
    joined(vietnamese_of_text, vietnamese_of_yaml, vietnamese_of_deadline, vietnamese_of_programme,
           vietnamese_of_selection, vietnamese_of_edit, vietnamese_of_changes, vietnamese_of_renew,
           vietnamese_of_import, vietnamese_of_document, vietnamese_of_io, vietnamese_of_cli,
           vietnamese_of_help, vietnamese_of_keys);

constexpr std::size_t slot_count = 4096;
static_assert(2 * vietnamese_rows.size() <= slot_count, "half of the slots stay free");

/// Where the search for a row begins; it goes on to the next slot.
constexpr std::size_t slot_of(std::uint32_t hash) {
    return (hash ^ (hash >> 16U)) % slot_count;
}

constexpr bool is_row_of(const Translation& row, std::string_view pattern,
                         std::string_view meaning) {
    return row.pattern == pattern && row.meaning == meaning;
}

/// The number of a row in each slot, counted from 1; 0 in free ones.
constexpr std::array<std::uint16_t, slot_count> slots = [] {
    std::array<std::uint16_t, slot_count> filled{};
    for (std::size_t i = 0; i < vietnamese_rows.size(); ++i) {
        const Translation& row = vietnamese_rows[i];
        std::size_t slot = slot_of(row.hash);
        for (; filled[slot] != 0; slot = (slot + 1) % slot_count) {
            const Translation& other = vietnamese_rows[filled[slot] - std::size_t{1}];
            if (other.hash == row.hash && is_row_of(other, row.pattern, row.meaning))
                throw "a pattern with two translations";
        }
        filled[slot] = static_cast<std::uint16_t>(i + 1);
    }
    return filled;
}();

} // namespace

const Translation* find_vietnamese(std::string_view pattern, std::string_view meaning) {
    for (std::size_t slot = slot_of(hash_of(pattern, meaning)); slots[slot] != 0;
         slot = (slot + 1) % slot_count) {
        const Translation& row = vietnamese_rows[slots[slot] - std::size_t{1}];
        if (is_row_of(row, pattern, meaning)) return &row;
    }
    return nullptr;
}

} // namespace ktask::words
