#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "english.hpp"
#include "yaml/reader.hpp"

using namespace ktask;
using namespace ktask::text;
using namespace ktask::yaml;

namespace {

/// What a generated document says: a scalar as paragraphs of words, or a collection.
struct Model {
    Kind kind = Kind::scalar;
    std::vector<std::vector<std::string>> paragraphs;
    bool ends_in_newline = false;
    std::vector<Model> children; ///< of a mapping: key, value, key, value
};

/// Writes random models in random layouts. The same seed gives the same documents.
class Writer {
public:
    explicit Writer(unsigned seed) : random_(seed) {}

    std::string document(Model& model);
    std::size_t below(std::size_t limit) { return random_() % limit; }

private:
    bool chance(std::size_t percent) { return below(100) < percent; }
    std::string spaces(std::size_t least, std::size_t most) {
        return std::string(least + below(most - least + 1), ' ');
    }

    Model scalar(bool is_key);
    Model any(std::size_t depth);

    void write_comment_lines(std::size_t column);
    void end_line();
    void write_break(std::size_t column);
    void write_plain(const Model& model, std::size_t column, bool is_one_line);
    void write_quoted(const Model& model, std::size_t column, bool is_one_line);
    void write_block_text(Model& model, std::size_t parent);
    void write_scalar(const Model& model, std::size_t parent, bool is_key);
    void write_flow(Model& model, std::size_t parent);
    void write_flow_space(std::size_t parent);
    void write_mapping(Model& model, std::size_t column);
    void write_sequence(Model& model, std::size_t column);
    void write_value(Model& model, std::size_t column);
    void write_item(Model& model, std::size_t column);

    std::mt19937 random_;
    std::string out_;
    std::size_t keys_ = 0;
    bool ends_in_clipped_text_ = false;
};

Model Writer::scalar(bool is_key) {
    static const char* const words[] = {"a",     "Tháng", "2022", "đ/c",    "it's",
                                        "x:y",   "c#",    "-",    "quý-IV", "\"q\"",
                                        "(b/c)", "\\",    "&",    "100%",   "*"};
    Model model;
    const std::size_t paragraphs = is_key || chance(70) ? 1 : 1 + below(3);
    for (std::size_t i = 0; i < paragraphs; ++i) {
        // The first word of a line is one with which a plain scalar may begin.
        std::vector<std::string>& paragraph = model.paragraphs.emplace_back();
        paragraph.push_back(is_key ? std::string("k").append(std::to_string(++keys_))
                                   : words[below(3)]);
        for (std::size_t more = below(is_key ? 2 : 5); more > 0; --more) {
            paragraph.push_back(words[below(std::size(words))]);
        }
    }
    return model;
}

Model Writer::any(std::size_t depth) {
    if (depth == 0 || chance(50)) {
        return chance(8) ? Model{} : scalar(false);
    }
    Model model;
    model.kind = chance(50) ? Kind::mapping : Kind::sequence;
    for (std::size_t count = 1 + below(4); count > 0; --count) {
        if (model.kind == Kind::mapping) model.children.push_back(scalar(true));
        model.children.push_back(any(depth - 1));
    }
    return model;
}

void Writer::write_comment_lines(std::size_t column) {
    while (chance(15)) {
        if (chance(50)) {
            out_ += spaces(0, column) + "# ghi chú: [x] \"y\"\n";
        } else {
            out_ += "\n";
        }
    }
}

void Writer::end_line() {
    ends_in_clipped_text_ = false;
    if (chance(15)) out_ += spaces(1, 3) + "# c: '";
    if (chance(5)) out_ += "  ";
    out_ += "\n";
}

/// A line break within a scalar, and the indentation of its next line.
void Writer::write_break(std::size_t column) {
    if (chance(20)) out_ += " ";
    out_ += '\n';
    out_ += std::string(column, ' ') + spaces(0, 2);
}

void Writer::write_plain(const Model& model, std::size_t column, bool is_one_line) {
    for (std::size_t i = 0; i < model.paragraphs.size(); ++i) {
        if (i > 0) out_ += "\n";
        if (i > 0) write_break(column);
        for (std::size_t j = 0; j < model.paragraphs[i].size(); ++j) {
            if (j > 0 && !is_one_line && chance(20)) {
                write_break(column);
            } else if (j > 0) {
                out_ += " ";
            }
            out_ += model.paragraphs[i][j];
        }
    }
}

void Writer::write_quoted(const Model& model, std::size_t column, bool is_one_line) {
    const bool is_double = chance(60);
    out_ += is_double ? "\"" : "'";
    for (std::size_t i = 0; i < model.paragraphs.size(); ++i) {
        if (i > 0 && is_double && chance(50)) {
            out_ += "\\n";
        } else if (i > 0) {
            out_ += "\n";
            write_break(column);
        }
        for (std::size_t j = 0; j < model.paragraphs[i].size(); ++j) {
            if (j > 0 && !is_one_line && chance(20)) {
                write_break(column);
            } else if (j > 0) {
                out_ += is_double && chance(10) ? "\\x20" : " ";
            }
            const std::string& word = model.paragraphs[i][j];
            for (std::size_t k = 0; k < word.size(); ++k) {
                const char c = word[k];
                if (is_double && (c == '"' || c == '\\')) out_ += '\\';
                if (!is_double && c == '\'') out_ += '\'';
                out_ += c;
                const bool is_inside = k + 1 < word.size() && (word[k + 1] & 0x80) == 0;
                if (is_double && !is_one_line && is_inside && chance(3)) {
                    out_ += "\\\n" + std::string(column, ' ');
                }
            }
        }
    }
    out_ += is_double ? "\"" : "'";
}

void Writer::write_block_text(Model& model, std::size_t parent) {
    const bool is_folded = chance(60);
    model.ends_in_newline = chance(30);
    const std::size_t extra = 1 + below(4);
    const std::string indentation(parent + extra, ' ');
    std::string indicators = model.ends_in_newline ? "" : "-";
    if (chance(15)) indicators.insert(below(indicators.size() + 1), std::to_string(extra));
    out_ += (is_folded ? ">" : "|") + indicators;
    end_line();
    for (std::size_t i = 0; i < model.paragraphs.size(); ++i) {
        if (i > 0 && is_folded) out_ += chance(50) ? "\n" : std::string(parent, ' ') + "\n";
        out_ += indentation;
        for (std::size_t j = 0; j < model.paragraphs[i].size(); ++j) {
            if (j > 0) out_ += is_folded && chance(30) ? "\n" + indentation : " ";
            out_ += model.paragraphs[i][j];
        }
        out_ += "\n";
    }
    if (chance(30)) out_ += "\n";
    ends_in_clipped_text_ = model.ends_in_newline;
}

void Writer::write_scalar(const Model& model, std::size_t parent, bool is_key) {
    if (model.paragraphs.empty()) return;
    if (chance(50)) {
        write_plain(model, parent + 1, is_key);
    } else {
        write_quoted(model, parent + 1, is_key);
    }
}

void Writer::write_flow_space(std::size_t parent) {
    if (chance(30)) out_ += " ";
    if (!chance(10)) return;
    if (chance(30)) out_ += " # [";
    out_ += '\n';
    out_ += std::string(parent + 1, ' ') + spaces(0, 3);
}

void Writer::write_flow(Model& model, std::size_t parent) {
    if (model.kind == Kind::scalar) return write_scalar(model, parent, false);
    const bool is_mapping = model.kind == Kind::mapping;
    out_ += is_mapping ? "{" : "[";
    for (std::size_t i = 0; i < model.children.size(); ++i) {
        write_flow_space(parent);
        if (is_mapping) {
            write_scalar(model.children[i], parent, true);
            out_ += ": ";
            write_flow_space(parent);
            ++i;
        }
        Model& child = model.children[i];
        if (!is_mapping && child.kind == Kind::scalar && child.paragraphs.empty()) out_ += "''";
        write_flow(child, parent);
        write_flow_space(parent);
        if (i + 1 < model.children.size() || chance(10)) out_ += ",";
    }
    write_flow_space(parent);
    out_ += is_mapping ? "}" : "]";
}

/// What follows `key:`; afterwards a line begins.
void Writer::write_value(Model& model, std::size_t column) {
    if (model.kind == Kind::scalar) {
        if (model.paragraphs.empty()) return end_line();
        if (chance(15)) {
            end_line();
            write_comment_lines(column);
            out_ += std::string(column + 1 + below(4), ' ');
        } else {
            out_ += spaces(1, 3);
            if (chance(25)) return write_block_text(model, column);
        }
        write_scalar(model, column, false);
        return end_line();
    }
    if (chance(25)) {
        out_ += spaces(1, 2);
        write_flow(model, column);
        return end_line();
    }
    end_line();
    write_comment_lines(column);
    const bool is_sequence = model.kind == Kind::sequence;
    const std::size_t deeper = column + (is_sequence ? 0 : 1) + below(4);
    out_ += std::string(deeper, ' ');
    is_sequence ? write_sequence(model, deeper) : write_mapping(model, deeper);
}

void Writer::write_mapping(Model& model, std::size_t column) {
    for (std::size_t i = 0; i < model.children.size(); i += 2) {
        if (i > 0) {
            write_comment_lines(column);
            out_ += std::string(column, ' ');
        }
        write_scalar(model.children[i], column, true);
        out_ += chance(5) ? " :" : ":";
        write_value(model.children[i + 1], column);
    }
}

/// What follows `-`; afterwards a line begins.
void Writer::write_item(Model& model, std::size_t column) {
    if (model.kind == Kind::scalar || chance(30)) return write_value(model, column);
    std::size_t deeper = column + 2 + below(3);
    if (chance(15)) {
        end_line();
        write_comment_lines(column);
        out_ += std::string(deeper, ' ');
    } else {
        out_ += std::string(deeper - column - 1, ' ');
    }
    model.kind == Kind::sequence ? write_sequence(model, deeper) : write_mapping(model, deeper);
}

void Writer::write_sequence(Model& model, std::size_t column) {
    for (std::size_t i = 0; i < model.children.size(); ++i) {
        if (i > 0) {
            write_comment_lines(column);
            out_ += std::string(column, ' ');
        }
        out_ += "-";
        // A list below a dash must be indented more than the dash, unlike one below a key.
        Model& item = model.children[i];
        if (item.kind == Kind::sequence) {
            out_ += " ";
            write_sequence(item, column + 2);
        } else {
            write_item(item, column);
        }
    }
}

std::string with_carriage_returns(const std::string& text) {
    std::string out;
    for (const char c : text)
        out += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return out;
}

std::string Writer::document(Model& model) {
    out_.clear();
    keys_ = 0;
    do {
        model = any(4);
    } while (model.kind == Kind::scalar);
    if (chance(10)) out_ += "# đầu\n\n---\n";
    write_comment_lines(3);
    const std::size_t column = chance(90) ? 0 : below(4);
    out_ += std::string(column, ' ');
    model.kind == Kind::sequence ? write_sequence(model, column) : write_mapping(model, column);
    if (chance(10)) {
        out_ += "...\n";
    } else if (chance(10) && !ends_in_clipped_text_) {
        while (out_.ends_with('\n'))
            out_.pop_back();
    }
    if (chance(20)) out_ = with_carriage_returns(out_);
    if (chance(10)) out_.insert(0, "\xef\xbb\xbf");
    return out_;
}

std::string value_of(const Model& model) {
    std::string value;
    for (std::size_t i = 0; i < model.paragraphs.size(); ++i) {
        if (i > 0) value += "\n";
        for (std::size_t j = 0; j < model.paragraphs[i].size(); ++j) {
            if (j > 0) value += " ";
            value += model.paragraphs[i][j];
        }
    }
    return value + (model.ends_in_newline ? "\n" : "");
}

bool says(const Tree& tree, NodeId id, const Model& model) {
    if (tree[id].kind != model.kind) return false;
    if (model.kind == Kind::scalar) return says(tree, id, value_of(model));
    std::size_t i = 0;
    for (const NodeId child : Children(tree, id)) {
        if (i == model.children.size() || !says(tree, child, model.children[i++])) return false;
    }
    return i == model.children.size();
}

void check_nesting(const Tree& tree, NodeId parent) {
    std::size_t previous_end = tree[parent].begin;
    NodeId last = no_node;
    for (const NodeId child : Children(tree, parent)) {
        REQUIRE(tree[child].begin >= previous_end);
        REQUIRE(tree[child].end >= tree[child].begin);
        REQUIRE(tree[child].end <= tree[parent].end);
        check_nesting(tree, child);
        previous_end = tree[child].end;
        last = child;
    }
    if (tree[parent].style == Style::block) REQUIRE(tree[parent].end == tree[last].end);
}

/// What is left of the text when scalars and comments are taken out.
std::string remainder(const Tree& tree, std::string_view text) {
    std::string rest(text);
    const auto take_out = [&rest](Span span) {
        for (std::size_t at = span.begin; at < span.end; ++at)
            rest[at] = ' ';
    };
    for (NodeId id = 0; id < tree.nodes.size(); ++id) {
        if (tree[id].kind == Kind::scalar) take_out(tree.span(id));
    }
    for (const Span& comment : tree.comments) {
        REQUIRE(text[comment.begin] == '#');
        take_out(comment);
    }
    return rest;
}

void check_every_byte(const Tree& tree, std::string_view text) {
    std::string_view rest = text;
    const std::string without = remainder(tree, text);
    rest = without;
    if (rest.starts_with("\xef\xbb\xbf")) rest.remove_prefix(3);
    const std::size_t end_marker = rest.rfind("...");
    if (end_marker != std::string_view::npos) rest = rest.substr(0, end_marker);
    CHECK(rest.find_first_not_of(" \r\n-:,[]{}") == std::string_view::npos);
}

/// Why there is no tree, with the offset.
std::string objection(const ScanResult& result) {
    if (const auto* declined = std::get_if<Declined>(&result)) {
        return english(declined->why) + " at " + std::to_string(declined->where.begin);
    }
    const auto* problems = std::get_if<Problems>(&result);
    if (problems == nullptr) return "";
    return english(problems->front().what) + " at " + std::to_string(problems->front().where.begin);
}

/// Each scalar and flow collection means the same when its bytes stand alone.
void check_alone(const Tree& tree, std::string_view text) {
    for (NodeId id = 0; id < tree.nodes.size(); ++id) {
        const Node& node = tree[id];
        if (node.style == Style::block || node.begin == node.end) continue;
        std::string alone(text.substr(node.begin, node.end - node.begin));
        if (node.style == Style::literal || node.style == Style::folded) alone += "\n";
        const ScanResult result = scan(alone);
        if (std::holds_alternative<Declined>(result)) continue;
        CAPTURE(alone);
        REQUIRE(objection(result) == "");
        const Tree& reread = std::get<Tree>(result);
        CHECK(reread[reread.root].kind == node.kind);
        std::string room;
        if (node.kind == Kind::scalar) CHECK(says(reread, reread.root, value_of(tree, id, room)));
        CHECK(reread[reread.root].end == node.end - node.begin);
    }
}

std::string first_problem(const std::variant<Tree, Problems>& outcome) {
    const auto* problems = std::get_if<Problems>(&outcome);
    return problems == nullptr ? "" : english(problems->front().what);
}

std::string mutated(std::string text, Writer& writer) {
    static const char* const pieces[] = {"\n", "\n  ", " ",  "- ",  ": ",  ":",    "\"", "'",
                                         "[",  "]",    "{",  "}",   ", ",  " # ",  "|",  ">-",
                                         "\t", "null", "~",  "---", "...", "\r\n", "\\", "?",
                                         "? ", "&a",   "*a", "!",   "%",   "@",    "é"};
    for (std::size_t changes = 1 + writer.below(3); changes > 0; --changes) {
        const std::size_t at = writer.below(text.size() + 1);
        const std::size_t removed = writer.below(3);
        text.erase(at, removed);
        if (writer.below(4) > 0) text.insert(at, pieces[writer.below(std::size(pieces))]);
    }
    return text;
}

} // namespace

TEST_CASE("whatever the layout, the scanner reads what was written, with exact spans") {
    Writer writer(20220509);
    for (int i = 0; i < 1500; ++i) {
        Model model;
        const std::string text = writer.document(model);
        CAPTURE(text);
        REQUIRE(check_bytes(text).empty());
        const ScanResult result = scan(text);
        REQUIRE(objection(result) == "");
        const Tree& tree = std::get<Tree>(result);
        REQUIRE(says(tree, tree.root, model));
        const auto second = read_with_second_reader(text);
        REQUIRE(first_problem(second) == "");
        REQUIRE(difference(tree, std::get<Tree>(second)).empty());
        check_nesting(tree, tree.root);
        check_every_byte(tree, text);
        check_alone(tree, text);
    }
}

TEST_CASE(
    "a damaged document crashes no reader, and what the scanner reads the second one reads too") {
    Writer writer(20221231);
    int accepted = 0;
    for (int i = 0; i < 3000; ++i) {
        Model model;
        const std::string text = mutated(writer.document(model), writer);
        if (!check_bytes(text).empty()) continue;
        CAPTURE(text);
        const ScanResult result = scan(text);
        const auto second = read_with_second_reader(text);
        const Tree* tree = std::get_if<Tree>(&result);
        if (tree == nullptr) continue;
        ++accepted;
        REQUIRE(first_problem(second) == "");
        REQUIRE(difference(*tree, std::get<Tree>(second)).empty());
    }
    CHECK(accepted > 300);
}
