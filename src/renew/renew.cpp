#include "renew/renew.hpp"

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>

#include "programme/context.hpp"
#include "programme/open.hpp"
#include "renew/head.hpp"
#include "renew/layout.hpp"
#include "renew/plan.hpp"
#include "renew/tasks.hpp"
#include "renew/verify.hpp"
#include "text/lines.hpp"
#include "text/source.hpp"

namespace ktask::renew {

namespace {

Renewing begin(const programme::Programme& before, const Request& request) {
    Renewing renewing{before, request, request.year - before.year};
    renewing.from = programme::context_of(before);
    renewing.to = renewing.from;
    renewing.to.year = request.year;
    if (before.until) renewing.to.until = *before.until + renewing.years;
    return renewing;
}

/// In the order of the file, in which head and tasks may come either way.
void put_in_order(Plan& plan) {
    std::sort(plan.left_out.begin(), plan.left_out.end());
    std::sort(plan.values.begin(), plan.values.end(),
              [](const NewValue& a, const NewValue& b) { return a.scalar < b.scalar; });
    std::stable_sort(plan.marks.begin(), plan.marks.end(),
                     [](const Mark& a, const Mark& b) { return a.entry < b.entry; });
    std::sort(plan.notes.begin(), plan.notes.end(),
              [](const AddedNote& a, const AddedNote& b) { return a.task < b.task; });
}

/// The marks with the numbers of their lines.
std::vector<Decision> decisions_of(const std::string& text, const Layout& layout) {
    text::Positions positions(text);
    std::vector<Decision> decisions;
    for (const PutMark& put : layout.marks) {
        const std::size_t line = positions.of(text.find('#', put.at)).line;
        decisions.push_back({line, put.mark->where, put.mark->what, put.mark->why});
    }
    return decisions;
}

/// The comments that the patch puts into the text.
std::vector<std::string> new_comments(const Layout& layout) {
    std::vector<std::string> comments;
    for (const PutMark& put : layout.marks) {
        if (put.is_new) comments.push_back(put.comment);
    }
    return comments;
}

std::size_t cut_comments(const yaml::Tree& tree, const edit::Patch& patch) {
    return static_cast<std::size_t>(
        std::count_if(tree.comments.begin(), tree.comments.end(),
                      [&](const text::Span& where) { return is_cut(patch, where.begin); }));
}

/// A problem of the new text, told of the whole old one.
text::Problem unreadable(const text::Problem& problem, std::string_view after) {
    return {{},
            text::message("the new programme could not be read, at its line {}: {}",
                          text::position_of(after, problem.where.begin).line, problem.what),
            problem.hints};
}

} // namespace

void mark(Renewing& renewing, const Place& place, text::Message what, text::Message why) {
    renewing.plan.marks.push_back({place.entry, place.where, std::move(what), std::move(why)});
}

void leave_out(Renewing& renewing, yaml::NodeId entry) {
    renewing.plan.left_out.push_back(entry);
}

tl::expected<Renewal, text::Problem> renew(const programme::Programme& before,
                                           const Request& request, const Say& say) {
    Renewing renewing = begin(before, request);
    renew_head(renewing);
    renew_tasks(renewing);
    put_in_order(renewing.plan);
    const yaml::Tree& tree = *before.tree;
    const Layout layout = layout_of(tree, renewing.plan, say);
    const auto source = std::make_shared<const text::Source>(
        text::Source{request.name, edit::patched(layout.patch, tree.text)});
    programme::Opened opened = programme::open(source, programme::Care::twice);
    if (!opened.programme) return tl::unexpected(unreadable(opened.problems.front(), source->text));
    auto flaw = find_flaw(tree, *opened.tree, renewing.plan, layout.patch, new_comments(layout));
    if (flaw) return tl::unexpected(*std::move(flaw));
    renewing.counts.comments = cut_comments(tree, layout.patch);
    return Renewal{std::move(*opened.programme), decisions_of(source->text, layout),
                   std::move(renewing.counts)};
}

} // namespace ktask::renew
