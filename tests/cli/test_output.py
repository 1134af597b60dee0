"""--output: a file that is replaced at the end, or left as it was."""

import os
import subprocess

import pytest

from conftest import CYRILLIC, LATIN, latin, leftovers


@pytest.fixture(name="folder")
def folder_fixture(tmp_path):
    (tmp_path / "a").write_bytes(CYRILLIC)
    return tmp_path


def test_new_file_follows_the_umask(folder):
    old = os.umask(0o027)
    try:
        result = latin("a", "-o", "out", cwd=folder)
    finally:
        os.umask(old)
    assert (result.status, result.out, result.err) == (0, b"", "")
    assert (folder / "out").read_bytes() == LATIN
    assert (folder / "out").stat().st_mode & 0o7777 == 0o640


def test_old_file_keeps_its_mode(folder):
    (folder / "out").write_bytes(b"old")
    (folder / "out").chmod(0o604)
    assert latin("a", "a", "--output=out", cwd=folder).status == 0
    assert (folder / "out").read_bytes() == LATIN * 2
    assert (folder / "out").stat().st_mode & 0o7777 == 0o604


def test_link_is_followed(folder):
    (folder / "real").write_bytes(b"old")
    (folder / "out").symlink_to("real")
    assert latin("a", "-o", "out", cwd=folder).status == 0
    assert (folder / "out").is_symlink()
    assert (folder / "real").read_bytes() == LATIN


def test_missing_input_leaves_the_output(folder):
    (folder / "out").write_bytes(b"old")
    result = latin("a", "missing", "-o", "out", cwd=folder)
    assert result.status == 2
    assert "jazu: missing: No such file or directory\n" in result.err
    assert "jazu: out: left as it was" in result.err
    assert (folder / "out").read_bytes() == b"old"
    assert leftovers(folder) == []


def test_missing_input_makes_no_output(folder):
    assert latin("missing", "-o", "out", cwd=folder).status == 2
    assert [path.name for path in folder.iterdir()] == ["a"]


@pytest.mark.parametrize("name", ["a", "./a", "link"])
def test_output_cannot_be_an_input(folder, name):
    (folder / "link").symlink_to("a")
    result = latin("a", "-o", name, cwd=folder)
    assert result.status == 2
    assert "is the output too" in result.err
    assert (folder / "a").read_bytes() == CYRILLIC


def test_appending_to_the_input_is_refused(folder):
    with open(folder / "a", "ab") as out:
        result = latin("a", cwd=folder, stdout=out, timeout=10)
    assert result.status == 2
    assert (folder / "a").read_bytes() == CYRILLIC


def test_stop_writes_what_stands_before(folder):
    (folder / "bad").write_bytes(CYRILLIC + b"\xff" + CYRILLIC)
    assert latin("--invalid=stop", "bad", "-o", "out", cwd=folder).status == 1
    assert (folder / "out").read_bytes() == LATIN


def test_device(folder):
    assert latin("a", "-o", "/dev/null", cwd=folder).status == 0
    result = latin("a", "-o", "/dev/full", cwd=folder)
    assert (result.status, result.err) == (4, "jazu: /dev/full: No space left on device\n")


def test_pipe(folder):
    os.mkfifo(folder / "pipe")
    with subprocess.Popen(["cat", "pipe"], cwd=folder, stdout=subprocess.PIPE) as reader:
        assert latin("a", "-o", "pipe", cwd=folder).status == 0
        assert reader.stdout.read() == LATIN


def test_dash_is_standard_output(folder):
    assert latin("a", "-o", "-", cwd=folder).out == LATIN


@pytest.mark.parametrize("name", ["no/such/folder", "", "."])
def test_output_that_cannot_be_opened(folder, name):
    result = latin("a", "-o", name, cwd=folder)
    assert (result.status, result.out) == (2, b"")
    assert result.err.startswith(f"jazu: {name}: ")
