"""--edits: what became of each part of a text."""

import json
import subprocess
import sys

import pytest

from conftest import JAZU, SANITIZED, jazu

TEXT = "Шай, {үй} үйде\nи\u0306од ат\xff😀 объект" * 3


def recorded(path):
    return [json.loads(line) for line in path.read_text().split("\n")[:-1]]


def undone(target, records):
    """The source of a text: what was replaced is put back."""
    pieces, done = [], 0
    for record in records:
        begin, end = record["target_start"], record["target_end"]
        assert target[begin:end] == record["after"].encode()
        pieces += target[done:begin], record["before"].encode()
        assert sum(map(len, pieces[-2:])) - begin + done == record["end"] - record["start"]
        done = end
    return b"".join((*pieces, target[done:]))


def test_a_line_for_each_change(tmp_path):
    edits = tmp_path / "edits"
    result = jazu("-t", "latn-2018", "--edits", edits, text="Шай!".encode())
    assert (result.status, result.out.decode(), result.err) == (0, "Shaı!", "")
    rule = {"rule": "cyrl>latn-2018"}
    assert recorded(edits) == [
        {**rule, "start": 0, "end": 2, "target_start": 0, "target_end": 2, "before": "Ш", "after": "Sh"},
        {**rule, "start": 2, "end": 4, "target_start": 2, "target_end": 3, "before": "а", "after": "a"},
        {**rule, "start": 4, "end": 6, "target_start": 3, "target_end": 5, "before": "й", "after": "ı"}]
    assert edits.read_text().startswith('{"rule": "cyrl>latn-2018", "start": 0, "end": 2, ')


@pytest.mark.parametrize("options", [
    ["-t", "latn-2021"], ["-t", "arab"], ["-t", "brai"], ["--lossless", "-t", "arab"]])
def test_changes_undo(tmp_path, options):
    edits = tmp_path / "edits"
    text = TEXT.encode()
    result = jazu("-f", "cyrl", *options, "--edits", edits, text=text)
    assert result.out == jazu("-f", "cyrl", *options, text=text).out
    assert undone(result.out, recorded(edits)) == text


def test_long_text_and_the_way_back(tmp_path):
    edits = tmp_path / "edits"
    there = jazu("-t", "latn-2021", text=("Тілеуберді Мұхтар, " * 2000).encode()).out
    back = jazu("-f", "latn-2021", "-t", "cyrl", "--edits", edits, text=there)
    records = recorded(edits)
    assert undone(back.out, records) == there
    assert len(records) == 2000 * 16


def test_several_files_are_named_and_each_counts_for_itself(tmp_path):
    first, second, edits = tmp_path / "a", tmp_path / "b", tmp_path / "edits"
    first.write_text("ат\n")
    second.write_text("ш")
    result = jazu("-t", "latn-2018", "--edits", edits, first, second)
    assert result.out == b"at\nsh"
    assert [(each["file"], each["start"], each["target_start"]) for each in recorded(edits)] == [
        (str(first), 0, 0), (str(first), 2, 1), (str(second), 0, 0)]


def test_unchanged_text_has_none(tmp_path):
    edits = tmp_path / "edits"
    assert jazu("-f", "cyrl", "-t", "arab", "--edits", edits, text=b"abc {x}\n").status == 0
    assert edits.read_bytes() == b""
    jazu("-t", "cyrl", "--edits", edits, text="и\u0306".encode())
    assert edits.read_bytes() == b""


def test_a_regular_file_is_replaced_only_when_all_was_read(tmp_path):
    edits = tmp_path / "edits"
    edits.write_text("old")
    result = jazu("-t", "arab", "--edits", edits, tmp_path / "none", text=b"")
    assert result.status == 2
    assert edits.read_text() == "old"


@pytest.mark.parametrize("arguments,message", [
    (["--edits", "{dir}/a", "-i", "{dir}/a"], "would be overwritten by --edits"),
    (["--edits", "/dev/full", "-i", "{dir}/a"], "--edits with --in-place needs a regular file"),
    (["--edits", "{dir}/e", "--mojibake", "--invalid=stop", "{dir}/a"], "is about all of a text"),
    (["--edits", "{dir}/e", "-o", "{dir}/e", "{dir}/a"], "cannot be the same file"),
    (["--edits", "-", "{dir}/a"], "--edits needs a file"),
    (["--edits", "{dir}/e", "--explain", "{dir}/a"], "write no text that --edits could be about"),
    (["--edits", "{dir}/a", "{dir}/a"], "would be overwritten by --edits"),
    (["--edits", "{dir}/none/e", "{dir}/a"], "No such file or directory"),
    (["--edits", "{dir}/./a", "-o", "{dir}/a", "{dir}/b"], "is the output too")])
def test_what_cannot_be_done_is_said(tmp_path, arguments, message):
    (tmp_path / "a").write_text("ат")
    (tmp_path / "b").write_text("ат")
    result = jazu("-t", "arab", *(each.format(dir=tmp_path) for each in arguments))
    assert result.status == 2
    assert message in result.err
    assert (tmp_path / "a").read_text() == "ат"
    assert not (tmp_path / "e").exists()


def test_a_full_disk_is_an_error(tmp_path):
    output = tmp_path / "out"
    result = jazu("-t", "arab", "--edits", "/dev/full", "-o", output, text="ат".encode())
    assert (result.status, result.err) == (4, "jazu: /dev/full: No space left on device\n")
    assert not output.exists()


def test_in_place_has_what_was_changed_and_nothing_of_what_was_not(tmp_path):
    files = [tmp_path / name for name in ("one", "bad", "two")]
    for path, text in zip(files, [b"", b" \xff", "шш".encode()]):
        path.write_bytes("Шай".encode() + text)
    edits = tmp_path / "edits"
    result = jazu("-f", "cyrl", "-t", "latn-2018", "--invalid=stop", "-i.old", "--edits", edits, *files)
    assert result.status == 1 and "bad: left as it was" in result.err
    records = recorded(edits)
    assert [each["file"] for each in records] == [str(files[0])] * 3 + [str(files[2])] * 5
    for path in (files[0], files[2]):
        own = [each for each in records if each["file"] == str(path)]
        assert undone(path.read_bytes(), own) == (tmp_path / f"{path.name}.old").read_bytes()


def test_what_mojibake_undid_is_among_the_changes(tmp_path):
    edits = tmp_path / "edits"
    text = "Қазақстанның Сыртқы істер министрі Мұхтар Тілеуберді келді.\n".encode()
    misread = text.decode("latin-1").encode()
    for arguments in (["-t", "latn-2018"], ["-t", "cyrl"]):
        result = jazu(*arguments, "--mojibake", "--edits", edits, text=misread + text)
        assert result.out == jazu(*arguments, "--mojibake", text=misread + text).out
        records = recorded(edits)
        assert records[0]["rule"].startswith("utf-8-as-latin-1")
        assert undone(result.out, records) == misread + text


@pytest.mark.skipif(SANITIZED, reason="a sanitizer's memory is not the command's")
def test_memory_does_not_grow_with_the_text(tmp_path):
    def peak(lines):
        path = tmp_path / "text"
        path.write_text("Тілеуберді Мұхтар шетелде.\n" * lines)
        script = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, "
                  "stdout=subprocess.DEVNULL); "
                  "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
        done = subprocess.run([sys.executable, "-c", script, JAZU, "-t", "latn-2021", "--edits",
                               "/dev/null", path], check=True, capture_output=True)
        return int(done.stdout)
    assert peak(40000) < peak(10000) + 1000
