"""jazu case and jazu sort."""

import pytest

from conftest import jazu


@pytest.mark.parametrize("option,expected", [
    ("--upper", "İSTİQ ISSYQ 1\n"), ("--lower", "istiq ıssyq 1\n"), ("--title", "İstiq Issyq 1\n")])
def test_case_by_the_pairs_of_the_alphabet(option, expected):
    result = jazu("case", option, "-a", "latn-2021", text="istiq ISSYQ 1\n".encode())
    assert (result.status, result.out.decode(), result.err) == (0, expected, "")


def test_case_of_files_and_of_long_text(tmp_path):
    # Pieces are cut anywhere, and no word shows it.
    path = tmp_path / "a.txt"
    for end in (" ", ","):
        path.write_text(f"тілеуберді-мұхтар{end}" * 50000)
        result = jazu("case", "--title", "-a", "cyrl", path, "-", text="соңы".encode())
        expected = f"Тілеуберді-Мұхтар{end}" * 50000 + "Соңы"
        assert (result.status, result.out.decode(), result.err) == (0, expected, "")
    path.write_text("ж" * 2_000_000)
    assert jazu("case", "--upper", "-a", "cyrl", path).out.decode() == "Ж" * 2_000_000


def test_a_file_is_not_read_while_it_grows(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("аб\nв")
    with open(path, "ab") as out:
        result = jazu("case", "--upper", "-a", "cyrl", path, stdout=out)
    assert result.status == 2 and "is the output too" in result.err
    assert path.read_text() == "аб\nв"


@pytest.mark.parametrize("arguments,message", [
    (["case", "-a", "cyrl"], "needs one of --upper, --lower and --title"),
    (["case", "--upper", "--lower", "-a", "cyrl"], "needs one of --upper, --lower and --title"),
    (["case", "--upper"], "'jazu case' needs the alphabet"),
    (["case", "--upper", "-a", "latn-2012"], "unknown alphabet 'latn-2012'"),
    (["sort"], "'jazu sort' needs the alphabet"),
    (["sort", "-a", "ipa"], "the table of 'ipa' does not say in which order"),
    (["sort", "-a", "cyrl", "/nowhere"], "/nowhere: No such file or directory")])
def test_what_cannot_be_done_is_said(arguments, message):
    result = jazu(*arguments)
    assert (result.status, result.out) == (2, b"")
    assert message in result.err


def test_a_missing_file_does_not_stop_the_others(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("өт\nот")
    result = jazu("sort", "-a", "cyrl", tmp_path / "none", path)
    assert (result.status, result.out.decode()) == (2, "от\nөт\n")
    result = jazu("case", "--upper", "-a", "cyrl", tmp_path / "none", path)
    assert (result.status, result.out.decode()) == (2, "ӨТ\nОТ")


def test_sort_in_the_order_of_the_alphabet(tmp_path):
    words = "ыстық\nҮй\nүй\nұл\nана\nҚала\nғасыр\nқала\nүй"
    expected = "ана\nғасыр\nқала\nҚала\nұл\nүй\nүй\nҮй\nыстық\n"
    assert jazu("sort", "-a", "cyrl", text=words.encode()).out.decode() == expected
    backwards = "".join(line + "\n" for line in reversed(expected.splitlines()))
    assert jazu("sort", "-r", "-a", "cyrl", text=words.encode()).out.decode() == backwards
    once = expected.replace("үй\nүй\n", "үй\n")
    assert jazu("sort", "--unique", "-a", "cyrl", text=words.encode()).out.decode() == once
    first, second = tmp_path / "1", tmp_path / "2"
    first.write_text("ә")
    second.write_text("а\n")
    assert jazu("sort", "-a", "cyrl", first, second).out.decode() == "а\nә\n"


@pytest.mark.parametrize("verb", [["case", "--upper"], ["sort"]])
def test_output_that_cannot_be_written(verb):
    with open("/dev/full", "wb") as full:
        result = jazu(*verb, "-a", "cyrl", text="сөз\n".encode(), stdout=full)
    assert result.status == 4
    assert "No space left on device" in result.err
