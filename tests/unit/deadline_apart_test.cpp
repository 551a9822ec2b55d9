#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include <fmt/format.h>

#include "deadline/apart.hpp"

using namespace ktask;
using namespace ktask::deadline;

namespace {

/// A programme of 2026 to 2030.
DeadlineContext several_years() {
    DeadlineContext context{2026};
    context.until = 2030;
    return context;
}

/// "what = when; ...", or nothing where the text is not taken apart.
std::string apart(std::string_view words) {
    std::string all;
    for (const Portion& portion : take_apart(words, several_years())) {
        const auto at = [&](text::Span where) {
            return words.substr(where.begin, where.end - where.begin);
        };
        all +=
            fmt::format("{}{} = {}", all.empty() ? "" : "; ", at(portion.what), at(portion.when));
    }
    return all;
}

} // namespace

TEST_CASE("a sentence around several deadlines is taken apart at its marks") {
    CHECK(apart("Khởi động quý IV/2026; báo cáo kiểm kê, bảng cân đối quý II/2027; cập nhật "
                "hằng quý đến 2030.") ==
          "Khởi động = quý IV/2026; báo cáo kiểm kê, bảng cân đối = quý II/2027; cập nhật = hằng "
          "quý đến 2030");
    CHECK(apart("Dự thảo: tháng 3/2026\n- Ban hành: tháng 6/2026") ==
          "Dự thảo = tháng 3/2026; Ban hành = tháng 6/2026");
    CHECK(apart("Quý I/2026 lựa chọn. Quý IV/2026 báo cáo") ==
          "lựa chọn = Quý I/2026; báo cáo = Quý IV/2026");
    CHECK(apart("80% kết nối năm 2028, 100% năm 2029; duy trì đến 2030") ==
          "80% kết nối = năm 2028; 100% = năm 2029; duy trì = đến 2030");
    CHECK(apart("Lập dự toán (bước 1; bước 2) quý II/2026; thẩm định quý III/2026 (dự kiến)") ==
          "Lập dự toán (bước 1; bước 2) = quý II/2026; thẩm định = quý III/2026 (dự kiến)");
    CHECK(apart("Draft by June 2026, final by September 2026") ==
          "Draft = by June 2026; final = by September 2026");
}

TEST_CASE("words that run into a deadline stay whole") {
    CHECK(apart("Trình chủ trương đầu tư quý II/2026; khởi công quý IV/2026") ==
          "Trình chủ trương đầu tư = quý II/2026; khởi công = quý IV/2026");
    CHECK(apart("Việc quan trọng quý II/2026; việc khác quý IV/2026") ==
          "Việc quan trọng = quý II/2026; việc khác = quý IV/2026");
    CHECK(apart("Quý II/2026 hoàn thành phần thô; quý IV/2026 hoàn thành toàn bộ") ==
          "hoàn thành phần thô = Quý II/2026; hoàn thành toàn bộ = quý IV/2026");
}

TEST_CASE("a sentence of which any part is not certain is not taken apart") {
    for (const std::string_view words :
         {"Khởi động quý IV/2026", "Khởi động quý IV/2026; báo cáo sau đó",
          "Khởi động quý IV/2026; quý II/2027", "Báo cáo quý II; tổng kết quý IV/2026",
          "Báo cáo sau Đại hội quý II/2026; tổng kết quý IV/2026",
          "Báo cáo nếu cần quý II/2026; tổng kết quý IV/2026",
          "Báo cáo khoảng tháng 9/2026; tổng kết quý IV/2026",
          "Bàn giao tầng 3 tháng 9/2026; tầng 4 tháng 12/2026",
          "Lập Đề án 2026; lập Chiến lược 2027", "Hợp tác Việt Nam 2026; hợp tác Lào 2027",
          "Rà soát ngân hàng năm 2026; rà soát kho quý IV/2026",
          "Họp lần đầu năm 2026; họp tổng kết quý IV/2026",
          "Trình tại kỳ họp giữa năm 2026; ban hành quý IV/2026",
          "Tháng 9/2026, 10: tập huấn; tháng 11/2026: báo cáo",
          "Quý II/2026 trở về trước; tổng kết quý IV/2026", "Nhận yêu cầu; trả lời quý IV/2026",
          "định kỳ báo cáo Chính phủ, Quốc hội khi được yêu cầu"}) {
        CAPTURE(words);
        CHECK(apart(words) == "");
    }
}
