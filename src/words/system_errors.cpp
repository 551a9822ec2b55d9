#include <array>
#include <cerrno>

#include "words/translations.hpp"

namespace ktask::words {

namespace {

struct SystemError {
    int number;
    std::string_view words;
};

// Those that people meet with files, folders, disks and pipes.
constexpr std::array<SystemError, 26> system_errors = {{
    {EPERM, "hệ thống không cho phép"},
    {ENOENT, "không có tệp hoặc thư mục này"},
    {EINTR, "bị ngắt giữa chừng"},
    {EIO, "lỗi đọc hoặc ghi đĩa"},
    {ENXIO, "không có thiết bị này"},
    {EBADF, "luồng đọc ghi đã đóng"},
    {EAGAIN, "thiết bị đang bận, thử lại sau"},
    {ENOMEM, "máy không còn đủ bộ nhớ"},
    {EACCES, "không có quyền truy cập"},
    {EBUSY, "tệp hoặc thiết bị đang bận"},
    {EEXIST, "tệp đã có"},
    {EXDEV, "hai tệp ở hai ổ đĩa khác nhau"},
    {ENOTDIR, "đây không phải thư mục"},
    {EISDIR, "đây là thư mục"},
    {EINVAL, "yêu cầu không hợp lệ"},
    {ENFILE, "máy đang mở quá nhiều tệp"},
    {EMFILE, "đang mở quá nhiều tệp"},
    {ETXTBSY, "tệp đang được chạy"},
    {EFBIG, "tệp quá lớn"},
    {ENOSPC, "đĩa đã đầy"},
    {EROFS, "ổ đĩa chỉ cho đọc"},
    {EPIPE, "bên nhận đã đóng đường ống"},
    {ENAMETOOLONG, "tên tệp quá dài"},
    {ELOOP, "liên kết lòng vòng"},
    {EDQUOT, "đã dùng hết dung lượng được cấp"},
    {ESTALE, "mất liên lạc với ổ đĩa mạng"},
}};

} // namespace

std::string_view vietnamese_reason(int error_number) {
    for (const SystemError& error : system_errors) {
        if (error.number == error_number) return error.words;
    }
    return "";
}

} // namespace ktask::words
