"""Small letters, capitals, and the order of an alphabet."""

import pytest

import jazu


def test_the_pairs_are_those_of_the_alphabet():
    assert jazu.upper("istiq ıssyq", "latn-2021") == "İSTİQ ISSYQ"
    assert jazu.lower("ISSYQ", "latn-2021") == "ıssyq"
    assert jazu.title("ұлы дала, ақ-қара") == "Ұлы Дала, Ақ-Қара"
    assert jazu.upper("әке") == "ӘКЕ"
    assert jazu.upper("әке".encode()) == "ӘКЕ".encode()
    assert jazu.lower("") == "" and jazu.upper(b"") == b""


def test_bytes_of_any_kind_and_nothing_else():
    data = "Әке".encode()
    for given in (data, bytearray(data), memoryview(data)):
        assert jazu.upper(given) == "ӘКЕ".encode() and jazu.sort_key(given) == jazu.sort_key("Әке")
    for function in (jazu.upper, jazu.lower, jazu.title, jazu.sort_key):
        for wrong in (5, [1, 2], range(3), None):
            with pytest.raises(TypeError):
                function(wrong)


def test_what_grows_fits():
    # Two bytes that become three.
    text = "ɐ" * 1000
    assert jazu.upper(text) == "Ɐ" * 1000


def test_order():
    words = ["үй", "ұл", "Қала", "қала", "ғасыр", "ана", "а"]
    expected = ["а", "ана", "ғасыр", "қала", "Қала", "ұл", "үй"]
    assert sorted(words, key=jazu.sort_key) == expected
    latin = ["zat", "shash", "sol", "tas"]
    key = lambda word: jazu.sort_key(word, "latn-2018")  # noqa: E731
    assert sorted(latin, key=key) == ["sol", "tas", "zat", "shash"]
    assert jazu.sort_key("") < jazu.sort_key("а") == jazu.sort_key("а".encode())


@pytest.mark.parametrize("function", [jazu.upper, jazu.lower, jazu.title, jazu.sort_key])
@pytest.mark.parametrize("tag", ["latn-2012", "cyrl\0", ""])
def test_an_unknown_alphabet(function, tag):
    with pytest.raises(jazu.UnknownAlphabetError):
        function("а", tag)


def test_an_alphabet_without_an_order():
    with pytest.raises(jazu.Error, match="'ipa' does not say in which order"):
        jazu.sort_key("а", "ipa")
    assert jazu.upper("بار", "arab") == "بار"


def test_keys():
    assert jazu.key("Tıleuberdı жəне") == "тілеуберді және"
    assert jazu.key("قازاقستان", level="arab") == jazu.key("Қазақстан", "arab")
    assert jazu.key("оиын", "keyboard") == jazu.key("ойын".encode(), "keyboard").decode()
    assert jazu.key("Ortalьq", alphabet="latn-1938") == "орталық"
    assert jazu.key("жаааақсы", collapse=True) == "жақсы"
    assert jazu.key("c" * 100, alphabet="latn-qazaqparat") == "тс" * 100
    assert jazu.key("") == ""
    with pytest.raises(ValueError, match="level takes one of 'script', 'arab', 'keyboard'"):
        jazu.key("а", "all")
    with pytest.raises(jazu.NoWayError, match="there is no key for 'icao'"):
        jazu.key("a", alphabet="icao")
    with pytest.raises(jazu.UnknownAlphabetError):
        jazu.key("a", alphabet="latn-2012")


def test_a_table_of_the_user():
    text = jazu.alphabet("latn-2021").text
    text = text.replace("alphabet  latn-2021", "alphabet  mine").replace("alias     latn\n", "")
    table = jazu.Table(text.replace("A Ä B D", "Z Ä B D").replace(" V Y Z", " V Y A"))
    assert jazu.upper("istiq", table) == "İSTİQ"
    assert jazu.sort_key("zat", table) < jazu.sort_key("ana", table)
    assert jazu.key("ıssyq", alphabet=table) == "іссық"
