#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "text/message.hpp"
#include "text/sink.hpp"
#include "write/mail/mail.hpp"

namespace ktask::cli {

/// How a result can be written. A command has those that it has writers for.
enum class Format : std::uint8_t { text, markdown, html, docx, csv, tsv, json, ics, eml, github };

/// Those that people read, which a document is written in.
inline constexpr std::array read_by_people = {Format::text, Format::markdown, Format::html,
                                              Format::docx, Format::eml};

struct Manner;

/// Writes a document that has everything but its format; the envelope is that of a mail.
using DocumentWriter = void (*)(const document::Document& document,
                                const write::mail::Envelope& envelope, const Manner& manner,
                                text::Sink& out);

/// What is fixed about a format.
struct FormatRow {
    Format format;
    std::string_view name;
    std::array<std::string_view, 2> endings; ///< of files, with the dot
    text::Pattern<1> named;                  ///< {} the name, and what it is for who does not know
    DocumentWriter write = nullptr;          ///< of one that people read
};

/// In the order of Format.
std::span<const FormatRow> format_rows();
const FormatRow& row_of(Format format);

/// A set of formats.
class Formats {
public:
    constexpr Formats() = default;
    constexpr Formats(std::initializer_list<Format> formats) {
        for (const Format format : formats)
            bits_ |= bit(format);
    }
    template<std::size_t Size>
    constexpr Formats(const std::array<Format, Size>& formats) {
        for (const Format format : formats)
            bits_ |= bit(format);
    }
    constexpr bool has(Format format) const { return (bits_ & bit(format)) != 0; }
    constexpr bool empty() const { return bits_ == 0; }
    constexpr Formats operator|(Formats others) const {
        others.bits_ |= bits_;
        return others;
    }

private:
    static constexpr unsigned bit(Format format) { return 1U << static_cast<unsigned>(format); }
    unsigned bits_ = 0;
};

/// The names of formats in their order.
std::vector<std::string> names_of(std::span<const Format> formats);

/// "text, json or ics (a calendar)".
text::Message in_words(std::span<const Format> formats);

/// The format that the value of --format or the ending of the file of --output asks for; the first
/// of the choices if both are "". Throws if it is none of them.
Format read_format(const std::string& asked, const std::string& output,
                   std::span<const Format> choices);

} // namespace ktask::cli
