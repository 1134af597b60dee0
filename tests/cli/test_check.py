"""jazu check: what it finds, where, and in which form."""

import json

import pytest

from conftest import CYRILLIC, jazu, start


def check(text, *arguments):
    """Status, and the lines without the name of the file."""
    result = jazu("check", *arguments, text=text.encode())
    prefix = "(standard input):"
    lines = result.out.decode().splitlines()
    assert all(line.startswith(prefix) for line in lines)
    assert result.err == "", result.err
    return result.status, [line[len(prefix):] for line in lines]


@pytest.mark.parametrize("text", ["", "\n", "Қазақстан тілі\n", "12, 34 — «»\r\n", "Іс-қимыл\n\n\n",
                                  "Тіл https://example.com/a қала user@mail.kz\n"])
def test_clean(text):
    for target in ("arab", "latn-2018", "latn-2021"):
        assert check(text, "-f", "cyrl", "-t", target) == (0, [])


@pytest.mark.parametrize("text, line", [
    ("Қaзақстан", "1:1: mixed-script: Қaзақстан → Қазақстан"),
    ("бір\n  (Рromo),", "2:4: mixed-script: Рromo → Promo"),
    ("жəне", "1:1: mixed-script: жəне → және"),
    ("бiз", "1:1: mixed-script: бiз → біз"),
    ("қала-сaн", "1:6: mixed-script: сaн → сан"),
    ("сzты", "1:1: mixed-script: сzты"),
    ("тіл ў", "1:5: foreign-letter: ў"),
    ("(бъъ),", "1:2: no-way-back: бъъ → б"),
    ("тіл sport,", "1:5: foreign-word: sport → спорт"),
])
def test_findings(text, line):
    status, lines = check(text + "\n", "-t", "latn-2021")
    assert (status, lines) == (1, [line])


def test_columns_count_code_points_and_lines_are_counted():
    text = "бір екі\n\nүш ў\r\nтөрт\tў ў"
    assert check(text)[1] == ["3:4: foreign-letter: ў", "4:6: foreign-letter: ў",
                              "4:8: foreign-letter: ў"]


def test_invalid_bytes():
    result = jazu("check", text="тіл ж\xff".encode("utf-8", "replace") + b" \xff\xfe\n")
    assert result.status == 1
    assert b":1:" in result.out and b": invalid-utf8: " in result.out


def test_a_no_break_space_is_between_words():
    assert check("тіл\u00a0бъъ\u00a0sport\n")[1] == ["1:5: no-way-back: бъъ → б",
                                                  "1:9: foreign-word: sport → спорт"]


def test_latin_text_has_to_survive_cyrillic():
    text = jazu("-f", "cyrl", "-t", "latn-2018",
                text="Ұшақ ертең келеді, ауа райы жақсы болады деп айтты әже.\n".encode()).out
    assert jazu("check", text=text).status == 0
    mixed = text.replace(b"dep", "d\u0435p".encode())
    result = jazu("check", "-f", "latn-2018", text=mixed)
    assert result.status == 1
    assert "mixed-script: d\u0435p → dep" in result.out.decode()


def test_the_soft_sign_of_1938_is_a_letter_of_it():
    text = jazu("-f", "cyrl", "-t", "latn-1938", text="жақсы қалың\n".encode()).out
    assert "ь".encode() in text
    assert jazu("check", "-f", "latn-1938", text=text).out == b""


def test_json_lines():
    result = jazu("check", "--format=jsonl", text="Қaзақ\nў\n".encode())
    assert [json.loads(line) for line in result.out.splitlines()] == [
        {"file": "(standard input)", "line": 1, "column": 1, "kind": "mixed-script",
         "word": "Қaзақ", "suggestion": "Қазақ"},
        {"file": "(standard input)", "line": 2, "column": 1, "kind": "foreign-letter",
         "word": "ў", "suggestion": None}]
    assert result.status == 1


def test_sarif(tmp_path):
    (tmp_path / "a b.txt").write_bytes("тіл\nбір Қaзақ ў\n".encode())
    (tmp_path / "c.txt").write_bytes(CYRILLIC)
    result = jazu("check", "--format=sarif", "a b.txt", "c.txt", cwd=tmp_path)
    assert result.status == 1
    log = json.loads(result.out)
    assert log["version"] == "2.1.0" and "sarif-2.1.0" in log["$schema"]
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    driver = run["tool"]["driver"]
    assert driver["name"] == "jazu"
    rules = {rule["id"] for rule in driver["rules"]}
    first, second = run["results"]
    assert first["ruleId"] == "mixed-script" and second["ruleId"] == "foreign-letter"
    assert {first["ruleId"], second["ruleId"]} <= rules
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%20b.txt"
    assert place["region"] == {"startLine": 2, "startColumn": 5, "endColumn": 10}
    assert "Қaзақ → Қазақ" in first["message"]["text"] and first["level"] == "warning"


def test_sarif_of_clean_text():
    result = jazu("check", "--format=sarif", text=CYRILLIC)
    assert result.status == 0 and json.loads(result.out)["runs"][0]["results"] == []


def test_files(tmp_path):
    (tmp_path / "a").write_bytes("ў\n".encode())
    (tmp_path / "b").write_bytes("ў\n".encode())
    result = jazu("check", "a", "missing", "b", cwd=tmp_path)
    assert result.out.decode() == "a:1:1: foreign-letter: ў\nb:1:1: foreign-letter: ў\n"
    assert result.status == 2 and result.err == "jazu: missing: No such file or directory\n"
    assert jazu("check", "--", "a", cwd=tmp_path).status == 1


@pytest.mark.parametrize("arguments, word", [
    (("-t", "icao"), "one-way"), (("-t", "latm"), "latn"), (("-f", "x"), "unknown alphabet"),
    (("--format=xml",), "text, jsonl, sarif"), (("--from",), "from"), (("--strikt",), "--strikt"),
])
def test_usage_errors(arguments, word):
    result = jazu("check", *arguments, text=CYRILLIC)
    assert (result.status, result.out) == (2, b"")
    assert word in result.err


def test_text_whose_alphabet_cannot_be_told():
    result = jazu("check", text=b"Qazaqstan\n")
    assert (result.status, result.out) == (1, b"")
    assert "It was not checked" in result.err
    assert jazu("check", "-f", "latn-2021", text=b"Qazaqstan\n").status == 0


def test_help():
    assert jazu("check", "-h").out == jazu("--help").out


def test_output_that_cannot_be_written():
    with open("/dev/full", "wb") as full:
        assert jazu("check", text="ў\n".encode(), stdout=full).status == 4


def test_a_line_longer_than_is_kept():
    line = "тіл " * 100_000
    assert check(line + "ў\nў")[1] == ["1:400001: foreign-letter: ў", "2:1: foreign-letter: ў"]
    word = "ж" * 200_000
    assert check(word + " ў\n")[1][-1] == "1:200002: foreign-letter: ў"


def test_findings_come_before_more_is_read():
    process = start("check")
    process.stdin.write("ў\n".encode())
    process.stdin.flush()
    assert process.stdout.readline().decode() == "(standard input):1:1: foreign-letter: ў\n"
    process.communicate(timeout=10)
    assert process.returncode == 1
