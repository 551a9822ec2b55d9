"""Every #include of src goes along an edge of the house, and every file lives in the namespace of its folder.

    python3 tests/edges_test.py [--ktask PATH]

The table says which folders a folder may look into; src/README.md shows the flow.
"""

import pathlib
import re
import sys

SRC = pathlib.Path(__file__).resolve().parent.parent / "src"

# A folder may look into itself, into `text`, and into these.
EDGES = {
    "text": [],
    "words": [],
    "office": [],
    "syntax": [],
    "yaml": [],
    "deadline": [],
    "programme": ["yaml", "deadline"],
    "selection": ["programme", "deadline"],
    "report": ["selection", "programme", "deadline"],
    "edit": ["yaml", "programme", "deadline"],
    "renew": ["edit", "yaml", "programme", "deadline"],
    "intake": ["office", "yaml", "deadline", "programme", "report"],
    "document": ["report", "selection", "programme", "deadline", "words", "syntax"],
    "write": ["document", "syntax", "office", "words", "report", "selection", "programme", "deadline"],
    "io": ["deadline"],
    "cli": ["words", "syntax", "yaml", "deadline", "programme", "selection", "report", "edit",
            "renew", "intake", "document", "write", "io"],
    "main": ["cli", "io"],
}

INCLUDE = re.compile(r'^\s*#include "([^"]+)"', re.M)
NAMESPACE = re.compile(r"^namespace ktask(\S*) \{", re.M)


def faults_of(path):
    name = path.relative_to(SRC)
    folder = name.parts[0] if len(name.parts) > 1 else name.stem
    if folder not in EDGES:
        return [f"{name}: no edge of the house begins in {folder}"]
    text = path.read_text(encoding="utf-8")
    allowed = {folder, "text", *EDGES[folder]}
    faults = [f"{name}: {folder} may not look into {included}"
              for included in INCLUDE.findall(text) if included.split("/")[0] not in allowed]
    opened = NAMESPACE.findall(text)
    if folder != "main" and name.name != "fmt.cpp" and f"::{folder}" not in [o[:len(folder) + 2] for o in opened]:
        faults.append(f"{name}: nothing in the namespace ktask::{folder}")
    return faults


def main():
    files = sorted(path for path in SRC.rglob("*.?pp"))
    faults = [fault for path in files for fault in faults_of(path)]
    print("\n".join(faults) if faults else f"{len(files)} files, no edge that the table does not have")
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main())
