#include "table/compile.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "table/case_map.hpp"
#include "table/lexer.hpp"
#include "table/reader.hpp"
#include "text/utf8.hpp"

namespace jazu::table {
namespace {

using text::code_points;

std::string code_point_name(char32_t c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string hex;
  for (unsigned shift = c > 0xFFFF ? 20 : 12;; shift -= 4) {
    hex += digits[(c >> shift) & 0xF];
    if (shift == 0) break;
  }
  std::string result = "'";
  text::append(c, result);
  return result + "' (U+" + hex + ")";
}

std::string letter_text(Letter letter) {
  std::string result;
  text::append(letters[letter].small, result);
  return result;
}

bool items_meet(const ContextItem& a, const ContextItem& b) {
  return a.edge == b.edge && (a.edge || (a.letters & b.letters) != 0);
}

bool contexts_meet(const std::vector<ContextItem>& a, const std::vector<ContextItem>& b) {
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    if (!items_meet(a[i], b[i])) return false;
  }
  return true;
}

class Compiler {
 public:
  Compiler(const Definition& target, Variants variants, const Reading& reading,
           std::span<const std::uint64_t> abbreviations, std::vector<Diagnostic>& problems)
      : target_(target),
        problems_(problems),
        layers_(layers_of(target, variants)),
        storage_(std::make_unique<ProgramStorage>()),
        program_(storage_->program) {
    program_.reading = &reading;
    program_.abbreviations = abbreviations;
    program_.title_case_initialisms = target.title_case_initialisms;
  }

  std::unique_ptr<ProgramStorage> run() {
    case_.add_layers(layers_);
    letter_forms();
    rules();
    marks();
    punctuation();
    digits();
    if (!problems_.empty()) return nullptr;
    entries();
    publish();
    return std::move(storage_);
  }

 private:
  void problem(Place place, std::string message) {
    problems_.push_back({place.line, place.column, std::move(message)});
  }

  Piece piece(std::string_view text) {
    // A spelling that is in the pool already is shared.
    std::size_t offset = storage_->pool.find(text);
    if (offset == std::string::npos) {
      offset = storage_->pool.size();
      storage_->pool += text;
    }
    return {static_cast<std::uint16_t>(offset), static_cast<std::uint8_t>(text.size())};
  }

  // The three shapes. Where a mark tells of words in capitals, their letters need none of their
  // own.
  Forms forms(Place place, std::string_view small, std::string_view title, bool cased) {
    std::optional<char32_t> unknown;
    std::string upper(small);
    if (cased) upper = case_.upper(small, unknown);
    if (unknown) {
      problem(place, "no capital is known for " + code_point_name(*unknown) +
                         "; add a line 'CAPITAL small' to a block 'pairs'");
    }
    if (!has_capitals_mark() && !cased) upper = title;
    return {piece(small), piece(title), piece(upper)};
  }

  bool has_capitals_mark() const {
    return std::any_of(layers_.begin(), layers_.end(), [](const Layer* layer) {
      return !layer->marks.empty() && layer->marks.front().for_capitals;
    });
  }

  // An alphabet has case when the row of any letter shows it and no sign does the work.
  bool is_cased() const {
    return !has_capitals_mark() &&
           std::any_of(target_.layers[0].rows.begin(), target_.layers[0].rows.end(),
                       [](const Row& row) { return row.capital != row.small; });
  }

  const Row* find_row(Letter letter) const {
    for (const Layer* layer : layers_) {
      for (const Row& row : layer->rows) {
        if (row.letter == letter && row.sign != Sign::read) return &row;
      }
    }
    return nullptr;
  }

  void letter_forms() {
    const bool cased = is_cased();
    for (Letter letter = 0; letter < letter_count; ++letter) {
      const Row* row = find_row(letter);
      if (row == nullptr) {
        problem({1, 1}, "no row says how '" + letter_text(letter) +
                            "' is written; write \xE2\x88\x85 if it is left out");
        storage_->letters.push_back({});
        continue;
      }
      storage_->letters.push_back(forms(row->place, row->small, row->capital, cased));
    }
  }

  void rules() {
    const bool cased = is_cased();
    std::vector<const WritingRule*> ordered;
    for (const Layer* layer : layers_) {
      check_overlaps(layer->rules);
      for (const WritingRule& rule : layer->rules) ordered.push_back(&rule);
    }
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto* a, const auto* b) {
      return std::pair(a->letters[0], b->letters.size()) <
             std::pair(b->letters[0], a->letters.size());
    });
    storage_->ranges.assign(letter_count, {0, 0});
    for (const WritingRule* rule : ordered) {
      add_rule(*rule, cased);
      RuleRange& range = storage_->ranges[rule->letters[0]];
      const auto end = static_cast<std::uint16_t>(storage_->rules.size());
      if (range.end == 0) range.begin = static_cast<std::uint16_t>(end - 1);
      range.end = end;
    }
  }

  void check_overlaps(const std::vector<WritingRule>& rules) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const WritingRule& a = rules[j];
        const WritingRule& b = rules[i];
        if (a.letters != b.letters || !contexts_meet(a.before, b.before) ||
            !contexts_meet(a.after, b.after)) {
          continue;
        }
        problem(b.place,
                "this rule overlaps the one in line " + std::to_string(a.place.line) +
                    ": both can hold at one place; make their contexts exclude each other");
      }
    }
  }

  void add_rule(const WritingRule& rule, bool cased) {
    Rule result{};
    std::copy(rule.letters.begin(), rule.letters.end(), result.letters);
    result.size = static_cast<std::uint8_t>(rule.letters.size());
    result.before = static_cast<std::uint8_t>(rule.before.size());
    result.after = static_cast<std::uint8_t>(rule.after.size());
    result.items = static_cast<std::uint16_t>(storage_->items.size());
    for (const auto* side : {&rule.before, &rule.after}) {
      for (const ContextItem& item : *side) storage_->items.push_back({item.letters, item.edge});
    }
    std::optional<char32_t> unknown;
    const std::string title = cased ? case_.title(rule.spelling, unknown) : rule.spelling;
    result.forms = forms(rule.place, rule.spelling, title, cased);
    storage_->rules.push_back(result);
  }

  void marks() {
    for (const Layer* layer : layers_) {
      if (layer->marks.empty() || program_.mark.present) continue;
      const WordMark& mark = layer->marks.front();
      program_.mark = {true, mark.for_capitals, mark.any, mark.none, piece(mark.text)};
    }
  }

  void punctuation() {
    for (const Layer* layer : layers_) {
      if (layer->punctuation.empty() || !storage_->punctuation.empty()) continue;
      for (const Punctuation& each : layer->punctuation) {
        storage_->punctuation.push_back({each.ascii, piece(each.text)});
      }
    }
  }

  void digits() {
    for (const Layer* layer : layers_) {
      if (layer->digits.empty() || !storage_->digits.empty()) continue;
      storage_->digits.push_back(piece(layer->digits.front().sign));
      for (const std::string& digit : layer->digits.front().digits) {
        storage_->digits.push_back(piece(digit));
      }
    }
  }

  // The flat table.

  static std::uint64_t direct(std::string_view text) {
    assert(text.size() <= 7);
    std::uint64_t result = std::uint64_t{text.size()} << entry_size_shift;
    for (std::size_t i = 0; i < text.size(); ++i) {
      result |= std::uint64_t{static_cast<std::uint8_t>(text[i])} << (8 * i);
    }
    return result;
  }

  // Only programs with marks ask where words are. In the others the top byte of an entry is its
  // length and nothing else, unless it is flagged.
  std::uint64_t word_bits(std::uint64_t bits) const { return program_.mark.present ? bits : 0; }

  std::uint64_t letter_entry(std::uint8_t unit) const {
    const Letter letter = unit & unit::letter_mask;
    const bool upper = (unit & unit::upper) != 0;
    const Forms& forms = storage_->letters[letter];
    const RuleRange range = storage_->ranges[letter];
    const Piece written = upper ? forms.title : forms.small;
    const LetterSet self = set_of(letter);
    std::uint64_t entry = word_bits(entry_opens_word | entry_in_word);
    if ((program_.mark.any & self) != 0) entry |= entry_calls_for_mark;
    if ((program_.mark.none & self) != 0) entry |= entry_forbids_mark;
    const bool contextual = range.begin != range.end || (upper && forms.title != forms.upper);
    if (contextual || written.size > 7) return entry | entry_flagged;
    return entry | direct(std::string_view(storage_->pool).substr(written.offset, written.size));
  }

  void entries() {
    const Reading& reading = *program_.reading;
    for (char32_t c = 0; c < entry_count; ++c) {
      const std::uint8_t unit = reading.unit[c];
      std::string self;
      text::append(c, self);
      std::uint64_t entry = direct(self);
      if (unit::is_letter(unit)) entry = letter_entry(unit);
      if (unit == unit::foreign) {
        entry = entry_flagged | word_bits(entry_opens_word | entry_in_word);
      }
      if (unit == unit::transparent) entry |= word_bits(entry_in_word);
      storage_->entry.push_back(entry);
    }
    storage_->entry.push_back(entry_flagged);  // entry_other
    for (const Composition& each : reading.compositions) {
      storage_->entry[each.mark] |= entry_flagged;
    }
    program_.plain_ascii = storage_->punctuation.empty() && storage_->digits.empty();
    for (const PunctuationForm& each : storage_->punctuation) {
      storage_->entry[static_cast<std::uint8_t>(each.ascii)] = entry_flagged;
    }
    for (std::size_t i = 0; i + 1 < storage_->digits.size(); ++i) {
      storage_->entry['0' + i] = entry_flagged;
    }
  }

  // The most output bytes that one input byte can stand for. A letter has two bytes, a word at
  // least one letter, a digit or punctuation mark one byte.
  std::uint8_t expansion() const {
    const std::size_t mark = program_.mark.present ? program_.mark.text.size : 0;
    std::size_t most = 1;
    const auto letters = [&](const Forms& forms, std::size_t count) {
      const std::size_t size = std::max({forms.small.size, forms.title.size, forms.upper.size});
      most = std::max(most, (size + mark + 2 * count - 1) / (2 * count));
    };
    for (const Forms& forms : storage_->letters) letters(forms, 1);
    for (const Rule& rule : storage_->rules) letters(rule.forms, rule.size);
    for (const PunctuationForm& each : storage_->punctuation) {
      most = std::max<std::size_t>(most, each.text.size);
    }
    for (std::size_t i = 1; i < storage_->digits.size(); ++i) {
      most = std::max<std::size_t>(most, storage_->digits[0].size + storage_->digits[i].size);
    }
    return static_cast<std::uint8_t>(most);
  }

  bool identity() const {
    for (Letter letter = 0; letter < letter_count; ++letter) {
      std::string small;
      std::string capital;
      text::append(jazu::table::letters[letter].small, small);
      text::append(jazu::table::letters[letter].capital, capital);
      const Forms& forms = storage_->letters[letter];
      if (program_.text(forms.small) != small || program_.text(forms.title) != capital ||
          program_.text(forms.upper) != capital) {
        return false;
      }
    }
    return storage_->rules.empty() && !program_.mark.present && program_.plain_ascii;
  }

  void publish() {
    program_.entry = storage_->entry.data();
    program_.letters = storage_->letters.data();
    program_.ranges = storage_->ranges.data();
    program_.rules = storage_->rules;
    program_.items = storage_->items;
    program_.pool = storage_->pool;
    program_.punctuation = storage_->punctuation;
    program_.digits = storage_->digits;
    program_.expansion = expansion();
    program_.identity = identity();
    storage_->planes = make_planes(program_);
    program_.planes = &storage_->planes;
  }

  const Definition& target_;
  std::vector<Diagnostic>& problems_;
  std::vector<const Layer*> layers_;
  CaseMap case_;
  std::unique_ptr<ProgramStorage> storage_;
  Program& program_;
};

// Adds one spelling of a letter to a reading.
void add_spelling(ReadingStorage& storage, const Row& row, std::string_view spelling,
                  std::uint8_t unit, std::vector<Diagnostic>& problems) {
  const auto code_point = code_points(spelling);
  if (code_point.size() == 1 && code_point[0] < entry_count) {
    storage.unit[code_point[0]] = unit;
  } else if (code_point.size() == 2 && code_point[0] < entry_count && code_point[1] >= 0x300 &&
             code_point[1] <= 0x36F) {
    storage.compositions.push_back({static_cast<std::uint16_t>(code_point[0]),
                                    static_cast<std::uint16_t>(code_point[1]), unit});
  } else {
    problems.push_back({row.place.line, row.place.column,
                        "a spelling to read is one code point up to U+07FF, or a letter and a "
                        "combining mark"});
  }
}

}  // namespace

std::unique_ptr<ReadingStorage> compile_reading(const Definition& source,
                                                std::vector<Diagnostic>& problems) {
  auto storage = std::make_unique<ReadingStorage>();
  storage->unit.resize(entry_count);
  for (char32_t c = 0; c < entry_count; ++c) {
    storage->unit[c] = is_transparent(c)                  ? unit::transparent
                       : script_of(c) == Script::cyrillic ? unit::foreign
                                                          : unit::other;
  }
  for (const Row& row : source.layers[0].rows) {
    if (row.sign == Sign::write) continue;
    add_spelling(*storage, row, row.small, row.letter, problems);
    add_spelling(*storage, row, row.capital, row.letter | unit::upper, problems);
  }
  for (const LetterClass& each : source.classes) {
    if (each.name == "vowel") storage->reading.vowels = each.letters;
    if (each.name == "rare") storage->reading.rare = each.letters;
  }
  if (!problems.empty()) return nullptr;
  storage->reading.unit = storage->unit.data();
  storage->reading.compositions = storage->compositions;
  return storage;
}

std::optional<std::vector<std::uint64_t>> parse_abbreviations(std::string_view text,
                                                              std::vector<Diagnostic>& problems) {
  std::vector<std::uint64_t> result;
  for (const Line& line : split_lines(text)) {
    std::uint64_t word = 0;
    const auto points = code_points(line.text);
    bool good = points.size() >= 2 && points.size() <= max_packed;
    for (const char32_t c : points) {
      const auto letter = find_letter(c);
      good = good && letter && letter->upper;
      if (good) word = pack_letter(word, letter->letter);
    }
    if (!good) {
      problems.push_back({line.place.line, line.place.column,
                          "expected one abbreviation of two to ten Kazakh capitals"});
    } else if (std::find(result.begin(), result.end(), word) != result.end()) {
      problems.push_back({line.place.line, line.place.column, "duplicate line"});
    }
    result.push_back(word);
  }
  if (!problems.empty()) return std::nullopt;
  std::sort(result.begin(), result.end());
  return result;
}

std::unique_ptr<ProgramStorage> compile(const Definition& target, Variants variants,
                                        const Reading& reading,
                                        std::span<const std::uint64_t> abbreviations,
                                        std::vector<Diagnostic>& problems) {
  return Compiler(target, variants, reading, abbreviations, problems).run();
}

bool same(const Program& a, const Program& b) noexcept {
  const auto equal = [](auto x, auto y) {
    return std::equal(x.begin(), x.end(), y.begin(), y.end());
  };
  const auto array = [](const auto* x, const auto* y, std::size_t size) {
    return std::equal(x, x + size, y);
  };
  return array(a.entry, b.entry, entry_count) &&
         array(a.reading->unit, b.reading->unit, entry_count) &&
         equal(a.reading->compositions, b.reading->compositions) &&
         a.reading->vowels == b.reading->vowels && a.reading->rare == b.reading->rare &&
         array(a.letters, b.letters, letter_count) && array(a.ranges, b.ranges, letter_count) &&
         equal(a.rules, b.rules) && equal(a.items, b.items) && a.pool == b.pool &&
         a.mark == b.mark && equal(a.punctuation, b.punctuation) && equal(a.digits, b.digits) &&
         equal(a.abbreviations, b.abbreviations) &&
         a.title_case_initialisms == b.title_case_initialisms && a.plain_ascii == b.plain_ascii &&
         a.identity == b.identity && a.expansion == b.expansion;
}

}  // namespace jazu::table
