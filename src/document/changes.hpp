#pragma once

#include <span>
#include <string>

#include "document/lines.hpp"
#include "report/changes.hpp"
#include "syntax/json.hpp"
#include "text/sink.hpp"

namespace ktask::document {

/// What changed between two versions, for each programme: its head, its agencies, and each task.
Document changes(std::span<const report::Changes> all, words::Speaker& speaker);

/// "Changes: completed 3; extended 1.", or that nothing has changed.
text::Message summary_of(const report::Changes& changes);

/// What changed about the head and the agencies, for another document; no lines if nothing did.
Lines head_lines(const report::Changes& changes, const Reader& reader);

/// What changed about tasks as entries of another document. There must be some.
Entries entries_of(const report::Changes& changes, const Reader& reader);

/// What a change is called, what it says, and the documents that show it.
struct ChangeTold {
    text::Message label;
    Line words = {};
    std::vector<Line> evidence = {};
};
ChangeTold told(const report::Change& change, const report::Changes& all, const Reader& reader);

/// An array with an object for each programme, the same in every language: see ktask(1).
void changes_json(std::span<const report::Changes> changes, text::Sink& sink);
void changes_json(std::span<const report::Changes> changes, syntax::JsonWriter& json);

} // namespace ktask::document
