"""Lines of a page that are of its site."""

import pytest

import jazu

PAGE = """Қоғам • 3 Ақпан, 2021

Ауылға жаңа кітапхана салынды

86 рет
көрсетілді

Көлсай ауылында екі қабатты кітапхана ашылды, онда он мың кітап бар, деп хабарлайды Dala.kz.
"""


def test_the_lines():
    found = jazu.chrome(PAGE)
    assert [(each.rule, each.kind, each.line) for each in found] == [
        ("K1", "date", 1), ("K2", "counter", 5), ("K2", "counter", 6)]
    assert [each.text for each in found] == ["Қоғам • 3 Ақпан, 2021", "86 рет", "көрсетілді"]
    assert [each.text.decode() for each in jazu.chrome(PAGE.encode())] == [
        each.text for each in found]
    assert jazu.chrome("") == []


def test_the_rest():
    assert jazu.without_chrome(PAGE) == (
        "Ауылға жаңа кітапхана салынды\n\n" + PAGE.splitlines(True)[-1])
    assert jazu.without_chrome(PAGE.encode()) == jazu.without_chrome(PAGE).encode()
    # Too much to be chrome.
    assert jazu.without_chrome("86 рет көрсетілді\n12 пікір") == "86 рет көрсетілді\n12 пікір"
    for wrong in (5, None, [1]):
        with pytest.raises(TypeError):
            jazu.without_chrome(wrong)
