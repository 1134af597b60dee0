"""Short texts: what the accelerator does, what it leaves to ctypes, and that nobody can tell."""

import ctypes
import gc
import os
import shutil
import sys
import tracemalloc
import weakref
from pathlib import Path

import conftest as c
import pytest
from hypothesis import given
from hypothesis import strategies as st

import jazu
from jazu import _letters, _text_call

PACKAGE = Path(jazu.__file__).parent
NAME = "Тілеуберді Мұхтар Б."
LATIN = "Tıleuberdı Mūhtar B."
accelerated = pytest.mark.skipif(not _text_call.ACCELERATED, reason="without the accelerator")


def calls():
    """One of each kind of call."""
    return {
        "convert": jazu.Converter("cyrl", "latn-2021"),
        "back": jazu.Converter("arab", "cyrl"),
        "braille": jazu.Converter("cyrl", "brai"),
        "stop": jazu.Converter("cyrl", "arab", invalid="stop"),
        "replace": jazu.Converter("cyrl", "cyrl", invalid="replace"),
        "search_key": _letters._search_key("script", None, False),
        "sort_key": _letters._collation("cyrl"),
        "upper": _letters._letter_case(_text_call.UPPER, "cyrl"),
        "lower": _letters._letter_case(_text_call.LOWER, "latn-2021"),
        "title": _letters._letter_case(_text_call.TITLE, "cyrl"),
    }


CALLS = calls()
each_call = pytest.mark.parametrize("call", CALLS.values(), ids=list(CALLS))


def outcome(call, text):
    """What a call gives, or how it fails: with types, so that b"" is not "" and 1 is not True."""
    try:
        result = call(text)
    except Exception as error:
        return type(error), str(error), vars(error)
    return type(result), result


def test_this_run_goes_the_way_it_should():
    assert _text_call.ACCELERATED is (os.environ["JAZU_TEST_ACCELERATED"] == "1")
    assert ("_by_ctypes" in vars(jazu.Converter)) is _text_call.ACCELERATED
    assert ("__call__" in vars(jazu.Converter)) is not _text_call.ACCELERATED


def test_known_results():
    assert jazu.Converter("cyrl", "latn-2021")(NAME) == LATIN
    assert jazu.key("Tıleuberdı") == jazu.key("Тілеуберді") == "тілеуберді"
    assert jazu.sort_key("а") < jazu.sort_key("ә") < jazu.sort_key(b"\xd0\xb1")
    assert (jazu.upper("ұл"), jazu.lower("ҰЛ"), jazu.title("ақ-ҚАРА")) == ("ҰЛ", "ұл", "Ақ-Қара")


@accelerated
@each_call
def test_short_texts_do_without_ctypes(call, monkeypatch):
    expected = call(NAME), call(NAME.encode()), call(""), call(b""), call("a\0ү😀\x7f")

    def never(self, *arguments):
        raise AssertionError(f"left to ctypes: {arguments}")

    monkeypatch.setattr(type(call), "_by_ctypes", never)
    assert expected == (call(NAME), call(NAME.encode()), call(""), call(b""), call("a\0ү😀\x7f"))


@accelerated
@pytest.mark.parametrize("text", ["ж" * 1024, "😀" * 1024, b"a" * 2048])
def test_the_longest_texts_that_are_short(text, monkeypatch):
    call = CALLS["convert"]
    expected = call._by_ctypes(text)
    monkeypatch.setattr(type(call), "_by_ctypes", None)
    assert call(text) == expected


class Loud(str):
    def encode(self):
        return super().upper().encode()


LEFT = {
    "long": "ж" * 1025,
    "long bytes": b"a" * 2049,
    "str that is more than one": Loud("ж"),
    "surrogate": "қ\ud800",
    "surrogate last": "\udfff",
    "number": 5,
    "none": None,
    "bytearray": bytearray("ж".encode()),
    "memoryview": memoryview("ажа".encode())[1:3],
}


@accelerated
@each_call
@pytest.mark.parametrize("text", LEFT.values(), ids=list(LEFT))
def test_what_is_left_to_ctypes(call, text, monkeypatch):
    expected = outcome(call._by_ctypes, text)
    assert outcome(call, text) == expected
    monkeypatch.setattr(type(call), "_by_ctypes", lambda self, given: ("ctypes", given))
    assert call(text) == ("ctypes", text)


@accelerated
@given(st.one_of(c.texts, c.octets, st.text()), st.sampled_from(list(CALLS)))
def test_both_ways_give_the_same(text, name):
    call = CALLS[name]
    assert outcome(call, text) == outcome(call._by_ctypes, text)


# Where a code point takes another byte, and around the longest text that is short.
EDGES = ["\0", "\x7f", "\x80", "\u07ff", "\u0800", "\ud7ff", "\ue000", "\uffff", "\U00010000",
         "\U0010ffff"]  # fmt: skip


@accelerated
@each_call
@pytest.mark.parametrize("edge", EDGES, ids=ascii)
def test_every_length_of_a_code_point(call, edge):
    for text in (edge, f"а{edge}б", *(edge * count for count in (1023, 1024, 1025))):
        assert outcome(call, text) == outcome(call._by_ctypes, text)


@accelerated
@each_call
def test_output_that_does_not_fit(call):
    """Braille makes up to six bytes of one, so that 1,024 letters need more than there is."""
    for text in ("Ж1" * 512, ("Ж1" * 512).encode(), "1" * 1024, b"1" * 2048):
        assert outcome(call, text) == outcome(call._by_ctypes, text)


@each_call
def test_arguments(call):
    for wrong in (
        lambda: call(),
        lambda: call("а", "б"),
        lambda: call("а", more="б"),
        lambda: call(t="а"),
    ):
        with pytest.raises(TypeError, match=r"__call__\(\) (missing|takes|got)"):
            wrong()
    assert call(text="ж") == call("ж") == call(*["ж"], **{})
    assert type(call).__call__(call, "ж") == call("ж")


@accelerated
def test_a_str_keeps_no_copy_in_utf8():
    text = NAME + " "
    before = sys.getsizeof(text), sys.getrefcount(text)
    for call in CALLS.values():
        call(text)
    assert (sys.getsizeof(text), sys.getrefcount(text)) == before


@accelerated
@accelerated
def test_nothing_is_allocated_but_the_result():
    text = "ж" * 1000
    tracemalloc.start()
    try:
        for call in map(CALLS.get, ("convert", "search_key", "title")):
            call(text)
            before = tracemalloc.get_traced_memory()[0]
            tracemalloc.reset_peak()
            result = call(text)
            assert tracemalloc.get_traced_memory()[1] - before < sys.getsizeof(result) + 200
    finally:
        tracemalloc.stop()


def test_a_class_made_of_a_converter():
    class Doubled(jazu.Converter):
        def __call__(self, text):
            return super().__call__(text) * 2

    class Named(jazu.Converter):
        def __init__(self, name):
            super().__init__("cyrl", "latn-2021")
            self.name = name

    assert Doubled("cyrl", "latn-2021")("Үй") == "ÜiÜi"
    assert Named("үй")(NAME) == LATIN and Named("үй").name == "үй"


def test_a_cycle_is_collected():
    class Knot(jazu.Converter):
        pass

    knot = Knot("cyrl", "arab")
    knot.itself = knot
    seen = weakref.ref(knot)
    del knot
    gc.collect()
    assert seen() is None


def test_a_converter_that_was_not_made():
    unmade = jazu.Converter.__new__(jazu.Converter)
    for text in ("ж", b"", "ж" * 5000):
        with pytest.raises(AttributeError, match="_pointer"):
            unmade(text)


def test_a_converter_that_is_made_again():
    converter = jazu.Converter("cyrl", "latn-2021")
    converter.__init__("cyrl", "arab")
    assert converter("Үшінші") == "ٴۇشىنشى"
    with pytest.raises(jazu.UnknownAlphabetError):
        converter.__init__("cyrl", "klingon")
    assert converter("Үшінші") == "ٴۇشىنشى"


def test_handles_are_closed_once_with_what_uses_them():
    converter = jazu.Converter("cyrl", "latn-2021")
    handle, closed = converter._handle, []
    close = handle._close
    handle._close = lambda pointer: (closed.append(pointer), close(pointer))
    pointer = handle.pointer
    del handle
    assert converter(NAME) == LATIN and not closed
    del converter
    assert closed == [pointer]


@accelerated
def test_a_handle_stays_open_for_the_accelerator():
    converter = jazu.Converter("cyrl", "latn-2021")
    handle, closed = converter._handle, []
    close = handle._close
    handle._close = lambda pointer: (closed.append(pointer), close(pointer))
    del handle
    converter._handle = None
    assert converter(NAME) == LATIN and not closed
    converter.__init__("cyrl", "latn-2021")
    assert len(closed) == 1 and converter(NAME) == LATIN


@each_call
def test_objects_come_and_go(call):
    """Each holds its class for as long as it lives."""

    class Own(type(call)):
        __slots__ = ()

    before = sys.getrefcount(Own)
    objects = [Own.__new__(Own) for _ in range(10)]
    assert sys.getrefcount(Own) == before + 10
    del objects
    assert sys.getrefcount(Own) == before


class Answer(_text_call.TextCall):
    """Calls, in place of jazu_search_key_of, a function that gives what it is told to."""

    def __init__(self, answer=b"", status=0, count=None):
        def write(handle, text, size, out, capacity, needed):
            self.given = handle, ctypes.string_at(text, size)
            ctypes.memmove(out, answer, len(answer))
            needed[0] = len(answer) if count is None else count
            return status

        size = ctypes.c_size_t
        kind = ctypes.CFUNCTYPE(
            ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, size, ctypes.c_void_p, size,
            ctypes.POINTER(size),
        )  # fmt: skip
        self.function = kind(write)
        address = ctypes.cast(self.function, ctypes.c_void_p).value
        self._connect(_text_call.SEARCH_KEY, address, 42, self.function)

    def _by_ctypes(self, text):
        return "left to ctypes"


@accelerated
@given(st.text())
def test_what_the_library_is_given(text):
    answer = Answer()
    assert answer(text) == "" and answer.given == (42, text.encode())
    assert answer(text.encode()) == b"" and answer.given == (42, text.encode())


def decoded(octets):
    try:
        return octets.decode()
    except UnicodeDecodeError:
        return "left to ctypes"


# By UTF-8's table: first and last of each row, and what lies beside them.
SEQUENCES = [bytes.fromhex(each) for each in (
    "7f", "80", "bf", "c080", "c1bf", "c280", "c27f", "c2c0", "dfbf", "df", "e08080", "e09fbf",
    "e0a080", "ed9fbf", "eda080", "edbfbf", "ee8080", "efbfbf", "ef80", "ef7f80", "ef80c0",
    "f0808080", "f08fbfbf", "f0908080", "f48fbfbf", "f4908080", "f5808080", "f7bfbfbf", "f8888080",
    "f9808080", "fb808080", "fd808080", "ff808080", "f0bfbf", "f07fbfbf", "f0bf7fbf", "f0bfbf7f",
    "fe", "ff", "ffbfbfbfbf")]  # fmt: skip


@accelerated
@given(st.lists(st.one_of(c.octets, st.sampled_from(SEQUENCES))).map(b"".join))
def test_what_the_library_answers(octets):
    assert Answer(octets)("") == decoded(octets)
    assert Answer(octets)(b"") == octets
    assert Answer(octets, status=1)("") == Answer(octets, status=30)(b"") == "left to ctypes"


@accelerated
@pytest.mark.parametrize("sequence", SEQUENCES, ids=bytes.hex)
def test_each_kind_of_sequence(sequence):
    for octets in (sequence, b"a" + sequence + b"a", sequence * 2):
        assert Answer(octets)("") == decoded(octets)
        # What stands behind the end is not read.
        count = len(octets) - 1
        assert Answer(octets, count=count)("") == decoded(octets[:count])


@accelerated
def test_connecting_takes_numbers():
    call = _text_call.TextCall()
    for wrong in ((), (0, "1", 2, None), (0, 1, None, None), ("0", 1, 2, None), (0, 1 << 70, 2, 3)):
        with pytest.raises((TypeError, OverflowError)):
            call._connect(*wrong)
    with pytest.raises(AttributeError, match="_by_ctypes"):
        call("ж")


REPORT = (
    "import jazu; from jazu import _text_call\n"
    "maps = {line.split()[-1] for line in open('/proc/self/maps') if '.so' in line}\n"
    "libraries = sorted(each for each in maps if 'jazu' in each.lower())\n"
    "print(_text_call.ACCELERATED, ascii(jazu.convert('Үй')), *libraries)"
)


@accelerated
def test_one_library_in_a_process(tmp_path):
    beside = [str(PACKAGE / "_accelerator.abi3.so"), str(PACKAGE / "libjazu.so.0")]
    assert c.run(REPORT).stdout.split() == ["True", ascii("Üi"), *beside]
    other = tmp_path / "jazu.so"
    shutil.copy(PACKAGE / "libjazu.so.0", other)
    found = c.run(REPORT, JAZU_LIBRARY=str(other)).stdout.split()
    assert found[:2] == ["True", ascii("Üi")] and set(found[2:]) == {beside[0], str(other)}


def test_switched_off():
    found = c.run(REPORT, JAZU_ACCELERATOR="off")
    assert found.stdout.split() == ["False", ascii("Üi"), str(PACKAGE / "libjazu.so.0")]


def test_a_package_without_the_accelerator(tmp_path):
    ignored = shutil.ignore_patterns("_accelerator.*", "__pycache__")
    shutil.copytree(PACKAGE, tmp_path / "jazu", ignore=ignored)
    found = c.run(REPORT, PYTHONPATH=str(tmp_path))
    assert found.stdout.split()[:2] == ["False", ascii("Üi")], found.stderr


def test_an_accelerator_for_another_interpreter(tmp_path):
    shutil.copytree(PACKAGE, tmp_path / "jazu", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "jazu/_accelerator.abi3.so").write_bytes(b"no such thing")
    found = c.run(REPORT, PYTHONPATH=str(tmp_path))
    assert found.stdout.split()[:2] == ["False", ascii("Üi")], found.stderr
