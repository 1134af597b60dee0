"""--in-place: the file is old or new, whole, at every moment."""

import os
import random
import signal
import time

import pytest

from conftest import CYRILLIC, FEWER_CASES, LATIN, jazu, latin, leftovers, ordinary_user, start


@pytest.fixture(name="path")
def path_fixture(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(CYRILLIC)
    return path


def test_changes_each_file(tmp_path, path):
    other = tmp_path / "b.txt"
    other.write_text("екі")
    result = latin("-i", path, other)
    assert (result.status, result.out, result.err) == (0, b"", "")
    assert (path.read_bytes(), other.read_text()) == (LATIN, "ekı")


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o640, 0o755, 0o4755, 0o444 | 0o200])
def test_keeps_the_mode(path, mode):
    path.chmod(mode)
    old = os.umask(0o077)
    try:
        assert latin("--in-place", path).status == 0
    finally:
        os.umask(old)
    assert path.stat().st_mode & 0o7777 == mode


def test_keeps_the_owner(path):
    if os.geteuid() != 0:
        pytest.skip("only root may give files away")
    os.chown(path, 12345, 54321)
    assert latin("-i", path).status == 0
    assert (path.stat().st_uid, path.stat().st_gid) == (12345, 54321)


def test_keeps_extended_attributes(path):
    try:
        os.setxattr(path, "user.jazu", b"kept")
    except OSError:
        pytest.skip("the file system has no extended attributes")
    assert latin("-i", path).status == 0
    assert os.getxattr(path, "user.jazu") == b"kept"


def test_follows_links(tmp_path, path):
    (tmp_path / "folder").mkdir()
    link = tmp_path / "folder" / "link"
    link.symlink_to("../a.txt")
    assert latin("-i.bak", link).status == 0
    assert link.is_symlink()
    assert path.read_bytes() == LATIN
    assert (tmp_path / "a.txt.bak").read_bytes() == CYRILLIC


def test_refuses_hard_links(tmp_path, path):
    os.link(path, tmp_path / "b.txt")
    result = latin("-i", path)
    assert result.status == 1
    assert "2 names (hard links)" in result.err
    assert (tmp_path / "b.txt").read_bytes() == path.read_bytes() == CYRILLIC
    assert path.stat().st_nlink == 2


@pytest.mark.parametrize("option, suffix", [("-i.bak", ".bak"), ("-i=~", "~"),
                                            ("--in-place=.old", ".old"), ("-i.қор", ".қор")])
def test_backup(path, option, suffix):
    inode = path.stat().st_ino
    assert latin(option, path).status == 0
    backup = path.with_name(path.name + suffix)
    assert (path.read_bytes(), backup.read_bytes()) == (LATIN, CYRILLIC)
    assert backup.stat().st_ino == inode


def test_backup_replaces_an_older_one(tmp_path, path):
    backup = tmp_path / "a.txt.bak"
    backup.write_bytes(b"older")
    assert latin("-i.bak", path).status == 0
    assert (path.read_bytes(), backup.read_bytes()) == (LATIN, CYRILLIC)
    assert leftovers(tmp_path) == []


def test_backup_of_a_killed_run_is_accepted(tmp_path, path):
    # Killed after the backup was made and before the new content came.
    os.link(path, tmp_path / "a.txt.bak")
    assert latin("-i.bak", path).status == 0
    assert path.read_bytes() == LATIN
    assert (tmp_path / "a.txt.bak").read_bytes() == CYRILLIC
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("option", ["-i", "--in-place="])
def test_no_backup_without_a_suffix(tmp_path, path, option):
    assert latin(option, path).status == 0
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]


def test_stop_keeps_the_original_and_goes_on(tmp_path, path):
    bad = tmp_path / "bad.txt"
    text = CYRILLIC + b"\xff"
    bad.write_bytes(text)
    inode = bad.stat().st_ino
    result = latin("--invalid=stop", "-i.bak", bad, path)
    assert result.status == 1
    assert f"jazu: {bad}:2:1: invalid UTF-8" in result.err
    assert (bad.read_bytes(), bad.stat().st_ino) == (text, inode)
    assert path.read_bytes() == LATIN
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.txt", "a.txt.bak", "bad.txt"]


def test_strict_keeps_the_original(path):
    text = "бір ў\n".encode()
    path.write_bytes(text)
    result = latin("--strict", "-i", path)
    assert (result.status, path.read_bytes()) == (1, text)


def test_missing_directory_and_device(tmp_path, path):
    result = latin("-i", tmp_path / "missing", tmp_path, "/dev/null", path)
    assert result.status == 2
    assert result.err.count("\n") == 3
    assert path.read_bytes() == LATIN


def test_fifo_does_not_hang(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert latin("-i", tmp_path / "pipe", timeout=5).status == 2


def test_write_protected_file_is_left(tmp_path, path):
    path.chmod(0o444)
    user = ordinary_user(tmp_path, path)
    assert latin("-i", path, **user).status == 2
    path.chmod(0o644)
    assert path.read_bytes() == CYRILLIC
    assert latin("-i", path, **user).status == 0
    path.write_bytes(CYRILLIC)
    tmp_path.chmod(0o555)
    result = latin("-i", path, **user)
    tmp_path.chmod(0o755)
    assert result.status == 2
    assert "Permission denied; left as it was" in result.err
    assert path.read_bytes() == CYRILLIC


@pytest.mark.parametrize("arguments", [("-i",), ("-i", "-"), ("-i", "-o", "x", "a"),
                                       ("-i/x", "a")])
def test_usage(arguments, tmp_path):
    (tmp_path / "a").write_bytes(CYRILLIC)
    assert latin(*arguments, cwd=tmp_path).status == 2
    assert (tmp_path / "a").read_bytes() == CYRILLIC


def test_killed_at_any_moment(tmp_path):
    """Killed at random times, the file is always old or new and never has another mode."""
    old = "Қазақстан Республикасы, Шымкент\n".encode() * 20_000
    new = jazu("-t", "latn-2018", text=old).out
    path = tmp_path / "a.txt"
    backup = tmp_path / "a.txt.bak"

    path.write_bytes(old)
    begin = time.monotonic()
    assert jazu("-t", "latn-2018", "-i.bak", path).status == 0
    duration = time.monotonic() - begin
    dice = random.Random(2021)
    seen = {True: 0, False: 0}
    for _ in range(30 if FEWER_CASES else 150):
        for each in tmp_path.iterdir():
            each.unlink()
        path.write_bytes(old)
        path.chmod(0o640)
        process = start("-t", "latn-2018", "-i.bak", path)
        time.sleep(dice.uniform(0, 1.3 * duration))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        content = path.read_bytes()
        assert content in (old, new)
        assert path.stat().st_mode & 0o7777 == 0o640
        assert not backup.exists() or backup.read_bytes() == old
        assert content == old or backup.exists()
        seen[content == new] += 1
    # Otherwise the times were not random enough to prove anything.
    assert seen[True] > 0 and seen[False] > 0, seen
