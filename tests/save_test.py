#!/usr/bin/env python3
"""Saving when things go wrong: crowds, kills, full disks, read-only files, other writers.

    python3 tests/save_test.py --ktask build/ktask          everything
    python3 tests/save_test.py --ktask build/ktask crowd    the tests whose names contain "crowd"

Nobody's completion may be lost, no file may be broken or left behind, and the exit status must say
what happened: 0 saved, 1 refused, 3 failed, 4 busy.
"""

import argparse
import contextlib
import fcntl
import json
import os
import random
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

NAME = "programme-2022.yaml"
LOCK = f".{NAME}.ktask-lock"
SECONDS = 60
KTASK = ""
TESTS = []


class Skipped(Exception):
    pass


def test(function):
    TESTS.append(function)
    return function


def programme(count):
    head = """# a generated programme
ktask: 1
programme:
  title: Chương trình công tác năm 2022
  year: 2022
  issued: 2022-01-05
  place: Kon Tum
  issuer: Ban Chỉ đạo
  language: vi

agencies:
  so-yt:
    name: Sở Y tế

tasks:
"""
    task = """  - id: {id}
    title: Nhiệm vụ số {id} # kept
    lead: so-yt
    due: Tháng 9/2022

"""
    return (head + "".join(task.format(id=number) for number in range(1, count + 1))).encode()


def reference(number):
    return f"Báo cáo số {number}/BC-SYT, ngày 09/3/2022 của Sở Y tế"


@contextlib.contextmanager
def folder_with(count, parent=None):
    with tempfile.TemporaryDirectory(prefix="ktask-save-", dir=parent) as name:
        file = Path(name, NAME)
        file.write_bytes(programme(count))
        yield file


def start(file, *words, stderr=subprocess.PIPE, **options):
    command = [KTASK, "-f", str(file), "--lang", "en", "--today", "2022-12-31", *map(str, words)]
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                            stderr=stderr, **options)


def start_done(file, number, **options):
    return start(file, "done", number, "--ref", reference(number), **options)


def finish(process):
    """The exit status and what was said on standard error."""
    _, said = process.communicate(timeout=SECONDS)
    return process.returncode, said.decode()


def done(file, number, **options):
    return finish(start_done(file, number, **options))


def demand(condition, *facts):
    if not condition:
        raise AssertionError(" ".join(map(str, facts)))


def demand_alone(file, *others):
    names = sorted(os.listdir(file.parent))
    demand(names == sorted([NAME, *others]), "left behind:", names)


def completed(file):
    """The ids that ktask reads as done, after demanding a file without errors."""
    status, said = finish(start(file, "check"))
    demand(status == 0, "check says", status, said)
    listing = subprocess.run([KTASK, "-f", file, "list", "--format", "json"],
                             stdin=subprocess.DEVNULL, capture_output=True, check=True)
    return {task["id"] for task in json.loads(listing.stdout) if task["done"]}


@contextlib.contextmanager
def locked(file):
    """Holds the lock as a living process does."""
    path = file.parent / LOCK
    with open(path, "x", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
        path.unlink()


def demand_all_or_nothing(file, results):
    """`results`: id -> (status, said), None as the status of a process that was killed."""
    found = completed(file)
    text = file.read_text(encoding="utf-8")
    for number, (status, said) in results.items():
        demand(status in (0, 4, None), "task", number, "ended with", status, said)
        demand(status is None or (number in found) == (status == 0), "task", number, "ended with",
               status, "but is", "done" if number in found else "open")
        demand(text.count(reference(number)) == (number in found), "the footnote of", number)
        demand(status != 4 or "ktask: " in said, "a refusal without a reason:", said)
    demand(found <= results.keys(), "done by nobody:", found - results.keys())


@test
def a_crowd_of_200_writers():
    with folder_with(200) as file:
        with locked(file):
            crowd = {number: start_done(file, number) for number in range(1, 201)}
        results = {number: finish(process) for number, process in crowd.items()}
        demand_alone(file)
        demand_all_or_nothing(file, results)
        saved = sum(status == 0 for status, _ in results.values())
        demand(saved > 0, "not one was saved")
        return f"{saved} saved, {200 - saved} refused as busy"


# What each command of a mixed crowd does to its own task, and the field of JSON that shows it.
MIXED = (
    ("done", lambda number: ("done", number, "--ref", reference(number))),
    ("extended", lambda number: ("extend", number, "--to", "Quý I/2023", "--why", "chờ")),
    ("notes", lambda number: ("note", number, "Đang thực hiện")),
    ("dropped", lambda number: ("drop", number, "--ref", reference(number))),
    ("details", lambda number: ("set", number, "details.Sản phẩm=Báo cáo")),
)


@test
def a_crowd_of_200_writers_with_mixed_commands():
    with folder_with(200) as file:
        with locked(file):
            crowd = {number: start(file, *MIXED[number % len(MIXED)][1](number))
                     for number in range(1, 201)}
        results = {number: finish(process) for number, process in crowd.items()}
        demand_alone(file)
        status, said = finish(start(file, "check"))
        demand(status == 0, "check says", status, said)
        listing = subprocess.run([KTASK, "-f", file, "--today", "2022-12-31", "list", "--format",
                                  "json"], stdin=subprocess.DEVNULL, capture_output=True, check=True)
        tasks = {task["id"]: task for task in json.loads(listing.stdout)}
        for number, (status, said) in results.items():
            demand(status in (0, 4), number, "has status", status, said)
            shown = [field for field, _ in MIXED if tasks[number][field]]
            expected = [MIXED[number % len(MIXED)][0]] if status == 0 else []
            demand(shown == expected, number, "has", shown, "instead of", expected)
        saved = sum(status == 0 for status, _ in results.values())
        demand(saved > 0, "not one was saved")
        return f"{saved} saved, {200 - saved} refused as busy"


@test
def a_crowd_of_20_that_add_tasks():
    with folder_with(3) as file:
        with locked(file):
            crowd = [start(file, "add", "--title", f"Việc {number}", "--lead", "so-yt", "--due",
                           "Tháng 9/2022") for number in range(20)]
        results = [finish(process) for process in crowd]
        demand_alone(file)
        saved = sum(status == 0 for status, _ in results)
        demand(all(status in (0, 4) for status, _ in results), results)
        status, said = finish(start(file, "check"))
        demand(status == 0, "check says", status, said)
        demand(file.read_text(encoding="utf-8").count("- id:") == 3 + saved, "lost or twice")
        return f"{saved} saved, {20 - saved} refused as busy"


@test
def a_crowd_of_which_many_are_killed():
    with folder_with(60) as file:
        crowd = {number: start_done(file, number) for number in range(1, 41)}
        victims = random.sample(sorted(crowd), 20)
        for number in victims:
            time.sleep(random.uniform(0, 0.02))
            crowd[number].kill()
        results = {number: finish(process) for number, process in crowd.items()}
        for number in victims:
            if results[number][0] == -signal.SIGKILL:
                results[number] = None, ""
        results[50] = done(file, 50)
        demand(results[50][0] == 0, "the next run:", results[50])
        demand_alone(file)
        demand_all_or_nothing(file, results)


@test
def killed_at_any_moment():
    with folder_with(60) as file, folder_with(60) as twin:
        begin = time.monotonic()
        demand(done(file, 60)[0] == 0 and done(twin, 60)[0] == 0, "not even without a kill")
        usual = (time.monotonic() - begin) / 2
        killed = left = 0
        for number in range(1, 51):
            before = file.read_bytes()
            demand(done(twin, number)[0] == 0, "the twin")
            after = twin.read_bytes()
            process = start_done(file, number)
            time.sleep(random.uniform(0, usual * 1.2))
            process.kill()
            killed += finish(process)[0] == -signal.SIGKILL
            left += len(os.listdir(file.parent)) > 1
            demand(file.read_bytes() in (before, after), "a broken file:", file.read_bytes())
            status, said = done(file, number)
            demand(status == 0, "the next run:", status, said)
            demand(file.read_bytes() == after, "the next run wrote", file.read_bytes())
        completed(file)
        # A process killed between two calls leaves the lock; whoever holds it next clears up.
        demand(done(file, 51)[0] == 0, "the last run")
        if left:
            demand(LOCK not in os.listdir(file.parent), "a lock is left")
        return f"{killed} killed, of which {left} left files for the next to clear away"


def demand_failure(file, **options):
    before = file.read_bytes()
    status, said = done(file, 1, **options)
    demand(status == 3, "status", status, said)
    demand(file.read_bytes() == before, "the file has changed")
    demand_alone(file)
    demand("ktask: " in said, "no reason given:", said)


@test
def a_limit_of_file_sizes():
    with folder_with(30) as file:
        size = file.stat().st_size
        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        demand_failure(file, preexec_fn=limit)
        demand_failure(file, preexec_fn=limit, restore_signals=False)  # SIGXFSZ stays ignored


@test
def a_full_disk():
    with tempfile.TemporaryDirectory(prefix="ktask-disk-") as disk:
        mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]
        if os.geteuid() != 0 or subprocess.run(mount, stderr=subprocess.DEVNULL).returncode != 0:
            raise Skipped("only root can make a small disk")
        try:
            with folder_with(200, parent=disk) as file:
                size = file.stat().st_size
                demand(size > 16384, "too small a programme")
                filler = Path(disk, "filler")
                with contextlib.suppress(OSError), open(filler, "wb", buffering=0) as rest:
                    while rest.write(b"x" * 4096):
                        pass
                demand_failure(file)
                filler.unlink()
                for number in range(2, 4):
                    demand(done(file, number)[0] == 0, "with room again")
        finally:
            subprocess.run(["umount", disk], check=True)


def demand_refusal(file, what):
    before = file.read_bytes()
    status, said = done(file, 1)
    demand(status == 1, "status", status, said)
    demand(what in said, "said", said)
    demand(file.read_bytes() == before, "the file has changed")
    demand_alone(file)


@test
def a_read_only_file():
    with folder_with(3) as file:
        file.chmod(0o444)
        demand_refusal(file, "read-only")


@test
def a_read_only_folder():
    with folder_with(3) as file:
        file.parent.chmod(0o555)
        try:
            demand_refusal(file, "read-only")
        finally:
            file.parent.chmod(0o755)


@test
def a_lock_of_the_dead_and_of_the_living():
    with folder_with(3) as file:
        (file.parent / LOCK).write_text("1 elsewhere\n")
        (file.parent / f".{NAME}.ktask-new-abcdef").write_text("half")
        demand(done(file, 1)[0] == 0, "a lock that nobody holds")
        demand_alone(file)
        before = file.read_bytes()
        with locked(file):
            waiting = start_done(file, 3)
            begin = time.monotonic()
            status, said = done(file, 2)
            demand(status == 4 and "ktask: " in said, "status", status, said)
            demand(time.monotonic() - begin < 20, "that took too long")
            demand(finish(waiting)[0] == 4, "the second one")
            impatient = start_done(file, 3)
            time.sleep(0.3)
            impatient.send_signal(signal.SIGINT)
            demand(finish(impatient)[0] == -signal.SIGINT, "waiting cannot be interrupted")
        demand(file.read_bytes() == before, "the file has changed")
        demand_alone(file)


class Disturbed:
    """An edit of a programme so large that something can be done in the middle of it."""

    def __init__(self, file):
        self.file = file
        self.before = file.read_bytes()
        self.usual = SECONDS
        for _ in range(3):
            file.write_bytes(self.before)
            begin = time.monotonic()
            demand(done(file, 1)[0] == 0, "an edit that nobody disturbs")
            self.usual = min(self.usual, time.monotonic() - begin)
        self.after = file.read_bytes()

    def attempt(self, act):
        """The exit status and the file's bytes, or None if the lock was not held at that moment."""
        self.file.write_bytes(self.before)
        process = start_done(self.file, 1)
        time.sleep(self.usual * random.uniform(0.1, 0.6))
        is_held = (self.file.parent / LOCK).exists()
        act(process)
        status, _ = finish(process)
        demand_alone(self.file)
        return (status, self.file.read_bytes()) if is_held else None


@test
def another_writer_who_takes_no_lock():
    comment = "# by another editor\n".encode()
    with folder_with(800) as file:
        edit = Disturbed(file)
        def append(_):
            with open(file, "ab") as other:
                other.write(comment)
        noticed = 0
        for _ in range(20):
            result = edit.attempt(append)
            # Between the last look and the rename nothing can be noticed: `after` alone may happen.
            whole = (edit.before + comment, edit.after + comment, edit.after)
            demand(file.read_bytes() in whole, "a mixture")
            noticed += result == (4, edit.before + comment)
            if noticed == 2:
                return
        raise AssertionError(f"noticed {noticed} times in 20 attempts")


@test
def signals_while_holding():
    with folder_with(800) as file:
        edit = Disturbed(file)
        for ending in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            for _ in range(20):
                result = edit.attempt(lambda process, sent=ending: process.send_signal(sent))
                demand(file.read_bytes() in (edit.before, edit.after), "a mixture")
                demand(result is None or result[0] in (0, -ending), ending, "gave", result)
                if result == (-ending, edit.before):
                    break
            else:
                raise AssertionError(f"not stopped in 20 attempts: {ending}")


def with_memory(size, *words):
    """A run that may have so many bytes of memory."""
    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
    return subprocess.run([KTASK, "--lang", "en", *words], stdin=subprocess.DEVNULL,
                          capture_output=True, check=False, timeout=SECONDS, preexec_fn=limit)


def least_memory(*words):
    """Found by halving: the least that lets this end well, within a few pages."""
    low, high = 0, 1 << 31
    if with_memory(high, *words).returncode != 0:
        raise Skipped("sanitizers want more memory than that")
    while high - low > 1 << 15:
        middle = (low + high) // 2
        if with_memory(middle, *words).returncode == 0:
            high = middle
        else:
            low = middle
    return high


@test
def out_of_memory():
    least = least_memory("--version")
    with folder_with(500) as file:
        before = file.read_bytes()
        words = ["-f", str(file), "done", "7", "--ref", reference(7)]
        enough = least_memory(*words, "-n")
        failures = 0
        for size in range(least, enough + (1 << 16), (enough - least) // 25):
            result = with_memory(size, *words)
            demand_alone(file)
            if result.returncode != 0:
                failures += 1
                demand(result.returncode == 3, "with", size, "bytes:", result)
                demand(result.stderr == b"ktask: out of memory\n", "said", result.stderr)
                demand(file.read_bytes() == before, "the file has changed")
            file.write_bytes(before)
        demand(failures > 10, "only", failures, "failures")
        return f"{failures} failures between {least >> 10} and {enough >> 10} KiB"


@test
def links_and_modes():
    with folder_with(3) as file:
        before = file.read_bytes()
        file.chmod(0o640)
        link = file.parent / "link.yaml"
        link.symlink_to(NAME)
        demand(done(link, 1)[0] == 0, "through a link")
        demand(link.is_symlink() and file.stat().st_mode & 0o7777 == 0o640, "link or mode changed")
        demand(completed(file) == {1}, "not done")
        link.unlink()
        other = file.parent / "other.yaml"
        os.link(file, other)
        status, said = finish(start(file, "reopen", 1))
        demand(status == 0 and "hard link" in said, "no warning of the hard link:", said)
        demand(file.read_bytes() == before and other.read_bytes() != before, "hard link")
        demand_alone(file, "other.yaml")


def run(function):
    title = re.sub("_", " ", function.__name__)
    begin = time.monotonic()
    try:
        remark = function()
        verdict = "ok"
    except Skipped as reason:
        remark, verdict = reason, "skipped"
    except Exception:
        remark, verdict = traceback.format_exc(), "FAILED"
    print(f"{verdict}: {title} ({time.monotonic() - begin:.1f} s)" +
          (f": {remark}" if remark else ""), flush=True)
    return verdict


def main():
    global KTASK
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ktask", required=True)
    parser.add_argument("--seed", type=int, default=random.randrange(2**32))
    parser.add_argument("part", nargs="?", default="")
    options = parser.parse_args()
    KTASK = os.path.abspath(options.ktask)
    os.environ.pop("KTASK_TODAY", None)
    os.environ["LC_ALL"] = "C"
    sys.stdout.reconfigure(encoding="utf-8")
    random.seed(options.seed)
    print(f"seed {options.seed}")
    chosen = [function for function in TESTS if options.part in function.__name__]
    verdicts = [run(function) for function in chosen]
    print(f"{verdicts.count('ok')} passed, {verdicts.count('FAILED')} failed")
    return 1 if "FAILED" in verdicts or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
