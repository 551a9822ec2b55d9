#include <doctest/doctest.h>

#include "intake/markdown.hpp"
#include "intake/text.hpp"

using namespace ktask;
using namespace ktask::intake;

namespace {

const Paragraph& paragraph(const Page& page, std::size_t block) {
    return std::get<Paragraph>(page.blocks.at(block));
}

const Table& table(const Page& page, std::size_t block) {
    return std::get<Table>(page.blocks.at(block));
}

std::vector<std::string> row(const Table& table, std::size_t at) {
    std::vector<std::string> cells;
    for (const Cell& cell : table.rows.at(at).cells)
        cells.push_back(cell.is_covered ? "^" : cell.words.text);
    return cells;
}

using Cells = std::vector<std::string>;

} // namespace

TEST_CASE("wrapped lines are joined over pages, and numbers of pages go") {
    const Page page =
        page_of_text("     Thực hiện Kế hoạch số 05-KH/BCĐTW ngày 11/7/2026 của Ban Chỉ đạo\n"
                     "Trung ương về phát triển khoa học, công nghệ, đổi mới sáng tạo và các\n"
                     "                                   2\n\n"
                     "nội dung khác.\n"
                     "     - Việc thứ nhất;\n"
                     "     - Việc thứ hai của Sở Lao động - Thương binh và Xã hội và Bộ Lao động\n"
                     "- Thương binh và Xã hội.\n");
    REQUIRE(page.blocks.size() == 3);
    CHECK(paragraph(page, 0).words.text.ends_with("sáng tạo và các nội dung khác."));
    CHECK(paragraph(page, 1).words.text == "- Việc thứ nhất;");
    CHECK(paragraph(page, 2).words.text.ends_with("Bộ Lao động - Thương binh và Xã hội."));
    CHECK(paragraph(page, 2).place.line == 7);
}

TEST_CASE("what is beside each other at the head is a table of two cells") {
    const Page page = page_of_text(
        "  UBND TỈNH BẮC GIANG  CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO       Độc lập - Tự do - Hạnh phúc\n\n"
        "    Số       25 /KH-SGDĐT                    Bắc Giang, ngày 27 tháng 3 năm 2020\n");
    REQUIRE(page.blocks.size() == 1);
    const Cells cells = row(table(page, 0), 0);
    CHECK(cells[0] == "UBND TỈNH BẮC GIANG\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố       25 /KH-SGDĐT");
    CHECK(cells[1].ends_with("Bắc Giang, ngày 27 tháng 3 năm 2020"));
}

constexpr std::string_view columns = R"(
TT      Nhiệm vụ                     Cơ quan chủ trì     Thời hạn
1    Xây dựng kế hoạch phát triển      Sở Tài chính      30/6/2026
     đô thị
2    Rà soát quy hoạch                  Sở Xây dựng      30/7/2026
                            2
TT      Nhiệm vụ                     Cơ quan chủ trì     Thời hạn
3    Báo cáo kết quả                     Sở Nội vụ       30/8/2026
)";

TEST_CASE("columns of blanks are a table, over pages and without their repeated headings") {
    const Page page = page_of_text(columns);
    REQUIRE(page.blocks.size() == 1);
    const Table& drawn = table(page, 0);
    REQUIRE(drawn.rows.size() == 4);
    CHECK(row(drawn, 0) == Cells{"TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"});
    CHECK(row(drawn, 1) ==
          Cells{"1", "Xây dựng kế hoạch phát triển đô thị", "Sở Tài chính", "30/6/2026"});
    CHECK(row(drawn, 3) == Cells{"3", "Báo cáo kết quả", "Sở Nội vụ", "30/8/2026"});
    CHECK(drawn.rows[3].place.line == 8);
}

TEST_CASE("a deadline drawn in the middle of several rows is one merged cell") {
    const Page page = page_of_text("TT      Nhiệm vụ           Cơ quan chủ trì     Thời hạn\n"
                                   "1    Dữ liệu đất đai          Sở Tài chính\n"
                                   "2    Dữ liệu xây dựng         Sở Xây dựng      30/7/2026\n"
                                   "3    Dữ liệu y tế             Sở Y tế\n");
    const Table& drawn = table(page, 0);
    REQUIRE(drawn.rows.size() == 4);
    CHECK(row(drawn, 1).back() == "30/7/2026");
    CHECK(drawn.rows[1].cells.back().rows == 3);
    CHECK(row(drawn, 2).back() == "^");
    CHECK(row(drawn, 3).back() == "^");
}

TEST_CASE("Markdown has headings, lists, tables of pipes and hard line breaks") {
    const Page page =
        page_of_markdown("# KẾ HOẠCH\n\nMột dòng\nvà dòng sau  \nxuống dòng\n- mục *một*\n"
                         "- mục hai\n\n| TT | Tên |\n|---|:--|\n| 1 | a \\| b<br>c |\n| 2 |\n");
    REQUIRE(page.blocks.size() == 5);
    CHECK(paragraph(page, 0).is_centred);
    CHECK(paragraph(page, 1).words.text == "Một dòng và dòng sau\nxuống dòng");
    CHECK(paragraph(page, 2).words.text == "- mục một");
    CHECK(paragraph(page, 2).words.emphasis.size() == 1);
    CHECK(row(table(page, 4), 1) == Cells{"1", "a | b\nc"});
    CHECK(row(table(page, 4), 2) == Cells{"2", ""});
    CHECK(table(page, 4).rows[1].place.line == 11);
}

TEST_CASE("Markdown is known by what only it has") {
    CHECK(looks_like_markdown("| a | b |\n|---|---|\n"));
    CHECK(looks_like_markdown("# A\n\n## B\n"));
    CHECK_FALSE(looks_like_markdown("# một chú thích\nvăn bản\n"));
    CHECK_FALSE(looks_like_markdown("--- a - b\n"));
}

TEST_CASE("a footnote goes on under its first word, however many lines it has") {
    const Page page = page_of_text(
        "Một dòng của văn bản đủ dài để thấy rằng các dòng được ngắt ở cuối tờ giấy như thường "
        "lệ¹\n\n"
        "  ¹ Thực hiện Văn bản số 338/LĐTBXH-TTr ngày 16/02/2022 của Bộ Lao động - Thương binh và\n"
        "    việc thanh tra, kiểm tra việc thực hiện chính sách, pháp luật về trẻ em và phòng, "
        "chống\n"
        "    trẻ em.\n");
    REQUIRE(page.blocks.size() == 2);
    CHECK(paragraph(page, 1).words.text.ends_with("phòng, chống trẻ em."));
}

TEST_CASE(
    "footnotes at the foot of a printed page are cited where their numbers are glued to words") {
    const Page page = page_of_text("1. Kiểm tra tại 03 huyện, thành phố1 và cơ sở trợ giúp xã hội\n"
                                   "trong năm 20232, phòng chống H5N1 theo Điều 2\n\n"
                                   "1\n Có Kế hoạch liên tịch.\n2\n Theo Nghị quyết số 85.\n"
                                   "\f- Đơn vị chủ trì: Sở Y tế\n");
    REQUIRE(page.blocks.size() == 4);
    CHECK(paragraph(page, 0).words.text ==
          "1. Kiểm tra tại 03 huyện, thành phố¹ và cơ sở trợ giúp xã hội trong năm 2023², phòng "
          "chống H5N1 theo Điều 2");
    CHECK(paragraph(page, 1).words.text == "- Đơn vị chủ trì: Sở Y tế");
    CHECK(paragraph(page, 2).words.text == "¹ Có Kế hoạch liên tịch.");
    CHECK(paragraph(page, 3).words.text == "² Theo Nghị quyết số 85.");
}

TEST_CASE("numbers at the foot of a page that nothing cites are no footnotes") {
    const Page page = page_of_text("Thực hiện Điều 1 của Luật\n\n1\n Kế hoạch\n");
    REQUIRE(page.blocks.size() == 3);
    CHECK(paragraph(page, 0).words.text == "Thực hiện Điều 1 của Luật");
    CHECK(paragraph(page, 1).words.text == "1");
}

TEST_CASE("a line that is set to the width of its column stays in it") {
    const Page page = page_of_text(R"(
TT      Nhiệm vụ             Đơn vị phối hợp             Sản phẩm          Thời hạn
1    Xây dựng kế hoạch    Các bộ, ngành, địa phương   Kế hoạch          30/6/2026
2    Rà soát quy định     Các bộ, ngành, địa phương   Báo cáo           30/7/2026
3    Ban hành tiêu chí    Các bộ, ngành, địa phương   Quyết định        30/8/2026
4    Triển khai đề án     Các bộ,   ngành,   địa      Quyết định        30/9/2026
                          phương
5    Sơ kết thực hiện     Các bộ,    ngành,    địa    Báo cáo           30/9/2026
                          phương
)");
    const Table& drawn = table(page, 0);
    REQUIRE(drawn.rows.size() == 6);
    CHECK(row(drawn, 4) ==
          Cells{"4", "Triển khai đề án", "Các bộ, ngành, địa phương", "Quyết định", "30/9/2026"});
    CHECK(row(drawn, 5) ==
          Cells{"5", "Sơ kết thực hiện", "Các bộ, ngành, địa phương", "Báo cáo", "30/9/2026"});
}

TEST_CASE("a row goes on where the line before it was full, also with a capital letter") {
    const Page page = page_of_text(R"(
TT      Nhiệm vụ                        Cơ quan chủ trì       Thời hạn
     Xây dựng bộ chỉ số phục vụ chỉ
1    đạo trên hạ tầng của Trung tâm      Bộ Công an          30/6/2026
     Dữ liệu quốc gia
     Đẩy mạnh chia sẻ dữ liệu để phát
2    triển thương mại điện tử và quản    Bộ Tài chính        30/7/2026
     lý thuế theo Kế hoạch số 20/KH-
     UBND của tỉnh
)");
    const Table& drawn = table(page, 0);
    REQUIRE(drawn.rows.size() == 3);
    CHECK(row(drawn, 1)[1] ==
          "Xây dựng bộ chỉ số phục vụ chỉ đạo trên hạ tầng của Trung tâm Dữ liệu quốc gia");
    CHECK(row(drawn, 2)[1].ends_with("theo Kế hoạch số 20/KH-UBND của tỉnh"));
}

TEST_CASE("syllables whose letters a PDF parts are joined, and what is behind keeps its column") {
    const Page page = page_of_text(
        "Chương trình hành đ ộng qu ốc gia vì tr ẻ em, Đ ề án, vi ệc ph ường, th ị trấn ( Ban, cơ "
        "s ở\n\n"
        "nhóm B ở tầng 5, dài 5 m ở phía đông, điểm d ý kiến, khi ấy, ồ ạt, in ấn, do ảnh hưởng\n");
    REQUIRE(page.blocks.size() == 2);
    CHECK(paragraph(page, 0).words.text ==
          "Chương trình hành động quốc gia vì trẻ em, Đề án, việc phường, thị trấn (Ban, cơ sở");
    CHECK(paragraph(page, 1).words.text ==
          "nhóm B ở tầng 5, dài 5 m ở phía đông, điểm d ý kiến, khi ấy, ồ ạt, in ấn, do ảnh hưởng");
}

TEST_CASE("footnotes of a table are cited in any order, and follow whoever receives the document") {
    const Page page =
        page_of_text(R"(
 1. Tổng kết và đánh giá công tác      hoàn thành)2
 trong tình hình mới”1
1
  Hướng dẫn số 01
2
  Báo cáo số 165
)"
                     "\f"
                     R"(Nơi nhận:                                          PHÓ TRƯỞNG BAN
- Thường trực Tỉnh ủy (b/c);
- Lưu: VT.
                                                           Y Ngọc
)");
    REQUIRE(page.blocks.size() >= 3);
    CHECK(paragraph(page, page.blocks.size() - 2).words.text == "¹ Hướng dẫn số 01");
    CHECK(paragraph(page, page.blocks.size() - 1).words.text == "² Báo cáo số 165");
}

TEST_CASE("what a browser prints around its pages is not of the document") {
    const Page page =
        page_of_text("11/30/26, 3:13 PM                    Chương trình công tác năm 2022\n\n"
                     "- Thời gian hoàn thành: Trước ngày 15 tháng 5 năm 2022.\n\n"
                     "file:///home/van-phong/chuong-trinh.html                           1/4\n"
                     "\f11/30/26, 3:13 PM                    Chương trình công tác năm 2022\n\n"
                     "5. Duy trì thực hiện các mô hình\n\n"
                     "https://kontum.gov.vn/chuong-trinh                                2/4\n");
    REQUIRE(page.blocks.size() == 2);
    CHECK(paragraph(page, 0).words.text ==
          "- Thời gian hoàn thành: Trước ngày 15 tháng 5 năm 2022.");
    CHECK(paragraph(page, 1).words.text == "5. Duy trì thực hiện các mô hình");
}
