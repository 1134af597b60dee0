// The endings of Kazakh at the end of a word.
#pragma once

#include <cstddef>

#include "repair/context.hpp"
#include "repair/word.hpp"

namespace jazu::repair {

// Whether the letters from the item `from` on, as they are meant in a Kazakh document and in small
// letters, are endings, one behind the other; true where there are none.
bool are_endings(const Context& context, const Word& word, std::size_t from) noexcept;

}  // namespace jazu::repair
