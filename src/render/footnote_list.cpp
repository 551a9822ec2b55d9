#include "render/footnote_list.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "text/markup.hpp"
#include "text/utf8.hpp"

namespace ktask::render {

namespace {

bool shows_place(const FieldList& fields, std::string_view place) {
    return std::any_of(fields.begin(), fields.end(),
                       [&](const TaskField* field) { return field->footnote_place == place; });
}

} // namespace

std::vector<FootnoteList> mentioned_footnotes(std::span<const selection::Selected> tasks,
                                              const FieldList& fields) {
    const bool has_own_field =
        std::any_of(fields.begin(), fields.end(),
                    [](const TaskField* field) { return field->id == "footnotes"; });
    if (has_own_field) return {};
    std::vector<std::pair<const programme::Programme*, std::set<int>>> found;
    for (const selection::Selected& selected : tasks) {
        auto of = std::find_if(found.begin(), found.end(), [&](const auto& entry) {
            return entry.first == selected.programme;
        });
        if (of == found.end()) of = found.insert(found.end(), {selected.programme, {}});
        for (const programme::FootnoteMention& mention : programme::footnotes_of(*selected.task)) {
            if (shows_place(fields, mention.place)) of->second.insert(mention.number);
        }
    }
    std::vector<FootnoteList> lists;
    for (const auto& [programme, numbers] : found) {
        if (!numbers.empty()) lists.push_back({programme, {numbers.begin(), numbers.end()}});
    }
    return lists;
}

std::string_view footnote_text(const programme::Programme& programme, int number) {
    return programme.footnotes[static_cast<std::size_t>(number) - 1];
}

std::string hanging_footnote(const programme::Programme& programme, int number,
                             std::size_t label_width, const Layout& layout) {
    return hanging(fmt::format("{:>{}}", text::superscript(number), label_width - 1),
                   text::visible(footnote_text(programme, number)), label_width, layout.width);
}

} // namespace ktask::render
