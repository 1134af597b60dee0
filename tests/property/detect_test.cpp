// jazu::detect() on any bytes.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

#include "jazu/detect.hpp"
#include "text_generator.hpp"

namespace {

using jazu::Detection;
using jazu::Verdict;
using jazu::property::any_target;
using jazu::property::any_text;

bool equal(const Detection& a, const Detection& b) {
  return a.verdict == b.verdict && a.script == b.script && a.alphabet == b.alphabet &&
         a.looked_at == b.looked_at && a.letters == b.letters && a.words == b.words &&
         a.candidates == b.candidates && a.evidence == b.evidence && a.odd_words == b.odd_words;
}

void is_sound(const std::string& text) {
  const Detection found = jazu::detect(text);
  RC_ASSERT(found.looked_at <= text.size());
  RC_ASSERT(found.alphabet.has_value() == (found.verdict == Verdict::told));
  RC_ASSERT(found.script.empty() == (found.verdict == Verdict::no_letters));
  RC_ASSERT(found.margin() >= 0);
  RC_ASSERT(found.evidence.size() <= Detection::max_evidence);
  RC_ASSERT(found.odd_words.size() <= Detection::max_odd_words);
  for (const auto& each : found.candidates) RC_ASSERT(each.words <= found.words);
  if (found.alphabet) RC_ASSERT(found.candidates[0].alphabet == *found.alphabet);
  const auto by_script = jazu::detect_by_script(text);
  if (found.script != "Latn") RC_ASSERT(by_script == found.alphabet);
  if (by_script) RC_ASSERT(by_script == found.alphabet);
}

}  // namespace

TEST_CASE("a detection agrees with itself") {
  CHECK(rc::check("any text", [] { is_sound(*any_text()); }));
  CHECK(rc::check("what an alphabet wrote",
                  [] { is_sound((*any_target()).converter({})(*any_text())); }));
}

TEST_CASE("white space at the end changes nothing") {
  CHECK(rc::check("any text", [] {
    const std::string text = (*any_target()).converter({})(*any_text());
    const auto size = *rc::gen::inRange<std::size_t>(0, 100);
    RC_ASSERT(equal(jazu::detect(text), jazu::detect(text + std::string(size, ' '))));
    RC_ASSERT(equal(jazu::detect(text), jazu::detect(text + std::string(size, '\n'))));
  }));
}
