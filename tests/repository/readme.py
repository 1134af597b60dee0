"""Runs the code blocks of a Markdown file. The convention:

The word after the opening fence says what a block is:

  sh      Run by bash (-euo pipefail) in a scratch copy of the repository, the built `jazu` first on
          PATH.
  console Commands that fetch, build or install. Not run: each script it names must be executable
          and each preset it names must exist. A sh block of commands that begin with scripts/,
          cmake, ctest, git, apt, pip ... is taken as one.
  cpp, c  Compiled against the build tree and run. Without a main() of its own, what is not an
          #include line becomes the body of one. Without an #include, the library's header and the
          usual standard ones are there.
  python  Run by the interpreter of the tests with the package of the build tree.
  cmake   A project that the block is in; it finds an installed jazu, builds, and links.
  output  What the block before it must print, exactly; only blank lines may stand between.
  Any other word, `text` for one, is for reading only.

What a block needs beyond what the reader should see stands in a comment right before its fence, and
is put before the block:

  <!-- setup
  std::string text = "...";
  -->

Every block runs by itself. One that fails, or prints to where `output` says otherwise, fails.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from support import BUILD, ROOT, tracked

FENCE = re.compile(
    r"(?:^<!-- setup\n(?P<setup>.*?)^-->\n\n?)?^```(?P<kind>[\w+-]*)[^\n]*\n(?P<code>.*?)^```[ \t]*$",
    re.MULTILINE | re.DOTALL)
UNTRIED = re.compile(r"(scripts/|\.ci/|cmake\b|ctest\b|git\b|cd\b|sudo\b|apt\b|apt-get\b|pip\b|"
                     r"python3? -m (pip|venv)\b|ninja\b)")
DEFAULT_INCLUDES = {
    "cpp": "#include <jazu/jazu.hpp>\n#include <array>\n#include <iostream>\n#include <iterator>\n"
           "#include <string>\n#include <string_view>\n#include <vector>\n",
    "c": "#include <jazu.h>\n#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n",
}


@dataclass
class Block:
    kind: str
    code: str
    setup: str
    line: int
    expected: str | None = None


def blocks_of(text: str) -> list[Block]:
    found: list[Block] = []
    end = 0
    for match in FENCE.finditer(text):
        line = text.count("\n", 0, match.start("code")) + 1
        if match["kind"] != "output":
            found.append(Block(match["kind"], match["code"], match["setup"] or "", line))
        elif found and not text[end:match.start()].strip():
            found[-1].expected = match["code"]
        else:
            raise AssertionError(f"line {line}: no block stands right before this output")
        end = match.end()
    return found


class Runner:
    """Runs blocks in one scratch copy of the repository."""

    def __init__(self, scratch: Path):
        self.scratch = scratch
        self.copy = scratch / "jazu"
        self.count = 0
        for path in tracked():
            target = self.copy / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, target)
        # The one directory of each that a user would have after an installation.
        self.libraries = sorted({path.parent for path in BUILD.rglob("libjazu.so")})
        commands = sorted({path.parent for path in BUILD.rglob("jazu")
                           if path.is_file() and os.access(path, os.X_OK)})
        self.environment = os.environ | {
            "PATH": os.pathsep.join([*map(str, commands), os.environ["PATH"]]),
            "PYTHONPATH": str(ROOT / "bindings/python"),
            "LD_LIBRARY_PATH": os.pathsep.join(map(str, self.libraries)),
        }
        if self.libraries:
            self.environment["JAZU_LIBRARY"] = str(self.libraries[0] / "libjazu.so")

    def run(self, block: Block) -> None:
        printed = getattr(self, "run_" + block.kind)(block)
        if block.expected is not None and printed is not None:
            if not printed.endswith("\n"):
                printed += "\n"
            assert printed == block.expected, f"printed:\n{printed}\nexpected:\n{block.expected}"

    def fresh(self) -> Path:
        self.count += 1
        return self.scratch / f"block_{self.count}"

    def call(self, command: list, **options) -> str:
        done = subprocess.run(command, cwd=options.pop("cwd", self.copy), env=self.environment,
                              capture_output=True, text=True, timeout=120, **options)
        assert done.returncode == 0, f"ended with {done.returncode}:\n{done.stdout}{done.stderr}"
        return done.stdout

    def run_sh(self, block: Block) -> str | None:
        lines = [line for line in block.code.splitlines()
                 if line.strip() and not line.lstrip().startswith("#")]
        untried = [line for line in lines if UNTRIED.match(line)]
        if not untried:
            return self.call(["bash", "-euo", "pipefail", "-c", block.setup + block.code])
        assert untried == lines, f"a block builds or is tried, not both: {lines}"
        return self.run_console(block)

    def run_console(self, block: Block) -> None:
        for script in re.findall(r"(?:^|[\s;&])(?:\./)?((?:scripts|\.ci)/[\w-]+)", block.code):
            assert os.access(ROOT / script, os.X_OK), f"{script} is not there or not executable"
        presets = json.loads((ROOT / "CMakePresets.json").read_text())["configurePresets"]
        for preset in re.findall(r"--preset[ =]([\w-]+)", block.code):
            assert preset in {each["name"] for each in presets}, f"no preset {preset}"

    def run_python(self, block: Block) -> str:
        return self.call([sys.executable, "-X", "utf8", "-c", block.setup + block.code])

    def compile(self, block: Block, command: list, flags: list) -> str:
        code = whole_program(block)
        source = self.fresh().with_suffix(f".{block.kind}")
        program = source.with_suffix("")
        source.write_text(code)
        self.call([*command, str(source), "-o", str(program), *flags])
        return self.call([str(program)])

    def run_cpp(self, block: Block) -> str:
        compiler = os.environ.get("CXX") or "c++"
        return self.compile(
            block, [compiler, "-std=c++20", f"-I{ROOT / 'include'}",
                    f"-I{BUILD / 'generated/include'}"], [str(BUILD / "src/libjazu.a")])

    def run_c(self, block: Block) -> str:
        assert self.libraries, "the C library is not built"
        compiler = os.environ.get("CC") or "cc"
        return self.compile(block, [compiler, "-std=c11", f"-I{ROOT / 'bindings/c'}"],
                            [f"-L{self.libraries[0]}", "-ljazu"])

    def run_cmake(self, block: Block) -> None:
        project = self.fresh()
        project.mkdir()
        code = "cmake_minimum_required(VERSION 3.22)\nproject(block LANGUAGES C CXX)\n"
        made = set(re.findall(r"add_(?:executable|library)\((\w+)", block.code))
        for target in sorted(set(re.findall(r"target_link_libraries\((\w+)", block.code)) - made):
            code += f"add_executable({target} main.cpp)\n"
        (project / "CMakeLists.txt").write_text(code + block.setup + block.code)
        for name in {"main.cpp", *re.findall(r"[\w-]+\.(?:cpp|c)\b", block.code)}:
            (project / name).write_text("int main(void) { return 0; }\n")
        prefix = self.scratch / "prefix"
        self.call(["cmake", "--install", str(BUILD), "--prefix", str(prefix)])
        # FetchContent takes this checkout in place of a download.
        self.call(["cmake", "-S", str(project), "-B", str(project / "build"),
                   f"-DCMAKE_PREFIX_PATH={prefix}", f"-DFETCHCONTENT_SOURCE_DIR_JAZU={ROOT}"])
        if "FetchContent" not in block.code:
            self.call(["cmake", "--build", str(project / "build")])


def whole_program(block: Block) -> str:
    code = block.setup + block.code
    if re.search(r"\bmain\s*\(", block.code):
        return code
    includes = [line for line in code.splitlines() if line.startswith("#include")]
    body = [line for line in code.splitlines() if not line.startswith("#include")]
    head = "\n".join(includes) if includes else DEFAULT_INCLUDES[block.kind]
    return f"{head}\nint main({'void' if block.kind == 'c' else ''}) {{\n" + "\n".join(body) + \
        "\nreturn 0;\n}\n"


TRIED = {name.removeprefix("run_") for name in vars(Runner) if name.startswith("run_")}
