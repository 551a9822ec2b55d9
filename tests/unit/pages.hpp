#pragma once

#include <string>

#include "intake/page.hpp"

/// The rows of a table, a line each; merged cells are marked.
inline std::string lines_of_rows(const ktask::intake::Table& table) {
    std::string lines;
    for (const ktask::intake::Row& row : table.rows) {
        for (const ktask::intake::Cell& cell : row.cells) {
            lines += '|';
            if (cell.is_covered) lines += '^';
            if (cell.columns > 1) lines += '>' + std::to_string(cell.columns) + ' ';
            if (cell.rows > 1) lines += 'v' + std::to_string(cell.rows) + ' ';
            lines += cell.words.text;
        }
        lines += "|\n";
    }
    return lines;
}
