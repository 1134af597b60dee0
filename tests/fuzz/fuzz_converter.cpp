// Any text through any alphabet with any options: equal to the reference, within its bound, and the
// same by every way of calling. Input: target, options, size of the small buffer, text.
#include <string>

#include "input.hpp"

namespace {

using jazu::Result;
using jazu::fuzz::into_small_buffers;
using jazu::fuzz::require;

// The reference is slow, and its speed is what bounds the fuzzer's.
constexpr std::size_t reference_limit = 2048;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  jazu::fuzz::Input input(data, size);
  const auto& target = input.target();
  const auto& options = input.options();
  const std::size_t room = input.byte();
  const std::string_view text = input.rest();
  const jazu::Converter& converter = jazu::fuzz::converter(target, options);

  std::string out;
  jazu::Report report;
  const Result result = converter.append(text, out, report);
  require(out.size() <= converter.max_size(text.size()), "output within the bound", target.tag);
  require(result.written == out.size(), "written is the size of the output", target.tag);
  require(converter.size(text) == out.size(), "size() is the size", target.tag);
  into_small_buffers(converter, text, out, out.size(), target.tag);
  into_small_buffers(converter, text, out, room, target.tag);

  if (text.size() > reference_limit) return 0;
  const auto expected = target.reference->convert(text, options);
  require(out == expected.text, "equals the reference", target.tag);
  require(result.status == expected.status && result.read == expected.read,
          "ends where the reference does", target.tag);
  require(report.invalid == expected.report.invalid && report.foreign == expected.report.foreign,
          "reports what the reference does", target.tag);
  return 0;
}
