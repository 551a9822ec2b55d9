#include "intake/csv.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "intake/bounds.hpp"
#include "intake/encoding.hpp"
#include "intake/grid.hpp"

namespace ktask::intake {

namespace {

constexpr std::string_view possible_separators = "\t;,";

/// Where the record that begins at `at` ends: line breaks within quotes are none.
std::size_t record_end(std::string_view text, std::size_t at) {
    bool is_quoted = false;
    for (; at < text.size(); ++at) {
        if (text[at] == '"') is_quoted = !is_quoted;
        if (!is_quoted && (text[at] == '\n' || text[at] == '\r')) return at;
    }
    return at;
}

/// The separator that parts the first record most; a comma may also be one of its words.
char likely_separator(std::string_view text) {
    const std::string_view first = text.substr(0, record_end(text, 0));
    char likely = ',';
    std::ptrdiff_t most = 0;
    for (const char separator : possible_separators) {
        bool is_quoted = false;
        const auto count = std::count_if(first.begin(), first.end(), [&](char c) {
            if (c == '"') is_quoted = !is_quoted;
            return c == separator && !is_quoted;
        });
        if (count > most) {
            most = count;
            likely = separator;
        }
    }
    return likely;
}

/// Reads records out of a text.
class SeparatedReader {
public:
    SeparatedReader(std::string_view text, std::optional<char> separator) : text_(text) {
        separator_ = separator ? *separator : said_separator();
    }

    tl::expected<Table, text::Problems> table() {
        Table table;
        while (at_ < text_.size() && !problem_) {
            table.rows.push_back(record());
            if (!bounds_.are_kept()) return tl::unexpected(bounds_.problems());
        }
        if (problem_) return tl::unexpected(text::Problems{std::move(*problem_)});
        if (!square(table, bounds_)) return tl::unexpected(bounds_.problems());
        cut_empty_end(table);
        return table;
    }

private:
    /// What Excel wants to be told in a first line `sep=;`, else what is likely.
    char said_separator() {
        constexpr std::string_view saying = "sep=";
        const std::size_t end = record_end(text_, 0);
        if (!text_.starts_with(saying) || end != saying.size() + 1) return likely_separator(text_);
        at_ = end;
        end_line();
        return text_[saying.size()];
    }

    Row record() {
        Row row{{}, {"", 1, line_}};
        while (true) {
            row.cells.emplace_back().words.text = cell();
            if (!bounds_.take_cells(1) || problem_) return row;
            if (at_ == text_.size()) return row;
            if (text_[at_] != separator_) break;
            ++at_;
        }
        end_line();
        return row;
    }

    std::string cell() {
        if (at_ < text_.size() && text_[at_] == '"') return quoted_cell();
        const std::size_t begin = at_;
        while (at_ < text_.size() && !ends_cell())
            ++at_;
        return std::string(text_.substr(begin, at_ - begin));
    }

    std::string quoted_cell() {
        const std::size_t begin = at_++;
        std::string words;
        while (at_ < text_.size()) {
            const char c = text_[at_++];
            if (c == '"') {
                if (at_ == text_.size() || text_[at_] != '"') return ended_quote(words);
                ++at_;
            }
            if (c == '\r' && at_ < text_.size() && text_[at_] == '\n') continue;
            if (c == '\n' || c == '\r') ++line_;
            words += c == '\r' ? '\n' : c;
        }
        problem_ =
            text::Problem{{begin, begin + 1}, text::message("this quotation mark has no end"), {}};
        return {};
    }

    std::string ended_quote(std::string& words) {
        if (at_ < text_.size() && !ends_cell()) {
            problem_ = text::Problem{
                {at_, at_ + 1},
                text::message("something follows the end of a cell in quotation marks"),
                {text::message("a quotation mark within them is written twice: \"\"")}};
        }
        return std::move(words);
    }

    bool ends_cell() const {
        const char c = text_[at_];
        return c == separator_ || c == '\n' || c == '\r';
    }

    /// Goes over a line break of any kind.
    void end_line() {
        if (at_ == text_.size()) return;
        at_ += text_.substr(at_).starts_with("\r\n") ? 2 : 1;
        ++line_;
    }

    std::string_view text_;
    char separator_ = ',';
    std::size_t at_ = 0;
    std::uint32_t line_ = 1;
    Bounds bounds_;
    std::optional<text::Problem> problem_;
};

} // namespace

tl::expected<Page, text::Problems> read_csv(std::string_view bytes, std::optional<char> separator) {
    const auto text = utf8_of(bytes);
    if (!text) return tl::unexpected(text.error());
    auto table = SeparatedReader(*text, separator).table();
    if (!table) return tl::unexpected(table.error());
    Page page;
    if (!table->rows.empty()) page.blocks.emplace_back(std::move(*table));
    return page;
}

} // namespace ktask::intake
