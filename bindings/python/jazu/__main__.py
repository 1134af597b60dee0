"""``python -m jazu`` is the command ``jazu``: the one that came with the package, else the one in
PATH. This process becomes that command, so pipes, signals and exit codes are the command's own."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path


def find_command() -> str | None:
    """The program to run. A script in PATH is passed over: it may be the one that installing this
    package makes, which would only come back here."""
    beside = Path(__file__).with_name("bin") / "jazu"
    if beside.exists():
        return str(beside)
    for folder in os.get_exec_path():
        found = shutil.which("jazu", path=folder) if folder else None
        if found and Path(found).read_bytes()[:2] != b"#!":
            return found
    return None


def main() -> None:
    """Runs the command with the arguments of this process."""
    command = find_command()
    if command is None:
        print(
            "python -m jazu: this package came without the command, and PATH has none; install a "
            "wheel of jazu or build the command",
            file=sys.stderr,
        )
        sys.exit(2)
    # Python ignores these, and a program that is executed inherits that: a closed pipe would no
    # longer end it quietly.
    for name in ("SIGPIPE", "SIGXFSZ"):
        signal.signal(getattr(signal, name), signal.SIG_DFL)
    try:
        os.execv(command, ["jazu", *sys.argv[1:]])
    except OSError as error:
        print(f"python -m jazu: {command}: {error.strerror}", file=sys.stderr)
        sys.exit(2)


if __name__ == "__main__":
    main()
