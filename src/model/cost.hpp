// What a choice costs: minus the logarithm of its probability.
#pragma once

#include <cstdint>

namespace jazu::model {

// In sixteenths of a bit, so that sums of whole numbers do and every machine agrees.
using Cost = std::uint32_t;

inline constexpr Cost cost_per_bit = 16;

// More than any word costs; sums of a few of them do not overflow.
inline constexpr Cost no_cost = 1U << 24;

}  // namespace jazu::model
