"""Every message that is shown as a result has its Vietnamese, and no translation is of nothing.

    python3 tests/messages_test.py [--ktask PATH]

Messages are literals of src: message("..."), counted("one", "many"), named("words", "meaning"), and
tables of Pattern. Those made in the folders RESULTS are what a document about a programme says, so
each must have a row in the table of every other language, unless it is only places and signs; errors
and help may still lack theirs. A row must be of something that is said. That places fit is for the
compiler.
"""

import pathlib
import re
import sys

SRC = pathlib.Path(__file__).resolve().parent.parent / "src"
TABLES = {"vietnamese": [SRC / "words" / "vietnamese.cpp", SRC / "words" / "vietnamese_changes.cpp"]}
RESULTS = {"document", "report"}

LITERAL = r'"(?:[^"\\\n]|\\.)*"'
LITERALS = rf"{LITERAL}(?:\s*{LITERAL})*"
COMMENT = re.compile(rf"({LITERAL})|//[^\n]*")
CALL = re.compile(rf"\b(message|counted|named)\(\s*({LITERALS})(?:\s*,\s*({LITERALS}))?")
TABLE = re.compile(r"\bPattern<\d+>[^;(]*\{[^;]*;")
ROW = re.compile(rf"\{{\s*({LITERALS})\s*,\s*({LITERALS})(?:\s*,\s*({LITERALS}))?\s*\}}")


def text_of(literals):
    parts = re.findall(LITERAL, literals or "")
    return "".join(part[1:-1] for part in parts)


def source_of(path):
    return COMMENT.sub(lambda m: m.group(1) or "", path.read_text(encoding="utf-8"))


def has_words(pattern):
    return any(c.isalpha() for c in pattern)


def messages_of(source):
    """Pairs of pattern and meaning; the meaning is None where a table gives the pattern."""
    found = set()
    for kind, first, second in CALL.findall(source):
        if kind == "named":
            found.add((text_of(first), text_of(second)))
        else:
            found.add((text_of(second if kind == "counted" else first), ""))
    for table in TABLE.findall(source):
        found |= {(text_of(literal), None) for literal in re.findall(LITERALS, table)}
    return found


def faults_of(language, made):
    sources = "".join(map(source_of, TABLES[language]))
    rows = {(text_of(pattern), text_of(meaning)) for pattern, _, meaning in ROW.findall(sources)}
    if not rows:
        return [f"{language}: no rows"]
    patterns = {pattern for pattern, _ in rows}
    faults = []
    for path, messages in sorted(made.items()):
        if path.relative_to(SRC).parts[0] not in RESULTS:
            continue
        faults += [f"{path.relative_to(SRC)}: no translation of {pattern!r} in {language}"
                   for pattern, meaning in sorted(messages, key=str)
                   if has_words(pattern) and (pattern not in patterns if meaning is None
                                              else (pattern, meaning) not in rows)]
    said = set().union(*made.values())
    from_tables = {pattern for pattern, meaning in said if meaning is None}
    faults += [f"{language}: nothing says {pattern!r} {meaning!r}" for pattern, meaning in sorted(rows)
               if (pattern, meaning) not in said and pattern not in from_tables
               and pattern not in BETWEEN]
    faults += [f"{language}: {pattern!r} is there twice" for pattern, meaning in sorted(rows)
               if sum(1 for p, _, m in ROW.findall(sources)
                      if (text_of(p), text_of(m)) == (pattern, meaning)) > 1]
    return faults


BETWEEN = {" or "}  # what a speaker says between the parts of an enumeration


def main():
    made = {path: messages_of(source_of(path)) for path in sorted(SRC.rglob("*.?pp"))
            if path.relative_to(SRC).parts[0] != "words"}
    count = sum(len(messages) for messages in made.values())
    faults = [fault for language in TABLES for fault in faults_of(language, made)]
    print("\n".join(faults) if faults else f"{count} messages, and what is shown as a result has its words")
    return 1 if faults or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
