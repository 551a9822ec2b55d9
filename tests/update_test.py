#!/usr/bin/env python3
"""A programme that is issued again: `import --update` finds every task by its words, and loses nothing.

    python3 tests/update_test.py --ktask build/ktask
    python3 tests/update_test.py --ktask build/ktask --rounds 200

Random reissues of real programmes have their tasks shuffled, renumbered, reworded up to a third of their
words, dropped and added. No task ever gets what became of another: what is not certain is asked about, and
once that is answered every completion and note is where it belongs.
"""

import csv
import io
import os
import random
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import yaml

import rounds

ROOT = Path(__file__).resolve().parent.parent
FILES = [ROOT / "programme-2022.yaml", ROOT / "tests/programmes/kh-277-2026.yaml",
         ROOT / "tests/programmes/nq-03-2025.yaml"]


def titles_of(file):
    tasks = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["tasks"]
    titles = (re.sub(r"\^\[.*?\]|[*\\]", "", task["title"]) for task in tasks if "id" in task)
    return list(dict.fromkeys(re.sub(r"\s+", " ", title).strip(" .;") for title in titles))


TITLES = {file: titles_of(file) for file in FILES}
WORDS = sorted({word for titles in TITLES.values() for title in titles for word in title.lower().split()
                if word.isalpha()})
AGENCIES = ["Sở Y tế", "Sở Nội vụ", "Sở Tài chính", "Sở Tư pháp"]
MONTHS = [f"Tháng {month}/2022" for month in range(1, 13)]


class Reissue:
    """One trial: an old programme, the document that issues it again, and what is true of the two."""

    def __init__(self, ktask, folder, seed):
        self.ktask, self.chance, self.counts = ktask, random.Random(seed), Counter()
        self.old = Path(folder) / f"old-{seed}.yaml"
        self.document = Path(folder) / f"new-{seed}.csv"
        self.made = Path(folder) / f"made-{seed}.yaml"
        source = self.chance.choice(FILES)
        titles = self.chance.sample(TITLES[source], min(len(TITLES[source]), self.chance.randint(4, 24)))
        titles += [self.sibling(title) for title in titles if self.chance.random() < 0.2]
        self.chance.shuffle(titles)
        self.tasks = {str(number): title for number, title in enumerate(dict.fromkeys(titles), 1)}
        others = [title for file in FILES if file != source for title in TITLES[file]]
        self.rows = []  # the old id or nothing, and the title
        for number, title in self.tasks.items():
            if self.chance.random() < 0.85:
                self.rows.append((number, self.reworded(title)))
        self.rows += [(None, self.chance.choice(others)) for _ in range(self.chance.randint(0, 3))]
        self.chance.shuffle(self.rows)

    def sibling(self, title):
        """A task that differs in a word or two."""
        words = title.split()
        for place in self.chance.sample(range(len(words)), min(len(words), self.chance.randint(1, 2))):
            words[place] = self.chance.choice(WORDS)
        return " ".join(words)

    def reworded(self, title):
        words = title.split()
        count = self.chance.randint(0, len(words) // 3) if self.chance.random() < 0.6 else 0
        for place in self.chance.sample(range(len(words)), count):
            words[place] = self.chance.choice(WORDS)
        return " ".join(words)

    def write(self):
        tasks = []
        for number, title in self.tasks.items():
            task = {"id": int(number), "title": re.sub(r"([*^\\])", r"\\\1", title),
                    "lead": f"a{self.chance.randrange(4)}", "due": self.chance.choice(MONTHS)}
            if self.chance.random() < 0.4:
                task["done"] = {"on": "2022-05-01", "refs": [f"Báo cáo của việc {number}"]}
            if self.chance.random() < 0.5:
                task["notes"] = [{"on": "2022-04-01", "text": f"Ghi chép của việc {number}"}]
            if self.chance.random() < 0.2:
                task["extended"] = [{"to": "Tháng 11/2022", "why": f"gia hạn của việc {number}"}]
            tasks.append(task)
        self.history = {str(task["id"]): task for task in tasks}
        agencies = {f"a{place}": {"name": name} for place, name in enumerate(AGENCIES)}
        head = {"title": "Chương trình công tác năm 2022", "year": 2022}
        self.old.write_text(yaml.safe_dump({"ktask": 1, "programme": head, "agencies": agencies, "tasks": tasks},
                                           allow_unicode=True, sort_keys=False, default_flow_style=False)
                            .replace("'2022", "2022").replace("-01'", "-01"), encoding="utf-8")
        text = io.StringIO()
        writer = csv.writer(text)
        writer.writerow(["TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Thời gian hoàn thành"])
        for number, (_, title) in enumerate(self.rows, 1):
            writer.writerow([number, title, self.chance.choice(AGENCIES), self.chance.choice(MONTHS)])
        self.document.write_text(text.getvalue(), encoding="utf-8")

    def run(self, *answers):
        self.made.unlink(missing_ok=True)
        return subprocess.run([self.ktask, "import", self.document, "--update", self.old, "-o", self.made, *answers],
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60,
                              env={"PATH": os.environ["PATH"], "KTASK_TODAY": "2022-06-01", "LC_ALL": "C"})

    def answers_to(self, errors):
        """The truth about every task that a question names."""
        answers = []
        number_of = {old: str(number) for number, (old, _) in enumerate(self.rows, 1) if old}
        asked_old = set(re.findall(r"^  old (\S+) \(line", errors, re.M))
        asked_new = set(re.findall(r"^  of the document (\S+) \(", errors, re.M))
        for old in asked_old:
            answers += ["--same", f"{old}={number_of[old]}"] if old in number_of else ["--gone", old]
        for new in asked_new:
            old = self.rows[int(new) - 1][0]
            if old is None:
                answers += ["--new", new]
            elif old not in asked_old:
                answers += ["--same", f"{old}={new}"]
        return answers

    def wrong_in(self, made):
        """What is not where it belongs."""
        tasks = {task["id"]: task for task in made["tasks"]}
        titles = {old: title for old, title in self.rows if old}
        for task_id, task in tasks.items():
            said = yaml.safe_dump({key: task.get(key) for key in ("done", "notes", "extended")}, allow_unicode=True)
            owners = set(re.findall(r"của việc (\d+)", said))
            if owners - {task_id}:
                return f"task {task_id} has what is of {owners}"
            title = re.sub(r"\\(.)", r"\1", task["title"])
            if task_id in titles and title != titles[task_id]:
                return f"task {task_id} is '{title}', not '{titles[task_id]}'"
            if task_id in self.tasks and task_id not in titles and title != self.tasks[task_id]:
                return f"the old task {task_id} is gone, and not '{title}'"
            if task_id not in self.tasks and title in titles.values():
                return f"'{title}' is new, and was there before"
        for task_id, old in self.history.items():
            kept = {key for key in ("done", "notes", "extended") if key in old}
            if not kept:
                continue
            if task_id not in tasks:
                return f"task {task_id} is gone with its {kept}"
            said = yaml.safe_dump(tasks[task_id], allow_unicode=True)
            if "done" in kept and tasks[task_id].get("done") != {"on": "2022-05-01",
                                                                 "refs": [f"Báo cáo của việc {task_id}"]}:
                return f"the completion of task {task_id} is lost"
            if "notes" in kept and f"Ghi chép của việc {task_id}" not in said:
                return f"the note of task {task_id} is lost"
            if "extended" in kept and f"gia hạn của việc {task_id}" not in re.sub(r"\s+", " ", said):
                return f"the extension of task {task_id} is lost"
        return None

    def go(self):
        self.write()
        answers, done = [], None
        for turn in range(4):
            done = self.run(*answers)
            if done.returncode != 1:
                break
            self.counts["asked"] += 1
            if self.made.exists():
                return "a file in spite of questions"
            errors = done.stderr.decode()
            more = self.answers_to(errors)
            if not more:
                return errors
            answers += more
        if done.returncode != 0:
            return done.stderr.decode() + str(answers)
        if not answers:
            self.counts["certain at once"] += 1
        self.counts["questions"] += len(answers) // 2
        self.counts["tasks"] += len(self.rows)
        return self.wrong_in(yaml.load(self.made.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))


def proves_nothing(counts, trials):
    return counts["certain at once"] < trials // 50 or counts["asked"] < trials // 20


if __name__ == "__main__":
    sys.exit(rounds.main(Reissue, __doc__.splitlines()[0], 40, 1, proves_nothing))
