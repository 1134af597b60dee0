"""Invalid bytes, foreign letters, files that are not there, full disks: messages and statuses."""

import os
import subprocess

import pytest

from conftest import CYRILLIC, LATIN, jazu, latin, ordinary_user, start


def message(result):
    """The only line on standard error."""
    lines = result.err.splitlines()
    assert len(lines) == 1, result
    return lines[0]


@pytest.mark.parametrize("text, place, byte, offset", [
    (b"\xff", "1:1", "0xFF", 0),
    ("абв\xff".encode("utf8")[:6] + b"\xffx", "1:4", "0xFF", 6),
    ("бір\nекі ".encode() + b"\xc0\x80\n", "2:5", "0xC0", 14),
    ("\n\n\n".encode() + b"x\x80", "4:2", "0x80", 4),
    ("😀ә".encode() + b"\xed\xa0\x80", "1:3", "0xED", 6),
    (b"x" * (256 * 1024) + b"\n\xfe", "2:1", "0xFE", 256 * 1024 + 1),
    (("ә" * 140_000).encode() + b"\xff", "1:140001", "0xFF", 280_000),
    (("ә\n" * 200_000 + "бб").encode() + b"\xff", "200001:3", "0xFF", 600_004),
    (("ш" * 1500).encode() + b"\xf5 z", "1:1501", "0xF5", 3000),
], ids=["first", "after-letters", "second-line", "continuation", "surrogate", "second-buffer",
        "long-line", "many-lines", "long-word"])
@pytest.mark.parametrize("by", ["file", "pipe"])
def test_place_of_an_invalid_byte(tmp_path, text, place, byte, offset, by):
    path = tmp_path / "news.txt"
    path.write_bytes(text)
    result = latin("-f", "cyrl", path) if by == "file" else latin("-f", "cyrl", text=text)
    name = path if by == "file" else "(standard input)"
    expected = f"jazu: {name}:{place}: invalid UTF-8 (byte {byte} at offset {offset}); "
    assert message(result).startswith(expected), result
    assert message(result).endswith("kept")
    assert result.status == 0


@pytest.mark.parametrize("encoding", [(), ("--encoding=utf-8",)], ids=["told", "given"])
def test_a_place_counts_from_where_reading_began(tmp_path, encoding):
    path = tmp_path / "news.txt"
    path.write_bytes("бір\nекі\nүш ў\n".encode() * 40_000 + b"abc\xff")
    with open(path, "rb") as file:
        os.lseek(file.fileno(), len("бір\n".encode()), os.SEEK_SET)
        result = latin("--strict", *encoding, stdin=file)
    invalid, foreign = result.err.splitlines()
    assert "(standard input):120000:4: invalid UTF-8 (byte 0xFF" in invalid, result
    assert "(standard input):2:4: 'ў' (U+045E)" in foreign, result


@pytest.mark.parametrize("piece", [1, 2, 3, 7, 4093])
@pytest.mark.parametrize("problem", [b"\xff", "ў".encode()], ids=["invalid", "foreign"])
@pytest.mark.parametrize("behind", ["", "ш" * 1000 + "\n"], ids=["last", "in-a-word"])
def test_place_does_not_depend_on_the_pieces(piece, problem, behind):
    text = ("бір\n" * 300 + "ш" * 1200).encode() + problem + behind.encode()
    process = start("-t", "latn-2021", "--strict", bufsize=0)
    for i in range(0, len(text), piece):
        process.stdin.write(text[i:i + piece])
    out, err = process.communicate(timeout=20)
    assert err.decode().startswith("jazu: (standard input):301:1201: "), err
    assert out == latin(text=text).out


@pytest.mark.parametrize("policy, ending", [("keep", b"\xd2"), ("replace", b"\xef\xbf\xbd"),
                                            ("stop", b"")])
def test_truncated_at_the_end(policy, ending):
    result = latin("--invalid", policy, text="бір\nек".encode() + b"\xd2")
    assert result.out == "bır\nek".encode() + ending
    assert message(result).startswith(
        "jazu: (standard input):2:3: truncated UTF-8 at the end (byte 0xD2 at offset 11)")
    assert result.status == (1 if policy == "stop" else 0)


def test_an_invalid_last_byte_is_not_called_truncated():
    assert ":1:1: invalid UTF-8 (byte 0xFF" in message(latin(text=b"\xff"))


def test_keep_is_the_default():
    text = "бір ".encode() + b"\xff\xfe" + " екі".encode()
    result = latin(text=text)
    assert result.out == "bır ".encode() + b"\xff\xfe" + " ekı".encode()
    assert "first of 2 such places, all kept" in message(result)
    assert latin("--invalid=keep", text=text).out == result.out


def test_replace():
    result = latin("-f", "cyrl", "--invalid=replace", text=b"a\xff\xfeb\xe2\x82c")
    assert result.out.decode() == "a\ufffd\ufffdb\ufffdc"
    assert (result.status, message(result)[-28:]) == (0, "places, all replaced by U+FFFD"[-28:])


@pytest.mark.parametrize("before", ["", "бір", "бір\nшығар", "ш" * 200_000], ids=len)
def test_stop_writes_all_text_before(before):
    result = latin("-f", "cyrl", "--invalid=stop", text=before.encode() + b"\xffabc\xff")
    assert result.out == latin(text=before.encode()).out
    assert result.status == 1
    assert "stopped before it" in message(result)


def test_stop_ends_the_output(tmp_path):
    (tmp_path / "bad").write_bytes("бір".encode() + b"\xff")
    (tmp_path / "good").write_bytes(CYRILLIC)
    result = latin("--invalid=stop", tmp_path / "bad", tmp_path / "good")
    assert (result.out, result.status) == ("bır".encode(), 1)


def test_quiet_drops_notes_and_keeps_errors():
    assert latin("-q", text=b"\xff").err == ""
    assert latin("--quiet", "--invalid=stop", text=b"\xff").err != ""


def test_strict_names_the_first_foreign_letter():
    text = "бір\nәў ѓ\n".encode()
    plain = latin(text=text)
    strict = latin("--strict", text=text)
    assert (plain.status, plain.err) == (0, "")
    assert (strict.status, strict.out) == (1, plain.out)
    assert message(strict) == ("jazu: (standard input):2:2: 'ў' (U+045E) is not a letter of "
                               "'cyrl'; first of 2 such letters")


def test_strict_passes_clean_text():
    assert latin("--strict", text="COVID-19 дерті: «Egemen»\n".encode()).status == 0


def test_strict_and_invalid_are_both_placed():
    result = latin("--strict", text=b"\xff\n" + "бў".encode())
    assert result.status == 1
    assert "standard input):1:1: invalid" in result.err
    assert "standard input):2:2: 'ў'" in result.err


def test_missing_file_among_good_ones(tmp_path):
    (tmp_path / "a").write_bytes(CYRILLIC)
    result = latin("a", "missing", "a", cwd=tmp_path)
    assert (result.out, result.status) == (LATIN * 2, 2)
    assert message(result) == "jazu: missing: No such file or directory"


def test_directory(tmp_path):
    result = latin(".", cwd=tmp_path, timeout=5)
    assert (result.out, result.status, message(result)) == (b"", 2, "jazu: .: Is a directory")


def test_directory_as_standard_input(tmp_path):
    descriptor = os.open(tmp_path, os.O_RDONLY)
    result = latin(stdin=descriptor, timeout=5)
    os.close(descriptor)
    assert (result.status, message(result)) == (2, "jazu: (standard input): Is a directory")


def test_unreadable_file(tmp_path):
    path = tmp_path / "secret"
    path.write_bytes(CYRILLIC)
    path.chmod(0)
    result = latin(path, **ordinary_user(tmp_path))
    assert (result.out, result.status) == (b"", 2)
    assert message(result) == f"jazu: {path}: Permission denied"


@pytest.mark.parametrize("text", [CYRILLIC, CYRILLIC * 100_000], ids=["short", "long"])
def test_full_disk(text):
    with open("/dev/full", "wb") as full:
        result = latin(text=text, stdout=full)
    assert result.status == 4
    assert message(result) == "jazu: (standard output): No space left on device"


@pytest.mark.parametrize("arguments", [("list",), ("list", "--json"), ("show", "cyrl"), ("-h",),
                                       ("-V",)])
def test_full_disk_for_other_outputs(arguments):
    with open("/dev/full", "wb") as full:
        result = jazu(*arguments, stdout=full)
    assert (result.status, message(result)) == (
        4, "jazu: (standard output): No space left on device")


@pytest.mark.parametrize("closing, status, words", [
    ("<&-", 2, "(standard input): Bad file descriptor"),
    (">&-", 4, "(standard output): Bad file descriptor"),
    ("2>&-", 0, ""),
])
def test_closed_descriptors(tmp_path, closing, status, words):
    (tmp_path / "a").write_bytes(CYRILLIC)
    arguments = "a" if closing == ">&-" else "a -"
    # A file that is opened must not take the place of what is closed.
    result = latin(wrapper=("sh", "-c", f'"$@" {arguments} {closing}', "sh"), cwd=tmp_path)
    assert result.status == status
    assert words in result.err
    assert (tmp_path / "a").read_bytes() == CYRILLIC
    assert result.out == (b"" if closing == ">&-" else LATIN)


def test_messages_do_not_go_into_a_file_that_took_the_place_of_stderr(tmp_path):
    (tmp_path / "a").write_bytes(CYRILLIC + b"\xff")
    sh = ("sh", "-c", '"$@" a -o out <&- 2>&-', "sh")
    assert latin(wrapper=sh, cwd=tmp_path).status == 0
    assert (tmp_path / "out").read_bytes() == LATIN + b"\xff"


def test_the_highest_status_wins(tmp_path):
    (tmp_path / "foreign").write_text("ў\n")
    assert latin("--strict", "foreign", cwd=tmp_path).status == 1
    assert latin("--strict", "foreign", "missing", cwd=tmp_path).status == 2
    with open("/dev/full", "wb") as full:
        assert latin("missing", "foreign", cwd=tmp_path, stdout=full).status == 4


def test_a_non_blocking_output_is_waited_for():
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    text = b"x" * 1_000_000
    with subprocess.Popen(["sh", "-c", "sleep 0.3; wc -c"], stdin=reader,
                          stdout=subprocess.PIPE) as consumer:
        os.close(reader)
        result = latin("-f", "cyrl", text=text, stdout=writer)
        os.close(writer)
        assert int(consumer.stdout.read()) == len(text)
    assert (result.status, result.err) == (0, "")
