#!/usr/bin/env python3
"""Measures the way back: how many words of Kazakh text come back as they were.

    measure.py JAZU DATA [--layers table|lexicon|all] [--to TAG,TAG] [--errors FILE] [--check]
               [--part dev|train] [--foreign SET,SET]

Each line of a corpus is converted from Cyrillic into an alphabet and back. A token is a maximal run
of Kazakh letters; one that touches a letter of another script is left out. Latin alphabets are
compared with case, Arabic without. DATA is the folder that holds `open` and `measure`. With --check
the status is 1 when a pooled figure lies below the one that was reached before.

The reference texts have misprints (errata.tsv), which a reader that knows Kazakh does not give back.
The lines of a pool show both: `pooled` counts every word, `less errata` leaves the misprints out.
"""

import argparse
import collections
import math
import pathlib
import re
import subprocess
import sys

KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
RUN = re.compile(rf"[{KAZAKH}{KAZAKH.upper()}]+")
LETTER = re.compile(r"[^\W\d_]")
NEWS = ("open/kaznerd", "open/akorda", "open/laws", "measure/egemen")
UNSEEN = ("measure/kazqad", "measure/ud_ktb", "measure/abai", "measure/common_voice",
          "measure/lingua_news")
POOLS = {"news": NEWS, "unseen": UNSEEN}


# What each pool must reach, by layers: a little below what is recorded in docs/reversibility.md.
FLOORS = {
    "table": {"latn news": 99.5, "latn unseen": 99.0, "arab news": 98.0, "arab unseen": 97.0},
    "lexicon": {"latn news": 99.8, "latn unseen": 99.5, "arab news": 99.4, "arab unseen": 98.7},
    "all": {"latn news": 99.9, "latn unseen": 99.6, "arab news": 99.8, "arab unseen": 99.3},
}
# With all layers, for every alphabet that is not named: a line of the lexicon or a rule that spoils
# a frequent word of one of them shows.
EVERY = {"news": 99.7, "unseen": 99.0}
NAMED = ("latn-2021", "latn-2018", "latn-2017", "arab")
# With all layers: words of other languages that stay, and capitals that come back from Arabic.
OTHER_FLOORS = {"shape kept": 99.0, "other kept": 75.0, "precision": 95.0, "recall": 90.0}
MOST_WRONGLY_KEPT = 0.03
ERRATA = pathlib.Path(__file__).with_name("errata.tsv")


def read_errata():
    """The misprinted words of each set."""
    errata = collections.defaultdict(set)
    for line in ERRATA.read_text().splitlines():
        if not line.startswith("#"):
            name, word, _, _ = line.split("\t")
            errata[name].add(word)
    return errata


# What is measured is reading; words that repair changes would come back otherwise.
def convert(jazu, lines, *options):
    text = "\n".join(lines) + "\n"
    command = [jazu, "--no-repair", *options]
    out = subprocess.run(command, input=text.encode(), capture_output=True, check=True)
    result = out.stdout.decode().split("\n")[:-1]
    assert len(result) == len(lines), "lines were lost"
    return result


def tokens(line):
    """The Kazakh words of a line that touch no letter of another script."""
    for match in RUN.finditer(line):
        before = line[match.start() - 1:match.start()]
        after = line[match.end():match.end() + 1]
        if not LETTER.match(before) and not LETTER.match(after):
            yield match.start(), match.group()


def interval(right, count):
    """Wilson's 95 % interval, in per cent."""
    if count == 0:
        return 0.0, 100.0
    z, share = 1.96, right / count
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count)) / (
        1 + z * z / count)
    return 100 * (middle - half), 100 * (middle + half)


def compare(before, after, ignore_case, errors):
    """How many times each word stands in `before`, and how many of these stand at the same place of
    `after`."""
    right, count = collections.Counter(), collections.Counter()
    for old, new in zip(before, after):
        found = [word for _, word in tokens(old)]
        back = RUN.findall(new)
        whole = RUN.findall(old)
        count.update(found)
        if len(back) == len(whole):
            wanted = collections.Counter(found)
            for a, b in zip(whole, back):
                if wanted[a] == 0:
                    continue
                wanted[a] -= 1
                same = a.lower() == b.lower() if ignore_case else a == b
                right[a] += same
                if not same:
                    errors[a, b] += 1
            continue
        # Words were lost or joined; what stands in both lines in order counts.
        left = iter(back)
        for word in found:
            same = any((word.lower() == each.lower()) if ignore_case else word == each
                       for each in left)
            right[word] += same
            if not same:
                errors[word, "(?)"] += 1
                left = iter(back)
    return right, count


def score(name, right, count):
    low, high = interval(right, count)
    print(f"{name}\t{100 * right / count:.3f}\t[{low:.3f}, {high:.3f}]\t{count}", flush=True)


# A run of ASCII letters that touches no other letter.
LATIN = re.compile(r"(?<![^\W\d_])[A-Za-z]+(?![^\W\d_])")
# What shows by its shape that it is no word: an address, a file, a tag or an entity, a slot, an
# identifier, letters with digits, a capital inside. The marks that close a sentence or stand around
# a word (`plagiat.`, `Kazakhstan:`) show nothing.
SHAPE = re.compile(r"[@/\\_<>{}%$&#=~^|]|(?<=\w)[.:](?=\w)|\d[A-Za-z]|[A-Za-z]\d|[a-z][A-Z]")
AROUND = "«»\"“”„‘’'()[].,;:!?…*"
NUMERAL = re.compile(r"[IVXІХ]+")


def known_words(data):
    """Words that are Kazakh whatever letters they are written in."""
    known = set()
    for path in sorted((data / "measure/words").glob("*.txt")) + [
            data / "words/tesseract_wordlist.txt"]:
        known.update(word.lower() for word in RUN.findall(path.read_text()))
    return known


def measure_foreign(jazu, data, names, tag, options, listed):
    """Words in Latin letters inside Cyrillic text that stay as they are, and Kazakh words that are
    taken for them; returns the shares in per cent. Words are told apart by white space. A word in
    Latin letters that is a known Kazakh word (Amanat, Nur Otan, sport) may be read as that and is
    left out."""
    known = known_words(data)
    count, kept = collections.Counter(), collections.Counter()
    kazakh = wrongly = 0
    errors = collections.Counter()
    for name in names:
        before = (data / f"{name}.dev.txt").read_text().split("\n")[:-1]
        written = convert(jazu, before, "-f", "cyrl", "-t", tag)
        after = convert(jazu, written, "-f", tag, "-t", "cyrl", *options)
        for old, new in zip(before, after):
            olds, news = old.split(), new.split()
            if len(olds) != len(news):
                continue
            for a, b in zip(olds, news):
                latin = LATIN.findall(a)
                words = [word for _, word in tokens(a)]
                # Roman numerals typed in Cyrillic letters are a matter of repair.
                if words and not latin and not any(map(NUMERAL.fullmatch, words)):
                    kazakh += len(words)
                    lost = LATIN.search(b) is not None
                    wrongly += lost
                    if lost:
                        errors["kept", a, b] += 1
                if not latin:
                    continue
                if any(word.lower() in known for _, word in tokens(b)) and not words:
                    continue
                kind = "shape" if SHAPE.search(a.strip(AROUND)) else "other"
                count[kind] += len(latin)
                right = sum((collections.Counter(latin) & collections.Counter(LATIN.findall(b)))
                            .values())
                kept[kind] += right
                if right < len(latin):
                    errors[kind, a, b] += 1
    figures = {"Kazakh wrongly kept": 100 * wrongly / kazakh}
    for kind in count:
        figures[f"{kind} kept"] = 100 * kept[kind] / count[kind]
        low, high = interval(kept[kind], count[kind])
        print(f"{tag}\tforeign\t{kind} kept\t{100 * kept[kind] / count[kind]:.2f}"
              f"\t[{low:.2f}, {high:.2f}]\t{count[kind]}")
    print(f"{tag}\tforeign\tKazakh wrongly kept\t{100 * wrongly / kazakh:.4f}\t\t{kazakh}",
          flush=True)
    if listed:
        for (kind, a, b), times in errors.most_common():
            print(tag, f"foreign {kind}", times, a, b, sep="\t", file=listed)
    return figures


def measure_capitals(jazu, data):
    """Capitals restored from Arabic script, of words that come back right but for their case: returns
    precision and recall in per cent."""
    right = restored = wanted = 0
    for name in ("open/kaznerd", "open/akorda"):
        before = (data / f"{name}.dev.txt").read_text().split("\n")[:-1]
        written = convert(jazu, before, "-f", "cyrl", "-t", "arab")
        after = convert(jazu, written, "-f", "arab", "-t", "cyrl")
        for old, new in zip(before, after):
            a, b = RUN.findall(old), RUN.findall(new)
            if len(a) != len(b):
                continue
            for x, y in zip(a, b):
                if x.lower() != y.lower():
                    continue
                wanted += x != x.lower()
                restored += y != y.lower()
                right += x == y and x != x.lower()
    print(f"arab\tcapitals\tprecision\t{100 * right / restored:.2f}\t\t{restored}")
    print(f"arab\tcapitals\trecall\t{100 * right / wanted:.2f}\t\t{wanted}", flush=True)
    return {"precision": 100 * right / restored, "recall": 100 * right / wanted}


def missed(tag, figures):
    """What of the figures lies below its floor, or above what is allowed."""
    for name, figure in figures.items():
        if figure < OTHER_FLOORS.get(name, 0):
            yield f"{tag} {name}: {figure:.3f} is below {OTHER_FLOORS[name]}"
        if name == "Kazakh wrongly kept" and figure > MOST_WRONGLY_KEPT:
            yield f"{tag} {name}: {figure:.4f} is above {MOST_WRONGLY_KEPT}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("jazu")
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("--layers", default="all")
    parser.add_argument("--to", default=",".join(NAMED))
    parser.add_argument("--errors")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--foreign", help="measure only words of other languages, in these sets")
    parser.add_argument("--part", default="dev", choices=("dev", "train"),
                        help="the part of each set; nothing is learned from either in `measure`")
    arguments = parser.parse_args()
    if not arguments.data.is_dir():
        print(f"skipped: no {arguments.data}")
        return 77
    if arguments.foreign:
        for tag in arguments.to.split(","):
            if tag.startswith("latn"):
                measure_foreign(arguments.jazu, arguments.data, arguments.foreign.split(","), tag,
                                [f"--layers={arguments.layers}"], None)
        return 0
    listed = open(arguments.errors, "w") if arguments.errors else None
    low_figures = []
    errata = read_errata()
    for tag in arguments.to.split(","):
        for pool, names in POOLS.items():
            right = count = 0
            wrong_right = wrong_count = 0  # of the misprints
            for name in names:
                before = (arguments.data / f"{name}.{arguments.part}.txt").read_text().split("\n")[:-1]
                written = convert(arguments.jazu, before, "-f", "cyrl", "-t", tag)
                after = convert(arguments.jazu, written, "-f", tag, "-t", "cyrl",
                                f"--layers={arguments.layers}")
                errors = collections.Counter()
                one, all_of = compare(before, after, tag == "arab", errors)
                score(f"{tag}\t{pool}\t{name}", one.total(), all_of.total())
                right, count = right + one.total(), count + all_of.total()
                wrong_right += sum(one[word] for word in errata[name])
                wrong_count += sum(all_of[word] for word in errata[name])
                if listed:
                    for (a, b), times in errors.most_common():
                        print(tag, name, times, a, b, sep="\t", file=listed)
            score(f"{tag}\t{pool}\tpooled", right, count)
            score(f"{tag}\t{pool}\tless errata", right - wrong_right, count - wrong_count)
            named = FLOORS[arguments.layers].get(f"{tag.split('-')[0]} {pool}")
            floor = named if tag in NAMED else EVERY[pool]
            if 100 * right / count < floor:
                low_figures.append(f"{tag} {pool}: {100 * right / count:.3f} is below {floor}")
        figures = {}
        if tag.startswith("latn"):
            figures = measure_foreign(arguments.jazu, arguments.data, NEWS + UNSEEN, tag,
                                      [f"--layers={arguments.layers}"], listed)
        if tag == "arab":
            figures = measure_capitals(arguments.jazu, arguments.data)
        if arguments.layers == "all" and tag in NAMED:
            low_figures += missed(tag, figures)
    if arguments.check and low_figures:
        print("\n".join(low_figures), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
