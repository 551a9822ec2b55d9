#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "text/sink.hpp"

namespace ktask::office {

/// Writes a zip archive, part by part, into a sink: never more than some kilobytes of it are in
/// memory. The same parts give the same bytes, since none has a time. Parts are below 4 GB.
class ArchiveWriter {
public:
    /// `out` must outlive the writer.
    explicit ArchiveWriter(text::Sink& out);
    ArchiveWriter(const ArchiveWriter&) = delete;
    ArchiveWriter& operator=(const ArchiveWriter&) = delete;
    ~ArchiveWriter();

    /// Begins the next part; the one before it, if there is one, is whole. Names are ASCII.
    void begin(std::string_view name);
    /// Goes on with the part.
    void write(std::string_view bytes);
    /// The last part is whole, and so is the archive.
    void finish();

private:
    struct Deflater;
    void end_part();
    void put(std::string_view bytes);

    text::Sink& out_;
    std::unique_ptr<Deflater> part_; ///< that is being written
    std::string directory_;
    std::uint64_t size_ = 0;
    std::uint16_t count_ = 0;
};

} // namespace ktask::office
