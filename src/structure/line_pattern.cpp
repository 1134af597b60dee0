#include "structure/line_pattern.hpp"

#include <algorithm>
#include <array>

#include "table/reader.hpp"
#include "text/letter_case.hpp"
#include "text/utf8.hpp"

namespace jazu::structure {
namespace {

enum class Kind : std::uint8_t { space, letter, digit, sign };

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

Kind kind_of(char32_t c) noexcept {
  if (c <= ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x3000) {
    return Kind::space;
  }
  if (c >= '0' && c <= '9') return Kind::digit;
  const bool letter = table::script_of(c) != table::Script::none || text::simple_upper(c) != c ||
                      text::simple_lower(c) != c;
  return letter ? Kind::letter : Kind::sign;
}

bool is_word(std::string_view token) noexcept {
  const text::Decoded first = text::decode(token.data(), token.data() + token.size());
  return first.valid && kind_of(first.code_point) == Kind::letter;
}

bool is_number(std::string_view token, std::size_t least, std::size_t most) noexcept {
  return token.size() >= least && token.size() <= most && is_digit(token[0]);
}

std::size_t value_of(std::string_view digits) noexcept {
  std::size_t value = 0;
  for (const char c : digits) value = value * 10 + static_cast<std::size_t>(c - '0');
  return value;
}

bool is_in_range(std::string_view token, std::size_t low, std::size_t high) noexcept {
  return is_number(token, 1, 4) && value_of(token) >= low && value_of(token) <= high;
}

// Sign tokens that part a line, or stand where a path goes on.
bool is_bar(std::string_view token) noexcept {
  constexpr std::array<std::string_view, 10> bars = {"|",
                                                     "/",
                                                     ">",
                                                     "\xC2\xB7",
                                                     "\xC2\xBB",
                                                     "\xE2\x80\xA2",
                                                     "\xE2\x80\x93",
                                                     "\xE2\x80\x94",
                                                     "\xE2\x80\xBA",
                                                     "\xE2\x86\x92"};
  return std::find(bars.begin(), bars.end(), token) != bars.end();
}

// Verbs that end a sentence, as keys: what ends so is no name. A past tense ends in -dy, or in -ty
// behind a voiceless consonant (ketti, but not gazeti); otyr, tur, zhatyr, emes, kerek.
bool ends_sentence(std::string_view word) noexcept {
  constexpr std::string_view dy = "\xD0\xB4\xD0\xB8", ty = "\xD1\x82\xD0\xB8";
  constexpr std::string_view voiceless = "\xD0\xBF\xD1\x82\xD0\xBA\xD1\x81\xD1\x88\xD1\x85\xD1\x84";
  constexpr std::array<std::string_view, 5> verbs = {
      "\xD0\xBE\xD1\x82\xD0\xB8\xD1\x80", "\xD1\x82\xD1\x83\xD1\x80",
      "\xD0\xB6\xD0\xB0\xD1\x82\xD0\xB8\xD1\x80", "\xD0\xB5\xD0\xBC\xD0\xB5\xD1\x81",
      "\xD0\xBA\xD0\xB5\xD1\x80\xD0\xB5\xD0\xBA"};
  if (std::find(verbs.begin(), verbs.end(), word) != verbs.end()) return true;
  constexpr std::size_t least = 8;  // four letters of two bytes each
  if (word.size() < least) return false;
  const std::string_view ending = word.substr(word.size() - dy.size());
  const std::string_view before = word.substr(word.size() - dy.size() - 2, 2);
  return ending == dy || (ending == ty && voiceless.find(before) != std::string_view::npos);
}

// The positions behind what an element may be at a position.
class Ends {
 public:
  Ends(const Tokens& tokens, std::vector<bool>& reached) : tokens_(tokens), reached_(reached) {}

  void add(const Element& element, std::size_t at) {
    if (at >= tokens_.size()) return;
    switch (element.kind) {
      case Class::word:
        return add_if(std::find(element.words.begin(), element.words.end(), tokens_[at]) !=
                          element.words.end(),
                      at + 1);
      case Class::number:
        return add_number(at, false);
      case Class::count:
        return add_number(at, true);
      case Class::day:
        return add_if(tokens_[at].size() <= 2 && is_in_range(tokens_[at], 1, 31), at + 1);
      case Class::year:
        return add_if(is_year(at), at + 1);
      case Class::time:
        return add_if(is_sign(at + 1, ":") && is_in_range(tokens_[at], 0, 24) && has(at + 2) &&
                          tokens_[at + 2].size() == 2 && is_in_range(tokens_[at + 2], 0, 59),
                      at + 3);
      case Class::date:
        return add_if(is_date(at), at + 5);
      case Class::site:
        return add_site(at);
      case Class::bar:
        return add_if(is_bar(tokens_[at]), at + 1);
      case Class::words:
        return add_words(element.most, at);
      case Class::credit:
        return add_credit(element.most, at);
    }
  }

 private:
  void add_if(bool is_so, std::size_t end) {
    if (is_so) reached_[end] = true;
  }

  bool has(std::size_t at) const noexcept { return at < tokens_.size(); }
  bool is_sign(std::size_t at, std::string_view sign) const noexcept {
    return has(at) && tokens_[at] == sign;
  }
  bool is_year(std::size_t at) const noexcept {
    return has(at) && tokens_[at].size() == 4 && is_in_range(tokens_[at], 1900, 2099);
  }

  // 1, 143, 4236, 4 236, 1 004 236.
  void add_number(std::size_t at, bool counts) {
    if (!is_number(tokens_[at], 1, 7)) return;
    const bool large = tokens_[at].size() > 2 && tokens_[at][0] != '0';
    add_if(!counts || (large && !is_year(at)), at + 1);
    if (tokens_[at].size() > 3 || tokens_[at][0] == '0') return;
    for (std::size_t end = at + 1; end <= at + 2 && has(end); ++end) {
      if (!is_number(tokens_[end], 3, 3)) break;
      reached_[end + 1] = true;
    }
  }

  bool is_date(std::size_t at) const noexcept {
    if (!has(at + 4) || tokens_[at].size() > 2 || tokens_[at + 2].size() > 2) return false;
    const std::string_view sign = tokens_[at + 1];
    return (sign == "." || sign == "/" || sign == "-") && tokens_[at + 3] == sign &&
           is_in_range(tokens_[at], 1, 31) && is_in_range(tokens_[at + 2], 1, 12) &&
           is_year(at + 4);
  }

  // The last label has two to four letters, which are two bytes each in a key.
  void add_site(std::size_t at) {
    if (!is_word(tokens_[at])) return;
    for (std::size_t dot = at + 1; is_sign(dot, ".") && has(dot + 1) && is_word(tokens_[dot + 1]);
         dot += 2) {
      const std::size_t size = tokens_[dot + 1].size();
      add_if(size >= 4 && size <= 8, dot + 2);
    }
  }

  void add_words(std::size_t most, std::size_t at) {
    for (std::size_t count = 0; count < most && has(at) && is_word(tokens_[at]); ++count) {
      reached_[++at] = true;
    }
  }

  void add_credit(std::size_t most, std::size_t at) {
    constexpr std::string_view closers = "?!:;";
    for (std::size_t words = 0; has(at); ++at) {
      const std::string_view token = tokens_[at];
      if (closers.find(token[0]) != std::string_view::npos) return;
      if (is_word(token) && ++words > most) return;
      add_if(!ends_sentence(token), at + 1);
    }
  }

  const Tokens& tokens_;
  std::vector<bool>& reached_;
};

}  // namespace

Tokens tokens_of(std::string_view key) {
  Tokens tokens;
  const char* const end = key.data() + key.size();
  Kind before = Kind::space;
  for (const char* at = key.data(); at < end;) {
    const text::Decoded next = text::decode(at, end);
    const Kind kind = next.valid ? kind_of(next.code_point) : Kind::sign;
    if (kind == before && (kind == Kind::letter || kind == Kind::digit)) {
      const std::string_view last = tokens.back();
      tokens.back() = {last.data(), last.size() + next.size};
    } else if (kind != Kind::space) {
      tokens.emplace_back(at, next.size);
    }
    before = kind;
    at += next.size;
  }
  return tokens;
}

bool fits(const LinePattern& pattern, const Tokens& tokens) {
  std::vector<bool> here(tokens.size() + 1), next;
  here[0] = true;
  for (const Element& element : pattern) {
    next.assign(tokens.size() + 1, false);
    Ends ends(tokens, next);
    for (std::size_t at = 0; at <= tokens.size(); ++at) {
      if (!here[at]) continue;
      if (element.optional) next[at] = true;
      ends.add(element, at);
    }
    here.swap(next);
  }
  return here[tokens.size()];
}

}  // namespace jazu::structure
