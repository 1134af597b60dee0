"""Rules about the text of the files: layers, dependencies, letters, order, stray things."""

import re

import pytest
from support import ROOT, files, includes, name_of, text_of, tracked, without_comments

CODE = ("src/**/*.cpp", "src/**/*.hpp", "include/**/*.hpp")

# Each layer with those it may use besides itself, and the public headers it may use.
LAYERS = {
    "text": (set(), r"$^"),
    "edits": ({"text"}, r"jazu/\w+\.hpp"),
    "table": ({"text"}, r"jazu/diagnostic\.hpp"),
    "model": ({"table"}, r"$^"),
    "reading": ({"text", "table", "model"}, r"$^"),
    "lossless": ({"text", "table", "reading"}, r"$^"),
    "repair": ({"text", "edits", "table"}, r"jazu/\w+\.hpp"),
    "engine": ({"text", "edits", "table", "model", "reading", "lossless", "repair"}, r"jazu/\w+\.hpp"),
    "letters": ({"text", "table"}, r"jazu/\w+\.hpp"),
    "key": ({"text", "table", "reading", "engine"}, r"jazu/\w+\.hpp"),
    "structure": ({"text", "table"}, r"jazu/\w+\.hpp"),
    "detect": ({"text", "table", "reading", "engine"}, r"jazu/\w+\.hpp"),
    "encoding": ({"text", "table", "engine"}, r"jazu/\w+\.hpp"),
    "train": ({"text", "table", "model", "reading", "engine"}, r"jazu/\w+\.hpp"),
    "tablec": ({"text", "table", "repair", "engine", "encoding"}, r"jazu/\w+\.hpp"),
    "cli": (set(), r"jazu/\w+\.hpp"),
}
INPUT_OUTPUT = {"iostream", "fstream", "ostream", "istream", "filesystem", "unistd.h", "fcntl.h",
                "sys/stat.h", "stdio.h", "syncstream", "print"}


def test_the_comment_stripper_knows_strings():
    code = 'a = "// no"; // yes\nb = R"x(/* no)" */)x"; /* y\nes */ c = 1\'000; d = \'"\'; // q'
    stripped = without_comments(code)
    assert "yes" not in stripped and "es */" not in stripped and "// q" not in stripped
    assert '"// no"' in stripped and 'R"x(/* no)" */)x"' in stripped and "1'000" in stripped
    assert stripped.count("\n") == code.count("\n")


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_uses_only_those_above_it(layer):
    allowed, public = LAYERS[layer]
    paths = [path for path in files(*CODE) if name_of(path).startswith(f"src/{layer}/")]
    assert paths, f"src/{layer} is empty"
    wrong = []
    for path in paths:
        for line, header in includes(path):
            folder = header.split("/")[0]
            inside = folder in LAYERS and folder not in allowed | {layer}
            beside = folder == "jazu" and not re.fullmatch(public, header)
            if inside or beside:
                wrong.append(f"{name_of(path)}:{line}: includes {header}")
    assert not wrong, "\n".join(wrong)


def test_every_folder_of_src_is_a_known_layer():
    folders = {path.relative_to(ROOT).parts[1] for path in files("src/**/*.cpp", "src/**/*.hpp")}
    assert folders <= set(LAYERS), f"add it to LAYERS: {folders - set(LAYERS)}"


def test_public_headers_include_only_public_and_standard_headers():
    wrong = [f"{name_of(path)}:{line}: {header}"
             for path in files("include/jazu/*.hpp") for line, header in includes(path)
             if not re.fullmatch(r"jazu/\w+\.hpp|[a-z_]+", header)]
    assert not wrong, "\n".join(wrong)


def test_the_library_does_no_input_or_output():
    wrong = [f"{name_of(path)}:{line}: {header}"
             for path in files("src/text/*", "src/edits/*", "src/table/*", "src/reading/*", "src/engine/*", "src/letters/*",
                           "src/detect/*",
                           "include/jazu/*.hpp")
             for line, header in includes(path)
             if header in INPUT_OUTPUT or header == "cstdio" and "/table/" in name_of(path)]
    assert not wrong, "\n".join(wrong)


def test_each_dependency_has_one_user():
    homes = {
        # The tests have ICU as their oracle, the benchmarks as a competitor; the command loads it
        # when a text asks for it.
        r"unicode/.*": r"src/text/unicode\.(cpp|hpp)|src/cli/icu\.cpp|tests/.*|bench/.*",
        r"utf8(/.*)?\.h|utf8\.h": r"src/text/utf8\.cpp|tests/.*|bench/.*",
        r"CLI/.*": r"src/cli/.*",
        r"doctest/.*|rapidcheck.*": r"tests/.*",
        r"benchmark/.*": r"bench/.*",
    }
    wrong, used = [], set()
    for path in files("**/*.cpp", "**/*.hpp", "**/*.h", "**/*.c"):
        for line, header in includes(path):
            for pattern, home in homes.items():
                if re.fullmatch(pattern, header):
                    used.add(pattern)
                    if not re.fullmatch(home, name_of(path)):
                        wrong.append(f"{name_of(path)}:{line}: {header}")
    assert not wrong, "\n".join(wrong)
    assert len(used) >= 3, f"only these were seen at all: {used}"


def test_code_is_ascii_outside_comments():
    wrong = []
    for path in files(*CODE):
        # The text of --help shows the command at work.
        if name_of(path) == "src/cli/help.cpp":
            continue
        for number, line in enumerate(without_comments(path.read_text()).splitlines(), 1):
            if not line.isascii():
                wrong.append(f"{name_of(path)}:{number}: {line.strip()}")
    assert not wrong, "letters belong into tables:\n" + "\n".join(wrong)


def kazakh_order() -> str:
    table = (ROOT / "tables/alphabets/cyrl.table").read_text()
    letters = re.search(r"^order\s+(.+)$", table, re.MULTILINE).group(1).split()
    assert len(letters) == 42
    return "".join(letters)


@pytest.mark.parametrize("path", files("tables/**/*.words"), ids=name_of)
def test_words_are_sorted_and_unique(path):
    order = kazakh_order()
    words = [line.split("#")[0].split()[0] for line in path.read_text().splitlines()
             if line.split("#")[0].strip()]
    assert len(words) > 1
    for word in words:
        assert all(letter.upper() in order for letter in word.rstrip("$")), f"not Kazakh letters: {word}"
    keys = [[order.index(letter.upper()) for letter in word.rstrip("$")] for word in words]
    for (key, word), (next_key, next_word) in zip(zip(keys, words), zip(keys[1:], words[1:])):
        assert key < next_key, f"{word} stands before {next_word}"


def test_no_path_of_one_machine():
    folders = "|".join(["home", "Users", "root", "work", "farm", "tmp/bash_jobs"])
    pattern = re.compile(rf"(?<![\w.}}/])/(?:{folders})/")
    wrong = []
    for path in tracked():
        for number, line in enumerate((text_of(path) or "").splitlines(), 1):
            if pattern.search(line):
                wrong.append(f"{name_of(path)}:{number}: {line.strip()}")
    assert not wrong, "\n".join(wrong)


# Inputs and recorded outputs, which are compared byte for byte.
RECORDED = re.compile(r"tests/(golden|fuzz/corpus)/(?!CMakeLists).*|tests/cli/.*\.(in|exact)")


def test_no_white_space_at_line_ends_and_one_newline_at_the_end():
    wrong = []
    for path in tracked():
        text = text_of(path)
        if not text or RECORDED.match(name_of(path)) or path.suffix in {".patch", ".diff"}:
            continue
        for number, line in enumerate(text.split("\n"), 1):
            if line != line.rstrip(" \t\r"):
                wrong.append(f"{name_of(path)}:{number}: white space at the end of the line")
        if not text.endswith("\n") or text.endswith("\n\n"):
            wrong.append(f"{name_of(path)}: must end in exactly one newline")
    assert not wrong, "\n".join(wrong)


def test_nothing_promises_something_for_later():
    words = "|".join(["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK", "place" + "holder",
                      "for " + "now", "not " + "implemented"])
    pattern = re.compile(rf"\b({words})\b")
    wrong = []
    for path in files("src/**/*", "include/**/*", "cmake/*", "scripts/*", "bindings/**/*",
                      "tests/**/*", "tables/**/*", "docs/**/*", "*.md", "CMakeLists.txt"):
        for number, line in enumerate((text_of(path) or "").splitlines(), 1):
            if pattern.search(line):
                wrong.append(f"{name_of(path)}:{number}: {line.strip()}")
    assert not wrong, "\n".join(wrong)


def test_no_large_file():
    large = [f"{name_of(path)}: {path.stat().st_size} bytes" for path in tracked()
             if path.stat().st_size > 1_000_000 and path.suffix != ".model"]
    assert not large, "\n".join(large)
