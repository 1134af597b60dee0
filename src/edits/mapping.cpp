// Offsets from one side of a record to the other.
#include <algorithm>

#include "jazu/edits.hpp"

namespace jazu {

// A checkpoint at the offset itself may stand behind runs that end there and are empty on this
// side.
template <Range Edit::*from>
Edits::Iterator Edits::run_before(std::size_t offset) const noexcept {
  constexpr bool in_source = from == &Edit::source;
  const auto found = std::lower_bound(checkpoints_.begin(), checkpoints_.end(), offset,
                                      [](const Checkpoint& each, std::size_t value) {
                                        return (in_source ? each.source : each.target) < value;
                                      });
  return found == checkpoints_.begin() ? begin() : Iterator(this, *(found - 1));
}

// All that an offset may be on the other side, from the first place to the last. `inside` says that
// it lies inside a replaced run.
template <Range Edit::*from, Range Edit::*to>
Range Edits::places_of(std::size_t offset, bool& inside) const noexcept {
  Range places;
  inside = false;
  Iterator it = run_before<from>(offset);
  const Iterator last = end();
  if (it == last) return places;
  bool found = ((*it).*from).begin == offset;  // a place between two runs
  for (; it != last; ++it) {
    const Range& here = (*it).*from;
    const Range& there = (*it).*to;
    if (here.end < offset) continue;
    if (here.end > offset) {
      if (found) break;
      inside = it->changed;
      const std::size_t place = there.begin + (offset - here.begin);
      return inside ? there : Range{place, place};
    }
    if (!found) places.begin = there.end;
    found = true;
    places.end = there.end;
  }
  return places;
}

template <Range Edit::*from, Range Edit::*to>
Range Edits::covering(Range range) const noexcept {
  bool inside = false;
  const Range first = places_of<from, to>(range.begin, inside);
  if (range.end <= range.begin) return first;
  Range result;
  result.begin = inside ? first.begin : first.end;
  const Range last = places_of<from, to>(range.end, inside);
  result.end = inside ? last.end : last.begin;
  return result;
}

std::size_t Edits::to_target(std::size_t offset, Bias bias) const noexcept {
  bool inside = false;
  const Range places =
      places_of<&Edit::source, &Edit::target>(std::min(offset, source_size_), inside);
  return bias == Bias::left ? places.begin : places.end;
}

std::size_t Edits::to_source(std::size_t offset, Bias bias) const noexcept {
  bool inside = false;
  const Range places =
      places_of<&Edit::target, &Edit::source>(std::min(offset, target_size_), inside);
  return bias == Bias::left ? places.begin : places.end;
}

Range Edits::to_target(Range range) const noexcept {
  const std::size_t size = source_size_;
  return covering<&Edit::source, &Edit::target>(
      {std::min(range.begin, size), std::min(range.end, size)});
}

Range Edits::to_source(Range range) const noexcept {
  const std::size_t size = target_size_;
  return covering<&Edit::target, &Edit::source>(
      {std::min(range.begin, size), std::min(range.end, size)});
}

}  // namespace jazu
