#include <doctest/doctest.h>

#include "intake/agency_names.hpp"
#include "intake/agency_words.hpp"
#include "intake/registry.hpp"

using namespace ktask;
using namespace ktask::intake;

namespace {

std::vector<std::string> apart(std::string_view list) {
    return names_apart(list, [](std::string_view) { return false; });
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("commas and và within names are told from those between names") {
    CHECK(apart("Sở Nội vụ, Sở Y tế và Sở Giáo dục và Đào tạo") ==
          Names{"Sở Nội vụ", "Sở Y tế", "Sở Giáo dục và Đào tạo"});
    CHECK(apart("Bộ Văn hóa, Thể thao và Du lịch, Bộ Công an") ==
          Names{"Bộ Văn hóa, Thể thao và Du lịch", "Bộ Công an"});
    CHECK(apart("Bộ Tài chính; các bộ, ngành, địa phương") ==
          Names{"Bộ Tài chính", "các bộ, ngành, địa phương"});
    CHECK(apart("Bộ Kế hoạch và Đầu tư và các bộ, ngành") ==
          Names{"Bộ Kế hoạch và Đầu tư", "các bộ, ngành"});
    CHECK(apart("UBND các huyện, thành phố") == Names{"UBND các huyện, thành phố"});
    CHECK(apart("Sở Tài chính,Thanh tra tỉnh") == Names{"Sở Tài chính", "Thanh tra tỉnh"});
    CHECK(apart("Sở Tài chính, cơ quan có liên quan") ==
          Names{"Sở Tài chính", "cơ quan có liên quan"});
    CHECK(apart("Văn phòng Đoàn ĐBQH và HĐND tỉnh") == Names{"Văn phòng Đoàn ĐBQH và HĐND tỉnh"});
    CHECK(apart("Các sở: Tài chính, Nội vụ; Công an tỉnh") ==
          Names{"Sở Tài chính", "Sở Nội vụ", "Công an tỉnh"});
    CHECK(apart("Sở Xây dựng/các công ty liên quan") ==
          Names{"Sở Xây dựng", "các công ty liên quan"});
}

TEST_CASE("what is no name is left out of names") {
    CHECK(apart("Bộ Công an, Bộ") == Names{"Bộ Công an"});
    CHECK(apart("Đề nghị phối hợp với các Bộ, ngành liên quan") ==
          Names{"các Bộ, ngành liên quan"});
    CHECK(apart("Sở Nông nghiệp (Văn phòng Đăng ký và các Chi nhánh)") == Names{"Sở Nông nghiệp"});
    CHECK(apart("Sở Khoa học và Công nghệ triển khai hệ thống, hạ tầng") ==
          Names{"Sở Khoa học và Công nghệ"});
    CHECK(apart("") == Names{});
    CHECK(apart(",;, ;") == Names{});
}

TEST_CASE("spellings of a name are the same") {
    CHECK(normal_name("UBND tỉnh") == normal_name("Ủy ban nhân dân tỉnh"));
    CHECK(normal_name("Sở Văn hóa – Thể thao") == normal_name("Sở Văn hóa và Thể thao"));
    CHECK(normal_name("Các Sở, ban, ngành") == normal_name("sở, ban và ngành"));
    CHECK(normal_name("Các cơ quan có liên quan") == normal_name("cơ quan liên quan"));
}

TEST_CASE("the registry has an agency once, under a short key, and knows its abbreviations") {
    const Registry registry({"Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội; UBND các huyện",
                             "SLĐTBXH, Ủy ban nhân dân các huyện", "Tỉnh đoàn", "Sở KH&ĐT"});
    REQUIRE(registry.agencies().size() == 4);
    const RegisteredAgency& first = registry.agencies()[0];
    CHECK(first.key == "sldtbxh");
    CHECK(first.name == "Sở Lao động - Thương binh và Xã hội");
    CHECK(first.short_name == "Sở LĐ-TB&XH");
    CHECK(registry.agencies()[1].key == "ubnd-huyen");
    CHECK(registry.agencies()[2].key == "tinh-doan");
    CHECK(registry.agencies()[3].name == "Sở KH&ĐT");
    const NamedAgencies named = registry.named_in("SLĐTBXH và UBND các huyện");
    CHECK(named.agencies == std::vector<std::size_t>{0, 1});
    CHECK(named.is_all);
    CHECK_FALSE(registry.named_in("Tỉnh đoàn chủ trì việc này").is_all);
}

TEST_CASE("two names that nothing parts are told apart if both are known") {
    const Registry registry({"Bộ Công an", "Bộ Y tế", "Bộ Công an Bộ Y tế"});
    CHECK(registry.agencies().size() == 2);
    CHECK(registry.named_in("Bộ Công an Bộ Y tế").agencies == std::vector<std::size_t>{0, 1});
}

TEST_CASE("keys are unique") {
    const Registry registry({"Sở Tài chính", "Sở Thi công", "Sở Tư chi"});
    CHECK(registry.agencies()[0].key == "stc");
    CHECK(registry.agencies()[1].key == "stc-2");
    CHECK(registry.agencies()[2].key == "stc-3");
}
