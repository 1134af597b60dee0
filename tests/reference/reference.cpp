#include "reference/reference.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <utility>

#include "jazu/diagnostic.hpp"
#include "table/parser.hpp"
#include "text/guard.hpp"

namespace jazu::reference {
namespace {

// Law 0: no decision looks farther than this many signs to a side, and those about a whole word
// look at its first 1,024 (src/engine/units.hpp, "window" and "max_word").
constexpr std::size_t window = 16;
constexpr std::size_t word_window = 1024;
constexpr std::size_t longest_initialism = 10;

// What may stand inside a word without ending it.
bool is_mark(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || c == 0xAD || c == 0x200C || c == 0x200D || c == 0x2060;
}

// Letters of Cyrillic that are not Kazakh. U+0482 to U+0489 are signs.
bool is_cyrillic(char32_t c) {
  return (c >= 0x400 && c <= 0x481) || (c >= 0x48A && c <= 0x52F);
}

// Latin letters outside ASCII, to tell where the first letter of a spelling is.
bool is_latin(char32_t c) {
  return (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF) ||
         (c >= 0x2C60 && c <= 0x2C7F) || (c >= 0xA722 && c <= 0xA7FF);
}

// What may stand between a word and the punctuation mark that follows it.
bool closes_word(char32_t c) {
  static const std::u32string closing = U"\"')]}!?.,;:»’”“‘›…،؛؟";
  return closing.find(c) != std::u32string::npos;
}

bool contains(table::LetterSet set, table::Letter letter) {
  return (set & table::set_of(letter)) != 0;
}

// The letters of the word beyond `at`, nearest first: `step` is 1 or -1. Marks between them are
// passed over, and count as far as the window is concerned.
std::vector<const Sign*> letters_beyond(const Text& text, std::size_t at, int step) {
  std::vector<const Sign*> result;
  for (std::size_t seen = 1; seen <= window; ++seen) {
    const std::ptrdiff_t index =
        static_cast<std::ptrdiff_t>(at) + step * static_cast<std::ptrdiff_t>(seen);
    if (index < 0 || index >= static_cast<std::ptrdiff_t>(text.size())) break;
    const Sign& sign = text[static_cast<std::size_t>(index)];
    if (sign.is_letter()) {
      result.push_back(&sign);
    } else if (sign.kind != Sign::Kind::mark) {
      break;
    }
  }
  return result;
}

bool context_holds(const std::vector<table::ContextItem>& items,
                   const std::vector<const Sign*>& letters) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool at_edge = i >= letters.size();
    if (items[i].edge != at_edge) return false;
    if (!at_edge && !contains(items[i].letters, letters[i]->letter)) return false;
  }
  return true;
}

table::Definition parse_or_throw(std::string_view text) {
  std::vector<Diagnostic> problems;
  auto definition = table::parse(text, problems);
  if (!definition) throw std::runtime_error("table: " + problems.front().message);
  return *std::move(definition);
}

void count(std::size_t& counter, std::size_t& first, std::size_t offset) {
  if (counter++ == 0) first = offset;
}

// Where the word that begins at `begin` ends, as far as the word rules see it.
std::size_t end_of_word(const Text& text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && text[end].in_word() && end - begin < word_window) ++end;
  return end;
}

}  // namespace

// --- from the tables
// ------------------------------------------------------------------------------

Converter::Converter(const table::Definition& source, const table::Definition& target,
                     unsigned variants, std::set<std::u32string> abbreviations)
    : abbreviations_(std::move(abbreviations)) {
  read_source(source);
  read_target(target, variants);
}

Converter::Converter(Alphabet target)
    : Converter(parse_or_throw(Alphabet::find("cyrl")->text()), parse_or_throw(target.text()),
                target.variants(), known_abbreviations()) {}

void Converter::read_source(const table::Definition& source) {
  for (const table::Row& row : source.layers[0].rows) {
    if (row.sign == table::Sign::write) continue;
    readings_[to_utf32(row.small)] = {row.letter, false};
    readings_[to_utf32(row.capital)] = {row.letter, true};
  }
  for (const table::LetterClass& each : source.classes) {
    if (each.name == "vowel") vowels_ = each.letters;
  }
}

void Converter::read_target(const table::Definition& target, unsigned variants) {
  std::vector<const table::Layer*> layers;
  for (std::size_t i = 1; i < target.layers.size(); ++i) {
    if ((variants >> i & 1) != 0) layers.push_back(&target.layers[i]);
  }
  layers.push_back(&target.layers[0]);
  title_case_initialisms_ = target.title_case_initialisms;
  for (const table::Layer* layer : layers) {
    if (!mark_ && !layer->marks.empty()) mark_ = layer->marks.front();
    if (!digits_ && !layer->digits.empty()) digits_ = layer->digits.front();
    if (!punctuation_.empty()) continue;
    for (const table::Punctuation& each : layer->punctuation) {
      punctuation_[static_cast<char32_t>(each.ascii)] = each.text;
    }
  }
  read_case(layers);
  for (const table::Layer* layer : layers) {
    for (const table::Row& row : layer->rows) {
      if (row.sign == table::Sign::read || letters_.count(row.letter) != 0) continue;
      std::string upper = mark_ && mark_->for_capitals ? row.small : row.capital;
      if (has_case_) upper = upper_case(row.small);
      letters_[row.letter] = {row.small, row.capital, upper};
    }
  }
  read_rules(layers);
}

// Which capital belongs to which small letter: what the table says, the alphabet's own letters,
// then what its longer spellings show, then ASCII.
void Converter::read_case(const std::vector<const table::Layer*>& layers) {
  const auto add = [&](char32_t capital, char32_t small) {
    if (capital != small) capitals_.emplace(small, capital);
  };
  for (const table::Layer* layer : layers) {
    for (const table::CasePair& pair : layer->pairs) add(pair.capital, pair.small);
  }
  for (const bool single : {true, false}) {
    for (const table::Layer* layer : layers) {
      for (const table::Row& row : layer->rows) {
        const std::u32string capital = to_utf32(row.capital);
        const std::u32string small = to_utf32(row.small);
        if ((small.size() == 1) != single || capital.size() != small.size()) continue;
        for (std::size_t i = 0; i < small.size(); ++i) add(capital[i], small[i]);
      }
    }
  }
  for (char32_t c = 'a'; c <= 'z'; ++c) capitals_.emplace(c, c - 'a' + 'A');
  // Signs for capitals take the place of case.
  const auto& rows = layers.back()->rows;
  has_case_ = !(mark_ && mark_->for_capitals) &&
              std::any_of(rows.begin(), rows.end(),
                          [](const table::Row& row) { return row.capital != row.small; });
}

void Converter::read_rules(const std::vector<const table::Layer*>& layers) {
  for (const table::Layer* layer : layers) {
    for (const table::WritingRule& rule : layer->rules) {
      const std::string title = has_case_ ? title_case(rule.spelling) : rule.spelling;
      const std::string upper = has_case_ ? upper_case(rule.spelling) : rule.spelling;
      rules_.push_back({rule.letters, rule.before, rule.after, {rule.spelling, title, upper}});
    }
  }
  std::stable_sort(rules_.begin(), rules_.end(), [](const Rule& a, const Rule& b) {
    return a.letters.size() > b.letters.size();
  });
}

char32_t Converter::capital_of(char32_t small) const {
  const auto found = capitals_.find(small);
  return found == capitals_.end() ? small : found->second;
}

std::string Converter::upper_case(std::string_view text) const {
  std::string result;
  for (const char32_t c : to_utf32(text)) result += encode(capital_of(c));
  return result;
}

bool Converter::is_cased(char32_t code_point) const {
  return capitals_.count(code_point) != 0 || is_latin(code_point) || is_cyrillic(code_point);
}

// The first letter as a capital; signs before it stay.
std::string Converter::title_case(std::string_view text) const {
  std::string result;
  bool done = false;
  for (const char32_t c : to_utf32(text)) {
    result += encode(done ? c : capital_of(c));
    done = done || is_cased(c);
  }
  return result;
}

// --- reading
// --------------------------------------------------------------------------------------

Text Converter::read(std::string_view text) const {
  const std::vector<CodePoint> code_points = decode(text);
  Text result;
  for (std::size_t i = 0; i < code_points.size(); ++i) {
    const CodePoint& first = code_points[i];
    Sign sign;
    sign.code_point = first.value;
    sign.offset = first.offset;
    sign.bytes = first.bytes;
    sign.kind = Sign::Kind::other;
    if (!first.valid) {
      sign.kind = Sign::Kind::invalid;
    } else if (is_mark(first.value)) {
      sign.kind = Sign::Kind::mark;
    } else if (is_cyrillic(first.value)) {
      sign.kind = Sign::Kind::foreign;
    }
    auto reading = first.valid ? readings_.find({first.value}) : readings_.end();
    if (first.valid && i + 1 < code_points.size() && code_points[i + 1].valid) {
      const auto longer = readings_.find({first.value, code_points[i + 1].value});
      if (longer != readings_.end()) {
        reading = longer;
        sign.bytes += code_points[++i].bytes;
      }
    }
    if (reading != readings_.end()) {
      sign.kind = Sign::Kind::letter;
      sign.letter = reading->second.letter;
      sign.upper = reading->second.upper;
    }
    result.push_back(sign);
  }
  return result;
}

// --- writing
// --------------------------------------------------------------------------------------

bool Converter::word_gets_mark(const Text& text, std::size_t begin) const {
  const std::size_t end = end_of_word(text, begin);
  std::size_t letters = 0;
  bool any = false;
  bool none = true;
  bool capitals = true;
  for (std::size_t i = begin; i < end; ++i) {
    const Sign& sign = text[i];
    if (!sign.is_letter()) continue;
    ++letters;
    any = any || contains(mark_->any, sign.letter);
    none = none && !contains(mark_->none, sign.letter);
    capitals = capitals && sign.upper;
  }
  return mark_->for_capitals ? capitals && letters >= 2 : any && none;
}

bool Converter::applies(const Rule& rule, const Text& text, std::size_t at) const {
  if (at + rule.letters.size() > text.size()) return false;
  for (std::size_t i = 0; i < rule.letters.size(); ++i) {
    const Sign& sign = text[at + i];
    if (!sign.is_letter() || sign.letter != rule.letters[i]) return false;
  }
  const std::size_t last = at + rule.letters.size() - 1;
  return context_holds(rule.before, letters_beyond(text, at, -1)) &&
         context_holds(rule.after, letters_beyond(text, last, 1));
}

// A run of capitals that is read letter by letter: none of them is a vowel, or it is a listed
// abbreviation.
bool Converter::in_initialism(const Text& text, std::size_t at) const {
  std::vector<const Sign*> run;
  for (const Sign* sign : letters_beyond(text, at, -1)) {
    if (!sign->upper) break;
    run.insert(run.begin(), sign);
  }
  run.push_back(&text[at]);
  for (const Sign* sign : letters_beyond(text, at, 1)) {
    if (!sign->upper) break;
    run.push_back(sign);
  }
  if (run.size() < 2 || run.size() > longest_initialism) return false;
  std::u32string spelling;
  bool vowel = false;
  for (const Sign* sign : run) {
    spelling += table::letters[sign->letter].capital;
    vowel = vowel || contains(vowels_, sign->letter);
  }
  return !vowel || abbreviations_.count(spelling) != 0;
}

bool Converter::is_upper_throughout(const Text& text, std::size_t at, bool word_in_capitals) const {
  if (mark_ && mark_->for_capitals) return word_in_capitals;
  const auto after = letters_beyond(text, at, 1);
  const auto before = letters_beyond(text, at, -1);
  const bool beside_capital =
      after.empty() ? !before.empty() && before.front()->upper : after.front()->upper;
  return beside_capital && !(title_case_initialisms_ && in_initialism(text, at));
}

// Writes the letter at `at` and returns how many letters its spelling covers.
std::size_t Converter::write_letter(const Text& text, std::size_t at, bool word_in_capitals,
                                    std::string& out) const {
  const Shapes* shapes = &letters_.at(text[at].letter);
  std::size_t covered = 1;
  for (const Rule& rule : rules_) {
    if (!applies(rule, text, at)) continue;
    shapes = &rule.shapes;
    covered = rule.letters.size();
    break;
  }
  if (!text[at].upper) {
    out += shapes->small;
  } else {
    out += is_upper_throughout(text, at, word_in_capitals) ? shapes->upper : shapes->title;
  }
  return covered;
}

// What becomes of a sign that is not a letter and is valid.
std::string Converter::other(const Text& text, std::size_t at, const Options& options) const {
  const Sign& sign = text[at];
  const auto is_digit = [](const Sign& each) {
    return each.kind == Sign::Kind::other && each.code_point >= '0' && each.code_point <= '9';
  };
  if (digits_ && is_digit(sign)) {
    const bool first = at == 0 || !is_digit(text[at - 1]);
    return (first ? digits_->sign : "") + digits_->digits[sign.code_point - '0'];
  }
  const auto found = punctuation_.find(sign.code_point);
  if (found == punctuation_.end() || options.punctuation == Punctuation::keep) return sign.bytes;
  for (std::size_t back = 1; back <= std::min(at, window); ++back) {
    const Sign& before = text[at - back];
    if (before.is_letter()) return found->second;
    if (before.kind == Sign::Kind::mark) continue;
    if (before.kind != Sign::Kind::other || !closes_word(before.code_point)) break;
  }
  return sign.bytes;
}

// Spans are copied, and what stands between them are texts of their own.
Outcome Converter::convert(std::string_view text, const Options& options) const {
  Outcome result;
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at < end;) {
    text::Span span{end, end, text::SpanKind::none};
    if (options.guard == Guard::on) {
      span = text::next_span(text::builtin_guard_words(), text.data(), at, end);
    }
    const auto size = static_cast<std::size_t>(span.begin - at);
    if (!convert_part({at, size}, options, result)) break;
    if (!copy_span({span.begin, static_cast<std::size_t>(span.end - span.begin)}, options, result))
      break;
    at = span.end;
  }
  return result;
}

// Returns false when it stopped before an invalid byte.
bool Converter::copy_span(std::string_view text, const Options& options, Outcome& result) const {
  const std::size_t begin = result.read;
  for (const Sign& sign : read(text)) {
    if (sign.kind == Sign::Kind::invalid) {
      count(result.report.invalid, result.report.first_invalid, begin + sign.offset);
      if (options.invalid == Invalid::stop) {
        result.status = Status::invalid_utf8;
        return false;
      }
    }
    const bool replaced = sign.kind == Sign::Kind::invalid && options.invalid == Invalid::replace;
    result.text += replaced ? encode(0xFFFD) : sign.bytes;
    result.read = begin + sign.offset + sign.bytes.size();
  }
  return true;
}

bool Converter::convert_part(std::string_view text, const Options& options, Outcome& result) const {
  const Text signs = read(text);
  const std::size_t begin = result.read;
  bool in_word = false;
  bool marked = false;
  for (std::size_t at = 0; at < signs.size();) {
    const Sign& sign = signs[at];
    if (!in_word && sign.begins_word()) {
      in_word = true;
      marked = mark_ && word_gets_mark(signs, at);
      if (marked) result.text += mark_->text;
    }
    if (!sign.in_word()) in_word = marked = false;
    if (sign.kind == Sign::Kind::letter) {
      at += write_letter(signs, at, marked, result.text);
      continue;
    }
    if (sign.kind == Sign::Kind::foreign) {
      count(result.report.foreign, result.report.first_foreign, begin + sign.offset);
    }
    if (sign.kind == Sign::Kind::invalid) {
      count(result.report.invalid, result.report.first_invalid, begin + sign.offset);
      if (options.invalid == Invalid::stop) {
        result.status = Status::invalid_utf8;
        result.read = begin + sign.offset;
        return false;
      }
      result.text += options.invalid == Invalid::replace ? encode(0xFFFD) : sign.bytes;
    } else {
      result.text += other(signs, at, options);
    }
    ++at;
  }
  result.read = begin + text.size();
  return true;
}

std::set<std::u32string> known_abbreviations() {
  std::ifstream file(JAZU_SOURCE_DIR "/tables/words/abbreviations.words", std::ios::binary);
  std::set<std::u32string> result;
  for (std::string line; std::getline(file, line);) {
    line = line.substr(0, line.find('#'));
    line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
    if (!line.empty()) result.insert(to_utf32(line));
  }
  if (result.empty()) throw std::runtime_error("no abbreviations were read");
  return result;
}

}  // namespace jazu::reference
