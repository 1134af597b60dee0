// Conversion into a buffer that may be too small.
#pragma once

#include <span>
#include <string_view>

#include "engine/route.hpp"
#include "jazu/result.hpp"

namespace jazu::engine {

// Converter::convert() says what it promises.
Result convert_into(const Route& route, const Options& options, std::string_view text,
                    std::span<char> out, Report& report) noexcept;

}  // namespace jazu::engine
