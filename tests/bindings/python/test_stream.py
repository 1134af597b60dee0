"""Text in pieces: the same as the whole, wherever it is cut."""

import threading

import conftest as c
import pytest
from hypothesis import given
from hypothesis import strategies as st

import jazu


def cut(text, cuts):
    places = [0, *sorted(place % (len(text) + 1) for place in cuts), len(text)]
    return [text[begin:end] for begin, end in zip(places, places[1:])]


@given(c.texts, st.lists(st.integers(0, 1000)), c.targets)
def test_str(text, cuts, to):
    converter = jazu.Converter("cyrl", to)
    stream = converter.stream()
    parts = [stream.feed(piece) for piece in cut(text, cuts)] + [stream.finish()]
    assert "".join(parts) == converter(text)


@given(c.octets, st.lists(st.integers(0, 1000)), c.targets, st.sampled_from(["keep", "replace"]))
def test_bytes(data, cuts, to, invalid):
    converter = jazu.Converter("cyrl", to, invalid=invalid)
    stream = converter.stream(bytes)
    for _ in range(2):  # the second text finds the stream as the first did
        parts = [stream.feed(piece) for piece in cut(data, cuts)] + [stream.finish()]
        assert b"".join(parts) == converter(data)
        assert stream.report == converter.report(data)


def test_empty():
    stream = jazu.Converter("cyrl", "arab").stream()
    assert stream.finish() == "" and stream.feed("") == "" and stream.finish() == ""
    assert jazu.Converter("cyrl", "arab").stream(bytes).finish() == b""


def test_invalid_byte():
    stream = jazu.Converter("cyrl", "latn-2021", invalid="stop").stream(bytes)
    assert stream.feed("қ ".encode()) == b"q "
    with pytest.raises(jazu.InvalidTextError) as caught:
        stream.feed("ж".encode() + b"\xff q")
    assert (caught.value.offset, caught.value.converted) == (5, b"j")
    assert (caught.value.line, caught.value.column) == (None, None)
    with pytest.raises(jazu.InvalidTextError) as caught:
        stream.feed(b"a")
    assert (caught.value.offset, caught.value.converted) == (5, b"")
    with pytest.raises(jazu.InvalidTextError):
        stream.finish()
    assert stream.feed(b"a ") + stream.finish() == b"a "


def test_wrong_types():
    converter = jazu.Converter("cyrl", "arab")
    with pytest.raises(TypeError, match="stream of str"):
        converter.stream().feed(b"a")
    with pytest.raises(TypeError, match="stream of bytes"):
        converter.stream(bytes).feed("a")
    with pytest.raises(TypeError):
        converter.stream(bytes).feed(5)
    with pytest.raises(TypeError):
        converter.stream(int)


def test_outlives_its_converter():
    stream = jazu.Converter("cyrl", "arab:plain-hamza").stream()
    assert stream.feed("үшінші ") + stream.finish() == "ءۇشىنشى "


def test_threads_take_turns():
    """Pieces so long that the library is at work in two threads at once if nothing forbids it."""
    stream = jazu.Converter("cyrl", "latn-2021").stream()
    piece = "Шымкент " * 4000
    sizes = []

    def feed():
        sizes.append(sum(len(stream.feed(piece)) for _ in range(100)))

    threads = [threading.Thread(target=feed) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(sizes) + len(stream.finish()) == 4 * 100 * len(piece)
