"""Tests that are functions of an empty folder: `@test` names them, `main` runs them."""

import argparse
import sys
import tempfile
import traceback
from pathlib import Path

ktask = ""  # the path of the binary
TESTS = []


def test(function):
    TESTS.append(function)
    return function


def main(description):
    """Runs the tests whose names hold one of the words of the command line, or all."""
    global ktask
    parser = argparse.ArgumentParser(description=description.splitlines()[0])
    parser.add_argument("--ktask", required=True)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    ktask = str(Path(options.ktask).resolve())
    chosen = [one for one in TESTS
              if not options.names or any(name in one.__name__ for name in options.names)]
    failed = 0
    for one in chosen:
        with tempfile.TemporaryDirectory() as folder:
            try:
                one(Path(folder))
            except Exception:
                failed += 1
                print(f"FAILED {one.__name__.replace('_', ' ')}")
                traceback.print_exc(file=sys.stdout)
    print(f"{len(chosen) - failed} passed, {failed} failed")
    return 1 if failed or not chosen else 0
