// From a definition to a Reader: collects what may be read, orders it, fills the arrays.
#include <algorithm>
#include <tuple>
#include <utility>

#include "table/case_map.hpp"
#include "table/compile.hpp"
#include "text/utf8.hpp"

namespace jazu::table {
namespace {

using text::code_points;

// A spelling on its way into the arrays.
struct Candidate {
  std::u32string text;
  std::vector<Letter> letters;
  std::uint8_t upper = 0;
  Role role = Role::candidate;
  bool frozen = true;
  bool lenient = false;
  std::uint16_t context = 0;
  std::uint32_t line = 0;
};

std::uint8_t all_upper(std::size_t letters) {
  return static_cast<std::uint8_t>((1U << letters) - 1);
}

class ReaderCompiler {
 public:
  ReaderCompiler(const Definition& source, Variants variants, const Program& writer,
                 std::vector<Diagnostic>& problems)
      : source_(source),
        writer_(writer),
        problems_(problems),
        layers_(layers_of(source, variants)),
        storage_(std::make_unique<ReaderStorage>()) {
    case_.add_layers(layers_);
  }

  std::unique_ptr<ReaderStorage> run() {
    reading_rules(false);
    reading_rules(true);
    letters();
    writing_rules();
    variants();
    accepts();
    if (!problems_.empty()) return nullptr;
    spellings();
    entries();
    compile_decisions(*storage_);
    word();
    plain();
    publish();
    return std::move(storage_);
  }

 private:
  void problem(Place place, std::string message) {
    problems_.push_back({place.line, place.column, std::move(message)});
  }

  bool is_cased() const {
    return std::any_of(source_.layers[0].rows.begin(), source_.layers[0].rows.end(),
                       [](const Row& row) { return row.capital != row.small; });
  }

  // What is read.

  // A spelling that differs from another only in its role or context is kept: the first one is
  // what table rules choose. What is frozen is kept beside what is not, because lossless mode does
  // not see the latter.
  void add(Candidate candidate) {
    if (candidate.text.empty()) return;
    const bool known =
        std::any_of(candidates_.begin(), candidates_.end(), [&](const Candidate& each) {
          return each.text == candidate.text && each.letters == candidate.letters &&
                 each.upper == candidate.upper && each.context == 0 && candidate.context == 0 &&
                 (each.frozen || !candidate.frozen);
        });
    if (!known) candidates_.push_back(std::move(candidate));
  }

  // The three case shapes of a spelling. Where capitals and small letters look the same (a digit
  // sign, an alphabet without case) the small letter is read.
  void add_shapes(const Candidate& like, std::u32string_view small, std::u32string_view title,
                  std::u32string_view upper) {
    const auto shape = [&](std::u32string_view text, std::uint8_t bits) {
      Candidate each = like;
      each.text = text;
      each.upper = bits;
      add(std::move(each));
    };
    shape(small, 0);
    if (title != small) shape(title, 1);
    if (upper != small) shape(upper, all_upper(like.letters.size()));
  }

  void add_forms(const Candidate& like, const Forms& forms) {
    add_shapes(like, code_points(writer_.text(forms.small)), code_points(writer_.text(forms.title)),
               code_points(writer_.text(forms.upper)));
  }

  // A rule that never applies is a mistake: the one above it holds wherever it does.
  void check_reached(const std::vector<ReadingRule>& rules) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const ReadingRule& first = rules[j];
        const ReadingRule& second = rules[i];
        // Candidates stand in nobody's way.
        if (first.lenient || second.lenient || first.spelling != second.spelling ||
            first.frozen != second.frozen || (first.only_front && !second.only_front) ||
            !covers(first.before, 0, second.before, 0) ||
            !covers(first.after, 0, second.after, 0)) {
          continue;
        }
        problem(second.place, "this rule is never reached: the one in line " +
                                  std::to_string(first.place.line) +
                                  " holds wherever it does; put the narrower one first");
        break;
      }
    }
  }

  // True when `first` from item i on holds wherever `second` does from item j on.
  template <typename Item>
  bool covers(const std::vector<Item>& first, std::size_t i, const std::vector<Item>& second,
              std::size_t j) const {
    if (i == first.size()) return true;
    if (first[i].any_number) {
      return covers(first, i + 1, second, j) ||
             (j < second.size() && has_all(first[i], second[j]) && covers(first, i, second, j + 1));
    }
    return j < second.size() && !second[j].any_number && has_all(first[i], second[j]) &&
           covers(first, i + 1, second, j + 1);
  }

  static bool has_all(const ContextItem& first, const ContextItem& second) {
    return first.edge == second.edge && (second.letters & ~first.letters) == 0;
  }

  bool has_all(const SpellingItem& first, const SpellingItem& second) const {
    const std::u32string all = any_of_item(first);
    const std::u32string part = any_of_item(second);
    return first.edge == second.edge && part.find_first_not_of(all) == std::u32string::npos;
  }

  void reading_rules(bool frozen) {
    const bool cased = is_cased();
    for (const Layer* layer : layers_) {
      if (!frozen) check_reached(layer->reading);
      for (const ReadingRule& rule : layer->reading) {
        if (rule.lenient || rule.frozen != frozen) continue;
        std::optional<char32_t> unknown;
        Candidate like;
        like.letters = rule.letters;
        like.role = Role::chosen;
        like.frozen = frozen;
        like.context = context(rule);
        like.line = rule.place.line;
        const std::u32string small = code_points(rule.spelling);
        if (!cased) {
          add_shapes(like, small, small, small);
          continue;
        }
        add_shapes(like, small, code_points(case_.title(rule.spelling, unknown)),
                   code_points(case_.upper(rule.spelling, unknown)));
        if (unknown) {
          problem(rule.place,
                  "no capital is known for a letter of this spelling; "
                  "add a line 'CAPITAL small' to a block 'pairs'");
        }
      }
    }
  }

  const Row* find_row(Letter letter) const {
    for (const Layer* layer : layers_) {
      for (const Row& row : layer->rows) {
        if (row.letter == letter && row.sign != Sign::read) return &row;
      }
    }
    return nullptr;
  }

  // Defaults before candidates, so that the former are preferred.
  void letters() {
    for (const Sign sign : {Sign::both, Sign::write}) {
      for (Letter letter = 0; letter < letter_count; ++letter) {
        const Row* row = find_row(letter);
        if (row == nullptr || row->sign != sign) continue;
        Candidate like;
        like.letters = {letter};
        like.role = sign == Sign::both ? Role::chosen : Role::candidate;
        like.line = row->place.line;
        add_forms(like, writer_.letters[letter]);
        const Forms& forms = writer_.letters[letter];
        if (forms.small.size == 0) storage_->reader.silent |= set_of(letter);
        if (is_cased() && writer_.text(forms.small) == writer_.text(forms.upper)) {
          storage_->reader.caseless |= set_of(letter);
        }
      }
    }
  }

  void writing_rules() {
    for (const Rule& rule : writer_.rules) {
      Candidate like;
      like.letters.assign(rule.letters, rule.letters + rule.size);
      add_forms(like, rule.forms);
    }
  }

  void variants() {
    for (const Layer* layer : layers_) {
      for (const Row& row : layer->rows) {
        if (row.sign != Sign::read) continue;
        Candidate like;
        like.letters = {row.letter};
        like.role = Role::variant;
        like.line = row.place.line;
        add_shapes(like, code_points(row.small), code_points(row.capital),
                   code_points(row.capital));
      }
      for (const ReadingRule& rule : layer->reading) {
        if (!rule.lenient) continue;
        Candidate like;
        like.letters = rule.letters;
        like.role = Role::variant;
        like.lenient = true;
        like.line = rule.place.line;
        add_shapes(like, code_points(rule.spelling), code_points(rule.spelling),
                   code_points(rule.spelling));
      }
    }
  }

  std::uint16_t context(const ReadingRule& rule) {
    if (rule.before.empty() && rule.after.empty() && !rule.only_front) return 0;
    ReadContext result{};
    result.before = static_cast<std::uint8_t>(rule.before.size());
    result.after = static_cast<std::uint8_t>(rule.after.size());
    result.only_front = rule.only_front;
    result.before_items = static_cast<std::uint16_t>(storage_->before.size());
    result.after_items = static_cast<std::uint16_t>(storage_->after.size());
    for (std::size_t i = 0; i < rule.before.size(); ++i) {
      const ContextItem& item = rule.before[i];
      storage_->before.push_back({item.letters, item.edge});
      result.any_before = static_cast<std::uint8_t>(result.any_before | item.any_number << i);
    }
    for (std::size_t i = 0; i < rule.after.size(); ++i) {
      const SpellingItem& item = rule.after[i];
      storage_->after.push_back(
          {item.edge ? std::uint8_t{0} : set_number(rule.place, item), item.edge});
      result.any_after = static_cast<std::uint8_t>(result.any_after | item.any_number << i);
    }
    storage_->contexts.push_back(result);
    return static_cast<std::uint16_t>(storage_->contexts.size());
  }

  // The number of the set of code points that an item stands for.
  std::uint8_t set_number(Place place, const SpellingItem& item) {
    const std::u32string any = any_of_item(item);
    const auto found = std::find(sets_.begin(), sets_.end(), any);
    const auto number = static_cast<std::size_t>(found - sets_.begin());
    if (found == sets_.end()) sets_.push_back(any);
    if (number < 64) return static_cast<std::uint8_t>(number);
    problem(place, "a table may have at most 64 different sets behind spellings");
    return 0;
  }

  // The code points of an item, small and capital.
  std::u32string any_of_item(const SpellingItem& item) const {
    std::u32string any = item.code_points;
    for (Letter letter = 0; letter < letter_count; ++letter) {
      if ((item.letters & set_of(letter)) == 0) continue;
      const std::u32string spelling = code_points(writer_.text(writer_.letters[letter].small));
      if (!spelling.empty() && any.find(spelling[0]) == std::u32string::npos) any += spelling[0];
    }
    for (const char32_t c : std::u32string(any)) {
      std::optional<char32_t> unknown;
      const char32_t capital = case_.upper(c, unknown);
      if (capital != c) any += capital;
    }
    return any;
  }

  // The text as a piece of the pool; what is there already is shared.
  std::uint16_t text(std::u32string_view piece) {
    std::size_t offset = storage_->pool.find(piece);
    if (offset == std::u32string::npos) {
      offset = storage_->pool.size();
      storage_->pool += piece;
    }
    return static_cast<std::uint16_t>(offset);
  }

  void accepts() {
    for (const Layer* layer : layers_) {
      for (const Acceptance& each : layer->accepts) {
        add_accepted(each.place, each.found_small, each.small);
        if (each.found_capital != each.found_small) {
          add_accepted(each.place, each.found_capital, each.capital);
        }
      }
    }
    std::stable_sort(storage_->accepts.begin(), storage_->accepts.end(),
                     [](const Accepted& a, const Accepted& b) {
                       return std::tuple(a.found[0], b.found_size, a.found[1]) <
                              std::tuple(b.found[0], a.found_size, b.found[1]);
                     });
  }

  void add_accepted(Place place, const std::string& found, const std::string& stands_for) {
    const std::u32string from = code_points(found);
    const std::u32string to = code_points(stands_for);
    if (from.size() > 2 || to.size() > 3) {
      return problem(place, "at most two code points are read as at most three others");
    }
    // A variant that writes the other hamza reads it as its own.
    if (found == writer_.text(writer_.mark.text)) return;
    Accepted result{};
    std::copy(from.begin(), from.end(), result.found.begin());
    std::copy(to.begin(), to.end(), result.stands_for.begin());
    result.found_size = static_cast<std::uint8_t>(from.size());
    result.size = static_cast<std::uint8_t>(to.size());
    storage_->accepts.push_back(result);
  }

  // The arrays.

  void spellings() {
    std::stable_sort(candidates_.begin(), candidates_.end(),
                     [](const Candidate& a, const Candidate& b) {
                       const auto plain = [](const Candidate& each) { return each.role; };
                       return std::tuple(a.text[0], b.text.size(), plain(a)) <
                              std::tuple(b.text[0], a.text.size(), plain(b));
                     });
    for (const Candidate& each : candidates_) {
      ReadSpelling spelling{};
      spelling.text = text(each.text);
      spelling.size = static_cast<std::uint8_t>(each.text.size());
      spelling.letter_count = static_cast<std::uint8_t>(each.letters.size());
      spelling.upper = each.upper;
      spelling.role = each.role;
      spelling.frozen = each.frozen;
      spelling.context = each.context;
      spelling.lenient = each.lenient;
      spelling.line = static_cast<std::uint16_t>(each.line);
      std::copy(each.letters.begin(), each.letters.end(), spelling.letters.begin());
      storage_->spellings.push_back(spelling);
    }
  }

  // Whether an earlier spelling has the same text, letters and case, wherever this one counts.
  bool is_repeated(std::size_t number) const {
    const Candidate& each = candidates_[number];
    return std::any_of(candidates_.data(), candidates_.data() + number,
                       [&](const Candidate& other) {
                         return other.text == each.text && other.letters == each.letters &&
                                other.upper == each.upper && (each.lenient || !other.lenient);
                       });
  }

  void entries() {
    // The first entries are shared by the code points that no spelling has.
    for (unsigned kind = 0; kind <= static_cast<unsigned>(Kind::transparent); ++kind) {
      storage_->entries.push_back({static_cast<Kind>(kind), false, 0, 0, 0, 0, 0});
    }
    for (char32_t c = 0; c < entry_count; ++c) {
      storage_->low.push_back(static_cast<std::uint16_t>(common_kind(c)));
    }
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      for (const char32_t c : candidates_[i].text) entry(c).kind = kind_of_own(c);
      ReadEntry& first = entry(candidates_[i].text[0]);
      if (first.first == first.last) first.first = static_cast<std::uint16_t>(i);
      first.last = static_cast<std::uint16_t>(i + 1);
      if (is_repeated(i)) continue;
      if (first.first_arc == first.last_arc) {
        first.first_arc = static_cast<std::uint16_t>(storage_->arcs.size());
      }
      storage_->arcs.push_back(static_cast<std::uint16_t>(i));
      first.last_arc = static_cast<std::uint16_t>(storage_->arcs.size());
    }
    for (const char32_t c : code_points(mark_text())) entry(c).kind = Kind::sign;
    accepted_entries();
    for (std::size_t i = 0; i < sets_.size(); ++i) {
      for (const char32_t c : sets_[i]) entry(c).sets |= std::uint64_t{1} << i;
    }
    std::sort(storage_->high.begin(), storage_->high.end(),
              [](const HighEntry& a, const HighEntry& b) { return a.code_point < b.code_point; });
  }

  void accepted_entries() {
    for (const Accepted& each : storage_->accepts) {
      for (std::size_t i = 0; i < each.found_size; ++i) {
        ReadEntry& found = entry(each.found[i]);
        if (found.kind == Kind::own || found.kind == Kind::sign) continue;
        // What is read as a letter of this alphabet is evidence for it, in the right script.
        const bool known = script_of(each.found[i]) == script();
        if (i == 0) found.kind = known ? Kind::own : Kind::accepted;
        // Quotes also stand around words, and what is read as one does too.
        const bool as_quote = each.size == 1 && kind_of_own(each.stands_for[0]) == Kind::inner;
        if (as_quote || kind_of_own(each.found[i]) == Kind::inner) found.kind = Kind::inner;
      }
      entry(each.found[0]).begins_accepted = true;
    }
  }

  std::string_view mark_text() const { return writer_.text(writer_.mark.text); }

  Kind common_kind(char32_t c) const {
    if (is_transparent(c)) return Kind::transparent;
    const Script found = script_of(c);
    if (found == Script::none) return Kind::other;
    return found == script() ? Kind::foreign : Kind::alien;
  }

  // Quotes and apostrophes also stand around words.
  static Kind kind_of_own(char32_t c) {
    constexpr std::u32string_view quotes = U"'\"\u2018\u2019\u201C\u201D";
    return quotes.find(c) == std::u32string_view::npos ? Kind::own : Kind::inner;
  }

  Script script() const {
    if (source_.script == "Cyrl") return Script::cyrillic;
    if (source_.script == "Arab") return Script::arabic;
    return source_.script == "Latn" ? Script::latin : Script::none;
  }

  // The code point's own entry, made when there is none.
  ReadEntry& entry(char32_t c) {
    const std::size_t shared = static_cast<std::size_t>(Kind::transparent) + 1;
    if (c < entry_count) {
      std::uint16_t& index = storage_->low[c];
      if (index < shared) {
        storage_->entries.push_back(storage_->entries[index]);
        index = static_cast<std::uint16_t>(storage_->entries.size() - 1);
      }
      return storage_->entries[index];
    }
    for (const HighEntry& each : storage_->high) {
      if (each.code_point == c) return storage_->entries[each.entry];
    }
    storage_->entries.push_back({common_kind(c), false, 0, 0, 0, 0, 0});
    storage_->high.push_back({c, static_cast<std::uint16_t>(storage_->entries.size() - 1)});
    return storage_->entries.back();
  }

  void word() {
    std::u32string front;
    for (const Layer* layer : layers_) {
      if (front.empty()) front = layer->front;
    }
    storage_->reader.front = {};
    front_ = text(front);
    front_size_ = front.size();
    for (const PunctuationForm& each : writer_.punctuation) {
      const std::u32string found = code_points(writer_.text(each.text));
      if (found.size() == 1) storage_->punctuation.push_back({found[0], each.ascii});
    }
  }

  // Finds the letters that say no more than which letter they are.
  void plain() {
    for (char32_t c = 0; c < entry_count; ++c) {
      const std::uint16_t index = storage_->low[c];
      const ReadEntry& entry = storage_->entries[index];
      const bool is_plain = entry.kind == Kind::own && stands_for_itself(c) &&
                            entry.first != entry.last && script_of(c) == script();
      std::uint8_t value = entry.kind == Kind::other ? plain::outside : plain::no;
      if (is_plain && index < plain::no) value = static_cast<std::uint8_t>(index);
      storage_->plain.push_back(value);
    }
  }

  // Whether no other letter follows with which it is an accepted spelling: a combining mark is not
  // plain anyway.
  bool stands_for_itself(char32_t c) const {
    return std::none_of(
        storage_->accepts.begin(), storage_->accepts.end(), [&](const Accepted& each) {
          const bool plain_pair = each.found_size == 2 && !is_transparent(each.found[1]);
          return each.found[0] == c && (each.found_size == 1 || plain_pair);
        });
  }

  // How many letters one byte can become at most, with an unwritten letter behind each.
  std::uint8_t letters_per_byte() const {
    std::size_t most = 1;
    for (const Candidate& each : candidates_) {
      std::string bytes;
      for (const char32_t c : each.text) text::append(c, bytes);
      const std::size_t letters = each.letters.size() * (storage_->reader.silent == 0 ? 1 : 2);
      most = std::max(most, (letters + bytes.size() - 1) / bytes.size());
    }
    return static_cast<std::uint8_t>(most);
  }

  void publish() {
    Reader& reader = storage_->reader;
    reader.low = storage_->low;
    reader.high = storage_->high;
    reader.entries = storage_->entries;
    reader.spellings = storage_->spellings;
    reader.arcs = storage_->arcs;
    reader.contexts = storage_->contexts;
    reader.before = storage_->before;
    reader.after = storage_->after;
    reader.decisions = decisions(storage_->rows);
    reader.frozen_decisions = decisions(storage_->frozen_rows);
    reader.plain = storage_->plain;
    reader.accepts = storage_->accepts;
    reader.punctuation = storage_->punctuation;
    reader.pool = storage_->pool;
    reader.front = reader.pool.substr(front_, front_size_);
    reader.script = script();
    reader.cased = is_cased();
    reader.writes_freely = writer_.rules.empty() && !writer_.mark.present;
    reader.letters_per_byte = letters_per_byte();
    reader.writer = &writer_;
    reader.planes = planes(storage_->planes, false);
    reader.frozen_planes = planes(storage_->frozen_planes, true);
  }

  // Made of all else. Nobody reads by all rules in blocks what has to be written back.
  const ReadPlanes* planes(ReadPlanes& place, bool frozen) const {
    const Reader& reader = storage_->reader;
    const bool suits = reader.cased && reader.punctuation.empty() && reader.front.empty();
    if (suits && (frozen || reader.writes_freely)) place = make_read_planes(reader, frozen);
    return place.usable ? &place : nullptr;
  }

  Decisions decisions(const std::vector<std::uint16_t>& rows) const {
    return {rows, storage_->choices, storage_->lists, storage_->list_begins, storage_->tried};
  }

  const Definition& source_;
  const Program& writer_;
  std::vector<Diagnostic>& problems_;
  std::vector<const Layer*> layers_;
  CaseMap case_;
  std::vector<Candidate> candidates_;
  std::unique_ptr<ReaderStorage> storage_;
  std::vector<std::u32string> sets_;  // behind spellings, by number
  std::uint16_t front_ = 0;
  std::size_t front_size_ = 0;
};

}  // namespace

std::unique_ptr<ReaderStorage> compile_reader(const Definition& source, Variants variants,
                                              const Program& writer,
                                              std::vector<Diagnostic>& problems) {
  return ReaderCompiler(source, variants, writer, problems).run();
}

namespace {

bool same(const ReadPlanes* a, const ReadPlanes* b) noexcept {
  return (a == nullptr) == (b == nullptr) && (a == nullptr || *a == *b);
}

}  // namespace

bool same(const Reader& a, const Reader& b) noexcept {
  const auto equal = [](auto x, auto y) {
    return std::equal(x.begin(), x.end(), y.begin(), y.end());
  };
  return equal(a.low, b.low) && equal(a.high, b.high) && equal(a.entries, b.entries) &&
         equal(a.spellings, b.spellings) && equal(a.arcs, b.arcs) &&
         equal(a.contexts, b.contexts) && equal(a.before, b.before) &&
         equal(a.decisions.rows, b.decisions.rows) &&
         equal(a.frozen_decisions.rows, b.frozen_decisions.rows) &&
         equal(a.decisions.choices, b.decisions.choices) &&
         equal(a.decisions.lists, b.decisions.lists) &&
         equal(a.decisions.list_begins, b.decisions.list_begins) &&
         equal(a.decisions.tried, b.decisions.tried) && equal(a.plain, b.plain) &&
         equal(a.after, b.after) && equal(a.accepts, b.accepts) &&
         equal(a.punctuation, b.punctuation) && a.pool == b.pool && a.front == b.front &&
         a.script == b.script && a.silent == b.silent && a.caseless == b.caseless &&
         a.cased == b.cased && a.writes_freely == b.writes_freely &&
         a.letters_per_byte == b.letters_per_byte && same(a.planes, b.planes) &&
         same(a.frozen_planes, b.frozen_planes);
}

}  // namespace jazu::table
