#pragma once

#include <span>
#include <string>

#include "document/lines.hpp"
#include "programme/programme.hpp"

namespace ktask::document {

// What a heading among the tasks says.

/// The document's own sentence, else the names of the agencies.
Line sentence_or_names(yaml::NodeId sentence, std::span<const programme::AgencyIndex> agencies,
                       const programme::Programme& programme, const Reader& reader);

/// "II. Hoàn thiện thể chế", "a) Dữ liệu y tế": a number behind which nothing stands yet gets a
/// full stop.
Line numbered(const Line& words, const std::string& number, const Reader& reader);

/// "II. Hoàn thiện thể chế".
Line heading_of(const programme::Section& section, const programme::Programme& programme,
                const Reader& reader);

/// The same, and in brackets what else stands in its row: "II. Hoàn thiện thể chế (Chủ trì: Sở Tư
/// pháp. Thời hạn: Cả năm)".
Line row_of(const programme::Section& section, const programme::Programme& programme,
            const Reader& reader);

} // namespace ktask::document
