#!/usr/bin/env python3
"""Shows that the runner of golden cases notices what it has to notice, with a stand-in for ktask.

    python3 tests/golden_test.py
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import golden_case

RUNNER = Path(__file__).resolve().parent / "golden.py"

STAND_IN = r"""#!/bin/sh
case $1 in
    say) shift; printf "$@" ;;
    warn) shift; printf "$@" >&2 ;;
    fail) exit "$2" ;;
    write) printf "$3" >"$2" ;;
    remove) rm "$2" ;;
    read) cat ;;
    lines) wc -l <programme-2022.yaml | tr -d ' ' ;;
    have) ls ;;
    variables) echo "$LC_ALL $TERM ${KTASK_TODAY-unset} ${COLUMNS-unset} ${NO_COLOR-unset}" ;;
    die) kill -TERM $$ ;;
esac
"""

YAML = "--- file programme-2022.yaml\none\ntwo\nthree\n"

# sentence, case, what the runner must say of it ("" if the case must pass)
CASES = [
    ("stated output passes", "$ ktask say 'một\\n'\n--- stdout\nmột\n", ""),
    ("wrong output fails", "$ ktask say 'một\\n'\n--- stdout\nhai\n", "-hai\n  +một\n"),
    ("output that is not stated fails", "$ ktask say 'một\\n'\n", "  +một\n"),
    ("output that does not come fails", "$ ktask say ''\n--- stdout\nmột\n", "  -một\n"),
    ("a blank line too many fails", "$ ktask say 'một\\n'\n--- stdout\nmột\n\n", "  -\n"),
    ("an error text that is not stated fails", "$ ktask warn 'no\\n'\n", "+++ stderr, actual\n"),
    ("a stated error text passes", "$ ktask warn 'no\\n'\n--- stderr\nno\n", ""),
    ("a wrong status fails", "$ ktask fail 3\n--- status 2\n", "status 3, expected 2\n"),
    ("an error status that is not stated fails", "$ ktask fail 1\n", "status 1, expected 0\n"),
    ("success where an error is stated fails", "$ ktask say ''\n--- status 1\n", "status 0, expected 1"),
    ("a stated status passes", "$ ktask fail 3\n--- status 3\n", ""),
    ("a signal is a status too", "$ ktask die\n", "status 143, expected 0\n"),
    ("a missing last newline fails if not stated", "$ ktask say một\n--- stdout\nmột\n",
     "  +\\ no newline\n"),
    ("a missing last newline passes if stated",
     "$ ktask say một\n--- stdout\nmột\n\\ no newline\n", ""),
    ("a changed file that is not stated fails", "$ ktask write programme-2022.yaml x\n",
     "changed, and not stated: programme-2022.yaml\n"),
    ("a new file that is not stated fails", "$ ktask write new x\n", "new, and not stated: new\n"),
    ("a new empty folder that is not stated fails", "$ sh: mkdir new\n", "new, and not stated: new/\n"),
    ("a lost file that is not stated fails", "$ ktask remove programme-2022.yaml\n",
     "gone, and not stated: programme-2022.yaml\n"),
    ("a lost file passes if stated",
     "$ ktask remove programme-2022.yaml\n--- no-file-after programme-2022.yaml\n", ""),
    ("a file that should be lost fails if it is there",
     "$ ktask say ''\n--- no-file-after programme-2022.yaml\n", "is still there\n"),
    ("any-files lets files change", "$ ktask write new x\n--- any-files\n", ""),
    ("any-files of one command does not excuse the next",
     "$ ktask write new x\n--- any-files\n$ ktask write new y\n", "changed, and not stated: new\n"),
    ("a stated file passes", "$ ktask write new 'x\\n'\n--- file-after new\nx\n", ""),
    ("a file in a new folder passes if it is stated",
     "$ sh: mkdir new && ktask write new/a 'x\\n'\n--- file-after new/a\nx\n", ""),
    ("a file that holds something else fails", "$ ktask write new 'x\\n'\n--- file-after new\ny\n",
     "  -y\n  +x\n"),
    ("a file that does not come fails", "$ ktask say ''\n--- file-after new\ny\n", "no file new\n"),
    ("a stated difference passes",
     f"$ ktask write programme-2022.yaml 'one\\n2\\nthree\\n'\n{YAML}--- diff-after programme-2022.yaml\n"
     "@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n", ""),
    ("a difference may have its header lines",
     f"$ ktask write programme-2022.yaml 'one\\n2\\nthree\\n'\n{YAML}--- diff-after programme-2022.yaml\n"
     "\\--- programme-2022.yaml\n+++ programme-2022.yaml\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n", ""),
    ("another difference fails",
     f"$ ktask write programme-2022.yaml 'one\\n3\\nthree\\n'\n{YAML}--- diff-after programme-2022.yaml\n"
     "@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n", "  -+2\n  ++3\n"),
    ("no difference where one is stated fails",
     f"$ ktask say ''\n{YAML}--- diff-after programme-2022.yaml\n@@ -1 +1 @@\n-one\n+1\n", "  -+1\n"),
    ("the real programme is there unless the case says otherwise",
     f"$ ktask lines\n{YAML}--- stdout\n3\n$ ktask have\n--- stdout\nprogramme-2022.yaml\n", ""),
    ("a folder without a programme", "$ ktask have\n--- no-programme\n", ""),
    ("standard input is empty unless stated", "$ ktask read\n", ""),
    ("stated standard input is read", "$ ktask read\n--- stdin\na\n\\# b\n--- stdout\na\n\\# b\n", ""),
    ("escaped text names its bytes",
     "$ ktask read\n--- stdin-escaped\na\\r\nb\\xff\\\\\n\\n\n--- stdout-escaped\na\\r\\x62\\xff\\\\\\n\n", ""),
    ("output that is not UTF-8 is shown escaped", "$ ktask say '\\377\\033'\n", "  +\\xff\\x1b\n"),
    ("the environment is fixed", "$ ktask variables\n--- stdout\nC dumb 2022-05-09 unset unset\n", ""),
    ("a case can set and unset variables of one command",
     "$ ktask variables\n--- environment\nCOLUMNS=80\nunset KTASK_TODAY\n--- stdout\n"
     "C dumb unset 80 unset\n$ ktask variables\n--- stdout\nC dumb 2022-05-09 unset unset\n", ""),
    ("sections before the first command hold for all",
     "--- environment\nCOLUMNS=80\n$ ktask variables\n--- stdout\nC dumb 2022-05-09 80 unset\n"
     "# And again.\n$ ktask variables\n--- stdout\nC dumb 2022-05-09 80 unset\n", ""),
    ("all commands share a folder",
     "$ ktask write new 'x\\n'\n--- file-after new\nx\n$ sh: ktask read <new\n--- stdout\nx\n", ""),
    ("a section that does not exist", "$ ktask say ''\n--- output\n", "line 3: there is no section 'output'"),
    ("a section twice", "$ ktask say ''\n--- stdout\n--- stdout\n", "line 4: a second '--- stdout'"),
    ("a comment inside a text", "$ ktask say ''\n--- file a\n# x\ny: 1\n", "line 5: 'y: 1' stands in no"),
    ("a file outside the folder", "$ ktask say ''\n--- file ../a\n", "is not inside the case's folder"),
    ("an escape that does not exist", "$ ktask say ''\n--- stdin-escaped\n\\q\n", "'\\q' is no escape"),
    ("a case without a command", "--- file a\n", "no command"),
    ("another program", "$ ls\n", "begins with neither 'ktask' nor 'sh: '"),
]

# sentence, case before, case after --update
UPDATES = [
    ("what holds already stays as it is, byte for byte",
     "--- environment\nCOLUMNS=80\n# Why.\n\n$ ktask  read\n--- stdin-escaped\na\\x62\\n\n--- stdout-escaped\n"
     "\\x61b\n\\n\n--- stderr\n--- status 0\n", None),
    ("stdout, stderr and status are rewritten in their place",
     "$ sh: ktask say 'a\\n'; ktask warn 'b\\n'; exit 3\n--- stdout\nx\n--- status 1\n# Again.\n$ ktask say 'c\\n'\n",
     "$ sh: ktask say 'a\\n'; ktask warn 'b\\n'; exit 3\n--- stdout\na\n--- stderr\nb\n--- status 3\n"
     "# Again.\n$ ktask say 'c\\n'\n--- stdout\nc\n"),
    ("sections that no longer hold go",
     "$ ktask say ''\n--- stdout\nx\n--- stderr\ny\n--- status 1\n", "$ ktask say ''\n"),
    ("a changed file gets its difference",
     f"$ ktask write programme-2022.yaml 'one\\ntwo\\n3'\n{YAML}",
     f"$ ktask write programme-2022.yaml 'one\\ntwo\\n3'\n{YAML}--- diff-after programme-2022.yaml\n"
     "@@ -1,3 +1,3 @@\n one\n two\n-three\n+3\n\\ No newline at end of file\n"),
    ("text that looks like the notation gets a backslash",
     "$ ktask say '%s\\n' '--- a' '$ b' '# c' '\\d' '\\ no newline'\n",
     "$ ktask say '%s\\n' '--- a' '$ b' '# c' '\\d' '\\ no newline'\n--- stdout\n\\--- a\n\\$ b\n\\# c\n\\d\n"
     "\\\\ no newline\n"),
    ("control characters are escaped", "$ ktask say '\\033[1ma\\r\\n'\n",
     "$ ktask say '\\033[1ma\\r\\n'\n--- stdout-escaped\n\\x1b[1ma\\r\\n\n"),
]

NOTATION = [b"", b"\n", b"a", b"a\n", b"\n\n", b"a\n\nb", b"--- a\n$ b\n# c\n", b"\\--- a\n\\\\$ b\n\\\\\\# c\n",
            b"\\ no newline\n", b"\\ no newline", b"\\\\ no newline\n", b"\\", b"\\\n", b"\\\\\\\n"]


def run_case(text, *options):
    """The runner's status and output for one case, and the case afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder, "ktask")
        program.write_text(STAND_IN)
        program.chmod(0o755)
        case = Path(folder, "case.test")
        case.write_text(text, encoding="utf-8")
        result = subprocess.run(
            [sys.executable, RUNNER, "--ktask", program, "--folder", folder, *options],
            env=os.environ | {"COLUMNS": "40", "NO_COLOR": "1"}, capture_output=True, encoding="utf-8")
        return result.returncode, result.stdout + result.stderr, case.read_text(encoding="utf-8")


def failure_of_case(text, said):
    status, output, after = run_case("# A sentence.\n" + text)
    if after != "# A sentence.\n" + text:
        return "the case was changed"
    if said:
        expected = status == 1 and said in output and output.endswith("0 passed, 1 failed\n")
    else:
        expected = status == 0 and output == "1 passed, 0 failed\n"
    return "" if expected else f"status {status}\n{output}"


def failure_of_update(before, after):
    wanted = "# A sentence.\n" + (before if after is None else after)
    status, output, updated = run_case("# A sentence.\n" + before, "--update")
    if updated != wanted or status != 0:
        return f"status {status}\n{output}\n{updated}"
    return failure_of_case(updated.removeprefix("# A sentence.\n"), "")


def failure_of_notation():
    for content in NOTATION:
        for escaped in (False, True):
            lines = golden_case.write_lines(content, escaped)
            if golden_case.read_lines(lines, escaped) != content:
                return f"{content} is written {lines}"
            if any(line.startswith(("--- ", "$ ", "# ")) for line in lines):
                return f"{lines} would be read as notation"
    return ""


def failure_without_sentence():
    status, output, _ = run_case("$ ktask say ''\n")
    return "" if status == 1 and "a sentence that says what must hold" in output else output


def failure_without_cases():
    status, output, _ = run_case("# A sentence.\n$ ktask say ''\n", "nothing")
    return "" if status == 1 and "no case is called 'nothing'" in output else output


def main():
    sys.stdout.reconfigure(encoding="utf-8")
    results = [(sentence, failure_of_case(text, said)) for sentence, text, said in CASES]
    results += [(f"update: {sentence}", failure_of_update(before, after))
                for sentence, before, after in UPDATES]
    results.append(("any text can be written and read back", failure_of_notation()))
    results.append(("a case without a sentence fails", failure_without_sentence()))
    results.append(("a name that no case has fails", failure_without_cases()))

    failures = [(sentence, failure) for sentence, failure in results if failure]
    for sentence, failure in failures:
        print(f"FAILED {sentence}", *("  " + line for line in failure.splitlines()), sep="\n")
    print(f"{len(results) - len(failures)} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
