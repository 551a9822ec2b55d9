#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <thread>

namespace ktask::io {

/// How long people wait before they want to know how far it is.
inline constexpr std::chrono::milliseconds soon_enough{500};

/// Tells on a terminal how far something is, while this is there: one line, which is drawn if it
/// lasts longer than `wait`, drawn again as it goes on, and wiped in the end.
class Progress {
public:
    using Line = std::function<std::string()>;
    using Write = std::function<void(std::string_view)>;

    /// `line` is asked by another thread. What it throws ends the telling and no more.
    Progress(std::chrono::milliseconds wait, Line line, Write write);

private:
    std::jthread teller_; ///< none if the system has no thread for it
};

} // namespace ktask::io
