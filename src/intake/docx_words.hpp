#pragma once

#include <vector>

#include "intake/docx_reading.hpp"
#include "intake/words.hpp"

namespace ktask::intake {

/// The words of a paragraph, and the text boxes that hang on it.
struct DocxWords {
    Words words;
    std::vector<office::Element> boxes; ///< each holds paragraphs and tables
};

/// Reads what a paragraph holds. `usual` are the properties of its style.
DocxWords paragraph_words(office::Element paragraph, const DocxProperties& usual,
                          DocxReading& reading);

} // namespace ktask::intake
