#!/usr/bin/env python3
"""Measures the way back on real spellings: pairs of words in Cyrillic and Arabic script.

    parallel.py JAZU DATA [ERRORS]

DATA/parallel holds lists that people and programs made, whose Arabic is not that of our tables. Each
pair is read strictly and leniently, and compared ignoring case; pairs with white space are left out.
The words that come back wrong leniently are listed in the files ERRORS.*.

Some pairs are not one word in two alphabets (unlike.tsv). Both figures are shown: of all pairs, and
without those. The status is 1 when the latter falls below what was reached in lenient reading.
"""

import pathlib
import subprocess
import sys


# What lenient reading must reach, without the pairs of unlike.tsv.
FLOORS = {"mediawiki_words": 98.0, "hapin_words": 92.5}
UNLIKE = pathlib.Path(__file__).with_name("unlike.tsv")


def read_unlike():
    """The pairs that are no pairs, as (list, Cyrillic, Arabic)."""
    lines = UNLIKE.read_text().splitlines()
    return {tuple(line.split("\t")[:3]) for line in lines if not line.startswith("#")}


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
    unlike = read_unlike()
    for name, floor in FLOORS.items():
        pairs = list(pairs_of(folder / f"{name}.tsv"))
        for reading in ("strict", "lenient"):
            text = "\n".join(arab for _, arab, _ in pairs) + "\n"
            out = subprocess.run([jazu, "-f", "arab", "-t", "cyrl", f"--reading={reading}",
                                  "--case=lower"], input=text.encode(), capture_output=True,
                                 check=True).stdout.decode().split("\n")
            right = total = like_right = like_total = 0
            for (cyrl, arab, count), back in zip(pairs, out):
                same = count * (cyrl.lower() == back.lower())
                right, total = right + same, total + count
                if (name, cyrl, arab) not in unlike:
                    like_right, like_total = like_right + same, like_total + count
            print(f"{name}\t{reading}\tall pairs\t{100 * right / total:.2f}\t{total}")
            print(f"{name}\t{reading}\tpairs of one word\t{100 * like_right / like_total:.2f}"
                  f"\t{like_total}")
            low = low or (reading == "lenient" and 100 * like_right / like_total < floor)
            if reading == "lenient" and len(sys.argv) > 3:
                with open(sys.argv[3] + "." + name, "w") as file:
                    for (cyrl, arab, count), back in zip(pairs, out):
                        if cyrl.lower() != back.lower():
                            print(count, arab, cyrl, back, sep="\t", file=file)
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
