#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace ktask::words {
class Speaker;
struct Placed;
} // namespace ktask::words

namespace ktask::text {

struct Message;

/// Text that may be shown anywhere: what could hide or reorder it is written as `\u{..}`. It is
/// made by `shown` and by saying a message, and in no other way.
class Shown {
public:
    Shown() = default;
    std::string_view view() const { return text_; }
    bool empty() const { return text_.empty(); }
    std::size_t size() const { return text_.size(); }
    Shown& operator+=(Shown&& other) {
        if (text_.empty())
            text_.swap(other.text_);
        else
            text_ += other.text_;
        return *this;
    }
    Shown& operator+=(const Shown& other) {
        text_ += other.text_;
        return *this;
    }
    friend bool operator==(const Shown&, const Shown&) = default;

private:
    explicit Shown(std::string text) : text_(std::move(text)) {}
    std::string text_;
    friend Shown shown(std::string text);
    friend class words::Speaker;
};

/// Any text, made visible as `visible` does.
Shown shown(std::string text);

} // namespace ktask::text
