#pragma once

#include <string>

#include <tl/expected.hpp>

#include "intake/draft.hpp"
#include "intake/intake.hpp"
#include "programme/programme.hpp"

namespace ktask::intake {

/// What a document says as a draft.
tl::expected<Draft, Refusal> draft_of_page(Page page, const std::string& source, int this_year);

/// A draft that was written and opened again.
struct Opened {
    Imported imported;
    programme::Programme programme;
};

/// Writes a draft, opens what was written, and compares it with the draft.
tl::expected<Opened, Refusal> open_draft(const Draft& draft, const std::string& source);

/// Why a written draft is no programme, or not the one that was meant.
Refusal miswritten(std::uint32_t line);

} // namespace ktask::intake
