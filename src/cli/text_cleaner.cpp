#include "text_cleaner.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "jazu/edits_walk.hpp"
#include "jazu/guard.hpp"

namespace jazu::cli {
namespace {

// Hardly any text takes more than two, of which the last changes nothing.
constexpr int most_passes = 8;

constexpr std::string_view canonical = "canonical", reported = "reported";

std::string_view name_of(RepairClass repair_class) {
  constexpr std::array<std::string_view, 4> names = {canonical, "certain", "contextual", reported};
  return names[static_cast<std::size_t>(repair_class)];
}

// The source of a range. What was deleted beside the place is not of it.
Range source_of(SourceWalk& to_source, Range range) {
  const std::size_t begin = to_source(range.begin, Bias::right);
  return {begin, std::max(begin, to_source(range.end, Bias::left))};
}

// Whether of two findings at one place the second says more.
bool says_more(std::string_view first_class, std::string_view second_class) {
  return (first_class == reported) != (second_class == reported) ? first_class == reported
                                                                 : first_class == canonical;
}

// Puts the records from `from` on in order, makes one of those that overlap, and says what they
// became.
void settle(const Edits& edits, std::string_view target, std::size_t from,
            std::vector<Record>& records) {
  const auto first = records.begin() + static_cast<std::ptrdiff_t>(from);
  std::stable_sort(first, records.end(),
                   [](const Record& a, const Record& b) { return a.range.begin < b.range.begin; });
  auto end = first;
  for (auto each = first; each != records.end(); ++each) {
    if (end == first || each->range.begin >= end[-1].range.end) {
      *end++ = *each;
      continue;
    }
    Record& last = end[-1];
    last.range.end = std::max(last.range.end, each->range.end);
    if (!says_more(last.record_class, each->record_class)) continue;
    last.rule = each->rule;
    last.record_class = each->record_class;
  }
  records.erase(end, records.end());
  TargetWalk to_target(edits);
  for (auto each = first; each != records.end(); ++each) {
    // What is put in stands before a word.
    const std::size_t begin = to_target(each->range.begin, Bias::left);
    each->after = target.substr(begin, to_target(each->range.end, Bias::left) - begin);
  }
}

}  // namespace

std::string_view TextCleaner::clean(std::string_view text) {
  text = repair_.apply(text, repaired_);
  for (int pass = 0; options_.nfc && pass < most_passes; ++pass) {
    const std::string_view composed = nfc_.apply(text, composed_, nullptr);
    if (composed.data() == text.data()) break;
    text = repair_.apply(composed, repaired_);
    // What was composed may have ended a span, so that there is more to compose.
    if (composed.data() == text.data()) {
      repaired_.swap(composed_);
      text = repaired_;
    }
  }
  return drop_marks(text, nullptr, nullptr);
}

std::string_view TextCleaner::clean(std::string_view text, Edits& edits,
                                    std::vector<Record>& records) {
  const std::size_t from = records.size();
  for (int pass = 0; pass < most_passes; ++pass) {
    text = repair(text, edits, records);
    const std::string_view composed = options_.nfc ? compose(text, edits, records) : text;
    if (composed.data() == text.data()) break;
    text = composed;
  }
  text = drop_marks(text, &edits, &records);
  settle(edits, text, from, records);
  return text;
}

std::string_view TextCleaner::repair(std::string_view text, Edits& edits,
                                     std::vector<Record>& records) {
  Edits step;
  std::vector<RepairFinding> findings;
  repaired_.clear();
  repair_.append(text, repaired_, step, findings);
  SourceWalk to_source(edits);
  for (const RepairFinding& each : findings) {
    const Range range = source_of(to_source, {each.begin, each.end});
    records.push_back({each.rule, name_of(each.repair_class), range, {}});
  }
  if (step.changes() != 0) edits = *jazu::compose(edits, step);
  return repaired_;
}

std::string_view TextCleaner::compose(std::string_view text, Edits& edits,
                                      std::vector<Record>& records) {
  Edits step;
  const std::string_view composed = nfc_.apply(text, composed_, &step);
  if (composed.data() == text.data()) return text;
  SourceWalk to_source(edits);
  for (const Edit& each : step) {
    if (each.changed) records.push_back({"U1", canonical, source_of(to_source, each.source), {}});
  }
  edits = *jazu::compose(edits, step);
  return composed;
}

// `edits` and `records` are null where nothing is recorded.
std::string_view TextCleaner::drop_marks(std::string_view text, Edits* edits,
                                         std::vector<Record>* records) {
  constexpr std::string_view open = "-{", close = "}-";
  if (!options_.drop_verbatim_marks || text.find(open) == std::string_view::npos) return text;
  Edits step;
  std::size_t copied = 0;
  without_marks_.clear();
  const auto drop = [&](std::size_t at) {
    without_marks_.append(text, copied, at - copied);
    step.copy(at - copied);
    step.replace(text.substr(at, open.size()), 0, "V1");
    copied = at + open.size();
  };
  const Edits none;
  SourceWalk to_source(edits == nullptr ? none : *edits);
  for (const Range& span : guarded_spans(text)) {
    const std::string_view inside = text.substr(span.begin, span.end - span.begin);
    if (!inside.starts_with(open) || !inside.ends_with(close)) continue;
    drop(span.begin);
    drop(span.end - close.size());
    if (records == nullptr) continue;
    records->push_back({"V1", "certain", source_of(to_source, span), {}});
  }
  if (copied == 0) return text;
  without_marks_.append(text, copied);
  step.copy(text.size() - copied);
  if (edits != nullptr) *edits = *jazu::compose(*edits, step);
  return without_marks_;
}

}  // namespace jazu::cli
