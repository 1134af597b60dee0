"""Repair over the C library."""

import jazu
import pytest


def test_profiles():
    assert jazu.repair("мемлекеттiк екi") == "мемлекеттік екi"
    assert jazu.repair("Қазақстан үкіметі екi іс", "clean") == "Қазақстан үкіметі екі іс"
    assert jazu.repair("Аи\u0306 жəне", "canonical") == "Ай жəне"
    assert jazu.repair("") == ""
    with pytest.raises(ValueError, match="'best'"):
        jazu.repair("", "best")


def test_bytes_give_bytes():
    assert jazu.repair("жəне".encode() + b"\xff") == "және".encode() + b"\xff"
    [finding] = jazu.findings("қ жəне".encode())
    assert (finding.start, finding.end) == (3, 11)
    assert (finding.before, finding.after) == ("жəне".encode(), "және".encode())


def test_findings_count_characters():
    first, second = jazu.findings("қ жəне, SMSке")
    assert (first.rule, first.certainty, first.start, first.end) == ("H3", "certain", 2, 6)
    assert (first.before, first.after) == ("жəне", "және")
    assert (second.rule, second.certainty, second.start, second.end) == ("H2", "reported", 8, 13)
    assert second.before == second.after == "SMSке"
    assert jazu.findings("қазақ") == []


def test_edits():
    edits = jazu.repair_edits("қ жəне, SMSке")
    assert edits.target == "қ және, SMSке"
    [change] = edits.changes()
    assert (change.source_start, change.source_end, change.rule) == (3, 4, "H3")
    assert edits.undo(edits.target) == "қ жəне, SMSке"
    with pytest.raises(ValueError, match="'best'"):
        jazu.repair_edits("", "best")
