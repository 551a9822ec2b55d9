#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "edit/change.hpp"
#include "edit/owner.hpp"
#include "programme/task.hpp"
#include "text/problem.hpp"

namespace ktask::edit {

/// A completion that is to be written; references are plain words.
struct NewCompletion {
    deadline::Date on;
    std::vector<std::string> references;
};

/// What is said about tasks that are done.
struct CompletionRequest {
    std::vector<std::string> references; ///< texts of new footnotes, as typed
    std::vector<int> footnotes;          ///< numbers of footnotes that the programme has
    std::optional<deadline::Date> on;
    bool replaces = false; ///< another completion may stand there already
};

/// Where the day of a completion comes from: it was asked for, the references tell it, or it is
/// today because there are none. `unclear`: they tell none, or several.
enum class DaySource { asked, reference, today, unclear };

/// What a request comes to.
struct CompletionPlan {
    NewCompletion completion;
    DaySource source = DaySource::today;
    std::vector<Owner> to_mark;
    std::vector<Owner> done_already; ///< in just the way that is asked for, or with all its stages
};

/// What the request means for these tasks and stages of a programme, on a day. Refuses, with the
/// question what was meant: an unclear day, one to come or before the programme's year, a reference
/// that is not one line of words, a footnote that does not exist, what is done in another way, and
/// evidence from before a stage begins.
tl::expected<CompletionPlan, text::Problem> plan_completion(const programme::Programme& programme,
                                                            std::span<const Owner> owners,
                                                            const CompletionRequest& request,
                                                            deadline::Date today);

/// The task or stage gets a completion, in the place of the one it has.
Change completed(const programme::Programme& programme, const Owner& owner,
                 const NewCompletion& completion);

/// The task or stage loses its completion.
Change reopened(const programme::Programme& programme, const Owner& owner);

} // namespace ktask::edit
