#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/note.hpp"

namespace ktask::selection {

/// Why a request cannot be met.
struct Objection {
    text::Note note;
    bool is_about_programmes = false; ///< they do not have what was asked for; else the request is
                                      ///< worded wrongly
};

/// Something is wrong within a value of an option.
Objection wrong_value(std::string_view option, std::string_view value, text::Problem problem);

/// All of a value is wrong.
Objection wrong_value(std::string_view option, std::string_view value, text::Message what,
                      std::vector<text::Message> hints);

/// The request is worded wrongly.
Objection wrong_request(text::Message what, std::vector<text::Message> hints);

/// The programmes do not have what was asked for.
Objection not_there(text::Message what, std::vector<text::Message> hints);

} // namespace ktask::selection
