#include "cli/declaration.hpp"

#include <algorithm>

#include "cli/failure.hpp"
#include "text/split.hpp"

namespace ktask::cli {

const Option* find_option(const Declaration& declaration, std::string_view name) {
    for (const Option& option : declaration) {
        for (const std::string_view one : text::split(option.name, ',')) {
            if (one == name && one.starts_with('-')) return &option;
        }
    }
    return nullptr;
}

std::string_view long_name_of(const Option& option) {
    return text::after_last(option.name, ',');
}

bool is_repeatable(const Option& option) {
    return std::holds_alternative<std::vector<std::string>*>(option.target) ||
           std::holds_alternative<Each>(option.target);
}

void read_values(const Declaration& declaration) {
    for (const Option& option : declaration) {
        if (!option.is_given) continue;
        const std::string_view name = long_name_of(option);
        if (const auto* reader = std::get_if<Reader>(&option.target)) {
            (*reader)(name, option.typed.back());
        }
        if (const auto* one = std::get_if<OneOf>(&option.target)) {
            one->read(name, option.typed.back());
        }
        if (const auto* each = std::get_if<Each>(&option.target)) {
            for (const std::string& value : option.typed)
                each->read(name, value);
        }
    }
}

void refuse_unsuited(const Declaration& declaration, Format format,
                     std::span<const Format> formats) {
    for (const Option& option : declaration) {
        if (!option.is_given || option.suits.empty() || option.suits.has(format)) continue;
        std::vector<std::string_view> suited;
        for (const Format one : formats) {
            if (option.suits.has(one)) suited.push_back(row_of(one).name);
        }
        throw usage_error(
            text::message("{} does not suit {}", long_name_of(option), row_of(format).name),
            {text::message("it goes with --format {}",
                           text::listed(suited, text::Between::either))});
    }
}

void refuse_choice(std::string_view option, std::string_view typed, std::span<const Name> names) {
    std::vector<std::string> usual;
    std::vector<std::string> others;
    for (const Name& name : names) {
        usual.emplace_back(name.usual);
        others.insert(others.end(), name.others.begin(), name.others.end());
    }
    refuse_choice(option, typed, usual, others);
}

} // namespace ktask::cli
