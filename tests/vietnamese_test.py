"""An officer whose machine speaks Vietnamese meets no English sentence: wrong commands, wrong dates,
broken files, full disks, help, reports and mail. What is said in which language is held here too.

    python3 tests/vietnamese_test.py --ktask PATH
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import messages_test
import named_tests
from named_tests import test

ROOT = Path(__file__).resolve().parent.parent
PROGRAMME = (ROOT / "programme-2022.yaml").read_text(encoding="utf-8")
REFERENCE = "Kế hoạch số 1234/KH-UBND ngày 06/5/2022 của Ủy ban nhân dân tỉnh"

# Words of English sentences that are neither Vietnamese without accents nor names that one types.
ENGLISH = {"the", "is", "are", "was", "were", "not", "of", "with", "that", "this", "cannot", "has", "have",
           "had", "and", "or", "for", "from", "its", "it", "as", "at", "by", "did", "you", "mean", "write",
           "read", "which", "what", "there", "here", "must", "line", "day", "days", "week", "missing",
           "unknown", "needs", "example", "such", "directory", "error", "errors", "warning", "warnings",
           "already", "tasks", "footnote", "footnotes", "agency", "overdue", "late"}
# What is typed as it is, in any language: what is quoted, options, file names, ids of states, keys.
TYPED = re.compile(r"“[^”]*”|--?[A-Za-z][\w-]*|\$?KTASK_\w+|[\w*./-]+\.[a-z]{2,8}\b|\b[\w-]+@\S+|\bktask [a-z]+"
                   r"|\b[a-z]+(?:-[a-z]+)+\b|\b[a-z-]+ \([^)]*\)|\b[a-z_-]+:(?= |$)")
LISTED = re.compile(r"^ *(?:các cột|các lệnh|các khóa|các khóa dùng được|chọn một trong|các loại|các vai trò"
                    r"|hoặc viết gọn|các đuôi|ví dụ|lặp lại|viết như sau)\b.*$", re.M)


def environment(**more):
    kept = {name: value for name, value in os.environ.items()
            if name.endswith("SAN_OPTIONS") or name == "LLVM_PROFILE_FILE"}
    return {**kept, "PATH": "/usr/bin:/bin", "KTASK_TODAY": "2022-08-01", "LANG": "vi_VN.UTF-8", **more}


def run(folder, *arguments, given=None, **variables):
    done = subprocess.run([named_tests.ktask, *arguments], cwd=folder, capture_output=True, timeout=60,
                          input=given, env=environment(**variables), check=False)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def english_fragments():
    """What is fixed in the English of messages, as far as no other language says it too."""
    tables = messages_test.TABLES["Vietnamese"]
    rows = [row for table in tables for row in messages_test.ROW.findall(messages_test.source_of(table))]
    words = "\n".join(messages_test.text_of(row[1]) for row in rows)
    fragments = set()
    for row in rows:
        for fragment in re.split(r"\{\d?\}", messages_test.text_of(row[0])):
            fragment = fragment.replace('\\"', '"').strip(" ,;:'`")
            if len(re.findall(r"[a-z]{2,}", fragment)) >= 2 and fragment not in words:
                fragments.add(fragment)
    return fragments


FRAGMENTS = english_fragments()


def english_in(output):
    """What is English in an output, apart from what is quoted of files and command lines."""
    lines = output.splitlines()
    excerpts = {i for i, line in enumerate(lines)
                for at in (i, i - 1) if re.fullmatch(r" +\^+", line) and at >= 0}
    text = "\n".join(line for i, line in enumerate(lines)
                     if i not in excerpts and not line.startswith(("  ktask ", "        ", "+", "-", "@@")))
    found = [fragment for fragment in FRAGMENTS if fragment in text]
    text = TYPED.sub(" ", LISTED.sub("", text))
    found += sorted({word for word in re.findall(r"[^\W\d_]+", text) if word.lower() in ENGLISH})
    return found


def expect_vietnamese(folder, *arguments, status=None, given=None):
    ended, output, errors = run(folder, *arguments, given=given)
    assert output + errors, f"{arguments} say nothing"
    found = english_in(output + errors)
    assert not found, f"{arguments} say {found} in:\n{output}{errors}"
    assert status is None or ended == status, f"{arguments} end with {ended}:\n{errors}"
    return output + errors


def with_programme(folder):
    shutil.copy(ROOT / "programme-2022.yaml", folder)
    return folder


@test
def english_is_seen_where_it_is(folder):
    assert english_in("ktask: there is no command 'lst'\n")
    assert english_in("ktask: không đọc được a.yaml: No such file or directory\n")
    assert english_in("ktask: nhiệm vụ 3 is done\n")
    assert not english_in("ktask: không có lệnh “lst”\n  ví dụ: ktask done 3\n")


@test
def ktask_alone_says_how_to_begin_and_then_how_it_stands(folder):
    said = expect_vietnamese(folder, status=0)
    assert said.startswith("Thư mục này") and "ktask --help" in said, said
    with_programme(folder)
    assert expect_vietnamese(folder, status=0).count("\n") == 3


@test
def wrong_commands_and_options_are_answered(folder):
    with_programme(folder)
    for arguments in (["lst"], ["completion"], ["completion", "tcsh"], ["list", "--ovredue"], ["list", "--no-such"], ["--overdue", "list"],
                      ["--overdue"], ["list", "x y"], ["list", "--due"], ["list", "--overdue=x"],
                      ["list", "--soon", "x"], ["list", "--sort", "x"], ["list", "--color", "x"],
                      ["list", "--lang", "fr"], ["list", "--format", "xx"], ["list", "-o", "a.xyz"],
                      ["show", "1", "-o", "a.csv"], ["list", "--fields", "a"], ["list", "--fields", "hạn cúi"], ["list", "--fields", ","],
                      ["list", "--bom"], ["list", "–overdue"], ["list", "--due", "tháng", "9/2022"],
                      ["list", "--agency", "“lao", "động”"], ["show"], ["done"], ["done", "3"], ["reopen"],
                      ["done", "3", "--no-ref", "--ref", "x"], ["report", "--format", "eml"],
                      ["report", "--format", "eml", "--to", "a@b.vn"], ["remind", "--format", "eml"],
                      ["remind", "--output-dir", "x", "-o", "y.txt"], ["remind", "--output-dir", "x", "--width", "9"],
                      ["list", "--format", "eml", "--from", "một"], ["list", "--year", "22"],
                      ["list", "-o", "programme-2022.yaml"], ["done", "3", "--no-ref", "-f", "-"]):
        expect_vietnamese(folder, *arguments, status=2)


@test
def wrong_days_and_periods_are_answered(folder):
    with_programme(folder)
    for period in ("tháng 13/2022", "30/2/2022", "Thág 9/2022", "9/22", "tháng", "quý V/2022", "2022-W60", "2022-H3",
                   "3-4/2022", "T9", "từ 9/2022 đến 3/2022", "Theo yêu cầu", "Thường xuyên", "100 ngày", "2022-",
                   "13 tháng đầu năm 2022", "Thứ Sáu ngày 1/9/2022", "25h00 ngày 1/9/2022", "giữa quý I/2022",
                   "ngày 10 tháng 5 âm lịch", "năm học 2022", "Tháng    năm 2022", "(dự kiến", "hằng tuần ngày 15/6",
                   "30 ngày kể từ ngày họp", "định kỳ 30/6/2022", "by June 2022", ""):
        expect_vietnamese(folder, "list", "--due", period)
    for option in ("--today", "--since", "--until"):
        expect_vietnamese(folder, "report", option, "32/1/2022", status=2)
        expect_vietnamese(folder, "report", option, "..")
    expect_vietnamese(folder, "list", "--due-by", "2022-09..", status=2)
    expect_vietnamese(folder, "list", "--due-before", "..2022-09", status=2)
    expect_vietnamese(folder, "report", "--since", "2022-09-01", "--until", "2022-01-01", status=2)
    expect_vietnamese(folder, "list", "--due", "2022-09", "--agency", "giao duc", "--explain")
    expect_vietnamese(folder, "show", "5", "10", "--explain")


@test
def tasks_and_agencies_that_are_not_there_are_answered(folder):
    with_programme(folder)
    for arguments in (["show", "99"], ["show", "2021:3"], ["show", "5..3"], ["show", "3..99"], ["show", "7@x"],
                      ["show", "7@"], ["show", "Kế hoạch"], ["list", "--agency", "xyz"], ["list", "--agency", "Sở"],
                      ["list", "--agency", "xinh doan"], ["list", "--year", "2030"], ["list", "--state", "xong"],
                      ["list", "--state", "qua hann"]):
        assert run(folder, *arguments)[0] != 0, arguments
        expect_vietnamese(folder, *arguments)


@test
def completions_are_told_and_refused(folder):
    with_programme(folder)
    refused = (["done", "3", "--ref", "Kế hoạch số 5"], ["done", "3", "--ref", "KH số 1 ngày 1/1/2023"],
               ["done", "3", "--ref", "ngày 1/5/2022", "--ref", "ngày 2/5/2022"], ["done", "1", "--no-ref"],
               ["done", "3", "--footnote", "99"], ["done", "3", "--ref", "a\nb"], ["done", "3", "--ref", "a\x07b"],
               ["done", "3", "--ref", " "],
               ["done", "8", "--no-ref", "--on", "1/1/2021"])
    for arguments in refused:
        expect_vietnamese(folder, *arguments, status=1 if arguments[-1].strip() else None)
    expect_vietnamese(folder, "done", "3", "--ref", REFERENCE, "--dry-run", status=0)
    expect_vietnamese(folder, "done", "3", "--ref", REFERENCE, status=0)
    expect_vietnamese(folder, "done", "3", "--ref", REFERENCE, status=0)
    expect_vietnamese(folder, "done", "4", "--no-ref", "--on", "hôm nay", status=0)
    expect_vietnamese(folder, "reopen", "3", "4", status=0)
    expect_vietnamese(folder, "reopen", "3", status=0)


HEAD = """ktask: 1
programme: {title: Kế hoạch, year: 2022, issued: 2022-05-09}
agencies:
  a: {name: Sở A}
  b: {name: Sở B}
tasks:
  - id: 1
    title: Việc một
    lead: a
    due: """

BROKEN = {
    "a tab": "2022\n\t- x\n", "no colon": "2022\n    coordinating b\n", "indentation": "2022\n   note: x\n",
    "a key twice": "2022\n    lead: b\n", "an unknown key": "2022\n    ledd: b\n", "an open quote": "\"2022\n",
    "a colon": "Trước: 5/2022\n", "an open bracket": "[a, b\n", "an anchor": "&x 2022\n", "an alias": "*x\n",
    "a tag": "!x 2022\n", "an indicator": "@2022\n", "a stray dash": "2022\n- id: 2\n",
    "a tight colon": "2022\n    coordinating:[b]\n", "a conflict": "2022\n<<<<<<< HEAD\n",
    "a second document": "2022\n---\nx: 1\n", "a merge key": "2022\n    <<: {}\n", "an escape": "\"\\q\"\n",
    "text behind a quote": "\"2022\" x\n", "text behind a bracket": "[] x\n", "a lone bracket": "]\n",
    "commas": "[a,, b c: d]\n", "a comment without a blank": "\"2022\"#x\n", "a bad role": "2022\n    role: giám sát\n",
    "no list": "2022\n    coordinating: b\n", "a bad kind": "2022\n    notes: [{kind: x, text: y}]\n",
    "an id again": "2022\n  - id: 01\n    title:\n    lead: c\n", "an agency twice": "2022\n    coordinating: [b, b]\n",
    "no mapping": "2022\n    done: 2022-03-04\n    extended: x\n    dropped: {on: 2023}\n",
    "an unreadable deadline": "Theo yêu cầu của Bộ\n", "several deadlines": "Tháng 3 và tháng 9/2022\n",
    "a deadline counted from an event": "10 ngày sau khi có kết quả\n", "no stage": "[]\n",
    "stages with one name": "[{what: A, when: 2022}, {what: A, when: 2022}]\n",
    "an open footnote": "2022\n    lead-text: a^[b\n", "an odd block": ">+\n      2022\n\n",
    "a completion too early": "2022\n    done: {on: 2021-01-01}\n", "hidden characters": "2022\n    lead-text: a\u200bb\n",
    "an odd id": "2022\n  - {id: 1e3, title: x, lead: a, due: 2029, coordinating: [a]}\n",
}


@test
def broken_files_are_explained(folder):
    file = folder / "programme-2022.yaml"
    for what, rest in BROKEN.items():
        file.write_text(HEAD + rest, encoding="utf-8")
        said = expect_vietnamese(folder, "check")
        assert "lỗi" in said or "cảnh báo" in said, f"{what}: {said}"
        expect_vietnamese(folder, "list")
    for content in (b"", b"hello\n", b"- a\n", b"ktask: 2\n", b"ktask: 1\nprogramme: {language: fr}\n", b"\xff\xfea\0",
                    b"\x00\x01\x02", b"ktask: 1\r\r\nx: \xff\n", b"%YAML 1.2\n---\nktask: 1\n",
                    b"ktask: 1\nagencies: [a]\ntasks: {}\n", b"ktask: 1\nagencies: {A b: {name: C, email: d}}\n"):
        file.write_bytes(content)
        assert run(folder, "check")[0] == 1, content
        expect_vietnamese(folder, "check")
    for content in (HEAD + "2022\n    ? x\n", HEAD + "2022\n    details: {a}\n", HEAD + "2022\n    details: {a:b}\n",
                    HEAD + "2022\n    details:\n      a: [b: c]\n"):
        file.write_text(content, encoding="utf-8")
        expect_vietnamese(folder, "check")
        run(folder, "done", "1", "--no-ref")
        expect_vietnamese(folder, "done", "1", "--no-ref", "--replace")


@test
def what_the_system_says_is_said(folder):
    for arguments in (["list"], ["list", "-f", "no.yaml"], ["list", "-f", "."], ["done", "1", "--no-ref", "-f", "no.yaml"]):
        assert run(folder, *arguments)[0] in (1, 3), arguments
        expect_vietnamese(folder, *arguments)
    with_programme(folder)
    (folder / "folder").mkdir()
    for target in ("no/such/list.txt", "programme-2022.yaml/list.txt", "folder", "/dev/full", "x" * 300):
        assert run(folder, "list", "--format", "text", "-o", target)[0] == 3, target
        expect_vietnamese(folder, "list", "--format", "text", "-o", target)
    with open("/dev/full", "wb") as full:
        done = subprocess.run([named_tests.ktask, "list"], cwd=folder, stdout=full, stderr=subprocess.PIPE,
                              env=environment(), timeout=60, check=False)
    assert done.returncode == 3 and done.stderr.decode() == "ktask: không ghi được kết quả: đĩa đã đầy\n"
    expect_vietnamese(folder, "remind", "--output-dir", "outbox", status=1)


@test
def a_read_only_folder_is_told(folder):
    with_programme(folder)
    (folder / "programme-2022.yaml").chmod(0o444)
    expect_vietnamese(folder, "done", "3", "--no-ref", status=1)
    (folder / "programme-2022.yaml").chmod(0o644)
    if os.getuid() == 0:
        return  # whom no mode stops
    folder.chmod(0o555)
    try:
        expect_vietnamese(folder, "done", "3", "--no-ref", status=1)
    finally:
        folder.chmod(0o755)


@test
def help_is_in_vietnamese_and_fits(folder):
    names = re.findall(r"^  ([a-z]+) ", run(folder, "help")[1].split("Các lệnh:\n")[1], re.M)
    assert len(names) > 5, names
    for arguments in (["--help"], ["help"], *([name, "--help"] for name in names)):
        said = expect_vietnamese(folder, *arguments, status=0)
        too_long = [line for line in said.splitlines() if len(line) > 80]
        assert not too_long, too_long
        assert "Ví dụ:" in said and "Cách dùng:" in said, said
        capitals = set(re.findall(r"(?<![\w$-])[A-Z]{2,}(?![\w.'/-])", said)) - {"CSV", "TSV", "BOM", "HEAD", "JSON", "UBND", "IV", "BC", "KH"}
        assert not capitals, f"{arguments}: values without a Vietnamese name: {capitals}"
    for arguments in (["--help"], ["list", "--help"], ["help"], ["help", "list"]):
        said = run(folder, *arguments, "--lang", "en")[1]
        assert "Examples:" in said, said


@test
def what_is_shown_of_a_programme_is_in_its_language(folder):
    with_programme(folder)
    for arguments in (["list"], ["show", "11"], ["agencies"], ["report"], ["remind"], ["check"],
                      ["list", "--format", "markdown"], ["report", "--format", "markdown"], ["list", "--overdue"]):
        expect_vietnamese(folder, *arguments, status=0)
        if arguments != ["check"]:
            assert run(folder, *arguments) == run(folder, *arguments, LANG="C"), arguments


@test
def the_locale_chooses_the_language(folder):
    vietnamese, english = "không có lệnh “x”", "there is no command 'x'"
    for expected, variables in ((vietnamese, {}), (english, {"LANG": "C"}), (english, {"LANG": ""}),
                                (english, {"LANG": "C.UTF-8"}), (vietnamese, {"LANG": "vi"}),
                                (english, {"LC_ALL": "en_US.UTF-8"}), (english, {"LC_MESSAGES": "C"}),
                                (vietnamese, {"LC_ALL": "vi_VN", "LC_MESSAGES": "C", "LANG": "C"}),
                                (vietnamese, {"LC_ALL": "", "LC_MESSAGES": "vi_VN.UTF-8", "LANG": "C"}),
                                (vietnamese, {"LC_CTYPE": "C"})):
        assert expected in run(folder, "x", **variables)[2], variables


@test
def an_option_chooses_it_before_the_locale(folder):
    for arguments in (["--lang", "en", "x"], ["x", "--lang=en"], ["--lang", "vi", "x", "--lang", "tiếng Anh"]):
        assert "there is no command 'x'" in run(folder, *arguments)[2], arguments
    assert "không có lệnh “x”" in run(folder, "x", "--lang", "Tieng Viet", LANG="C")[2]
    with_programme(folder)
    assert "--lang không nhận" in run(folder, "list", "--lang", "fr")[2]
    assert "task 3 is not done" in run(folder, "reopen", "3", "--lang", "en")[2]
    assert "overdue" in run(folder, "list", "--overdue", "--lang", "en")[1]


@test
def values_are_typed_in_either_language(folder):
    with_programme(folder)
    for english, others in ((["--state", "overdue"], (["--state", "quá hạn"], ["--state", "dang thuc hien qua han"])),
                            (["--state", "done-on-time"], (["--state", "Hoàn thành đúng hạn"], ["--state", "done on time"])),
                            (["--state", "in-time"], (["--state", "trong hạn"],)),
                            (["--state", "done"], (["--state", "đã hoàn thành"],)),
                            (["--state", "ongoing,overdue"], (["--state", "thường xuyên, QUÁ HẠN"],)),
                            (["--state", "unscheduled"], (["--state", "chưa xác định thời hạn"],)),
                            (["--state", "dropped"], (["--state", "đưa ra khỏi chương trình"],)),
                            (["--sort", "due"], (["--sort", "thời hạn"], ["--sort", "HAN"])),
                            (["--sort", "lead"], (["--sort", "chủ trì"],)),
                            (["--sort", "state"], (["--sort", "trang thai"],)),
                            (["--fields", "id,title,last"], (["--fields", "TT, nhiệm vụ, han cuoi"],)),
                            (["--color", "always"], (["--color", "luôn luôn"],)),
                            (["--lang", "en"], (["--lang", "tiếng anh"], ["--lang", "EN"]))):
        expected = run(folder, "list", *english)
        assert expected[0] == 0, expected
        for other in others:
            assert run(folder, "list", *other) == expected, other


if __name__ == "__main__":
    sys.exit(named_tests.main(__doc__))
