"""jazu detect, and what the command does without -f."""

import json
import os
import time

import pytest

from conftest import CYRILLIC, LATIN, jazu, start

NEWS = ("Қазақстанның Сыртқы істер министрі үшінші отырысқа қатысты. Ұшақ ертең келеді, ауа райы "
        "жақсы болады деп айтты. Әже шағын үйде тұрады.\n")
TAGS = ["latn-2021", "latn-2021jan", "latn-2019", "latn-2018", "latn-2017", "latn-2017sep",
        "latn-qazaqparat", "latn-wiki", "latn-1965", "latn-1938", "latn-1929", "iso9", "bgn",
        "alalc"]
ENGLISH = "All human beings are born free and equal in dignity and rights\n".encode()


def written(tag):
    return jazu("-f", "cyrl", "-t", tag, text=NEWS.encode()).out


@pytest.mark.parametrize("tag", TAGS)
def test_every_latin_alphabet_is_told(tag, tmp_path):
    path = tmp_path / "text.txt"
    path.write_bytes(written(tag))
    result = jazu("detect", path)
    assert result.status == 0
    assert result.out.decode().startswith(f"{path}: Latn  {tag}  ")
    assert result.out.count(b"\n") == 1


@pytest.mark.parametrize("text, line", [
    (CYRILLIC, "Cyrl  cyrl  9 Cyrillic letters"),
    ("ab ж".encode(), "Cyrl  cyrl  1 Cyrillic, 2 Latin letters"),
    ("تىل".encode(), "Arab  arab  3 Arabic letters"),
    (b"123\n", "-  -  no letters"),
    (b"", "-  -  no letters"),
    (b"x12\n", "Latn  -  1 Latin letters"),
    ("Tıleuberdı".encode(), "Latn  latn-2021|latn-2021jan  10 Latin letters; 1 of 1 words are "
     "Kazakh in latn-2021, 0 bits before latn-2021jan"),
])
def test_lines(text, line):
    result = jazu("detect", text=text)
    assert result.out.decode() == f"(standard input): {line}\n"
    assert result.status == 0


def test_evidence():
    line = jazu("detect", text=written("latn-2018")).out.decode()
    assert "sh=ш" in line and "ń=ң" in line
    assert "not Kazakh: All, human" in jazu("detect", text=ENGLISH).out.decode()


def test_several_files_and_one_that_is_missing(tmp_path):
    (tmp_path / "a").write_bytes(CYRILLIC)
    (tmp_path / "c").write_bytes(ENGLISH)
    result = jazu("detect", "a", "b", "c", cwd=tmp_path)
    assert result.status == 2
    assert [line.split(":")[0] for line in result.out.decode().splitlines()] == ["a", "c"]
    assert result.err == "jazu: b: No such file or directory\n"


def test_json(tmp_path):
    path = tmp_path / 'a "quoted\\ name'
    path.write_bytes(written("latn-2018"))
    found = json.loads(jazu("detect", "--json", path, "-", text=b"12").out)
    assert [each["file"] for each in found] == [str(path), "(standard input)"]
    first, second = found
    assert (first["verdict"], first["script"], first["alphabet"]) == ("told", "Latn", "latn-2018")
    assert len(first["candidates"]) == 14 and first["candidates"][0]["alphabet"] == "latn-2018"
    assert [each["plausible"] for each in first["candidates"]] == [True] + 13 * [False]
    assert {"spelling": "sh", "letters": "ш"}.items() <= first["evidence"][0].items() or \
        any(each["spelling"] == "sh" for each in first["evidence"])
    assert second["verdict"] == "no-letters" and second["alphabet"] is None
    assert second["candidates"] == [] and second["odd_words"] == []


def test_json_of_a_name_that_is_not_utf8(tmp_path):
    name = os.path.join(os.fsencode(tmp_path), b"\xff\x01")
    with open(name, "wb") as file:
        file.write(CYRILLIC)
    found = json.loads(jazu("detect", "--json", os.fsdecode(name)).out)
    assert found[0]["file"].endswith("\ufffd\x01")


def test_json_of_nothing():
    assert json.loads(jazu("detect", "--json", "/nowhere").out) == []


def test_usage():
    result = jazu("detect", "--jsom")
    assert result.status == 2 and "--json" in result.err
    assert jazu("detect", "--help").out == jazu("--help").out
    with open("/dev/full", "wb") as full:
        assert jazu("detect", text=CYRILLIC, stdout=full).status == 4


def test_without_from_each_file_tells_by_itself(tmp_path):
    (tmp_path / "a").write_bytes(CYRILLIC)
    (tmp_path / "b").write_bytes(written("latn-2018"))
    (tmp_path / "c").write_bytes("قازاقستان\n".encode())
    result = jazu("-t", "cyrl", "a", "b", "c", cwd=tmp_path)
    assert (result.status, result.err) == (0, "")
    assert result.out.decode().startswith("Қазақстан\n" + NEWS)
    assert result.out.decode().lower().endswith("\nқазақстан\n")


@pytest.mark.parametrize("tag", TAGS)
def test_text_in_the_alphabet_wanted_is_copied(tag):
    text = written(tag) + "e\u0308 \u00e9 a\u0301 \ufb01".encode() + b"\xff\r\n"
    result = jazu("-t", tag, text=text)
    assert (result.status, result.out) == (0, text)
    assert "invalid UTF-8" in result.err


def test_cyrillic_into_cyrillic_is_copied():
    text = "\u0438\u0306 \u0259 \u0439\n".encode()
    assert jazu("-t", "cyrl", text=text).out == text
    assert jazu("-f", "cyrl", "-t", "cyrl", text=text).out != text


def test_what_cannot_be_told(tmp_path):
    (tmp_path / "a").write_bytes(LATIN)
    (tmp_path / "b").write_bytes(CYRILLIC)
    result = jazu("-t", "arab", "a", "b", cwd=tmp_path)
    assert result.status == 1
    assert result.out.decode() == "قازاقستان\n"
    assert result.err.startswith("jazu: a: it cannot be told which Latin alphabet this is; it may "
                                 "be latn-2018, latn-2017, latn-2021, ")
    assert "say which with -f" in result.err
    assert jazu("-f", "latn-2021", "-t", "arab", "a", cwd=tmp_path).out.decode() == "قازاقستان\n"


def test_what_is_not_kazakh():
    result = jazu("-t", "cyrl", text=ENGLISH)
    assert (result.status, result.out) == (1, b"")
    assert "not Kazakh in any Latin alphabet" in result.err and "-f" in result.err


def test_in_place_and_output_stay_as_they_were(tmp_path):
    path = tmp_path / "text"
    path.write_bytes(LATIN)
    result = jazu("-i", "-t", "cyrl", path)
    assert (result.status, path.read_bytes()) == (1, LATIN)
    assert result.err.count("\n") == 1
    out = tmp_path / "out"
    out.write_bytes(b"old")
    assert jazu("-t", "cyrl", "-o", out, path).status == 1
    assert out.read_bytes() == b"old"


def test_no_letters_are_copied():
    for tag in ("cyrl", "arab", "latn-2021"):
        result = jazu("-t", tag, text=b"12, 34; \xe2\x82\xac\n")
        assert (result.status, result.out) == (0, b"12, 34; \xe2\x82\xac\n")


def test_the_beginning_decides(tmp_path):
    path = tmp_path / "text"
    path.write_bytes(written("latn-2018") * 500 + "ж\n".encode())
    assert path.stat().st_size > 70_000
    assert jazu("detect", path).out.decode().split()[2] == "latn-2018"
    result = jazu("-t", "cyrl", path)
    assert result.out.decode() == NEWS * 500 + "ж\n"


def test_a_slow_producer_of_cyrillic_is_answered_line_by_line():
    process = start("-t", "latn-2021")
    for line in (CYRILLIC, "тілі\n".encode()):
        process.stdin.write(line)
        process.stdin.flush()
        begin = time.monotonic()
        assert process.stdout.readline() != b""
        assert time.monotonic() - begin < 5
    process.stdin.close()
    assert process.wait(timeout=10) == 0
    process.stdout.close()
    process.stderr.close()


def test_a_letter_that_is_cut_between_two_reads():
    process = start("-t", "latn-2021")
    process.stdin.write("12 ж".encode()[:-1])
    process.stdin.flush()
    time.sleep(0.2)
    process.stdin.write("ж ".encode()[1:])
    process.stdin.flush()
    assert process.stdout.read(5) == b"12 j "
    out, _ = process.communicate(timeout=10)
    assert (out, process.returncode) == (b"", 0)


def test_latin_in_small_pieces_is_told_at_its_end():
    process = start("-t", "cyrl")
    for word in written("latn-2018").split(b" "):
        process.stdin.write(word + b" ")
        process.stdin.flush()
        time.sleep(0.01)
    out, _ = process.communicate(timeout=10)
    assert (out.decode().split(), process.returncode) == (NEWS.split(), 0)
