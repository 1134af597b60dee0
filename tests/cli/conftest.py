"""Finds the command and runs it. JAZU names the executable, JAZU_SOURCE the source directory."""

import os
import pathlib
import shutil
import subprocess

import pytest

JAZU = os.environ["JAZU"]
SOURCE = pathlib.Path(os.environ["JAZU_SOURCE"])
# A program that converts standard input with one call of the library.
LIBRARY = os.environ["JAZU_LIBRARY"]

# Sanitizers need memory and make system calls that are not the command's.
BINARY = pathlib.Path(JAZU).read_bytes()
SANITIZED = b"__asan_init" in BINARY or b"__tsan_init" in BINARY

# tests/support/cases.hpp says why.
FEWER_CASES = os.environ.get("JAZU_FEWER_CASES") == "ON"

# A text whose conversion everybody can check by eye.
CYRILLIC = "Қазақстан\n".encode()
LATIN = "Qazaqstan\n".encode()


class Result:
    """What a run of the command left: status, standard output and standard error."""

    def __init__(self, done):
        self.status = done.returncode
        self.out = done.stdout
        self.err = done.stderr.decode() if done.stderr is not None else ""

    def __repr__(self):
        return f"Result(status={self.status}, out={self.out!r}, err={self.err!r})"


def jazu(*arguments, text=b"", wrapper=(), **options):
    """Runs the command with `text` as standard input."""
    if "stdin" not in options:
        options["input"] = text
    options.setdefault("stdout", subprocess.PIPE)
    options.setdefault("stderr", subprocess.PIPE)
    options.setdefault("timeout", 60)
    done = subprocess.run([*wrapper, JAZU, *map(str, arguments)], check=False, **options)
    return Result(done)


def latin(*arguments, **options):
    """The command with -f cyrl -t latn-2021, so that text in other letters is copied."""
    return jazu("-f", "cyrl", "-t", "latn-2021", *arguments, **options)


def start(*arguments, **options):
    """The command as a running process with pipes."""
    for name in ("stdin", "stdout", "stderr"):
        options.setdefault(name, subprocess.PIPE)
    return subprocess.Popen([JAZU, *map(str, arguments)], **options)


def can_trace():
    """Whether strace is here and the system lets it work."""
    if shutil.which("strace") is None:
        return False
    probe = subprocess.run(["strace", "-o", "/dev/null", "true"], check=False, capture_output=True)
    return probe.returncode == 0


@pytest.fixture(name="strace", scope="session")
def strace_fixture():
    """Begins a command line under strace that injects a fault into a system call."""
    if SANITIZED:
        pytest.skip("a sanitizer's system calls are not the command's")
    if not can_trace():
        pytest.skip("strace cannot run here")
    return lambda *faults: ["strace", "-f", "-o", "/dev/null",
                            *[word for fault in faults for word in ("-e", f"inject={fault}")]]


def leftovers(folder):
    """Temporaries that should not be there any more."""
    return [path.name for path in folder.iterdir() if path.name.startswith(".jazu-")]


def ordinary_user(folder, *owned):
    """Options for jazu() so that it runs without root's rights, as the owner of the folder and of
    the files named."""
    if os.geteuid() != 0:
        return {}
    for each in [folder, *folder.parents][:3]:
        each.chmod(0o755)
    for each in [folder, *owned]:
        os.chown(each, 65534, 65534)
    user = {"user": 65534, "group": 65534, "extra_groups": []}
    try:
        subprocess.run([JAZU, "-V"], check=True, capture_output=True, **user)
    except PermissionError:
        pytest.skip("another user cannot run the command where it was built")
    return user
