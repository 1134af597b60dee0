"""Lines of a page that are of its site and not of the article."""

from __future__ import annotations

from ctypes import byref, c_size_t, c_void_p, string_at
from dataclasses import dataclass
from typing import Generic, TypeVar, overload

from . import _library as library
from ._text import BytesLike, encoded

AnyStr = TypeVar("AnyStr", str, bytes)


@dataclass(frozen=True)
class ChromeLine(Generic[AnyStr]):
    """A line of a page that is not of the article."""

    rule: str
    """Such as ``"K2"``; ``tables/structure/news.table`` of the sources lists them."""
    kind: str
    """``"date"``, ``"counter"``, ``"title"``, ``"credit"``, ..."""
    line: int
    """Its number, from 1."""
    text: AnyStr


def _found(data: bytes) -> library.Handle:
    pointer = c_void_p()
    library.check(library.chrome_find(data, len(data), byref(pointer)))
    return library.Handle(pointer, library.chrome_free)


@overload
def chrome(text: str) -> list[ChromeLine[str]]: ...
@overload
def chrome(text: BytesLike) -> list[ChromeLine[bytes]]: ...
def chrome(text: str | BytesLike) -> list[ChromeLine[str]] | list[ChromeLine[bytes]]:
    """The lines of a whole page that are of its site, in order.

    >>> page = "Ауылға жаңа кітапхана салынды\\n86 рет көрсетілді\\nОнда он мың кітап бар."
    >>> [(each.kind, each.text) for each in chrome(page)]
    [('counter', '86 рет көрсетілді')]
    """
    data = encoded(text)
    found = _found(data)
    lines = [_get(found, i) for i in range(library.chrome_count(found.pointer))]
    if not isinstance(text, str):
        return [
            ChromeLine(str(each.rule), str(each.kind), each.line, data[each.begin : each.end])
            for each in lines
        ]
    return [
        ChromeLine(str(each.rule), str(each.kind), each.line, data[each.begin : each.end].decode())
        for each in lines
    ]


def _get(found: library.Handle, index: int) -> library.ChromeLine:
    line = library.ChromeLine()
    library.check(library.chrome_get(found.pointer, index, byref(line)))
    return line


@overload
def without_chrome(text: str) -> str: ...
@overload
def without_chrome(text: BytesLike) -> bytes: ...
def without_chrome(text: str | BytesLike) -> str | bytes:
    """The page without these lines, and without the blank ones beside them; unchanged when they are
    more than 40 percent of it.

    >>> without_chrome("Қала күні тойланды, оған мыңдаған адам келді.\\n\\n12 пікір\\n")
    'Қала күні тойланды, оған мыңдаған адам келді.\\n'
    """
    found = _found(encoded(text))
    pointer, size = c_void_p(), c_size_t()
    library.check(library.chrome_text(found.pointer, byref(pointer), byref(size), None))
    result = string_at(pointer.value or 0, size.value) if size.value else b""
    return result.decode() if isinstance(text, str) else result
