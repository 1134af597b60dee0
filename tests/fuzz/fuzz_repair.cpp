// Repair of any bytes, by itself and ahead of conversion. Input: the profile and the target, then
// text.
#include <string>
#include <string_view>
#include <vector>

#include "input.hpp"
#include "jazu/repair.hpp"
#include "jazu/stream.hpp"
#include "repair/trigger.hpp"

namespace {

using jazu::Alphabet;
using jazu::Converter;
using jazu::fuzz::require;

void check_profile(jazu::RepairProfile profile, std::string_view text) {
  const jazu::Repair repair(profile);
  const std::string once = repair(text);
  require(repair(once) == once, "repair is idempotent", "");
  std::string out;
  std::vector<jazu::RepairFinding> findings;
  repair.append(text, out, findings);
  require(out == once, "what is found is what changes", "");
}

void check_converter(const Converter& converter, std::string_view text, std::size_t step,
                     std::string_view tag) {
  std::string out, streamed;
  jazu::Report report;
  converter.append(text, out, report);
  require(out.size() <= converter.max_size(text.size()), "the bound of a repaired text", tag);
  require(converter.size(text) == out.size(), "the size of a repaired text", tag);
  jazu::fuzz::into_small_buffers(converter, text, out, out.size() + 1, tag);
  jazu::Stream stream(converter);
  for (std::size_t at = 0; at < text.size(); at += step) {
    stream.feed(text.substr(at, step), streamed);
  }
  stream.finish(streamed);
  require(streamed == out, "a stream repairs the same", tag);
  require(stream.report() == report, "and reports the same", tag);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using jazu::repair::find_trigger;
  jazu::fuzz::Input input(data, size);
  const auto profile = static_cast<jazu::RepairProfile>(input.byte() % 3);
  const Alphabet from = Alphabet::all(input.byte() % Alphabet::all_count());
  const std::size_t step = 1 + input.byte();
  const std::string_view text = input.rest();
  check_profile(profile, text);
  const char* const end = text.data() + text.size();
  require(find_trigger(text.data(), text.data(), end, end) ==
              jazu::repair::find_trigger_plain(text.data(), text.data(), end, end),
          "the quick search finds what the plain one does", "");
  if (const auto converter = Converter::make(from, jazu::Alphabet::all(0))) {
    check_converter(*converter, text, step, from.tag());
  }
  return 0;
}
