"""The notation of golden cases: one readable file says what is run and all that must come of it.

    # A sentence that says what must hold.
    $ ktask list --due 2022-09
    --- stdout
    ...

A line that begins with "$ " is a command, "--- " opens a section that lasts to the next line of
either kind, and "# " is a comment before a command. Sections before the first command hold for all
of them, others for the command above them:

    file NAME           a file that is there when the command starts
    no-programme        the folder has no programme (else it has a copy of programme-2022.yaml)
    stdin               what the command reads; nothing if unstated
    environment         NAME=VALUE lines, and "unset NAME"
    stdout, stderr      exactly what is printed; nothing if unstated
    status N            the exit status; 0 if unstated, 128 + N when ended by signal N
    file-after NAME     what a file holds afterwards ("-> TARGET" for a symbolic link)
    diff-after NAME     the hunks of a unified diff of a file against what it was before the command
                        (with the header lines, "--- NAME" and "+++ NAME", if the case states them)
    no-file-after NAME  a file that is no longer there
    any-files           files may change in ways that the case does not state

Text is taken as it stands, blank lines too. A line of text that begins with "--- ", "$ ", "# " or
"\\\\", or that reads "\\ no newline", has one more backslash in front. A last line "\\ no newline" says
that the text has no newline at its end. Any text section may be `NAME-escaped` (stdout-escaped,
file-escaped programme-2022.yaml): then line breaks mean nothing, and \\n \\r \\t \\\\ \\xNN are the bytes
that they name.
"""

import re
from dataclasses import dataclass, field

NO_NEWLINE = "\\ no newline"
NEEDS_BACKSLASH = ("--- ", "$ ", "# ", "\\\\", "\\--- ", "\\$ ", "\\# ", NO_NEWLINE)
TEXT_SECTIONS = {"stdin", "environment", "stdout", "stderr"}
FILE_SECTIONS = {"file", "file-after", "diff-after"}
BARE_SECTIONS = {"no-programme", "any-files"}
ARGUMENT_SECTIONS = {"status", "no-file-after"}
OUTCOMES = {"stdout", "stderr", "status", "file-after", "diff-after", "no-file-after"}
ESCAPES = {"n": b"\n", "r": b"\r", "t": b"\t", "\\": b"\\", "#": b"#", "$": b"$", "-": b"-"}


class CaseError(Exception):
    """What a case says cannot be understood."""


@dataclass
class Section:
    kind: str
    argument: str = ""
    escaped: bool = False
    content: bytes = b""
    lines: list = field(default_factory=list)  # as they stand in the case, with the opening line


@dataclass
class Command:
    text: str  # "" for what stands before the first command
    lines: list = field(default_factory=list)  # comments, blank lines and the command itself
    sections: list = field(default_factory=list)

    def section(self, kind, argument=""):
        for section in self.sections:
            if (section.kind, section.argument) == (kind, argument):
                return section
        return None

    def all_of(self, kind):
        return [section for section in self.sections if section.kind == kind]


def is_plain(content):
    """Whether bytes can be read and edited as they stand."""
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return False
    return all(character.isprintable() or character in "\n\t" for character in text)


def escape(content):
    """The lines of an escaped section that mean these bytes."""
    shown = {"\n": "\\n\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\"}
    result = ""
    for character in content.decode(errors="surrogateescape"):
        if character in shown:
            result += shown[character]
        elif character.isprintable():
            result += character
        else:
            encoded = character.encode(errors="surrogateescape")
            result += "".join(f"\\x{byte:02x}" for byte in encoded)
    return ["\\" + line if line.startswith(("--- ", "$ ", "# ")) else line
            for line in result.removesuffix("\n").split("\n")] if result else []


def unescape(text):
    def byte(found):
        name = found[1].decode(errors="replace")
        if len(name) == 3:
            return bytes([int(name[1:], 16)])
        if name not in ESCAPES:
            raise CaseError(f"'\\{name}' is no escape; \\n \\r \\t \\\\ and \\xNN are")
        return ESCAPES[name]

    return re.sub(rb"(?s)\\(x[0-9a-fA-F]{2}|.|$)", byte, text.encode())


def write_lines(content, escaped=False):
    """The lines, in the notation of cases, that mean these bytes."""
    if escaped:
        return escape(content)
    lines = content.decode().split("\n")
    ends = lines.pop() if lines[-1] == "" else None
    lines = ["\\" + line if line.startswith(NEEDS_BACKSLASH) else line for line in lines]
    return lines if ends == "" else lines + [NO_NEWLINE]


def read_lines(lines, escaped):
    if escaped:
        return unescape("".join(lines))
    without_newline = bool(lines) and lines[-1] == NO_NEWLINE
    if without_newline:
        lines = lines[:-1]
    text = "\n".join(line[1:] if line.startswith("\\") and line[1:].startswith(NEEDS_BACKSLASH)
                     else line for line in lines)
    return (text + ("" if without_newline or not lines else "\n")).encode()


def open_section(line):
    name, _, argument = line.removeprefix("--- ").partition(" ")
    kind = name.removesuffix("-escaped")
    section = Section(kind, argument.strip(), name != kind, lines=[line])
    takes_text = kind in TEXT_SECTIONS | FILE_SECTIONS
    if not takes_text and (section.escaped or kind not in BARE_SECTIONS | ARGUMENT_SECTIONS):
        raise CaseError(f"there is no section '{name}'")
    if (kind in FILE_SECTIONS | ARGUMENT_SECTIONS) != bool(section.argument):
        raise CaseError(f"'{name}' {'takes no' if section.argument else 'wants an'} argument")
    if kind == "status" and not section.argument.isdigit():
        raise CaseError(f"a status is a number, not '{section.argument}'")
    if kind.endswith(("file", "after")) and re.search(r"^/|(^|/)\.\.(/|$)", section.argument):
        raise CaseError(f"'{section.argument}' is not inside the case's folder")
    return section


def read_case(text):
    """The commands of a case; the first, without text, holds what stands before them."""
    commands = [Command("")]
    section = None
    comment = []  # comments and blank lines that belong to the next command
    lines = text.split("\n")
    if lines.pop() != "":
        raise CaseError("the last line does not end")
    for number, line in enumerate(lines, 1):
        try:
            if line.startswith("$ "):
                commands.append(Command(line[2:], comment + [line]))
                section, comment = None, []
            elif line.startswith("# "):
                comment.append(line)
            elif line.startswith("--- ") and (not comment or not commands[0].sections
                                              and len(commands) == 1):
                commands[-1].lines += comment
                comment = []
                section = open_section(line)
                if commands[-1].section(section.kind, section.argument):
                    raise CaseError(f"a second '{line}'")
                commands[-1].sections.append(section)
            elif comment or not section:
                if line:
                    raise CaseError(f"'{line}' stands in no section (a comment stands before a "
                                    "command; text that begins with '# ' is written '\\# ')")
                comment.append(line)
            else:
                section.lines.append(line)
        except CaseError as error:
            raise CaseError(f"line {number}: {error}") from None
    return checked(commands, comment)


def checked(commands, comment):
    if len(commands) == 1:
        raise CaseError("no command: a line '$ ktask ...' is missing")
    if comment:
        raise CaseError("the case ends with a comment")
    for command in commands:
        for section in command.sections:
            body = section.lines[1:]
            if section.kind in BARE_SECTIONS | ARGUMENT_SECTIONS and any(body):
                raise CaseError(f"'{section.lines[0]}' has no text")
            section.content = read_lines(body, section.escaped)
            if not command.text and section.kind in OUTCOMES:
                raise CaseError(f"'{section.lines[0]}' stands before the first command")
    return commands


def write_case(commands):
    lines = []
    for command in commands:
        lines += command.lines
        for section in command.sections:
            lines += section.lines
    return "\n".join(lines) + "\n"


def set_section(command, kind, argument, content):
    """Makes a section of a command say what happened; one that says so already stays as it is."""
    section = command.section(kind, argument)
    if section and section.content == content:
        return
    escaped = bool(section and section.escaped) or not is_plain(content)
    name = f"--- {kind}{'-escaped' if escaped else ''} {argument}".rstrip()
    lines = [name] + write_lines(content, escaped)
    if section:
        section.lines, section.content, section.escaped = lines, content, escaped
    else:
        command.sections.append(Section(kind, argument, escaped, content, lines))


def drop_section(command, kind, argument=""):
    command.sections = [section for section in command.sections
                        if (section.kind, section.argument) != (kind, argument)]
