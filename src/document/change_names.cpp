#include "document/change_names.hpp"

namespace ktask::document {

using report::Part;
using text::message;
using text::named;

text::Message name_of_part(Part part) {
    switch (part) {
    case Part::id:
        return named("Id", "of a task");
    case Part::number:
        return message("No.");
    case Part::section:
        return message("Section");
    case Part::place:
        return message("Place");
    case Part::role:
        return named("Role", "of the lead");
    case Part::lead:
        return message("Lead");
    case Part::lead_text:
        return message("Sentence on the lead");
    case Part::coordinating:
        return message("Coordinating");
    case Part::coordinating_text:
        return message("Sentence on who coordinates");
    case Part::due:
        return message("Due");
    case Part::due_text:
        return message("Sentence on the deadline");
    case Part::stage:
        return message("Stage");
    case Part::added:
        return named("Added", "event");
    case Part::year:
        return message("Year");
    case Part::until:
        return message("Last year");
    case Part::issued:
        return message("Issued");
    case Part::place_of_issue:
        return message("Place of issue");
    case Part::authority:
        return message("Authority");
    case Part::issuer:
        return message("Issuer");
    case Part::language:
        return message("Language");
    case Part::preamble:
        return message("Preamble");
    case Part::closing:
        return message("Closing");
    case Part::recipients:
        return message("Recipients");
    case Part::signatory:
        return message("Signatory");
    case Part::key:
        return named("key", "of an agency");
    case Part::name:
        return named("name", "of an agency");
    case Part::short_name:
        return named("short name", "of an agency");
    case Part::aliases:
        return named("aliases", "of an agency");
    case Part::emails:
        return named("addresses", "of an agency");
    case Part::members:
        return named("members", "of an agency");
    case Part::title:
    case Part::detail:
    case Part::done:
    case Part::extended:
    case Part::dropped:
    case Part::note:
        break;
    }
    return message("Title");
}

} // namespace ktask::document
