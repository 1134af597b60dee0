"""What became of each part of a text."""

from __future__ import annotations

from ctypes import byref, c_size_t
from typing import TYPE_CHECKING, Any, AnyStr, Callable, Generic, Iterator, NamedTuple

from . import _library as library
from ._text import encoded

if TYPE_CHECKING:
    from typing import Literal

    Bias = Literal["left", "right"]

_BYTES, _CODE_POINTS = 0, 1
_BIAS = {"left": 0, "right": 1}


class Edit(NamedTuple):
    """One run: ``source[source_start:source_end]`` is ``target[target_start:target_end]`` now."""

    source_start: int
    source_end: int
    target_start: int
    target_end: int
    rule: str | None
    """What replaced it, such as ``"cyrl>latn-2021"``; None for a copied run."""


class Edits(Generic[AnyStr]):
    """How a text came from another, given by :meth:`Converter.edits`: runs that were copied and
    runs that were replaced, letter by letter, which cover both texts in order.

    Offsets are those of the texts: characters of a str, bytes of bytes. Iterating gives each
    :class:`Edit`. Immutable; may be shared between threads.
    """

    __slots__ = ("_handle", "_text", "_unit", "_source", "_target")

    def __init__(self, handle: library.Handle, text: bool) -> None:
        self._handle = handle
        self._text = text
        self._unit = _CODE_POINTS if text else _BYTES
        self._source = self._given(bytes(library.edits_source(handle.pointer)))
        self._target = self._given(bytes(library.edits_target(handle.pointer)))

    def _given(self, data: bytes) -> Any:
        return data.decode() if self._text else data

    @property
    def source(self) -> AnyStr:
        """The text that was converted."""
        return self._source  # type: ignore[no-any-return]

    @property
    def target(self) -> AnyStr:
        """What it became."""
        return self._target  # type: ignore[no-any-return]

    def __iter__(self) -> Iterator[Edit]:
        count = c_size_t()
        library.edits_runs(self._handle.pointer, self._unit, None, 0, byref(count))
        runs = (library.Edit * count.value)()
        library.check(
            library.edits_runs(self._handle.pointer, self._unit, runs, count.value, byref(count))
        )
        names: dict[int | None, str | None] = {}
        for run in runs:
            address = run.rule.data
            if address not in names:
                names[address] = str(run.rule) or None
            yield Edit(
                run.source_start, run.source_end, run.target_start, run.target_end, names[address]
            )

    def changes(self) -> Iterator[Edit]:
        """The runs that were replaced."""
        return (edit for edit in self if edit.rule is not None)

    def to_target(self, start: int, end: int) -> tuple[int, int]:
        """The smallest range of the target that has all that ``source[start:end]`` became. Empty
        where that was deleted; of an empty range, what stands at its place."""
        return self._range(library.edits_range_to_target, start, end)

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """The smallest range of the source that ``target[start:end]`` came from."""
        return self._range(library.edits_range_to_source, start, end)

    def offset_to_target(self, offset: int, bias: Bias = "left") -> int:
        """The offset in the target of one in the source. Where that has no single place, inside of
        what was replaced and where something was put in, `bias` says on which side."""
        return self._offset(library.edits_to_target, offset, bias)

    def offset_to_source(self, offset: int, bias: Bias = "left") -> int:
        """The offset in the source of one in the target."""
        return self._offset(library.edits_to_source, offset, bias)

    def undo(self, target: AnyStr) -> AnyStr:
        """The source of a target, which has to be as long as :attr:`target` in UTF-8."""
        data = encoded(target)
        out = library.Buffer(len(bytes(library.edits_source(self._handle.pointer))))
        status = library.edits_undo(
            self._handle.pointer, data, len(data), out.address, out.capacity, out.needed_address
        )
        if status == library.BAD_ARGUMENT:
            raise ValueError("this is not as long as the target that was recorded")
        library.check(status)
        return self._given(bytes(out.result()))  # type: ignore[no-any-return]

    def json(self) -> str:
        """The replaced runs as lines of JSON, with their texts; offsets are in bytes of UTF-8."""
        needed = c_size_t()
        library.edits_json(self._handle.pointer, None, 0, byref(needed))
        out = library.Buffer(needed.value)
        library.check(
            library.edits_json(
                self._handle.pointer, out.address, out.capacity, out.needed_address
            )
        )
        return bytes(out.result()).decode()

    def __repr__(self) -> str:
        return f"<jazu.Edits {self._source!r} -> {self._target!r}>"

    def _range(self, call: Callable[..., int], start: int, end: int) -> tuple[int, int]:
        if not 0 <= start <= end:
            raise ValueError(f"[{start}, {end}) is no range of a text")
        first, last = c_size_t(), c_size_t()
        library.check(
            call(self._handle.pointer, self._unit, start, end, byref(first), byref(last))
        )
        return first.value, last.value

    def _offset(self, call: Callable[..., int], offset: int, bias: Bias) -> int:
        if offset < 0:
            raise ValueError(f"{offset} is no offset in a text")
        if bias not in _BIAS:
            raise ValueError(f"bias is {bias!r}, but must be 'left' or 'right'")
        out = c_size_t()
        library.check(
            call(self._handle.pointer, self._unit, offset, _BIAS[bias], byref(out))
        )
        return out.value
