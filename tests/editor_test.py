"""What .editorconfig tells editors is what the files are, and what .clang-format makes of them.

    python3 tests/editor_test.py [--ktask PATH]
"""

import fnmatch
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
NOT_OURS = ("build", ".git", "__pycache__")


def alternatives(pattern):
    """The patterns that one with {a,b} in it stands for."""
    braces = re.search(r"\{([^{}]*)\}", pattern)
    if not braces:
        return [pattern]
    return [one for part in braces.group(1).split(",")
            for one in alternatives(pattern[:braces.start()] + part + pattern[braces.end():])]


def is_meant(name, pattern):
    name = name if "/" in pattern else name.rsplit("/", 1)[-1]
    return fnmatch.fnmatchcase(name, pattern)


def sections():
    """(patterns, settings) of each section, in order."""
    found = []
    for line in (ROOT / ".editorconfig").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            found.append((alternatives(line.strip()[1:-1]), {}))
        elif "=" in line and found:
            key, value = line.split("=")
            found[-1][1][key.strip()] = value.strip()
    return found


def settings_of(name, all_sections):
    settings = {}
    for patterns, more in all_sections:
        if any(is_meant(name, pattern) for pattern in patterns):
            settings |= more
    return {key: value for key, value in settings.items() if value not in ("unset", "false")}


def faults_of(path, settings):
    content = path.read_bytes()
    try:
        text = content.decode(settings.get("charset", "latin-1"))
    except UnicodeDecodeError as error:
        return [str(error)]
    lines = text.split("\n")
    faults = []
    if settings.get("end_of_line") == "lf" and "\r" in text:
        faults.append("a carriage return")
    if "insert_final_newline" in settings and text and lines[-1]:
        faults.append("no line break at the end")
    if "trim_trailing_whitespace" in settings and re.search(r"[ \t]$", text, re.M):
        faults.append("blanks at the end of a line")
    if settings.get("indent_style") == "space" and re.search(r"^ *\t", text, re.M):
        faults.append("a tab before the first word of a line")
    return faults


def main():
    all_sections = sections()
    formatted = (ROOT / ".clang-format").read_text(encoding="utf-8")
    of_code = settings_of("src/main.cpp", all_sections)
    faults = [f".clang-format has another {ours}" for ours, key in
              (("ColumnLimit", "max_line_length"), ("IndentWidth", "indent_size"))
              if f"{ours}: {of_code[key]}\n" not in formatted]
    files = [path for path in sorted(ROOT.rglob("*")) if path.is_file() and not any(
        part.startswith(NOT_OURS) and part != ".gitignore" for part in path.relative_to(ROOT).parts)]
    for path in files:
        name = path.relative_to(ROOT).as_posix()
        faults += [f"{name}: {fault}" for fault in faults_of(path, settings_of(name, all_sections))]
    print("\n".join(faults) if faults else f"{len(files)} files are as .editorconfig says")
    return 1 if faults or len(files) < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
