#!/usr/bin/env python3
"""A year of a programme, lived through by commands alone, in a repository.

    python3 tests/year_test.py --ktask build/ktask

It begins as the next programme of last year's. Tasks are added and dropped, deadlines extended twice, notes taken each week, completions marked,
and each Monday there is a report. Every commit is a small diff that a reader of `git log`
understands, and everything that was done is taken back again in the opposite order, to the same bytes.
"""

import datetime
import json
import os
import subprocess
from pathlib import Path

import named_tests
from named_tests import test

NAME = "programme-2022.yaml"
LAST_YEAR = """# The programme of the year.
ktask: 1

programme:
  title: Chương trình công tác năm 2021
  year: 2021
  issued: 2021-01-05
  place: Kon Tum
  issuer: Ban Chỉ đạo

agencies:
  so-yt:
    name: Sở Y tế

tasks: []
"""
MONDAYS = [datetime.date(2022, 1, 10) + datetime.timedelta(weeks=week) for week in range(51)]


class Year:
    def __init__(self, folder):
        self.folder = folder
        self.today = datetime.date(2022, 1, 6)
        self.versions = []
        self.commits = []
        self.commands = []  # between two commits, each with what takes it back
        self.undo = []
        old = folder / "programme-2021.yaml"
        old.write_text(LAST_YEAR, encoding="utf-8")
        self.ktask("new", "2022", "--from", old.name, "-o", NAME)
        assert b"year: 2022" in self.text() and "# xem lại:".encode() in self.text()
        old.unlink()
        self.git("init", "-q")
        self.commit("Chương trình ban hành")

    def environment(self):
        return {"PATH": os.environ.get("PATH", os.defpath), "HOME": str(self.folder), "LC_ALL": "C",
                "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b.vn",
                "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b.vn",
                "KTASK_TODAY": self.today.isoformat()}

    def command(self, *words):
        done = subprocess.run(words, cwd=self.folder, env=self.environment(), check=False,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def git(self, *words):
        status, out, errors = self.command("git", *words)
        assert status == 0, (words, errors)
        return out

    def ktask(self, *words):
        status, out, errors = self.command(named_tests.ktask, *words)
        assert status == 0, (words, errors)
        return out

    def text(self):
        return (self.folder / NAME).read_bytes()

    def commit(self, message):
        self.versions.append(self.text())
        self.git("add", NAME)
        self.git("commit", "-q", "-m", message)
        self.commits.append(self.git("rev-parse", "HEAD").strip())

    def change(self, *words, undo, most_added=8, most_removed=0):
        """One command, one commit; only as many lines change as it has to say."""
        self.ktask(*words)
        added, removed, _ = self.git("diff", "--numstat").split()
        assert int(added) <= most_added and int(removed) <= most_removed, (words, added, removed)
        assert not any(line[1:].strip() == "" and line.startswith("-")
                       for line in self.git("diff").splitlines()), "a blank line went"
        self.commit(" ".join(words))
        self.commands.append((words, undo))
        self.undo.append(undo)

    def live_through(self):
        add = lambda number, title, due: self.change(
            "add", "--title", title, "--lead", "so-yt", "--due", due,
            *(("--id", "1") if number == 1 else ()), undo=("add", str(number), "--take-back"),
            most_removed=1 if number == 1 else 0)
        add(1, "Ban hành Kế hoạch triển khai Tháng hành động vì trẻ em", "Tháng 3/2022")
        for number in range(2, 9):
            add(number, f"Báo cáo chuyên đề: số {number}", f"Tháng {number + 3}/2022")
        for week, monday in enumerate(MONDAYS):
            self.today = monday
            self.ktask("report", "-o", "report.html")
            (self.folder / "report.html").unlink()
            self.live_through_week(week)

    def live_through_week(self, week):
        number = str(2 + week % 7)
        if number not in ("4", "5") or week < 12:
            self.change("note", number, f"Tuần {week}: đang thực hiện",
                        *(("--kind", "vướng mắc") if week % 9 == 0 else ()),
                        undo=("note", number, "--take-back"))
        day = self.today.strftime("%d/%m/%Y")
        if week == 8:
            self.change("done", "1", "--ref", f"Kế hoạch số 5/KH-UBND ngày {day}",
                        undo=("reopen", "1"))
        if week == 12:
            self.change("drop", "4", "--ref", f"Công văn số 9/UBND ngày {day}",
                        undo=("drop", "4", "--take-back"))
            self.change("done", "5", "--ref", f"Báo cáo số 6/BC ngày {day}", undo=("reopen", "5"))
        if week in (14, 20):
            to = "Tháng 8/2022" if week == 14 else "Quý IV/2022"
            self.change("extend", "3", "--to", to, "--why", "chờ hướng dẫn: của Bộ",
                        undo=("extend", "3", "--take-back"))
        if week == 22:
            self.change("add", "--after", "3", "--title", "Việc phát sinh", "--lead", "snv", "--due",
                        "Quý III/2022", "--new-agency", "snv=Sở Nội vụ", "--ref",
                        f"Công văn số 10/UBND ngày {day}", most_added=12,
                        undo=("add", "9", "--take-back", "--new-agency", "snv"))
        if week == 24:
            self.change("set", "6", "lead=snv", "details.Sản phẩm=Báo cáo", most_added=3,
                        most_removed=1, undo=("set", "6", "lead=so-yt", "details.Sản phẩm="))
        if week == 40:
            self.change("done", "2", "3", "6", "7", "--no-ref", undo=("reopen", "2", "3", "6", "7"))


# What a command does to the tasks that it names, by the name that `diff` has for it.
HAPPENED = {"add": "new", "note": "noted", "done": "completed", "drop": "dropped", "extend": "extended",
            "set": "lead-changed"}


def tasks_of(words):
    """The ids that a command names."""
    ids = []
    for word in words[1:]:
        if not word.isdigit():
            break
        ids.append(int(word))
    return ids


def check_diff(year, old, new):
    """`diff` between two commits names the tasks that the commands between them do, and says what they did."""
    wanted = {}
    for words, undo in year.commands[old:new]:
        for task in tasks_of(undo if words[0] == "add" else words):
            wanted.setdefault(task, set()).add(HAPPENED[words[0]])
    found = json.loads(year.ktask("diff", year.commits[old], year.commits[new], "--format", "json"))[0]["tasks"]
    told = {task["id"]: set(task["happened"]) for task in found}
    assert told.keys() == wanted.keys(), (old, new, told, wanted)
    for task, happened in wanted.items():
        assert "new" in told[task] or happened - {"new"} <= told[task], (old, new, task, happened, told[task])
        if new - old == 1 and happened != {"lead-changed"}:
            assert told[task] == happened, (old, new, task, happened, told[task])


@test
def a_year_is_lived_through_by_commands(folder):
    year = Year(folder)
    year.live_through()
    year.today = datetime.date(2022, 12, 31)
    tasks = {task["id"]: task for task in json.loads(year.ktask("list", "--format", "json"))}
    states = {number: task["state"] for number, task in tasks.items()}
    assert states == {1: "done-on-time", 2: "done-late", 3: "done-on-time", 4: "dropped",
                      5: "done-on-time", 6: "done-late", 7: "done-on-time", 8: "overdue",
                      9: "overdue"}, states
    assert tasks[3]["due"]["original"] is not None and len(tasks[3]["extended"]) == 2, tasks[3]
    assert tasks[9]["lead"]["name"] == "Sở Nội vụ", tasks[9]
    year.ktask("check")
    last = len(year.commits) - 1
    for old in range(0, last, 4):
        check_diff(year, old, old + 1)
    for old, new in ((0, last), (last // 3, last), (3, last // 2), (last // 2, last // 2 + 9)):
        check_diff(year, old, new)
    for version in reversed(year.versions[:-1]):
        year.ktask(*year.undo.pop())
        assert year.text() == version, "taken back, but not to the same bytes"
    assert year.text() == year.versions[0]


if __name__ == "__main__":
    raise SystemExit(named_tests.main(__doc__))
