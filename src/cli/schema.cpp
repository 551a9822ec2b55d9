#include <array>

#include "cli/command.hpp"
#include "document/schema.hpp"

namespace ktask::cli {

extern const Command schema_command;

namespace {

struct SchemaOptions {};

void declare_schema(Declaration& /*declaration*/, SchemaOptions& /*options*/) {}

constexpr std::array schema_formats = {Format::json};

Outcome run_schema(const SchemaOptions& /*options*/, const Situation& /*situation*/) {
    Outcome outcome;
    outcome.result = [](const Manner& /*manner*/, text::Sink& out) { document::schema(out); };
    return outcome;
}

constexpr std::array<Example, 1> schema_examples = {{
    {"ktask schema -o programme.schema.json",
     "for an editor; the first line of a programme names the file"},
}};

} // namespace

constinit const Command schema_command = {"schema",
                                          "",
                                          "the JSON Schema of the programme file, for editors",
                                          schema_examples,
                                          schema_formats,
                                          begin<SchemaOptions, declare_schema, run_schema>};

} // namespace ktask::cli
