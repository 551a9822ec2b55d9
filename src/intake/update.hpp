#pragma once

#include <string>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "intake/intake.hpp"
#include "programme/programme.hpp"
#include "report/succession.hpp"

namespace ktask::intake {

// A document that issues a programme again: its draft is made as of any document; each of its tasks
// is found in the programme before (report/succession.hpp), keeps that one's id and gets what
// became of it. What is written is opened and held against both.

/// What a person has said about which task is which: ids of the programme before, and numbers or
/// ids in the document.
struct Answers {
    std::vector<std::pair<std::string, std::string>> same;
    std::vector<std::string> new_tasks;
    std::vector<std::string> gone;
};

/// A task as people name it in answers, and how they find it again.
struct NamedTask {
    std::string name;
    std::string title;
    std::size_t line = 0; ///< of the programme before
    Place place;          ///< in the document
};

/// Something to be asked before the programme can be written.
struct Question {
    report::Doubt::Kind kind = report::Doubt::Kind::reworded;
    std::vector<NamedTask> before; ///< the likeliest first
    std::vector<NamedTask> after;
};

struct Update {
    Imported imported; ///< nothing is written while there are questions
    std::vector<Question> questions;
    std::size_t same = 0; ///< tasks that have a predecessor
    std::size_t new_tasks = 0;
    std::vector<std::string> left_out;        ///< ids of those that are gone without a trace
    std::vector<std::string> kept_as_dropped; ///< ids of those that are gone by an answer
    programme::Programme programme;           ///< what was written, opened
};

/// Makes the programme file of a document that issues `before` again.
tl::expected<Update, Refusal> update_page(Page page, const std::string& source, int this_year,
                                          const programme::Programme& before,
                                          const Answers& answers);

} // namespace ktask::intake
