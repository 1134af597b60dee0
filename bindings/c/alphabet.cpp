#include "alphabet.hpp"

#include <cstdint>

#include "arguments.hpp"

namespace jazu::c {

jazu_status give_alphabet(jazu::Alphabet alphabet, jazu_alphabet* out) noexcept {
  jazu_alphabet value = JAZU_ALPHABET_INIT;
  value.tag = text_of(alphabet.tag());
  value.name = text_of(alphabet.name());
  value.script = text_of(alphabet.script());
  value.status = text_of(jazu::to_string(alphabet.standing()));
  value.since = text_of(alphabet.since());
  value.source = text_of(alphabet.source());
  value.bcp47 = text_of(alphabet.bcp47());
  value.order = text_of(alphabet.order());
  value.experimental = text_of(alphabet.experimental());
  value.text = text_of(alphabet.text());
  value.variant_count = alphabet.variant_count();
  for (std::size_t i = 0; i < value.variant_count; ++i) {
    if (alphabet.has_variant(i)) value.variants |= std::uint32_t{1} << i;
  }
  value.two_way = alphabet.two_way() ? 1 : 0;
  give(value, out);
  return JAZU_OK;
}

jazu_status give_variant(jazu::Alphabet alphabet, std::size_t index, jazu_variant* out) noexcept {
  if (index >= alphabet.variant_count()) return JAZU_BAD_ARGUMENT;
  jazu_variant value = JAZU_VARIANT_INIT;
  value.name = text_of(alphabet.variant_name(index));
  value.description = text_of(alphabet.variant_description(index));
  give(value, out);
  return JAZU_OK;
}

}  // namespace jazu::c

using jazu::c::give_alphabet;
using jazu::c::give_variant;
using jazu::c::is_sized;

size_t jazu_alphabet_count() noexcept {
  return jazu::Alphabet::all_count();
}

jazu_status jazu_alphabet_at(size_t index, jazu_alphabet* out) noexcept {
  if (index >= jazu_alphabet_count() || !is_sized(out)) return JAZU_BAD_ARGUMENT;
  return give_alphabet(jazu::Alphabet::all(index), out);
}

jazu_status jazu_alphabet_find(const char* tag, jazu_alphabet* out) noexcept {
  if (tag == nullptr || !is_sized(out)) return JAZU_BAD_ARGUMENT;
  const auto alphabet = jazu::Alphabet::find(tag);
  return alphabet ? give_alphabet(*alphabet, out) : JAZU_UNKNOWN_ALPHABET;
}

jazu_status jazu_alphabet_variant(size_t index, size_t variant, jazu_variant* out) noexcept {
  if (index >= jazu_alphabet_count() || !is_sized(out)) return JAZU_BAD_ARGUMENT;
  return give_variant(jazu::Alphabet::all(index), variant, out);
}
