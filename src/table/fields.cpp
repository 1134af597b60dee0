#include "table/fields.hpp"

#include <algorithm>
#include <utility>

#include "table/parser.hpp"
#include "text/utf8.hpp"

namespace jazu::table {
namespace {

constexpr std::size_t max_context = 6;

bool is_edge(const Token& token) {
  return token.text == "^" || token.text == "$";
}

bool is_star(const Token& token) {
  return token.text == "*";
}

}  // namespace

std::string quoted(std::string_view text) {
  return "'" + std::string(text) + "'";
}

std::optional<std::vector<CasedLetter>> letters_in(std::string_view text) {
  std::vector<CasedLetter> found;
  for (const char32_t c : text::code_points(text)) {
    const auto letter = find_letter(c);
    if (!letter) return std::nullopt;
    found.push_back(*letter);
  }
  return found;
}

void Fields::problem(Place place, std::string message) {
  if (problems_.size() < max_problems) {
    problems_.push_back({place.line, place.column, std::move(message)});
  }
}

std::optional<std::string> Fields::spelling(const Token& token) {
  constexpr std::string_view nothing = "\xE2\x88\x85";
  if (token.text == nothing) return std::string();
  std::string result;
  for (std::string_view rest = token.text; !rest.empty();) {
    if (rest.substr(0, 3) == "+U+") rest.remove_prefix(1);
    if (rest.substr(0, 2) != "U+") {
      result += rest[0];
      rest.remove_prefix(1);
      continue;
    }
    rest.remove_prefix(2);
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789ABCDEFabcdef"),
                                        std::min<std::size_t>(rest.size(), 6));
    const auto code_point =
        digits < 4 ? 0x110000UL : std::stoul(std::string(rest.substr(0, digits)), nullptr, 16);
    if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) {
      problem(token.place, "U+ needs four to six hexadecimal digits of a Unicode scalar value");
      return std::nullopt;
    }
    text::append(static_cast<char32_t>(code_point), result);
    rest.remove_prefix(digits);
  }
  if (std::any_of(result.begin(), result.end(), is_control)) {
    problem(token.place, "a spelling has no control characters: line ends are never written");
    return std::nullopt;
  }
  if (result.size() > max_spelling) {
    problem(token.place, "a spelling may have at most " + std::to_string(max_spelling) + " bytes");
    return std::nullopt;
  }
  return result;
}

std::optional<Sign> Fields::sign(const Token& token) {
  if (token.text == "=") return Sign::both;
  if (token.text == ">") return Sign::write;
  if (token.text == "<") return Sign::read;
  problem(token.place, "expected '=', '>' or '<' here, found " + quoted(token.text));
  return std::nullopt;
}

std::optional<std::vector<Letter>> Fields::small_letters(const Token& token) {
  const auto cased = letters_in(token.text);
  std::vector<Letter> result;
  for (std::size_t i = 0; cased && i < cased->size(); ++i) {
    if ((*cased)[i].upper) {
      problem(token.place,
              "write " + quoted(token.text) + " in small letters; case is handled for you");
      return std::nullopt;
    }
    result.push_back((*cased)[i].letter);
  }
  if (result.empty()) {
    problem(token.place,
            "unknown letter in " + quoted(token.text) + "; expected Kazakh Cyrillic letters");
    return std::nullopt;
  }
  return result;
}

std::optional<LetterSet> Fields::letter_set(const std::vector<Token>& tokens, std::size_t& index) {
  const Place open = tokens[index].place;
  LetterSet set = 0;
  for (++index; index < tokens.size() && tokens[index].text != "}"; ++index) {
    const auto named = std::find_if(classes_.begin(), classes_.end(), [&](const LetterClass& each) {
      return each.name == tokens[index].text;
    });
    if (named != classes_.end()) {
      set |= named->letters;
      continue;
    }
    const auto named_letters = small_letters(tokens[index]);
    if (!named_letters) return std::nullopt;
    for (const Letter letter : *named_letters) set |= set_of(letter);
  }
  if (index == tokens.size() || set == 0) {
    problem(open, index == tokens.size() ? "'{' is not closed" : "an empty set matches nothing");
    return std::nullopt;
  }
  ++index;
  return set;
}

bool Fields::split_context(const std::vector<Token>& tokens, std::size_t index,
                           std::vector<Token>& before, std::vector<Token>& after) {
  if (tokens[index].text != "/") {
    problem(tokens[index].place,
            "expected '/ before _ after', found " + quoted(tokens[index].text));
    return false;
  }
  bool seen = false;
  for (std::size_t i = index + 1; i < tokens.size(); ++i) {
    if (tokens[i].text == "_" && !seen) {
      seen = true;
      continue;
    }
    std::vector<Token>& side = seen ? after : before;
    if (is_edge(tokens[i])) {
      const bool at_end = tokens[i].text == "$";
      const bool outermost = at_end ? i + 1 == tokens.size() : side.empty();
      if (at_end != seen || !outermost) {
        problem(tokens[i].place, "'^' stands first before '_' and '$' last after it");
        return false;
      }
    }
    side.push_back(tokens[i]);
  }
  if (!seen) problem(tokens[index].place, "a context needs '_' where the letters stand");
  return seen;
}

bool Fields::letter_items(const std::vector<Token>& tokens, bool after,
                          std::vector<ContextItem>& items) {
  for (std::size_t i = 0; i < tokens.size();) {
    if (tokens[i].text == "{") {
      const auto set = letter_set(tokens, i);
      if (!set) return false;
      items.push_back({*set});
      continue;
    }
    const Token& token = tokens[i++];
    if (is_edge(token)) {
      items.push_back({0, true});
      continue;
    }
    const auto sequence = small_letters(token);
    if (!sequence) return false;
    for (const Letter letter : *sequence) items.push_back({set_of(letter), false});
  }
  if (!after) std::reverse(items.begin(), items.end());
  return true;
}

// The letters before a spelling that is read: as for writing, and `{vowel}*` besides.
bool Fields::read_items(const std::vector<Token>& tokens, std::vector<ContextItem>& items) {
  // Item by item, because a star belongs to the set in front of it.
  for (std::size_t i = 0; i < tokens.size();) {
    if (is_star(tokens[i]) && i > 0 && tokens[i - 1].text == "}") {
      items.back().any_number = true;
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    if (tokens[i].text == "{") {
      while (end < tokens.size() && tokens[end - 1].text != "}") ++end;
    }
    const std::vector<Token> one(tokens.begin() + static_cast<std::ptrdiff_t>(i),
                                 tokens.begin() + static_cast<std::ptrdiff_t>(end));
    if (!letter_items(one, true, items)) return false;
    i = end;
  }
  std::reverse(items.begin(), items.end());
  return true;
}

// `{a e U+0456}` or `{vowel}`, from the opening brace at `index`, which moves past the closing one
// and the star behind it.
bool Fields::braced_item(const std::vector<Token>& tokens, std::size_t& index, SpellingItem& item) {
  const Place open = tokens[index].place;
  for (++index; index < tokens.size() && tokens[index].text != "}"; ++index) {
    const auto named = std::find_if(classes_.begin(), classes_.end(), [&](const LetterClass& each) {
      return each.name == tokens[index].text;
    });
    if (named != classes_.end()) {
      item.letters |= named->letters;
      continue;
    }
    const auto text = spelling(tokens[index]);
    if (!text) return false;
    for (const char32_t c : text::code_points(*text)) item.code_points += c;
  }
  if (index == tokens.size() || (item.code_points.empty() && item.letters == 0)) {
    problem(open, index == tokens.size() ? "'{' is not closed" : "an empty set matches nothing");
    return false;
  }
  ++index;
  item.any_number = index < tokens.size() && is_star(tokens[index]);
  if (item.any_number) ++index;
  return true;
}

bool Fields::spelling_items(const std::vector<Token>& tokens, std::vector<SpellingItem>& items) {
  for (std::size_t i = 0; i < tokens.size();) {
    if (tokens[i].text == "{") {
      SpellingItem item;
      if (!braced_item(tokens, i, item)) return false;
      items.push_back(std::move(item));
      continue;
    }
    const Token& token = tokens[i++];
    if (is_edge(token)) {
      items.push_back({{}, 0, true, false});
      continue;
    }
    const auto text = spelling(token);
    if (!text) return false;
    for (const char32_t c : text::code_points(*text)) items.push_back({{c}, 0, false, false});
  }
  return true;
}

bool Fields::few_enough(Place place, std::size_t before, std::size_t after) {
  if (before <= max_context && after <= max_context) return true;
  problem(place,
          "a context may have at most " + std::to_string(max_context) + " letters on each side");
  return false;
}

bool Fields::context(const std::vector<Token>& tokens, std::size_t index, WritingRule& rule) {
  std::vector<Token> before;
  std::vector<Token> after;
  return split_context(tokens, index, before, after) && letter_items(before, false, rule.before) &&
         letter_items(after, true, rule.after) &&
         few_enough(tokens[index].place, rule.before.size(), rule.after.size());
}

bool Fields::context(const std::vector<Token>& tokens, std::size_t index, ReadingRule& rule) {
  std::vector<Token> rest = tokens;
  const std::size_t size = rest.size();
  if (size >= index + 2 && rest[size - 2].text == "when" && rest[size - 1].text == "front") {
    rule.only_front = true;
    rest.resize(size - 2);
  }
  if (rest.size() == index) return true;
  std::vector<Token> before;
  std::vector<Token> after;
  return split_context(rest, index, before, after) && read_items(before, rule.before) &&
         spelling_items(after, rule.after) &&
         few_enough(rest[index].place, rule.before.size(), rule.after.size());
}

}  // namespace jazu::table
