"""What an alphabet says of its letters: small and capital ones, and their order."""

from __future__ import annotations

import functools
from ctypes import byref, c_size_t, c_void_p, create_string_buffer
from typing import Callable, Final, overload

from . import _library as library
from ._alphabet import Table, find
from ._errors import Error, NoWayError
from ._text import BytesLike, encoded
from ._text_call import (
    LOWER,
    SEARCH_KEY,
    SORT_KEY,
    TITLE,
    UPPER,
    TextCall,
    connect,
    short_by_accelerator,
)

_LEVELS: Final = {"script": 0, "arab": 1, "keyboard": 2}

_CACHED = 64


def _opened(
    open_: Callable[..., int], close: Callable[..., None], *arguments: object
) -> library.Handle:
    pointer = c_void_p()
    why = library.Diagnostic()
    status = open_(*arguments, byref(pointer), byref(why))
    if status == library.NO_ORDER:
        raise Error(why.message.decode())
    if status == library.NO_WAY:
        raise NoWayError(why.message.decode())
    library.check(status)
    return library.Handle(pointer, close)


def _tag(alphabet: str) -> bytes:
    find(alphabet)  # says what is unknown
    return alphabet.encode()


def _filled(call: Callable[..., int], capacity: int) -> bytes:
    """What a function of the library writes, which is asked again when it was too much."""
    needed = c_size_t(capacity)
    while True:
        capacity = needed.value
        buffer = create_string_buffer(capacity) if capacity else None
        status = call(buffer, capacity, byref(needed))
        if status != library.OUTPUT_FULL:
            library.check(status)
            return b"" if buffer is None else buffer.raw[: needed.value]


@short_by_accelerator
class _CaseCall(TextCall):
    """Letters of a text to one of ``UPPER``, ``LOWER`` and ``TITLE``."""

    __slots__ = ("_handle", "_to")

    def __init__(self, handle: library.Handle, to: int) -> None:
        self._handle = handle
        self._to = to - UPPER
        connect(self, to, library.change_case, handle)

    def __call__(self, text: str | BytesLike) -> str | bytes:
        data = encoded(text)
        pointer = self._handle.pointer
        call = functools.partial(library.change_case, pointer, self._to, data, len(data))
        result = _filled(call, len(data))
        return result.decode() if isinstance(text, str) else result


@short_by_accelerator
class _SortKeyCall(TextCall):
    """The sort key of a text."""

    __slots__ = ("_handle",)

    def __init__(self, handle: library.Handle) -> None:
        self._handle = handle
        connect(self, SORT_KEY, library.sort_key, handle)

    def __call__(self, text: str | BytesLike) -> bytes:
        data = encoded(text)
        call = functools.partial(library.sort_key, self._handle.pointer, data, len(data))
        return _filled(call, 4 * len(data) + 8)


@short_by_accelerator
class _SearchKeyCall(TextCall):
    """The search key of a text."""

    __slots__ = ("_handle",)

    def __init__(self, handle: library.Handle) -> None:
        self._handle = handle
        connect(self, SEARCH_KEY, library.search_key_of, handle)

    def __call__(self, text: str | BytesLike) -> str | bytes:
        data = encoded(text)
        call = functools.partial(library.search_key_of, self._handle.pointer, data, len(data))
        result = _filled(call, 2 * len(data))
        return result.decode() if isinstance(text, str) else result


@functools.lru_cache(maxsize=_CACHED)
def _letter_case(to: int, alphabet: str | Table) -> _CaseCall:
    close = library.letter_case_close
    if isinstance(alphabet, Table):
        table = alphabet._handle.pointer
        return _CaseCall(_opened(library.letter_case_open_table, close, table, None), to)
    return _CaseCall(_opened(library.letter_case_open, close, _tag(alphabet)), to)


@functools.lru_cache(maxsize=_CACHED)
def _collation(alphabet: str | Table) -> _SortKeyCall:
    close = library.collation_close
    if isinstance(alphabet, Table):
        table = alphabet._handle.pointer
        return _SortKeyCall(_opened(library.collation_open_table, close, table, None))
    return _SortKeyCall(_opened(library.collation_open, close, _tag(alphabet)))


@functools.lru_cache(maxsize=_CACHED)
def _search_key(level: str, alphabet: str | Table | None, collapse: bool) -> _SearchKeyCall:
    options = library.KeyOptions()
    try:
        options.level = _LEVELS[level]
    except KeyError:
        known = ", ".join(map(repr, _LEVELS))
        raise ValueError(f"level takes one of {known}, not {level!r}") from None
    options.collapse_repeats = int(collapse)
    close = library.search_key_close
    if isinstance(alphabet, Table):
        table = alphabet._handle.pointer
        opened = _opened(library.search_key_open_table, close, table, None, byref(options))
    else:
        tag = None if alphabet is None else _tag(alphabet)
        opened = _opened(library.search_key_open, close, tag, byref(options))
    return _SearchKeyCall(opened)


@overload
def upper(text: str, alphabet: str | Table = "cyrl") -> str: ...
@overload
def upper(text: BytesLike, alphabet: str | Table = "cyrl") -> bytes: ...
def upper(text: str | BytesLike, alphabet: str | Table = "cyrl") -> str | bytes:
    """The text in capitals, by the pairs of an alphabet and for other letters those of Unicode.

    >>> upper("istiq ıssyq", "latn-2021")
    'İSTİQ ISSYQ'

    The alphabet is that of a tag or of a :class:`Table`.

    Raises :class:`UnknownAlphabetError`.
    """
    return _letter_case(UPPER, alphabet)(text)


@overload
def lower(text: str, alphabet: str | Table = "cyrl") -> str: ...
@overload
def lower(text: BytesLike, alphabet: str | Table = "cyrl") -> bytes: ...
def lower(text: str | BytesLike, alphabet: str | Table = "cyrl") -> str | bytes:
    """The text in small letters.

    >>> lower("ISSYQ", "latn-2021")
    'ıssyq'
    """
    return _letter_case(LOWER, alphabet)(text)


@overload
def title(text: str, alphabet: str | Table = "cyrl") -> str: ...
@overload
def title(text: BytesLike, alphabet: str | Table = "cyrl") -> bytes: ...
def title(text: str | BytesLike, alphabet: str | Table = "cyrl") -> str | bytes:
    """The text with a capital at the beginning of each word and small letters behind it.

    >>> title("ақ-қара")
    'Ақ-Қара'
    """
    return _letter_case(TITLE, alphabet)(text)


def sort_key(text: str | BytesLike, alphabet: str | Table = "cyrl") -> bytes:
    """Bytes that compare as texts sort in a dictionary of the alphabet.

    >>> sorted(["ұл", "ана", "әке"], key=sort_key)
    ['ана', 'әке', 'ұл']

    Raises :class:`UnknownAlphabetError`, and :class:`Error` for an alphabet whose table has no
    order of letters (``"ipa"``).
    """
    return _collation(alphabet)(text)


@overload
def key(
    text: str,
    level: str = "script",
    alphabet: str | Table | None = None,
    *,
    collapse: bool = False,
) -> str: ...
@overload
def key(
    text: BytesLike,
    level: str = "script",
    alphabet: str | Table | None = None,
    *,
    collapse: bool = False,
) -> bytes: ...
def key(
    text: str | BytesLike,
    level: str = "script",
    alphabet: str | Table | None = None,
    *,
    collapse: bool = False,
) -> str | bytes:
    """What to search by: equal for the same word in any script.

    ``level`` says what is equal: ``"script"`` Cyrillic and every Latin alphabet, ``"arab"`` Arabic
    script too, ``"keyboard"`` also words typed without Kazakh letters. Without an ``alphabet`` the
    text tells by its letters how its Latin words are read: as in the newest alphabet that has those
    of the most. With ``collapse`` a letter that stands three times or more counts once.

    >>> key("Tıleuberdı") == key("Тілеуберді")
    True
    >>> key("казакстан", "keyboard") == key("Қазақстан", "keyboard")
    True

    Raises :class:`UnknownAlphabetError`, and :class:`NoWayError` for an alphabet that cannot be
    read.
    """
    return _search_key(level, alphabet, collapse)(text)
