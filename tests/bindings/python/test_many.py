"""Many texts in one call: the same as a call for each, whichever way they go."""

import conftest as c
import pytest
from hypothesis import given
from hypothesis import strategies as st

import jazu


@given(st.lists(c.texts), c.targets)
def test_many_is_each(texts, to):
    converter = jazu.Converter("cyrl", to)
    each = [converter(text) for text in texts]
    assert converter.many(texts) == each
    assert converter.many(iter(texts)) == each
    assert converter._many(texts) == each
    assert converter.many([text.encode() for text in texts]) == [text.encode() for text in each]


@given(st.lists(st.text(alphabet=c.LETTERS + "., \r", max_size=8)), c.targets)
def test_lines_go_together(texts, to):
    converter = jazu.Converter("cyrl", to)
    assert converter.many(texts) == [converter(text) for text in texts]


@given(st.lists(st.one_of(st.none(), c.texts, c.octets)))
def test_none_and_mixed_types(items):
    converter = jazu.Converter("cyrl", "arab")
    expected = [None if item is None else converter(item) for item in items]
    assert converter.many(items) == expected


LINES = st.text(alphabet=c.LETTERS + "., \r", max_size=8)
BYTES = st.one_of(LINES.map(str.encode), c.octets.map(lambda octets: octets.replace(b"\n", b"")))


@given(st.one_of(st.lists(st.one_of(st.none(), LINES)), st.lists(st.one_of(st.none(), BYTES))),
       c.targets)
def test_none_among_lines(items, to):
    converter = jazu.Converter("cyrl", to)
    expected = [None if item is None else converter(item) for item in items]
    assert converter.many(items) == converter._many(items) == expected
    assert list(map(type, converter.many(items))) == list(map(type, expected))


@given(st.lists(BYTES))
def test_an_error_among_lines_of_bytes(items):
    stop = jazu.Converter("cyrl", "arab", invalid="stop")
    wrong = []
    for index, item in enumerate(items):
        try:
            stop(item)
        except jazu.InvalidTextError as error:
            wrong.append((index, error.offset, error.line, error.column))
    if not wrong:
        assert stop.many(items) == [stop(item) for item in items]
        return
    with pytest.raises(jazu.InvalidTextError) as caught:
        stop.many(items)
    error = caught.value
    assert (error.index, error.offset, error.line, error.column) == wrong[0]


def test_few():
    converter = jazu.Converter("cyrl", "latn-2021")
    assert converter.many([]) == []
    assert converter.many([""]) == [""]
    assert converter.many(["", ""]) == ["", ""]
    assert converter.many([None]) == [None]
    assert converter.many(["Үй\n", "Үй"]) == ["Üi\n", "Üi"]
    assert converter.many(("Үй", "ат")) == ["Üi", "at"]
    assert converter.many([None, "Үй", None]) == [None, "Üi", None]
    assert converter.many(["Үй\n", None, "Үй"]) == ["Üi\n", None, "Üi"]
    assert converter.many([b"\n", None, b""]) == [b"\n", None, b""]
    assert converter.many([None, None]) == [None, None]
    assert converter.many([memoryview(b"a"), bytearray(b"\n"), "a"]) == [b"a", b"\n", "a"]
    assert converter.many([bytearray("Үй".encode())]) == ["Üi".encode()]


def test_output_larger_than_the_first_guess():
    converter = jazu.Converter("cyrl", "brai")
    words = ["Ж1", "ЖЖ2"] * 500
    expected = [converter(word) for word in words]
    assert converter.many(words) == expected
    assert converter.many([*words, None]) == [*expected, None]


def test_wrong_types():
    converter = jazu.Converter("cyrl", "arab")
    with pytest.raises(TypeError, match="text 1 is a float"):
        converter.many(["a", float("nan")])
    with pytest.raises(TypeError, match="text 0 is a int"):
        converter.many([5])


def test_which_text_is_invalid():
    stop = jazu.Converter("cyrl", "latn-2021", invalid="stop")
    texts = ["үй".encode(), b"", "үй\nқ".encode() + b"\xff", b"\xff"]
    with pytest.raises(jazu.InvalidTextError, match="^text 2: 2:2: the byte 0xff") as caught:
        stop.many(texts)
    error = caught.value
    assert (error.index, error.offset, error.line, error.column) == (2, 7, 2, 2)
    with pytest.raises(jazu.InvalidTextError) as caught:
        stop.many([b"", b"", b"\xff"])
    assert (caught.value.index, caught.value.offset) == (2, 0)
