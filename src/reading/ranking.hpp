// Keeping the best candidates.
#pragma once

#include <algorithm>

#include "reading/candidate.hpp"

namespace jazu::reading {

inline bool same_letters(const Candidate& a, const Candidate& b) noexcept {
  return a.size == b.size && a.upper == b.upper &&
         std::equal(a.letters.begin(), a.letters.begin() + static_cast<std::ptrdiff_t>(a.size),
                    b.letters.begin());
}

// Puts a candidate in its place; the worst falls out when there are too many. Of two with the same
// letters that of the word list stays, else the better.
inline void rank(const Candidate& candidate, Candidates& found) noexcept {
  for (std::size_t at = 0; at < found.count; ++at) {
    if (!same_letters(found.items[at], candidate)) continue;
    if (found.items[at].listed || found.items[at].cost <= candidate.cost) return;
    std::move(found.items.begin() + static_cast<std::ptrdiff_t>(at) + 1,
              found.items.begin() + static_cast<std::ptrdiff_t>(found.count),
              found.items.begin() + static_cast<std::ptrdiff_t>(at));
    --found.count;
    break;
  }
  std::size_t at = found.count;
  while (at > 0 && candidate.cost < found.items[at - 1].cost) --at;
  if (at == Candidates::max_count) return;
  if (found.count < Candidates::max_count) ++found.count;
  for (std::size_t i = found.count - 1; i > at; --i) found.items[i] = found.items[i - 1];
  found.items[at] = candidate;
}

}  // namespace jazu::reading
