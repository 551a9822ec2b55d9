#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "text/problem.hpp"

namespace ktask::intake {

/// The program, and its arguments, that reads a PDF from its standard input and writes its words to
/// its standard output, laid out with blanks as they are on paper, a form feed after each page.
std::vector<std::string> pdf_to_text();

/// The Debian package that this program is in.
constexpr std::string_view pdf_package = "poppler-utils";

/// The text of a PDF, from what that program ended with and wrote. A file that is no PDF, is
/// protected or has no words is a problem.
tl::expected<std::string, text::Problems> text_of_pdf(int status, std::string output,
                                                      std::string_view errors);

} // namespace ktask::intake
