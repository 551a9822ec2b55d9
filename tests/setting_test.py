"""The real binary where people use it: a terminal, pipes, a full disk, closed streams, any locale.

    python3 tests/setting_test.py --ktask PATH
"""

import argparse
import fcntl
import os
import pathlib
import pty
import re
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
TESTS = []


def test(function):
    TESTS.append(function)
    return function


def environment(**more):
    base = {"PATH": "/usr/bin:/bin", "KTASK_TODAY": "2022-05-12", "LC_ALL": "C", "PAGER": "cat"}
    return {**base, **more}


def run(ktask, *arguments, **options):
    options.setdefault("env", environment())
    return subprocess.run([ktask, *arguments], stdout=options.pop("stdout", subprocess.PIPE),
                          stderr=subprocess.PIPE, timeout=60, check=False, **options)


class NoTerminals(Exception):
    """A bare chroot has no pseudo-terminals; every real system does."""


def open_terminal():
    try:
        return pty.openpty()
    except OSError as failure:
        raise NoTerminals(str(failure)) from failure


def all_received(leader):
    """What a terminal has received once the other side is closed: it comes in pieces."""
    received = b""
    while True:
        try:
            part = os.read(leader, 65536)
        except OSError:  # Linux says so when the other side is closed
            break
        if not part:
            break
        received += part
    os.close(leader)
    return received.decode("utf-8")


def seen_in_terminal(ktask, *arguments, columns=80, **variables):
    """What a terminal of so many columns receives."""
    leader, follower = open_terminal()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen([ktask, *arguments], stdin=follower, stdout=follower, stderr=follower,
                               env=environment(TERM="xterm-256color", **variables), close_fds=True)
    os.close(follower)
    received = all_received(leader)
    assert process.wait() == 0
    return received.replace("\r", "")


def columns_of(line):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
               for c in line)


@test
def a_table_and_a_report_fit_the_terminal(ktask):
    for columns in (40, 80, 120):
        for arguments in (["list"], ["report"], ["show", "11", "6"], ["agencies"]):
            seen = seen_in_terminal(ktask, *arguments, columns=columns)
            plain = re.sub("\x1b\\[[0-9;]*m", "", seen)
            widest = max(columns_of(line) for line in plain.splitlines())
            assert widest <= columns, (arguments, columns, widest)
            assert widest > columns - 20, (arguments, columns, widest)


@test
def a_terminal_has_colours_unless_nobody_wants_them(ktask):
    assert "\x1b[31m" in seen_in_terminal(ktask, "list", "--overdue")
    assert "\x1b" not in seen_in_terminal(ktask, "list", NO_COLOR="1")
    assert "\x1b" not in seen_in_terminal(ktask, "list", "--color", "never")
    assert "\x1b" in seen_in_terminal(ktask, "list", "--color", "always", NO_COLOR="1")
    assert b"\x1b" not in run(ktask, "list").stdout


@test
def data_is_the_same_in_a_terminal_and_in_a_pipe(ktask):
    for form in ("json", "csv", "tsv"):
        piped = run(ktask, "list", "--format", form).stdout.decode("utf-8").replace("\r", "")
        assert seen_in_terminal(ktask, "list", "--format", form, columns=40) == piped


def read_slowly(ktask, *arguments, **streams):
    """A run whose programme arrives only after a second."""
    with tempfile.TemporaryDirectory() as folder:
        slow = os.path.join(folder, "programme-2022.yaml")
        os.mkfifo(slow)
        process = subprocess.Popen([ktask, *arguments, "-f", slow], **streams,
                                   env=environment(TERM="xterm-256color"), close_fds=True)
        with open(slow, "wb") as pipe:
            time.sleep(1)
            pipe.write((ROOT / "programme-2022.yaml").read_bytes())
        return process


@test
def a_terminal_is_told_what_is_waited_for_and_nobody_else(ktask):
    leader, follower = open_terminal()
    process = read_slowly(ktask, "list", "3", stdout=subprocess.PIPE, stderr=follower)
    assert b"\x1b" not in process.communicate()[0]
    os.close(follower)
    told = all_received(leader)
    assert re.match("\r\x1b\\[Kreading .*/programme-2022.yaml", told), told
    assert told.endswith("\r\x1b[K"), told
    process = read_slowly(ktask, "list", "3", stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.communicate()[1] == b""


@test
def columns_says_how_wide_a_pipe_is(ktask):
    text = run(ktask, "list", env=environment(COLUMNS="60")).stdout.decode("utf-8")
    assert max(map(columns_of, text.splitlines())) <= 60
    text = run(ktask, "list", env=environment(COLUMNS="nonsense")).stdout.decode("utf-8")
    assert 90 < max(map(columns_of, text.splitlines())) <= 100


@test
def a_full_disk_is_a_failure(ktask):
    with open("/dev/full", "wb") as full:
        for arguments in (["list"], ["report", "--format", "json"], ["--help"], ["check"]):
            done = run(ktask, *arguments, stdout=full)
            assert done.returncode == 3, (arguments, done)
            assert b"no space left on device" in done.stderr


@test
def a_closed_standard_output_is_a_failure(ktask):
    done = subprocess.run(["/bin/sh", "-c", f"'{ktask}' list >&-"], stderr=subprocess.PIPE,
                          env=environment(), check=False)
    assert done.returncode == 3, done


@test
def a_reader_that_goes_away_ends_it_as_it_ends_every_command(ktask):
    assert run_into_closed_pipe(ktask, signal.SIG_DFL) == -signal.SIGPIPE
    assert run_into_closed_pipe(ktask, signal.SIG_IGN) == 3


def run_into_closed_pipe(ktask, disposition, *words, stderr=subprocess.DEVNULL):
    read_end, write_end = os.pipe()
    os.close(read_end)
    process = subprocess.Popen([ktask, *(words or ["list"])], stdout=write_end, stderr=stderr,
                               env=environment(), restore_signals=False,
                               preexec_fn=lambda: signal.signal(signal.SIGPIPE, disposition))
    os.close(write_end)
    return process.wait()


@test
def a_saved_change_that_nobody_reads_of_is_told_on_standard_error(ktask):
    programme = pathlib.Path("programme-2022.yaml")
    before = programme.read_bytes()
    for disposition in (signal.SIG_DFL, signal.SIG_IGN):
        with tempfile.TemporaryFile() as said:
            status = run_into_closed_pipe(ktask, disposition, "done", "3", "--no-ref", stderr=said)
            said.seek(0)
            assert status == 3, status
            assert said.read() == (b"ktask: cannot write the output: broken pipe\n"
                                   b"  the programme was saved all the same\n")
        assert run(ktask, "reopen", "3").returncode == 0
        assert programme.read_bytes() == before
    # What changes nothing ends as every command does.
    status = run_into_closed_pipe(ktask, signal.SIG_DFL, "done", "3", "--no-ref", "-n")
    assert status == -signal.SIGPIPE, status
    assert programme.read_bytes() == before


@test
def a_signal_that_asks_to_stop_ends_it_though_a_change_was_saved(ktask):
    programme = pathlib.Path("programme-2022.yaml")
    before = programme.read_bytes()
    for asked in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        read_end, write_end = os.pipe()
        fcntl.fcntl(write_end, fcntl.F_SETPIPE_SZ, 4096)
        os.write(write_end, b"x" * 4096)  # so that the message has to wait
        process = subprocess.Popen([ktask, "done", "3", "--no-ref"], stdout=write_end,
                                   stderr=subprocess.PIPE, env=environment())
        deadline = time.monotonic() + 30
        while programme.read_bytes() == before:
            assert time.monotonic() < deadline, "not saved"
            time.sleep(0.01)
        time.sleep(0.2)
        process.send_signal(asked)
        _, said = process.communicate(timeout=30)
        os.close(read_end)
        os.close(write_end)
        assert process.returncode == -asked, (asked, process.returncode, said)
        assert os.listdir() == ["programme-2022.yaml"], os.listdir()
        shown = run(ktask, "show", "3", "--format", "json").stdout
        assert b'"on": "2022-05-12"' in shown, shown
        assert run(ktask, "reopen", "3").returncode == 0
        assert programme.read_bytes() == before


@test
def nothing_is_lost_in_a_slow_pipe(ktask):
    done = subprocess.run(["/bin/sh", "-c", f"'{ktask}' list --format json | (sleep 0.2; cat)"],
                          stdout=subprocess.PIPE, env=environment(), check=True)
    assert done.stdout == run(ktask, "list", "--format", "json").stdout


@test
def the_locale_changes_nothing(ktask):
    for locale in ("C", "POSIX", "vi_VN.UTF-8", "en_US.ISO-8859-1", "nonsense"):
        env = environment(LC_ALL=locale, LANG=locale)
        assert run(ktask, "list", env=env).stdout == run(ktask, "list").stdout
        refused = run(ktask, "list", "--agency", "ỦY BAN", env=env)
        assert refused.returncode == 0, refused


@test
def a_programme_may_come_from_standard_input(ktask):
    text = (ROOT / "programme-2022.yaml").read_bytes()
    done = run(ktask, "list", "-f", "-", "--format", "csv", "--fields", "id", input=text)
    assert done.stdout.split() == [b"id", *(b"%d" % number for number in range(1, 16))]
    assert run(ktask, "done", "3", "--no-ref", "-f", "-", input=text).returncode == 2


@test
def jq_reads_what_scripts_ask_for(ktask):
    tasks = run(ktask, "list", "--due", "2022-09", "--format", "json").stdout
    found = subprocess.run(["jq", "-r", ".[] | [.id, .due.last, .lead.key, .done] | @csv"],
                           input=tasks, stdout=subprocess.PIPE, check=True)
    assert found.stdout == b'8,"2022-09-30","sldtbxh",\n10,"2022-09-30","sldtbxh",\n'


@test
def ktask_alone_says_how_to_begin_by_commands_that_there_are(ktask):
    commands = re.findall(r"^  ([a-z]+) ", run(ktask, "help").stdout.decode(), re.M)
    with tempfile.TemporaryDirectory() as folder:
        done = run(ktask, cwd=folder)
        said = done.stdout.decode()
        assert done.returncode == 0 and not done.stderr, done
        assert said.startswith("There is no programme-*.yaml in this folder or one above. To begin:\n"), said
        for command in ("new", "import"):
            assert (f"  ktask {command} " in said) == (command in commands), said
        assert "ktask --help" in said
        assert not os.listdir(folder)


@test
def an_installed_ktask_is_complete(ktask):
    build = pathlib.Path(ktask).parent
    with tempfile.TemporaryDirectory() as prefix:
        subprocess.run(["cmake", "--install", build, "--prefix", prefix], check=True,
                       stdout=subprocess.DEVNULL)
        installed = sorted(str(path.relative_to(prefix)) for path in pathlib.Path(prefix).rglob("*")
                           if path.is_file())
        assert installed == [
            "bin/ktask", "share/bash-completion/completions/ktask", "share/doc/ktask/changelog.Debian.gz",
            "share/doc/ktask/copyright", "share/doc/ktask/examples/programme-2022.yaml",
            "share/fish/vendor_completions.d/ktask.fish", "share/ktask/programme.schema.json",
            "share/lintian/overrides/ktask", "share/man/man1/ktask.1.gz", "share/man/man5/ktask.5.gz",
            "share/man/vi/man1/ktask.1.gz", "share/man/vi/man5/ktask.5.gz",
            "share/zsh/site-functions/_ktask"]
        schema = pathlib.Path(prefix, "share/ktask/programme.schema.json").read_bytes()
        assert schema == run(f"{prefix}/bin/ktask", "schema").stdout
        assert run(f"{prefix}/bin/ktask", "--version").stdout.startswith(b"ktask ")


def main():
    sys.stdout.reconfigure(encoding="utf-8")
    options = argparse.ArgumentParser()
    options.add_argument("--ktask", type=pathlib.Path, required=True)
    ktask = str(options.parse_args().ktask.resolve())
    failed = skipped = 0
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(ROOT / "programme-2022.yaml", folder)
        os.chdir(folder)
        for one in TESTS:
            try:
                one(ktask)
            except NoTerminals as reason:
                skipped += 1
                print(f"skipped {one.__name__.replace('_', ' ')}: {reason}")
            except (AssertionError, subprocess.SubprocessError, OSError) as failure:
                failed += 1
                print(f"FAILED {one.__name__.replace('_', ' ')}: {failure!r}")
        os.chdir("/")
    print(f"{len(TESTS) - failed - skipped} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
