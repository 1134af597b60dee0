#include "decode.hpp"

namespace jazu::cli {
namespace {

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

std::size_t size_by_lead(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

}  // namespace

std::size_t sequence_size(std::string_view text) {
  const std::size_t size = size_by_lead(byte_at(text, 0));
  if (size > text.size()) return 0;
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte_at(text, i) & 0xC0) != 0x80) return 0;
  }
  if (size < 3) return size;
  // Overlong forms, surrogates, and what lies beyond U+10FFFF.
  const unsigned char lead = byte_at(text, 0);
  const unsigned char second = byte_at(text, 1);
  const bool wrong = (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
                     (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F);
  return wrong ? 0 : size;
}

char32_t code_point_of(std::string_view text) {
  const std::size_t size = sequence_size(text);
  char32_t code_point = size == 1 ? byte_at(text, 0) : byte_at(text, 0) & (0x7FU >> size);
  for (std::size_t i = 1; i < size; ++i) code_point = code_point << 6 | (byte_at(text, i) & 0x3FU);
  return code_point;
}

}  // namespace jazu::cli
