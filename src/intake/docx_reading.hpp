#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "intake/bounds.hpp"
#include "intake/docx_numbering.hpp"
#include "intake/docx_styles.hpp"

namespace ktask::intake {

/// The fields that are open where the reading is. What is before the result of one is its
/// instruction, which people do not see.
class DocxFields {
public:
    void begin() {
        has_result_.push_back(false);
        ++instructions_;
    }
    void begin_result() {
        if (has_result_.empty() || has_result_.back()) return;
        has_result_.back() = true;
        --instructions_;
    }
    void end() {
        begin_result();
        if (!has_result_.empty()) has_result_.pop_back();
    }
    /// Instructions end with their paragraph, whatever a damaged file says.
    void end_paragraph() {
        if (instructions_ == 0) return;
        has_result_.assign(has_result_.size(), true);
        instructions_ = 0;
    }
    bool is_within_instruction() const { return instructions_ > 0; }

private:
    std::vector<bool> has_result_;
    std::size_t instructions_ = 0;
};

/// What reading the words of a Word document needs and counts as it goes.
struct DocxReading {
    using Notes = std::map<std::string, std::string, std::less<>>; ///< texts by their id

    DocxStyles styles = {};
    DocxNumbering numbering = {};
    Notes footnotes = {};
    Notes endnotes = {};
    Notes bookmarked = {}; ///< those that were cited so far, by the bookmarks that they stand in
    Bounds bounds = {};
    DocxFields fields = {};
    bool has_hidden_words = false;
    bool has_embedded_documents = false;
};

/// Whether people see nothing of an element and what it holds: properties, deletions.
bool is_unseen(office::Element element);

/// Of contents that are there in several ways for several programs, the one that is read.
office::Element chosen_alternative(office::Element alternatives);

} // namespace ktask::intake
