#include <algorithm>
#include <array>
#include <istream>
#include <streambuf>
#include <utility>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "text/utf8.hpp"
#include "yaml/builder.hpp"
#include "yaml/characters.hpp"
#include "yaml/quirks.hpp"
#include "yaml/reader.hpp"

namespace ktask::yaml {

namespace {

/// What yaml-cpp may have against a text, in its words.
constexpr std::array<text::Pattern<0>, 13> complaints = {"illegal EOF in scalar",
                                                         "illegal block entry",
                                                         "illegal document indicator in scalar",
                                                         "illegal flow end",
                                                         "illegal map key",
                                                         "illegal map value",
                                                         "illegal tab when looking for indentation",
                                                         "end of map flow not found",
                                                         "end of map not found",
                                                         "end of sequence flow not found",
                                                         "end of sequence not found",
                                                         "unexpected character in block scalar",
                                                         "unknown token"};

text::Message complaint_of(const YAML::Exception& exception) {
    for (const text::Pattern<0>& complaint : complaints) {
        if (complaint.words == exception.msg) return text::message(complaint);
    }
    return text::verbatim(exception.msg);
}

/// Thrown out of the events at the first problem.
struct Refusal {
    text::Problem problem;
};

/// A stream over text that lives elsewhere.
class TextBuffer : public std::streambuf {
public:
    explicit TextBuffer(std::string_view text) {
        char* begin = const_cast<char*>(text.data());
        setg(begin, begin, begin + text.size());
    }
};

bool is_absent(const Node& node) {
    return node.kind == Kind::scalar && node.style == Style::plain && node.is_verbatim != 0 &&
           node.begin == node.end;
}

/// A collection whose end has not come yet.
struct Open {
    NodeId node = no_node;
    NodeId last = no_node;              ///< what was added last to it
    bool has_key_without_value = false; ///< only told of block mappings
};

class TreeBuilder : public YAML::EventHandler {
public:
    TreeBuilder(std::string_view text, std::size_t skipped) : skipped_(skipped) {
        tree_.text = text;
    }

    Tree finished() {
        settle_nulls(std::string_view::npos);
        tree_.has_exact_spans = false;
        if (tree_.root != no_node && is_absent(tree_[tree_.root])) tree_.root = no_node;
        return std::move(tree_);
    }

    int documents() const { return documents_; }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (++documents_ > 1)
            refuse(offset_of(mark), text::message("a second document begins here"));
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const std::size_t at = offset_of(mark);
        check(at, "", anchor);
        settle_nulls(at);
        Null null;
        null.before = at_;
        null.mark = at;
        if (!open_.empty() && open_.back().has_key_without_value) {
            null.key = open_.back().last;
        }
        null.node = add(Kind::scalar, Style::plain, {at, at});
        tree_.nodes[null.node].is_verbatim = 1;
        nulls_.push_back(null);
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
        refuse(offset_of(mark), text::message("aliases are not part of the format"));
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        const std::size_t at = offset_of(mark);
        check(at, tag, anchor);
        settle_nulls(at);
        add_scalar(at, repaired(value));
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override {
        start(Kind::sequence, mark, tag, anchor, style);
    }
    void OnSequenceEnd() override { finish(); }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override {
        start(Kind::mapping, mark, tag, anchor, style);
    }
    void OnMapEnd() override { finish(); }

    void OnAnchor(const YAML::Mark& mark, const std::string& /*name*/) override {
        refuse(offset_of(mark), text::message("anchors are not part of the format"));
    }

private:
    /// A null that may be an absent value or the word at its mark.
    struct Null {
        NodeId node = no_node;
        NodeId key = no_node; ///< if it is a value in a block mapping
        std::size_t before = 0;
        std::size_t mark = 0;
    };

    [[noreturn]] void refuse(std::size_t at, text::Message what) const {
        const std::size_t begin = std::min(at, tree_.text.size());
        throw Refusal{{{begin, std::min(begin + 1, tree_.text.size())}, std::move(what), {}}};
    }

    std::size_t offset_of(const YAML::Mark& mark) const {
        const std::size_t offset = mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
        return std::min(offset + skipped_, tree_.text.size());
    }

    void check(std::size_t at, const std::string& tag, YAML::anchor_t anchor) const {
        if (anchor != 0) refuse(at, text::message("anchors are not part of the format"));
        const bool is_tagged = !tag.empty() && tag != "?" && tag != "!";
        if (is_tagged || byte_at(tree_.text, at) == '!') {
            refuse(at, text::message("tags are not part of the format"));
        }
        // Each node takes at least one byte: more of them would be an endless loop.
        if (tree_.nodes.size() > 2 * tree_.text.size() + 2)
            refuse(at, text::message("this is not YAML"));
    }

    /// How a scalar is written and where it ends, as far as that can be told from its start.
    std::pair<Style, std::size_t> extent(std::size_t at, std::string_view value) const {
        const char first = byte_at(tree_.text, at);
        if (first == '"' || first == '\'') {
            const std::size_t end = after_quote(tree_.text, at);
            if (end == std::string_view::npos)
                refuse(at, text::message("this quote is never closed"));
            return {first == '"' ? Style::double_quoted : Style::single_quoted, end};
        }
        if (first == '|') return {Style::literal, at + 1};
        if (first == '>') return {Style::folded, at + 1};
        const bool is_verbatim = tree_.text.substr(at).starts_with(value);
        return {Style::plain, is_verbatim ? at + value.size() : at};
    }

    void start(Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
               YAML::EmitterStyle::value style) {
        const std::size_t at = offset_of(mark);
        check(at, tag, anchor);
        settle_nulls(at);
        if (open_.size() >= static_cast<std::size_t>(depth_limit)) {
            refuse(at, text::message("nested deeper than {} levels", depth_limit));
        }
        const bool is_flow = style == YAML::EmitterStyle::Flow;
        const NodeId id = add(kind, is_flow ? Style::flow : Style::block, {at, at});
        open_.push_back({id, no_node, false});
    }

    void finish() {
        const NodeId closed = open_.back().node;
        open_.pop_back();
        close(tree_, closed, tree_[closed].end);
        if (open_.empty()) return;
        Node& parent = tree_.nodes[open_.back().node];
        parent.end = std::max(parent.end, tree_[closed].end);
    }

    NodeId add(Kind kind, Style style, text::Span span) {
        const NodeId id = add_node(tree_, kind, style, span);
        if (open_.empty()) {
            tree_.root = id;
        } else {
            Open& open = open_.back();
            open.last = id;
            Node& parent = tree_.nodes[open.node];
            parent.end = tree_[id].end;
            open.has_key_without_value = parent.kind == Kind::mapping &&
                                         parent.style == Style::block &&
                                         !open.has_key_without_value;
        }
        at_ = span.end;
        return id;
    }

    void add_scalar(std::size_t at, std::string_view value) {
        const auto [style, end] = extent(at, value);
        const NodeId id = add(Kind::scalar, style, {at, end});
        const bool is_quoted = style == Style::double_quoted || style == Style::single_quoted;
        const text::Span inner = is_quoted ? text::Span{at + 1, end - 1} : text::Span{at, end};
        const bool is_verbatim = (is_quoted || style == Style::plain) &&
                                 tree_.text.substr(inner.begin, inner.end - inner.begin) == value;
        tree_.nodes[id].is_verbatim = is_verbatim;
        if (!is_verbatim && !value.empty()) keep_value(tree_, id, value);
    }

    /// yaml-cpp takes a line without a colon for a key.
    void check_colon(NodeId id) const {
        const Node& key = tree_[id];
        std::size_t before = key.begin;
        while (before > 0 && is_space(tree_.text[before - 1]))
            --before;
        const bool is_explicit = before > 0 && tree_.text[before - 1] == '?';
        if (is_explicit || key.kind != Kind::scalar || is_absent(key)) return;
        if (byte_at(tree_.text, after_blanks(tree_.text, key.end)) != ':') {
            refuse(key.begin, text::message("a line without a key"));
        }
    }

    /// An absent value is marked with what follows it; so if something starts at the same mark,
    /// that is what the word there belongs to.
    void settle_nulls(std::size_t next_mark) {
        for (const Null& null : nulls_) {
            Node& node = tree_.nodes[null.node];
            const std::string_view word =
                null.mark == next_mark ? "" : null_at(tree_.text, null.mark);
            if (word.empty()) {
                if (null.key != no_node) check_colon(null.key);
                node.begin = static_cast<std::uint32_t>(null.before);
                node.end = node.begin;
            } else {
                node.end = static_cast<std::uint32_t>(null.mark + word.size());
            }
        }
        nulls_.clear();
    }

    Tree tree_;
    std::size_t at_ = 0; ///< where the node ends that was added last
    std::size_t skipped_ = 0;
    int documents_ = 0;
    std::vector<Open> open_;
    std::vector<Null> nulls_;
};

} // namespace

std::variant<Tree, text::Problems> read_with_second_reader(std::string_view text) {
    const std::size_t skipped =
        text.starts_with(text::byte_order_mark) ? text::byte_order_mark.size() : 0;
    TextBuffer buffer(without_final_spaces(text.substr(skipped)));
    std::istream stream(&buffer);
    TreeBuilder builder(text, skipped);
    try {
        YAML::Parser parser(stream);
        // A second call, because what is left over would be a second document.
        if (parser.HandleNextDocument(builder)) parser.HandleNextDocument(builder);
        return builder.finished();
    } catch (const Refusal& refusal) {
        return text::Problems{refusal.problem};
    } catch (const YAML::Exception& exception) {
        const std::size_t offset =
            exception.mark.pos < 0 ? 0 : static_cast<std::size_t>(exception.mark.pos);
        const std::size_t at = std::min(offset + skipped, text.size());
        return text::Problems{{{at, std::min(at + 1, text.size())},
                               text::message("this is not YAML: {}", complaint_of(exception)),
                               {}}};
    }
}

} // namespace ktask::yaml
