// Letters of Latin and Cyrillic script that look alike.
#pragma once

namespace jazu::key {

// The Cyrillic letter that a Latin one is typed for inside a Cyrillic word, and the other way
// round; 0 for a letter without a twin.
char32_t cyrillic_twin(char32_t latin) noexcept;
char32_t latin_twin(char32_t cyrillic) noexcept;

// The same for what stands in Arabic words after a bad conversion: Latin or Cyrillic i.
char32_t arabic_twin(char32_t other) noexcept;

}  // namespace jazu::key
