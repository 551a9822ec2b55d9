"""What is longer than the terminal is shown by a pager, as git does it; nothing else is.

    python3 tests/pager_test.py --ktask PATH
"""

import fcntl
import os
import pathlib
import pty
import select
import shutil
import struct
import subprocess
import sys
import termios
import time

import named_tests
from named_tests import test

ROOT = pathlib.Path(__file__).resolve().parent.parent


def environment(**more):
    kept = {name: value for name, value in os.environ.items()
            if name.endswith("SAN_OPTIONS") or name == "LLVM_PROFILE_FILE"}
    wanted = {**kept, "PATH": "/usr/bin:/bin", "KTASK_TODAY": "2022-05-12", "LC_ALL": "C",
              "TERM": "xterm-256color", **more}
    return {name: value for name, value in wanted.items() if value is not None}


class Terminal:
    """A ktask in a terminal of its own, which may be typed into."""

    def __init__(self, folder, *arguments, rows=24, **variables):
        if not (folder / "programme-2022.yaml").exists():
            shutil.copy(ROOT / "programme-2022.yaml", folder)
        process, self.leader = pty.fork()
        if process == 0:
            os.chdir(folder)
            fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", rows, 100, 0, 0))
            os.execve(named_tests.ktask, ["ktask", *arguments], environment(**variables))
        self.process = process
        self.seen = b""

    def read_until(self, end):
        until = time.monotonic() + 60
        while end not in self.seen:
            assert time.monotonic() < until, f"no {end!r} in {self.seen!r}"
            self.read_some()

    def read_some(self):
        if not select.select([self.leader], [], [], 0.2)[0]:
            return True
        try:
            self.seen += os.read(self.leader, 65536)
            return True
        except OSError:  # Linux says so when the other side is closed
            return False

    def type(self, keys):
        os.write(self.leader, keys)

    def end(self, keys=b""):
        """What was seen in the end, and the exit status. The keys are typed again and again until it ends, as a
        person does: what is typed while a program is busy with a signal may be lost."""
        until = time.monotonic() + 60
        self.type(keys)
        while self.read_some():
            assert time.monotonic() < until, f"does not end: {self.seen!r}"
            if keys and time.monotonic() > until - 59:
                self.type(keys)
        os.close(self.leader)
        return self.seen.decode().replace("\r", ""), os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])


# Tells that it was there, and shows what it is given.
MARKING = "echo paged; cat"


@test
def only_what_is_longer_than_the_terminal_is_paged(folder):
    for arguments, rows in ((["list"], 24), (["report"], 40), (["list", "--help"], 24), (["list", "-q"], 24)):
        seen, status = Terminal(folder, *arguments, rows=rows, PAGER=MARKING).end()
        assert seen.startswith("paged\n") and status == 0, (arguments, seen)
        assert seen.count("\n") > rows
    lines = Terminal(folder, "list", "--overdue", PAGER="cat").end()[0].count("\n")
    for rows, is_paged in ((lines + 1, False), (lines, True)):
        seen, _ = Terminal(folder, "list", "--overdue", rows=rows, PAGER=MARKING).end()
        assert seen.startswith("paged\n") == is_paged, (rows, seen)


@test
def a_line_that_the_terminal_wraps_counts_as_several(folder):
    seen, _ = Terminal(folder, "list", "13", "--width", "0", "--fields", "title", rows=7, PAGER=MARKING).end()
    assert seen.startswith("paged\n"), seen
    assert seen.count("\n") < 7, "else it would have been paged anyway"


@test
def what_the_pager_shows_is_what_the_terminal_would_have_shown(folder):
    plain = Terminal(folder, "list", PAGER="cat").end()[0]
    assert "\x1b[" in plain
    assert Terminal(folder, "list", PAGER=MARKING).end()[0] == "paged\n" + plain


@test
def nobody_who_does_not_want_a_pager_gets_one(folder):
    for arguments, variables in ((["list", "--no-pager"], {}), (["--no-pager", "list"], {}),
                                 (["list"], {"PAGER": ""}), (["list"], {"PAGER": "cat"}),
                                 (["list"], {"TERM": "dumb"}), (["list"], {"TERM": None})):
        seen, status = Terminal(folder, *arguments, **{"PAGER": MARKING, **variables}).end()
        assert "paged" not in seen and status == 0, (arguments, variables, seen)
    seen, status = Terminal(folder, "list", "-o", "out.txt", PAGER=MARKING).end()
    assert seen == "" and status == 0 and "paged" not in (folder / "out.txt").read_text(encoding="utf-8")
    piped = subprocess.run([named_tests.ktask, "list"], cwd=folder, capture_output=True, check=True,
                           env=environment(PAGER=MARKING)).stdout.decode()
    assert "paged" not in piped


@test
def a_pager_that_is_left_early_is_no_failure_and_the_status_is_that_of_ktask(folder):
    seen, status = Terminal(folder, "list", PAGER="head -n 2").end()
    assert seen.count("\n") == 2 and status == 0, (seen, status)
    many = "".join(f"  - {{id: {i}, title: Nhiệm vụ số {i}, lead: a, due: 2022-05}}\n" for i in range(1, 9001))
    (folder / "programme-2022.yaml").write_text(
        "ktask: 1\nprogramme: {title: T, year: 2022, issued: 2022-01-10}\nagencies: {a: {name: A}}\ntasks:\n" + many,
        encoding="utf-8")
    seen, status = Terminal(folder, "list", PAGER="head -n 2").end()
    assert seen.count("\n") == 2 and status == 0, (seen, status)
    assert Terminal(folder, "list", "--exit-code", PAGER="exit 7").end()[1] == 1


@test
def without_a_pager_the_output_is_plain(folder):
    plain = Terminal(folder, "list", PAGER="cat").end()
    assert Terminal(folder, "list", PAGER="/no/such/pager").end() == plain
    assert Terminal(folder, "list", PATH="/nonexistent").end() == plain, "no less"


@test
def less_is_told_what_git_tells_it_unless_somebody_has_told_it_otherwise(folder):
    told = "echo LESS=$LESS LESSCHARSET=$LESSCHARSET; cat >/dev/null"
    assert Terminal(folder, "list", PAGER=told).end()[0] == "LESS=FRX LESSCHARSET=utf-8\n"
    assert Terminal(folder, "list", PAGER=told, LESS="i", LESSCHARSET="iso8859").end()[0] == \
        "LESS=i LESSCHARSET=iso8859\n"


@test
def less_shows_the_first_screen_with_its_letters_and_waits(folder):
    terminal = Terminal(folder, "list", rows=12)
    terminal.read_until(b"\n:")
    first = terminal.seen.decode()
    assert "Hướng dẫn triển khai" in first and "<E1>" not in first, first
    assert "\x1b[" in first and "ESC" not in first, first
    assert "tính đến ngày" not in first, "the last line is not yet there"
    terminal.type(b"\x03")  # is less's own affair, which rings
    terminal.read_until(b"\x07")
    seen, status = terminal.end(keys=b"q")
    assert status == 0 and "tính đến ngày" not in seen, (status, seen)


@test
def ctrl_c_does_not_leave_the_pager_alone(folder):
    terminal = Terminal(folder, "list", PAGER="trap 'echo interrupted' INT; echo waiting; sleep 1; cat >/dev/null; echo over")
    terminal.read_until(b"waiting")
    terminal.type(b"\x03")
    seen, status = terminal.end()
    assert "over" in seen and status == 0, (seen, status)


if __name__ == "__main__":
    try:
        os.close(pty.openpty()[0])
    except OSError as failure:  # a bare chroot has no terminals; every real system does
        print(f"no terminals: {failure}")
        sys.exit(0)
    sys.exit(named_tests.main(__doc__))
