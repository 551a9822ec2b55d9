#include "programme/open.hpp"

#include <iterator>
#include <utility>

#include "programme/load_parts.hpp"
#include "yaml/reader.hpp"

namespace ktask::programme {

Opened open(std::shared_ptr<const text::Source> source, Care care) {
    yaml::ReadResult read =
        care == Care::twice ? yaml::read_twice(source->text) : yaml::read(source->text);
    Opened opened;
    opened.source = source;
    opened.problems = std::move(read.problems);
    if (text::has_error(opened.problems)) return opened;
    opened.tree = std::make_shared<const yaml::Tree>(std::move(read.tree));
    Programme programme;
    programme.name = source->name;
    programme.source = std::move(source);
    programme.tree = opened.tree;
    load_programme({*opened.tree, opened.problems}, programme);
    opened.year = programme.year;
    if (!text::has_error(opened.problems)) opened.programme = std::move(programme);
    return opened;
}

} // namespace ktask::programme
