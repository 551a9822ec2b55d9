#include "cli/assign.hpp"

#include <algorithm>

#include "cli/failure.hpp"
#include "cli/pieces.hpp"

namespace ktask::cli {

namespace {

/// The option or the arguments that a piece belongs to; nullptr if none.
Option* owner_of(const Piece& piece, Declaration& declaration) {
    if (piece.option != nullptr) return &declaration[piece.option - declaration.data()];
    if (piece.kind == Piece::Kind::stray) return nullptr;
    const auto arguments =
        std::find_if(declaration.begin(), declaration.end(),
                     [](const Option& option) { return !option.name.starts_with('-'); });
    if (arguments == declaration.end()) return nullptr;
    const bool takes_one = std::holds_alternative<std::string*>(arguments->target);
    return takes_one && arguments->is_given ? nullptr : &*arguments;
}

Failure needs_value(const Option& option) {
    return usage_error(text::message("{} needs a value", long_name_of(option)));
}

struct Giving {
    const std::vector<std::string>& typed;
    void operator()(bool* flag) const { *flag = true; }
    void operator()(std::string* value) const { *value = typed.back(); }
    void operator()(std::vector<std::string>* values) const { *values = typed; }
    void operator()(const Reader& /*reads later*/) const {}
    void operator()(const Each& /*reads later*/) const {}
};

void give(const Option& option) {
    const bool is_flag = std::holds_alternative<bool*>(option.target);
    if (is_flag && !option.typed.empty()) {
        throw usage_error(text::message("{} takes no value", long_name_of(option)));
    }
    // What an unset variable of a script leaves.
    const bool has_empty =
        std::find(option.typed.begin(), option.typed.end(), "") != option.typed.end();
    if (has_empty && !option.name.starts_with('-')) {
        throw usage_error(text::message("an argument is empty"));
    }
    if (has_empty) throw needs_value(option);
    std::visit(Giving{option.typed}, option.target);
}

} // namespace

std::vector<std::string> assign(std::span<const std::string> arguments, Declaration& declaration) {
    std::vector<std::string> left;
    const std::vector<Piece> pieces = pieces_of(arguments, declaration);
    if (!pieces.empty() && pieces.back().kind == Piece::Kind::option &&
        !pieces.back().option->value.empty()) {
        throw needs_value(*pieces.back().option);
    }
    for (const Piece& piece : pieces) {
        Option* const owner = owner_of(piece, declaration);
        if (owner == nullptr) {
            left.emplace_back(piece.text);
            continue;
        }
        owner->is_given = true;
        if (piece.kind != Piece::Kind::option) owner->typed.emplace_back(piece.text);
    }
    for (const Option& option : declaration) {
        if (option.is_given) give(option);
    }
    return left;
}

} // namespace ktask::cli
