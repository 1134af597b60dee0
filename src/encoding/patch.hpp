// Parts of a text that are replaced, and what comes of doing that in several rounds.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "jazu/mojibake.hpp"

namespace jazu::encodings {

struct Patch {
  std::size_t begin, end;  // bytes of the text
  std::string replacement;
  Misreading misreading;
};

// The text with its patches, which are in order and do not overlap.
MojibakeRepair apply(std::string_view text, const std::vector<Patch>& patches);

// The changes of `first` and then of `second`, from the text of the first to that of the second.
std::vector<MojibakeChange> compose(const std::vector<MojibakeChange>& first,
                                    const std::vector<MojibakeChange>& second);

}  // namespace jazu::encodings
