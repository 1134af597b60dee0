"""What can go wrong, as exceptions. All of them are a :class:`ValueError`."""

from __future__ import annotations

from dataclasses import dataclass


class Error(ValueError):
    """The base of jazu's own errors.

    ``offset`` is a place in the input, counted from 0 in its own units; ``line`` and ``column``
    count from 1, the column in code points. Each is None where it has no meaning.
    """

    offset: int | None
    line: int | None
    column: int | None

    def __init__(
        self,
        message: str,
        *,
        offset: int | None = None,
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        super().__init__(message)
        self.offset = offset
        self.line = line
        self.column = column


class UnknownAlphabetError(Error):
    """No alphabet has that tag, or its table has no variant of that name."""


class UntoldError(Error):
    """The alphabet of a text cannot be told (``from_="auto"``), or its encoding; ``jazu.detect()``
    and ``jazu.detect_encoding()`` say why."""


class UnencodableError(Error):
    """An encoding lacks a character of a text, which stands at ``offset``."""


class NoWayError(Error):
    """Both alphabets are known, but the one cannot be read into the other."""


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong with a table: ``line`` and ``column`` count from 1."""

    line: int
    column: int
    message: str


class TableError(Error):
    """A table has errors. ``problems`` are the first 20 of them in the order of the table;
    ``line`` and ``column`` are those of the first."""

    problems: tuple[Problem, ...]

    def __init__(self, message: str, problems: tuple[Problem, ...] = ()) -> None:
        first = problems[0] if problems else None
        super().__init__(
            message, line=first.line if first else None, column=first.column if first else None
        )
        self.problems = problems


class InvalidTextError(Error):
    """A text has a byte that is not UTF-8, and the converter was made with ``invalid="stop"``.

    ``offset`` is the place of that byte and ``converted`` what precedes it, converted (of a stream:
    what the last piece gave). ``index`` is the number of the text among those given to
    :meth:`Converter.many` or :meth:`Converter.arrow`; there ``offset`` counts from the beginning of
    that text and ``converted`` is empty. A stream does not know ``line`` and ``column``.
    """

    converted: bytes
    index: int | None

    def __init__(
        self,
        message: str,
        *,
        offset: int | None = None,
        line: int | None = None,
        column: int | None = None,
        converted: bytes = b"",
        index: int | None = None,
    ) -> None:
        super().__init__(message, offset=offset, line=line, column=column)
        self.converted = converted
        self.index = index


def invalid_text(
    data: bytes, offset: int, *, converted: bytes = b"", index: int | None = None
) -> InvalidTextError:
    """The error for the invalid byte at an offset of a whole text."""
    line = data.count(b"\n", 0, offset) + 1
    begin = data.rfind(b"\n", 0, offset) + 1
    column = len(data[begin:offset].decode(errors="replace")) + 1
    where = f"{line}:{column}" if index is None else f"text {index}: {line}:{column}"
    return InvalidTextError(
        f"{where}: the byte 0x{data[offset]:02x} at offset {offset} is not UTF-8",
        offset=offset,
        line=line,
        column=column,
        converted=converted,
        index=index,
    )
