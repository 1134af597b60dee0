"""What the tests of the package share: texts that are likely to break something, and processes."""

import os
import subprocess
import sys

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

settings.register_profile(
    "jazu", deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
settings.load_profile("jazu")

LETTERS = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяАӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
SIGNS = " \t\n\r\0.,;?!:-–«»\"'()0123456789abcXYZўҳəƏıİ\u0301\u0306\u0308\u2028\ufeff😀ٴق"
WORDS = ["Тілеуберді", "ШЫМКЕНТ", "ЖШС-нің", "үшінші", "қиян", "COVID-19", "Қалай,", "ҚазҰУ"]
TARGETS = ["latn-2021", "latn-2018", "arab", "arab:plain-hamza", "brai", "ipa", "cyrl", "bgn"]

characters = st.one_of(
    st.sampled_from(LETTERS),
    st.sampled_from(SIGNS),
    st.sampled_from(WORDS),
    st.characters(blacklist_categories=("Cs",)),
)
texts = st.lists(characters, max_size=40).map("".join)
octets = st.lists(
    st.one_of(characters.map(str.encode), st.binary(max_size=3)), max_size=40
).map(b"".join)
targets = st.sampled_from(TARGETS)


def run(program, **environment):
    """Runs a program in Python, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
    )
