#include "intake/inheritance.hpp"
#include "programme/task.hpp"
#include "text/markup.hpp"

namespace ktask::intake {

void inherit_frame(const programme::Programme& before, const std::string& source, Draft& draft) {
    const auto inherit_words = [](std::string& words, const std::string& old) {
        if (words.empty()) words = old;
    };
    const auto inherit_marked = [&](std::string& words, yaml::NodeId place) {
        std::string room;
        if (words.empty() && place != yaml::no_node)
            words = yaml::value_of(*before.tree, place, room);
    };
    Frame& frame = draft.frame;
    if (frame.title == source) draft.title = text::escaped_markup(before.title);
    inherit_words(frame.place, before.place);
    inherit_words(frame.authority, before.authority);
    inherit_words(frame.issuer, before.issuer);
    inherit_marked(draft.preamble, before.preamble);
    inherit_marked(draft.closing, before.closing);
    if (frame.recipients.empty()) frame.recipients = before.recipients;
    if (!frame.signatory.empty() || before.signatory.name.empty()) return;
    frame.signatory = before.signatory.name;
    frame.signatory_titles = before.signatory.titles;
}

} // namespace ktask::intake
