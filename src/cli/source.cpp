#include "source.hpp"

#include <cstddef>

#include "jazu/alphabets.hpp"
#include "jazu/detect.hpp"

namespace jazu::cli {
namespace {

// "a, b or c": those that the evidence leaves.
std::string plausible_tags(const Detection& detection) {
  std::string tags;
  std::size_t left = 0;
  for (const Candidate& each : detection.candidates) left += each.plausible ? 1 : 0;
  for (const Candidate& each : detection.candidates) {
    if (!each.plausible) continue;
    tags += each.alphabet.tag();
    --left;
    tags += left == 0 ? "" : left == 1 ? " or " : ", ";
  }
  return tags;
}

}  // namespace

std::optional<Alphabet> tell_alphabet(std::string_view head, const std::string& name,
                                      std::string_view consequence, Console& console) {
  if (const auto by_script = detect_by_script(head)) return by_script;
  const Detection detection = detect(head);
  if (detection.alphabet) return detection.alphabet;
  if (detection.verdict == Verdict::no_letters) return cyrl;
  std::string message = name;
  if (detection.verdict == Verdict::open) {
    message += ": it cannot be told which Latin alphabet this is; it may be ";
    message += plausible_tags(detection);
    message += ": say which with -f. ";
  } else {
    message += ": this is not Kazakh in any Latin alphabet that jazu knows; if it is, ";
    message += "say which with -f. ";
  }
  message += consequence;
  console.error(Exit::data, message);
  return std::nullopt;
}

bool Source::prepare() {
  target_ = alphabets_.target(options_);
  if (!target_) return false;
  // Without --from any alphabet that can be read does, for what is wrong with the target.
  const auto from = is_fixed() ? alphabets_.find(options_.from) : std::optional(cyrl);
  return from && choose(*from);
}

bool Source::choose(Alphabet from) {
  // Only what was told by itself is passed through: who says -f means the reading of that alphabet.
  is_target_ = !is_fixed() && from == *target_;
  if (from_ == from) return true;
  Diagnostic why;
  // The tables outlive the converter, so that a handle of one of them is enough.
  Options conversion = options_.conversion;
  if (options_.lossless_by_pair && !alphabets_.choose_side(from, *target_, conversion.lossless)) {
    return false;
  }
  auto converter = Converter::make(from, *target_, conversion, &why);
  if (!converter) {
    console_.usage_error(why.message);
    return false;
  }
  converter_ = std::move(converter);
  from_ = from;
  name_ = is_fixed() ? options_.from : std::string(from.tag());
  return true;
}

bool Source::begin(std::string_view head, const std::string& name) {
  if (is_fixed()) return true;
  const auto from = tell_alphabet(head, name, "Nothing was written for it", console_);
  return from && choose(*from);
}

}  // namespace jazu::cli
