/* The C library: one text whose size is asked for first, and a column of texts in one call. */
#include <jazu.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Converts one text into memory that the caller frees. NULL when there is not enough. */
static char* convert(const jazu_converter* converter, const char* text) {
  size_t needed = 0;
  const size_t size = strlen(text);
  jazu_convert(converter, text, size, NULL, 0, &needed, NULL); /* only asks */
  char* out = malloc(needed + 1);
  if (out == NULL) return NULL;
  if (jazu_convert(converter, text, size, out, needed, &needed, NULL) != JAZU_OK) {
    free(out);
    return NULL;
  }
  out[needed] = '\0';
  return out;
}

/* A column of names as Arrow and databases hold it: all bytes in a row, and where each begins. */
static int convert_column(const jazu_converter* converter) {
  const char data[] = "АстанаШымкентТүркістан";
  const int32_t offsets[] = {0, 12, 26, 44};
  int32_t out_offsets[4];
  char out[128];
  size_t needed = 0;
  if (jazu_convert_batch32(converter, 3, offsets, data, out_offsets, out, sizeof out, &needed,
                           NULL) != JAZU_OK) {
    return 1;
  }
  for (int i = 0; i < 3; ++i) {
    printf("%.*s\n", (int)(out_offsets[i + 1] - out_offsets[i]), out + out_offsets[i]);
  }
  return 0;
}

int main(void) {
  jazu_converter* converter = NULL;
  jazu_diagnostic why;
  if (jazu_open("cyrl", "latn-2018", NULL, &converter, &why) != JAZU_OK) {
    fprintf(stderr, "%s\n", why.message);
    return 1;
  }
  char* text = convert(converter, "ЖШС-нің басшысы Мұхтар Тілеуберді");
  if (text != NULL) puts(text);
  const int failed = text == NULL || convert_column(converter) != 0;
  free(text);
  jazu_close(converter);
  return failed;
}
