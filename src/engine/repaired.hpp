// The conversion of text that has something to repair, without storing all of it repaired.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "engine/route.hpp"
#include "jazu/result.hpp"

namespace jazu::engine {

// Calls `place` for each place that a report names.
template <typename Place>
void each_place(Report& report, const Place& place) {
  if (report.invalid != 0) place(report.first_invalid);
  if (report.foreign != 0) place(report.first_foreign);
  if (report.respelled != 0) place(report.first_respelled);
}

// Adds what a part of the text had, whose places are those in the whole text.
void add(const Report& part, Report& whole) noexcept;

// Like convert_into(), of the repaired text; what the result and the report say is of `text`.
Result convert_repaired(const Route& route, const Options& options, std::string_view text,
                        std::span<char> out, Report& report) noexcept;

// The size of what the repaired text becomes.
std::size_t size_repaired(const Route& route, const Options& options,
                          std::string_view text) noexcept;

}  // namespace jazu::engine
