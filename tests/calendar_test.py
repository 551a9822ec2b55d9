#!/usr/bin/env python3
"""Calendars, read back by python3-icalendar and by libical: `list` and `report --format ics`.

    python3 tests/calendar_test.py --ktask build/ktask

What both readers find must be what `list --format json` says: an all-day event on every last day,
with the task's words, and an alarm while the task is open.
"""

import ctypes
import datetime
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import icalendar

import named_tests
from hostile_texts import in_yaml, meant, meant_name, visible
from named_tests import test

ROOT = Path(__file__).resolve().parent.parent
DAYS = ("2022-05-09", "2022-05-10", "2022-07-27", "2022-12-31", "2023-02-28")
WRITTEN = datetime.datetime(2022, 5, 9, 12, 30, tzinfo=datetime.timezone.utc)
IN_FRONT = {"done-on-time": "Hoàn thành: ", "done": "Hoàn thành: ",
            "done-late": "Hoàn thành quá hạn: ", "overdue": "Quá hạn: "}
HOSTILE = [
    "a;b,c\\d\"e:f", "\\n\\N\\,\\;", "END:VEVENT", "BEGIN:VALARM", "=;X-PROP=1:", "ế" * 200,
    "👩" * 60, "x" * 200, "<script>alert(1)</script>", " - ", "a\\", "ATTACH:file:///etc/passwd",
    "a\nEND:VEVENT\nBEGIN:VEVENT\nb", "a\r\nEND:VCALENDAR", "\x1b[31m", "a\u202eb", "a\u2028c",
]


def ktask(*arguments, folder, status=0):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("KTASK_")}
    run = subprocess.run([named_tests.ktask, *arguments], cwd=folder, capture_output=True,
                         timeout=60, env=kept | {"LC_ALL": "C",
                                           "SOURCE_DATE_EPOCH": str(int(WRITTEN.timestamp()))})
    assert run.returncode == status and run.stderr == b"", (arguments, run)
    return run.stdout


def real(folder):
    (folder / "programme-2022.yaml").write_bytes((ROOT / "programme-2022.yaml").read_bytes())
    return folder


def hostile(folder):
    text = "ktask: 1\nprogramme: {title: \"T; U, V\\\\\", year: 2022}\nagencies:\n"
    for i, words in enumerate(HOSTILE):
        text += f"  a{i}: {{name: {in_yaml(words)}}}\n"
    text += "tasks:\n"
    for i, words in enumerate(HOSTILE):
        marked = re.sub(r"([\\*^\[\]])", r"\\\1", words)
        text += f"- {{id: {i + 1}, title: {in_yaml(marked)}, lead: a{i}, due: 2022-09-0{i % 9 + 1}}}\n"
    (folder / "programme-2022.yaml").write_text(text, encoding="utf-8")
    return folder


def tasks(folder, *arguments):
    return json.loads(ktask("list", "--format", "json", *arguments, folder=folder))


def check_lines(content):
    text = content.decode("utf-8")
    assert content.endswith(b"\r\n") and content.count(b"\n") == content.count(b"\r\n")
    for line in content.split(b"\r\n"):
        assert len(line) <= 75, line
        line.decode("utf-8")
    assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]", text)


def by_icalendar(content):
    """UID -> what python3-icalendar reads of an event."""
    calendar = icalendar.Calendar.from_ical(content)
    assert calendar.errors == [] and calendar["version"] == "2.0" and calendar["prodid"]
    events = {}
    for event in calendar.subcomponents:
        if event.name == "VFREEBUSY":  # says that nobody is busy, since something must be there
            assert event.errors == [] and event["uid"] and event["dtstamp"], event
            assert len(calendar.subcomponents) == 1
            continue
        assert event.name == "VEVENT" and event.errors == [], event.errors
        assert event["dtstart"].params["value"] == "DATE" == event["dtend"].params["value"]
        alarms = []
        for alarm in event.subcomponents:
            assert alarm.name == "VALARM" and alarm["action"] == "DISPLAY", alarm
            assert str(alarm["description"]) == str(event["summary"])
            alarms.append(alarm["trigger"].dt)
        uid = str(event["uid"])
        assert uid not in events, uid
        events[uid] = {"start": event["dtstart"].dt, "end": event["dtend"].dt, "alarms": alarms,
                       "summary": str(event["summary"]), "description": str(event["description"]),
                       "stamp": event["dtstamp"].dt, "transparent": str(event["transp"]),
                       "status": str(event["status"]), "sequence": int(event["sequence"]),
                       "modified": event["last-modified"].dt}
    return events


class LibICal:
    """The few functions of libical that reading needs."""
    ANY_PROPERTY = 0

    def __init__(self):
        try:
            self.library = ctypes.CDLL("libical.so.3")
        except OSError as error:
            sys.exit(f"calendar_test.py needs libical3: {error}")

    def call(self, name, *arguments, returns=ctypes.c_void_p):
        function = getattr(self.library, name)
        function.restype = returns
        return function(*arguments)

    def components(self, parent, kind):
        number = self.call("icalcomponent_string_to_kind", kind, returns=ctypes.c_int)
        found = self.call("icalcomponent_get_first_component", ctypes.c_void_p(parent), number)
        while found:
            yield found
            found = self.call("icalcomponent_get_next_component", ctypes.c_void_p(parent), number)

    def properties(self, component):
        """Name -> its value as it is written, and VALUE=."""
        found = {}
        item = self.call("icalcomponent_get_first_property", ctypes.c_void_p(component),
                         self.ANY_PROPERTY)
        while item:
            one = ctypes.c_void_p(item)
            name = self.call("icalproperty_get_property_name", one, returns=ctypes.c_char_p)
            value = self.call("icalproperty_get_value_as_string", one, returns=ctypes.c_char_p)
            kind = self.call("icalproperty_get_parameter_as_string", one, b"VALUE",
                             returns=ctypes.c_char_p)
            assert name not in found, name
            found[name.decode()] = (value.decode(), (kind or b"").decode())
            item = self.call("icalcomponent_get_next_property", ctypes.c_void_p(component),
                             self.ANY_PROPERTY)
        return found

    def text(self, component, name):
        """A text without its escapes."""
        value = self.call(f"icalcomponent_get_{name}", ctypes.c_void_p(component),
                          returns=ctypes.c_char_p)
        return value.decode()

    def read(self, content):
        """UID -> what libical reads of an event."""
        root = self.call("icalparser_parse_string", content)
        assert root, "libical reads nothing"
        assert self.call("icalcomponent_count_errors", ctypes.c_void_p(root),
                         returns=ctypes.c_int) == 0
        events = {}
        for event in self.components(root, b"VEVENT"):
            written = self.properties(event)
            assert written["DTSTART"][1] == written["DTEND"][1] == "DATE", written
            alarms = [self.properties(alarm)["TRIGGER"][0]
                      for alarm in self.components(event, b"VALARM")]
            events[self.text(event, "uid")] = {
                "start": written["DTSTART"][0], "end": written["DTEND"][0], "alarms": alarms,
                "summary": self.text(event, "summary"),
                "description": self.text(event, "description")}
        self.call("icalcomponent_free", ctypes.c_void_p(root), returns=None)
        return events


def read(content):
    """The events by UID, after both readers have been found to agree."""
    check_lines(content)
    events = by_icalendar(content)
    others = LibICal().read(content)
    assert list(events) == list(others)
    for uid, event in events.items():
        other = others[uid]
        for name in ("summary", "description"):
            # python3-icalendar 4 takes an escaped backslash before an n for a line end.
            assert other[name] == event[name] or "\\" in other[name], (other[name], event[name])
            event[name] = other[name]
        assert other["start"] == event["start"].strftime("%Y%m%d")
        assert other["end"] == event["end"].strftime("%Y%m%d")
        assert len(other["alarms"]) == len(event["alarms"])
    return events


@test
def every_last_day_is_an_all_day_event_with_the_words_of_its_task(folder):
    real(folder)
    for day in DAYS:
        for command in ("list", "report"):
            content = ktask(command, "--format", "ics", "--today", day, folder=folder)
            events = list(read(content).values())
            dated = [task for task in tasks(folder, "--today", day)
                     if task["due"]["kind"] != "ongoing"]
            assert len(events) == len(dated) == 13
            for event, task in zip(events, dated):
                last = datetime.date.fromisoformat(task["due"]["last"])
                assert event["start"] == last and event["end"] == last + datetime.timedelta(days=1)
                assert event["summary"] == IN_FRONT.get(task["state"], "") + task["title"]
                lines = event["description"].split("\n")
                assert re.sub("[⁰¹²³⁴-⁹]", "", lines[0]) == task["title"], lines
                assert lines[1].startswith(f"Thời hạn: {task['due']['text']} (hạn cuối "), lines
                assert task["lead"]["name"] in lines[2], lines
                for footnote in task["footnotes"]:
                    assert footnote["text"] in event["description"], footnote
                assert event["transparent"] == "TRANSPARENT" and event["status"] == "CONFIRMED"
                assert event["stamp"] == event["modified"] == WRITTEN
                assert event["sequence"] == WRITTEN.timestamp() // 60


@test
def an_alarm_goes_off_soon_days_ahead_of_what_is_open(folder):
    real(folder)
    for soon in (0, 1, 7, 30):
        content = ktask("list", "--format", "ics", "--soon", str(soon), folder=folder)
        for event, task in zip(read(content).values(),
                               tasks(folder, "--state", "in-time,overdue,done-on-time,done-late")):
            expected = [] if task["done"] else [datetime.timedelta(days=-soon, hours=8)]
            assert event["alarms"] == expected, (task["id"], event["alarms"])


@test
def an_event_keeps_its_id_in_other_folders_under_other_names_and_on_other_days(folder):
    real(folder)
    ids = list(read(ktask("list", "--format", "ics", "--today", "2022-05-09", folder=folder)))
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "programme-b.yaml").write_bytes((ROOT / "programme-2022.yaml").read_bytes())
    assert list(read(ktask("list", "--format", "ics", "--today", "2022-11-09", "--lang", "en",
                           folder=elsewhere))) == ids
    assert len(set(ids)) == 13
    some = list(read(ktask("list", "--due", "2022-09", "--format", "ics", folder=folder)))
    assert some and set(some) < set(ids)


@test
def the_same_question_gives_the_same_bytes(folder):
    real(folder)
    arguments = ("list", "--format", "ics", "--today", "2022-05-09")
    assert ktask(*arguments, folder=folder) == ktask(*arguments, folder=folder)
    ktask("list", "--today", "2022-05-09", "-o", "tasks.ics", folder=folder)
    assert (folder / "tasks.ics").read_bytes() == ktask(*arguments, folder=folder)


@test
def ongoing_work_is_left_out_and_nothing_is_an_empty_calendar(folder):
    real(folder)
    content = ktask("list", "--ongoing", "--format", "ics", folder=folder)
    assert b"VEVENT" not in content and read(content) == {}


@test
def stages_drops_and_recurring_work_are_read_by_both_readers(folder):
    text = (ROOT / "tests" / "programmes" / "harbour-2026.yaml").read_bytes()
    (folder / "programme-2026.yaml").write_bytes(text)
    content = ktask("list", "--format", "ics", "--today", "2026-08-15", folder=folder)
    events = read(content)
    titles = sorted(event["summary"] for event in events.values())
    assert "Done: Train the crews of the launches: first course" in titles, titles
    assert "Train the crews of the launches: second course" in titles, titles
    dropped = [event for event in events.values() if event["summary"].startswith("Dropped: ")]
    assert [event["status"] for event in dropped] == ["CANCELLED"] and dropped[0]["alarms"] == []
    pumps = [event for event in events.values() if "pumps" in event["summary"]]
    assert [event["start"] for event in pumps] == [datetime.date(2026, 8, 20)]
    rules = [str(event["rrule"].to_ical(), "ascii")
             for event in icalendar.Calendar.from_ical(content).subcomponents if "rrule" in event]
    assert rules == ["FREQ=MONTHLY;UNTIL=20261231;BYMONTHDAY=20"], rules


@test
def hostile_titles_come_back_as_they_were(folder):
    hostile(folder)
    content = ktask("list", "--format", "ics", folder=folder)
    events = list(read(content).values())
    assert len(events) == len(HOSTILE)
    for event, words in zip(events, HOSTILE):
        shown = visible(meant(words))
        said = event["summary"].removeprefix("Quá hạn: ")
        assert said.strip() == shown.strip(), (event["summary"], words)
        assert visible(meant_name(words)) in event["description"], (event["description"], words)


if __name__ == "__main__":
    sys.exit(named_tests.main(__doc__))
