#pragma once

#include "words/translations.hpp"

namespace ktask::words {

/// What the folders text and words say.
inline constexpr Translation vietnamese_of_text[] = {
    {"warning: {}", "cảnh báo: {}"},
    {" or ", " hoặc "},
    {"this is not an e-mail address", "đây không phải địa chỉ thư điện tử"},
    {"one address is, for example, vanthu@example.vn: no accents, no spaces, no two dots together",
     "một địa chỉ được viết như sau: vanthu@example.vn, không dấu tiếng Việt, không dấu cách, "
     "không có hai dấu chấm liền nhau"},
    {"this is not UTF-8", "chỗ này không phải mã UTF-8"},
    {"a line break or another control cannot stand here",
     "ở đây không được có dấu xuống dòng hoặc ký tự điều khiển"},
    {"write it on one line", "viết trên một dòng"},
    {"this footnote is never closed", "chú thích này chưa được đóng"},
    {"write ^[text of the footnote]; a lone bracket inside it as \\[ or \\]",
     "viết ^[nội dung chú thích]; dấu ngoặc vuông lẻ bên trong viết là \\[ hoặc \\]"},
    {"a footnote cannot stand inside a footnote", "trong chú thích không được có chú thích khác"},
    {"to mean the characters themselves, write \\^[", "nếu chỉ là hai ký tự này, viết \\^["},
    {"this footnote has no text", "chú thích này không có nội dung"},
    {"did you mean '{}'?", "có phải là “{}” không?"},
    {"choices: {}", "chọn một trong: {}"},
};

} // namespace ktask::words
