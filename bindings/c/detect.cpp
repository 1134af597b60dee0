#include "jazu.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "arguments.hpp"
#include "jazu/detect.hpp"
#include "status.hpp"

using jazu::c::give;
using jazu::c::guarded;
using jazu::c::is_sized;
using jazu::c::is_text;
using jazu::c::text_of;

namespace {

static_assert(JAZU_MAX_EVIDENCE == jazu::Detection::max_evidence);

// Copies a short text with a NUL behind it.
template <std::size_t capacity>
void give_text(const std::string& text, char (&out)[capacity]) noexcept {
  out[text.copy(out, capacity - 1)] = '\0';
}

void give_detection(const jazu::Detection& found, jazu_detection* out) noexcept {
  jazu_detection value{};
  value.verdict = static_cast<int>(found.verdict);
  value.script = text_of(found.script);
  if (found.alphabet) value.alphabet = text_of(found.alphabet->tag());
  value.looked_at = found.looked_at;
  value.cyrillic = found.letters.cyrillic;
  value.arabic = found.letters.arabic;
  value.latin = found.letters.latin;
  value.words = found.words;
  value.margin = found.margin();
  value.candidate_count = found.candidates.size();
  value.evidence_count = found.evidence.size();
  for (std::size_t i = 0; i < found.evidence.size(); ++i) {
    give_text(found.evidence[i].spelling, value.evidence[i].spelling);
    give_text(found.evidence[i].letters, value.evidence[i].letters);
    value.evidence[i].count = found.evidence[i].count;
  }
  give(value, out);
}

}  // namespace

jazu_status jazu_detect(const char* text, size_t size, jazu_detection* out,
                        jazu_candidate* candidates, size_t capacity) noexcept {
  if (!is_text(text, size) || !is_sized(out) || (candidates == nullptr && capacity != 0)) {
    return JAZU_BAD_ARGUMENT;
  }
  return guarded([&] {
    const jazu::Detection found = jazu::detect({text, size});
    for (std::size_t i = 0; i < std::min(capacity, found.candidates.size()); ++i) {
      const jazu::Candidate& each = found.candidates[i];
      candidates[i] = {text_of(each.alphabet.tag()), each.words, each.bits, each.plausible ? 1 : 0};
    }
    give_detection(found, out);
    return JAZU_OK;
  });
}
