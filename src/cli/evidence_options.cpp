#include "cli/evidence_options.hpp"

#include <utility>

#include <fmt/format.h>

#include "cli/values.hpp"

namespace ktask::cli {

void declare(Declaration& declaration, EvidenceOptions& options, text::Message says_reference,
             text::Message says_day) {
    declaration.push_back({.name = "--ref",
                           .value = "TEXT",
                           .says = std::move(says_reference),
                           .group = Group::what_changes,
                           .target = &options.references});
    declaration.push_back({.name = "--on",
                           .value = "DATE",
                           .says = std::move(says_day),
                           .group = Group::what_changes,
                           .target = &options.on});
}

bool has_any(const EvidenceOptions& options) {
    return !options.references.empty() || !options.on.empty();
}

edit::EvidenceRequest read_evidence(const EvidenceOptions& options, int year,
                                    deadline::Date today) {
    edit::EvidenceRequest request{options.references, {}, std::nullopt};
    if (!options.on.empty()) {
        request.on = read_day("--on", options.on, {year, today}, fmt::format("{}-05-06", year));
    }
    return request;
}

void declare_take_back(Declaration& declaration, bool& takes_back, text::Message says) {
    declaration.push_back({.name = "--take-back",
                           .says = std::move(says),
                           .group = Group::what_changes,
                           .target = &takes_back});
}

void refuse_beside_take_back(bool was_given) {
    if (!was_given) return;
    throw usage_error(
        text::message("--take-back only takes back: beside it are ids and --dry-run"));
}

} // namespace ktask::cli
