#include "intake/xlsx.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "intake/bounds.hpp"
#include "intake/xlsx_sheet.hpp"
#include "intake/xlsx_values.hpp"
#include "office/package.hpp"

namespace ktask::intake {

namespace {

using Relationships = std::vector<office::Relationship>;

text::Problems all_wrong(text::Problem problem) {
    return {std::move(problem)};
}

/// A sheet as the workbook lists it.
struct ListedSheet {
    std::string name;
    std::string part; ///< "" if it is a sheet of something else, a chart
    bool is_hidden = false;
};

std::vector<ListedSheet> listed_sheets(office::Element workbook,
                                       const Relationships& relationships) {
    std::map<std::string_view, const office::Relationship*> worksheets;
    for (const office::Relationship& each : relationships) {
        if (each.kind == "worksheet") worksheets.emplace(each.id, &each);
    }
    std::vector<ListedSheet> sheets;
    for (const office::Element each : office::child(workbook, "sheets").children()) {
        ListedSheet sheet{std::string(office::attribute(each, "name")), {}, false};
        const std::string_view state = office::attribute(each, "state");
        sheet.is_hidden = state == "hidden" || state == "veryHidden";
        const auto part = worksheets.find(office::attribute(each, "id")); // r:id, not sheetId
        if (part != worksheets.end()) sheet.part = part->second->target;
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

office::Result<Workbook> read_workbook(office::Package& package,
                                       const Relationships& relationships) {
    Workbook workbook;
    const office::Element properties = office::child(package.main(), "workbookPr");
    const std::string_view from_1904 = office::attribute(properties, "date1904");
    if (from_1904 == "1" || from_1904 == "true") workbook.epoch = Epoch::from_1904;
    if (const std::string part = office::target_of(relationships, "sharedStrings"); !part.empty()) {
        const auto xml = package.read(part);
        if (!xml) return tl::unexpected(xml.error());
        workbook.strings = shared_strings(xml->root());
    }
    if (const std::string part = office::target_of(relationships, "styles"); !part.empty()) {
        const auto xml = package.read(part);
        if (!xml) return tl::unexpected(xml.error());
        workbook.styles = CellStyles(xml->root());
    }
    return workbook;
}

void add_remarks(Page& page, const Sheet& sheet, const std::string& name) {
    if (sheet.formulas_without_value > 0) {
        page.remarks.push_back(text::message(
            "the sheet {} has formulas without a value: {}; open the file in Excel and save it",
            name, sheet.formulas_without_value));
    }
    if (sheet.hidden_rows > 0) {
        page.remarks.push_back(text::message(
            "the sheet {} has hidden rows, which were read too: {}", name, sheet.hidden_rows));
    }
    if (sheet.words_covered > 0) {
        page.remarks.push_back(
            text::message("the sheet {} has words beneath merged cells, which were left out: {}",
                          name, sheet.words_covered));
    }
}

void add_table(Page& page, Table table, const std::string& name, std::uint32_t number) {
    for (Row& row : table.rows) {
        row.place.sheet = name;
        row.place.table = number;
    }
    page.blocks.emplace_back(std::move(table));
}

} // namespace

tl::expected<Page, text::Problems> read_xlsx(std::string_view bytes) {
    auto package = office::Package::open(bytes, office::Program::excel);
    if (!package) return tl::unexpected(all_wrong(package.error()));
    const auto relationships = package->relationships_of(package->main_part());
    if (!relationships) return tl::unexpected(all_wrong(relationships.error()));
    const auto workbook = read_workbook(*package, *relationships);
    if (!workbook) return tl::unexpected(all_wrong(workbook.error()));
    Page page;
    Bounds bounds;
    std::uint32_t tables = 0;
    for (const ListedSheet& listed : listed_sheets(package->main(), *relationships)) {
        if (listed.part.empty()) continue;
        if (listed.is_hidden) {
            page.remarks.push_back(
                text::message("the sheet {} is hidden and was left out", listed.name));
            continue;
        }
        const auto xml = package->read(listed.part);
        if (!xml) return tl::unexpected(all_wrong(xml.error()));
        auto sheet = read_sheet(xml->root(), *workbook, bounds);
        if (!sheet) return tl::unexpected(sheet.error());
        add_remarks(page, *sheet, listed.name);
        if (!sheet->table.rows.empty())
            add_table(page, std::move(sheet->table), listed.name, ++tables);
    }
    return page;
}

} // namespace ktask::intake
