"""The scripts are executable and clean, and every file under tests/ is used by a test."""

import json
import os
import re
import shutil
import subprocess

import pytest
from support import BUILD, ROOT, files, name_of, text_of, tracked


def shell_scripts():
    return [path for path in tracked()
            if re.match(r"#!.*\b(ba|da)?sh\b", (text_of(path) or "").split("\n")[0])]


@pytest.mark.parametrize("name", [".ci/run", "scripts/demo", "scripts/test",
                                  "scripts/dependencies"])
def test_the_promised_commands_are_there(name):
    assert os.access(ROOT / name, os.X_OK), f"{name} is missing or not executable"


@pytest.mark.parametrize("path", shell_scripts(), ids=name_of)
def test_a_script_is_executable_and_shellcheck_finds_nothing(path):
    assert path.suffix == ".sh" or os.access(path, os.X_OK), "not executable"
    if shutil.which("shellcheck") is None:
        pytest.skip("shellcheck is not there")
    done = subprocess.run(["shellcheck", "-x", name_of(path)], cwd=ROOT, capture_output=True,
                          text=True)
    assert done.returncode == 0, done.stdout


def test_the_list_of_packages_is_one():
    """No other file names the packages for apt: they would drift apart."""
    wrong = [name_of(path) for path in files("scripts/*", ".ci/*", "README.md", "CONTRIBUTING.md")
             if path.name != "dependencies" and "librapidcheck-dev" in (text_of(path) or "")]
    assert not wrong, f"call scripts/dependencies instead: {wrong}"


def known_commands():
    """Everything ctest would run, and every source file of this build."""
    done = subprocess.run(["ctest", "--show-only=json-v1"], cwd=BUILD, check=True,
                          capture_output=True, text=True)
    tests = json.loads(done.stdout)["tests"]
    assert tests
    commands = "\n".join(" ".join(test.get("command", [])) for test in tests)
    database = BUILD / "compile_commands.json"
    return commands + (database.read_text() if database.exists() else "")


def test_every_test_file_is_reachable():
    """A test nobody runs is worse than none. A file counts as reached when ctest or the compiler is
    called with it or a folder it lies in, or when a CMakeLists.txt or a test beside it names it."""
    commands = known_commands()
    lost = []
    everything = files("tests/**/*")
    texts = {path: text_of(path) or "" for path in everything}
    for path in everything:
        name = path.name
        if name in {"CMakeLists.txt", "README.md", "conftest.py"}:
            continue
        suite = ROOT / "tests" / path.relative_to(ROOT / "tests").parts[0]
        beside = [each for each in everything
                  if each != path and (suite in each.parents or each.parent == ROOT / "tests")]
        named = any(reference_to(path, suite, texts[each]) for each in beside)
        if str(path) not in commands and not named:
            lost.append(name_of(path))
    assert not lost, "no test reaches:\n" + "\n".join(lost)


def reference_to(path, suite, text):
    stem = path.name.split(".")[0]
    folders = path.relative_to(suite).parts[:-1]
    words = {path.name, f"import {stem}", f"from {stem} ", f"{stem}.cpp", *(f"/{part}" for part in folders)}
    globs = {f"*{suffix}" for suffix in path.suffixes}
    listed = path.suffix in {".cpp", ".cmake", ".py"} and re.search(
        rf"(ITEMS|LISTS?|install_test\()[^)]*\b{re.escape(re.sub('^(test|fuzz)_', '', stem))}\b", text)
    return any(word in text for word in words | globs) or bool(listed)
