#include <algorithm>
#include <optional>
#include <string_view>

#include "intake/frame.hpp"
#include "intake/labels.hpp"
#include "intake/numbering.hpp"
#include "intake/wording.hpp"
#include "text/split.hpp"

namespace ktask::intake {

namespace {

bool begins_recipients(std::string_view text) {
    return begins_with_words(beginning_of(text, 40), "noi nhan");
}

const Paragraph* paragraph_at(const Page& page, std::size_t block) {
    return block < page.blocks.size() ? std::get_if<Paragraph>(&page.blocks[block]) : nullptr;
}

/// The cells of a table that has but one or two columns, as lines.
struct CellLines {
    std::vector<std::string> left;
    std::vector<std::string> right;
};

std::optional<CellLines> sides_in(const Block& block) {
    const auto* const table = std::get_if<Table>(&block);
    constexpr std::size_t most_rows = 30;
    const bool may_be = table != nullptr && !table->rows.empty() &&
                        table->rows.size() <= most_rows && table->rows.front().cells.size() <= 3;
    if (!may_be) return std::nullopt;
    CellLines lines;
    for (const Row& row : table->rows) {
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            for (const std::string_view line : lines_of(row.cells[column].words.text))
                (column == 0 ? lines.left : lines.right).push_back(on_one_line(line));
        }
    }
    return lines;
}

std::string recipient_of(std::string_view line) {
    return std::string(text::trimmed(line, " ;."));
}

bool is_signed(std::string_view line) {
    return bare_words(line) == "da ky" || bare_words(line) == "ky ten dong dau";
}

/// A name of a person: a few words, each with a capital.
bool is_name(const std::string& line) {
    constexpr std::size_t most = 6;
    const auto words = text::split(line, ' ');
    return words.size() >= 2 && words.size() <= most && !is_in_capitals(line) &&
           std::all_of(words.begin(), words.end(), begins_with_capital);
}

/// "PHÓ CHỦ TỊCH UBND TỈNH Y Ngọc" on lines of their own: as what somebody signs, and the name.
std::vector<std::string> signature_lines(std::string_view line) {
    const std::string words = on_one_line(line);
    const auto parts = text::split(words, ' ');
    const auto small = std::find_if_not(parts.begin(), parts.end(), is_in_capitals);
    auto name = small;
    if (name != parts.begin() && name != parts.end() && (name - 1)->size() == 1) --name;
    if (name == parts.begin() || name == parts.end()) return {words};
    const auto at = static_cast<std::size_t>(name->data() - words.data());
    const std::string behind = words.substr(at);
    if (!is_name(behind)) return {words};
    return {words.substr(0, at - 1), behind};
}

/// Reads who receives and who signs a document.
class EndReader {
public:
    EndReader(const Page& page, std::size_t last_task, Used& used, Outline& outline)
        : page_(page), last_task_(last_task), used_(used), outline_(outline) {}

    std::vector<Kept> read() {
        const std::size_t at = recipients_at();
        if (at < page_.blocks.size()) {
            if (auto sides = sides_in(page_.blocks[at])) {
                read_recipients(sides->left);
                read_signatory(sides->right);
                used_[at] = true;
            } else {
                read_signatory_from(read_recipients_from(at));
            }
        } else if (last_task_ < page_.blocks.size()) {
            read_signatory_from(last_task_);
        }
        read_closing(at);
        return std::move(kept_);
    }

private:
    Frame& frame() { return outline_.frame; }

    std::size_t recipients_at() const {
        for (std::size_t at = 0; at < page_.blocks.size(); ++at) {
            if (used_[at]) continue;
            if (const Paragraph* const paragraph = paragraph_at(page_, at)) {
                if (begins_recipients(paragraph->words.text)) return at;
                continue;
            }
            const auto sides = sides_in(page_.blocks[at]);
            if (sides && !sides->left.empty() && begins_recipients(sides->left.front())) return at;
        }
        return page_.blocks.size();
    }

    void read_recipients(const std::vector<std::string>& lines) {
        for (const std::string& line : lines) {
            if (begins_recipients(line)) continue;
            const auto mark = number_at_front(line);
            if (!mark && !frame().recipients.empty()) {
                frame().recipients.back() += " " + recipient_of(line);
                continue;
            }
            frame().recipients.push_back(recipient_of(mark ? line.substr(mark->length) : line));
        }
    }

    /// The block behind the recipients.
    std::size_t read_recipients_from(std::size_t at) {
        std::vector<std::string> lines;
        const std::size_t first = at;
        for (; at < page_.blocks.size(); ++at) {
            const Paragraph* const paragraph = paragraph_at(page_, at);
            if (paragraph == nullptr) break;
            const bool has_mark =
                number_at_front(paragraph->words.text) || !paragraph->number.empty();
            if (at > first && !has_mark) break;
            for (const std::string_view line : lines_of(paragraph->words.text))
                lines.emplace_back(line);
            if (!paragraph->number.empty() && !lines.empty() && !number_at_front(lines.back())) {
                lines.back().insert(0, "- ");
            }
            used_[at] = true;
        }
        read_recipients(lines);
        return at;
    }

    void keep(const std::string& line, const Place& place) { kept_.push_back({{line}, place}); }

    /// Lines up to the name of a person, of which those in capitals say as what.
    void read_signatory(const std::vector<std::string>& lines) {
        std::vector<std::string> titles;
        for (const std::string& line : lines) {
            if (!frame().signatory.empty() || (!is_in_capitals(line) && !is_name(line))) {
                if (!is_signed(line)) keep(line, {});
                continue;
            }
            if (is_name(line)) {
                frame().signatory = line;
            } else {
                titles.push_back(line);
            }
        }
        if (frame().signatory.empty()) {
            for (const std::string& line : titles)
                keep(line, {});
        } else {
            frame().signatory_titles = std::move(titles);
        }
    }

    void read_signatory_from(std::size_t at) {
        constexpr std::size_t most = 12;
        std::vector<std::string> lines;
        std::vector<std::size_t> blocks;
        bool has_name = false;
        for (; at < page_.blocks.size() && blocks.size() < most && !has_name; ++at) {
            if (const auto sides = sides_in(page_.blocks[at]); sides && lines.empty()) {
                const auto& side = sides->right.empty() ? sides->left : sides->right;
                if (side.empty() || !is_in_capitals(side.front())) return;
                read_signatory(side);
                used_[at] = true;
                return;
            }
            const Paragraph* const paragraph = paragraph_at(page_, at);
            if (paragraph == nullptr) break;
            for (const std::string_view line : lines_of(paragraph->words.text)) {
                for (std::string& part : signature_lines(line))
                    lines.push_back(std::move(part));
                has_name = has_name || is_name(lines.back());
            }
            const bool is_of_signatory =
                is_in_capitals(lines.back()) || is_name(lines.back()) || is_signed(lines.back());
            if (!is_of_signatory && blocks.empty()) {
                lines.clear();
                continue; // the closing may be in front
            }
            if (!is_of_signatory) break;
            blocks.push_back(at);
        }
        if (!has_name || lines.size() < 2) return;
        read_signatory(lines);
        for (const std::size_t block : blocks)
            used_[block] = true;
    }

    /// The paragraphs in front of the recipients that follow the tasks; where the tasks are in an
    /// annex, the one that ends the document.
    void read_closing(std::size_t recipients) {
        std::size_t end = std::min(recipients, page_.blocks.size());
        while (end > last_task_ && used_[end - 1])
            --end;
        std::size_t begin = end;
        const auto is_running_text = [&](std::size_t at) {
            const Paragraph* const paragraph = paragraph_at(page_, at);
            return paragraph != nullptr && !used_[at] && paragraph->number.empty() &&
                   !number_at_front(paragraph->words.text) &&
                   !is_in_capitals(paragraph->words.text) && !paragraph->is_centred;
        };
        if (end > last_task_) {
            while (begin > last_task_ && is_running_text(begin - 1))
                --begin;
        } else if (end > 0 && is_running_text(end - 1)) {
            const std::string& text = paragraph_at(page_, end - 1)->words.text;
            if (text.ends_with("./.")) --begin;
        }
        for (std::size_t at = begin; at < end; ++at) {
            add(frame().closing, "\n", trimmed(paragraph_at(page_, at)->words));
            used_[at] = true;
        }
    }

    const Page& page_;
    std::size_t last_task_;
    Used& used_;
    Outline& outline_;
    std::vector<Kept> kept_;
};

} // namespace

std::vector<Kept> read_end(const Page& page, std::size_t last_task, Used& used, Outline& outline) {
    return EndReader(page, last_task, used, outline).read();
}

} // namespace ktask::intake
