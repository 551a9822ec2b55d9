"""Completion in the real bash, zsh and fish, and what ktask answers to them.

    python3 tests/completion_test.py --ktask PATH

bash and zsh are driven through a terminal as a person does it; in the place of ktask is a program that has
the real one answer completions and tells with which words it is run otherwise.
"""

import os
import pathlib
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import time

import named_tests
from hostile_texts import HOSTILE, is_deceptive
from named_tests import test

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROMPT = "READY> "
TAB, ENTER, KILL_LINE = "\t", "\r", "\x15"

STAND_IN = """#!/bin/sh
case $1 in
  __complete|completion) exec {ktask} "$@" ;;
esac
printf 'ran:'; printf ' <%s>' "$@"; printf ' end\\n'
"""

BASH = """PS1='{prompt}'
bind 'set show-all-if-ambiguous on'; bind 'set page-completions off'; bind 'set bell-style none'
source <(ktask completion bash)
"""

ZSH = """PS1='{prompt}'
autoload -U compinit; compinit -u -D
unsetopt beep
source <(ktask completion zsh)
"""


def environment(folder, **more):
    kept = {name: value for name, value in os.environ.items()
            if name.endswith("SAN_OPTIONS") or name == "LLVM_PROFILE_FILE"}
    return {**kept, "PATH": f"{folder}/bin:/usr/bin:/bin", "HOME": str(folder / "home"),
            "ZDOTDIR": str(folder / "home"), "KTASK_TODAY": "2022-05-12", "LC_ALL": "C.UTF-8", "TERM": "xterm",
            **more}


def prepared(folder, programme=(ROOT / "programme-2022.yaml").read_text(encoding="utf-8")):
    """A folder with a programme in it, and a home with the shells' own files."""
    (folder / "bin").mkdir()
    (folder / "home").mkdir()
    stand_in = folder / "bin" / "ktask"
    stand_in.write_text(STAND_IN.format(ktask=named_tests.ktask))
    stand_in.chmod(0o755)
    (folder / "home" / ".bashrc").write_text(BASH.format(prompt=PROMPT))
    (folder / "home" / ".zshrc").write_text(ZSH.format(prompt=PROMPT))
    if programme:
        (folder / "programme-2022.yaml").write_text(programme, encoding="utf-8")
    return folder


SHELLS = {"bash": lambda home: ["bash", "--rcfile", f"{home}/.bashrc", "-i"],
          "zsh": lambda home: ["zsh", "-d", "-i"]}


def read_until(leader, end, seconds=60):
    """What comes from a terminal up to `end`."""
    received = b""
    until = time.monotonic() + seconds
    while end.encode() not in received:
        assert time.monotonic() < until, f"no {end!r} in {received.decode(errors='replace')!r}"
        if select.select([leader], [], [], 0.2)[0]:
            received += os.read(leader, 65536)
    return received.decode(errors="replace")


def typed(shell, folder, keys, end, **variables):
    """What the terminal shows after `keys`, up to `end`."""
    process, leader = pty.fork()
    if process == 0:
        os.chdir(folder)
        command = SHELLS[shell](folder / "home")
        os.execvpe(command[0], command, environment(folder, COLUMNS="100", **variables))
    try:
        read_until(leader, PROMPT)
        os.write(leader, keys.encode())
        return read_until(leader, end)
    finally:
        os.close(leader)
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


def completed(shell, folder, line, **variables):
    """The words that ktask is run with once a line with tabs in it has been typed, and Enter."""
    seen = typed(shell, folder, line + ENTER, " end", **variables)
    # zsh takes the slash behind a folder away when the line ends.
    return [word.rstrip("/") for word in re.findall(r"<([^>]*)>", seen[seen.rindex("ran:"):])]


def listed(shell, folder, line, **variables):
    """What is listed below a line at whose end a tab is typed."""
    seen = typed(shell, folder, line + TAB + KILL_LINE + "ktask stop" + ENTER, "<stop> end", **variables)
    seen = re.sub("\x1b\\[[0-9;?]*[A-Za-z]", "", seen).replace("\r", "")
    rows = [row.removesuffix(line).rstrip() for row in seen.split("\n")[1:]]  # zsh goes back to the line
    return [row for row in rows if row and "stop" not in row and PROMPT.strip() not in row]


def in_fish(folder, line, **variables):
    """The candidates of fish, with what they are."""
    script = 'ktask completion fish | source; complete -C "$line"'
    done = subprocess.run(["fish", "--no-config", "-c", script], cwd=folder, capture_output=True, timeout=60,
                          env=environment(folder, line=line, **variables), check=True)
    assert not done.stderr, done.stderr
    return [row.split("\t") if "\t" in row else [row, ""] for row in done.stdout.decode().splitlines()]


def answer(folder, *words, shell="fish", **variables):
    """What ktask itself answers, without its first line."""
    done = subprocess.run([named_tests.ktask, "__complete", shell, *words], cwd=folder, capture_output=True,
                          timeout=60, env=environment(folder, **variables), check=True, stdin=subprocess.DEVNULL)
    assert not done.stderr, done.stderr
    return [row.split("\t") for row in done.stdout.decode().splitlines()[1:]]


def help_of(*words):
    return subprocess.run([named_tests.ktask, *words], capture_output=True, check=True, timeout=60,
                          env={"LC_ALL": "C"}).stdout.decode()


@test
def every_command_and_every_option_that_help_lists_is_offered(folder):
    commands = re.findall(r"^  ([a-z]+) +[a-z]", help_of("help").split("\nCommands:\n")[1], re.M)
    assert [word for word, _ in answer(folder, "")] == commands
    assert [word for word, _ in answer(folder, "help", "")] == commands
    for command in commands:
        options = re.findall(r"^  (?:-\w, )?(--[a-z-]+)", help_of(command, "--help"), re.M)
        offered = [word for word, _ in answer(folder, command, "-")]
        assert sorted(offered) == sorted(options), (command, offered, options)
        assert all(says for _, says in answer(folder, command, "-")), command


@test
def what_is_there_already_is_not_offered_again(folder):
    prepared(folder)
    assert ["--overdue"] in [row[:1] for row in answer(folder, "list", "--ove")]
    assert not answer(folder, "list", "--overdue", "--ove")
    assert answer(folder, "list", "--agency", "skhdt", "--agen"), "may be given several times"
    assert "skhdt" not in [row[0] for row in answer(folder, "list", "--agency", "skhdt", "--agency", "")]
    assert [row[0] for row in answer(folder, "show", "1", "10", "1")] == ["11", "12", "13", "14", "15"]
    assert [row[0] for row in answer(folder, "list", "--fields", "id,title,i")] == []
    assert not answer(folder, "help", "list", ""), "help explains one command"


@test
def values_follow_from_what_they_are(folder):
    prepared(folder)
    words = {" ".join(line): [row[0] for row in answer(folder, *line)] for line in (
        ["list", "--state", "over"], ["list", "--format", "t"], ["show", "--format", ""], ["list", "--sort", ""],
        ["list", "--color=al"], ["list", "--fields", "id,days"], ["list", "--due", "this-"], ["report", "--since", ""],
        ["list", "--due", "2022-Q"], ["list", "--lang", ""], ["done", "--footnote", "7"], ["completion", ""],
        ["list", "--text", ""], ["list", "--soon", ""], ["--lang", "vi", "sh"], ["list", "--", "15"])}
    assert words == {
        "list --state over": ["overdue"], "list --format t": ["text", "tsv"],
        "show --format ": ["text", "markdown", "html", "docx", "json", "eml"],
        "list --sort ": ["due", "id", "lead", "state"],
        "list --color=al": ["--color=always"], "list --fields id,days": ["id,days_late"],
        "list --due this-": ["this-week", "this-month", "this-quarter", "this-year"],
        "report --since ": ["today", "tomorrow", "yesterday"],
        "list --due 2022-Q": ["2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"], "list --lang ": ["vi", "en"],
        "done --footnote 7": ["7"], "completion ": ["bash", "zsh", "fish"], "list --text ": [], "list --soon ": [],
        "--lang vi sh": ["show"], "list -- 15": ["15"]}


@test
def what_is_said_of_candidates_is_in_the_language_of_the_person(folder):
    prepared(folder)
    assert dict(answer(folder, "li"))["list"] == "show tasks in a table"
    assert dict(answer(folder, "li", LC_ALL="vi_VN.UTF-8"))["list"] == "liệt kê nhiệm vụ thành bảng"
    assert dict(answer(folder, "--lang", "vi", "li"))["list"] == "liệt kê nhiệm vụ thành bảng"
    assert dict(answer(folder, "list", "--due", "this-w", LC_ALL="vi_VN.UTF-8"))["this-week"] == \
        "từ 09/05/2022 đến 15/05/2022"


@test
def several_programmes_offer_ids_that_name_them_and_stages_have_their_own(folder):
    prepared(folder)
    (folder / "programme-2023.yaml").write_text(
        "ktask: 1\nprogramme: {title: T, year: 2023, issued: 2023-01-10}\nagencies: {a: {name: A}}\n"
        "tasks:\n  - section: Thể chế\n    number: I\n  - section: Hạ tầng số\n  - id: 7\n    title: Kiểm kê\n"
        "    lead: a\n    due:\n      - {what: Khởi động, when: Quý I/2023}\n"
        "      - {what: Báo cáo kiểm kê, when: Quý II/2023}\n", encoding="utf-8")
    offered = [row[0] for row in answer(folder, "show", "")]
    assert "2022:3" in offered and "2023:7" in offered and "3" not in offered
    assert [row[0] for row in answer(folder, "--year", "2023", "show", "")] == ["7"]
    assert answer(folder, "-f", "programme-2023.yaml", "done", "7@") == [
        ["7@Khởi động", "Quý I/2023"], ["7@Báo cáo kiểm kê", "Quý II/2023"]]
    assert answer(folder, "list", "--section", "") == [["I", "Thể chế"], ["Hạ tầng số", ""]]


@test
def whoever_types_what_is_said_of_something_gets_its_name(folder):
    prepared(folder)
    assert answer(folder, "list", "--agency", "lao d") == [["sldtbxh", "Sở Lao động - Thương binh và Xã hội"]]
    assert [row[0] for row in answer(folder, "list", "--lead=Giáo")] == ["--lead=sgddt"]
    assert [row[0] for row in answer(folder, "show", "trung thu")] == ["10"]
    assert not answer(folder, "list", "--agency", "các"), "several are meant"


@test
def nothing_is_said_where_nothing_can_be_answered(folder):
    prepared(folder, programme="ktask: 1\nprogramme: {title: [\n")
    assert not answer(folder, "show", "")
    assert not answer(folder, "list", "--agency", "")
    assert not answer(folder, "-f", "no-such.yaml", "show", "")
    assert not answer(folder, "-f", "-", "show", "")
    assert not answer(folder, "--today", "nonsense", "list", "--due", "")
    assert answer(folder, "--year", "x", "list", "--ove")
    os.mkfifo(folder / "programme-2023.yaml")
    assert not answer(folder, "-f", "programme-2023.yaml", "show", "")
    for arguments in ([], ["bash"], ["bash", "", "", ""], ["tcsh", "li"], ["fish"]):
        done = subprocess.run([named_tests.ktask, "__complete", *arguments], cwd=folder, capture_output=True,
                              timeout=60, check=True, env=environment(folder))
        assert not done.stderr and len(done.stdout.splitlines()) <= 1, (arguments, done)


@test
def hostile_texts_are_lines_of_their_own_and_nothing_else(folder):
    titles = [text for text in HOSTILE if "\0" not in text]
    rows = "".join(f"  - {{id: {i}, title: {quoted(text)}, lead: a, due: 2022-05}}\n"
                   for i, text in enumerate(titles, 1))
    programme = ("ktask: 1\nprogramme: {title: T, year: 2022, issued: 2022-01-10}\n"
                 f"agencies: {{a: {{name: A}}}}\ntasks:\n{rows}")
    prepared(folder, programme)
    for shell in ("fish", "zsh"):
        offered = answer(folder, "show", "", shell=shell)
        assert [row[0] for row in offered] == [str(i) for i in range(1, len(titles) + 1)]
        assert all(len(row) == 2 and not any(map(is_deceptive, row[1])) for row in offered), offered


def quoted(text):
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\U{ord(c):08X}" for c in "x" + text) + '"'


@test
def a_large_programme_is_no_reason_to_wait(folder):
    rows = "".join(f"  - {{id: {i}, title: Nhiệm vụ số {i}, lead: a, due: 2022-05}}\n" for i in range(1, 20001))
    prepared(folder, "ktask: 1\nprogramme: {title: T, year: 2022, issued: 2022-01-10}\n"
                     f"agencies: {{a: {{name: A}}}}\ntasks:\n{rows}")
    begin = time.monotonic()
    assert len(answer(folder, "show", "1999")) == 11
    assert time.monotonic() - begin < 5


@test
def bash_and_zsh_complete_what_is_certain(folder):
    prepared(folder)
    (folder / "phụ lục").mkdir()
    for shell in SHELLS:
        for line, words in (
                ("ktask li\t --ov\t", ["list", "--overdue"]),
                ("ktask list --agency=sk\t", ["list", "--agency=skhdt"]),
                ("ktask list --lead lao\t", ["list", "--lead", "sldtbxh"]),
                ("ktask list --lead \"lao đ\t", ["list", "--lead", "sldtbxh"]),
                ("ktask list --lead lao\\ đ\t", ["list", "--lead", "sldtbxh"]),
                ("ktask show 2022:14\t", ["show", "2022:14"]),
                ("ktask list --fields id,tit\t,days\t", ["list", "--fields", "id,title,days_late"]),
                ("ktask check progr\t", ["check", "programme-2022.yaml"]),
                ("ktask --file=progr\t", ["--file=programme-2022.yaml"]),
                ("ktask remind --output-dir ph\t", ["remind", "--output-dir", "phụ lục"]),
                ("ktask remind --output-dir=ph\t", ["remind", "--output-dir=phụ lục"]),
                ("cd /; ktask -f $HOME/../programme-2022.yaml sh\t", ["-f", f"{folder}/home/../programme-2022.yaml", "show"]),
                ("ktask show nonsense\t", ["show", "nonsense"])):
            assert completed(shell, folder, line) == words, (shell, line)


@test
def a_tilde_is_the_home_in_every_shell(folder):
    prepared(folder)
    shutil.move(folder / "programme-2022.yaml", folder / "home" / "elsewhere.yaml")
    for shell in SHELLS:
        assert completed(shell, folder, "ktask -f ~/elsewhere.yaml list --agency sk\t")[-1] == "skhdt", shell
    assert in_fish(folder, "ktask -f ~/elsewhere.yaml list --agency sk")[0][0] == "skhdt"


@test
def bash_and_zsh_list_tasks_with_their_titles_in_their_order(folder):
    prepared(folder)
    for shell in SHELLS:
        rows = listed(shell, folder, "ktask show 1")
        assert [row.split()[0] for row in rows] == ["1", "10", "11", "12", "13", "14", "15"], (shell, rows)
        assert rows[1].startswith("10  (Hướng dẫn và tổ chức các hoạt động nhân dịp Tết Trung thu"), (shell, rows)
        assert all(len(row) <= 100 for row in rows), (shell, rows)


@test
def no_letter_is_broken_in_a_shell_that_does_not_know_utf_8(folder):
    prepared(folder)
    for shell in SHELLS:
        rows = listed(shell, folder, "ktask show 1", LC_ALL="C")
        assert len(rows) == 7 and not any("\ufffd" in row or "\\" in row for row in rows), (shell, rows)


@test
def a_broken_programme_leaves_the_line_as_it_is(folder):
    prepared(folder, programme="ktask: 1\nprogramme: {title: [\n")
    for shell in SHELLS:
        assert completed(shell, folder, "ktask show 1\t") == ["show", "1"], shell
        assert listed(shell, folder, "ktask show ") == [], shell


@test
def fish_completes(folder):
    prepared(folder)
    (folder / "phụ lục").mkdir()
    assert in_fish(folder, "ktask li") == [["list", "show tasks in a table"]]
    assert [word for word, _ in in_fish(folder, "ktask show 1")] == ["1", "10", "11", "12", "13", "14", "15"]
    assert in_fish(folder, "ktask list --agency=sk") == [["--agency=skhdt", "Sở Kế hoạch và Đầu tư"]]
    assert in_fish(folder, "ktask list --agency \"lao đ") == [["sldtbxh", "Sở Lao động - Thương binh và Xã hội"]]
    assert [word for word, _ in in_fish(folder, "ktask list --fields id,tit")] == ["id,title"]
    assert in_fish(folder, "ktask check prog")[0][0] == "programme-2022.yaml"
    assert in_fish(folder, "ktask --file=prog")[0][0] == "--file=programme-2022.yaml"
    assert in_fish(folder, "ktask remind --output-dir ph")[0][0].replace("\\", "") == "phụ lục/"
    (folder / "programme-2022.yaml").write_text("[", encoding="utf-8")
    assert in_fish(folder, "ktask show ") == []


@test
def an_installed_ktask_is_completed_without_anything_in_the_shells_own_files(folder):
    prepared(folder)
    build = pathlib.Path(named_tests.ktask).parent
    subprocess.run(["cmake", "--install", build, "--prefix", folder / "usr"], check=True, capture_output=True,
                   timeout=120)
    share = folder / "usr" / "share"
    (folder / "home" / ".bashrc").write_text(f"PS1='{PROMPT}'\nsource /usr/share/bash-completion/bash_completion\n")
    assert completed("bash", folder, "ktask li\t", XDG_DATA_DIRS=str(share)) == ["list"]
    zsh_folder = share / "zsh" / ("vendor-completions" if pathlib.Path("/etc/debian_version").exists()
                                  else "site-functions")
    (folder / "home" / ".zshrc").write_text(
        f"PS1='{PROMPT}'\nfpath=({zsh_folder} $fpath)\nautoload -U compinit; compinit -u -D\nunsetopt beep\n")
    assert completed("zsh", folder, "ktask li\t") == ["list"]
    done = subprocess.run(["fish", "-c", 'complete -C "ktask li"'], cwd=folder, capture_output=True, timeout=60,
                          env=environment(folder, XDG_DATA_DIRS=str(share)), check=True)
    assert done.stdout.decode().startswith("list\t"), done


if __name__ == "__main__":
    try:
        os.close(pty.openpty()[0])
    except OSError as failure:  # a bare chroot has no terminals; every real system does
        print(f"no terminals: {failure}")
        sys.exit(0)
    sys.exit(named_tests.main(__doc__))
