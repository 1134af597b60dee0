"""Which alphabet a text is in, and converting without saying so."""

import pytest

import jazu

NEWS = "Ұшақ ертең келеді, ауа райы жақсы болады деп айтты әже. Шағын үйде тұрады өзен қалың."


def test_told():
    found = jazu.detect("Qazaqstannyñ")
    assert (found.verdict, found.script, found.alphabet) == ("told", "Latn", "latn-2021")
    assert found.candidates[0].alphabet == "latn-2021" and found.candidates[0].plausible
    assert found.margin == found.candidates[0].bits - found.candidates[1].bits
    assert found.evidence == (jazu.Evidence("ñ", "ң", 1),)
    assert (found.looked_at, found.latin, found.cyrillic, found.arabic) == (13, 12, 0, 0)


@pytest.mark.parametrize("tag", [each.tag for each in jazu.alphabets() if each.two_way])
def test_every_alphabet(tag):
    text = jazu.convert(NEWS, tag)
    found = jazu.detect(text)
    if tag == "latn-1929":  # a hundred letters leave that of 1938 open
        assert found.candidates[0].alphabet == tag
        return
    assert found.alphabet == tag
    assert jazu.detect(text.encode()) == jazu.detect(text) == jazu.detect(bytearray(text.encode()))
    assert jazu.convert(text, tag, "auto") == text


def test_not_told():
    found = jazu.detect("Qazaqstan")
    assert found.verdict == "open" and found.alphabet is None
    assert sum(each.plausible for each in found.candidates) > 2
    assert jazu.detect("All human beings are born free and equal").verdict == "unknown"
    nothing = jazu.detect("12")
    assert (nothing.verdict, nothing.script, nothing.candidates) == ("no-letters", None, ())
    with pytest.raises(TypeError):
        jazu.detect(5)


def test_auto():
    assert jazu.convert("Тілеуберді", from_="auto") == "Tıleuberdı"
    latin = jazu.convert(NEWS, "latn-2018")
    assert jazu.convert(latin, "cyrl", "auto") == NEWS
    assert jazu.convert(latin.encode(), "cyrl", "auto") == NEWS.encode()
    assert jazu.convert("12 %", "arab", "auto") == "12 %"
    assert jazu.convert(bytearray(b"12"), "arab", "auto") == b"12"
    with pytest.raises(jazu.UntoldError, match="latn-2021, "):
        jazu.convert("Qazaqstan", "cyrl", "auto")
    with pytest.raises(jazu.UntoldError, match="not Kazakh"):
        jazu.convert("All human beings are born free and equal", "cyrl", "auto")
    with pytest.raises(jazu.UnknownAlphabetError):
        jazu.convert("12", "x", "auto")
    assert issubclass(jazu.UntoldError, jazu.Error)
