#include "cli/page_of_file.hpp"

#include <memory>
#include <string_view>
#include <utility>

#include "cli/failure.hpp"
#include "cli/programmes.hpp"
#include "intake/markdown.hpp"
#include "intake/text.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

namespace ktask::cli {

namespace {

using Source = std::shared_ptr<const text::Source>;

std::string ending_of(const std::string& path) {
    const std::string_view name = text::after_last(path, '/');
    return name.find('.') == std::string_view::npos ? "" : text::fold(text::after_last(name, '.'));
}

intake::Page page_of_words(const Source& source, const std::string& ending) {
    std::string_view words = source->text;
    if (words.starts_with(text::byte_order_mark)) words.remove_prefix(text::byte_order_mark.size());
    const std::size_t malformed = text::find_malformed(words);
    if (malformed != std::string_view::npos || words.find('\0') != std::string_view::npos) {
        throw refusal(text::message("{} is no text in UTF-8, and none of the formats that can be read",
                                    source->name),
                      {text::message("formats: text, Markdown, .docx, .xlsx, .csv, .tsv, .pdf")});
    }
    const bool is_markdown = ending == "md" || ending == "markdown" || intake::looks_like_markdown(words);
    return is_markdown ? intake::page_of_markdown(words) : intake::page_of_text(words);
}

} // namespace

intake::Page page_of_file(const std::string& path) {
    return page_of_words(read_source(path), ending_of(path));
}

} // namespace ktask::cli
