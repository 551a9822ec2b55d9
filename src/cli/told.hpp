#pragma once

#include "edit/evidence.hpp"
#include "edit/owner.hpp"
#include "programme/programme.hpp"
#include "text/message.hpp"

// What commands that change a programme say alike about what they did.
namespace ktask::cli {

/// Why it is that day: "as --on says", "the date of the evidence", "today".
text::Message reason_for_day(const edit::Evidence& evidence);

/// "footnote ⁴ ⁵", or "no evidence".
text::Message evidence_in_words(const programme::Programme& programme, yaml::NodeId references);

/// "Tháng 9/2022 (30/09/2022)": the words of a deadline and its last day, if it has one.
text::Message due_in_words(const programme::Programme& programme, programme::Index due);

} // namespace ktask::cli
