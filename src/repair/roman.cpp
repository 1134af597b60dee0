#include "repair/roman.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "repair/endings.hpp"
#include "text/letter_case.hpp"
#include "text/utf8.hpp"

namespace jazu::repair {
namespace {

// The longest numeral of a century, a chapter or a king (XXXVIII), and MDCCCLXXXVIII.
constexpr std::size_t max_digits = 15;

// How far behind a numeral the word is looked for that says what it counts.
constexpr std::ptrdiff_t reach = 64;

// The digit that a letter of either script stands for, or 0.
char digit_of(char32_t c) noexcept {
  switch (c) {
    case U'\u0406':
      return 'I';
    case U'\u0425':
      return 'X';
    case U'\u0421':
      return 'C';
    case U'\u041C':
      return 'M';
    case 'I':
    case 'V':
    case 'X':
    case 'L':
    case 'C':
    case 'D':
    case 'M':
      return static_cast<char>(c);
    default:
      return 0;
  }
}

struct Numeral {
  std::array<char, max_digits> digits;
  std::size_t size = 0;

  std::string_view text() const noexcept { return {digits.data(), size}; }
};

// Takes one decimal place, written with the digits of one, five and ten.
void take_place(std::string_view& rest, char one, char five, char ten) noexcept {
  if (rest.size() >= 2 && rest[0] == one && (rest[1] == five || rest[1] == ten)) {
    rest.remove_prefix(2);
    return;
  }
  if (!rest.empty() && rest[0] == five) rest.remove_prefix(1);
  for (int count = 0; count < 3 && !rest.empty() && rest[0] == one; ++count) rest.remove_prefix(1);
}

bool is_valid(std::string_view digits) noexcept {
  std::string_view rest = digits;
  for (int count = 0; count < 3 && !rest.empty() && rest[0] == 'M'; ++count) rest.remove_prefix(1);
  take_place(rest, 'C', 'D', 'M');
  take_place(rest, 'X', 'L', 'C');
  take_place(rest, 'I', 'V', 'X');
  return !digits.empty() && rest.empty();
}

// False when the word has another letter; what is not seen does not count.
bool read(const Word& word, Numeral& numeral) noexcept {
  if (word.size > max_digits) return false;
  for (std::size_t i = 0; i < word.size; ++i) {
    if (word.items[i].kind == Kind::invisible) continue;
    const char digit = digit_of(word.items[i].code_point);
    if (digit == 0) return false;
    numeral.digits[numeral.size++] = digit;
  }
  return is_valid(numeral.text());
}

// Passes spaces and a dash, which join two numerals (ХІХ–ХХ ғасырлар) and a numeral with its word.
const char* pass_joint(const char* at, const char* end) noexcept {
  constexpr std::string_view joints[] = {" ",      "-",      "\u00A0", "\u2010",
                                         "\u2011", "\u2013", "\u2014"};
  for (bool found = true; found;) {
    found = false;
    const std::string_view rest(at, static_cast<std::size_t>(end - at));
    for (const std::string_view joint : joints) {
      if (!rest.starts_with(joint)) continue;
      at += joint.size();
      found = true;
      break;
    }
  }
  return at;
}

// Whether the word is one of the list, endings aside; `ғ` is an abbreviation and stands alone.
bool is_listed(const Context& context, const Word& word) noexcept {
  const auto begins_with = [&](std::string_view listed, std::size_t& size) {
    for (const char *at = listed.data(), *end = at + listed.size(); at < end; ++size) {
      const text::Decoded next = text::decode(at, end);
      const bool same =
          size < word.size && text::simple_lower(word.items[size].code_point) == next.code_point;
      if (!same) return false;
      at += next.size;
    }
    return true;
  };
  const auto& list = context.tables->after_roman;
  return std::any_of(list.begin(), list.end(), [&](std::string_view each) {
    std::size_t size = 0;
    if (!begins_with(each, size)) return false;
    return size == word.size || (size > 1 && are_endings(context, word, size));
  });
}

// Whether what follows says that a numeral stands before it.
bool is_counted(const Context& context, const char* at) noexcept {
  const char* const end = at + std::min(context.end - at, reach);
  constexpr int max_numerals = 3;
  Word next;
  for (int i = 0; i < max_numerals; ++i) {
    const char* const from = pass_joint(at, end);
    if (from == at) return false;
    take_word(at, from, end, next);
    if (next.size == 0) return false;
    Numeral numeral;
    if (!read(next, numeral)) return is_listed(context, next);
    at = next.end;
  }
  return false;
}

bool is_abbreviation(const Context& context, const Word& word) noexcept {
  const std::string_view text(word.begin, static_cast<std::size_t>(word.end - word.begin));
  const auto& list = context.tables->not_roman;
  return std::find(list.begin(), list.end(), text) != list.end();
}

constexpr std::string_view cross = "\u0425";

// A group of Х only, from `at` on; the end of it, or `at`.
const char* pass_crosses(const char* at, const char* end) noexcept {
  while (std::string_view(at, static_cast<std::size_t>(end - at)).starts_with(cross)) {
    at += cross.size();
  }
  return at;
}

// Whether crosses stand for digits: beside another group of them, or a digit (8-7ХХ-ХХХ-ХХ-ХХ).
bool is_mask(const Context& context, const Word& word, std::string_view digits) noexcept {
  if (digits.find_first_not_of('X') != std::string_view::npos) return false;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto joins = [](char c) { return c == ' ' || c == '-'; };
  const char* const behind = word.end;
  if (behind < context.end && is_digit(*behind)) return true;
  if (behind + 1 < context.end && joins(*behind)) {
    const char* const crosses = pass_crosses(behind + 1, context.end);
    const bool whole = crosses == word_begin(behind + 1, crosses) || crosses == context.end ||
                       kind_of(text::decode(crosses, context.end).code_point) == Kind::other;
    if (crosses != behind + 1 && whole) return true;
  }
  if (word.begin - context.begin < 2 || !joins(word.begin[-1])) return false;
  const char* const before = word.begin - 1;
  if (is_digit(before[-1])) return before[0] == '-';
  const char* const from = word_begin(context.begin, before);
  return from != before && pass_crosses(from, before) == before;
}

// Whether the digits alone show it: two or more of those that no abbreviation is made of.
bool shows_itself(std::string_view digits) noexcept {
  return digits.size() >= 2 && digits.find_first_not_of("IXV") == std::string_view::npos;
}

// Without two of І and Х side by side or a letter of Latin it is rather an abbreviation (МС, СХ).
bool may_be_counted(const Word& word, const Numeral& numeral) noexcept {
  const std::string_view digits = numeral.text();
  if (digits.size() == 1) return digits[0] == 'I' || digits[0] == 'X';
  if (word.count(Kind::latin) != 0) return true;
  constexpr std::string_view pairs[] = {"II", "IX", "XI", "XX"};
  return std::any_of(std::begin(pairs), std::end(pairs), [&](std::string_view pair) {
    return digits.find(pair) != std::string_view::npos;
  });
}

}  // namespace

bool repair_roman(const Context& context, const Word& word, Finding& finding) noexcept {
  Numeral numeral;
  if (word.count(Kind::cyrillic) == 0 || word.behind_digit || !read(word, numeral)) return false;
  Rule rule = Rule::roman;
  if (!shows_itself(numeral.text())) {
    rule = Rule::roman_before_word;
    if (!may_be_counted(word, numeral) || is_abbreviation(context, word)) return false;
    if (!is_counted(context, word.end)) return false;
  }
  if (is_mask(context, word, numeral.text())) return false;
  finding.rule = rule;
  for (std::size_t i = 0; i < word.size; ++i) {
    const Word::Item& item = word.items[i];
    if (item.kind != Kind::cyrillic) continue;
    finding.change(word.begin + item.begin, item.size, rule, {&numeral.digits[i], 1});
  }
  return true;
}

bool begins_with_roman(const Word& word, std::size_t size) noexcept {
  if (size < 2 || size > max_digits) return false;
  Numeral numeral;
  for (std::size_t i = 0; i < size; ++i) {
    const bool latin = word.items[i].kind == Kind::latin;
    const char digit = latin ? digit_of(word.items[i].code_point) : '\0';
    if (digit == 0) return false;
    numeral.digits[numeral.size++] = digit;
  }
  return is_valid(numeral.text());
}

bool may_be_mask(const char* begin, const char* before, const char* behind,
                 const char* end) noexcept {
  // What stands before may be a numeral by now, and one of Latin letters.
  const std::string_view first(begin, static_cast<std::size_t>(before - begin));
  const std::string_view second(behind, static_cast<std::size_t>(end - behind));
  return (first.ends_with(cross) || first.ends_with('X')) &&
         (second.starts_with(cross) || second.starts_with('X'));
}

bool looks_roman(const Word& word) noexcept {
  Numeral numeral;
  return word.size != 0 && read(word, numeral);
}

}  // namespace jazu::repair
