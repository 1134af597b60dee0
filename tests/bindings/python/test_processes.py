"""Threads, forks, memory, and how the library is found."""

import gc
import os
import shutil
import threading
from pathlib import Path

import conftest as c
import pytest

import jazu

PACKAGE = Path(jazu.__file__).parent
TEXTS = ["Үшінші", "ШЫМКЕНТ", "қиян " * 300, "Қалай, неге?"]


def test_threads_share_a_converter():
    converter = jazu.Converter("cyrl", "arab")
    expected = [converter(text) for text in TEXTS]
    wrong = []

    def work():
        for _ in range(1500):
            if [converter(text) for text in TEXTS] != expected or converter.many(TEXTS) != expected:
                wrong.append(1)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_fork():
    converter = jazu.Converter("cyrl", "arab")
    stream = converter.stream()
    expected = converter.many(TEXTS)
    head = stream.feed("Шымкент қал")
    child = os.fork()
    if child == 0:
        same = converter.many(TEXTS) == expected
        same = same and head + stream.feed("асы") + stream.finish() == converter("Шымкент қаласы")
        os._exit(0 if same else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert head + stream.feed("асы") + stream.finish() == converter("Шымкент қаласы")


def resident():
    """Bytes of memory that this process has in use."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def use_everything():
    converter = jazu.Converter("cyrl", "arab:plain-hamza", invalid="stop")
    stream = converter.stream()
    for _ in range(20):
        converter(TEXTS[2])
        converter(TEXTS[2] * 20)
        converter.many([*TEXTS, None])
        converter.report(TEXTS[0])
        stream.feed(TEXTS[2] * 20)
        with pytest.raises(jazu.InvalidTextError):
            converter(b"a\xff")
    with pytest.raises(jazu.UnknownAlphabetError):
        jazu.Converter("cyrl", "klingon")
    with pytest.raises(jazu.TableError):
        jazu.Table("alphabet")
    jazu.Converter("cyrl", table=jazu.alphabet("latn-2018").text)("қазақ")


def test_memory_does_not_grow():
    if os.environ.get("JAZU_TEST_SANITIZED"):
        pytest.skip("a sanitizer keeps freed memory for a while")
    if os.environ.get("JAZU_ACCELERATOR") == "off":
        pytest.skip("the run with the accelerator goes by ctypes too, and this takes long")
    for _ in range(30):
        use_everything()
    gc.collect()
    before = resident()
    for _ in range(150):
        use_everything()
    gc.collect()
    # One converter with a variant or one table holds tens of KB; 150 of them would be many MB.
    assert resident() - before < 2 << 20


def test_library_by_environment(tmp_path):
    other = tmp_path / "other.so"
    shutil.copy(PACKAGE / "libjazu.so.0", other)
    program = "import jazu; print([line.split()[-1] for line in open('/proc/self/maps')])"
    assert str(other) in c.run(program, JAZU_LIBRARY=str(other)).stdout
    assert str(other) not in c.run(program).stdout
    failed = c.run("import jazu", JAZU_LIBRARY=str(tmp_path / "none.so"))
    assert failed.returncode == 1 and "none.so" in failed.stderr


def copy_without_library(folder):
    shutil.copytree(PACKAGE, folder / "jazu", ignore=shutil.ignore_patterns("*.so*", "__pycache__"))
    return str(folder)


def test_library_of_the_system(tmp_path):
    path = copy_without_library(tmp_path / "package")
    failed = c.run("import jazu", PYTHONPATH=path, LD_LIBRARY_PATH="")
    if failed.returncode != 0:  # there may be one installed
        assert "ImportError" in failed.stderr and "JAZU_LIBRARY" in failed.stderr
    found = c.run(
        "import jazu; print(ascii(jazu.convert('Үй')))",
        PYTHONPATH=path,
        LD_LIBRARY_PATH=str(PACKAGE),
    )
    assert found.stdout.strip() == ascii("Üi"), found.stderr


def test_another_library_is_refused():
    failed = c.run("import jazu", JAZU_LIBRARY="libc.so.6")
    assert failed.returncode == 1 and "ImportError" in failed.stderr
    assert "it lacks jazu_version" in failed.stderr


def test_no_thread_is_started():
    program = (
        "import jazu, os; jazu.Converter('cyrl', 'arab').many(['а'] * 100000);"
        "print(len(os.listdir('/proc/self/task')))"
    )
    assert c.run(program).stdout == "1\n"
