// Lattices for tests, from a small channel of Cyrillic letters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reading/candidate.hpp"
#include "reading/lattice.hpp"
#include "table/letters.hpp"
#include "text/utf8.hpp"
#include "unit/model/small_model.hpp"

namespace jazu::test {

inline table::LetterSet set(std::string_view word) {
  table::LetterSet result = 0;
  for (const char each : letters(word)) result |= table::set_of(static_cast<table::Letter>(each));
  return result;
}

// What each position may stand for: "а,ә" or "ц,тс"; capitals are capitals.
inline reading::Lattice lattice(const std::vector<std::string_view>& positions) {
  reading::Lattice result;
  result.size = positions.size();
  for (std::size_t at = 0; at < positions.size(); ++at) {
    result.first[at] = static_cast<std::uint16_t>(result.arc_count);
    std::string_view left = positions[at];
    while (!left.empty()) {
      const std::string_view one = left.substr(0, left.find(','));
      left.remove_prefix(std::min(left.size(), one.size() + 1));
      reading::Arc& arc = result.arcs[result.arc_count++];
      arc = {static_cast<std::uint8_t>(at), static_cast<std::uint8_t>(at + 1), 0, 0, {}, 0};
      for (const char* c = one.data(); c < one.data() + one.size();) {
        const text::Decoded next = text::decode(c, one.data() + one.size());
        c += next.size;
        const auto letter = *table::find_letter(next.code_point);
        arc.upper = static_cast<std::uint8_t>(arc.upper | letter.upper << arc.size);
        arc.letters[arc.size++] = letter.letter;
      }
    }
  }
  result.first[positions.size()] = static_cast<std::uint16_t>(result.arc_count);
  return result;
}

inline std::string text_of(const reading::Candidate& candidate) {
  std::string result;
  for (std::size_t i = 0; i < candidate.size; ++i) {
    const auto& name = table::letters[candidate.letters[i]];
    text::append(candidate.is_upper(i) ? name.capital : name.small, result);
  }
  return result;
}

inline std::vector<std::string> texts_of(const reading::Candidates& found) {
  std::vector<std::string> result;
  for (std::size_t i = 0; i < found.count; ++i) result.push_back(text_of(found.items[i]));
  return result;
}

}  // namespace jazu::test
