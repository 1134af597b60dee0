"""A hundred million bytes of generated text, there and back in lossless mode.

    tests/data/campaign.py JAZU [BYTES]

The text is put together at random, from a fixed seed, of the words of examples/article.txt and of
what is hard: other scripts, marks, decomposed letters, bytes that are not UTF-8.
"""

import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
ALPHABETS = ["latn-2021", "latn-2018", "latn-2017", "arab"]
HARD = ["ЩЁТКА", "объект", "мемлекеттiк", "жəне", "COVID-19", "iPhone-ды", "https://egemen.kz/а?б=1",
        "ХХІ", "XXI", "и\u0306", "\u034F", "\u2060", "\u2060\u034F", "a\u0308", "ЖШС-нің", "АҚШ",
        "Hello", "söz", "сөз،", "سوز", "\u0674", "ʼ", "\u00AD", "\r", "\t", "\x00", "ў", "ß", "中文",
        "{аты}", "-{мәтін}-", "е" * 70]
BROKEN = [b"\xFF", b"\xD0", b"\xE2\x81", b"\x80\x80", b"\xF0\x9F", b"\xC0\xAF", b"\xED\xA0\x80"]
SEPARATORS = [" "] * 12 + ["\n", "", ", ", ". ", "; ", "-", " – ", "»", " «"]


def generated(size):
    chance = random.Random(1)
    words = (ROOT / "examples/article.txt").read_text().split()
    plain = [word.encode() for word in words] * 3 + [word.upper().encode() for word in words]
    pieces = plain + [text.encode() for text in HARD] + BROKEN
    separators = [text.encode() for text in SEPARATORS]
    block = bytearray()
    done = 0
    while done < size:
        block.clear()
        for piece, separator in zip(chance.choices(pieces, k=20000),
                                    chance.choices(separators, k=20000)):
            block += piece + separator
        done += len(block)
        yield bytes(block)


def main():
    jazu, size = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100_000_000
    text = b"".join(generated(size))
    for alphabet in ALPHABETS:
        out = [jazu, "-q", "--lossless", "-f", "cyrl", "-t", alphabet]
        back = [jazu, "-q", "--lossless", "-f", alphabet, "-t", "cyrl"]
        written = subprocess.run(out, input=text, capture_output=True, check=True).stdout
        again = subprocess.run(back, input=written, capture_output=True, check=True).stdout
        print(f"{alphabet}: {len(text):,} bytes, {'equal' if again == text else 'DIFFERENT'}")
        if again != text:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
