"""The promises of a filter: what goes in comes out converted, and nothing else changes."""

import os
import signal
import subprocess
import time

import pytest

from conftest import CYRILLIC, LATIN, jazu, latin, start


def test_standard_input_by_default():
    assert latin(text=CYRILLIC).out == LATIN


def test_dash_is_standard_input_between_files(tmp_path):
    (tmp_path / "a").write_text("бір\n")
    (tmp_path / "b").write_text("екі\n")
    result = latin(tmp_path / "a", "-", tmp_path / "b", text="үш\n".encode())
    assert result.out.decode() == "bır\nüş\nekı\n"
    assert (result.status, result.err) == (0, "")


def test_each_file_is_a_text_of_its_own(tmp_path):
    # "Ш" alone is a word of one letter; with "Ы" of the next file it would be one in capitals.
    (tmp_path / "a").write_text("Ш")
    (tmp_path / "b").write_text("Ы")
    result = jazu("-t", "latn-2018", tmp_path / "a", tmp_path / "b")
    parts = [jazu("-t", "latn-2018", text=text.encode()).out for text in "ШЫ"]
    assert result.out == b"".join(parts)
    assert jazu("-t", "latn-2018", text="ШЫ".encode()).out != result.out


@pytest.mark.parametrize("text, expected", [
    (b"", b""),
    ("бір".encode(), "bır".encode()),
    ("бір\r\nекі\r\n".encode(), "bır\r\nekı\r\n".encode()),
    ("бір\rекі".encode(), "bır\rekı".encode()),
    ("а\0б\0".encode(), b"a\0b\0"),
    ("\ufeffбір\n".encode(), "\ufeffbır\n".encode()),
    ("\tа\u2028б\u00a0в\n\n\n".encode(), "\ta\u2028b\u00a0v\n\n\n".encode()),
    (b"plain ASCII \x1b[1m\x7f\n", b"plain ASCII \x1b[1m\x7f\n"),
], ids=["empty", "no-final-newline", "crlf", "cr", "nul", "bom", "blanks", "ascii"])
def test_what_is_no_letter_stays(text, expected):
    result = latin(text=text)
    assert (result.out, result.status, result.err) == (expected, 0, "")


def test_large_text_equals_its_lines():
    lines = [f"{i} Тілеуберді жазды, әңгіме {'ш' * (i % 90)}\n" for i in range(20000)]
    text = "".join(lines).encode()
    assert len(text) > 4 * 256 * 1024
    whole = latin(text=text).out
    known = {}
    for length in range(90):
        word = "ш" * length
        known[length] = latin(text=f"Тілеуберді жазды, әңгіме {word}\n".encode()).out
    assert whole == b"".join(f"{i} ".encode() + known[i % 90] for i in range(20000))


@pytest.mark.parametrize("shift", range(5))
def test_a_word_across_the_buffer_stays_whole(shift):
    # The digraph's case depends on the neighbours, which stand in the next buffer.
    before = b"a" * (256 * 1024 - 10 - shift) + b"\n"
    for target, word in (("latn-2018", "ШЫМКЕНТ"), ("arab", "мемлекет"), ("latn-2021", "й")):
        alone = jazu("-f", "cyrl", "-t", target, text=word.encode()).out
        assert jazu("-f", "cyrl", "-t", target, text=before + word.encode()).out == before + alone


@pytest.mark.parametrize("size", [32 * 1024, 256 * 1024, 512 * 1024])
def test_exact_buffer_sizes(size):
    for length in (size - 1, size, size + 1):
        assert latin(text=b"x" * length).out == b"x" * length


def test_one_byte_at_a_time():
    text = "Қазақстан, ЖШС-нің COVID-19 Шымкент\n".encode()
    process = start("-t", "latn-2018")
    for i in range(len(text)):
        process.stdin.write(text[i:i + 1])
        process.stdin.flush()
        time.sleep(0.0005)
    out, err = process.communicate(timeout=20)
    assert (out, err) == (jazu("-t", "latn-2018", text=text).out, b"")


@pytest.mark.parametrize("options", [(), ("--line-buffered",)])
def test_first_line_comes_while_the_producer_sleeps(options):
    process = start("-t", "latn-2021", *options, bufsize=0)
    os.set_blocking(process.stdout.fileno(), False)
    process.stdin.write(CYRILLIC)
    deadline = time.monotonic() + 5
    got = None
    while not got and time.monotonic() < deadline:
        got = process.stdout.read(100)
        time.sleep(0.001)
    assert got == LATIN
    process.stdin.close()
    assert process.wait(timeout=5) == 0


def read_available(process, seconds=0.3):
    """Everything that the process writes within a time."""
    os.set_blocking(process.stdout.fileno(), False)
    deadline = time.monotonic() + seconds
    got = b""
    while time.monotonic() < deadline:
        got += process.stdout.read(65536) or b""
        time.sleep(0.005)
    return got


def test_words_before_an_unfinished_one_do_not_wait():
    process = start("-t", "latn-2021", bufsize=0)
    process.stdin.write("бір екі үш".encode())
    assert read_available(process).decode() == "bır ekı "
    process.stdin.close()
    os.set_blocking(process.stdout.fileno(), True)
    assert process.stdout.read() == "üş".encode()
    process.wait(timeout=5)


@pytest.mark.parametrize("options, first, rest", [
    (("--line-buffered",), "bır\n", "ekı\0üş tört"),
    (("--line-buffered", "-0"), "bır\nekı\0", "üş tört"),
])
def test_line_buffered_writes_whole_lines(options, first, rest):
    process = start("-t", "latn-2021", *options, bufsize=0)
    process.stdin.write("бір\nекі\0үш төрт".encode())
    assert read_available(process).decode() == first
    process.stdin.close()
    os.set_blocking(process.stdout.fileno(), True)
    assert process.stdout.read().decode() == rest
    process.wait(timeout=5)


def test_line_buffered_bounds_a_line():
    text = b"x" * 3_000_000 + b"\ny"
    assert latin("--line-buffered", text=text).out == text


def test_closed_pipe_is_quiet():
    process = start("-t", "latn-2021", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
    process.wait(timeout=5)
    process = start("-t", "latn-2021")
    process.stdout.close()
    try:
        process.stdin.write(CYRILLIC * 100000)
        process.stdin.close()
    except BrokenPipeError:
        pass
    assert process.wait(timeout=10) == -signal.SIGPIPE
    assert process.stderr.read() == b""


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8", "tr_TR.UTF-8", "kk_KZ.UTF-8",
                                    "kk_KZ.RK1048", "no_such"])
@pytest.mark.parametrize("target", ["latn-2021", "latn-2018", "arab"])
def test_locale_does_not_matter(locale, target):
    text = "ІЗГІ Ісі, иІі ıİ i I; 1,5 ҚЫЗЫҚ? ў \xff".encode("utf8") + b"\xff\n"
    environment = dict(os.environ, LC_ALL=locale, LANG=locale, LANGUAGE=locale)
    plain = jazu("-t", target, "--strict", text=text, env={})
    other = jazu("-t", target, "--strict", text=text, env=environment)
    assert (other.out, other.err, other.status) == (plain.out, plain.err, plain.status)


def test_names_in_any_script(tmp_path):
    path = tmp_path / "жаңа файл [1] \n.txt"
    path.write_bytes(CYRILLIC)
    (tmp_path / "[a]").write_bytes(CYRILLIC)
    assert latin(path).out == LATIN
    assert latin("[a]", cwd=tmp_path).out == LATIN


def test_files_named_like_options_and_verbs(tmp_path):
    for name in ("-x", "list", "show", "sort", "case", "--help"):
        (tmp_path / name).write_bytes(CYRILLIC)
    assert latin("list", "show", "sort", "case", "--", "-x", "--help", cwd=tmp_path).out == LATIN * 6
