#pragma once

#include "words/translations.hpp"

namespace ktask::words {

/// What the folder renew says, much of it in the new programme itself.
inline constexpr Translation vietnamese_of_renew[] = {
    {"review: {}", "xem lại: {}"},
    {"the last year, before it was {}", "năm cuối, trước đây là {}"},
    {"number and symbol of the document", "số, ký hiệu văn bản"},
    {"the day of issue", "ngày ban hành"},
    {"the day of issue, from which days are counted",
     "ngày ban hành, có thời hạn tính từ ngày này"},
    {"the place of issue", "nơi ban hành"},
    {"who signs", "người ký"},
    {"this deadline could not be moved to {}", "thời hạn này chưa chuyển được sang năm {}"},
    {"“{0}” is no deadline in {1}", "“{0}” không phải là thời hạn trong năm {1}"},
    {"a new deadline; the last day of the old one is {}",
     "thời hạn mới; thời hạn cũ đến hết ngày {}"},
    {"carried over from the programme of {}", "chuyển từ chương trình năm {}"},
    {"deadline {}", "thời hạn {}"},
    {"{0} on {1}", "{0} ngày {1}"},
    {"{0}: done on {1}", "{0}: hoàn thành ngày {1}"},
    {"{}: done", "{}: đã hoàn thành"},
    {"overdue since {}", "quá hạn từ ngày {}"},
    {"task {0}, {1}", "nhiệm vụ {0}, {1}"},
    {"section “{0}”, {1}", "mục “{0}”, {1}"},
    {"the new programme could not be read, at its line {}: {}",
     "không đọc được chương trình mới, tại dòng {}: {}"},
    {"the new programme would not say here what it should",
     "ở chỗ này chương trình mới sẽ không đúng như dự định"},
    {"the new programme would not have the right comments",
     "chương trình mới sẽ không có đúng các ghi chú"},
    {"write this in another way", "viết chỗ này theo cách khác"},
};

} // namespace ktask::words
