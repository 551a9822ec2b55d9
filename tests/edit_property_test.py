#!/usr/bin/env python3
"""Changes tasks and stages in programmes of random layout, judged by PyYAML and byte by byte.

    python3 tests/edit_property_test.py --ktask build/ktask
    python3 tests/edit_property_test.py --ktask build/ktask --rounds 20000 --seed 7

What must hold of every layout: `done` adds the completion and nothing else, in the file's own line
breaks; the diff of --dry-run makes the same change; `reopen` gives the old bytes back; a completion
that is taken back or replaced takes no comment with it; and where ktask refuses, it names the line
and leaves the file alone. The same of `extend`, `note` and `drop`, each with its --take-back, of `set`, and of `add`.
"""

import os
import random
import re
import shutil
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path

import yaml

import rounds
from random_programme import RandomProgramme, name_of_stage

TODAY = "2022-12-31"
REFERENCES = (
    "Kế hoạch số 1234/KH-UBND ngày 06/5/2022 của Ủy ban nhân dân tỉnh",
    "Báo cáo số 165-BC/BCSĐ ngày 08-4/2022",
    "yes", "null", "~", "---", "2022-05-06", "0x1F", "- a", "? b", "%c", "@d", "`e", "|", ">",
    "a: b # c", "'single' and \"double\"", "back\\slash \\n \\*", "*star* ^[note] ^", "[x](y) {z}",
    "tie\u00a0d, zero\u200bwidth, \u202eturned\u202c, soft\u00adhyphen", "e\u0302\u0301 đ \U0001f600",
    "x" * 1500, "từ " * 400,
)
PUNCTUATION = re.compile(r"\\([!-/:-@\[-`{-~])")


class Wrong(Exception):
    """ktask did what it must not do."""


def meant(reference):
    return unicodedata.normalize("NFC", " ".join(reference.split(" ")).strip(" "))


def words(value):
    """The words of a text value that is all plain."""
    return PUNCTUATION.sub(r"\1", value)


def plain(data):
    """The programme with the words of its history without their marks."""
    for owner in owners(data).values():
        for key in ("extended", "notes"):
            for item in owner.get(key, []):
                for text in {"why", "text"} & item.keys():
                    item[text] = words(item[text])
        for event in [owner.get("dropped", {}), *owner.get("extended", [])]:
            if "refs" in event:
                event["refs"] = list(map(words, event["refs"]))
    return data


def judged(content):
    return yaml.load(content.decode("utf-8-sig"), yaml.BaseLoader)


def owners(data):
    """What may have a completion, by its name: tasks and their stages."""
    found = {}
    for task in data["tasks"]:
        number = int(task["id"])
        found[str(number)] = task
        if isinstance(task["due"], list):
            for stage in task["due"]:
                found[name_of_stage(number, " ".join(stage["what"].split()))] = stage
    return found


def require(condition, what):
    if not condition:
        raise Wrong(what)


class Trial:
    """One programme in a file of its own, and what is done to it."""

    def __init__(self, ktask, folder, seed):
        self.ktask = ktask
        self.chance = random.Random(seed)
        self.path = Path(folder, f"programme-{seed}.yaml")
        self.programme = RandomProgramme(self.chance)
        self.original = self.programme.content
        self.commands = []
        self.counts = Counter()

    def run(self, *arguments):
        command = [str(self.ktask), "-f", str(self.path), "--today", TODAY, *arguments]
        self.commands.append(arguments)
        result = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL,
                                env={"PATH": os.defpath}, timeout=60)
        return result.returncode, result.stdout, result.stderr.decode()

    def is_refused(self, status, errors):
        """Whether ktask refused; then with a place and a reason, and the file as it was."""
        if status == 0:
            return False
        require(status == 1, f"status {status}: {errors}")
        require(self.path.read_bytes() == self.before, "refused, but the file has changed")
        require(re.search(r"programme-\d+\.yaml:\d+:\d+: ..", errors),
                f"refused without naming the line: {errors}")
        self.counts["refused"] += 1
        self.counts[re.sub(r".*?:\d+:\d+: ", "refused: ", errors.splitlines()[0])] += 1
        return True

    def start(self, content):
        self.before = content
        self.path.write_bytes(content)

    def expected(self, changes):
        """What PyYAML must read: the programme with these completions, None for none."""
        data = judged(self.before)
        by_name = owners(data)
        for name, completion in changes.items():
            by_name[name].pop("done", None)
            if completion is not None:
                by_name[name]["done"] = completion
        return data

    def check_meaning(self, changes):
        after = self.path.read_bytes()
        found = judged(after)
        for name, owner in owners(found).items():
            if changes.get(name) is not None:
                done = owner.get("done") or {}
                if "refs" in done:
                    done["refs"] = [words(reference) for reference in done["refs"]]
        require(found == self.expected(changes), "PyYAML reads something else than was asked for")
        for mark in re.findall(rb"# note \d+", self.before):
            require(after.count(mark) == self.before.count(mark), f"{mark} is lost")
        return after

    def check_breaks(self, after):
        has_crlf = b"\r\n" in self.before
        lone = re.search(rb"(?<!\r)\n" if has_crlf else rb"\r\n", after)
        require(not lone, "a line break of another kind")
        require(self.before.endswith(b"\n") == after.endswith(b"\n"),
                "the end of the last line has changed")

    def check_addition(self, after, count):
        """That nothing but whole completions in the file's line breaks is new."""
        prefix = len(os.path.commonprefix([self.before, after]))
        added = len(after) - len(self.before)
        require(added > 0, "nothing is new")
        if count == 1:
            starts = range(max(0, prefix - added), prefix + 1)
            require(any(after[:start] + after[start + added:] == self.before for start in starts),
                    "more than one place has changed")
        self.check_breaks(after)
        for found in re.finditer(rb"\n[ \t]*\r?\n( *)[\"']?done[\"']?:", after):
            require(found[0] in self.before, "a blank line stands before the new lines")

    def check_dry_run(self, arguments, after):
        self.path.write_bytes(self.before)
        status, diff, errors = self.run(arguments[0], "--dry-run", *arguments[1:])
        require(status == 0, f"--dry-run has status {status}: {errors}")
        require(self.path.read_bytes() == self.before, "--dry-run has written")
        if not shutil.which("patch"):
            return
        subprocess.run(["patch", "--binary", "-s", str(self.path)], input=diff, check=True,
                       capture_output=True)
        require(self.path.read_bytes() == after, "the diff of --dry-run makes another change")

    def try_done(self):
        """done, then reopen."""
        open_names = self.programme.open_names
        if not open_names:
            return
        self.start(self.original)
        ids = self.chance.sample(open_names,
                                 min(len(open_names), self.chance.choice((1, 1, 1, 2, 3))))
        references = self.chance.sample(REFERENCES, self.chance.choice((0, 1, 1, 1, 2)))
        arguments = ["done", *ids, "--on=2022-06-07"]
        arguments += [f"--ref={reference}" for reference in references] or ["--no-ref"]
        status, _, errors = self.run(*arguments)
        if self.is_refused(status, errors):
            return
        completion = {"on": "2022-06-07"}
        if references:
            completion["refs"] = list(map(meant, references))
        after = self.check_meaning({name: completion for name in ids})
        self.check_addition(after, len(ids))
        self.counts["done"] += 1
        self.counts["stages done"] += any("@" in name for name in ids)
        if self.chance.random() < 0.1:
            self.check_dry_run(arguments, after)
        self.before = after
        status, _, errors = self.run("reopen", *self.chance.sample(ids, len(ids)))
        require(status == 0, f"reopen has status {status}: {errors}")
        require(self.path.read_bytes() == self.original, "done and reopen do not give the old bytes")

    def try_history(self):
        """extend, note or drop, and then --take-back."""
        self.start(self.original)
        command = self.chance.choice(("extend", "note", "drop"))
        tasks = {name: owner for name, owner in owners(judged(self.original)).items()
                 if command == "extend" or "@" not in name}
        name = self.chance.choice(list(tasks))
        if command == "extend" and isinstance(tasks[name].get("due"), list):
            return  # a stage of it is another of these
        reference = self.chance.choice(REFERENCES)
        item, arguments = self.HISTORY[command](reference)
        status, _, errors = self.run(command, "--on=2022-06-07", name, *arguments)
        if status == 1 and re.search("has no deadline to move|was done on|is done", errors):
            return  # a question, not a layout
        if self.is_refused(status, errors):
            return
        data = judged(self.before)
        owner = owners(data)[name]
        if command == "drop":
            owner["dropped"] = item
        else:
            owner.setdefault({"extend": "extended", "note": "notes"}[command], []).append(item)
        after = self.path.read_bytes()
        require(plain(judged(after)) == data, "PyYAML reads something else than was asked for")
        self.check_addition(after, 1)
        self.counts[command] += 1
        if self.chance.random() < 0.1:
            self.check_dry_run([command, "--on=2022-06-07", name, *arguments], after)
        self.before = after
        status, _, errors = self.run(command, name, "--take-back")
        require(status == 0, f"{command} --take-back has status {status}: {errors}")
        require(self.path.read_bytes() == self.original,
                f"{command} and --take-back do not give the old bytes")

    # What each of these commands adds, and how it is asked for.
    HISTORY = {
        "extend": lambda words: (
            {"to": "Quý II/2024", "on": "2022-06-07", "why": meant(words), "refs": [meant(words)]},
            ["--to=Quý II/2024", f"--why={words}", f"--ref={words}"]),
        "note": lambda words: (
            {"on": "2022-06-07", "kind": "kiến nghị", "text": meant(words)},
            ["--kind=Kien nghi", "--", words]),
        "drop": lambda words: (
            {"on": "2022-06-07", "refs": [meant(words)]},
            [f"--ref={words}", "--although-done"]),
    }

    # Keys that are set, each with values that they may get; none takes the key away.
    VALUES = {
        "title": ["Báo cáo: mới # 1", "a 'b' \"c\" \\* d", "Kế hoạch^[Phụ lục: 1] năm 2022",
                  "Hướng dẫn triển khai thực hiện việc đánh giá, công nhận " * 3 + "xã", "yes", "1e3"],
        "lead": [["b"], ["b", "a"]],
        "role": ["tham mưu", None],
        "coordinating": [["b"], ["b", "a"], None],
        "due-text": ["Trong quý: IV", "- IV"],
        "number": ["5", "x # y"],
        "details.Sản phẩm": ["Báo cáo # 1", "Kế hoạch: x"],
    }

    def try_set(self):
        self.start(self.original)
        name = self.chance.choice([name for name in owners(judged(self.original)) if "@" not in name])
        data = judged(self.before)
        task = owners(data)[name]
        arguments, news = [], []
        for key in self.chance.sample(list(self.VALUES), self.chance.choice((1, 1, 2, 3))):
            value = self.chance.choice(self.VALUES[key])
            detail = key.removeprefix("details.")
            if value is None and key not in task:
                continue
            if value is not None and detail not in task:
                news.append(key)
            values = value if isinstance(value, list) else [value or ""]
            arguments += [f"{key}={one}" for one in values]
            if value is None:
                del task[key]
            elif detail != key:
                task["details"] = {detail: value}
            else:
                task[key] = value[0] if key == "lead" and len(value) == 1 else value
        if not arguments or judged(self.before) == data:
            return
        status, _, errors = self.run("set", name, *arguments)
        if self.is_refused(status, errors):
            return
        after = self.path.read_bytes()
        require(judged(after) == data, "PyYAML reads something else than was asked for")
        said = repr(judged(self.before))  # in a block text a mark is no comment
        for mark in re.findall(r"# note \d+", self.before.decode()):
            require(mark in said or mark.encode() in after, f"{mark} is lost")
        self.check_breaks(after)
        self.counts["set"] += 1
        if self.chance.random() < 0.1:
            self.check_dry_run(["set", name, *arguments], after)
        if len(news) == len({one.split("=")[0] for one in arguments}) and "lead" not in news:
            self.before = after
            status, _, errors = self.run("set", name, *(f"{key}=" for key in news))
            require(status == 0, f"taking keys away has status {status}: {errors}")
            require(self.path.read_bytes() == self.original,
                    "setting keys and taking them away does not give the old bytes")

    def try_add(self):
        """add, with a new agency or without, and then --take-back."""
        self.start(self.original)
        data = judged(self.before)
        number = self.chance.choice([int(task["id"]) for task in data["tasks"]])
        title = self.chance.choice(self.VALUES["title"])
        task = {"id": str(len(data["tasks"]) + 1), "title": title, "lead": "b", "due": "Quý IV/2022"}
        arguments = [f"--title={title}", "--due=Quý IV/2022"]
        if self.chance.random() < 0.5:
            task["coordinating"] = ["b", "a"]
            arguments += ["--coordinating=b", "--coordinating=a"]
        if self.chance.random() < 0.3:
            task["added"] = {"on": "2022-06-07", "refs": ["Công văn 1"]}
            arguments += ["--ref=Công văn 1", "--on=2022-06-07"]
        undo = []
        if self.chance.random() < 0.3:
            task["lead"] = "c"
            data["agencies"]["c"] = {"name": "Sở C: x"}
            arguments.append("--new-agency=c=Sở C: x")
            undo.append("--new-agency=c")
        arguments.append(f"--lead={task['lead']}")
        if self.chance.random() < 0.7:
            place = next(i for i, one in enumerate(data["tasks"]) if int(one["id"]) == number)
            arguments.append(f"--after={number}")
        else:
            place = len(data["tasks"]) - 1
        data["tasks"].insert(place + 1, task)
        status, _, errors = self.run("add", *arguments)
        if self.is_refused(status, errors):
            return
        after = self.path.read_bytes()
        found = judged(after)
        for one in found["tasks"]:
            if one["id"] == task["id"] and "added" in task:
                one["added"]["refs"] = list(map(words, one["added"]["refs"]))
        require(found == data, "PyYAML reads something else than was asked for")
        for mark in re.findall(rb"# note \d+", self.before):
            require(after.count(mark) == self.before.count(mark), f"{mark} is lost")
        self.check_breaks(after)
        self.counts["add"] += 1
        if self.chance.random() < 0.1:
            self.check_dry_run(["add", *arguments], after)
        self.before = after
        status, _, errors = self.run("add", task["id"], "--take-back", *undo)
        require(status == 0, f"--take-back has status {status}: {errors}")
        require(self.path.read_bytes() == self.original,
                "add and --take-back do not give the old bytes")

    def try_reopen(self):
        """A completion that somebody wrote by hand is taken back, or replaced."""
        if not self.programme.done_names:
            return
        self.start(self.original)
        name = self.chance.choice(self.programme.done_names)
        if self.chance.random() < 0.5:
            status, _, errors = self.run("reopen", name)
            changes = {name: None}
        else:
            status, _, errors = self.run("done", name, "--on=2022-07-08", "--replace",
                                         "--ref=Công văn 1")
            changes = {name: {"on": "2022-07-08", "refs": ["Công văn 1"]}}
        if not self.is_refused(status, errors):
            self.check_meaning(changes)
            self.counts["taken back or replaced"] += 1
            self.counts["stages taken back or replaced"] += "@" in name

    def go(self):
        try:
            judged(self.original)
        except yaml.YAMLError as error:
            self.counts["not YAML"] += 1
            self.counts[f"not YAML: {error.problem}"] += 1
            return None
        try:
            self.try_done()
            self.try_reopen()
            self.try_history()
            self.try_set()
            self.try_add()
            return None
        except Wrong as wrong:
            return f"{wrong}\n  ktask {self.commands[-1]}\n--- {self.path.name}\n" + repr(
                self.original.decode()).replace("\\n", "\\n\n")
        finally:
            self.path.unlink(missing_ok=True)


def edits_too_little(counts, of_rounds):
    """A test in which next to nothing is edited proves nothing."""
    tried = counts["done"] + counts["taken back or replaced"] + counts["refused"]
    return (counts["done"] < of_rounds / 2
            or counts["stages done"] < of_rounds / 20
            or min(counts[one] for one in Trial.HISTORY) < of_rounds / 12
            or min(counts["set"], counts["add"]) < of_rounds / 2
            or counts["refused"] > tried / 5
            or counts["not YAML"] > of_rounds / 20)


if __name__ == "__main__":
    sys.exit(rounds.main(Trial, "Edits programmes of random layout.", 300, 20220509, edits_too_little))
