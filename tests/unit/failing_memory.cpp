#include "failing_memory.hpp"

#include <cstdlib>
#include <limits>
#include <new>

namespace {

constexpr std::size_t endless = std::numeric_limits<std::size_t>::max();
std::size_t allocations_left = endless;

} // namespace

void ktask::test::let_memory_end_after(std::size_t allocations) {
    allocations_left = allocations;
}

void* operator new(std::size_t size) {
    if (allocations_left == 0) throw std::bad_alloc();
    if (allocations_left != endless) --allocations_left;
    void* const memory = std::malloc(size == 0 ? 1 : size);
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
}

// The library's own would take memory that the `delete` below does not give back to it.
void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept {
    try {
        return ::operator new(size);
    } catch (const std::bad_alloc&) {
        return nullptr;
    }
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
