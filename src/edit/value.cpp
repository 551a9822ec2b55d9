#include "edit/value.hpp"

#include <utility>

#include "text/fold.hpp"
#include "text/markup.hpp"

namespace ktask::edit {

namespace {

bool are_plain_words(Value::Form form) {
    return form == Value::Form::words || form == Value::Form::footnote;
}

bool is_scalar_so(const yaml::Tree& tree, yaml::NodeId node, const Value& value) {
    if (!yaml::says(tree, node, said_by(value))) return false;
    if (!are_plain_words(value.form)) return true;
    std::string room;
    text::Problems problems;
    const text::Text read = text::parse_markup(yaml::value_of(tree, node, room), problems);
    return problems.empty() && text::plain_text(read) == as_read(value.text);
}

} // namespace

Value exact(std::string text) {
    return {Value::Form::exact, std::move(text)};
}

Value exact(deadline::Date day) {
    return exact(deadline::to_iso(day));
}

Value marked(std::string text) {
    return {Value::Form::marked, std::move(text)};
}

Value plain_words(std::string text) {
    return {Value::Form::words, std::move(text)};
}

Value footnotes(const std::vector<std::string>& texts) {
    Value list{Value::Form::list};
    for (const std::string& text : texts)
        list.parts.push_back({Value::Form::footnote, text});
    return list;
}

Value list_of(std::vector<Value> items) {
    return {Value::Form::list, {}, {}, std::move(items)};
}

void add(Value& mapping, std::string key, Value value) {
    mapping.form = Value::Form::mapping;
    mapping.keys.push_back(std::move(key));
    mapping.parts.push_back(std::move(value));
}

Value event(deadline::Date on, const std::vector<std::string>& references) {
    Value value{Value::Form::mapping};
    add(value, "on", exact(on));
    if (!references.empty()) add(value, "refs", footnotes(references));
    return value;
}

bool is_scalar(const Value& value) {
    return value.form != Value::Form::list && value.form != Value::Form::mapping;
}

std::string said_by(const Value& scalar) {
    return are_plain_words(scalar.form) ? text::escaped_markup(scalar.text) : scalar.text;
}

std::string as_read(std::string_view words) {
    return text::plain_text({{{text::Piece::Kind::plain, text::to_nfc(words)}}});
}

bool is_written_so(const yaml::Tree& tree, yaml::NodeId node, const Value& value) {
    if (node == yaml::no_node) return false;
    if (is_scalar(value)) return is_scalar_so(tree, node, value);
    const bool is_list = value.form == Value::Form::list;
    if (tree[node].kind != (is_list ? yaml::Kind::sequence : yaml::Kind::mapping)) return false;
    const yaml::Children children(tree, node);
    auto child = children.begin();
    for (std::size_t i = 0; i < value.parts.size(); ++i) {
        if (!is_list) {
            if (!(child != children.end()) || !yaml::says(tree, *child, value.keys[i]))
                return false;
            ++child;
        }
        if (!(child != children.end()) || !is_written_so(tree, *child, value.parts[i]))
            return false;
        ++child;
    }
    return !(child != children.end());
}

} // namespace ktask::edit
