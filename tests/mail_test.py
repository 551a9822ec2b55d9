#!/usr/bin/env python3
"""Mails, judged by Python's email package and html.parser: `report --format eml` and `remind`.

    python3 tests/mail_test.py --ktask build/ktask

Headers must decode to exactly what was asked for, bodies to exactly the text report, nothing may be
a defect to a strict reader, and hostile titles, names and options must come out harmless. A cron
recipe is run against a stand-in for sendmail.
"""

import email
import email.policy
import html.parser
import os
import re
import socket
import subprocess
import sys
import time
from pathlib import Path

import named_tests
from hostile_texts import in_markup, in_yaml, meant, meant_name, visible
from named_tests import test

ROOT = Path(__file__).resolve().parent.parent
SENDER = "Văn phòng Ban Chỉ đạo <vanthu@kontum.example.vn>"
EPOCH = "1652054400"  # 2022-05-09 00:00:00 UTC

NAUGHTY = [
    "=?utf-8?q?=41?=", "=?UTF-8?B?aGFj?= =?UTF-8?B?a2Vk?=", "<script>alert(1)</script>",
    "</td></table><img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "' onclick='x",
    "a & b &amp; c &lt;", "javascript:alert(1)", "x" * 300, "ế" * 120, "👩‍👩‍👧‍👦 e\u0301\u0323",
    "Subject: x", ".", "..", "From me", "--=_ktask--", "=_ktask", "=3D", "a\tb", "%s%n{0}{}",
    "Ｔｈｅ ｑｕｉｃｋ", "田中さん", "ثم نفس سقطت", "\\", "\"quoted\", (comment) <a@b>; :", "~!@#$%^&*",
]
DECEPTIVE = ["\u202eevil", "a\u200bb", "a\nBcc: b@example.vn", "a\r\nBcc: b@example.vn", "\x1b[31mred",
             "\u2028line", "\ufeffbom", "\x00nul"]


def environment(**more):
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith("KTASK_") and name not in ("SOURCE_DATE_EPOCH", "TZ", "COLUMNS")}
    return kept | {"LC_ALL": "C", "TZ": "UTC"} | more


def ktask(*arguments, folder, status=0, **more):
    run = subprocess.run([named_tests.ktask, *arguments], cwd=folder, capture_output=True,
                         timeout=60, env=environment(**more))
    assert run.returncode == status, (arguments, run.returncode, run.stderr.decode())
    return run


def real(folder):
    (folder / "programme-2022.yaml").write_bytes((ROOT / "programme-2022.yaml").read_bytes())
    return folder


def programme(folder, titles, names, title="Chương trình", addresses=None, year=2022):
    text = f"ktask: 1\nprogramme:\n  title: {in_yaml(in_markup(title))}\n  year: {year}\nagencies:\n"
    for i, name in enumerate(names):
        text += f"  a{i}:\n    name: {in_yaml(name)}\n"
        address = f"a{i}@example.vn" if addresses is None else addresses[i]
        if address:
            text += f"    email: {address}\n"
    text += "tasks:\n"
    for i, words in enumerate(titles):
        text += (f"  - id: {i + 1}\n    title: {in_yaml(in_markup(words))}\n    lead: a{i % len(names)}\n"
                 f"    due: {year}-05-01\n")
    (folder / f"programme-{year}.yaml").write_text(text, encoding="utf-8")
    return folder


class Page(html.parser.HTMLParser):
    """What a mail program would see of a page."""
    VOID = {"meta", "br", "wbr"}
    ALLOWED = {"html", "head", "meta", "title", "body", "div", "h1", "h2", "p", "ul", "li", "br",
               "span", "b", "em", "wbr"}
    ATTRIBUTES = {"lang", "charset", "name", "content", "style"}

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.text = [], ""
        self.feed(text)
        self.close()
        assert self.open == [], f"never closed: {self.open}"

    def handle_starttag(self, tag, attributes):
        assert tag in self.ALLOWED, f"<{tag}> in a mail"
        for name, value in attributes:
            assert name in self.ATTRIBUTES, f"{name} in <{tag}>"
            assert "url(" not in value and "expression" not in value, value
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, f"</{tag}> within {self.open}"
        self.open.pop()

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, data):
        raise AssertionError(f"a comment: {data}")


def read_mail(content, signed=True):
    """The mail, after everything that holds for all mails has been checked."""
    content.decode("ascii")
    assert content.endswith(b"\r\n")
    assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r"), "line ends"
    head, _, body = content.partition(b"\r\n\r\n")
    for line in head.split(b"\r\n"):
        assert len(line) <= 78 and line.strip(), line
    assert all(len(line) <= 78 for line in body.split(b"\r\n")), "a long line in the body"
    assert all(line != b"." and not line.startswith(b"From ") for line in body.split(b"\r\n"))
    for word in re.findall(rb"=\?\S*", head):
        assert len(word.rstrip(b",")) <= 75 and word.rstrip(b",").endswith(b"?="), word
    mail = email.message_from_bytes(content, policy=email.policy.default)
    names = [name.lower() for name in mail.keys()]
    assert len(names) == len(set(names)), names
    known = {"from", "to", "subject", "date", "message-id", "mime-version", "content-language",
             "content-type"}
    # A draft is sent by a person, who would like to have an answer.
    automatic = {"auto-submitted", "x-auto-response-suppress"}
    assert set(names) == (known | automatic if signed else known - {"from"} | {"x-unsent"}), names
    if signed:
        assert mail["auto-submitted"] == "auto-generated"
        assert mail["x-auto-response-suppress"] == "OOF, AutoReply"
    for part in mail.walk():
        assert not part.defects, part.defects
        for name, value in part.items():
            assert not value.defects, (name, value, value.defects)
    assert mail["mime-version"] == "1.0" and mail.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]
    assert re.fullmatch(r"<[0-9a-f]{32}@[a-z0-9.-]+>", mail["message-id"]), mail["message-id"]
    return mail


def text_of(mail):
    return mail.get_body(("plain",)).get_content().replace("\r\n", "\n")


def page_of(mail):
    return Page(mail.get_body(("html",)).get_content().replace("\r\n", "\n"))


def words_of(text):
    return " ".join(text.split())


def unspaced(text):
    return "".join(text.split())


@test
def the_real_report_reads_back_on_every_kind_of_day(folder):
    real(folder)
    for day in ("2022-05-09", "2022-05-10", "2022-07-27", "2022-12-31", "2023-02-28"):
        mail = read_mail(ktask("report", "--format", "eml", "--to", "Ủy ban <ub@example.vn>", "--from",
                               SENDER, "--today", day, folder=folder).stdout)
        text = ktask("report", "--today", day, "--width", "76", folder=folder).stdout.decode()
        assert text_of(mail) == text
        date = "/".join(reversed(day.split("-")))
        totals = [re.search(rf"- {label}: (\d+)", text)[1]
                  for label in ("Đang thực hiện quá hạn", "Trong đó, sắp đến hạn")]
        assert mail["subject"] == (f"{totals[0]} quá hạn, {totals[1]} sắp đến hạn – Báo cáo tình hình "
                                   f"thực hiện Chương trình công tác năm 2022 ({date})"), mail["subject"]
        assert mail["content-language"] == "vi"
        seen = words_of(page_of(mail).text)
        for line in text.splitlines():
            if re.match(r" *\d+\. ", line):
                assert words_of(line.split(". ", 1)[1]) in seen, line
            if re.match(r"[IV]+\. |- ", line):
                assert words_of(line.removeprefix("- ")) in seen, line


@test
def what_people_read_is_a_mail_of_every_command_that_shows_something(folder):
    real(folder)
    title = "Chương trình công tác năm 2022"
    for command, subject in ((["list", "--overdue"], f"Nhiệm vụ – {title}"),
                             (["show", "11"], f"Nhiệm vụ 11 – {title}"),
                             (["show", "11", "3"], f"Nhiệm vụ – {title}"),
                             (["agencies"], f"Cơ quan – {title}")):
        arguments = [*command, "--today", "2022-07-27"]
        mail = read_mail(ktask(*arguments, "--format", "eml", "--to", "a@example.vn", "--from", SENDER,
                               folder=folder).stdout)
        assert mail["subject"] == subject, mail["subject"]
        assert text_of(mail) == ktask(*arguments, "--width", "76", folder=folder).stdout.decode()
        assert "Lao động - Thương binh" in words_of(page_of(mail).text) or command[0] == "list"
        run = ktask(*arguments, "--format", "eml", folder=folder, status=2)
        assert run.stdout == b"" and b"--format eml needs --to and --from" in run.stderr


@test
def names_and_subjects_decode_to_what_was_given(folder):
    real(folder)
    texts = NAUGHTY + ["Sở Lao động - Thương binh và Xã hội", "Ủy ban nhân dân các huyện, thành phố",
                       "Báo cáo " * 20, "plain words " * 20, "a  b", "ASCII only", "UBND (Kon Tum)"]
    for text in texts:
        text = " ".join(text.replace("\t", " ").split(" ")).strip()
        mail = read_mail(ktask("report", "--format", "eml", "--to", "a@example.vn", "--from", SENDER,
                               "--subject", text, folder=folder).stdout)
        assert mail["subject"] == text, (mail["subject"], text)
        if '"' in text or "\\" in text:
            continue
        mail = read_mail(ktask("report", "--format", "eml", "--to", f"{text} <a@example.vn>",
                               "--from", f"{text} <b@example.vn>", folder=folder).stdout)
        for header, address in (("to", "a@example.vn"), ("from", "b@example.vn")):
            [mailbox] = mail[header].addresses
            assert mailbox.addr_spec == address, mailbox
            # Where a long name has no plain words, this Python shows a space between the encoded
            # ones, against RFC 2047.
            assert mailbox.display_name == text or (
                len(text.encode()) > 42 and unspaced(mailbox.display_name) == unspaced(text)
            ), (mailbox.display_name, text)


@test
def several_recipients_and_quoted_names_are_kept_apart(folder):
    real(folder)
    given = ["a@example.vn", "Ủy ban nhân dân các huyện, thành phố <b@example.vn>",
             '"Office, \\"main\\"" <c@example.vn>', "Sở Kế hoạch và Đầu tư <d@example.vn>"]
    options = [part for mailbox in given for part in ("--to", mailbox)]
    mail = read_mail(ktask("report", "--format", "eml", *options, "--from", SENDER,
                           folder=folder).stdout)
    assert [(mailbox.display_name, mailbox.addr_spec) for mailbox in mail["to"].addresses] == [
        ("", "a@example.vn"), ("Ủy ban nhân dân các huyện, thành phố", "b@example.vn"),
        ('Office, "main"', "c@example.vn"), ("Sở Kế hoạch và Đầu tư", "d@example.vn")]
    assert mail["from"].addresses[0].display_name == "Văn phòng Ban Chỉ đạo"


@test
def options_that_could_add_a_header_are_refused(folder):
    real(folder)
    bad = ["a@example.vn\nBcc: b@example.vn", "A\r\nBcc: b@example.vn <a@example.vn>", "a", "a@",
           "a@example.vn, b@example.vn", "văn@example.vn", "a@ví.vn", "a b@example.vn", "<>",
           "A <a@example.vn> B", "-x@", "A\x01 <a@example.vn>", "A\u2028 <a@example.vn>"]
    for address in bad:
        for to, sender in ((address, "b@example.vn"), ("b@example.vn", address)):
            run = ktask("report", "--format", "eml", f"--to={to}", f"--from={sender}", folder=folder,
                        status=2)
            assert run.stdout == b"" and run.stderr.startswith(b"ktask: --"), run.stderr
    for subject in ("a\nb", "a\rb", "a\x00b"[:1] + "\x7f", "a\u2029b"):
        run = ktask("report", "--format", "eml", "--to", "a@b.vn", "--from", "a@b.vn",
                    f"--subject={subject}", folder=folder, status=2)
        assert run.stdout == b""
    run = subprocess.run([named_tests.ktask, "report", "--format", "eml", "--to", "a@b.vn",
                          "--from", "a@b.vn", b"--subject=\xff"],
                         cwd=folder, capture_output=True, env=environment())
    assert run.returncode == 2 and run.stdout == b""


@test
def a_missing_sender_or_recipient_is_named(folder):
    real(folder)
    for given, missing in ((["--to", "a@b.vn"], "--from"), (["--from", "a@b.vn"], "--to"),
                           ([], "--to and --from")):
        run = ktask("report", "--format", "eml", *given, folder=folder, status=2)
        assert run.stderr.decode().startswith(f"ktask: --format eml needs {missing}\n"), run.stderr
    run = ktask("report", "--to", "a@b.vn", folder=folder, status=2)
    assert b"--to does not suit text" in run.stderr


@test
def hostile_titles_and_names_come_out_harmless(folder):
    texts = NAUGHTY + DECEPTIVE[:-1]
    programme(folder, texts, texts, title="<b>\u202e</b> =?utf-8?q?x?=\n")
    mail = read_mail(ktask("report", "--format", "eml", "--to", "a@b.vn", "--from", SENDER, "--today",
                           "2022-05-09", folder=folder).stdout)
    assert "\\u{202e}" in mail["subject"] and "\u202e" not in mail["subject"]
    page = page_of(mail).text
    for text in texts:
        shown = visible(meant(text))
        assert shown in page, (text, "is not in the page")
    for part in (text_of(mail), page):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u200b\u2028\u202e\ufeff]", part)


@test
def the_date_is_the_clock_of_the_place(folder):
    real(folder)
    arguments = ("report", "--format", "eml", "--to", "a@b.vn", "--from", "a@b.vn")
    before = int(time.time())
    mail = read_mail(ktask(*arguments, "--today", "2022-07-01", folder=folder,
                           TZ="<+07>-7").stdout)
    date = mail["date"].datetime
    assert before <= date.timestamp() <= time.time() and date.utcoffset().total_seconds() == 25200
    mail = read_mail(ktask(*arguments, folder=folder, TZ="<+07>-7", SOURCE_DATE_EPOCH=EPOCH).stdout)
    assert mail["date"] == "Mon, 09 May 2022 00:00:00 +0000", mail["date"]


@test
def the_message_id_is_unique_and_tells_nothing_of_the_machine(folder):
    real(folder)

    def content(to="a@b.vn", epoch=EPOCH):
        return ktask("report", "--format", "eml", "--to", to, "--from", SENDER, "--today",
                     "2022-07-01", folder=folder, SOURCE_DATE_EPOCH=epoch).stdout

    assert content() == content()
    ids = [read_mail(mail)["message-id"]
           for mail in (content(), content(to="b@b.vn"), content(epoch="1652054401"))]
    assert len(set(ids)) == 3
    assert all(one.endswith("@kontum.example.vn>") for one in ids), ids
    assert all(socket.gethostname() not in one for one in ids)


def recipes():
    """The lines of the manual that pipe a mail into a program; else the one that it promises. The one
    that commits as well is run by git_test.py."""
    manual = (ROOT / "man" / "ktask.1").read_text(encoding="utf-8")
    lines = manual.replace("\\-", "-").replace("\\\n", "").splitlines()
    found = [re.sub(r"^(\.Dl +|\$ +)?(([\d*,/-]+) +){5}|^\.Dl +|^\$ +", "", line)
             for line in lines
             if re.search(r"ktask.*\| *(sendmail|msmtp|mutt) -", line) and line[:3] != '.\\"'
             and "git commit" not in line]
    return found or ["cd ~/programme && ktask report --format eml --to ubnd@example.vn "
                     "--from vanthu@example.vn | sendmail -t"]


@test
def a_recipe_of_the_manual_sends_the_mail(folder):
    home = folder / "home"
    programs = folder / "programs"
    programs.mkdir()
    for name in ("sendmail", "msmtp", "mutt"):
        program = programs / name
        program.write_text('#!/bin/sh\nprintf "%s\\n" "$*" > "$SENT.arguments"\ncat > "$SENT"\n')
        program.chmod(0o755)
    (programs / "ktask").symlink_to(named_tests.ktask)
    for recipe in recipes():
        for place in set(re.findall(r"cd (\S+)", recipe)) | {"."}:
            target = home / place.replace("~/", "").replace("$HOME/", "").lstrip("/")
            target.mkdir(parents=True, exist_ok=True)
            real(target)
        sent = folder / "sent"
        sent.unlink(missing_ok=True)
        command = recipe.replace("cd /", f"cd {home}/").replace("\\%", "%")
        run = subprocess.run(["/bin/sh", "-c", command], cwd=home, capture_output=True, timeout=60,
                             env=environment(PATH=f"{programs}:/usr/bin:/bin", HOME=str(home),
                                             SENT=str(sent)))
        assert run.returncode == 0 and run.stderr == b"", (recipe, run)
        read_mail(sent.read_bytes())
        assert (folder / "sent.arguments").read_text().split(), recipe


def with_address(folder, key="sldtbxh"):
    path = real(folder) / "programme-2022.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(f"  {key}:\n", f"  {key}:\n    email: {key}@example.vn\n"),
                    encoding="utf-8")
    return folder


@test
def a_reminder_tells_its_agency_what_is_late_and_near(folder):
    with_address(folder)
    run = ktask("remind", "--output-dir", "outbox", "--from", SENDER, "--today", "2022-07-27",
                folder=folder)
    assert run.stdout == b"outbox/2022-sldtbxh.eml\n" and run.stderr == b"", run
    assert sorted(os.listdir(folder / "outbox")) == ["2022-sldtbxh.eml"]
    mail = read_mail((folder / "outbox" / "2022-sldtbxh.eml").read_bytes())
    assert str(mail["to"]) == "Sở Lao động - Thương binh và Xã hội <sldtbxh@example.vn>"
    assert mail["subject"] == ("V/v đôn đốc thực hiện Chương trình công tác năm 2022: "
                               "2 nhiệm vụ quá hạn chưa hoàn thành và 1 nhiệm vụ sắp đến hạn"), mail["subject"]
    for shown in (words_of(text_of(mail)), words_of(page_of(mail).text)):
        for words in ("Kính gửi: Sở Lao động - Thương binh và Xã hội", "79 ngày", "74 ngày", "4 ngày",
                      "tính đến ngày 27/07/2022", "hạn cuối 31/07/2022",
                      "báo cáo kết quả về Ban Chỉ đạo Chương trình hành động quốc gia vì trẻ em tỉnh",
                      "Trân trọng cảm ơn./.", "Văn phòng Ban Chỉ đạo"):
            assert words in shown, (words, shown)
        assert "Tết Trung thu" not in shown


@test
def a_reminder_names_who_works_along_and_has_no_footnote_without_its_mark(folder):
    with_address(folder)
    ktask("remind", "13", "11", "12", "--output-dir", "outbox", "--from", SENDER, "--today",
          "2022-12-27", folder=folder)
    mail = read_mail((folder / "outbox" / "2022-sldtbxh.eml").read_bytes())
    for shown in (words_of(text_of(mail)), words_of(page_of(mail).text)):
        assert shown.count("Phối hợp:") == 3, shown
        for mark in "⁴⁵⁶":
            assert shown.count(mark) == 2, (mark, shown)
        assert "⁷" not in shown, shown


@test
def a_reminder_can_be_in_english_and_without_a_sender(folder):
    with_address(folder)
    ktask("remind", "--output-dir", "outbox", "--today", "2022-07-27", "--lang", "en", "--overdue",
          folder=folder)
    mail = read_mail((folder / "outbox" / "2022-sldtbxh.eml").read_bytes(), signed=False)
    assert mail["subject"] == "Reminder, Chương trình công tác năm 2022: 2 overdue tasks"
    assert mail["x-unsent"] == "1" and mail["content-language"] == "en"
    assert "complete what is overdue without delay" in words_of(text_of(mail))


@test
def agencies_without_an_address_are_named_and_the_others_get_theirs(folder):
    programme(folder, ["x", "y", "z"], ["Sở A", "Sở B\u202e", "Sở C"],
              addresses=["a@example.vn", "", ""])
    run = ktask("remind", "--output-dir", "outbox", "--from", SENDER, "--today", "2022-05-09",
                folder=folder, status=1)
    assert run.stdout == b"outbox/2022-a0.eml\n"
    message = run.stderr.decode()
    assert "Sở B\\u{202e} (a1)" in message and "Sở C (a2)" in message, message
    assert "Sở A" not in message
    assert sorted(os.listdir(folder / "outbox")) == ["2022-a0.eml"]


@test
def an_address_that_no_mail_can_have_is_refused_by_check_and_by_remind_in_the_same_words(folder):
    programme(folder, ["x"], ["Sở A"], addresses=["a..b@example.vn"])
    said = []
    for command in (["check"], ["remind", "--output-dir", "outbox", "--today", "2022-05-09"]):
        message = ktask(*command, folder=folder, status=1).stderr.decode()
        assert "this is not an e-mail address" in message, message
        said.append(message.split("\n")[:4])
    option = ktask("remind", "--output-dir", "outbox", "--from", "a..b@example.vn", folder=folder,
                   status=2).stderr.decode()
    assert said[0] == said[1] and said[0][3] in option, (said, option)


@test
def reminders_with_the_same_file_name_are_refused_before_anything_is_written(folder):
    text = ("ktask: 1\nprogramme: {title: T, year: 2022}\nagencies:\n"
            "  a.b: {name: A, email: a@example.vn}\n  a_b: {name: B, email: b@example.vn}\n"
            "tasks:\n- {id: 1, title: x, lead: a.b, due: 2022-05-01}\n"
            "- {id: 2, title: y, lead: a_b, due: 2022-05-01}\n")
    (folder / "programme-2022.yaml").write_text(text)
    run = ktask("remind", "--output-dir", "outbox", "--today", "2022-05-09", folder=folder, status=1)
    assert b"'a.b' and 'a_b'" in run.stderr and run.stdout == b""
    assert not (folder / "outbox").exists()
    run = ktask("remind", "--output-dir", "outbox", "--today", "2022-05-09", "--lead", "A",
                folder=folder)
    assert run.stdout == b"outbox/2022-a-b.eml\n"


@test
def a_key_never_leads_out_of_the_folder(folder):
    text = ("ktask: 1\nprogramme: {title: T, year: 2022}\nagencies:\n"
            "  '..': {name: A, email: a@example.vn}\n"
            "tasks:\n- {id: 1, title: x, lead: '..', due: 2022-05-01}\n")
    (folder / "programme-2022.yaml").write_text(text)
    run = ktask("remind", "--output-dir", "outbox", "--today", "2022-05-09", folder=folder)
    assert run.stdout == b"outbox/2022.eml\n"
    assert sorted(os.listdir(folder)) == ["outbox", "programme-2022.yaml"]


@test
def nothing_to_remind_of_is_a_note(folder):
    with_address(folder)
    run = ktask("remind", "--output-dir", "outbox", "--today", "2022-01-01", folder=folder)
    assert run.stdout == b"" and b"nothing is overdue or due soon" in run.stderr
    assert not (folder / "outbox").exists()


@test
def a_folder_that_cannot_be_made_or_written_is_an_error(folder):
    with_address(folder)
    (folder / "file").write_text("x")
    for place in ("file", "missing/outbox", "file/outbox"):
        run = ktask("remind", "--output-dir", place, "--today", "2022-07-27", folder=folder, status=3)
        assert run.stdout == b"" and place.encode() in run.stderr
    assert (folder / "file").read_text() == "x"


@test
def letters_can_be_read_before_they_are_sent_and_written_in_every_format(folder):
    programme(folder, ["x", "y"], ["Sở A", "Sở B"], addresses=["a@example.vn", ""])
    text = ktask("remind", "--today", "2022-05-09", folder=folder).stdout.decode()
    assert text.count("V/v đôn đốc thực hiện Chương trình: 1 nhiệm vụ quá hạn") == 2
    assert [name for name in ("Sở A", "Sở B") if f"Kính gửi: {name}\n" not in text] == []
    assert ktask("remind", "-o", "letters.txt", "--today", "2022-05-09",
                 folder=folder).stdout == b""
    assert (folder / "letters.txt").read_text(encoding="utf-8") == text
    run = ktask("remind", "--output-dir", "letters", "--format", "html", "--today", "2022-05-09",
                folder=folder)
    assert run.stdout == b"letters/2022-a0.html\nletters/2022-a1.html\n" and run.stderr == b""
    page = (folder / "letters" / "2022-a1.html").read_text(encoding="utf-8")
    assert "Kính gửi: Sở B" in page and "Sở A" not in page
    for arguments, said in ((["--format", "eml"], b"--format eml needs --output-dir"),
                            (["--output-dir", "x", "-o", "y.html"], b"do not go together")):
        run = ktask("remind", *arguments, folder=folder, status=2)
        assert run.stdout == b"" and said in run.stderr, run.stderr
    assert sorted(os.listdir(folder)) == ["letters", "letters.txt", "programme-2022.yaml"]


@test
def the_loop_of_the_manual_sends_each_mail_once(folder):
    programme(folder, ["x", "y"], ["Sở A", "Sở B"])
    manual = (ROOT / "man" / "ktask.1").read_text(encoding="utf-8")
    loop = re.search(r"^ktask remind .*\|\nwhile .*$", manual, re.M).group()
    programs = folder / "programs"
    programs.mkdir()
    (programs / "ktask").symlink_to(named_tests.ktask)
    sendmail = programs / "sendmail"
    sent = folder / "sent"

    def run_on(day, way):
        sendmail.write_text(f'#!/bin/sh\n{way}; sed -n "s/^To: //p" >> {sent}\n')
        sendmail.chmod(0o755)
        sent.write_bytes(b"")
        subprocess.run(["/bin/sh", "-c", loop], cwd=folder, timeout=60, stderr=subprocess.DEVNULL,
                       env=environment(PATH=f"{programs}:/usr/bin:/bin", KTASK_TODAY=day))
        return sorted(re.findall(rb"<(\w+)@", sent.read_bytes()))

    assert run_on("2022-05-09", "true") == [b"a0", b"a1"]
    assert run_on("2022-05-10", "grep -q a1@ && exit 1 || exit 0") == []
    assert os.listdir(folder / "outbox") == ["2022-a1.eml"]
    assert run_on("2022-05-11", "true") == []
    assert run_on("2022-01-01", "true") == []
    (folder / "outbox" / "2022-a1.eml").unlink()
    assert run_on("2022-05-12", "true") == [b"a0", b"a1"]


@test
def hostile_reminders_come_out_harmless(folder):
    texts = NAUGHTY + DECEPTIVE[:-1]
    programme(folder, texts, texts, title="</title><script>")
    run = ktask("remind", "--output-dir", "outbox", "--from", SENDER, "--today", "2022-05-09",
                folder=folder)
    paths = run.stdout.decode().splitlines()
    assert len(paths) == len(texts)
    for path, text in zip(paths, texts):
        assert re.fullmatch(r"outbox/[a-z0-9-]+\.eml", path), path
        mail = read_mail((folder / path).read_bytes())
        shown = visible(meant(text))
        [mailbox] = mail["to"].addresses
        assert unspaced(mailbox.display_name) == unspaced(visible(meant_name(text))), (mailbox, text)
        assert shown in page_of(mail).text, shown
        assert unspaced(shown) in unspaced(text_of(mail))


if __name__ == "__main__":
    sys.exit(named_tests.main(__doc__))
