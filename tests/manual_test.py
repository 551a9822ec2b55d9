"""The manuals against the binary: every option and command is in both, every example runs, and every
deadline in the table of ktask(5) means what its short form means. Their Vietnamese is held against them:
the same sections with the same options, commands, keys, values, entries and examples.

    python3 tests/manual_test.py --ktask PATH
"""

import argparse
import difflib
import json
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
OPTION = re.compile(r"(?<![\w-])(--?[A-Za-z][a-z-]*)")


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
    common = set.intersection(*(options_of(ktask, command) for command in commands_of(ktask)))
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


def commit_versions(folder):
    """Four versions of the programme in git, from before today and from the week before."""
    shutil.copy(ROOT / "programme-2022.yaml", f"{folder}/old.yaml")
    subprocess.run(["git", "init", "-q", folder], check=True)
    for number in range(4):
        with open(f"{folder}/programme-2022.yaml", "a", encoding="utf-8") as file:
            file.write(f"# {number}\n")
        subprocess.run(["git", "-C", folder, "add", "."], check=True)
        subprocess.run(["git", "-C", folder, "-c", "user.name=a", "-c", "user.email=a@b.vn", "commit", "-qm", "."],
                       check=True, env={"PATH": "/usr/bin:/bin", "GIT_COMMITTER_DATE": "2022-07-01T12:00:00"})


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
            if "diff" in arguments or "--changes" in arguments:
                commit_versions(folder)
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


def lint_of(pages):
    done = subprocess.run(["mandoc", "-Tlint", *map(str, pages)], stdout=subprocess.PIPE, check=False)
    return [line for line in done.stdout.decode().splitlines()
            if "referenced manual not found" not in line]  # that depends on what is installed


# mandoc knows only English names of sections, and takes letters beyond ASCII for `\\[u1EA2]`.
OF_OTHER_LANGUAGES = re.compile(r'first section is not "NAME"|description line outside NAME section'
                                r"|longer than 80 bytes|trailing delimiter: S[hs] .*\\\[u[0-9A-F]+\]$")


def check_lint():
    translated = sorted((ROOT / "man").glob("*/ktask.*"))
    problems = lint_of(sorted((ROOT / "man").glob("ktask.*")))
    problems += [line for line in lint_of(translated) if not OF_OTHER_LANGUAGES.search(line)]
    return problems + [f"{page}: longer than 80: {line}" for page in translated
                       for line in page.read_text(encoding="utf-8").splitlines()
                       if len(line) > 80 and line[0] not in ".0123456789" and " | " not in line]


# Macros whose arguments are what is typed, and those that end them.
TYPED_MACROS = {"Fl", "Cm", "Ev", "Pa", "Xr", "Dv"}
OTHER_MACROS = {"Ar", "Dq", "Em", "It", "Li", "Nd", "Nm", "No", "Ns", "Oc", "Oo", "Op", "Pc", "Po", "Pq", "Sq",
                "Ta", "D1"}


def typed_in(line):
    """What a line of macros names that is typed, with its macro."""
    macro, found = "", []
    for word in line.split():
        if word in TYPED_MACROS | OTHER_MACROS:
            macro = word
        elif macro in TYPED_MACROS and re.search(r"\w", word):
            found.append((macro, word))
    return found


def outline_of(source):
    """For each section what must be the same in every language."""
    sections = []
    literal = False
    for line in source.splitlines():
        if line.startswith((".Sh ", ".Ss ")):
            sections.append([line[:3]])
        if not sections:
            continue
        literal = literal or line.startswith(".Bd -literal")
        if literal or line.startswith((".Dl ", ".Bl -tag", ".El")):
            sections[-1].append(line)
        elif line.startswith(".It "):
            row = [cell.strip() for cell in re.split(r"\bTa\b", line)]
            sections[-1] += [".It", *row[:2]] if len(row) > 1 and "Em" not in line else [".It"]
        if line.startswith(".") and not literal:
            sections[-1] += typed_in(line[1:])
        literal = literal and not line.startswith(".Ed")
    return [sorted(map(str, section)) for section in sections]


def check_translations():
    problems = []
    for page in sorted((ROOT / "man").glob("ktask.*")):
        for language in ("vi",):
            translated = page.parent / language / page.name
            if not translated.exists():
                problems.append(f"there is no {translated}")
                continue
            sources = [one.read_text(encoding="utf-8") for one in (page, translated)]
            outlines = [outline_of(source) for source in sources]
            headings = re.findall(r"^\.S[hs] .*", sources[0], re.M)
            if len(outlines[0]) != len(outlines[1]) or not headings:
                problems.append(f"{translated}: {len(outlines[1])} sections, in English {len(outlines[0])}")
            for heading, one, other in zip(headings, *outlines):
                if one != other:
                    problems.append(f"{translated}, {heading}: " + ", ".join(
                        line for line in difflib.ndiff(one, other) if not line.startswith((" ", "?"))))
            commands = [[heading for heading in re.findall(r"^\.Ss ([a-z]+)$", source, re.M)] for source in sources]
            if commands[0] != commands[1]:
                problems.append(f"{translated}: commands {commands[1]}, in English {commands[0]}")
            if re.search(r"^\.Dd .*", sources[0], re.M).group() != re.search(r"^\.Dd .*", sources[1], re.M).group():
                problems.append(f"{translated}: another date than in English")
    return problems


def main():
    sys.stdout.reconfigure(encoding="utf-8")
    options = argparse.ArgumentParser()
    options.add_argument("--ktask", type=pathlib.Path, required=True)
    ktask = str(options.parse_args().ktask.resolve())
    commands = (ROOT / "man/ktask.1").read_text(encoding="utf-8")
    file_format = (ROOT / "man/ktask.5").read_text(encoding="utf-8")
    results = [
        ("mandoc finds nothing wrong", check_lint()),
        ("in other languages they say the same", check_translations()),
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
