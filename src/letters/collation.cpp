#include "jazu/collation.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "letters/case_pairs.hpp"
#include "table/reader.hpp"
#include "text/utf8.hpp"

namespace jazu {
namespace letters {

// A letter of the order that is no code point of the flat array: a digraph, in small letters.
struct OrderedLetter {
  std::u32string text;
  std::uint8_t position;
};

struct CollationTable {
  static constexpr std::size_t flat_count = 0x800;

  explicit CollationTable(const LetterFacts& facts) : pairs(facts), word_signs(facts.word_signs) {}

  CasePairs pairs;
  std::array<std::uint8_t, flat_count> flat{};  // the position of a small letter, or 0
  std::vector<OrderedLetter> others;
  std::u32string marks;       // of letters that have no code point of their own
  std::u32string word_signs;  // what counts for nothing before a word
  std::size_t count = 0;      // letters
};

}  // namespace letters

namespace {

using letters::CollationTable;
using letters::OrderedLetter;

// The first byte of what stands at a place. A key has one or more such pieces for the text, then
// `level` and a byte for the case of each letter, then `level` and the text itself.
constexpr char level = 1, space = 2, punctuation = 3, digit = 4;
constexpr std::uint8_t first_letter = 0x10, other = 0xF8;
constexpr char small = 2, capital = 3;

constexpr std::size_t most_letters = other - first_letter;

// Reads `order`: capitals with white space between them. A capital that stands twice is that of
// two small letters (I of latn-2018), of which the usual one goes first.
class OrderReader {
 public:
  OrderReader(const table::CaseMap& pairs, CollationTable& table) : pairs_(pairs), table_(table) {}

  void run(const std::u32string& order) {
    for (std::size_t at = 0; at < order.size();) {
      const std::size_t end = std::min(order.find(U' ', at), order.size());
      if (end > at) add(order.substr(at, end - at));
      at = end + 1;
    }
    // Shch goes before Sh where both begin.
    std::stable_sort(table_.others.begin(), table_.others.end(),
                     [](const OrderedLetter& a, const OrderedLetter& b) {
                       return a.text.size() > b.text.size();
                     });
  }

 private:
  void add(std::u32string letter) {
    const std::u32string written = letter;
    for (char32_t& c : letter) c = table_.pairs.lower(c);
    if (is_known(letter)) letter = another_small(written, letter);
    if (table_.count == most_letters) return;
    const auto position = static_cast<std::uint8_t>(first_letter + table_.count++);
    if (letter.size() == 1 && letter[0] < CollationTable::flat_count) {
      table_.flat[letter[0]] = position;
    } else {
      table_.others.push_back({letter, position});
      for (const char32_t c : letter) {
        if (table::is_transparent(c)) table_.marks += c;
      }
    }
  }

  bool is_known(const std::u32string& letter) const {
    if (letter.size() == 1 && letter[0] < CollationTable::flat_count) {
      return table_.flat[letter[0]] != 0;
    }
    return std::any_of(table_.others.begin(), table_.others.end(),
                       [&](const OrderedLetter& each) { return each.text == letter; });
  }

  std::u32string another_small(const std::u32string& written, std::u32string letter) const {
    for (const auto& [small_letter, its_capital] : pairs_.pairs()) {
      std::u32string candidate(1, small_letter);
      if (written.size() == 1 && its_capital == written[0] && !is_known(candidate)) {
        return candidate;
      }
    }
    return letter;
  }

  const table::CaseMap& pairs_;
  CollationTable& table_;
};

bool is_space(char32_t c) noexcept {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

// The signs of ASCII and of Latin-1, General Punctuation, and those of Arabic text.
bool is_punctuation(char32_t c) noexcept {
  constexpr std::u32string_view arabic = U"\u060C\u061B\u061F\u066A\u066B\u066C\u06D4";
  return (c < 0x80 && (c < 'a' || c > 'z')) || (c > 0xA0 && c < 0xC0 && c != 0xAA && c != 0xBA) ||
         (c >= 0x2010 && c <= 0x205E) || arabic.find(c) != std::u32string_view::npos;
}

// The two letters of Cyrillic that may be decomposed, or 0.
char32_t composition(char32_t base, char32_t mark) noexcept {
  if (base == 0x0438 && mark == 0x0306) return 0x0439;
  return base == 0x0435 && mark == 0x0308 ? 0x0451 : 0;
}

class KeyWriter {
 public:
  KeyWriter(const CollationTable& table, std::string_view text) : table_(table), text_(text) {}

  std::string run() {
    for (const char *at = text_.data(), *end = at + text_.size(); at < end;) {
      const text::Decoded next = text::decode(at, end);
      add_code_point(next.valid ? next.code_point : invalid);
      at += next.size;
    }
    for (std::size_t at = 0; at < small_.size();) at += add(at);
    key_ += level;
    key_ += cases_;
    key_ += level;
    key_ += text_;
    return std::move(key_);
  }

 private:
  static constexpr char32_t invalid = 0xFFFD;

  // A mark that ends no word says nothing of the order, unless it makes another letter.
  void add_code_point(char32_t c) {
    if (table_.word_signs.find(c) != std::u32string::npos) return;
    if (!table::is_transparent(c) || written_.empty() ||
        table_.marks.find(c) != std::u32string::npos) {
      written_ += c;
      small_ += table_.pairs.lower(c);
      return;
    }
    const char32_t composed = composition(small_.back(), c);
    if (composed == 0) return;
    const bool is_small = written_.back() == small_.back();
    small_.back() = composed;
    written_.back() = is_small ? composed : table_.pairs.upper(composed);
  }

  // Adds what stands at a place, and returns how many code points that is.
  std::size_t add(std::size_t at) {
    const char32_t c = small_[at];
    for (const OrderedLetter& each : table_.others) {
      if (each.text[0] != c || small_.compare(at, each.text.size(), each.text) != 0) continue;
      return add_letter(each.position, at, each.text.size());
    }
    if (c < CollationTable::flat_count && table_.flat[c] != 0) {
      return add_letter(table_.flat[c], at, 1);
    }
    if (table::is_transparent(c) && at > 0) return 1;
    if (is_space(c)) {
      key_ += space;
    } else if (c >= '0' && c <= '9') {
      key_ += digit;
      key_ += static_cast<char>(c);
    } else if (is_punctuation(c)) {
      key_ += punctuation;
      text::append(c, key_);
    } else {
      key_ += static_cast<char>(other);
      text::append(c, key_);
      cases_ += written_[at] == c ? small : capital;
    }
    return 1;
  }

  std::size_t add_letter(std::uint8_t position, std::size_t at, std::size_t size) {
    key_ += static_cast<char>(position);
    cases_ += written_[at] == small_[at] ? small : capital;
    return size;
  }

  const CollationTable& table_;
  std::string_view text_;
  std::u32string written_, small_;
  std::string key_, cases_;
};

}  // namespace

std::optional<Collation> Collation::make(Alphabet alphabet, Diagnostic* why) {
  if (alphabet.order().empty()) {
    if (why != nullptr) {
      *why = {0, 0,
              "the table of '" + std::string(alphabet.tag()) +
                  "' does not say in which order its letters stand"};
    }
    return std::nullopt;
  }
  const letters::LetterFacts facts = letters::facts_of(alphabet);
  auto table = std::make_shared<CollationTable>(facts);
  OrderReader(facts.pairs, *table).run(text::code_points(alphabet.order()));
  return Collation(std::move(table));
}

std::string Collation::sort_key(std::string_view text) const {
  return KeyWriter(*table_, text).run();
}

}  // namespace jazu
