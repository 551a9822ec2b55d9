#include "programme/context.hpp"

#include "programme/load_parts.hpp"

namespace ktask::programme {

deadline::DeadlineContext context_of(const Programme& programme) {
    deadline::DeadlineContext context{year_for_reading(programme)};
    context.until = programme.until;
    context.issued = programme.issued;
    context.title = programme.title;
    context.number = programme.number;
    // Of a programme whose year could not be read, no deadline is too early.
    if (programme.year == 0) context.issued = deadline::make_date(*context.year, 1, 1);
    return context;
}

} // namespace ktask::programme
