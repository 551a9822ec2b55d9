#include "cli/page_of_file.hpp"

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <string_view>
#include <utility>

#include "cli/programmes.hpp"
#include "intake/csv.hpp"
#include "intake/docx.hpp"
#include "intake/encoding.hpp"
#include "intake/markdown.hpp"
#include "intake/pdf.hpp"
#include "intake/text.hpp"
#include "intake/xlsx.hpp"
#include "io/child.hpp"
#include "text/fold.hpp"
#include "text/split.hpp"

namespace ktask::cli {

namespace {

using Source = std::shared_ptr<const text::Source>;
using ReadPage = tl::expected<intake::Page, text::Problems>;

std::string ending_of(const std::string& path) {
    const std::string_view name = text::after_last(path, '/');
    return name.find('.') == std::string_view::npos ? "" : text::fold(text::after_last(name, '.'));
}

bool is_one_of(std::string_view ending, std::initializer_list<std::string_view> endings) {
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

/// The problems of a file without lines to show are told without them.
Failure failure_of(const Source& source, const text::Problems& problems) {
    if (text::is_text(source->text)) return wrong_file(problems, source);
    text::Notes notes;
    for (const text::Problem& problem : problems) {
        notes.push_back(
            text::remark(text::message("{}: {}", source->name, problem.what), problem.hints));
    }
    return {Exit::refused, std::move(notes)};
}

ReadPage page_of_words(std::string_view bytes, std::string_view ending) {
    const auto words = intake::utf8_of(bytes);
    if (!words) return tl::unexpected(words.error());
    const bool is_markdown =
        is_one_of(ending, {"md", "markdown"}) || intake::looks_like_markdown(*words);
    return is_markdown ? intake::page_of_markdown(*words) : intake::page_of_text(*words);
}

ReadPage page_of_pdf(const Source& source) {
    io::Child child;
    child.command = intake::pdf_to_text();
    child.package = intake::pdf_package;
    child.input = source->text;
    auto end = io::run_child(child);
    if (!end)
        throw io_failure(text::message("cannot read {}", source->name), std::move(end.error()));
    const auto words = intake::text_of_pdf(end->status, std::move(end->output), end->errors);
    if (!words) return tl::unexpected(words.error());
    return intake::page_of_text(*words);
}

/// Office files are archives, which tell which they are by the names of what is in them.
ReadPage page_of_archive(std::string_view bytes, std::string_view ending) {
    const bool is_workbook = is_one_of(ending, {"xlsx", "xlsm"}) ||
                             (!is_one_of(ending, {"docx", "docm", "dotx"}) &&
                              bytes.find("xl/workbook.xml") != std::string_view::npos);
    return is_workbook ? intake::read_xlsx(bytes) : intake::read_docx(bytes);
}

ReadPage read_page(const Source& source, std::string_view ending) {
    const std::string_view bytes = source->text;
    if (bytes.starts_with("%PDF-") || ending == "pdf") return page_of_pdf(source);
    const bool is_archive = bytes.starts_with("PK\x03\x04") ||
                            is_one_of(ending, {"docx", "docm", "dotx", "xlsx", "xlsm"});
    if (is_archive) return page_of_archive(bytes, ending);
    if (ending == "csv") return intake::read_csv(bytes);
    if (ending == "tsv") return intake::read_csv(bytes, '\t');
    return page_of_words(bytes, ending);
}

} // namespace

intake::Page page_of_file(const std::string& path) {
    constexpr std::size_t most = std::size_t{128} << 20U;
    const Source source = read_source(path, most + 1);
    if (source->text.size() > most) {
        throw refusal(text::message("{} has more than {} MB", source->name, most >> 20U),
                      {text::message("take what is not the programme out of it")});
    }
    if (source->text.empty()) throw refusal(text::message("{} is empty", source->name));
    auto page = read_page(source, ending_of(path));
    if (!page) throw failure_of(source, page.error());
    return std::move(*page);
}

text::Message place_in_words(const intake::Place& place) {
    if (!place.sheet.empty()) return text::message("sheet {}, row {}", place.sheet, place.line);
    return text::message("line {}", place.line);
}

Failure not_imported(const std::string& document, intake::Refusal refused) {
    return refusal(text::message("{} cannot be imported: {}", document, std::move(refused.what)),
                   std::move(refused.hints));
}

} // namespace ktask::cli
