"""System calls that are interrupted, do half, or fail, injected by strace."""

import pytest

from conftest import CYRILLIC, LATIN, jazu, latin, leftovers

TEXT = "Қазақстан Республикасы\n".encode() * 30_000
EXPECTED = "Qazaqstan Respublikasy\n".encode() * 30_000


def test_interrupted_calls_are_repeated(strace):
    for call in ("read", "write"):
        # A signal at every second call of those after start-up.
        wrapper = strace(f"{call}:error=EINTR:when=4+2")
        result = latin(text=TEXT, wrapper=wrapper)
        assert (result.out, result.status, result.err) == (EXPECTED, 0, "")


def test_interrupted_open(strace, tmp_path):
    (tmp_path / "a").write_bytes(CYRILLIC)
    result = latin("a", cwd=tmp_path, wrapper=strace("openat:error=EINTR:when=3"))
    assert (result.out, result.status, result.err) == (LATIN, 0, "")


def test_write_that_fails(strace, tmp_path):
    # Each write in turn finds the disk full.
    (tmp_path / "a").write_bytes(TEXT)
    for when in range(1, 4):
        result = latin("a", cwd=tmp_path, wrapper=strace(f"write:error=ENOSPC:when={when}"))
        assert result.status == 4, result
        assert "jazu: (standard output): No space left on device" in result.err or when == 2
        assert EXPECTED.startswith(result.out)
        assert result.out != EXPECTED


def test_read_that_fails(strace, tmp_path):
    # The first read is the loader's, of the C library, the second that of the first 64 KiB.
    (tmp_path / "a").write_bytes(TEXT)
    (tmp_path / "b").write_bytes(CYRILLIC)
    result = latin("a", "b", cwd=tmp_path, wrapper=strace("read:error=EIO:when=3"))
    assert result.status == 2
    assert result.err == "jazu: a: Input/output error\n"
    assert result.out.endswith(LATIN)
    assert len(result.out) > 30_000


def test_close_that_fails(strace, tmp_path):
    (tmp_path / "a").write_bytes(CYRILLIC)
    with open(tmp_path / "out", "wb") as out:
        result = latin("a", cwd=tmp_path, stdout=out,
                       wrapper=strace("close:error=ENOSPC:when=3+"))
    assert result.status == 4
    assert result.err == "jazu: (standard output): No space left on device\n"


@pytest.mark.parametrize("fault, status", [
    ("write:error=ENOSPC:when=1", 4),
    ("write:error=EIO:when=2", 4),
    ("fsync:error=EIO:when=1", 4),
    ("fchmod:error=EPERM:when=1", 4),
    ("linkat:error=EACCES:when=1", 4),
    ("renameat:error=EACCES:when=1", 4),
    ("read:error=EIO:when=3", 2),
])
def test_in_place_leaves_the_file_on_any_failure(strace, tmp_path, fault, status):
    path = tmp_path / "a"
    path.write_bytes(TEXT)
    inode = path.stat().st_ino
    result = latin("-i", path, wrapper=strace(fault))
    assert result.status == status, result
    assert f"jazu: {path}: " in result.err
    assert "left as it was" in result.err
    assert (path.read_bytes(), path.stat().st_ino) == (TEXT, inode)
    assert [each.name for each in tmp_path.iterdir()] == ["a"]


def test_output_file_survives_a_full_disk(strace, tmp_path):
    (tmp_path / "a").write_bytes(TEXT)
    (tmp_path / "out").write_bytes(b"old")
    result = latin("a", "-o", "out", cwd=tmp_path, wrapper=strace("write:error=ENOSPC:when=2"))
    assert (result.status, result.err) == (4, "jazu: out: No space left on device\n")
    assert (tmp_path / "out").read_bytes() == b"old"
    assert leftovers(tmp_path) == []


def opening_of_the_temporary(path):
    """Which openat(2) of an in-place run asks for a file without a name."""
    trace = path.with_name("trace")
    latin("-i", path, wrapper=["strace", "-e", "trace=openat", "-o", trace])
    calls = [line for line in trace.read_text().splitlines() if line.startswith("openat(")]
    trace.unlink()
    found = [i for i, line in enumerate(calls, 1) if "O_TMPFILE" in line and "= -1" not in line]
    if not found:
        pytest.skip("the file system has no files without a name anyway")
    return found[0]


def test_file_system_without_unnamed_files(strace, tmp_path):
    path = tmp_path / "a"
    path.write_bytes(TEXT)
    refusal = f"openat:error=EOPNOTSUPP:when={opening_of_the_temporary(path)}"
    path.write_bytes(TEXT)
    path.chmod(0o640)
    result = latin("-i", path, wrapper=strace(refusal))
    assert (result.status, result.err) == (0, "")
    assert path.read_bytes() == EXPECTED
    assert path.stat().st_mode & 0o777 == 0o640
    # With a name from the start it has to be removed when something fails.
    path.write_bytes(TEXT)
    result = latin("-i", path, wrapper=strace(refusal, "write:error=ENOSPC:when=1"))
    assert result.status == 4
    assert path.read_bytes() == TEXT
    assert [each.name for each in tmp_path.iterdir()] == ["a"]


def test_a_place_that_cannot_be_read_again_is_left_out(strace, tmp_path):
    (tmp_path / "a").write_bytes("Қазақ\nтілі".encode() + b"\xff" + " мен\nїжак\n".encode())
    # The first two are the loader's, of the C library.
    result = jazu("--strict", "-t", "latn-2021", "a", cwd=tmp_path,
                  wrapper=strace("pread64:error=EIO:when=3+"))
    assert result.out == "Qazaq\ntılı".encode() + b"\xff" + " men\nїjak\n".encode()
    assert result.err.splitlines() == [
        "jazu: a: invalid UTF-8 (offset 19); kept",
        "jazu: a: what stands at offset 28 is not a letter of 'cyrl'",
    ]
