"""What the self-checks of the repository share: its files, and its code without comments."""

import os
import re
import subprocess
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ["JAZU_BUILD"]) if "JAZU_BUILD" in os.environ else ROOT / "build/release"


@lru_cache
def tracked() -> tuple[Path, ...]:
    """The files of the repository, those not yet committed included; without git, all but builds."""
    git = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z", "--cached", "--others",
         "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True)
    if git.returncode == 0 and git.stdout:
        names = git.stdout.rstrip("\0").split("\0")
    else:
        names = [str(path.relative_to(ROOT)) for path in ROOT.rglob("*")
                 if path.parts[len(ROOT.parts)] not in {"build", "dist", ".git"}
                 and "__pycache__" not in path.parts]
    files = tuple(sorted(ROOT / name for name in names if (ROOT / name).is_file()))
    assert len(files) > 50, "the list of files is not what it should be"
    return files


def files(*patterns: str) -> list[Path]:
    """The files under ROOT whose path matches one of the patterns ("src/**/*.cpp"); never none."""
    found = [path for path in tracked()
             if any(_matches(path.relative_to(ROOT).as_posix(), each) for each in patterns)]
    assert found, f"no file matches {patterns}"
    return found


def _matches(path: str, pattern: str) -> bool:
    """`**/` stands for any folders, `*` for anything in one name."""
    expression = "".join({"**/": "(?:.*/)?", "*": "[^/]*"}.get(part, re.escape(part))
                         for part in re.split(r"(\*\*/|\*)", pattern))
    return re.fullmatch(expression, path) is not None


def text_of(path: Path) -> str | None:
    """The text of a file; None when it is not UTF-8 text."""
    data = path.read_bytes()
    if b"\0" in data:
        return None
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


_TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      | R"(?P<mark>[^()\s]*)\(.*?\)(?P=mark)"
      | "(?:\\.|[^"\\\n])*"
      | (?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])+'""",
    re.VERBOSE | re.DOTALL)


def without_comments(code: str) -> str:
    """C++ code with comments blanked, so that line numbers stay."""

    def blank(token: re.Match[str]) -> str:
        if token.group("comment") is None:
            return token.group()
        return re.sub(r"[^\n]", " ", token.group())

    return _TOKEN.sub(blank, code)


def includes(path: Path) -> list[tuple[int, str]]:
    """The line and the name of each #include of a file."""
    code = without_comments(path.read_text())
    return [(number, match.group(1))
            for number, line in enumerate(code.splitlines(), 1)
            if (match := re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line))]
