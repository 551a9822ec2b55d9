"""What takes long grows with the number of things, never with its square: very many ids, problems,
groups, references, files, marks.

    python3 tests/growth_test.py --ktask PATH [WORD OF A NAME]...
"""

import os
import pathlib
import resource
import subprocess
import sys
import tempfile

import named_tests

TIMES = 4       # how much more there is the second time
AT_MOST = 8     # how much longer that may take: 4 if it grows with the number, 16 with its square
ATTEMPTS = 4
SECONDS = 300
HEAD = "ktask: 1\nprogramme: {title: T, year: 2022, issued: 2022-01-01}\n"
ONE_AGENCY = "agencies:\n  a:\n    name: Sở A\n"


def attack(count):
    """The function writes programmes with so many of something and returns ktask's arguments."""
    def as_test(function):
        def test(_):
            demand_growth(function, count)
        test.__name__ = function.__name__
        return named_tests.test(test)
    return as_test


def task(number, more="", due="Tháng 9/2022", lead="a", title="T"):
    return f"  - id: {number}\n    title: {title}\n    lead: {lead}\n    due: {due}\n{more}"


def flow_tasks(count, title="title: T"):
    """All on one line."""
    return ", ".join(f"{{id: {i}, {title}, lead: a, due: 2022}}" for i in range(1, count + 1))


def write(tasks, agencies=ONE_AGENCY, name="p.yaml"):
    pathlib.Path(name).write_text(HEAD + agencies + "tasks:" + tasks, encoding="utf-8")


def write_tasks(count, **more):
    write("\n" + "".join(task(i, **more) for i in range(1, count + 1)))


def write_agencies(count, more="", due="Tháng 9/2022"):
    """As many agencies as tasks, each of which has its own."""
    numbers = range(1, count + 1)
    write("\n" + "".join(task(i, lead=f"a{i}", due=due) for i in numbers),
          "agencies:\n" + "".join(f"  a{i}:\n    name: Sở {i}\n{more}" for i in numbers))


def ids(count):
    return [str(i) for i in range(1, count + 1)]


def repeated(option, values):
    return [word for value in values for word in (option, value)]


def files(count):
    return repeated("-f", (f"p{i}.yaml" for i in range(count)))


@attack(3000)
def many_ids_are_marked_done(count):
    write_tasks(count)
    return ["done", *ids(count), "--ref", "Báo cáo ngày 06/5/2022"]


@attack(3000)
def many_ids_are_reopened(count):
    write_tasks(count, more="    done: {on: 2022-02-09, refs: [x]}\n")
    return ["reopen", *ids(count)]


@attack(3000)
def many_ids_are_extended(count):
    write_tasks(count, more="    extended:\n    - {to: Tháng 10/2022}\n")
    return ["extend", *ids(count), "--to", "Tháng 12/2022", "--why", "x"]


@attack(3000)
def many_ids_are_dropped(count):
    write_tasks(count)
    return ["drop", *ids(count), "--ref", "Công văn ngày 06/5/2022"]


@attack(3000)
def many_ids_are_set(count):
    write_tasks(count)
    return ["set", *ids(count), "due=2022", "details.A=x", "--ref", "Công văn ngày 06/5/2022"]


@attack(3000)
def many_tasks_are_taken_back(count):
    write_tasks(count + 1)
    return ["add", *ids(count), "--take-back"]


@attack(3000)
def many_notes_of_one_task(count):
    write("\n" + task(1, more="    notes:\n" + "    - {text: x}\n" * count))
    return ["note", "1", "y"]


@attack(3000)
def many_ids_are_taken(count):
    write("\n" + task(1) * count)
    return ["check"]


@attack(3000)
def many_completions_far_apart_are_shown_as_a_diff(count):
    write_tasks(count)
    return ["done", *ids(count)[::2], "--no-ref", "-n"]


@attack(3000)
def many_ids_on_one_line_are_marked_done(count):
    write(f" [{flow_tasks(count)}]\n")
    return ["done", *ids(count), "--no-ref"]


@attack(2000)
def many_tasks_are_taken_over(count):
    write_tasks(count, more="    done: {on: 2022-02-09, refs: [x]} # c\n\n", title="Luật 1/2016/QH13")
    return ["new", "2023"]


@attack(2000)
def many_tasks_on_one_line_are_taken_over(count):
    write(f" [{flow_tasks(count, 'done: {on: 2022-02-09}, title: Luật 1/2016/QH13')}]\n")
    return ["new", "2023"]


@attack(4000)
def many_documents_are_in_one_title_that_is_taken_over(count):
    write_tasks(1, title=", ".join(f"Luật {i}/2016/QH13 năm 2016" for i in range(count)))
    return ["new", "2023"]


@attack(4000)
def many_ids_are_listed_from_the_last_to_the_first(count):
    write_tasks(count)
    return ["list", *reversed(ids(count))]


@attack(20000)
def many_ids_are_not_there(count):
    write_tasks(1)
    return ["list", *ids(count)]


@attack(5000)
def many_references_prove_one_task(count):
    write_tasks(1)
    return ["done", "1", *repeated("--ref", (f"Báo cáo {i} ngày 06/5/2022" for i in range(count)))]


@attack(10000)
def many_problems_are_on_one_long_line(count):
    write(f" [{flow_tasks(count, 'titel: T')}]\n")
    return ["check"]


@attack(10000)
def many_hidden_characters_are_on_one_long_line(count):
    hidden = 'title: "a\u200bb"'
    write(f" [{flow_tasks(count, hidden)}]\n")
    return ["check"]


@attack(20000)
def a_key_stands_many_times(count):
    write("\n" + task(1) + "    due: x\n" * count)
    return ["check"]


@attack(10000)
def groups_are_a_long_chain(count):
    write("\n" + task(1, lead="a0"), "agencies:\n" + "".join(
        f"  a{i}:\n    name: Nhóm {i}\n    members: [a{i + 1}]\n" for i in range(count)) +
        f"  a{count}:\n    name: Sở\n")
    return ["list", "--agency", f"a{count}"]


@attack(5000)
def groups_are_a_long_ring(count):
    write("\n" + task(1, lead="a0"), "agencies:\n" + "".join(
        f"  a{i}:\n    name: Nhóm {i}\n    members: [a{(i + 1) % count}]\n" for i in range(count)))
    return ["check"]


def write_programmes(count):
    """So many programmes in a folder, which share their agencies, years and titles."""
    os.makedirs("all", exist_ok=True)
    for i in range(count):
        text = HEAD.replace("title: T", f"title: T{i // 2}") + ONE_AGENCY + "tasks:\n" + task(1, title="T^[x]")
        pathlib.Path(f"all/programme-2022-{i}.yaml").write_text(text, encoding="utf-8")
    return ["-f", "all", "--today", "2023-01-01"]


@attack(1000)
def many_programmes_are_in_a_report(count):
    return ["report", *write_programmes(count)]


@attack(1000)
def many_programmes_are_in_a_calendar(count):
    return ["list", "--format", "ics", *write_programmes(count)]


@attack(1000)
def many_programmes_are_listed(count):
    return ["list", *write_programmes(count)]


@attack(1000)
def many_programmes_are_about_one_agency(count):
    return ["remind", *write_programmes(count)]


@attack(2000)
def many_agencies_are_asked_for(count):
    write_agencies(count)
    return ["list", *repeated("--agency", (f"a{i}" for i in range(1, count + 1)))]


@attack(1500)
def many_agencies_are_reminded(count):
    write_agencies(count, "    email: a@example.vn\n", due="2022-05-10")
    return ["remind", "--output-dir", "outbox"]


@attack(600)
def many_letters_would_be_one_file(count):
    for i in range(count):
        write("\n" + task(1, due="2022-05-10"), ONE_AGENCY + "    email: a@example.vn\n", f"p{i}.yaml")
    return [*files(count), "remind", "--output-dir", "outbox"]


@attack(150)
def many_programmes_are_listed(count):
    for i in range(count):
        write("\n" + task(1, title=f"T^[{i}]"), name=f"p{i}.yaml")
    return [*files(count), "list"]


@attack(100000)
def combining_marks_alternate(count):
    write("\n" + task(1, title="a" + "\u0301\u0323" * count))
    return ["list", "--text", "a"]


@attack(100000)
def combining_marks_alternate_where_a_deadline_is_read(count):
    write("\n" + task(1, due="a" + "\u0301\u0323" * count))
    return ["check"]


HEADINGS = "TT    Nhiệm vụ              Cơ quan chủ trì      Thời hạn\n"
PIPES = "| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn |\n|---|---|---|---|---|\n"


def write_document(text):
    """The document is imported instead of a programme being read."""
    pathlib.Path("d.txt").write_text("Kế hoạch tổ chức thực hiện nhiệm vụ của Ủy ban\n\n" + text, encoding="utf-8")
    return ["-f", "none", "import", "d.txt"]


@attack(3000)
def many_tasks_are_imported_from_a_table(count):
    return write_document(PIPES + "".join(
        f"| {i} | Rà soát {i} | Sở Số {i} | Sở Y tế, các sở, ban, ngành | 9/2022 |\n" for i in range(count)))


@attack(3000)
def many_tasks_are_imported_from_prose(count):
    return write_document("".join(
        f"{i}. Rà soát¹\n\n- Chủ trì: Sở Y tế\n\n- Thời hạn: 9/2022\n\n¹ Chú thích\n\n" for i in range(count)))


@attack(2000)
def many_tasks_are_imported_from_columns_of_blanks(count):
    return write_document(HEADINGS + "".join(
        f"{i:<5} Rà soát quy hoạch       Sở Y tế           30/9/2022\n      và kế hoạch\n" for i in range(count)))


@attack(500)
def headings_of_columns_are_repeated_without_end(count):
    return write_document((HEADINGS + "\n") * count + "1     Rà soát                Sở Y tế    30/9/2022\n")


@attack(100000)
def a_document_is_full_of_pipes(count):
    return write_document(PIPES + "|" * count + "\n")


@attack(20000)
def a_document_is_full_of_rows_of_pipes(count):
    return write_document(PIPES + "| | | | | |\n" * count + "|a" * 100)


@attack(100000)
def a_document_is_full_of_figures(count):
    return write_document("1" * count + "\n" + "1 " * count + "\n" + "1.\n" * (count // 10))


@attack(100000)
def a_document_is_full_of_blanks(count):
    return write_document(" " * count + "a" + " " * count + "\n" + "\n" * count + HEADINGS + "\n" * count)


@attack(20000)
def a_document_is_full_of_labels(count):
    return write_document("Thời hạn: 9/2022\n\n" * count + "Chủ trì: " * count)


@attack(20000)
def a_list_of_agencies_has_no_end(count):
    return write_document(PIPES + "| 1 | Rà soát | " + "Sở Y tế, a, " * count + " | | 9/2022 |\n")


@attack(20000)
def footnotes_are_cited_without_end(count):
    return write_document(PIPES + "| 1 | Rà soát" + "¹" * count + "[2]" * count + " ^[a" * count +
                          " | Sở Y tế | | 9/2022 |\n\n¹ Một\n\n[2] Hai\n")


@attack(20000)
def stars_are_without_end(count):
    return write_document(PIPES + "| 1 | Rà soát" + " *a*" * count + "**b" * count + " | Sở Y tế | | 9/2022 |\n")


def seconds(function, count):
    """The processor's time."""
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        arguments = function(count)
        if "-f" not in arguments:
            arguments = ["-f", "p.yaml", *arguments]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run([named_tests.ktask, *arguments], env={"KTASK_TODAY": "2022-05-09"},
                              check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                              timeout=SECONDS)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        os.chdir("/")
    assert done.returncode in (0, 1), done.returncode
    return sum(getattr(after, part) - getattr(before, part) for part in ("ru_utime", "ru_stime"))


def demand_growth(function, count):
    """Takes the shortest of several times, because others use the processor too."""
    few = many = float("inf")
    for _ in range(ATTEMPTS):
        few = min(few, seconds(function, count))
        many = min(many, seconds(function, count * TIMES))
        if many <= AT_MOST * few:
            return
    raise AssertionError(f"{count} take {few:.3f} s, {count * TIMES} take {many:.3f} s")


if __name__ == "__main__":
    sys.exit(named_tests.main(__doc__))
