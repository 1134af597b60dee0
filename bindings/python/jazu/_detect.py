"""Telling which script and which alphabet a text is in."""

from __future__ import annotations

from ctypes import byref
from dataclasses import dataclass

from . import _library as library
from ._alphabet import alphabets
from ._text import BytesLike, encoded

_VERDICTS = ("no-letters", "told", "open", "unknown")


@dataclass(frozen=True)
class Candidate:
    """An alphabet that may have written a text."""

    alphabet: str
    """Its tag."""
    words: int
    """How many words read as Kazakh in it."""
    bits: int
    """By how many bits the text is likelier Kazakh in it than anything else."""
    plausible: bool
    """False when another is so much likelier that this one is out."""


@dataclass(frozen=True)
class Evidence:
    """A spelling that the first candidate reads otherwise than the second."""

    spelling: str
    letters: str
    """What it stands for, in Cyrillic."""
    count: int


@dataclass(frozen=True)
class Detection:
    """What could be told of a text, and from what."""

    verdict: str
    """``"no-letters"``; ``"told"``; ``"open"`` when several Latin alphabets may have written it, the
    plausible candidates; ``"unknown"`` when Latin letters are not Kazakh in any of them."""
    script: str | None
    """``"Cyrl"``, ``"Arab"``, ``"Latn"``, or None without letters."""
    alphabet: str | None
    """The tag when the verdict is ``"told"``."""
    looked_at: int
    """Bytes of UTF-8."""
    cyrillic: int
    """Letters of each script in them."""
    arabic: int
    latin: int
    words: int
    """Words of Latin text that could be evidence."""
    margin: int
    """By how many bits the first candidate is likelier than the second."""
    candidates: tuple[Candidate, ...]
    """The likeliest first."""
    evidence: tuple[Evidence, ...]
    """The most frequent first."""


def detect(text: str | BytesLike) -> Detection:
    """Tells script and alphabet of a text by its first 65,536 bytes: Cyrillic and Arabic script at
    any length, Latin by evidence.

    >>> detect("Qazaqstannyñ").alphabet
    'latn-2021'
    """
    data = encoded(text)
    raw = library.Detection()
    capacity = len(alphabets())
    found = (library.Candidate * capacity)()
    library.check(library.detect(data, len(data), byref(raw), found, capacity))
    return Detection(
        verdict=_VERDICTS[raw.verdict],
        script=str(raw.script) or None,
        alphabet=str(raw.alphabet) or None,
        looked_at=raw.looked_at,
        cyrillic=raw.cyrillic,
        arabic=raw.arabic,
        latin=raw.latin,
        words=raw.words,
        margin=raw.margin,
        candidates=tuple(
            Candidate(str(each.tag), each.words, each.bits, bool(each.plausible))
            for each in found[: raw.candidate_count]
        ),
        evidence=tuple(
            Evidence(each.spelling.decode(), each.letters.decode(), each.count)
            for each in raw.evidence[: raw.evidence_count]
        ),
    )
