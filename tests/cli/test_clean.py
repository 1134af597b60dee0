"""jazu clean, and repair ahead of conversion."""

import json

import pytest

from conftest import jazu

SLOPPY = "Қазақстан мемлекеттiк үкіметі екi SMSке\n"
CLEAN = "Қазақстан мемлекеттік үкіметі екі SMSке\n"


def test_profiles():
    result = jazu("clean", text=SLOPPY.encode())
    assert (result.status, result.out.decode(), result.err) == (0, CLEAN, "")
    result = jazu("clean", "--profile=repair", text=SLOPPY.encode())
    assert result.out.decode() == CLEAN.replace("екі", "екi")
    result = jazu("clean", "--profile=canonical", text=(SLOPPY + "Аи\u0306").encode())
    assert result.out.decode() == SLOPPY + "Ай"


def test_report_names_each_place(tmp_path):
    report = tmp_path / "report.jsonl"
    result = jazu("clean", "--report", report, text=("Әлем\n" + SLOPPY).encode())
    assert (result.status, result.out.decode()) == (0, "Әлем\n" + CLEAN)
    first, second, third = [json.loads(line) for line in report.read_text().splitlines()]
    assert first == {"rule": "H3", "class": "certain", "start": 28, "end": 49, "line": 2,
                     "column": 11, "before": "мемлекеттiк", "after": "мемлекеттік"}
    assert (second["rule"], second["class"], second["before"]) == ("H6", "contextual", "екi")
    assert (third["rule"], third["class"], third["after"]) == ("H2", "reported", "SMSке")


def test_several_files_are_named_in_the_report(tmp_path):
    one, two = tmp_path / "1.txt", tmp_path / "2.txt"
    one.write_text("жəне\n")
    two.write_text("бəрі\n")
    report = tmp_path / "report"
    result = jazu("clean", "--report", report, one, tmp_path / "none", two)
    assert (result.status, result.out.decode()) == (2, "және\nбәрі\n")
    assert [json.loads(line)["file"] for line in report.read_text().splitlines()] == [
        str(one), str(two)]


def test_in_place(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(SLOPPY)
    result = jazu("clean", "-i.old", path)
    assert (result.status, result.out, result.err) == (0, b"", "")
    assert path.read_text() == CLEAN
    assert (tmp_path / "a.txt.old").read_text() == SLOPPY


def test_the_report_does_not_take_the_place_of_an_input(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(SLOPPY)
    for arguments in ([path], ["-i", path]):
        result = jazu("clean", "--report", path, *arguments)
        assert result.status == 2 and "would take the place of an input" in result.err
        assert path.read_text() == SLOPPY


def test_a_long_token_is_repaired_as_in_one_piece():
    for words in (["мемлекеттiк"] * 3000, ["<p>тiл</p>"] * 3000, ["ХІ"] * 5000, ["жəне;"] * 4000):
        text = ",".join(words).encode()
        lines = b"\n".join([text, b"\xd2\x9b" + text])
        assert jazu("-f", "cyrl", "-t", "cyrl", text=lines).out == jazu(
            "clean", "--profile=repair", text=lines).out


def test_bytes_that_are_no_text_are_kept():
    data = b"\xff\xd2 \x00 " + "жəне".encode() + b"\r\n\xe2\x80"
    assert jazu("clean", text=data).out == data.replace("жəне".encode(), "және".encode())


@pytest.mark.parametrize("arguments,message", [
    (["--profile=best"], "--profile takes one of canonical, repair, clean, not 'best'"),
    (["-i"], "--in-place needs files"),
    (["--report", "/nowhere/report"], "/nowhere/report: No such file or directory"),
    (["/nowhere"], "/nowhere: No such file or directory")])
def test_what_cannot_be_done_is_said(arguments, message):
    result = jazu("clean", *arguments)
    assert (result.status, result.out) == (2, b"")
    assert message in result.err


def test_conversion_repairs_first():
    text = "мемлекеттiк Aстана ХХІ ғасыр egov.кz\n".encode()
    assert jazu("-t", "latn-2021", text=text).out.decode() == (
        "memlekettık Astana XXI ğasyr egov.kz\n")
    assert jazu("-t", "latn-2021", "--no-repair", text=text).out.decode() == (
        "memlekettik Astana HHI ğasyr egov.kz\n")


def test_places_are_those_of_the_source():
    # What is repaired before it is a byte longer or shorter.
    text = "жiгiт қа\u00ADзақ\n".encode() * 3000 + "сөз ".encode() + b"\xff\n"
    result = jazu("-t", "latn-2021", text=text)
    assert result.status == 0
    assert "3001:5: invalid UTF-8" in result.err
    assert f"offset {len(text) - 2})" in result.err


PAGE = """Қоғам • 3 Ақпан, 2021

Ауылға жаңа кітапхана салынды

86 рет
көрсетілді

Көлсай ауылында екi қабатты кітапхана ашылды, онда он мың кітап бар, деп хабарлайды Dala.kz.
"""
ARTICLE = PAGE.split("\n", 2)[2].replace("86 рет\nкөрсетілді\n\n", "").replace("екi", "екі")


def test_chrome_is_kept_marked_or_dropped(tmp_path):
    report = tmp_path / "report.jsonl"
    repaired = PAGE.replace("екi", "екі")
    for use, expected, after in [("keep", repaired, None), ("mark", repaired, "86 рет"),
                                 ("drop", ARTICLE, "")]:
        result = jazu("clean", f"--chrome={use}", "--report", report, text=PAGE.encode())
        assert (result.status, result.out.decode(), result.err) == (0, expected, "")
        records = [json.loads(line) for line in report.read_text().splitlines()]
        source = PAGE.encode()
        for each in records:
            assert source[each["start"]:each["end"]].decode() == each["before"]
        marks = [each for each in records if each["rule"].startswith("K")]
        assert len(marks) == (0 if after is None else 3)
        if marks:
            assert marks[1] == {
                "rule": "K2", "class": "counter", "start": 92, "end": 101, "line": 5, "column": 1,
                "before": "86 рет", "after": after}
        assert records[-1]["before"] == "екi" and records[-1]["line"] == 8
    path = tmp_path / "page.txt"
    path.write_text(PAGE)
    assert jazu("clean", "-i", "--chrome=drop", path).status == 0
    assert path.read_text() == ARTICLE


def test_too_much_chrome_is_never_dropped():
    text = "86 рет көрсетілді\n12 пікір\n"
    result = jazu("clean", "--chrome=drop", text=text.encode())
    assert (result.status, result.out.decode()) == (0, text)
    assert "more than 40 % would go as chrome; nothing was dropped" in result.err


@pytest.mark.parametrize("arguments,message", [
    (["--chrome=mark"], "--chrome=mark needs --report FILE"),
    (["--chrome=all"], "--chrome takes one of keep, mark, drop, not 'all'")])
def test_what_chrome_cannot_be(arguments, message):
    result = jazu("clean", *arguments, text=b"")
    assert result.status == 2 and message in result.err
