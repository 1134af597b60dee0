"""Columns in Arrow's layout."""

import struct
from array import array
from itertools import accumulate

import conftest as c
import pytest
from hypothesis import given
from hypothesis import strategies as st

import jazu


def column(texts, typecode="i"):
    return array(typecode, accumulate(map(len, texts), initial=0)), b"".join(texts)


def unpack(offsets, data):
    return [data[begin:end] for begin, end in zip(offsets, offsets[1:])]


@given(st.lists(c.octets), c.targets, st.sampled_from("iIlLqQ"))
def test_arrow_is_each(texts, to, typecode):
    converter = jazu.Converter("cyrl", to)
    offsets, data = converter.arrow(*column(texts, typecode))
    assert unpack(offsets, data) == [converter(text) for text in texts]
    assert offsets[0] == 0 and offsets[-1] == len(data)
    assert offsets.itemsize == array(typecode).itemsize


@given(st.lists(c.octets, min_size=1), st.data())
def test_slices(texts, data):
    converter = jazu.Converter("cyrl", "arab")
    begin = data.draw(st.integers(0, len(texts)))
    end = data.draw(st.integers(begin, len(texts)))
    offsets, octets = column(texts)
    result = converter.arrow(memoryview(offsets)[begin : end + 1], octets)
    assert unpack(*result) == [converter(text) for text in texts[begin:end]]


def test_buffers_of_bytes():
    converter = jazu.Converter("cyrl", "latn-2021")
    texts = ["үй".encode(), b"", "ат".encode()]
    narrow, data = column(texts)
    wide, _ = column(texts, "q")
    expected = [converter(text) for text in texts]
    assert unpack(*converter.arrow(narrow.tobytes(), data)) == expected
    result = converter.arrow(wide.tobytes(), memoryview(bytearray(data)), large=True)
    assert unpack(*result) == expected and result[0].itemsize == 8
    assert unpack(*converter.arrow(wide, data, large=True)) == expected


def test_nothing():
    converter = jazu.Converter("cyrl", "latn-2021")
    assert converter.arrow(b"", b"") == (array("i", [0]), b"")
    assert converter.arrow(array("q"), b"") == (array("q", [0]), b"")
    assert converter.arrow(array("i", [0]), b"") == (array("i", [0]), b"")
    assert converter.arrow(array("i", [3]), b"abc") == (array("i", [0]), b"")


@pytest.mark.parametrize(
    "offsets", [[0, 5], [-1, 2], [2, 1], [0, 3, 1, 4], [5, 5], [0, -1], [0, 2**31 - 1]]
)
@pytest.mark.parametrize("typecode", ["i", "q"])
def test_wrong_offsets(typecode, offsets):
    with pytest.raises(ValueError):
        jazu.Converter("cyrl", "arab").arrow(array(typecode, offsets), b"abcd")


def test_wrong_widths():
    converter = jazu.Converter("cyrl", "arab")
    with pytest.raises(TypeError):
        converter.arrow(array("h", [0, 1]), b"a")
    with pytest.raises(TypeError):
        converter.arrow(array("d", [0, 1]), b"a")
    with pytest.raises(ValueError, match="32 bits"):
        converter.arrow(array("i", [0, 1]), b"a", large=True)
    with pytest.raises(ValueError, match="within a number"):
        converter.arrow(struct.pack("=iih", 0, 1, 1), b"a")
    with pytest.raises(TypeError):
        converter.arrow(5, b"a")
    with pytest.raises(TypeError):
        converter.arrow(array("i", [0, 1]), 5)


def test_offset_overflow(monkeypatch):
    """The library's answer to an output of more than 2 GiB, which the C test really makes."""
    from jazu import _library

    def answer(*arguments):
        return _library.OFFSET_OVERFLOW

    monkeypatch.setattr(_library, "convert_batch32", answer)
    with pytest.raises(OverflowError, match="64-bit"):
        jazu.Converter("cyrl", "arab").arrow(array("i", [0, 1]), b"a")


def test_which_text_is_invalid():
    stop = jazu.Converter("cyrl", "arab", invalid="stop")
    with pytest.raises(jazu.InvalidTextError, match="^text 1: 1:2: ") as caught:
        stop.arrow(array("i", [2, 4, 7]), b"..ab\xd2\x9b\xff")
    assert (caught.value.index, caught.value.offset) == (1, 2)
