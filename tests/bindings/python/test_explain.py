"""The way back: options of reading, and how each word was read."""

import dataclasses
import pickle

import conftest as c
import pytest
from hypothesis import given
from hypothesis import strategies as st

import jazu

# The hamza before it is one that no reading calls for.
RESPELLED = "\u0674\u0642\u0627\u0632\u0627\u0642"
# Read as кел or, nearly as well, as кель.
AMBIGUOUS = "\u0643\u06d5\u0644"
TWO_WAY = [each.tag for each in jazu.alphabets() if each.two_way and each.tag != "cyrl"]


def test_options_of_reading():
    arabic = "ول استانادا"
    assert jazu.convert(arabic, "cyrl", "arab") == "Ол Астанада"
    assert jazu.convert(arabic, "cyrl", "arab", case="lower") == "ол астанада"
    assert jazu.convert("`bar` II", "cyrl", "latn-2021") == "`bar` II"
    assert jazu.convert("`bar`", "cyrl", "latn-2021", guard=False) == "`бар`"
    assert jazu.convert("II", "cyrl", "latn-2021", layers="table") == "ІІ"
    assert jazu.convert("bar", "cyrl", "latn-2021", reading="lenient") == "бар"


@pytest.mark.parametrize("option", ["layers", "reading", "case"])
def test_wrong_options(option):
    with pytest.raises(ValueError, match=option):
        jazu.Converter("arab", "cyrl", **{option: "none"})


def test_a_converter_with_options_is_a_value():
    converter = jazu.Converter(
        "arab", "cyrl", layers="lexicon", reading="lenient", case="lower", guard=False, repair=False
    )
    assert (converter.layers, converter.reading) == ("lexicon", "lenient")
    assert (converter.case, converter.guard, converter.repair) == ("lower", False, False)
    assert eval(repr(converter)) == converter
    assert pickle.loads(pickle.dumps(converter)) == converter
    plain = jazu.Converter("arab", "cyrl")
    others = [jazu.Converter("arab", "cyrl", layers="table")]
    others += [jazu.Converter("arab", "cyrl", reading="lenient")]
    others += [jazu.Converter("arab", "cyrl", case="lower")]
    others += [jazu.Converter("arab", "cyrl", guard=False)]
    others += [jazu.Converter("arab", "cyrl", repair=False)]
    assert len({plain, converter, *others}) == 7
    assert len({each.__dask_tokenize__() for each in (plain, converter, *others)}) == 7


def test_choices():
    converter = jazu.Converter("arab", "cyrl")
    text = f"😀 بار {RESPELLED} {AMBIGUOUS}"
    first, second, third = converter.explain(text)
    assert first == jazu.Choice(
        start=2, end=5, chosen="бар", others=first.others, margin=first.margin, layer="model",
        line=None, kept=False, respelled=False, ambiguous=False,
    )  # fmt: skip
    assert (text[second.start : second.end], second.chosen) == (RESPELLED, "қазақ")
    assert second.respelled and not first.respelled
    assert third.others[0] == "кель" and 0 <= third.margin < 10
    assert converter.ambiguities(text) == [third]
    with pytest.raises(dataclasses.FrozenInstanceError):
        first.chosen = "x"
    assert pickle.loads(pickle.dumps([first, second, third])) == [first, second, third]
    assert hash(first) != hash(second)


def test_rules_have_a_line():
    [choice] = jazu.Converter("arab", "cyrl", layers="table").explain("يا")
    assert choice.layer == "table" and choice.line > 0 and choice.others == ()


def test_kept_words():
    kept = [each.kept for each in jazu.Converter("latn-2021", "cyrl").explain("II ğasyr")]
    assert kept == [True, False]


def test_nothing_to_explain():
    assert jazu.Converter("cyrl", "arab").explain("сөз") == []
    assert jazu.Converter("arab", "cyrl").explain("") == []
    with pytest.raises(TypeError):
        jazu.Converter("arab", "cyrl").explain(5)


def test_report():
    converter = jazu.Converter("arab", "cyrl")
    report = converter.report(f"بار {RESPELLED}")
    assert (report.respelled, report.first_respelled) == (1, 4)
    assert converter.report("بار").first_respelled is None
    stream = converter.stream()
    stream.feed(f"بار {RESPELLED}")
    stream.finish()
    assert (stream.report.respelled, stream.report.first_respelled) == (1, 7)


@given(c.texts, st.sampled_from(TWO_WAY), st.sampled_from(["cyrl", "latn-2018", "arab"]))
def test_str_is_bytes(text, from_, to):
    converter = jazu.Converter(from_, to)
    text = jazu.convert(text, from_) + text
    of_str, of_bytes = converter.explain(text), converter.explain(text.encode())
    assert len(of_str) == len(of_bytes)
    out, at = converter(text), 0
    for one, other in zip(of_str, of_bytes):
        assert text[one.start : one.end].encode() == text.encode()[other.start : other.end]
        assert one.chosen.encode() == other.chosen
        assert tuple(each.encode() for each in one.others) == other.others
        assert (one.margin, one.layer, one.kept) == (other.margin, other.layer, other.kept)
        at = out.index(one.chosen, at) + len(one.chosen)


def test_any_buffer():
    data = "bar".encode()
    converter = jazu.Converter("latn-2021", "cyrl")
    for each in (data, bytearray(data), memoryview(data)):
        [choice] = converter.explain(each)
        assert choice.chosen == "бар".encode()
