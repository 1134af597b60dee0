"""What the C++ library holds: no code before main(), no dependency, no stray symbol.

tests/bindings/c checks the symbols of the C library.
"""

import re
import subprocess

from support import BUILD


CONSTANT = (".data.rel.ro", ".data.rel.local.DW.ref.", ".data.DW.ref.")


def library():
    path = BUILD / "src/libjazu.a"
    assert path.exists(), f"build first: {path} is not there"
    return path


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def test_nothing_runs_before_main():
    sections = output_of("objdump", "-h", library())
    assert sections.count("file format") > 8, "the archive has fewer objects than it should"
    found = re.findall(r"\.(?:init_array|ctors|preinit_array)\S*", sections)
    assert not found, "a global needs constinit: " + ", ".join(found)
    assert "_GLOBAL__sub_I" not in output_of("nm", library())


def test_nothing_global_can_change():
    # Constants that hold addresses lie in .data.rel.ro; the others are pointers for exceptions that
    # the compilers themselves add, some of them without a name.
    objects = re.findall(r" O (\.\S+)\s+[0-9a-f]+\s+(?:\.hidden )?(\S+)$",
                         output_of("objdump", "-t", library()), re.MULTILINE)
    assert objects, "objdump says nothing"
    # What the machine can do is asked once and never changes: the set, and whether it was asked.
    asked_once = re.compile(r"_ZG?V?Z+N4jazu4text15instruction_setEvE3set")
    changing = [name for section, name in objects
                if re.match(r"\.t?(?:data|bss)", section) and not section.startswith(CONSTANT)
                and not asked_once.fullmatch(name)]
    assert not changing, f"mutable globals: {changing}"


def test_the_library_needs_nothing_but_the_standard_library():
    lines = output_of("nm", "-C", "--undefined-only", library()).splitlines()
    needed = {line.split(" U ")[1] for line in lines if " U " in line}
    assert len(needed) > 10
    foreign = sorted(name for name in needed if re.match(r"(icu|u_|ucnv|CLI::|utf8::)", name))
    assert not foreign, f"needs {foreign}"


def test_all_of_it_is_in_one_namespace():
    lines = output_of("nm", "-C", "--defined-only", "--extern-only", library()).splitlines()
    names = {line.split(" ", 2)[2] for line in lines if re.match(r"[0-9a-f]+ [TDRB] ", line)}
    assert names
    stray = sorted(name for name in names if "jazu::" not in name)
    assert not stray, f"outside namespace jazu: {stray}"
