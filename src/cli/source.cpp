#include "source.hpp"

#include <cstddef>

#include "jazu/alphabets.hpp"

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
  if (const auto by_script = detect_by_script(head)) return choose(*by_script);
  const Detection detection = detect(head);
  if (detection.alphabet) return choose(*detection.alphabet);
  // Without letters every alphabet reads the same.
  if (detection.verdict == Verdict::no_letters) return choose(cyrl);
  complain(name, detection);
  return false;
}

void Source::complain(const std::string& name, const Detection& detection) const {
  std::string message = name;
  if (detection.verdict == Verdict::open) {
    message += ": it cannot be told which Latin alphabet this is; it may be ";
    message += plausible_tags(detection);
    message += ": say which with -f";
  } else {
    message +=
        ": this is not Kazakh in any Latin alphabet that jazu knows; if it is, say which with -f";
  }
  console_.error(Exit::data, message + ". Nothing was written for it");
}

}  // namespace jazu::cli
