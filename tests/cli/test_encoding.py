"""--encoding, --mojibake, and what jazu detect says of encodings."""

import json
import os
import time

import pytest

from conftest import jazu, latin, start

KAZAKH = ("Бүгін таңертең біз үйден әдеттегіден ерте шықтық, өйткені жаңбыр жауады деп айтқан "
          "еді.\nКөшеде тыныш, тек дүкеннің жанында екі көрші сөйлесіп тұр.\n")
RUSSIAN = ("Сегодня утром мы вышли из дома раньше обычного, потому что обещали дождь. На улице было "
           "тихо, и только у магазина разговаривали две соседки.\n")
CODECS = {"kz-1048": "kz1048", "pt154": "ptcp154", "utf-16": "utf-16", "utf-16le": "utf-16-le",
          "utf-16be": "utf-16-be"}
EXPECTED = latin(text=KAZAKH.encode()).out


def misread(text, codec, shown="cp1251"):
    return text.encode(codec).decode(shown)


@pytest.mark.parametrize("encoding, codec", CODECS.items())
def test_the_encoding_is_told(encoding, codec):
    for arguments in ((), ("-f", "cyrl")):
        result = jazu("-t", "latn-2021", *arguments, text=KAZAKH.encode(codec))
        assert result.status == 0 and result.out == EXPECTED
        assert result.err.startswith(f"jazu: (standard input): read as {encoding}")
        assert result.err.count("\n") == 1
        quiet = jazu("-t", "latn-2021", "-q", *arguments, text=KAZAKH.encode(codec))
        assert quiet.out == EXPECTED and quiet.err == ""


@pytest.mark.parametrize("encoding, codec", CODECS.items())
def test_the_encoding_is_said(encoding, codec):
    for name in (encoding, encoding.upper(), encoding.replace("-", "")):
        result = latin(f"--encoding={name}", text=KAZAKH.encode(codec))
        assert result.status == 0 and result.out == EXPECTED and result.err == ""
    # At any length.
    assert latin(f"--encoding={encoding}", text="Қ".encode(codec)).out == b"Q"


def test_utf8_is_not_worth_a_word():
    for text in (KAZAKH.encode(), b"plain\n", b"", "\ufeffҚ".encode()):
        assert latin(text=text).err == ""
    assert latin(text="\ufeffҚ".encode()).out == "\ufeffQ".encode()
    assert latin("--encoding=utf-8", text=KAZAKH.encode()).out == EXPECTED


def test_where_it_cannot_be_told_bytes_stay():
    text = "Қазақ тілі".encode("kz1048")
    result = latin(text=text)
    assert result.status == 0 and result.out == text
    hint, invalid = result.err.splitlines()
    assert "perhaps it is kz-1048: 9 Cyrillic letters, 2 of them of Kazakh only" in hint
    assert hint.endswith("too short to tell: say --encoding=kz-1048 if it is")
    assert ":1:1: invalid UTF-8 (byte 0x8D at offset 0)" in invalid
    assert latin("--encoding=kz-1048", text=text).out == "Qazaq tılı".encode()
    # An invalid byte in text that is UTF-8 is that, as ever.
    result = latin(text=KAZAKH.encode() + b"\xff")
    assert result.out == EXPECTED + b"\xff"
    assert result.err.count("\n") == 1 and "invalid UTF-8 (byte 0xFF" in result.err


def test_unknown_names():
    result = latin("--encoding=kz-1049", text=b"")
    assert result.status == 2 and "did you mean 'kz-1048'?" in result.err
    result = latin("--encoding=klingon", text=b"")
    assert result.status == 2 and "known are auto, utf-8, " in result.err
    result = latin("--mojibake=cp866", text=b"")
    assert result.status == 2 and "--mojibake takes one of auto, kz-1048, pt154" in result.err
    assert jazu("detect", "--encoding=klingon", text=b"").status == 2


def test_each_file_tells_by_itself(tmp_path):
    (tmp_path / "a").write_bytes(KAZAKH.encode("kz1048"))
    (tmp_path / "b").write_bytes(KAZAKH.encode())
    (tmp_path / "c").write_bytes(KAZAKH.encode("utf-16"))
    result = latin("a", "b", "c", cwd=tmp_path)
    assert result.out == 3 * EXPECTED
    assert [line.split(":")[1:3] for line in result.err.splitlines()] == [
        [" a", " read as kz-1048"], [" c", " read as utf-16"]]


def test_in_place(tmp_path):
    (tmp_path / "a").write_bytes(KAZAKH.encode("ptcp154"))
    result = latin("-i.old", "a", cwd=tmp_path)
    assert result.status == 0
    assert (tmp_path / "a").read_bytes() == EXPECTED
    assert (tmp_path / "a.old").read_bytes() == KAZAKH.encode("ptcp154")
    # From one encoding into another, and no letter changes.
    (tmp_path / "b").write_bytes(KAZAKH.encode("kz1048"))
    assert jazu("-t", "cyrl", "-i", "b", cwd=tmp_path).status == 0
    assert (tmp_path / "b").read_bytes() == KAZAKH.encode()


def test_invalid_utf16():
    text = "Қа\n".encode("utf-16-le") + b"\x9a\x04\x00\xd8\x30\x04"
    result = latin("--encoding=utf-16le", text=text)
    assert result.status == 0 and result.out == "Qa\nQ\ufffda".encode()
    assert result.err == ("jazu: (standard input):2:2: invalid UTF-16 (offset 8); "
                          "replaced by U+FFFD\n")
    result = latin("--encoding=utf-16le", "--invalid=stop", text=text)
    assert result.status == 1 and result.out == b"Qa\nQ"
    assert result.err == "jazu: (standard input):2:2: invalid UTF-16 (offset 8); stopped before it\n"


def test_a_stopped_file_stays_in_place(tmp_path):
    (tmp_path / "a").write_bytes(b"\x9a\x04\x00")
    result = latin("--encoding=utf-16le", "--invalid=stop", "-i", "a", cwd=tmp_path)
    assert result.status == 1 and "a: left as it was" in result.err
    assert (tmp_path / "a").read_bytes() == b"\x9a\x04\x00"


def test_places_are_those_of_the_file():
    text = (RUSSIAN * 3 + "\nбір ў\n").encode("cp1251")
    result = latin("--strict", "--encoding=windows-1251", text=text)
    assert result.status == 1
    assert "(standard input):5:5: 'ў' (U+045E) is not a letter of 'cyrl'" in result.err


def test_the_first_64_kib_decide(tmp_path):
    long = (KAZAKH * 1000).encode("kz1048")
    (tmp_path / "a").write_bytes(long)
    result = latin("a", cwd=tmp_path)
    assert result.out == EXPECTED * 1000
    # What stands behind them decides nothing.
    (tmp_path / "b").write_bytes(b"a" * 65536 + KAZAKH.encode("kz1048"))
    result = latin("b", cwd=tmp_path)
    assert result.out == (tmp_path / "b").read_bytes()
    (tmp_path / "c").write_bytes(b"a" * 30000 + KAZAKH.encode("kz1048"))
    assert latin("c", cwd=tmp_path).out == b"a" * 30000 + EXPECTED


def test_utf8_does_not_wait_for_64_kib():
    with start("-f", "cyrl", "-t", "latn-2021") as process:
        for text, expected in ((b"plain \n", b"plain \n"), ("Қазақ \n".encode(), b"Qazaq \n"),
                               (b"x \n", b"x \n")):
            process.stdin.write(text)
            process.stdin.flush()
            assert os.read(process.stdout.fileno(), 100) == expected
        process.stdin.close()
        assert process.wait(10) == 0


def test_an_old_encoding_behind_ascii_that_came_before():
    with start("-f", "cyrl", "-t", "latn-2021", "-q") as process:
        process.stdin.write(b"plain \n")
        process.stdin.flush()
        assert os.read(process.stdout.fileno(), 100) == b"plain \n"
        for piece in (KAZAKH[:20], KAZAKH[20:]):
            process.stdin.write(piece.encode("kz1048"))
            process.stdin.flush()
            time.sleep(0.05)
        assert process.communicate(timeout=10)[0] == EXPECTED


@pytest.mark.parametrize("codec", ["kz1048", "ptcp154"])
def test_mojibake_of_both_encodings(codec):
    text = misread(KAZAKH, codec).encode()
    result = latin("--mojibake", text=text)
    assert result.status == 0 and result.out == EXPECTED
    assert f"-as-windows-1251: repaired; first of" in result.err and ":1:2: " in result.err
    assert jazu("-t", "cyrl", "--mojibake", "-q", text=text).out == KAZAKH.encode()
    # Without it nothing is repaired.
    assert latin(text=text).out != EXPECTED


def test_mojibake_of_utf8():
    for shown in ("latin-1", "koi8-r", "cp866"):
        text = ("ok\n" + KAZAKH.encode().decode(shown)).encode()
        result = jazu("-t", "cyrl", "--mojibake", text=text)
        assert result.out == ("ok\n" + KAZAKH).encode()
        assert f"(standard input):2:1: utf-8-as-{shown}: repaired; first of 2 such parts" in result.err
    # And then in an old encoding.
    text = misread("Бұл Қазақстан.\n", "utf-8", "koi8-r").encode("utf-16")
    assert jazu("-t", "cyrl", "--mojibake", text=text).out == "Бұл Қазақстан.\n".encode()


def test_mojibake_that_is_said():
    text = "Ќазаќстан єдебиеті".encode()
    assert jazu("-t", "cyrl", "--mojibake", text=text).out == text
    assert jazu("-t", "cyrl", "--mojibake=pt154", text=text).out == "Қазақстан әдебиеті".encode()
    assert jazu("-t", "cyrl", "--mojibake=RK1048", text=text).out == "Қазақстан ғдебиеті".encode()


def test_lossless_decodes_nothing_by_itself():
    text = KAZAKH.encode("kz1048")
    there = jazu("--lossless", "-t", "arab", text=text)
    assert jazu("--lossless", "-f", "arab", "-t", "cyrl", text=there.out).out == text
    there = jazu("--lossless", "--encoding=kz-1048", "-t", "arab", text=text)
    assert jazu("--lossless", "-f", "arab", "-t", "cyrl", text=there.out).out == KAZAKH.encode()


def test_mojibake_leaves_right_text(tmp_path):
    for text in (KAZAKH, RUSSIAN, "Україна, її", "", "\0\n"):
        result = jazu("-f", "cyrl", "-t", "cyrl", "--mojibake", text=text.encode())
        assert result.err == ""
        assert jazu("-t", "cyrl", "--mojibake", text=text.encode()).out == text.encode()
    (tmp_path / "a").write_bytes(misread(KAZAKH, "kz1048").encode())
    (tmp_path / "b").write_bytes(KAZAKH.encode())
    assert jazu("-t", "cyrl", "--mojibake", "-i", "a", "b", cwd=tmp_path).status == 0
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes() == KAZAKH.encode()


def test_detect_says_what_it_was_told_by(tmp_path):
    (tmp_path / "a").write_bytes(KAZAKH.encode("kz1048"))
    (tmp_path / "b").write_bytes(RUSSIAN.encode("koi8-r"))
    (tmp_path / "c").write_bytes(KAZAKH.encode())
    (tmp_path / "d").write_bytes("Қазақ тілі".encode("kz1048"))
    a, b, c, d = jazu("detect", "a", "b", "c", "d", cwd=tmp_path).out.decode().splitlines()
    assert a.startswith("a: Cyrl  cyrl  121 Cyrillic letters; kz-1048: 121 Cyrillic letters, 16 of "
                        "them of Kazakh only, ")
    assert a.endswith(" bits before pt154")
    assert "; koi8-r: " in b and " bits before " in b
    assert c == "c: Cyrl  cyrl  121 Cyrillic letters"
    assert d.endswith("too short to tell")
    assert jazu("detect", "--encoding=koi8-r", "b", cwd=tmp_path).out.decode() == b + "\n"


def test_detect_as_json(tmp_path):
    (tmp_path / "a").write_bytes(KAZAKH.encode("ptcp154"))
    (tmp_path / "b").write_bytes(b"plain")
    a, b = json.loads(jazu("detect", "--json", "a", "b", cwd=tmp_path).out)
    assert a["encoding"] == "pt154" and a["encoding_verdict"] == "told"
    assert a["encoding_percent"] == 99 and a["encoding_markers"] == 16
    assert [each["encoding"] for each in a["encodings"]][0] == "pt154"
    assert b["encoding"] == "utf-8" and b["encodings"] == [] and b["invalid"] == 0


def test_clean_reads_old_encodings_too(tmp_path):
    """Before it repairs: with a Latin i in мемлекеттік."""
    text = KAZAKH + "мемлекеттiк\n"
    expected = KAZAKH + "мемлекеттік\n"
    (tmp_path / "a").write_bytes(text.encode("kz1048"))
    result = jazu("clean", "a", cwd=tmp_path)
    assert result.status == 0 and result.out == expected.encode()
    assert result.err.startswith("jazu: a: read as kz-1048: ")
    assert jazu("clean", "-i", "a", cwd=tmp_path).status == 0
    assert (tmp_path / "a").read_bytes() == expected.encode()
    assert jazu("clean", "--encoding=pt154", text="тiл".encode("ptcp154")).out == "тіл".encode()
    shown = misread(text.replace("i", "і"), "ptcp154").encode()
    assert jazu("clean", "--mojibake", text=shown).out == expected.encode()
    assert jazu("clean", "--mojibake=kz-1048", text="Їкімет їйі".encode()).out == "Үкімет үйі".encode()
    assert jazu("clean", "--encoding=klingon", text=b"").status == 2
    missing = jazu("clean", "b", cwd=tmp_path)
    assert missing.status == 2 and missing.err == "jazu: b: No such file or directory\n"


@pytest.mark.parametrize("arguments,expected", [
    (["case", "--upper", "-a", "cyrl"], "ҚАЗАҚ\nӘКЕ\n"), (["sort", "-a", "cyrl"], "Әке\nҚазақ\n"),
    (["key"], "қазақ\nәке\n"), (["key", "--level=keyboard"], "казак\nаке\n")])
def test_verbs_for_words_read_other_encodings(arguments, expected):
    text = "Қазақ\nӘке\n"
    for encoding, codec in [("kz-1048", "kz1048"), ("pt154", "ptcp154"), ("utf-16", "utf-16")]:
        result = jazu(*arguments, f"--encoding={encoding}", text=text.encode(codec))
        assert (result.status, result.out.decode(), result.err) == (0, expected, "")
    long = "Қазақстан Республикасының Үкіметі өңірлердің әкімдерімен кеңес өткізді\n" * 3
    result = jazu("key", text=long.encode("kz1048"))
    assert result.out == jazu("key", text=long.encode()).out
    assert "read as kz-1048" in result.err
    result = jazu(*arguments, "--encoding=utf-9", text=b"")
    assert result.status == 2 and "unknown encoding 'utf-9'" in result.err


def test_check_reads_other_encodings_when_it_is_told():
    text = "Қазақстан\nмемлекеттiк\n"
    expected = jazu("check", text=text.encode())
    assert expected.status == 1 and ":2:1: mixed-script" in expected.out.decode()
    result = jazu("check", "--encoding=kz-1048", text=text.encode("kz1048"))
    assert (result.status, result.out, result.err) == (1, expected.out, "")
    assert b"invalid-utf8" in jazu("check", "-f", "cyrl", text=text.encode("kz1048")).out
