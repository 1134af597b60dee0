"""Text whose letters are the ones that are meant."""

from __future__ import annotations

from ctypes import byref, c_size_t, c_void_p, string_at
from dataclasses import dataclass
from typing import Generic, Literal, Optional, TypeVar, overload

from . import _library as library
from ._edits import Edits
from ._text import BytesLike, encoded

AnyStr = TypeVar("AnyStr", str, bytes)

Profile = Literal["canonical", "repair", "clean"]
Hamza = Optional[Literal["high", "plain"]]
Certainty = Literal["canonical", "certain", "contextual", "reported"]

_PROFILE: dict[str, int] = {"canonical": 0, "repair": 1, "clean": 2}
_HAMZA: dict[str | None, int] = {None: 0, "high": 1, "plain": 2}
_CERTAINTY: tuple[Certainty, ...] = ("canonical", "certain", "contextual", "reported")


@dataclass(frozen=True)
class Finding(Generic[AnyStr]):
    """A place that was repaired, or where something is odd that no rule may change."""

    rule: str
    """Such as ``"H3"``; docs/repair.md lists them."""
    certainty: Certainty
    """How sure it is; ``"reported"`` where nothing is changed."""
    start: int
    """Where it begins in the source: in characters of a str, in bytes of bytes."""
    end: int
    before: AnyStr
    after: AnyStr


def _options(profile: str, hamza: str | None, strip_stress: bool) -> library.RepairOptions:
    if profile not in _PROFILE:
        allowed = ", ".join(map(repr, _PROFILE))
        raise ValueError(f"profile is {profile!r}, but must be one of {allowed}")
    if hamza not in _HAMZA:
        allowed = ", ".join(map(repr, _HAMZA))
        raise ValueError(f"hamza is {hamza!r}, but must be one of {allowed}")
    options = library.RepairOptions()
    options.profile = _PROFILE[profile]
    options.hamza = _HAMZA[hamza]
    options.strip_stress = 1 if strip_stress else 0
    return options


def _repaired(data: bytes, options: library.RepairOptions) -> library.Handle:
    pointer = c_void_p()
    library.check(library.repair(byref(options), data, len(data), byref(pointer)))
    return library.Handle(pointer, library.repaired_free)


@overload
def repair(
    text: str, profile: Profile = "repair", *, hamza: Hamza = ..., strip_stress: bool = ...
) -> str: ...
@overload
def repair(
    text: BytesLike, profile: Profile = "repair", *, hamza: Hamza = ..., strip_stress: bool = ...
) -> bytes: ...
def repair(
    text: str | BytesLike,
    profile: Profile = "repair",
    *,
    hamza: Hamza = None,
    strip_stress: bool = False,
) -> str | bytes:
    """The text with wrong letters put right.

    >>> repair("мемлекеттiк")  # with a Latin i
    'мемлекеттік'

    Profile ``"canonical"`` composes letters and marks; ``"repair"`` also mends words that show by
    themselves what is meant, as converting does; ``"clean"`` those too that only the whole text
    shows, and spaces, hyphens and marks that are not seen. A str gives a str, bytes give bytes.

    What is done only where it is asked for, in every profile: ``hamza="high"`` writes the hamza at
    the beginning of a word of Arabic script as U+0674, which Unicode prefers for Kazakh,
    ``hamza="plain"`` as U+0621, also where U+02BC or an apostrophe stands for it;
    ``strip_stress=True`` drops U+0301 behind a vowel of Cyrillic.

    >>> repair("А\u0301лматы", strip_stress=True)
    'Алматы'
    """
    repaired = _repaired(encoded(text), _options(profile, hamza, strip_stress))
    pointer, size = c_void_p(), c_size_t()
    library.check(library.repaired_text(repaired.pointer, byref(pointer), byref(size)))
    result = string_at(pointer.value or 0, size.value) if size.value else b""
    return result.decode() if isinstance(text, str) else result


@overload
def findings(
    text: str, profile: Profile = "repair", *, hamza: Hamza = ..., strip_stress: bool = ...
) -> list[Finding[str]]: ...
@overload
def findings(
    text: BytesLike, profile: Profile = "repair", *, hamza: Hamza = ..., strip_stress: bool = ...
) -> list[Finding[bytes]]: ...
def findings(
    text: str | BytesLike,
    profile: Profile = "repair",
    *,
    hamza: Hamza = None,
    strip_stress: bool = False,
) -> list[Finding[str]] | list[Finding[bytes]]:
    """What :func:`repair` changes, in the order of the text, and what is odd and stays.

    >>> [(each.rule, each.after) for each in findings("жəне SMSке")]
    [('H3', 'және'), ('H2', 'SMSке')]

    The arguments are those of :func:`repair`.
    """
    data = encoded(text)
    repaired = _repaired(data, _options(profile, hamza, strip_stress))
    raws = [_get(repaired, i) for i in range(library.repaired_count(repaired.pointer))]
    if not isinstance(text, str):
        return [_finding(raw, raw.begin, raw.end, data[raw.begin : raw.end], bytes(raw.after)) for raw in raws]
    result: list[Finding[str]] = []
    end = done = 0
    for raw in raws:
        start = end + len(data[done : raw.begin].decode())
        end = start + len(data[raw.begin : raw.end].decode())
        done = raw.end
        result.append(_finding(raw, start, end, text[start:end], str(raw.after)))
    return result


@overload
def repair_edits(
    text: str, profile: Profile = "repair", *, hamza: Hamza = ..., strip_stress: bool = ...
) -> Edits[str]: ...
@overload
def repair_edits(
    text: BytesLike, profile: Profile = "repair", *, hamza: Hamza = ..., strip_stress: bool = ...
) -> Edits[bytes]: ...
def repair_edits(
    text: str | BytesLike,
    profile: Profile = "repair",
    *,
    hamza: Hamza = None,
    strip_stress: bool = False,
) -> Edits[str] | Edits[bytes]:
    """What becomes of each letter when a text is repaired, as :meth:`Converter.edits` records it.

    >>> [(edit.source_start, edit.rule) for edit in repair_edits("жəне").changes()]
    [(1, 'H3')]

    The arguments are those of :func:`repair`.
    """
    data = encoded(text)
    options = _options(profile, hamza, strip_stress)
    pointer = c_void_p()
    library.check(library.repair_edits(byref(options), data, len(data), byref(pointer)))
    return Edits(library.Handle(pointer, library.edits_free), isinstance(text, str))


def _get(repaired: library.Handle, index: int) -> library.Finding:
    raw = library.Finding()
    library.check(library.repaired_get(repaired.pointer, index, byref(raw)))
    return raw


def _finding(
    raw: library.Finding, start: int, end: int, before: AnyStr, after: AnyStr
) -> Finding[AnyStr]:
    return Finding(
        rule=str(raw.rule), certainty=_CERTAINTY[raw.certainty], start=start, end=end,
        before=before, after=after,
    )  # fmt: skip
