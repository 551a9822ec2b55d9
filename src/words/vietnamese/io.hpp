#pragma once

#include "words/translations.hpp"

namespace ktask::words {

/// What the folder io says.
inline constexpr Translation vietnamese_of_io[] = {
    {"its lock file cannot be used: {}", "không dùng được tệp giữ quyền ghi: {}"},
    {"the lock file is {}", "tệp giữ quyền ghi là {}"},
    {"somebody else is changing it right now (process {} on {})",
     "người khác đang sửa tệp này (tiến trình {} trên máy {})"},
    {"somebody else is changing it right now", "người khác đang sửa tệp này"},
    {"try again in a moment", "chờ một lát rồi thử lại"},
    {"it is not a regular file", "đây không phải tệp thông thường"},
    {"it has another name (hard link)", "tệp này còn có tên khác (liên kết cứng)"},
    {"if nobody is, remove {}", "nếu không có ai đang sửa, xóa {}"},
    {"its attribute {} cannot be kept: {}", "không giữ được thuộc tính {} của tệp: {}"},
    {"its attributes cannot be read: {}", "không đọc được các thuộc tính của tệp: {}"},
    {"the file is yours now; its owner could not be kept",
     "tệp đã chuyển sang tên người đang chạy lệnh; không giữ được chủ sở hữu cũ"},
    {"the file's owner or group could not be kept", "không giữ được chủ sở hữu hoặc nhóm của tệp"},
    {"interrupted", "bị ngắt giữa chừng"},
    {"it is a pipe that nobody reads", "đây là đường ống không có ai đọc"},
    {"it is a folder", "đây là thư mục"},
    {"the file is read-only", "tệp chỉ cho đọc"},
    {"make it writable: chmod u+w {}", "cho phép ghi bằng lệnh: chmod u+w {}"},
    {"the file is read-only to you", "người đang chạy lệnh chỉ được đọc tệp này"},
    {"its folder is read-only, and a safe save needs a second file there",
     "thư mục chứa tệp chỉ cho đọc, trong khi lưu an toàn cần tạo thêm một tệp ở đó"},
    {"the folder is {}", "thư mục là {}"},
    {"name a file in it", "nêu tên một tệp trong thư mục"},
    {"the folder could not be synced ({}); a power cut now may bring the old text back",
     "chưa ghi chắc được thư mục xuống đĩa ({}); nếu mất điện lúc này, nội dung cũ có thể trở lại"},
    {"somebody else has changed it meanwhile", "trong lúc đó người khác đã sửa tệp này"},
    {"look at the change, then try again", "xem phần họ đã sửa rồi thử lại"},
    {"somebody else has changed it meanwhile, and what they wrote could not be put back: {}",
     "trong lúc đó người khác đã sửa tệp này, và không đặt lại được nội dung họ đã ghi: {}"},
    {"it is in {}", "nội dung đó nằm trong {}"},
    {"the file has another name (hard link); that one keeps the old text",
     "tệp này còn có tên khác (liên kết cứng); ở tên đó vẫn là nội dung cũ"},
    {"what was written reads back differently", "nội dung đọc lại không giống nội dung vừa ghi"},
    {"there is such a file already", "đã có tệp này"},
};

} // namespace ktask::words
