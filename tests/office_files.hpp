#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <zlib.h>

namespace ktask::test {

/// A part of an archive.
struct Part {
    std::string name;
    std::string bytes;
};

inline std::string little_endian(std::uint64_t number, int bytes) {
    std::string written;
    for (; bytes > 0; --bytes, number >>= 8U)
        written += static_cast<char>(number & 0xffU);
    return written;
}

/// A zip archive whose parts are not compressed.
inline std::string archive_of(const std::vector<Part>& parts) {
    std::string archive;
    std::string directory;
    for (const Part& part : parts) {
        const auto size = static_cast<std::uint32_t>(part.bytes.size());
        const auto checksum = crc32(0, reinterpret_cast<const Bytef*>(part.bytes.data()), size);
        const std::string about = little_endian(0, 2) + little_endian(0, 2) + little_endian(0, 4) +
                                  little_endian(checksum, 4) + little_endian(size, 4) +
                                  little_endian(size, 4) + little_endian(part.name.size(), 2) +
                                  little_endian(0, 2);
        directory += "PK\x01\x02" + little_endian(20, 2) + little_endian(20, 2) + about +
                     little_endian(0, 10) + little_endian(archive.size(), 4) + part.name;
        archive += "PK\x03\x04" + little_endian(20, 2) + about + part.name + part.bytes;
    }
    const std::size_t begin = archive.size();
    archive += directory + "PK\x05\x06" + little_endian(0, 4) + little_endian(parts.size(), 2) +
               little_endian(parts.size(), 2) + little_endian(directory.size(), 4) +
               little_endian(begin, 4) + little_endian(0, 2);
    return archive;
}

/// Relationships of one kind to each of some parts: "word/styles.xml" is a "styles".
inline std::string relationships_to(const std::vector<Part>& parts) {
    std::string xml = "<Relationships>";
    for (const Part& part : parts) {
        const std::string file = part.name.substr(part.name.rfind('/') + 1);
        const std::string kind = file.substr(0, file.rfind('.'));
        xml += "<Relationship Id=\"" + kind + "\" Type=\"http://x/" +
               (kind.starts_with("sheet") ? "worksheet" : kind) + "\" Target=\"/" + part.name +
               "\"/>";
    }
    return xml + "</Relationships>";
}

inline std::string office_file(const Part& main, const std::vector<Part>& others) {
    const std::size_t slash = main.name.find('/');
    const std::string relationships =
        main.name.substr(0, slash) + "/_rels" + main.name.substr(slash) + ".rels";
    std::vector<Part> parts = {
        {"_rels/.rels", "<Relationships><Relationship Id=\"m\" Type=\"http://x/"
                        "officeDocument\" Target=\"" +
                            main.name + "\"/></Relationships>"},
        main,
        {relationships, relationships_to(others)}};
    parts.insert(parts.end(), others.begin(), others.end());
    return archive_of(parts);
}

/// A .docx with this XML as its main part.
inline std::string document_of(std::string_view xml, const std::vector<Part>& others = {}) {
    return office_file({"word/document.xml", std::string(xml)}, others);
}

/// A .docx with these paragraphs and tables.
inline std::string document_with(std::string_view body, const std::vector<Part>& others = {}) {
    return document_of("<w:document><w:body>" + std::string(body) + "</w:body></w:document>",
                       others);
}

/// A .xlsx with one sheet, called S, of this XML.
inline std::string workbook_of(std::string_view sheet, std::vector<Part> others = {},
                               std::string_view properties = "") {
    others.push_back({"xl/sheet.xml", std::string(sheet)});
    return office_file({"xl/workbook.xml", "<workbook>" + std::string(properties) +
                                               "<sheets><sheet name=\"S\" r:id=\"sheet\"/></sheets>"
                                               "</workbook>"},
                       others);
}

/// A .xlsx with these rows.
inline std::string workbook_with(std::string_view rows, const std::vector<Part>& others = {}) {
    return workbook_of("<worksheet><sheetData>" + std::string(rows) + "</sheetData></worksheet>",
                       others);
}

} // namespace ktask::test
