"""The command line itself: alphabets, variants, tables, usage errors, help."""

import os
import re

import pytest

from conftest import CYRILLIC, LATIN, SOURCE, jazu, latin


@pytest.mark.parametrize("tag", ["latn-2021", "latn", "LATN-2021", "kk-Latn-2021", "KK-latn"])
def test_tags(tag):
    assert jazu("-t", tag, text=CYRILLIC).out == LATIN


@pytest.mark.parametrize("arguments", [("-tlatn",), ("--to", "latn"), ("--to=latn",),
                                       ("-f", "cyrl", "-t", "latn"), ("-t", "arab", "-t", "latn"),
                                       ("--from=cyrl", "-qt", "latn")])
def test_spellings_of_options(arguments):
    assert jazu(*arguments, text=CYRILLIC).out == LATIN


def test_variant():
    assert jazu("-t", "latn-2018", text="цирк".encode()).out != \
        jazu("-t", "latn-2018:orthography", text="цирк".encode()).out


def test_hamza():
    text = "тіл".encode()
    high = jazu("-t", "arab", text=text).out.decode()
    plain = jazu("-t", "arab:plain-hamza", text=text).out.decode()
    assert "\u0674" in high and "\u0621" in plain
    assert jazu("-t", "arab", "--hamza=plain", text=text).out.decode() == plain
    assert jazu("-t", "arab", "--hamza=high", text=text).out.decode() == high


@pytest.mark.parametrize("arguments", [("-t", "latn", "--hamza=plain"),
                                       ("-t", "latn", "--hamza=high"),
                                       ("-t", "arab", "--hamza=low"),
                                       ("-t", "arab:plain-hamza", "--hamza=high")])
def test_hamza_that_cannot_be(arguments):
    result = jazu(*arguments, text=CYRILLIC)
    assert (result.status, result.out) == (2, b"")
    assert "--hamza" in result.err


def test_punctuation():
    text = "бір, екі?".encode()
    assert "،" in jazu("-t", "arab", text=text).out.decode()
    kept = jazu("-t", "arab", "--punctuation=keep", text=text).out.decode()
    assert "," in kept and "?" in kept
    assert jazu("-t", "arab", "--punctuation=convert", text=text).out == \
        jazu("-t", "arab", text=text).out


@pytest.fixture(name="table")
def table_fixture(tmp_path):
    """The built-in latn-2021 under another tag."""
    text = jazu("show", "latn-2021").out.decode()
    changed = re.sub(r"^alphabet +latn-2021$", "alphabet  latn-own", text, flags=re.M)
    changed = re.sub(r"^alias .*\n", "", changed, flags=re.M)
    assert changed != text
    path = tmp_path / "own.table"
    path.write_text(changed)
    return path


def test_table_is_the_target(table):
    assert jazu("--table", table, text=CYRILLIC).out == LATIN


def test_table_is_named_by_its_tag(table):
    assert jazu("--table", table, "-t", "latn-own", text=CYRILLIC).out == LATIN
    assert jazu("--table", table, "-t", "LATN-OWN", text=CYRILLIC).out == LATIN
    assert jazu("--table", table, "-t", "arab", text=CYRILLIC).out == \
        jazu("-t", "arab", text=CYRILLIC).out


def test_table_with_a_variant(table):
    text = "чех".encode()
    expected = jazu("-t", "latn-2021:ch", text=text)
    assert expected.status == 0
    assert jazu("--table", table, "-t", "latn-own:ch", text=text).out == expected.out


def test_a_file_after_the_table_is_a_file(table, tmp_path):
    (tmp_path / "a").write_bytes(CYRILLIC)
    assert jazu("--table", table, tmp_path / "a").out == LATIN


def test_two_tables_need_a_target(table, tmp_path):
    other = tmp_path / "other.table"
    other.write_text(table.read_text().replace("latn-own", "latn-other"))
    result = jazu("--table", table, "--table", other, text=CYRILLIC)
    assert result.status == 2
    assert jazu("--table", table, "--table", other, "-t", "latn-own", text=CYRILLIC).out == LATIN


def test_bad_table(table):
    lines = table.read_text().splitlines()
    row = next(i for i, line in enumerate(lines) if line.startswith("  Б б"))
    lines.insert(row, "  Ъъ what is this")
    table.write_text("\n".join(lines))
    result = jazu("--table", table, text=CYRILLIC)
    assert (result.status, result.out) == (3, b"")
    first = result.err.splitlines()[0]
    assert re.match(rf"jazu: {re.escape(str(table))}:{row + 1}:\d+: \S", first), result


def test_missing_table():
    result = jazu("--table", "no.table", text=CYRILLIC)
    assert (result.status, result.err) == (2, "jazu: no.table: No such file or directory\n")


def test_endless_table():
    result = jazu("--table", "/dev/zero", text=CYRILLIC)
    assert (result.status, result.err) == (3, "jazu: /dev/zero: File too large\n")


def assert_usage(result):
    assert (result.status, result.out) == (2, b"")
    assert result.err.startswith("jazu: ")
    assert result.err.endswith("Try 'jazu --help'.\n")


@pytest.mark.parametrize("option, near", [("--strikt", "--strict"), ("--inplace", "--in-place"),
                                          ("--punctation=keep", "--punctuation"),
                                          ("--form", "--from"),
                                          ("--line-buffer", "--line-buffered")])
def test_unknown_option_names_the_nearest(option, near):
    result = latin(option)
    assert_usage(result)
    assert f"unknown option '{option.split('=')[0]}'; did you mean '{near}'?" in result.err


@pytest.mark.parametrize("option", ["-x", "--lossy", "--alignment", "-5", "--explanation", "-qx"])
def test_unknown_option(option):
    result = latin(option, text=CYRILLIC)
    assert_usage(result)
    assert "unknown option" in result.err


@pytest.mark.parametrize("arguments", [(), ("-t",), ("-t", ""), ("-t", "latn", "--invalid"),
                                       ("-t", "latn", "--invalid=drop"),
                                       ("-t", "latn", "--punctuation=none"),
                                       ("-t", "latn", "--quiet=perhaps"), ("--to=",),
                                       ("list", "x"), ("list", "--jsn"), ("show",),
                                       ("show", "cyrl", "arab"), ("show", "klingon")],
                         ids=" ".join)
def test_usage_errors(arguments):
    assert_usage(jazu(*arguments, text=CYRILLIC))


def test_an_empty_value_does_not_eat_the_next_argument(tmp_path):
    (tmp_path / "latn").write_bytes(CYRILLIC)
    assert_usage(jazu("--to=", "latn", cwd=tmp_path))


@pytest.mark.parametrize("tag, near", [("latn-2022", "latn-2021"), ("latin", "latn"),
                                       ("arabic", "arab"), ("cyrillic", "cyrl"),
                                       ("latn2018", "latn-2018"), ("bng", "bgn")])
def test_unknown_alphabet_names_near_ones(tag, near):
    result = jazu("-t", tag)
    assert_usage(result)
    assert f"unknown alphabet '{tag}'" in result.err
    assert f"'{near}'" in result.err


def test_unknown_variant_names_those_there_are():
    result = jazu("-t", "latn-2018:ortography")
    assert_usage(result)
    assert "orthography" in result.err.replace("ortography", "")


def test_no_way_from_one_way_alphabet():
    result = jazu("-f", "ipa", "-t", "latn", text=CYRILLIC)
    assert_usage(result)
    assert "'ipa'" in result.err


@pytest.mark.parametrize("arguments", [("-h",), ("--help",), ("list", "-h"), ("show", "--help"),
                                       ("-t", "latn", "--help")])
def test_help(arguments):
    result = jazu(*arguments)
    assert (result.status, result.err) == (0, "")
    lines = result.out.decode().splitlines()
    assert max(map(len, lines)) <= 80
    # Examples first.
    assert lines[2].startswith("  echo")
    assert lines.index("Usage:") > 3


def test_help_names_every_option_and_no_other():
    options = set(re.findall(r"--[a-z-]+", jazu("--help").out.decode()))
    source = (SOURCE / "src/cli/options.cpp").read_text()
    declared = set(re.findall(r"--[a-z-]+(?=[\",{])", " ".join(
        re.findall(r"add_(?:option|flag)\(\"[^\"]*\"", source))))
    assert options == declared


def test_the_examples_of_the_help_work(tmp_path):
    lines = jazu("--help").out.decode().splitlines()
    lines = lines[2:lines.index("", 2)]
    first, expected = lines[0].strip().rsplit(None, 1)
    (tmp_path / "news.txt").write_bytes(CYRILLIC)
    for name in ("a.txt", "b.txt", "names.txt", "words.txt"):
        (tmp_path / name).write_bytes(CYRILLIC)
    run = {"wrapper": ("sh", "-c", 'jazu() { "$JAZU" "$@"; }; eval "$LINE"'), "cwd": tmp_path}

    def sh(line):
        return jazu(**run, env=dict(os.environ, LINE=line))

    assert sh(first).out.decode() == expected + "\n"
    commands = [re.split(r" {3,}", line.strip())[0] for line in lines[1:]
                if line.strip().startswith("jazu")]
    (tmp_path / "unknown.txt").write_bytes(CYRILLIC)
    for command in [commands[-1], *commands[:-1]]:
        if "my.table" in command and "show" in command:
            command = "jazu show cyrl | sed 's/^alphabet .*/alphabet mine/;/^alias/d' > my.table"
        if "-i.old" in command:
            # A word of Latin letters does not tell its alphabet.
            (tmp_path / "out.txt").unlink()
        result = sh(command)
        assert (result.status, result.err) == (0, ""), command
        if "-i.old" in command:
            for path in tmp_path.glob("*.txt"):
                path.write_bytes(CYRILLIC)
    assert (tmp_path / "a.txt.old").read_bytes() == CYRILLIC


def test_version():
    result = jazu("--version")
    header = (SOURCE / "include/jazu/version.hpp").read_text()
    numbers = re.findall(r"#define JAZU_VERSION_\w+ (\d+)", header)
    assert re.fullmatch(rf"jazu {'.'.join(numbers)}\ntables [0-9a-f]{{16,}}\n",
                        result.out.decode())
    assert jazu("-V").out == result.out


@pytest.mark.parametrize("guard,expected", [
    ("all", "#тег `код`"), ("none", "#teg `kod`"), ("code", "#teg `код`"), ("url,code", "#teg `код`"),
    ("-code", "#teg `kod`"), ("+hashtag", "#тег `код`"), ("all,-code", "#тег `kod`")])
def test_which_kinds_the_guard_keeps(guard, expected):
    result = jazu("-t", "latn-2021", f"--guard={guard}", text="#тег `код`".encode())
    assert (result.status, result.out.decode(), result.err) == (0, expected, "")


def test_a_kind_that_there_is_not():
    result = jazu("-t", "latn-2021", "--guard=url,links", text=b"")
    assert result.status == 2
    assert "--guard takes all, none, url, email" in result.err and "not 'links'" in result.err
