#!/usr/bin/env python3
"""Holds programme-2022.yaml against the issued document, word by word.

The document is printed back from the file and compared with tests/programme-2022.source.txt. What
the file deliberately writes differently stands in DIFFERENCES; an entry that is not needed exactly
as often as it says is a failure too. At the end every word, key and item of the file is changed
once, and each change must be noticed.

    python3 tests/document_test.py
"""

import difflib
import re
import sys
import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path

import yaml

TESTS = Path(__file__).resolve().parent
SOURCE = TESTS / "programme-2022.source.txt"
PROGRAMME = TESTS.parent / "programme-2022.yaml"

# place, what the issued document has, what the file gives when printed, how often
DIFFERENCES = [
    # The heading is in capitals by its typography; the file has the title as the preamble writes it.
    ("heading", "CHƯƠNG TRÌNH CÔNG TÁC NĂM 2022", "Chương trình công tác năm 2022", 1),
    # One slip of the pen: everywhere else it is "Ban Chỉ đạo".
    ("task 1, coordinating", "Ban chỉ đạo", "Ban Chỉ đạo", 1),
    # The file has no final punctuation and printing adds a full stop; the document is not as regular.
    ("task 1, due", "(*đã hoàn thành*)¹", "(*đã hoàn thành*)¹.", 1),
    ("task 2, title", "tình hình mới*”²", "tình hình mới*”².", 1),
    ("task 3, title", "tỉnh năm 2022", "tỉnh năm 2022.", 1),
    ("task 3, lead", "Xã hội", "Xã hội.", 1),
    ("task 4, title", "Kon Tum năm 2022", "Kon Tum năm 2022.", 1),
    ("task 4, due", "tháng 5 năm 2022..", "tháng 5 năm 2022.", 1),
    ("task 13, lead", "Xã hội", "Xã hội.", 1),
    ("task 14, lead", "Xã hội;", "Xã hội.", 1),
]

# The pages of the issued document end after the titles of these tasks; their footnotes stand there.
PAGE_BREAKS = {4: [1, 2, 3], 15: [4, 5, 6, 7]}

# A name that begins a sentence in the registry and stands inside one in the document.
INSIDE_A_SENTENCE = {"Các ban, ngành, đoàn thể có liên quan": "các ban, ngành, đoàn thể có liên quan"}

TASK_KEYS = {"id", "title", "lead", "role", "coordinating", "due"}
SHAPE = {
    "the file": ({"ktask", "programme", "agencies", "tasks"}, set()),
    "programme": ({"title", "year", "issued", "place", "issuer", "language", "preamble", "closing",
                   "recipients", "signatory"}, set()),
    "signatory": ({"title", "name"}, set()),
    "agency": ({"name"}, {"short", "aliases"}),
    "task": (TASK_KEYS, {"coordinating-text", "done"}),
    "done": ({"on", "refs"}, set()),
}


def superscript(number):
    return "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(digit)] for digit in str(number))


class Footnotes:
    """The footnotes in reading order; the same text always has the same number."""

    def __init__(self):
        self.texts = []

    def cite(self, text):
        if text not in self.texts:
            self.texts.append(text)
        return superscript(self.texts.index(text) + 1)

    def cite_inline(self, text):
        return re.sub(r"\^\[([^\[\]]*)\]", lambda found: self.cite(found[1]), text)


def coordinating_words(document, task):
    names = "; ".join(document["agencies"][key]["name"] for key in task["coordinating"])
    return task.get("coordinating-text", names)


def print_task(document, task, footnotes):
    place = f"task {task['id']}"
    title = footnotes.cite_inline(task["title"])
    role = footnotes.cite_inline(task["role"])
    lead = document["agencies"][task["lead"]]["name"]
    due = footnotes.cite_inline(task["due"])
    when = "thực hiện" if task["due"].startswith("Thường xuyên") else "hoàn thành"
    done = ""
    if "done" in task:
        done = " (*đã hoàn thành*)" + "".join(footnotes.cite(text) for text in task["done"]["refs"])
    return [
        (f"{place}, title", f"{task['id']}. {title}."),
        (f"{place}, lead", f"- Đơn vị chủ trì {role}: {lead}."),
        (f"{place}, coordinating", f"- Đơn vị phối hợp: {coordinating_words(document, task)}."),
        (f"{place}, due", f"- Thời gian {when}: {due}{done}."),
    ]


def print_document(document):
    """The document's lines in its own order, each with the place it has in the file."""
    programme = document["programme"]
    footnotes = Footnotes()
    tasks = [print_task(document, task, footnotes) for task in document["tasks"]]
    printed = set()

    year, month, day = programme["issued"].split("-")
    lines = [
        ("date line", f"{programme['place']}, ngày {day} tháng {month.lstrip('0')} năm {year}"),
        ("heading", programme["title"]),
        ("preamble", programme["preamble"]),
    ]
    for number, task in enumerate(tasks, 1):
        lines.append(task[0])
        for note in PAGE_BREAKS.get(number, []):
            if note <= len(footnotes.texts):
                lines.append((f"footnote {note}", f"{superscript(note)} {footnotes.texts[note - 1]}"))
                printed.add(note)
        lines += task[1:]
    for note in range(1, len(footnotes.texts) + 1):
        if note not in printed:
            lines.append((f"footnote {note}, on no page", footnotes.texts[note - 1]))

    lines += [("closing", programme["closing"]), ("recipients", "Nơi nhận:")]
    last = len(programme["recipients"])
    for number, recipient in enumerate(programme["recipients"], 1):
        lines.append((f"recipient {number}", f"- {recipient}{'.' if number == last else ';'}"))
    lines += [("signatory", title) for title in programme["signatory"]["title"]]
    lines.append(("signatory", programme["signatory"]["name"]))
    return lines


def with_differences(lines):
    """The lines as the issued document has them, and what DIFFERENCES claims wrongly."""
    problems = []
    used = Counter()
    result = []
    for place, line in lines:
        for entry in DIFFERENCES:
            if entry[0] == place:
                _, source_form, file_form, _ = entry
                used[entry] += line.count(file_form)
                line = line.replace(file_form, source_form)
        result.append((place, line))
    for entry in DIFFERENCES:
        if used[entry] != entry[3]:
            problems.append(f"{entry[0]}: '{entry[2]}' occurs {used[entry]} times, not {entry[3]}")
    return result, problems


def word_difference(expected, actual):
    changes = difflib.ndiff(expected, actual)
    return " ".join(change.replace(" ", "", 1) for change in changes if change[0] in "+-")


def compare_words(document, source_lines):
    lines, problems = with_differences(print_document(document))
    for (place, line), source_line in zip(lines, source_lines):
        if line.split() != source_line.split():
            problems.append(f"{place}: {word_difference(source_line.split(), line.split())}")
    if len(lines) != len(source_lines):
        problems.append(f"{len(lines)} lines, and {len(source_lines)} in the issued document")
    return problems


def check_shape(document):
    parts = [("the file", "the file", document)]
    if not SHAPE["the file"][0] - set(document):
        programme = document["programme"]
        parts.append(("programme", "programme", programme))
        parts.append(("signatory", "signatory", programme.get("signatory", {})))
        parts += [("agency", f"agency {key}", agency) for key, agency in document["agencies"].items()]
        for task in document["tasks"]:
            place = f"task {task.get('id', '?')}"
            parts.append(("task", place, task))
            if "done" in task:
                parts.append(("done", f"{place}, done", task["done"]))
    problems = []
    for kind, place, mapping in parts:
        required, optional = SHAPE[kind]
        problems += [f"{place}: no '{key}'" for key in sorted(required - set(mapping))]
        problems += [f"{place}: '{key}'?" for key in sorted(set(mapping) - required - optional)]
        problems += [f"{place}: '{key}' is empty" for key, value in mapping.items() if not value]
    issued = document.get("programme", {}).get("issued", "")
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", issued):
        problems.append(f"programme: issued '{issued}'?")
    return problems


def check_references(document):
    """Every agency that is named exists, and every one that exists is named."""
    named = [task["lead"] for task in document["tasks"]]
    named += [key for task in document["tasks"] for key in task["coordinating"]]
    agencies = document["agencies"]
    problems = [f"no agency '{key}'" for key in named if key not in agencies]
    return problems + [f"agency {key} has no task" for key in agencies if key not in named]


def check_registry(document, source):
    """Names are the document's own, aliases those among its recipients, short names initials."""
    problems = []
    for key, agency in document["agencies"].items():
        name = agency["name"]
        if INSIDE_A_SENTENCE.get(name, name) not in source:
            problems.append(f"agency {key}: the document has no '{name}'")
        for alias in agency.get("aliases", []):
            if f"\n- {alias};\n" not in source or alias == name:
                problems.append(f"agency {key}: no recipient is called '{alias}'")
        initials = "".join(word[0].upper() for word in name.split() if word not in ("và", "-"))
        if agency.get("short", initials) != initials:
            problems.append(f"agency {key}: the initials are {initials}, not {agency['short']}")
    for optional, expected in (("short", 3), ("aliases", 2)):
        count = sum(bool(agency.get(optional)) for agency in document["agencies"].values())
        if count != expected:
            problems.append(f"{count} agencies have '{optional}', not {expected}")
    return problems


def date_in(reference):
    """The day in "ngày 09/2/2022" or "ngày 08-4/2022"."""
    found = re.search(r"ngày (\d+)[-/](\d+)[-/](\d+)", reference)
    return date(int(found[3]), int(found[2]), int(found[1])).isoformat() if found else None


def check_readings(document):
    """What the document does not print, or prints in other words: the machine's readings of it."""
    programme = document["programme"]
    problems = []
    for name, actual, expected in (
        ("ktask", document["ktask"], "1"),
        ("language", programme["language"], "vi"),
        ("year", programme["year"], programme["title"].split()[-1]),
    ):
        if actual != expected:
            problems.append(f"{name}: {actual}, not {expected}")
    if not programme["preamble"].count(f", {programme['issuer']} (*Ban Chỉ đạo*) ban hành"):
        problems.append(f"issuer: the preamble does not say that '{programme['issuer']}' issues")
    for task in document["tasks"]:
        for reference in task.get("done", {}).get("refs", [])[:1]:
            if date_in(reference) != task["done"]["on"]:
                problems.append(f"task {task['id']}: done on {task['done']['on']}?")
        if "coordinating-text" in task:
            problems += check_coordinating_text(document, task)
    return problems


def check_coordinating_text(document, task):
    """The list names those whom the sentence names, in the same order and nobody else."""
    rest = task["coordinating-text"]
    for key in task["coordinating"]:
        name = document["agencies"][key]["name"]
        before, found, rest = rest.partition(INSIDE_A_SENTENCE.get(name, name))
        if not found or before not in ("", ", ", "; "):
            return [f"task {task['id']}: '{name}' is not the next in the sentence"]
    return [] if rest == " triển khai thực hiện" else [f"task {task['id']}: who is '{rest}'?"]


def check_document(document, source):
    """Everything that is wrong with the file, as sentences."""
    problems = check_shape(document) or check_references(document)
    if problems:
        return problems
    source_lines = [line for line in source.splitlines() if line.strip()]
    return (compare_words(document, source_lines) + check_registry(document, source)
            + check_readings(document))


def containers(node):
    if isinstance(node, dict):
        yield node
        for child in node.values():
            yield from containers(child)
    elif isinstance(node, list):
        yield node
        for child in node:
            yield from containers(child)


def changed_words(text):
    """The text with each of its words changed once, lost once and said twice once."""
    words = text.split()
    for index, word in enumerate(words):
        for instead in ([word + "x"], [word[1:]], [word.swapcase()], [], [word, word]):
            changed = words[:index] + instead + words[index + 1:]
            if changed != words:
                yield " ".join(changed)


def unnoticed_changes(document, source):
    """Changes the loaded file in every place, one at a time, and returns (changes, those not noticed)."""
    count = 0
    unnoticed = []

    def expect_notice(what):
        nonlocal count
        count += 1
        if not check_document(document, source):
            unnoticed.append(what)

    for container in list(containers(document)):
        before = container.copy()
        keys = list(before) if isinstance(before, dict) else range(len(before))
        for key in keys:
            del container[key]
            expect_notice(f"without {key}: {before[key]}")
            restore(container, before)
            for changed in changed_words(before[key]) if isinstance(before[key], str) else ():
                container[key] = changed
                expect_notice(f"{key}: {changed}")
                restore(container, before)
            if isinstance(before, dict):
                container[key + "x"] = container.pop(key)
                expect_notice(f"{key} called {key}x")
                restore(container, before)
        if isinstance(before, list) and len(before) > 1:
            container.reverse()
            expect_notice(f"in reverse: {before}")
            restore(container, before)
    return count, unnoticed


def restore(container, before):
    container.clear()
    if isinstance(before, dict):
        container.update(before)
    else:
        container.extend(before)


def main():
    sys.stdout.reconfigure(encoding="utf-8")
    source = SOURCE.read_text(encoding="utf-8")
    text = PROGRAMME.read_text(encoding="utf-8")
    document = yaml.load(text, Loader=yaml.BaseLoader)

    results = [
        ("the issued document is NFC", [] if unicodedata.is_normalized("NFC", source) else ["no"]),
        ("the file is NFC", [] if unicodedata.is_normalized("NFC", text) else ["no"]),
        ("the file says what the issued document says", check_document(document, source)),
    ]
    if not results[-1][1]:
        count, unnoticed = unnoticed_changes(document, source)
        results.append((f"each of {count} changes to the file is noticed", unnoticed))

    for name, problems in results:
        print(f"{'FAILED' if problems else 'ok    '} {name}")
        for problem in problems:
            print(f"       {problem}")
    failed = sum(bool(problems) for _, problems in results)
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
