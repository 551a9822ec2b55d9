#!/usr/bin/env python3
"""Two officers change tasks on two branches, and plain `git merge` brings them together.

    python3 tests/merge_test.py --ktask build/ktask

Different tasks merge cleanly, for all ordered pairs of the 15 tasks and for all of them in any
order, into what one officer would have written, and so do two stages of one task, and any two
commands on neighbours; the same task on both is a conflict, which ktask names as such.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
from itertools import permutations, product
from pathlib import Path

NAME = "programme-2022.yaml"
PROGRAMME = Path(__file__).resolve().parent.parent / NAME
TASKS = range(1, 16)
STAGED = """ktask: 1
programme: {title: T, year: 2022}
agencies: {a: {name: A}}
tasks:
  - id: 1
    title: T
    lead: a
    due:
      - what: Khởi động
        when: Quý I/2022
      - when: Quý II/2022
        what: Báo cáo
    role: tham mưu
"""
STAGES = ("1@Khởi động", "1@Báo cáo")
REFERENCE = "Văn bản số {0}/UBND-VP ngày {0}/5/2022 của Ủy ban nhân dân tỉnh"


class Repository:
    """A repository of its own with one programme in it, of which no task is done."""

    def __init__(self, folder, ktask):
        self.folder, self.program = folder, ktask
        self.environment = {
            "PATH": os.environ.get("PATH", os.defpath), "HOME": folder, "LC_ALL": "C",
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b.vn",
            "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b.vn",
            "KTASK_TODAY": "2022-12-31"}
        self.git("init", "-q")
        self.write(PROGRAMME.read_bytes())
        self.ktask("reopen", "1", "2")
        self.commit("base")

    def command(self, *arguments):
        return subprocess.run(arguments, cwd=self.folder, env=self.environment,
                              stdin=subprocess.DEVNULL, capture_output=True)

    def git(self, *arguments, may_fail=False):
        result = self.command("git", *arguments)
        if result.returncode and not may_fail:
            raise SystemExit(f"git {arguments}: {(result.stdout + result.stderr).decode()}")
        return result

    def ktask(self, *arguments, may_fail=False):
        result = self.command(str(self.program), *arguments)
        if result.returncode and not may_fail:
            raise SystemExit(f"ktask {arguments}: {result.stderr.decode()}")
        return result

    def complete(self, task, day=None):
        self.ktask("done", str(task), "--ref", REFERENCE.format(day or task))

    def read(self):
        return Path(self.folder, NAME).read_bytes()

    def write(self, content):
        Path(self.folder, NAME).write_bytes(content)

    def commit(self, branch):
        self.git("add", NAME)
        self.git("commit", "-q", "-m", branch)
        self.git("branch", "-f", branch)

    def branch_off(self, name, task, day=None):
        """A branch on which one task is done; returns the file."""
        self.git("checkout", "-q", "--detach", "base")
        self.complete(task, day)
        self.commit(name)
        return self.read()

    def merge(self, first, *others):
        """The file after merging, or None for a conflict."""
        self.git("checkout", "-q", "--detach", first)
        for other in others:
            if self.git("merge", "-q", "--no-edit", other, may_fail=True).returncode:
                return None
        return self.read()


def difference_in_pair(repository, first, second, expected):
    merged = repository.merge(f"task-{first}", f"task-{second}")
    if merged is None:
        return "git reports a conflict"
    if merged != expected:
        return "the merged file is not what one officer would have written"
    check = repository.ktask("check", may_fail=True)
    return check.stderr.decode() if check.returncode else ""


def try_pairs(repository):
    """All ordered pairs; yields what is tried and what is wrong with it."""
    together = {}  # what one officer writes who completes both
    alone = {task: repository.branch_off(f"task-{task}", task) for task in TASKS}
    for first, second in permutations(TASKS, 2):
        if first < second:
            repository.write(alone[first])
            repository.complete(second)
            expected = repository.read()
            repository.git("checkout", "-q", "--", NAME)
        else:
            expected = together[second, first]
        together[first, second] = expected
        yield f"task {first} and task {second}", difference_in_pair(repository, first, second,
                                                                    expected)


def try_all_at_once(repository, chance):
    expected = None
    for attempt in range(4):
        order = chance.sample(TASKS, len(TASKS))
        merged = repository.merge(*(f"task-{task}" for task in order))
        if merged is not None and expected is None:
            expected = merged
        wrong = "" if merged is not None and merged == expected else "conflict, or another file"
        if not wrong:
            wrong = repository.ktask("check", may_fail=True).stderr.decode()
        yield f"all tasks, order {attempt}", wrong


def try_stages(repository):
    """Two stages of one task, in either order; only lines of a stage itself change."""
    repository.git("checkout", "-q", "--detach", "base")
    repository.write(STAGED.encode())
    repository.commit("staged")
    for number, stage in enumerate(STAGES):
        repository.git("checkout", "-q", "--detach", "staged")
        repository.ktask("done", stage, "--ref", REFERENCE.format(number + 1))
        repository.commit(f"stage-{number}")
    repository.ktask("done", STAGES[0], "--ref", REFERENCE.format(1))
    expected = repository.read()
    repository.git("checkout", "-q", "--", NAME)
    for first, second in ((0, 1), (1, 0)):
        merged = repository.merge(f"stage-{first}", f"stage-{second}")
        yield f"{STAGES[first]} and {STAGES[second]}", (
            "" if merged == expected else "conflict, or another file")


# What each command does to a task, so that every pair of them can meet on neighbours.
COMMANDS = {
    "done": lambda task: ("done", task, "--ref", REFERENCE.format(5)),
    "extend": lambda task: ("extend", task, "--to", "Quý I/2023", "--why", "chờ hướng dẫn"),
    "note": lambda task: ("note", task, "Đang thực hiện"),
    "drop": lambda task: ("drop", task, "--ref", REFERENCE.format(6)),
    "set": lambda task: ("set", task, "due=Quý IV/2022", "details.Sản phẩm=Báo cáo"),
}
# Tasks that stand beside each other with a blank line between, and without.
DENSE = """ktask: 1
programme: {title: T, year: 2022}
agencies: {a: {name: A}, b: {name: B}}
tasks:
  - id: 7
    title: T
    lead: a
    due: Tháng 7/2022
  - id: 8
    title: U
    lead: a
    due: Tháng 9/2022
    coordinating: [b]
"""


def try_commands(repository):
    """Every ordered pair of commands on two neighbours."""
    for base, content in (("base", None), ("dense", DENSE)):
        repository.git("checkout", "-q", "--detach", "base")
        if content:
            repository.write(content.encode())
            repository.commit(base)
        for name, command in COMMANDS.items():
            for task in ("7", "8"):
                repository.git("checkout", "-q", "--detach", base)
                repository.ktask(*command(task))
                repository.commit(f"{base}-{name}-{task}")
        for first, second in product(COMMANDS, COMMANDS):
            repository.git("checkout", "-q", "--detach", f"{base}-{first}-7")
            repository.ktask(*COMMANDS[second]("8"))
            expected = repository.read()
            repository.git("checkout", "-q", "--", NAME)
            for order in ((f"{base}-{first}-7", f"{base}-{second}-8"),
                          (f"{base}-{second}-8", f"{base}-{first}-7")):
                merged = repository.merge(*order)
                yield f"{order}", "" if merged == expected else "conflict, or another file"


def add_behind(task):
    return ("add", "--after", task, "--title", "Việc mới", "--lead", "sldtbxh", "--due", "2022")


def try_additions(repository):
    """A task that comes in between two others, one of which changes meanwhile; and two that come."""
    repository.git("checkout", "-q", "--detach", "base")
    repository.ktask(*add_behind("8"))
    repository.commit("added-8")
    for first, task in product(COMMANDS, ("8", "9")):
        repository.git("checkout", "-q", "--detach", "base")
        repository.ktask(*COMMANDS[first](task))
        repository.commit("other")
        repository.ktask(*add_behind("8"))
        expected = repository.read()
        repository.git("checkout", "-q", "--", NAME)
        for order in (("added-8", "other"), ("other", "added-8")):
            yield f"add behind 8 and {first} {task}, {order}", (
                "" if repository.merge(*order) == expected else "conflict, or another file")
    repository.git("checkout", "-q", "--detach", "base")
    repository.ktask(*add_behind("11"))
    repository.commit("added-11")
    merged = repository.merge("added-8", "added-11")
    errors = repository.ktask("check", may_fail=True).stderr.decode()
    wrong = "" if merged and "the id 16 is taken" in errors and "free one is 17" in errors else errors
    yield "two tasks with one id are named with the free one", wrong


def try_two_notes(repository):
    for name, words in (("one", "Đã họp"), ("other", "Đã gửi báo cáo")):
        repository.git("checkout", "-q", "--detach", "base")
        repository.ktask("note", "7", words)
        repository.commit(f"note-{name}")
    if repository.merge("note-one", "note-other") is not None:
        yield "two notes on one task", "git reports no conflict"
        return
    conflicted = repository.read()
    result = repository.ktask("note", "8", "x", may_fail=True)
    named = result.returncode == 1 and "conflict" in result.stderr.decode()
    yield "two notes on one task", "" if named and repository.read() == conflicted else "not named"
    repository.git("merge", "--abort", may_fail=True)


def try_same_task(repository):
    repository.branch_off("here", 3, 4)
    repository.branch_off("there", 3, 5)
    if repository.merge("here", "there") is not None:
        yield "the same task twice", "git reports no conflict"
        return
    conflicted = repository.read()
    for arguments in (("check",), ("list",), ("done", "4", "--no-ref"), ("reopen", "1")):
        result = repository.ktask(*arguments, may_fail=True)
        errors = result.stderr.decode()
        wrong = "" if result.returncode == 1 and "conflict" in errors else errors or "no error"
        if repository.read() != conflicted:
            wrong = "the file with the conflict was changed"
        yield f"ktask {arguments[0]} names the conflict", wrong


def main():
    parser = argparse.ArgumentParser(description="Merges changes with git.")
    parser.add_argument("--ktask", type=Path, required=True, help="the program to test")
    options = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="merge-") as folder:
        repository = Repository(folder, options.ktask.absolute())
        for trial in (try_pairs(repository), try_all_at_once(repository, random.Random(1)),
                      try_stages(repository), try_commands(repository), try_additions(repository),
                      try_two_notes(repository), try_same_task(repository)):
            for what, wrong in trial:
                passed += not wrong
                failed += bool(wrong)
                if wrong:
                    print(f"FAILED {what}: {wrong}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
