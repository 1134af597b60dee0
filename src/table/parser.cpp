#include "table/parser.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "table/fields.hpp"
#include "text/utf8.hpp"

namespace jazu::table {
namespace {

constexpr std::size_t max_rule_letters = 4;
// Far more than any alphabet needs, and few enough for 16-bit offsets into the arrays of a program
// and for checks that compare each line with each other.
constexpr std::size_t max_lines = 4000;
constexpr std::size_t max_rules = 500;
// One bit each in a Variants, beside the bit of the table itself.
constexpr std::size_t max_variants = 31;

std::string line_number(Place place) {
  return "line " + std::to_string(place.line);
}

// Tags, aliases and the names of variants: what can stand in `latn-2018:orthography`.
bool is_tag(std::string_view text) {
  return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

class Parser {
 public:
  explicit Parser(std::vector<Diagnostic>& problems)
      : problems_(problems), fields_(problems, definition_.classes) {
    definition_.layers.emplace_back();
  }

  std::optional<Definition> run(std::string_view text) {
    if (!check_encoding(text)) return std::nullopt;
    const std::vector<Line> lines = split_lines(text);
    if (lines.size() > max_lines) {
      problem(lines[max_lines].place,
              "a table may have at most " + std::to_string(max_lines) + " lines");
      return std::nullopt;
    }
    for (const Line& line : lines) {
      if (problems_.size() >= max_problems) break;
      if (line.indented) {
        block_line(line);
      } else {
        head_line(line);
      }
    }
    check_header();
    sort_by_place(problems_);
    if (!problems_.empty()) return std::nullopt;
    return std::move(definition_);
  }

 private:
  enum class Block : std::uint8_t {
    none,
    letters,
    classes,
    rules,
    marks,
    accepts,
    lenient,
    word,
    punctuation,
    digits,
    pairs,
    examples
  };

  void problem(Place place, std::string message) { fields_.problem(place, std::move(message)); }

  bool check_encoding(std::string_view text) {
    const auto* control = std::find_if(text.begin(), text.end(), [](char c) {
      return is_control(c) && c != '\n' && c != '\r' && c != '\t';
    });
    const std::size_t invalid = text::find_invalid(text);
    const std::size_t bad = std::min(invalid, static_cast<std::size_t>(control - text.begin()));
    if (bad == text.size()) return true;
    const std::string_view good = text.substr(0, bad);
    const auto line = static_cast<std::uint32_t>(std::count(good.begin(), good.end(), '\n')) + 1;
    const std::string_view last = good.substr(good.rfind('\n') + 1);
    problem({line, static_cast<std::uint32_t>(text::count_code_points(last)) + 1},
            bad == invalid ? "invalid UTF-8; save the table as UTF-8"
                           : "a table has no control characters; save it as plain text");
    return false;
  }

  // Unindented lines: header fields and the names of blocks.

  void head_line(const Line& line) {
    block_ = Block::none;
    const std::size_t end = line.text.find_first_of(" \t");
    const std::string_view word = line.text.substr(0, end);
    std::string_view value;
    if (end != std::string_view::npos) {
      value = line.text.substr(line.text.find_first_not_of(" \t", end));
    }
    if (open_block(line, word, value) || header_field(line, word, value)) return;
    problem(line.place, "unknown keyword " + quoted(word) +
                            "; indent the line if it belongs to the block above");
  }

  bool open_block(const Line& line, std::string_view word, std::string_view value) {
    static constexpr std::array<std::pair<std::string_view, Block>, 11> blocks = {{
        {"letters", Block::letters},
        {"classes", Block::classes},
        {"rules", Block::rules},
        {"marks", Block::marks},
        {"accepts", Block::accepts},
        {"lenient", Block::lenient},
        {"word", Block::word},
        {"punctuation", Block::punctuation},
        {"digits", Block::digits},
        {"pairs", Block::pairs},
        {"examples", Block::examples},
    }};
    const auto* found = std::find_if(blocks.begin(), blocks.end(),
                                     [&](const auto& block) { return block.first == word; });
    if (found == blocks.end()) return false;
    block_ = found->second;
    layer_ = 0;
    if (value.empty()) return true;
    if (value[0] != ':') {
      problem(place_of(line, value), "expected nothing or ': variant' after the name of a block");
      return true;
    }
    value.remove_prefix(std::min(value.find_first_not_of(": \t"), value.size()));
    const auto layer = std::find_if(definition_.layers.begin() + 1, definition_.layers.end(),
                                    [&](const Layer& each) { return each.variant == value; });
    if (layer == definition_.layers.end()) {
      problem(line.place, "no variant is called " + quoted(value) +
                              "; declare it above with 'variant NAME description'");
      return true;
    }
    layer_ = static_cast<std::size_t>(layer - definition_.layers.begin());
    return true;
  }

  bool header_field(const Line& line, std::string_view word, std::string_view value) {
    if (word == "variant") return declare_variant(line, value);
    if (word == "direction") return one_of(line, word, value, "both", "to", definition_.two_way);
    if (word == "initialisms") {
      return one_of(line, word, value, "title", "upper", definition_.title_case_initialisms);
    }
    const std::array<std::pair<std::string_view, std::string*>, 10> fields = {{
        {"alphabet", &definition_.tag},
        {"alias", &definition_.alias},
        {"name", &definition_.name},
        {"script", &definition_.script},
        {"status", &definition_.status},
        {"since", &definition_.since},
        {"source", &definition_.source},
        {"order", &definition_.order},
        {"bcp47", &definition_.bcp47},
        {"experimental", &definition_.experimental},
    }};
    const auto* found = std::find_if(fields.begin(), fields.end(),
                                     [&](const auto& field) { return field.first == word; });
    if (found == fields.end()) return false;
    std::string& field = *found->second;
    if (value.empty()) {
      problem(line.place, quoted(word) + " needs a value");
    } else if (!field.empty() && word != "source") {
      problem(line.place, "duplicate line: " + quoted(word) + " is given already");
    } else {
      if (!field.empty()) field += ' ';
      field += value;
    }
    return true;
  }

  bool declare_variant(const Line& line, std::string_view value) {
    const std::size_t end = std::min(value.find_first_of(" \t"), value.size());
    const std::string_view name = value.substr(0, end);
    if (name.empty()) {
      problem(line.place, "'variant' needs a name and a description");
      return true;
    }
    if (!is_tag(name)) {
      problem(line.place, "the name of a variant has only small ASCII letters, digits and hyphens");
      return true;
    }
    for (const Layer& layer : definition_.layers) {
      if (layer.variant == name) {
        problem(line.place, "duplicate line: variant " + quoted(name) + " is declared already");
        return true;
      }
    }
    if (definition_.layers.size() > max_variants) {
      problem(line.place, "a table may have at most " + std::to_string(max_variants) + " variants");
      return true;
    }
    Layer layer;
    layer.variant = name;
    const std::size_t text = value.find_first_not_of(" \t", end);
    if (text != std::string_view::npos) layer.description = value.substr(text);
    definition_.layers.push_back(std::move(layer));
    return true;
  }

  bool one_of(const Line& line, std::string_view word, std::string_view value, std::string_view yes,
              std::string_view no, bool& field) {
    if (std::find(switches_.begin(), switches_.end(), word) != switches_.end()) {
      problem(line.place, "duplicate line: " + quoted(word) + " is given already");
    }
    switches_.push_back(word);
    if (value != yes && value != no) {
      problem(line.place, "expected " + quoted(yes) + " or " + quoted(no));
    }
    field = value == yes;
    return true;
  }

  void check_header() {
    const std::array<std::pair<std::string_view, const std::string*>, 5> required = {{
        {"alphabet", &definition_.tag},
        {"name", &definition_.name},
        {"script", &definition_.script},
        {"status", &definition_.status},
        {"source", &definition_.source},
    }};
    for (const auto& [word, field] : required) {
      if (field->empty()) problem({1, 1}, "the header lacks a line " + quoted(word));
    }
    if (!definition_.status.empty() &&
        std::find(statuses.begin(), statuses.end(), definition_.status) == statuses.end()) {
      problem({1, 1}, "unknown status " + quoted(definition_.status) +
                          "; use official, enacted, draft, de-facto, historical or scholarly");
    }
    if (!is_tag(definition_.tag) || !is_tag(definition_.alias)) {
      problem({1, 1}, "a tag has only small ASCII letters, digits and hyphens");
    }
  }

  // Indented lines.

  void block_line(const Line& line) {
    if (block_ == Block::examples) return example(line);
    const std::vector<Token> tokens = split_tokens(line);
    switch (block_) {
      case Block::none:
        return problem(line.place, "this line belongs to no block; name one above it");
      case Block::letters:
        return letter_row(line, tokens);
      case Block::classes:
        return letter_class(line, tokens);
      case Block::rules:
      case Block::marks:
      case Block::lenient:
        return rule(line, tokens);
      case Block::accepts:
        return acceptance(line, tokens);
      case Block::word:
        return word_mark(line, tokens);
      case Block::punctuation:
        return punctuation(line, tokens);
      case Block::digits:
        return digits(line, tokens);
      case Block::pairs:
        return pair(line, tokens);
      case Block::examples:
        return;
    }
  }

  Layer& layer() { return definition_.layers[layer_]; }

  void letter_row(const Line& line, const std::vector<Token>& tokens) {
    if (tokens.size() != 4 && tokens.size() != 5) {
      return problem(line.place,
                     "expected 'CAPITAL small = SPELLING spelling', "
                     "one spelling where the alphabet has no case");
    }
    Row row;
    row.place = line.place;
    const auto capital = letters_in(tokens[0].text);
    const auto small = letters_in(tokens[1].text);
    if (!capital || capital->size() != 1 || !capital->front().upper) {
      return problem(tokens[0].place, "unknown letter " + quoted(tokens[0].text) +
                                          "; expected a Kazakh Cyrillic capital");
    }
    if (!small || small->size() != 1 || small->front().upper ||
        small->front().letter != capital->front().letter) {
      return problem(tokens[1].place, "expected the small letter of " + quoted(tokens[0].text) +
                                          ", found " + quoted(tokens[1].text));
    }
    row.letter = capital->front().letter;
    const auto sign_found = fields_.sign(tokens[2]);
    const auto first = fields_.spelling(tokens[3]);
    const auto second = tokens.size() == 5 ? fields_.spelling(tokens[4]) : first;
    if (!sign_found || !first || !second) return;
    row.sign = *sign_found;
    row.capital = *first;
    row.small = *second;
    if (unique_row(row)) layer().rows.push_back(std::move(row));
  }

  bool unique_row(const Row& row) {
    for (const Row& other : layer().rows) {
      const bool same = other.letter == row.letter && other.small == row.small;
      if (same && other.capital == row.capital) {
        problem(row.place, "duplicate line: the same row stands in " + line_number(other.place));
        return false;
      }
      const bool both_write = row.sign != Sign::read && other.sign != Sign::read;
      if (both_write && other.letter == row.letter) {
        problem(row.place, "this letter is written by " + line_number(other.place) +
                               " already; mark other spellings with '<'");
        return false;
      }
      const bool both_default = row.sign == Sign::both && other.sign == Sign::both;
      if (both_default && !row.small.empty() && other.small == row.small) {
        problem(row.place, quoted(row.small) + " is read as the letter of " +
                               line_number(other.place) + " already; use '>' here");
        return false;
      }
    }
    return true;
  }

  void letter_class(const Line& line, const std::vector<Token>& tokens) {
    if (tokens.size() < 3 || tokens[1].text != "=") {
      return problem(line.place, "expected 'name = letters'");
    }
    LetterClass result;
    result.name = tokens[0].text;
    const auto shadowed = letters_in(result.name);
    if (shadowed && shadowed->size() == 1) {
      return problem(tokens[0].place, quoted(result.name) + " is a letter; give the class a name");
    }
    for (const LetterClass& other : definition_.classes) {
      if (other.name == result.name) {
        return problem(line.place, "duplicate line: the class is defined already");
      }
    }
    for (std::size_t i = 2; i < tokens.size(); ++i) {
      const auto letters = fields_.small_letters(tokens[i]);
      if (!letters) return;
      for (const Letter letter : *letters) result.letters |= set_of(letter);
    }
    definition_.classes.push_back(std::move(result));
  }

  // `letters > spelling` or `letters < spelling`, with a context if wanted.
  void rule(const Line& line, const std::vector<Token>& tokens) {
    if (tokens.size() < 3) return problem(line.place, "expected 'letters > spelling'");
    const auto letters = fields_.small_letters(tokens[0]);
    const auto found = fields_.sign(tokens[1]);
    const auto spelling = fields_.spelling(tokens[2]);
    if (!letters || !found || !spelling) return;
    if (*found == Sign::both) {
      return problem(tokens[1].place, "a rule writes with '>' or reads with '<'; state both");
    }
    if (letters->size() > max_rule_letters) {
      return problem(tokens[0].place,
                     "a rule may have at most " + std::to_string(max_rule_letters) + " letters");
    }
    if (++rules_ > max_rules) {
      return problem(line.place,
                     "a table may have at most " + std::to_string(max_rules) + " rules");
    }
    if (*found == Sign::read) return reading_rule(line, tokens, *letters, *spelling);
    if (block_ != Block::rules) {
      return problem(tokens[1].place, "the blocks 'marks' and 'lenient' say how to read: use '<'");
    }
    WritingRule result{line.place, *letters, *spelling, {}, {}};
    if (tokens.size() > 3 && !fields_.context(tokens, 3, result)) return;
    layer().rules.push_back(std::move(result));
  }

  void reading_rule(const Line& line, const std::vector<Token>& tokens,
                    const std::vector<Letter>& letters, const std::string& spelling) {
    ReadingRule result;
    result.place = line.place;
    result.letters = letters;
    result.spelling = spelling;
    result.frozen = block_ == Block::marks;
    result.lenient = block_ == Block::lenient;
    if (result.lenient && tokens.size() > 3) {
      return problem(tokens[3].place, "what is read leniently is a candidate wherever it stands");
    }
    if (spelling.empty()) return problem(tokens[2].place, "nothing cannot be read");
    if (tokens.size() > 3 && !fields_.context(tokens, 3, result)) return;
    layer().reading.push_back(std::move(result));
  }

  // `Ñ ñ < Ŋ ŋ`, or `ك < ک` where the alphabet has no case.
  void acceptance(const Line& line, const std::vector<Token>& tokens) {
    const std::size_t sign = tokens.size() / 2;
    if ((tokens.size() != 3 && tokens.size() != 5) || tokens[sign].text != "<") {
      return problem(line.place,
                     "expected 'CAPITAL small < FOUND found', one spelling each where the "
                     "alphabet has no case");
    }
    const auto capital = fields_.spelling(tokens[0]);
    const auto small = fields_.spelling(tokens[sign - 1]);
    const auto found_capital = fields_.spelling(tokens[sign + 1]);
    const auto found_small = fields_.spelling(tokens.back());
    if (!capital || !small || !found_capital || !found_small) return;
    if (found_small->empty() || found_capital->empty()) {
      return problem(tokens.back().place, "nothing cannot be read");
    }
    for (const Acceptance& other : layer().accepts) {
      if (other.found_small == *found_small && other.found_capital == *found_capital) {
        return problem(line.place, "duplicate line: see " + line_number(other.place));
      }
    }
    layer().accepts.push_back({line.place, *capital, *small, *found_capital, *found_small});
  }

  // `ٴ > any {ә ө ү і} none {е э}` or `⠨⠨ > capitals`.
  void word_mark(const Line& line, const std::vector<Token>& tokens) {
    WordMark mark;
    mark.place = line.place;
    if (!tokens.empty() && tokens[0].text == "front") return front(line, tokens);
    if (tokens.size() < 3 || tokens[1].text != ">") {
      return problem(line.place,
                     "expected 'mark > any {letters} none {letters}' or "
                     "'mark > capitals'");
    }
    const auto text = fields_.spelling(tokens[0]);
    if (!text) return;
    if (text->empty()) return problem(tokens[0].place, "a mark cannot be written as nothing");
    mark.text = *text;
    mark.for_capitals = tokens.size() == 3 && tokens[2].text == "capitals";
    for (std::size_t i = 2; i < tokens.size() && !mark.for_capitals;) {
      const std::string_view word = tokens[i].text;
      if ((word != "any" && word != "none") || i + 1 == tokens.size() ||
          tokens[i + 1].text != "{") {
        return problem(tokens[i].place, "expected 'any {letters}' or 'none {letters}'");
      }
      LetterSet& letters = word == "any" ? mark.any : mark.none;
      if (letters != 0) return problem(tokens[i].place, quoted(word) + " is given already");
      const auto set = fields_.letter_set(tokens, ++i);
      if (!set) return;
      letters = *set;
    }
    if (!mark.for_capitals && mark.any == 0) {
      return problem(line.place, "a mark for letters needs 'any {letters}'");
    }
    if (!layer().marks.empty()) {
      return problem(line.place, "a table has one mark before words; see " +
                                     line_number(layer().marks.front().place));
    }
    layer().marks.push_back(std::move(mark));
  }

  // `front < ٴ ە ك گ`: what tells that a word has front vowels.
  void front(const Line& line, const std::vector<Token>& tokens) {
    if (tokens.size() < 3 || tokens[1].text != "<") {
      return problem(line.place, "expected 'front < ' and the letters that tell it");
    }
    for (std::size_t i = 2; i < tokens.size(); ++i) {
      const auto text = fields_.spelling(tokens[i]);
      if (!text) return;
      layer().front += text::code_points(*text);
    }
  }

  void punctuation(const Line& line, const std::vector<Token>& tokens) {
    constexpr std::string_view allowed = ",;?!.:%";
    if (tokens.size() != 3 || tokens[1].text != ">" || tokens[0].text.size() != 1 ||
        allowed.find(tokens[0].text) == std::string_view::npos) {
      return problem(line.place, "expected 'mark > spelling' with one of , ; ? ! . : %");
    }
    const auto text = fields_.spelling(tokens[2]);
    if (!text) return;
    for (const Punctuation& other : layer().punctuation) {
      if (other.ascii == tokens[0].text[0]) {
        return problem(line.place, "duplicate line: see " + line_number(other.place));
      }
    }
    layer().punctuation.push_back({line.place, tokens[0].text[0], *text});
  }

  void digits(const Line& line, const std::vector<Token>& tokens) {
    if (tokens.size() != 12 || tokens[1].text != ">") {
      return problem(line.place, "expected 'sign > ' and the ten digits from 0 to 9");
    }
    if (!layer().digits.empty()) return problem(line.place, "duplicate line: digits are given");
    Digits result;
    result.place = line.place;
    const auto sign = fields_.spelling(tokens[0]);
    if (!sign) return;
    result.sign = *sign;
    for (std::size_t i = 0; i < result.digits.size(); ++i) {
      const auto digit = fields_.spelling(tokens[i + 2]);
      if (!digit) return;
      result.digits[i] = *digit;
    }
    layer().digits.push_back(std::move(result));
  }

  void pair(const Line& line, const std::vector<Token>& tokens) {
    const auto single = [](const std::optional<std::string>& text) {
      return text && !text->empty() && text::count_code_points(*text) == 1;
    };
    if (tokens.size() != 2) return problem(line.place, "expected 'CAPITAL small'");
    const auto capital = fields_.spelling(tokens[0]);
    const auto small = fields_.spelling(tokens[1]);
    if (!single(capital) || !single(small)) {
      return problem(line.place, "expected one code point each for capital and small");
    }
    const auto code_point = [](const std::string& text) {
      return text::decode(text.data(), text.data() + text.size()).code_point;
    };
    const CasePair result = {line.place, code_point(*capital), code_point(*small)};
    for (const CasePair& other : layer().pairs) {
      if (other.small == result.small) {
        return problem(line.place, "duplicate line: see " + line_number(other.place));
      }
    }
    layer().pairs.push_back(result);
  }

  // `text = expected` holds both ways, `text > expected` only for writing.
  void example(const Line& line) {
    // The first sign with white space on both sides.
    constexpr std::string_view space = " \t";
    std::size_t at = line.text.find_first_of("=>", 1);
    while (at != std::string_view::npos &&
           (space.find(line.text[at - 1]) == std::string_view::npos || at + 1 == line.text.size() ||
            space.find(line.text[at + 1]) == std::string_view::npos)) {
      at = line.text.find_first_of("=>", at + 1);
    }
    if (at == std::string_view::npos) {
      return problem(line.place, "expected 'Kazakh text = text in this alphabet'");
    }
    Example result;
    result.place = line.place;
    result.comes_back = line.text[at] == '=';
    result.input = line.text.substr(0, line.text.find_last_not_of(space, at - 1) + 1);
    result.expected = line.text.substr(line.text.find_first_not_of(space, at + 1));
    for (const Example& other : layer().examples) {
      if (other.input == result.input) {
        return problem(line.place, "duplicate line: see " + line_number(other.place));
      }
    }
    layer().examples.push_back(std::move(result));
  }

  std::vector<Diagnostic>& problems_;
  Definition definition_;
  Fields fields_;
  std::vector<std::string_view> switches_;  // header fields of two values that were given
  Block block_ = Block::none;
  std::size_t layer_ = 0;
  std::size_t rules_ = 0;
};

}  // namespace

void sort_by_place(std::vector<Diagnostic>& problems) {
  std::stable_sort(problems.begin(), problems.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::pair(a.line, a.column) < std::pair(b.line, b.column);
  });
}

std::optional<Definition> parse(std::string_view text, std::vector<Diagnostic>& problems) {
  problems.clear();
  return Parser(problems).run(text);
}

}  // namespace jazu::table
