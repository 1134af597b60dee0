"""Converting text: whole, many texts at once, and in pieces."""

from __future__ import annotations

import ctypes
import functools
import threading
from array import array
from bisect import bisect_right
from ctypes import byref, c_size_t, c_void_p
from dataclasses import dataclass
from itertools import accumulate
from typing import (
    Any,
    AnyStr,
    Callable,
    Final,
    Generic,
    Iterable,
    Optional,
    Sequence,
    TYPE_CHECKING,
    TypeVar,
    Union,
    overload,
)

from . import _library as library
from ._alphabet import Table, find
from ._detect import Detection, detect
from ._edits import Edits
from ._errors import (
    InvalidTextError,
    NoWayError,
    UnknownAlphabetError,
    UntoldError,
    invalid_text,
)
from ._text import BytesLike, encoded
from ._text_call import CONVERT, TextCall, connect, short_by_accelerator

if TYPE_CHECKING:
    from typing import Literal

    Invalid = Literal["keep", "replace", "stop"]
    Punctuation = Literal["convert", "keep"]
    Lossless = Literal["off", "write", "read"]
    Layers = Literal["all", "lexicon", "table"]
    Reading = Literal["strict", "lenient"]
    Case = Literal["restore", "lower"]
    Layer = Literal["table", "lexicon", "model"]

_Text = TypeVar("_Text", str, bytes, Optional[str], Optional[bytes], Union[str, bytes, None])

_INVALID = {"keep": 0, "replace": 1, "stop": 2}
_PUNCTUATION = {"convert": 0, "keep": 1}
_LOSSLESS = {"off": 0, "write": 1, "read": 2}
_LAYERS = {"all": 0, "lexicon": 1, "table": 4}
_READING = {"strict": 0, "lenient": 1}
_CASE = {"restore": 0, "lower": 1}
_LAYER: dict[int, Layer] = {1: "lexicon", 2: "model", 4: "table"}

# Small texts are converted into one of these; making a buffer costs as much as the rest of a call.
# Taking from a list and giving back to it are single steps, so threads need no lock here, and each
# has a buffer of its own in the meantime.
_spare: list[library.Buffer] = []
_SMALL = 4096


@dataclass(frozen=True)
class Report:
    """What was met in a text besides what was converted."""

    invalid: int
    """Ill-formed UTF-8 sequences. A str has none."""
    first_invalid: int | None
    """The offset of the first one."""
    foreign: int
    """Letters of the source's script that its alphabet lacks, such as ў."""
    first_foreign: int | None
    """The offset of the first one."""
    respelled: int = 0
    """Words that were read, but not as they are spelled; see :class:`Choice`."""
    first_respelled: int | None = None
    """The offset of the first one."""


def _report(raw: library.Report, offset: Callable[[int], int]) -> Report:
    return Report(
        raw.invalid,
        offset(raw.first_invalid) if raw.invalid else None,
        raw.foreign,
        offset(raw.first_foreign) if raw.foreign else None,
        raw.respelled,
        offset(raw.first_respelled) if raw.respelled else None,
    )


@dataclass(frozen=True)
class Choice(Generic[AnyStr]):
    """How one word was read, where its alphabet leaves a choice. The word is ``text[start:end]``."""

    start: int
    """Where the word begins: in characters of a str, in bytes of bytes."""
    end: int
    """Where it ends."""
    chosen: AnyStr
    """The word as it is written in the target alphabet."""
    others: tuple[AnyStr, ...]
    """Readings that the source alphabet writes alike, likeliest first. Only the model has them."""
    margin: float
    """By how many bits the chosen reading is likelier than the first of the others: 1 is twice as
    likely, 10 a thousand times. 0 where it is no likelier, but the word list or the table says so.
    """
    layer: Layer
    """Who decided: ``"table"``, ``"lexicon"`` or ``"model"``."""
    line: int | None
    """The line of the rule in the table that decided, if one did."""
    kept: bool
    """The word was taken for one of another language and copied."""
    respelled: bool
    """No reading is written as the word is; the likeliest one was taken."""
    ambiguous: bool
    """Another reading is nearly as likely as the chosen one."""


def _option(name: str, value: str, values: dict[str, int]) -> int:
    try:
        return values[value]
    except (KeyError, TypeError):
        allowed = ", ".join(map(repr, values))
        raise ValueError(f"{name} is {value!r}, but must be one of {allowed}") from None

_GUARD_KINDS: Final = (
    "url", "email", "domain", "handle", "hashtag", "path", "slot", "code", "escape", "markup",
    "verbatim", "unit", "name", "foreign",
)  # fmt: skip
_ALL_KINDS: Final = (1 << len(_GUARD_KINDS)) - 1


def _kinds(words: str) -> int:
    """The kinds of spans that a list of words means: a sum of ``JAZU_KIND_...``."""
    kinds = _ALL_KINDS & ~(1 << _GUARD_KINDS.index("hashtag"))
    for number, word in enumerate(words.split(",")):
        sign = word[:1] if word[:1] in ("-", "+") else ""
        name = word[len(sign) :]
        if not sign and name in ("all", "none"):
            kinds = _ALL_KINDS if name == "all" else 0
            continue
        if name not in _GUARD_KINDS:
            known = ", ".join(("all", "none", *_GUARD_KINDS))
            raise ValueError(f"guard takes True, False or a list of {known}, not {word!r}")
        if number == 0 and not sign:
            kinds = 0
        bit = 1 << _GUARD_KINDS.index(name)
        kinds = kinds & ~bit if sign == "-" else kinds | bit
    return kinds


@short_by_accelerator
class Converter(TextCall):
    """Carries text from one alphabet into another.

    ``Converter("cyrl", "latn-2021")`` is made once and then called: with a str it gives a str, with
    bytes, a bytearray or a memoryview, which are UTF-8, it gives bytes. What is not a letter of the
    source alphabet is copied, except where the target's table says otherwise. A line never depends
    on another.

    ``from_`` and ``to`` are tags, in any case, with ``kk-`` before them or not. Variants may follow
    (``"arab:plain-hamza"``). With ``table``, a :class:`Table` or the text of one, that is the
    target; ``to`` may then be left out, or be the table's tag with variants.

    ``invalid`` says what becomes of bytes that are not UTF-8: ``"keep"`` copies them, ``"replace"``
    makes each ill-formed sequence U+FFFD, ``"stop"`` raises :class:`InvalidTextError`. A str with a
    lone surrogate has no UTF-8 form and raises :class:`UnicodeEncodeError`.

    ``punctuation`` says what becomes of , ; ? after a converted word where the target has its own
    marks (``arab``): ``"convert"`` or ``"keep"``.

    ``lossless="write"`` leaves marks that are not seen, so that ``lossless="read"``, with the same
    alphabets the other way round, gives back every byte. It raises :class:`NoWayError` for an
    alphabet that cannot be read, and with another ``invalid`` than ``"keep"``.

    ``guard=False`` converts links, addresses, paths, code and tags too, and on the way back words of
    other languages. A str says which kinds are kept: ``"url,code"`` only these, ``"-markup"`` what is
    kept by default but markup, ``"+hashtag"`` that and hashtags, ``"all,-unit"``. The kinds are url,
    email, domain, handle, hashtag, path, slot, code, escape, markup, verbatim, unit, name, foreign.

    ``repair=False`` takes letters as they are; otherwise those that only look right are read as what
    is meant (a Latin i in a Cyrillic word, ХХІ for XXI).

    ``drop_verbatim_marks=True`` writes ``-{so}-``, by which a writer marks what is not to be
    converted, as ``so``.

    The rest is about the way back, from an alphabet other than ``cyrl``. ``layers`` says who may
    decide how a word is read: ``"all"``, ``"lexicon"`` (all but the model that was learned from
    text) or ``"table"`` (the rules of its table alone). ``reading="lenient"`` also reads other
    habits than those of the alphabet. ``case`` says whether capitals that the alphabet does not
    show are restored (``"restore"``) or not (``"lower"``).

    Immutable; may be shared between threads, pickled, compared, and used as a key. No thread is
    started, and a fork does no harm. Raises :class:`UnknownAlphabetError`, :class:`NoWayError` or
    :class:`TableError`.
    """

    __slots__ = (
        "_from", "_to", "_table", "_invalid", "_punctuation", "_lossless", "_layers", "_reading",
        "_case", "_guard", "_repair", "_drop_verbatim_marks", "_handle", "_pointer",
    )  # fmt: skip

    def __init__(
        self,
        from_: str,
        to: str | None = None,
        *,
        table: str | Table | None = None,
        invalid: Invalid = "keep",
        punctuation: Punctuation = "convert",
        lossless: Lossless = "off",
        layers: Layers = "all",
        reading: Reading = "strict",
        case: Case = "restore",
        guard: bool | str = True,
        repair: bool = True,
        drop_verbatim_marks: bool = False,
    ) -> None:
        options = library.Options()
        options.invalid = _option("invalid", invalid, _INVALID)
        options.punctuation = _option("punctuation", punctuation, _PUNCTUATION)
        options.lossless = _option("lossless", lossless, _LOSSLESS)
        options.layers = _option("layers", layers, _LAYERS)
        options.reading = _option("reading", reading, _READING)
        options.letter_case = _option("case", case, _CASE)
        options.guard = 0 if guard else 1
        options.kinds = _kinds(guard) if isinstance(guard, str) else 0
        if isinstance(guard, str) and options.kinds == 0:
            options.guard = 1
        options.repair = 0 if repair else 1
        options.verbatim_marks = 1 if drop_verbatim_marks else 0
        self._from = ":".join(_names(from_))
        self._invalid = invalid
        self._punctuation = punctuation
        self._lossless = lossless
        self._layers = layers
        self._reading = reading
        self._case = case
        self._guard: bool | str = guard if isinstance(guard, str) else bool(guard)
        self._repair = bool(repair)
        self._drop_verbatim_marks = bool(drop_verbatim_marks)
        self._table = Table(table) if isinstance(table, str) else table
        pointer = c_void_p()
        why = library.Diagnostic()
        if self._table is not None:
            variants = _table_variants(self._table, to)
            self._to = ":".join((self._table.alphabet.tag, *variants))
            status = library.open_table(
                self._from.encode(), self._table._handle.pointer, ":".join(variants).encode(),
                byref(options), byref(pointer), byref(why),
            )  # fmt: skip
        elif to is None:
            raise TypeError("a Converter needs a target: 'to' or 'table'")
        else:
            self._to = ":".join(_names(to))
            status = library.open_(
                self._from.encode(), self._to.encode(), byref(options), byref(pointer), byref(why)
            )
        if status == library.NO_WAY:
            raise NoWayError(why.message.decode())
        library.check(status)
        self._handle = library.Handle(pointer, library.close)
        self._pointer = self._handle.pointer
        connect(self, CONVERT, library.convert, self._handle)

    @property
    def from_(self) -> str:
        """The tag of the source alphabet, with its variants."""
        return self._from

    @property
    def to(self) -> str:
        """The tag of the target alphabet, with its variants."""
        return self._to

    @property
    def table(self) -> Table | None:
        """The user's table, if that is the target."""
        return self._table

    @property
    def invalid(self) -> Invalid:
        """What becomes of bytes that are not UTF-8."""
        return self._invalid

    @property
    def punctuation(self) -> Punctuation:
        """What becomes of , ; ? after a converted word."""
        return self._punctuation

    @property
    def lossless(self) -> Lossless:
        """Which side of lossless mode this is, if any."""
        return self._lossless

    @property
    def layers(self) -> Layers:
        """Who may decide how a word is read."""
        return self._layers

    @property
    def reading(self) -> Reading:
        """What is read as a word of the source alphabet."""
        return self._reading

    @property
    def case(self) -> Case:
        """What becomes of case that the source alphabet does not show."""
        return self._case

    @property
    def guard(self) -> bool | str:
        """Whether what is not Kazakh is copied, or which kinds of it."""
        return self._guard

    @property
    def repair(self) -> bool:
        """Whether wrong letters are repaired first."""
        return self._repair

    @property
    def drop_verbatim_marks(self) -> bool:
        """Whether ``-{so}-`` is written as ``so``."""
        return self._drop_verbatim_marks

    @overload
    def __call__(self, text: str) -> str: ...
    @overload
    def __call__(self, text: BytesLike) -> bytes: ...

    def __call__(self, text: str | BytesLike) -> str | bytes:
        """The converted text."""
        data = encoded(text)
        size = len(data)
        if size * 2 > _SMALL:
            result = self._convert(data).result()
            return str(result, "utf-8") if isinstance(text, str) else bytes(result)
        try:
            buffer = _spare.pop()
        except IndexError:
            buffer = library.Buffer(_SMALL)
        status = library.convert(
            self._pointer, data, size, buffer.address, _SMALL, buffer.needed_address, None
        )
        small = buffer.bytes[: buffer.needed.value]
        _spare.append(buffer)
        if status != library.OK:
            small = bytearray(self._convert(data).result())
        return small.decode() if isinstance(text, str) else bytes(small)

    def _convert(self, data: bytes, report: library.Report | None = None) -> library.Buffer:
        """Converts a text of any size, and knows what to do when it has an invalid byte."""
        found = library.Report() if report is None else report
        # Most alphabets need no more room than Cyrillic; another gets what it asks for.
        buffer = library.Buffer(len(data) + len(data) // 4 + 64)
        while True:
            status = library.convert(
                self._pointer, data, len(data), buffer.address, buffer.capacity,
                buffer.needed_address, byref(found),
            )  # fmt: skip
            if status != library.OUTPUT_FULL:
                break
            buffer = library.Buffer(buffer.needed.value)
        if status == library.INVALID_UTF8 and report is None:
            raise invalid_text(data, found.first_invalid, converted=bytes(buffer.result()))
        if status != library.INVALID_UTF8:
            library.check(status)
        return buffer

    def report(self, text: str | BytesLike) -> Report:
        """What a text holds besides what is converted: ill-formed bytes, and letters of the
        source's script that its alphabet lacks. Offsets count characters in a str and bytes in
        bytes. Costs as much as converting; with ``invalid="stop"`` it ends at the first one."""
        data = encoded(text)
        found = library.Report()
        self._convert(data, found)
        if isinstance(text, str):
            return _report(found, lambda offset: len(data[:offset].decode()))
        return _report(found, lambda offset: offset)

    @overload
    def edits(self, text: str) -> Edits[str]: ...
    @overload
    def edits(self, text: BytesLike) -> Edits[bytes]: ...

    def edits(self, text: str | BytesLike) -> Edits[Any]:
        """Converts a text and records what became of each part of it, letter by letter, also on
        the way back. Costs two to four times as much as converting."""
        data = encoded(text)
        pointer = c_void_p()
        status = library.convert_edits(self._pointer, data, len(data), byref(pointer), None)
        if status == library.INVALID_UTF8:
            self(text)  # says where
        library.check(status)
        return Edits(library.Handle(pointer, library.edits_free), isinstance(text, str))

    @overload
    def explain(self, text: str) -> list[Choice[str]]: ...
    @overload
    def explain(self, text: BytesLike) -> list[Choice[bytes]]: ...

    def explain(self, text: str | BytesLike) -> list[Any]:
        """How each word of a text is read, in its order. None from ``cyrl``, which has nothing to
        choose. Costs some ten times as much as converting; with ``invalid="stop"`` it ends before
        the first invalid byte."""
        data = encoded(text)
        pointer = c_void_p()
        library.check(library.explain(self._pointer, data, len(data), byref(pointer)))
        choices = library.Handle(pointer, library.choices_free)
        result: list[Any] = []
        raw = library.Choice()
        words = isinstance(text, str)
        end = done = 0
        for index in range(library.choices_count(choices.pointer)):
            library.check(library.choices_get(choices.pointer, index, byref(raw)))
            others = _others(choices, index, raw.other_count)
            if not words:
                start, end = raw.offset, raw.offset + raw.length
                result.append(_choice(raw, start, end, bytes(raw.chosen), others))
                continue
            start = end + len(data[done : raw.offset].decode())
            done = raw.offset + raw.length
            end = start + len(data[raw.offset : done].decode())
            decoded = tuple(other.decode() for other in others)
            result.append(_choice(raw, start, end, str(raw.chosen), decoded))
        return result

    @overload
    def ambiguities(self, text: str) -> list[Choice[str]]: ...
    @overload
    def ambiguities(self, text: BytesLike) -> list[Choice[bytes]]: ...

    def ambiguities(self, text: str | BytesLike) -> list[Any]:
        """The words of :meth:`explain` that could nearly as well be read otherwise."""
        return [choice for choice in self.explain(text) if choice.ambiguous]

    def many(self, texts: Iterable[_Text]) -> list[_Text]:
        """The converted texts, each by itself, in one call of the library; None stays None.

        Faster than a call for each. A NaN or any other object that is no text raises
        :class:`TypeError`.
        """
        items: list[Any] = texts if isinstance(texts, list) else list(texts)
        lines = self._lines(items)
        if lines is not None:
            return lines
        present = [item for item in items if item is not None]
        lines = self._lines(present) if len(present) < len(items) else None
        if lines is None:
            return self._many(items)
        given = iter(lines)
        result: list[Any] = [None if item is None else next(given) for item in items]
        return result

    def _lines(self, items: list[Any]) -> list[Any] | None:
        """The texts converted as lines of one text, which are much less work than many texts: a line
        never depends on another. None where they are not lines, or one of them is an error."""
        end: Any = b"\n" if items and isinstance(items[0], (bytes, bytearray)) else "\n"
        try:
            joined = end.join(items)
        except TypeError:
            return None
        if joined.count(end) != len(items) - 1:
            return None
        try:
            lines: list[Any] = self(joined).split(end)
        except InvalidTextError:
            return None
        return lines

    def _many(self, items: Sequence[Any]) -> list[Any]:
        pieces = [_piece(item, index) for index, item in enumerate(items)]
        offsets = array("q", accumulate(map(len, pieces), initial=0))
        ends, out = self._batch(offsets.tobytes(), b"".join(pieces), wide=True)
        result: list[Any] = []
        for index, item in enumerate(items):
            if item is None:
                result.append(None)
                continue
            converted = out[ends[index] : ends[index + 1]]
            result.append(converted.decode() if isinstance(item, str) else converted)
        return result

    def arrow(
        self, offsets: Any, data: Any, *, large: bool | None = None
    ) -> tuple[array[int], bytes]:
        """Converts a string column in Arrow's layout and gives one back: text i lies in
        ``data[offsets[i]:offsets[i + 1]]``, and the validity bitmap stays as it is.

        Both arguments are objects with the buffer protocol. ``offsets`` has one member more than
        there are texts, of 32 or 64 bits; where the buffer is one of bytes, as a
        ``pyarrow.Buffer`` is, ``large`` says that they have 64. The result has an array of the same
        width, beginning at 0, and bytes. Of a sliced column give the slice of the offsets.

        Raises :class:`ValueError` for offsets that decrease or leave the data, and
        :class:`OverflowError` when the result does not fit into 32-bit offsets.
        """
        raw, wide = _raw_offsets(offsets, large)
        return self._batch(raw, encoded(data), wide=wide)

    def _batch(self, offsets: bytes, data: bytes, *, wide: bool) -> tuple[array[int], bytes]:
        result = array("q" if wide else "i", bytes(len(offsets) or (8 if wide else 4)))
        count = len(result) - 1
        given = memoryview(offsets).cast(result.typecode)
        if count > 0 and not 0 <= given[0] <= given[count] <= len(data):
            raise ValueError("the offsets leave the data")
        size = given[count] - given[0] if count > 0 else 0
        call = library.convert_batch64 if wide else library.convert_batch32
        report = library.Report()
        buffer = library.Buffer(size + size // 4 + 64)
        while True:
            status = call(
                self._pointer, count, offsets, data, result.buffer_info()[0], buffer.address,
                buffer.capacity, buffer.needed_address, byref(report),
            )  # fmt: skip
            if status != library.OUTPUT_FULL:
                break
            buffer = library.Buffer(buffer.needed.value)
        if status == library.INVALID_UTF8:
            # The text that the byte lies in is the last that begins before it or at it.
            index = bisect_right(given, report.first_invalid) - 1
            text = data[given[index] : given[index + 1]]
            raise invalid_text(text, report.first_invalid - given[index], index=index)
        if status == library.OFFSET_OVERFLOW:
            raise OverflowError(f"the result has {buffer.needed.value} bytes: use 64-bit offsets")
        library.check(status)
        return result, bytes(buffer.result())

    @overload
    def stream(self) -> Stream[str]: ...
    @overload
    def stream(self, kind: type[AnyStr]) -> Stream[AnyStr]: ...

    def stream(self, kind: Any = str) -> Stream[Any]:
        """A :class:`Stream` for one text in pieces: of str, or of bytes with ``stream(bytes)``."""
        return Stream(self, kind)

    def _key(
        self,
    ) -> tuple[str, str, str | None, str, str, str, str, str, str, bool | str, bool, bool]:
        text = None if self._table is None else self._table.text
        return (
            self._from, self._to, text, self._invalid, self._punctuation, self._lossless,
            self._layers, self._reading, self._case, self._guard, self._repair,
            self._drop_verbatim_marks,
        )  # fmt: skip

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Converter) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash((Converter, self._key()))

    def __repr__(self) -> str:
        parts = [repr(self._from), repr(self._to)]
        if self._table is not None:
            parts.append(f"table={self._table!r}")
        if self._invalid != "keep":
            parts.append(f"invalid={self._invalid!r}")
        if self._punctuation != "convert":
            parts.append(f"punctuation={self._punctuation!r}")
        if self._lossless != "off":
            parts.append(f"lossless={self._lossless!r}")
        if self._layers != "all":
            parts.append(f"layers={self._layers!r}")
        if self._reading != "strict":
            parts.append(f"reading={self._reading!r}")
        if self._case != "restore":
            parts.append(f"case={self._case!r}")
        if self._guard is not True:
            parts.append(f"guard={self._guard!r}")
        if not self._repair:
            parts.append("repair=False")
        if self._drop_verbatim_marks:
            parts.append("drop_verbatim_marks=True")
        return f"jazu.Converter({', '.join(parts)})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, self._key()

    def __dask_tokenize__(self) -> tuple[str | bool | None, ...]:
        """What the result depends on besides the text; the same in every process."""
        return ("jazu.Converter", version(), table_digest(), *self._key())


def _restore(
    from_: str,
    to: str,
    table: str | None,
    invalid: Invalid,
    punctuation: Punctuation,
    lossless: Lossless = "off",
    layers: Layers = "all",
    reading: Reading = "strict",
    case: Case = "restore",
    guard: bool | str = True,
    repair: bool = True,
    drop_verbatim_marks: bool = False,
) -> Converter:
    return Converter(
        from_, to, table=table, invalid=invalid, punctuation=punctuation,
        lossless=lossless, layers=layers, reading=reading, case=case, guard=guard, repair=repair,
        drop_verbatim_marks=drop_verbatim_marks,
    )  # fmt: skip


def _others(choices: library.Handle, index: int, count: int) -> tuple[bytes, ...]:
    """The other readings of a word."""
    data = c_void_p()
    size = c_size_t()
    result = []
    for other in range(count):
        library.check(
            library.choices_get_other(choices.pointer, index, other, byref(data), byref(size))
        )
        result.append(ctypes.string_at(data, size.value))
    return tuple(result)


def _choice(raw: library.Choice, start: int, end: int, chosen: Any, others: Any) -> Choice[Any]:
    return Choice(
        start=start,
        end=end,
        chosen=chosen,
        others=others,
        margin=raw.margin / 16,
        layer=_LAYER[raw.layer],
        line=raw.line or None,
        kept=bool(raw.kept),
        respelled=bool(raw.respelled),
        ambiguous=bool(raw.ambiguous),
    )


def _names(tag: str) -> tuple[str, ...]:
    """The tag as the library writes it, and the names of its variants."""
    found, variants = find(tag)
    return (found.tag, *variants)


def _table_variants(table: Table, to: str | None) -> tuple[str, ...]:
    """The variants that `to` switches on, in the order of the table."""
    if to is None:
        return ()
    tag, *names = to.lower().split(":")
    if tag.removeprefix("kk-") != table.alphabet.tag:
        raise ValueError(f"the table describes {table.alphabet.tag!r}, not {to!r}")
    known = [each.name for each in table.alphabet.variants]
    for name in names:
        if name not in map(str.lower, known):
            raise UnknownAlphabetError(f"the table has no variant {name!r}")
    return tuple(each for each in known if each.lower() in names)


def _piece(item: Any, index: int) -> bytes:
    if item is None:
        return b""
    try:
        return encoded(item)
    except TypeError:
        kind = type(item).__name__
        raise TypeError(f"text {index} is a {kind}, not str, bytes or None") from None


def _raw_offsets(offsets: Any, large: bool | None) -> tuple[bytes, bool]:
    """The bytes of an array of offsets, and whether they have 64 bits each."""
    view = memoryview(offsets)
    if view.itemsize == 1:
        wide = bool(large)
    elif view.itemsize in (4, 8) and view.format.lstrip("@=") in tuple("iIlLqQ"):
        wide = view.itemsize == 8
        if large is not None and large != wide:
            raise ValueError(f"the offsets have {view.itemsize * 8} bits, but large is {large}")
    else:
        raise TypeError(f"the offsets must have 32 or 64 bits, not format {view.format!r}")
    raw = view.tobytes()
    if len(raw) % (8 if wide else 4) != 0:
        raise ValueError("the offsets end within a number")
    return raw, wide


class Stream(Generic[AnyStr]):
    """Text that arrives in pieces, cut anywhere: together the results are those of the whole text.

    Made by :meth:`Converter.stream`. The last word is held back until it is known how it goes on.
    One text at a time; pieces from several threads are taken one after the other.
    """

    __slots__ = ("_handle", "_lock", "_text", "__weakref__")

    def __init__(self, converter: Converter, kind: type[AnyStr]) -> None:
        if kind not in (str, bytes):
            raise TypeError(f"a stream is of str or bytes, not {kind!r}")
        pointer = c_void_p()
        library.check(library.stream_open(converter._pointer, byref(pointer)))
        self._handle = library.Handle(pointer, library.stream_close)
        self._lock = threading.Lock()
        self._text = kind is str

    def feed(self, piece: AnyStr) -> AnyStr:
        """Takes a piece and gives what it decides, which may be nothing yet.

        With ``invalid="stop"`` raises :class:`InvalidTextError` at an invalid byte, and for every
        further piece until :meth:`finish`.
        """
        if isinstance(piece, str) != self._text:
            kind = "str" if self._text else "bytes"
            raise TypeError(f"a stream of {kind} was fed a {type(piece).__name__}")
        data = encoded(piece)
        call = functools.partial(library.stream_feed, self._handle.pointer, data, len(data))
        return self._run(call)

    def finish(self) -> AnyStr:
        """Ends the text and gives what was held back. The stream is then ready for another text.

        Raises what :meth:`feed` raised if that was not all of the text.
        """
        return self._run(functools.partial(library.stream_finish, self._handle.pointer))

    @property
    def report(self) -> Report:
        """What was met since the text began. Offsets count bytes of UTF-8, also for a str."""
        raw = library.Report()
        with self._lock:
            library.stream_report(self._handle.pointer, byref(raw))
        return _report(raw, lambda offset: offset)

    def _run(self, call: Callable[..., int]) -> AnyStr:
        out = c_void_p()
        size = c_size_t()
        with self._lock:
            status = call(byref(out), byref(size))
            data = ctypes.string_at(out, size.value)
        if status == library.INVALID_UTF8:
            offset = self.report.first_invalid
            raise InvalidTextError(
                f"the byte at offset {offset} is not UTF-8", offset=offset, converted=data
            )
        library.check(status)
        return data.decode() if self._text else data  # type: ignore[return-value]


@functools.lru_cache(maxsize=64)
def _cached(
    from_: str,
    to: str,
    invalid: Invalid,
    punctuation: Punctuation,
    layers: Layers,
    reading: Reading,
    case: Case,
    guard: bool | str,
    repair: bool,
    drop_verbatim_marks: bool,
) -> Converter:
    return Converter(
        from_, to, invalid=invalid, punctuation=punctuation, layers=layers, reading=reading,
        case=case, guard=guard, repair=repair, drop_verbatim_marks=drop_verbatim_marks,
    )  # fmt: skip


@overload
def convert(
    text: str, to: str = ..., from_: str = ..., *, invalid: Invalid = ...,
    punctuation: Punctuation = ..., layers: Layers = ..., reading: Reading = ...,
    case: Case = ..., guard: bool | str = ..., repair: bool = ...,
    drop_verbatim_marks: bool = ...,
) -> str: ...  # fmt: skip
@overload
def convert(
    text: BytesLike, to: str = ..., from_: str = ..., *, invalid: Invalid = ...,
    punctuation: Punctuation = ..., layers: Layers = ..., reading: Reading = ...,
    case: Case = ..., guard: bool | str = ..., repair: bool = ...,
    drop_verbatim_marks: bool = ...,
) -> bytes: ...  # fmt: skip


def convert(
    text: str | BytesLike,
    to: str = "latn-2021",
    from_: str = "cyrl",
    *,
    invalid: Invalid = "keep",
    punctuation: Punctuation = "convert",
    layers: Layers = "all",
    reading: Reading = "strict",
    case: Case = "restore",
    guard: bool | str = True,
    repair: bool = True,
    drop_verbatim_marks: bool = False,
) -> str | bytes:
    """Converts one text: ``jazu.convert("Тілеуберді")`` is ``"Tıleuberdı"``.

    A str gives a str, bytes give bytes. The arguments are those of :class:`Converter`, and the
    converters of the last pairs are kept; where it is called often with the same ones, a Converter
    is faster still.

    With ``from_="auto"`` the text tells its alphabet (:func:`detect`): it comes back as it is when
    that is `to` already, or when it has no letters, and :class:`UntoldError` is raised when it
    cannot be told.
    """
    if from_ == "auto":
        found = detect(text)
        if found.alphabet is None and found.verdict != "no-letters":
            raise UntoldError(_untold(found))
        target, variants = find(to)
        if found.alphabet is None or (found.alphabet == target.tag and not variants):
            return text if isinstance(text, str) else encoded(text)
        from_ = found.alphabet
    converter = _cached(
        from_, to, invalid, punctuation, layers, reading, case, guard, repair, drop_verbatim_marks
    )
    return converter(text)


def _untold(found: Detection) -> str:
    if found.verdict == "unknown":
        return "this is not Kazakh in any Latin alphabet that jazu knows"
    tags = ", ".join(each.alphabet for each in found.candidates if each.plausible)
    return f"it cannot be told which Latin alphabet this is; it may be {tags}: say from_"


def version() -> str:
    """The version of the library that is loaded: ``"0.1.0"``."""
    text: bytes = library.version_string()
    return text.decode()


def table_digest() -> str:
    """A digest of the built-in tables and word lists: equal digests mean equal output."""
    text: bytes = library.table_digest()
    return text.decode()
