#pragma once

#include "words/translations.hpp"

namespace ktask::words {

/// What is said of changes to a programme: the folder edit and its commands.
inline constexpr Translation vietnamese_of_changes[] = {
    // extend
    {"extended to {0} on {1} ({2}), {3}; before that {4}",
     "điều chỉnh thời hạn thành {0}, ngày {1} ({2}), {3}; trước đó: {4}"},
    {"reason: {}", "lý do: {}"},
    {"the extension is taken back", "đã bỏ lần điều chỉnh thời hạn gần nhất"},
    {"the extension is taken back: {} again",
     "đã bỏ lần điều chỉnh thời hạn gần nhất, thời hạn trở lại: {}"},
    // note
    {"noted on {0}, {1}", "đã ghi tình hình ngày {0}, loại: {1}"},
    {"the last note is taken back", "đã bỏ ghi chú tình hình gần nhất"},
    // drop
    {"dropped on {0} ({1}), {2}; before that: {3}",
     "đưa ra khỏi chương trình ngày {0} ({1}), {2}; trước đó: {3}"},
    {"in the programme again, {}", "đã đưa trở lại chương trình, trạng thái hiện nay: {}"},
    // set
    {"{0}: {1}, before that {2}", "{0}: {1}, trước đó: {2}"},
    {"nothing", "không có", "of a key"},
    {"Agency {}", "Cơ quan {}"},
    // add
    {"added, lead {0}, due {1}", "đã bổ sung, cơ quan chủ trì: {0}, thời hạn: {1}"},
    {"taken out again", "đã bỏ khỏi chương trình phần vừa bổ sung"},
};

} // namespace ktask::words
