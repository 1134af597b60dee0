// Any bytes, decoded, told and repaired. Input: a byte for the encoding and the policy, one for a
// cut, then the text.
#include <algorithm>
#include <string>
#include <string_view>

#include "input.hpp"
#include "jazu/encoding.hpp"
#include "jazu/mojibake.hpp"

namespace {

using jazu::fuzz::require;

void decoding(std::string_view bytes, jazu::Encoding encoding, jazu::Invalid invalid,
              std::size_t cut) {
  const std::string_view name = jazu::to_string(encoding);
  std::string whole, pieces, back;
  jazu::DecodeReport report;
  const jazu::Status status = jazu::decode(bytes, encoding, whole, invalid, &report);
  jazu::Decoder decoder(encoding, invalid);
  decoder.feed(bytes.substr(0, cut), pieces);
  decoder.feed(bytes.substr(cut), pieces);
  require(decoder.finish(pieces) == status, "pieces end as the whole", name);
  require(pieces == whole, "pieces give what the whole gives", name);
  require(decoder.report() == report, "pieces report what the whole does", name);
  require(whole.size() <= 3 * bytes.size(), "no text grows more than threefold", name);
  if (encoding < jazu::Encoding::windows_1251) return;
  require(report.invalid == 0, "an encoding of one byte has all bytes", name);
  require(jazu::encode(whole, encoding, back).missing == 0 && back == bytes, "bytes come back",
          name);
}

void detection(std::string_view bytes) {
  const jazu::EncodingDetection found = jazu::detect_encoding(bytes);
  const std::string_view name = jazu::to_string(found.encoding);
  require(found.looked_at <= bytes.size(), "no more is looked at than there is", name);
  require(found.confidence >= 0 && found.confidence <= 1, "confidence", name);
  require(found.letters <= bytes.size() && found.markers <= found.letters, "letters", name);
  const auto& all = found.candidates;
  require(std::is_sorted(all.begin(), all.end(),
                         [](const auto& a, const auto& b) { return a.bits > b.bits; }),
          "the likeliest candidate is the first", name);
}

void mojibake(std::string_view text, std::optional<jazu::Encoding> misread) {
  const jazu::MojibakeRepair repair = jazu::repair_mojibake(text, misread);
  const std::string_view after = repair.text;
  std::size_t from = 0, to = 0;
  for (const jazu::MojibakeChange& each : repair.changes) {
    const std::string_view name = jazu::to_string(each.misreading);
    require(from <= each.begin && each.begin < each.end && to <= each.to_begin &&
                each.to_begin <= each.to_end,
            "changes are in order", name);
    require(text.substr(from, each.begin - from) == after.substr(to, each.to_begin - to),
            "what lies between changes stays", name);
    from = each.end;
    to = each.to_end;
  }
  require(text.substr(from) == after.substr(to), "the rest stays", "");
  require(after.size() <= text.size(), "no text becomes longer", "");
  require(
      std::count(after.begin(), after.end(), '\n') == std::count(text.begin(), text.end(), '\n'),
      "lines stay lines", "");
  const jazu::MojibakeRepair again = jazu::repair_mojibake(after, misread);
  require(again.changes.empty() && again.text == after, "repairing twice changes nothing", "");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  jazu::fuzz::Input input(data, size);
  const std::uint8_t choice = input.byte();
  const std::uint8_t cut = input.byte();
  const std::string_view text = input.rest();
  decoding(text, static_cast<jazu::Encoding>(choice % 12),
           static_cast<jazu::Invalid>(choice / 12 % 3), std::min<std::size_t>(cut, text.size()));
  detection(text);
  mojibake(text, std::nullopt);
  mojibake(text, choice % 2 == 0 ? jazu::Encoding::kz_1048 : jazu::Encoding::pt154);
  return 0;
}
