#include "settled.hpp"

#include <vector>

#include "jazu/guard.hpp"
#include "nfc.hpp"

namespace jazu::cli {
namespace {

// A line longer than this is taken in parts, so that memory stays constant.
constexpr std::size_t most_of_line = 1024 * 1024;

// So far before the end of what has arrived it is known which spans there are.
constexpr std::size_t unknown = 2 * longest_guarded_span;

constexpr std::string_view white_space = " \t\r";

// Whether what ends at a place is no capital, as numerals are.
bool is_no_numeral(std::string_view text) {
  if (text.empty()) return true;
  const auto last = static_cast<unsigned char>(text.back());
  if (last < 0x80) return last < 'A' || last > 'Z';
  const bool is_capital = text.size() >= 2 && text[text.size() - 2] == '\xD0' && last < 0xB0;
  return !is_capital;
}

// Goes back from the end of a part to where it may be cut; 0 when that is nowhere.
std::size_t cut_in_line(std::string_view text) {
  const std::vector<Range> spans = guarded_spans(text);
  auto span = spans.rbegin();
  for (std::size_t at = text.find_last_of(white_space, text.size() - unknown);
       at != std::string_view::npos && at != 0; at = text.find_last_of(white_space, at - 1)) {
    while (span != spans.rend() && span->begin > at) ++span;
    const bool in_span = span != spans.rend() && at < span->end;
    if (!in_span && is_no_numeral(text.substr(0, at))) return at + 1;
  }
  return 0;
}

}  // namespace

std::size_t settled_size(std::string_view text) {
  const std::size_t line = text.rfind('\n') + 1;
  if (line != 0 || text.size() < most_of_line) return line;
  if (const std::size_t cut = cut_in_line(text)) return cut;
  const std::size_t boundary = last_nfc_boundary(text, text.size() / 2);
  return boundary != text.size() / 2 ? boundary : text.size();
}

}  // namespace jazu::cli
