"""What an alphabet says of its letters: small and capital ones, and their order."""

from __future__ import annotations

import functools
from ctypes import byref, c_size_t, c_void_p, create_string_buffer
from typing import Callable, overload

from . import _library as library
from ._alphabet import find
from ._errors import Error
from ._text import BytesLike, encoded

_UPPER, _LOWER, _TITLE = 0, 1, 2

_CACHED = 64


def _opened(
    open_: Callable[..., int], close: Callable[..., None], alphabet: str
) -> library.Handle:
    find(alphabet)  # says what is unknown
    pointer = c_void_p()
    why = library.Diagnostic()
    status = open_(alphabet.encode(), byref(pointer), byref(why))
    if status == library.NO_ORDER:
        raise Error(why.message.decode())
    library.check(status)
    return library.Handle(pointer, close)


@functools.lru_cache(maxsize=_CACHED)
def _letter_case(alphabet: str) -> library.Handle:
    return _opened(library.letter_case_open, library.letter_case_close, alphabet)


@functools.lru_cache(maxsize=_CACHED)
def _collation(alphabet: str) -> library.Handle:
    return _opened(library.collation_open, library.collation_close, alphabet)


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


def _changed(to: int, text: str | BytesLike, alphabet: str) -> str | bytes:
    data = encoded(text)
    handle = _letter_case(alphabet)
    call = functools.partial(library.change_case, handle.pointer, to, data, len(data))
    result = _filled(call, len(data))
    return result.decode() if isinstance(text, str) else result


@overload
def upper(text: str, alphabet: str = "cyrl") -> str: ...
@overload
def upper(text: BytesLike, alphabet: str = "cyrl") -> bytes: ...
def upper(text: str | BytesLike, alphabet: str = "cyrl") -> str | bytes:
    """The text in capitals, by the pairs of an alphabet and for other letters those of Unicode.

    >>> upper("istiq ıssyq", "latn-2021")
    'İSTİQ ISSYQ'

    Raises :class:`UnknownAlphabetError`.
    """
    return _changed(_UPPER, text, alphabet)


@overload
def lower(text: str, alphabet: str = "cyrl") -> str: ...
@overload
def lower(text: BytesLike, alphabet: str = "cyrl") -> bytes: ...
def lower(text: str | BytesLike, alphabet: str = "cyrl") -> str | bytes:
    """The text in small letters.

    >>> lower("ISSYQ", "latn-2021")
    'ıssyq'
    """
    return _changed(_LOWER, text, alphabet)


@overload
def title(text: str, alphabet: str = "cyrl") -> str: ...
@overload
def title(text: BytesLike, alphabet: str = "cyrl") -> bytes: ...
def title(text: str | BytesLike, alphabet: str = "cyrl") -> str | bytes:
    """The text with a capital at the beginning of each word and small letters behind it.

    >>> title("ақ-қара")
    'Ақ-Қара'
    """
    return _changed(_TITLE, text, alphabet)


def sort_key(text: str | BytesLike, alphabet: str = "cyrl") -> bytes:
    """Bytes that compare as texts sort in a dictionary of the alphabet.

    >>> sorted(["ұл", "ана", "әке"], key=sort_key)
    ['ана', 'әке', 'ұл']

    Raises :class:`UnknownAlphabetError`, and :class:`Error` for an alphabet whose table has no
    order of letters (``"arab"``).
    """
    data = encoded(text)
    handle = _collation(alphabet)
    return _filled(
        functools.partial(library.sort_key, handle.pointer, data, len(data)), 4 * len(data) + 8
    )
