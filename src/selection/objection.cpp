#include "selection/objection.hpp"

#include <memory>
#include <utility>

namespace ktask::selection {

Objection wrong_value(std::string_view option, std::string_view value, text::Problem problem) {
    auto typed =
        std::make_shared<const text::Source>(text::Source{std::string(option), std::string(value)});
    return {{text::Note::About::value, {std::move(problem)}, std::move(typed)}};
}

Objection wrong_value(std::string_view option, std::string_view value, text::Message what,
                      std::vector<text::Message> hints) {
    return wrong_value(option, value,
                       text::Problem{{0, value.size()}, std::move(what), std::move(hints)});
}

Objection wrong_request(text::Message what, std::vector<text::Message> hints) {
    return {text::remark(std::move(what), std::move(hints))};
}

Objection not_there(text::Message what, std::vector<text::Message> hints) {
    return {text::remark(std::move(what), std::move(hints)), true};
}

} // namespace ktask::selection
