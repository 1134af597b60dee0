#include "engine/word_reader.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstring>
#include <span>
#include <string_view>
#include <utility>

#include "engine/letter_writer.hpp"
#include "reading/decoder.hpp"
#include "reading/reader.hpp"
#include "reading/sign.hpp"

namespace jazu::engine {
namespace {

using reading::Arc;
using reading::Candidate;
using reading::Lattice;
using reading::Letters;
using reading::Stem;
using reading::Word;
using table::Letter;

// A stem of so many letters is believed in front of what is no ending that we know, as in
// compounds, where the word list has no word that is written so.
constexpr std::size_t sure_stem = 6;

// How much likelier than the reading of the rules one has to be that the word list does not have:
// the letter model alone makes эмсіз of емсіз and Шаньский of Шанский. Of 0, 16, 32, 40, 48, 64, 96
// and 160, 48 reads egemen best, and kazqad, ud_ktb, abai, common_voice and lingua_news better than
// what is less; counted in their training parts, which nothing was learned from. For rules that
// guess 8 is the most that loses nothing in news.
constexpr model::Cost rules_are_for = 3 * model::cost_per_bit;
constexpr model::Cost rules_guess_for = model::cost_per_bit / 2;

// Whether some spelling begins before the position and ends behind it (ts, where a stem ends in t).
bool is_crossed(const Lattice& lattice, std::size_t position) noexcept {
  return std::any_of(lattice.arcs.begin(),
                     lattice.arcs.begin() + static_cast<std::ptrdiff_t>(lattice.arc_count),
                     [&](const Arc& arc) { return arc.begin < position && position < arc.end; });
}

// Finds out which letters of a reading were read from which code points: the decoder knows the
// letters only, and only a word with marks between its letters needs more.
class Alignment {
 public:
  Alignment(const Lattice& lattice, std::span<const Letter> letters) noexcept
      : lattice_(lattice), letters_(letters) {}

  // Whether a path leads through the lattice on which they are.
  bool run() noexcept { return walk(0, 0); }

  // The position behind what a letter was read from.
  std::uint8_t end_of(std::size_t letter) const noexcept { return end_[letter]; }

 private:
  // Whether a path leads from `position` on whose letters are those from `letter` on. Each pair is
  // tried once.
  bool walk(std::size_t position, std::size_t letter) noexcept {
    if (tried_[position * reading::max_letters + letter % reading::max_letters]) return false;
    tried_[position * reading::max_letters + letter % reading::max_letters] = true;
    const bool silent =
        position > 0 && letter < letters_.size() && (lattice_.silent >> letters_[letter] & 1) != 0;
    if (silent && walk(position, letter + 1)) return note(letter, 1, position);
    if (position == lattice_.size) return letter == letters_.size();
    for (std::size_t i = lattice_.first[position]; i < lattice_.first[position + 1]; ++i) {
      const Arc& arc = lattice_.arcs[i];
      if (matches(arc, letter) && walk(arc.end, letter + arc.size)) {
        return note(letter, arc.size, arc.end);
      }
    }
    return false;
  }

  bool matches(const Arc& arc, std::size_t letter) const noexcept {
    return letter + arc.size <= letters_.size() &&
           std::equal(arc.letters.begin(), arc.letters.begin() + arc.size,
                      letters_.begin() + static_cast<std::ptrdiff_t>(letter));
  }

  bool note(std::size_t letter, std::size_t count, std::size_t end) noexcept {
    for (std::size_t i = 0; i < count; ++i) end_[letter + i] = static_cast<std::uint8_t>(end);
    return true;
  }

  const Lattice& lattice_;
  std::span<const Letter> letters_;
  std::array<std::uint8_t, reading::max_letters> end_{};
  std::bitset<(reading::max_positions + 1) * reading::max_letters> tried_;
};

// The arc between the same places that regular spelling has and whose letter is one of `letters`;
// null where there is none, and for an arc of regular spelling.
const Arc* twin_of(const Lattice& lattice, const Arc& arc, table::LetterSet letters) noexcept {
  if (arc.cost == 0 || arc.size != 1) return nullptr;
  for (std::size_t i = lattice.first[arc.begin]; i < lattice.first[arc.begin + 1U]; ++i) {
    const Arc& other = lattice.arcs[i];
    const bool regular = other.cost == 0 && other.end == arc.end && other.size == 1;
    if (regular && (letters >> other.letters[0] & 1) != 0) return &other;
  }
  return nullptr;
}

// Lets the sign before a word count in lenient reading. An и that is written as і would be calls
// for it as і does, and like і it does not stand in a word that has no sign and nothing that makes
// one needless.
void heed_sign(bool present, const table::Mark& mark, Lattice& lattice) noexcept {
  lattice.sign = present ? reading::WordSign::present : reading::WordSign::absent;
  lattice.any = mark.any;
  lattice.none = present ? 0 : mark.none;
  const bool needless = may_have(lattice, lattice.none);
  for (std::size_t i = 0; i < lattice.arc_count; ++i) {
    Arc& arc = lattice.arcs[i];
    const Arc* const twin = twin_of(lattice, arc, mark.any);
    if (twin == nullptr) continue;
    if (present) {
      lattice.any |= table::set_of(arc.letters[0]);
    } else if (!needless) {
      arc.letters = twin->letters;
    }
  }
}

bool has_capital(const Letters& letters) noexcept {
  return std::any_of(letters.at.begin(),
                     letters.at.begin() + static_cast<std::ptrdiff_t>(letters.size),
                     [](const reading::ReadLetter& each) { return each.upper; });
}

bool has_letters(const Candidate& candidate, const Letters& letters) noexcept {
  return candidate.size == letters.size &&
         std::equal(
             letters.at.begin(), letters.at.begin() + static_cast<std::ptrdiff_t>(letters.size),
             candidate.letters.begin(),
             [](const reading::ReadLetter& each, Letter letter) { return each.letter == letter; });
}

Word without_marks(const Word& word) noexcept {
  Word result = word;
  result.marked = false;
  return result;
}

char* put(char32_t c, char* out) noexcept {
  if (c < 0x80) {
    *out++ = static_cast<char>(c);
  } else if (c < 0x800) {
    *out++ = static_cast<char>(0xC0 | c >> 6);
    *out++ = static_cast<char>(0x80 | (c & 0x3F));
  } else {
    if (c >= 0x10000) *out++ = static_cast<char>(0xF0 | c >> 18);
    *out++ = static_cast<char>(c < 0x10000 ? 0xE0 | c >> 12 : 0x80 | (c >> 12 & 0x3F));
    *out++ = static_cast<char>(0x80 | (c >> 6 & 0x3F));
    *out++ = static_cast<char>(0x80 | (c & 0x3F));
  }
  return out;
}

}  // namespace

WordReader::WordReader(const table::Reader& reader, const model::Model* model,
                       const table::Lexicon* lexicon, const Options& options) noexcept
    : reader_(reader),
      lenient_(options.reading == Reading::lenient),
      model_(options.layers.model && model != nullptr && !model->empty() ? model : nullptr),
      lexicon_(options.layers.lexicon && lexicon != nullptr && !lexicon->empty() ? lexicon
                                                                                 : nullptr) {
  candidates_.count = 0;
}

void WordReader::read(const Word& word, WordReading& result) noexcept {
  result.clear();
  candidates_.count = 0;
  if (word.starts && word.ends) {
    const bool found = read_by_layers(word, result);
    const bool regular = found && result.listed && !result.guessed && !result.respelled;
    if (lenient_ && model_ != nullptr && !regular && read_leniently(word, result)) return;
    if (found && word.initial && reader_.cased) settle_initial(word, result);
    if (found) return;
  }
  candidates_.count = 0;
  result.clear();
  reading::read_by_rules(reader_, word, 0, reading::Rules::all, result.letters);
  result.respelled = !writes_back(word, result.letters);
}

// What the list knows of single letters are words and numerals (Карлос І). Of an initial the rules
// know more: in 2018 they read I as И, which begins most of the names that are written so.
void WordReader::settle_initial(const Word& word, WordReading& result) const noexcept {
  Letters letters;
  reading::read_by_rules(reader_, word, 0, reading::Rules::all, letters);
  for (std::size_t i = 0; i < candidates_.count; ++i) {
    if (!has_letters(candidates_.items[i], letters)) continue;
    take(word, candidates_.items[i], result);
    return;
  }
}

bool WordReader::read_by_layers(const Word& word, WordReading& result) noexcept {
  if (model_ == nullptr && lexicon_ == nullptr) return false;
  if (!reading::fill_lattice(reader_, word, false, lattice_)) return false;
  if (model_ != nullptr) {
    reading::decode(lattice_, *model_, reading::Effort::as_needed, candidates_);
  }
  if (lexicon_ != nullptr && read_by_stem(word, result)) return true;
  return model_ != nullptr && read_by_model(word, result);
}

// What is spelled regularly and is a known word stays that; this is for all else. A reading that
// the word list does not have only counts where there is no other.
bool WordReader::read_leniently(const Word& word, WordReading& result) noexcept {
  if (!reading::fill_lattice(reader_, word, true, lattice_)) return false;
  const Candidate* const best = best_by_sign(word);
  if (best == nullptr) return false;
  result.clear();
  take(word, *best, result);
  result.respelled = !writes_back(word, result.letters);
  return true;
}

// The sign is evidence and no more: programs leave it out, and put it before words that have none.
// So it does not count against a word of the list.
const Candidate* WordReader::best_by_sign(const Word& word) noexcept {
  reading::decode(lattice_, *model_, reading::Effort::as_needed, candidates_);
  if (candidates_.count == 0) return nullptr;
  const Candidate& best = candidates_.items[0];
  const table::Mark& mark = reader_.writer->mark;
  if (!mark.present || mark.for_capitals) return &best;
  constrained_ = lattice_;
  heed_sign(word.sign, mark, constrained_);
  reading::decode(constrained_, *model_, reading::Effort::as_needed, following_);
  const bool better = following_.count > 0 && (following_.items[0].listed || !best.listed);
  return better ? following_.items.data() : &best;
}

bool WordReader::read_by_model(const Word& word, WordReading& result) noexcept {
  if (candidates_.count == 0 && lattice_.sign != reading::WordSign::unknown) {
    // No reading calls for the sign that stands there, or for the one that does not.
    lattice_.sign = reading::WordSign::unknown;
    reading::decode(lattice_, *model_, reading::Effort::as_needed, candidates_);
    result.respelled = true;
  }
  if (model_yields(word, result)) return true;
  for (std::size_t i = 0; i < candidates_.count; ++i) {
    take(word, candidates_.items[i], result);
    if (result.respelled || writes_back(word, result.letters)) return true;
  }
  if (candidates_.count == 0) return false;
  take(word, candidates_.items[0], result);
  result.respelled = true;
  return true;
}

bool WordReader::model_yields(const Word& word, WordReading& result) noexcept {
  if (candidates_.count == 0 || candidates_.items[0].listed || result.respelled) return false;
  // A sign before words tells of their vowels, at which the rules then guess.
  const bool rules_guess = lattice_.sign != reading::WordSign::unknown;
  const model::Cost most =
      candidates_.items[0].cost + (rules_guess ? rules_guess_for : rules_are_for);
  Letters letters;
  reading::read_by_rules(reader_, word, 0, reading::Rules::all, letters);
  for (std::size_t i = 0; i < candidates_.count && candidates_.items[i].cost <= most; ++i) {
    if (!has_letters(candidates_.items[i], letters)) continue;
    take(word, candidates_.items[i], result);
    return writes_back(word, result.letters);
  }
  return false;
}

bool WordReader::read_by_stem(const Word& word, WordReading& result) noexcept {
  // What was learned against the rules alone would only be in the way of the model.
  reading::find_stems(lattice_, *lexicon_, reader_.cased, model_ == nullptr, stems_);
  // Of two stems that are written alike (сезін, съезін) the one that the model expects.
  for (std::size_t i = 1; i < stems_.count && stems_.items[i].end == stems_.items[0].end; ++i) {
    if (candidates_.count > 0 && stems_.items[i].begins(candidates_.items[0])) {
      std::swap(stems_.items[0], stems_.items[i]);
    }
  }
  for (std::size_t i = 0; i < stems_.count; ++i) {
    const Stem& stem = stems_.items[i];
    if (!read_by_stem(word, stem, result)) continue;
    result.layer = Layer::lexicon;
    result.line = stem.line;
    result.listed = true;
    result.guessed = !ends_well(stem, result.letters);
    if (stem.stem_case == table::StemCase::title) result.usual_case = model::WordCase::title;
    if (stem.stem_case == table::StemCase::upper) result.usual_case = model::WordCase::upper;
    return true;
  }
  result.clear();
  return false;
}

bool WordReader::read_by_stem(const Word& word, const Stem& stem, WordReading& result) noexcept {
  // What the model finds by itself keeps its case.
  if (candidates_.count > 0 && stem.begins(candidates_.items[0])) {
    take(word, candidates_.items[0], result);
    if (continues(stem, result.letters) && writes_back(word, result.letters)) return true;
  }
  if (model_ != nullptr && stem.end < word.size && model_follows(word, stem, result)) return true;
  return rules_follow(word, stem, result);
}

bool WordReader::model_follows(const Word& word, const Stem& stem, WordReading& result) noexcept {
  if (!reading::constrain(lattice_, stem, constrained_)) return false;
  reading::decode(constrained_, *model_, reading::Effort::as_needed, following_);
  for (std::size_t i = 0; i < following_.count; ++i) {
    take(word, following_.items[i], result);
    if (continues(stem, result.letters) && writes_back(word, result.letters)) return true;
  }
  return false;
}

bool WordReader::rules_follow(const Word& word, const Stem& stem,
                              WordReading& result) const noexcept {
  result.usual_case = model::WordCase::lower;
  result.letters.size = 0;
  for (std::size_t i = 0; i < stem.step_count; ++i) {
    const Arc& arc = lattice_.arcs[stem.steps[i].arc];
    for (std::size_t k = 0; k < arc.size; ++k) {
      result.letters.add(arc.letters[k], (arc.upper >> k & 1) != 0, arc.end);
    }
    if (stem.steps[i].silent != Stem::none) {
      result.letters.add(stem.steps[i].silent, false, arc.end);
    }
  }
  reading::read_by_rules(reader_, word, stem.end, reading::Rules::all, result.letters);
  return continues(stem, result.letters) && writes_back(word, result.letters);
}

bool WordReader::ends_well(const Stem& stem, const Letters& letters) const noexcept {
  std::array<Letter, reading::max_letters> rest;
  std::size_t size = 0;
  for (std::size_t i = stem.size; i < letters.size; ++i) {
    if (letters.at[i].letter == reading::ReadLetter::copied) return false;
    rest[size++] = letters.at[i].letter;
  }
  return size == 0 || lexicon_->are_endings({rest.data(), size});
}

bool WordReader::continues(const Stem& stem, const Letters& letters) const noexcept {
  if (letters.size <= stem.size) return true;
  const Letter next = letters.at[stem.size].letter;
  if (next != reading::ReadLetter::copied && !may_stand_before(stem.letters[stem.size - 1], next))
    return false;
  if (ends_well(stem, letters)) return true;
  const bool listed = candidates_.count > 0 && candidates_.items[0].listed;
  return !listed && stem.size >= sure_stem && !is_crossed(lattice_, stem.end);
}

bool WordReader::may_stand_before(Letter last, Letter first) const noexcept {
  constexpr Letter glide = table::find_letter(0x0439)->letter;
  constexpr Letter a = table::find_letter(0x0430)->letter;
  constexpr Letter u = table::find_letter(0x0443)->letter;
  if (last == glide) return first != a && first != u;
  const bool silent = (reader_.silent >> last & 1) != 0;
  return !silent || (reader_.writer->reading->vowels >> first & 1) == 0;
}

void WordReader::take(const Word& word, const Candidate& candidate,
                      WordReading& result) const noexcept {
  result.layer = Layer::model;
  result.listed = candidate.listed;
  result.usual_case = candidate.usual_case;
  result.letters.size = 0;
  if (word.marked) {
    Alignment alignment(lattice_, {candidate.letters.data(), candidate.size});
    if (alignment.run()) {
      for (std::size_t i = 0; i < candidate.size; ++i) {
        result.letters.add(candidate.letters[i], candidate.is_upper(i), alignment.end_of(i));
      }
      return;
    }
  }
  for (std::size_t i = 0; i < candidate.size; ++i) {
    result.letters.add(candidate.letters[i], candidate.is_upper(i), word.size);
  }
  reading::settle_case(reader_, result.letters);
}

void WordReader::align(const Word& word, WordReading& result) const noexcept {
  Letters& letters = result.letters;
  // What rules read, and words with marks, are aligned.
  if (result.layer == Layer::table || word.marked || lattice_.size != word.size) return;
  std::array<Letter, reading::max_letters> names;
  for (std::size_t i = 0; i < letters.size; ++i) {
    names[i] = letters.at[i].letter;
    if (names[i] == reading::ReadLetter::copied) return;  // rules read the rest behind a stem
  }
  Alignment alignment(lattice_, {names.data(), letters.size});
  if (!alignment.run()) return;
  for (std::size_t i = 0; i < letters.size; ++i) letters.at[i].end = alignment.end_of(i);
}

const reading::Candidates& WordReader::weigh(const Word& word) noexcept {
  candidates_.count = 0;
  if (model_ != nullptr && word.starts && word.ends && lattice_.size == word.size) {
    reading::decode(lattice_, *model_, reading::Effort::full, candidates_);
  }
  return candidates_;
}

std::uint32_t WordReader::deciding_line(const Word& word) const noexcept {
  Letters letters;
  std::uint32_t line = 0;
  for (std::size_t at = 0; at < word.size;) {
    const auto* chosen = reading::choose(reader_, word, at, letters, reading::Rules::all);
    if (chosen == nullptr) {
      letters.add(reading::ReadLetter::copied, false, ++at);
      continue;
    }
    at += chosen->size;
    if (chosen->context != 0 || chosen->letter_count > 1) line = chosen->line;
    for (std::size_t i = 0; i < chosen->letter_count; ++i) {
      letters.add(chosen->letters[i], (chosen->upper >> i & 1) != 0, at);
    }
  }
  return line;
}

bool WordReader::writes_back(const Word& word, const Letters& letters) const noexcept {
  if (reader_.writes_freely && !has_capital(letters)) return true;
  std::array<char, max_cyrillic> cyrillic;
  const char* const end = word.marked
                              ? write_cyrillic(without_marks(word), letters, cyrillic.data())
                              : write_cyrillic(word, letters, cyrillic.data());
  std::array<char, 16 * 1024> written;
  const auto room = static_cast<std::size_t>(end - cyrillic.data()) * reader_.writer->expansion;
  if (room + 64 > written.size()) return false;
  const char* const written_end =
      write_letters(*reader_.writer, cyrillic.data(), end, written.data());
  std::array<char, 4 * reading::max_positions + 16> expected;
  char* out = expected.data();
  if (word.sign) {
    const std::string_view sign = reader_.writer->text(reader_.writer->mark.text);
    std::memcpy(out, sign.data(), std::min<std::size_t>(sign.size(), 16));
    out += std::min<std::size_t>(sign.size(), 16);
  }
  for (std::size_t i = 0; i < word.size; ++i) out = put(word.code_point[i], out);
  return std::string_view(written.data(), static_cast<std::size_t>(written_end - written.data())) ==
         std::string_view(expected.data(), static_cast<std::size_t>(out - expected.data()));
}

}  // namespace jazu::engine
