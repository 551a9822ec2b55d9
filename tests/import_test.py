#!/usr/bin/env python3
"""What `import` makes of the documents of real offices, against what persons have made of them by hand.

    python3 tests/import_test.py --ktask build/ktask

The seed's document as text, as two Word files, as a PDF and as a workbook means what programme-2022.yaml does; the
annexes in tests/intake mean what tests/programmes says of them, and no task or agency is invented;
what cannot be imported is refused with its reason, and no file is made.
"""

import json
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import openpyxl
import yaml

import named_tests
from named_tests import test

TESTS = Path(__file__).resolve().parent
SEED = TESTS / "programme-2022.source.txt"
INTAKE = TESTS / "intake"


def run(*arguments, stdin=None, folder=None):
    return subprocess.run([named_tests.ktask, *map(str, arguments)], input=stdin, capture_output=True, cwd=folder,
                          timeout=120, env={"PATH": os.environ["PATH"], "KTASK_TODAY": "2022-05-09"})


def imported(document, folder):
    """The programme file that is made of a document, which `check` must pass."""
    file = folder / "programme.yaml"
    file.unlink(missing_ok=True)
    done = run("import", document, "-o", file)
    assert done.returncode == 0, done.stderr.decode()
    assert not done.stdout
    checked = run("check", file)
    assert checked.returncode == 0, checked.stderr.decode()
    return file


def listed(file):
    done = run("list", "-f", file, "--format", "json")
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def meaning(task):
    """What must be the same, up to the keys of agencies."""
    return {**{key: task[key] for key in ("id", "title", "role", "due", "state", "done", "number")},
            "leads": [one["name"] for one in task["leads"]],
            "coordinating": [one["name"] for one in task["coordinating"]],
            "coordinating_text": task["coordinating_text"],
            "footnotes": [(note["at"], note["text"]) for note in task["footnotes"]]}


def assert_is_the_seed(file):
    found = [meaning(task) for task in listed(file)]
    wanted = [meaning(task) for task in listed(TESTS.parent / "programme-2022.yaml")]
    for one, other in zip(found, wanted):
        assert one == other, f"{one}\n{other}"
    assert len(found) == len(wanted) == 15


@test
def the_seed_as_text_means_what_a_person_made_of_it(folder):
    file = imported(SEED, folder)
    assert_is_the_seed(file)
    found = yaml.load(file.read_text(), Loader=yaml.BaseLoader)["programme"]
    wanted = yaml.load((TESTS.parent / "programme-2022.yaml").read_text(), Loader=yaml.BaseLoader)["programme"]
    assert found == wanted, [(key, found.get(key)) for key in wanted if found.get(key) != wanted[key]]
    assert "#" not in file.read_text().split("\n", 3)[3], "nothing has to be kept as a comment"


@test
def the_seed_as_word_files_means_the_same(folder):
    for document in ("pandoc.docx", "libreoffice.docx"):
        assert_is_the_seed(imported(INTAKE / document, folder))


def without_emphasis(task):
    return json.loads(json.dumps(task, ensure_ascii=False).replace("*", ""))


def assert_is_the_seed_without_emphasis(file):
    found = [without_emphasis(meaning(task)) for task in listed(file)]
    wanted = [without_emphasis(meaning(task)) for task in listed(TESTS.parent / "programme-2022.yaml")]
    for one, other in zip(found, wanted):
        assert one == other, f"{one}\n{other}"
    assert len(found) == len(wanted) == 15


@test
def the_seed_as_it_is_printed_means_the_same(folder):
    # Its footnotes are at the foot of each page, and nothing shows that the numbers that cite them are raised.
    assert_is_the_seed_without_emphasis(imported(INTAKE / "seed.pdf", folder))


@test
def the_seed_as_a_workbook_means_the_same(folder):
    blocks = re.split(r"\n(?=\d+\. )", SEED.read_text(encoding="utf-8"))
    notes = re.findall(r"^[⁰-⁹¹²³]+ .*(?:\n(?!\d+\. |[-⁰-⁹¹²³]).+)*", SEED.read_text(encoding="utf-8"), re.M)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["TT", "Nội dung", "Phân công thực hiện", "Thời gian"])
    for block in blocks[1:]:
        lines = [line for line in re.sub(r"\n(?![-⁰-⁹¹²³\n])", " ", block).split("\n") if line]
        labels = [line for line in lines if line.startswith("- ")][:3]
        number, title = lines[0].split(". ", 1)
        sheet.append([int(number), title.rstrip("."), "\n".join(labels[:2]), labels[2].split(": ", 1)[1]])
    for note in notes:
        sheet.append([None, " ".join(note.split())])
    book.save(folder / "seed.xlsx")
    assert_is_the_seed_without_emphasis(imported(folder / "seed.xlsx", folder))


@test
def the_seed_on_standard_input_and_with_the_line_breaks_of_windows_means_the_same(folder):
    for text in (SEED.read_bytes(), b"\xef\xbb\xbf" + SEED.read_bytes().replace(b"\n", b"\r\n"),
                 unicodedata.normalize("NFD", SEED.read_text()).encode()):
        done = run("import", "-", stdin=text)
        assert done.returncode == 0, done.stderr.decode()
        (folder / "p.yaml").write_bytes(done.stdout)
        assert_is_the_seed(folder / "p.yaml")


def plain(words):
    words = re.sub(r"\s+", " ", unicodedata.normalize("NFC", words)).strip(" .;,")
    return words.replace("“", '"').replace("”", '"')


def name(words):
    """A name without what spellings differ in."""
    words = re.sub(r"[,/&–-]|\bvà\b|\bcác\b|\bcó\b", " ", plain(words).lower())
    return re.sub(r"\s+", " ", words).strip()


def tasks_in(file):
    programme = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    names = {key: name(agency["name"]) for key, agency in programme["agencies"].items()}
    tasks = {}
    for task in programme["tasks"]:
        if "section" in task:
            continue
        leads = task["lead"] if isinstance(task["lead"], list) else [task["lead"]]
        due = task["due"] if isinstance(task["due"], str) else "stages"
        tasks[task["id"]] = {
            "title": plain(task["title"]),
            "lead": [names[key] for key in leads],
            "coordinating": [names[key] for key in task.get("coordinating", [])],
            "due": plain(task.get("due-text", due)),
            "details": {key: plain(value) for key, value in task.get("details", {}).items()},
        }
    sections = [plain(task["section"]) for task in programme["tasks"] if "section" in task]
    return tasks, sections


def differences(found, wanted):
    """Pairs of a task and what it says otherwise than a person."""
    assert found.keys() <= wanted.keys(), found.keys() - wanted.keys()
    return {(task, key): (found[task][key], wanted[task][key])
            for task in found for key in found[task] if found[task][key] != wanted[task][key]}


@test
def an_annex_in_markdown_means_what_a_person_made_of_it(folder):
    found, sections = tasks_in(imported(INTAKE / "nq-03-annex.md", folder))
    wanted, headings = tasks_in(TESTS / "programmes" / "nq-03-2025.yaml")
    numbers = re.findall(r"^\|\s*(\d+)\.\s+\|", (INTAKE / "nq-03-annex.md").read_text(), re.M)
    assert list(found) == numbers and len(numbers) == 39
    assert sections == headings and len(sections) == 7
    wrong = differences(found, wanted)
    # A person took both names of the academy for one.
    assert set(wrong) == {("51", "coordinating")}, wrong


@test
def an_annex_in_columns_of_blanks_means_what_a_person_made_of_it(folder):
    found, sections = tasks_in(imported(INTAKE / "kh-277-annex.txt", folder))
    wanted, headings = tasks_in(TESTS / "programmes" / "kh-277-2026.yaml")
    assert list(found) == [str(i) for i in range(1, 17)]
    assert sections == headings[:4]
    wrong = differences(found, wanted)
    # One word is on the wrong side of a single blank; of 12 the person called an agency shorter.
    assert set(wrong) == {("14", "title"), ("12", "coordinating")}, wrong


REFUSED = {
    "its text has no Vietnamese letters": """\
BO GIAO DUC VA DAO T.30 LONG HOA XA HOI CHU NGHIA VItT NAM
  SO: Wig /KH-BGDDT                    Ha 1\\10i, ngay.,49 thang3nam 2019
                                    KE HOACH
          Thgc hien Ket Juan dm BO truing tai Hoi nghi trgc tuyen \\Teri cac S6
   Gido duc va Dao tao (GDDT) ngay 28 thang 3 nam 2019; tiep theo Ke hoach
   so 212/KH-BGDDT ngay 20/3/2019 cua BO GDDT ye to chirc bOi &fang trien
        - Don vi chu tri: Vu Giao duc
        - Thoi gian: thang 4/2019
""",
    "it has no tasks that name who leads them": """\
                                      KẾ HOẠCH
                          Đẩy mạnh phòng, chống bạo hành trẻ
      3. Tổ chức thực hiện
      3.1. Sở Giáo dục và Đào tạo
      - Xây dựng Kế hoạch triển khai thực hiện.
      - Kiểm tra định kỳ, đột xuất công tác phòng, chống bạo hành trẻ trong các
cơ sở giáo dục mầm non.
      3.2. Phòng GD&ĐT các huyện, thành phố
     - Xây dựng Kế hoạch thực hiện phù hợp với tình hình thực tiễn địa
phương; gửi về Sở GD&ĐT (Phòng GDMN) trước ngày 10/4/2020.
       4. Thời gian thực hiện: Từ tháng 4 đến tháng 12 năm 2020.
       5. Kinh phí thực hiện
""",
    "the columns of its table came apart": """\
KẾ HOẠCH CÔNG TÁC NĂM 2024

TT

Nhiệm vụ

Cơ quan chủ trì

Thời gian hoàn thành

1

Xây dựng Đề án

Sở Nội vụ

Quý I/2024
""",
}


@test
def what_cannot_be_imported_is_refused_with_its_reason(folder):
    for reason, text in REFUSED.items():
        (folder / "document.txt").write_text(text, encoding="utf-8")
        done = run("import", "document.txt", "-o", "p.yaml", folder=folder)
        assert done.returncode == 1 and not done.stdout
        assert reason in done.stderr.decode(), done.stderr.decode()
        assert not (folder / "p.yaml").exists()


@test
def what_is_no_text_is_refused_with_what_it_is(folder):
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
    for name, content, reason in [
            ("a.doc", old + "WordDocument".encode("utf-16-le"), "a file of an old Word (.doc)"),
            ("a.xlsx", old + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
            ("a.docx", b"", "a.docx is empty"),
            ("a.txt", b"\x89PNG\r\n\x1a\n", "this is a picture"),
            ("a.rtf", b"{\\rtf1 \\ansi}", "this is rich text (.rtf)"),
            ("a.html", b"<!DOCTYPE html><html><table>", "this is a web page"),
            ("a.pdf", b"%PDF-1.7\n", "this is not a PDF, or it is damaged")]:
        (folder / name).write_bytes(content)
        done = run("import", name, "-o", "p.yaml", folder=folder)
        assert done.returncode == 1 and not done.stdout, done
        assert reason in done.stderr.decode(), done.stderr.decode()
    endless = subprocess.run([named_tests.ktask, "import", "/dev/zero"], capture_output=True, timeout=120)
    assert endless.returncode == 1 and b"has more than 128 MB" in endless.stderr, endless
    assert not (folder / "p.yaml").exists()


@test
def a_file_that_is_there_is_never_overwritten(folder):
    (folder / "p.yaml").write_text("mine")
    (folder / "link.yaml").symlink_to("nowhere")
    for name in ("p.yaml", "link.yaml"):
        done = run("import", SEED, "-o", name, folder=folder)
        assert done.returncode == 1 and b"is there already" in done.stderr, done
    assert (folder / "p.yaml").read_text() == "mine"
    assert sorted(os.listdir(folder)) == ["link.yaml", "p.yaml"]


TABLE = """\
TT,Nhiệm vụ,Thời hạn,Cơ quan chủ trì; phối hợp,Tình trạng,Sản phẩm
I,NHIỆM VỤ CHUNG,,,,
1,Xây dựng kế hoạch,Tháng 9/2022,"Chủ trì: Sở KH&ĐT\nPhối hợp: Sở LĐ-TB&XH, các sở, ban, ngành",Hoàn thành,Kế hoạch
2,Báo cáo,Quý I và quý IV/2022,Sở Kế hoạch và Đầu tư,Đang thực hiện,
II,NHIỆM VỤ RIÊNG,,,,
1,Rà soát,sau khi có Luật,Sở Lao động - Thương binh và Xã hội,,
"""


@test
def roles_in_a_cell_states_stages_and_numbers_that_restart_are_understood(folder):
    (folder / "t.csv").write_text(TABLE, encoding="utf-8")
    file = imported(folder / "t.csv", folder)
    programme = yaml.load(file.read_text(), Loader=yaml.BaseLoader)
    [_, first, second, _, third] = programme["tasks"]
    names = {key: agency["name"] for key, agency in programme["agencies"].items()}
    assert list(names) == ["skhdt", "sldtbxh", "so-ban-nganh"], names
    assert (first["id"], first["number"]) == ("I.1", "1") and third["id"] == "II.1"
    assert (first["lead"], first["coordinating"]) == ("skhdt", ["sldtbxh", "so-ban-nganh"])
    assert first["done"] == {} or first["done"] == "{}"
    assert first["details"] == {"Sản phẩm": "Kế hoạch"}
    assert [stage["when"] for stage in second["due"]] == ["2022-Q1", "2022-Q4"], second
    assert second["due-text"] == "Quý I và quý IV/2022" and second["notes"] == [{"text": "Đang thực hiện"}]
    assert (third["due-text"], third["due"]) == ("sau khi có Luật", "none")
    assert "# xem lại: chưa hiểu thời hạn\n  - id: II.1" in file.read_text()


if __name__ == "__main__":
    sys.exit(named_tests.main(__doc__))
