"""Alphabets that users write."""

import pickle

import pytest

import jazu

LATIN = jazu.alphabet("latn-2021").text
MINE = LATIN.replace("alphabet  latn-2021", "alphabet  latn-mine").replace("alias     latn\n", "")
MINE = MINE[: MINE.index("examples")].replace("Ж ж  =  J j", "Ж ж  =  Zh zh")


def test_table():
    table = jazu.Table(MINE)
    assert table.text == MINE and table.alphabet.text == MINE
    assert table.alphabet.tag == "latn-mine"
    assert [variant.name for variant in table.alphabet.variants] == ["ch"]
    assert repr(table) == "<jazu.Table latn-mine>"


def test_converter():
    for table in (MINE, jazu.Table(MINE)):
        converter = jazu.Converter("cyrl", table=table)
        assert converter("Жаз ЖАЗ чек") == "Zhaz ZHAZ tşek"
        assert converter.table == jazu.Table(MINE) and converter.to == "latn-mine"
        variant = jazu.Converter("cyrl", "KK-latn-mine:CH", table=table)
        assert variant("Жаз чек") == "Zhaz chek" and variant.to == "latn-mine:ch"
        assert variant.many(["Жаз", "чек"]) == ["Zhaz", "chek"]


def test_built_in_table_means_the_same():
    built_in = jazu.Converter("cyrl", "arab:plain-hamza")
    parsed = jazu.Converter("cyrl", "arab:plain-hamza", table=jazu.alphabet("arab").text)
    text = "Үшінші, қиян ЖШС-нің цирк?"
    assert built_in(text) == parsed(text)
    assert built_in != parsed


def test_converter_errors():
    with pytest.raises(jazu.UnknownAlphabetError, match="no variant 'x'"):
        jazu.Converter("cyrl", "latn-mine:x", table=MINE)
    with pytest.raises(ValueError, match="describes 'latn-mine', not 'arab'"):
        jazu.Converter("cyrl", "arab", table=MINE)
    with pytest.raises(jazu.NoWayError):
        jazu.Converter("icao", table=MINE)


def test_problems():
    with pytest.raises(jazu.TableError) as caught:
        jazu.Table(MINE.replace("  Б б  =  B b", "  B б  =  B b").replace("  Ж ж  =", "  Ж ж  %"))
    error = caught.value
    lines = MINE.split("\n")
    assert error.line == lines.index("  Б б  =  B b") + 1
    assert error.column == 3 and str(error).startswith(f"{error.line}:3: ")
    assert len(error.problems) >= 2 and error.problems[0].line == error.line
    assert error.problems[1].line == lines.index("  Ж ж  =  Zh zh") + 1
    assert all(problem.message for problem in error.problems)
    again = pickle.loads(pickle.dumps(error))
    assert again.problems == error.problems and str(again) == str(error)


def test_failing_example():
    with pytest.raises(jazu.TableError) as caught:
        jazu.Table(MINE + "examples\n  Жаз  =  Jaz\n")
    assert "Zhaz" in str(caught.value)
    assert caught.value.line == MINE.count("\n") + 2


@pytest.mark.parametrize("text", ["", "\0", "x" * 100_000, "# only a comment\n", "alphabet\n"])
def test_no_table(text):
    with pytest.raises(jazu.TableError) as caught:
        jazu.Table(text)
    assert 1 <= len(caught.value.problems) <= 20


def test_many_problems():
    with pytest.raises(jazu.TableError) as caught:
        jazu.Table(MINE + "".join(f"letters\n  Q{n} = x\n" for n in range(100)))
    assert len(caught.value.problems) == 20 and "and 19 more" in str(caught.value)


def test_objects():
    table = jazu.Table(MINE)
    assert table == jazu.Table(MINE) and hash(table) == hash(jazu.Table(MINE))
    assert table != jazu.Table(MINE + "\n") and table != MINE
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(table, protocol)) == table
