#!/usr/bin/env python3
"""Makes next year's programme of programmes of random layout, judged by PyYAML.

    python3 tests/new_property_test.py --ktask build/ktask
    python3 tests/new_property_test.py --ktask build/ktask --rounds 20000 --seed 7

What must hold of every layout: the new programme is what the old one was but for the keys that are
left behind and the years that move on; no comment is lost but those that are said to be, and none is
new but marks; the file keeps its line breaks; the same is made twice; and where ktask refuses, it
names the line.
"""

import copy
import os
import random
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import yaml

import rounds
from random_programme import RandomProgramme

MARK = "# xem lại: "
# What is said in 2022, and a year later.
TITLES = {
    "Kết quả năm 2022, phương hướng năm 2023": "Kết quả năm 2023, phương hướng năm 2024",
    "Sơ kết 6 tháng đầu năm 2022: báo cáo": "Sơ kết 6 tháng đầu năm 2023: báo cáo",
    "Luật Trẻ em năm 2016": "Luật Trẻ em năm 2016",
    "Giai đoạn 2021 - 2030": "Giai đoạn 2021 - 2030",
}
LEFT_BEHIND = ("done", "notes", "extended", "added")
EXTENDED_TO = "Tháng 11/2022"


class Raw(str):
    """A value as it is written in brackets."""


class EventfulProgramme(RandomProgramme):
    """With headings among the tasks, and with more of what may become of a task."""

    is_json = False
    has_dropped = False

    def json_file(self):
        self.is_json = True
        return super().json_file()

    def entries(self):
        names, number, stages = super().entries()
        if self.is_json:
            return names, number, stages
        for name, probability in (("dropped", 0.15), ("added", 0.1)):
            if self.maybe(probability):
                names.insert(self.chance.randint(0, len(names)), name)
        return names, number, stages

    def value_of(self, name, number):
        if name == "title" and self.maybe(0.5):
            return self.one_of(tuple(TITLES))
        if name in ("dropped", "added"):
            return Raw(f"{{{self.key('on')} 2022-03-04}}")
        return super().value_of(name, number)

    def history_items(self, name):
        if name == "notes":
            return [("text", "a")], [("kind", "vướng mắc"), ("text", 'b "c" *d* ^ e')]
        return ([("to", EXTENDED_TO), ("why", "chờ")],)

    def scalar(self, text, in_flow=False):
        return str(text) if isinstance(text, Raw) else super().scalar(text, in_flow)

    def text_lines(self, column, name, text):
        if not isinstance(text, Raw):
            return super().text_lines(column, name, text)
        start = " " * column + self.key(name)
        if name in ("dropped", "added"):
            return [f"{start} {text}{self.tail()}"] if self.maybe(0.5) else [
                start + self.tail(), " " * (column + self.step) + self.key("on") + " 2022-03-04"
                + self.tail()]
        if self.maybe(0.3):
            return [f"{start} {text}{self.tail()}"]
        dash = column + self.one_of((0, 2, 2, 3))
        lines = [start + self.tail()]
        for item in yaml.load(text, yaml.BaseLoader):
            lines += self.between((dash, dash + 2), 0.05)
            begin = "- "
            for key, value in item.items():
                lines.append(" " * dash + begin + self.key(key) + " " + self.quoted(value)
                             + self.tail())
                begin = "  "
        return lines

    def block_task(self, dash):
        lines = super().block_task(dash)
        if self.maybe(0.2):
            heading = [" " * dash + "- " + self.key("section") + " Phần" + self.tail()]
            lines = heading + self.between((0, dash), 0.1) + lines
        return lines


class Wrong(Exception):
    """ktask did what it must not do."""


def require(condition, what):
    if not condition:
        raise Wrong(what)


def judged(content):
    return yaml.load(content.decode("utf-8-sig"), yaml.BaseLoader)


def without_breaks(value):
    """PyYAML's value without the line breaks at its end, which mean nothing."""
    if isinstance(value, str):
        return value.rstrip("\n")
    if isinstance(value, list):
        return [without_breaks(item) for item in value]
    return {key: without_breaks(item) for key, item in value.items()}


def with_headings(items, stays):
    """The items without the tasks that go, and without the headings that then have none."""
    kept = []
    for item in items:
        if "section" in item:
            kept.append([item, False, False])
        elif stays(item):
            for entry in kept[::-1]:
                if "section" in entry[0]:
                    entry[1:] = [True, True]
                    break
            kept.append([item, True, True])
        else:
            for entry in kept[::-1]:
                if "section" in entry[0]:
                    entry[1] = True
                    break
    return [item for item, had, has in kept if has or not had]


def year_later(task):
    task = {key: value for key, value in task.items() if key not in LEFT_BEHIND}
    if "section" in task:
        return task
    for title, later in TITLES.items():
        if title in task["title"]:
            task["title"] = task["title"].replace(title, later)
            break
    if isinstance(task["due"], list):
        task["due"] = [{key: value.replace("2022", "2023") if key == "when" else value
                        for key, value in stage.items() if key not in LEFT_BEHIND}
                       for stage in task["due"]]
    else:
        task["due"] = task["due"].replace("2022", "2023")
    return task


class Trial:
    """One programme in a file of its own, and what is made of it."""

    def __init__(self, ktask, folder, seed):
        self.ktask = ktask
        self.chance = random.Random(seed)
        self.path = Path(folder, f"programme-{seed}.yaml")
        self.programme = EventfulProgramme(self.chance)
        self.before = self.programme.content
        self.arguments = ()
        self.counts = Counter()
        self.today = "2022-12-31"

    def run(self, *arguments):
        self.arguments = arguments
        result = subprocess.run([str(self.ktask), "--today", self.today, *arguments],
                                capture_output=True, stdin=subprocess.DEVNULL,
                                env={"PATH": os.defpath}, timeout=60)
        return result.returncode, result.stdout, result.stderr.decode()

    def new(self, *arguments):
        """The new text and what was said, or nothing where ktask refuses."""
        status, after, errors = self.run("new", "2023", f"--from={self.path}", *arguments)
        if status == 0:
            require(self.run(*self.arguments)[1] == after, "the second time it is another one")
            return after, errors
        require(status == 1, f"status {status}: {errors}")
        require(after == b"", "refused, but something was written")
        require(re.search(r"programme-\d+\.yaml:\d+:\d+: ..", errors),
                f"refused without naming the line: {errors}")
        self.counts["refused"] += 1
        self.counts[re.sub(r".*?:\d+:\d+: ", "refused: ", errors.splitlines()[0])] += 1
        return None

    def check_bytes(self, after, errors):
        """Comments, marks, line breaks."""
        def notes(content):
            values = re.sub(r"\s+", " ", str(without_breaks(judged(content))))
            return Counter(note for note in re.findall(r"# note \d+", content.decode())
                           if not re.search(rf"{note}\b", values))

        lost = notes(self.before) - notes(after)
        require(not notes(after) - notes(self.before), "a comment is there twice")
        said = re.search(r"left behind: (\d+) comment", errors)
        require(sum(lost.values()) == int(said.group(1) if said else 0), f"{lost} is lost")
        marks = after.decode().count(MARK)
        said = re.search(r"(\d+) places? (?:is|are) marked", errors)
        require(marks == int(said.group(1) if said else 0), "other marks than are told of")
        lines = after.decode("utf-8-sig").splitlines()
        for number in re.findall(r"^programme-2023.yaml:(\d+): ", errors, re.M):
            require(MARK in lines[int(number) - 1], f"no mark on line {number}")
        has_crlf = b"\r\n" in self.before
        require(not re.search(rb"(?<!\r)\n" if has_crlf else rb"\r\n", after),
                "a line break of another kind")
        require(self.before.endswith(b"\n") == after.endswith(b"\n") or not after.strip(),
                "the end of the last line has changed")
        require(self.before.startswith(b"\xef") == after.startswith(b"\xef"), "the BOM is lost")

    def check_lines(self, after):
        """Lines are those of the old file, with other years; keys may have moved up to a dash."""
        def words(line):
            return re.sub(r"\d{4}", "Y", line).strip(" -")

        old = words(self.before.decode("utf-8-sig"))
        for line in after.decode("utf-8-sig").splitlines():
            if MARK not in line and not re.search(r"[{}\[\]]", line):
                require(words(line) in old or "notes" in line or "chuyển từ" in line
                        or "vướng mắc" in line or "Tháng 11/Y" in words(line) or words(line).startswith("due")
                        or words(line)[1:].startswith("due"), f"a new line: {line!r}")

    def try_all(self):
        made = self.new()
        if made is None:
            return
        self.check_bytes(*made)
        self.check_lines(made[0])
        expected = without_breaks(judged(self.before))
        expected["programme"]["year"] = "2023"
        expected["tasks"] = [year_later(task) for task in
                             with_headings(expected["tasks"], lambda task: "dropped" not in task)]
        found = without_breaks(judged(made[0]))
        require(found == expected, f"PyYAML reads something else than was meant: {found}")
        self.counts["made"] += 1
        self.check_editing(made[0], expected)

    def check_editing(self, after, expected):
        ids = [task["id"] for task in expected["tasks"] if "id" in task
               and not isinstance(task["due"], list)]
        if not ids or self.chance.random() > 0.1:
            return
        path = self.path.with_suffix(".new.yaml")
        path.write_bytes(after)
        self.today = "2023-12-31"
        status, _, errors = self.run("done", self.chance.choice(ids), "-f", str(path), "--no-ref",
                                     "--on=2023-09-15")
        self.today = "2022-12-31"
        path.unlink()
        require(status == 0 or re.search(r":\d+:\d+: ", errors), errors)
        self.counts["edited"] += status == 0

    def try_unfinished(self):
        status, listed, _ = self.run("list", "-f", str(self.path), "--open", "--format=tsv",
                                     "--fields=id")
        if status != 0:
            return
        opened = set(listed.decode().split()[1:])
        made = self.new("--unfinished")
        if made is None:
            return
        self.check_bytes(*made)
        self.check_lines(made[0])
        expected = without_breaks(judged(self.before))
        expected["programme"]["year"] = "2023"
        expected["tasks"] = with_headings(expected["tasks"], lambda task: task["id"] in opened)
        found = without_breaks(judged(made[0]))
        require(len(found["tasks"]) == len(expected["tasks"]), "other tasks than are open")
        for was, now in zip(expected["tasks"], found["tasks"]):
            if "section" not in was:
                self.check_history(was, now)
        self.counts["unfinished tasks"] += len(opened)
        expected["tasks"] = found["tasks"] = []
        require(found == expected, "PyYAML reads another head or other agencies")

    def check_history(self, was, now):
        now = copy.deepcopy(now)
        note, = now.pop("notes")
        require(note["text"].startswith("chuyển từ chương trình năm 2022; thời hạn "), note)
        require(("kind" in note) == ("notes" in was), "an obstacle is no obstacle any more")
        require(("gia hạn đến Tháng 11/2022 (chờ)" in note["text"]) == ("extended" in was), note)
        if isinstance(was["due"], list):
            was["due"] = [stage for stage in was["due"] if "done" not in stage]
        elif "extended" in was:
            was["due"] = EXTENDED_TO
        for key in LEFT_BEHIND:
            was.pop(key, None)
        require(now == was, "an open task is not what it was")

    def go(self):
        try:
            judged(self.before)
        except yaml.YAMLError:
            self.counts["not YAML"] += 1
            return None
        try:
            self.path.write_bytes(self.before)
            self.try_all()
            self.try_unfinished()
            require(self.path.read_bytes() == self.before, "the old file has changed")
            return None
        except Wrong as wrong:
            return f"{wrong}\n  ktask {self.arguments}\n--- {self.path.name}\n{self.before.decode()}"
        finally:
            self.path.unlink(missing_ok=True)


def makes_too_few(counts, of_rounds):
    """A test in which next to nothing is made proves nothing."""
    return (counts["made"] < of_rounds * 0.8 or counts["unfinished tasks"] < of_rounds / 4
            or counts["edited"] < of_rounds / 40)


if __name__ == "__main__":
    sys.exit(rounds.main(Trial, "Makes new programmes of random layouts.", 200, 20230101, makes_too_few))
