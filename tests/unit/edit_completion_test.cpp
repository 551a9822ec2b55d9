#include "edited.hpp"
#include "english.hpp"

#include "edit/completion.hpp"

using namespace ktask;
using namespace ktask::text;
using namespace ktask::deadline;
using namespace ktask::edit;

namespace {

const Date today = *make_date(2022, 6, 30);

/// Task 1 is open; task 2 was done on 1 February, as document Y shows.
const Original& original() {
    static const Original programme(
        with_tasks("- {id: 1, title: T, lead: a, due: 2022}\n"
                   "- {id: 2, title: U, lead: a, due: 2022, done: {on: 2022-02-01, refs: [Y]}}\n"));
    return programme;
}

/// These tasks, without their stages.
std::vector<Owner> tasks_at(const std::vector<std::size_t>& indices) {
    std::vector<Owner> owners;
    for (const std::size_t task : indices)
        owners.push_back({task});
    return owners;
}

tl::expected<CompletionPlan, Problem> plan(const CompletionRequest& request,
                                           const std::vector<std::size_t>& tasks = {0}) {
    return plan_completion(original().programme, tasks_at(tasks), request, today);
}

std::string refusal(const CompletionRequest& request, const std::vector<std::size_t>& tasks = {0}) {
    const auto planned = plan(request, tasks);
    return planned ? "accepted" : english(planned.error().what);
}

CompletionRequest with_reference(std::string words) {
    CompletionRequest request;
    request.evidence.references = {std::move(words)};
    return request;
}

} // namespace

TEST_CASE("the day is the one that was named, else that of the references, else today") {
    CompletionRequest request = with_reference("Số 1");
    request.evidence.references.emplace_back("Số 2 ngày 08/4/2022");
    CHECK(plan(request)->completion.on == *make_date(2022, 4, 8));
    CHECK(plan(request)->completion.source == DaySource::reference);
    request.evidence.on = make_date(2022, 3, 1);
    CHECK(plan(request)->completion.on == *make_date(2022, 3, 1));
    CHECK(plan(request)->completion.source == DaySource::asked);
    CHECK(plan({})->completion.on == today);
    CHECK(plan({})->completion.source == DaySource::today);
}

TEST_CASE("a day that the references do not tell with certainty is asked for") {
    const std::string question = "no date can be read with certainty in the reference";
    CHECK(refusal(with_reference("Số 1")) == question);
    CHECK(refusal(with_reference("Số 1 ngày 30/02/2022")) == question);
    CHECK(refusal(with_reference("Số 1 NGÀY 6/5")) == question);
    CHECK(refusal(with_reference("Báo cáo hằng ngày")) == question);
    CompletionRequest request = with_reference("Số 1 ngày 6/5");
    request.evidence.references.emplace_back("Số 2 ngày 08/4/2022");
    CHECK(refusal(request) == question);
    request.evidence.on = make_date(2022, 5, 6);
    CHECK(refusal(request) == "accepted");
}

TEST_CASE("of several references with different dates it is asked which") {
    CompletionRequest request = with_reference("Số 1 ngày 08-4/2022");
    request.evidence.references.emplace_back("Số 2 ngày 09/4/2022");
    CHECK(refusal(request) == "the references have different dates");
    CHECK(english(plan(request).error().hints) ==
          "2022-04-08: Số 1 ngày 08-4/2022\n2022-04-09: Số 2 ngày 09/4/2022\n"
          "on which day was it done? say --on DATE");
    request.evidence.references.back() = "Số 2, 08/4/2022";
    CHECK(plan(request)->completion.on == *make_date(2022, 4, 8));
}

TEST_CASE("a day to come and one before the programme's year are questions") {
    CHECK(refusal(with_reference("ngày 01/7/2022")) ==
          "2022-07-01 is still to come: today is 2022-06-30");
    CHECK(refusal(with_reference("ngày 30/6/2022")) == "accepted");
    CHECK(refusal(with_reference("ngày 31/12/2021")) ==
          "2021-12-31 is before the programme's year, 2022");
    CHECK(refusal(with_reference("ngày 01/01/2022")) == "accepted");
    CHECK(english(plan(with_reference("ngày 06/5/2023")).error().hints) ==
          "it stands in the reference: ngày 06/5/2023\n"
          "was 2022-05-06 meant? then say --on 2022-05-06");
    CHECK(english(plan(with_reference("ngày 20-12-2021")).error().hints) ==
          "it stands in the reference: ngày 20-12-2021\n"
          "on which day was it done? say --on DATE, from 2022-01-01 to 2022-06-30");
}

TEST_CASE("a reference is one line of words") {
    CHECK(plan(with_reference("  a   b  01/02/2022"))->completion.references ==
          std::vector<std::string>{"a b 01/02/2022"});
    CHECK(plan(with_reference("Ke\u0302\u0301 hoa\u0323ch 01/02/2022"))->completion.references ==
          std::vector<std::string>{"Kế hoạch 01/02/2022"});
    CHECK(refusal(with_reference("a\nb")).starts_with("the reference has a line break"));
    CHECK(refusal(with_reference("a\r\nb")).starts_with("the reference has a line break"));
    CHECK(refusal(with_reference("a\u2029b")).starts_with("the reference has a line break"));
    CHECK(refusal(with_reference("a\tb")) == "the reference has the control character U+0009");
    CHECK(refusal(with_reference("a\u009bb")) == "the reference has the control character U+009B");
    CHECK(refusal(with_reference("a\xff")) == "the reference is not UTF-8");
    CHECK(refusal(with_reference("  ")) == "the reference has no words");
    CHECK(refusal(with_reference("")) == "the reference has no words");
}

TEST_CASE("a footnote that the programme has is cited by its number, and never twice") {
    CompletionRequest request = with_reference("Y");
    request.evidence.footnotes = {1, 1};
    request.evidence.on = make_date(2022, 2, 1);
    CHECK(plan(request)->completion.references == std::vector<std::string>{"Y"});
    request.evidence.footnotes = {2};
    CHECK(refusal(request) == "there is no footnote 2");
    request.evidence.footnotes = {0};
    CHECK(refusal(request) == "there is no footnote 0");
}

TEST_CASE("a task that is done already in this way is left alone, in another way it is refused") {
    CHECK(plan(with_reference("Y"), {1})->done_already == tasks_at({1}));
    CompletionRequest dated = with_reference("Y");
    dated.evidence.on = make_date(2022, 2, 1);
    CHECK(plan(dated, {0, 1})->to_mark == tasks_at({0}));
    CHECK(plan(dated, {0, 1})->done_already == tasks_at({1}));
    const std::string question = "task 2 is done already, in another way";
    CompletionRequest request = with_reference("Y");
    request.evidence.on = make_date(2022, 2, 2);
    CHECK(refusal(request, {1}) == question);
    CHECK(refusal(request, {0, 1}) == question);
    CHECK(refusal(with_reference("Z"), {1}) == question);
    CHECK(refusal({}, {1}) == question);
    request.replaces = true;
    CHECK(plan(request, {1})->to_mark == tasks_at({1}));
}
