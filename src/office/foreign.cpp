#include "office/foreign.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace ktask::office {

namespace {

text::Message save_as(Program program) {
    return program == Program::word ? text::message("open it in Word and save it as .docx")
                                    : text::message("open it in Excel and save it as .xlsx");
}

/// Names within old office files are in UTF-16.
bool holds_name(std::string_view bytes, std::string_view name) {
    std::string wide;
    for (const char c : name) {
        wide += c;
        wide += '\0';
    }
    return bytes.find(wide) != std::string_view::npos;
}

text::Problem old_file(std::string_view bytes, Program program) {
    if (holds_name(bytes, "EncryptedPackage")) {
        return {{},
                text::message("the file is protected by a password"),
                {text::message("save it without a password")}};
    }
    if (holds_name(bytes, "WordDocument")) {
        return {
            {}, text::message("this is a file of an old Word (.doc)"), {save_as(Program::word)}};
    }
    if (holds_name(bytes, "Workbook") || holds_name(bytes, "Book")) {
        return {
            {}, text::message("this is a file of an old Excel (.xls)"), {save_as(Program::excel)}};
    }
    return {{}, text::message("this is a file of an old office program"), {save_as(program)}};
}

bool is_web_page(std::string_view bytes) {
    constexpr std::size_t enough = 1024;
    std::string head(bytes.substr(0, enough));
    for (char& c : head) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return head.find("<html") != std::string::npos || head.find("<table") != std::string::npos;
}

text::Message not_of(Program program) {
    return program == Program::word ? text::message("this is not a Word document")
                                    : text::message("this is not an Excel workbook");
}

} // namespace

std::optional<text::Problem> foreign_file(std::string_view bytes, Program program) {
    if (bytes.starts_with("PK")) return std::nullopt;
    if (bytes.empty()) return text::Problem{{}, text::message("the file is empty"), {}};
    if (bytes.starts_with("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return old_file(bytes, program);
    if (bytes.starts_with("{\\rtf")) {
        return text::Problem{{}, text::message("this is rich text (.rtf)"), {save_as(program)}};
    }
    if (bytes.starts_with("%PDF-")) {
        return text::Problem{{},
                             text::message("this is a PDF"),
                             {text::message("give it a name that ends in .pdf")}};
    }
    if (is_web_page(bytes)) {
        return text::Problem{{}, text::message("this is a web page"), {save_as(program)}};
    }
    return text::Problem{{}, not_of(program), {save_as(program)}};
}

std::optional<text::Problem> not_text(std::string_view bytes) {
    constexpr std::array<std::string_view, 5> pictures = {"\x89PNG\r\n", "\xff\xd8\xff", "GIF8",
                                                          std::string_view("II*\0", 4),
                                                          std::string_view("MM\0*", 4)};
    const auto begins = [&](std::string_view one) { return bytes.starts_with(one); };
    if (std::any_of(pictures.begin(), pictures.end(), begins)) {
        return text::Problem{
            {},
            text::message("this is a picture"),
            {text::message("a scan is a picture: type it off, or ask for the document that it was "
                           "printed from")}};
    }
    constexpr std::size_t enough = 64;
    const bool is_page = bytes.substr(0, enough).find('<') != std::string_view::npos &&
                         is_web_page(bytes) && !bytes.starts_with('|');
    const bool is_other = bytes.starts_with("\xd0\xcf\x11\xe0") || bytes.starts_with("{\\rtf");
    return is_other || is_page ? foreign_file(bytes, Program::word) : std::nullopt;
}

text::Problem foreign_archive(Archive& archive, std::string_view root, Program program) {
    if (root == "workbook") {
        return {{},
                text::message("this is an Excel workbook"),
                {text::message("give it a name that ends in .xlsx")}};
    }
    if (root == "document") {
        return {{},
                text::message("this is a Word document"),
                {text::message("give it a name that ends in .docx")}};
    }
    if (archive.has("xl/workbook.bin")) {
        return {{}, text::message("this is a binary workbook (.xlsb)"), {save_as(Program::excel)}};
    }
    const auto kind = archive.has("mimetype") ? archive.read("mimetype") : std::string();
    if (kind && kind->find("opendocument") != std::string::npos) {
        return {{}, text::message("this is a file of LibreOffice"), {save_as(program)}};
    }
    return {{}, not_of(program), {save_as(program)}};
}

} // namespace ktask::office
