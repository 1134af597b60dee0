// The case mappings of Unicode that have one code point on both sides. What an alphabet says of its
// own letters is not here; see jazu/letter_case.hpp.
#pragma once

namespace jazu::text {

// The capital of a small letter, and the small letter of a capital; the code point itself for
// anything else.
char32_t simple_upper(char32_t code_point) noexcept;
char32_t simple_lower(char32_t code_point) noexcept;

}  // namespace jazu::text
