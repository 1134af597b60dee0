// What the user may have meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jazu::cli {

// Those of `names` that `word` may be a slip of, the nearest first; at most `limit`.
std::vector<std::string_view> nearest(std::string_view word,
                                      const std::vector<std::string_view>& names,
                                      std::size_t limit);

// "; did you mean 'a', 'b'?" or nothing when there is nothing near.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& names,
                         std::size_t limit);

}  // namespace jazu::cli
