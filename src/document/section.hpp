#pragma once

#include "document/lines.hpp"
#include "programme/programme.hpp"

namespace ktask::document {

// What a heading among the tasks says.

/// "II. Hoàn thiện thể chế".
Line heading_of(const programme::Section& section, const programme::Programme& programme,
                const Reader& reader);

/// The same, and in brackets what else stands in its row: "II. Hoàn thiện thể chế (Chủ trì: Sở Tư
/// pháp. Thời hạn: Cả năm)".
Line row_of(const programme::Section& section, const programme::Programme& programme,
            const Reader& reader);

} // namespace ktask::document
