#include "encoding/byte_run.hpp"

#include "text/utf8.hpp"

namespace jazu::encodings {
namespace {

constexpr char32_t replacement = 0xFFFD;

// How many bytes a sequence has that begins with this one; 0 when none does.
constexpr std::size_t size_by_lead(std::uint8_t lead) noexcept {
  return lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
}

constexpr bool continues(std::uint8_t byte) noexcept {
  return byte >= 0x80 && byte < 0xC0;
}

}  // namespace

std::vector<Character> characters_of(std::string_view line) {
  std::vector<Character> result;
  result.reserve(line.size());
  const char* const end = line.data() + line.size();
  for (const char* at = line.data(); at != end;) {
    const text::Decoded next = text::decode(at, end);
    result.push_back(
        {next.valid ? next.code_point : no_character, static_cast<std::size_t>(at - line.data())});
    at += next.size;
  }
  return result;
}

RunFinder::Sequence RunFinder::exact_at(std::size_t at) const {
  Sequence result;
  const std::uint8_t lead = high_byte(at);
  const std::size_t size = size_by_lead(lead);
  if (size == 0) return result;
  result.bytes[0] = static_cast<char>(lead);
  for (std::size_t i = 1; i < size; ++i) {
    const std::uint8_t byte = high_byte(at + i);
    if (!continues(byte)) return result;
    result.bytes[i] = static_cast<char>(byte);
  }
  if (!text::decode(result.bytes, result.bytes + size).valid) return result;
  result.characters = result.size = size;
  result.exact = true;
  return result;
}

// A letter of two bytes whose second one is not there as it should be, where there is no doubt what
// it was. Only D0 and D3 and the byte that windows-1251 lacks make letters of Kazakh: И and Ә.
RunFinder::Sequence RunFinder::damaged_at(std::size_t at, bool goes_on) const {
  const Reader& reader = readers[reader_];
  const std::uint8_t lead = high_byte(at);
  Sequence result;
  if (size_by_lead(lead) != 2) return result;
  const char32_t next = at + 1 < line_.size() ? line_[at + 1].code_point : 0;
  std::uint8_t second = 0;
  std::size_t characters = 2;
  if (next == ' ' && reader.no_break_space != 0) {
    // A space also ends words, so the next one has to be misread too.
    if (exact_at(at + 2).exact) second = reader.no_break_space;
  } else if (reader.lost != 0 && (lead == 0xD0 || lead == 0xD3)) {
    const bool stands_in = next == replacement || next == '?';
    if (!stands_in) characters = 1;
    if (goes_on || exact_at(at + characters).exact) second = reader.lost;
  }
  if (second == 0) return result;
  result.bytes[0] = static_cast<char>(lead);
  result.bytes[1] = static_cast<char>(second);
  // Nothing else puts this character behind that one.
  result.exact = next == replacement;
  result.size = 2;
  result.characters = characters;
  return result;
}

RunFinder::Sequence RunFinder::sequence_at(std::size_t at, bool goes_on) const {
  const Sequence exact = exact_at(at);
  return exact.exact ? exact : damaged_at(at, goes_on);
}

bool RunFinder::find(std::size_t from, ByteRun& run) const {
  Sequence next;
  while (from < line_.size() && (next = sequence_at(from, false)).characters == 0) ++from;
  if (from >= line_.size()) return false;
  run = {from, from, 0, {}};
  std::string plain;  // that may turn out to stand behind the run
  bool goes_on = false;
  for (std::size_t at = from; at < line_.size();) {
    next = sequence_at(at, goes_on);
    goes_on = next.characters != 0;
    if (goes_on) {
      run.text += plain;
      plain.clear();
      run.text.append(next.bytes, next.size);
      run.sequences += next.exact ? 1 : 0;
      at += next.characters;
      run.last = at;
    } else if (line_[at].code_point < 0x80) {
      plain += static_cast<char>(line_[at].code_point);
      ++at;
    } else {
      break;
    }
  }
  return true;
}

}  // namespace jazu::encodings
