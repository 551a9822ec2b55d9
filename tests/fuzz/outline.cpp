// What becomes of any bytes that are taken for a document of another office: a reason why it cannot
// be imported, or a programme file that opens, with remarks about lines that are there.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "intake/intake.hpp"
#include "intake/markdown.hpp"
#include "intake/text.hpp"
#include "required.hpp"
#include "text/utf8.hpp"

using namespace ktask;
using namespace ktask::intake;

namespace {

void check_remarks(const Remarks& remarks, std::size_t lines) {
    for (const Remark& remark : remarks) {
        require(!remark.what.empty(), "a remark says something");
        require(remark.place.line <= lines, "a remark is about a line that is there");
    }
}

void check(Page page, const std::string& text) {
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    // That what is written opens, and says what was drafted, is demanded within.
    const auto imported = import_page(std::move(page), "document", 2022);
    if (!imported) {
        require(!imported.error().what.empty() && !imported.error().hints.empty(),
                "a refusal has a reason and says what would help");
        require(imported.error().what.pattern.find("does not read back") == std::string_view::npos,
                "what is written reads back");
        return;
    }
    require(imported->tasks > 0, "there are tasks");
    require(imported->deadlines_read + imported->deadlines_unread == imported->tasks,
            "every deadline is counted");
    require(text::find_malformed(imported->text) == std::string::npos, "what is written is UTF-8");
    check_remarks(imported->remarks, lines);
    check_remarks(imported->kept, lines);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    if (text::find_malformed(text) != std::string::npos) return 0;
    check(page_of_text(text), text);
    check(page_of_markdown(text), text);
    return 0;
}
