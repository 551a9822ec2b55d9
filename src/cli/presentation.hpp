#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>

#include "cli/declaration.hpp"
#include "cli/everywhere.hpp"
#include "io/surroundings.hpp"
#include "syntax/separated.hpp"
#include "text/sink.hpp"
#include "words/language.hpp"
#include "write/manner.hpp"

namespace ktask::cli {

/// --format, --output, --width, --bom and --raw: of every command whose result has formats.
struct PresentationOptions {
    std::string format;
    std::string output;
    std::optional<int> width;
    bool byte_order_mark = false;
    bool raw = false;
};

/// Declares those that go with the formats: all but --bom and --raw.
void declare(Declaration& declaration, PresentationOptions& options,
             std::span<const Format> formats, bool has_output);

/// Declares --bom and --raw if they go with the formats.
void declare_separated(Declaration& declaration, PresentationOptions& options,
                       std::span<const Format> formats);

/// How a result is asked for.
struct Presentation {
    Format format = Format::text;
    bool is_format_asked_for = false; ///< by --format or the ending of a file
    bool is_width_asked_for = false;
    std::string output;               ///< a file; "" for standard output
    write::Manner manner;             ///< of text
    syntax::SeparatedStyle separated; ///< of CSV and TSV
};

Presentation read_presentation(const PresentationOptions& options, const Everywhere& everywhere,
                               const io::Surroundings& surroundings,
                               std::span<const Format> formats);

/// How a result is written.
struct Manner {
    const Presentation& presentation;
    words::Speaker& speaker; ///< in the language of what is shown
    const io::Surroundings& surroundings;
};

/// Puts a result into a sink.
using Writing = std::function<void(const Manner& manner, text::Sink& out)>;

} // namespace ktask::cli
