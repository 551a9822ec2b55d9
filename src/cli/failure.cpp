#include "cli/failure.hpp"

#include <memory>
#include <string>

namespace ktask::cli {

namespace {

Exit status_of(io::Error::Kind kind) {
    switch (kind) {
    case io::Error::Kind::refused:
        return Exit::refused;
    case io::Error::Kind::busy:
        return Exit::busy;
    case io::Error::Kind::failed:
        break;
    }
    return Exit::failed;
}

} // namespace

Failure usage_error(text::Message what, std::vector<text::Message> hints) {
    return {Exit::usage, {text::remark(std::move(what), std::move(hints))}};
}

Failure refusal(text::Message what, std::vector<text::Message> hints) {
    return {Exit::refused, {text::remark(std::move(what), std::move(hints))}};
}

Failure refusal_of(text::Problem problem) {
    return refusal(std::move(problem.what), std::move(problem.hints));
}

Failure io_failure(text::Message what, io::Error error) {
    return {status_of(error.kind),
            {text::remark(text::message("{}: {}", std::move(what), std::move(error.reason)),
                          std::move(error.hints))}};
}

Failure bad_value(std::string_view option, std::string_view value, text::Problem problem) {
    auto typed =
        std::make_shared<const text::Source>(text::Source{std::string(option), std::string(value)});
    return {Exit::usage, {{text::Note::About::value, {std::move(problem)}, std::move(typed)}}};
}

text::Notes warnings_of(std::string_view file, const io::Saved& saved) {
    text::Notes notes;
    for (const text::Message& warning : saved.warnings)
        notes.push_back(text::remark(text::message("{}: warning: {}", file, warning)));
    return notes;
}

} // namespace ktask::cli
