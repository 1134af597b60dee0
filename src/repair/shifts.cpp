#include "repair/shifts.hpp"

#include <algorithm>

namespace jazu::repair {
namespace {

// The last one that begins at `target` or before; the end when there is none.
template <typename Iterator>
Iterator last_before(Iterator begin, Iterator end, std::size_t target) noexcept {
  const auto behind =
      std::upper_bound(begin, end, target,
                       [](std::size_t wanted, const auto& each) { return wanted < each.target; });
  return behind == begin ? end : behind - 1;
}

}  // namespace

void Shifts::add(std::size_t target, std::size_t source) {
  shifts_.push_back({target, source});
}

std::size_t Shifts::source_of(std::size_t target) const noexcept {
  const auto found = last_before(shifts_.begin(), shifts_.end(), target);
  return found == shifts_.end() ? target : found->source + (target - found->target);
}

void Shifts::forget(std::size_t target) {
  const auto found = last_before(shifts_.begin(), shifts_.end(), target);
  if (found != shifts_.end()) shifts_.erase(shifts_.begin(), found);
}

}  // namespace jazu::repair
