"""What became of each part of a text."""

import gc
import json
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jazu

RULE = "cyrl>latn-2018"
TO_LATIN = jazu.Converter("cyrl", "latn-2018")
ALPHABETS = [each.tag for each in jazu.alphabets() if each.two_way]


def test_runs_of_a_str_are_in_characters():
    edits = TO_LATIN.edits("😀 қош")
    assert edits.source == "😀 қош"
    assert edits.target == "😀 qosh" == TO_LATIN(edits.source)
    assert list(edits) == [
        (0, 2, 0, 2, None), (2, 3, 2, 3, RULE), (3, 4, 3, 4, RULE), (4, 5, 4, 6, RULE),
    ]  # fmt: skip
    assert [edit.target_end for edit in edits.changes()] == [3, 4, 6]
    assert repr(edits) == "<jazu.Edits '😀 қош' -> '😀 qosh'>"


def test_runs_of_bytes_are_in_bytes():
    edits = TO_LATIN.edits("ш\n".encode() + b"\xff")
    assert edits.target == b"sh\n\xff"
    assert list(edits) == [(0, 2, 0, 2, RULE), (2, 4, 2, 4, None)]
    assert list(TO_LATIN.edits(bytearray(b"a"))) == [(0, 1, 0, 1, None)]
    assert list(TO_LATIN.edits("")) == []


def test_ranges_and_offsets():
    edits = TO_LATIN.edits("қош, ш")
    assert edits.target == "qosh, sh"
    assert edits.to_target(2, 3) == (2, 4)
    assert edits.to_target(0, 3) == (0, 4)
    assert edits.to_source(3, 4) == (2, 3)
    assert edits.to_source(0, 99) == (0, 6)
    assert edits.to_target(4, 4) == (5, 5)
    assert edits.offset_to_target(3) == 4
    assert edits.offset_to_source(3) == 2
    assert edits.offset_to_source(3, "right") == 3
    assert TO_LATIN.edits("объект").to_target(2, 3) == (2, 2)
    for call in (edits.to_target, edits.to_source):
        with pytest.raises(ValueError, match="range"):
            call(2, 1)
        with pytest.raises(ValueError, match="range"):
            call(-1, 1)
    with pytest.raises(ValueError, match="offset"):
        edits.offset_to_target(-1)
    with pytest.raises(ValueError, match="bias"):
        edits.offset_to_source(1, "up")


def test_undo():
    edits = TO_LATIN.edits("Шай іш")
    assert edits.undo("Shaı ish") == "Шай іш"
    assert TO_LATIN.edits("Шай".encode()).undo("Shaı".encode()) == "Шай".encode()
    with pytest.raises(ValueError, match="as long as"):
        edits.undo("Sha")


def test_lines_of_json():
    lines = [json.loads(line) for line in TO_LATIN.edits("a ш").json().splitlines()]
    assert lines == [{"rule": RULE, "start": 2, "end": 4, "target_start": 2, "target_end": 4,
                      "before": "ш", "after": "sh"}]  # fmt: skip


def test_what_cannot_be_converted():
    with pytest.raises(jazu.InvalidTextError) as error:
        jazu.Converter("cyrl", "latn-2021", invalid="stop").edits(b"ab\xff")
    assert error.value.offset == 2
    with pytest.raises(UnicodeEncodeError):
        TO_LATIN.edits("\ud800")
    with pytest.raises(TypeError):
        TO_LATIN.edits(5)


def test_it_outlives_the_converter_and_serves_threads():
    edits = jazu.Converter("cyrl", "arab").edits("үй " * 1000)
    gc.collect()
    found = []
    threads = [threading.Thread(target=lambda: found.append(list(edits))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4 and all(runs == found[0] for runs in found)
    assert len(found[0]) == 3000


@given(st.text(), st.sampled_from(ALPHABETS), st.sampled_from(ALPHABETS))
def test_records_cover_both_texts_and_undo(text, from_, to):
    converter = jazu.Converter(from_, to)
    edits = converter.edits(text)
    assert edits.target == converter(text)
    assert edits.undo(edits.target) == text
    source = target = 0
    for edit in edits:
        assert (edit.source_start, edit.target_start) == (source, target)
        source, target = edit.source_end, edit.target_end
        if edit.rule is None:
            assert text[edit.source_start : source] == edits.target[edit.target_start : target]
    assert (source, target) == (len(text), len(edits.target))
