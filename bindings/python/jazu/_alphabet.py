"""The alphabets that are built in, and those that users write as tables."""

from __future__ import annotations

import functools
from ctypes import byref, c_size_t, c_void_p
from dataclasses import dataclass
from typing import Any, Callable

from . import _library as library
from ._errors import Problem, TableError, UnknownAlphabetError

_MOST_PROBLEMS = 20


@dataclass(frozen=True)
class Variant:
    """A way in which an alphabet is also written; ``":" + name`` after a tag switches it on."""

    name: str
    description: str


@dataclass(frozen=True)
class Alphabet:
    """One way to write Kazakh."""

    tag: str
    """``"latn-2021"``"""
    name: str
    """Its name in Kazakh."""
    script: str
    """By ISO 15924: ``"Cyrl"``, ``"Latn"``, ``"Arab"``, ``"Brai"``."""
    status: str
    """``"official"``, ``"enacted"``, ``"draft"``, ``"de-facto"``, ``"historical"`` or
    ``"scholarly"``."""
    since: str
    """A date or year, or empty."""
    source: str
    """The act or publication that it follows."""
    bcp47: str
    """A language tag, or empty."""
    order: str
    """Its letters in alphabetical order, or empty."""
    two_way: bool
    """False for a romanization that cannot be read back."""
    variants: tuple[Variant, ...]
    """The variants that its table offers."""
    experimental: str
    """Why its values are not sure, or empty."""
    text: str
    """The table it was made from."""

    def __str__(self) -> str:
        return self.tag


def _alphabet(raw: library.Alphabet, variant: Callable[[int, Any], int]) -> Alphabet:
    """Copies an alphabet of the library. `variant` fills in the variant of an index."""
    variants = []
    for index in range(raw.variant_count):
        each = library.Variant()
        variant(index, byref(each))
        variants.append(Variant(str(each.name), str(each.description)))
    return Alphabet(
        tag=str(raw.tag),
        name=str(raw.name),
        script=str(raw.script),
        status=str(raw.status),
        since=str(raw.since),
        source=str(raw.source),
        bcp47=str(raw.bcp47),
        order=str(raw.order),
        two_way=bool(raw.two_way),
        variants=tuple(variants),
        experimental=str(raw.experimental),
        text=str(raw.text),
    )


@functools.lru_cache(maxsize=None)
def _builtin() -> dict[str, Alphabet]:
    result = {}
    for index in range(library.alphabet_count()):
        raw = library.Alphabet()
        library.alphabet_at(index, byref(raw))
        each = _alphabet(raw, functools.partial(library.alphabet_variant, index))
        result[each.tag] = each
    return result


def alphabets() -> list[Alphabet]:
    """The built-in alphabets, the official ones first."""
    return list(_builtin().values())


def find(tag: str) -> tuple[Alphabet, tuple[str, ...]]:
    """The alphabet of a tag, and the variants that the tag switches on."""
    raw = library.Alphabet()
    if "\0" in tag or library.alphabet_find(tag.encode(), byref(raw)) != library.OK:
        raise UnknownAlphabetError(
            f"unknown alphabet {tag!r}; jazu.alphabets() lists those there are"
        )
    found = _builtin()[str(raw.tag)]
    on = (each.name for n, each in enumerate(found.variants) if raw.variants >> n & 1)
    return found, tuple(on)


def alphabet(tag: str) -> Alphabet:
    """The built-in alphabet of a tag.

    The tag may be in any case, with ``kk-`` before it or not (``"kk-Latn-2021"``); ``"latn"`` is
    the newest official Latin design. Variants after it must exist and change nothing here.

    Raises :class:`UnknownAlphabetError`.
    """
    return find(tag)[0]


class Table:
    """A user's alphabet, made from the text of its table. ``tables/README.md`` of the sources
    describes the format; ``jazu.alphabet(tag).text`` is a table to begin with.

    Immutable; may be shared between threads, pickled, and used as a key. Equal texts make equal
    tables.

    Raises :class:`TableError` when anything is wrong, examples that fail included. Takes
    milliseconds.
    """

    __slots__ = ("_handle", "_text", "_alphabet")

    def __init__(self, text: str) -> None:
        data = text.encode()
        pointer = c_void_p()
        problems = (library.Diagnostic * _MOST_PROBLEMS)()
        count = c_size_t()
        status = library.table_open(
            data, len(data), byref(pointer), problems, _MOST_PROBLEMS, byref(count)
        )
        if status == library.BAD_TABLE:
            raise _table_error(problems[: min(count.value, _MOST_PROBLEMS)])
        library.check(status)
        self._handle = library.Handle(pointer, library.table_close)
        self._text = text
        raw = library.Alphabet()
        library.table_alphabet(self._handle.pointer, byref(raw))
        self._alphabet = _alphabet(
            raw, functools.partial(library.table_variant, self._handle.pointer)
        )

    @property
    def text(self) -> str:
        """The text that it was made from."""
        return self._text

    @property
    def alphabet(self) -> Alphabet:
        """The alphabet that it describes."""
        return self._alphabet

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Table) and self._text == other._text

    def __hash__(self) -> int:
        return hash((Table, self._text))

    def __repr__(self) -> str:
        return f"<jazu.Table {self._alphabet.tag}>"

    def __reduce__(self) -> tuple[Any, ...]:
        return Table, (self._text,)


def _table_error(found: list[library.Diagnostic]) -> TableError:
    problems = tuple(Problem(each.line, each.column, each.message.decode()) for each in found)
    first = problems[0]
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    return TableError(f"{first.line}:{first.column}: {first.message}{more}", problems)
