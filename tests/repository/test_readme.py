"""Every code block of the README is run. readme.py tells the convention."""

import pytest
from readme import TRIED, Runner, blocks_of
from support import ROOT

README = ROOT / "README.md"
BLOCKS = blocks_of(README.read_text()) if README.exists() else []


@pytest.fixture(scope="session")
def runner(tmp_path_factory):
    return Runner(tmp_path_factory.mktemp("readme"))


def test_the_readme_shows_every_interface():
    assert README.exists(), "no README.md"
    kinds = {block.kind for block in BLOCKS}
    assert {"sh", "cpp", "c", "python"} <= kinds, f"only blocks of {kinds}"
    assert any(block.expected for block in BLOCKS), "no block says what it prints"


def test_the_readme_begins_with_the_two_commands():
    first = next(block for block in BLOCKS if block.kind in {"sh", "console"})
    assert "scripts/demo" in first.code and "scripts/test" in first.code


@pytest.mark.parametrize("block", [block for block in BLOCKS if block.kind in TRIED],
                         ids=lambda block: f"line-{block.line}-{block.kind}")
def test_a_block_runs(runner, block):
    runner.run(block)


# The runner itself: a check that cannot fail is worse than none.
PROGRAMS = {
    "sh": 'echo "$word"',
    "cpp": "std::cout << word << '\\n';",
    "c": 'printf("%s\\n", word);',
    "python": "print(word)",
}
SETUPS = {
    "sh": "word=сөз",
    "cpp": 'const std::string word = "сөз";',
    "c": 'const char word[] = "сөз";',
    "python": 'word = "сөз"',
}


def page(kind, code, output):
    return f"text\n\n<!-- setup\n{SETUPS[kind]}\n-->\n```{kind}\n{code}\n```\n\n" \
           f"```output\n{output}\n```\n"


@pytest.mark.parametrize("kind", PROGRAMS)
def test_the_runner_compares_what_is_printed(runner, kind):
    [block] = blocks_of(page(kind, PROGRAMS[kind], "сөз"))
    runner.run(block)
    [block] = blocks_of(page(kind, PROGRAMS[kind], "сөздер"))
    with pytest.raises(AssertionError, match="printed"):
        runner.run(block)


@pytest.mark.parametrize("kind,code", [
    ("sh", "false"), ("sh", "exit 3 | cat"), ("cpp", "return 1;"), ("cpp", "no_such_name();"),
    ("c", "return 1;"), ("python", "raise SystemExit(1)"), ("sh", "scripts/no-such-script"),
    ("console", "scripts/no-such-script --long"), ("sh", "cmake --preset no-such-preset"), ("cmake", "find_package(no-such-package REQUIRED)")])
def test_the_runner_notices_failure(runner, kind, code):
    [block] = blocks_of(f"```{kind}\n{code}\n```\n")
    with pytest.raises(AssertionError):
        runner.run(block)
