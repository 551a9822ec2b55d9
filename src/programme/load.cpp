#include "programme/keys.hpp"
#include "programme/load_parts.hpp"
#include "programme/open.hpp"

namespace ktask::programme {

namespace {

text::Message file_shape() {
    return text::message(
        "a programme begins with 'ktask: 1', then has programme, agencies and tasks");
}

void load_version(const Reading& reading, yaml::NodeId node) {
    const auto version = read_number(reading, node, "ktask", 1, 999);
    if (!version || *version == format_version) return;
    report(reading, reading.tree.span(node),
           text::message("this ktask reads format {}, not format {}", format_version, *version),
           {text::message("a newer ktask may read it")});
}

Language load_language(const Reading& reading, yaml::NodeId node) {
    const std::string language = read_words(reading, node, "language");
    if (language.empty() || language == text::tag_of(Language::vietnamese))
        return Language::vietnamese;
    if (language == text::tag_of(Language::english)) return Language::english;
    report(reading, reading.tree.span(node),
           text::message("'{}' is not a language of ktask", language),
           {text::message("languages: vi, en")});
    return Language::vietnamese;
}

std::vector<std::string> load_words_list(const Reading& reading, yaml::NodeId node,
                                         std::string_view key) {
    std::vector<std::string> words;
    for (const yaml::NodeId item : read_list(reading, node, key)) {
        words.push_back(read_words(reading, item, key));
    }
    return words;
}

void load_signatory(const Reading& reading, yaml::NodeId node, Signatory& signatory) {
    if (node == yaml::no_node) return;
    const auto values = read_keys(reading, node, signatory_keys, text::message("the signatory"));
    const yaml::NodeId titles = values[signatory_titles];
    if (titles != yaml::no_node && reading.tree[titles].kind == yaml::Kind::scalar) {
        signatory.titles = {read_words(reading, titles, "title")};
    } else {
        signatory.titles = load_words_list(reading, titles, "title");
    }
    signatory.name = read_words(reading, values[signatory_name], "name");
}

void load_head(const Reading& reading, yaml::NodeId node, Programme& programme) {
    if (node == yaml::no_node) return;
    const auto values = read_keys(reading, node, programme_keys, text::message("the programme"));
    programme.title = text::plain_text(read_text(reading, values[programme_title], "title"));
    programme.number = read_words(reading, values[programme_number], "number");
    programme.year = read_number(reading, values[programme_year], "year", deadline::first_year,
                                 deadline::last_year)
                         .value_or(0);
    programme.until = read_number(reading, values[programme_until], "until",
                                  year_for_reading(programme), deadline::last_year);
    programme.issued =
        read_day(reading, values[programme_issued], "issued", year_for_reading(programme));
    programme.place = read_words(reading, values[programme_place], "place");
    programme.authority = read_words(reading, values[programme_authority], "authority");
    programme.issuer = read_words(reading, values[programme_issuer], "issuer");
    programme.language = load_language(reading, values[programme_language]);
    programme.preamble = check_text(reading, values[programme_preamble], "preamble");
    programme.closing = check_text(reading, values[programme_closing], "closing");
    programme.recipients = load_words_list(reading, values[programme_recipients], "recipients");
    load_signatory(reading, values[programme_signatory], programme.signatory);
}

/// The programme's year, if that is certain before anything is read.
std::optional<int> year_in(const yaml::Tree& tree) {
    const auto below = [&](yaml::NodeId node, std::string_view key) {
        const bool is_mapping = node != yaml::no_node && tree[node].kind == yaml::Kind::mapping;
        return is_mapping ? yaml::find(tree, node, key) : yaml::no_node;
    };
    const yaml::NodeId year = below(below(tree.root, "programme"), "year");
    if (year == yaml::no_node) return std::nullopt;
    text::Problems ignored;
    return read_number({tree, ignored}, year, "year", deadline::first_year, deadline::last_year);
}

} // namespace

int year_for_reading(const Programme& programme) {
    constexpr int any_year = 2000;
    return programme.year != 0 ? programme.year : any_year;
}

void load_programme(const Reading& reading, Programme& programme) {
    const yaml::Tree& tree = reading.tree;
    const Reading of_year{tree, reading.problems, year_in(tree).value_or(reading.example_year)};
    if (tree.root == yaml::no_node) {
        report(of_year, {}, text::message("there is no programme in this file"), {file_shape()});
        return;
    }
    if (tree[tree.root].kind != yaml::Kind::mapping ||
        yaml::find(tree, tree.root, "ktask") == yaml::no_node) {
        report(of_year, {tree[tree.root].begin, tree[tree.root].begin},
               text::message("this is not a programme file: it has no key 'ktask'"),
               {file_shape()});
        return;
    }
    const auto values = read_keys(of_year, tree.root, file_keys, text::message("a programme file"));
    load_version(of_year, values[file_ktask]);
    load_head(of_year, values[file_programme], programme);
    Registry registry = load_agencies(of_year, values[file_agencies], programme);
    load_tasks(of_year, values[file_tasks], registry, programme);
}

} // namespace ktask::programme
