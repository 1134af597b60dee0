#!/usr/bin/env python3
"""Measures the Python package, with the accelerator and by ctypes alone:

    cmake --preset bench && cmake --build --preset bench --target jazu_python
    PYTHONPATH=build/bench/bindings/python bench/python.py

Prints nanoseconds, the best of many repetitions in six processes: for a call with one name, and for
each word of many that go in one call. The words are news where the corpora are beside the checkout, otherwise those of
the sample article.
"""

import json
import os
import platform
import subprocess
import sys
import time
from array import array
from itertools import accumulate
from pathlib import Path

import jazu
from jazu import _text_call

ROOT = Path(__file__).resolve().parent.parent
NEWS = ROOT.parent / "shared/data/open/kaznerd.dev.txt"
NAME = "Тілеуберді Мұхтар Б."
WAYS = {"accelerator": {}, "ctypes": {"JAZU_ACCELERATOR": "off"}}


def best(run, count, repetitions=60):
    """The least time of one of `count` things that a run does. Runs are shorter than what a system
    gives a process at a time, so that other work makes some of them longer and not all."""
    least = float("inf")
    for _ in range(repetitions):
        begin = time.perf_counter_ns()
        run()
        least = min(least, time.perf_counter_ns() - begin)
    return least / count


def of_call(call, text):
    """A call with the same text again and again, without the loop around it."""
    texts = [text] * 1_000

    def loop():
        for each in texts:
            call(each)

    def empty():
        for each in texts:
            pass

    return best(loop, len(texts), 300) - best(empty, len(texts), 300)


def of_names(call, words, at_once=500):
    """A comprehension over names of two words, in strings that were not converted before."""
    rows = [words[begin : begin + 2 * at_once] for begin in range(0, len(words), 2 * at_once)]
    least = [float("inf")] * len(rows)
    for _ in range(15):
        for index, row in enumerate(rows):
            names = [f"{one} {other}" for one, other in zip(row[::2], row[1::2])]
            begin = time.perf_counter_ns()
            [call(each) for each in names]
            least[index] = min(least[index], time.perf_counter_ns() - begin)
    return sum(least) / (len(words) // 2)


def measure():
    words = (NEWS if NEWS.exists() else ROOT / "examples/article.txt").read_text().split()[:10_000]
    octets = [word.encode() for word in words]
    offsets = array("i", accumulate(map(len, octets), initial=0))
    data = b"".join(octets)
    to_latin = jazu.Converter("cyrl", "latn-2021")
    to_arabic = jazu.Converter("cyrl", "arab")
    some = [*words[:-1], None]
    count = len(words)
    return {
        "Converter, a name": of_call(to_latin, NAME),
        "Converter, a name in bytes": of_call(to_latin, NAME.encode()),
        "Converter, a name, into arab": of_call(to_arabic, NAME),
        "Converter, names of two words": of_names(to_latin, words),
        "jazu.convert, a name": of_call(jazu.convert, NAME),
        "jazu.key, a name": of_call(jazu.key, NAME),
        "jazu.sort_key, a name": of_call(jazu.sort_key, NAME),
        "jazu.title, a name": of_call(jazu.title, NAME),
        "many, a word": best(lambda: to_latin.many(words), count),
        "many, a word in bytes": best(lambda: to_latin.many(octets), count),
        "many, a word beside a None": best(lambda: to_latin.many(some), count),
        "arrow, a word": best(lambda: to_latin.arrow(offsets, data), count),
    }


def measured_apart(name):
    """What a process of its own measures: one goes one way only."""
    environment = {**os.environ, **WAYS[name]}
    command = [sys.executable, __file__, name]
    done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)


def main():
    results = {name: {} for name in WAYS}
    for _ in range(3):
        for name, least in results.items():
            for what, taken in measured_apart(name).items():
                least[what] = min(taken, least.get(what, taken))
    print(f"{platform.python_implementation()} {platform.python_version()}; nanoseconds")
    print(f"{'':32}" + "".join(f"{name:>14}" for name in WAYS))
    for what in results["ctypes"]:
        print(f"{what:32}" + "".join(f"{results[name][what]:14.0f}" for name in WAYS))


if __name__ == "__main__":
    if len(sys.argv) == 1:
        main()
    elif _text_call.ACCELERATED is (sys.argv[1] == "accelerator"):
        json.dump(measure(), sys.stdout)
    else:
        sys.exit("this build has no accelerator: scripts/dependencies names the packages")
