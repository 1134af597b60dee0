"""Every header can be included once or twice, first, alone, by both compilers, without a warning.

The quick run has GCC compile the public ones and Clang all of them together: the standard library
is the same, so GCC finds the include that is missing. With JAZU_LONG=1 both compile each, and the
private ones are compiled that no source file includes first.
"""

import os
import shutil
import subprocess

import pytest
from support import BUILD, ROOT, files, includes, name_of, without_comments

GENERATED = BUILD / "generated/include"
STRICT = ["-fsyntax-only", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Werror"]
LONG = os.environ.get("JAZU_LONG") == "1"
COMPILERS = ["g++", "clang++-14"] if LONG else ["g++"]
PUBLIC = [path for path in files("include/jazu/*.hpp")] + [GENERATED / "jazu/alphabets.hpp"]


@pytest.mark.parametrize("path", files("src/**/*.hpp", "include/**/*.hpp", "bindings/**/*.hpp"), ids=name_of)
def test_a_cpp_header_has_pragma_once_after_what_it_is(path):
    lines = without_comments(path.read_text()).split()
    assert lines[:2] == ["#pragma", "once"], "nothing but comments may stand before it"
    assert path.read_text().startswith("//"), "a header begins by saying what it is"


def compile_first(compiler, language, standard, header, folders):
    compile_text(compiler, language, standard, f'#include "{header}"\n', folders)


def compile_text(compiler, language, standard, text, folders):
    if shutil.which(compiler) is None:
        pytest.skip(f"{compiler} is not there")
    # Twice, so that a guard that does not work shows.
    source = text + text
    command = [compiler, f"-x{language}", f"-std={standard}", *STRICT,
               *(f"-I{folder}" for folder in folders), "-"]
    done = subprocess.run(command, input=source, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("compiler", COMPILERS)
@pytest.mark.parametrize("header", PUBLIC, ids=lambda path: path.name)
def test_a_public_header_compiles_alone(compiler, header):
    assert header.exists(), f"build first: {header} is not there"
    compile_first(compiler, "c++", "c++20", f"jazu/{header.name}", [ROOT / "include", GENERATED])


def test_the_public_headers_compile_together_by_clang():
    text = "".join(f'#include "jazu/{header.name}"\n' for header in reversed(PUBLIC))
    compile_text("clang++-14", "c++", "c++20", text, [ROOT / "include", GENERATED])


@pytest.mark.parametrize("header", files("bindings/c/*.hpp"), ids=name_of)
def test_a_header_of_the_c_library_compiles_alone(header):
    compile_first("g++", "c++", "c++20", header.name, [header.parent, ROOT / "include", GENERATED])


@pytest.mark.parametrize("header", files("src/*/*.hpp"), ids=name_of)
def test_a_private_header_compiles_alone(header):
    """The file that defines what it declares includes it first, so the build has shown it already;
    a header of no such file is compiled here, in the long run."""
    source = header.with_suffix(".cpp")
    name = name_of(header).removeprefix("src/")
    if source.exists():
        assert includes(source)[0][1] in {name, header.name}, f"{name_of(source)} must include it first"
    elif LONG:
        compile_first("g++", "c++", "c++20", name, [header.parent, ROOT / "src", ROOT / "include", GENERATED])


@pytest.mark.parametrize("compiler,language,standard", [
    ("gcc", "c", "c99"), ("gcc", "c", "c11"), ("clang-14", "c", "c11"),
    ("g++", "c++", "c++11"), ("clang++-14", "c++", "c++20")])
def test_the_c_header_compiles_alone(compiler, language, standard):
    compile_first(compiler, language, standard, "jazu.h", [ROOT / "bindings/c"])


def test_the_c_header_has_a_guard_of_its_own_name():
    code = without_comments((ROOT / "bindings/c/jazu.h").read_text()).split()
    assert code[:4] == ["#ifndef", "JAZU_H", "#define", "JAZU_H"]
