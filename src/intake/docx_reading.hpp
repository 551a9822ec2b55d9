#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "intake/bounds.hpp"
#include "intake/docx_numbering.hpp"
#include "intake/docx_styles.hpp"

namespace ktask::intake {

/// What reading the words of a Word document needs and counts as it goes.
struct DocxReading {
    using Notes = std::map<std::string, std::string, std::less<>>; ///< texts by their id

    DocxStyles styles = {};
    DocxNumbering numbering = {};
    Notes footnotes = {};
    Notes endnotes = {};
    Bounds bounds = {};
    /// Of each field that is open: whether its result has begun. What is before is its instruction.
    std::vector<bool> fields = {};
    bool has_hidden_words = false;
    bool has_embedded_documents = false;
};

/// Whether people see nothing of an element and what it holds: properties, deletions.
bool is_unseen(office::Element element);

/// Of contents that are there in several ways for several programs, the one that is read.
office::Element chosen_alternative(office::Element alternatives);

} // namespace ktask::intake
