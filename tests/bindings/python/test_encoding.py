"""Old encodings, with Python's own codecs as the oracle for every byte of every table."""

import pytest
from hypothesis import given, strategies

import jazu

CODECS = {"kz-1048": "kz1048", "pt154": "ptcp154", "windows-1251": "cp1251", "koi8-r": "koi8-r",
          "cp866": "cp866", "mac-cyrillic": "mac-cyrillic", "windows-1252": "cp1252",
          "latin-1": "latin-1"}
KAZAKH = ("Бүгін таңертең біз үйден әдеттегіден ерте шықтық, өйткені жаңбыр жауады деп айтқан еді. "
          "Көшеде тыныш, тек дүкеннің жанында екі көрші сөйлесіп тұр.")


def by_python(byte, codec):
    """Bytes without a meaning are control characters, as the WHATWG reads them."""
    try:
        return bytes([byte]).decode(codec)
    except UnicodeDecodeError:
        return chr(byte)


@pytest.mark.parametrize("encoding, codec", CODECS.items())
def test_every_byte_of_every_table(encoding, codec):
    for byte in range(256):
        expected = by_python(byte, codec)
        assert jazu.decode(bytes([byte]), encoding) == expected, hex(byte)
        assert jazu.encode(expected, encoding) == bytes([byte]), hex(byte)


def test_the_bytes_without_a_meaning():
    lacking = {name: [byte for byte in range(256) if byte >= 128 and
                      by_python(byte, codec) == chr(byte)] for name, codec in CODECS.items()}
    assert lacking["windows-1251"] == lacking["kz-1048"] == [0x98, 0xA0] + [
        each for each in lacking["windows-1251"] if each > 0xA0]
    assert jazu.decode(b"\x98", "windows-1251") == jazu.decode(b"\x98", "kz-1048") == "\x98"


@pytest.mark.parametrize("encoding, codec", CODECS.items())
def test_every_character_of_the_bmp(encoding, codec):
    """What Python cannot encode jazu cannot either, but for the control characters."""
    extra = {by_python(byte, codec) for byte in range(256)}
    text = "".join(map(chr, list(range(0xD800)) + list(range(0xE000, 0x10000))))
    expected = b"".join(
        each.encode(codec, "ignore") or (bytes([ord(each)]) if each in extra else b"?")
        for each in text)
    assert jazu.encode(text, encoding, missing="replace") == expected


@given(strategies.binary())
def test_bytes_come_back(data):
    for encoding in CODECS:
        assert jazu.encode(jazu.decode(data, encoding), encoding) == data


@given(strategies.text())
def test_utf16_as_python_has_it(text):
    for encoding, codec in (("utf-16le", "utf-16-le"), ("utf-16be", "utf-16-be"),
                            ("utf-16", "utf-16")):
        data = text.encode(codec)
        assert jazu.encode(text, encoding) == data
        assert jazu.decode(data, encoding) == text


@given(strategies.binary())
def test_invalid_utf16_is_where_python_finds_it(data):
    try:
        expected = data.decode("utf-16-be")
    except UnicodeDecodeError as error:
        with pytest.raises(jazu.InvalidTextError) as raised:
            jazu.decode(data, "utf-16be")
        assert raised.value.offset == error.start
        assert raised.value.converted.decode() == data[: error.start].decode("utf-16-be")
    else:
        assert jazu.decode(data, "utf-16be") == expected


def test_names():
    assert jazu.encodings()[0] == "utf-8" and set(CODECS) < set(jazu.encodings())
    assert jazu.decode(b"\x8d", "RK1048") == jazu.decode(b"\x8d", "kz_1048") == "Қ"
    for wrong in ("kz-1049", "", "utf-8\0"):
        for call in (lambda: jazu.decode(b"", wrong), lambda: jazu.encode("", wrong)):
            with pytest.raises(jazu.Error, match="unknown encoding"):
                call()


def test_what_an_encoding_lacks():
    with pytest.raises(jazu.UnencodableError, match="windows-1251 lacks .* U\\+049A at offset 1"):
        jazu.encode("аҚ", "windows-1251")
    with pytest.raises(jazu.UnencodableError) as raised:
        jazu.encode("аҚ".encode(), "windows-1251")
    assert raised.value.offset == 2
    assert jazu.encode("аҚ", "windows-1251", missing="replace") == b"\xe0?"
    with pytest.raises(ValueError, match="'stop' or 'replace'"):
        jazu.encode("а", "windows-1251", missing="ignore")


def test_invalid_bytes():
    with pytest.raises(jazu.InvalidTextError) as raised:
        jazu.decode("Қ".encode() + b"\xff", "utf-8")
    assert raised.value.offset == 2 and raised.value.converted == "Қ".encode()
    assert jazu.decode(b"a\xff", "utf-8", invalid="replace") == "a\ufffd"
    with pytest.raises(ValueError, match="'replace' or 'stop'"):
        jazu.decode(b"a", "utf-8", invalid="keep")


def test_the_encoding_is_told():
    for encoding, codec in (("kz-1048", "kz1048"), ("pt154", "ptcp154"), ("utf-8", "utf-8"),
                            ("utf-16", "utf-16")):
        data = KAZAKH.encode(codec)
        found = jazu.detect_encoding(data)
        assert found.encoding == encoding and found.verdict == "told" and found.confidence > 0.99
        assert jazu.decode(data) == KAZAKH
        assert jazu.decode(bytearray(data)) == jazu.decode(memoryview(data)) == KAZAKH
    found = jazu.detect_encoding(KAZAKH.encode("kz1048"))
    assert found.letters == sum(each.isalpha() for each in KAZAKH)
    assert found.markers == sum(each in "әғқңөұүһ" for each in KAZAKH)
    assert found.candidates[0].encoding == "kz-1048"
    assert found.candidates[0].bits > found.candidates[1].bits
    short = "Қазақ тілі".encode("kz1048")
    assert jazu.detect_encoding(short).verdict == "too-short"
    with pytest.raises(jazu.UntoldError, match="too-short; kz-1048 is the likeliest"):
        jazu.decode(short)
    for call in (jazu.decode, jazu.detect_encoding):
        for wrong in ("str", 5, None):
            with pytest.raises(TypeError):
                call(wrong)


def test_mojibake():
    for shown in ("latin-1", "koi8-r", "cp866", "mac-cyrillic"):
        text = KAZAKH.encode().decode(shown)
        assert jazu.fix_mojibake(text) == KAZAKH
        assert jazu.fix_mojibake(text.encode()) == KAZAKH.encode()
        assert jazu.fix_mojibake(text.encode().decode(shown)) == KAZAKH
    for codec in ("kz1048", "ptcp154"):
        assert jazu.fix_mojibake(KAZAKH.encode(codec).decode("cp1251")) == KAZAKH
    for text in (KAZAKH, "Україна, її", "", b"", b"\xff"):
        assert jazu.fix_mojibake(text) == text and jazu.find_mojibake(text) == []
    assert jazu.fix_mojibake("Їкімет їйі", "rk1048") == "Үкімет үйі"
    for wrong in ("cp1251", "klingon", ""):
        with pytest.raises(ValueError, match="misread is"):
            jazu.fix_mojibake("а", wrong)


def test_where_it_was():
    text = "№ 1: РњТ±С…С‚Р°СЂ, әлем, РўС–Р»РµСѓ"
    first, second = jazu.find_mojibake(text)
    assert (first.start, first.end, first.was) == (5, 17, "Мұхтар")
    assert text[second.start : second.end] == "РўС–Р»РµСѓ" and second.was == "Тілеу"
    assert first.misreading == "utf-8-as-windows-1251"
    in_bytes = jazu.find_mojibake(text.encode())[1]
    assert text.encode()[in_bytes.start : in_bytes.end].decode() == "РўС–Р»РµСѓ"


@given(strategies.text(strategies.sampled_from("РСТУ\x98\xa0µ°±»ќљєѕ?, aQҚқә\nÐÑÃ")))
def test_changes_tell_all(text):
    result, to = "", 0
    for each in jazu.find_mojibake(text):
        result += text[to : each.start] + each.was
        to = each.end
    assert result + text[to:] == jazu.fix_mojibake(text)
