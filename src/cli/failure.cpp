#include "cli/failure.hpp"

#include <fmt/format.h>

#include "text/source.hpp"
#include "text/utf8.hpp"

namespace ktask::cli {

std::string error_message(std::string_view what, std::string_view hint) {
    return fmt::format("ktask: {}\n{}", text::visible(what), text::indented(hint));
}

Failure usage_error(std::string_view what, std::string_view hint) {
    return {Exit::usage, error_message(what, hint)};
}

Failure refusal(std::string_view what, std::string_view hint) {
    return {Exit::refused, error_message(what, hint)};
}

Failure io_failure(std::string_view what, std::string_view hint) {
    return {Exit::failed, error_message(what, hint)};
}

Failure bad_value(std::string_view option, std::string_view value, const text::Problem& problem) {
    return {Exit::usage,
            fmt::format("ktask: {}: {}\n{}{}", option, text::visible(problem.what),
                        text::excerpt(value, problem.where), text::indented(problem.hint))};
}

} // namespace ktask::cli
