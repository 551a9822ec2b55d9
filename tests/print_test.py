"""The issued document that `ktask print` writes, and Word documents of all that people read.

    python3 tests/print_test.py --ktask build-tests/ktask [NAME...]

Judges: the document as it was issued (tests/programme-2022.source.txt), python-docx, `ktask import`, and
the order of elements that ECMA-376 fixes, without which Word opens no file.
"""

import os
import pty
import random
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as xml
import zipfile
from pathlib import Path

import docx
import yaml

import hostile_texts
import named_tests
from named_tests import test
from random_programme import RandomProgramme

ROOT = Path(__file__).resolve().parent.parent
SEED = ROOT / "programme-2022.yaml"
SOURCE = ROOT / "tests" / "programme-2022.source.txt"
PROGRAMMES = ROOT / "tests" / "programmes"
COURSE = ROOT / "tests" / "golden" / "print_course.test"
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def ktask(*words, status=0, **options):
    done = subprocess.run([named_tests.ktask, *map(str, words)], capture_output=True, timeout=120, check=False,
                          env={"PATH": "/usr/bin:/bin", "KTASK_TODAY": "2022-06-01"}, **options)
    assert done.returncode == status, (words, done.returncode, done.stderr.decode())
    return done.stdout


def printed(programme, *words, today="2022-06-01"):
    return ktask("-f", programme, "print", "--today", today, "--width", "0", *words).decode()


# --- The words of the issued document

# Where the document was issued otherwise than it is printed: some of its lines end otherwise, and one name
# begins with a small letter once.
SLIPS = {
    "- Đơn vị phối hợp: Các cơ quan thành viên Ban chỉ đạo; Ủy ban nhân dân các huyện, thành phố.":
    "- Đơn vị phối hợp: Các cơ quan thành viên Ban Chỉ đạo; Ủy ban nhân dân các huyện, thành phố.",
    "- Thời gian hoàn thành: Tháng 02/2022 (*đã hoàn thành*)¹":
    "- Thời gian hoàn thành: Tháng 02/2022 (*đã hoàn thành*)¹.",
    "- Đơn vị chủ trì tham mưu: Sở Lao động - Thương binh và Xã hội":
    "- Đơn vị chủ trì tham mưu: Sở Lao động - Thương binh và Xã hội.",
    "- Đơn vị chủ trì tham mưu: Sở Lao động - Thương binh và Xã hội;":
    "- Đơn vị chủ trì tham mưu: Sở Lao động - Thương binh và Xã hội.",
    "- Đơn vị chủ trì thực hiện⁷: Sở Lao động - Thương binh và Xã hội":
    "- Đơn vị chủ trì thực hiện⁷: Sở Lao động - Thương binh và Xã hội.",
    "- Thời gian hoàn thành: Trước ngày 15 tháng 5 năm 2022..":
    "- Thời gian hoàn thành: Trước ngày 15 tháng 5 năm 2022.",
}
TITLES_WITHOUT_STOP = ("2. ", "3. ", "4. ")


def as_filed(line):
    if line.startswith(TITLES_WITHOUT_STOP) and not line.endswith("."):
        return line + "."
    return SLIPS.get(line, line)


def is_footnote(line):
    return line.strip()[0] in SUPERSCRIPTS


@test
def the_issued_document_comes_back_word_by_word(_):
    source = [" ".join(line.split()) for line in SOURCE.read_text().splitlines() if line.strip()]
    expected = [as_filed(line) for line in source if not is_footnote(line)]
    expected += [line for line in source if is_footnote(line)]
    assert sum(as_filed(line) != line for line in source) == len(SLIPS) + len(TITLES_WITHOUT_STOP)
    lines = [" ".join(line.split()) for line in printed(SEED, today="2022-05-09").splitlines() if line.strip()]
    head = lines.index("Kon Tum, ngày 09 tháng 5 năm 2022")
    assert lines[:head] == ["BAN CHỈ ĐẠO CHƯƠNG TRÌNH HÀNH ĐỘNG QUỐC GIA VÌ TRẺ EM TỈNH",
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    for ours, issued in zip(lines[head:], expected):
        assert ours == issued, f"{ours}\n{issued}"
    assert len(lines) - head == len(expected)


# --- Printed, imported, printed

FORMATS = {"text": ".txt", "markdown": ".md", "docx": ".docx"}


def again(programme, folder, name, *words):
    """What comes of a programme that is printed and imported."""
    paper = folder / name
    ktask("-f", programme, "print", *words, "-o", paper)
    copy = folder / f"{name}.yaml"
    ktask("import", paper, "-o", copy)
    return copy


@test
def what_is_printed_can_be_imported_and_is_the_same(folder):
    issued = printed(SEED)
    for words in ([], ["--table"]):
        for ending in FORMATS.values():
            if words and ending == ".txt":
                continue  # a table that is drawn in a text is not what import is for
            once = again(SEED, folder, f"once{''.join(words)}{ending}", *words)
            assert printed(once) == issued, (words, ending)
            twice = again(once, folder, f"twice{''.join(words)}{ending}", *words)
            assert once.read_text().splitlines()[2:] == twice.read_text().splitlines()[2:], (words, ending)


@test
def what_was_imported_once_stays_as_it_is(folder):
    programme = PROGRAMMES / "nq-03-2025.yaml"
    once = again(programme, folder, "once.docx", "--table")
    twice = again(once, folder, "twice.docx", "--table")
    assert printed(once) == printed(twice)
    titles = [text.split() for text in re.findall(r"^\d+\. (.*)$", printed(programme), re.M)]
    assert len(titles) > 100
    again_titles = [text.split() for text in re.findall(r"^\d+\. (.*)$", printed(twice), re.M)]
    assert [title[:-1] for title in titles] == [title[:-1] for title in again_titles]


@test
def completions_are_those_of_the_day(_):
    assert "đã hoàn thành" not in printed(SEED, today="2022-02-08")
    assert printed(SEED, today="2022-03-01").count("(*đã hoàn thành*)") == 1
    assert printed(SEED, today="2022-05-01").count("(*đã hoàn thành*)") == 2


# --- Word documents

# The children of each element that is written, in the order of ECMA-376, part 1, as far as any is written.
# Those that may come in any order and number are in a set.
ORDER = {
    "body": {"p", "tbl", "sectPr"}, "document": ["body"],
    "p": ["pPr", {"r", "fldSimple", "bookmarkStart", "bookmarkEnd"}],
    "pPr": ["pStyle", "keepNext", "pBdr", "spacing", "ind", "jc", "outlineLvl", "sectPr"],
    "r": ["rPr", {"t", "footnoteReference", "footnoteRef", "separator", "continuationSeparator"}],
    "rPr": ["rStyle", "rFonts", "b", "bCs", "i", "iCs", "strike", "color", "sz", "szCs", "u", "vertAlign", "lang"],
    "pBdr": ["top"], "fldSimple": ["r"],
    "tbl": ["tblPr", "tblGrid", {"tr"}],
    "tblPr": ["tblW", "tblInd", "tblBorders", "tblLayout", "tblCellMar"],
    "tblBorders": ["top", "left", "bottom", "right", "insideH", "insideV"],
    "tblCellMar": ["top", "left", "bottom", "right"],
    "tblGrid": {"gridCol"}, "tr": ["trPr", {"tc"}], "trPr": ["cantSplit", "tblHeader"],
    "tc": ["tcPr", {"p"}], "tcPr": ["tcW", "gridSpan", "shd"],
    "sectPr": ["headerReference", "pgSz", "pgMar", "titlePg"],
    "footnotes": {"footnote"}, "footnote": {"p"}, "hdr": {"p"},
    "settings": ["footnotePr", "compat"], "footnotePr": {"footnote"}, "compat": ["compatSetting"],
    "styles": ["docDefaults", {"style"}], "docDefaults": ["rPrDefault", "pPrDefault"], "rPrDefault": ["rPr"],
    "style": ["name", "basedOn", "next", "uiPriority", "semiHidden", "qFormat", "pPr", "rPr", "tblPr"],
    "coreProperties": {"title", "language"},
    "Types": ["Default", "Override"], "Relationships": {"Relationship"},
}


def local(element):
    return element.tag.rsplit("}", 1)[-1]


def places(order, names):
    """Where each name is in an order; a set has one place for all its names."""
    found = []
    for name in names:
        at = [i for i, one in enumerate(order) if name == one or isinstance(one, set) and name in one]
        assert at, f"{name} is not known"
        found.append(at[0])
    return found


def check_order(element, inside=None):
    name = local(element)
    names = [local(child) for child in element]
    if name == "footnote" and inside == "footnotePr":
        assert not names
        return
    order = ORDER.get(name, [])
    order = [order] if isinstance(order, set) else order
    found = places(order, names)
    assert found == sorted(found), (name, names)
    for place in set(found):
        may_repeat = isinstance(order[place], set) or name in ("Types", "fldSimple")
        assert may_repeat or found.count(place) == 1, (name, names)
    for child in element:
        check_order(child, name)


def check_tables(body):
    for table in body.iter(f"{W}tbl"):
        widths = [int(column.get(f"{W}w")) for column in table.find(f"{W}tblGrid")]
        assert sum(widths) == int(table.find(f"{W}tblPr/{W}tblW").get(f"{W}w"))
        assert all(width > 0 for width in widths)
        for row in table.findall(f"{W}tr"):
            column = 0
            for cell in row.findall(f"{W}tc"):
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                columns = 1 if span is None else int(span.get(f"{W}val"))
                width = int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w"))
                assert width == sum(widths[column:column + columns])
                assert local(list(cell)[-1]) == "p"
                column += columns
            assert column == len(widths)
    children = [local(child) for child in body]
    assert children[-1] == "sectPr" and children.count("sectPr") == 1
    assert ("tbl", "tbl") not in zip(children, children[1:])


def parts_of(path):
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        return {name: xml.fromstring(archive.read(name)) for name in archive.namelist()}


def check_references(parts):
    """Every part has a type and is referred to, styles exist, and each note that is cited is there."""
    types = parts["[Content_Types].xml"]
    named = {one.get("PartName") for one in types if local(one) == "Override"}
    assert named == {f"/{name}" for name in parts if not name.endswith(".rels")} - {"/[Content_Types].xml"}
    for name, folder in (("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")):
        assert {folder + one.get("Target") for one in parts[name]} <= set(parts)
    styles = {one.get(f"{W}styleId") for one in parts["word/styles.xml"].iter(f"{W}style")}
    for part in parts.values():
        for kind in ("pStyle", "rStyle", "basedOn", "next"):
            assert {one.get(f"{W}val") for one in part.iter(f"{W}{kind}")} <= styles
    bookmarks = [one.get(f"{W}name") for one in parts["word/document.xml"].iter(f"{W}bookmarkStart")]
    fields = {one.get(f"{W}instr").split()[1] for one in parts["word/document.xml"].iter(f"{W}fldSimple")}
    assert len(set(bookmarks)) == len(bookmarks) and fields <= set(bookmarks)
    cited = [one.get(f"{W}id") for one in parts["word/document.xml"].iter(f"{W}footnoteReference")]
    notes = [one.get(f"{W}id") for one in parts["word/footnotes.xml"]]
    assert notes == ["-1", "0", *cited] and len(set(notes)) == len(notes)


def check_docx(path):
    parts = parts_of(path)
    for part in parts.values():
        check_order(part)
    check_tables(parts["word/document.xml"].find(f"{W}body"))
    check_references(parts)
    return parts


@test
def the_judge_sees_what_is_out_of_order(folder):
    ktask("-f", SEED, "print", "-o", folder / "seed.docx")
    body = parts_of(folder / "seed.docx")["word/document.xml"]
    parents = [one for one in body.iter() if local(one) in ("pPr", "rPr", "tblPr", "sectPr", "tc") and len(one) > 1]
    kinds = {tuple(local(child) for child in one): one for one in parents}
    assert len(kinds) > 10
    for one in kinds.values():
        first = one[0]
        one.remove(first)
        one.append(first)
        try:
            check_order(body)
        except AssertionError:
            one.remove(first)
            one.insert(0, first)
        else:
            raise AssertionError(f"not seen: {[local(child) for child in one]}")


def words_of(element):
    """The words of a part, a blank between paragraphs."""
    return " ".join("".join(text.text or "" for text in paragraph.iter(f"{W}t"))
                    for paragraph in element.iter(f"{W}p"))


def course(folder):
    """The programme of a golden case that has every key."""
    text = COURSE.read_text()
    begin = text.index("--- file programme-2022.yaml\n") + len("--- file programme-2022.yaml\n")
    path = folder / "programme-2022.yaml"
    path.write_text(text[begin:text.index("\n$ ktask", begin) + 1])
    return path


def with_many_details(folder):
    path = folder / "wide.yaml"
    details = "".join(f"      Cột {i}: giá trị {i}\n" for i in range(4))
    path.write_text("ktask: 1\nprogramme: {title: Kế hoạch, year: 2022, preamble: A., closing: B.}\n"
                    "agencies: {a: {name: Sở A}}\ntasks:\n  - id: 1\n    title: Việc^[Một.]\n    lead: a\n"
                    f"    coordinating: [a]\n    due: 2022\n    details:\n{details}")
    return path


@test
def every_word_document_is_as_the_schema_wants_it(folder):
    wide = with_many_details(folder)
    programmes = [SEED, course(folder), wide, *sorted(PROGRAMMES.glob("*.yaml"))]
    commands = [["print"], ["print", "--table"], ["list"], ["agencies"], ["report"], ["remind"],
                ["report", "--lang", "en"]]
    for programme in programmes:
        for command in commands:
            path = folder / "out.docx"
            path.unlink(missing_ok=True)
            ktask("-f", programme, *command, "--today", "2022-12-20", "-o", path)
            if path.exists():  # there may be nobody to be reminded
                check_docx(path)
    ktask("-f", SEED, "show", "1", "2", "-o", folder / "show.docx")
    check_docx(folder / "show.docx")
    ktask("-f", SEED, "-f", wide, "list", "-o", folder / "several.docx")
    check_docx(folder / "several.docx")


@test
def a_word_document_has_the_words_of_the_text(folder):
    for programme in (SEED, course(folder), *sorted(PROGRAMMES.glob("*.yaml"))):
        path = folder / "out.docx"
        ktask("-f", programme, "print", "-o", path)
        parts = check_docx(path)
        text = printed(programme).replace("*", "").split()
        numbers = str.maketrans("", "", SUPERSCRIPTS + "0123456789")
        in_docx = words_of(parts["word/document.xml"]) + " " + words_of(parts["word/footnotes.xml"])
        expected = sorted(filter(None, (word.translate(numbers) for word in text)))
        found = sorted(filter(None, (word.translate(numbers) for word in in_docx.replace("*", "").split())))
        assert found == expected, (programme, set(found) ^ set(expected))


@test
def notes_stand_at_the_foot_under_their_own_numbers(folder):
    ktask("-f", SEED, "print", "-o", folder / "seed.docx")
    seed = check_docx(folder / "seed.docx")
    assert len(list(seed["word/document.xml"].iter(f"{W}footnoteReference"))) == 7
    assert not [one for one in seed["word/document.xml"].iter(f"{W}footnoteReference")
                if one.get(f"{W}customMarkFollows")]
    # A note that is cited again is referred to; one behind a note on how it goes has its number as its mark.
    programme = folder / "p.yaml"
    programme.write_text("ktask: 1\nprogramme: {title: Kế hoạch, year: 2022}\nagencies: {a: {name: Sở A}}\ntasks:\n"
                         "  - {id: 1, title: \"Một^[A.] hai^[B.] ba^[A.]\", lead: a, due: 2022,\n"
                         "     notes: [{text: \"Đang làm^[C.]\"}]}\n"
                         "  - {id: 2, title: \"Bốn^[D.]\", lead: a, due: 2022}\n")
    ktask("-f", programme, "print", "-o", folder / "p.docx")
    parts = check_docx(folder / "p.docx")
    marks = [(one.get(f"{W}customMarkFollows"), words_of(note).strip()) for one, note in
             zip(parts["word/document.xml"].iter(f"{W}footnoteReference"), list(parts["word/footnotes.xml"])[2:])]
    assert marks == [(None, "A."), (None, "B."), ("1", "4 D.")], marks
    fields = [one.get(f"{W}instr").split()[:2] for one in parts["word/document.xml"].iter(f"{W}fldSimple")]
    assert fields == [["NOTEREF", "_Note1"]]
    copy = ktask("import", folder / "p.docx").decode()
    assert yaml.safe_load(copy)["tasks"][0]["title"] == "Một^[A.] hai^[B.] ba^[A.]", copy
    assert yaml.safe_load(copy)["tasks"][1]["title"] == "Bốn^[D.]"


@test
def the_paper_is_that_of_the_decree(folder):
    ktask("-f", SEED, "print", "-o", folder / "seed.docx")
    document = docx.Document(str(folder / "seed.docx"))
    page = document.sections[0]
    assert [round(length.mm) for length in (page.page_width, page.page_height)] == [210, 297]
    margins = (page.top_margin, page.bottom_margin, page.left_margin, page.right_margin)
    assert [round(length.mm) for length in margins] == [20, 20, 30, 15]
    assert page.different_first_page_header_footer
    assert [paragraph.text for paragraph in page.first_page_header.paragraphs] == [""]
    assert "PAGE" in page.header.paragraphs[0]._p.xml
    assert document.core_properties.title == "Chương trình công tác năm 2022"
    head, end = document.tables
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in head.cell(0, 1).text
    assert head.cell(1, 1).text == "Kon Tum, ngày 09 tháng 5 năm 2022"
    assert all(run.italic for run in head.cell(1, 1).paragraphs[0].runs)
    assert end.cell(0, 0).text.startswith("Nơi nhận:\n- Bộ Lao động") and end.cell(0, 0).text.endswith("{NTMD}.")
    assert end.cell(0, 1).text == "PHÓ TRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND TỈNH\nY Ngọc"
    title = next(one for one in document.paragraphs if one.style.name == "Heading 1")
    assert title.text == "CHƯƠNG TRÌNH CÔNG TÁC NĂM 2022"
    body = document.styles["Body Text"].paragraph_format
    assert body.alignment == docx.enum.text.WD_ALIGN_PARAGRAPH.JUSTIFY and round(body.first_line_indent.mm) == 10
    emphasised = {run.text for one in document.paragraphs for run in one.runs if run.italic}
    assert {"Ban Chỉ đạo", "đã hoàn thành"} <= emphasised


@test
def a_table_that_needs_room_lies_on_its_side(folder):
    wide = with_many_details(folder)
    for text in (wide.read_text(), wide.read_text().replace("^[Một.]", "")):
        wide.write_text(text)
        path = folder / "wide.docx"
        ktask("-f", wide, "print", "--table", "-o", path)
        check_docx(path)
        sections = docx.Document(str(path)).sections
        assert [section.page_width > section.page_height for section in sections] == [False, True, False]
        assert [section.different_first_page_header_footer for section in sections] == [True, False, False]
        path.unlink()


@test
def the_same_programme_gives_the_same_bytes(folder):
    once = ktask("-f", SEED, "report", "--format", "docx")
    assert once == ktask("-f", SEED, "report", "--format", "docx")
    path = folder / "x.docx"
    ktask("-f", SEED, "report", "-o", path)
    assert path.read_bytes() == once


@test
def nothing_that_is_written_breaks_a_word_document(folder):
    texts = [unicodedata.normalize("NFC", text) for text in hostile_texts.HOSTILE]
    tasks = [{"id": i + 1, "title": f"x {text}", "lead": "a", "due": "2022", "details": {f"h {i}": f"y {text}"},
              "lead-text": f"z {text}"} for i, text in enumerate(texts)]
    tree = {"ktask": 1, "programme": {"title": "Kế hoạch", "year": 2022}, "agencies": {"a": {"name": "Sở A"}},
            "tasks": tasks}
    path = folder / "p.yaml"
    path.write_text(yaml.dump(tree, allow_unicode=False, sort_keys=False, width=10**6))
    for command in (["print"], ["print", "--table"], ["list"], ["report"]):
        ktask("-f", path, *command, "-o", folder / "out.docx")
        check_docx(folder / "out.docx")


@test
def random_programmes_are_printed_whole(folder):
    path = folder / "p.yaml"
    for seed in range(20):
        path.write_bytes(RandomProgramme(random.Random(seed)).content)
        for words in ([], ["--table"]):
            ktask("-f", path, "print", *words, "-o", folder / "out.docx")
            check_docx(folder / "out.docx")


@test
def an_archive_is_not_shown_in_a_terminal(_):
    master, slave = pty.openpty()
    try:
        done = subprocess.run([named_tests.ktask, "-f", str(SEED), "print", "--format", "docx"], stdout=slave,
                              stderr=subprocess.PIPE, env={"PATH": "/usr/bin:/bin"}, timeout=60, check=False)
    finally:
        os.close(slave)
        os.close(master)
    assert done.returncode == 2
    assert done.stderr.decode() == ("ktask: a docx is nothing to be read in a terminal\n"
                                    "  write it to a file, for example: -o print.docx\n")


if __name__ == "__main__":
    sys.exit(named_tests.main(__doc__))
