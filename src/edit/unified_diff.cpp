#include "edit/unified_diff.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "text/lines.hpp"
#include "text/problem.hpp"
#include "text/utf8.hpp"

namespace ktask::edit {

namespace {

constexpr std::size_t context = 3;

/// Whole lines of the old text that give way to whole lines of the new one, in bytes.
struct Region {
    text::Span old;
    text::Span now;
};

bool is_line_start(std::string_view text, std::size_t at) {
    return at == 0 || text[at - 1] == '\n';
}

/// Old lines that a splice touches; none if it puts whole lines between lines.
text::Span touched_lines(const Splice& splice, std::string_view text) {
    const std::size_t end = splice.offset + splice.removed;
    const bool takes_lines = is_line_start(text, end) || end == text.size();
    const bool puts_lines = splice.inserted.empty() || splice.inserted.ends_with('\n');
    if (is_line_start(text, splice.offset) && takes_lines && puts_lines) {
        return {splice.offset, end};
    }
    return {text::line_begin(text, splice.offset), text::next_line(text, end)};
}

/// Lines that are the same at both ends of a region do not belong to it.
Region trimmed(Region region, std::string_view text, std::string_view after) {
    while (region.old.begin < region.old.end && region.now.begin < region.now.end) {
        const std::size_t old_next = text::next_line(text, region.old.begin);
        const std::size_t now_next = text::next_line(after, region.now.begin);
        if (text.substr(region.old.begin, old_next - region.old.begin) !=
            after.substr(region.now.begin, now_next - region.now.begin)) {
            break;
        }
        region.old.begin = old_next;
        region.now.begin = now_next;
    }
    while (region.old.begin < region.old.end && region.now.begin < region.now.end) {
        const std::size_t old_last = text::line_begin(text, region.old.end - 1);
        const std::size_t now_last = text::line_begin(after, region.now.end - 1);
        if (text.substr(old_last, region.old.end - old_last) !=
            after.substr(now_last, region.now.end - now_last)) {
            break;
        }
        region.old.end = old_last;
        region.now.end = now_last;
    }
    return region;
}

std::vector<Region> changed_regions(const Patch& patch, std::string_view text,
                                    std::string_view after) {
    std::vector<Region> regions;
    for (const Splice& splice : patch) {
        const std::size_t end = splice.offset + splice.removed;
        if (!regions.empty() && end < regions.back().old.end) continue;
        text::Span old = touched_lines(splice, text);
        if (!regions.empty() && old.begin <= regions.back().old.end) {
            old.begin = regions.back().old.begin;
            old.end = std::max(old.end, regions.back().old.end);
            regions.pop_back();
        }
        regions.push_back({old, {}});
    }
    // What is inserted at the start of a region belongs to it, at its end too.
    std::size_t added = 0;
    std::size_t taken = 0;
    auto splice = patch.begin();
    for (Region& region : regions) {
        region.now.begin = region.old.begin + added - taken;
        for (; splice != patch.end() && splice->offset + splice->removed <= region.old.end;
             ++splice) {
            added += splice->inserted.size();
            taken += splice->removed;
        }
        region.now.end = region.old.end + added - taken;
        region = trimmed(region, text, after);
    }
    return regions;
}

void add_lines(std::string& out, char mark, std::string_view text, text::Span lines) {
    for (std::size_t at = lines.begin; at < lines.end;) {
        const std::size_t next = text::next_line(text, at);
        out += mark;
        out += text.substr(at, next - at);
        if (!out.ends_with('\n')) out += "\n\\ No newline at end of file\n";
        at = next;
    }
}

std::size_t count_lines(std::string_view text, text::Span span) {
    std::size_t count = 0;
    for (std::size_t at = span.begin; at < span.end; at = text::next_line(text, at))
        ++count;
    return count;
}

std::size_t lines_before(std::string_view text, std::size_t at, std::size_t count) {
    for (; count > 0 && at > 0; --count)
        at = text::line_begin(text, at - 1);
    return at;
}

std::size_t lines_after(std::string_view text, std::size_t at, std::size_t count) {
    for (; count > 0 && at < text.size(); --count)
        at = text::next_line(text, at);
    return at;
}

/// One side of a diff, whose hunks are met from top to bottom.
struct Side {
    std::string_view text;
    std::size_t at = 0;    ///< how far the lines are counted
    std::size_t lines = 0; ///< before that
};

/// Which lines a hunk takes: "first,count".
std::string range(Side& side, text::Span span) {
    const std::size_t count = count_lines(side.text, span);
    side.lines += count_lines(side.text, {side.at, span.begin});
    side.at = span.begin;
    const std::size_t first = side.lines + (count == 0 ? 0 : 1);
    return count == 1 ? fmt::format("{}", first) : fmt::format("{},{}", first, count);
}

/// The hunk of regions[from, to), which are so close that their context would overlap.
std::string hunk(const std::vector<Region>& regions, std::size_t from, std::size_t to, Side& before,
                 Side& after) {
    const std::string_view text = before.text;
    const Region& first = regions[from];
    const Region& last = regions[to - 1];
    const text::Span old{lines_before(text, first.old.begin, context),
                         lines_after(text, last.old.end, context)};
    const text::Span now{first.now.begin - (first.old.begin - old.begin),
                         last.now.end + (old.end - last.old.end)};
    std::string out = fmt::format("@@ -{} +{} @@\n", range(before, old), range(after, now));
    std::size_t at = old.begin;
    for (std::size_t i = from; i < to; ++i) {
        add_lines(out, ' ', text, {at, regions[i].old.begin});
        add_lines(out, '-', text, regions[i].old);
        add_lines(out, '+', after.text, regions[i].now);
        at = regions[i].old.end;
    }
    add_lines(out, ' ', text, {at, old.end});
    return out;
}

/// A byte in the quotes of git, which `patch` reads too.
void add_quoted(std::string& out, char byte) {
    constexpr std::string_view named = "\a\b\t\n\v\f\r\"\\";
    constexpr std::string_view names = "abtnvfr\"\\";
    out += '\\';
    if (const auto at = named.find(byte); at != std::string_view::npos) {
        out += names[at];
    } else {
        out += fmt::format("{:03o}", static_cast<unsigned char>(byte));
    }
}

/// In quotes if the path has characters that end it, or that hide or reorder text on a screen.
std::string quoted_if_need_be(std::string_view path) {
    std::string quoted = "\"";
    bool has_need = false;
    for (std::size_t at = 0; at < path.size();) {
        const text::Character character = text::decode(path, at);
        const std::string_view bytes = path.substr(at, character.length);
        const bool is_special = !character.valid || text::is_deceptive(character.code) ||
                                bytes == "\"" || bytes == "\\";
        if (!is_special) quoted += bytes;
        for (const char byte : is_special ? bytes : std::string_view())
            add_quoted(quoted, byte);
        has_need = has_need || is_special;
        at += character.length;
    }
    return has_need ? quoted + '"' : std::string(path);
}

/// A path as it stands in the head of a diff.
std::string shown_path(char side, std::string_view name) {
    while (name.starts_with("./"))
        name.remove_prefix(2);
    const std::string path =
        quoted_if_need_be(fmt::format("{}{}{}", side, name.starts_with('/') ? "" : "/", name));
    // Readers take a name with spaces to end at a tab.
    const bool needs_end = path.front() != '"' && path.find(' ') != std::string::npos;
    return needs_end ? path + '\t' : path;
}

} // namespace

std::string unified_diff(const Patch& patch, std::string_view text, std::string_view name) {
    const std::string after = patched(patch, text);
    if (after == text) return "";
    const auto regions = changed_regions(patch, text, after);
    std::string out = fmt::format("--- {}\n+++ {}\n", shown_path('a', name), shown_path('b', name));
    Side old_side{text};
    Side new_side{after};
    for (std::size_t from = 0; from < regions.size();) {
        std::size_t to = from + 1;
        while (to < regions.size() &&
               lines_after(text, regions[to - 1].old.end, 2 * context) >= regions[to].old.begin) {
            ++to;
        }
        out += hunk(regions, from, to, old_side, new_side);
        from = to;
    }
    return out;
}

} // namespace ktask::edit
