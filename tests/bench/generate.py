"""A large programme: the tasks of programme-2022.yaml over and over, under new ids.

    python3 tests/bench/generate.py COUNT > programme-2022.yaml
"""

import pathlib
import re
import sys

source = pathlib.Path(__file__).resolve().parents[2] / "programme-2022.yaml"
head, tasks = re.split(r"(?<=\ntasks:\n)", source.read_text(encoding="utf-8"), maxsplit=1)
items = re.split(r"(?m)^(?=  - id: )", tasks)[1:]
sys.stdout.reconfigure(encoding="utf-8")
sys.stdout.write(head)
for number in range(int(sys.argv[1])):
    sys.stdout.write(re.sub(r"^  - id: \d+", f"  - id: {number + 1}", items[number % len(items)]))
