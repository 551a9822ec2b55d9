"""Rounds of trials with random programmes, for the tests of properties."""

import argparse
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


def main(trial, description, rounds, seed, proves_nothing):
    """Tries each seed; `trial(ktask, folder, seed)` has `go()`, which says what is wrong, and `counts`.

    `proves_nothing(counts, rounds)` is asked where there are enough rounds to tell whether they tried
    anything.
    """
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--ktask", type=Path, required=True, help="the program to test")
    parser.add_argument("--rounds", type=int, default=rounds, help="how many layouts")
    parser.add_argument("--seed", type=int, default=seed)
    parser.add_argument("--explain", action="store_true", help="count what was refused and why")
    options = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    counts = Counter()
    failed = 0
    with tempfile.TemporaryDirectory(prefix="rounds-") as folder, ThreadPoolExecutor(2) as pool:
        def one(number):
            tried = trial(options.ktask.absolute(), folder, number)
            return number, tried.go(), tried.counts

        for number, wrong, seen in pool.map(one, range(options.seed, options.seed + options.rounds)):
            counts += seen
            if wrong:
                failed += 1
                if failed <= 5:
                    print(f"FAILED --seed {number} --rounds 1: {wrong}\n")
    if options.rounds >= 100 and proves_nothing(counts, options.rounds):
        print(f"FAILED too little was tried: {counts}")
        failed += 1
    if options.explain:
        for what, count in counts.most_common():
            print(f"{count:6} {what}")
    print(f"{options.rounds - failed} passed, {failed} failed")
    return 1 if failed else 0
