#include "help.hpp"

#include "jazu/version.hpp"

namespace jazu::cli {

std::string_view help_text() {
  return R"(jazu - Kazakh text between its scripts

  echo 'Қазақстан' | jazu -t latn-2021        Qazaqstan
  jazu -t arab news.txt > news-arab.txt       a file into Arabic script
  jazu -t latn-2018 -o out.txt a.txt b.txt    two files into one
  jazu -t latn-2021 -i.old *.txt              in place; a.txt.old keeps the old
  jazu --lossless -t arab a.txt | jazu --lossless -f arab -t cyrl
                                              a.txt again, byte for byte
  jazu --table my.table news.txt              by a table of your own
  jazu detect news.txt                        which alphabet, and the evidence
  jazu clean news.txt                         letters put right: тiл is тіл
  jazu check news.txt                         what would not come back, by line
  jazu case --upper -a latn-2021 names.txt    istiq, ıssyq: İSTİQ, ISSYQ
  jazu sort -a cyrl words.txt                 a dictionary's order
  jazu key --level=keyboard words.txt         one key for one word in any script
  jazu list                                   the alphabets, and what they are
  jazu show latn-2021 > my.table              one of them, as a table to change

Usage:
  jazu [-f ALPHABET] -t ALPHABET [option]... [file]...
  jazu detect [--json] [--encoding=NAME] [file]...
  jazu clean [--profile=canonical|repair|clean] [--chrome=keep|mark|drop]
             [--no-nfc] [--hamza=high|plain] [--strip-stress]
             [--drop-verbatim-marks] [--report FILE] [--edits FILE]
             [-i[=SUFFIX]] [--encoding=NAME] [--mojibake[=NAME]] [file]...
  jazu check [-f ALPHABET] [-t ALPHABET] [--format=text|jsonl|sarif]
             [--encoding=NAME] [file]...
  jazu case --upper|--lower|--title -a ALPHABET [file]...
  jazu sort -a ALPHABET [-r|--reverse] [-u|--unique] [file]...
  jazu key [--level=script|arab|keyboard] [--collapse] [-a ALPHABET] [file]...
  jazu list [--json]
  jazu show [--program] ALPHABET|--table FILE

Without a file, or when file is -, jazu reads standard input. Text is UTF-8, or
in an encoding that can be told (see --encoding). What is not a letter of the
source alphabet is copied as it is.

Alphabets:
  -f, --from ALPHABET    the alphabet of the text. Without it each file tells by
                         its first 64 KiB: any Cyrillic letter is cyrl, any
                         Arabic one arab (of both, what there is more of); Latin
                         letters are weighed; where they do not tell, nothing is
                         written and the status is 1. A file in the alphabet
                         wanted is copied
  -t, --to ALPHABET      the alphabet wanted; variants of it follow after
                         colons: latn-2018:orthography
      --table FILE       know this table too; -t names it by its tag. Without -t
                         it is the alphabet wanted
      --hamza=high|plain how arab writes the hamza: U+0674 or U+0621
                         (plain is short for arab:plain-hamza)
      --punctuation=convert|keep
                         whether , ; ? become the marks of the alphabet wanted
                         (default: convert)
      --lossless[=write|read]
                         write: leave marks that are not seen, so that read
                         gives back every byte. From cyrl it writes, into cyrl
                         it reads
      --guard=LIST       what is copied, in both directions: url, email, domain,
                         handle (@user), hashtag, path, slot (%s, {x}, ${x}),
                         code (in back-ticks, snake_case), escape (\n), markup
                         (tags, entities), verbatim (-{so}-), unit (10px), name
                         (iPhone), and on the way back foreign (words of other
                         languages). Also all and none; -markup is the default
                         but markup, +hashtag the default and hashtags
                         (default: all but hashtag)
      --no-guard         the same as --guard=none
      --drop-verbatim-marks
                         write what stands in -{ and }- without them
      --no-repair        take letters as they are. Otherwise those that only
                         look right are read as what is meant: a Latin i in a
                         Cyrillic word, ХХІ for XXI

Reading back, from any alphabet but cyrl:
      --layers=all|lexicon|table
                         who may decide how a word is read: the rules of its
                         table, the lexicon, and the model that was learned
                         from text (default: all three)
      --reading=strict|lenient
                         whether spellings are read that are habits and not
                         those of the alphabet (default: strict)
      --case=restore|lower
                         from arab, which has no capitals: whether sentences,
                         names and abbreviations get them (default: restore)
      --explain          instead of the text, write how each word was read: a
                         line of JSON for each. The margin is in bits: by how
                         much it is likelier than the next reading
      --ambiguities      the same for the words that could as well be read
                         otherwise; the last line says how many there are

Files:
  -o, --output FILE      write here instead of standard output. FILE is replaced
                         at the end, at once, and only if every input could be
                         read and all was written; it cannot be an input
      --edits FILE       write what became of each part of the text here, as a
                         line of JSON for each change, with offsets in bytes of
                         the text of the file, in UTF-8, and of what it became;
                         of several files each line names its own. With -i FILE
                         has what was done to the files that were changed
  -i, --in-place[=SUFFIX]
                         change the files themselves, each at once or not at
                         all; with SUFFIX keep the old text as FILE + SUFFIX.
                         Links are followed; a file with several names (hard
                         links) or any problem is left as it was

Encodings:
      --encoding=auto|utf-8|kz-1048|pt154|windows-1251|koi8-r|cp866|utf-16|...
                         what the text is in; the output is UTF-8. auto (the
                         default) tells by the first 64 KiB of each file: UTF-8
                         where 99 % of it is, else by the letters, which takes
                         80 of them; where that does not tell, UTF-8. A note
                         says what was told. --lossless tells nothing
      --mojibake[=auto|kz-1048|pt154]
                         first undo what was read in a wrong encoding and
                         written again: UTF-8 in an encoding of one byte, also
                         twice, or KZ-1048 or PT154 as windows-1251 (Ќазаќстан).
                         Right text stays. With a name, that one is undone at
                         any length. All of a file is read before any is written

Problems in the text:
      --invalid=keep|replace|stop
                         bytes that are not UTF-8: copy them, write U+FFFD
                         instead, or end there with status 1 (default: keep; the
                         first place is reported)
      --strict           letters that the source alphabet lacks are an error:
                         they are copied and reported, and the status is 1

Other:
      --line-buffered    write whole lines only. (Without it too, whatever was
                         read is written before jazu waits for more, except an
                         unfinished last word)
  -0                     records end in NUL: for --line-buffered NUL ends a line
  -q, --quiet            no progress line, no notes; errors are still reported
  -V, --version          the version of jazu and the digest of its tables
  -h, --help             this text

jazu detect prints a line for each file, by its first 64 KiB: script, alphabet
(those that may be, with '|' between them), evidence; the encoding and what it
was told by, where it is not UTF-8. --json has all of it.

jazu check prints what it finds as file:line:column: kind: word → suggestion, as
JSON lines or as one SARIF log, and ends with status 1 if there was anything:
invalid-utf8, mixed-script (look-alikes), foreign-letter (the alphabet lacks
it), no-way-back (from -t it comes back as another word), foreign-word (of
another script, and the way back would convert it). Without -t: latn for
Cyrillic text, cyrl for other.

jazu clean repairs text and converts nothing. Profile canonical composes letters
and marks; repair also mends words that show by themselves what is meant, as
converting does; clean, the default, those too that only the whole text shows,
and spaces, hyphens and marks that are not seen. All put text into NFC, for
which ICU is loaded when a text has marks that repair does not know; --no-nfc
composes the letters of alphabets only. --hamza writes the hamza before words of
Arabic letters, found as it may be, as U+0674 or U+0621; --strip-stress drops
U+0301 behind Cyrillic vowels; --drop-verbatim-marks makes -{so}- so. --report
writes what was found into a file, a line of JSON each, also what is odd and was
left; --edits is as above. The offsets of both are those of the text in UTF-8,
before --mojibake. --encoding and --mojibake are as above. --chrome=drop leaves
out lines of a news page that are of its site (dates, counters, the title once
more, credits, buttons), unless they are more than 40 % of it; --chrome=mark
only reports them. Profiles canonical and repair go line by line; profile clean,
--chrome and --mojibake hold all of a text, which may be up to 1 GiB.

jazu case writes text in capitals, in small letters, or with a capital at each
word, by the pairs of an alphabet (-a, --alphabet): I is the capital of ı in
latn-2021. jazu sort writes the lines in the order of its letters (а ә б в г ғ
...), -r backwards, -u each once. It holds all of them.

jazu key writes what to search by instead of each line: small Cyrillic letters,
the same ones for the same word in Cyrillic and every Latin alphabet (script),
in Arabic script too (arab), and typed without Kazakh letters (keyboard).
--collapse makes жаааақсы жақсы. Without -a a line tells its Latin alphabet by
its letters: it is the newest that has those of the most words.

case, sort and key take --table FILE too; without -a it is the alphabet meant.
They and check take --encoding; check does not tell an encoding unasked, since
bytes that are not UTF-8 are among what it looks for.

Exit status: 0 done (also with invalid bytes kept or replaced), 1 a problem in
the text or a file that -i left as it was, 2 usage or a file that cannot be
opened or read, 3 a bad table, 4 output that cannot be written. The highest one
wins.
)";
}

std::string version_text() {
  std::string text = "jazu ";
  text += version();
  text += "\ntables ";
  text += table_digest();
  text += '\n';
  return text;
}

}  // namespace jazu::cli
