#include "document/overview.hpp"

#include <utility>

#include "document/lines.hpp"

namespace ktask::document {

namespace {

/// "Chương trình công tác năm 2022, tính đến ngày 12/05/2022".
Line subject_and_day(std::span<const programme::Programme> programmes, const Reader& reader) {
    if (programmes.size() == 1) {
        const programme::Programme& only = programmes.front();
        const Line title = quoted(only.title, only, reader);
        return line(text::message("{0}, as of {1}", title, reader.today), reader, {&title});
    }
    text::Parts names;
    for (const programme::Programme& one : programmes)
        names.parts.push_back(text::verbatim(one.called));
    return line(text::message("{0} programmes ({1}), as of {2}", programmes.size(),
                              std::move(names), reader.today),
                reader);
}

/// "15 nhiệm vụ: 1 quá hạn, 1 sắp đến hạn, 9 trong hạn, 2 hoàn thành": each task once, what needs
/// somebody first.
Line counts(const report::Listing& listing, const Reader& reader) {
    if (listing.tasks.empty()) return line(text::message("no tasks"), reader);
    text::Parts parts;
    const auto add = [&](std::size_t count, text::Message words) {
        if (count > 0) parts.parts.push_back(std::move(words));
    };
    using programme::State;
    const programme::StateCounts& states = listing.counts;
    const std::size_t soon = report::count_due_soon(listing);
    const std::size_t later = states[State::in_time] - soon;
    const std::size_t done =
        states[State::done_on_time] + states[State::done_late] + states[State::done];
    add(states[State::overdue], text::message("{} overdue", states[State::overdue]));
    add(soon, text::message("{} due soon", soon));
    add(later, text::message("{} in time", later));
    add(done, text::message("{} done", done));
    add(states[State::ongoing], text::message("{} ongoing", states[State::ongoing]));
    add(states[State::unscheduled], text::message("{} unscheduled", states[State::unscheduled]));
    add(states[State::dropped], text::message("{} dropped", states[State::dropped]));
    return line(text::message("{0}: {1}",
                              text::counted("{} task", "{} tasks", listing.tasks.size()),
                              std::move(parts)),
                reader);
}

} // namespace

Document overview(const report::Listing& listing, std::span<const programme::Programme> programmes,
                  std::span<const std::string> commands, words::Speaker& speaker,
                  words::Speaker& to_person) {
    const Reader reader{listing.today, speaker, {}};
    const Reader person{listing.today, to_person, {}};
    Lines lines;
    lines.lines.push_back(subject_and_day(programmes, reader));
    lines.lines.push_back(counts(listing, reader));
    lines.lines.push_back(line(text::message("next: {}", text::listed(commands)), person));
    Document document{lines.lines.front(), speaker.language(), {}};
    document.blocks.emplace_back(std::move(lines));
    return document;
}

} // namespace ktask::document
