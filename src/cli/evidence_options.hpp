#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "edit/evidence.hpp"

namespace ktask::cli {

/// --ref and --on, of commands that say what shows that something happened, and when.
struct EvidenceOptions {
    std::vector<std::string> references;
    std::string on;
};

void declare(Declaration& declaration, EvidenceOptions& options, text::Message says_reference,
             text::Message says_day);

/// True if any of them was given.
bool has_any(const EvidenceOptions& options);

/// What they say in a programme of a year; throws a usage error if the day cannot be read.
edit::EvidenceRequest read_evidence(const EvidenceOptions& options, int year, deadline::Date today);

/// --take-back, which undoes the latest of what the command does.
void declare_take_back(Declaration& declaration, bool& takes_back, text::Message says);

/// Throws if anything was given that --take-back has no use for.
void refuse_beside_take_back(bool was_given);

} // namespace ktask::cli
