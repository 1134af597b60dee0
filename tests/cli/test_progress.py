"""The line about progress, which only a person at a terminal sees."""

import os
import pty
import subprocess
import time

import pytest

from conftest import JAZU


def run_slowly(tmp_path, *options, seconds=1.6, known=True, end=b""):
    """What a terminal shows while the reader of the output dawdles."""
    path = tmp_path / "a"
    path.write_bytes("Қазақстан\n".encode() * 100_000 + end)
    master, slave = pty.openpty()
    reader, writer = os.pipe()
    command = [JAZU, "-t", "latn-2021", *options]
    with open(path, "rb") as file:
        source = subprocess.Popen(["cat"], stdin=file, stdout=subprocess.PIPE)
    process = subprocess.Popen(command + ([str(path)] if known else []), stdin=source.stdout,
                               stdout=writer, stderr=slave)
    os.close(writer)
    os.close(slave)
    source.stdout.close()
    begin = time.monotonic()
    while os.read(reader, 65536):
        if time.monotonic() - begin < seconds:
            time.sleep(seconds / 10)
    assert process.wait(timeout=20) == 0
    source.kill()
    source.wait()
    shown = b""
    try:
        while piece := os.read(master, 65536):
            shown += piece
    except OSError:
        pass
    os.close(master)
    os.close(reader)
    return shown.decode()


def test_progress_is_shown_and_erased(tmp_path):
    shown = run_slowly(tmp_path)
    assert " MB, " in shown and " %, " in shown and "MB/s" in shown
    # The last thing is spaces over the line and the cursor at its beginning.
    assert shown.endswith(" \r")
    assert shown.rstrip("\r").rsplit("\r", 1)[-1].strip() == ""


def test_a_message_stands_on_a_line_of_its_own(tmp_path):
    shown = run_slowly(tmp_path, end=b"\xff")
    # The terminal's driver puts a carriage return before each line feed.
    before, _, message = shown.rpartition("\rjazu: ")
    assert message.endswith(" kept\r\n")
    assert before.endswith("  ")


@pytest.mark.parametrize("options, seconds, known", [(("-q",), 1.6, True), ((), 0.2, True),
                                                     ((), 1.6, False)],
                         ids=["quiet", "short", "size-unknown"])
def test_no_progress(tmp_path, options, seconds, known):
    assert run_slowly(tmp_path, *options, seconds=seconds, known=known) == ""


def test_no_progress_into_a_file(tmp_path):
    path = tmp_path / "a"
    path.write_bytes("Қазақстан\n".encode())
    done = subprocess.run([JAZU, "-t", "latn-2021", path], capture_output=True, check=True)
    assert done.stderr == b""
