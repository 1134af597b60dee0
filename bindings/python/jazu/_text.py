"""Text as callers give it."""

from __future__ import annotations

from typing import Union

BytesLike = Union[bytes, bytearray, memoryview]


def encoded(text: str | BytesLike) -> bytes:
    """The UTF-8 of a str, the bytes of any object that has some. Not bytes(text), which would make
    five NULs of the number 5."""
    if isinstance(text, str):
        return text.encode()
    return text if isinstance(text, bytes) else bytes(memoryview(text))
