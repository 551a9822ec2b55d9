#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "deadline/mention.hpp"
#include "decomposed.hpp"

using namespace ktask;
using namespace ktask::deadline;

namespace {

struct MentionRow {
    std::string_view text;
    std::vector<std::string> mentions;
};

std::string described(std::string_view text, const Mention& mention) {
    constexpr std::array<std::string_view, 4> kinds{"year", "years", "day", "number"};
    std::string out(kinds.at(static_cast<std::size_t>(mention.kind)));
    out += ": ";
    out += text::written(text, mention.where);
    if (!mention.document.empty()) out += " of " + std::string(mention.document);
    if (mention.is_bare) out += ", bare";
    if (mention.is_goal) out += ", goal";
    return out;
}

std::vector<std::string> mentions_in(std::string_view text) {
    std::vector<std::string> found;
    for (const Mention& mention : find_mentions(text))
        found.push_back(described(text, mention));
    return found;
}

void check(const std::vector<MentionRow>& rows) {
    for (const MentionRow& row : rows) {
        CAPTURE(row.text);
        CHECK(mentions_in(row.text) == row.mentions);
        CHECK(mentions_in(decomposed(row.text)).size() == row.mentions.size());
    }
}

} // namespace

TEST_CASE("a text's years, days and numbers of documents are found") {
    check(
        {{"công tác trẻ em 6 tháng đầu năm 2022; phương hướng 6 tháng cuối năm 2022",
          {"year: 6 tháng đầu năm 2022", "year: 6 tháng cuối năm 2022"}},
         {"Sơ kết quý II/2022, tháng 7 năm 2022", {"year: quý II/2022", "year: tháng 7 năm 2022"}},
         {"giai đoạn 2021 - 2030 trên địa bàn", {"years: 2021 - 2030"}},
         {"từ năm 2021 đến năm 2025", {"years: năm 2021 đến năm 2025"}},
         {"từ tháng 3/2022 đến tháng 9/2022", {"year: tháng 3/2022 đến tháng 9/2022"}},
         {"họp ngày 18 tháng 6 năm 2021", {"day: ngày 18 tháng 6 năm 2021"}},
         {"Quyết định số 426/QĐ-UBND, ngày 28/4/2020",
          {"number: số 426/QĐ-UBND of qd", "day: ngày 28/4/2020"}},
         {"Chỉ thị 20-CT/TW", {"number: 20-CT/TW of ct"}},
         {"Luật số 102/2016/QH13 và Số: 5/BC",
          {"number: số 102/2016/QH13 of l", "number: Số: 5/BC of l"}},
         {"đến hết năm 2025 đạt 90%", {"year: năm 2025, goal"}},
         {"programme for 2022", {"year: 2022"}},
         {"Hội nghị ASEAN 2022", {"year: 2022, bare"}}});
}

TEST_CASE("a year may be that of a law or a decision that is named before it") {
    check({{"triển khai Luật Trẻ em năm 2016", {"year: năm 2016 of l"}},
           {"Nghị quyết của Hội đồng nhân dân về dự toán năm 2022", {"year: năm 2022 of nq"}},
           {"Kế hoạch thực hiện Luật Trẻ em năm 2022", {"year: năm 2022 of l"}},
           {"thực hiện Luật Trẻ em; kết quả năm 2022", {"year: năm 2022"}},
           {"theo Nghị quyết, ban hành Kế hoạch năm 2022", {"year: năm 2022"}},
           {"phổ biến pháp luật năm 2022", {"year: năm 2022"}}});
}

TEST_CASE("counts, places and words that are no year are no mention") {
    check({{"Tổng kết 10 năm thực hiện tại 03 huyện", {}},
           {"cụ thể như sau: 6 tháng, 24/24 giờ, 3-5 tuổi, 50%", {}},
           {"năm học và các năm tiếp theo, Việt Nam", {}},
           {"", {}}});
}
