#pragma once

#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "text/problem.hpp"

namespace ktask::text {

/// Somebody who sends or gets mail.
struct Mailbox {
    std::string name;    ///< "" if there is none
    std::string address; ///< ASCII, needs no quoting
};

/// Reads "address", "Name <address>" or "\"Name\" <address>". Refuses line breaks and other
/// controls, and addresses beyond ASCII.
tl::expected<Mailbox, Problem> parse_mailbox(std::string_view text);

/// Where a text has something that a header cannot hold: a control or bytes that are not UTF-8.
tl::expected<void, Problem> check_header_text(std::string_view text);

} // namespace ktask::text
