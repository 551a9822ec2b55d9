"""What is read out of office files, judged by other programs' reading of the same files.

    python3 tests/office_test.py --ktask build-tests/ktask [NAME...]

Judges: openpyxl and python-docx write files at random and say what is in them; tests/intake holds
files that pandoc, LibreOffice and their converters made, with what LibreOffice sees in them
(README.md there says how). Hostile files must be refused with a reason, in bounded time and memory.
"""

import datetime
import json
import os
import random
import re
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import docx
import openpyxl
from openpyxl.utils import get_column_letter

import named_tests
from named_tests import test

ROOT = Path(__file__).resolve().parent.parent
FILES = ROOT / "tests" / "intake"
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
SYLLABLES = ["Ủy", "ban", "nhân dân", "kế hoạch", "đ/c", "Sở", "5", "2022", "và", "&", "<b>", "\"số\"", "'", "e\u0301"]
TIME = 120  # seconds that reading anything may take on a busy machine, under sanitizers


def show_page():
    return str(Path(named_tests.ktask).parent / "tests" / "show_page")


def is_sanitized():
    return b"__asan_init" in Path(show_page()).read_bytes()


def run(path):
    return subprocess.run([show_page(), str(path)], capture_output=True, timeout=TIME)


def page(path):
    result = run(path)
    assert result.returncode == 0, (path, result.stderr.decode())
    assert result.stderr == b"", result.stderr.decode()
    return json.loads(result.stdout)


def refusal(path):
    result = run(path)
    assert result.returncode == 1, (path, result.returncode, result.stderr[-300:], result.stdout[:200])
    assert result.stdout == b""
    return re.sub(r"^\d+: ", "", result.stderr.decode().splitlines()[0])


def tables(read):
    return [[[cell and cell["text"] for cell in row] for row in block["rows"]]
            for block in read["blocks"] if "rows" in block]


def paragraphs(read):
    return [(block.get("number", "") + " " + block["text"]).strip()
            for block in read["blocks"] if "rows" not in block]


def words(text):
    return re.sub(r"\s+", " ", text).strip()


def some_words(chance, most=6):
    return " ".join(chance.choice(SYLLABLES) for _ in range(chance.randint(1, most)))


# Files that others have made

@test
def the_same_document_by_pandoc_and_by_libreoffice_is_the_same_page(_):
    assert page(FILES / "pandoc.docx") == page(FILES / "libreoffice.docx")


@test
def a_document_by_pandoc_has_the_words_of_its_source(_):
    source = (ROOT / "tests" / "programme-2022.source.txt").read_text(encoding="utf-8")
    read = page(FILES / "pandoc.docx")
    expected = [words(line.replace("*", "")) for line in source.splitlines() if line.strip()]
    notes = {line[0]: line[1:].strip() for line in expected if line[0] in SUPERSCRIPTS}
    found_notes = [note["text"] for block in read["blocks"] for note in block.get("notes", [])]
    assert [words(note) for note in found_notes] == [notes[mark] for mark in sorted(notes, key=SUPERSCRIPTS.index)]
    found = [words(line) for line in paragraphs(read)]
    body = [re.sub(f"[{SUPERSCRIPTS}]", "", line) for line in expected if line[0] not in SUPERSCRIPTS]
    # What the source sets on lines of its own without a blank line between is one paragraph to pandoc.
    assert words(" ".join(found)) == words(" ".join(body)), "words differ"
    assert sum(line.startswith("- ") for line in found) == sum(line.startswith("- ") for line in body)


@test
def lists_are_numbered_as_libreoffice_numbers_them(_):
    seen = (FILES / "lists.txt").read_text(encoding="utf-8-sig")
    assert paragraphs(page(FILES / "lists.docx")) == [words(line) for line in seen.splitlines() if line.strip()]


@test
def tables_of_libreoffice_have_their_merged_cells(_):
    read = page(FILES / "tables.docx")
    (table,) = [block["rows"] for block in read["blocks"] if "rows" in block]
    spans = [[cell and (cell.get("columns", 1), cell.get("rows", 1)) for cell in row] for row in table]
    assert spans == [[(1, 2), (2, 1), None, (1, 2)], [None, (1, 1), (1, 1), None],
                     [(1, 1), (1, 1), (1, 1), (1, 3)], [(1, 1), (2, 2), None, None],
                     [(1, 1), None, None, None], [(1, 1)] * 4], spans
    assert table[2][1] == {"text": "Việc một\ndòng hai", "emphasis": ["một"]}
    assert table[5][0]["text"] == "4\na\tb\nc\td" and table[5][2]["text"] == "m² và x¹"
    assert paragraphs(read) == ["KẾ HOẠCH", "I. Nhiệm vụ chung", "1. Một", "a. con một", "b. con hai", "2. Hai",
                                "II. Nhiệm vụ riêng", "1. Ba", "- gạch", "- cộng", "Cuối\u00a0cùngđó"]


@test
def a_workbook_by_libreoffice_is_as_it_shows_it(_):
    read = page(FILES / "libreoffice.xlsx")
    assert read["remarks"] == ["the sheet Ẩn is hidden and was left out"]
    assert tables(read) == [[
        ["TT", "Nội dung", "Chủ trì", "Hạn", "Tỷ lệ", "Tháng", "Xong"],
        ["1", "Việc một\ndòng hai", "Sở A", "30/09/2022", "50%", "09/2022", "TRUE"],
        ["1.1", "Việc hai", "Sở B", "01/12/2022 17:30", "12.5%", "Quý IV/2022", "FALSE"],
        ["2", "Việc một\ndòng hai nữa", "12345678", "", "", "", ""],
        ["", "", "Gộp", None, "", "", ""],
        ["x", "", None, None, "", "", ""]], [["", ""], ["", "b2"]]]


# Files made at random, by libraries that say what is in them

def random_workbook(chance, path):
    book = openpyxl.Workbook()
    expected = []
    for number in range(chance.randint(1, 3)):
        sheet = book.active if number == 0 else book.create_sheet()
        sheet.title = f"Tờ {number} {some_words(chance, 1)}".replace("/", "-")
        rows, columns = chance.randint(1, 8), chance.randint(1, 6)
        grid = [["" for _ in range(columns)] for _ in range(rows)]
        for row in range(rows):
            for column in range(columns):
                value, shown, how = random_value(chance)
                cell = sheet.cell(row + 1, column + 1)
                cell.value = value
                if how:
                    cell.number_format = how
                grid[row][column] = shown
        grid[-1][-1] = sheet.cell(rows, columns).value = "cuối"
        if rows > 2 and columns > 1 and chance.random() < 0.5:
            first, last = (1, 1), (chance.randint(1, rows - 1), columns - 1)
            sheet.merge_cells(start_row=1, start_column=1, end_row=last[0], end_column=last[1])
            for row in range(last[0]):
                for column in range(last[1]):
                    if (row + 1, column + 1) != first:
                        grid[row][column] = None
        expected.append(grid)
    book.save(path)
    return expected


def random_value(chance):
    kind = chance.randrange(8)
    if kind == 0:
        return None, "", None
    if kind == 1:
        number = chance.randint(-5, 10 ** chance.randint(1, 14))
        return number, str(number), None
    if kind == 2:
        number = chance.randint(0, 99999)
        return number / 100, f"{number / 100:.2f}", "0.00"
    if kind == 3:
        day = datetime.date(1900, 3, 1) + datetime.timedelta(days=chance.randrange(60000))
        return day, day.strftime("%d/%m/%Y"), chance.choice(["dd/mm/yyyy", "m/d/yy", "yyyy-mm-dd", 'd "tháng" m yyyy'])
    if kind == 4:
        day = datetime.date(2022, chance.randint(1, 12), 1)
        return day, day.strftime("%m/%Y"), chance.choice(["mm/yyyy", "mmm-yy", "m.yyyy"])
    if kind == 5:
        return chance.random() < 0.5, None, None
    number = chance.randint(0, 100)
    if kind == 6:
        return number / 100, f"{number}%", "0%"
    text = some_words(chance)
    return text, text, None


@test
def workbooks_by_openpyxl_have_what_was_put_into_them(folder):
    for seed in range(15):
        chance = random.Random(seed)
        path = folder / f"{seed}.xlsx"
        expected = random_workbook(chance, path)
        book = openpyxl.load_workbook(path)
        read = page(path)
        assert [block["sheet"] for block in read["blocks"]] == book.sheetnames
        for found, grid, sheet in zip(tables(read), expected, book.worksheets):
            for row, shown in enumerate(grid):
                for column, text in enumerate(shown):
                    at = f"seed {seed}, {get_column_letter(column + 1)}{row + 1}"
                    value = sheet.cell(row + 1, column + 1).value
                    if text is None and isinstance(value, bool):
                        text = str(value).upper()
                    assert found[row][column] == text, (at, found[row][column], text, value)


@test
def documents_by_python_docx_have_what_was_put_into_them(folder):
    for seed in range(15):
        chance = random.Random(seed)
        document = docx.Document()
        expected_paragraphs, expected_tables = [], []
        for _ in range(chance.randint(1, 12)):
            if chance.random() < 0.3:
                expected_tables.append(random_table(chance, document))
                continue
            paragraph = document.add_paragraph(style=chance.choice(["Normal", "Heading 1", "List Bullet"]))
            for _ in range(chance.randint(0, 4)):
                run_of_words = paragraph.add_run(some_words(chance) + chance.choice(["", " ", "\t", "\n"]))
                run_of_words.bold = chance.choice([None, True, False])
                run_of_words.italic = chance.choice([None, True])
            text = paragraph.text.strip()
            if text:
                expected_paragraphs.append("- " * (paragraph.style.name == "List Bullet") + text)
        path = folder / f"{seed}.docx"
        document.save(path)
        read = page(path)
        assert paragraphs(read) == expected_paragraphs, seed
        assert tables(read) == expected_tables, seed


def random_table(chance, document):
    rows, columns = chance.randint(1, 6), chance.randint(1, 5)
    table = document.add_table(rows, columns)
    texts = [[some_words(chance) for _ in range(columns)] for _ in range(rows)]
    for row in range(rows):
        for column in range(columns):
            table.cell(row, column).text = texts[row][column]
    if rows > 1 and chance.random() < 0.6:
        last = (chance.randrange(rows), chance.randrange(columns))
        covered = [(row, column) for row in range(last[0] + 1) for column in range(last[1] + 1)][1:]
        for row, column in covered:
            table.cell(row, column).text = ""
            texts[row][column] = None
        table.cell(0, 0).merge(table.cell(*last))
    return texts


# PDFs

@test
def words_of_a_pdf_stay_in_their_columns(_):
    text = page(FILES / "tables.pdf")["blocks"][0]["text"]
    assert re.search(r"^ +II\. *Nhiệm vụ riêng$", text, re.M), text
    assert re.search(r"^1 +Sở A$", text, re.M) and re.search(r"^ +Việc +Cơ quan$", text, re.M), text
    assert text.endswith("\f")


@test
def what_is_no_pdf_is_refused(folder):
    path = folder / "x.pdf"
    path.write_bytes(b"%PDF-1.4\nnothing")
    assert refusal(path) == "this is not a PDF, or it is damaged"


# Hostile files

def archive(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
        for name, content in parts.items():
            with file.open(name, "w", force_zip64=True) as part:
                for piece in [content] if isinstance(content, str) else content:
                    part.write(piece.encode())
    return path


def relationships(**targets):
    links = "".join(f'<Relationship Id="{kind}" Type="x/{kind}" Target="{target}"/>' for kind, target in targets.items())
    return f"<Relationships>{links}</Relationships>"


def document(path, body, **others):
    return archive(path, {"_rels/.rels": relationships(officeDocument="word/document.xml"),
                          "word/document.xml": body,
                          "word/_rels/document.xml.rels": relationships(**{k: f"{k}.xml" for k in others}),
                          **{f"word/{kind}.xml": xml for kind, xml in others.items()}})


def workbook(path, sheet, **others):
    return archive(path, {"_rels/.rels": relationships(officeDocument="xl/workbook.xml"),
                          "xl/workbook.xml": '<workbook><sheets><sheet name="S" id="worksheet"/></sheets></workbook>',
                          "xl/_rels/workbook.xml.rels": relationships(worksheet="worksheet.xml",
                                                                      **{k: f"{k}.xml" for k in others}),
                          "xl/worksheet.xml": sheet, **{f"xl/{kind}.xml": xml for kind, xml in others.items()}})


def refused_in_bounds(path):
    """The reason, if it came in bounded time and memory."""
    before = time.monotonic()
    process = subprocess.Popen([show_page(), str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    output, errors = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 1 and output == b"", (path, process.returncode, errors[-300:])
    assert time.monotonic() - before < TIME, path
    if not is_sanitized():
        assert usage.ru_maxrss < 1_200_000, (path, usage.ru_maxrss)
    return re.sub(r"^\d+: ", "", errors.decode().splitlines()[0])


@test
def files_that_unfold_to_very_much_are_refused(folder):
    unfolds = "the file unfolds to more than 200 MB"
    million = " " * 1_000_000
    assert refused_in_bounds(document(folder / "a.docx", (million for _ in range(250)))) == unfolds
    assert refused_in_bounds(document(folder / "b.docx", "<document/>", styles=(million for _ in range(250)))) == unfolds
    assert refused_in_bounds(workbook(folder / "c.xlsx", "<worksheet/>", sharedStrings=(million for _ in range(250)))) == unfolds
    large = refused_in_bounds(document(folder / "d.docx", ("<a/>" * 250_000 for _ in range(100))))
    assert large.startswith("the file is too large: a part of it has "), large
    large = refused_in_bounds(workbook(folder / "e.xlsx", ["<worksheet>", *("<a b='c'/>" * 100_000 for _ in range(100))]))
    assert large.startswith("the file is too large: a part of it has "), large


@test
def sheets_without_end_are_refused(folder):
    cells = "the tables have more than 1000000 cells"
    far = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="{}1048576"><v>1</v></c></row></sheetData></worksheet>'
    assert refused_in_bounds(workbook(folder / "a.xlsx", far.format("XFD"))) == cells
    assert refused_in_bounds(workbook(folder / "b.xlsx", far.format("ZZZ"))) == "the file is damaged: no sheet has a cell ZZZ1048576"
    row = "<row>" + "<c><v>1</v></c>" * 1000 + "</row>"
    assert refused_in_bounds(workbook(folder / "c.xlsx", ["<worksheet><sheetData>", *[row] * 1200, "</sheetData></worksheet>"])) == cells
    wide = "<worksheet><sheetData><row>" + "<c><v>1</v></c>" * 1_000_000 + "</row></sheetData></worksheet>"
    assert refused_in_bounds(workbook(folder / "d.xlsx", wide)).startswith("the file is damaged: no sheet has a cell")
    # Each of them meets the first only in its last cell.
    merges = '<mergeCell ref="ZZ999:AAA999"/>' + '<mergeCell ref="A1:AAA999"/>' * 300_000
    wide = f'<worksheet><sheetData><row><c r="AAA999"><v>1</v></c></row></sheetData><mergeCells>{merges}</mergeCells></worksheet>'
    assert [len(table) for table in tables(page(workbook(folder / "e.xlsx", wide)))] == []


@test
def text_that_is_said_again_and_again_is_refused(folder):
    much = "the text has more than 64 MB"
    cell = '<c t="s"><v>0</v></c>' * 1000
    assert refused_in_bounds(workbook(folder / "a.xlsx", f"<worksheet><sheetData><row>{cell}</row></sheetData></worksheet>",
                                      sharedStrings=f"<sst><si><t>{'x' * 1_000_000}</t></si></sst>")) == much
    note = f'<footnotes><footnote id="1"><p><r><t>{"x" * 1_000_000}</t></r></p></footnote></footnotes>'
    body = '<document><body>' + '<p><r><footnoteReference id="1"/></r></p>' * 1000 + "</body></document>"
    assert refused_in_bounds(document(folder / "b.docx", body, footnotes=note)) == much
    label = f'<numbering><abstractNum abstractNumId="0"><lvl ilvl="0"><lvlText val="{"x" * 90}"/></lvl></abstractNum><num numId="1"><abstractNumId val="0"/></num></numbering>'
    body = "<document><body>" + '<p><pPr><numPr><numId val="1"/></numPr></pPr></p>' * 800_000 + "</body></document>"
    assert refused_in_bounds(document(folder / "c.docx", body, numbering=label)) == much


@test
def fields_lists_and_styles_without_end_take_no_longer(folder):
    fields = '<r><fldChar fldCharType="begin"/></r>' * 300_000 + "<r><t>x</t></r>" * 300_000
    assert page(document(folder / "a.docx", f"<document><body><p>{fields}</p><p><r><t>y</t></r></p></body></document>"))["blocks"][0]["text"] == "y"
    lists = '<num numId="1"/>' * 30_000
    assert refused_in_bounds(document(folder / "b.docx", "<document/>", numbering=f"<numbering>{lists}</numbering>")) == "the document has more than 20000 lists"
    styles = "".join(f'<style styleId="{i}"><basedOn val="{i + 1}"/></style>' for i in range(200_000))
    assert page(document(folder / "c.docx", "<document><body/></document>", styles=f"<styles>{styles}</styles>"))["blocks"] == []
    deep = "<tbl><tr><tc>" * 60 + "<p><r><t>x</t></r></p>" + "</tc></tr></tbl>" * 60
    assert tables(page(document(folder / "d.docx", f"<document><body>{deep}</body></document>"))) == [[["x"]]]
    deep = "<sdt>" * 500_000 + "</sdt>" * 500_000
    assert refused_in_bounds(document(folder / "e.docx", f"<document><body>{deep}</body></document>")) == "the file has parts within parts more than 256 deep"


@test
def entities_are_refused(folder):
    bomb = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
        f"<!ENTITY a{i} '{('&a' + (str(i - 1) if i else '') + ';') * 10}'>" for i in range(9)) + "]>"
    body = bomb + "<document><body><p><r><t>&a8;</t></r></p></body></document>"
    declares = "a part of the file declares a document type, which no office file does"
    assert refused_in_bounds(document(folder / "a.docx", body)) == declares
    body = '<!DOCTYPE x SYSTEM "file:///etc/passwd"><document/>'
    assert refused_in_bounds(document(folder / "b.docx", body)) == declares


@test
def damaged_files_are_refused_or_read_and_nothing_else(folder):
    chance = random.Random(5)
    for name in ["pandoc.docx", "libreoffice.xlsx"]:
        whole = (FILES / name).read_bytes()
        path = folder / name
        statuses = set()
        for _ in range(30):
            data = bytearray(whole)
            if chance.random() < 0.3:
                data = data[:chance.randrange(len(data))]
            else:
                for _ in range(chance.randint(1, 5)):
                    data[chance.randrange(len(data))] = chance.randrange(256)
            path.write_bytes(data)
            result = run(path)
            assert result.returncode in (0, 1), (name, result.returncode, result.stderr[-500:])
            assert (result.returncode == 1) == bool(result.stderr), result.stderr
            statuses.add(result.returncode)
        assert 1 in statuses


@test
def a_file_of_another_kind_is_named(folder):
    path = folder / "x.docx"
    path.write_bytes((FILES / "libreoffice.xlsx").read_bytes())
    assert refusal(path) == "this is an Excel workbook"
    path = folder / "x.xlsx"
    path.write_bytes((FILES / "pandoc.docx").read_bytes())
    assert refusal(path) == "this is a Word document"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "Workbook".encode("utf-16-le"))
    assert refusal(path) == "this is a file of an old Excel (.xls)"


if __name__ == "__main__":
    sys.exit(named_tests.main(__doc__))
