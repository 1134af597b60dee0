"""The package is fully typed, and its types say what callers need."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import jazu

PACKAGE = Path(jazu.__file__).parent

USER = '''
from array import array
from typing import Optional
from typing_extensions import assert_type

import jazu

to_arabic = jazu.Converter("cyrl", "arab", invalid="stop")
assert_type(to_arabic("a"), str)
assert_type(to_arabic(b"a"), bytes)
assert_type(to_arabic(memoryview(b"a")), bytes)
assert_type(jazu.convert("a", to="arab"), str)
assert_type(jazu.convert(bytearray(b"a")), bytes)
assert_type(jazu.convert("a", drop_verbatim_marks=True), str)
assert_type(jazu.repair("a", "clean", hamza="high", strip_stress=True), str)
assert_type(jazu.repair(b"a", hamza=None), bytes)
assert_type(jazu.findings(b"a", hamza="plain")[0].after, bytes)
assert_type(jazu.repair_edits("a", strip_stress=True).target, str)
assert_type(to_arabic.many(["a"]), list[str])
assert_type(to_arabic.many([b"a"]), list[bytes])
some: list[Optional[str]] = ["a", None]
assert_type(to_arabic.many(some), list[Optional[str]])
assert_type(to_arabic.arrow(array("i", [0, 1]), b"a"), tuple["array[int]", bytes])
assert_type(to_arabic.stream().feed("a"), str)
assert_type(to_arabic.stream(bytes).finish(), bytes)
assert_type(jazu.alphabets()[0].two_way, bool)
assert_type(jazu.Table("x").alphabet, jazu.Alphabet)
assert_type(to_arabic.report("a").first_foreign, Optional[int])
'''

WRONG = '''
import jazu

jazu.Converter("cyrl", "arab", invalid="ignore")
jazu.convert(5)
jazu.Converter("cyrl", "arab").stream().feed(b"a")
jazu.Converter("cyrl", "arab").many([5])
jazu.alphabets()[0].tag = "x"
jazu.repair("a", hamza="low")
'''


def mypy(tmp_path, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--cache-dir", tmp_path / "cache", *arguments],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": str(PACKAGE.parent)},
    )


@pytest.mark.parametrize("version", ["3.9", "3.11"])
def test_package(tmp_path, version):
    checked = mypy(tmp_path, "--python-version", version, PACKAGE)
    assert checked.returncode == 0 and "no issues found" in checked.stdout, (
        checked.stdout + checked.stderr
    )


def test_types_for_users(tmp_path):
    (tmp_path / "user.py").write_text(USER)
    checked = mypy(tmp_path, "user.py")
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_mistakes_are_found(tmp_path):
    (tmp_path / "wrong.py").write_text(WRONG)
    checked = mypy(tmp_path, "wrong.py")
    lines = {line.split(":")[1] for line in checked.stdout.splitlines() if ": error:" in line}
    assert lines == {"4", "5", "6", "7", "8", "9"}, checked.stdout + checked.stderr


def test_everything_public_is_described():
    for name in jazu.__all__:
        assert getattr(jazu, name).__doc__, name
    for kind in (jazu.Converter, jazu.Stream, jazu.Table):
        for name, member in vars(kind).items():
            if not name.startswith("_"):
                assert member.__doc__, f"{kind.__name__}.{name}"
