#!/usr/bin/env python3
"""Runs the golden cases in tests/golden; golden_case.py describes their notation.

    python3 tests/golden.py --ktask build/ktask              all cases
    python3 tests/golden.py --ktask build/ktask 'done-*'     some
    python3 tests/golden.py --ktask build/ktask --update     makes the cases say what happens

Each case has a folder of its own, which is also its HOME. `$ ktask ...` is run without a shell and
`$ sh: ...` by /bin/sh with ktask on the PATH. What a case does not state must not happen: output,
an error status, a file that is new, changed or gone.
"""

import argparse
import difflib
import fnmatch
import os
import shlex
import signal
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import golden_case
from golden_case import CaseError

TESTS = Path(__file__).resolve().parent
PROGRAMME = "programme-2022.yaml"
SECONDS = 60
PASSED_ON = ("ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "LLVM_PROFILE_FILE")


@dataclass
class Outcome:
    stdout: bytes
    stderr: bytes
    status: int
    before: dict  # path -> content, of every file when the command started
    after: dict


def snapshot(folder):
    """What every file holds; links and empty folders count as files."""
    found = {}
    for parent, folders, files in os.walk(folder):
        for name in files + folders:
            path = Path(parent, name)
            key = path.relative_to(folder).as_posix()
            if path.is_symlink():
                found[key] = b"-> " + os.fsencode(os.readlink(path))
            elif path.is_dir():
                if not any(path.iterdir()):
                    found[key + "/"] = b""
            elif path.is_file():
                found[key] = path.read_bytes()
            else:
                found[key] = b"neither file nor folder"
    return found


def environment(ktask, folder, shared, command):
    variables = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    variables |= {"LC_ALL": "C", "TERM": "dumb", "HOME": str(folder), "KTASK_TODAY": "2022-05-09",
                  "PATH": f"{ktask.parent}:/usr/local/bin:/usr/bin:/bin"}
    for section in shared.all_of("environment") + command.all_of("environment"):
        for line in section.content.decode().splitlines():
            name, equals, value = line.partition("=")
            if equals:
                variables[name] = value
            elif line.startswith("unset "):
                variables.pop(line.removeprefix("unset "), None)
            else:
                raise CaseError(f"'{line}' is neither NAME=VALUE nor 'unset NAME'")
    return {os.fsencode(name): value.encode() for name, value in variables.items()}


def arguments_of(command):
    if command.text.startswith("sh: "):
        return ["/bin/sh", "-c", command.text.removeprefix("sh: ")]
    try:
        arguments = shlex.split(command.text)
    except ValueError as error:
        raise CaseError(f"'$ {command.text}': {error}") from None
    if arguments[:1] != ["ktask"]:
        raise CaseError(f"'$ {command.text}' begins with neither 'ktask' nor 'sh: '")
    return arguments


def write_files(folder, command):
    for section in command.all_of("file"):
        path = folder / section.argument
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(section.content)


def run_command(ktask, folder, shared, command):
    write_files(folder, command)
    arguments = arguments_of(command)
    given = command.section("stdin") or shared.section("stdin")
    before = snapshot(folder)
    process = subprocess.Popen(
        [argument.encode() for argument in arguments],
        executable=ktask if arguments[0] == "ktask" else arguments[0],
        cwd=folder, env=environment(ktask, folder, shared, command), start_new_session=True,
        stdin=subprocess.PIPE if given else subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    try:
        stdout, stderr = process.communicate(given.content if given else None, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise CaseError(f"'$ {command.text}' did not end within {SECONDS} seconds") from None
    status = process.returncode if process.returncode >= 0 else 128 - process.returncode
    return Outcome(stdout, stderr, status, before, snapshot(folder))


def run_case(commands, ktask, programme):
    """The outcome of each command, in a folder that is gone afterwards."""
    shared = commands[0]
    with tempfile.TemporaryDirectory(prefix="golden-", ignore_cleanup_errors=True) as parent:
        folder = Path(parent, "case")
        folder.mkdir()
        if not any(command.section("no-programme") for command in commands):
            (folder / PROGRAMME).write_bytes(programme)
        write_files(folder, shared)
        return [run_command(ktask, folder, shared, command) for command in commands[1:]]


def file_difference(name, outcome, with_header):
    """The hunks between a file before and after, as bytes; empty if it is the same or gone."""
    sides = []
    for content in (outcome.before.get(name, b""), outcome.after.get(name, b"")):
        text = content.decode(errors="surrogateescape")
        lines = text.split("\n")
        sides.append([line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else []))
    lines = list(difflib.unified_diff(*sides, fromfile=name, tofile=name))
    if not with_header:
        lines = lines[2:]
    text = "".join(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"
                   for line in lines)
    return text.encode(errors="surrogateescape")


def states_header(section):
    return section.content.startswith(b"--- ")


def shown_difference(what, expected, actual):
    """How two texts differ, in the notation of cases."""
    escaped = not (golden_case.is_plain(expected) and golden_case.is_plain(actual))
    sides = [golden_case.write_lines(content, escaped) for content in (expected, actual)]
    lines = difflib.unified_diff(*sides, f"{what}, expected", f"{what}, actual", lineterm="")
    return list(lines)


def unstated_changes(shared, command, outcome):
    """The files that are new, changed or gone although the case does not say so."""
    if shared.section("any-files") or command.section("any-files"):
        return []
    stated = {section.argument for section in command.sections
              if section.kind in ("file-after", "diff-after", "no-file-after")}
    names = sorted(set(outcome.before) | set(outcome.after))
    return [name for name in names if name not in stated
            and not any(other.startswith(name) for other in stated if name.endswith("/"))
            and outcome.before.get(name) != outcome.after.get(name)]


def check_command(shared, command, outcome):
    """What happened otherwise than stated, as lines to print."""
    problems = []
    for kind, actual in (("stdout", outcome.stdout), ("stderr", outcome.stderr)):
        section = command.section(kind)
        expected = section.content if section else b""
        if expected != actual:
            problems += shown_difference(kind, expected, actual)
    statuses = command.all_of("status")
    expected = int(statuses[0].argument) if statuses else 0
    if expected != outcome.status:
        problems.append(f"status {outcome.status}, expected {expected}")
    for section in command.all_of("file-after"):
        actual = outcome.after.get(section.argument)
        if actual is None:
            problems.append(f"there is no file {section.argument}")
        elif actual != section.content:
            problems += shown_difference(section.argument, section.content, actual)
    for section in command.all_of("diff-after"):
        actual = file_difference(section.argument, outcome, states_header(section))
        if actual != section.content:
            problems += shown_difference(f"diff of {section.argument}", section.content, actual)
    for section in command.all_of("no-file-after"):
        if section.argument in outcome.after:
            problems.append(f"the file {section.argument} is still there")
    for name in unstated_changes(shared, command, outcome):
        if name not in outcome.before:
            problems.append(f"new, and not stated: {name}")
        elif name not in outcome.after:
            problems.append(f"gone, and not stated: {name}")
        else:
            problems.append(f"changed, and not stated: {name}")
            problems += shown_difference(name, outcome.before[name], outcome.after[name])
    return [f"$ {command.text}"] + problems if problems else []


def update_command(shared, command, outcome):
    """Makes a command's sections say what happened; new and removed files stay for people to state."""
    for kind, actual in (("stdout", outcome.stdout), ("stderr", outcome.stderr)):
        if actual:
            golden_case.set_section(command, kind, "", actual)
        elif command.section(kind) and command.section(kind).content:
            golden_case.drop_section(command, kind)
    for section in command.all_of("file-after"):
        if section.argument in outcome.after:
            golden_case.set_section(command, "file-after", section.argument,
                                    outcome.after[section.argument])
    for name in unstated_changes(shared, command, outcome):
        if name in outcome.before and name in outcome.after:
            golden_case.set_section(command, "diff-after", name,
                                    file_difference(name, outcome, False))
    for section in command.all_of("diff-after"):
        golden_case.set_section(command, "diff-after", section.argument,
                                file_difference(section.argument, outcome, states_header(section)))
    statuses = command.all_of("status")
    if (int(statuses[0].argument) if statuses else 0) != outcome.status:
        for section in statuses:
            golden_case.drop_section(command, "status", section.argument)
        if outcome.status:
            golden_case.set_section(command, "status", str(outcome.status), b"")


def run_file(path, options, programme):
    """What is wrong with one case, as lines to print."""
    try:
        text = path.read_bytes().decode()
        commands = golden_case.read_case(text)
        if not text.startswith("# "):
            raise CaseError("the first line is not a '# ' and a sentence that says what must hold")
        outcomes = run_case(commands, options.ktask, programme)
    except (CaseError, UnicodeDecodeError, OSError) as error:
        return [str(error)]
    shared = commands[0]
    if options.update:
        for command, outcome in zip(commands[1:], outcomes):
            update_command(shared, command, outcome)
        updated = golden_case.write_case(commands)
        if updated != text:
            path.write_bytes(updated.encode())
    return [line for command, outcome in zip(commands[1:], outcomes)
            for line in check_command(shared, command, outcome)]


def chosen_cases(options):
    paths = sorted(options.folder.glob("*.test"))
    if not options.cases:
        return paths
    chosen = []
    for pattern in options.cases:
        name = Path(pattern).name.removesuffix(".test")
        matching = [path for path in paths if fnmatch.fnmatchcase(path.stem, name)]
        if not matching:
            raise SystemExit(f"no case is called '{pattern}' in {options.folder}")
        chosen += [path for path in matching if path not in chosen]
    return chosen


def read_options():
    parser = argparse.ArgumentParser(description="Runs the golden cases.")
    parser.add_argument("--ktask", type=Path, required=True, help="the program to test")
    parser.add_argument("--update", action="store_true", help="make the cases say what happens")
    parser.add_argument("--folder", type=Path, default=TESTS / "golden", help="where the cases are")
    parser.add_argument("cases", nargs="*", metavar="CASE", help="a name, path or pattern")
    options = parser.parse_args()
    options.ktask = options.ktask.absolute()
    if options.ktask.name != "ktask" or not os.access(options.ktask, os.X_OK):
        parser.error(f"{options.ktask} is not a program called ktask")
    return options


def main():
    options = read_options()
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    paths = chosen_cases(options)
    programme = (TESTS.parent / PROGRAMME).read_bytes()
    failed = 0
    with ThreadPoolExecutor(2) as pool:
        results = pool.map(lambda path: run_file(path, options, programme), paths)
        for path, problems in zip(paths, results):
            if problems:
                failed += 1
                print(f"FAILED {path.stem}", *("  " + line for line in problems), sep="\n")
    print(f"{len(paths) - failed} passed, {failed} failed")
    return 1 if failed or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
