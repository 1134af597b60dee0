#include "reading/reader.hpp"

#include <algorithm>

#include "reading/context.hpp"

namespace jazu::reading {
namespace {

using table::Decisions;
using table::ReadContext;
using table::ReadEntry;
using table::Reader;
using table::ReadSpelling;
using table::Role;

// Adds the arcs from one position. Returns false when there are too many.
bool add_arcs(const Reader& reader, const Word& word, std::size_t at, bool lenient,
              Lattice& lattice) noexcept {
  lattice.first[at] = static_cast<std::uint16_t>(lattice.arc_count);
  const ReadEntry& entry = reader.entries[word.entry[at]];
  for (std::size_t i = entry.first_arc; i < entry.last_arc; ++i) {
    const ReadSpelling& spelling = reader.spellings[reader.arcs[i]];
    if (spelling.lenient && !lenient) continue;
    // The entry is that of its first code point.
    if (spelling.size > 1 && !stands_at(reader, spelling, word, at)) continue;
    Arc& arc = lattice.arcs[lattice.arc_count];
    arc.begin = static_cast<std::uint8_t>(at);
    arc.end = static_cast<std::uint8_t>(at + spelling.size);
    arc.size = spelling.letter_count;
    arc.upper = spelling.upper;
    arc.letters = spelling.letters;
    arc.cost = spelling.lenient ? lenient_cost : 0;
    if (++lattice.arc_count == max_arcs) return false;
  }
  return true;
}

bool has_path(const Lattice& lattice) noexcept {
  static_assert(max_positions <= 64);
  std::uint64_t reached = 1;  // bit n: a path leads to position n
  bool whole = false;
  for (std::size_t i = 0; i < lattice.arc_count; ++i) {
    const Arc& arc = lattice.arcs[i];
    const std::uint64_t leads = reached >> arc.begin & 1;
    if (arc.end == lattice.size) {
      whole = whole || leads != 0;
    } else {
      reached |= leads << arc.end;
    }
  }
  return whole;
}

}  // namespace

bool context_holds(const Reader& reader, const ReadSpelling& spelling, const Word& word,
                   std::size_t at, const Letters& letters) noexcept {
  if (spelling.context == 0) return true;
  const ReadContext& context = reader.contexts[spelling.context - 1U];
  if (context.only_front && !word.front) return false;
  const auto before = [&](std::size_t place) -> unsigned {
    if (place >= letters.size) return table::word_begins;
    const Letter letter = letters.at[letters.size - 1 - place].letter;
    return letter == ReadLetter::copied ? table::no_letter : letter;
  };
  const auto after = [&](std::size_t place, std::uint64_t& sets) {
    const std::size_t position = at + spelling.size + place;
    if (position >= word.size) return false;
    sets = reader.entries[word.entry[position]].sets;
    return true;
  };
  return Neighbours(reader, before, after).suit(context);
}

bool stands_at(const Reader& reader, const ReadSpelling& spelling, const Word& word,
               std::size_t at) noexcept {
  if (at + spelling.size > word.size) return false;
  // Spellings are short, and the first code point is what they were found by.
  const char32_t* const text = reader.pool.data() + spelling.text;
  for (std::size_t i = 0; i < spelling.size; ++i) {
    if (text[i] != word.code_point[at + i]) return false;
  }
  return true;
}

const ReadSpelling* choose(const Reader& reader, const Word& word, std::size_t at,
                           const Letters& letters, Rules rules) noexcept {
  const auto holds = [&](const ReadSpelling& spelling) {
    return stands_at(reader, spelling, word, at) &&
           context_holds(reader, spelling, word, at, letters);
  };
  const std::uint8_t choice = look_up(reader, word, at, letters, rules);
  if (choice == Decisions::nothing) return nullptr;
  if (choice >= Decisions::first_list && choice != Decisions::unsure) {
    for (const std::uint16_t number : reader.decisions.list(word.entry[at], choice)) {
      if (holds(reader.spellings[number])) return &reader.spellings[number];
    }
    return nullptr;
  }
  const ReadEntry& entry = reader.entries[word.entry[at]];
  for (std::size_t i = entry.first; i < entry.last; ++i) {
    const ReadSpelling& spelling = reader.spellings[i];
    const bool counts = spelling.role == Role::chosen && (rules == Rules::all || spelling.frozen);
    if (counts && holds(spelling)) return &spelling;
  }
  return nullptr;
}

void read_by_rules(const Reader& reader, const Word& word, std::size_t at, Rules rules,
                   Letters& letters) noexcept {
  while (at < word.size) {
    if (add_choice(look_up(reader, word, at, letters, rules), at + 1, letters)) {
      ++at;
      continue;
    }
    const ReadSpelling* chosen = choose(reader, word, at, letters, rules);
    if (chosen == nullptr) {
      letters.add(ReadLetter::copied, false, ++at);
      continue;
    }
    at += chosen->size;
    for (std::size_t i = 0; i < chosen->letter_count; ++i) {
      letters.add(chosen->letters[i], (chosen->upper >> i & 1) != 0, at);
    }
  }
  settle_case(reader, letters);
}

void settle_case(const Reader& reader, Letters& letters) noexcept {
  if (reader.caseless == 0) return;
  for (std::size_t i = 1; i < letters.size; ++i) {
    ReadLetter& letter = letters.at[i];
    if (letter.letter == ReadLetter::copied || !letters.at[i - 1].upper) continue;
    if ((reader.caseless & table::set_of(letter.letter)) == 0) continue;
    // The letter behind decides; at the end, the one but last before.
    letter.upper =
        i + 1 < letters.size ? letters.at[i + 1].upper : i > 1 && letters.at[i - 2].upper;
  }
}

bool fill_lattice(const Reader& reader, const Word& word, bool lenient, Lattice& lattice) noexcept {
  lattice.size = word.size;
  lattice.arc_count = 0;
  lattice.silent = reader.silent;
  lattice.fixed = 0;
  const table::Mark& mark = reader.writer->mark;
  lattice.sign = WordSign::unknown;
  if (!lenient && mark.present && !mark.for_capitals && word.starts && word.ends) {
    lattice.sign = word.sign ? WordSign::present : WordSign::absent;
    lattice.any = mark.any;
    lattice.none = mark.none;
  }
  for (std::size_t at = 0; at < word.size; ++at) {
    if (!add_arcs(reader, word, at, lenient, lattice)) return false;
  }
  lattice.first[word.size] = static_cast<std::uint16_t>(lattice.arc_count);
  return has_path(lattice);
}

}  // namespace jazu::reading
