#include <jazu.h>
#include <stdio.h>

int main(void) {
  static const char text[] = "Тілеуберді";
  jazu_converter* to_latin = NULL;
  char out[64];
  size_t needed = 0;
  if (jazu_open("cyrl", "latn-2021", NULL, &to_latin, NULL) != JAZU_OK) return 1;
  if (jazu_convert(to_latin, text, sizeof text - 1, out, sizeof out, &needed, NULL) != JAZU_OK) {
    return 1;
  }
  jazu_close(to_latin);
  printf("%.*s %s\n", (int)needed, out, jazu_version_string());
  return 0;
}
