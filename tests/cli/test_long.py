"""A gigabyte without a single line end: constant memory and linear time."""

import os
import pathlib
import re
import subprocess
import time

import pytest

from conftest import JAZU, SANITIZED

MEGABYTE = 1_000_000


def convert(size, *options, word="Қазақстанның "):
    """Converts `size` bytes from a pipe; gives seconds and the largest memory in KiB."""
    block = word.encode() * (MEGABYTE // len(word.encode()) + 1)
    with open(os.devnull, "wb") as null:
        begin = time.monotonic()
        process = subprocess.Popen([JAZU, *options], stdin=subprocess.PIPE, stdout=null)
        for _ in range(size // len(block) + 1):
            process.stdin.write(block)
        # Not the rusage of the child: that begins with the memory of the process that forked.
        status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
        process.stdin.close()
        assert process.wait() == 0
    memory = int(re.search(r"VmHWM:\s+(\d+) kB", status).group(1))
    return time.monotonic() - begin, memory


@pytest.mark.skipif(SANITIZED, reason="a sanitizer's memory is not the command's")
@pytest.mark.parametrize("options, word", [
    (("-t", "latn-2021"), "Қазақстанның "),
    (("-t", "arab"), "мемлекет, "),
    (("-t", "latn-2018", "--line-buffered", "--strict"), "Шымкент "),
    (("-t", "arab"), "ш"),
], ids=["latin", "arabic", "line-buffered", "one-word"])
def test_a_line_of_a_gigabyte(options, word):
    small, _ = convert(100 * MEGABYTE, *options, word=word)
    large, memory = convert(1000 * MEGABYTE, *options, word=word)
    print(f"{options}: 1 GB in {large:.2f} s, {memory} KiB")
    assert memory <= 8 * 1024
    # Ten times the text may take ten times the time; the rest is for a busy machine.
    assert large < 20 * small + 1
