#include <doctest/doctest.h>

#include "intake/due.hpp"
#include "intake/intake.hpp"
#include "intake/markdown.hpp"
#include "intake/marks.hpp"
#include "intake/text.hpp"

using namespace ktask;
using namespace ktask::intake;

namespace {

deadline::DeadlineContext context() {
    deadline::DeadlineContext context{2022};
    context.issued = deadline::make_date(2022, 5, 9);
    context.title = "Kế hoạch";
    return context;
}

DraftDue due(std::string_view words) {
    return draft_due(words_of_marked(words), context());
}

std::string imported(const Page& page) {
    const auto result = import_page(page, "document", 2022);
    REQUIRE_MESSAGE(result, std::string(result ? "" : result.error().what.pattern));
    return result->text.substr(result->text.find("\ntasks:\n") + 8);
}

} // namespace

TEST_CASE("a deadline that the grammar reads is written as it is") {
    CHECK(due("Tháng 9/2022.").due == "Tháng 9/2022");
    CHECK(due("Trước ngày\n15/5/2022;").due == "Trước ngày 15/5/2022");
    CHECK(due("Thường xuyên").text.empty());
}

TEST_CASE("several deadlines become stages, and what is not understood keeps its words") {
    const DraftDue several = due("Khởi động quý IV/2022; báo cáo quý II/2023");
    REQUIRE(several.stages.size() == 2);
    CHECK(several.stages[0].what == "Khởi động");
    CHECK(several.stages[1].when == "Quý II/2023");
    CHECK(several.is_read);
    const DraftDue other = due("Sau khi Luật được thông qua");
    CHECK(other.text == "Sau khi Luật được thông qua");
    CHECK(other.due == "none");
    CHECK_FALSE(other.is_read);
}

TEST_CASE("a completion in brackets has its evidence and the day of that") {
    Words words =
        words_of_marked("Tháng 02/2022 (*đã hoàn thành*)^[Hướng dẫn số 01/HD ngày 09/2/2022].");
    const auto done = take_completion(words);
    REQUIRE(done);
    CHECK(words.text == "Tháng 02/2022");
    CHECK(done->on == deadline::make_date(2022, 2, 9));
    CHECK(done->references == std::vector<std::string>{"Hướng dẫn số 01/HD ngày 09/2/2022"});
    Words open = words_of_marked("Tháng 3 (dự kiến)");
    CHECK_FALSE(take_completion(open));
}

TEST_CASE("notes to the state of being done are evidence") {
    DraftTask task;
    Words words;
    words.text = "đã hoàn thành.";
    words.notes.push_back({15, "Công văn số 1 ngày 09/2/2022"});
    take_state(task, {"Kết quả thực hiện", words});
    REQUIRE(task.done);
    CHECK(task.done->references == std::vector<std::string>{"Công văn số 1 ngày 09/2/2022"});
    CHECK(task.done->on == deadline::make_date(2022, 2, 9));
    CHECK(task.notes.empty());
}

TEST_CASE("labels may have any mark in front, or none") {
    for (const std::string mark : {"- ", "+ ", "* ", "", "a) "}) {
        CAPTURE(mark);
        const std::string text = "1. Rà soát văn bản\n\n" + mark +
                                 "Cơ quan chủ trì: Sở Nội vụ\n\n" + mark +
                                 "Thời hạn: Tháng 9/2022\n";
        CHECK(imported(page_of_text(text)) ==
              "  - id: 1\n    title: Rà soát văn bản\n    lead: snv\n    due: Tháng 9/2022\n");
    }
}

TEST_CASE("headings over tasks in prose are sections, and other prose stays where it was") {
    const std::string text =
        "I. NHIỆM VỤ CHUNG\n\nĐây là lời dẫn.\n\n1. Việc một\n\n- Chủ trì: Sở Nội vụ\n\n"
        "- Thời hạn: Tháng 9/2022\n\nII. NHIỆM VỤ RIÊNG\n\n1. Việc hai\n\n"
        "- Chủ trì: Sở Y tế\n\n- Thời hạn: Tháng 9/2022\n";
    CHECK(imported(page_of_text(text)) ==
          "  - section: NHIỆM VỤ CHUNG\n    number: I\n\n  # Đây là lời dẫn.\n\n"
          "  - id: I.1\n    number: \"1\"\n    title: Việc một\n    lead: snv\n    due: Tháng "
          "9/2022\n\n"
          "  - section: NHIỆM VỤ RIÊNG\n    number: II\n\n"
          "  - id: II.1\n    number: \"1\"\n    title: Việc hai\n    lead: syt\n    due: Tháng "
          "9/2022\n");
}

TEST_CASE(
    "columns stand in any order, further ones are details, and a row may go on with another") {
    const std::string text =
        "| Thời hạn | Ghi chú | Nhiệm vụ | Mã | Chủ trì |\n|---|---|---|---|---|\n"
        "| 9/2022 | gấp | Rà soát | NV.01 | Sở Y tế |\n"
        "| 10/2022 | | Báo cáo | NV.02 | Sở Y tế |\n";
    CHECK(imported(page_of_markdown(text)) ==
          "  - id: NV.01\n    title: Rà soát\n    lead: syt\n    due: 9/2022\n    details:\n      "
          "Ghi chú: gấp\n\n"
          "  - id: NV.02\n    title: Báo cáo\n    lead: syt\n    due: 10/2022\n");
    const std::string broken = "| TT | Nhiệm vụ | Chủ trì | Thời hạn |\n|---|---|---|---|\n"
                               "| 1 | Rà soát và | Sở Y tế | 9/2022 |\n|  | báo cáo |  |  |\n";
    CHECK(imported(page_of_markdown(broken)) ==
          "  - id: 1\n    title: Rà soát và báo cáo\n    lead: syt\n    due: 9/2022\n");
}

TEST_CASE("a list of targets is no list of tasks, and its rows are kept as comments") {
    const std::string targets =
        "| TT | Chỉ tiêu | Đơn vị tính | Cơ quan chủ trì |\n|---|---|---|---|\n"
        "| 1 | Tỷ lệ trẻ em | % | Sở Y tế |\n\n";
    CHECK_FALSE(import_page(page_of_markdown(targets), "document", 2022));
    const std::string tasks = "| TT | Nhiệm vụ | Chủ trì | Thời hạn |\n|---|---|---|---|\n| 1 | Rà "
                              "soát | Sở Y tế | 9/2022 |\n";
    CHECK(
        imported(page_of_markdown(targets + tasks)) ==
        "  # TT | Chỉ tiêu | Đơn vị tính | Cơ quan chủ trì\n  # 1 | Tỷ lệ trẻ em | % | Sở Y tế\n\n"
        "  - id: 1\n    title: Rà soát\n    lead: syt\n    due: 9/2022\n");
}

TEST_CASE("a merged deadline is that of all its rows, and what lacks a lead is told") {
    Page page = page_of_markdown("| TT | Nhiệm vụ | Chủ trì | Thời hạn |\n|---|---|---|---|\n"
                                 "| 1 | Một | Sở Y tế | 9/2022 |\n| 2 | Hai |  |  |\n");
    auto& rows = std::get<Table>(page.blocks[0]).rows;
    rows[1].cells[3].rows = 2;
    rows[2].cells[3].is_covered = true;
    CHECK(imported(page) ==
          "  - id: 1\n    title: Một\n    lead: syt\n    due: 9/2022\n\n"
          "  # xem lại: văn bản không nêu cơ quan chủ trì\n"
          "  - id: 2\n    title: Hai\n    lead: chua-xac-dinh\n    due: 9/2022\n");
}

TEST_CASE("a task may say within its sentence, or in one bracket, who leads and by when") {
    const std::string text =
        "1. Khai giảng năm học. Chủ trì: Tổ Phổ thông; phối hợp: các trường; thời gian: ngày "
        "05/9/2022.\n\n"
        "2. Tập huấn cán bộ\n\n"
        "(Cơ quan chủ trì: Sở Nội vụ; cơ quan phối hợp: UBND các huyện, thị xã; thời gian: "
        "10/2022)\n";
    CHECK(imported(page_of_text(text)) ==
          "  - id: 1\n    title: Khai giảng năm học\n    lead: to-pho-thong\n    coordinating: "
          "[truong]\n    due: ngày 05/9/2022\n\n"
          "  - id: 2\n    title: Tập huấn cán bộ\n    lead: snv\n    coordinating: "
          "[ubnd-huyen-thi-xa]\n    due: 10/2022\n");
}

TEST_CASE("what is below the heading of a task is a part of its own") {
    const std::string text = "1. Xử lý điểm nóng\n\nRà soát các cơ sở gây ô nhiễm.\n\n"
                             "- Chủ trì: Sở Y tế\n\n- Thời gian: 9/2022\n";
    CHECK(imported(page_of_text(text)) ==
          "  - id: 1\n    title: Xử lý điểm nóng\n    lead: syt\n    due: 9/2022\n    details:\n"
          "      Nội dung: Rà soát các cơ sở gây ô nhiễm.\n");
}

TEST_CASE("a time with nothing to count from is told with the day that it would be") {
    const std::string text = "Kon Tum, ngày 05 tháng 6 năm 2022\n\nKẾ HOẠCH NĂM 2022\n\n"
                             "1. Rà soát\n\n- Chủ trì: Sở Y tế\n\n- Thời hạn: 20 ngày\n";
    CHECK(imported(page_of_text(text)) ==
          "  # xem lại: chưa hiểu thời hạn; nếu tính từ ngày ban hành thì hạn cuối là ngày "
          "25/06/2022\n"
          "  - id: 1\n    title: Rà soát\n    lead: syt\n    due-text: 20 ngày\n    due: none\n");
}

TEST_CASE("a share that is done is no deadline, and the day on which a task ends is") {
    const std::string text = "| Nhiệm vụ | Chủ trì | % hoàn thành | Kết thúc |\n|---|---|---|---|\n"
                             "| Rà soát | Sở Y tế | 40% | 30/9/2022 |\n";
    CHECK(imported(page_of_markdown(text)) ==
          "  - id: 1\n    number: \"\"\n    title: Rà soát\n    lead: syt\n    due: 30/9/2022\n"
          "    details:\n      \"% hoàn thành\": 40%\n");
}

TEST_CASE("a task below a heading may have a mark and no number") {
    const std::string text = "I. Nhiệm vụ thường xuyên\n\n+ Theo dõi dư luận.\n\n"
                             "Chủ trì: Sở Y tế\n\nThời gian: Hằng tuần\n";
    CHECK(imported(page_of_text(text)) ==
          "  - section: Nhiệm vụ thường xuyên\n    number: I\n\n"
          "  - id: 1\n    number: \"\"\n    title: Theo dõi dư luận\n    lead: syt\n    due: Hằng "
          "tuần\n");
}
