#include "office/archive.hpp"

#include <algorithm>
#include <cstring>

#include <minizip/unzip.h>

namespace ktask::office {

namespace {

std::string part_key(std::string_view name) {
    std::string key(name);
    for (char& c : key) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == '\\') c = '/';
    }
    return key;
}

tl::unexpected<text::Problem> broken() {
    return problem(text::message("the file is damaged: its archive cannot be read to the end"),
                   {text::message("get it again, or open it and save it")});
}

tl::unexpected<text::Problem> too_large() {
    return problem(text::message("the file unfolds to more than {} MB", most_unfolded >> 20U),
                   {text::message("take what is not the programme out of it")});
}

} // namespace

/// What minizip takes for an open file, which is bytes in memory.
struct Archive::Zip {
    explicit Zip(std::string_view archive) : bytes(archive) {
        zlib_filefunc64_def calls = {};
        calls.zopen64_file = open;
        calls.zread_file = read;
        calls.ztell64_file = tell;
        calls.zseek64_file = seek;
        calls.zclose_file = do_nothing;
        calls.zerror_file = do_nothing;
        calls.opaque = this;
        file = unzOpen2_64("", &calls);
    }
    Zip(const Zip&) = delete;
    Zip& operator=(const Zip&) = delete;
    ~Zip() {
        if (file != nullptr) unzClose(file);
    }

    static Zip& of(voidpf stream) { return *static_cast<Zip*>(stream); }
    static voidpf open(voidpf zip, const void* /*name*/, int /*mode*/) { return zip; }
    static uLong read(voidpf /*opaque*/, voidpf stream, void* buffer, uLong size) {
        Zip& zip = of(stream);
        const std::size_t count = std::min<std::size_t>(size, zip.bytes.size() - zip.at);
        std::memcpy(buffer, zip.bytes.data() + zip.at, count);
        zip.at += count;
        return static_cast<uLong>(count);
    }
    static ZPOS64_T tell(voidpf /*opaque*/, voidpf stream) { return of(stream).at; }
    static long seek(voidpf /*opaque*/, voidpf stream, ZPOS64_T offset, int origin) {
        Zip& zip = of(stream);
        std::size_t from = 0;
        if (origin == ZLIB_FILEFUNC_SEEK_CUR) from = zip.at;
        if (origin == ZLIB_FILEFUNC_SEEK_END) from = zip.bytes.size();
        if (offset > zip.bytes.size() - from) return -1;
        zip.at = from + static_cast<std::size_t>(offset);
        return 0;
    }
    static int do_nothing(voidpf /*opaque*/, voidpf /*stream*/) { return 0; }

    std::string_view bytes;
    std::size_t at = 0;
    unzFile file = nullptr;
};

Archive::Archive(std::unique_ptr<Zip> zip) : zip_(std::move(zip)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;
Archive::~Archive() = default;

Result<Archive> Archive::open(std::string_view bytes) {
    Archive archive(std::make_unique<Zip>(bytes));
    if (archive.zip_->file == nullptr) return broken();
    if (auto listed = archive.list_parts(); !listed) return tl::unexpected(listed.error());
    return archive;
}

Result<void> Archive::list_parts() {
    constexpr std::size_t most_parts = 10'000;
    const unzFile file = zip_->file;
    int found = unzGoToFirstFile(file);
    std::size_t count = 0;
    for (; found == UNZ_OK; found = unzGoToNextFile(file)) {
        if (++count > most_parts) {
            return problem(text::message("the file has more than {} parts", most_parts));
        }
        unz_file_info64 info = {};
        if (unzGetCurrentFileInfo64(file, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK)
            return broken();
        std::string name(info.size_filename, '\0');
        unz64_file_pos position = {};
        if (unzGetCurrentFileInfo64(file, &info, name.data(), info.size_filename, nullptr, 0,
                                    nullptr, 0) != UNZ_OK ||
            unzGetFilePos64(file, &position) != UNZ_OK)
            return broken();
        parts_.try_emplace(part_key(name),
                           Position{position.pos_in_zip_directory, position.num_of_file});
    }
    if (found != UNZ_END_OF_LIST_OF_FILE) return broken();
    return {};
}

bool Archive::has(std::string_view name) const {
    return parts_.contains(part_key(name));
}

Result<std::string> Archive::read(std::string_view name) {
    const auto part = parts_.find(part_key(name));
    if (part == parts_.end()) {
        return problem(text::message("the file is damaged: its part {} is missing", name));
    }
    const unzFile file = zip_->file;
    const unz64_file_pos position{part->second.in_directory, part->second.number};
    unz_file_info64 info = {};
    if (unzGoToFilePos64(file, &position) != UNZ_OK ||
        unzGetCurrentFileInfo64(file, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK)
        return broken();
    constexpr unsigned long encrypted = 1;
    if ((info.flag & encrypted) != 0) {
        return problem(text::message("the file is protected by a password"),
                       {text::message("save it without a password")});
    }
    if (info.uncompressed_size > left_) return too_large();
    if (unzOpenCurrentFile(file) != UNZ_OK) return broken();
    // What the directory says of sizes may be wrong, so the room grows with what comes.
    std::string bytes;
    constexpr std::size_t block = 1U << 16U;
    int count = 0;
    do {
        const std::size_t used = bytes.size();
        bytes.resize(used + block);
        count = unzReadCurrentFile(file, bytes.data() + used, block);
        bytes.resize(used + static_cast<std::size_t>(std::max(count, 0)));
    } while (count > 0 && bytes.size() <= left_);
    const int closed = unzCloseCurrentFile(file);
    if (bytes.size() > left_) return too_large();
    left_ -= bytes.size();
    if (count < 0 || closed != UNZ_OK || bytes.size() != info.uncompressed_size) return broken();
    return bytes;
}

} // namespace ktask::office
