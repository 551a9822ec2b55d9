"""Programmes of random layout, as people might write them, for tests of edits."""

import json
import random

DUES = ("Tháng 9/2022", "Quý IV/2022", "Trước ngày 10 tháng 5 năm 2022", "Thường xuyên trong năm",
        "2022-09-30")
TITLES = ("Báo cáo: kết quả", "Kiểm tra # giám sát", "Họp Ban Chỉ đạo", "Tổng kết 10 năm",
          "Kế hoạch^[Theo Nghị quyết số 85/NQ-HĐND ngày 14/12/2021] năm", "a 'b' \"c\" d",
          "done: on", "- một gạch")
LONG = "Hướng dẫn triển khai thực hiện việc đánh giá và công nhận xã phù hợp với trẻ em"
STAGES = ("Khởi động", "Báo cáo: kiểm kê", "Cập nhật # lần 2^[Phụ lục 1]", "- tổng kết", "x")
HISTORY = ("extended", "notes")
EVIDENCE = "Hướng dẫn số 01/HD-SLĐTBXH, ngày 09/2/2022"


def name_of_stage(number, what):
    """How ktask names a stage with these words."""
    return f"{number}@{what.split('^[')[0]}"


def is_plain_safe(text, in_flow):
    return not (set(text[0]) & set("-'\"[]{}#&*!|>%@`,?:") or ": " in text or " #" in text
                or (in_flow and set(text) & set(",[]{}")))


class RandomProgramme:
    """`content`: the bytes of the file; `open_names` and `done_names`: its tasks and stages.

    A task that has stages is named only if it has a completion of its own, and then its stages are not.
    """

    def __init__(self, chance: random.Random):
        self.chance = chance
        self.notes = 0
        self.tasks = 0
        self.open_names, self.done_names = [], []
        self.step = self.one_of((2, 2, 2, 1, 3, 4))
        self.quote = self.one_of(("", "", "", "", "'", '"'))
        self.likes_comments = chance.random() < 0.6
        if chance.random() < 0.04:
            self.content = self.json_file()
            return
        newline = self.one_of(("\n", "\n", "\n", "\r\n"))
        lines = self.file_lines()
        text = newline.join(lines)
        if self.chance.random() < 0.7:
            text += newline
        if self.chance.random() < 0.15:
            text = "\ufeff" + text
        self.content = text.encode()

    def one_of(self, choices):
        return self.chance.choice(choices)

    def maybe(self, probability):
        return self.chance.random() < probability

    # Comments and blank lines

    def note(self):
        self.notes += 1
        return f"# note {self.notes}{self.one_of(('', ' done:', ': x', ' ^[y]', '   '))}"

    def tail(self, probability=0.12):
        """A comment at the end of a line, or nothing."""
        if self.likes_comments and self.maybe(probability):
            return self.one_of((" ", "  ")) + self.note()
        return self.one_of(("", "", "", "", "", "", "  "))

    def between(self, columns, probability=0.12):
        """Lines that say nothing: blank ones and comments in some of these columns."""
        lines = []
        while self.maybe(probability):
            if self.likes_comments and self.maybe(0.6):
                lines.append(" " * self.one_of(columns) + self.note())
            else:
                lines.append(self.one_of(("", "", " ", "      ")))
        return lines

    # Values

    def key(self, name):
        return f"{self.quote}{name}{self.quote}:"

    def quoted(self, text):
        if self.maybe(0.5):
            return "'" + text.replace("'", "''") + "'"
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    def scalar(self, text, in_flow=False):
        if is_plain_safe(text, in_flow) and self.maybe(0.7):
            return text
        return self.quoted(text)

    def text_lines(self, column, name, text):
        """An entry in block style with a text in any style."""
        start = " " * column + self.key(name)
        deeper = column + self.one_of((1, 2, 2, 2, 4))
        kind = self.chance.random()
        if kind < 0.45:
            return [f"{start} {self.scalar(text)}{self.tail()}"]
        if kind < 0.55 and " " in text and is_plain_safe(text, False):
            first, rest = text.split(" ", 1)
            if not rest.startswith("#"):
                return [f"{start} {first}", " " * deeper + rest + self.tail()]
        if kind < 0.62:
            return [f"{start}{self.tail()}", " " * deeper + self.scalar(text) + self.tail()]
        if kind < 0.7 and " " in text:
            first, rest = text.split(" ", 1)
            shown = self.quoted(first + "\0" + rest).split("\0")
            return [f"{start} {shown[0]}", " " * deeper + shown[1] + self.tail()]
        indicator = self.one_of((">", ">-", "|", "|-", "|+", ">-", ">-", ">"))
        if self.maybe(0.1):
            indicator += str(deeper - column)
        lines = [f"{start} {indicator}{self.tail(0.05).rstrip()}"]
        lines += [" " * deeper + part for part in text.split("\n")]
        if self.maybe(0.15) and indicator != "|+":
            lines += [""] * self.one_of((1, 2))
        return lines

    def list_lines(self, column, name, items):
        start = " " * column + self.key(name)
        if self.maybe(0.5):
            inner = ", ".join(self.scalar(item, True) for item in items)
            if self.maybe(0.15):
                return [f"{start} [", " " * (column + 2) + inner, " " * (column + 1) + "]"
                        + self.tail()]
            return [f"{start} [{inner}]{self.tail()}"]
        dash = column + self.one_of((0, 2, 2, 3))
        lines = [start + self.tail()]
        for item in items:
            lines += self.between((dash, dash + 2), 0.03)
            lines.append(" " * dash + "- " + self.scalar(item) + self.tail())
        return lines

    def done_lines(self, column):
        start = " " * column + self.key("done")
        if self.maybe(0.2):
            return [f"{start} {self.flow_completion()}{self.tail()}"]
        inner = column + self.step
        parts = [[" " * inner + self.key("on") + " 2022-02-09" + self.tail()],
                 self.list_lines(inner, "refs", [EVIDENCE, "Công văn 2"][:self.one_of((1, 1, 2))])]
        self.chance.shuffle(parts)
        lines = [start + self.tail(0.05)]
        for part in parts[:self.one_of((1, 2, 2, 2))]:
            lines += self.between((0, column, inner, inner + 2), 0.04) + part
        return lines

    def history_items(self, name):
        """Notes or extensions, each as its keys and values."""
        items = ([("to", "Tháng 12/2022"), ("on", "2022-03-01"), ("why", "chờ: hướng dẫn")],
                 [("to", "Quý I/2023"), ("on", "2022-04-01")])
        if name == "notes":
            items = ([("on", "2022-03-02"), ("text", "Đã gửi # lấy ý kiến")],
                     [("kind", "vướng mắc"), ("text", "Chưa có kinh phí"), ("on", "2022-04-02")])
        return items[:self.one_of((1, 1, 2))]

    def flow_item(self, item):
        return "{" + ", ".join(f"{self.key(key)} {self.scalar(value, True)}"
                               for key, value in item) + "}"

    def flow_history(self, name):
        return f"[{', '.join(map(self.flow_item, self.history_items(name)))}]"

    def history_lines(self, column, name):
        if self.maybe(0.15):
            return [" " * column + f"{self.key(name)} {self.flow_history(name)}{self.tail()}"]
        dash = column + self.one_of((0, 2, 2, 3))
        lines = [" " * column + self.key(name) + self.tail(0.05)]
        for item in self.history_items(name):
            lines += self.between((0, dash, dash + 2), 0.05)
            if self.maybe(0.2):
                lines.append(" " * dash + "- " + self.flow_item(item) + self.tail())
                continue
            inner = dash + self.one_of((2, 2, 2, 3))
            new = []
            for key, value in item:
                new += self.between((inner,), 0.03) if new else []
                new.append(" " * inner + f"{self.key(key)} {self.scalar(value)}{self.tail()}")
            new[0] = " " * dash + "-" + new[0][dash + 1:]
            lines += new
        return lines

    def flow_completion(self):
        refs = ", ".join(self.scalar(item, True) for item in (EVIDENCE, "x")[:self.one_of((1, 2))])
        return f"{{{self.key('on')} 2022-02-09, {self.key('refs')} [{refs}]}}"

    # Tasks

    def entries(self):
        """The order in which a task has its keys, its number, and its stages or nothing."""
        names = ["id", "title", "lead", "role", "coordinating", "due"]
        if self.maybe(0.3):
            names.remove("role")
        if self.maybe(0.4):
            names.remove("coordinating")
        if self.maybe(0.35):
            self.chance.shuffle(names)
        self.tasks += 1
        has_stages = self.maybe(0.3)
        is_done = self.maybe(0.15 if has_stages else 0.35)
        if is_done:
            self.insert_done(names)
            self.done_names.append(str(self.tasks))
        elif not has_stages:
            self.open_names.append(str(self.tasks))
        for name, chance in (("extended", 0 if has_stages else 0.15), ("notes", 0.2)):
            if self.maybe(chance):
                names.insert(self.one_of((len(names), len(names), self.chance.randint(0, len(names)))),
                             name)
        return names, self.tasks, self.stages(self.tasks, not is_done) if has_stages else None

    def insert_done(self, names):
        names.insert(self.one_of((len(names), len(names), self.chance.randint(0, len(names)))),
                     "done")

    def stages(self, number, are_named):
        """The words of each stage and the order in which it has its keys."""
        stages = []
        for what in self.chance.sample(STAGES, self.one_of((1, 2, 2, 3))):
            names = ["what", "when"] + (["lead"] if self.maybe(0.2) else [])
            if self.maybe(0.3):
                self.chance.shuffle(names)
            is_done = self.maybe(0.35)
            if is_done:
                self.insert_done(names)
            if are_named:
                (self.done_names if is_done else self.open_names).append(name_of_stage(number, what))
            stages.append((what, names))
        return stages

    def stage_value(self, name, what):
        return {"what": what, "when": self.one_of(DUES), "lead": "b"}[name]

    def stages_lines(self, column, stages):
        """`due:` in block style, its stages in either."""
        if self.maybe(0.2):
            inner = [self.flow_stage(*stage) for stage in stages]
            if self.maybe(0.5):
                return [" " * column + f"{self.key('due')} [{', '.join(inner)}]{self.tail()}"]
            lines = [" " * column + self.key("due") + " [" + self.tail()]
            for index, stage in enumerate(inner):
                lines.append(" " * (column + 2) + stage + ("," if index + 1 < len(inner) else "")
                             + self.tail())
            return lines + [" " * (column + 1) + "]" + self.tail()]
        lines = [" " * column + self.key("due") + self.tail()]
        dash = column + self.one_of((0, 2, 2, 3))
        for what, names in stages:
            lines += self.between((0, dash, dash + 2), 0.06)
            if self.maybe(0.25):
                lines.append(" " * dash + "- " + self.flow_stage(what, names) + self.tail())
                continue
            lines += self.block_stage(dash, what, names)
        return lines

    def block_stage(self, dash, what, names):
        column = dash + self.one_of((2, 2, 2, 3, 5))
        lines = []
        for index, name in enumerate(names):
            if index > 0:
                # Deeper below the words, a comment would be one of them.
                deeper = () if names[index - 1] == "what" else (column + 1, column + 4)
                lines += self.between((0, dash, column, *deeper), 0.08)
            if name == "done":
                lines += self.done_lines(column)
            elif name == "lead":
                lines.append(" " * column + self.key(name) + f" {self.scalar('b')}{self.tail()}")
            else:
                lines += self.text_lines(column, name, self.stage_value(name, what))
        lines[0] = " " * dash + "-" + lines[0][dash + 1:]
        return lines

    def flow_stage(self, what, names):
        parts = [f"{self.key(name)} " + (self.flow_completion() if name == "done" else
                                         self.scalar(self.stage_value(name, what), True))
                 for name in names]
        space = self.one_of(("", " "))
        return f"{{{space}{', '.join(parts)}{self.one_of(('', '', ','))}{space}}}"

    def value_of(self, name, number):
        texts = {"id": str(number), "lead": "a", "role": self.one_of(("tham mưu", "thực hiện")),
                 "due": self.one_of(DUES), "title": self.one_of(TITLES + (LONG,))}
        return texts[name]

    def block_task(self, dash):
        column = dash + self.one_of((2, 2, 2, 3, 5))
        names, number, stages = self.entries()
        lines = []
        for index, name in enumerate(names):
            if index > 0:
                lines += self.between((0, dash, column, column, column + 1, column + 4), 0.08)
            if name == "done":
                lines += self.done_lines(column)
            elif name in HISTORY:
                lines += self.history_lines(column, name)
            elif name == "due" and stages:
                lines += self.stages_lines(column, stages)
            elif name == "coordinating":
                lines += self.list_lines(column, name, ["a", "b"])
            elif name in ("id", "lead") or (name == "role" and self.maybe(0.8)):
                value = self.scalar(self.value_of(name, number))
                lines.append(" " * column + self.key(name) + f" {value}{self.tail()}")
            else:
                lines += self.text_lines(column, name, self.value_of(name, number))
        if self.maybe(0.1):
            return [" " * dash + "-" + self.tail()] + lines
        lines[0] = " " * dash + "-" + lines[0][dash + 1:]
        return lines

    def flow_parts(self):
        names, number, stages = self.entries()
        parts = []
        for name in names:
            if name == "done":
                value = self.flow_completion()
            elif name in HISTORY:
                value = self.flow_history(name)
            elif name == "due" and stages:
                value = f"[{', '.join(self.flow_stage(*stage) for stage in stages)}]"
            elif name == "coordinating":
                value = "[a, b]"
            else:
                value = self.scalar(self.value_of(name, number), True)
            parts.append(f"{self.key(name)} {value}")
        return parts

    def flow_task(self, dash):
        parts = self.flow_parts()
        space = self.one_of(("", " "))
        comma = self.one_of(("", "", ",", " ,"))
        start = " " * dash + "- "
        if self.maybe(0.5):
            return [f"{start}{{{space}{', '.join(parts)}{comma}{space}}}{self.tail()}"]
        column = dash + self.one_of((3, 4, 6))
        lines = [start + "{" + self.tail()] if self.maybe(0.6) else [
            start + "{" + parts.pop(0) + "," + self.tail()]
        for index, part in enumerate(parts):
            end = "," if index + 1 < len(parts) else comma
            lines.append(" " * column + part + end + self.tail())
            lines += self.between((column, dash + 2), 0.05)
        if self.likes_comments or self.maybe(0.5):
            lines.append(" " * (dash + 2) + "}" + self.tail())
        else:
            lines[-1] = lines[-1].rstrip() + "}"
        return lines

    def tasks_lines(self):
        dash = self.one_of((0, 2, 2, 2, 1, 4))
        lines = [self.key("tasks") + self.tail()]
        for _ in range(self.one_of((1, 2, 3, 3))):
            lines += self.between((0, dash, dash + 2), 0.1)
            lines += self.flow_task(dash) if self.maybe(0.25) else self.block_task(dash)
            if self.maybe(0.5):
                lines += [""] * self.one_of((1, 1, 2))
        return lines

    # Files

    def file_lines(self):
        head = [self.key("programme"), " " * self.step + self.key("title") + " T",
                " " * self.step + self.key("year") + " 2022" + self.tail()]
        if self.maybe(0.5):
            head += self.list_lines(self.step, "recipients", ["Bộ", "Tỉnh"])
        agencies = [self.key("agencies"), " " * self.step + "a: {name: Sở A}",
                    " " * self.step + "b: {name: Sở B}" + self.tail()]
        parts = [[self.key("ktask") + " 1"], head, agencies]
        if self.maybe(0.2):
            self.chance.shuffle(parts)
        parts.insert(len(parts) if self.maybe(0.6) else self.chance.randint(0, len(parts)),
                     self.tasks_lines())
        lines = ["---"] if self.maybe(0.1) else []
        for part in parts:
            lines += self.between((0, 0, 2), 0.1) + part
        lines += self.between((0, 2, 4, 8), 0.2)
        if self.maybe(0.1):
            lines.append("..." + self.tail())
        return lines

    def json_file(self):
        self.quote = '"'
        tasks = []
        for _ in range(self.one_of((1, 2, 3))):
            names, number, stages = self.entries()
            done = {"on": "2022-02-09", "refs": [EVIDENCE]}
            task = {}
            for name in names:
                task[name] = (done if name == "done" else ["a"] if name == "coordinating" else
                              [dict(item) for item in self.history_items(name)] if name in HISTORY
                              else self.value_of(name, number))
            if stages:
                task["due"] = [{key: done if key == "done" else self.stage_value(key, what)
                                for key in keys} for what, keys in stages]
            task["id"] = number
            tasks.append(task)
        data = {"ktask": 1, "programme": {"title": "T", "year": 2022},
                "agencies": {"a": {"name": "A"}, "b": {"name": "B"}}, "tasks": tasks}
        return (json.dumps(data, indent=self.one_of((None, 2, 4)), ensure_ascii=False)
                + self.one_of(("", "\n"))).encode()
