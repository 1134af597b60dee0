#!/usr/bin/env python3
"""Measures the way back on real spellings: pairs of words in Cyrillic and Arabic script.

    parallel.py JAZU DATA [ERRORS]

DATA/parallel holds lists that people and programs made, whose Arabic is not that of our tables. Each
pair is read strictly and leniently, and compared ignoring case; pairs with white space are left out.
The words that come back wrong leniently are listed in the files ERRORS.*. The status is 1 when
lenient reading falls below what it reached.
"""

import pathlib
import subprocess
import sys


# In mediawiki some 40 pairs of words are not the same word.
FLOORS = {"mediawiki_words": 94.0, "hapin_words": 91.0}


def pairs_of(path):
    lines = path.read_text().splitlines()
    names = lines[0].split("\t")
    for line in lines[1:]:
        fields = dict(zip(names, line.split("\t")))
        if " " not in fields["cyrl"] and " " not in fields["arab"]:
            yield fields["cyrl"], fields["arab"], int(fields.get("count", 1))


def main():
    jazu, folder = sys.argv[1], pathlib.Path(sys.argv[2]) / "parallel"
    if not folder.is_dir():
        print(f"skipped: no {folder}")
        return 77
    low = False
    for name, floor in FLOORS.items():
        pairs = list(pairs_of(folder / f"{name}.tsv"))
        for reading in ("strict", "lenient"):
            text = "\n".join(arab for _, arab, _ in pairs) + "\n"
            out = subprocess.run([jazu, "-f", "arab", "-t", "cyrl", f"--reading={reading}",
                                  "--case=lower"], input=text.encode(), capture_output=True,
                                 check=True).stdout.decode().split("\n")
            right = sum(count for (cyrl, _, count), back in zip(pairs, out)
                        if cyrl.lower() == back.lower())
            total = sum(count for _, _, count in pairs)
            print(f"{name}\t{reading}\t{100 * right / total:.2f}\t{total}")
            low = low or (reading == "lenient" and 100 * right / total < floor)
            if reading == "lenient" and len(sys.argv) > 3:
                with open(sys.argv[3] + "." + name, "w") as file:
                    for (cyrl, arab, count), back in zip(pairs, out):
                        if cyrl.lower() != back.lower():
                            print(count, arab, cyrl, back, sep="\t", file=file)
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
