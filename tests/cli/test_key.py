"""jazu key, and tables of one's own for case, sort and key."""

import pytest

from conftest import jazu


@pytest.mark.parametrize("options,text,expected", [
    ([], "Тілеуберді\nTıleuberdı\nжəне\n", "тілеуберді\nтілеуберді\nжәне\n"),
    (["--level=arab"], "قازاقستان\nҚазақстан", "қазақстан\nқазақстан"),
    (["--level=keyboard"], "казакстан оиын\nҚазақстан ойын\n", "казакстан оиин\n" * 2),
    (["--collapse"], "жаааақсы\n", "жақсы\n"),
    (["-a", "latn-1938"], "Tileu\n", "тілеу\n"),
    # Each line tells its alphabet by itself.
    ([], "tileu\ntileu ý\n", "тилеу\nтілеұ у\n")])
def test_keys(options, text, expected):
    result = jazu("key", *options, text=text.encode())
    assert (result.status, result.out.decode(), result.err) == (0, expected, "")


def test_files_and_long_lines(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("ЖШС-нің ойыны " * 100_000)
    result = jazu("key", path, "-", text="Соңы".encode())
    assert (result.status, result.err) == (0, "")
    assert result.out.decode() == "жшснің ойыны " * 100_000 + "соңы"
    for ending in "", ".":
        path.write_text(ending + "Ұл" * 400_000)
        result = jazu("key", path)
        assert (result.status, result.err) == (0, "")
        assert result.out.decode() == ending + "ұл" * 400_000
    result = jazu("key", tmp_path / "none", path)
    assert result.status == 2 and "No such file" in result.err


@pytest.mark.parametrize("arguments,message", [
    (["key", "--level=all"], "--level takes one of script, arab, keyboard, not 'all'"),
    (["key", "-a", "icao"], "there is no key for 'icao'"),
    (["key", "-a", "latn-2012"], "unknown alphabet 'latn-2012'"),
    (["key", "--table", "/nowhere"], "/nowhere: No such file or directory")])
def test_what_cannot_be_done_is_said(arguments, message):
    result = jazu(*arguments)
    assert (result.status, result.out) == (2, b"")
    assert message in result.err


def test_a_table_of_the_user(tmp_path):
    path = tmp_path / "mine.table"
    text = jazu("show", "latn-2021").out.decode()
    text = text.replace("alphabet  latn-2021", "alphabet  mine").replace("alias     latn\n", "")
    text = text.replace("A Ä B D", "Z Ä B D").replace(" V Y Z", " V Y A")
    path.write_text(text)
    for arguments in (["--table", path], ["--table", path, "-a", "mine"]):
        result = jazu("case", "--upper", *arguments, text="istiq ıssyq".encode())
        assert (result.status, result.out.decode(), result.err) == (0, "İSTİQ ISSYQ", "")
        assert jazu("sort", *arguments, text=b"ana\nzat\n").out == b"zat\nana\n"
        assert jazu("key", *arguments, text="ıssyq".encode()).out.decode() == "іссық"
    path.write_text("alphabet mine\n")
    assert jazu("case", "--upper", "--table", path).status == 3
