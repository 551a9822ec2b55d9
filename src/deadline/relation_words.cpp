#include "deadline/relation_words.hpp"

#include "deadline/document_kind.hpp"
#include "deadline/numbers.hpp"

namespace ktask::deadline {

bool accept_before(Cursor& cursor) {
    return accept_any(cursor, {"truoc", "before", "prior to", "xong truoc", "cham nhat truoc",
                               "cham nhat la truoc", "muon nhat truoc", "muon nhat la truoc",
                               "den truoc", "cho den truoc"});
}

bool accept_at_or_before(Cursor& cursor) {
    return accept_any(cursor, {"truoc hoac trong", "truoc hoac vao", "truoc hoac dung",
                               "on or before", "before or on", "in or before"});
}

bool accept_by(Cursor& cursor) {
    const bool is_by = accept_any(cursor, {"cham nhat",
                                           "muon nhat",
                                           "tre nhat",
                                           "khong muon hon",
                                           "khong cham hon",
                                           "khong tre hon",
                                           "khong qua",
                                           "khong cham qua",
                                           "khong muon qua",
                                           "khong sau",
                                           "cho den",
                                           "cho toi",
                                           "den",
                                           "het",
                                           "han chot",
                                           "han cuoi cung",
                                           "han cuoi",
                                           "by",
                                           "no later than",
                                           "not later than",
                                           "at the latest",
                                           "latest",
                                           "until",
                                           "till",
                                           "up to",
                                           "through"});
    while (is_by && accept_any(cursor, {"la", "vao", "den", "het", "trong", "by", "on"}))
        continue;
    return is_by;
}

void accept_within(Cursor& cursor) {
    accept_any(cursor, {"throughout", "ngay trong", "trong khoang", "trong", "vao", "in", "within",
                        "during", "on"});
    accept_any(cursor, {"the", "thoi gian"});
    Cursor after = cursor;
    if (!accept_any(after, {"giai doan", "period", "month of"})) return;
    // "Giai đoạn 2 tháng 9" is no second of September.
    const bool has_number_of_its_own = is_at(after, TokenKind::number) && !is_year(peek(after)) &&
                                       peek(after, 1).kind == TokenKind::word;
    if (!has_number_of_its_own) cursor.at = after.at;
}

void accept_half_of_day(Cursor& cursor) {
    Cursor after = cursor;
    accept(after, "buoi");
    if (accept_any(after, {"sang", "chieu"}) && is_at(after, "ngay")) cursor.at = after.at;
}

bool accept_from(Cursor& cursor) {
    Cursor after = cursor;
    accept_within(after);
    if (!accept_any(after, {"ke tu", "bat dau tu", "tu", "from", "starting from", "since"})) {
        return false;
    }
    cursor.at = after.at;
    return true;
}

bool accept_start_of_work(Cursor& cursor) {
    if (accept_any(cursor, {"nay", "now"})) return true;
    if (!accept_any(cursor, {"ngay ban hanh", "khi ban hanh", "the date of issue", "issue"})) {
        return false;
    }
    take_document(cursor);
    return true;
}

bool accept_onwards(Cursor& cursor) {
    Cursor after = cursor;
    accept(after, TokenKind::comma);
    const bool has_and = accept_any(after, {"va", "and"});
    const bool is_there =
        accept_any(after, {"tro di", "tro ve sau", "cac nam tiep theo", "nhung nam tiep theo",
                           "cac nam sau", "nhung nam sau", "onwards", "onward", "following years",
                           "the following years"}) ||
        (has_and && accept_any(after, {"later", "beyond"}));
    if (is_there) cursor.at = after.at;
    return is_there;
}

bool accept_to(Cursor& cursor) {
    const bool is_there =
        accept(cursor, TokenKind::dots) || accept(cursor, TokenKind::dash) ||
        accept_any(cursor, {"den", "toi", "cho den", "cho toi", "to", "until", "till", "through"});
    if (is_there) accept(cursor, "het");
    return is_there;
}

} // namespace ktask::deadline
