#include "deadline/document_kind.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/fold.hpp"

namespace ktask::deadline {

namespace {

/// A kind of document, and how its number names it (Decree 30/2020, annex III).
struct DocumentKind {
    std::string_view words;
    std::string_view symbol;
};

constexpr std::array<DocumentKind, 26> document_kinds = {
    {{"ke hoach", "kh"},   {"chuong trinh", "ctr"}, {"nghi quyet", "nq"}, {"quyet dinh", "qd"},
     {"chi thi", "ct"},    {"cong van", "cv"},      {"thong bao", "tb"},  {"de an", "da"},
     {"nghi dinh", "nd"},  {"thong tu", "tt"},      {"luat", "l"},        {"ket luan", "kl"},
     {"huong dan", "hd"},  {"phuong an", "pa"},     {"bao cao", "bc"},    {"to trinh", "ttr"},
     {"du an", "dan"},     {"danh muc", "dm"},      {"cong dien", "cd"},  {"plan", "kh"},
     {"programme", "ctr"}, {"program", "ctr"},      {"resolution", "nq"}, {"decision", "qd"},
     {"directive", "ct"},  {"document", ""}}};

/// "kh" of "277/KH-UBND".
std::string symbol_of(std::string_view number) {
    const std::size_t slash = number.find('/');
    if (slash == std::string_view::npos) return {};
    const std::string_view symbol = number.substr(slash + 1);
    return text::fold(symbol.substr(0, symbol.find('-')));
}

} // namespace

std::optional<std::string_view> take_document(Cursor& cursor) {
    accept_any(cursor, {"this", "the"});
    if (accept_any(cursor, {"van ban nay", "van ban"})) return std::string_view{};
    const auto* const kind = accept_row(cursor, document_kinds);
    if (kind == nullptr) return std::nullopt;
    accept(cursor, "nay");
    return kind->symbol;
}

std::size_t length_of_kind(std::string_view title) {
    const std::vector<Token> tokens = tokens_of(title);
    Cursor cursor{title, tokens};
    if (accept_row(cursor, document_kinds) == nullptr) return 0;
    return tokens[cursor.at - 1].where.end;
}

bool is_own_kind(std::string_view symbol, const DeadlineContext& context) {
    if (symbol.empty() || symbol_of(context.number) == symbol) return true;
    const std::vector<Token> tokens = tokens_of(context.title);
    Cursor title{context.title, tokens};
    const auto kind = take_document(title);
    return kind && *kind == symbol;
}

} // namespace ktask::deadline
