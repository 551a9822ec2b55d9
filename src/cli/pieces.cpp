#include "cli/pieces.hpp"

#include <algorithm>
#include <utility>

namespace ktask::cli {

namespace {

/// Takes arguments apart, one after the other.
class Cutter {
public:
    Cutter(std::span<const std::string> arguments, const Declaration& declaration)
        : arguments_(arguments), declaration_(declaration) {}

    std::vector<Piece> pieces() && {
        for (; place_ < arguments_.size(); ++place_)
            cut(arguments_[place_]);
        return std::move(pieces_);
    }

private:
    void cut(std::string_view argument) {
        const bool may_be_option = !is_behind_dashes_ && argument.size() > 1 && argument[0] == '-';
        if (!may_be_option) {
            add(Piece::Kind::word, argument);
        } else if (argument == "--") {
            is_behind_dashes_ = true;
        } else if (argument.starts_with("--")) {
            cut_long(argument);
        } else {
            cut_short(argument);
        }
    }
    /// --due, --due=2022-09
    void cut_long(std::string_view argument) {
        const std::size_t end = std::min(argument.size(), argument.find('='));
        const Option* const option = find_option(declaration_, argument.substr(0, end));
        if (option == nullptr) return add(Piece::Kind::stray, argument);
        add(Piece::Kind::option, argument.substr(0, end), option);
        if (end < argument.size()) {
            add(Piece::Kind::value, argument.substr(end + 1), option);
        } else {
            add_next(*option);
        }
    }
    /// -n, -fFILE, -f=FILE, and flags in one: -nfFILE
    void cut_short(std::string_view argument) {
        std::vector<const Option*> options;
        std::size_t end = 1;
        do {
            options.push_back(find_option(declaration_, std::string{'-', argument[end]}));
            if (options.back() == nullptr) return add(Piece::Kind::stray, argument);
            ++end;
        } while (end < argument.size() && options.back()->value.empty());
        for (std::size_t i = 0; i < options.size(); ++i)
            add(Piece::Kind::option, argument.substr(i + 1, 1), options[i]);
        const Option& last = *options.back();
        if (end < argument.size()) {
            add(Piece::Kind::value, argument.substr(end + (argument[end] == '=' ? 1 : 0)), &last);
        } else {
            add_next(last);
        }
    }
    /// The value that follows, whatever it is.
    void add_next(const Option& option) {
        if (option.value.empty() || place_ + 1 == arguments_.size()) return;
        ++place_;
        add(Piece::Kind::value, arguments_[place_], &option);
    }
    void add(Piece::Kind kind, std::string_view text, const Option* option = nullptr) {
        pieces_.push_back({kind, text, option, place_});
    }

    std::span<const std::string> arguments_;
    const Declaration& declaration_;
    std::size_t place_ = 0;
    bool is_behind_dashes_ = false;
    std::vector<Piece> pieces_;
};

} // namespace

std::vector<Piece> pieces_of(std::span<const std::string> arguments,
                             const Declaration& declaration) {
    return Cutter(arguments, declaration).pieces();
}

} // namespace ktask::cli
