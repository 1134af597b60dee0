"""--explain and --ambiguities: lists of how words were read, in place of the text."""

import json
import subprocess

import pytest
from conftest import JAZU, SANITIZED, jazu

# The hamza before it is one that no reading calls for.
RESPELLED = "ٴقازاق"
# Read as кел or, nearly as well, as кель.
AMBIGUOUS = "كەل"


def back(*arguments, **options):
    """The command from the Latin alphabet of 2021 into Cyrillic."""
    return jazu("-f", "latn-2021", "-t", "cyrl", *arguments, **options)


def records(result):
    """The lines of a list, each an object."""
    assert result.out == b"" or result.out.endswith(b"\n")
    return [json.loads(line) for line in result.out.decode().splitlines()]


def places(result):
    return [(each["line"], each["column"], each["input"]) for each in records(result)]


def test_one_line_for_each_word():
    result = back("--explain", text="Qazaqstan, XXI ğasyr: 15 iPhone-dy".encode())
    assert (result.status, result.err) == (0, "")
    found = records(result)
    assert [(each["input"], each["chosen"]) for each in found] == [
        ("Qazaqstan", "Қазақстан"), ("XXI", "XXI"), ("ğasyr", "ғасыр"), ("dy", "ды")]
    assert [each["kept"] for each in found] == [False, True, False, False]
    assert list(found[0]) == ["line", "column", "input", "chosen", "layer", "others", "margin",
                              "kept", "respelled"]
    assert found[0]["layer"] == "model"
    assert found[0]["others"] and all(isinstance(each, str) for each in found[0]["others"])
    assert found[0]["margin"] > 10 and (found[0]["margin"] * 16).is_integer()


def test_columns_count_code_points():
    result = back("--explain", text="söz söz\r\n\0söz \t😀söz\n\nsöz".encode())
    assert places(result) == [(1, 1, "söz"), (1, 5, "söz"), (2, 2, "söz"), (2, 8, "söz"),
                              (4, 1, "söz")]


def test_a_rule_of_the_table_has_its_line():
    result = jazu("-f", "arab", "-t", "cyrl", "--layers=table", "--explain", text="ازيا بار".encode())
    first, second = records(result)
    assert first["layer"] == second["layer"] == "table"
    assert first["table_line"] > 1 and "table_line" not in second
    assert first["others"] == [] and first["margin"] == 0


def test_ambiguities_end_with_their_number():
    text = f"بار {AMBIGUOUS}\nبار\nبار {AMBIGUOUS} بار".encode()
    result = jazu("-f", "arab", "-t", "cyrl", "--ambiguities", text=text)
    *found, last = records(result)
    assert [(each["line"], each["column"], each["input"]) for each in found] == [
        (1, 5, AMBIGUOUS), (3, 5, AMBIGUOUS)]
    assert list(found[0]) == ["line", "column", "input", "chosen", "layer", "others", "margin"]
    assert found[0]["others"] and found[0]["margin"] < 10
    assert last == {"ambiguities": 2, "words": 6, "lines": 3}


def test_nothing_ambiguous_is_said_too():
    assert records(back("--ambiguities", text=b"")) == [{"ambiguities": 0, "words": 0, "lines": 0}]
    assert records(back("--ambiguities", text=b"\n1\n")) == [
        {"ambiguities": 0, "words": 0, "lines": 2}]
    assert back("--explain", text=b"15\n").out == b""


def test_several_files_are_named(tmp_path):
    one, two = tmp_path / "one\xff".replace("\xff", "é"), tmp_path / "two"
    one.write_text("söz\n")
    two.write_text("bar\nsöz")
    result = back("--explain", one, two)
    assert [(each["file"], each["line"]) for each in records(result)] == [
        (str(one), 1), (str(two), 1), (str(two), 2)]
    assert list(records(result)[0])[0] == "file"
    assert records(back("--ambiguities", one, two)) == [{"ambiguities": 0, "words": 3, "lines": 3}]
    assert "file" not in records(back("--explain", two))[0]


def test_output_goes_to_a_file(tmp_path):
    result = back("--explain", "-o", tmp_path / "list", text="söz".encode())
    assert (result.status, result.out) == (0, b"")
    assert json.loads((tmp_path / "list").read_text())["chosen"] == "сөз"


@pytest.mark.parametrize("option", ["--explain", "--ambiguities"])
def test_from_cyrillic_there_is_nothing_to_choose(option, tmp_path):
    result = jazu("-f", "cyrl", "-t", "latn-2021", option, text="сөз".encode())
    assert (result.status, result.out) == (2, b"")
    assert "'cyrl' leaves nothing to choose" in result.err
    # The same where the alphabet is told by the text; the other files are listed.
    cyrillic, arabic = tmp_path / "cyrillic", tmp_path / "arabic"
    cyrillic.write_text("сөз")
    arabic.write_text(AMBIGUOUS)
    result = jazu("-t", "latn-2021", option, cyrillic, arabic)
    assert result.status == 2
    assert f"jazu: {cyrillic}: is in Cyrillic, which leaves nothing to choose" in result.err
    assert records(result)[0]["file"] == str(arabic)
    # Text without letters is in no script.
    assert jazu("-t", "latn-2021", option, text=b"15\n").status == 0


def test_what_does_not_go_together(tmp_path):
    file = tmp_path / "a"
    file.write_text("söz")
    assert "exclude each other" in back("--explain", "--ambiguities", file).err
    result = back("--explain", "-i", file)
    assert result.status == 2 and "--in-place" in result.err
    assert file.read_text() == "söz"


def test_invalid_bytes():
    text = "söz \\\"\xff bar".encode("latin-1").replace(b"s\xf6z", "söz".encode())
    result = back("--explain", text=text)
    assert places(result) == [(1, 1, "söz"), (1, 9, "bar")]
    assert "1:7: invalid UTF-8" in result.err
    stopped = back("--explain", "--invalid=stop", text=text + b"\nbar\n" * 9)
    assert places(stopped) == [(1, 1, "söz")]
    assert stopped.status == 1
    for cut in range(1, len(text)):
        process = subprocess.Popen([JAZU, "-f", "latn-2021", "-t", "cyrl", "--invalid=stop",
                                    "--explain"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL)
        process.stdin.write(text[:cut])
        process.stdin.flush()
        out, _ = process.communicate(text[cut:])
        assert out == stopped.out


def test_a_file_name_may_be_no_utf8(tmp_path):
    name = bytes(tmp_path) + b"/\xff"
    with open(name, "wb") as file:
        file.write(b"bar")
    done = subprocess.run([JAZU, "-f", "latn-2021", "-t", "cyrl", "--explain", name, name],
                          check=True, capture_output=True)
    assert json.loads(done.stdout.splitlines()[0])["file"].endswith("/\ufffd")


def test_words_of_a_very_long_line():
    text = "söz " * 60000
    result = back("--explain", text=text.encode())
    found = places(result)
    assert found == [(1, 1 + 4 * i, "söz") for i in range(60000)]
    # Without white space it is cut between code points.
    result = back("--explain", text=("ö" * 200000).encode())
    assert "".join(word for _, _, word in places(result)) == "ö" * 200000


@pytest.mark.skipif(SANITIZED, reason="a sanitizer's memory is not the command's")
def test_memory_does_not_grow_with_the_text(tmp_path):
    program = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, " \
              "stdout=subprocess.DEVNULL); " \
              "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    peaks = []
    for size in (100000, 1000000):
        file = tmp_path / str(size)
        file.write_text("söz " * size)
        done = subprocess.run(["/usr/bin/python3", "-c", program, JAZU, "-f", "latn-2021", "-t",
                               "cyrl", "--layers=table", "--explain", str(file)], check=True,
                              capture_output=True)
        peaks.append(int(done.stdout))
    # In KiB; the choices of one block are all that is kept.
    assert peaks[1] < peaks[0] + 4096


def test_respelled_words_are_reported():
    text = f"بار\nبار {RESPELLED} {RESPELLED}\n".encode()
    for option in ([], ["--explain"]):
        result = jazu("-f", "arab", "-t", "cyrl", *option, text=text)
        assert result.status == 0
        assert "(standard input):2:5: no reading of this word is spelled as it is in 'arab'" in \
            result.err
        assert result.err.endswith("first of 2 such words\n")
        assert jazu("-f", "arab", "-t", "cyrl", "-q", *option, text=text).err == ""
    found = records(jazu("-f", "arab", "-t", "cyrl", "--explain", text=text))
    assert [each["respelled"] for each in found] == [False, False, True, True]


def test_a_list_that_cannot_be_written():
    with open("/dev/full", "wb") as full:
        assert back("--ambiguities", text=b"", stdout=full).status == 4


def test_options_of_reading():
    arabic = "ول استانادا".encode()
    assert jazu("-f", "arab", "-t", "cyrl", text=arabic).out.decode() == "Ол Астанада"
    assert jazu("-f", "arab", "-t", "cyrl", "--case=lower", text=arabic).out.decode() == "ол астанада"
    assert back(text=b"`bar`").out == b"`bar`"
    assert back("--no-guard", text=b"`bar`").out.decode() == "`бар`"
    assert jazu("-t", "latn-2021", text="{аты} бар".encode()).out.decode() == "{аты} bar"
    assert jazu("-t", "latn-2021", "--no-guard", text="{аты}".encode()).out.decode() == "{aty}"
    assert back("--layers=table", text=b"II").out.decode() == "ІІ"
    for option in ("--layers=x", "--reading=x", "--case=x"):
        result = back(option)
        assert result.status == 2 and option.split("=")[0] in result.err
    text = jazu("--help").out.decode()
    for option in ("--layers", "--reading", "--case", "--no-guard", "--explain", "--ambiguities"):
        assert option in text
