#!/usr/bin/env python3
"""What changed between versions in git, in repositories of its own.

    python3 tests/diff_test.py --ktask build/ktask
"""

import json
import re
import shutil
import subprocess
from pathlib import Path

import named_tests
from named_tests import test

ROOT = Path(__file__).resolve().parent.parent
NAME = "programme-2022.yaml"
RECIPE = re.search(r"```sh\n(git config diff.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"),
                   re.S).group(1)


class Repository:
    """One with the programme in a folder and under a name that need care."""

    def __init__(self, home, folder="thư mục", name=NAME):
        self.home, self.top = home, home / "kho git"
        self.folder = self.top / folder
        self.folder.mkdir(parents=True)
        self.programme = self.folder / name
        self.programme.write_bytes((ROOT / NAME).read_bytes())
        self.environment = {"PATH": "/usr/bin:/bin", "HOME": str(home), "LC_ALL": "C", "GIT_CONFIG_NOSYSTEM": "1",
                            "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b.vn", "TZ": "Asia/Ho_Chi_Minh",
                            "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b.vn",
                            "KTASK_TODAY": "2022-08-01"}
        self.git("init", "-q", "-b", "main", ".", folder=self.top)
        self.commit("base", "2022-05-10T08:00:00")

    def run(self, *words, folder=None, environment=None, status=0):
        done = subprocess.run(words, cwd=folder or self.folder, env={**self.environment, **(environment or {})},
                              timeout=60, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        output, errors = done.stdout.decode(), done.stderr.decode()
        assert status is None or done.returncode == status, (words, done.returncode, output, errors)
        return output if status in (0, None) else errors

    def git(self, *words, **more):
        return self.run("git", *words, **more)

    def ktask(self, *words, **more):
        return self.run(named_tests.ktask, *words, **more)

    def commit(self, message, day):
        self.git("add", "-A")
        self.git("commit", "-qm", message, environment={"GIT_COMMITTER_DATE": day, "GIT_AUTHOR_DATE": day})

    def replace(self, old, new):
        text = self.programme.read_text(encoding="utf-8")
        assert old in text
        self.programme.write_text(text.replace(old, new, 1), encoding="utf-8")

    def happened(self, *words, **more):
        """What happened to each task that changed."""
        found = json.loads(self.ktask("diff", *words, "--format", "json", **more))
        return {task["id"]: task["happened"] for programme in found for task in programme["tasks"]}


def living(home, **more):
    """With three commits: a completion in May, a note and an extension in June, one not committed."""
    repository = Repository(home, **more)
    repository.ktask("done", "3", "--ref", "Kế hoạch số 1234/KH-UBND ngày 06/5/2022")
    repository.commit("done 3", "2022-05-16T08:00:00")
    repository.ktask("note", "5", "Đã gửi", "--on", "2022-06-01")
    repository.ktask("extend", "4", "--to", "Tháng 12/2022", "--why", "chờ hướng dẫn", "--on", "2022-06-01")
    repository.commit("note 5", "2022-06-06T08:00:00")
    repository.ktask("set", "7", "lead=sgddt")
    return repository


@test
def without_a_version_the_last_commit_is_compared_with_the_file(folder):
    repository = living(folder)
    assert repository.happened() == {7: ["lead-changed"]}
    repository.git("add", "-A")
    assert repository.happened() == {7: ["lead-changed"]}
    repository.commit("set 7", "2022-06-07T08:00:00")
    assert repository.happened() == {}


@test
def one_version_is_compared_with_the_file_and_two_with_each_other(folder):
    repository = living(folder)
    all_of_them = {3: ["completed"], 4: ["extended"], 5: ["noted"], 7: ["lead-changed"]}
    assert repository.happened("HEAD~2") == all_of_them
    assert repository.happened("HEAD~2", "HEAD") == {key: all_of_them[key] for key in (3, 4, 5)}
    assert repository.happened("HEAD~2..HEAD~1") == {3: ["completed"]}
    assert repository.happened("HEAD", "HEAD~1") == {4: ["extension-taken-back"], 5: ["changed"]}
    assert repository.happened("main", NAME) == {7: ["lead-changed"]}
    assert repository.happened("HEAD~2:thư mục/" + NAME, "HEAD~1:./" + NAME) == {3: ["completed"]}


@test
def the_index_is_a_version_as_git_names_it(folder):
    repository = living(folder)
    repository.git("add", "-A")
    repository.ktask("note", "8", "Sau đó", "--on", "2022-06-09")
    assert repository.happened("HEAD", f":./{NAME}") == {7: ["lead-changed"]}
    assert repository.happened(f":./{NAME}") == {8: ["noted"]}


@test
def since_a_day_is_the_last_commit_before_it(folder):
    repository = living(folder)
    assert repository.happened("--since", "2022-05-16", "HEAD") == {3: ["completed"], 4: ["extended"], 5: ["noted"]}
    assert repository.happened("--since", "17/5/2022", "HEAD") == {4: ["extended"], 5: ["noted"]}
    assert repository.happened("--since", "monday") == {7: ["lead-changed"]}
    errors = repository.ktask("diff", "--since", "2022-05-10", status=1)
    assert "was not there yet before 2022-05-10" in errors and "git log --oneline" in errors, errors
    assert repository.happened("--since", "tháng 6", "HEAD") == {4: ["extended"], 5: ["noted"]}
    assert "--since" in repository.ktask("diff", "--since", "tháng 13", status=2)


@test
def what_was_on_another_branch_before_it_was_merged_does_not_count(folder):
    repository = Repository(folder)
    repository.git("checkout", "-qb", "other")
    repository.ktask("note", "5", "Đã gửi", "--on", "2022-05-12")
    repository.commit("on the branch", "2022-05-12T08:00:00")
    repository.git("checkout", "-q", "main")
    repository.git("merge", "-q", "--no-ff", "-m", "merge", "other",
                   environment={"GIT_COMMITTER_DATE": "2022-05-20T08:00:00"})
    assert repository.happened("--since", "2022-05-15") == {5: ["noted"]}


@test
def the_evidence_is_in_the_text(folder):
    repository = living(folder)
    text = repository.ktask("diff", "HEAD~2", "--lang", "en", "--width", "0")
    for words in ("Task 3: completed", "Evidence  Kế hoạch số 1234/KH-UBND ngày 06/5/2022", "on 2022-05-06",
                  "from Trước ngày 15 tháng 5 năm 2022 (last day 2022-05-14) to Tháng 12/2022 (last day 2022-12-31)",
                  "chờ hướng dẫn", "2022-06-01, progress: Đã gửi"):
        assert words in text, (words, text)


@test
def differences_are_no_failure_unless_that_is_asked_for(folder):
    repository = living(folder)
    repository.ktask("diff")
    repository.ktask("diff", "--exit-code", status=1)
    repository.ktask("diff", "HEAD", "HEAD", "--exit-code")


@test
def the_working_folder_and_git_s_settings_make_no_difference(folder):
    repository = living(folder)
    wanted = {7: ["lead-changed"]}
    path = f"thư mục/{NAME}"
    assert repository.happened("-f", path, folder=repository.top) == wanted
    assert repository.happened("-f", str(repository.programme), folder=folder) == wanted
    below = repository.folder / "dưới"
    below.mkdir()
    assert repository.happened(folder=below) == wanted
    link = folder / "link.yaml"
    link.symlink_to(repository.programme)
    assert repository.happened("-f", str(link), folder=folder) == wanted
    for key, value in (("core.quotepath", "true"), ("core.quotepath", "false"), ("color.ui", "always"),
                       ("core.pager", "false"), ("diff.external", "false"), ("status.relativePaths", "false")):
        repository.git("config", key, value)
        assert repository.happened() == wanted, key
    assert repository.happened("-f", path, folder=repository.top, environment={"GIT_DIR": ".git"}) == wanted
    assert repository.happened("-f", path, folder=repository.top,
                               environment={"GIT_DIR": str(repository.top / ".git")}) == wanted
    tree = folder / "cây khác"
    repository.git("worktree", "add", "-q", str(tree), "HEAD~1")
    assert repository.happened("HEAD", folder=tree / "thư mục") == {}
    assert repository.happened("main", folder=tree / "thư mục") == {4: ["extension-taken-back"], 5: ["changed"]}


@test
def a_name_of_the_file_needs_no_care(folder):
    for name in ("programme-2022 của tỉnh.yaml", "programme-'$(x)'.yaml", "programme-[a]*.yaml",
                 "programme-\"\\n.yaml"):
        home = folder / str(len(name))
        repository = living(home, name=name)
        assert repository.happened() == {7: ["lead-changed"]}, name


@test
def a_revision_that_begins_as_an_option_is_none(folder):
    repository = living(folder)
    for name in ("--help", "-h", "--all", "--output=x", "-n1"):
        errors = repository.ktask("diff", "--", name, status=1)
        assert "no such revision" in errors, (name, errors)
    assert not (repository.folder / "x").exists()
    repository.git("update-ref", "refs/heads/-strange", "HEAD~1")
    found = json.loads(repository.ktask("diff", "--format", "json", "--", "-strange", "HEAD"))
    assert [task["id"] for task in found[0]["tasks"]] == [4, 5], found


@test
def what_cannot_be_compared_is_told_in_both_languages(folder):
    repository = living(folder)
    other = folder / "elsewhere"
    other.mkdir()
    shutil.copy(repository.programme, other / NAME)
    shutil.copy(repository.programme, other / "programme-2021.yaml")
    new = repository.folder / "programme-2023.yaml"
    new.write_bytes(repository.programme.read_bytes())
    strange = folder / "strange.yaml"
    strange.write_text(repository.programme.read_text(encoding="utf-8").split("tasks:")[0] +
                       "tasks:\n  - {id: x, title: Việc khác hẳn, lead: sldtbxh, due: Quý I/2022}\n",
                       encoding="utf-8")
    cases = [
        (["diff", "-f", NAME], other, 1, "no repository of git", "không nằm trong kho git"),
        (["diff", "-f", NAME, "v9"], None, 1, "no such revision", "không có phiên bản này"),
        (["diff", "-f", NAME, "HEAD:nothing.yaml"], None, 1, "knows no file", "git không biết tệp"),
        (["diff", "-f", "programme-2023.yaml"], None, 1, "was not there yet in HEAD", "chưa có programme-2023"),
        (["diff", NAME, str(strange)], None, 1, "no task in common", "không có nhiệm vụ nào chung"),
        (["diff", "a", "b", "c"], None, 2, "two versions", "hai bản"),
        (["diff", "-f", NAME, "--since", "2022-06-01", "a", "b"], None, 2, "--since", "--since"),
        (["diff", "HEAD:" + NAME], None, 2, "which programme", "chương trình nào"),
    ]
    for words, where, status, english, vietnamese in cases:
        for language, wanted in (("en", english), ("vi", vietnamese)):
            errors = repository.ktask(*words, "--lang", language, folder=where, status=status)
            assert wanted in errors and len(errors.splitlines()) > 1, (words, errors)


@test
def without_git_files_can_still_be_compared(folder):
    repository = living(folder)
    copy = folder / "old.yaml"
    copy.write_text(repository.git("show", f"HEAD:./{NAME}"), encoding="utf-8")
    nothing = {"PATH": str(folder)}
    errors = repository.ktask("diff", environment=nothing, status=1)
    assert "git is missing" in errors and "apt install git" in errors, errors
    assert repository.happened(str(copy), NAME, environment=nothing) == {7: ["lead-changed"]}


@test
def a_name_that_may_be_two_things_is_asked_about(folder):
    repository = living(folder)
    (repository.folder / "main").write_bytes(repository.programme.read_bytes())
    errors = repository.ktask("diff", "main", status=1)
    assert "./main" in errors and "main^0" in errors, errors
    assert repository.happened("./main") == {}
    assert repository.happened("main^0") == {7: ["lead-changed"]}


@test
def a_version_with_errors_is_compared_as_far_as_it_can_be_read(folder):
    repository = living(folder)
    repository.replace("due: Tháng 9/2022", "due: Tháng 13/2022")
    done = subprocess.run([named_tests.ktask, "diff", "--format", "json"], cwd=repository.folder,
                          env=repository.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert done.returncode == 1
    found = {task["id"]: task["happened"] for task in json.loads(done.stdout)[0]["tasks"]}
    assert found == {7: ["lead-changed"]}, found
    errors = done.stderr.decode()
    assert "is not compared: " in errors and "Tháng 13/2022" in errors and "^" in errors, errors
    repository.programme.write_text("ktask: [", encoding="utf-8")
    assert NAME in repository.ktask("diff", status=1)


@test
def several_programmes_have_a_part_each(folder):
    repository = living(folder)
    other = repository.folder / "programme-2023.yaml"
    other.write_text(repository.programme.read_text(encoding="utf-8").replace("năm 2022", "năm 2023"),
                     encoding="utf-8")
    repository.commit("two", "2022-06-10T08:00:00")
    repository.ktask("note", "8", "Sau đó", "--on", "2022-06-11", "-f", NAME)
    found = json.loads(repository.ktask("diff", "--format", "json"))
    assert [(one["after"], [task["id"] for task in one["tasks"]]) for one in found] == [
        (NAME, [8]), ("programme-2023.yaml", [])], found
    text = repository.ktask("diff", "--format", "markdown")
    assert text.count("\n## ") == 3, text
    (repository.folder / "programme-2024.yaml").write_bytes(other.read_bytes())
    done = subprocess.run([named_tests.ktask, "diff"], cwd=repository.folder, env=repository.environment,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert done.returncode == 1 and "Nhiệm vụ 8: thêm ghi chép" in done.stdout.decode(), done
    assert "programme-2024.yaml was not there yet in HEAD" in done.stderr.decode(), done


@test
def the_report_tells_what_changed_in_its_period(folder):
    repository = living(folder)
    report = lambda *words: json.loads(repository.ktask("report", "--format", "json", *words))
    happened = lambda *words: {task["id"]: task["happened"] for one in report("--changes", *words)["changes"]
                               for task in one["tasks"]}
    assert report()["changes"] is None
    assert happened("--since", "2022-06-01") == {4: ["extended"], 5: ["noted"], 7: ["lead-changed"]}
    assert happened("--since", "2022-05-12", "--until", "2022-05-31") == {3: ["completed"]}
    assert happened("--since", "2022-05-12", "5") == {5: ["noted"]}
    for format, words in (("text", "Thay đổi trong kỳ"), ("html", 'id="changes"'), ("markdown", "Thay đổi trong kỳ")):
        assert words in repository.ktask("report", "--changes", "--since", "2022-06-01", "--format", format)
    repository.ktask("report", "--changes", "--format", "csv", status=2)
    done = subprocess.run([named_tests.ktask, "report", "--changes", "--since", "2022-05-01", "--lang", "en"],
                          cwd=repository.folder, env=repository.environment, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE)
    assert done.returncode == 0 and b"was not there yet" in done.stderr, done
    assert b"no earlier version" in done.stdout, done
    other = folder / "elsewhere"
    other.mkdir()
    shutil.copy(repository.programme, other)
    assert "no repository" in repository.ktask("report", "--changes", folder=other, status=1)


@test
def git_shows_changes_in_words(folder):
    """As README.md and the manuals say."""
    for page in ("man/ktask.1", "man/vi/ktask.1"):
        assert RECIPE in (ROOT / page).read_text(encoding="utf-8").replace("\\e", "\\"), page
    repository = living(folder)
    programs = folder / "bin"
    programs.mkdir()
    (programs / "ktask").symlink_to(named_tests.ktask)
    more = {"environment": {"PATH": f"{programs}:/usr/bin:/bin"}}
    told = repository.run("sh", "-ec", RECIPE, folder=repository.top, **more)
    assert "Nhiệm vụ 5: thêm ghi chép" in told and "Nhiệm vụ 7: đổi cơ quan chủ trì" in told, told
    shown = repository.git("diff", **more)
    assert "@@" in shown and "(sgddt)" in shown and "lead:" not in shown, shown
    repository.replace("due: Tháng 9/2022", "due: Tháng 13/2022")
    shown = repository.git("diff", **more)
    assert "+    due: Tháng 13/2022" in shown, shown


if __name__ == "__main__":
    raise SystemExit(named_tests.main(__doc__))
