// Witten-Bell smoothing of one row of counts.
#pragma once

#include <array>
#include <cstddef>

namespace jazu::train {

// The probabilities of what follows a context, from its counts and the probabilities after the
// shorter context: the more kinds were seen, the likelier is one that was not.
template <std::size_t size>
std::array<double, size> smooth(const std::array<double, size>& count,
                                const std::array<double, size>& below) {
  double total = 0, kinds = 0;
  for (const double each : count) {
    total += each;
    kinds += each > 0 ? 1 : 0;
  }
  if (total == 0) return below;
  std::array<double, size> result;
  for (std::size_t s = 0; s < size; ++s) {
    result[s] = (count[s] + kinds * below[s]) / (total + kinds);
  }
  return result;
}

}  // namespace jazu::train
