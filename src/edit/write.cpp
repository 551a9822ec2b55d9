#include "edit/write.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "edit/scalar.hpp"
#include "text/width.hpp"
#include "yaml/scalar.hpp"

namespace ktask::edit {

namespace {

std::string key_in(yaml::Style style, std::string_view key) {
    if (style == yaml::Style::double_quoted) return yaml::in_double_quotes(key);
    const bool is_name = key.find(':') == std::string_view::npos;
    return on_one_line(key, is_name ? style : yaml::Style::double_quoted, true, true);
}

bool may_be_number(const Value& value) {
    return value.form == Value::Form::exact;
}

/// A scalar in braces: where people put even keys in double quotes, as in JSON, values are too.
std::string scalar_in_flow(const Value& value, const Hand& hand) {
    if (value.form == Value::Form::footnote) return yaml::in_double_quotes(said_by(value));
    const bool is_like_json = hand.key_style == yaml::Style::double_quoted;
    return on_one_line(said_by(value),
                       is_like_json ? yaml::Style::double_quoted : yaml::Style::plain, true,
                       may_be_number(value));
}

TextHand text_hand_of(const Hand& hand, const std::string& key) {
    const auto found = hand.texts.find(key);
    return found == hand.texts.end() ? TextHand{} : found->second;
}

/// What is behind the colon of a key, with the blank before it.
std::string scalar_below(const std::string& key, const Value& value, const Setting& setting) {
    const std::string text = said_by(value);
    if (value.form == Value::Form::footnote) return ' ' + yaml::in_double_quotes(text);
    const TextHand hand = text_hand_of(setting.hand, key);
    const bool is_folded = hand.style == yaml::Style::folded || hand.style == yaml::Style::literal;
    const std::size_t columns =
        setting.column + key.size() + std::string_view(": ").size() + text::display_width(text);
    const bool fits = columns <= hand.width && is_safe_unquoted(text, false);
    if (is_folded && value.form != Value::Form::exact && is_foldable(text) &&
        (hand.folds_always || !fits)) {
        return " >-" +
               folded_lines(text, setting.column + hand.deeper, hand.width, setting.line_break);
    }
    if (has_plain_lines(text))
        return " |-" + literal_lines(text, setting.column + hand.deeper, setting.line_break);
    return ' ' + on_one_line(text, hand.style, false, may_be_number(value));
}

bool holds_only_names(const Value& list) {
    return std::all_of(list.parts.begin(), list.parts.end(), [](const Value& item) {
        return is_scalar(item) && item.form != Value::Form::footnote;
    });
}

/// The lines of a list below its key, each with a line break before it.
std::string items_below(const Value& list, const Setting& setting) {
    const std::size_t dash = setting.column + setting.hand.dash;
    const std::string gap(setting.hand.gap - 1, ' ');
    std::string out;
    for (const Value& item : list.parts) {
        out += fmt::format("{}{}-{}", setting.line_break, std::string(dash, ' '), gap);
        out += item_in_block(item, {setting.hand, dash + setting.hand.gap, setting.line_break});
    }
    return out;
}

/// The entries of a mapping, each on lines of its own.
std::string entries_at(const Value& mapping, const Setting& setting) {
    const std::string indentation(setting.column, ' ');
    std::string out;
    for (std::size_t i = 0; i < mapping.parts.size(); ++i) {
        if (i > 0) out += std::string(setting.line_break) + indentation;
        out += entry_in_block(mapping.keys[i], mapping.parts[i], setting);
    }
    return out;
}

} // namespace

std::string entry_in_block(const std::string& key, const Value& value, const Setting& setting) {
    std::string out = key_in(setting.hand.key_style, key) + ':';
    if (is_scalar(value)) return out + scalar_below(key, value, setting);
    if (value.form == Value::Form::list) {
        const bool is_below = setting.hand.lists_below_keys.contains(key);
        if (value.parts.empty() || (holds_only_names(value) && !is_below))
            return out + ' ' + in_flow(value, setting.hand);
        return out + items_below(value, setting);
    }
    const Setting inner{setting.hand, setting.column + setting.hand.step, setting.line_break};
    out += setting.line_break;
    out.append(inner.column, ' ');
    return out + entries_at(value, inner);
}

std::string item_in_block(const Value& item, const Setting& setting) {
    if (item.form == Value::Form::mapping) return entries_at(item, setting);
    if (item.form == Value::Form::list) return in_flow(item, setting.hand);
    if (item.form == Value::Form::footnote) return yaml::in_double_quotes(said_by(item));
    return on_one_line(said_by(item), yaml::Style::plain, false, may_be_number(item));
}

std::string entry_in_flow(const std::string& key, const Value& value, const Hand& hand) {
    const auto like = hand.texts.find(key);
    const bool is_number = is_scalar(value) && !value.text.empty() &&
                           value.text.find_first_not_of("0123456789") == std::string::npos;
    if (is_number && like != hand.texts.end() && like->second.style == yaml::Style::plain)
        return fmt::format("{}: {}", key_in(hand.key_style, key), value.text);
    return fmt::format("{}: {}", key_in(hand.key_style, key), in_flow(value, hand));
}

std::string in_flow(const Value& value, const Hand& hand) {
    if (is_scalar(value)) return scalar_in_flow(value, hand);
    const bool is_list = value.form == Value::Form::list;
    std::string out(1, is_list ? '[' : '{');
    for (std::size_t i = 0; i < value.parts.size(); ++i) {
        if (i > 0) out += ", ";
        out += is_list ? in_flow(value.parts[i], hand)
                       : entry_in_flow(value.keys[i], value.parts[i], hand);
    }
    return out + (is_list ? ']' : '}');
}

} // namespace ktask::edit
