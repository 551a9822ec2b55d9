#include "text/sink.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace ktask;

TEST_CASE("a sink hands on pieces as they fill, long texts at once, and the rest on demand") {
    std::vector<std::string> pieces;
    text::Sink sink(
        [](void* context, std::string_view piece) {
            static_cast<std::vector<std::string>*>(context)->emplace_back(piece);
        },
        &pieces);
    const std::string half(text::Sink::piece_size / 2, 'h');
    sink += half;
    sink += '.';
    CHECK(pieces.empty());
    CHECK(sink.kept() == half + ".");
    sink += half;
    CHECK(pieces == std::vector<std::string>{half + "."});
    const std::string whole(text::Sink::piece_size, 'w');
    sink += "a";
    sink += whole;
    CHECK(pieces.size() == 3);
    CHECK(pieces.back() == whole);
    sink += "rest";
    CHECK(pieces.size() == 3);
    sink.flush();
    sink.flush();
    CHECK(pieces.size() == 4);
    CHECK(pieces.back() == "rest");
}

TEST_CASE("a sink that leads nowhere keeps everything") {
    text::Sink sink;
    const std::string whole(text::Sink::piece_size, 'w');
    sink += whole;
    sink += 'x';
    sink.flush();
    CHECK(sink.kept() == whole + "x");
}
