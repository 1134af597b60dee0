#!/usr/bin/env python3
"""How well `jazu detect` tells Latin alphabets:  detect.py JAZU DATA [--check]

Converts snippets of DATA's dev sets into each alphabet and asks which it is, at four lengths; then
asks about lines of other languages. With --check the exit status is 1 when a figure has fallen
below what it was, and 77 when there is no DATA.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

SETS = ["akorda", "kaznerd", "tatoeba", "ui_firefox"]
LENGTHS = [20, 40, 80, 200]
SNIPPETS = 300
CYRILLIC = range(0x400, 0x530)

# Sentences written for this test or in the public domain; about eighty letters and more each.
OTHER = """
All human beings are born free and equal in dignity and rights and should act in a spirit of peace
They are endowed with reason and conscience and should act towards one another in brotherhood
The committee will meet again tomorrow morning to discuss the budget of the city and the new school
Download the file, open it with your editor and save the changes before you close the window again
Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar ve kardeşçe davranmalıdırlar
Akıl ve vicdana sahiptirler ve birbirlerine karşı kardeşlik zihniyeti ile hareket etmelidirler
Yarın sabah okula gideceğiz ve öğretmenimizle yeni kitaplar hakkında konuşacağız, sonra döneceğiz
Bugün hava çok güzel olduğu için arkadaşlarımızla birlikte parka gidip uzun uzun yürüyüş yaptık
Barcha odamlar erkin, qadr-qimmat va huquqlarda teng boʻlib tugʻiladilar va vijdon sohibidirlar
Ertaga ertalab biz maktabga boramiz va yangi kitoblar haqida oʻqituvchimiz bilan gaplashamiz
Bugun havo juda yaxshi, shuning uchun doʻstlarimiz bilan bogʻda uzoq sayr qildik va dam oldik
Bütün insanlar ləyaqət və hüquqlarına görə azad və bərabər doğulurlar, onların şüurları var
Hemme adamlar öz mertebesi we hukuklary boýunça deň ýagdaýda dünýä inýärler, olarda aň bardyr
Barlıq keşelär dä azat häm üz abruyları häm xoquqları yağınnan tiñ bulıp tualar, alarğa aqıl
Barlıq adamlar óz qádir-qımbatı hám huqıqlarında erkin hám teń bolıp tuwıladı, olarǵa aqıl berilgen
Bardık adamdar özünün beder-barkında jana ukuktarında erkin jana teŋ ukuktuu bolup jaralat
Alle Menschen sind frei und gleich an Würde und Rechten geboren und mit Vernunft begabt
Todos los seres humanos nacen libres e iguales en dignidad y derechos, dotados de razón
Tous les êtres humains naissent libres et égaux en dignité et en droits, doués de raison
Kaikki ihmiset syntyvät vapaina ja tasavertaisina arvoltaan ja oikeuksiltaan, järki ja omatunto
Minden emberi lény szabadon születik és egyenlő méltósága és joga van, ésszel bír
Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw
Všichni lidé rodí se svobodní a sobě rovní co do důstojnosti a práv, jsou nadáni rozumem
vse lyudi rozhdayutsya svobodnymi i ravnymi v svoem dostoinstve i pravakh, oni nadeleny razumom
Semua orang dilahirkan merdeka dan mempunyai martabat dan hak-hak yang sama, dikaruniai akal
Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt
""".strip().splitlines()


def letters(word):
    return sum(ord(c) in CYRILLIC for c in word)


def snippets(lines, length):
    """Runs of words with so many Cyrillic letters, none of them longer than a line goes on."""
    found, words, count = [], [], 0
    for line in lines:
        for word in line.split():
            words.append(word)
            count += letters(word)
            if count >= length:
                found.append(" ".join(words))
                words, count = [], 0
        if length <= 40:
            words, count = [], 0
    step = max(1, len(found) // SNIPPETS)
    return found[::step][:SNIPPETS]


def detect(jazu, texts):
    """What `jazu detect` says of each text."""
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for index, text in enumerate(texts):
            names.append(f"{index}")
            (Path(folder) / names[-1]).write_text(text, encoding="utf-8")
        out = subprocess.run([jazu, "detect", "--json", *names], cwd=folder, check=True,
                             capture_output=True).stdout
        return json.loads(out)


def convert(jazu, texts, tag):
    out = subprocess.run([jazu, "-f", "cyrl", "-t", tag], input="\n".join(texts), check=True,
                         capture_output=True, encoding="utf-8").stdout
    return out.split("\n")


def verdict(found, tag):
    if found["verdict"] == "told":
        return "right" if found["alphabet"] == tag else "wrong"
    if found["verdict"] == "open":
        own = any(each["plausible"] and each["alphabet"] == tag for each in found["candidates"])
        return "open" if own else "wrong"
    return "unknown"


def measure(jazu, lines, tags):
    """Prints a row for each alphabet; returns the shares of wrong and of right answers at 200."""
    wrong, right, total = 0, 0, 0
    print("| alphabet | " + " | ".join(f"{n} letters" for n in LENGTHS) + " |")
    print("|---|" + "---|" * len(LENGTHS))
    for tag in tags:
        cells = []
        for length in LENGTHS:
            texts = [each for each in convert(jazu, snippets(lines, length), tag) if each]
            counts = dict.fromkeys(["right", "open", "unknown", "wrong"], 0)
            for found in detect(jazu, texts):
                if found["script"] == "Latn":
                    counts[verdict(found, tag)] += 1
            all_of_them = sum(counts.values())
            share = {name: 100 * count / all_of_them for name, count in counts.items()}
            cells.append(" ".join(f"{value:.1f}" for value in share.values()))
            total += all_of_them
            wrong += counts["wrong"]
            right += share["right"] / len(tags) if length == 200 else 0
        print(f"| `{tag}` | " + " | ".join(cells) + " |")
    print("\nEach cell: told rightly, open with the right one among the candidates, not taken for")
    print("Kazakh, wrong; in per cent.")
    return 100 * wrong / total, right


def main():
    arguments = [each for each in sys.argv[1:] if not each.startswith("--")]
    if len(arguments) != 2:
        sys.exit(__doc__)
    jazu, data = Path(arguments[0]).resolve(), Path(arguments[1])
    if not data.is_dir():
        print(f"skipped: there is no {data}")
        sys.exit(77)
    lines = []
    for name in SETS:
        lines += (data / f"open/{name}.dev.txt").read_text(encoding="utf-8").splitlines()
    catalogue = json.loads(subprocess.run([jazu, "list", "--json"], check=True,
                                          capture_output=True).stdout)
    tags = [each["tag"] for each in catalogue
            if each["script"] == "Latn" and each["direction"] == "both"]
    wrong, right = measure(jazu, lines, tags)
    told = [text for text, found in zip(OTHER, detect(jazu, OTHER)) if found["verdict"] == "told"]
    print(f"\nwrong: {wrong:.2f} %; right at 200 letters: {right:.1f} %")
    print(f"lines of other languages: {len(OTHER)}, taken for Kazakh: {len(told)}", *told, sep="\n  ")
    if "--check" in sys.argv and (wrong > 0.3 or right < 97 or len(told) > 1):
        sys.exit("a figure has fallen")


main()
