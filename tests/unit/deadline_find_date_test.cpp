#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "deadline/date.hpp"
#include "deadline/find_date.hpp"
#include "decomposed.hpp"
#include "text/fold.hpp"

using namespace ktask;
using namespace ktask::text;
using namespace ktask::deadline;

namespace {

struct Row {
    std::string_view phrase;
    std::string_view date;
};

std::string date_in(std::string_view text) {
    const auto date = find_date(text);
    return date ? to_iso(*date) : "none";
}

} // namespace

TEST_CASE("the date of a document is found in every form that the programme of 2022 has") {
    const std::vector<Row> rows{
        {"Kon Tum, ngày 09 tháng 5 năm 2022", "2022-05-09"},
        {"thực hiện Kế hoạch số 2026/KH-UBND ngày 18 tháng 6 năm 2021 của Ủy ban nhân dân tỉnh về "
         "triển khai Chương trình hành động quốc gia vì trẻ em giai đoạn 2021 - 2030",
         "2021-06-18"},
        {"theo Quyết định số 06/QĐ-TTg ngày 03 tháng 01 năm 2019 của Thủ tướng Chính phủ",
         "2019-01-03"},
        {"Hướng dẫn số 01/HD-SLĐTBXH, ngày 09/2/2022 của Sở Lao động - Thương binh và Xã hội",
         "2022-02-09"},
        {"Theo chỉ đạo của Thường trực Tỉnh ủy tại Công văn số 2051-CV/VPTU ngày 20-12-2021 về "
         "tổng kết 10 năm thực hiện Chỉ thị số 20-CT/TW của Bộ Chính trị.",
         "2021-12-20"},
        {"Báo cáo số 165-BC/BCSĐ ngày 08-4/2022 của Ban Cán sự Đảng", "2022-04-08"},
        {"Thời gian hoàn thành: Trước ngày 10 tháng 5 năm 2022.", "2022-05-10"},
        {"Thời gian hoàn thành: Trước ngày 15 tháng 5 năm 2022..", "2022-05-15"},
        {"Quyết định số 426/QĐ-UBND, ngày 28/4/2020 của Ủy ban nhân dân tỉnh", "2020-04-28"},
        {"Thời gian hoàn thành: Trước ngày 05/11/2022.", "2022-11-05"},
        {"Thực hiện Văn bản số 338/LĐTBXH-TTr ngày 16/02/2022 của Bộ Lao động", "2022-02-16"},
        {"Theo Nghị quyết số 85/NQ-HĐND ngày 14/12/2021 của Hội đồng nhân dân tỉnh Khóa XII, "
         "nhiệm kỳ 2021-2026 và Chương trình công tác trọng tâm năm 2022",
         "2021-12-14"},
        {"Quyết định số 161/QĐ-UBND, ngày 01/4/2021 của UBND tỉnh", "2021-04-01"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.phrase);
        CHECK(date_in(row.phrase) == row.date);
        CHECK(date_in(decomposed(row.phrase)) == row.date);
        CHECK(date_in(fold(row.phrase)) == row.date);
    }
}

TEST_CASE("numbers of documents and spans of years are no dates") {
    CHECK(date_in("Công văn số 2051-CV/VPTU") == "none");
    CHECK(date_in("Quyết định số 161/QĐ-UBND, số 01/HD-SLĐTBXH, số 85/NQ-HĐND") == "none");
    CHECK(date_in("nhiệm kỳ 2021-2026, giai đoạn 2021 - 2030") == "none");
    CHECK(date_in("Công văn số 12/5/2022/CV-UBND") == "none");
    CHECK(date_in("Công văn số VP12/5/2022") == "none");
    CHECK(date_in("Tháng 9/2022, năm 2022, 6 tháng đầu năm 2022") == "none");
    CHECK(date_in("") == "none");
}

TEST_CASE("a number of something and a month behind it are no date") {
    for (const std::string_view words :
         {"Báo cáo số 5 tháng 10/2022", "Báo cáo số 5 tháng 10 năm 2022", "báo cáo 5 tháng 10/2022",
          "Báo cáo 5 tháng 10 năm 2022", "Biên bản họp lần 2 tháng 10 năm 2022",
          "Báo cáo tuần 2 tháng 5 năm 2022", "5 tháng 10/2022", "Công văn số 12/5/2022",
          "Công văn số: 12/5/2022", "Công văn Số 12-5-2022", "Báo cáo No. 12/5/2022",
          "Danh sách đợt 1/10/2022", "tháng 4-5/2022", "tháng 3, 4 - 5/2022",
          "Báo cáo quý 3/10/2022"}) {
        CAPTURE(words);
        CHECK(date_in(words) == "none");
        CHECK(date_in(fold(words)) == "none");
        CHECK(date_in(std::string(words) + " ngày 06/5/2022") == "2022-05-06");
    }
    CHECK(date_in("Báo cáo số 5 tháng 10/2022, họp 06/5/2022") == "2022-05-06");
    CHECK(date_in("Báo cáo số 165 08/4/2022") == "2022-04-08");
}

TEST_CASE("texts about documents have each of their dates found once, with the first that has it") {
    const std::vector<std::string> texts{
        "Báo cáo số 5 tháng 10/2022", "Kế hoạch ngày 06/5/2022", "Công văn ngày 6 tháng 5 năm 2022",
        "Quyết định ngày 09/5/2022 theo Nghị quyết ngày 01/4/2022"};
    const std::vector<FoundDate> expected{{*make_date(2022, 5, 6), 1}, {*make_date(2022, 5, 9), 3}};
    CHECK(find_dates(texts) == expected);
    CHECK(find_dates(std::span(texts).subspan(1, 2)).size() == 1);
    CHECK(find_dates(std::span(texts).first(1)).empty());
}

TEST_CASE("a date needs a full year and has to exist") {
    CHECK(date_in("ngày 09/2") == "none");
    CHECK(date_in("ngày 09/2/22") == "none");
    CHECK(date_in("ngày 09 tháng 2") == "none");
    CHECK(date_in("ngày 30/02/2022") == "none");
    CHECK(date_in("ngày 30/02/2022, sửa ngày 01/3/2022") == "none");
}

TEST_CASE("a date that is introduced by ngày comes before one that is not") {
    CHECK(date_in("Báo cáo 08-4/2022") == "2022-04-08");
    CHECK(date_in("Báo cáo (20-12-2021)") == "2021-12-20");
    CHECK(date_in("Báo cáo 2021-12-20.") == "2021-12-20");
    CHECK(date_in("Báo cáo, 18 tháng 6 năm 2021") == "2021-06-18");
    CHECK(date_in("họp 01/3/2022 theo Báo cáo ngày 08/4/2022") == "2022-04-08");
    CHECK(date_in("ngày 08/4/2022-10/4/2022") == "2022-04-08");
    CHECK(date_in("họp 01/3/2022, báo cáo 02/3/2022") == "2022-03-01");
    CHECK(date_in("từ ngày 05 tháng 6, Báo cáo ngày 08/4/2022") == "2022-04-08");
}
