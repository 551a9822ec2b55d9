#include "programme_fixture.hpp"
#include "render/scope_words.hpp"

using namespace ktask;
using namespace ktask::deadline;
using namespace ktask::programme;
using namespace ktask::selection;
using namespace ktask::render;

namespace {

const Words& vietnamese = words_of(Language::vietnamese);
const Words& in_english = words_of(Language::english);

Interval period(std::string_view words) {
    return *parse_deadline(words, {2022, *make_date(2022, 5, 9)});
}

std::string scope(const Filter& filter, const Words& words = vietnamese) {
    const std::vector<Programme> programmes = {
        programme_of(with_tasks("  - {id: 1, title: Việc, lead: a, due: Tháng 9}\n"))};
    return scope_in_words(filter, programmes, words);
}

} // namespace

TEST_CASE("a filter is told in words, agencies by their names; none is no scope") {
    CHECK(scope({}) == "");
    CHECK(scope({.sort = SortKey::due, .reverse = true}) == "");
    CHECK(scope({.agencies = {"sld"}}) == "cơ quan Sở Lao động");
    CHECK(scope({.agencies = {"sld", "a"}}) == "cơ quan Sở Lao động");
    CHECK(scope({.open = true, .leads = {"a", "y te"}}) ==
          "cơ quan chủ trì Sở Lao động hoặc Sở Y tế; chưa hoàn thành");
    CHECK(scope({.ids = {{"", 3}, {"2022", 5}}}) == "nhiệm vụ 3, 2022:5");
    CHECK(scope({.states = {State::done, State::in_time}, .texts = {"trẻ em"}}) ==
          "đã hoàn thành hoặc đang thực hiện trong hạn; có từ ngữ “trẻ em”");
    CHECK(scope({.overdue = true, .coordinating = {"ab"}}, in_english) ==
          "coordinating Liên ngành; overdue");
}

TEST_CASE("the periods of a filter are told by their days, open ends too") {
    CHECK(scope({.due = {period("Tháng 9"), period("2022-05-10")}}) ==
          "hạn cuối từ 01/09/2022 đến 30/09/2022 hoặc 10/05/2022");
    CHECK(scope({.due = {period("..2022-09")}}) == "hạn cuối đến 30/09/2022");
    CHECK(scope({.due = {period("2022-09..")}}) == "hạn cuối từ 01/09/2022");
    CHECK(scope({.due_by = {period("Tháng 9")}}) == "hạn cuối chậm nhất ngày 30/09/2022");
    CHECK(scope({.due_before = {period("Tháng 9")}}) == "hạn cuối trước ngày 01/09/2022");
}
