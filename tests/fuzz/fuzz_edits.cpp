// What conversions record of any text, between any alphabets, with any options: it covers both
// texts, undoes, maps forwards, goes together with other records, and changes neither the text nor
// the report; and records of any changes at all. Input: source, target, two bytes of options, a
// second target, the number of bytes that describe changes, those, text.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input.hpp"
#include "jazu/jazu.hpp"

namespace {

using jazu::Alphabet;
using jazu::Bias;
using jazu::Converter;
using jazu::Edit;
using jazu::Edits;
using jazu::Options;
using jazu::Range;
using jazu::fuzz::Input;
using jazu::fuzz::require;

Options any_options(Input& input) {
  const unsigned how = input.byte();
  const unsigned who = input.byte();
  Options options;
  options.invalid = static_cast<jazu::Invalid>(how % 3);
  options.punctuation = static_cast<jazu::Punctuation>(how / 3 % 2);
  options.letter_case = static_cast<jazu::Case>(how / 6 % 2);
  options.guard = static_cast<jazu::Guard>(how / 12 % 2);
  options.reading = static_cast<jazu::Reading>(how / 24 % 2);
  options.layers = {who % 2 == 0, who / 2 % 2 == 0};
  if (who / 4 % 3 != 0) options.invalid = jazu::Invalid::keep;
  options.lossless = static_cast<jazu::Lossless>(who / 4 % 3);
  return options;
}

void covers(const Edits& edits, std::string_view source, std::string_view target,
            std::string_view tag) {
  Range last_source, last_target;
  for (const Edit& edit : edits) {
    require(edit.source.begin == last_source.end && edit.target.begin == last_target.end,
            "runs follow one another", tag);
    const std::string_view was =
        source.substr(edit.source.begin, edit.source.end - edit.source.begin);
    const std::string_view is =
        target.substr(edit.target.begin, edit.target.end - edit.target.begin);
    require((edit.changed ? edit.before : is) == was, "a run has the bytes of the source", tag);
    require(!was.empty() || !is.empty(), "no run is empty", tag);
    last_source = edit.source;
    last_target = edit.target;
  }
  require(last_source.end == source.size() && last_target.end == target.size(),
          "runs cover both texts", tag);
  require(edits.undo(target) == source, "undo gives the source", tag);
}

void maps_forwards(const Edits& edits, std::string_view tag) {
  std::size_t last_left = 0, last_right = 0;
  // Each lookup reads up to a checkpoint's distance.
  const std::size_t step = edits.source_size() / 64 + 1;
  for (std::size_t i = 0; i <= edits.source_size(); i += step) {
    const std::size_t left = edits.to_target(i, Bias::left);
    const std::size_t right = edits.to_target(i, Bias::right);
    require(last_left <= left && last_right <= right && left <= right, "places never go back", tag);
    require(right <= edits.target_size(), "places lie in the target", tag);
    require(edits.to_source(left, Bias::left) <= i && edits.to_source(right, Bias::right) >= i,
            "a place comes back to where it was", tag);
    const Range range = edits.to_target(Range{i, i + step});
    require(range.begin <= range.end && range.end <= edits.target_size(),
            "ranges lie in the target", tag);
    last_left = left;
    last_right = right;
  }
}

// A conversion, if there is one, and what it recorded.
std::optional<Edits> convert(Alphabet from, Alphabet to, const Options& options,
                             std::string_view text, std::string& out) {
  const auto converter = Converter::make(from, to, options);
  if (!converter) return std::nullopt;
  Edits edits;
  std::string expected;
  jazu::Report report, expected_report;
  const jazu::Result result = converter->append(text, out, edits, report);
  require(result == converter->append(text, expected, expected_report), "the result is the same",
          from.tag());
  require(out == expected, "the text is the same", from.tag());
  require(report == expected_report, "the report is the same", from.tag());
  covers(edits, text.substr(0, result.read), out, from.tag());
  maps_forwards(edits, from.tag());
  if (result.status != jazu::Status::ok) return std::nullopt;
  return edits;
}

// Changes of a text as the bytes have them.
Edits change(const std::string& text, const std::vector<std::uint8_t>& bytes, std::string& out) {
  constexpr std::string_view rules[] = {"a", "b"};
  Edits edits;
  std::size_t at = 0;
  for (const std::uint8_t byte : bytes) {
    const std::size_t size = std::min<std::size_t>(byte >> 1 & 7, text.size() - at);
    if ((byte & 1) == 0) {
      edits.copy(size);
      out += text.substr(at, size);
    } else {
      const std::size_t after = byte >> 4 & 7;
      edits.replace(std::string_view(text).substr(at, size), after, rules[byte >> 7]);
      out.append(after, 'x');
    }
    at += size;
  }
  edits.copy(text.size() - at);
  out += text.substr(at);
  return edits;
}

void go_together(const Edits& first, const Edits& second, std::string_view source,
                 std::string_view target, std::string_view tag) {
  const auto both = compose(first, second);
  require(both.has_value(), "records that follow go together", tag);
  covers(*both, source, target, tag);
  maps_forwards(*both, tag);
  require(both->undo(target) == first.undo(*second.undo(target)), "and undo as both do", tag);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Input input(data, size);
  const Alphabet from = Alphabet::all(input.byte() % Alphabet::all_count());
  const Alphabet to = Alphabet::all(input.byte() % Alphabet::all_count());
  const Options options = any_options(input);
  const Alphabet next = Alphabet::all(input.byte() % Alphabet::all_count());
  std::vector<std::uint8_t> changes(input.byte() % 64);
  for (std::uint8_t& each : changes) each = input.byte();
  const std::string text(input.rest());

  std::string changed;
  const Edits before = change(text, changes, changed);
  covers(before, text, changed, "changes");
  maps_forwards(before, "changes");
  std::string out;
  const auto edits = convert(from, to, options, changed, out);
  if (!edits) return 0;
  go_together(before, *edits, text, out, from.tag());
  std::string last;
  Options plain;
  const auto more = convert(to, next, plain, out, last);
  if (more) go_together(*edits, *more, changed, last, to.tag());
  return 0;
}
