#include "office/package.hpp"

#include <algorithm>

namespace ktask::office {

namespace {

std::string_view folder_of(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string_view::npos ? std::string_view{} : part.substr(0, slash);
}

std::string_view after_last_slash(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

/// The name of a part that `folder` refers to as `target`.
std::string resolved_part(std::string_view folder, std::string_view target) {
    std::string name(target.starts_with('/') ? std::string_view{} : folder);
    while (!target.empty()) {
        const std::size_t slash = std::min(target.find('/'), target.size());
        const std::string_view step = target.substr(0, slash);
        target.remove_prefix(std::min(slash + 1, target.size()));
        if (step.empty() || step == ".") continue;
        if (step == "..") {
            name.resize(folder_of(name).size());
            continue;
        }
        if (!name.empty()) name += '/';
        name += step;
    }
    return name;
}

/// The part that says what `part` refers to; "" is the whole file.
std::string relationships_part(std::string_view part) {
    std::string name(folder_of(part));
    if (!name.empty()) name += '/';
    name += "_rels/";
    name += after_last_slash(part);
    name += ".rels";
    return name;
}

} // namespace

Result<Package> Package::open(std::string_view bytes, Program program) {
    if (auto foreign = foreign_file(bytes, program)) return tl::unexpected(std::move(*foreign));
    auto archive = Archive::open(bytes);
    if (!archive) return tl::unexpected(archive.error());
    Package package(std::move(*archive));
    const auto relationships = package.relationships_of("");
    if (!relationships) return tl::unexpected(relationships.error());
    package.main_part_ = target_of(*relationships, "officeDocument");
    if (!package.archive_.has(package.main_part_))
        return tl::unexpected(foreign_archive(package.archive_, "", program));
    auto main = package.read(package.main_part_);
    if (!main) return tl::unexpected(main.error());
    package.main_ = std::move(*main);
    const std::string_view root = local_name(package.main());
    if (root != (program == Program::word ? "document" : "workbook"))
        return tl::unexpected(foreign_archive(package.archive_, root, program));
    return package;
}

Result<Xml> Package::read(std::string_view part) {
    auto bytes = archive_.read(part);
    if (!bytes) return tl::unexpected(bytes.error());
    return parse_xml(std::move(*bytes));
}

Result<std::vector<Relationship>> Package::relationships_of(std::string_view part) {
    std::vector<Relationship> all;
    const std::string name = relationships_part(part);
    if (!archive_.has(name)) return all;
    const auto xml = read(name);
    if (!xml) return tl::unexpected(xml.error());
    for (const Element each : xml->root().children()) {
        if (local_name(each) != "Relationship") continue;
        if (attribute(each, "TargetMode") == "External") continue;
        all.push_back({std::string(attribute(each, "Id")),
                       std::string(after_last_slash(attribute(each, "Type"))),
                       resolved_part(folder_of(part), attribute(each, "Target"))});
    }
    return all;
}

std::string target_of(const std::vector<Relationship>& relationships, std::string_view kind) {
    const auto found = std::find_if(relationships.begin(), relationships.end(),
                                    [kind](const Relationship& each) { return each.kind == kind; });
    return found == relationships.end() ? "" : found->target;
}

} // namespace ktask::office
