"""Every message has its Vietnamese, and no translation is of nothing.

    python3 tests/messages_test.py [--ktask PATH]

Messages are literals of src: message("..."), counted("one", "many"), named("words", "meaning"),
tables of Pattern, and tables of structs that have a Pattern among their members. Each must have a
row in the tables of every other language, unless it is only places, signs and the name of the
program. A row must be of something that is said, and there is one for each. That places fit is for
the compiler.
"""

import pathlib
import re
import sys

SRC = pathlib.Path(__file__).resolve().parent.parent / "src"
TABLES = {"Vietnamese": sorted((SRC / "words" / "vietnamese").glob("*.hpp"))}

LITERAL = r'"(?:[^"\\\n]|\\.)*"'
LITERALS = rf"{LITERAL}(?:\s*{LITERAL})*"
COMMENT = re.compile(rf"({LITERAL})|//[^\n]*")
CALL = re.compile(rf"\b(message|counted|named)\(\s*({LITERALS})(?:\s*,\s*({LITERALS}))?")
TABLE = re.compile(r"\bPattern<\d+>[^;(]*\{[^;]*;")
STRUCT = re.compile(r"\bstruct (\w+)(?: : [\w:, ]+)? \{(.*?)^\};", re.M | re.S)
ROW = re.compile(rf"\{{\s*({LITERALS})\s*,\s*({LITERALS})(?:\s*,\s*({LITERALS}))?\s*\}}")
# What a speaker says of itself: between the parts of an enumeration, and of a text without a file.
OF_SPEAKER = {" or ", "standard input"}


def text_of(literals):
    parts = re.findall(LITERAL, literals or "")
    return "".join(part[1:-1] for part in parts)


def source_of(path):
    return COMMENT.sub(lambda m: m.group(1) or "", path.read_text(encoding="utf-8"))


def has_words(pattern):
    return any(c.isalpha() for c in re.sub(r"\bktask\b", "", pattern))


def structs_of(sources):
    """For each struct with members of type Pattern, which of its members those are."""
    found = {}
    for source in sources:
        for name, body in STRUCT.findall(source):
            members = [line for line in body.split(";") if re.search(r"\w", line)]
            places = [i for i, member in enumerate(members) if re.search(r"\bPattern<\d+> \w+", member)]
            if places:
                found[name] = places
    return found


def values_of(braced):
    """The text between the commas of a `{...}`, outermost ones only."""
    values, depth, begin, at = [], 0, 1, 0
    while at < len(braced):
        literal = re.match(LITERAL, braced[at:])
        if literal:
            at += literal.end()
            continue
        if braced[at] in "{([<" and braced[at - 1] != "-":
            depth += 1
        elif braced[at] in "})]>" and braced[at - 1] != "-":
            depth -= 1
            if depth == 0:
                return values + [braced[begin:at]], at + 1
        elif braced[at] == "," and depth == 1:
            values.append(braced[begin:at])
            begin = at + 1
        at += 1
    return values, at


def rows_of(source, name):
    """The values of each struct of this name that is initialised in the source."""
    for found in re.finditer(rf"std::array<{name}, \d+> \w+ = (?=\{{)|\bconst {name} \w+ = (?=\{{)", source):
        values, _ = values_of(source[found.end():])
        if not found.group().startswith("std::array"):
            yield values
            continue
        rows = values[0].strip()
        for row in values_of(rows)[0]:
            if row.strip():
                yield values_of(row.strip())[0]


def messages_of(source, structs):
    """Pairs of pattern and meaning; the meaning is None where a table gives the pattern."""
    found = set()
    for kind, first, second in CALL.findall(source):
        if kind == "named":
            found.add((text_of(first), text_of(second)))
        else:
            found.add((text_of(second if kind == "counted" else first), ""))
    for table in TABLE.findall(source):
        found |= {(text_of(literal), None) for literal in re.findall(LITERALS, table)}
    for name, places in structs.items():
        for row in rows_of(source, name):
            found |= {(text_of(row[place]), "") for place in places if place < len(row)}
    return found


def faults_of(language, tables, made):
    rows = [(text_of(pattern), text_of(meaning))
            for table in tables for pattern, _, meaning in ROW.findall(source_of(table))]
    if not rows:
        return [f"{language}: no rows"]
    patterns = {pattern for pattern, _ in rows}
    faults = []
    for path, messages in sorted(made.items()):
        faults += [f"{path.relative_to(SRC)}: no {language} for {pattern!r}" +
                   (f", meaning {meaning!r}" if meaning else "")
                   for pattern, meaning in sorted(messages, key=str)
                   if has_words(pattern) and (pattern not in patterns if meaning is None
                                              else (pattern, meaning) not in rows)]
    said = set().union(*made.values())
    from_tables = {pattern for pattern, meaning in said if meaning is None}
    faults += [f"{language}: nothing says {pattern!r} {meaning!r}" for pattern, meaning in sorted(set(rows))
               if (pattern, meaning) not in said and pattern not in from_tables | OF_SPEAKER]
    faults += [f"{language}: {row[0]!r} is there twice" for row in sorted(set(rows)) if rows.count(row) > 1]
    return faults


def main():
    tables = {table for one in TABLES.values() for table in one}
    sources = {path: source_of(path) for path in sorted(SRC.rglob("*.?pp")) if path not in tables}
    structs = structs_of(sources.values())
    made = {path: messages_of(source, structs) for path, source in sources.items()}
    count = len(set().union(*made.values()))
    faults = [fault for language, one in TABLES.items() for fault in faults_of(language, one, made)]
    print("\n".join(faults) if faults else f"{count} messages, and each has its words in every language")
    return 1 if faults or count == 0 or not structs else 0


if __name__ == "__main__":
    sys.exit(main())
