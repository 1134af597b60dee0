/* Every function and every status of jazu.h. Compiled as C11 and, by jazu_test.cpp, as C++. Texts
 * and buffers are copied to the heap in their exact size, where a sanitizer sees a byte too many.
 */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE
#endif

#include <jazu.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "table_text.h"

static int failures = 0;

#define CHECK(condition)                                                            \
  do {                                                                              \
    if (!(condition)) {                                                             \
      fprintf(stderr, "%s:%d: check failed: %s\n", __FILE__, __LINE__, #condition); \
      ++failures;                                                                   \
    }                                                                               \
  } while (0)

#define HUGE_SIZE ((size_t)-1)

/* A copy without a NUL, in a block of just its size. Never NULL. */
static char* exact(const char* text, size_t size) {
  char* copy = (char*)malloc(size == 0 ? 1 : size);
  if (copy == NULL) abort();
  if (size != 0) memcpy(copy, text, size);
  return copy;
}

static int same(const char* data, size_t size, const char* expected) {
  return size == strlen(expected) && (size == 0 || memcmp(data, expected, size) == 0);
}

static int is_text(jazu_text text, const char* expected) {
  return same(text.data, text.size, expected);
}

static jazu_converter* opened(const char* to, int invalid) {
  jazu_options options = JAZU_OPTIONS_INIT;
  jazu_converter* converter = NULL;
  options.invalid = invalid;
  CHECK(jazu_open("cyrl", to, &options, &converter, NULL) == JAZU_OK);
  if (converter == NULL) abort();
  return converter;
}

static jazu_table* opened_table(void) {
  jazu_table* table = NULL;
  jazu_diagnostic problem;
  size_t count = 7;
  char* text = exact(TABLE_TEXT, sizeof TABLE_TEXT - 1);
  const jazu_status status =
      jazu_table_open(text, sizeof TABLE_TEXT - 1, &table, &problem, 1, &count);
  if (status == JAZU_BAD_TABLE) {
    fprintf(stderr, "%u:%u: %s\n", (unsigned)problem.line, (unsigned)problem.column,
            problem.message);
  }
  CHECK(status == JAZU_OK);
  CHECK(count == 0);
  free(text);
  if (table == NULL) abort();
  return table;
}

/* Converts through exact blocks and compares. */
static void check_converts(const jazu_converter* converter, const char* text, size_t size,
                           const char* expected) {
  char* in = exact(text, size);
  const size_t expected_size = strlen(expected);
  size_t needed = 0;
  const jazu_status asked = jazu_convert(converter, in, size, NULL, 0, &needed, NULL);
  CHECK(asked == (expected_size == 0 ? JAZU_OK : JAZU_OUTPUT_FULL));
  CHECK(needed == expected_size);
  CHECK(needed <= jazu_max_size(converter, size));
  if (expected_size > 0) {
    char* out = exact(expected, expected_size - 1);
    CHECK(jazu_convert(converter, in, size, out, expected_size - 1, &needed, NULL) ==
          JAZU_OUTPUT_FULL);
    CHECK(needed == expected_size);
    free(out);
  }
  {
    char* out = (char*)malloc(expected_size == 0 ? 1 : expected_size);
    if (out == NULL) abort();
    CHECK(jazu_convert(converter, in, size, out, expected_size, &needed, NULL) == JAZU_OK);
    CHECK(same(out, needed, expected));
    free(out);
  }
  free(in);
}

static void test_numbers(void) {
  CHECK(JAZU_OK == 0 && JAZU_OUTPUT_FULL == 1 && JAZU_INVALID_UTF8 == 2);
  CHECK(JAZU_OFFSET_OVERFLOW == 3 && JAZU_UNKNOWN_ALPHABET == 10 && JAZU_NO_WAY == 11);
  CHECK(JAZU_NO_ORDER == 13 && JAZU_TO_UPPER == 0 && JAZU_TO_LOWER == 1 && JAZU_TO_TITLE == 2);
  CHECK(JAZU_BAD_TABLE == 12 && JAZU_BAD_ARGUMENT == 20 && JAZU_UNSUPPORTED == 21);
  CHECK(JAZU_OUT_OF_MEMORY == 30 && JAZU_UNENCODABLE == 4 && JAZU_UNKNOWN_ENCODING == 14);
  CHECK(JAZU_MISSING_STOP == 0 && JAZU_MISSING_REPLACE == 1);
  CHECK(JAZU_ENCODING_TOLD == 0 && JAZU_ENCODING_TOO_SHORT == 1 && JAZU_ENCODING_UNKNOWN == 2);
  CHECK(JAZU_INVALID_KEEP == 0 && JAZU_INVALID_REPLACE == 1 && JAZU_INVALID_STOP == 2);
  CHECK(JAZU_PUNCTUATION_CONVERT == 0 && JAZU_PUNCTUATION_KEEP == 1);
  CHECK(sizeof(jazu_diagnostic) == 512);
}

static void test_version(void) {
  int major, minor, patch;
  CHECK(jazu_version() == JAZU_VERSION);
  CHECK(sscanf(jazu_version_string(), "%d.%d.%d", &major, &minor, &patch) == 3);
  CHECK(major * 10000 + minor * 100 + patch == JAZU_VERSION);
  CHECK(strspn(jazu_table_digest(), "0123456789abcdef") == 16);
  CHECK(strlen(jazu_table_digest()) == 16);
}

static void test_status_strings(void) {
  const jazu_status all[] = {
      JAZU_OK,           JAZU_OUTPUT_FULL,      JAZU_INVALID_UTF8, JAZU_OFFSET_OVERFLOW,
      JAZU_UNENCODABLE,  JAZU_UNKNOWN_ALPHABET, JAZU_NO_WAY,       JAZU_BAD_TABLE,
      JAZU_NO_ORDER,     JAZU_UNKNOWN_ENCODING, JAZU_BAD_ARGUMENT, JAZU_UNSUPPORTED,
      JAZU_OUT_OF_MEMORY};
  const size_t count = sizeof all / sizeof all[0];
  size_t i, j;
  for (i = 0; i < count; ++i) {
    CHECK(strcmp(jazu_status_string(all[i]), "unknown status") != 0);
    for (j = 0; j < i; ++j) {
      CHECK(strcmp(jazu_status_string(all[i]), jazu_status_string(all[j])) != 0);
    }
  }
  CHECK(strcmp(jazu_status_string((jazu_status)5), "unknown status") == 0);
  CHECK(strcmp(jazu_status_string((jazu_status)31), "unknown status") == 0);
}

static void test_alphabets(void) {
  const size_t count = jazu_alphabet_count();
  size_t i;
  CHECK(count >= 20);
  for (i = 0; i < count; ++i) {
    jazu_alphabet each = JAZU_ALPHABET_INIT;
    char tag[64];
    jazu_alphabet found = JAZU_ALPHABET_INIT;
    CHECK(jazu_alphabet_at(i, &each) == JAZU_OK);
    CHECK(each.size == sizeof each && each.variants == 0);
    CHECK(each.tag.size != 0 && each.tag.size < sizeof tag && each.name.size != 0);
    CHECK(each.script.size == 4 && each.status.size != 0 && each.source.size != 0);
    CHECK(each.text.size > 500);
    memcpy(tag, each.tag.data, each.tag.size);
    tag[each.tag.size] = '\0';
    CHECK(jazu_alphabet_find(tag, &found) == JAZU_OK);
    CHECK(found.text.data == each.text.data);
  }
}

static void test_alphabet_values(void) {
  jazu_alphabet found = JAZU_ALPHABET_INIT;
  jazu_variant variant = JAZU_VARIANT_INIT;
  CHECK(jazu_alphabet_at(0, &found) == JAZU_OK);
  CHECK(is_text(found.tag, "cyrl") && is_text(found.script, "Cyrl") && found.two_way == 1);
  CHECK(is_text(found.status, "official"));
  CHECK(jazu_alphabet_find("kk-Latn-2021", &found) == JAZU_OK);
  CHECK(is_text(found.tag, "latn-2021") && is_text(found.since, "2021-04-22"));
  CHECK(found.order.size > 31 && found.experimental.size == 0);
  CHECK(jazu_alphabet_find("brai", &found) == JAZU_OK && found.experimental.size != 0);
  CHECK(jazu_alphabet_find("icao", &found) == JAZU_OK && found.two_way == 0);
  CHECK(jazu_alphabet_find("arab", &found) == JAZU_OK && is_text(found.bcp47, "kk-Arab"));
  CHECK(found.variant_count == 2 && found.variants == 0);
  CHECK(jazu_alphabet_find("arab:S-for-ts", &found) == JAZU_OK && found.variants == 2);
  {
    size_t index = 0;
    jazu_alphabet each = JAZU_ALPHABET_INIT;
    while (jazu_alphabet_at(index, &each) == JAZU_OK && !is_text(each.tag, "arab")) ++index;
    CHECK(jazu_alphabet_variant(index, 1, &variant) == JAZU_OK);
    CHECK(is_text(variant.name, "s-for-ts") && variant.description.size != 0);
    CHECK(jazu_alphabet_variant(index, 2, &variant) == JAZU_BAD_ARGUMENT);
    CHECK(jazu_alphabet_variant(index, 1, NULL) == JAZU_BAD_ARGUMENT);
  }
}

static void test_alphabet_errors(void) {
  jazu_alphabet found = JAZU_ALPHABET_INIT;
  jazu_variant variant = JAZU_VARIANT_INIT;
  CHECK(jazu_alphabet_find("klingon", &found) == JAZU_UNKNOWN_ALPHABET);
  CHECK(jazu_alphabet_find("", &found) == JAZU_UNKNOWN_ALPHABET);
  CHECK(jazu_alphabet_find("arab:none", &found) == JAZU_UNKNOWN_ALPHABET);
  CHECK(jazu_alphabet_find(NULL, &found) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_alphabet_find("arab", NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_alphabet_at(jazu_alphabet_count(), &found) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_alphabet_at(HUGE_SIZE, &found) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_alphabet_at(0, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_alphabet_variant(jazu_alphabet_count(), 0, &variant) == JAZU_BAD_ARGUMENT);
  found.size = 1;
  CHECK(jazu_alphabet_at(0, &found) == JAZU_BAD_ARGUMENT);
}

/* An older program has a smaller structure, a newer one a larger. */
static void test_structure_sizes(void) {
  char* small = (char*)malloc(offsetof(jazu_alphabet, script));
  char* large = (char*)malloc(sizeof(jazu_alphabet) + 8);
  jazu_alphabet whole = JAZU_ALPHABET_INIT;
  size_t size = offsetof(jazu_alphabet, script);
  if (small == NULL || large == NULL) abort();
  CHECK(jazu_alphabet_at(0, &whole) == JAZU_OK);
  memcpy(small, &size, sizeof size);
  CHECK(jazu_alphabet_at(0, (jazu_alphabet*)(void*)small) == JAZU_OK);
  CHECK(memcmp(small + sizeof size, (char*)&whole + sizeof size, 2 * sizeof(jazu_text)) == 0);
  CHECK(memcmp(small, &size, sizeof size) == 0);
  size = sizeof(jazu_alphabet) + 8;
  memset(large, 0x55, size);
  memcpy(large, &size, sizeof size);
  CHECK(jazu_alphabet_at(0, (jazu_alphabet*)(void*)large) == JAZU_OK);
  CHECK(memcmp(large + sizeof(jazu_alphabet), "\0\0\0\0\0\0\0", 8) == 0);
  free(small);
  free(large);
}

static void test_open(void) {
  jazu_converter* converter = NULL;
  jazu_diagnostic why;
  CHECK(jazu_open("CYRL", "kk-latn", NULL, &converter, NULL) == JAZU_OK);
  check_converts(converter, "Тілеуберді", 20, "Tıleuberdı");
  jazu_close(converter);
  CHECK(jazu_open("cyrl", "arab:plain-hamza:s-for-ts", NULL, &converter, &why) == JAZU_OK);
  check_converts(converter, "үшінші цирк", 21, "ءۇشىنشى سيرك");
  jazu_close(converter);

  converter = (jazu_converter*)&why;
  memset(&why, 0x55, sizeof why);
  CHECK(jazu_open("cyrl", "klingon", NULL, &converter, &why) == JAZU_UNKNOWN_ALPHABET);
  CHECK(converter == NULL && why.line == 0 && why.column == 0);
  CHECK(strstr(why.message, "'klingon'") != NULL);
  CHECK(jazu_open("tlh", "cyrl", NULL, &converter, &why) == JAZU_UNKNOWN_ALPHABET);
  CHECK(strstr(why.message, "'tlh'") != NULL);
  CHECK(jazu_open("cyrl", "arab:none", NULL, &converter, &why) == JAZU_UNKNOWN_ALPHABET);
  CHECK(jazu_open("icao", "cyrl", NULL, &converter, &why) == JAZU_NO_WAY);
  CHECK(converter == NULL && strstr(why.message, "icao") != NULL);
  CHECK(jazu_open("icao", "cyrl", NULL, &converter, NULL) == JAZU_NO_WAY);
  memset(&why, 0x55, sizeof why);
  CHECK(jazu_open(NULL, "cyrl", NULL, &converter, &why) == JAZU_BAD_ARGUMENT);
  CHECK(strcmp(why.message, jazu_status_string(JAZU_BAD_ARGUMENT)) == 0);
  CHECK(jazu_open("cyrl", NULL, NULL, &converter, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_open("cyrl", "arab", NULL, NULL, NULL) == JAZU_BAD_ARGUMENT);
  jazu_close(NULL);
}

static void test_options(void) {
  struct {
    jazu_options known;
    int newer;
    int even_newer;
  } future = {JAZU_OPTIONS_INIT, 0, 0};
  jazu_options options = JAZU_OPTIONS_INIT;
  jazu_converter* converter = NULL;
  options.punctuation = JAZU_PUNCTUATION_KEEP;
  CHECK(jazu_open("cyrl", "arab", &options, &converter, NULL) == JAZU_OK);
  check_converts(converter, "қара, су", 14, "قارا, سۋ");
  jazu_close(converter);
  options.size = offsetof(jazu_options, punctuation);
  CHECK(jazu_open("cyrl", "arab", &options, &converter, NULL) == JAZU_OK);
  check_converts(converter, "қара, су", 14, "قارا، سۋ");
  jazu_close(converter);

  future.known.size = sizeof future;
  CHECK(jazu_open("cyrl", "arab", &future.known, &converter, NULL) == JAZU_OK);
  jazu_close(converter);
  future.even_newer = 1;
  CHECK(jazu_open("cyrl", "arab", &future.known, &converter, NULL) == JAZU_UNSUPPORTED);
  CHECK(converter == NULL);
  options.size = sizeof(size_t) - 1;
  CHECK(jazu_open("cyrl", "arab", &options, &converter, NULL) == JAZU_BAD_ARGUMENT);
  options.size = sizeof options;
  options.invalid = 3;
  CHECK(jazu_open("cyrl", "arab", &options, &converter, NULL) == JAZU_BAD_ARGUMENT);
  options.invalid = -1;
  CHECK(jazu_open("cyrl", "arab", &options, &converter, NULL) == JAZU_BAD_ARGUMENT);
  options.invalid = 0;
  options.punctuation = 2;
  CHECK(jazu_open("cyrl", "arab", &options, &converter, NULL) == JAZU_BAD_ARGUMENT);
}

static jazu_converter* back(const char* from, const jazu_options* options) {
  jazu_converter* converter = NULL;
  CHECK(jazu_open(from, "cyrl", options, &converter, NULL) == JAZU_OK);
  if (converter == NULL) abort();
  return converter;
}

static void test_reading_options(void) {
  jazu_options options = JAZU_OPTIONS_INIT;
  jazu_converter* converter = NULL;
  CHECK(JAZU_LAYERS_ALL == 0 && JAZU_LAYER_LEXICON == 1 && JAZU_LAYER_MODEL == 2);
  CHECK(JAZU_LAYER_TABLE == 4 && JAZU_READING_STRICT == 0 && JAZU_READING_LENIENT == 1);
  CHECK(JAZU_CASE_RESTORE == 0 && JAZU_CASE_LOWER == 1 && JAZU_GUARD_ON == 0);
  CHECK(JAZU_GUARD_OFF == 1);
  converter = back("arab", &options);
  check_converts(converter, "ول استانادا", strlen("ول استانادا"), "Ол Астанада");
  jazu_close(converter);
  options.letter_case = JAZU_CASE_LOWER;
  converter = back("arab", &options);
  check_converts(converter, "ول استانادا", strlen("ول استانادا"), "ол астанада");
  jazu_close(converter);
  /* An older caller, whose structure ends before the member. */
  options.size = offsetof(jazu_options, letter_case);
  converter = back("arab", &options);
  check_converts(converter, "ول استانادا", strlen("ول استانادا"), "Ол Астанада");
  jazu_close(converter);
  options.size = sizeof options;
  options.letter_case = JAZU_CASE_RESTORE;
  options.layers = JAZU_LAYER_TABLE;
  converter = back("latn-2021", &options);
  check_converts(converter, "II `bar`", 8, "ІІ `bar`");
  jazu_close(converter);
  options.layers = JAZU_LAYER_LEXICON | JAZU_LAYER_MODEL;
  options.guard = JAZU_GUARD_OFF;
  converter = back("latn-2021", &options);
  check_converts(converter, "`bar`", 5, "`бар`");
  jazu_close(converter);
  options.guard = 2;
  CHECK(jazu_open("arab", "cyrl", &options, &converter, NULL) == JAZU_BAD_ARGUMENT);
  options.guard = 0;
  options.repair = JAZU_REPAIR_OFF;
  options.layers = JAZU_LAYERS_ALL;
  CHECK(jazu_open("cyrl", "latn-2021", &options, &converter, NULL) == JAZU_OK);
  check_converts(converter, "iс", strlen("iс"), "is");
  jazu_close(converter);
  options.repair = 2;
  CHECK(jazu_open("arab", "cyrl", &options, &converter, NULL) == JAZU_BAD_ARGUMENT);
  options.repair = JAZU_REPAIR_ON;
  options.layers = 8;
  CHECK(jazu_open("arab", "cyrl", &options, &converter, NULL) == JAZU_BAD_ARGUMENT);
  options.layers = 0;
  options.reading = -1;
  CHECK(jazu_open("arab", "cyrl", &options, &converter, NULL) == JAZU_BAD_ARGUMENT);
}

static void test_explain(void) {
  static const char text[] = "بار \xD9\xB4قازاق II كەل";
  jazu_converter* converter = back("arab", NULL);
  char* in = exact(text, sizeof text - 1);
  jazu_choices* choices = NULL;
  jazu_choice choice = JAZU_CHOICE_INIT;
  const char* other = NULL;
  size_t size = 0;
  CHECK(jazu_explain(converter, in, sizeof text - 1, &choices) == JAZU_OK);
  free(in);
  jazu_close(converter);
  CHECK(jazu_choices_count(choices) == 3);
  CHECK(jazu_choices_get(choices, 0, &choice) == JAZU_OK);
  CHECK(choice.size == sizeof choice && choice.offset == 0 && choice.length == 6);
  CHECK(is_text(choice.chosen, "Бар") && choice.layer == JAZU_LAYER_MODEL);
  CHECK(!choice.kept && !choice.respelled && !choice.ambiguous && choice.line == 0);
  CHECK(jazu_choices_get(choices, 1, &choice) == JAZU_OK);
  CHECK(choice.offset == 7 && choice.length == 12 && is_text(choice.chosen, "қазақ"));
  CHECK(choice.respelled == 1);
  CHECK(jazu_choices_get(choices, 2, &choice) == JAZU_OK);
  CHECK(is_text(choice.chosen, "кел") && choice.other_count > 0 && choice.ambiguous == 1);
  CHECK(choice.margin < JAZU_TIGHT_MARGIN);
  CHECK(jazu_choices_get_other(choices, 2, 0, &other, &size) == JAZU_OK);
  CHECK(same(other, size, "кель"));
  CHECK(jazu_choices_get_other(choices, 2, choice.other_count, &other, &size) == JAZU_BAD_ARGUMENT);
  CHECK(size == 0);
  CHECK(jazu_choices_get_other(choices, 3, 0, &other, &size) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_choices_get_other(choices, 0, 0, NULL, &size) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_choices_get_other(choices, 0, 0, &other, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_choices_get(choices, 3, &choice) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_choices_get(choices, 0, NULL) == JAZU_BAD_ARGUMENT);
  choice.size = 0;
  CHECK(jazu_choices_get(choices, 0, &choice) == JAZU_BAD_ARGUMENT);
  jazu_choices_free(choices);
  jazu_choices_free(NULL);
  CHECK(jazu_choices_count(NULL) == 0);
}

static void test_explain_nothing(void) {
  jazu_converter* from_cyrillic = opened("arab", JAZU_INVALID_KEEP);
  jazu_choices* choices = NULL;
  CHECK(jazu_explain(from_cyrillic, "сөз", 6, &choices) == JAZU_OK);
  CHECK(choices != NULL && jazu_choices_count(choices) == 0);
  jazu_choices_free(choices);
  CHECK(jazu_explain(NULL, "a", 1, &choices) == JAZU_BAD_ARGUMENT && choices == NULL);
  CHECK(jazu_explain(from_cyrillic, NULL, 1, &choices) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_explain(from_cyrillic, "a", 1, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_explain(from_cyrillic, NULL, 0, &choices) == JAZU_OK);
  jazu_choices_free(choices);
  jazu_close(from_cyrillic);
}

/* Rules decide, and say where they stand. */
static void test_explain_rules(void) {
  jazu_options options = JAZU_OPTIONS_INIT;
  jazu_converter* converter;
  jazu_choices* choices = NULL;
  jazu_choice choice = JAZU_CHOICE_INIT;
  options.layers = JAZU_LAYER_TABLE;
  converter = back("arab", &options);
  CHECK(jazu_explain(converter, "يا", 4, &choices) == JAZU_OK);
  CHECK(jazu_choices_get(choices, 0, &choice) == JAZU_OK);
  CHECK(choice.layer == JAZU_LAYER_TABLE && choice.line > 0 && choice.other_count == 0);
  jazu_choices_free(choices);
  jazu_close(converter);
}

static void test_report_of_respelled_words(void) {
  static const char text[] = "بار \xD9\xB4قازاق";
  jazu_converter* converter = back("arab", NULL);
  jazu_report report = JAZU_REPORT_INIT;
  char out[64];
  CHECK(jazu_convert(converter, text, sizeof text - 1, out, sizeof out, NULL, &report) == JAZU_OK);
  CHECK(report.respelled == 1 && report.first_respelled == 7);
  /* An older caller's structure ends before these members. */
  report.size = offsetof(jazu_report, respelled);
  report.respelled = 77;
  CHECK(jazu_convert(converter, text, sizeof text - 1, out, sizeof out, NULL, &report) == JAZU_OK);
  CHECK(report.respelled == 77);
  jazu_close(converter);
}

/* The table of a built-in alphabet as a user's. */
static jazu_table* table_of(const char* tag) {
  jazu_alphabet alphabet = JAZU_ALPHABET_INIT;
  jazu_table* table = NULL;
  CHECK(jazu_alphabet_find(tag, &alphabet) == JAZU_OK);
  CHECK(jazu_table_open(alphabet.text.data, alphabet.text.size, &table, NULL, 0, NULL) == JAZU_OK);
  if (table == NULL) abort();
  return table;
}

static void test_open_tables(void) {
  jazu_table* latin = table_of("latn-2018");
  jazu_table* arabic = table_of("arab");
  jazu_converter* to_cyrillic = NULL;
  jazu_converter* to_arabic = NULL;
  jazu_converter* to_plain = NULL;
  jazu_converter* from_plain = NULL;
  jazu_converter* none = (jazu_converter*)latin;
  jazu_diagnostic why;
  CHECK(jazu_open_tables(latin, NULL, NULL, "cyrl", NULL, &to_cyrillic, &why) == JAZU_OK);
  CHECK(jazu_open_tables(latin, "", arabic, "", NULL, &to_arabic, &why) == JAZU_OK);
  CHECK(jazu_open_tables(latin, NULL, arabic, "plain-hamza", NULL, &to_plain, &why) == JAZU_OK);
  CHECK(jazu_open_tables(arabic, "plain-hamza", NULL, "cyrl", NULL, &from_plain, &why) == JAZU_OK);
  CHECK(jazu_open_tables(latin, "x", NULL, "cyrl", NULL, &none, &why) == JAZU_UNKNOWN_ALPHABET);
  CHECK(none == NULL && strstr(why.message, "'x'") != NULL);
  CHECK(jazu_open_tables(latin, NULL, NULL, "x", NULL, &none, &why) == JAZU_UNKNOWN_ALPHABET);
  CHECK(jazu_open_tables(latin, NULL, NULL, NULL, NULL, &none, &why) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_open_tables(NULL, NULL, latin, NULL, NULL, &none, &why) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_open_tables(latin, NULL, NULL, "cyrl", NULL, NULL, &why) == JAZU_BAD_ARGUMENT);
  jazu_table_close(latin);
  jazu_table_close(arabic);
  check_converts(to_cyrillic, "Shymkent", 8, "Шымкент");
  check_converts(to_arabic, "úsh", strlen("úsh"), "\xD9\xB4ۇش");
  check_converts(to_plain, "úsh", strlen("úsh"), "ءۇش");
  check_converts(from_plain, "ءۇش", strlen("ءۇش"), "Үш");
  jazu_close(to_cyrillic);
  jazu_close(to_arabic);
  jazu_close(to_plain);
  jazu_close(from_plain);
  {
    jazu_table* one_way = opened_table();
    CHECK(jazu_open_tables(one_way, NULL, NULL, "cyrl", NULL, &none, &why) == JAZU_NO_WAY);
    jazu_table_close(one_way);
  }
}

static void test_table(void) {
  jazu_table* table = opened_table();
  jazu_alphabet alphabet = JAZU_ALPHABET_INIT;
  jazu_variant variant = JAZU_VARIANT_INIT;
  CHECK(jazu_table_alphabet(table, &alphabet) == JAZU_OK);
  CHECK(is_text(alphabet.tag, "latn-test") && is_text(alphabet.text, TABLE_TEXT));
  CHECK(alphabet.variant_count == 2 && alphabet.two_way == 0);
  CHECK(jazu_table_variant(table, 1, &variant) == JAZU_OK && is_text(variant.name, "two"));
  CHECK(jazu_table_variant(table, 2, &variant) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_table_variant(NULL, 0, &variant) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_table_variant(table, 0, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_table_alphabet(NULL, &alphabet) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_table_alphabet(table, NULL) == JAZU_BAD_ARGUMENT);
  jazu_table_close(table);
  jazu_table_close(NULL);
}

static void test_bad_table(void) {
  const size_t size = sizeof BAD_TABLE_TEXT - 1;
  char* text = exact(BAD_TABLE_TEXT, size);
  jazu_diagnostic problems[3];
  jazu_table* table = (jazu_table*)problems;
  size_t count = 0;
  size_t again = 0;
  memset(problems, 0x55, sizeof problems);
  CHECK(jazu_table_open(text, size, &table, problems, 2, &count) == JAZU_BAD_TABLE);
  CHECK(table == NULL && count >= 3);
  CHECK(problems[0].line == 1 && problems[0].column == 1);
  CHECK(strstr(problems[0].message, "alfabet") != NULL);
  CHECK(problems[1].line >= 1 && problems[1].line <= 3);
  CHECK(problems[1].message[0] != '\0' && problems[1].message[0] != 0x55);
  CHECK(problems[2].line == 0x55555555);
  CHECK(jazu_table_open(text, size, &table, NULL, 0, &again) == JAZU_BAD_TABLE);
  CHECK(again == count);
  CHECK(jazu_table_open(text, size, &table, NULL, 0, NULL) == JAZU_BAD_TABLE);
  CHECK(jazu_table_open(NULL, 0, &table, NULL, 0, NULL) == JAZU_BAD_TABLE);
  CHECK(jazu_table_open(text, size, NULL, NULL, 0, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_table_open(text, size, &table, NULL, 1, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_table_open(NULL, 1, &table, NULL, 0, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_table_open(text, HUGE_SIZE, &table, NULL, 0, NULL) == JAZU_BAD_ARGUMENT);
  free(text);
}

/* A message that is longer than its room ends between two characters. */
static void test_long_message(void) {
  static const char letter[] = "ы";
  char tag[1024];
  size_t i;
  size_t offset;
  for (offset = 0; offset < 2; ++offset) {
    jazu_converter* converter = NULL;
    jazu_diagnostic why;
    memset(tag, 'x', offset);
    for (i = 0; i < 400; ++i) memcpy(tag + offset + 2 * i, letter, 2);
    tag[offset + 800] = '\0';
    memset(&why, 0x55, sizeof why);
    CHECK(jazu_open("cyrl", tag, NULL, &converter, &why) == JAZU_UNKNOWN_ALPHABET);
    CHECK(strlen(why.message) >= sizeof why.message - 2);
    CHECK(memcmp(why.message + strlen(why.message) - 2, letter, 2) == 0);
  }
}

static void test_open_table(void) {
  jazu_table* table = opened_table();
  jazu_converter* plain = NULL;
  jazu_converter* variant = NULL;
  jazu_converter* both = NULL;
  jazu_converter* none = (jazu_converter*)table;
  jazu_diagnostic why;
  CHECK(jazu_open_table("cyrl", table, NULL, NULL, &plain, NULL) == JAZU_OK);
  CHECK(jazu_open_table("cyrl", table, "Two", NULL, &variant, &why) == JAZU_OK);
  CHECK(jazu_open_table("cyrl", table, "one:two", NULL, &both, NULL) == JAZU_OK);
  CHECK(jazu_open_table("cyrl", table, "two:three", NULL, &none, &why) == JAZU_UNKNOWN_ALPHABET);
  CHECK(none == NULL && strstr(why.message, "'three'") != NULL);
  CHECK(jazu_open_table("tlh", table, "", NULL, &none, &why) == JAZU_UNKNOWN_ALPHABET);
  CHECK(strstr(why.message, "'tlh'") != NULL);
  CHECK(jazu_open_table("icao", table, "", NULL, &none, &why) == JAZU_NO_WAY);
  CHECK(jazu_open_table(NULL, table, "", NULL, &none, &why) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_open_table("cyrl", NULL, "", NULL, &none, &why) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_open_table("cyrl", table, "", NULL, NULL, &why) == JAZU_BAD_ARGUMENT);
  {
    jazu_options options = JAZU_OPTIONS_INIT;
    options.invalid = 9;
    CHECK(jazu_open_table("cyrl", table, "", &options, &none, NULL) == JAZU_BAD_ARGUMENT);
  }
  jazu_table_close(table); /* the converters keep what they need */
  check_converts(plain, "Азия Әлем", 17, "Aziia Aelem");
  check_converts(variant, "Азия Әлем", 17, "Azñ Aelem");
  check_converts(both, "Азия ең", 13, "Azñ eng");
  jazu_close(plain);
  jazu_close(variant);
  jazu_close(both);
}

static void test_convert(void) {
  jazu_converter* latin = opened("latn-2021", JAZU_INVALID_KEEP);
  char out[8];
  size_t needed = 7;
  check_converts(latin, "", 0, "");
  check_converts(latin, "ъ", 2, "");
  check_converts(latin, "ШЫМКЕНТ, Шымкент!\n", 32, "ŞYMKENT, Şymkent!\n");
  check_converts(latin, "Ал \xff қ\xd2", 10, "Al \xff q\xd2");
  CHECK(jazu_convert(latin, NULL, 0, NULL, 0, &needed, NULL) == JAZU_OK && needed == 0);
  CHECK(jazu_convert(latin, "\0ж\0", 4, out, sizeof out, &needed, NULL) == JAZU_OK);
  CHECK(needed == 3 && memcmp(out, "\0j\0", 3) == 0);
  CHECK(jazu_convert(latin, "ж", 2, out, sizeof out, NULL, NULL) == JAZU_OK && out[0] == 'j');
  CHECK(jazu_convert(latin, "жж", 4, out, 1, NULL, NULL) == JAZU_OUTPUT_FULL);
  CHECK(jazu_convert(NULL, "ж", 2, out, sizeof out, &needed, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(needed == 0);
  CHECK(jazu_convert(latin, NULL, 1, out, sizeof out, &needed, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_convert(latin, "ж", HUGE_SIZE, out, 8, &needed, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_convert(latin, "ж", 2, NULL, 1, &needed, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_max_size(latin, 0) == 0 && jazu_max_size(latin, 100) >= 100);
  CHECK(jazu_max_size(latin, HUGE_SIZE) == HUGE_SIZE);
  CHECK(jazu_max_size(NULL, 5) == 0);
  jazu_close(latin);
}

static void test_report(void) {
  static const char text[] = "ў қ\xff\xfe ў ҳ";
  const size_t size = sizeof text - 1;
  jazu_converter* keep = opened("latn-2021", JAZU_INVALID_KEEP);
  jazu_report report = JAZU_REPORT_INIT;
  char out[64];
  size_t needed;
  CHECK(jazu_convert(keep, text, size, out, sizeof out, &needed, &report) == JAZU_OK);
  CHECK(report.size == sizeof report && report.invalid == 2 && report.first_invalid == 5);
  CHECK(report.foreign == 3 && report.first_foreign == 0);
  CHECK(jazu_convert(keep, text, size, out, 3, &needed, &report) == JAZU_OUTPUT_FULL);
  CHECK(report.invalid == 0 && report.foreign == 0 && report.size == sizeof report);
  {
    /* So long that its beginning fits and is converted before the end does not. */
    char many[300];
    size_t i;
    for (i = 0; i < 100; ++i) memcpy(many + 3 * i, "ў ", 3);
    CHECK(jazu_convert(keep, many, 300, many, 0, NULL, &report) == JAZU_OUTPUT_FULL);
    CHECK(report.foreign == 0);
    {
      char room[200];
      CHECK(jazu_convert(keep, many, 300, room, 200, &needed, &report) == JAZU_OUTPUT_FULL);
      CHECK(needed == 300 && report.foreign == 0);
    }
  }
  report.size = 0;
  CHECK(jazu_convert(keep, text, size, out, sizeof out, &needed, &report) == JAZU_BAD_ARGUMENT);
  jazu_close(keep);
}

static void test_invalid(void) {
  static const char text[] = "Шым\xffкент";
  const size_t size = sizeof text - 1;
  jazu_converter* replace = opened("latn-2021", JAZU_INVALID_REPLACE);
  jazu_converter* stop = opened("latn-2021", JAZU_INVALID_STOP);
  jazu_report report = JAZU_REPORT_INIT;
  char out[64];
  size_t needed, read, written;
  check_converts(replace, text, size, "Şym\xef\xbf\xbdkent");
  CHECK(jazu_convert(stop, text, size, out, sizeof out, &needed, &report) == JAZU_INVALID_UTF8);
  CHECK(same(out, needed, "Şym") && report.invalid == 1 && report.first_invalid == 6);
  CHECK(jazu_convert(stop, text, size, NULL, 0, &needed, &report) == JAZU_OUTPUT_FULL);
  CHECK(needed == 4);
  CHECK(jazu_convert_some(stop, text, size, out, sizeof out, &read, &written, &report) ==
        JAZU_INVALID_UTF8);
  CHECK(read == 6 && same(out, written, "Şym") && report.first_invalid == 6);
  jazu_close(replace);
  jazu_close(stop);
}

/* A text of many words through a small buffer, piece by piece. */
static void test_convert_some(void) {
  jazu_converter* arab = opened("arab", JAZU_INVALID_KEEP);
  char text[2000];
  char whole[4000];
  char parts[4000];
  size_t size = 0, needed, at = 0, done = 0, calls = 0;
  size_t read, written;
  while (size + 20 < sizeof text) {
    memcpy(text + size, "үшінші,\n", 14);
    size += 14;
  }
  CHECK(jazu_convert(arab, text, size, whole, sizeof whole, &needed, NULL) == JAZU_OK);
  while (at < size) {
    char* rest = exact(text + at, size - at);
    char* out = (char*)malloc(150);
    jazu_status status;
    if (out == NULL) abort();
    status = jazu_convert_some(arab, rest, size - at, out, 150, &read, &written, NULL);
    CHECK(status == JAZU_OK || status == JAZU_OUTPUT_FULL);
    CHECK((status == JAZU_OK) == (read == size - at));
    memcpy(parts + done, out, written);
    free(rest);
    free(out);
    if (read == 0) break;
    at += read;
    done += written;
    ++calls;
  }
  CHECK(at == size && calls > 10);
  CHECK(done == needed && memcmp(whole, parts, done) == 0);
  CHECK(jazu_convert_some(arab, text, size, parts, 3, &read, &written, NULL) == JAZU_OUTPUT_FULL);
  CHECK(read == 0 && written == 0);
  CHECK(jazu_convert_some(arab, NULL, 0, NULL, 0, &read, &written, NULL) == JAZU_OK);
  CHECK(jazu_convert_some(NULL, text, 1, parts, 3, &read, &written, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_convert_some(arab, NULL, 1, parts, 3, &read, &written, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_convert_some(arab, text, 1, NULL, 3, &read, &written, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_convert_some(arab, text, 1, parts, 3, NULL, &written, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_convert_some(arab, text, 1, parts, 3, &read, NULL, NULL) == JAZU_BAD_ARGUMENT);
  jazu_close(arab);
}

/* "..", "Шым", "", "қў" of which the first is sliced away. */
static const char batch_data[] = "..Шымқў";
static const int32_t batch_offsets32[] = {2, 8, 8, 12};
static const int64_t batch_offsets64[] = {2, 8, 8, 12};
static const char batch_result[] = "Şymqў";

static void test_batch32(void) {
  jazu_converter* latin = opened("latn-2021", JAZU_INVALID_KEEP);
  char* data = exact(batch_data, 12);
  char* out = exact(batch_result, 7);
  int32_t* offsets = (int32_t*)(void*)exact((const char*)batch_offsets32, sizeof batch_offsets32);
  int32_t* result = (int32_t*)malloc(4 * sizeof(int32_t));
  jazu_report report = JAZU_REPORT_INIT;
  size_t needed = 0;
  memset(out, 0, 7);
  CHECK(jazu_convert_batch32(latin, 3, offsets, data, NULL, NULL, 0, &needed, &report) ==
        JAZU_OUTPUT_FULL);
  CHECK(needed == 7 && report.foreign == 0);
  CHECK(jazu_convert_batch32(latin, 3, offsets, data, result, out, 6, &needed, NULL) ==
        JAZU_OUTPUT_FULL);
  CHECK(needed == 7);
  CHECK(jazu_convert_batch32(latin, 3, offsets, data, result, out, 7, &needed, &report) == JAZU_OK);
  CHECK(needed == 7 && same(out, 7, batch_result));
  CHECK(result[0] == 0 && result[1] == 4 && result[2] == 4 && result[3] == 7);
  CHECK(report.foreign == 1 && report.first_foreign == 10 && report.invalid == 0);
  {
    static const int32_t two[] = {0, 2, 3, 5};
    char room[8];
    CHECK(jazu_convert_batch32(latin, 3, two, "ў\xffў", result, room, 8, NULL, &report) == JAZU_OK);
    CHECK(report.foreign == 2 && report.first_foreign == 0);
    CHECK(report.invalid == 1 && report.first_invalid == 2);
  }
  result[0] = 5;
  CHECK(jazu_convert_batch32(latin, 0, NULL, NULL, result, NULL, 0, &needed, NULL) == JAZU_OK);
  CHECK(needed == 0 && result[0] == 0);
  free(data);
  free(out);
  free(offsets);
  free(result);
  jazu_close(latin);
}

static void test_batch_of_respelled_words(void) {
  static const char text[] = "بار\xD9\xB4قازاق";
  static const int32_t offsets[] = {0, 6, 18};
  jazu_converter* cyrillic = back("arab", NULL);
  jazu_report report = JAZU_REPORT_INIT;
  int32_t result[3];
  char out[64];
  CHECK(jazu_convert_batch32(cyrillic, 2, offsets, text, result, out, sizeof out, NULL, &report) ==
        JAZU_OK);
  CHECK(report.respelled == 1 && report.first_respelled == 6 && report.invalid == 0);
  jazu_close(cyrillic);
}

static void test_batch64(void) {
  jazu_converter* latin = opened("latn-2021", JAZU_INVALID_KEEP);
  char* data = exact(batch_data, 12);
  char out[7];
  int64_t result[4];
  size_t needed = 0;
  CHECK(jazu_convert_batch64(latin, 3, batch_offsets64, data, result, out, 7, &needed, NULL) ==
        JAZU_OK);
  CHECK(needed == 7 && same(out, 7, batch_result));
  CHECK(result[0] == 0 && result[1] == 4 && result[2] == 4 && result[3] == 7);
  CHECK(jazu_convert_batch64(latin, 0, NULL, NULL, NULL, NULL, 0, NULL, NULL) == JAZU_OK);
  free(data);
  jazu_close(latin);
}

static void test_batch_errors(void) {
  static const int32_t negative[] = {-1, 2};
  static const int32_t decreasing[] = {0, 4, 2};
  static const int64_t decreasing64[] = {0, 4, 2};
  jazu_converter* latin = opened("latn-2021", JAZU_INVALID_KEEP);
  jazu_converter* stop = opened("latn-2021", JAZU_INVALID_STOP);
  jazu_report report = JAZU_REPORT_INIT;
  const int32_t* ok = batch_offsets32;
  char out[64];
  int32_t result[8];
  int64_t result64[8];
  size_t needed = 9;
#define BATCH(converter, count, offsets, data, result, out, capacity) \
  jazu_convert_batch32(converter, count, offsets, data, result, out, capacity, &needed, &report)
  CHECK(BATCH(latin, 1, negative, batch_data, result, out, 64) == JAZU_BAD_ARGUMENT);
  CHECK(BATCH(latin, 2, decreasing, batch_data, result, out, 64) == JAZU_BAD_ARGUMENT);
  CHECK(needed == 0);
  CHECK(jazu_convert_batch64(latin, 2, decreasing64, batch_data, result64, out, 64, NULL, NULL) ==
        JAZU_BAD_ARGUMENT);
  CHECK(BATCH(NULL, 3, ok, batch_data, result, out, 64) == JAZU_BAD_ARGUMENT);
  CHECK(BATCH(latin, 3, NULL, batch_data, result, out, 64) == JAZU_BAD_ARGUMENT);
  CHECK(BATCH(latin, 3, ok, NULL, result, out, 64) == JAZU_BAD_ARGUMENT);
  CHECK(BATCH(latin, 3, ok, batch_data, NULL, out, 64) == JAZU_BAD_ARGUMENT);
  CHECK(BATCH(latin, 3, ok, batch_data, result, NULL, 64) == JAZU_BAD_ARGUMENT);
  CHECK(BATCH(latin, HUGE_SIZE, ok, batch_data, result, out, 64) == JAZU_BAD_ARGUMENT);
  CHECK(BATCH(stop, 3, ok, "..Шым\xffў", result, out, 64) == JAZU_INVALID_UTF8);
  CHECK(report.invalid == 1 && report.first_invalid == 8);
  report.size = 1;
  CHECK(BATCH(latin, 3, ok, batch_data, result, out, 64) == JAZU_BAD_ARGUMENT);
#undef BATCH
  jazu_close(latin);
  jazu_close(stop);
}

#ifndef SKIP_OFFSET_OVERFLOW
/* The source of a batch whose output needs more than 2^31 bytes: one block of letters in a file,
 * mapped `blocks` times in a row, so that it takes no memory to speak of. */
static char* repeated_letters(size_t block, size_t blocks) {
  char name[] = "/tmp/jazu-test-XXXXXX";
  const int file = mkstemp(name);
  char* data = (char*)mmap(NULL, block * blocks, PROT_NONE,
                           MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  size_t i;
  if (file < 0 || data == MAP_FAILED || ftruncate(file, (off_t)block) != 0) abort();
  unlink(name);
  for (i = 0; i < blocks; ++i) {
    if (mmap(data + i * block, block, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, file, 0) ==
        MAP_FAILED) {
      abort();
    }
  }
  for (i = 0; i < block / 2; ++i) memcpy(data + 2 * i, "щ", 2);
  close(file);
  return data;
}

static void test_offset_overflow(void) {
  enum { blocks = 147 };
  const size_t block = (size_t)1 << 22;
  const size_t expected = blocks * (block / 2) * 7;
  char* data = repeated_letters(block, blocks);
  int32_t offsets[blocks + 1];
  int64_t offsets64[blocks + 1];
  jazu_table* table = NULL;
  jazu_converter* converter = NULL;
  size_t needed = 0;
  int i;
  CHECK(jazu_table_open(LONG_TABLE_TEXT, sizeof LONG_TABLE_TEXT - 1, &table, NULL, 0, NULL) ==
        JAZU_OK);
  CHECK(jazu_open_table("cyrl", table, NULL, NULL, &converter, NULL) == JAZU_OK);
  for (i = 0; i <= blocks; ++i) {
    offsets[i] = (int32_t)((size_t)i * block);
    offsets64[i] = offsets[i];
  }
  CHECK(jazu_convert_batch32(converter, blocks, offsets, data, NULL, NULL, 0, &needed, NULL) ==
        JAZU_OFFSET_OVERFLOW);
  CHECK(needed == expected);
  CHECK(jazu_convert_batch64(converter, blocks, offsets64, data, NULL, NULL, 0, &needed, NULL) ==
        JAZU_OUTPUT_FULL);
  CHECK(needed == expected);
  jazu_close(converter);
  jazu_table_close(table);
  munmap(data, block * blocks);
}
#endif

static void test_stream(void) {
  static const char text[] = "Үшінші министр,\nШЫМ\xffКЕНТ ў Тілеуберді";
  const size_t size = sizeof text - 1;
  jazu_converter* arab = opened("arab", JAZU_INVALID_KEEP);
  jazu_report report = JAZU_REPORT_INIT;
  jazu_stream* stream = NULL;
  char whole[256];
  char parts[256];
  const char* out;
  size_t out_size, needed, step, at;
  CHECK(jazu_convert(arab, text, size, whole, sizeof whole, &needed, NULL) == JAZU_OK);
  CHECK(jazu_stream_open(arab, &stream) == JAZU_OK);
  jazu_close(arab); /* the stream keeps what it needs */
  for (step = 1; step <= size; ++step) {
    size_t done = 0;
    for (at = 0; at < size; at += step) {
      const size_t length = size - at < step ? size - at : step;
      char* piece = exact(text + at, length);
      CHECK(jazu_stream_feed(stream, piece, length, &out, &out_size) == JAZU_OK);
      free(piece);
      memcpy(parts + done, out, out_size);
      done += out_size;
    }
    CHECK(jazu_stream_finish(stream, &out, &out_size) == JAZU_OK);
    memcpy(parts + done, out, out_size);
    done += out_size;
    CHECK(done == needed && memcmp(whole, parts, done) == 0);
    CHECK(jazu_stream_report(stream, &report) == JAZU_OK);
    CHECK(report.invalid == 1 && text[report.first_invalid] == '\xff');
    CHECK(report.foreign == 1 && memcmp(text + report.first_foreign, "ў", 2) == 0);
  }
  CHECK(jazu_stream_feed(stream, NULL, 0, &out, &out_size) == JAZU_OK && out_size == 0);
  CHECK(jazu_stream_report(stream, &report) == JAZU_OK && report.invalid == 0);
  jazu_stream_close(stream);
  jazu_stream_close(NULL);
}

static void test_stream_errors(void) {
  jazu_converter* stop = opened("latn-2021", JAZU_INVALID_STOP);
  jazu_report report = JAZU_REPORT_INIT;
  jazu_stream* stream = (jazu_stream*)stop;
  const char* out = NULL;
  size_t size = 5;
  CHECK(jazu_stream_open(NULL, &stream) == JAZU_BAD_ARGUMENT && stream == NULL);
  CHECK(jazu_stream_open(stop, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_stream_open(stop, &stream) == JAZU_OK);
  CHECK(jazu_stream_feed(stream, "қ ", 3, &out, &size) == JAZU_OK && same(out, size, "q "));
  CHECK(jazu_stream_feed(stream, "ж\xff ж ", 7, &out, &size) == JAZU_INVALID_UTF8);
  CHECK(same(out, size, "j"));
  CHECK(jazu_stream_feed(stream, "ж ", 3, &out, &size) == JAZU_INVALID_UTF8 && size == 0);
  CHECK(jazu_stream_report(stream, &report) == JAZU_OK && report.first_invalid == 5);
  CHECK(jazu_stream_finish(stream, &out, &size) == JAZU_INVALID_UTF8 && size == 0);
  CHECK(jazu_stream_feed(stream, "ж ", 3, &out, &size) == JAZU_OK && same(out, size, "j "));
  out = NULL;
  CHECK(jazu_stream_feed(stream, NULL, 1, &out, &size) == JAZU_BAD_ARGUMENT);
  CHECK(out != NULL && size == 0);
  CHECK(jazu_stream_feed(stream, "ж", HUGE_SIZE, &out, &size) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_stream_feed(stream, "ж", 2, NULL, &size) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_stream_feed(stream, "ж", 2, &out, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_stream_feed(NULL, "ж", 2, &out, &size) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_stream_finish(NULL, &out, &size) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_stream_report(NULL, &report) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_stream_report(stream, NULL) == JAZU_BAD_ARGUMENT);
  jazu_stream_close(stream);
  jazu_close(stop);
}

static void test_detect(void) {
  jazu_detection found;
  memset(&found, 0, sizeof found);
  found.size = sizeof found;
  jazu_candidate candidates[3];
  char* text = exact("Qazaqstannyñ", 13);
  CHECK(jazu_detect(text, 13, &found, candidates, 3) == JAZU_OK);
  CHECK(found.size == sizeof found && found.verdict == JAZU_VERDICT_TOLD);
  CHECK(is_text(found.script, "Latn") && is_text(found.alphabet, "latn-2021"));
  CHECK(found.looked_at == 13 && found.latin == 12 && found.words == 1);
  CHECK(found.cyrillic == 0 && found.arabic == 0);
  CHECK(found.candidate_count == 14 && is_text(candidates[0].tag, "latn-2021"));
  CHECK(candidates[0].words == 1 && candidates[0].plausible == 1 && candidates[1].plausible == 0);
  CHECK(found.margin == candidates[0].bits - candidates[1].bits && found.margin > 7);
  CHECK(found.evidence_count == 1 && strcmp(found.evidence[0].spelling, "ñ") == 0);
  CHECK(strcmp(found.evidence[0].letters, "ң") == 0 && found.evidence[0].count == 1);
  free(text);
  CHECK(jazu_detect("bala", 4, &found, NULL, 0) == JAZU_OK);
  CHECK(found.verdict == JAZU_VERDICT_OPEN && found.alphabet.size == 0);
  CHECK(jazu_detect("ж", 2, &found, candidates, 3) == JAZU_OK && found.candidate_count == 1);
  CHECK(is_text(found.alphabet, "cyrl") && is_text(candidates[0].tag, "cyrl"));
  CHECK(jazu_detect(NULL, 0, &found, NULL, 0) == JAZU_OK);
  CHECK(found.verdict == JAZU_VERDICT_NO_LETTERS && found.script.size == 0);
  CHECK(jazu_detect("the end of the world", 20, &found, NULL, 0) == JAZU_OK);
  CHECK(found.verdict == JAZU_VERDICT_UNKNOWN);
}

static void test_detect_errors(void) {
  jazu_detection found;
  memset(&found, 0, sizeof found);
  found.size = sizeof found;
  CHECK(jazu_detect("a", 1, NULL, NULL, 0) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_detect(NULL, 1, &found, NULL, 0) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_detect("a", HUGE_SIZE, &found, NULL, 0) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_detect("a", 1, &found, NULL, 1) == JAZU_BAD_ARGUMENT);
  found.size = 0;
  CHECK(jazu_detect("a", 1, &found, NULL, 0) == JAZU_BAD_ARGUMENT);
  found.size = sizeof found.size + sizeof found.verdict;
  found.looked_at = 77;
  CHECK(jazu_detect("ж", 2, &found, NULL, 0) == JAZU_OK);
  CHECK(found.verdict == JAZU_VERDICT_TOLD && found.looked_at == 77);
}

struct work {
  const jazu_converter* converter;
  int wrong;
};

static void* convert_often(void* argument) {
  struct work* work = (struct work*)argument;
  int i;
  for (i = 0; i < 20000; ++i) {
    char out[64];
    size_t needed = 0;
    const jazu_status status =
        jazu_convert(work->converter, "Шымкент Үйсін", 25, out, sizeof out, &needed, NULL);
    if (status != JAZU_OK || !same(out, needed, "شىمكەنت ٴۇيسىن")) ++work->wrong;
  }
  return NULL;
}

static void test_threads(void) {
  jazu_converter* arab = opened("arab", JAZU_INVALID_KEEP);
  struct work works[2];
  pthread_t threads[2];
  int i;
  for (i = 0; i < 2; ++i) {
    works[i].converter = arab;
    works[i].wrong = 0;
    CHECK(pthread_create(&threads[i], NULL, convert_often, &works[i]) == 0);
  }
  for (i = 0; i < 2; ++i) {
    CHECK(pthread_join(threads[i], NULL) == 0);
    CHECK(works[i].wrong == 0);
  }
  jazu_close(arab);
}

static void test_repair(void) {
  static const char text[] = "жəне SMSке";
  jazu_repaired* repaired = NULL;
  jazu_edits* edits = NULL;
  jazu_finding finding = JAZU_FINDING_INIT;
  const char* out = NULL;
  size_t size = 0;
  CHECK(jazu_repair(NULL, text, strlen(text), &repaired) == JAZU_OK);
  CHECK(jazu_repaired_text(repaired, &out, &size) == JAZU_OK);
  CHECK(same(out, size, "және SMSке"));
  CHECK(jazu_repaired_count(repaired) == 2);
  CHECK(jazu_repaired_get(repaired, 0, &finding) == JAZU_OK);
  CHECK(same(finding.rule.data, finding.rule.size, "H3"));
  CHECK(finding.certainty == JAZU_FINDING_CERTAIN);
  CHECK(finding.begin == 0 && finding.end == 8);
  CHECK(same(finding.after.data, finding.after.size, "және"));
  CHECK(jazu_repaired_get(repaired, 1, &finding) == JAZU_OK);
  CHECK(finding.certainty == JAZU_FINDING_REPORTED);
  CHECK(jazu_repaired_get(repaired, 2, &finding) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_repaired_get(repaired, 0, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_repaired_text(repaired, NULL, &size) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_repaired_text(NULL, &out, &size) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_repaired_count(NULL) == 0);
  jazu_repaired_free(repaired);
  jazu_repaired_free(NULL);
  CHECK(jazu_repair(NULL, NULL, 0, &repaired) == JAZU_OK);
  CHECK(jazu_repaired_count(repaired) == 0);
  jazu_repaired_free(repaired);
  CHECK(jazu_repair_edits(NULL, text, strlen(text), &edits) == JAZU_OK);
  CHECK(same(jazu_edits_target(edits).data, jazu_edits_target(edits).size, "және SMSке"));
  jazu_edits_free(edits);
  CHECK(jazu_repair_edits(NULL, NULL, 1, &edits) == JAZU_BAD_ARGUMENT);
  CHECK(edits == NULL);
  CHECK(jazu_repair_edits(NULL, text, 1, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_repair(NULL, NULL, 1, &repaired) == JAZU_BAD_ARGUMENT);
  CHECK(repaired == NULL);
  CHECK(jazu_repair(NULL, text, 1, NULL) == JAZU_BAD_ARGUMENT);
}

/* Both functions write the same. */
static void check_repairs(const jazu_repair_options* options, const char* text,
                          const char* expected) {
  jazu_repaired* repaired = NULL;
  jazu_edits* edits = NULL;
  const char* out = NULL;
  size_t size = 0;
  CHECK(jazu_repair(options, text, strlen(text), &repaired) == JAZU_OK);
  CHECK(jazu_repaired_text(repaired, &out, &size) == JAZU_OK);
  CHECK(same(out, size, expected));
  CHECK(jazu_repair_edits(options, text, strlen(text), &edits) == JAZU_OK);
  CHECK(is_text(jazu_edits_target(edits), expected));
  jazu_edits_free(edits);
  jazu_repaired_free(repaired);
}

static void check_repairs_not(const jazu_repair_options* options, jazu_status expected) {
  /* What was there before is no handle and must not stay. */
  jazu_repaired* repaired = (jazu_repaired*)(void*)&expected;
  jazu_edits* edits = (jazu_edits*)(void*)&expected;
  CHECK(jazu_repair(options, "a", 1, &repaired) == expected && repaired == NULL);
  CHECK(jazu_repair_edits(options, "a", 1, &edits) == expected && edits == NULL);
}

static void test_repair_options(void) {
  /* A stress mark, a Latin i in a word that shows that it is Cyrillic and in one that does not, and
   * three marks for one hamza. */
  static const char text[] =
      "\xD0\x90\xCC\x81лматы мемлекеттiк, екi. \xD8\xA1تىل \xD9\xB4تىل \xCA\xBCتىل";
  static const char clean_text[] = "Қазақстан үкіметі екi іс";
  jazu_repair_options options = JAZU_REPAIR_OPTIONS_INIT;
  struct {
    jazu_repair_options known;
    int newer;
    int even_newer;
  } future = {JAZU_REPAIR_OPTIONS_INIT, 0, 0};
  CHECK(JAZU_PROFILE_CANONICAL == 0 && JAZU_PROFILE_REPAIR == 1 && JAZU_PROFILE_CLEAN == 2);
  CHECK(JAZU_HAMZA_AS_FOUND == 0 && JAZU_HAMZA_HIGH == 1 && JAZU_HAMZA_PLAIN == 2);
  check_repairs(NULL, text,
                "\xD0\x90\xCC\x81лматы мемлекеттік, екi. \xD8\xA1تىل \xD9\xB4تىل \xCA\xBCتىل");
  check_repairs(&options, text,
                "\xD0\x90\xCC\x81лматы мемлекеттік, екi. \xD8\xA1تىل \xD9\xB4تىل \xCA\xBCتىل");
  options.strip_stress = 1;
  options.hamza = JAZU_HAMZA_HIGH;
  check_repairs(&options, text, "Алматы мемлекеттік, екi. \xD9\xB4تىل \xD9\xB4تىل \xD9\xB4تىل");
  options.profile = JAZU_PROFILE_CANONICAL;
  options.hamza = JAZU_HAMZA_PLAIN;
  check_repairs(&options, text, "Алматы мемлекеттiк, екi. \xD8\xA1تىل \xD8\xA1تىل \xD8\xA1تىل");
  /* Older callers: what lies beyond the size has its default, which for the profile is not 0. */
  options.size = offsetof(jazu_repair_options, strip_stress);
  check_repairs(&options, "\xD0\x90\xCC\x81 \xD9\xB4تىل", "\xD0\x90\xCC\x81 \xD8\xA1تىل");
  options.size = sizeof(size_t);
  check_repairs(&options, "мемлекеттiк \xD9\xB4تىل", "мемлекеттік \xD9\xB4تىل");
  options.size = sizeof options;
  options.profile = JAZU_PROFILE_CLEAN;
  check_repairs(&options, clean_text, "Қазақстан үкіметі екі іс");

  future.known.size = sizeof future;
  future.known.strip_stress = 1;
  check_repairs(&future.known, "\xD0\x90\xCC\x81", "А");
  future.even_newer = 1;
  check_repairs_not(&future.known, JAZU_UNSUPPORTED);
}

static void test_repair_options_that_are_none(void) {
  jazu_repair_options options = JAZU_REPAIR_OPTIONS_INIT;
  options.size = sizeof(size_t) - 1;
  check_repairs_not(&options, JAZU_BAD_ARGUMENT);
  options.size = 0;
  check_repairs_not(&options, JAZU_BAD_ARGUMENT);
  options.size = sizeof options;
  options.profile = 3;
  check_repairs_not(&options, JAZU_BAD_ARGUMENT);
  options.profile = -1;
  check_repairs_not(&options, JAZU_BAD_ARGUMENT);
  options.profile = JAZU_PROFILE_REPAIR;
  options.hamza = 3;
  check_repairs_not(&options, JAZU_BAD_ARGUMENT);
  options.hamza = -1;
  check_repairs_not(&options, JAZU_BAD_ARGUMENT);
  options.hamza = JAZU_HAMZA_AS_FOUND;
  options.strip_stress = 2;
  check_repairs_not(&options, JAZU_BAD_ARGUMENT);
  options.strip_stress = -1;
  check_repairs_not(&options, JAZU_BAD_ARGUMENT);
  options.strip_stress = 0;
  options.reserved = 1;
  check_repairs_not(&options, JAZU_UNSUPPORTED);
  options.reserved = 0;
  check_repairs(&options, "жəне", "және");
}

static void test_letter_case(void) {
  jazu_letter_case* latin = NULL;
  jazu_diagnostic why;
  char out[64];
  size_t needed = 0;
  CHECK(jazu_letter_case_open("latn-2021", &latin, NULL) == JAZU_OK);
  CHECK(jazu_change_case(latin, JAZU_TO_UPPER, "istiq ıssyq", 12, NULL, 0, &needed) ==
        JAZU_OUTPUT_FULL);
  CHECK(needed == 13);
  CHECK(jazu_change_case(latin, JAZU_TO_UPPER, "istiq ıssyq", 12, out, 13, &needed) == JAZU_OK);
  CHECK(same(out, needed, "İSTİQ ISSYQ"));
  CHECK(jazu_change_case(latin, JAZU_TO_LOWER, "ISSYQ", 5, out, sizeof out, &needed) == JAZU_OK);
  CHECK(same(out, needed, "ıssyq"));
  CHECK(jazu_change_case(latin, JAZU_TO_TITLE, "äke BALA", 9, out, sizeof out, NULL) == JAZU_OK);
  CHECK(memcmp(out, "Äke Bala", 9) == 0);
  CHECK(jazu_change_case(latin, JAZU_TO_TITLE, NULL, 0, NULL, 0, &needed) == JAZU_OK);
  CHECK(needed == 0);
  CHECK(jazu_change_case(latin, 3, "a", 1, out, 8, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_change_case(NULL, JAZU_TO_UPPER, "a", 1, out, 8, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_change_case(latin, JAZU_TO_UPPER, NULL, 1, out, 8, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_change_case(latin, JAZU_TO_UPPER, "a", 1, NULL, 8, NULL) == JAZU_BAD_ARGUMENT);
  jazu_letter_case_close(latin);
  jazu_letter_case_close(NULL);
  CHECK(jazu_letter_case_open("latn-2012", &latin, &why) == JAZU_UNKNOWN_ALPHABET);
  CHECK(latin == NULL && strstr(why.message, "unknown alphabet") != NULL);
  CHECK(jazu_letter_case_open(NULL, &latin, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_letter_case_open("cyrl", NULL, NULL) == JAZU_BAD_ARGUMENT);
}

static void test_collation(void) {
  static const char* const words[] = {"ана", "әке", "ғасыр", "қала", "Қала", "үй"};
  char last[64], next[64];
  size_t i, last_size = 0, next_size = 0;
  jazu_collation* order = NULL;
  jazu_diagnostic why;
  CHECK(jazu_collation_open("cyrl", &order, NULL) == JAZU_OK);
  for (i = 0; i < sizeof words / sizeof words[0]; ++i) {
    CHECK(jazu_sort_key(order, words[i], strlen(words[i]), next, sizeof next, &next_size) ==
          JAZU_OK);
    if (i > 0) {
      const size_t both = last_size < next_size ? last_size : next_size;
      const int compared = memcmp(last, next, both);
      CHECK(compared < 0 || (compared == 0 && last_size < next_size));
    }
    memcpy(last, next, next_size);
    last_size = next_size;
  }
  CHECK(jazu_sort_key(order, "а", 2, next, 1, &next_size) == JAZU_OUTPUT_FULL && next_size > 2);
  CHECK(jazu_sort_key(order, NULL, 1, next, 8, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_sort_key(NULL, "a", 1, next, 8, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_sort_key(order, "a", 1, NULL, 8, NULL) == JAZU_BAD_ARGUMENT);
  jazu_collation_close(order);
  jazu_collation_close(NULL);
  CHECK(jazu_collation_open("ipa", &order, &why) == JAZU_NO_ORDER);
  CHECK(order == NULL && strstr(why.message, "'ipa'") != NULL);
  CHECK(jazu_collation_open("latn-2012", &order, NULL) == JAZU_UNKNOWN_ALPHABET);
  CHECK(jazu_collation_open("cyrl", NULL, NULL) == JAZU_BAD_ARGUMENT);
}

static void test_decode_and_encode(void) {
  char out[64];
  size_t needed = 0, i;
  jazu_encoding_report report = JAZU_ENCODING_REPORT_INIT;
  jazu_text name;
  CHECK(jazu_decode("kz-1048", JAZU_INVALID_KEEP, "\x8D\xE0\x9D", 3, NULL, 0, &needed, NULL) ==
        JAZU_OUTPUT_FULL);
  CHECK(needed == 6);
  CHECK(jazu_decode("RK1048", JAZU_INVALID_KEEP, "\x8D\xE0\x9D", 3, out, 6, &needed, &report) ==
        JAZU_OK);
  CHECK(same(out, needed, "Қақ") && report.count == 0);
  CHECK(jazu_decode("utf-16be", JAZU_INVALID_STOP, "\x04\x9A\xDC\x00", 4, out, 64, &needed,
                    &report) == JAZU_INVALID_UTF8);
  CHECK(same(out, needed, "Қ") && report.count == 1 && report.first == 2);
  CHECK(jazu_encode("pt154", JAZU_MISSING_STOP, "Әә", 4, out, 64, &needed, &report) == JAZU_OK);
  CHECK(same(out, needed, "\xAA\xBA") && report.count == 0);
  CHECK(jazu_encode("cp1251", JAZU_MISSING_STOP, "аӘ", 4, out, 64, &needed, &report) ==
        JAZU_UNENCODABLE);
  CHECK(same(out, needed, "\xE0") && report.count == 1 && report.first == 2);
  CHECK(report.code_point == 0x4D8);
  CHECK(jazu_encode("cp1251", JAZU_MISSING_REPLACE, "аӘ", 4, out, 64, &needed, NULL) == JAZU_OK);
  CHECK(same(out, needed, "\xE0?"));
  CHECK(jazu_decode("klingon", 0, "a", 1, out, 64, &needed, NULL) == JAZU_UNKNOWN_ENCODING);
  CHECK(jazu_encode("klingon", 0, "a", 1, out, 64, &needed, NULL) == JAZU_UNKNOWN_ENCODING);
  CHECK(jazu_decode(NULL, 0, "a", 1, out, 64, &needed, NULL) == JAZU_BAD_ARGUMENT && needed == 0);
  CHECK(jazu_decode("utf-8", 3, "a", 1, out, 64, NULL, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_decode("utf-8", 0, NULL, 1, out, 64, NULL, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_encode("utf-8", 2, "a", 1, out, 64, NULL, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_encode("utf-8", 0, "a", 1, NULL, 64, NULL, NULL) == JAZU_BAD_ARGUMENT);
  report.size = 0;
  CHECK(jazu_encode("utf-8", 0, "a", 1, out, 64, NULL, &report) == JAZU_BAD_ARGUMENT);
  for (i = 0; jazu_encoding_at(i, &name) == JAZU_OK; ++i) CHECK(name.size >= 5);
  CHECK(i == 12 && name.data == NULL && jazu_encoding_at(0, NULL) == JAZU_BAD_ARGUMENT);
}

static void test_detect_encoding(void) {
  jazu_encoding_detection found;
  struct {
    size_t size;
    jazu_text encoding;
  } older;
  found.size = sizeof found;
  CHECK(jazu_detect_encoding("plain", 5, &found) == JAZU_OK);
  CHECK(found.verdict == JAZU_ENCODING_TOLD && found.candidate_count == 0);
  CHECK(same(found.encoding.data, found.encoding.size, "utf-8") && found.confidence == 1);
  /* Қазақ тілі */
  CHECK(jazu_detect_encoding("\x8D\xE0\xE7\xE0\x9D \xF2\xB3\xEB\xB3", 10, &found) == JAZU_OK);
  CHECK(found.verdict == JAZU_ENCODING_TOO_SHORT && found.letters == 9 && found.markers == 2);
  CHECK(same(found.encoding.data, found.encoding.size, "kz-1048") && found.looked_at == 10);
  CHECK(found.candidate_count == 6 && found.candidates[0].bits > found.candidates[1].bits);
  older.size = sizeof older;
  CHECK(jazu_detect_encoding("plain", 5, (jazu_encoding_detection*)&older) == JAZU_OK);
  CHECK(older.size == sizeof older && older.encoding.size == 5);
  found.size = 0;
  CHECK(jazu_detect_encoding("plain", 5, &found) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_detect_encoding("plain", 5, NULL) == JAZU_BAD_ARGUMENT);
  found.size = sizeof found;
  CHECK(jazu_detect_encoding(NULL, 5, &found) == JAZU_BAD_ARGUMENT);
}

static void test_repair_mojibake(void) {
  static const char wrong[] = "x РњТ±С…С‚Р°СЂ";
  static const char page[] = "Їкімет їйі";
  char out[64];
  size_t needed = 0, count = 0;
  jazu_mojibake_change change;
  CHECK(jazu_repair_mojibake(NULL, wrong, sizeof wrong - 1, out, 1, &needed, &change, 1, &count) ==
        JAZU_OUTPUT_FULL);
  CHECK(needed == 14 && count == 1);
  CHECK(change.begin == 2 && change.end == sizeof wrong - 1);
  CHECK(change.to_begin == 2 && change.to_end == 14);
  CHECK(same(change.misreading.data, change.misreading.size, "utf-8-as-windows-1251"));
  CHECK(jazu_repair_mojibake(NULL, wrong, sizeof wrong - 1, out, 14, &needed, NULL, 0, NULL) ==
        JAZU_OK);
  CHECK(same(out, needed, "x Мұхтар"));
  CHECK(jazu_repair_mojibake(NULL, page, sizeof page - 1, out, 64, &needed, NULL, 0, &count) ==
        JAZU_OK);
  CHECK(same(out, needed, page) && count == 0);
  CHECK(jazu_repair_mojibake("kz-1048", page, sizeof page - 1, out, 64, &needed, NULL, 0, &count) ==
        JAZU_OK);
  CHECK(same(out, needed, "Үкімет үйі") && count == 2);
  CHECK(jazu_repair_mojibake("klingon", "a", 1, out, 64, NULL, NULL, 0, NULL) ==
        JAZU_UNKNOWN_ENCODING);
  CHECK(jazu_repair_mojibake("cp866", "a", 1, out, 64, NULL, NULL, 0, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_repair_mojibake(NULL, NULL, 1, out, 64, NULL, NULL, 0, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_repair_mojibake(NULL, "a", 1, NULL, 1, NULL, NULL, 0, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_repair_mojibake(NULL, "a", 1, out, 1, NULL, NULL, 1, NULL) == JAZU_BAD_ARGUMENT);
}

static void test_chrome(void) {
  static const char page[] =
      "Қала күні тойланды, оған мыңдаған адам келді.\n86 рет көрсетілді\nОйын кешке дейін болды.\n";
  static const char rest[] =
      "Қала күні тойланды, оған мыңдаған адам келді.\nОйын кешке дейін болды.\n";
  jazu_chrome* chrome = NULL;
  jazu_chrome_line line = JAZU_CHROME_LINE_INIT;
  static const char only_chrome[] = "12 пікір\n86 рет көрсетілді";
  const char* text = NULL;
  size_t size = 0;
  int refused = 2;
  CHECK(jazu_chrome_find(page, strlen(page), &chrome) == JAZU_OK);
  CHECK(jazu_chrome_count(chrome) == 1);
  CHECK(jazu_chrome_get(chrome, 0, &line) == JAZU_OK);
  CHECK(same(line.rule.data, line.rule.size, "K2") && line.line == 2);
  CHECK(same(line.kind.data, line.kind.size, "counter"));
  CHECK(same(page + line.begin, line.end - line.begin, "86 рет көрсетілді"));
  CHECK(jazu_chrome_get(chrome, 1, &line) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_chrome_text(chrome, &text, &size, &refused) == JAZU_OK);
  CHECK(same(text, size, rest) && refused == 0);
  CHECK(jazu_chrome_text(chrome, &text, NULL, NULL) == JAZU_BAD_ARGUMENT);
  jazu_chrome_free(chrome);
  jazu_chrome_free(NULL);
  CHECK(jazu_chrome_count(NULL) == 0);
  CHECK(jazu_chrome_find(only_chrome, strlen(only_chrome), &chrome) == JAZU_OK);
  CHECK(jazu_chrome_text(chrome, &text, &size, &refused) == JAZU_OK && refused == 1);
  jazu_chrome_free(chrome);
  CHECK(jazu_chrome_find(NULL, 1, &chrome) == JAZU_BAD_ARGUMENT && chrome == NULL);
  CHECK(jazu_chrome_find("a", 1, NULL) == JAZU_BAD_ARGUMENT);
}

static void test_kinds(void) {
  static const char text[] = "#тег `код`";
  jazu_options options = JAZU_OPTIONS_INIT;
  jazu_converter* latin = NULL;
  char out[64];
  size_t needed = 0;
  options.kinds = JAZU_KIND_HASHTAG | JAZU_KIND_URL;
  CHECK(jazu_open("cyrl", "latn-2021", &options, &latin, NULL) == JAZU_OK);
  CHECK(jazu_convert(latin, text, strlen(text), out, sizeof out, &needed, NULL) == JAZU_OK);
  CHECK(same(out, needed, "#тег `kod`"));
  jazu_close(latin);
  options.kinds = JAZU_KINDS_ALL + 1;
  CHECK(jazu_open("cyrl", "latn-2021", &options, &latin, NULL) == JAZU_BAD_ARGUMENT);
  options.kinds = JAZU_KIND_URL;
  options.size = offsetof(jazu_options, kinds);
  CHECK(jazu_open("cyrl", "latn-2021", &options, &latin, NULL) == JAZU_OK);
  CHECK(jazu_convert(latin, text, strlen(text), out, sizeof out, &needed, NULL) == JAZU_OK);
  CHECK(same(out, needed, "#teg `код`"));
  jazu_close(latin);
}

static void test_verbatim_marks(void) {
  static const char text[] = "-{тіл}- тіл";
  jazu_options options = JAZU_OPTIONS_INIT;
  jazu_converter* latin = NULL;
  CHECK(JAZU_VERBATIM_MARKS_KEEP == 0 && JAZU_VERBATIM_MARKS_DROP == 1);
  CHECK(jazu_open("cyrl", "latn-2021", &options, &latin, NULL) == JAZU_OK);
  check_converts(latin, text, strlen(text), "-{тіл}- tıl");
  jazu_close(latin);
  options.verbatim_marks = JAZU_VERBATIM_MARKS_DROP;
  CHECK(jazu_open("cyrl", "latn-2021", &options, &latin, NULL) == JAZU_OK);
  check_converts(latin, text, strlen(text), "тіл tıl");
  jazu_close(latin);
  options.size = offsetof(jazu_options, verbatim_marks);
  CHECK(jazu_open("cyrl", "latn-2021", &options, &latin, NULL) == JAZU_OK);
  check_converts(latin, text, strlen(text), "-{тіл}- tıl");
  jazu_close(latin);
  options.size = sizeof options;
  options.verbatim_marks = 2;
  CHECK(jazu_open("cyrl", "latn-2021", &options, &latin, NULL) == JAZU_BAD_ARGUMENT);
}

static void test_search_key(void) {
  jazu_search_key* key = NULL;
  jazu_key_options options = JAZU_KEY_OPTIONS_INIT;
  jazu_diagnostic why;
  char out[64];
  size_t needed = 0;
  CHECK(jazu_search_key_open(NULL, NULL, &key, NULL) == JAZU_OK);
  CHECK(jazu_search_key_of(key, "Tıleu", 6, out, 3, &needed) == JAZU_OUTPUT_FULL && needed == 10);
  CHECK(jazu_search_key_of(key, "Tıleu", 6, out, 10, &needed) == JAZU_OK);
  CHECK(same(out, needed, "тілеу"));
  CHECK(jazu_search_key_of(key, NULL, 1, out, 8, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_search_key_of(NULL, "a", 1, out, 8, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_search_key_of(key, "a", 1, NULL, 8, NULL) == JAZU_BAD_ARGUMENT);
  jazu_search_key_close(key);
  jazu_search_key_close(NULL);
  options.level = JAZU_KEY_KEYBOARD;
  options.collapse_repeats = 1;
  CHECK(jazu_search_key_open("latn-2018", &options, &key, NULL) == JAZU_OK);
  CHECK(jazu_search_key_of(key, "Qooool", 6, out, sizeof out, &needed) == JAZU_OK);
  CHECK(same(out, needed, "кол"));
  jazu_search_key_close(key);
  options.level = 3;
  CHECK(jazu_search_key_open(NULL, &options, &key, NULL) == JAZU_BAD_ARGUMENT && key == NULL);
  options.level = 0;
  options.collapse_repeats = 2;
  CHECK(jazu_search_key_open(NULL, &options, &key, NULL) == JAZU_BAD_ARGUMENT);
  options.collapse_repeats = 0;
  options.size = 0;
  CHECK(jazu_search_key_open(NULL, &options, &key, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_search_key_open("icao", NULL, &key, &why) == JAZU_NO_WAY && key == NULL);
  CHECK(strstr(why.message, "'icao'") != NULL);
  CHECK(jazu_search_key_open("latn-2012", NULL, &key, NULL) == JAZU_UNKNOWN_ALPHABET);
  CHECK(jazu_search_key_open(NULL, NULL, NULL, NULL) == JAZU_BAD_ARGUMENT);
}

/* Handles for the alphabet of a table outlive it. */
static void test_letters_of_a_table(void) {
  jazu_table* table = NULL;
  jazu_letter_case* letter_case = NULL;
  jazu_collation* order = NULL;
  jazu_search_key* key = NULL;
  jazu_alphabet latin = JAZU_ALPHABET_INIT;
  jazu_diagnostic why;
  char out[64];
  size_t needed = 0;
  CHECK(jazu_alphabet_find("latn-2021", &latin) == JAZU_OK);
  CHECK(jazu_table_open(latin.text.data, latin.text.size, &table, NULL, 0, NULL) == JAZU_OK);
  CHECK(jazu_letter_case_open_table(table, NULL, &letter_case, NULL) == JAZU_OK);
  CHECK(jazu_collation_open_table(table, "ch", &order, NULL) == JAZU_OK);
  CHECK(jazu_search_key_open_table(table, NULL, NULL, &key, NULL) == JAZU_OK);
  jazu_search_key_close(key);
  CHECK(jazu_search_key_open_table(table, "none", NULL, &key, &why) == JAZU_UNKNOWN_ALPHABET);
  CHECK(key == NULL && strstr(why.message, "no variant 'none'") != NULL);
  CHECK(jazu_search_key_open_table(table, "ch", NULL, &key, NULL) == JAZU_OK);
  jazu_letter_case_close(letter_case);
  CHECK(jazu_letter_case_open_table(NULL, NULL, &letter_case, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_letter_case_open_table(table, "", &letter_case, NULL) == JAZU_OK);
  jazu_table_close(table);
  CHECK(jazu_change_case(letter_case, JAZU_TO_UPPER, "istiq", 5, out, sizeof out, &needed) ==
        JAZU_OK);
  CHECK(same(out, needed, "İSTİQ"));
  CHECK(jazu_sort_key(order, "a", 1, out, sizeof out, &needed) == JAZU_OK && needed > 2);
  CHECK(jazu_search_key_of(key, "chek", 4, out, sizeof out, &needed) == JAZU_OK);
  CHECK(same(out, needed, "тшек"));
  jazu_letter_case_close(letter_case);
  jazu_collation_close(order);
  jazu_search_key_close(key);
}

static void test_edits(void) {
  const char* text = "Үй, \xF0\x9F\x98\x80 шай";
  jazu_converter* converter = opened("latn-2018", JAZU_INVALID_KEEP);
  jazu_edits* edits = NULL;
  jazu_edit runs[16];
  jazu_report report = JAZU_REPORT_INIT;
  char out[512];
  size_t needed = 0, start = 0, end = 0, i;
  char* copy = exact(text, strlen(text));
  CHECK(jazu_convert_edits(converter, copy, strlen(text), &edits, &report) == JAZU_OK);
  free(copy);
  CHECK(report.invalid == 0);
  CHECK(is_text(jazu_edits_source(edits), text));
  CHECK(is_text(jazu_edits_target(edits), "Úı, \xF0\x9F\x98\x80 shaı"));
  CHECK(jazu_edits_runs(edits, JAZU_UNIT_BYTES, NULL, 0, &needed) == JAZU_OUTPUT_FULL);
  CHECK(needed == 6);
  CHECK(jazu_edits_runs(edits, JAZU_UNIT_BYTES, runs, 5, NULL) == JAZU_OUTPUT_FULL);
  CHECK(jazu_edits_runs(edits, JAZU_UNIT_BYTES, runs, 6, &needed) == JAZU_OK && needed == 6);
  for (i = 0; i < needed; ++i) {
    CHECK(runs[i].source_start == (i == 0 ? 0 : runs[i - 1].source_end));
    CHECK(runs[i].target_start == (i == 0 ? 0 : runs[i - 1].target_end));
    CHECK(is_text(runs[i].rule, i == 2 ? "" : "cyrl>latn-2018"));
  }
  CHECK(runs[0].rule.data == runs[5].rule.data);
  CHECK(runs[5].source_end == strlen(text) && runs[3].target_end - runs[3].target_start == 2);
  CHECK(jazu_edits_runs(edits, JAZU_UNIT_CODE_POINTS, runs, 16, NULL) == JAZU_OK);
  CHECK(runs[2].source_start == 2 && runs[2].source_end == 6 && runs[5].target_end == 10);
  CHECK(jazu_edits_runs(edits, JAZU_UNIT_UTF16, runs, 16, NULL) == JAZU_OK);
  CHECK(runs[2].source_end == 7 && runs[5].source_end == 10 && runs[5].target_end == 11);
  CHECK(jazu_edits_to_target(edits, JAZU_UNIT_UTF16, 8, JAZU_BIAS_LEFT, &end) == JAZU_OK);
  CHECK(end == 9);
  CHECK(jazu_edits_to_target(edits, JAZU_UNIT_BYTES, 1, JAZU_BIAS_RIGHT, &end) == JAZU_OK);
  CHECK(end == 2);
  CHECK(jazu_edits_to_source(edits, JAZU_UNIT_CODE_POINTS, 7, JAZU_BIAS_RIGHT, &end) == JAZU_OK);
  CHECK(end == 7);
  CHECK(jazu_edits_to_source(edits, JAZU_UNIT_CODE_POINTS, 99, JAZU_BIAS_LEFT, &end) == JAZU_OK);
  CHECK(end == 9);
  CHECK(jazu_edits_range_to_target(edits, JAZU_UNIT_CODE_POINTS, 6, 9, &start, &end) == JAZU_OK);
  CHECK(start == 6 && end == 10);
  CHECK(jazu_edits_range_to_source(edits, JAZU_UNIT_CODE_POINTS, 7, 8, &start, &end) == JAZU_OK);
  CHECK(start == 6 && end == 7);
  CHECK(jazu_edits_undo(edits, "Úı, \xF0\x9F\x98\x80 shaı", 16, NULL, 0, &needed) ==
        JAZU_OUTPUT_FULL);
  CHECK(needed == strlen(text));
  CHECK(jazu_edits_undo(edits, "Úı, \xF0\x9F\x98\x80 shaı", 16, out, needed, NULL) == JAZU_OK);
  CHECK(same(out, needed, text));
  CHECK(jazu_edits_undo(edits, "sha", 3, out, sizeof out, &needed) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_edits_json(edits, NULL, 0, &needed) == JAZU_OUTPUT_FULL && needed > 100);
  CHECK(jazu_edits_json(edits, out, 10, &needed) == JAZU_OUTPUT_FULL);
  jazu_edits_free(edits);
  CHECK(jazu_convert_edits(converter, NULL, 0, &edits, NULL) == JAZU_OK);
  CHECK(jazu_edits_runs(edits, JAZU_UNIT_BYTES, NULL, 0, &needed) == JAZU_OK && needed == 0);
  CHECK(jazu_edits_undo(edits, NULL, 0, NULL, 0, &needed) == JAZU_OK && needed == 0);
  CHECK(jazu_edits_json(edits, NULL, 0, &needed) == JAZU_OK && needed == 0);
  jazu_edits_free(edits);
  CHECK(jazu_convert_edits(converter, "ш", 2, &edits, NULL) == JAZU_OK);
  CHECK(jazu_edits_json(edits, out, sizeof out, &needed) == JAZU_OK);
  CHECK(same(out, needed,
             "{\"rule\": \"cyrl>latn-2018\", \"start\": 0, \"end\": 2, \"target_start\": 0, "
             "\"target_end\": 2, \"before\": \"ш\", \"after\": \"sh\"}\n"));
  jazu_edits_free(edits);
  jazu_close(converter);
}

static void test_edits_errors(void) {
  jazu_converter* converter = opened("latn-2018", JAZU_INVALID_STOP);
  jazu_edits* edits = NULL;
  jazu_report report = JAZU_REPORT_INIT;
  size_t size = 7;
  char out[8];
  CHECK(jazu_convert_edits(converter, "a\xFF", 2, &edits, &report) == JAZU_INVALID_UTF8);
  CHECK(edits == NULL && report.first_invalid == 1);
  CHECK(jazu_convert_edits(NULL, "a", 1, &edits, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_convert_edits(converter, NULL, 1, &edits, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_convert_edits(converter, "a", 1, NULL, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_convert_edits(converter, "a", 1, &edits, NULL) == JAZU_OK);
  CHECK(jazu_edits_runs(NULL, 0, NULL, 0, &size) == JAZU_BAD_ARGUMENT && size == 0);
  CHECK(jazu_edits_runs(edits, 3, NULL, 0, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_edits_runs(edits, 0, NULL, 1, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_edits_to_target(NULL, 0, 0, 0, &size) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_edits_to_target(edits, -1, 0, 0, &size) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_edits_to_target(edits, 0, 0, 2, &size) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_edits_to_source(edits, 0, 0, 0, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_edits_to_source(NULL, 0, 0, 0, &size) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_edits_range_to_target(edits, 0, 1, 0, &size, &size) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_edits_range_to_target(NULL, 0, 0, 1, &size, &size) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_edits_range_to_source(edits, 0, 0, 1, NULL, &size) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_edits_undo(NULL, "a", 1, out, 8, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_edits_undo(edits, NULL, 1, out, 8, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_edits_undo(edits, "a", 1, NULL, 8, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_edits_json(NULL, out, 8, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(jazu_edits_json(edits, NULL, 8, NULL) == JAZU_BAD_ARGUMENT);
  CHECK(is_text(jazu_edits_source(NULL), "") && is_text(jazu_edits_target(NULL), ""));
  jazu_edits_free(NULL);
  jazu_edits_free(edits);
  jazu_close(converter);
}

int main(void) {
  test_numbers();
  test_version();
  test_status_strings();
  test_alphabets();
  test_alphabet_values();
  test_alphabet_errors();
  test_structure_sizes();
  test_open();
  test_options();
  test_reading_options();
  test_explain();
  test_explain_nothing();
  test_explain_rules();
  test_report_of_respelled_words();
  test_open_tables();
  test_table();
  test_bad_table();
  test_long_message();
  test_open_table();
  test_convert();
  test_report();
  test_invalid();
  test_convert_some();
  test_batch32();
  test_batch64();
  test_batch_of_respelled_words();
  test_batch_errors();
#ifdef SKIP_OFFSET_OVERFLOW
  puts("skipped: test_offset_overflow, which takes long under a sanitizer");
#else
  test_offset_overflow();
#endif
  test_stream();
  test_stream_errors();
  test_detect();
  test_detect_errors();
  test_repair();
  test_repair_options();
  test_repair_options_that_are_none();
  test_letter_case();
  test_collation();
  test_decode_and_encode();
  test_detect_encoding();
  test_repair_mojibake();
  test_chrome();
  test_kinds();
  test_verbatim_marks();
  test_search_key();
  test_letters_of_a_table();
  test_edits();
  test_edits_errors();
  test_threads();
  if (failures != 0) fprintf(stderr, "%d checks failed\n", failures);
  return failures == 0 ? 0 : 1;
}
