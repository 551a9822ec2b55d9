#include "renew/scalar.hpp"

#include <algorithm>
#include <utility>

#include "text/utf8.hpp"
#include "yaml/escapes.hpp"
#include "yaml/scalar.hpp"

namespace ktask::renew {

namespace {

bool is_white(char32_t code) {
    return code == ' ' || code == '\t' || code == '\n' || code == '\r';
}

/// Where each byte of a value that is not white space comes from, in its order.
using Origins = std::vector<text::Span>;

void add_plain(Origins& origins, std::string_view text, text::Span where) {
    for (std::size_t at = where.begin; at < where.end; ++at) {
        if (!is_white(static_cast<unsigned char>(text[at]))) origins.push_back({at, at + 1});
    }
}

void add_single_quoted(Origins& origins, std::string_view text, text::Span where) {
    for (std::size_t at = where.begin; at < where.end; ++at) {
        const std::size_t length = text[at] == '\'' ? 2 : 1;
        if (!is_white(static_cast<unsigned char>(text[at]))) origins.push_back({at, at + length});
        at += length - 1;
    }
}

void add_double_quoted(Origins& origins, std::string_view text, text::Span where) {
    const std::string_view before_quote = text.substr(0, where.end);
    for (std::size_t at = where.begin; at < where.end;) {
        const bool is_line_joined =
            text[at] == '\\' && (text[at + 1] == '\n' || text[at + 1] == '\r');
        if (text[at] != '\\' || is_line_joined) {
            add_plain(origins, text, {at + (is_line_joined ? 1 : 0), at + 1});
            ++at;
            continue;
        }
        const yaml::Escape escape = yaml::read_escape(before_quote, at);
        std::string bytes;
        if (!is_white(escape.code)) text::append(bytes, escape.code);
        origins.insert(origins.end(), bytes.size(), {at, escape.end});
        at = escape.end;
    }
}

Origins origins_of(const yaml::Tree& tree, yaml::NodeId scalar) {
    Origins origins;
    const yaml::Node& node = tree[scalar];
    const text::Span inside{node.begin + 1U, node.end - 1U};
    switch (node.style) {
    case yaml::Style::single_quoted:
        add_single_quoted(origins, tree.text, inside);
        break;
    case yaml::Style::double_quoted:
        add_double_quoted(origins, tree.text, inside);
        break;
    case yaml::Style::literal:
    case yaml::Style::folded:
        add_plain(origins, tree.text, {tree.text.find('\n', node.begin), node.end});
        break;
    default:
        add_plain(origins, tree.text, {node.begin, node.end});
        break;
    }
    return origins;
}

bool is_letter_or_digit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool may_be_plain(std::string_view value) {
    if (value.empty() || !is_letter_or_digit(value.front()) || value.back() == ' ') return false;
    return !yaml::has_unseen(value) &&
           value.find_first_of(",[]{}\"'#:\\") == std::string_view::npos;
}

} // namespace

std::vector<text::Span> places_of(const yaml::Tree& tree, yaml::NodeId scalar,
                                  std::string_view value, std::span<const text::Span> parts) {
    const Origins origins = origins_of(tree, scalar);
    std::vector<text::Span> places;
    std::size_t at = 0;
    std::size_t index = 0;
    const auto index_of = [&](std::size_t offset) {
        for (; at < offset; ++at) {
            if (!is_white(static_cast<unsigned char>(value[at]))) ++index;
        }
        return std::min(index, origins.size() - 1);
    };
    for (const text::Span& part : parts) {
        const std::size_t begin = origins[index_of(part.begin)].begin;
        places.push_back({begin, origins[index_of(part.end - 1)].end});
    }
    return places;
}

std::string written_scalar(std::string_view value) {
    return may_be_plain(value) ? std::string(value) : yaml::in_double_quotes(value);
}

NewValue with_years(const yaml::Tree& tree, yaml::NodeId scalar, std::string_view value,
                    std::span<const deadline::YearChange> changes) {
    std::vector<text::Span> parts;
    for (const deadline::YearChange& change : changes)
        parts.push_back(change.where);
    NewValue changed{scalar, deadline::changed(value, changes), {}};
    const auto places = places_of(tree, scalar, value, parts);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        changed.splices.push_back(
            {places[i].begin, places[i].end - places[i].begin, changes[i].digits});
    }
    return changed;
}

NewValue replaced(const yaml::Tree& tree, yaml::NodeId scalar, std::string_view value) {
    const auto [begin, end] = tree.span(scalar);
    const bool is_quoted = tree[scalar].style == yaml::Style::double_quoted;
    return {
        scalar,
        std::string(value),
        {{begin, end - begin, is_quoted ? yaml::in_double_quotes(value) : written_scalar(value)}}};
}

} // namespace ktask::renew
