#include "edits.hpp"

#include <cstddef>
#include <optional>
#include <string>

#include "arguments.hpp"
#include "converter.hpp"
#include "report.hpp"
#include "status.hpp"

using jazu::Bias;
using jazu::Edits;
using jazu::Range;
using jazu::TextUnits;
using jazu::Unit;
using jazu::c::give_report;
using jazu::c::give_size;
using jazu::c::give_text;
using jazu::c::guarded;
using jazu::c::is_report;
using jazu::c::is_text;
using jazu::c::status_of;
using jazu::c::text_of;

namespace {

std::optional<Unit> unit_of(int unit) noexcept {
  switch (unit) {
    case JAZU_UNIT_BYTES:
      return Unit::bytes;
    case JAZU_UNIT_CODE_POINTS:
      return Unit::code_points;
    case JAZU_UNIT_UTF16:
      return Unit::utf16;
    default:
      return std::nullopt;
  }
}

Range to_units(Range range, const TextUnits& units, Unit unit) noexcept {
  return {units.from_bytes(range.begin, unit), units.from_bytes(range.end, unit)};
}

// One side of a record with how it is counted.
struct Side {
  const TextUnits& units;
  std::size_t (Edits::*offset)(std::size_t, Bias) const noexcept;
  Range (Edits::*range)(Range) const noexcept;
};

// From a side to the other.
Side source_of(const jazu_edits& edits) noexcept {
  return {edits.source_units, &Edits::to_target, &Edits::to_target};
}

Side target_of(const jazu_edits& edits) noexcept {
  return {edits.target_units, &Edits::to_source, &Edits::to_source};
}

jazu_status map_offset(const jazu_edits& edits, const Side& from, const Side& to, int unit,
                       std::size_t offset, int bias, std::size_t* out) noexcept {
  const auto counted = unit_of(unit);
  if (!counted || (bias != JAZU_BIAS_LEFT && bias != JAZU_BIAS_RIGHT)) return JAZU_BAD_ARGUMENT;
  const Bias side = bias == JAZU_BIAS_LEFT ? Bias::left : Bias::right;
  const std::size_t bytes = from.units.to_bytes(offset, *counted);
  *out = to.units.from_bytes((edits.edits.*from.offset)(bytes, side), *counted);
  return JAZU_OK;
}

jazu_status map_range(const jazu_edits& edits, const Side& from, const Side& to, int unit,
                      Range range, std::size_t* begin, std::size_t* end) noexcept {
  const auto counted = unit_of(unit);
  if (!counted || range.begin > range.end) return JAZU_BAD_ARGUMENT;
  const Range bytes = {from.units.to_bytes(range.begin, *counted),
                       from.units.to_bytes(range.end, *counted)};
  const Range found = to_units((edits.edits.*from.range)(bytes), to.units, *counted);
  *begin = found.begin;
  *end = found.end;
  return JAZU_OK;
}

}  // namespace

jazu_status jazu_convert_edits(const jazu_converter* converter, const char* text, size_t size,
                               jazu_edits** out, jazu_report* report) noexcept {
  if (out == nullptr) return JAZU_BAD_ARGUMENT;
  *out = nullptr;
  if (converter == nullptr || !is_text(text, size) || !is_report(report)) return JAZU_BAD_ARGUMENT;
  return guarded([&] {
    jazu::Report found;
    Edits edits;
    std::string target;
    const jazu::Result result = converter->converter.append({text, size}, target, edits, found);
    give_report(found, report);
    if (result.status != jazu::Status::ok) return status_of(result.status);
    edits.shrink_to_fit();
    std::string source = size == 0 ? std::string() : std::string(text, size);
    *out = new jazu_edits(std::move(source), std::move(target), std::move(edits));
    return JAZU_OK;
  });
}

void jazu_edits_free(jazu_edits* edits) noexcept {
  delete edits;
}

jazu_text jazu_edits_source(const jazu_edits* edits) noexcept {
  return text_of(edits == nullptr ? std::string_view("") : edits->source);
}

jazu_text jazu_edits_target(const jazu_edits* edits) noexcept {
  return text_of(edits == nullptr ? std::string_view("") : edits->target);
}

jazu_status jazu_edits_runs(const jazu_edits* edits, int unit, jazu_edit* out, size_t capacity,
                            size_t* needed) noexcept {
  give_size(0, needed);
  const auto counted = unit_of(unit);
  if (edits == nullptr || !counted || (out == nullptr && capacity != 0)) return JAZU_BAD_ARGUMENT;
  give_size(edits->edits.size(), needed);
  if (edits->edits.size() > capacity) return JAZU_OUTPUT_FULL;
  if (out == nullptr) return JAZU_OK;
  for (const jazu::Edit& edit : edits->edits) {
    const Range source = to_units(edit.source, edits->source_units, *counted);
    const Range target = to_units(edit.target, edits->target_units, *counted);
    *out++ = {source.begin, source.end, target.begin, target.end, text_of(edit.rule)};
  }
  return JAZU_OK;
}

jazu_status jazu_edits_to_target(const jazu_edits* edits, int unit, size_t offset, int bias,
                                 size_t* out) noexcept {
  if (edits == nullptr || out == nullptr) return JAZU_BAD_ARGUMENT;
  return map_offset(*edits, source_of(*edits), target_of(*edits), unit, offset, bias, out);
}

jazu_status jazu_edits_to_source(const jazu_edits* edits, int unit, size_t offset, int bias,
                                 size_t* out) noexcept {
  if (edits == nullptr || out == nullptr) return JAZU_BAD_ARGUMENT;
  return map_offset(*edits, target_of(*edits), source_of(*edits), unit, offset, bias, out);
}

jazu_status jazu_edits_range_to_target(const jazu_edits* edits, int unit, size_t start, size_t end,
                                       size_t* out_start, size_t* out_end) noexcept {
  if (edits == nullptr || out_start == nullptr || out_end == nullptr) return JAZU_BAD_ARGUMENT;
  return map_range(*edits, source_of(*edits), target_of(*edits), unit, {start, end}, out_start,
                   out_end);
}

jazu_status jazu_edits_range_to_source(const jazu_edits* edits, int unit, size_t start, size_t end,
                                       size_t* out_start, size_t* out_end) noexcept {
  if (edits == nullptr || out_start == nullptr || out_end == nullptr) return JAZU_BAD_ARGUMENT;
  return map_range(*edits, target_of(*edits), source_of(*edits), unit, {start, end}, out_start,
                   out_end);
}

jazu_status jazu_edits_undo(const jazu_edits* edits, const char* target, size_t size, char* out,
                            size_t capacity, size_t* needed) noexcept {
  give_size(0, needed);
  if (edits == nullptr || !is_text(target, size) || (out == nullptr && capacity != 0)) {
    return JAZU_BAD_ARGUMENT;
  }
  return guarded([&] {
    const auto source =
        edits->edits.undo(size == 0 ? std::string_view() : std::string_view(target, size));
    return source ? give_text(*source, out, capacity, needed) : JAZU_BAD_ARGUMENT;
  });
}

jazu_status jazu_edits_json(const jazu_edits* edits, char* out, size_t capacity,
                            size_t* needed) noexcept {
  give_size(0, needed);
  if (edits == nullptr || (out == nullptr && capacity != 0)) return JAZU_BAD_ARGUMENT;
  return guarded([&] {
    return give_text(jazu::json_lines(edits->edits, edits->target), out, capacity, needed);
  });
}
