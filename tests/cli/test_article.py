"""The command and the library are one: an article through both gives the same bytes."""

import pathlib
import subprocess

import pytest

from conftest import LIBRARY, SOURCE, jazu
from test_catalogue import ALPHABETS

TAGS = [each["tag"] for each in ALPHABETS]
OWN = sorted((SOURCE / "examples").glob("article*.txt"))
NEWS = SOURCE.parent / "shared/data/article.txt"


def articles():
    """The repository's own article and the newspaper's, when it is there."""
    own = [pytest.param(path, id=path.name) for path in OWN]
    missing = pytest.mark.skipif(not NEWS.exists(), reason="../shared/data/article.txt is absent")
    return own + [pytest.param(NEWS, id="newspaper", marks=missing)]


@pytest.mark.parametrize("path", articles())
@pytest.mark.parametrize("tag", TAGS)
def test_command_and_library_agree(path: pathlib.Path, tag):
    """By file, by a pipe in small pieces, and by one call of the library."""
    text = path.read_bytes()
    whole = jazu("-f", "cyrl", "-t", tag, path)
    assert (whole.status, whole.err) == (0, "")
    library = subprocess.run([LIBRARY, tag], input=text, capture_output=True, check=True)
    assert whole.out == library.stdout
    code = f"import os, sys; t = open({str(path)!r}, 'rb').read()\n" \
           "for i in range(0, len(t), 13): os.write(1, t[i:i + 13])"
    with subprocess.Popen(["/usr/bin/env", "python3", "-c", code],
                          stdout=subprocess.PIPE) as producer:
        assert jazu("-f", "cyrl", "-t", tag, stdin=producer.stdout).out == whole.out
    if tag == "cyrl":
        assert whole.out == text
