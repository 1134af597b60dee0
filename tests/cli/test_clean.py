"""jazu clean, and repair ahead of conversion."""

import json
import os
import re
import subprocess
import sys

import pytest

from conftest import BINARY, JAZU, SANITIZED, jazu, start

ICU = b"libicuuc" in BINARY

SLOPPY = "Қазақстан мемлекеттiк үкіметі екi SMSке\n"
CLEAN = "Қазақстан мемлекеттік үкіметі екі SMSке\n"


def check_undone(target, edits, source):
    """That what --edits wrote leads back to the source; the rules in it."""
    pieces, done, rules = [], 0, []
    for each in map(json.loads, edits.read_text().split("\n")[:-1]):
        assert target[each["target_start"]:each["target_end"]] == each["after"].encode()
        assert source[each["start"]:each["end"]] == each["before"].encode()
        pieces += [target[done:each["target_start"]], each["before"].encode()]
        done = each["target_end"]
        rules += each["rule"].split("+")
    assert b"".join([*pieces, target[done:]]) == source
    return rules


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


def test_the_report_is_no_file_that_is_written_besides(tmp_path):
    path, other = tmp_path / "a.txt", tmp_path / "other"
    path.write_text(SLOPPY)
    for name, arguments, message in [
            ("a.txt.bak", ["-i.bak", path], "would be overwritten by the backup of"),
            ("other", ["--edits", f"{tmp_path}/./other", path], "would be overwritten by --edits")]:
        (tmp_path / name).write_text("kept")
        result = jazu("clean", "--report", tmp_path / name, *arguments)
        assert result.status == 2 and message in result.err
        assert (path.read_text(), (tmp_path / name).read_text()) == (SLOPPY, "kept")
    with open(other, "a") as output:
        done = subprocess.run([JAZU, "clean", "--report", other, path], stdout=output,
                              stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2 and "is the output too" in done.stderr
    with open(path) as source:
        done = subprocess.run([JAZU, "clean", "--report", path], stdin=source, capture_output=True)
    assert done.returncode == 2 and path.read_text() == SLOPPY
    assert jazu("clean", "--report", "/dev/null", path).status == 0


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


MARKS = "Sa\u0303o КА\u0301 ы\u0301 e\u0302\u0323 \u212b 각\u11a8 `a\u0303` <b title=\"a\u0303\">"
COMPOSED = "São КА\u0301 ы\u0301 \u1ec7 \u00c5 각\u11a8 `a\u0303` <b title=\"a\u0303\">"


@pytest.mark.skipif(not ICU, reason="the command was built without ICU")
@pytest.mark.parametrize("profile", ["canonical", "repair", "clean"])
def test_text_comes_out_in_nfc_but_for_what_is_guarded(tmp_path, profile):
    report, edits = tmp_path / "report", tmp_path / "edits"
    text = f"Әлем\n{MARKS} Аи\u0306\n" * 3
    expected = f"Әлем\n{COMPOSED} Ай\n" * 3
    result = jazu("clean", f"--profile={profile}", text=text.encode())
    assert (result.status, result.out.decode(), result.err) == (0, expected, "")
    assert jazu("clean", f"--profile={profile}", text=result.out).out == result.out
    jazu("clean", f"--profile={profile}", "--report", report, "--edits", edits, text=text.encode())
    found = [json.loads(line) for line in report.read_text().splitlines()]
    assert {(each["rule"], each["class"]) for each in found} == {("U1", "canonical")}
    assert [(each["before"], each["after"], each["line"], each["column"]) for each in found[4:6]] == [
        ("a\u0303", "ã", 4, 2), ("e\u0302\u0323", "\u1ec7", 4, 13)]
    check_undone(result.out, edits, text.encode())


@pytest.mark.skipif(not ICU, reason="the command was built without ICU")
def test_icu_is_loaded_by_text_that_may_need_it_only(tmp_path):
    broken = {**os.environ, "LD_LIBRARY_PATH": str(tmp_path)}
    for major in range(60, 100):
        (tmp_path / f"libicuuc.so.{major}").touch()
    path = tmp_path / "a.txt"
    for text in (SLOPPY, "Аи\u0306 жан\u00ADұя « – № ½ 👨\u200D👩 ё ñ قازاق `a\u0303`\n"):
        result = jazu("clean", text=text.encode(), env=broken)
        assert (result.status, result.err) == (0, "")
    path.write_text("Sa\u0303o жəне\n")
    result = jazu("clean", path, env=broken)
    assert (result.status, result.out.decode()) == (2, "Sa\u0303o және\n")
    assert re.search(r"a\.txt: has marks that only ICU can compose: .*; install ICU \d+ "
                     r"\(libicu\d+ on Debian\), or say --no-nfc\n$", result.err)
    assert jazu("clean", "-i", path, env=broken).status == 2
    assert path.read_text() == "Sa\u0303o жəне\n"
    result = jazu("clean", "--no-nfc", path, env=broken)
    assert (result.status, result.out.decode(), result.err) == (0, "Sa\u0303o және\n", "")


@pytest.mark.skipif(ICU, reason="the command was built with ICU")
def test_without_icu_text_that_needs_it_is_told():
    result = jazu("clean", text="Sa\u0303o жəне\n".encode())
    assert (result.status, result.out.decode()) == (2, "Sa\u0303o және\n")
    assert "this jazu was built without ICU" in result.err
    assert jazu("clean", "--no-nfc", text="Sa\u0303o".encode()).status == 0


def test_marks_without_an_end_are_told():
    marks = "а" + "\u0301" * (2 ** 19 + 10)
    result = jazu("clean", text=marks.encode())
    assert (result.status, result.out.decode()) == (2, marks)
    assert "a run of more than 1 MiB of marks stays as it is" in result.err


def test_edits_undo_what_was_decoded_dropped_repaired_and_composed(tmp_path):
    edits, report = tmp_path / "edits", tmp_path / "report"
    line = "Қазақстанның Сыртқы істер министрі Мұхтар Тілеуберді келді.\n".encode()
    misread = line.decode("latin-1").encode()
    source = PAGE.encode() + misread + "жəне Аи\u0306\n".encode()
    options = ["clean", "--chrome=drop", "--mojibake", "--report", report, "--edits", edits]
    result = jazu(*options, text=source)
    assert result.out == ARTICLE.encode() + line + "және Ай\n".encode()
    rules = check_undone(result.out, edits, source)
    assert {"H6", "utf-8-as-latin-1", "H3", "U1"} <= set(rules)
    for each in map(json.loads, report.read_text().split("\n")[:-1]):
        assert source[each["start"]:each["end"]].decode() == each["before"]
    legacy = ("Қазақстан " * 20 + "тiл").encode("kz1048")
    result = jazu("clean", "--edits", edits, text=legacy)
    check_undone(result.out, edits, legacy.decode("kz1048").encode())


@pytest.mark.skipif(not ICU, reason="the command was built without ICU")
def test_a_record_changes_nothing(tmp_path):
    # What is composed ends a span, behind which there is more to compose.
    text = "\u0303\u3099tp://\u037e\n".encode()
    plain = jazu("clean", text=text).out
    assert plain == jazu("clean", "--edits", tmp_path / "edits", text=text).out
    assert jazu("clean", text=plain).out == plain


def test_edits_in_place(tmp_path):
    one, two, edits = tmp_path / "1", tmp_path / "2", tmp_path / "edits"
    one.write_text(SLOPPY)
    two.write_text("жəне")
    assert jazu("clean", "-i", "--edits", edits, one, tmp_path / "none", two).status == 2
    assert (one.read_text(), two.read_text()) == (CLEAN, "және")
    files = [json.loads(line)["file"] for line in edits.read_text().splitlines()]
    assert files == [str(one), str(one), str(two)]
    result = jazu("clean", "--edits", edits, "--report", edits, one)
    assert result.status == 2 and "cannot be the same file" in result.err
    for option in "--edits", "--report":
        result = jazu("clean", option, "-", one)
        assert (result.status, result.out) == (2, b"") and f"{option} needs a file" in result.err


@pytest.mark.parametrize("profile", ["canonical", "repair"])
def test_lines_are_cleaned_as_they_come(tmp_path, profile):
    """The same as the whole text, whose parts are cleaned by themselves."""
    edits, report = tmp_path / "edits", tmp_path / "report"
    # Wherever the text is cut, what follows begins with a byte order mark.
    lines = ["\ufeffжəне", "\ufeff\ufeffбəрі и\u0306", "\ufeff", "\ufeffХХІ ғасыр",
             "\ufeff" + "тіл " * 300 + "тiл", "\ufeff" + "және;" * 200 + "жəне"]
    text = "\n".join(lines * 60).encode()
    result = jazu("clean", f"--profile={profile}", "--edits", edits, "--report", report, text=text)
    expected = jazu("clean", f"--profile={profile}", text=text)
    assert result.out == expected.out and result.status == 0
    check_undone(result.out, edits, text)
    assert result.out.count(b"\xef\xbb\xbf") == text.count(b"\xef\xbb\xbf") - 1
    source = text.decode().split("\n")
    for each in map(json.loads, report.read_text().split("\n")[:-1]):
        assert text[each["start"]:each["end"]].decode() == each["before"]
        assert source[each["line"] - 1].startswith(each["before"], each["column"] - 1)


@pytest.mark.parametrize("profile", ["canonical", "repair"])
@pytest.mark.parametrize("part", [
    "-{и\u0306 мемлекеттiк}- ", "<b title='и\u0306 тiл'> ", "`и\u0306 тiл` ", "Х ғасыр ", "и\u0306 "])
def test_a_line_without_an_end_is_cut_where_nothing_goes_over(profile, part):
    for shift in 0, 3, 7, 13:
        text = "а" * shift + " " + part * (3 * 2 ** 20 // len(part.encode()))
        held = jazu("clean", f"--profile={profile}", "--no-nfc", text=(part * 9).encode())
        result = jazu("clean", f"--profile={profile}", "--no-nfc", text=text.encode())
        assert held.status == result.status == 0
        clean = held.out.decode()[:len(held.out.decode()) // 9]
        assert result.out.decode().removeprefix("а" * shift + " ").count(clean) == text.count(part)


def test_a_line_is_written_before_the_next_one_comes():
    with start("clean", "--profile=repair") as process:
        process.stdin.write("жəне\nбə".encode())
        process.stdin.flush()
        assert process.stdout.readline().decode() == "және\n"
        process.stdin.close()
        assert process.stdout.read().decode() == "бә"
        assert process.wait() == 0


@pytest.mark.skipif(SANITIZED, reason="a sanitizer's memory is not the command's")
def test_memory_does_not_grow_with_the_text_nor_with_a_line(tmp_path):
    path = tmp_path / "text"
    script = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=False, "
              "stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); "
              "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")

    def peak(text):
        path.write_bytes(text)
        done = subprocess.run([sys.executable, "-c", script, JAZU, "clean", "--profile=repair", path],
                              check=True, capture_output=True)
        return int(done.stdout)
    line = "Мемлекеттiк тіл және Sa\u0303o. ".encode()
    for part in (line + b"\n", line, "\u0301".encode() * 20):
        assert peak(part * 160000) < peak(part * 80000) + 1000


def test_what_is_too_large_to_be_held_is_said(tmp_path):
    path = tmp_path / "large"
    with open(path, "wb") as file:
        file.truncate(2**30 + 1)
    for arguments in ([], ["--profile=repair", "--chrome=drop"]):
        result = jazu("clean", *arguments, path)
        assert (result.status, result.out) == (2, b"")
        assert "large: larger than 1 GiB" in result.err and "--profile=repair" in result.err


def test_what_is_done_on_request(tmp_path):
    report, edits = tmp_path / "report", tmp_path / "edits"
    text = "А\u0301лматы тiл -{тiл}- `-{a}-` \u0621تىل\n".encode()
    expected = "Алматы тіл тiл `-{a}-` \u0674تىل\n"
    options = ["clean", "--profile=repair", "--strip-stress", "--hamza=high", "--drop-verbatim-marks"]
    assert jazu(*options, text=text).out.decode() == expected
    result = jazu(*options, "--report", report, "--edits", edits, text=text)
    assert result.out.decode() == expected
    assert check_undone(result.out, edits, text) == ["U15", "H3", "V1", "V1", "A1"]
    found = [json.loads(line) for line in report.read_text().split("\n")[:-1]]
    assert [(each["rule"], each["after"]) for each in found] == [
        ("U15", "Алматы"), ("H3", "тіл"), ("V1", "тiл"), ("A1", "\u0674تىل")]
    assert jazu("clean", "--hamza=low", text=b"").status == 2
    assert jazu("-t", "latn-2021", "--drop-verbatim-marks", text="-{тіл}- тіл".encode()).out.decode() == "тіл tıl"
    assert jazu("-t", "cyrl", "--drop-verbatim-marks", text="-{тіл}- тіл".encode()).out.decode() == "тіл тіл"
