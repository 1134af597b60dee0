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


# A stress mark, a Latin i in a word of Cyrillic, and three marks for one hamza.
REQUESTS = "А\u0301лматы тiл \u0621تىل \u0674تىل \u02bcتىل"


@pytest.mark.parametrize("options,expected", [
    ({}, "А\u0301лматы тіл \u0621تىل \u0674تىل \u02bcتىل"),
    ({"hamza": None, "strip_stress": False}, "А\u0301лматы тіл \u0621تىل \u0674تىل \u02bcتىل"),
    ({"strip_stress": True}, "Алматы тіл \u0621تىل \u0674تىل \u02bcتىل"),
    ({"hamza": "high"}, "А\u0301лматы тіл \u0674تىل \u0674تىل \u0674تىل"),
    ({"hamza": "plain"}, "А\u0301лматы тіл \u0621تىل \u0621تىل \u0621تىل"),
    ({"profile": "canonical", "hamza": "high", "strip_stress": True},
     "Алматы тiл \u0674تىل \u0674تىل \u0674تىل")])
def test_what_is_done_on_request(options, expected):
    assert jazu.repair(REQUESTS, **options) == expected
    assert jazu.repair(REQUESTS.encode(), **options) == expected.encode()
    edits = jazu.repair_edits(REQUESTS, **options)
    assert edits.target == expected and edits.undo(expected) == REQUESTS
    found = jazu.findings(REQUESTS, **options)
    assert {"U15", "A1"}.intersection(each.rule for each in found) == {
        rule for rule, name in (("U15", "strip_stress"), ("A1", "hamza")) if options.get(name)}


@pytest.mark.parametrize("call", [jazu.repair, jazu.findings, jazu.repair_edits])
def test_requests_that_there_are_not(call):
    with pytest.raises(ValueError, match="hamza is 'low', but must be one of None, 'high', 'plain'"):
        call("", hamza="low")
    with pytest.raises(TypeError):
        call("", "repair", "high")


def test_edits():
    edits = jazu.repair_edits("қ жəне, SMSке")
    assert edits.target == "қ және, SMSке"
    [change] = edits.changes()
    assert (change.source_start, change.source_end, change.rule) == (3, 4, "H3")
    assert edits.undo(edits.target) == "қ жəне, SMSке"
    with pytest.raises(ValueError, match="'best'"):
        jazu.repair_edits("", "best")
