"""jazu list and jazu show."""

import json

import pytest

from conftest import SOURCE, jazu

ALPHABETS = json.loads(jazu("list", "--json").out)
TABLES = {path.stem: path for path in (SOURCE / "tables/alphabets").glob("*.table")}


def fields(path, name):
    """The values of a header line of a table."""
    lines = [line.split("#")[0].split(None, 1) for line in path.read_text().splitlines()]
    return [line[1].strip() for line in lines if len(line) == 2 and line[0] == name]


def test_every_table_is_listed_once():
    assert len(ALPHABETS) == 20
    assert sorted(each["tag"] for each in ALPHABETS) == sorted(TABLES)


def test_all_members_are_there():
    keys = {"tag", "name", "script", "status", "since", "direction", "variants", "experimental",
            "source", "bcp47", "order"}
    assert all(set(each) == keys for each in ALPHABETS)


@pytest.mark.parametrize("alphabet", ALPHABETS, ids=lambda each: each["tag"])
def test_members_say_what_the_table_says(alphabet):
    path = TABLES[alphabet["tag"]]
    for key in ("name", "script", "status", "since", "bcp47", "experimental"):
        assert [alphabet[key]] == (fields(path, key) or [None]), key
    for source in fields(path, "source"):
        assert source in alphabet["source"]
    assert alphabet["direction"] == (fields(path, "direction") or ["both"])[0]
    variants = [line.split(None, 1) for line in fields(path, "variant")]
    names = [line[0] for line in variants]
    assert [each["name"] for each in alphabet["variants"]] == names


def test_plain_list():
    result = jazu("list")
    assert (result.status, result.err) == (0, "")
    lines = result.out.decode().splitlines()
    assert max(map(len, lines)) <= 100
    assert all(line == line.rstrip() for line in lines)
    tags = [line.split()[0] for line in lines[1:] if line and not line.startswith(" ")]
    assert tags[:20] == [each["tag"] for each in ALPHABETS]
    for each in ALPHABETS:
        for variant in each["variants"]:
            assert any(line.split()[:1] == [":" + variant["name"]] for line in lines)


@pytest.mark.parametrize("tag", sorted(TABLES))
def test_show_prints_the_table(tag):
    assert jazu("show", tag).out == TABLES[tag].read_bytes()


def test_show_takes_any_spelling_of_a_tag():
    assert jazu("show", "KK-Latn").out == TABLES["latn-2021"].read_bytes()
    assert jazu("show", "latn-2018:orthography").out == TABLES["latn-2018"].read_bytes()


def test_what_show_prints_is_a_table(tmp_path):
    for tag in TABLES:
        path = tmp_path / "own.table"
        path.write_bytes(jazu("show", tag).out)
        text = "Тілеуберді ЖШС, Шымкент?\n".encode()
        assert jazu("--table", path, text=text).out == jazu("-t", tag, text=text).out


def program(*arguments):
    result = jazu("show", "--program", *arguments)
    assert (result.status, result.err) == (0, "")
    lines = result.out.decode().splitlines()
    return lines[0], {line[2:21].strip(): line[22:].strip() for line in lines if line[0] == " "}


def test_show_program_tells_how_letters_are_converted():
    name, told = program("latn-2021")
    assert name == "latn-2021"
    assert told["blocks"] == "two bytes a letter"
    assert told["stop a block"] == "ч щ"
    assert "ia я" in told["behind open ones"] and told["changed by them"] == "i и/й"
    assert program("iso9")[1]["blocks"] == "four bytes a letter"
    assert program("arab")[1]["by neighbours"] == "и"
    assert program("arab")[1]["blocks, by rules"] == "none"
    assert program("brai")[1]["blocks"].startswith("none")


def test_show_program_knows_variants_and_tables_of_users(tmp_path):
    name, told = program("latn-2018:orthography")
    assert name == "latn-2018:orthography"
    assert told["rules"] != program("latn-2018")[1]["rules"]
    path = tmp_path / "own.table"
    path.write_bytes(jazu("show", "latn-2021").out)
    assert program("--table", path) == program("latn-2021")
    assert jazu("show", "--table", path).out == TABLES["latn-2021"].read_bytes()


def test_show_wants_one_alphabet():
    assert jazu("show").status == 2
    assert jazu("show", "cyrl", "arab").status == 2
    assert jazu("show", "--table", "nowhere.table").status == 2
