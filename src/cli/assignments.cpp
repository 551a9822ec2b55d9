#include "cli/assignments.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "cli/failure.hpp"
#include "cli/values.hpp"
#include "edit/evidence.hpp"
#include "programme/context.hpp"
#include "programme/roles.hpp"
#include "selection/agencies.hpp"
#include "text/address.hpp"
#include "text/fold.hpp"
#include "text/markup.hpp"
#include "text/nearest.hpp"

namespace ktask::cli {

namespace {

using edit::Takes;

bool is_detail(std::string_view key) {
    return key.starts_with(edit::details_prefix) && key.size() > edit::details_prefix.size();
}

/// Why a key that others make is not set.
std::vector<text::Message> other_ways(std::string_view key) {
    if (key == "id") {
        return {
            text::message("branches, mails and people name the task by it; its `number` is what "
                          "the document prints")};
    }
    if (key == "details") return {text::message("name the column: details.\"Sản phẩm\"=…")};
    if (key == "done") return {text::message("see: ktask help done, ktask help reopen")};
    if (key == "extended") return {text::message("see: ktask help extend")};
    if (key == "notes") return {text::message("see: ktask help note")};
    return {text::message("see: ktask help drop")};
}

std::vector<std::string> names_of(std::span<const edit::Key> keys) {
    std::vector<std::string> names;
    for (const edit::Key& key : keys) {
        if (key.takes != Takes::others) names.emplace_back(key.key);
    }
    return names;
}

Failure unknown_key(std::string_view key, std::span<const edit::Key> keys) {
    auto hints = text::near_miss(key, names_of(keys));
    if (hints.empty()) {
        hints.push_back(text::message("keys: {}", text::listed(names_of(keys))));
        if (edit::find_key(keys, "details") != nullptr)
            hints.push_back(text::message("further columns: {}", "details.\"Sản phẩm\"=…"));
    }
    return usage_error(text::message("there is no key '{}' to set", key), std::move(hints));
}

/// Throws if the words are not one line, or with `may_have_lines` have more than line breaks.
void check_line(std::string_view option, std::string_view typed, bool may_have_lines = false) {
    std::string line(typed);
    if (may_have_lines) std::replace(line.begin(), line.end(), '\n', ' ');
    if (auto objection = edit::objection_to_words(option, line))
        throw refusal_of(std::move(*objection));
}

edit::Value text_of(std::string_view option, const std::string& typed, bool may_have_lines) {
    check_line(option, typed, may_have_lines);
    text::Problems problems;
    const bool has_words = text::check_markup(typed, problems).has_words;
    if (!problems.empty()) throw bad_value(option, typed, std::move(problems.front()));
    if (!has_words) throw refusal(text::message("{} has no words", option));
    return edit::marked(text::to_nfc(typed));
}

std::string read_role(std::string_view option, const std::string& typed) {
    constexpr std::array<std::string_view, 4> roles = {
        programme::default_role, programme::advisory_role, programme::default_role_english,
        programme::advisory_role_english};
    for (const std::string_view role : roles) {
        if (text::fold(role) == text::fold(typed)) return std::string(role);
    }
    throw usage_error(text::message("{} cannot be '{}'", option, typed),
                      {text::message("roles: {}", text::listed(roles))});
}

std::string read_address(std::string_view option, const std::string& typed) {
    if (auto objection = text::objection_to_address(typed))
        throw bad_value(option, typed, std::move(*objection));
    return typed;
}

/// Several values as a list, one as itself.
edit::Value one_or_list(std::vector<edit::Value> values) {
    return values.size() == 1 ? std::move(values.front()) : edit::list_of(std::move(values));
}

/// What `read` makes of each value.
template<typename Read>
std::vector<edit::Value> each(const std::vector<std::string>& values, const Read& read) {
    std::vector<edit::Value> all;
    for (const std::string& value : values)
        all.push_back(read(value));
    return all;
}

/// A value of a key that takes only one.
edit::Value single_value(const edit::Key& key, const std::string& typed,
                         const programme::Programme& programme, deadline::Date today) {
    switch (key.takes) {
    case Takes::words:
        check_line(key.key, typed);
        return edit::exact(text::to_nfc(typed));
    case Takes::line:
        if (typed == "\"\"") return edit::exact("");
        check_line(key.key, typed);
        return edit::exact(typed);
    case Takes::deadline:
        return read_deadline(key.key, typed, programme);
    case Takes::agency:
        return edit::exact(read_agency(programme, typed));
    case Takes::role:
        return edit::exact(read_role(key.key, typed));
    case Takes::day:
        return edit::event(read_day(key.key, typed, {programme.year, today},
                                    fmt::format("{}-05-06", programme.year)),
                           {});
    default:
        return read_text(key.key, typed);
    }
}

edit::Value value_of(const edit::Key& key, const std::vector<std::string>& values,
                     const programme::Programme& programme, deadline::Date today) {
    std::vector<std::string> known;
    const auto agency = [&](const std::string& words) {
        std::string name = read_agency(programme, words);
        if (std::find(known.begin(), known.end(), name) != known.end())
            throw usage_error(text::message("{} is given {} twice", key.key, name));
        known.push_back(name);
        return edit::exact(std::move(name));
    };
    switch (key.takes) {
    case Takes::leads:
        return one_or_list(each(values, agency));
    case Takes::agencies:
        return edit::list_of(each(values, agency));
    case Takes::list:
        return edit::list_of(each(values, [&](const std::string& words) {
            check_line(key.key, words);
            return edit::exact(text::to_nfc(words));
        }));
    case Takes::addresses:
        return one_or_list(each(values, [&](const std::string& words) {
            return edit::exact(read_address(key.key, words));
        }));
    default:
        break;
    }
    if (values.size() > 1)
        throw usage_error(text::message("{} takes one value, not {}", key.key, values.size()));
    return single_value(key, values.front(), programme, today);
}

edit::Assignment read_assignment(const TypedAssignment& typed, std::span<const edit::Key> keys,
                                 const programme::Programme& programme, deadline::Date today) {
    const bool is_empty =
        std::find(typed.values.begin(), typed.values.end(), "") != typed.values.end();
    if (is_empty && typed.values.size() > 1)
        throw usage_error(text::message("{} is given values and nothing", typed.key));
    if (is_detail(typed.key)) {
        if (is_empty) return {typed.key, std::nullopt};
        if (typed.values.size() > 1)
            throw usage_error(
                text::message("{} takes one value, not {}", typed.key, typed.values.size()));
        return {typed.key, text_of(typed.key, typed.values.front(), true)};
    }
    const edit::Key* const key = edit::find_key(keys, typed.key);
    if (key == nullptr) throw unknown_key(typed.key, keys);
    if (!is_empty) return {typed.key, value_of(*key, typed.values, programme, today)};
    if (!key->is_required) return {typed.key, std::nullopt};
    throw refusal(text::message("{} cannot be nothing: what shall it be?", typed.key),
                  {text::message("say {}=VALUE", typed.key)});
}

} // namespace

void take_apart(const std::vector<std::string>& arguments, std::span<const edit::Key> keys,
                std::vector<std::string>& ids, std::vector<TypedAssignment>& assignments) {
    for (const std::string& argument : arguments) {
        const std::size_t sign = argument.find('=');
        // The words of a stage may have the sign too: "7@a=b".
        if (sign == std::string::npos || argument.find('@') < sign) {
            ids.push_back(argument);
            continue;
        }
        const std::string key = argument.substr(0, sign);
        const edit::Key* const known = edit::find_key(keys, key);
        if (known != nullptr && known->takes == Takes::others)
            throw usage_error(text::message("{} is not set", key), other_ways(key));
        if (known == nullptr && !is_detail(key) &&
            edit::find_key(edit::keys_of_stages(), key) == nullptr) {
            throw unknown_key(key, keys);
        }
        const auto same = std::find_if(assignments.begin(), assignments.end(),
                                       [&](const auto& one) { return one.key == key; });
        if (same == assignments.end()) {
            assignments.push_back({key, {argument.substr(sign + 1)}});
        } else {
            same->values.push_back(argument.substr(sign + 1));
        }
    }
}

std::vector<edit::Assignment> read_assignments(const std::vector<TypedAssignment>& typed,
                                               std::span<const edit::Key> keys,
                                               const programme::Programme& programme,
                                               deadline::Date today) {
    std::vector<edit::Assignment> assignments;
    for (const TypedAssignment& one : typed)
        assignments.push_back(read_assignment(one, keys, programme, today));
    return assignments;
}

std::string read_agency(const programme::Programme& programme, std::string_view words) {
    auto found = selection::find_agency(programme, words);
    if (!found) throw Failure(Exit::refused, {std::move(found.error().note)});
    return programme.agencies[*found].key;
}

edit::Value read_text(std::string_view option, const std::string& typed) {
    return text_of(option, typed, false);
}

edit::Value read_deadline(std::string_view option, const std::string& typed,
                          const programme::Programme& programme) {
    read_interval(option, typed, programme::context_of(programme));
    return edit::exact(text::to_nfc(typed));
}

} // namespace ktask::cli
