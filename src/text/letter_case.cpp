#include "text/letter_case.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include "text/case_ranges.hpp"

namespace jazu::text {
namespace {

char32_t mapped(std::span<const CaseRange> ranges, char32_t code_point) noexcept {
  const auto found =
      std::lower_bound(ranges.begin(), ranges.end(), code_point,
                       [](const CaseRange& each, char32_t c) { return each.last < c; });
  if (found == ranges.end() || code_point < found->first) return code_point;
  const auto offset = static_cast<std::int32_t>(code_point - found->first);
  if (offset % found->step != 0) return code_point;
  return static_cast<char32_t>(static_cast<std::int32_t>(code_point) + found->difference);
}

}  // namespace

char32_t simple_upper(char32_t code_point) noexcept {
  return mapped(upper_ranges, code_point);
}

char32_t simple_lower(char32_t code_point) noexcept {
  return mapped(lower_ranges, code_point);
}

}  // namespace jazu::text
