#include "train/tokens.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "table/letters.hpp"
#include "text/utf8.hpp"

namespace jazu::train {
namespace {

// The Kazakh letter that a Latin one is mistaken for, by its shape.
constexpr std::array<std::pair<char32_t, char32_t>, 22> look_alikes = {{
    {'a', 0x0430}, {'c', 0x0441}, {'e', 0x0435}, {'h', 0x04BB}, {'i', 0x0456}, {'k', 0x043A},
    {'o', 0x043E}, {'p', 0x0440}, {'x', 0x0445}, {'y', 0x0443}, {'A', 0x0410}, {'B', 0x0412},
    {'C', 0x0421}, {'E', 0x0415}, {'H', 0x041D}, {'I', 0x0406}, {'K', 0x041A}, {'M', 0x041C},
    {'O', 0x041E}, {'P', 0x0420}, {'T', 0x0422}, {'X', 0x0425},
}};

enum class Kind : unsigned char { other, kazakh, latin, foreign };

bool is_ascii_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

Kind kind_of(char32_t c) {
  if (table::find_letter(c)) return Kind::kazakh;
  if (is_ascii_letter(c)) return Kind::latin;
  const bool letter = (c >= 0x00C0 && c <= 0x024F && c != 0x00D7 && c != 0x00F7) ||
                      (c >= 0x0250 && c <= 0x02AF) || (c >= 0x0300 && c <= 0x036F) ||
                      (c >= 0x0370 && c <= 0x052F) || (c >= 0x0590 && c <= 0x07FF);
  return letter ? Kind::foreign : Kind::other;
}

char32_t composed(char32_t base, char32_t mark) {
  if (mark == 0x0306 && base == 0x0438) return 0x0439;
  if (mark == 0x0306 && base == 0x0418) return 0x0419;
  if (mark == 0x0308 && base == 0x0435) return 0x0451;
  if (mark == 0x0308 && base == 0x0415) return 0x0401;
  return 0;
}

std::vector<char32_t> code_points(std::string_view line) {
  std::vector<char32_t> result;
  for (const char* at = line.data(); at < line.data() + line.size();) {
    const text::Decoded next = text::decode(at, line.data() + line.size());
    at += next.size;
    char32_t c = next.valid ? next.code_point : 0xFFFD;
    if (c == 0x00AD) continue;  // a soft hyphen is no end of a word
    if (c == 0x0259) c = 0x04D9;
    if (c == 0x018F) c = 0x04D8;
    const char32_t both = result.empty() ? 0 : composed(result.back(), c);
    if (both != 0) {
      result.back() = both;
    } else {
      result.push_back(c);
    }
  }
  return result;
}

// Puts look-alikes right where some letters are Kazakh; the kind of the whole.
Kind repair(std::vector<char32_t>& run) {
  const auto is = [](Kind kind) { return [kind](char32_t c) { return kind_of(c) == kind; }; };
  if (std::any_of(run.begin(), run.end(), is(Kind::foreign))) return Kind::foreign;
  if (std::none_of(run.begin(), run.end(), is(Kind::kazakh))) return Kind::latin;
  for (char32_t& c : run) {
    const auto* found = std::find_if(look_alikes.begin(), look_alikes.end(),
                                     [c](const auto& pair) { return pair.first == c; });
    if (found != look_alikes.end()) c = found->second;
  }
  return std::all_of(run.begin(), run.end(), is(Kind::kazakh)) ? Kind::kazakh : Kind::foreign;
}

bool is_upper(char32_t c) {
  return is_ascii_letter(c) ? c < 'a' : table::find_letter(c)->upper;
}

Shape shape_of(const std::vector<char32_t>& run) {
  const auto count = std::count_if(run.begin(), run.end(), is_upper);
  if (count == 0) return Shape::lower;
  if (count == 1 && is_upper(run.front())) return Shape::title;
  return static_cast<std::size_t>(count) == run.size() ? Shape::upper : Shape::mixed;
}

bool ends_sentence(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == ':' || c == 0x2026;
}

// Marks that leave it open whether a sentence begins: quotes, brackets, dashes, spaces.
bool keeps_state(char32_t c) {
  return c == ' ' || c == '"' || c == '(' || c == '[' || c == '*' || c == '-' || c == 0x00A0 ||
         c == 0x00AB || c == 0x00BB || (c >= 0x2010 && c <= 0x201F) || c == 0x2022;
}

Token make_token(const std::vector<char32_t>& run, Kind kind, bool opens) {
  Token token{{}, {}, shape_of(run), opens};
  for (const char32_t c : run) {
    if (kind == Kind::kazakh) {
      token.word += static_cast<char>(table::find_letter(c)->letter);
    } else {
      token.latin += static_cast<char>(c | 0x20);
    }
  }
  return token;
}

}  // namespace

void for_each_token(std::string_view line, const std::function<void(const Token&)>& take) {
  std::vector<char32_t> run;
  bool opens = true;
  auto text = code_points(line);
  text.push_back('\n');
  for (const char32_t c : text) {
    if (kind_of(c) != Kind::other) {
      run.push_back(c);
      continue;
    }
    if (!run.empty()) {
      const Kind kind = repair(run);
      if (kind != Kind::foreign) take(make_token(run, kind, opens));
      run.clear();
      opens = false;
    }
    if (ends_sentence(c) || c == '"' || c == 0x00AB || c == 0x201C) {
      opens = true;
    } else if (!keeps_state(c)) {
      opens = false;
    }
  }
}

std::string to_utf8(const Word& word) {
  std::string result;
  for (const char c : word) {
    text::append(table::letters[static_cast<unsigned char>(c)].small, result);
  }
  return result;
}

}  // namespace jazu::train
