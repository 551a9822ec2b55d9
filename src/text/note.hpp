#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "text/problem.hpp"
#include "text/source.hpp"

namespace ktask::text {

/// What is to be told to the person beside the result, and what it is about.
struct Note {
    enum class About : std::uint8_t {
        nothing, ///< a line of its own
        request, ///< what was asked for
        value,   ///< the value of an option, which names the source
        file,
    };
    About about = About::nothing;
    Problems problems;
    std::shared_ptr<const Source> source = nullptr; ///< of a value or a file
};

using Notes = std::vector<Note>;

/// A line of its own.
inline Note line(Message what) {
    return {Note::About::nothing, {{{}, std::move(what), {}}}};
}

/// Something about the request.
inline Note remark(Message what, std::vector<Message> hints = {}) {
    return {Note::About::request, {{{}, std::move(what), std::move(hints)}}};
}

} // namespace ktask::text
