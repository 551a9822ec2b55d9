"""Every transcript of README.md is run and must come out as it is printed there.

    python3 tests/readme_test.py --ktask PATH [--update]

A transcript is a ```console block: lines that begin with "$ " are commands, what follows is all that
they print. They run in a copy of the project's own programme; those above "In English" as on the
machine of an officer who works in Vietnamese.
"""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)


def commands_of(transcript):
    """Pairs of a command and what it printed."""
    commands = []
    for line in transcript.splitlines(keepends=True):
        if line.startswith("$ "):
            commands.append([line[2:].rstrip("\n"), ""])
        else:
            commands[-1][1] += line
    return commands


def printed_by(command, folder, ktask, locale):
    environment = {
        "PATH": f"{ktask.parent}:/usr/local/bin:/usr/bin:/bin",
        "HOME": folder,
        "LC_ALL": locale,
        "TERM": "dumb",
        "KTASK_TODAY": "2022-05-09",
    }
    done = subprocess.run(["/bin/sh", "-c", command], cwd=folder, env=environment, timeout=60,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return done.stdout.decode("utf-8")


def run_transcript(transcript, ktask, locale):
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(ROOT / "programme-2022.yaml", folder)
        shutil.copy(ROOT / "tests" / "programme-2022.source.txt", f"{folder}/chuong-trinh.txt")
        return [(command, expected, printed_by(command, folder, ktask, locale))
                for command, expected in commands_of(transcript)]


def two_commands(text):
    section = text.split("## Two commands", 1)[1].split("\n## ", 1)[0]
    blocks = BLOCK.findall(section)
    return [line for _, block in blocks for line in block.splitlines()]


def main():
    sys.stdout.reconfigure(encoding="utf-8")
    options = argparse.ArgumentParser()
    options.add_argument("--ktask", type=pathlib.Path, required=True)
    options.add_argument("--update", action="store_true")
    given = options.parse_args()
    ktask = given.ktask.resolve()
    if ktask.name != "ktask":
        options.error("the binary must be called ktask")

    text = README.read_text(encoding="utf-8")
    passed, failures = 0, []
    updated = text
    english = text.index("## In English")
    for match in BLOCK.finditer(text):
        kind, block = match.groups()
        if kind != "console":
            continue
        results = run_transcript(block, ktask, "C" if match.start() > english else "vi_VN.UTF-8")
        for command, expected, printed in results:
            if printed == expected:
                passed += 1
            else:
                failures.append(f"$ {command}\n{printed}")
        new_block = "".join(f"$ {command}\n{printed}" for command, _, printed in results)
        updated = updated.replace(f"```console\n{block}```", f"```console\n{new_block}```")
    lines = two_commands(text)
    if lines == [".ci/build && build/ktask list --due 2022-09", ".ci/test"]:
        passed += 1
    else:
        failures.append("the section \"Two commands\" does not have exactly its two lines")
    if given.update:
        README.write_text(updated, encoding="utf-8")
    for failure in failures:
        print("FAILED", failure)
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures and not given.update else 0


if __name__ == "__main__":
    sys.exit(main())
