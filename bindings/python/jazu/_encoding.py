"""Old encodings, and text that was read in the wrong one."""

from __future__ import annotations

import functools
from ctypes import byref, c_size_t
from dataclasses import dataclass
from typing import TYPE_CHECKING, overload

from . import _library as library
from ._errors import Error, InvalidTextError, UnencodableError, UntoldError
from ._letters import _filled
from ._text import BytesLike, encoded

if TYPE_CHECKING:
    from typing import Literal

_INVALID = {"replace": 1, "stop": 2}
_MISSING = {"stop": 0, "replace": 1}
_VERDICTS = ("told", "too-short", "unknown")


@dataclass(frozen=True)
class EncodingCandidate:
    """An encoding that a text may be in."""

    encoding: str
    bits: int
    """By how many bits the text is likelier in it than in the last candidate."""


@dataclass(frozen=True)
class EncodingDetection:
    """What could be told of the encoding of a text, and from what."""

    encoding: str
    """The likeliest one, whatever the verdict."""
    verdict: str
    """``"told"``; ``"too-short"``; ``"unknown"`` when it is no Cyrillic text in any encoding."""
    confidence: float
    """From 0 to 1: how likely this reading is against the next other one."""
    looked_at: int
    """Bytes."""
    sequences: int
    """Those of UTF-8, besides ASCII, in them."""
    invalid: int
    """Ill-formed ones."""
    letters: int
    """Cyrillic ones, as ``encoding`` reads the text."""
    markers: int
    """Letters of Kazakh where windows-1251 has something else."""
    candidates: tuple[EncodingCandidate, ...]
    """The likeliest first; empty when the bytes alone tell."""


@dataclass(frozen=True)
class MojibakeChange:
    """A part of a text that was read in the wrong encoding."""

    start: int
    """Where it begins: code points of a str, bytes of bytes."""
    end: int
    was: str
    """What it was before."""
    misreading: str
    """``"utf-8-as-windows-1251"`` and the like; ``"several"`` for one after the other."""


@functools.lru_cache(maxsize=None)
def encodings() -> tuple[str, ...]:
    """The names of the encodings that are known.

    >>> encodings()[5:7]
    ('kz-1048', 'pt154')
    """
    names: list[str] = []
    name = library.Text()
    while library.encoding_at(len(names), byref(name)) == library.OK:
        names.append(str(name))
    return tuple(names)


def _name(encoding: str) -> bytes:
    if "\0" in encoding:
        raise _unknown(encoding)
    return encoding.encode()


def _unknown(encoding: str) -> Error:
    return Error(f"unknown encoding {encoding!r}; known are {', '.join(encodings())}")


def _bytes(data: BytesLike) -> bytes:
    if isinstance(data, str):
        raise TypeError("a str is decoded already; bytes are wanted")
    return encoded(data)


def detect_encoding(data: BytesLike) -> EncodingDetection:
    """Tells the encoding of bytes by the first 65,536 of them.

    >>> detect_encoding("Қазақстан".encode("kz1048")).encoding
    'kz-1048'
    """
    data = _bytes(data)
    raw = library.EncodingDetection()
    library.check(library.detect_encoding(data, len(data), byref(raw)))
    return EncodingDetection(
        encoding=str(raw.encoding),
        verdict=_VERDICTS[raw.verdict],
        confidence=raw.confidence,
        looked_at=raw.looked_at,
        sequences=raw.sequences,
        invalid=raw.invalid,
        letters=raw.letters,
        markers=raw.markers,
        candidates=tuple(
            EncodingCandidate(str(each.encoding), each.bits)
            for each in raw.candidates[: raw.candidate_count]
        ),
    )


def _told(data: bytes) -> str:
    found = detect_encoding(data)
    if found.verdict == "told":
        return found.encoding
    guess = f"; {found.encoding} is the likeliest" if found.verdict == "too-short" else ""
    raise UntoldError(f"it cannot be told which encoding this is ({found.verdict}{guess})")


def decode(
    data: BytesLike, encoding: str | None = None, *, invalid: Literal["replace", "stop"] = "stop"
) -> str:
    """Bytes of an encoding as a str; without one, of the encoding that they tell themselves.

    >>> decode(b"\\x8d\\xe0\\xe7\\xe0\\x9d", "kz-1048")
    'Қазақ'

    Bytes that UTF-8 or UTF-16 does not have raise :class:`InvalidTextError`, or become U+FFFD with
    ``invalid="replace"``; the other encodings have all bytes. Raises :class:`UntoldError` when the
    encoding cannot be told, and :class:`Error` for an unknown one.
    """
    data = _bytes(data)
    if invalid not in _INVALID:
        raise ValueError(f"invalid is 'replace' or 'stop', not {invalid!r}")
    name = _told(data) if encoding is None else encoding
    report = library.EncodingReport()

    def call(buffer: object, capacity: int, needed: object) -> int:
        status: int = library.decode(
            _name(name), _INVALID[invalid], data, len(data), buffer, capacity, needed, byref(report)
        )
        return status

    result, status = _filled_with_status(call, 2 * len(data))
    if status == library.UNKNOWN_ENCODING:
        raise _unknown(name)
    if status == library.INVALID_UTF8:
        raise InvalidTextError(
            f"the byte 0x{data[report.first]:02x} at offset {report.first} is not {name}",
            offset=report.first,
            converted=result,
        )
    library.check(status)
    return result.decode()


def encode(
    text: str | BytesLike, encoding: str, *, missing: Literal["stop", "replace"] = "stop"
) -> bytes:
    """A text as bytes of an encoding.

    >>> encode("Қазақ", "kz-1048")
    b'\\x8d\\xe0\\xe7\\xe0\\x9d'

    A character that the encoding lacks raises :class:`UnencodableError`, or becomes a question mark
    with ``missing="replace"``. Raises :class:`Error` for an unknown encoding.
    """
    if missing not in _MISSING:
        raise ValueError(f"missing is 'stop' or 'replace', not {missing!r}")
    data = encoded(text)
    report = library.EncodingReport()

    def call(buffer: object, capacity: int, needed: object) -> int:
        status: int = library.encode(
            _name(encoding), _MISSING[missing], data, len(data), buffer, capacity, needed,
            byref(report),
        )  # fmt: skip
        return status

    result, status = _filled_with_status(call, 2 * len(data) + 2)
    if status == library.UNKNOWN_ENCODING:
        raise _unknown(encoding)
    if status == library.UNENCODABLE:
        offset = report.first
        if isinstance(text, str):
            offset = len(data[:offset].decode())
        raise UnencodableError(
            f"{encoding} lacks the character U+{report.code_point:04X} at offset {offset}",
            offset=offset,
        )
    library.check(status)
    return result


def _filled_with_status(call: object, capacity: int) -> tuple[bytes, int]:
    """What a function writes also when its status is one of the text."""
    last = library.OK

    def passing(buffer: object, size: int, needed: object) -> int:
        nonlocal last
        last = call(buffer, size, needed)  # type: ignore[operator]
        return library.OUTPUT_FULL if last == library.OUTPUT_FULL else library.OK

    return _filled(passing, capacity), last


def _repaired(
    data: bytes, misread: str | None
) -> tuple[bytes, list[library.MojibakeChange]]:
    name = None if misread is None else _name(misread)
    count = c_size_t()
    capacity = 0
    while True:
        changes = (library.MojibakeChange * capacity)()

        def call(buffer: object, size: int, needed: object) -> int:
            status: int = library.repair_mojibake(
                name, data, len(data), buffer, size, needed, changes, capacity, byref(count)
            )
            return status

        text, status = _filled_with_status(call, len(data))
        if status in (library.UNKNOWN_ENCODING, library.BAD_ARGUMENT):
            raise ValueError(f"misread is 'kz-1048' or 'pt154', not {misread!r}")
        library.check(status)
        if count.value <= capacity:
            return text, list(changes[: count.value])
        capacity = count.value


@overload
def fix_mojibake(text: str, misread: str | None = None) -> str: ...
@overload
def fix_mojibake(text: BytesLike, misread: str | None = None) -> bytes: ...
def fix_mojibake(text: str | BytesLike, misread: str | None = None) -> str | bytes:
    """The text with misreadings undone: UTF-8 that was read as an encoding of one byte, also twice,
    and KZ-1048 or PT154 that was read as windows-1251. Right text stays as it is.

    >>> fix_mojibake("ТљР°Р·Р°Т›СЃС‚Р°РЅ")
    'Қазақстан'
    >>> fix_mojibake("Ќазаќстан єдебиеті", "pt154")
    'Қазақстан әдебиеті'

    ``misread`` is for a caller who knows which of both it was: then short texts are undone too.
    """
    result = _repaired(encoded(text), misread)[0]
    return result.decode() if isinstance(text, str) else result


def find_mojibake(text: str | BytesLike, misread: str | None = None) -> list[MojibakeChange]:
    """The parts that :func:`fix_mojibake` changes.

    >>> find_mojibake("Аты: РњТ±С…С‚Р°СЂ")
    [MojibakeChange(start=5, end=17, was='Мұхтар', misreading='utf-8-as-windows-1251')]
    """
    data = encoded(text)
    repaired, changes = _repaired(data, misread)
    found = []
    passed = index = 0
    for each in changes:
        start, end = each.begin, each.end
        if isinstance(text, str):
            index += len(data[passed : each.begin].decode())
            start = index
            index += len(data[each.begin : each.end].decode())
            passed, end = each.end, index
        was = repaired[each.to_begin : each.to_end].decode()
        found.append(MojibakeChange(start, end, was, str(each.misreading)))
    return found
