"""Converters as values: pickled, compared, hashed, tokenized."""

import copy
import os
import pickle
import subprocess
import sys

import pytest

import jazu

TABLE = jazu.alphabet("latn-2018").text
CONVERTERS = [
    jazu.Converter("cyrl", "arab"),
    jazu.Converter("cyrl", "arab:plain-hamza"),
    jazu.Converter("cyrl", "arab:plain-hamza:s-for-ts"),
    jazu.Converter("cyrl", "arab", invalid="replace"),
    jazu.Converter("cyrl", "arab", punctuation="keep"),
    jazu.Converter("cyrl", "arab", drop_verbatim_marks=True),
    jazu.Converter("cyrl", "latn-2018"),
    jazu.Converter("cyrl", "latn-2018:orthography"),
    jazu.Converter("cyrl", table=TABLE),
    jazu.Converter("cyrl", "latn-2018:orthography", table=TABLE),
    jazu.Converter("cyrl", table=TABLE + "# changed\n"),
]
TEXT = "Үшінші цирк, ЖШС, -{тіл}-"


@pytest.mark.parametrize("converter", CONVERTERS, ids=repr)
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickle(converter, protocol):
    again = pickle.loads(pickle.dumps(converter, protocol))
    assert again == converter and hash(again) == hash(converter)
    assert again(TEXT) == converter(TEXT)
    assert again.__dask_tokenize__() == converter.__dask_tokenize__()


def test_all_differ():
    assert pickle.HIGHEST_PROTOCOL >= 5
    assert len(set(CONVERTERS)) == len(CONVERTERS)
    assert len({converter.__dask_tokenize__() for converter in CONVERTERS}) == len(CONVERTERS)
    assert len({repr(converter) for converter in CONVERTERS}) >= len(CONVERTERS) - 1


def test_spelling_of_a_tag_does_not_matter():
    one = jazu.Converter("CYRL", "kk-Arab:S-for-TS:plain-hamza")
    assert one == CONVERTERS[2] and hash(one) == hash(CONVERTERS[2])
    assert one.__dask_tokenize__() == CONVERTERS[2].__dask_tokenize__()
    assert jazu.Converter("cyrl", "latn") == jazu.Converter("cyrl", "latn-2021")
    assert one != "arab" and one is not None


def test_copies():
    for converter in CONVERTERS:
        assert copy.copy(converter) == converter and copy.deepcopy(converter)(TEXT)


def test_properties():
    converter = jazu.Converter("cyrl", "arab", invalid="stop", punctuation="keep")
    assert (converter.from_, converter.to, converter.table) == ("cyrl", "arab", None)
    assert (converter.invalid, converter.punctuation) == ("stop", "keep")
    assert repr(converter) == "jazu.Converter('cyrl', 'arab', invalid='stop', punctuation='keep')"
    assert eval(repr(converter)) == converter
    with pytest.raises(AttributeError):
        converter.to = "cyrl"
    with pytest.raises(AttributeError):
        converter.other = 1


def test_token_is_the_same_in_every_process():
    program = (
        "import jazu; print(jazu.Converter('cyrl', 'arab:plain-hamza').__dask_tokenize__())"
    )
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        printed = subprocess.run(
            [sys.executable, "-c", program], env=environment, check=True, capture_output=True
        ).stdout.decode()
        assert printed.strip() == str(CONVERTERS[1].__dask_tokenize__())
    assert jazu.table_digest() in CONVERTERS[1].__dask_tokenize__()


def test_errors_can_be_pickled():
    with pytest.raises(jazu.InvalidTextError) as caught:
        jazu.Converter("cyrl", "arab", invalid="stop")(b"ab\n\xff")
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again) == str(caught.value)
    assert (again.offset, again.line, again.column, again.converted) == (3, 2, 1, b"ab\n")
