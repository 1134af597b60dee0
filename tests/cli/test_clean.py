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
