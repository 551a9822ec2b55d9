"""Times ktask against peers that answer the same question of the same tasks.

    python3 tests/bench/compare.py KTASK COUNT...

The question: which tasks have their last day in September 2022? All answers are compared first. Then
the commands take turns, so that a noisy minute is everybody's, and a table shows for each the median
time, that time as a share of the fastest peer's, the most memory, and, where valgrind is there, the
instructions for each byte of the file, which no noise touches.
"""

import json
import multiprocessing
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
FIELDS = "id,title,lead,role,coordinating,due,done,footnotes"
WITHIN = '.due.last >= "2022-09-01" and .due.last <= "2022-09-30"'
MOST_FOR_SLOW_PEERS = 1000


def output_of(command, **options):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, **options).stdout.decode()


def write_records(tasks, path):
    """The tasks for recutils."""
    with open(path, "w", encoding="utf-8") as records:
        for task in tasks:
            records.write(f"Id: {task['id']}\nTitle: {task['title']}\nLead: {task['lead']['key']}\n"
                          f"Last: {task['due']['last']}\n\n")


def peers_for(count):
    """Name, command and how the ids are read from its answer."""
    every_number = lambda answer: re.findall(r"\d+", answer)
    peers = [("gojq", ["gojq", f".[] | select({WITHIN}) | .id", "tasks.json"], every_number),
             ("jq", ["jq", f".[] | select({WITHIN}) | .id", "tasks.json"], every_number),
             ("recsel", ["recsel", "-e", "Last ~ '^2022-09'", "-P", "Id", "tasks.rec"], every_number)]
    if count <= MOST_FOR_SLOW_PEERS:
        peers.append(("yq", ["yq", f".tasks[] | select((.due | tostring | ascii_downcase) == "
                             "\"tháng 9/2022\") | .id", "programme-2022.yaml"], every_number))
    return [peer for peer in peers if shutil.which(peer[0])]


def prepared(ktask, count):
    """The commands, all of which give the same answer; the first is the floor."""
    programme = output_of([sys.executable, HERE / "generate.py", str(count)])
    pathlib.Path("programme-2022.yaml").write_text(programme, encoding="utf-8")
    tasks = json.loads(output_of([ktask, "list", "--format", "json", "--fields", FIELDS]))
    pathlib.Path("tasks.json").write_text(
        json.dumps(tasks, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    write_records(tasks, "tasks.rec")
    ask = [ktask, "list", "--due", "2022-09", "--today", "2022-09-10"]
    as_json = [*ask, "--format", "json"]
    peers = peers_for(count)
    expected = [str(task["id"]) for task in json.loads(output_of(as_json))]
    for name, command, ids_in in peers:
        if ids_in(output_of(command)) != expected:
            sys.exit(f"{name} gives another answer")
    report = [ktask, "report", "--today", "2022-09-10"]
    everything = [ktask, "list", "--format", "json", "--today", "2022-09-10"]
    done = [ktask, "done", "2", "--replace", "--no-ref", "--dry-run", "--today", "2022-09-10"]
    return ([("wc -l", ["wc", "-l", "programme-2022.yaml"]), ("list, text", ask),
             ("list, JSON", as_json), ("all as JSON", everything), ("report", report),
             ("done --dry-run", done)], [(name, command) for name, command, _ in peers])


def run_once(command):
    """Seconds and KB."""
    with open(os.devnull, "wb") as nowhere:
        begin = time.perf_counter()
        process = subprocess.Popen(command, stdout=nowhere, stderr=nowhere)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
    if status != 0:
        sys.exit(f"failed: {command}")
    return seconds, usage.ru_maxrss


def instructions_of(command):
    counted = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
                             stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)
    return int(re.search(rb"Collected : (\d+)", counted.stderr).group(1))


def measure(ktask, count):
    # Elsewhere, because a command's memory is never less than that of the process it is started by.
    with multiprocessing.Pool(1) as elsewhere:
        ours, peers = elsewhere.apply(prepared, (ktask, count))
    size = os.path.getsize("programme-2022.yaml")
    rounds = 15 if count <= 1000 else 5
    runs = {name: [] for name, _ in ours + peers}
    for _ in range(rounds):
        for name, command in ours + peers:
            runs[name].append(run_once(command))
    medians = {name: statistics.median(seconds for seconds, _ in times)
               for name, times in runs.items()}
    fastest = min((medians[name] for name, _ in peers), default=None)
    print(f"\n{count:,} tasks, {size:,} bytes; the floor is wc -l\n")
    print(f"{'':16}{'ms':>9}{'of fastest':>12}{'memory/file':>13}{'instr./byte':>13}")
    for name, command in ours + peers:
        share = f"{medians[name] / fastest:.2f}" if fastest else ""
        memory = f"{max(kb for _, kb in runs[name]) * 1024 / size:.1f}" if count >= 100000 else ""
        counts = command[0] == ktask and shutil.which("valgrind") and count <= 10000
        instructions = f"{instructions_of(command) / size:.1f}" if counts else ""
        print(f"{name:16}{medians[name] * 1000:9.1f}{share:>12}{memory:>13}{instructions:>13}")


def main():
    ktask = os.path.realpath(sys.argv[1])
    for count in map(int, sys.argv[2:]):
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            measure(ktask, count)
            os.chdir("/")


if __name__ == "__main__":
    main()
