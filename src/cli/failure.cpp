#include "cli/failure.hpp"

#include <utility>

namespace ktask::cli {

Failure usage_error(text::Message what, std::vector<text::Message> hints) {
    return {Exit::usage, {text::remark(std::move(what), std::move(hints))}};
}

Failure refusal(text::Message what, std::vector<text::Message> hints) {
    return {Exit::refused, {text::remark(std::move(what), std::move(hints))}};
}

Failure io_failure(text::Message what, std::vector<text::Message> hints) {
    return {Exit::failed, {text::remark(std::move(what), std::move(hints))}};
}

Failure bad_value(std::string_view option, std::string_view value, text::Problem problem) {
    auto typed =
        std::make_shared<const text::Source>(text::Source{std::string(option), std::string(value)});
    return {Exit::usage, {{text::Note::About::value, {std::move(problem)}, std::move(typed)}}};
}

} // namespace ktask::cli
