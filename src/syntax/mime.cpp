#include "syntax/mime.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "text/address.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

namespace ktask::syntax {

namespace {

constexpr std::size_t widest_header_line = 78;

/// An encoded word has at most 75 characters; with these it also fits behind a header's name.
constexpr std::size_t widest_word = 68;
constexpr std::size_t word_marks = 12; // "=?UTF-8?B?" and the closing "?="
constexpr std::size_t bytes_in_word = (widest_word - word_marks) / 4 * 3;

bool is_printable(char c) {
    return c >= ' ' && c < 0x7f;
}

/// Spaces, each between two words, can be where a header is folded.
bool has_single_spaces(std::string_view text) {
    return !text.starts_with(' ') && !text.ends_with(' ') &&
           text.find("  ") == std::string_view::npos;
}

/// A reader must not take a part of it for an encoded word.
bool is_plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), is_printable) &&
           text.find("=?") == std::string_view::npos;
}

std::string base64(std::string_view bytes) {
    constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            group <<= 8;
            if (i + k < bytes.size()) group |= static_cast<unsigned char>(bytes[i + k]);
        }
        for (std::size_t k = 0; k < 4; ++k) {
            const bool is_padding = i + k > bytes.size();
            out += is_padding ? '=' : digits[(group >> (18 - 6 * k)) & 0x3f];
        }
    }
    return out;
}

using Tokens = std::vector<std::string>;

/// How much of `text` goes into one encoded word: whole characters (RFC 2047, section 5), and if
/// possible whole words.
std::size_t length_in_word(std::string_view text) {
    if (text.size() <= bytes_in_word) return text.size();
    const std::size_t space = text.substr(0, bytes_in_word).rfind(' ');
    if (space != std::string_view::npos) return space + 1;
    std::size_t length = 0;
    while (length < text.size()) {
        const std::size_t next = length + text::decode(text, length).length;
        if (next > bytes_in_word) break;
        length = next;
    }
    return length;
}

Tokens encoded_words(std::string_view text) {
    Tokens words;
    while (!text.empty()) {
        const std::size_t length = length_in_word(text);
        words.push_back(fmt::format("=?UTF-8?B?{}?=", base64(text.substr(0, length))));
        text.remove_prefix(length);
    }
    return words;
}

std::string quoted_name(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

bool is_atom(std::string_view word) {
    return word.size() <= widest_word && is_plain(word) &&
           std::all_of(word.begin(), word.end(), text::is_atom_character);
}

/// A name of which only the words that need it are encoded. Some readers show a space between two
/// encoded words of a name (Python did until 3.13), so as few as possible stand side by side.
Tokens phrase_tokens(std::string_view name) {
    Tokens tokens;
    std::string run;
    const auto end_run = [&] {
        for (std::string& word : encoded_words(run))
            tokens.push_back(std::move(word));
        run.clear();
    };
    for (const std::string_view word : text::split(name, ' ')) {
        if (is_atom(word)) {
            end_run();
            tokens.emplace_back(word);
        } else {
            if (!run.empty()) run += ' ';
            run += word;
        }
    }
    end_run();
    return tokens;
}

Tokens name_tokens(std::string_view name) {
    const bool are_atoms = std::all_of(
        name.begin(), name.end(), [](char c) { return c == ' ' || text::is_atom_character(c); });
    const bool may_be_plain = is_plain(name) && has_single_spaces(name);
    if (may_be_plain && are_atoms) return phrase_tokens(name);
    std::string string = quoted_name(name);
    if (is_plain(name) && string.size() <= widest_word) return {std::move(string)};
    if (name.size() <= bytes_in_word || !has_single_spaces(name)) return encoded_words(name);
    return phrase_tokens(name);
}

/// A header with the tokens, separated by spaces; the line is broken where the next does not fit.
std::string folded_header(std::string_view name, const Tokens& tokens) {
    std::string out = fmt::format("{}:", name);
    std::size_t column = out.size();
    bool is_first = true;
    for (const std::string& token : tokens) {
        // Not behind the name: a line without a value is an old form that not everybody reads.
        if (!is_first && column + 1 + token.size() > widest_header_line) {
            out += "\r\n";
            column = 0;
        }
        out += ' ';
        out += token;
        column += 1 + token.size();
        is_first = false;
    }
    return out + "\r\n";
}

} // namespace

std::string text_header(std::string_view name, std::string_view text) {
    if (is_plain(text) && has_single_spaces(text)) {
        const auto parts = text::split(text, ' ');
        const Tokens words(parts.begin(), parts.end());
        const bool fits = std::all_of(words.begin(), words.end(), [](const std::string& word) {
            return word.size() <= widest_word;
        });
        if (fits) return folded_header(name, words);
    }
    return folded_header(name, encoded_words(text));
}

std::string mailbox_header(std::string_view name, std::span<const text::Mailbox> mailboxes) {
    Tokens tokens;
    for (const text::Mailbox& mailbox : mailboxes) {
        if (!tokens.empty()) tokens.back() += ',';
        if (mailbox.name.empty()) {
            tokens.push_back(mailbox.address);
            continue;
        }
        for (std::string& token : name_tokens(mailbox.name))
            tokens.push_back(std::move(token));
        tokens.push_back(fmt::format("<{}>", mailbox.address));
    }
    return folded_header(name, tokens);
}

std::string date_header(std::chrono::sys_seconds time, std::chrono::minutes utc_offset) {
    constexpr std::array<std::string_view, 7> weekdays = {"Sun", "Mon", "Tue", "Wed",
                                                          "Thu", "Fri", "Sat"};
    constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    using namespace std::chrono;
    const sys_seconds local = time + utc_offset;
    const sys_days day = floor<days>(local);
    const year_month_day date = day;
    const hh_mm_ss clock(local - day);
    const auto offset = utc_offset.count();
    const auto distance = offset < 0 ? -offset : offset;
    return fmt::format("Date: {}, {:02} {} {:04} {:02}:{:02}:{:02} {}{:02}{:02}\r\n",
                       weekdays.at(weekday(day).c_encoding()), static_cast<unsigned>(date.day()),
                       months.at(static_cast<unsigned>(date.month()) - 1),
                       static_cast<int>(date.year()), clock.hours().count(),
                       clock.minutes().count(), clock.seconds().count(), offset < 0 ? '-' : '+',
                       distance / 60, distance % 60);
}

} // namespace ktask::syntax
