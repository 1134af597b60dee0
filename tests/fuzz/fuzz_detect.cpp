// Any bytes: a detection agrees with itself, and white space at the end changes nothing. Input:
// text.
#include <string>
#include <string_view>

#include "input.hpp"
#include "jazu/detect.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using jazu::fuzz::require;
  const std::string text(reinterpret_cast<const char*>(data), size);
  const jazu::Detection found = jazu::detect(text);
  const std::string_view tag = found.alphabet ? found.alphabet->tag() : "none";
  require(found.looked_at <= size, "no more is looked at than there is", tag);
  require(found.alphabet.has_value() == (found.verdict == jazu::Verdict::told), "verdict", tag);
  require(found.margin() >= 0, "the likeliest candidate is the first", tag);
  for (const jazu::Candidate& each : found.candidates) {
    require(each.words <= found.words, "no more words than there are", each.alphabet.tag());
  }
  const jazu::Detection again = jazu::detect(text + " \n");
  require(again.verdict == found.verdict && again.alphabet == found.alphabet &&
              again.candidates == found.candidates && again.evidence == found.evidence,
          "white space at the end changes nothing", tag);
  const auto by_script = jazu::detect_by_script(text);
  require(!by_script || by_script == found.alphabet, "the script tells the same", tag);
  return 0;
}
