/* jazu - Kazakh text between its scripts, for C and everything that can call C.
 *
 *   jazu_converter* to_latin;
 *   if (jazu_open("cyrl", "latn-2021", NULL, &to_latin, NULL) == JAZU_OK) {
 *     char out[256];
 *     size_t needed;
 *     jazu_convert(to_latin, text, size, out, sizeof out, &needed, NULL);
 *     jazu_close(to_latin);
 *   }
 *
 * Text is UTF-8 in (pointer, size) pairs: it need not end in NUL, may contain NULs, and any bytes
 * are accepted. A pointer may be NULL when its size is 0. Sizes and offsets count bytes. Only names
 * of alphabets and variants are strings that end in NUL.
 *
 * A jazu_converter, a jazu_table, a jazu_letter_case, a jazu_collation, a jazu_search_key and a
 * jazu_edits never change: share them between threads. A jazu_stream belongs to one thread at a
 * time. Handles may be closed in any order: what one needs of another it keeps. There is no global
 * state, no thread is started, no file is read, and neither the locale nor the environment is
 * consulted.
 *
 * No function throws, and none keeps a pointer that it was given. Where a function returns a
 * jazu_status, its out parameters are described for JAZU_OK; handles are set to NULL otherwise.
 * An out parameter that may be NULL says so. A call whose arguments cannot be right is answered
 * with JAZU_BAD_ARGUMENT; a pointer that does not point to what it should is not noticed.
 *
 * Structures that may grow begin with their size, which the caller sets (the _INIT macros do): an
 * older program and a newer library then understand each other, and the other way around. */
#ifndef JAZU_H
#define JAZU_H

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define JAZU_API __attribute__((visibility("default")))
#else
#define JAZU_API
#endif

#ifdef __cplusplus
#define JAZU_NOEXCEPT noexcept
extern "C" {
#else
#define JAZU_NOEXCEPT
#endif

/* The version of this header: major * 10000 + minor * 100 + patch. */
#define JAZU_VERSION 100

/* The version of the library that is loaded, as JAZU_VERSION counts it. */
JAZU_API int jazu_version(void) JAZU_NOEXCEPT;

/* The same as text: "0.1.0". Static. */
JAZU_API const char* jazu_version_string(void) JAZU_NOEXCEPT;

/* A digest of the built-in tables and word lists, 16 hexadecimal digits: equal digests mean equal
 * output. Static. */
JAZU_API const char* jazu_table_digest(void) JAZU_NOEXCEPT;

/* How a call ended. The numbers never change and are never used again for something else. */
typedef enum jazu_status {
  JAZU_OK = 0,
  JAZU_OUTPUT_FULL = 1,       /* the buffer is too small; a larger one helps */
  JAZU_INVALID_UTF8 = 2,      /* with JAZU_INVALID_STOP only: the text has an invalid byte */
  JAZU_OFFSET_OVERFLOW = 3,   /* the output of a batch does not fit into 32-bit offsets */
  JAZU_UNENCODABLE = 4,       /* the encoding lacks a character of the text */
  JAZU_UNKNOWN_ALPHABET = 10, /* no alphabet of that tag, or no variant of that name */
  JAZU_NO_WAY = 11,           /* both alphabets are known; one cannot be read into the other */
  JAZU_BAD_TABLE = 12,        /* the text of a table has errors */
  JAZU_NO_ORDER = 13, /* the table of the alphabet does not say how its letters are sorted */
  JAZU_UNKNOWN_ENCODING = 14, /* no encoding of that name */
  JAZU_BAD_ARGUMENT = 20,     /* a call that can never succeed: a mistake in the program */
  JAZU_UNSUPPORTED = 21,      /* options that this version of the library does not know */
  JAZU_OUT_OF_MEMORY = 30
} jazu_status;

/* One English phrase for a status. Static, never NULL, also for a number that is not a status. */
JAZU_API const char* jazu_status_string(jazu_status status) JAZU_NOEXCEPT;

/* A piece of text that belongs to the library. Does not end in NUL. */
typedef struct jazu_text {
  const char* data;
  size_t size;
} jazu_text;

/* What is wrong and where. `line` and `column` count from 1, the column in code points; both are 0
 * when the message is not about a place in a table. The message is an English sentence that ends in
 * NUL; one that is too long is cut between two characters. This structure will not grow. */
typedef struct jazu_diagnostic {
  uint32_t line;
  uint32_t column;
  char message[504];
} jazu_diagnostic;

/* Alphabets. */

/* One way to write Kazakh. The texts of a built-in alphabet are valid always, those of a table's
 * alphabet while the table is open. */
typedef struct jazu_alphabet {
  size_t size;      /* set by the caller: sizeof(jazu_alphabet) */
  jazu_text tag;    /* "latn-2021" */
  jazu_text name;   /* in Kazakh */
  jazu_text script; /* ISO 15924: "Cyrl", "Latn", "Arab", "Brai" */
  jazu_text status; /* "official", "enacted", "draft", "de-facto", "historical", "scholarly" */
  jazu_text since;  /* "2021-04-22", "1940", or empty */
  jazu_text source; /* the act or publication */
  jazu_text bcp47;  /* a language tag, or empty */
  jazu_text order;  /* the letters in alphabetical order, or empty */
  jazu_text experimental; /* why its values are not sure, or empty */
  jazu_text text;         /* the table it was made from */
  size_t variant_count;   /* the variants that its table offers */
  uint32_t variants;      /* bit n: variant n is switched on by the tag that was asked for */
  int two_way;            /* 0 for a romanization that cannot be read back, 1 otherwise */
} jazu_alphabet;

#define JAZU_ALPHABET_INIT                                                                         \
  {                                                                                                \
    sizeof(jazu_alphabet), {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, \
        {0, 0}, 0, 0, 0                                                                            \
  }

/* A way in which an alphabet is also written; ":name" after a tag switches it on. */
typedef struct jazu_variant {
  size_t size; /* set by the caller: sizeof(jazu_variant) */
  jazu_text name;
  jazu_text description;
} jazu_variant;

#define JAZU_VARIANT_INIT           \
  {                                 \
    sizeof(jazu_variant), {0, 0}, { \
      0, 0                          \
    }                               \
  }

/* How many built-in alphabets there are. */
JAZU_API size_t jazu_alphabet_count(void) JAZU_NOEXCEPT;

/* The built-in alphabet of an index below jazu_alphabet_count(), the official ones first.
 * JAZU_BAD_ARGUMENT for another index. */
JAZU_API jazu_status jazu_alphabet_at(size_t index, jazu_alphabet* out) JAZU_NOEXCEPT;

/* The built-in alphabet of a tag: "latn-2021", in any case, with "kk-" before it or not; "latn" is
 * the newest official Latin design. Variants may follow ("arab:plain-hamza"); `out->variants` says
 * which. JAZU_UNKNOWN_ALPHABET when there is none, or no such variant. */
JAZU_API jazu_status jazu_alphabet_find(const char* tag, jazu_alphabet* out) JAZU_NOEXCEPT;

/* A variant of a built-in alphabet: `variant` is below its variant_count. */
JAZU_API jazu_status jazu_alphabet_variant(size_t index, size_t variant,
                                           jazu_variant* out) JAZU_NOEXCEPT;

/* Tables. */

/* A user's alphabet, parsed from the text of its table. Immutable; share it between threads. */
typedef struct jazu_table jazu_table;

/* Parses and compiles a table and tries its examples. tables/README.md describes the format. The
 * text is copied.
 *
 * JAZU_BAD_TABLE when anything is wrong: `problems`, an array of `capacity` (both may be 0), then
 * takes the first of them in the order of the table, and `*count`, which may be NULL, says how many
 * there are; at most 20 are found. `*count` is 0 with every other status.
 *
 * Cost: milliseconds, most of it for the examples. */
JAZU_API jazu_status jazu_table_open(const char* text, size_t size, jazu_table** out,
                                     jazu_diagnostic* problems, size_t capacity,
                                     size_t* count) JAZU_NOEXCEPT;

/* Accepts NULL. Converters that were made from the table live on. */
JAZU_API void jazu_table_close(jazu_table* table) JAZU_NOEXCEPT;

/* The alphabet that the table describes. */
JAZU_API jazu_status jazu_table_alphabet(const jazu_table* table, jazu_alphabet* out) JAZU_NOEXCEPT;

/* A variant of it: `variant` is below its variant_count. */
JAZU_API jazu_status jazu_table_variant(const jazu_table* table, size_t variant,
                                        jazu_variant* out) JAZU_NOEXCEPT;

/* Converters. */

/* What becomes of bytes that are not well-formed UTF-8. */
enum {
  JAZU_INVALID_KEEP = 0,    /* copied as they are */
  JAZU_INVALID_REPLACE = 1, /* each maximal ill-formed sequence becomes U+FFFD */
  JAZU_INVALID_STOP = 2     /* the conversion ends before the first one: JAZU_INVALID_UTF8 */
};

/* What becomes of , ; ? after a converted word where the target has its own marks (arab). */
enum { JAZU_PUNCTUATION_CONVERT = 0, JAZU_PUNCTUATION_KEEP = 1 };

/* Whether a text comes back byte for byte: a converter that reads undoes one that writes and was
 * made with the same alphabets the other way round, for any bytes. The writer puts marks that are
 * not seen (U+034F, and U+2060 around what would not come back); no text grows to more than eight
 * times its size. JAZU_NO_WAY for one-way alphabets and with another `invalid` than keep. */
enum { JAZU_LOSSLESS_OFF = 0, JAZU_LOSSLESS_WRITE = 1, JAZU_LOSSLESS_READ = 2 };

/* Who decides how a word is read on the way back, where its alphabet merged letters. The rules of
 * its table always may; which others may is a sum of these, and 0 stands for all of them.
 * JAZU_LAYER_TABLE says that there is no other. A choice names the one that decided. */
enum {
  JAZU_LAYERS_ALL = 0,
  JAZU_LAYER_LEXICON = 1, /* a stem of the lexicon, and the rules for what follows it */
  JAZU_LAYER_MODEL = 2,   /* the word list and the letter model, learned from text */
  JAZU_LAYER_TABLE = 4    /* the rules of the table */
};

/* What is read as a word of the source alphabet. */
enum {
  JAZU_READING_STRICT = 0, /* its own spellings and their known variants */
  JAZU_READING_LENIENT = 1 /* also other habits, such as the Xinjiang spellings of arab */
};

/* What becomes of case that the source alphabet does not show (arab). */
enum {
  JAZU_CASE_RESTORE = 0, /* capitals at the beginning of sentences, for names and abbreviations */
  JAZU_CASE_LOWER = 1    /* small letters throughout */
};

/* What becomes of text that is not Kazakh: links, mail addresses, paths, places that a program
 * fills in, code, tags, and on the way back words of other languages. */
enum {
  JAZU_GUARD_ON = 0, /* it is copied */
  JAZU_GUARD_OFF = 1 /* whatever has the letters of the source alphabet is converted */
};

/* Whether wrong letters are repaired first: those that only look right, Roman numerals in Cyrillic
 * letters, characters inside words that are not seen. */
enum { JAZU_REPAIR_ON = 0, JAZU_REPAIR_OFF = 1 };

/* What becomes of the marks of -{what a writer does not want to be converted}-. */
enum { JAZU_VERBATIM_MARKS_KEEP = 0, JAZU_VERBATIM_MARKS_DROP = 1 };

/* The kinds of such text, to be added up. */
enum {
  JAZU_KINDS_DEFAULT = 0, /* all but hashtags */
  JAZU_KIND_URL = 1,
  JAZU_KIND_EMAIL = 2,
  JAZU_KIND_DOMAIN = 4,
  JAZU_KIND_HANDLE = 8,   /* @user */
  JAZU_KIND_HASHTAG = 16, /* #tag */
  JAZU_KIND_PATH = 32,
  JAZU_KIND_SLOT = 64,       /* %s {x} ${x} */
  JAZU_KIND_CODE = 128,      /* in back-ticks, snake_case */
  JAZU_KIND_ESCAPE = 256,    /* \n */
  JAZU_KIND_MARKUP = 512,    /* tags, entities */
  JAZU_KIND_VERBATIM = 1024, /* -{...}- */
  JAZU_KIND_UNIT = 2048,     /* 10px */
  JAZU_KIND_NAME = 4096,     /* iPhone */
  JAZU_KIND_FOREIGN = 8192,  /* words of other languages, on the way back */
  JAZU_KINDS_ALL = 16383
};

/* The choices a converter is made with. A member that lies beyond `size` has the value 0, which is
 * the default of each. Members that the library does not know must be 0: JAZU_UNSUPPORTED. */
typedef struct jazu_options {
  size_t size;        /* set by the caller: sizeof(jazu_options) */
  int invalid;        /* JAZU_INVALID_... */
  int punctuation;    /* JAZU_PUNCTUATION_... */
  int lossless;       /* JAZU_LOSSLESS_... */
  int layers;         /* a sum of JAZU_LAYER_..., or JAZU_LAYERS_ALL */
  int reading;        /* JAZU_READING_... */
  int letter_case;    /* JAZU_CASE_...: of what is read; not the pairs of a jazu_letter_case */
  int guard;          /* JAZU_GUARD_... */
  int repair;         /* JAZU_REPAIR_... */
  int kinds;          /* of what it copies: a sum of JAZU_KIND_..., or JAZU_KINDS_DEFAULT */
  int verbatim_marks; /* JAZU_VERBATIM_MARKS_... */
} jazu_options;

#define JAZU_OPTIONS_INIT                                                                       \
  {                                                                                             \
    sizeof(jazu_options), JAZU_INVALID_KEEP, JAZU_PUNCTUATION_CONVERT, JAZU_LOSSLESS_OFF,       \
        JAZU_LAYERS_ALL, JAZU_READING_STRICT, JAZU_CASE_RESTORE, JAZU_GUARD_ON, JAZU_REPAIR_ON, \
        JAZU_KINDS_DEFAULT, JAZU_VERBATIM_MARKS_KEEP                                            \
  }

/* What was met in a text besides what was converted. Offsets are those of the source, and only mean
 * something when their count is not 0. */
typedef struct jazu_report {
  size_t size;          /* set by the caller: sizeof(jazu_report) */
  size_t invalid;       /* ill-formed UTF-8 sequences */
  size_t first_invalid; /* where the first one stands */
  size_t foreign;       /* letters of the source's script that its alphabet lacks, as U+045E */
  size_t first_foreign;
  size_t respelled; /* words that were read, but not as they are spelled; see jazu_choice */
  size_t first_respelled;
} jazu_report;

#define JAZU_REPORT_INIT \
  { sizeof(jazu_report), 0, 0, 0, 0, 0, 0 }

/* Carries text from one alphabet into another. Immutable; share it between threads. What is not a
 * letter of the source alphabet is copied byte for byte, except where the options or the target's
 * table say otherwise. A line never depends on another. */
typedef struct jazu_converter jazu_converter;

/* Makes a converter between built-in alphabets, whose tags may carry variants as for
 * jazu_alphabet_find(). `options` may be NULL for the defaults. `why` may be NULL; with every
 * status but JAZU_OK it says what is wrong.
 *
 * JAZU_UNKNOWN_ALPHABET, JAZU_NO_WAY (from a one-way romanization), JAZU_BAD_ARGUMENT,
 * JAZU_UNSUPPORTED, JAZU_OUT_OF_MEMORY.
 *
 * Cost: less than a microsecond; with variants the table is compiled anew, in some three
 * milliseconds. */
JAZU_API jazu_status jazu_open(const char* from, const char* to, const jazu_options* options,
                               jazu_converter** out, jazu_diagnostic* why) JAZU_NOEXCEPT;

/* The same into the alphabet of a table. `variants` names those to switch on, with ':' between them
 * ("plain-hamza:s-for-ts"); NULL or "" for none. */
JAZU_API jazu_status jazu_open_table(const char* from, const jazu_table* to, const char* variants,
                                     const jazu_options* options, jazu_converter** out,
                                     jazu_diagnostic* why) JAZU_NOEXCEPT;

/* The same with a table on either side or on both. Where the table is NULL, the name beside it is
 * the tag of a built-in alphabet; where it is not, the name is a list of variants as above, and may
 * be NULL. */
JAZU_API jazu_status jazu_open_tables(const jazu_table* from_table, const char* from,
                                      const jazu_table* to_table, const char* to,
                                      const jazu_options* options, jazu_converter** out,
                                      jazu_diagnostic* why) JAZU_NOEXCEPT;

/* Accepts NULL. Streams of the converter live on. */
JAZU_API void jazu_close(jazu_converter* converter) JAZU_NOEXCEPT;

/* No text of `size` bytes becomes longer than this. SIZE_MAX when that is not a size. */
JAZU_API size_t jazu_max_size(const jazu_converter* converter, size_t size) JAZU_NOEXCEPT;

/* Converts a text into a buffer, which must not overlap it. Never writes past `capacity` bytes, and
 * adds no NUL.
 *
 * JAZU_OK: all of it; `*needed` bytes were written. JAZU_OUTPUT_FULL: it does not fit; `*needed` is
 * the capacity that it does fit into, and nothing is promised of what is in the buffer. So (NULL,
 * 0) asks for the size. JAZU_INVALID_UTF8: the first `*needed` bytes are the conversion of what
 * precedes the invalid byte at `report->first_invalid`.
 *
 * `needed` and `report` may be NULL. The report is that of the whole text, except that it is all 0
 * with JAZU_OUTPUT_FULL.
 *
 * Cost: linear, a few nanoseconds for each byte at most, and about twice that when it does not fit.
 * Does not allocate. */
JAZU_API jazu_status jazu_convert(const jazu_converter* converter, const char* text, size_t size,
                                  char* out, size_t capacity, size_t* needed,
                                  jazu_report* report) JAZU_NOEXCEPT;

/* Converts as much of a text as fits. JAZU_OUTPUT_FULL: the first `*written` bytes of the buffer
 * are the conversion of the first `*read` bytes of the text exactly; the cut lies after white
 * space, so that the rest can be converted by itself as if there had been no cut. `*read` is 0 when
 * not even the first piece fits: it needs a larger buffer, at most jazu_max_size(size) bytes.
 * JAZU_INVALID_UTF8: the invalid byte is at offset `*read`.
 *
 * `read` and `written` must not be NULL; `report` may be, and is that of the first `*read` bytes,
 * with the invalid byte itself. Cost as for jazu_convert(), without the second pass. */
JAZU_API jazu_status jazu_convert_some(const jazu_converter* converter, const char* text,
                                       size_t size, char* out, size_t capacity, size_t* read,
                                       size_t* written, jazu_report* report) JAZU_NOEXCEPT;

/* Converts many texts in one call, in the layout of an Arrow string array: text i lies in
 * data[offsets[i], offsets[i + 1]), so `offsets` has count + 1 members, which never decrease; the
 * first need not be 0. Each text is converted by itself. The result has the same layout:
 * `out_offsets` takes count + 1 members, the first of them 0. A validity bitmap stays as it is.
 *
 * JAZU_OK: `*needed` bytes were written to `out`. JAZU_OUTPUT_FULL: `*needed` is the capacity that
 * the result does fit into; jazu_max_size() of all the bytes is always enough. JAZU_OFFSET_OVERFLOW
 * (of the 32-bit layout): the result has `*needed` bytes, more than its offsets can tell; use the
 * 64-bit layout or fewer texts. JAZU_INVALID_UTF8: `report->first_invalid` is the offset in `data`
 * of the first invalid byte. With these three nothing is promised of `out` and `out_offsets`.
 * JAZU_BAD_ARGUMENT also when offsets are negative or decrease.
 *
 * With a count of 0 `offsets` may be NULL. With a capacity of 0 `out_offsets` may be. `needed` and
 * `report` may be NULL; offsets of the report are offsets in `data`, and it is all 0 with
 * JAZU_OUTPUT_FULL and JAZU_OFFSET_OVERFLOW.
 *
 * Cost: that of the texts, and a few nanoseconds for each. Does not allocate. */
JAZU_API jazu_status jazu_convert_batch32(const jazu_converter* converter, size_t count,
                                          const int32_t* offsets, const char* data,
                                          int32_t* out_offsets, char* out, size_t capacity,
                                          size_t* needed, jazu_report* report) JAZU_NOEXCEPT;

/* The same in the layout of an Arrow large string array. */
JAZU_API jazu_status jazu_convert_batch64(const jazu_converter* converter, size_t count,
                                          const int64_t* offsets, const char* data,
                                          int64_t* out_offsets, char* out, size_t capacity,
                                          size_t* needed, jazu_report* report) JAZU_NOEXCEPT;

/* Choices. */

/* How each word of a text was read, where its alphabet leaves a choice. Immutable; it needs neither
 * the converter nor the text any more. */
typedef struct jazu_choices jazu_choices;

/* One word of a text that was read back. */
typedef struct jazu_choice {
  size_t size;        /* set by the caller: sizeof(jazu_choice) */
  size_t offset;      /* of the word in the text */
  size_t length;      /* of the word, in bytes */
  jazu_text chosen;   /* the word as it is written in the target alphabet */
  size_t other_count; /* readings that the source alphabet writes alike, likeliest first; only the
                         model has them */
  uint32_t margin; /* by how many sixteenths of a bit the chosen reading is likelier than the first
                      of the others: 16 is twice as likely, 160 a thousand times. 0 where it is no
                      likelier, but the word list or the table says so */
  int layer;       /* JAZU_LAYER_...: the one that decided */
  uint32_t line;   /* of the rule in the table that decided, or 0 */
  int kept;        /* 1: taken for a word of another language and copied */
  int respelled;   /* 1: no reading is written as the word is; the likeliest one was taken */
  int ambiguous;   /* 1: another reading is nearly as likely; the margin is below
                      JAZU_TIGHT_MARGIN */
} jazu_choice;

#define JAZU_TIGHT_MARGIN 160

#define JAZU_CHOICE_INIT \
  { sizeof(jazu_choice), 0, 0, {0, 0}, 0, 0, 0, 0, 0, 0, 0 }

/* Reads a text and says how each of its words was read, in the order of the text: the words of
 * jazu_convert(), whose output `chosen` has. There are none for a converter from "cyrl", which has
 * nothing to choose.
 *
 * Cost: about ten times that of converting. The memory is that of the choices: some 150 bytes for
 * each word. */
JAZU_API jazu_status jazu_explain(const jazu_converter* converter, const char* text, size_t size,
                                  jazu_choices** out) JAZU_NOEXCEPT;

/* How many words there are; 0 for NULL. */
JAZU_API size_t jazu_choices_count(const jazu_choices* choices) JAZU_NOEXCEPT;

/* The word of an index below jazu_choices_count(); JAZU_BAD_ARGUMENT for another. Its texts are
 * valid until jazu_choices_free(). */
JAZU_API jazu_status jazu_choices_get(const jazu_choices* choices, size_t index,
                                      jazu_choice* out) JAZU_NOEXCEPT;

/* Another reading of it: `other` is below its other_count. `*text` does not end in NUL and is valid
 * until jazu_choices_free(). */
JAZU_API jazu_status jazu_choices_get_other(const jazu_choices* choices, size_t index, size_t other,
                                            const char** text, size_t* size) JAZU_NOEXCEPT;

/* Accepts NULL. */
JAZU_API void jazu_choices_free(jazu_choices* choices) JAZU_NOEXCEPT;

/* Edits. */

/* How a text came from another: which bytes were copied, and which were replaced by what. It holds
 * both texts. Immutable; share it between threads. It needs neither the converter nor the text any
 * more. */
typedef struct jazu_edits jazu_edits;

/* What offsets count. Bytes that are not UTF-8 count as the U+FFFD that a decoder makes of them. */
enum {
  JAZU_UNIT_BYTES = 0,
  JAZU_UNIT_CODE_POINTS = 1, /* as in Python */
  JAZU_UNIT_UTF16 = 2        /* as in JavaScript, Java and .NET */
};

/* Which side an offset goes to where the other text has no single place for it: inside of what was
 * replaced, and where something was put in. */
enum { JAZU_BIAS_LEFT = 0, JAZU_BIAS_RIGHT = 1 };

/* One run: what stood in [source_start, source_end) is [target_start, target_end) now. Runs cover
 * both texts, in order; one side of a replaced run may be empty. The name of the rule that replaced
 * it, as "cyrl>latn-2021", is valid until jazu_edits_free() and empty for a copied run; equal names
 * are at the same address. This structure will not grow. */
typedef struct jazu_edit {
  size_t source_start, source_end;
  size_t target_start, target_end;
  jazu_text rule;
} jazu_edit;

/* Converts a text and records what became of each part of it: letter by letter, also on the way
 * back. `report` may be NULL. The text that is written is that of jazu_convert(). With
 * JAZU_INVALID_UTF8 there is no record either.
 *
 * Cost: two to four times that of converting. Memory: both texts, and about one and a half times
 * the source where each letter is replaced. */
JAZU_API jazu_status jazu_convert_edits(const jazu_converter* converter, const char* text,
                                        size_t size, jazu_edits** out,
                                        jazu_report* report) JAZU_NOEXCEPT;

/* Accepts NULL. */
JAZU_API void jazu_edits_free(jazu_edits* edits) JAZU_NOEXCEPT;

/* Both texts, valid until jazu_edits_free(). */
JAZU_API jazu_text jazu_edits_source(const jazu_edits* edits) JAZU_NOEXCEPT;
JAZU_API jazu_text jazu_edits_target(const jazu_edits* edits) JAZU_NOEXCEPT;

/* The runs: `needed`, which may be NULL, is how many there are. With too small a capacity nothing
 * is written and the status is JAZU_OUTPUT_FULL, so that (NULL, 0) asks for the number. */
JAZU_API jazu_status jazu_edits_runs(const jazu_edits* edits, int unit, jazu_edit* out,
                                     size_t capacity, size_t* needed) JAZU_NOEXCEPT;

/* The offset in the target of an offset in the source, and the other way round. One that is behind
 * the end counts as the end, one inside a character as where that begins. Logarithmic. */
JAZU_API jazu_status jazu_edits_to_target(const jazu_edits* edits, int unit, size_t offset,
                                          int bias, size_t* out) JAZU_NOEXCEPT;
JAZU_API jazu_status jazu_edits_to_source(const jazu_edits* edits, int unit, size_t offset,
                                          int bias, size_t* out) JAZU_NOEXCEPT;

/* The smallest range of the other text that has all that [start, end) became, or came from: empty
 * where that was deleted. An empty range gives what stands at its place. Logarithmic. */
JAZU_API jazu_status jazu_edits_range_to_target(const jazu_edits* edits, int unit, size_t start,
                                                size_t end, size_t* out_start,
                                                size_t* out_end) JAZU_NOEXCEPT;
JAZU_API jazu_status jazu_edits_range_to_source(const jazu_edits* edits, int unit, size_t start,
                                                size_t end, size_t* out_start,
                                                size_t* out_end) JAZU_NOEXCEPT;

/* The source of a target, which has to be as long as the one that was recorded:
 * JAZU_BAD_ARGUMENT. `needed` as above. Allocates.
 *
 * JAZU_OUTPUT_FULL, JAZU_BAD_ARGUMENT, JAZU_OUT_OF_MEMORY. */
JAZU_API jazu_status jazu_edits_undo(const jazu_edits* edits, const char* target, size_t size,
                                     char* out, size_t capacity, size_t* needed) JAZU_NOEXCEPT;

/* The replaced runs as lines of JSON, with offsets in bytes:
 *
 *   {"rule": "cyrl>latn-2021", "start": 0, "end": 2, "target_start": 0, "target_end": 1, ...}
 *
 * and "before" and "after". `needed` as above. Allocates. */
JAZU_API jazu_status jazu_edits_json(const jazu_edits* edits, char* out, size_t capacity,
                                     size_t* needed) JAZU_NOEXCEPT;

/* Streams. */

/* Text that arrives in pieces, cut anywhere, also inside a character: the output is the same as for
 * the whole text at once. The output lies in a buffer of the stream's own, so no piece is ever
 * taken in part and no output is lost for want of room. One text and one thread at a time. */
typedef struct jazu_stream jazu_stream;

/* Begins a text. The converter may be closed before the stream is. */
JAZU_API jazu_status jazu_stream_open(const jazu_converter* converter,
                                      jazu_stream** out) JAZU_NOEXCEPT;

/* Accepts NULL. What was held back is dropped; call jazu_stream_finish() first to have it. */
JAZU_API void jazu_stream_close(jazu_stream* stream) JAZU_NOEXCEPT;

/* Takes a piece and gives what it decides: the `*out_size` bytes at `*out` are valid until the next
 * call with the same stream. The last word, which later letters may change, is held back (with
 * what may become a span that is copied or may have to be repaired, at most about 16 KiB). `*out`
 * is never NULL, but the size may be 0. The piece may not lie in `*out`.
 *
 * JAZU_INVALID_UTF8 (with JAZU_INVALID_STOP): the output ends before the invalid byte, whose offset
 * in the text jazu_stream_report() tells; what follows is ignored until jazu_stream_finish().
 * JAZU_OUT_OF_MEMORY: the piece may be lost, so every later call but jazu_stream_close() returns
 * the same.
 *
 * Cost: as jazu_convert(). Memory: the output of the largest piece so far. */
JAZU_API jazu_status jazu_stream_feed(jazu_stream* stream, const char* piece, size_t size,
                                      const char** out, size_t* out_size) JAZU_NOEXCEPT;

/* Ends the text and gives what was held back. The stream is then ready for another text. */
JAZU_API jazu_status jazu_stream_finish(jazu_stream* stream, const char** out,
                                        size_t* out_size) JAZU_NOEXCEPT;

/* What was met since the text began, with offsets from its beginning. jazu_stream_finish() leaves
 * it, the next jazu_stream_feed() begins anew. */
JAZU_API jazu_status jazu_stream_report(const jazu_stream* stream,
                                        jazu_report* report) JAZU_NOEXCEPT;

/* Detection. */

/* What could be told of a text. */
enum {
  JAZU_VERDICT_NO_LETTERS = 0, /* it has no Cyrillic, Arabic or Latin letter */
  JAZU_VERDICT_TOLD = 1,       /* `alphabet` wrote it */
  JAZU_VERDICT_OPEN = 2,       /* several Latin alphabets may have: the plausible candidates */
  JAZU_VERDICT_UNKNOWN = 3     /* Latin letters that are not Kazakh in any alphabet known here */
};

/* An alphabet that may have written a text. This structure will not grow. */
typedef struct jazu_candidate {
  jazu_text tag;
  size_t words;  /* how many read as Kazakh in it */
  int64_t bits;  /* by how many the text is likelier Kazakh in it than anything else */
  int plausible; /* 0 when another is so much likelier that this one is out, 1 otherwise */
} jazu_candidate;

/* A spelling that the first candidate reads otherwise than the second: "sh" for one letter. Both
 * texts are UTF-8 and end in NUL. This structure will not grow. */
typedef struct jazu_evidence {
  char spelling[32];
  char letters[32]; /* in Cyrillic */
  size_t count;
} jazu_evidence;

#define JAZU_MAX_EVIDENCE 8

typedef struct jazu_detection {
  size_t size;        /* set by the caller: sizeof(jazu_detection) */
  int verdict;        /* JAZU_VERDICT_... */
  jazu_text script;   /* "Cyrl", "Arab" or "Latn", or empty without letters; static */
  jazu_text alphabet; /* the tag when the verdict is JAZU_VERDICT_TOLD, or empty; static */
  size_t looked_at;   /* bytes, at most 65536 */
  size_t cyrillic;    /* letters of each script in them */
  size_t arabic;
  size_t latin;
  size_t words;           /* that could be evidence; of Latin text */
  int64_t margin;         /* by how many bits the first candidate is before the second */
  size_t candidate_count; /* how many there are, whatever the capacity */
  size_t evidence_count;
  jazu_evidence evidence[JAZU_MAX_EVIDENCE]; /* the most frequent first */
} jazu_detection;

/* Tells script and alphabet of a text by its first 65536 bytes: Cyrillic or Arabic script at any
 * length, Latin by evidence. `candidates`, an array of `capacity` (both may be 0), takes the first
 * of the alphabets that may have written it, the likeliest first.
 *
 * Cost: a scan; for Latin text up to ten milliseconds. Allocates. */
JAZU_API jazu_status jazu_detect(const char* text, size_t size, jazu_detection* out,
                                 jazu_candidate* candidates, size_t capacity) JAZU_NOEXCEPT;

/* Repair. */

/* Which rules repair a text. */
enum {
  JAZU_PROFILE_CANONICAL = 0, /* other ways to write the same letter */
  JAZU_PROFILE_REPAIR = 1,    /* and wrong letters, where the word shows what is meant */
  JAZU_PROFILE_CLEAN = 2      /* and where only the whole text shows it; spaces and hyphens */
};

/* How a hamza at the beginning of a word of Arabic script is written; also U+02BC, and an
 * apostrophe that closes no quotation, before such a word. */
enum {
  JAZU_HAMZA_AS_FOUND = 0,
  JAZU_HAMZA_HIGH = 1, /* U+0674, which Unicode prefers for Kazakh */
  JAZU_HAMZA_PLAIN = 2 /* U+0621 */
};

/* A profile, and what is done besides only where it is asked for, in every profile. A member that
 * lies beyond `size` has the value that JAZU_REPAIR_OPTIONS_INIT gives it, which for the profile is
 * not 0. Members that the library does not know must be 0: JAZU_UNSUPPORTED. */
typedef struct jazu_repair_options {
  size_t size;      /* set by the caller: sizeof(jazu_repair_options) */
  int profile;      /* JAZU_PROFILE_... */
  int hamza;        /* JAZU_HAMZA_... */
  int strip_stress; /* 1: U+0301 behind a vowel of Cyrillic goes; behind a Latin letter it stays */
  int reserved;     /* a member that no library knows yet */
} jazu_repair_options;

#define JAZU_REPAIR_OPTIONS_INIT \
  { sizeof(jazu_repair_options), JAZU_PROFILE_REPAIR, JAZU_HAMZA_AS_FOUND, 0, 0 }

/* How sure a finding is. */
enum {
  JAZU_FINDING_CANONICAL = 0,
  JAZU_FINDING_CERTAIN = 1,
  JAZU_FINDING_CONTEXTUAL = 2,
  JAZU_FINDING_REPORTED = 3 /* something is odd, and nothing was changed */
};

/* A repaired text and what was found in it. Immutable; it does not need the source any more. */
typedef struct jazu_repaired jazu_repaired;

/* A place that was repaired, or where something is odd. */
typedef struct jazu_finding {
  size_t size;    /* set by the caller: sizeof(jazu_finding) */
  jazu_text rule; /* such as "H3"; static */
  int certainty;  /* JAZU_FINDING_... */
  size_t begin;   /* bytes of the source */
  size_t end;
  jazu_text after; /* what they became; valid until jazu_repaired_free() */
} jazu_finding;

#define JAZU_FINDING_INIT                    \
  {                                          \
    sizeof(jazu_finding), {0, 0}, 0, 0, 0, { \
      0, 0                                   \
    }                                        \
  }

/* Repairs a text by the rules of a profile, and by those that are asked for besides; docs/repair.md
 * lists them. `options` may be NULL for the defaults: JAZU_PROFILE_REPAIR and nothing besides. With
 * JAZU_PROFILE_CLEAN the text should be a whole document. Cost: some nanoseconds for each letter,
 * and 80 bytes for each finding.
 *
 * JAZU_BAD_ARGUMENT, JAZU_UNSUPPORTED, JAZU_OUT_OF_MEMORY. */
JAZU_API jazu_status jazu_repair(const jazu_repair_options* options, const char* text, size_t size,
                                 jazu_repaired** out) JAZU_NOEXCEPT;

/* The repaired text, which does not end in NUL; valid until jazu_repaired_free(). */
JAZU_API jazu_status jazu_repaired_text(const jazu_repaired* repaired, const char** text,
                                        size_t* size) JAZU_NOEXCEPT;

/* How many findings there are; 0 for NULL. */
JAZU_API size_t jazu_repaired_count(const jazu_repaired* repaired) JAZU_NOEXCEPT;

/* The finding of an index below jazu_repaired_count(), in the order of the text. */
JAZU_API jazu_status jazu_repaired_get(const jazu_repaired* repaired, size_t index,
                                       jazu_finding* out) JAZU_NOEXCEPT;

/* Repairs a text and records what became of each of its letters; the rules are those of the
 * findings. As jazu_convert_edits() does for a conversion. `options` as above.
 *
 * JAZU_BAD_ARGUMENT, JAZU_UNSUPPORTED, JAZU_OUT_OF_MEMORY. */
JAZU_API jazu_status jazu_repair_edits(const jazu_repair_options* options, const char* text,
                                       size_t size, jazu_edits** out) JAZU_NOEXCEPT;

/* Accepts NULL. */
JAZU_API void jazu_repaired_free(jazu_repaired* repaired) JAZU_NOEXCEPT;

/* The lines of a page that are of its site and not of the article, and the page without them.
 * Immutable; it does not need the source any more. */
typedef struct jazu_chrome jazu_chrome;

typedef struct jazu_chrome_line {
  size_t size;    /* set by the caller: sizeof(jazu_chrome_line) */
  jazu_text rule; /* such as "K2"; as `kind` valid until jazu_chrome_free() */
  jazu_text kind; /* "date", "counter", "title", "credit", ... */
  size_t line;    /* counted from 1 */
  size_t begin;   /* bytes of the source, without the end of the line */
  size_t end;
} jazu_chrome_line;

#define JAZU_CHROME_LINE_INIT \
  { sizeof(jazu_chrome_line), {0, 0}, {0, 0}, 0, 0, 0 }

/* Looks for them in a whole text. Parses the table of the patterns, which takes less than a
 * millisecond; then linear.
 *
 * JAZU_BAD_ARGUMENT, JAZU_OUT_OF_MEMORY. */
JAZU_API jazu_status jazu_chrome_find(const char* text, size_t size,
                                      jazu_chrome** out) JAZU_NOEXCEPT;

/* The text without them and without the blank lines beside them, valid until jazu_chrome_free().
 * The whole text when they are more than 40 percent of it; `*refused`, which may be NULL, is then 1
 * and otherwise 0. */
JAZU_API jazu_status jazu_chrome_text(const jazu_chrome* chrome, const char** text, size_t* size,
                                      int* refused) JAZU_NOEXCEPT;

/* 0 for NULL. */
JAZU_API size_t jazu_chrome_count(const jazu_chrome* chrome) JAZU_NOEXCEPT;

/* The line of an index below jazu_chrome_count(), in the order of the text. */
JAZU_API jazu_status jazu_chrome_get(const jazu_chrome* chrome, size_t index,
                                     jazu_chrome_line* out) JAZU_NOEXCEPT;

/* Accepts NULL. */
JAZU_API void jazu_chrome_free(jazu_chrome* chrome) JAZU_NOEXCEPT;

/* The small letters and capitals of an alphabet as pairs: those of latn-2021 are I with a small
 * letter without a dot, and one with a dot with i. Immutable; any number of threads may use one. */
typedef struct jazu_letter_case jazu_letter_case;

enum {
  JAZU_TO_UPPER = 0,
  JAZU_TO_LOWER = 1,
  JAZU_TO_TITLE = 2 /* a capital at the beginning of each word, small letters behind it */
};

/* For a built-in alphabet by tag, with variants behind colons. `why` may be NULL. Parses the table:
 * up to a millisecond.
 *
 * JAZU_UNKNOWN_ALPHABET, JAZU_BAD_ARGUMENT, JAZU_OUT_OF_MEMORY. */
JAZU_API jazu_status jazu_letter_case_open(const char* alphabet, jazu_letter_case** out,
                                           jazu_diagnostic* why) JAZU_NOEXCEPT;

/* The same for the alphabet of a table with variants ("name:name", or NULL). The table may be
 * closed afterwards. */
JAZU_API jazu_status jazu_letter_case_open_table(const jazu_table* table, const char* variants,
                                                 jazu_letter_case** out,
                                                 jazu_diagnostic* why) JAZU_NOEXCEPT;

/* Accepts NULL. */
JAZU_API void jazu_letter_case_close(jazu_letter_case* letter_case) JAZU_NOEXCEPT;

/* Writes a text with its letters changed. `needed`, which may be NULL, is the size of all of it.
 * With too small a buffer nothing is written and the status is JAZU_OUTPUT_FULL. Four times the
 * size of the text is always enough. Allocates.
 *
 * JAZU_OUTPUT_FULL, JAZU_BAD_ARGUMENT, JAZU_OUT_OF_MEMORY. */
JAZU_API jazu_status jazu_change_case(const jazu_letter_case* letter_case, int to, const char* text,
                                      size_t size, char* out, size_t capacity,
                                      size_t* needed) JAZU_NOEXCEPT;

/* The order of an alphabet's letters. Immutable; any number of threads may use one. */
typedef struct jazu_collation jazu_collation;

/* For a built-in alphabet by tag, as above.
 *
 * JAZU_NO_ORDER (ipa), JAZU_UNKNOWN_ALPHABET, JAZU_BAD_ARGUMENT, JAZU_OUT_OF_MEMORY. */
JAZU_API jazu_status jazu_collation_open(const char* alphabet, jazu_collation** out,
                                         jazu_diagnostic* why) JAZU_NOEXCEPT;

/* For the alphabet of a table, as above. */
JAZU_API jazu_status jazu_collation_open_table(const jazu_table* table, const char* variants,
                                               jazu_collation** out,
                                               jazu_diagnostic* why) JAZU_NOEXCEPT;

/* Accepts NULL. */
JAZU_API void jazu_collation_close(jazu_collation* collation) JAZU_NOEXCEPT;

/* Bytes that compare by memcmp() as the texts sort in a dictionary of the alphabet; of two keys of
 * which one begins with the other the shorter goes first. Only equal texts have equal keys.
 * `needed` as for jazu_change_case(); a key has two to four bytes for each of its text, at most
 * seven and two more. Allocates.
 *
 * JAZU_OUTPUT_FULL, JAZU_BAD_ARGUMENT, JAZU_OUT_OF_MEMORY. */
JAZU_API jazu_status jazu_sort_key(const jazu_collation* collation, const char* text, size_t size,
                                   char* out, size_t capacity, size_t* needed) JAZU_NOEXCEPT;

/* Keys to search by: one for a word in whatever script it is written. Immutable; any number of
 * threads may use one. */
typedef struct jazu_search_key jazu_search_key;

/* Which spellings have one key. Each level takes together what the one before it does. */
enum {
  JAZU_KEY_SCRIPT = 0,  /* Cyrillic and every Latin alphabet */
  JAZU_KEY_ARAB = 1,    /* Arabic script too */
  JAZU_KEY_KEYBOARD = 2 /* and words typed without Kazakh letters */
};

/* Members that the library does not know must be 0: JAZU_UNSUPPORTED. */
typedef struct jazu_key_options {
  size_t size;          /* set by the caller: sizeof(jazu_key_options) */
  int level;            /* JAZU_KEY_... */
  int collapse_repeats; /* 1: a letter that stands three times or more counts once */
} jazu_key_options;

#define JAZU_KEY_OPTIONS_INIT \
  { sizeof(jazu_key_options), 0, 0 }

/* For a built-in alphabet by tag, which says how Latin (or Arabic) letters are read; with NULL each
 * text tells by its letters. `options` and `why` may be NULL.
 *
 * JAZU_NO_WAY for an alphabet that cannot be read, JAZU_UNKNOWN_ALPHABET, JAZU_UNSUPPORTED,
 * JAZU_BAD_ARGUMENT, JAZU_OUT_OF_MEMORY. */
JAZU_API jazu_status jazu_search_key_open(const char* alphabet, const jazu_key_options* options,
                                          jazu_search_key** out,
                                          jazu_diagnostic* why) JAZU_NOEXCEPT;

/* For the alphabet of a table with variants ("name:name", or NULL). */
JAZU_API jazu_status jazu_search_key_open_table(const jazu_table* table, const char* variants,
                                                const jazu_key_options* options,
                                                jazu_search_key** out,
                                                jazu_diagnostic* why) JAZU_NOEXCEPT;

/* Accepts NULL. */
JAZU_API void jazu_search_key_close(jazu_search_key* key) JAZU_NOEXCEPT;

/* The key of a text, in UTF-8. `needed` as for jazu_change_case(). Allocates.
 *
 * JAZU_OUTPUT_FULL, JAZU_BAD_ARGUMENT, JAZU_OUT_OF_MEMORY. */
JAZU_API jazu_status jazu_search_key_of(const jazu_search_key* key, const char* text, size_t size,
                                        char* out, size_t capacity, size_t* needed) JAZU_NOEXCEPT;

/* Old encodings. */

/* Names of encodings are strings that end in NUL: "utf-8", "utf-16", "utf-16le", "utf-16be",
 * "windows-1251", "kz-1048", "pt154", "koi8-r", "cp866", "mac-cyrillic", "windows-1252", "latin-1",
 * and others in use for them ("RK1048", "cp1251"); case, hyphens, underscores and spaces do not
 * matter. This gives the first name of the encoding with an index, from 0 on; static.
 *
 * JAZU_BAD_ARGUMENT behind the last one. */
JAZU_API jazu_status jazu_encoding_at(size_t index, jazu_text* name) JAZU_NOEXCEPT;

/* What in a text could not be decoded, or encoded. */
typedef struct jazu_encoding_report {
  size_t size;         /* set by the caller: sizeof(jazu_encoding_report) */
  size_t count;        /* how many places there are */
  size_t first;        /* where the first one is: an offset in what was given */
  uint32_t code_point; /* of the first character that the encoding lacks; U+FFFD for a byte that is
                          not UTF-8. Of decoding 0 */
} jazu_encoding_report;

#define JAZU_ENCODING_REPORT_INIT \
  { sizeof(jazu_encoding_report), 0, 0, 0 }

/* Bytes of an encoding as UTF-8. Bytes that the standard of an encoding leaves without a meaning
 * are control characters, as the WHATWG reads them; only UTF-8 and UTF-16 can be invalid. `invalid`
 * is one of JAZU_INVALID_...; what is kept of UTF-16 is U+FFFD. `needed` and `report` may be NULL.
 * With too small a buffer nothing is written; three times the size of the bytes is always enough.
 *
 * JAZU_INVALID_UTF8 (with JAZU_INVALID_STOP): the output is what stands before. JAZU_OUTPUT_FULL,
 * JAZU_UNKNOWN_ENCODING, JAZU_BAD_ARGUMENT, JAZU_OUT_OF_MEMORY. Allocates. */
JAZU_API jazu_status jazu_decode(const char* encoding, int invalid, const char* bytes, size_t size,
                                 char* out, size_t capacity, size_t* needed,
                                 jazu_encoding_report* report) JAZU_NOEXCEPT;

enum {
  JAZU_MISSING_STOP = 0,   /* encoding ends before a character that is not there */
  JAZU_MISSING_REPLACE = 1 /* it becomes a question mark */
};

/* A text as bytes of an encoding; "utf-16" begins with a byte order mark. As above; twice the
 * size of the text and two more is always enough.
 *
 * JAZU_UNENCODABLE (with JAZU_MISSING_STOP): the output is what stands before. */
JAZU_API jazu_status jazu_encode(const char* encoding, int missing, const char* text, size_t size,
                                 char* out, size_t capacity, size_t* needed,
                                 jazu_encoding_report* report) JAZU_NOEXCEPT;

enum {
  JAZU_ENCODING_TOLD = 0,
  JAZU_ENCODING_TOO_SHORT = 1, /* too few letters to say; `encoding` is the likeliest */
  JAZU_ENCODING_UNKNOWN = 2    /* no Cyrillic text in any encoding known here */
};

/* An encoding that a text may be in. This structure will not grow. */
typedef struct jazu_encoding_candidate {
  jazu_text encoding; /* its first name; static */
  int64_t bits;       /* by how many the text is likelier in it than in the last candidate */
} jazu_encoding_candidate;

#define JAZU_MAX_ENCODINGS 8

typedef struct jazu_encoding_detection {
  size_t size;            /* set by the caller: sizeof(jazu_encoding_detection) */
  jazu_text encoding;     /* the likeliest, whatever the verdict; static */
  int verdict;            /* JAZU_ENCODING_... */
  double confidence;      /* from 0 to 1: this reading against the next other one */
  size_t looked_at;       /* bytes, at most 65536 */
  size_t sequences;       /* of UTF-8 in them, besides ASCII */
  size_t invalid;         /* ill-formed ones */
  size_t letters;         /* Cyrillic ones, as `encoding` reads the text */
  size_t markers;         /* of them of Kazakh, where windows-1251 has something else */
  size_t candidate_count; /* 0 when the bytes alone tell: ASCII, UTF-8, a byte order mark */
  jazu_encoding_candidate candidates[JAZU_MAX_ENCODINGS]; /* the likeliest first */
} jazu_encoding_detection;

/* Tells the encoding of a text by its first 65536 bytes: UTF-8 where 99 % of its sequences are
 * well-formed, else by letters that stand beside each other, in Kazakh and in Russian and its
 * neighbours. It is told by 80 letters, or by 6 that only one encoding has in Kazakh.
 *
 * Cost: a scan for UTF-8, else up to some ten milliseconds. Allocates. */
JAZU_API jazu_status jazu_detect_encoding(const char* bytes, size_t size,
                                          jazu_encoding_detection* out) JAZU_NOEXCEPT;

/* A part of a text that was read in a wrong encoding. Offsets are bytes: in the text, and in what
 * it becomes. This structure will not grow. */
typedef struct jazu_mojibake_change {
  size_t begin, end;
  size_t to_begin, to_end;
  jazu_text misreading; /* "utf-8-as-windows-1251" and the like, or "several"; static */
} jazu_mojibake_change;

/* Undoes misreadings: UTF-8 read as an encoding of one byte, also twice, and KZ-1048 or PT154 read
 * as windows-1251. Text that is right stays as it is. `misread` is NULL, or "kz-1048" or "pt154"
 * for a caller who knows which of both it was; then short texts are undone too.
 *
 * `changes`, an array of `change_capacity` (both may be 0), takes the first of the parts;
 * `change_count`, which may be NULL, is how many there are. `needed` may be NULL. With too small a
 * buffer nothing is written, but the changes are told; the size of the text is always enough.
 *
 * JAZU_OUTPUT_FULL, JAZU_UNKNOWN_ENCODING, JAZU_BAD_ARGUMENT, JAZU_OUT_OF_MEMORY. Allocates. */
JAZU_API jazu_status jazu_repair_mojibake(const char* misread, const char* text, size_t size,
                                          char* out, size_t capacity, size_t* needed,
                                          jazu_mojibake_change* changes, size_t change_capacity,
                                          size_t* change_count) JAZU_NOEXCEPT;

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* JAZU_H */
