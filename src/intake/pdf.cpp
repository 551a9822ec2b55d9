#include "intake/pdf.hpp"

#include <utility>

namespace ktask::intake {

namespace {

tl::unexpected<text::Problems> unreadable_pdf(text::Message what, text::Message hint) {
    return tl::unexpected(text::Problems{{{}, std::move(what), {std::move(hint)}}});
}

} // namespace

std::vector<std::string> pdf_to_text() {
    return {"pdftotext", "-layout", "-enc", "UTF-8", "-eol", "unix", "-", "-"};
}

tl::expected<std::string, text::Problems> text_of_pdf(int status, std::string output,
                                                      std::string_view errors) {
    if (errors.find("Incorrect password") != std::string_view::npos) {
        return unreadable_pdf(text::message("the file is protected by a password"),
                              text::message("save it without a password"));
    }
    if (status != 0) {
        const std::string_view why = errors.substr(0, errors.find('\n'));
        return unreadable_pdf(text::message("this is not a PDF, or it is damaged"),
                              text::message("pdftotext says: {}", why));
    }
    if (output.find_first_not_of(" \t\r\n\f") == std::string::npos) {
        return unreadable_pdf(
            text::message("the file has no text, only pictures of its pages"),
            text::message("take the Word file that it was made from, or have its text recognised"));
    }
    return output;
}

} // namespace ktask::intake
