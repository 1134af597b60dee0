"""The wheel, packed without a network, installed into an environment that has nothing else."""

import importlib.util
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

STAGE = Path(os.environ["JAZU_TEST_STAGE"])
HAS_PIP = importlib.util.find_spec("pip") is not None
ACCELERATED = os.environ["JAZU_TEST_ACCELERATED"] == "1"
CLEAN = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}


def run(*command, **options):
    result = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, **options
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    stage = folder / "stage"
    ignored = shutil.ignore_patterns("build", "dist", "*.egg-info", "CMakeFiles", "__pycache__")
    shutil.copytree(STAGE, stage, ignore=ignored)
    run(sys.executable, "setup.py", "-q", "bdist_wheel", "--dist-dir", folder / "dist", cwd=stage)
    (made,) = (folder / "dist").iterdir()
    return made


def unpack(wheel, folder):
    """What an installer does with a wheel that has no data folder, but for entry points."""
    with zipfile.ZipFile(wheel) as archive:
        for each in archive.infolist():
            Path(archive.extract(each, folder)).chmod(each.external_attr >> 16)


@pytest.fixture(scope="module")
def python(wheel, tmp_path_factory):
    """An interpreter with the wheel and nothing else. pip installs it from outside where there is
    one."""
    folder = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", "--without-pip", folder, env=CLEAN)
    interpreter = folder / "bin" / "python"
    if HAS_PIP:
        run(
            sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", interpreter,
            "install", "--no-index", "--no-deps", wheel, env=CLEAN,
        )  # fmt: skip
    else:
        program = "import sysconfig; print(sysconfig.get_path('platlib'))"
        unpack(wheel, run(interpreter, "-I", "-c", program, env=CLEAN).strip())
    return interpreter


def test_name_and_contents(wheel):
    assert wheel.name.startswith("jazu-") and "-py3-none-linux_" in wheel.name
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        modules = {f"jazu/{each.name}" for each in (STAGE / "jazu").glob("*.py")}
        assert modules | {"jazu/libjazu.so.0", "jazu/py.typed", "jazu/_accelerator.pyi"} <= names
        assert ("jazu/_accelerator.abi3.so" in names) is ACCELERATED
        assert not [name for name in names if "__pycache__" in name or name.startswith("build")]
        (tag,) = (name for name in names if name.endswith(".dist-info/WHEEL"))
        assert b"Root-Is-Purelib: false" in archive.read(tag)


def test_installed(python):
    program = (
        "import jazu, sys; print(jazu.__file__); print(jazu.convert('Тілеуберді'));"
        "print(len(jazu.alphabets())); print(jazu.__version__); print(jazu._text_call.ACCELERATED)"
    )
    printed = run(python, "-I", "-c", program, env=CLEAN, cwd="/").split("\n")
    assert printed[0].startswith(str(python.parent.parent))
    assert printed[1] == "Tıleuberdı" and int(printed[2]) >= 20
    assert printed[4] == str(ACCELERATED)
    metadata = "import importlib.metadata as m; print(m.version('jazu'))"
    assert run(python, "-I", "-c", metadata, env=CLEAN).strip() == printed[3]


def test_needs_no_other_library(python):
    program = "import jazu; jazu.convert('а'); print(open('/proc/self/maps').read())"
    maps = run(python, "-I", "-c", program, env=CLEAN)
    assert "libjazu.so.0" in maps
    assert "libicu" not in maps and "libstdc++" not in maps


needs_command = pytest.mark.skipif(
    not (STAGE / "jazu/bin/jazu").exists(), reason="built without the command"
)


@needs_command
def test_module_is_the_command(python):
    command = (python, "-I", "-m", "jazu", "-t", "arab")
    assert run(*command, input="Үшінші", env=CLEAN) == "ٴۇشىنشى"


@needs_command
@pytest.mark.skipif(not HAS_PIP, reason="no pip, which makes the script")
def test_script_is_the_command(python):
    assert run(python.parent / "jazu", "-t", "arab", input="Үшінші", env=CLEAN) == "ٴۇشىنشى"
