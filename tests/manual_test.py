"""The manuals against the binary: every option and command is in both, every example runs, and every
deadline in the table of ktask(5) means what its short form means.

    python3 tests/manual_test.py --ktask PATH
"""

import argparse
import json
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
OPTION = re.compile(r"(?<![\w-])(--?[a-z][a-z-]*)")


def printed(arguments, folder=None):
    done = subprocess.run(arguments, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          timeout=60, check=False, env={"KTASK_TODAY": "2022-08-01", "PATH": "/usr/bin:/bin"})
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def commands_of(ktask):
    text = printed([ktask, "help"])[1]
    return re.findall(r"^  ([a-z]+) +[a-z]", text.split("\nCommands:\n")[1], re.M)


def options_of(ktask, command):
    text = printed([ktask, command, "--help"])[1].split("\nUsage:")[1]
    return {name for line in text.splitlines() if line.startswith("  -")
            for name in OPTION.findall(line.split("  ")[1])}


def manual_options(source):
    """The options that have an entry (.It) or are named under a command's heading."""
    names = set()
    for line in source.splitlines():
        if not line.startswith((".It Fl", ".Fl", ".Pq Fl")):
            continue
        names |= {"-" + word for word in re.findall(r"Fl (\S+)", line)}
    return names


def check_options(ktask, source):
    problems = []
    known = {"--version"}
    for command in commands_of(ktask):
        known |= options_of(ktask, command)
        if f"\n.Ss {command}\n" not in source:
            problems.append(f"ktask(1) has no section on {command}")
    documented = manual_options(source)
    problems += [f"ktask(1) does not explain {name}" for name in sorted(known - documented)]
    problems += [f"ktask(1) explains {name}, which does not exist"
                 for name in sorted(documented - known)]
    return problems


def check_sections_name_their_options(ktask, source):
    """Options that only one section explains are named by each command that has them."""
    problems = []
    common = options_of(ktask, "check")
    sections = dict(re.findall(r"^\.Ss (\w+)\n(.*?)(?=^\.S[sh] )", source, re.M | re.S))
    for command in commands_of(ktask):
        text = sections.get(command, "")
        if "filter options of" in text:
            continue
        long_names = {name for name in options_of(ktask, command) if name.startswith("--")}
        for name in sorted(long_names - common):
            if not re.search(rf"Fl {re.escape(name[1:])}(?![\w-])", text):
                problems.append(f"the section on {command} does not name {name}")
    return problems


def examples_of(source):
    return [line[len(".Dl $ "):].replace("\\(dq", '"').replace("\\(aq", "'").replace("\\-", "-")
            for line in source.splitlines() if line.startswith(".Dl $ ktask")]


def check_examples(ktask, source):
    problems = []
    lines = examples_of(source)
    for command in commands_of(ktask):
        text = printed([ktask, command, "--help"])[1]
        block = text.split("\nExamples:\n")[1].split("\n\n")[0]
        lines += [line.strip() for line in block.splitlines() if line.startswith("  ktask ")]
    for line in lines:
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(ROOT / "programme-2022.yaml", folder)
            shutil.copy(ROOT / "tests" / "intake" / "pandoc.docx", f"{folder}/ke-hoach.docx")
            arguments = shlex.split(line.split(" | ")[0])
            status, _, errors = printed([ktask] + arguments[1:], folder)
            if status == 2 or (status != 0 and "ktask remind" not in line):
                problems.append(f"{line}: status {status}\n{errors}")
    return problems


def check_fields(ktask, source):
    """The fields in ktask(1) are those that an error lists; the marked ones are those of JSON."""
    section = source.split("\n.Ss Fields\n")[1].split("\n.Pp\n.Cm report\n")[0]
    documented, marked = [], []
    for line in section.splitlines():
        if line.startswith(".It Cm "):
            words = line.removeprefix(".It Cm ").replace(" , ", " ").replace("Cm ", "")
            documented += [word for word in words.split() if word not in ("Ns", "*")]
            marked += re.findall(r"(\w+) Ns \*", words)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(ROOT / "programme-2022.yaml", folder)
        errors = printed([ktask, "list", "--fields", "no such"], folder)[2]
        task = json.loads(printed([ktask, "list", "1", "--format", "json"], folder)[1])[0]
        report = json.loads(printed([ktask, "report", "--format", "json"], folder)[1])
    known = re.search(r"fields: (.*)", errors).group(1).split(", ")
    problems = [] if documented == known else [f"fields: {known}, in ktask(1): {documented}"]
    problems += [] if marked == list(task) else [f"in JSON: {list(task)}, in ktask(1): {marked}"]
    problems += [f"ktask(1) does not name {key} of the report in JSON"
                 for key in [*report, *report["rate"]] if f".Cm {key}" not in source]
    return problems


def check_width(ktask):
    """Help fits a terminal of 80 columns."""
    pages = [[ktask, "help"]] + [[ktask, command, "--help"] for command in commands_of(ktask)]
    return [line for page in pages for line in printed(page)[1].splitlines() if len(line) > 80]


def table_of(source):
    table = source.split(".It Em wording")[1].split(".El")[0]
    for row in table.splitlines()[1:]:
        wordings, short, _ = [cell.strip() for cell in row[len(".It "):].split("Ta")]
        yield [wording.strip() for wording in wordings.split(",")], short


def due_days(ktask, folder, wording):
    file = pathlib.Path(folder) / "programme-2022.yaml"
    file.write_text("ktask: 1\nprogramme: {title: T, year: 2022, issued: 2022-01-10}\nagencies: {a: {name: A}}\ntasks:\n"
                    f"  - {{id: 1, title: T, lead: a, due: \"{wording}\"}}\n", encoding="utf-8")
    status, output, errors = printed([ktask, "list", "--format", "json"], folder)
    return json.loads(output)[0]["due"] if status == 0 else {"error": errors}


def check_table(ktask, source):
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        for wordings, short in table_of(source):
            meanings = [due_days(ktask, folder, one) for one in wordings + ([short] if short else [])]
            for meaning in meanings:
                meaning.pop("text", None)
            if any("error" in meaning for meaning in meanings):
                problems.append(f"{wordings}, {short}: {meanings}")
            elif short and any(meaning != meanings[-1] for meaning in meanings):
                problems.append(f"{wordings} and {short} differ: {meanings}")
    return problems


def check_example_file(ktask, source):
    example = source.split(".Bd -literal\n")[1].split(".Ed")[0]
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "programme-2022.yaml").write_text(example, encoding="utf-8")
        status, _, errors = printed([ktask, "check"], folder)
    return [errors] if status or errors else []


def check_lint():
    pages = [str(page) for page in sorted((ROOT / "man").glob("ktask.*"))]
    done = subprocess.run(["mandoc", "-Tlint", *pages], stdout=subprocess.PIPE, check=False)
    return [line for line in done.stdout.decode().splitlines()
            if "referenced manual not found" not in line]  # that depends on what is installed


def main():
    sys.stdout.reconfigure(encoding="utf-8")
    options = argparse.ArgumentParser()
    options.add_argument("--ktask", type=pathlib.Path, required=True)
    ktask = str(options.parse_args().ktask.resolve())
    commands = (ROOT / "man/ktask.1").read_text(encoding="utf-8")
    file_format = (ROOT / "man/ktask.5").read_text(encoding="utf-8")
    results = [
        ("mandoc finds nothing wrong", check_lint()),
        ("ktask(1) and --help have the same commands and options", check_options(ktask, commands)),
        ("each section names its options", check_sections_name_their_options(ktask, commands)),
        ("help fits 80 columns", check_width(ktask)),
        ("ktask(1) has the fields of the binary", check_fields(ktask, commands)),
        ("every example runs", check_examples(ktask, commands)),
        ("wordings and short forms in ktask(5) mean the same", check_table(ktask, file_format)),
        ("the example in ktask(5) is a programme", check_example_file(ktask, file_format)),
    ]
    for name, problems in results:
        print(f"{'FAILED' if problems else 'ok    '} {name}")
        for problem in problems:
            print("      ", problem)
    failed = sum(bool(problems) for _, problems in results)
    print(f"{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
