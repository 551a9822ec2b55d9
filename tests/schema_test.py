#!/usr/bin/env python3
"""`ktask schema` against `ktask check`, by a validator that is not ours.

    python3 tests/schema_test.py --ktask build/ktask

Whatever `check` accepts the schema accepts: the programmes of the project and of its golden cases,
random ones, and thousands of mutations. What both must refuse is a list here, and so is what only
`check` can find. The keys of the schema are those that `check` knows, one by one.
"""

import copy
import json
import random
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import yaml

import golden_case
import named_tests
from named_tests import test
from random_programme import RandomProgramme

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "KTASK_TODAY": "2022-08-01"}


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2's core schema, as editors read it: days are texts, `no` is a word."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


def number(loader, node):
    text = node.value.lower()
    if text.startswith(("0x", "0o")):
        return int(text, 0)
    return int(text)


for tag, pattern, first in (
        ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
        ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
        ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
        ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)"
                  r"|\.(?:nan|NaN|NAN)", list("-+.0123456789"))):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)
CoreLoader.add_constructor("tag:yaml.org,2002:map", CoreLoader.construct_mapping)
CoreLoader.add_constructor("tag:yaml.org,2002:int", number)


def run(*arguments, stdin=None, **environment):
    return subprocess.run([named_tests.ktask, *arguments], input=stdin, capture_output=True, timeout=60,
                          env=ENVIRONMENT | environment)


def schema():
    return json.loads(run("schema").stdout)


def validator():
    jsonschema.Draft7Validator.check_schema(schema())
    return jsonschema.Draft7Validator(schema())


def check(content):
    """What `check` says against a file, or nothing if it accepts it."""
    done = run("-f", "-", "check", stdin=content)
    assert done.returncode in (0, 1), (done.returncode, done.stderr.decode())
    return done.stderr.decode() if done.returncode else ""


def refusal(judge, content):
    """What the schema says against a file that is YAML, or nothing."""
    data = yaml.load(content.decode("utf-8-sig"), Loader=CoreLoader)
    return "; ".join(f"{'/'.join(map(str, error.path))}: {error.message[:200]}"
                     for error in judge.iter_errors(data))


def programmes_of_golden_cases():
    for path in sorted((ROOT / "tests" / "golden").glob("*.test")):
        for command in golden_case.read_case(path.read_text(encoding="utf-8")):
            for kind in ("file", "file-after", "stdin"):
                for section in command.all_of(kind):
                    if kind == "stdin" or section.argument.endswith((".yaml", ".yml")):
                        yield f"{path.name}: {section.argument}", section.content


@test
def whatever_check_accepts_of_real_and_golden_and_random_programmes_the_schema_accepts(folder):
    judge = validator()
    files = [(path.name, path.read_bytes())
             for path in [ROOT / "programme-2022.yaml", *(ROOT / "tests/programmes").glob("*.yaml")]]
    files += programmes_of_golden_cases()
    files += [(f"random {seed}", RandomProgramme(random.Random(seed)).content) for seed in range(300)]
    accepted = 0
    for name, content in files:
        if check(content):
            continue
        accepted += 1
        assert not refusal(judge, content), (name, refusal(judge, content), content.decode())
    assert accepted > 350, accepted


# Mutations

FULL = {
    "ktask": 1,
    "programme": {"title": "Kế hoạch^[Chú thích]", "number": "277/KH-UBND", "year": 2022, "until": 2025,
                  "issued": "2022-05-09", "place": "Kon Tum", "authority": "Tỉnh", "issuer": "Ban",
                  "language": "vi", "preamble": "Nhằm", "closing": "Căn cứ", "recipients": ["Bộ", "Tỉnh"],
                  "signatory": {"title": ["PHÓ", "CHỦ"], "name": "Y"}},
    "agencies": {"a": {"name": "A", "short": "SA", "aliases": ["AA"], "email": "a@b.vn"},
                 "b": {"name": "B", "email": ["b@b.vn", "c@b.vn"]},
                 "c": {"name": "C", "members": ["a", "b"]}},
    "tasks": [
        {"section": "Nhiệm vụ", "number": "I", "level": 1, "lead": ["a"], "lead-text": "x",
         "coordinating": ["b"], "coordinating-text": "x", "due-text": "x", "details": {"Cột": "x"}},
        {"id": 1, "number": "", "title": "Một", "lead": "a", "lead-text": "x", "role": "tham mưu",
         "coordinating": ["b", "c"], "coordinating-text": "x", "due": "Tháng 9/2022", "due-text": "x",
         "details": {"Sản phẩm": "Kế hoạch"},
         "extended": [{"to": "Tháng 11/2022", "on": "2022-09-01", "text": "x", "why": "x", "refs": ["x"]}],
         "notes": [{"on": "2022-09-12", "kind": "vướng mắc", "text": "x"}],
         "done": {"on": "2022-09-09", "refs": ["x", "y"]}, "dropped": {"on": "2022-12-01"},
         "added": {"refs": ["x"]}},
        {"id": "II.3", "title": "Hai", "lead": ["a", "b"],
         "due": [{"what": "Khởi động", "when": "Quý IV/2022", "lead": "c", "done": {"on": "2022-12-01"}},
                 {"what": "Báo cáo", "when": 2023, "extended": [{"to": "none"}]}]},
    ],
}
# As they are written in a file: what is in a flow mapping behind "key: ".
SPELLINGS = ("''", '" "', "null", "NULL", "~", "true", "no", "0", "1", "-1", "4", "01", "1.10", "1e3", ".inf",
             "2022", "9.2022", "2022-05-09", "9/2022", "Tháng 9/2022", "none", "a", "A", "[]", "{}", "[a]", "[a, a]",
             "[x, [y]]", "{a: b}", "[{a: b}]", "x", "x y", "tham mưu", "Tham mưu", '"tham\\n mưu"', "'*tham mưu*'",
             "lead", "TIẾN ĐỘ", "tien do", "Obstacle", '" vướng mắc "', "vi", "VI", "a@b.vn", '" a@b.vn"', "a@",
             "'x^[y]'", "'^[y]'", '"\\u1EF1"', "0x1F", "1_0", "99999999999999999999", "..", "II.3", "đ", "Đ-1", "a..b",
             "{on: 2022-09-09}", "{on: 5}", "[{to: 2023}]", "[{what: x, when: 2022}]", "[{text: x}]")


def places_in(value, path=()):
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places_in(inner, path + (key,))
    if isinstance(value, list):
        for index, inner in enumerate(value):
            yield from places_in(inner, path + (index,))


class Spelt(str):
    """A value as it is written in the file."""


def written(value):
    if isinstance(value, Spelt):
        return str(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(k, ensure_ascii=False)}: {written(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def owner_of(data, path):
    for step in path[:-1]:
        data = data[step]
    return data


def mutations(chance, count):
    paths = [path for path in places_in(FULL) if path]
    # Each spelling in each place is more than a test has time for: some, others on another day.
    trials = [(path, spelling) for path in paths for spelling in SPELLINGS]
    for path, spelling in chance.sample(trials, count):
        data = copy.deepcopy(FULL)
        owner_of(data, path)[path[-1]] = Spelt(spelling)
        yield written(data)
    for path in paths:
        data = copy.deepcopy(FULL)
        del owner_of(data, path)[path[-1]]
        yield written(data)
        data = copy.deepcopy(FULL)
        owner = owner_of(data, path)
        if isinstance(owner, dict):
            owner[chance.choice(("section", "id", "xyz", "due", "on", "name"))] = Spelt("x")
            yield written(data)


@test
def whatever_check_accepts_of_mutations_the_schema_accepts(folder):
    judge = validator()
    assert not check(written(FULL).encode()), check(written(FULL).encode())
    accepted = refused = only_check = 0
    for text in mutations(random.Random(12), 1500):
        wrong = check(text.encode())
        mistake = refusal(judge, text.encode())
        assert wrong or not mistake, (mistake, text)
        accepted += not wrong
        refused += bool(wrong and mistake)
        only_check += bool(wrong and not mistake)
    # Most of the rest are dates, deadlines and agencies that do not exist.
    assert accepted > 300 and refused > 700 and only_check < refused / 2, (accepted, refused, only_check)


# Single mistakes: a path in FULL, and the value to be there as it is written (None: no key).

BOTH_REFUSE = (
    (("ktask",), None), (("ktask",), "2"), (("programme",), None), (("agencies",), None), (("tasks",), None),
    (("programm",), "{}"), (("programme", "titel"), "x"), (("programme", "title"), None), (("programme", "year"), None),
    (("programme", "year"), "1822"), (("programme", "year"), "năm"), (("programme", "year"), "[2022]"),
    (("programme", "issued"), "20220509"), (("programme", "issued"), "{}"), (("programme", "language"), "fr"),
    (("programme", "language"), "VI"), (("programme", "recipients"), "Bộ"), (("programme", "recipients", 0), "[x]"),
    (("programme", "signatory"), "Y"), (("programme", "signatory", "name"), None), (("programme", "place"), ""),
    (("programme", "place"), "''"), (("programme", "place"), "null"), (("agencies",), "[a]"),
    (("agencies", "Sở"), "{name: x}"), (("agencies", "a", "name"), None), (("agencies", "a", "mail"), "x"),
    (("agencies", "a", "email"), "Văn thư"), (("agencies", "a", "email"), "a@b@c"), (("agencies", "a", "aliases"), "x"),
    (("tasks",), "{}"), (("tasks", 0), "x"), (("tasks", 0, "level"), "5"), (("tasks", 0, "level"), "cao"),
    (("tasks", 0, "due"), "2022"), (("tasks", 0, "id"), "1"), (("tasks", 0, "section"), "''"),
    (("tasks", 1, "id"), None), (("tasks", 1, "id"), "a..b"), (("tasks", 1, "id"), "-1"), (("tasks", 1, "id"), "a b"),
    (("tasks", 1, "id"), "x" * 41), (("tasks", 1, "title"), None), (("tasks", 1, "title"), "{a: b}"),
    (("tasks", 1, "lead"), None), (("tasks", 1, "lead"), "[]"), (("tasks", 1, "lead"), "[a, a]"),
    (("tasks", 1, "lead"), "Sở A"), (("tasks", 1, "coordinating"), "b"), (("tasks", 1, "coordinating"), "[b, b]"),
    (("tasks", 1, "role"), "chủ trì"), (("tasks", 1, "role"), "Tham mưu"), (("tasks", 1, "due"), None),
    (("tasks", 1, "due"), "[]"), (("tasks", 1, "due"), "true"), (("tasks", 1, "due"), "{what: x}"),
    (("tasks", 1, "deu"), "2022"), (("tasks", 1, "level"), "1"), (("tasks", 1, "details"), "x"),
    (("tasks", 1, "details"), "{x: [y]}"), (("tasks", 1, "extended"), "2023"), (("tasks", 1, "extended", 0, "to"), None),
    (("tasks", 1, "extended", 0, "bis"), "x"), (("tasks", 1, "notes"), "x"), (("tasks", 1, "notes", 0, "kind"), "tốt"),
    (("tasks", 1, "notes", 0, "text"), None), (("tasks", 1, "done"), "2022-09-09"), (("tasks", 1, "done"), "null"),
    (("tasks", 1, "done", "refs"), "x"), (("tasks", 1, "done", "day"), "x"), (("tasks", 1, "number"), "[]"),
    (("tasks", 2, "due", 0, "what"), None), (("tasks", 2, "due", 0, "when"), None), (("tasks", 2, "due", 0, "id"), "1"),
    (("tasks", 2, "due", 0, "lead"), "[a]"),
)

ONLY_CHECK_FINDS = (
    # what a day or a deadline means
    (("programme", "issued"), "2022-02-30"), (("programme", "issued"), "Tháng 5/2022"),
    (("tasks", 1, "due"), "sớm nhất có thể"), (("tasks", 1, "due"), "3-4/2022"), (("tasks", 1, "done", "on"), "mai"),
    # which agency is there, and which is a member of itself
    (("tasks", 1, "lead"), "d"), (("tasks", 1, "coordinating"), "[d]"), (("agencies", "c", "members"), "[d]"),
    (("agencies", "c", "members"), "[c]"),
    # what was said before
    (("tasks", 2, "id"), "1"), (("tasks", 2, "due", 1, "what"), "Khởi động"), (("programme", "until"), "2021"),
    # the marks of texts
    (("tasks", 1, "title"), "'x^[y'"), (("tasks", 1, "title"), "'^[y]'"), (("tasks", 1, "done", "refs"), "['x^[y]']"),
    (("tasks", 1, "role"), "'*chủ trì*'"),
    # other spellings of a number, in which the value is right
    (("programme", "year"), "0x7E6"), (("programme", "year"), "2022.0"), (("programme", "year"), "'1822'"),
    (("ktask",), "'2'"), (("tasks", 0, "level"), "'5'"), (("tasks", 1, "id"), ".5"), (("tasks", 1, "id"), ".inf"),
    # the dots of an address
    (("agencies", "a", "email"), "a..b@c.vn"), (("agencies", "a", "email"), "văn.thư@c.vn"),
    # English kinds of notes with other letters
    (("tasks", 1, "notes", 0, "kind"), "tixn độ"),
)
ONLY_CHECK_FINDS_IN_YAML = ("ktask: &a 1\n", "ktask: !!int 1\n", "ktask: 1\nktask: 1\n")


def with_value(path, spelling):
    data = copy.deepcopy(FULL)
    owner = owner_of(data, path)
    if spelling is None:
        del owner[path[-1]]
    else:
        owner[path[-1]] = Spelt(spelling)
    return written(data).encode()


@test
def what_both_must_refuse_is_refused_by_both(folder):
    judge = validator()
    for path, spelling in BOTH_REFUSE:
        content = with_value(path, spelling)
        assert check(content), (path, spelling, "check accepts it")
        assert refusal(judge, content), (path, spelling, "the schema accepts it")


@test
def what_only_check_can_find_is_refused_by_check_alone(folder):
    judge = validator()
    rest = "".join(f"{key}: {written(FULL[key])}\n" for key in ("programme", "agencies", "tasks"))
    files = [with_value(path, spelling) for path, spelling in ONLY_CHECK_FINDS]
    files += [(head + rest).encode() for head in ONLY_CHECK_FINDS_IN_YAML]
    for content in files:
        assert check(content), (content.decode(), "check accepts it")
        assert not refusal(judge, content), (content.decode(), refusal(judge, content))


# Keys

def mappings_of(part, value, path=()):
    """Each mapping of the schema that has keys of its own, with a path of FULL to one like it."""
    if "properties" in part and "additionalProperties" in part:
        yield part, path
        for key, inner in part["properties"].items():
            if key in value:
                yield from mappings_of(inner, value[key], path + (key,))
    elif isinstance(part.get("additionalProperties"), dict) and isinstance(value, dict):
        first = next(iter(value))
        yield from mappings_of(part["additionalProperties"], value[first], path + (first,))
    for alternative in part.get("anyOf", []):
        if alternative.get("type") == "array" and isinstance(value, list):
            yield from mappings_of(alternative, value, path)
    if part.get("type") == "array" and isinstance(value, list):
        items = part["items"]
        for index, item in enumerate(value):
            if "then" in items:
                yield from mappings_of(items["then" if "section" in item else "else"], item, path + (index,))
            elif index == 0:
                yield from mappings_of(items, item, path + (index,))


def value_at(path):
    return owner_of(FULL, path + (None,))


@test
def the_keys_of_the_schema_are_those_that_check_knows(folder):
    seen = set()
    for part, path in mappings_of(schema(), FULL):
        names = list(part["properties"])
        seen.add(tuple(names))
        told = check(with_value(path + ("qqqqqqqqqqqqqqqq",), "x"))
        [known] = re.findall(r"  known keys: (.*)", told)
        assert known.split(", ") == names, (path, known, names)
        for name in names:
            told = check(with_value(path + (name,), None)) if name in value_at(path) else ""
            is_missed = f"needs the key '{name}'" in told or (name == "ktask" and "no key 'ktask'" in told)
            if name == "section":
                continue  # without it, the item is a task
            if name in value_at(path):
                assert is_missed == (name in part["required"]), (path, name, told)
            else:
                assert name not in part["required"], (path, name)
    assert len(seen) == 10, seen
    names = {name for one in seen for name in one}
    reached = {step for path in places_in(FULL) for step in path if isinstance(step, str)}
    assert names <= reached, names - reached


@test
def every_key_is_explained_in_vietnamese_and_then_in_english(folder):
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src/programme").glob("*keys.hpp"))
    english_texts = re.sub(r'"\s*\n\s*"', "", source)
    count = 0
    for part, path in mappings_of(schema(), FULL):
        for name, one in part["properties"].items():
            vietnamese, english = one["description"].split("\n\n")
            assert vietnamese != english and re.search(r"[^\x00-\x7f]", vietnamese), (path, name, vietnamese)
            assert json.dumps(english, ensure_ascii=False) in english_texts, (path, name, english)
            assert one["markdownDescription"].replace("\\", "") == f"{vietnamese}\n\n*{english}*", (path, name)
            count += 1
    assert count > 60, count


@test
def the_schema_is_the_same_wherever_it_is_asked_for(folder):
    plain = run("schema").stdout
    assert plain == run("--lang", "vi", "schema", "--format", "json", LC_ALL="vi_VN.UTF-8").stdout
    run("schema", "-o", str(folder / "s.json"))
    assert (folder / "s.json").read_bytes() == plain


if __name__ == "__main__":
    sys.exit(named_tests.main(__doc__))
