"""jazu - Kazakh text between its scripts.

>>> import jazu
>>> jazu.convert("Тілеуберді")
'Tıleuberdı'
>>> to_arabic = jazu.Converter("cyrl", "arab")
>>> to_arabic("Үшінші")
'ٴۇشىنشى'
>>> to_arabic.many(["Қазақ", None, "тілі"])
['قازاق', None, 'ٴتىلى']
>>> jazu.Converter("cyrl", "latn-2018").edits("Қош").to_source(2, 4)
(2, 3)
>>> jazu.detect("Qazaqstannyñ").alphabet
'latn-2021'
>>> jazu.repair("мемлекеттiк")
'мемлекеттік'
>>> jazu.upper("istiq", "latn-2021")
'İSTİQ'
>>> sorted(["ұл", "ана", "әке"], key=jazu.sort_key)
['ана', 'әке', 'ұл']
>>> jazu.fix_mojibake("ТљР°Р·Р°Т›СЃС‚Р°РЅ")
'Қазақстан'
>>> jazu.key("Tıleuberdı") == jazu.key("Тілеуберді")
True
>>> [each.tag for each in jazu.alphabets()][:2]
['cyrl', 'arab']

A str gives a str, bytes in UTF-8 give bytes. Nothing here reads a file, starts a thread or consults
the locale; the C library does the work. ``python -m jazu`` is the command.
"""

from ._alphabet import Alphabet, Table, Variant, alphabet, alphabets
from ._chrome import ChromeLine, chrome, without_chrome
from ._converter import Choice, Converter, Report, Stream, convert, table_digest, version
from ._detect import Candidate, Detection, Evidence, detect
from ._edits import Edit, Edits
from ._encoding import (
    EncodingCandidate,
    EncodingDetection,
    MojibakeChange,
    decode,
    detect_encoding,
    encode,
    encodings,
    find_mojibake,
    fix_mojibake,
)
from ._errors import (
    Error,
    InvalidTextError,
    NoWayError,
    Problem,
    TableError,
    UnencodableError,
    UnknownAlphabetError,
    UntoldError,
)

from ._letters import key, lower, sort_key, title, upper
from ._repair import Finding, findings, repair, repair_edits

__version__ = version()

__all__ = [
    "Alphabet",
    "Candidate",
    "Choice",
    "ChromeLine",
    "Converter",
    "Detection",
    "Edit",
    "Edits",
    "EncodingCandidate",
    "EncodingDetection",
    "Error",
    "Evidence",
    "Finding",
    "InvalidTextError",
    "MojibakeChange",
    "NoWayError",
    "Problem",
    "Report",
    "Stream",
    "Table",
    "TableError",
    "UnencodableError",
    "UnknownAlphabetError",
    "UntoldError",
    "Variant",
    "alphabet",
    "alphabets",
    "chrome",
    "convert",
    "decode",
    "detect",
    "detect_encoding",
    "encode",
    "encodings",
    "find_mojibake",
    "findings",
    "fix_mojibake",
    "key",
    "lower",
    "repair",
    "repair_edits",
    "sort_key",
    "table_digest",
    "title",
    "upper",
    "version",
    "without_chrome",
]
