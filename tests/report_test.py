"""The deadline report judged from outside: every figure of the 2022 programme on every day from its
issue to the end of February 2023 against a computation of its own, and hostile texts in every
format against the programs that read it.

    python3 tests/report_test.py --ktask PATH
"""

import argparse
import collections
import csv
import datetime
import html.parser
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

from hostile_texts import HOSTILE, in_markup, in_yaml, is_deceptive, meant, meant_name, visible

PROGRAMME = pathlib.Path(__file__).resolve().parent.parent / "programme-2022.yaml"

# The last day of every task of the programme, read off the issued document by a person.
LAST_DAYS = {1: "2022-02-28", 2: "2022-04-30", 3: "2022-05-09", 4: "2022-05-14", 7: "2022-07-31",
             8: "2022-09-30", 9: "2022-12-31", 10: "2022-09-30", 11: "2022-10-31",
             12: "2022-11-04", 13: "2022-11-30", 14: "2022-12-31", 15: "2023-01-31"}
DAYS_OFF = {2: "liberation", 4: "weekend", 7: "weekend", 9: "weekend", 14: "weekend"}
AGENCIES = ["sldtbxh", "skhdt", "sgddt", "tinh-doan"]  # in the order of the registry
STATES = ["done-on-time", "done-late", "in-time", "overdue", "done", "ongoing", "unscheduled",
          "dropped"]
SECTIONS = ["overdue", "due-soon", "next", "completed", "ongoing"]

# Completions of other tasks, so that every state occurs: late, without a day, of ongoing work.
COMPLETIONS = {3: "2022-05-12", 4: "2022-05-14", 5: "2022-08-01", 7: None, 12: "2022-11-04",
               14: "2023-01-03"}

ONE_DAY = datetime.timedelta(days=1)


def date_of(text):
    return datetime.date.fromisoformat(text)


class Task:
    def __init__(self, entry):
        self.id = int(entry["id"])
        self.lead = entry["lead"]
        self.last = date_of(LAST_DAYS[self.id]) if self.id in LAST_DAYS else None
        self.has_completion = "done" in entry
        on = entry["done"].get("on") if self.has_completion else None
        self.on = date_of(on) if on else None

    def is_done(self, today):
        """What is dated later has not happened yet."""
        return self.has_completion and (self.on is None or self.on <= today)

    def state(self, today):
        if self.is_done(today):
            if self.last is None or self.on is None:
                return "done"
            return "done-on-time" if self.on <= self.last else "done-late"
        if self.last is None:
            return "ongoing"
        return "overdue" if today > self.last else "in-time"


def tasks_of(text):
    """BaseLoader takes every scalar as text: to PyYAML's other loaders the key `on` is true."""
    return [Task(entry) for entry in yaml.load(text, Loader=yaml.BaseLoader)["tasks"]]


def per_cent(part, whole):
    """With one decimal behind a comma unless that is 0; 100 only for all and 0 only for none."""
    if part in (0, whole):
        return str(100 * part // whole)
    tenths = min(999, max(1, (2000 * part + whole) // (2 * whole)))
    return f"{tenths / 10:.1f}".removesuffix(".0").replace(".", ",")


def rate_of(tasks, today):
    """How much of what has a deadline is done, and of what is past it."""
    dated = [task for task in tasks if task.last]
    due = [task for task in dated if task.last < today]
    done = sum(task.is_done(today) for task in dated)
    done_of_due = sum(task.is_done(today) for task in due)
    return {"done": done, "all": len(dated), "due": len(due), "done_of_due": done_of_due,
            "of_all": done / len(dated) if dated else None,
            "of_due": done_of_due / len(due) if due else None}


def counts(tasks, today):
    counted = {state: 0 for state in STATES}
    for task in tasks:
        counted[task.state(today)] += 1
    return {**counted, "all": len(tasks)}


def expected(tasks, today, since, until, soon):
    """What the report must say, as its JSON says it."""
    in_time = sorted((task for task in tasks if task.state(today) == "in-time"),
                     key=lambda task: task.last)
    near = [task for task in in_time if (task.last - today).days <= soon]
    far = in_time[len(near):]
    shown = [task for task in far if len(far) <= 5 or task.last <= far[4].last]
    overdue = sorted((task for task in tasks if task.state(today) == "overdue"),
                     key=lambda task: task.last)
    completed = sorted((task for task in tasks if task.on and since <= task.on <= min(until, today)),
                       key=lambda task: task.on, reverse=True)
    leads = [agency for agency in AGENCIES if any(task.lead == agency for task in tasks)]
    listed = overdue + near + shown + completed
    return {
        "today": str(today), "since": str(since), "until": str(until), "soon": soon,
        "totals": counts(tasks, today), "before": {"totals": counts(tasks, since - ONE_DAY)},
        "rate": rate_of(tasks, today),
        "agencies": {lead: counts([task for task in tasks if task.lead == lead], today)
                     for lead in leads},
        "rates": {lead: rate_of([task for task in tasks if task.lead == lead], today)
                  for lead in leads},
        "overdue": [(task.id, (today - task.last).days) for task in overdue],
        "due_soon": [task.id for task in near], "next": [task.id for task in shown],
        "later": len(far) - len(shown),
        "completed": [(task.id, str(task.on)) for task in completed],
        "ongoing": [task.id for task in tasks if task.state(today) == "ongoing"],
        "last_days_off": [(task.id, DAYS_OFF[task.id]) for task in listed if task.id in DAYS_OFF],
    }


def said(report):
    """The same parts of what ktask printed as JSON."""
    ids = {key: [task["id"] for task in report[key]] for key in ("due_soon", "next", "ongoing")}
    return {
        **{key: report[key] for key in ("today", "since", "until", "soon", "totals", "before",
                                        "rate", "later")}, **ids,
        "agencies": {agency["key"]: agency["lead"] for agency in report["agencies"]},
        "rates": {agency["key"]: agency["rate"] for agency in report["agencies"]},
        "overdue": [(task["id"], task["days_late"]) for task in report["overdue"]],
        "completed": [(task["id"], task["done"]["on"]) for task in report["completed"]],
        "last_days_off": [(item["id"], item["why"]) for item in report["last_days_off"]],
    }


class Page(html.parser.HTMLParser):
    """A page as a program reads it: its elements, and the text of those that have an id or class."""

    VOID = {"meta", "br", "wbr", "col"}

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements = []
        self.open = []
        self.text = []
        self.mismatched = []
        self.rows = collections.defaultdict(list)
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        if tag not in self.VOID:
            self.open.append((tag, dict(attributes)))
        if tag == "tr":
            self.rows[self.section()].append([])
        if tag in ("td", "th"):
            self.rows[self.section()][-1].append("")

    def handle_startendtag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        if not self.open or self.open[-1][0] != tag:
            self.mismatched.append(tag)
        else:
            self.open.pop()

    def handle_data(self, data):
        tags = [tag for tag, _ in self.open]
        if "style" in tags:
            return
        self.text.append(data)
        if "td" in tags or "th" in tags:
            self.rows[self.section()][-1][-1] += data

    def section(self):
        found = [attributes["id"] for tag, attributes in self.open if tag == "section"]
        return found[-1] if found else ""


class Judge:
    def __init__(self, ktask):
        self.ktask = ktask
        self.passed = 0
        self.failures = []

    def check(self, what, is_right, detail=""):
        if is_right:
            self.passed += 1
        else:
            self.failures.append(f"{what}: {detail}")

    def same(self, what, found, wanted):
        self.check(what, found == wanted, f"\n  found  {found}\n  wanted {wanted}")

    def run(self, file, *arguments):
        done = subprocess.run([self.ktask, "-f", file, *arguments], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, timeout=60, check=False,
                              env={"PATH": "/usr/bin:/bin"})
        if done.returncode:
            raise RuntimeError(f"{arguments}: {done.stderr.decode()}")
        return done.stdout.decode()


def numbers_after(text, label):
    return [int(number) for number in re.findall(re.escape(label) + r" (\d+)", text)]


def check_text(judge, what, text, wanted):
    rate = wanted["rate"]
    judge.same(f"{what} overdue in text", numbers_after(text, "Quá hạn:"),
               [days for _, days in wanted["overdue"]])
    judge.check(f"{what} rate in text",
                f"Đã hoàn thành {rate['done']}/{rate['all']} nhiệm vụ có thời hạn "
                f"({per_cent(rate['done'], rate['all'])}%)." in text, text[:600])
    if rate["due"]:
        judge.check(f"{what} rate of those due in text",
                    f"Đã hoàn thành {rate['done_of_due']}/{rate['due']} nhiệm vụ đã hết hạn thực hiện "
                    f"({per_cent(rate['done_of_due'], rate['due'])}%)." in text, text[:600])
    judge.check(f"{what} due soon in text",
                f"Trong đó, sắp đến hạn: {len(wanted['due_soon'])}\n" in text, text[:600])
    for key, pattern in [("overdue", r"(\d+) nhiệm vụ quá hạn chưa hoàn thành"),
                         ("due_soon", r"(\d+) nhiệm vụ sắp đến hạn"),
                         ("completed", r"(\d+) nhiệm vụ hoàn thành trong kỳ")]:
        first = re.search(pattern, " ".join(text.split("\n\n")[1].split()))
        judge.same(f"{what} {key} in the first sentence", int(first[1]) if first else 0,
                   len(wanted[key]))
    listed = ([task for task, _ in wanted["overdue"]] + wanted["due_soon"] + wanted["next"]
              + [task for task, _ in wanted["completed"]] + wanted["ongoing"])
    judge.same(f"{what} tasks in text",
               [int(number) for number in re.findall(r"^ *(\d+)\. ", text, re.M)], listed)


def check_csv(judge, what, text, wanted):
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    found = {section: [int(row["id"]) for row in rows if row["section"] == section]
             for section in SECTIONS}
    judge.same(f"{what} CSV", found, {
        "overdue": [task for task, _ in wanted["overdue"]], "due-soon": wanted["due_soon"],
        "next": wanted["next"], "completed": [task for task, _ in wanted["completed"]],
        "ongoing": wanted["ongoing"]})
    judge.same(f"{what} CSV sections", {row["section"] for row in rows} - set(SECTIONS), set())


def check_page(judge, what, text, wanted):
    page = Page(text)
    for section, key in [("overdue", "overdue"), ("due-soon", "due_soon"), ("next", "next"),
                         ("completed", "completed"), ("ongoing", "ongoing")]:
        ids = [int(row[0]) for row in page.rows[section][1:]]
        listed = [entry[0] if isinstance(entry, tuple) else entry for entry in wanted[key]]
        judge.same(f"{what} {section} in HTML", ids, listed)
    late = [row[-1] for row in page.rows["overdue"][1:]]
    judge.same(f"{what} days late in HTML", late, [f"{days} ngày" for _, days in wanted["overdue"]])
    by_lead = [[int(number) for number in row[1:5]] for row in page.rows["agencies"][1:-1]]
    order = ["all", "done-on-time", "done-late", "in-time"]
    judge.same(f"{what} agencies in HTML", by_lead,
               [[agency[state] for state in order] for agency in wanted["agencies"].values()])
    rates = [row[-1] for row in page.rows["agencies"][1:]]
    judge.same(f"{what} rates in HTML", rates,
               [f"{per_cent(rate['done'], rate['all'])}%" if rate["all"] else "–"
                for rate in [*wanted["rates"].values(), wanted["rate"]]])
    drawn = [attributes["href"] for tag, attributes in page.elements
             if tag == "use" and attributes.get("x")]
    done = wanted["rate"]["done"]
    late = wanted["totals"]["done-late"]
    marks = collections.Counter({"#mark-done": 2 * (done - late), "#mark-done-late": 2 * late,
                                 "#mark-overdue": 2 * len(wanted["overdue"]),
                                 "#mark-near": 2 * len(wanted["due_soon"])})
    marks["#mark-far"] = 2 * wanted["rate"]["all"] - sum(marks.values())
    judge.same(f"{what} marks in both drawings", collections.Counter(drawn), +marks)


def check_every_day(judge, file):
    tasks = tasks_of(PROGRAMME.read_text())
    today = date_of("2022-05-09")
    while today <= date_of("2023-02-28"):
        wanted = expected(tasks, today, today - 7 * ONE_DAY, today, 7)
        printed = {form: judge.run(file, "report", "--today", str(today), "--format", form)
                   for form in ("json", "text", "csv", "html")}
        judge.same(f"{today} JSON", said(json.loads(printed["json"])), wanted)
        check_text(judge, str(today), printed["text"], wanted)
        check_csv(judge, str(today), printed["csv"], wanted)
        check_page(judge, str(today), printed["html"], wanted)
        today += ONE_DAY


def check_completions(judge, folder):
    """With tasks done late, without a day, and ongoing work closed; other periods, other `soon`."""
    text = PROGRAMME.read_text()
    for number, on in COMPLETIONS.items():
        day = f"on: {on}, " if on else ""
        text = re.sub(rf"(  - id: {number}\n.*?\n    due: [^\n]*\n)",
                      rf"\1    done: {{{day}refs: [Công văn số {number}/CV]}}\n", text, count=1,
                      flags=re.S)
    file = folder / "completed.yaml"
    file.write_text(text)
    tasks = tasks_of(text)
    today = date_of("2022-05-09")
    while today <= date_of("2023-02-28"):
        since = today.replace(day=1)
        for soon, until in [(0, today), (40, since + 70 * ONE_DAY)]:
            what = f"completions {today} soon {soon}"
            arguments = ["report", "--today", str(today), "--soon", str(soon), "--since",
                         str(since), "--until", str(until), "--format"]
            wanted = expected(tasks, today, since, until, soon)
            judge.same(what, said(json.loads(judge.run(file, *arguments, "json"))), wanted)
            check_text(judge, what, judge.run(file, *arguments, "text"), wanted)
            check_csv(judge, what, judge.run(file, *arguments, "csv"), wanted)
            if until == today:
                check_page(judge, what, judge.run(file, *arguments, "html"), wanted)
        today += 3 * ONE_DAY


def check_periods(judge, file):
    """Each end of the period that is not given follows from the other one and from today."""
    for today, given, wanted in [
            ("2022-07-27", [], ("2022-07-20", "2022-07-27")),
            ("2022-07-27", ["--until", "2022-02-10"], ("2022-02-03", "2022-02-10")),
            ("2022-07-27", ["--until", "2022-02"], ("2022-02-21", "2022-02-28")),
            ("2022-07-27", ["--since", "2022-02-10"], ("2022-02-10", "2022-07-27")),
            ("2022-07-31", ["--since", "2022-07-31"], ("2022-07-31", "2022-07-31"))]:
        report = json.loads(judge.run(file, "report", "--today", today, *given, "--format", "json"))
        judge.same(f"{today} {given}", (report["since"], report["until"]), wanted)


def check_narrowed(judge, file):
    names = {"skhdt": "Sở Kế hoạch và Đầu tư", "tinh-doan": "Tỉnh đoàn",
             "sldtbxh": "Sở Lao động - Thương binh và Xã hội", "sgddt": "Sở Giáo dục và Đào tạo"}
    tasks = tasks_of(PROGRAMME.read_text())
    today = date_of("2022-09-26")
    for lead in ("skhdt", "tinh-doan", "sldtbxh", "sgddt"):
        chosen = [task for task in tasks if task.lead == lead]
        wanted = expected(chosen, today, today - 7 * ONE_DAY, today, 7)
        arguments = ["report", "--lead", lead, "--today", str(today), "--format"]
        judge.same(f"--lead {lead}", said(json.loads(judge.run(file, *arguments, "json"))), wanted)
        text = judge.run(file, *arguments, "text")
        judge.check(f"--lead {lead} is said so",
                    f"chỉ gồm {len(chosen)} trong tổng số 15 nhiệm vụ" in text, text[:300])
        for form in ("text", "markdown", "html"):
            text = judge.run(file, *arguments, form).replace("\\", "")
            judge.check(f"--lead {lead} is named in {form}",
                        f"Phạm vi: cơ quan chủ trì {names[lead]}" in text, text[:300])


def hostile_programme():
    """One task for each hostile text: its title, its lead's name and its evidence."""
    lines = ["ktask: 1", "programme:", f"  title: {in_yaml(HOSTILE[0])}", "  year: 2022",
             f"  issuer: {in_yaml(HOSTILE[2])}", "agencies:"]
    lines += [f"  a{i}: {{name: {in_yaml(text)}}}" for i, text in enumerate(HOSTILE)]
    lines.append("tasks:")
    for i, text in enumerate(HOSTILE):
        marked = in_yaml(in_markup(text))
        done = f", done: {{on: 2022-09-12, refs: [{marked}]}}" if i % 2 else ""
        lines.append(f"  - {{id: {i + 1}, title: {marked}, lead: a{i}, due: 9/2022{done}}}")
    return "\n".join(lines) + "\n"


def hides_nothing(text):
    return not any(is_deceptive(character) for character in text if character not in "\n\r")


def check_hostile_text(judge, file):
    text = judge.run(file, *HOSTILE_REPORT, "text", "--width", "0")
    judge.check("text has no controls", hides_nothing(text.replace("\r", "\x00")))
    for hostile in HOSTILE:
        judge.check(f"text shows {hostile[:30]!r}", visible(meant(hostile)) in text)
    for width in (1, 40, 72, 100):
        lines = judge.run(file, *HOSTILE_REPORT, "text", "--width", str(width))
        judge.check(f"text of width {width} has no controls",
                    hides_nothing(lines.replace("\r", "\x00")))


def check_hostile_markdown(judge, file):
    text = judge.run(file, *HOSTILE_REPORT, "markdown")
    judge.check("Markdown has no controls", hides_nothing(text.replace("\r", "\x00")))
    bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", text)
    judge.same("Markdown has no bare tag, code, link or entity", re.findall(r"[<>`\[\]&~]", bare),
               [])
    columns = None
    for line in bare.splitlines():
        if not line.startswith("|"):
            columns = None
            continue
        columns = columns or line.count("|")
        judge.same(f"columns of {line[:40]!r}", line.count("|"), columns)
    if shutil.which("cmark-gfm"):
        check_rendered_markdown(judge, text)


def check_rendered_markdown(judge, text):
    """What a renderer of Markdown makes of it, with GitHub's tables."""
    read = subprocess.run(["cmark-gfm", "-e", "table"], input=text.encode(),
                          stdout=subprocess.PIPE, check=True)
    page = Page(re.sub(r' align="right"', "", read.stdout.decode()))
    judge.same("Markdown renders to no other elements", {tag for tag, _ in page.elements},
               {"h1", "h2", "p", "ul", "li", "table", "thead", "tbody", "tr", "th", "td"})
    judge.check("Markdown renders to no attributes",
                not any(attributes for _, attributes in page.elements))
    cells = {cell for rows in page.rows.values() for row in rows for cell in row}
    for hostile in HOSTILE:
        judge.check(f"Markdown shows {hostile[:30]!r}", visible(meant(hostile)) in cells)


def check_hostile_csv(judge, file):
    text = judge.run(file, *HOSTILE_REPORT, "csv")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    by_id = {int(row["id"]): row for row in rows}
    for i, hostile in enumerate(HOSTILE):
        row = by_id[i + 1]
        title, name = row["title"], row["lead_name"]
        judge.check(f"CSV disarms {hostile[:30]!r}",
                    all(not value.startswith(("=", "+", "-", "@", "\t", "\r"))
                        for value in (title, name)))
        judge.check(f"CSV keeps {hostile[:30]!r}", title.removeprefix("'") in
                    (meant(hostile), meant(hostile).removeprefix("'")), repr(title))
        judge.check(f"CSV keeps the name {hostile[:30]!r}", name.removeprefix("'") in
                    (meant_name(hostile), meant_name(hostile).removeprefix("'")), repr(name))
        judge.check(f"CSV has all columns of {hostile[:30]!r}", None not in row
                    and None not in row.values())
    with_mark = judge.run(file, *HOSTILE_REPORT, "csv", "--bom")
    judge.same("CSV with a byte order mark", with_mark, "\ufeff" + text)


def check_hostile_json(judge, file):
    text = judge.run(file, *HOSTILE_REPORT, "json")
    report = json.loads(text)
    tasks = {task["id"]: task for task in report["due_soon"] + report["next"] + report["completed"]
             + report["overdue"]}
    for i, hostile in enumerate(HOSTILE):
        task = tasks[i + 1]
        judge.same(f"JSON title {hostile[:30]!r}", task["title"], meant(hostile))
        judge.same(f"JSON name {hostile[:30]!r}", task["lead"]["name"], meant_name(hostile))
        if task["done"]:
            judge.same(f"JSON evidence {hostile[:30]!r}", task["footnotes"][0]["text"],
                       meant(hostile))
    judge.check("JSON has no line separators", "\u2028" not in text and "\u2029" not in text)
    if shutil.which("jq"):
        read = subprocess.run(["jq", "-r", ".completed[1].title"], input=text.encode(),
                              stdout=subprocess.PIPE, check=False)
        judge.same("jq reads the JSON", read.stdout.decode(),
                   report["completed"][1]["title"] + "\n")


ELEMENTS = set("html head meta title style body main header section h1 h2 p ul ol li b div span i em wbr del ins article dl dt dd "
               "figure figcaption svg desc defs symbol pattern use g path circle rect line text "
               "table colgroup col thead tbody tr th td".split())
ATTRIBUTES = set("lang charset http-equiv content name class id style role aria-hidden aria-labelledby "
                 "scope data-label value title dx transform aria-label paint-order width height viewbox cx cy r d href x y x1 y1 x2 y2 "
                 "patternunits patterntransform".split())


def check_hostile_page(judge, file):
    text = judge.run(file, *HOSTILE_REPORT, "html")
    page = Page(text)
    judge.same("HTML elements", {tag for tag, _ in page.elements} - ELEMENTS, set())
    used = {name for _, attributes in page.elements for name in attributes}
    judge.same("HTML attributes", used - ATTRIBUTES, set())
    judge.same("HTML is nested right", (page.mismatched, page.open), ([], []))
    addresses = {attributes["href"] for _, attributes in page.elements if "href" in attributes}
    judge.check("HTML refers only to itself",
                all(re.fullmatch(r"#mark-[a-z-]+|#months", address) for address in addresses), addresses)
    styles = {attributes["style"] for _, attributes in page.elements if "style" in attributes}
    judge.check("HTML styles are widths",
                all(re.fullmatch(r"width:\d+(\.\d)?%", style) for style in styles), styles)
    judge.check("HTML has no controls", hides_nothing(text.replace("\r", "\x00")))
    sheet = re.search(r"<style>(.*?)</style>", text, re.S).group(1)
    judge.check("the style sheet loads nothing", "@import" not in sheet
                and set(re.findall(r"url\((.*?)\)", sheet)) == {"#hatch-overdue",
                                                              "#hatch-done-late"})
    policy = [attributes["content"] for tag, attributes in page.elements
              if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"]
    judge.check("HTML has a policy", len(policy) == 1 and policy[0].startswith("default-src 'none'"))
    judge.same("HTML names its encoding first", page.elements[2], ("meta", {"charset": "utf-8"}))
    shown = "".join(page.text)
    cells = {cell for rows in page.rows.values() for row in rows for cell in row}
    for hostile in HOSTILE:
        judge.check(f"HTML shows {hostile[:30]!r}", visible(meant(hostile)) in cells)
        judge.check(f"HTML shows {hostile[:30]!r} whole", visible(meant(hostile)) in shown)
    names = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    judge.same("HTML ids are different", len(names), len(set(names)))
    if shutil.which("tidy"):
        read = subprocess.run(["tidy", "-e", "-q", "--drop-empty-elements", "no"],
                              input=text.encode(), stderr=subprocess.PIPE, check=False)
        judge.check("tidy finds no error", read.returncode < 2, read.stderr.decode()[:500])


HOSTILE_REPORT = ["report", "--today", "2022-09-14", "--soon", "60", "--format"]


def check_hostile(judge, folder):
    file = folder / "hostile.yaml"
    file.write_text(hostile_programme())
    for check in (check_hostile_text, check_hostile_markdown, check_hostile_csv,
                  check_hostile_json, check_hostile_page):
        check(judge, file)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--ktask", required=True)
    judge = Judge(str(pathlib.Path(parser.parse_args().ktask).resolve()))
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        check_hostile(judge, folder)
        check_every_day(judge, PROGRAMME)
        check_completions(judge, folder)
        check_periods(judge, PROGRAMME)
        check_narrowed(judge, PROGRAMME)
    for failure in judge.failures[:20]:
        print(failure)
    print(f"{judge.passed} passed, {len(judge.failures)} failed")
    return 1 if judge.failures else 0


if __name__ == "__main__":
    sys.exit(main())
