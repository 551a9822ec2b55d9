#include "renew/skeleton.hpp"

#include <string_view>

#include <fmt/format.h>

namespace ktask::renew {

namespace {

constexpr std::string_view vietnamese_skeleton =
    R"(# Chương trình công tác năm {0}. Các dòng có "xem lại" là chỗ cần điền; điền xong thì xóa dòng đó.
# Kiểm tra: ktask check. Ý nghĩa từng mục: man 5 ktask.
ktask: 1

programme:
  title: Chương trình công tác năm {0}
  # xem lại: số, ký hiệu văn bản
  # number: 01/CTr-UBND
  year: {0}
  # xem lại: ngày, nơi và cơ quan ban hành
  # issued: {0}-01-10
  # place: Kon Tum
  issuer: Ủy ban nhân dân tỉnh
  language: vi
  # xem lại: người ký
  # signatory:
  #   title: CHỦ TỊCH
  #   name: Nguyễn Văn A

# Mỗi cơ quan một từ khóa để gọi trong nhiệm vụ; email là nơi nhận công văn nhắc việc.
agencies:
  # xem lại: các cơ quan
  vpub:
    name: Văn phòng Ủy ban nhân dân tỉnh
    short: VPUB
    # email: vanthu@example.vn
  sldtbxh:
    name: Sở Lao động - Thương binh và Xã hội
    short: SLĐTBXH

# Thời hạn viết đúng lời văn bản: Tháng 9/{0}, Quý IV/{0}, Trước ngày 10 tháng 5 năm {0}, Thường xuyên.
tasks:
  # xem lại: các nhiệm vụ
  - id: 1
    title: Báo cáo kết quả thực hiện Chương trình công tác năm {0}
    lead: sldtbxh
    coordinating: [vpub]
    due: Tháng 12/{0}
)";

constexpr std::string_view english_skeleton =
    R"(# Programme of work for {0}. Lines with "review" are to be filled in; delete each when it is done.
# To check: ktask check. What each key means: man 5 ktask.
ktask: 1

programme:
  title: Programme of work for {0}
  # review: number and symbol of the document
  # number: 01/CTr-UBND
  year: {0}
  # review: day, place and body of issue
  # issued: {0}-01-10
  # place: Kon Tum
  issuer: Provincial People's Committee
  language: en
  # review: who signs
  # signatory:
  #   title: CHAIRMAN
  #   name: Nguyễn Văn A

# Each agency has a key by which tasks name it; email is where its reminders go.
agencies:
  # review: the agencies
  office:
    name: Office of the People's Committee
    # email: office@example.vn
  labour:
    name: Department of Labour, Invalids and Social Affairs

# Deadlines as the document words them: September {0}, Q4 {0}, before 10 May {0}, ongoing.
tasks:
  # review: the tasks
  - id: 1
    title: Report on the programme of work for {0}
    lead: labour
    coordinating: [office]
    due: December {0}
)";

} // namespace

std::string skeleton(int year, text::Language language) {
    return language == text::Language::english ? fmt::format(english_skeleton, year)
                                               : fmt::format(vietnamese_skeleton, year);
}

} // namespace ktask::renew
