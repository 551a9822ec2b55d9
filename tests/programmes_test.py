#!/usr/bin/env python3
"""Real programmes of other offices (tests/programmes): `check` passes them, and on any day reports say
what a computation of its own says, from the days that a person read off each wording.

    python3 tests/programmes_test.py --ktask build/ktask
"""

import collections
import datetime
import json
import re
import subprocess
import sys
from pathlib import Path

import yaml

import named_tests
from named_tests import test

FOLDER = Path(__file__).resolve().parent / "programmes"
PHRASES = Path(__file__).resolve().parent / "deadline-phrases.tsv"

# The last day of every wording in the two Vietnamese programmes; none for what has no last day.
LAST_DAYS = {
    "nq-03-2025": {
        "01/2025": "2025-01-31", "2/2025": "2025-02-28", "03/2025": "2025-03-31", "3/2025": "2025-03-31",
        "Tháng 5/2025": "2025-05-31", "6/2025": "2025-06-30", "06/2025": "2025-06-30",
        "Quý II/2025": "2025-06-30", "7/2025": "2025-07-31", "9/2025": "2025-09-30",
        "Tháng 10/2025": "2025-10-31", "12/2025": "2025-12-31", "2025": "2025-12-31",
        "3/2026": "2026-03-31", "9/2026": "2026-09-30", "12/2026": "2026-12-31", "2026": "2026-12-31",
        "2025-2026": "2026-12-31", "2025 - 2026": "2026-12-31", "2027": "2027-12-31",
        "2028": "2028-12-31", "12/2028": "2028-12-31", "2030": "2030-12-31",
    },
    "kh-277-2026": {
        "30/7/2026": "2026-07-30", "31/7/2026": "2026-07-31", "30/8/2026": "2026-08-30",
        "30/9/2026": "2026-09-30", "100 ngày kể từ ngày ban hành Kế hoạch": "2026-10-22",
        "issued+100d": "2026-10-22",
    },
}
WITHOUT_DAYS = {"Thường xuyên": "ongoing", "Nhiệm vụ thường xuyên": "ongoing", "Hằng năm": "ongoing",
                "hằng năm": "ongoing", "2025 và những năm tiếp theo": "ongoing",
                "ongoing": "ongoing", "none": "unscheduled"}
ONE_DAY = datetime.timedelta(days=1)


def ktask(file, *arguments, status=0):
    run = subprocess.run([named_tests.ktask, "-f", str(file), *arguments], capture_output=True,
                         timeout=60, env={"PATH": "/usr/bin:/bin"})
    assert run.returncode == status, (arguments, run.returncode, run.stderr.decode())
    return run.stdout.decode()


def report_on(file, day, *arguments):
    return json.loads(ktask(file, "report", "--today", str(day), "--format", "json", *arguments))


def days_after(first, step, count):
    day = datetime.date.fromisoformat(first)
    return [day + step * i * ONE_DAY for i in range(count)]


def tasks_of(file):
    """(id, leads, last day or the state of what has none), by PyYAML, which takes all for text."""
    entries = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["tasks"]
    tasks = []
    for entry in entries:
        if "section" in entry:
            continue
        leads = entry["lead"] if isinstance(entry["lead"], list) else [entry["lead"]]
        due = entry["due"]
        last = LAST_DAYS[file.stem].get(due)
        tasks.append((entry["id"], leads,
                      datetime.date.fromisoformat(last) if last else WITHOUT_DAYS[due]))
    return tasks


def state_of(last, today):
    if isinstance(last, str):
        return last
    return "overdue" if today > last else "in-time"


@test
def every_programme_passes_check_without_an_error(folder):
    assert len(list(FOLDER.glob("*.yaml"))) == 3
    for file in FOLDER.glob("*.yaml"):
        ktask(file, "check")


@test
def reports_on_any_day_say_what_an_independent_computation_says(folder):
    for name, first, step in (("nq-03-2025", "2025-01-09", 41), ("kh-277-2026", "2026-07-14", 7)):
        file = FOLDER / f"{name}.yaml"
        tasks = tasks_of(file)
        for today in days_after(first, step, 60):
            report = report_on(file, today)
            states = collections.Counter(state_of(last, today) for _, _, last in tasks)
            found = {state: count for state, count in report["totals"].items() if count}
            assert found == {**states, "all": len(tasks)}, (today, found, states)
            dated = [last for _, _, last in tasks if not isinstance(last, str)]
            assert report["rate"]["all"] == len(dated)
            assert report["rate"]["due"] == sum(last < today for last in dated), today
            overdue = sorted(((last, int(number)) for number, _, last in tasks
                              if state_of(last, today) == "overdue"), key=lambda one: one[0])
            assert [(task["id"], task["days_late"]) for task in report["overdue"]] == [
                (number, (today - last).days) for last, number in overdue], today
            near = [int(number) for number, _, last in tasks
                    if state_of(last, today) == "in-time" and (last - today).days <= 7]
            assert sorted(task["id"] for task in report["due_soon"]) == sorted(near), today
            led = collections.Counter(lead for _, leads, _ in tasks for lead in leads)
            assert {agency["key"]: agency["lead"]["all"] for agency in report["agencies"]} == led


@test
def every_kind_of_deadline_has_its_state_on_each_day(folder):
    file = FOLDER / "harbour-2026.yaml"
    expected = {
        "2026-02-01": {"A.1": "in-time", "A.2": "in-time", "A.3": "in-time", "B.1": "in-time",
                       "B.2": "in-time", "B.3": "ongoing", "B.4": "in-time", "C.1": "unscheduled",
                       "C.2": "ongoing", "C.3": "in-time", "C.4": "in-time"},
        "2026-04-26": {"A.1": "done-on-time", "B.4": "overdue", "C.3": "in-time"},
        "2026-05-04": {"C.3": "in-time"},
        "2026-05-05": {"C.5": "in-time"},
        "2026-07-01": {"A.2": "in-time", "B.1": "overdue"},
        "2026-07-04": {"B.1": "done-late"},
        "2026-08-01": {"C.4": "dropped"},
        "2026-10-01": {"A.2": "overdue", "A.3": "overdue"},
        "2027-01-01": {"B.2": "overdue", "B.3": "ongoing", "C.3": "overdue", "C.5": "overdue",
                       "C.1": "unscheduled", "C.4": "dropped"},
    }
    for today, states in expected.items():
        listed = json.loads(ktask(file, "list", "--today", today, "--format", "json"))
        found = {task["id"]: task["state"] for task in listed}
        assert {id: found.get(id) for id in states} == states, (today, found)
        assert ("C.5" in found) == (today >= "2026-05-05"), today


@test
def an_extension_is_shown_beside_the_first_deadline(folder):
    file = FOLDER / "harbour-2026.yaml"
    [before] = json.loads(ktask(file, "show", "a.2", "--today", "2026-06-09", "--format", "json"))
    assert before["due"]["last"] == "2026-06-30" and before["due"]["original"] is None
    [after] = json.loads(ktask(file, "show", "A.2", "--today", "2026-06-10", "--format", "json"))
    assert after["due"]["last"] == "2026-09-30", after["due"]
    assert after["due"]["original"]["last"] == "2026-06-30"
    text = ktask(file, "show", "A.2", "--today", "2026-06-10")
    assert "30 September 2026" in text and "Q2 2026" in text, text


HEAD = ("ktask: 1\nprogramme: {title: Kế hoạch, year: 2026, until: 2030, issued: 2026-01-05}\n"
        "agencies: {a: {name: A}}\ntasks:\n")


def in_yaml(words):
    """As a person would write it: in quotes only where YAML needs them."""
    plain = re.fullmatch(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`][^:#]*", words) and words.strip() == words
    return words if plain else json.dumps(words, ensure_ascii=False)


def check_of(file):
    return subprocess.run([named_tests.ktask, "check", str(file)], capture_output=True, timeout=60,
                          env={"PATH": "/usr/bin:/bin"})


@test
def every_real_wording_can_be_written_with_what_the_error_says(folder):
    lines = PHRASES.read_text(encoding="utf-8").splitlines()
    phrases = [line.split("\t")[0].replace(" ⏎ ", " ") for line in lines
               if line and not line.startswith("#")][1:]
    assert len(phrases) > 100
    file = folder / "programme-2026.yaml"
    for words in phrases:
        task = f"  - id: 1\n    title: Một\n    lead: a\n    due: {in_yaml(words)}\n"
        file.write_text(HEAD + task, encoding="utf-8")
        run = check_of(file)
        if run.returncode == 0:
            continue
        said = run.stderr.decode()
        assert said.count("or keep the document's words") == 1, said
        pasted = said.split("the days beside them:\n")[1]
        # The excerpt of the message begins four columns from the left, and so do these lines.
        pasted = "".join(line[4:] + "\n" for line in pasted.splitlines() if line.startswith("    "))
        file.write_text(HEAD + task.split("    due: ")[0] + pasted, encoding="utf-8")
        again = check_of(file)
        assert again.returncode == 0, (words, file.read_text(), again.stderr.decode())


if __name__ == "__main__":
    sys.exit(named_tests.main(__doc__))
