// Conversion that records what became of each part of a text.
#include <string>

#include "edits/split.hpp"
#include "engine/repair_stage.hpp"
#include "engine/repaired.hpp"
#include "engine/tracer.hpp"
#include "jazu/converter.hpp"

namespace jazu {

Result Converter::append(std::string_view text, std::string& out, Edits& edits) const {
  Report report;
  return append(text, out, edits, report);
}

Result Converter::append(std::string_view text, std::string& out, Edits& edits,
                         Report& report) const {
  Result result;
  if (repairs_ && append_repaired(text, out, edits, report, result)) return result;
  engine::Tracer tracer(edits, rule());
  return append_as_is(route(), text, out, report, &tracer);
}

bool Converter::append_repaired(std::string_view text, std::string& out, Edits& edits,
                                Report& report, Result& result) const {
  std::string repaired;
  repair::Shifts shifts;
  Edits repairs;
  if (!engine::repair_text(text, kept_spans(), repaired, shifts, &repairs)) return false;
  edits::Splitter splitter(repairs);
  engine::Tracer tracer(edits, rule(), &splitter);
  result = append_as_is(route(), repaired, out, report, &tracer);
  result.read = shifts.source_of(result.read);
  engine::each_place(report, [&](std::size_t& place) { place = shifts.source_of(place); });
  return true;
}

}  // namespace jazu
