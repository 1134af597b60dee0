"""The C library, as Python sees it: where it is found, its structures and its functions.

Nothing here is public. The names are those of ``jazu.h``, where each function is described.
"""

from __future__ import annotations

import ctypes
import os
from ctypes import POINTER, c_char, c_char_p, c_double, c_int, c_int64, c_size_t, c_uint32, c_void_p
from pathlib import Path
from typing import Any, Callable, Final

OK: Final = 0
OUTPUT_FULL: Final = 1
INVALID_UTF8: Final = 2
OFFSET_OVERFLOW: Final = 3
UNENCODABLE: Final = 4
UNKNOWN_ALPHABET: Final = 10
NO_WAY: Final = 11
NO_ORDER: Final = 13
BAD_TABLE: Final = 12
BAD_ARGUMENT: Final = 20
UNKNOWN_ENCODING: Final = 14
OUT_OF_MEMORY: Final = 30

_FILE: Final = "libjazu.so.0"
# The oldest library that has every function below, as jazu_version() counts.
_OLDEST: Final = 100


class Text(ctypes.Structure):
    """``jazu_text``"""

    _fields_ = [("data", c_void_p), ("size", c_size_t)]
    data: int | None
    size: int

    def __bytes__(self) -> bytes:
        return ctypes.string_at(self.data, self.size) if self.data else b""

    def __str__(self) -> str:
        return bytes(self).decode()


class Diagnostic(ctypes.Structure):
    """``jazu_diagnostic``"""

    _fields_ = [("line", c_uint32), ("column", c_uint32), ("message", c_char * 504)]
    line: int
    column: int
    message: bytes


class _Sized(ctypes.Structure):
    """A structure that begins with its size."""

    def __init__(self) -> None:
        super().__init__(ctypes.sizeof(self))


class Alphabet(_Sized):
    """``jazu_alphabet``"""

    _fields_ = [
        ("size", c_size_t),
        ("tag", Text),
        ("name", Text),
        ("script", Text),
        ("status", Text),
        ("since", Text),
        ("source", Text),
        ("bcp47", Text),
        ("order", Text),
        ("experimental", Text),
        ("text", Text),
        ("variant_count", c_size_t),
        ("variants", c_uint32),
        ("two_way", c_int),
    ]
    tag: Text
    name: Text
    script: Text
    status: Text
    since: Text
    source: Text
    bcp47: Text
    order: Text
    experimental: Text
    text: Text
    variant_count: int
    variants: int
    two_way: int


class Variant(_Sized):
    """``jazu_variant``"""

    _fields_ = [("size", c_size_t), ("name", Text), ("description", Text)]
    name: Text
    description: Text


class Options(_Sized):
    """``jazu_options``"""

    _fields_ = [
        ("size", c_size_t),
        ("invalid", c_int),
        ("punctuation", c_int),
        ("lossless", c_int),
        ("layers", c_int),
        ("reading", c_int),
        ("letter_case", c_int),
        ("guard", c_int),
        ("repair", c_int),
        ("kinds", c_int),
        ("verbatim_marks", c_int),
    ]
    invalid: int
    punctuation: int
    lossless: int
    layers: int
    reading: int
    letter_case: int
    guard: int
    repair: int
    kinds: int
    verbatim_marks: int


class RepairOptions(_Sized):
    """``jazu_repair_options``"""

    _fields_ = [
        ("size", c_size_t),
        ("profile", c_int),
        ("hamza", c_int),
        ("strip_stress", c_int),
        ("reserved", c_int),
    ]
    profile: int
    hamza: int
    strip_stress: int


class ChromeLine(_Sized):
    """``jazu_chrome_line``"""

    _fields_ = [
        ("size", c_size_t),
        ("rule", Text),
        ("kind", Text),
        ("line", c_size_t),
        ("begin", c_size_t),
        ("end", c_size_t),
    ]
    rule: Text
    kind: Text
    line: int
    begin: int
    end: int


class KeyOptions(_Sized):
    """``jazu_key_options``"""

    _fields_ = [("size", c_size_t), ("level", c_int), ("collapse_repeats", c_int)]
    level: int
    collapse_repeats: int


class Report(_Sized):
    """``jazu_report``"""

    _fields_ = [
        ("size", c_size_t),
        ("invalid", c_size_t),
        ("first_invalid", c_size_t),
        ("foreign", c_size_t),
        ("first_foreign", c_size_t),
        ("respelled", c_size_t),
        ("first_respelled", c_size_t),
    ]
    invalid: int
    first_invalid: int
    foreign: int
    first_foreign: int
    respelled: int
    first_respelled: int


class Choice(_Sized):
    """``jazu_choice``"""

    _fields_ = [
        ("size", c_size_t),
        ("offset", c_size_t),
        ("length", c_size_t),
        ("chosen", Text),
        ("other_count", c_size_t),
        ("margin", c_uint32),
        ("layer", c_int),
        ("line", c_uint32),
        ("kept", c_int),
        ("respelled", c_int),
        ("ambiguous", c_int),
    ]
    offset: int
    length: int
    chosen: Text
    other_count: int
    margin: int
    layer: int
    line: int
    kept: int
    respelled: int
    ambiguous: int


class Candidate(ctypes.Structure):
    """``jazu_candidate``"""

    _fields_ = [("tag", Text), ("words", c_size_t), ("bits", c_int64), ("plausible", c_int)]
    tag: Text
    words: int
    bits: int
    plausible: int


class Evidence(ctypes.Structure):
    """``jazu_evidence``"""

    _fields_ = [("spelling", c_char * 32), ("letters", c_char * 32), ("count", c_size_t)]
    spelling: bytes
    letters: bytes
    count: int


class Detection(_Sized):
    """``jazu_detection``"""

    _fields_ = [
        ("size", c_size_t),
        ("verdict", c_int),
        ("script", Text),
        ("alphabet", Text),
        ("looked_at", c_size_t),
        ("cyrillic", c_size_t),
        ("arabic", c_size_t),
        ("latin", c_size_t),
        ("words", c_size_t),
        ("margin", c_int64),
        ("candidate_count", c_size_t),
        ("evidence_count", c_size_t),
        ("evidence", Evidence * 8),
    ]
    verdict: int
    script: Text
    alphabet: Text
    looked_at: int
    cyrillic: int
    arabic: int
    latin: int
    words: int
    margin: int
    candidate_count: int
    evidence_count: int
    evidence: ctypes.Array[Evidence]


class Edit(ctypes.Structure):
    """``jazu_edit``"""

    _fields_ = [
        ("source_start", c_size_t),
        ("source_end", c_size_t),
        ("target_start", c_size_t),
        ("target_end", c_size_t),
        ("rule", Text),
    ]
    source_start: int
    source_end: int
    target_start: int
    target_end: int
    rule: Text


class EncodingReport(_Sized):
    """``jazu_encoding_report``"""

    _fields_ = [
        ("size", c_size_t),
        ("count", c_size_t),
        ("first", c_size_t),
        ("code_point", c_uint32),
    ]
    count: int
    first: int
    code_point: int


class EncodingCandidate(ctypes.Structure):
    """``jazu_encoding_candidate``"""

    _fields_ = [("encoding", Text), ("bits", c_int64)]
    encoding: Text
    bits: int


class EncodingDetection(_Sized):
    """``jazu_encoding_detection``"""

    _fields_ = [
        ("size", c_size_t),
        ("encoding", Text),
        ("verdict", c_int),
        ("confidence", c_double),
        ("looked_at", c_size_t),
        ("sequences", c_size_t),
        ("invalid", c_size_t),
        ("letters", c_size_t),
        ("markers", c_size_t),
        ("candidate_count", c_size_t),
        ("candidates", EncodingCandidate * 8),
    ]
    encoding: Text
    verdict: int
    confidence: float
    looked_at: int
    sequences: int
    invalid: int
    letters: int
    markers: int
    candidate_count: int
    candidates: ctypes.Array[EncodingCandidate]


class MojibakeChange(ctypes.Structure):
    """``jazu_mojibake_change``"""

    _fields_ = [
        ("begin", c_size_t),
        ("end", c_size_t),
        ("to_begin", c_size_t),
        ("to_end", c_size_t),
        ("misreading", Text),
    ]
    begin: int
    end: int
    to_begin: int
    to_end: int
    misreading: Text


def _load() -> ctypes.CDLL:
    """Opens the library: the one that JAZU_LIBRARY names, else that of the package, else that of
    the system. One that was asked for and cannot be opened is an error and not passed over."""
    asked = os.environ.get("JAZU_LIBRARY")
    if asked:
        return ctypes.CDLL(asked)
    beside = Path(__file__).with_name(_FILE)
    if beside.exists():
        return ctypes.CDLL(str(beside))
    try:
        return ctypes.CDLL(_FILE)
    except OSError as error:
        raise ImportError(
            f"{error}; the package holds no {_FILE} either: install the wheel of jazu, or the C "
            "library, or set JAZU_LIBRARY to its file"
        ) from error


_dll = _load()


def _function(name: str, result: object, *arguments: object) -> Callable[..., Any]:
    """A function of the library with its types, without which ctypes would cut pointers off."""
    try:
        function = getattr(_dll, name)
    except AttributeError:
        raise ImportError(f"{_dll._name} is not a library of this jazu: it lacks {name}") from None
    function.restype = result
    function.argtypes = arguments
    return function  # type: ignore[no-any-return]


version = _function("jazu_version", c_int)
if not _OLDEST <= version() < 10000:
    raise ImportError(f"{_dll._name} has version {version()}; this package needs {_OLDEST} to 9999")

version_string = _function("jazu_version_string", c_char_p)
table_digest = _function("jazu_table_digest", c_char_p)
status_string = _function("jazu_status_string", c_char_p, c_int)

alphabet_count = _function("jazu_alphabet_count", c_size_t)
alphabet_at = _function("jazu_alphabet_at", c_int, c_size_t, POINTER(Alphabet))
alphabet_find = _function("jazu_alphabet_find", c_int, c_char_p, POINTER(Alphabet))
alphabet_variant = _function(
    "jazu_alphabet_variant", c_int, c_size_t, c_size_t, POINTER(Variant)
)

table_open = _function(
    "jazu_table_open", c_int,
    c_char_p, c_size_t, POINTER(c_void_p), POINTER(Diagnostic), c_size_t, POINTER(c_size_t),
)  # fmt: skip
table_close = _function("jazu_table_close", None, c_void_p)
table_alphabet = _function("jazu_table_alphabet", c_int, c_void_p, POINTER(Alphabet))
table_variant = _function("jazu_table_variant", c_int, c_void_p, c_size_t, POINTER(Variant))

open_ = _function(
    "jazu_open", c_int,
    c_char_p, c_char_p, POINTER(Options), POINTER(c_void_p), POINTER(Diagnostic),
)  # fmt: skip
open_table = _function(
    "jazu_open_table", c_int,
    c_char_p, c_void_p, c_char_p, POINTER(Options), POINTER(c_void_p), POINTER(Diagnostic),
)  # fmt: skip
close = _function("jazu_close", None, c_void_p)

# Buffers go by address, which costs ctypes less than an array.
convert = _function(
    "jazu_convert", c_int,
    c_void_p, c_char_p, c_size_t, c_void_p, c_size_t, c_void_p, c_void_p,
)  # fmt: skip
convert_batch32 = _function(
    "jazu_convert_batch32", c_int,
    c_void_p, c_size_t, c_char_p, c_char_p, c_void_p, c_void_p, c_size_t, c_void_p, c_void_p,
)  # fmt: skip
convert_batch64 = _function(
    "jazu_convert_batch64", c_int,
    c_void_p, c_size_t, c_char_p, c_char_p, c_void_p, c_void_p, c_size_t, c_void_p, c_void_p,
)  # fmt: skip

explain = _function(
    "jazu_explain", c_int, c_void_p, c_char_p, c_size_t, POINTER(c_void_p)
)
choices_count = _function("jazu_choices_count", c_size_t, c_void_p)
choices_get = _function("jazu_choices_get", c_int, c_void_p, c_size_t, POINTER(Choice))
choices_get_other = _function(
    "jazu_choices_get_other", c_int,
    c_void_p, c_size_t, c_size_t, POINTER(c_void_p), POINTER(c_size_t),
)  # fmt: skip
choices_free = _function("jazu_choices_free", None, c_void_p)

convert_edits = _function(
    "jazu_convert_edits", c_int,
    c_void_p, c_char_p, c_size_t, POINTER(c_void_p), POINTER(Report),
)  # fmt: skip
edits_free = _function("jazu_edits_free", None, c_void_p)
edits_source = _function("jazu_edits_source", Text, c_void_p)
edits_target = _function("jazu_edits_target", Text, c_void_p)
edits_runs = _function(
    "jazu_edits_runs", c_int, c_void_p, c_int, POINTER(Edit), c_size_t, POINTER(c_size_t)
)
edits_to_target = _function(
    "jazu_edits_to_target", c_int, c_void_p, c_int, c_size_t, c_int, POINTER(c_size_t)
)
edits_to_source = _function(
    "jazu_edits_to_source", c_int, c_void_p, c_int, c_size_t, c_int, POINTER(c_size_t)
)
edits_range_to_target = _function(
    "jazu_edits_range_to_target", c_int,
    c_void_p, c_int, c_size_t, c_size_t, POINTER(c_size_t), POINTER(c_size_t),
)  # fmt: skip
edits_range_to_source = _function(
    "jazu_edits_range_to_source", c_int,
    c_void_p, c_int, c_size_t, c_size_t, POINTER(c_size_t), POINTER(c_size_t),
)  # fmt: skip
edits_undo = _function(
    "jazu_edits_undo", c_int, c_void_p, c_char_p, c_size_t, c_void_p, c_size_t, c_void_p
)
edits_json = _function("jazu_edits_json", c_int, c_void_p, c_void_p, c_size_t, c_void_p)

stream_open = _function("jazu_stream_open", c_int, c_void_p, POINTER(c_void_p))
stream_close = _function("jazu_stream_close", None, c_void_p)
stream_feed = _function(
    "jazu_stream_feed", c_int,
    c_void_p, c_char_p, c_size_t, POINTER(c_void_p), POINTER(c_size_t),
)  # fmt: skip
stream_finish = _function(
    "jazu_stream_finish", c_int, c_void_p, POINTER(c_void_p), POINTER(c_size_t)
)
stream_report = _function("jazu_stream_report", c_int, c_void_p, POINTER(Report))

detect = _function(
    "jazu_detect", c_int,
    c_char_p, c_size_t, POINTER(Detection), POINTER(Candidate), c_size_t,
)  # fmt: skip

class Finding(_Sized):
    """``jazu_finding``"""

    _fields_ = [
        ("size", c_size_t),
        ("rule", Text),
        ("certainty", c_int),
        ("begin", c_size_t),
        ("end", c_size_t),
        ("after", Text),
    ]
    rule: Text
    certainty: int
    begin: int
    end: int
    after: Text


repair = _function(
    "jazu_repair", c_int, POINTER(RepairOptions), c_char_p, c_size_t, POINTER(c_void_p)
)
repair_edits = _function(
    "jazu_repair_edits", c_int, POINTER(RepairOptions), c_char_p, c_size_t, POINTER(c_void_p)
)
repaired_text = _function(
    "jazu_repaired_text", c_int, c_void_p, POINTER(c_void_p), POINTER(c_size_t)
)
repaired_count = _function("jazu_repaired_count", c_size_t, c_void_p)
repaired_get = _function("jazu_repaired_get", c_int, c_void_p, c_size_t, POINTER(Finding))
repaired_free = _function("jazu_repaired_free", None, c_void_p)

chrome_find = _function("jazu_chrome_find", c_int, c_char_p, c_size_t, POINTER(c_void_p))
chrome_text = _function(
    "jazu_chrome_text", c_int, c_void_p, POINTER(c_void_p), POINTER(c_size_t), POINTER(c_int)
)
chrome_count = _function("jazu_chrome_count", c_size_t, c_void_p)
chrome_get = _function("jazu_chrome_get", c_int, c_void_p, c_size_t, POINTER(ChromeLine))
chrome_free = _function("jazu_chrome_free", None, c_void_p)

letter_case_open = _function(
    "jazu_letter_case_open", c_int, c_char_p, POINTER(c_void_p), POINTER(Diagnostic)
)
letter_case_open_table = _function(
    "jazu_letter_case_open_table", c_int,
    c_void_p, c_char_p, POINTER(c_void_p), POINTER(Diagnostic),
)  # fmt: skip
letter_case_close = _function("jazu_letter_case_close", None, c_void_p)
change_case = _function(
    "jazu_change_case", c_int,
    c_void_p, c_int, c_char_p, c_size_t, c_char_p, c_size_t, POINTER(c_size_t),
)  # fmt: skip
collation_open = _function(
    "jazu_collation_open", c_int, c_char_p, POINTER(c_void_p), POINTER(Diagnostic)
)
collation_open_table = _function(
    "jazu_collation_open_table", c_int,
    c_void_p, c_char_p, POINTER(c_void_p), POINTER(Diagnostic),
)  # fmt: skip
collation_close = _function("jazu_collation_close", None, c_void_p)
sort_key = _function(
    "jazu_sort_key", c_int,
    c_void_p, c_char_p, c_size_t, c_char_p, c_size_t, POINTER(c_size_t),
)  # fmt: skip
search_key_open = _function(
    "jazu_search_key_open", c_int,
    c_char_p, POINTER(KeyOptions), POINTER(c_void_p), POINTER(Diagnostic),
)  # fmt: skip
search_key_open_table = _function(
    "jazu_search_key_open_table", c_int,
    c_void_p, c_char_p, POINTER(KeyOptions), POINTER(c_void_p), POINTER(Diagnostic),
)  # fmt: skip
search_key_close = _function("jazu_search_key_close", None, c_void_p)
search_key_of = _function(
    "jazu_search_key_of", c_int,
    c_void_p, c_char_p, c_size_t, c_char_p, c_size_t, POINTER(c_size_t),
)  # fmt: skip

encoding_at = _function("jazu_encoding_at", c_int, c_size_t, POINTER(Text))
decode = _function(
    "jazu_decode", c_int,
    c_char_p, c_int, c_char_p, c_size_t, c_char_p, c_size_t, POINTER(c_size_t),
    POINTER(EncodingReport),
)  # fmt: skip
encode = _function(
    "jazu_encode", c_int,
    c_char_p, c_int, c_char_p, c_size_t, c_char_p, c_size_t, POINTER(c_size_t),
    POINTER(EncodingReport),
)  # fmt: skip
detect_encoding = _function(
    "jazu_detect_encoding", c_int, c_char_p, c_size_t, POINTER(EncodingDetection)
)
repair_mojibake = _function(
    "jazu_repair_mojibake", c_int,
    c_char_p, c_char_p, c_size_t, c_char_p, c_size_t, POINTER(c_size_t),
    POINTER(MojibakeChange), c_size_t, POINTER(c_size_t),
)  # fmt: skip


def check(status: int) -> None:
    """Raises what a status means that says nothing about the caller's text, tag or table."""
    if status == OK:
        return
    if status == OUT_OF_MEMORY:
        raise MemoryError
    raise ValueError(status_string(status).decode())


class Buffer:
    """Room for output, and for its size, at addresses that stay the same."""

    __slots__ = ("address", "bytes", "capacity", "needed", "needed_address", "_array")

    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.bytes = bytearray(capacity)
        self._array = (c_char * capacity).from_buffer(self.bytes)
        self.address = ctypes.addressof(self._array)
        self.needed = c_size_t()
        self.needed_address = ctypes.addressof(self.needed)

    def result(self) -> memoryview:
        """What the last call wrote, valid until the next."""
        return memoryview(self.bytes)[: self.needed.value]


class Handle:
    """Owns what an opening function gave."""

    __slots__ = ("pointer", "_close")

    def __init__(self, pointer: c_void_p, close: Callable[..., Any]) -> None:
        self.pointer = pointer.value
        self._close = close

    def __del__(self) -> None:
        self._close(self.pointer)
