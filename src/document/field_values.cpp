#include "document/field_values.hpp"

#include <span>
#include <string_view>

#include "programme/id.hpp"
#include "text/markup.hpp"

namespace ktask::document {

using deadline::Date;
using programme::Agency;
using programme::AgencyIndex;
using programme::FootnoteMention;
using selection::Selected;
using syntax::JsonWriter;

namespace {

const Agency& plain_lead_of(const Selected& selected) {
    return selected.programme->agencies[lead_of(selected)];
}

std::string joined(const Selected& selected, std::span<const AgencyIndex> agencies,
                   std::string Agency::*member, std::string_view separator) {
    std::string out;
    for (const AgencyIndex agency : agencies) {
        if (!out.empty()) out += separator;
        out += selected.programme->agencies[agency].*member;
    }
    return out;
}

} // namespace

void agency_json(const Agency& agency, JsonWriter& json) {
    json.open_object();
    json.member("key", agency.key);
    json.member("name", agency.name);
    json.close_object();
}

std::string plain_programme(const Selected& s) {
    return s.programme->name;
}

std::string plain_id(const Selected& s) {
    return id_of(s);
}

std::string plain_title(const Selected& s) {
    return text::plain_text(title_of(s));
}

std::string plain_lead(const Selected& s) {
    return joined(s, leads_of(s), &Agency::key, " ");
}

std::string plain_lead_name(const Selected& s) {
    return joined(s, leads_of(s), &Agency::name, "; ");
}

std::string plain_role(const Selected& s) {
    return text::plain_text(role_of(s));
}

std::string plain_coordinating(const Selected& s) {
    return joined(s, coordinating_of(s), &Agency::key, " ");
}

std::string plain_coordinating_names(const Selected& s) {
    return joined(s, coordinating_of(s), &Agency::name, "; ");
}

std::string plain_due(const Selected& s) {
    return text::plain_text(due_words(s));
}

std::string plain_kind(const Selected& s) {
    return std::string(deadline::to_string(due_of(s).kind));
}

std::string plain_state(const Selected& s) {
    return std::string(programme::row_of(s.status.state).id);
}

std::string plain_days_late(const Selected& s) {
    return s.status.days_late ? std::to_string(*s.status.days_late) : "";
}

std::string plain_due_soon(const Selected& s) {
    return s.status.is_due_soon ? "true" : "false";
}

std::string plain_done(const Selected& s) {
    if (!is_done(s)) return "";
    return done_on(s) ? deadline::to_iso(*done_on(s)) : "undated";
}

std::string plain_footnotes(const Selected& s) {
    std::string out;
    for (const FootnoteMention& mention : mentions_of(s)) {
        if (!out.empty()) out += ' ';
        out += std::to_string(mention.number);
    }
    return out;
}

std::optional<Date> first_day(const Selected& s) {
    return due_of(s).first;
}

std::optional<Date> last_day(const Selected& s) {
    return due_of(s).last;
}

std::optional<Date> done_day(const Selected& s) {
    return done_on(s);
}

void id_json(const Selected& s, JsonWriter& json) {
    const std::string id = id_of(s);
    if (const auto number = programme::number_of_id(id)) {
        json.value(*number);
    } else {
        json.value(id);
    }
}

void lead_json(const Selected& s, JsonWriter& json) {
    agency_json(plain_lead_of(s), json);
}

void leads_json(const Selected& s, JsonWriter& json) {
    json.open_array();
    for (const AgencyIndex agency : leads_of(s))
        agency_json(s.programme->agencies[agency], json);
    json.close_array();
}

void coordinating_json(const Selected& s, JsonWriter& json) {
    json.open_array();
    for (const AgencyIndex agency : coordinating_of(s))
        agency_json(s.programme->agencies[agency], json);
    json.close_array();
}

void days_late_json(const Selected& s, JsonWriter& json) {
    if (s.status.days_late) {
        json.value(std::int64_t{*s.status.days_late});
    } else {
        json.null();
    }
}

void due_soon_json(const Selected& s, JsonWriter& json) {
    json.value(s.status.is_due_soon);
}

void done_json(const Selected& s, JsonWriter& json) {
    if (!is_done(s)) {
        json.null();
        return;
    }
    json.open_object();
    json.key("on");
    iso_or_null(done_on(s), json);
    footnotes_at_json(s, "done", json);
    json.close_object();
}

void footnotes_at_json(const Selected& s, std::string_view place, JsonWriter& json) {
    json.key("footnotes");
    json.open_array();
    for (const FootnoteMention& mention : mentions_of(s, place))
        json.value(std::int64_t{mention.number});
    json.close_array();
}

void footnotes_json(const Selected& s, JsonWriter& json) {
    json.open_array();
    for (const FootnoteMention& mention : mentions_of(s)) {
        json.open_object();
        json.member("number", std::int64_t{mention.number});
        json.member("at", mention.place);
        json.member("text", programme::footnote(*s.programme, mention.number));
        json.close_object();
    }
    json.close_array();
}

std::string iso_or_nothing(const std::optional<Date>& day) {
    return day ? deadline::to_iso(*day) : "";
}

void iso_or_null(const std::optional<Date>& day, JsonWriter& json) {
    json.value_or_null(day ? std::optional(deadline::to_iso(*day)) : std::nullopt);
}

} // namespace ktask::document
