#include "document/schema.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "deadline/date.hpp"
#include "document/schema_patterns.hpp"
#include "programme/id.hpp"
#include "programme/keys.hpp"
#include "programme/note_kind.hpp"
#include "programme/open.hpp"
#include "programme/roles.hpp"
#include "programme/task_keys.hpp"
#include "syntax/json.hpp"
#include "syntax/markdown.hpp"
#include "text/address.hpp"
#include "words/language.hpp"

namespace ktask::document {

namespace {

using programme::Amount;
using programme::KnownKey;
using programme::Value;
using Keys = std::span<const KnownKey>;

constexpr std::array language_tags = {text::tag_of(text::Language::vietnamese),
                                      text::tag_of(text::Language::english)};

constexpr auto kinds_of_note = [] {
    std::array<std::string_view, 2 * programme::kind_names.size()> names;
    for (std::size_t i = 0; i < programme::kind_names.size(); ++i) {
        names.at(i) = programme::kind_names.at(i).vietnamese;
        names.at(programme::kind_names.size() + i) = programme::kind_names.at(i).english;
    }
    return names;
}();

/// Everything is written in its place, without references: editors then show the explanation that
/// belongs to it.
struct SchemaWriter {
    syntax::JsonWriter json;
    words::Speaker vietnamese{text::Language::vietnamese};
    words::Speaker english{text::Language::english};

    void write() {
        json.open_object();
        says("$schema", "http://json-schema.org/draft-07/schema#");
        explain(text::message("A work programme, as ktask reads it."));
        mapping(programme::file_keys);
        json.close_object();
    }

    void says(std::string_view key, std::string_view text) { json.member(key, text); }

    template<typename Write>
    void object(std::string_view key, const Write& write) {
        json.key(key);
        json.open_object();
        write();
        json.close_object();
    }

    void strings(std::string_view key, std::span<const std::string_view> values) {
        json.key(key);
        json.open_array();
        for (const std::string_view value : values)
            json.value(value);
        json.close_array();
    }

    void types(std::initializer_list<std::string_view> names) {
        strings("type", {names.begin(), names.size()});
    }

    /// What the object that is open explains, Vietnamese first.
    void explain(const text::Message& what) {
        const text::Shown first = words::said(what, vietnamese);
        const text::Shown second = words::said(what, english);
        json.member("description", fmt::format("{}\n\n{}", first.view(), second.view()));
        json.member("markdownDescription",
                    fmt::format("{}\n\n*{}*", syntax::markdown_escaped(first.view()),
                                syntax::markdown_escaped(second.view())));
    }

    /// What a text must look like, and what editors say if it does not.
    void pattern(std::string_view expression, const text::Message& otherwise) {
        says("pattern", expression);
        json.member("patternErrorMessage",
                    fmt::format("{}\n{}", words::said(otherwise, vietnamese).view(),
                                words::said(otherwise, english).view()));
    }

    /// The members that a mapping with these keys has.
    void mapping(Keys keys) {
        says("type", "object");
        object("properties", [&] {
            for (const KnownKey& key : keys)
                object(key.key, [&] {
                    explain(text::message(key.says));
                    amount(key);
                });
        });
        std::vector<std::string_view> required;
        for (const KnownKey& key : keys) {
            if (key.is_required) required.push_back(key.key);
        }
        strings("required", required);
        json.member("additionalProperties", false);
    }

    void amount(const KnownKey& key) {
        const bool may_be_one =
            key.amount == Amount::one_or_list || key.amount == Amount::one_or_set;
        if (key.amount == Amount::one) {
            value(key.value);
        } else if (may_be_one) {
            either([&] { value(key.value); }, [&] { list(key.value, key.amount); });
        } else {
            list(key.value, key.amount);
        }
    }

    template<typename One, typename Other>
    void either(const One& write_one, const Other& write_other) {
        json.key("anyOf");
        json.open_array();
        json.open_object();
        write_one();
        json.close_object();
        json.open_object();
        write_other();
        json.close_object();
        json.close_array();
    }

    void list(Value of, Amount amount) {
        says("type", "array");
        if (amount == Amount::set || amount == Amount::one_or_set) json.member("uniqueItems", true);
        if (amount == Amount::one_or_set) json.member("minItems", std::int64_t{1});
        object("items", [&] { value(of); });
    }

    /// Anything in one line or several that says something. What YAML reads as a number is a text
    /// all the same.
    void words() {
        types({"string", "number", "boolean"});
        says("pattern", pattern_of_something);
    }

    void number(std::int64_t least, std::int64_t most) {
        types({"integer", "string"});
        json.member("minimum", least);
        json.member("maximum", most);
        says("pattern", pattern_of_digits);
    }

    void id() {
        types({"string", "number", "boolean"});
        pattern(pattern_of_id, text::message(programme::rule_of_ids));
        json.member("maxLength", static_cast<std::int64_t>(programme::longest_id));
        json.member("minimum", std::int64_t{0});
    }

    void deadline() {
        types({"string", "number"});
        says("pattern", pattern_of_something);
    }

    void agency() {
        types({"string", "number", "boolean"});
        pattern(pattern_of_agency, text::message(programme::rule_of_agency_keys));
    }

    /// One of these names, which editors offer, or another way to write it.
    void choice(std::span<const std::string_view> names, const std::string& otherwise) {
        either([&] { strings("enum", names); },
               [&] {
                   says("type", "string");
                   says("pattern", otherwise);
               });
    }

    void registry() {
        says("type", "object");
        object("propertyNames",
               [&] { pattern(pattern_of_agency, text::message(programme::rule_of_agency_keys)); });
        object("additionalProperties", [&] { mapping(programme::agency_keys); });
    }

    void details() {
        says("type", "object");
        object("additionalProperties", [&] { words(); });
    }

    void email() {
        says("type", "string");
        pattern(pattern_of_address, text::objection_to_address("")->what);
    }

    void day() {
        says("type", "string");
        says("pattern", pattern_of_something);
    }

    /// A section if it has that key, which every item is offered, and a task if not.
    void item() {
        const KnownKey& section = programme::section_keys[programme::section_words];
        says("type", "object");
        object("properties",
               [&] { object(section.key, [&] { explain(text::message(section.says)); }); });
        object("if", [&] {
            says("type", "object");
            strings("required", {&section.key, 1});
        });
        object("then", [&] { mapping(programme::section_keys); });
        object("else", [&] { mapping(programme::task_keys); });
    }

    void stages() {
        says("type", "array");
        json.member("minItems", std::int64_t{1});
        object("items", [&] { mapping(programme::stage_keys); });
    }

    /// The members of what a value may be.
    void value(Value value);
};

void SchemaWriter::value(Value value) {
    switch (value) {
    case Value::version:
        return number(programme::format_version, programme::format_version);
    case Value::head:
        return mapping(programme::programme_keys);
    case Value::registry:
        return registry();
    case Value::items:
        return item();
    case Value::words:
    case Value::text:
        return words();
    case Value::printed_number:
        return types({"string", "number", "boolean"});
    case Value::year:
        return number(deadline::first_year, deadline::last_year);
    case Value::level:
        return number(1, programme::deepest_level);
    case Value::day:
        return day();
    case Value::deadline:
        return deadline();
    case Value::deadline_or_stages:
        return either([&] { deadline(); }, [&] { stages(); });
    case Value::id:
        return id();
    case Value::agency:
        return agency();
    case Value::email:
        return email();
    case Value::language:
        return choice(language_tags, pattern_of_names(language_tags));
    case Value::role:
        return choice(programme::role_names, pattern_of_names_in_text(programme::role_names));
    case Value::kind_of_note:
        return choice(kinds_of_note, pattern_of_folded_names(kinds_of_note));
    case Value::signatory:
        return mapping(programme::signatory_keys);
    case Value::details:
        return details();
    case Value::extension:
        return mapping(programme::extension_keys);
    case Value::note:
        return mapping(programme::note_keys);
    case Value::event:
        return mapping(programme::event_keys);
    }
}

} // namespace

void schema(text::Sink& sink) {
    SchemaWriter{syntax::JsonWriter(sink)}.write();
}

} // namespace ktask::document
