#include "intake/xlsx_styles.hpp"

#include <map>
#include <string>

#include "intake/xlsx_values.hpp"

namespace ktask::intake {

namespace {

std::map<std::uint32_t, std::string> format_codes(office::Element style_sheet) {
    std::map<std::uint32_t, std::string> codes;
    for (const office::Element each : office::child(style_sheet, "numFmts").children()) {
        if (const auto id = office::whole_number(office::attribute(each, "numFmtId")))
            codes[*id] = office::attribute(each, "formatCode");
    }
    return codes;
}

std::vector<Look> fonts_of(office::Element style_sheet) {
    std::vector<Look> fonts;
    for (const office::Element each : office::child(style_sheet, "fonts").children())
        fonts.push_back(font_look(each));
    return fonts;
}

} // namespace

CellStyles::CellStyles(office::Element style_sheet) {
    const auto codes = format_codes(style_sheet);
    const std::vector<Look> fonts = fonts_of(style_sheet);
    std::map<std::uint32_t, std::size_t> known;
    for (const office::Element each : office::child(style_sheet, "cellXfs").children()) {
        if (office::local_name(each) != "xf") continue;
        const std::uint32_t id =
            office::whole_number(office::attribute(each, "numFmtId")).value_or(0);
        const auto [format, is_new] = known.try_emplace(id, formats_.size());
        if (is_new) {
            const auto code = codes.find(id);
            formats_.push_back(intake::number_format(
                code == codes.end() ? built_in_format(id) : std::string_view(code->second)));
        }
        const std::size_t font =
            office::whole_number(office::attribute(each, "fontId")).value_or(0);
        styles_.push_back({format->second, font < fonts.size() ? fonts[font] : Look{}});
    }
}

const NumberFormat& CellStyles::number_format(std::size_t style) const {
    return formats_[style < styles_.size() ? styles_[style].format : 0];
}

Look CellStyles::look(std::size_t style) const {
    return style < styles_.size() ? styles_[style].look : Look{};
}

} // namespace ktask::intake
