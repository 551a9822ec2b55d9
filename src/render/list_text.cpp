#include <fmt/format.h>

#include "render/footnote_list.hpp"
#include "render/said.hpp"
#include "render/tables.hpp"
#include "render/text.hpp"
#include "text/utf8.hpp"

namespace ktask::render {

namespace {

std::string footnotes_under(std::span<const selection::Selected> tasks, const FieldList& fields,
                            const Words& words, const Layout& layout) {
    constexpr std::size_t label_width = 4;
    std::string out;
    const auto lists = mentioned_footnotes(tasks, fields);
    for (const FootnoteList& list : lists) {
        out += '\n';
        if (lists.size() > 1) {
            out += said(words.footnotes_of, text::visible(list.programme->name));
            out += '\n';
        }
        for (const int number : list.numbers) {
            out += hanging_footnote(*list.programme, number, label_width, layout);
        }
    }
    return out;
}

} // namespace

std::string list_as_text(const report::Listing& listing, const FieldList& fields,
                         const Words& words, const Layout& layout) {
    if (listing.tasks.empty()) return fmt::format("{}\n", words.no_tasks);
    const Reader reader{listing.today, words};
    return laid_out(task_table(listing.tasks, fields, reader), layout) +
           footnotes_under(listing.tasks, fields, words, layout) + '\n' +
           hanging("", closing_line(listing, words), 0, layout.width);
}

} // namespace ktask::render
