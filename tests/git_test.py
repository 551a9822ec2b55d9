#!/usr/bin/env python3
"""The recipes of README.md for git and cron, in repositories of their own.

    python3 tests/git_test.py --ktask build/ktask

Each is run as it is printed there, and the manuals must print the same lines.
"""

import email
import email.policy
import re
import subprocess
import sys
from pathlib import Path

import named_tests
from named_tests import test

ROOT = Path(__file__).resolve().parent.parent
NAME = "programme-2022.yaml"
SECTION = (ROOT / "README.md").read_text(encoding="utf-8").split("\n## With git and an editor\n")[1].split("\n## ")[0]
HOOK, MERGE, CRON = (re.search(rf"```(?:sh)?\n({start}.*?)```", SECTION, re.S).group(1)
                     for start in ("#!/bin/sh", "git merge", "0 16"))
EVIDENCE = "Kế hoạch số {}/KH-UBND ngày 06/5/2022"


class Repository:
    """One with the programme committed in it, and the hook; its home holds what is sent as mail."""

    def __init__(self, home):
        self.home, self.folder = home, home / "programme"
        self.folder.mkdir()
        programs = home / "bin"
        programs.mkdir()
        (programs / "ktask").symlink_to(named_tests.ktask)
        self.write(programs / "sendmail", '#!/bin/sh\n[ "$1" = -t ] && cat >> "$HOME/mail"\n')
        self.environment = {"PATH": f"{programs}:/usr/bin:/bin", "HOME": str(home), "LC_ALL": "C",
                            "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b.vn",
                            "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b.vn",
                            "KTASK_TODAY": "2022-08-01"}
        self.shell("git init -q -b main")
        self.write(self.folder / ".git/hooks/pre-commit", HOOK)
        self.programme = self.folder / NAME
        self.programme.write_bytes((ROOT / NAME).read_bytes())
        self.shell(f"git add {NAME} && git commit -qm base")

    def write(self, path, text):
        path.write_text(text, encoding="utf-8")
        path.chmod(0o755)

    def shell(self, command, status=0):
        done = subprocess.run(["/bin/sh", "-c", command], cwd=self.folder, env=self.environment, timeout=60,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        output = done.stdout.decode()
        assert status is None or done.returncode == status, (command, done.returncode, output)
        return output

    def replace(self, old, new, path=None):
        path = path or self.programme
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def count_commits(self):
        return int(self.shell("git rev-list --count HEAD"))


@test
def the_manuals_print_the_same_recipes(folder):
    for page in ("man/ktask.1", "man/vi/ktask.1"):
        source = (ROOT / page).read_text(encoding="utf-8").replace("\\e", "\\")
        for recipe in (HOOK, MERGE, CRON):
            assert recipe in source, (page, recipe)


@test
def the_hook_refuses_what_is_staged_with_a_problem(folder):
    repository = Repository(folder)
    repository.replace("due: Tháng 9/2022", "due: Tháng 13/2022")
    said = repository.shell(f"git commit -qam wrong", status=1)
    assert "standard input" in said and "Tháng 13/2022" in said, said
    assert repository.count_commits() == 1


@test
def the_hook_refuses_a_warning_too(folder):
    repository = Repository(folder)
    repository.replace("agencies:\n", "agencies:\n  nobody:\n    name: Không ai\n")
    said = repository.shell("git commit -qam odd", status=1)
    assert "nobody" in said and "--strict" in said, said


@test
def the_hook_looks_at_what_is_staged_and_not_at_the_files(folder):
    repository = Repository(folder)
    repository.replace("due: Tháng 9/2022", "due: Tháng 10/2022")
    repository.shell(f"git add {NAME}")
    repository.replace("due: Tháng 10/2022", "due: Tháng 13/2022")
    repository.shell("git commit -qm right")
    assert repository.count_commits() == 2
    repository.shell(f"git add {NAME}")
    repository.replace("due: Tháng 13/2022", "due: Tháng 10/2022")
    repository.shell("git commit -qm wrong", status=1)


@test
def the_hook_looks_at_every_programme_and_at_nothing_else(folder):
    repository = Repository(folder)
    other = repository.folder / "năm tới" / "programme-2023 của tỉnh.yaml"
    other.parent.mkdir()
    other.write_bytes(repository.programme.read_bytes())
    (repository.folder / "other.yaml").write_text("x: [", encoding="utf-8")
    repository.shell("git add . && git commit -qm both")
    repository.replace("due: Tháng 9/2022", "due: Tháng 13/2022", other)
    repository.shell("git commit -qam wrong", status=1)
    repository.shell(f"git checkout -q HEAD . && git rm -q '{other.relative_to(repository.folder)}'"
                     " && git commit -qm gone")


@test
def a_merge_is_told_what_conflicts(folder):
    repository = Repository(folder)
    for branch, number in (("colleague", 1), ("main", 2)):
        repository.shell(f"git checkout -q -B {branch} {'main' if branch == 'main' else 'HEAD'}")
        for task in (3, 4):
            repository.shell(f"ktask done {task} --ref '{EVIDENCE.format(number)}' && git commit -qam {task}")
        if branch == "colleague":
            repository.shell("ktask done 8 --ref 'Công văn số 5/CV' --on 2022-07-30 && git commit -qam 8")
            repository.shell("git checkout -q main")
    said = repository.shell(MERGE, status=1)
    places = re.findall(rf"ktask: {NAME}:(\d+):1: git left a conflict here", said)
    lines = repository.programme.read_text(encoding="utf-8").splitlines()
    markers = [number for number, line in enumerate(lines, 1) if line.startswith("<<<<<<<")]
    assert len(places) == 2 and list(map(int, places)) == markers, said
    assert "git để lại một chỗ xung đột" in repository.shell("ktask --lang vi check", status=1)
    repository.shell("git commit -qam early", status=1)  # the hook, though git would
    text = repository.programme.read_text(encoding="utf-8")
    ours = re.sub(r"<<<<<<< .*?\n(.*?)=======\n.*?>>>>>>> .*?\n", r"\1", text, flags=re.S)
    repository.programme.write_text(ours, encoding="utf-8")
    repository.shell("ktask check --strict && git commit -qam merged")
    assert "hoàn thành" in repository.shell("ktask show 8")


@test
def the_weekly_line_commits_what_has_changed_and_mails_the_report(folder):
    repository = Repository(folder)
    minute, hour, _, _, day, command = CRON.rstrip("\n").split(" ", 5)
    assert (minute, hour, day) == ("0", "16", "5")
    command = command.replace(r"\%", "%")  # as cron does
    repository.shell(f"ktask done 3 --ref '{EVIDENCE.format(7)}'")
    repository.environment["KTASK_TODAY"] = "2022-08-05"
    assert repository.shell(f"cd / && {command}") == ""
    assert repository.count_commits() == 2
    assert re.fullmatch(r"Tuần \d\d\n", repository.shell("git log -1 --format=%s"))
    assert repository.shell("git status --short") == ""
    mail = email.message_from_bytes((folder / "mail").read_bytes(), policy=email.policy.default)
    assert mail["To"] == "ubnd@example.vn" and mail["From"] == "vanthu@example.vn"
    assert "quá hạn" in mail["Subject"], mail["Subject"]
    assert "05/08/2022" in mail.get_body(("plain",)).get_content()
    # A quiet week has a report all the same, and no commit.
    (folder / "mail").unlink()
    assert repository.shell(f"cd / && {command}") == ""
    assert repository.count_commits() == 2 and (folder / "mail").exists()


@test
def what_the_hook_refuses_is_told_by_cron_and_in_the_report(folder):
    repository = Repository(folder)
    command = CRON.rstrip("\n").split(" ", 5)[5].replace(r"\%", "%")
    repository.replace("due: Tháng 9/2022", "due: Tháng 13/2022")
    said = repository.shell(command, status=None)
    assert "Tháng 13/2022" in said and repository.count_commits() == 1


if __name__ == "__main__":
    sys.exit(named_tests.main(__doc__))
