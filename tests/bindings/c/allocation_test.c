/* Makes each allocation of the library fail in turn, through a malloc that stands before that of
 * the C library: every call must then answer JAZU_OUT_OF_MEMORY, keep its promises, lose no memory
 * and be possible again. */
#include <jazu.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "table_text.h"

void* __libc_malloc(size_t size);

static long countdown = -1; /* the allocation to fail, counted down; never when negative */
static long allocations = 0;

void* malloc(size_t size) {
  ++allocations;
  if (countdown >= 0 && countdown-- == 0) return NULL;
  return __libc_malloc(size);
}

static int failures = 0;

#define CHECK(condition)                                                            \
  do {                                                                              \
    if (!(condition)) {                                                             \
      fprintf(stderr, "%s:%d: check failed: %s\n", __FILE__, __LINE__, #condition); \
      ++failures;                                                                   \
    }                                                                               \
  } while (0)

static jazu_status open_plain(void) {
  jazu_converter* converter = NULL;
  const jazu_status status = jazu_open("cyrl", "arab", NULL, &converter, NULL);
  CHECK((status == JAZU_OK) == (converter != NULL));
  jazu_close(converter);
  return status;
}

static jazu_status open_variant(void) {
  jazu_converter* converter = NULL;
  jazu_diagnostic why;
  const jazu_status status = jazu_open("cyrl", "arab:plain-hamza", NULL, &converter, &why);
  CHECK((status == JAZU_OK) == (converter != NULL));
  if (status != JAZU_OK) CHECK(strcmp(why.message, jazu_status_string(status)) == 0);
  jazu_close(converter);
  return status;
}

/* Does not end in JAZU_OK, so the status that it should have is mapped to that. */
static jazu_status open_unknown(void) {
  jazu_converter* converter = NULL;
  jazu_diagnostic why;
  const jazu_status status =
      jazu_open("cyrl", "an-alphabet-that-nobody-has-heard-of", NULL, &converter, &why);
  CHECK(converter == NULL);
  return status == JAZU_UNKNOWN_ALPHABET ? JAZU_OK : status;
}

static jazu_status open_table(void) {
  jazu_table* table = NULL;
  jazu_converter* converter = NULL;
  jazu_status status = jazu_table_open(TABLE_TEXT, sizeof TABLE_TEXT - 1, &table, NULL, 0, NULL);
  CHECK((status == JAZU_OK) == (table != NULL));
  if (status == JAZU_OK) {
    status = jazu_open_table("cyrl", table, "two", NULL, &converter, NULL);
    CHECK((status == JAZU_OK) == (converter != NULL));
  }
  jazu_close(converter);
  jazu_table_close(table);
  return status;
}

static jazu_status open_bad_table(void) {
  jazu_table* table = NULL;
  size_t count = 0;
  const jazu_status status =
      jazu_table_open(BAD_TABLE_TEXT, sizeof BAD_TABLE_TEXT - 1, &table, NULL, 0, &count);
  CHECK(table == NULL);
  return status == JAZU_BAD_TABLE ? JAZU_OK : status;
}

static jazu_status run_stream(void) {
  jazu_converter* converter = NULL;
  jazu_stream* stream = NULL;
  const char* out;
  size_t size;
  jazu_status status = jazu_open("cyrl", "arab", NULL, &converter, NULL);
  if (status == JAZU_OK) status = jazu_stream_open(converter, &stream);
  for (int i = 0; i < 40 && status == JAZU_OK; ++i) {
    status = jazu_stream_feed(stream, "Тілеуберді Үйсін жатыр қатты ", 53, &out, &size);
    CHECK(out != NULL && (status == JAZU_OK || size == 0));
  }
  if (status == JAZU_OK) status = jazu_stream_finish(stream, &out, &size);
  if (status == JAZU_OUT_OF_MEMORY && stream != NULL) {
    CHECK(jazu_stream_feed(stream, "қ", 2, &out, &size) == JAZU_OUT_OF_MEMORY);
    CHECK(jazu_stream_finish(stream, &out, &size) == JAZU_OUT_OF_MEMORY);
  }
  jazu_stream_close(stream);
  jazu_close(converter);
  return status;
}

static jazu_status explain_words(void) {
  static const char text[] = "قازاقستان كەل بار كەل بار";
  jazu_converter* converter = NULL;
  jazu_choices* choices = NULL;
  jazu_status status = jazu_open("arab", "cyrl", NULL, &converter, NULL);
  if (status == JAZU_OK) status = jazu_explain(converter, text, sizeof text - 1, &choices);
  CHECK((status == JAZU_OK) == (choices != NULL));
  jazu_choices_free(choices);
  jazu_close(converter);
  return status;
}

static jazu_status record_edits(void) {
  static const char text[] = "Тілеуберді Мұхтар, {аты}";
  jazu_converter* converter = NULL;
  jazu_edits* edits = NULL;
  char out[64];
  jazu_status status = jazu_open("cyrl", "arab", NULL, &converter, NULL);
  if (status == JAZU_OK) {
    status = jazu_convert_edits(converter, text, sizeof text - 1, &edits, NULL);
  }
  CHECK((status == JAZU_OK) == (edits != NULL));
  if (status == JAZU_OK) {
    const jazu_text target = jazu_edits_target(edits);
    status = jazu_edits_undo(edits, target.data, target.size, out, sizeof out, NULL);
  }
  jazu_edits_free(edits);
  jazu_close(converter);
  return status;
}

/* Fails the first allocation, then the second, and so on, until a run has none left to fail. A few
 * may be done without, like the buffer of std::stable_sort. */
static void sweep(const char* name, jazu_status (*run)(void)) {
  long point = 0;
  long spared = 0;
  jazu_status status;
  CHECK(run() == JAZU_OK);
  do {
    countdown = point;
    status = run();
    const int failed = countdown < 0;
    countdown = -1;
    CHECK(status == JAZU_OK || (failed && status == JAZU_OUT_OF_MEMORY));
    if (!failed) break;
    if (status == JAZU_OK) ++spared;
    ++point;
  } while (failures == 0);
  CHECK(point > spared && spared <= 4);
  CHECK(run() == JAZU_OK);
  printf("%s: %ld allocations failed one by one, %ld of them spared\n", name, point, spared);
}

static jazu_status repair_misread_text(void) {
  char out[64];
  size_t count = 0;
  static const char text[] = "РњТ±С…С‚Р°СЂ";
  const jazu_status status =
      jazu_repair_mojibake(NULL, text, sizeof text - 1, out, sizeof out, NULL, NULL, 0, &count);
  if (status == JAZU_OK) CHECK(count == 1 && memcmp(out, "Мұхтар", 12) == 0);
  return status;
}

static jazu_status repair_text(void) {
  static const char text[] = "\xD0\x90\xCC\x81лматы жəне мемлекеттiк";
  jazu_repair_options options = JAZU_REPAIR_OPTIONS_INIT;
  jazu_repaired* repaired = NULL;
  jazu_edits* edits = NULL;
  options.strip_stress = 1;
  jazu_status status = jazu_repair(&options, text, sizeof text - 1, &repaired);
  CHECK((status == JAZU_OK) == (repaired != NULL));
  if (status == JAZU_OK) {
    CHECK(jazu_repaired_count(repaired) == 3);
    status = jazu_repair_edits(&options, text, sizeof text - 1, &edits);
    CHECK((status == JAZU_OK) == (edits != NULL));
  }
  jazu_edits_free(edits);
  jazu_repaired_free(repaired);
  return status;
}

static jazu_status decode_and_tell(void) {
  static const char bytes[] = "\x8D\xE0\xE7\xE0\x9D\xF1\xF2\xE0\xED \xF2\xB3\xEB\xB3";
  jazu_encoding_detection found;
  char out[64];
  jazu_status status = jazu_decode("kz-1048", JAZU_INVALID_KEEP, bytes, sizeof bytes - 1, out,
                                   sizeof out, NULL, NULL);
  if (status != JAZU_OK) return status;
  found.size = sizeof found;
  status = jazu_detect_encoding(bytes, sizeof bytes - 1, &found);
  if (status == JAZU_OK) CHECK(found.letters == 13);
  return status;
}

/* Conversion itself does not allocate, nor does asking. */
static void test_no_allocation(void) {
  jazu_converter* converter = NULL;
  jazu_alphabet alphabet = JAZU_ALPHABET_INIT;
  char out[256];
  size_t needed;
  CHECK(jazu_open("cyrl", "arab", NULL, &converter, NULL) == JAZU_OK);
  const long before = allocations;
  jazu_convert(converter, "Тілеуберді", 20, out, sizeof out, &needed, NULL);
  jazu_convert(converter, "Тілеуберді", 20, NULL, 0, &needed, NULL);
  jazu_alphabet_find("kk-latn-2021:ch", &alphabet);
  jazu_status_string(JAZU_OK);
  CHECK(allocations == before);
  jazu_close(converter);
}

int main(void) {
  sweep("open", open_plain);
  sweep("open with a variant", open_variant);
  sweep("open an unknown alphabet", open_unknown);
  sweep("open a table", open_table);
  sweep("open a bad table", open_bad_table);
  sweep("stream", run_stream);
  sweep("explain", explain_words);
  sweep("repair misread text", repair_misread_text);
  sweep("repair", repair_text);
  sweep("decode and tell", decode_and_tell);
  sweep("edits", record_edits);
  test_no_allocation();
  return failures == 0 ? 0 : 1;
}
