#include "jazu/letter_case.hpp"

#include <cstddef>
#include <string>

#include "arguments.hpp"
#include "jazu.h"
#include "jazu/alphabet.hpp"
#include "open_by_tag.hpp"
#include "status.hpp"

using jazu::c::give_size;
using jazu::c::give_text;
using jazu::c::guarded;
using jazu::c::is_text;
using jazu::c::open_by_table;
using jazu::c::open_by_tag;

struct jazu_letter_case {
  jazu::LetterCase letter_case;
};

jazu_status jazu_letter_case_open(const char* alphabet, jazu_letter_case** out,
                                  jazu_diagnostic* why) noexcept {
  return open_by_tag(alphabet, out, why, JAZU_BAD_ARGUMENT,
                     [](jazu::Alphabet found, jazu::Diagnostic&) {
                       return new jazu_letter_case{jazu::LetterCase(found)};
                     });
}

jazu_status jazu_letter_case_open_table(const jazu_table* table, const char* variants,
                                        jazu_letter_case** out, jazu_diagnostic* why) noexcept {
  return open_by_table(table, variants, out, why, JAZU_BAD_ARGUMENT,
                       [](jazu::Alphabet found, jazu::Diagnostic&) {
                         return new jazu_letter_case{jazu::LetterCase(found)};
                       });
}

void jazu_letter_case_close(jazu_letter_case* letter_case) noexcept {
  delete letter_case;
}

jazu_status jazu_change_case(const jazu_letter_case* letter_case, int to, const char* text,
                             size_t size, char* out, size_t capacity, size_t* needed) noexcept {
  give_size(0, needed);
  const bool known = to == JAZU_TO_UPPER || to == JAZU_TO_LOWER || to == JAZU_TO_TITLE;
  if (letter_case == nullptr || !known || !is_text(text, size) ||
      (out == nullptr && capacity != 0)) {
    return JAZU_BAD_ARGUMENT;
  }
  return guarded([&] {
    const jazu::LetterCase& pairs = letter_case->letter_case;
    const std::string changed = to == JAZU_TO_UPPER   ? pairs.upper({text, size})
                                : to == JAZU_TO_LOWER ? pairs.lower({text, size})
                                                      : pairs.title({text, size});
    return give_text(changed, out, capacity, needed);
  });
}
