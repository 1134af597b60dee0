"""One text at a time: what comes out, of which type, and what is an error."""

import conftest as c
import pytest
from hypothesis import given
from hypothesis import strategies as st

import jazu


def test_known_results():
    assert jazu.convert("Тілеуберді") == "Tıleuberdı"
    assert jazu.convert("ШЫМКЕНТ", "latn-2018") == "SHYMKENT"
    assert jazu.convert("үшінші", to="KK-Arab", from_="CYRL") == "ٴۇشىنشى"
    assert jazu.Converter("cyrl", "arab:plain-hamza")("үшінші") == "ءۇشىنشى"
    assert jazu.Converter("cyrl", "arab", punctuation="keep")("қара, су") == "قارا, سۋ"
    assert jazu.Converter("cyrl", "arab")("қара, су") == "قارا، سۋ"


def test_types():
    converter = jazu.Converter("cyrl", "latn-2021")
    for text in (b"", "Үй".encode(), bytearray("Үй".encode()), memoryview("Үй".encode())):
        result = converter(text)
        assert type(result) is bytes
        assert result == bytes(text).replace("Үй".encode(), "Üi".encode())
    assert type(converter("")) is str
    assert converter(memoryview("аҮйа".encode())[2:6]) == "Üi".encode()
    assert jazu.convert("Үй".encode()) == "Üi".encode()
    for wrong in (5, None, ["Үй"], 1.5):
        with pytest.raises(TypeError):
            converter(wrong)


class Word(str):
    """A subclass, as libraries hand out."""


def test_subclass_of_str():
    assert jazu.convert(Word("Үй")) == "Üi"


# Around the size up to which a text shares a buffer, and where it needs more than it was given.
@pytest.mark.parametrize("size", [0, 1, 1023, 1024, 1025, 2047, 2048, 2049, 100_000])
@pytest.mark.parametrize("to", ["latn-2021", "arab", "brai"])
def test_sizes(to, size):
    converter = jazu.Converter("cyrl", to)
    one = converter("Ж ")
    assert converter("Ж " * size) == one * size
    assert converter(("Ж " * size).encode()) == (one * size).encode()
    assert converter("1 " * size) == converter("1 ") * size


@given(c.texts, c.targets)
def test_str_is_bytes(text, to):
    converter = jazu.Converter("cyrl", to)
    assert converter(text).encode() == converter(text.encode())
    assert converter(text) == jazu.convert(text, to)


def test_wrong_letters_are_repaired_first():
    assert jazu.convert("мемлекеттiк ХХІ ғасыр") == "memlekettık XXI ğasyr"
    assert jazu.convert("мемлекеттiк", repair=False) == "memlekettik"


# Pieces of sequences between letters; together they make none that reading cyrl would change.
BROKEN = ["қ", "Ә", "a", " ", "\n", b"\xd2", b"\x99", b"\x80", b"\xe2\x82", b"\xf0\x9f", b"\xff",
          b"\xc0", b"\xed\xa0\x80"]  # fmt: skip


@given(st.lists(st.sampled_from(BROKEN)))
def test_invalid_bytes(pieces):
    data = b"".join(piece.encode() if isinstance(piece, str) else piece for piece in pieces)
    keep = jazu.Converter("cyrl", "cyrl", repair=False)
    assert keep(data) == data
    replaced = jazu.Converter("cyrl", "cyrl", invalid="replace", repair=False)(data)
    assert replaced == data.decode(errors="replace").encode()
    stop = jazu.Converter("cyrl", "cyrl", invalid="stop", repair=False)
    try:
        data.decode()
    except UnicodeDecodeError as expected:
        with pytest.raises(jazu.InvalidTextError) as caught:
            stop(data)
        assert caught.value.offset == expected.start
        assert caught.value.converted == data[: expected.start]
    else:
        assert stop(data) == data


def test_place_of_an_invalid_byte():
    stop = jazu.Converter("cyrl", "latn-2021", invalid="stop")
    with pytest.raises(jazu.InvalidTextError, match=r"^2:3: the byte 0xff at offset 9 ") as caught:
        stop("Үй\nүй".encode() + b"\xff")
    error = caught.value
    assert (error.offset, error.line, error.column, error.index) == (9, 2, 3, None)
    assert error.converted == "Üi\nüi".encode()
    assert isinstance(error, jazu.Error) and isinstance(error, ValueError)


def test_lone_surrogates():
    for convert in (jazu.convert, lambda text: jazu.Converter("cyrl", "arab").many([text, "a\n"])):
        with pytest.raises(UnicodeEncodeError):
            convert("қ\ud800")


def test_report():
    converter = jazu.Converter("cyrl", "latn-2021")
    assert converter.report("қўқҳ") == jazu.Report(0, None, 2, 1)
    assert converter.report("қўқҳ".encode() + b"\xff") == jazu.Report(1, 8, 2, 2)
    assert converter.report("") == jazu.Report(0, None, 0, None)
    stop = jazu.Converter("cyrl", "latn-2021", invalid="stop")
    assert stop.report(b"\xffa\xff") == jazu.Report(1, 0, 0, None)


def test_unknown_alphabets():
    for tag in ("klingon", "", "arab:none", "arab\0", "cyrl "):
        with pytest.raises(jazu.UnknownAlphabetError):
            jazu.Converter("cyrl", tag)
        with pytest.raises(jazu.UnknownAlphabetError):
            jazu.Converter(tag, "cyrl")
        with pytest.raises(jazu.UnknownAlphabetError):
            jazu.alphabet(tag)
    with pytest.raises(jazu.NoWayError, match="icao"):
        jazu.convert("a", to="cyrl", from_="icao")


def test_wrong_options():
    with pytest.raises(ValueError, match="'keep', 'replace', 'stop'"):
        jazu.Converter("cyrl", "arab", invalid="ignore")
    with pytest.raises(ValueError, match="punctuation"):
        jazu.convert("a", punctuation=None)
    with pytest.raises(TypeError, match="needs a target"):
        jazu.Converter("cyrl")


def test_alphabets():
    found = jazu.alphabets()
    assert len(found) >= 20 and found[0].tag == "cyrl"
    assert len({each.tag for each in found}) == len(found)
    for each in found:
        assert each.name and each.source and each.status and len(each.script) == 4
        assert f"alphabet  {each.tag}" in each.text
        assert jazu.alphabet(each.tag.upper()) == each
        assert all(variant.name and variant.description for variant in each.variants)
    arab = jazu.alphabet("kk-arab:s-for-ts")
    assert [variant.name for variant in arab.variants] == ["plain-hamza", "s-for-ts"]
    assert (arab.script, arab.bcp47, arab.two_way, str(arab)) == ("Arab", "kk-Arab", True, "arab")
    assert not jazu.alphabet("icao").two_way
    assert jazu.alphabet("brai").experimental and not arab.experimental
    assert jazu.alphabet("latn") is jazu.alphabet("latn-2021")
    with pytest.raises(AttributeError):
        arab.tag = "x"
    found.clear()
    assert jazu.alphabets()


def test_every_alphabet_can_be_written():
    for each in jazu.alphabets():
        assert jazu.convert("қазақ", each.tag)


def test_version():
    assert jazu.__version__ == jazu.version()
    assert len(jazu.table_digest()) == 16 and int(jazu.table_digest(), 16)


@given(st.integers(0, 30), st.integers(0, 30))
def test_slices_of_a_buffer(begin, end):
    data = bytearray("Шымкент Үйсін ".encode() * 2)
    view = memoryview(data)[begin:end]
    assert jazu.Converter("cyrl", "arab")(view) == jazu.Converter("cyrl", "arab")(bytes(view))


@pytest.mark.parametrize("guard,expected", [
    (True, "#teg `код` <a title='бет'>"), (False, "#teg `kod` <a title='bet'>"), ("none", "#teg `kod` <a title='bet'>"),
    ("code", "#teg `код` <a title='bet'>"), ("-markup", "#teg `код` <a title='bet'>"),
    ("+hashtag", "#тег `код` <a title='бет'>"), ("all,-code", "#тег `kod` <a title='бет'>")])
def test_which_kinds_the_guard_keeps(guard, expected):
    converter = jazu.Converter("cyrl", "latn-2021", guard=guard)
    assert converter("#тег `код` <a title='бет'>") == expected
    assert converter.guard == guard and eval(repr(converter)) == converter
    assert jazu.convert("#тег `код` <a title='бет'>", guard=guard) == expected


@pytest.mark.parametrize("drop,expected", [(False, "-{тіл}- tıl"), (True, "тіл tıl")])
def test_marks_of_what_is_not_to_be_converted(drop, expected):
    converter = jazu.Converter("cyrl", "latn-2021", drop_verbatim_marks=drop)
    assert converter("-{тіл}- тіл") == expected
    assert converter.drop_verbatim_marks is drop and eval(repr(converter)) == converter
    assert ("drop_verbatim_marks=True" in repr(converter)) == drop
    assert jazu.convert("-{тіл}- тіл", drop_verbatim_marks=drop) == expected
    assert jazu.convert("-{тіл}- тіл") == "-{тіл}- tıl"


def test_a_kind_that_there_is_not():
    with pytest.raises(ValueError, match="guard takes True, False or a list of all, none, url"):
        jazu.Converter("cyrl", "latn-2021", guard="url,links")
