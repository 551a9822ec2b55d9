#include "office/archive_writer.hpp"

#include <array>
#include <new>

#include <zlib.h>

namespace ktask::office {

namespace {

template<typename Number>
void add_little_endian(std::string& bytes, Number number) {
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        bytes += static_cast<char>(static_cast<std::uint64_t>(number) >> (8 * i));
}

/// What the header of a part and its entry in the directory have alike, before its sizes.
std::string beginning_of_header() {
    constexpr std::uint16_t version = 20;
    constexpr std::uint16_t sizes_follow = 8;
    constexpr std::uint16_t deflated = 8;
    constexpr std::uint16_t midnight = 0;
    constexpr std::uint16_t first_of_1980 = 0x21; // the first day that zip knows
    std::string bytes;
    for (const std::uint16_t field : {version, sizes_follow, deflated, midnight, first_of_1980})
        add_little_endian(bytes, field);
    return bytes;
}

std::string sizes_of(std::uint32_t checksum, std::uint64_t deflated, std::uint64_t whole) {
    std::string bytes;
    add_little_endian(bytes, checksum);
    add_little_endian(bytes, static_cast<std::uint32_t>(deflated));
    add_little_endian(bytes, static_cast<std::uint32_t>(whole));
    return bytes;
}

std::string lengths_of(std::string_view name) {
    std::string bytes;
    add_little_endian(bytes, static_cast<std::uint16_t>(name.size()));
    add_little_endian(bytes, std::uint16_t{0}); // no extra field
    return bytes;
}

} // namespace

/// A part on its way into the archive.
struct ArchiveWriter::Deflater {
    Deflater(std::string_view part, std::uint64_t begin) : name(part), offset(begin) {
        constexpr int without_header = -15;
        constexpr int usual_memory = 8;
        if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, without_header, usual_memory,
                         Z_DEFAULT_STRATEGY) != Z_OK)
            throw std::bad_alloc();
    }
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;
    ~Deflater() { deflateEnd(&stream); }

    std::string name;
    std::uint64_t offset;
    z_stream stream = {};
    std::uint32_t checksum = 0;
};

ArchiveWriter::ArchiveWriter(text::Sink& out) : out_(out) {}
ArchiveWriter::~ArchiveWriter() = default;

void ArchiveWriter::put(std::string_view bytes) {
    out_ += bytes;
    size_ += bytes.size();
}

void ArchiveWriter::begin(std::string_view name) {
    end_part();
    part_ = std::make_unique<Deflater>(name, size_);
    put("PK\x03\x04" + beginning_of_header() + sizes_of(0, 0, 0) + lengths_of(name) +
        std::string(name));
}

void ArchiveWriter::write(std::string_view bytes) {
    if (bytes.empty()) return; // where nothing is, zlib begins its checksum again
    // zlib takes what it reads for writable and does not write to it.
    part_->stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    part_->stream.avail_in = static_cast<uInt>(bytes.size());
    part_->checksum = static_cast<std::uint32_t>(
        crc32(part_->checksum, part_->stream.next_in, part_->stream.avail_in));
    std::array<char, 16'384> room;
    while (part_->stream.avail_in > 0) {
        part_->stream.next_out = reinterpret_cast<Bytef*>(room.data());
        part_->stream.avail_out = room.size();
        deflate(&part_->stream, Z_NO_FLUSH);
        put({room.data(), room.size() - part_->stream.avail_out});
    }
}

void ArchiveWriter::end_part() {
    if (!part_) return;
    std::array<char, 16'384> room;
    for (bool is_whole = false; !is_whole;) {
        part_->stream.next_out = reinterpret_cast<Bytef*>(room.data());
        part_->stream.avail_out = room.size();
        is_whole = deflate(&part_->stream, Z_FINISH) == Z_STREAM_END;
        put({room.data(), room.size() - part_->stream.avail_out});
    }
    const std::string sizes =
        sizes_of(part_->checksum, part_->stream.total_out, part_->stream.total_in);
    put("PK\x07\x08" + sizes);
    constexpr std::uint16_t version = 20;
    directory_ += "PK\x01\x02";
    add_little_endian(directory_, version);
    directory_ += beginning_of_header() + sizes + lengths_of(part_->name);
    directory_.append(10, '\0'); // no comment, the first disk, no attributes
    add_little_endian(directory_, static_cast<std::uint32_t>(part_->offset));
    directory_ += part_->name;
    ++count_;
    part_.reset();
}

void ArchiveWriter::finish() {
    end_part();
    const std::uint64_t begin = size_;
    put(directory_);
    std::string end = "PK\x05\x06";
    end.append(4, '\0'); // one disk
    add_little_endian(end, count_);
    add_little_endian(end, count_);
    add_little_endian(end, static_cast<std::uint32_t>(directory_.size()));
    add_little_endian(end, static_cast<std::uint32_t>(begin));
    end.append(2, '\0'); // no comment
    put(end);
}

} // namespace ktask::office
