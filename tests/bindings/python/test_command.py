"""python -m jazu is the command jazu."""

import os
import shutil
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

import jazu

PACKAGE = Path(jazu.__file__).parent
COMMAND = PACKAGE / "bin" / "jazu"
needs_command = pytest.mark.skipif(not COMMAND.exists(), reason="built without the command")


def run(*arguments, text="", **environment):
    return subprocess.run(
        [sys.executable, "-m", "jazu", *arguments],
        input=text.encode(),
        capture_output=True,
        env={**os.environ, **environment},
    )


@needs_command
def test_filter():
    result = run("-t", "latn-2021", text="Тілеуберді\n")
    assert (result.returncode, result.stdout.decode()) == (0, "Tıleuberdı\n"), result.stderr
    assert run("--version").stdout.decode().split()[1] == jazu.__version__


@needs_command
def test_exit_codes():
    assert run("-t", "klingon").returncode == 2
    assert run("--no-such-option").returncode == 2


@needs_command
def test_closed_pipe_ends_it_quietly():
    process = subprocess.Popen(
        [sys.executable, "-m", "jazu", "-t", "latn-2021"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.close()
    try:
        process.stdin.write("Шымкент\n".encode() * 1_000_000)
        process.stdin.close()
    except BrokenPipeError:
        pass
    assert process.stderr.read() == b""
    assert process.wait() == -signal.SIGPIPE


def package_without_command(folder):
    shutil.copytree(PACKAGE, folder / "jazu", ignore=shutil.ignore_patterns("bin", "__pycache__"))
    return str(folder)


def test_without_command(tmp_path):
    path = package_without_command(tmp_path / "package")
    result = run("--version", PYTHONPATH=path, PATH=str(tmp_path))
    assert result.returncode == 2 and result.stdout == b""
    assert result.stderr.startswith(b"python -m jazu: ")


@needs_command
def test_command_in_path(tmp_path):
    """A script of that name may be our own entry point: what stands behind it in PATH is taken."""
    path = package_without_command(tmp_path / "package")
    for name in ("script", "program"):
        (tmp_path / name).mkdir()
    script = tmp_path / "script" / "jazu"
    script.write_text("#!/bin/sh\nexit 99\n")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    shutil.copy(COMMAND, tmp_path / "program" / "jazu")
    places = f"{tmp_path / 'script'}:{tmp_path / 'program'}"
    result = run("-t", "latn-2021", text="Үй", PYTHONPATH=path, PATH=places)
    assert result.stdout.decode() == "Üi", result.stderr


def test_command_that_cannot_run(tmp_path):
    path = package_without_command(tmp_path / "package")
    command = Path(path) / "jazu" / "bin" / "jazu"
    command.parent.mkdir()
    command.write_text("not a program")
    result = run(PYTHONPATH=path)
    assert result.returncode == 2 and b"Permission denied" in result.stderr
