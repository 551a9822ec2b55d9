#include <algorithm>
#include <cstdint>

#include <fmt/core.h>

#include "text/utf8.hpp"
#include "yaml/ordinary.hpp"
#include "yaml/reader.hpp"

namespace ktask::yaml {

namespace {

using namespace std::string_view_literals;

/// The encoding that the text seems to be in, or "" if it may well be UTF-8.
std::string_view foreign_encoding(std::string_view text) {
    if (text.starts_with("\xff\xfe\0\0"sv) || text.starts_with("\0\0\xfe\xff"sv)) return "UTF-32";
    if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff")) return "UTF-16";
    const std::string_view start = text.substr(0, 256);
    std::size_t nul[4] = {0, 0, 0, 0};
    for (std::size_t i = 0; i < start.size(); ++i) {
        if (start[i] == '\0') ++nul[i % 4];
    }
    const std::size_t fours = start.size() / 4;
    if (fours > 1 && nul[1] + nul[2] >= fours && (nul[0] == 0 || nul[3] == 0) &&
        (nul[1] >= fours && nul[2] >= fours)) {
        return "UTF-32";
    }
    const std::size_t even = nul[0] + nul[2];
    const std::size_t odd = nul[1] + nul[3];
    if ((even == 0 || odd == 0) && even + odd > 1 && (even + odd) * 8 >= start.size()) {
        return "UTF-16";
    }
    return "";
}

bool is_allowed(char32_t code) {
    if (code == '\t' || code == '\n') return true;
    return !text::is_control(code) && code != 0x2028 && code != 0x2029 && code != 0xfeff &&
           code != 0xfffe && code != 0xffff;
}

text::Problem unwanted_character(text::Span where, char32_t code) {
    if (code == 0xfeff) {
        return {where,
                text::message("a byte order mark in the middle of the file"),
                {text::message("remove it")}};
    }
    return {where,
            text::message("the character {} cannot stand in the file",
                          fmt::format("U+{:04X}", static_cast<std::uint32_t>(code))),
            {text::message("remove it, or write it as an escape in double quotes")}};
}

/// What is found so far; kinds of mistakes that fill a whole file are reported once.
struct Findings {
    text::Problems problems;
    std::size_t controls = 0;
    bool has_nul = false;
    bool has_malformed = false;
    bool has_lone_return = false;
};

void add_lone_return(Findings& findings, std::size_t at) {
    if (findings.has_lone_return) return;
    findings.has_lone_return = true;
    findings.problems.push_back({{at, at + 1},
                                 text::message("a carriage return without a line feed"),
                                 {text::message("end lines with LF or with CR LF")}});
}

void add_malformed(Findings& findings, std::size_t at) {
    if (findings.has_malformed) return;
    findings.has_malformed = true;
    findings.problems.push_back({{at, at + 1},
                                 text::message("this is not UTF-8"),
                                 {text::message("save the file as UTF-8")}});
}

/// Looks closely at the character at `at` and returns its length.
std::size_t inspect(std::string_view text, std::size_t at, Findings& findings) {
    const text::Character character = text::decode(text, at);
    if (!character.valid) {
        add_malformed(findings, at);
        return 1;
    }
    if (character.code == '\r') {
        if (at + 1 == text.size() || text[at + 1] != '\n') add_lone_return(findings, at);
        return 1;
    }
    if (is_allowed(character.code)) return character.length;
    if (character.code < 0x20) ++findings.controls;
    if (character.code == 0) findings.has_nul = true;
    const std::size_t end = at + character.length;
    if (!findings.problems.empty() && findings.problems.back().where.end == at &&
        text.substr(findings.problems.back().where.begin).starts_with(text.substr(at, end - at))) {
        findings.problems.back().where.end = end;
    } else {
        findings.problems.push_back(unwanted_character({at, end}, character.code));
    }
    return character.length;
}

bool is_binary(const Findings& findings, std::size_t size) {
    if (findings.has_nul && (findings.has_malformed || findings.controls > 1)) return true;
    return findings.controls > 8 && findings.controls * 32 > size;
}

bool is_marker(std::string_view line, std::string_view marker) {
    if (!line.starts_with(marker)) return false;
    const std::string_view rest = line.substr(marker.size());
    return rest.empty() || rest.front() == ' ' || rest.front() == '\r';
}

/// One problem for each conflict that git left in the text.
text::Problems find_conflicts(std::string_view text) {
    text::Problems problems;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const char first = text[at];
        if (first == '<' || first == '=' || first == '>' || first == '|') {
            const std::string_view line = text.substr(at, end - at);
            const bool opens = is_marker(line, "<<<<<<<");
            const bool closes = is_marker(line, ">>>>>>>");
            const bool divides =
                is_marker(line, "|||||||") || line == "=======" || line == "=======\r";
            if (opens || (!inside && (closes || divides))) {
                problems.push_back({{at, at + 7},
                                    text::message("git left a conflict here"),
                                    {text::message("keep one side and delete the marker lines")}});
            }
            inside = opens || (divides && !closes) || (inside && !closes);
        }
        at = end + 1;
    }
    return problems;
}

} // namespace

text::Problems check_bytes(std::string_view text) {
    if (text.size() > 0xfffffff0U)
        return {{{0, 0}, text::message("this file is larger than 4 GB"), {}}};
    const std::size_t begin =
        text.starts_with(text::byte_order_mark) ? text::byte_order_mark.size() : 0;
    if (has_ordinary_bytes(text.substr(begin))) return {};
    const std::string_view encoding = foreign_encoding(text);
    if (!encoding.empty()) {
        return {{{0, 0},
                 text::message("this is {}, not UTF-8", encoding),
                 {text::message("save the file as UTF-8")}}};
    }
    Findings findings;
    for (std::size_t at = begin; at < text.size();)
        at += inspect(text, at, findings);
    if (is_binary(findings, text.size()))
        return {{{0, 0}, text::message("this is not a text file"), {}}};
    text::Problems conflicts = find_conflicts(text);
    return conflicts.empty() ? findings.problems : conflicts;
}

} // namespace ktask::yaml
