#include "reading/reader.hpp"

#include <algorithm>

namespace jazu::reading {
namespace {

using table::Item;
using table::ReadContext;
using table::ReadEntry;
using table::Reader;
using table::ReadItem;
using table::ReadSpelling;
using table::Role;

// The letters before a spelling, outwards from `left`, against the items of a context from number
// `i` on. An item for any number of letters takes as many as let the others match.
bool letters_stand_before(const Reader& reader, const ReadContext& context, const Letters& letters,
                          unsigned i, std::size_t left) noexcept {
  for (; i < context.before; ++i) {
    const Item& item = reader.before[context.before_items + i];
    const auto stands = [&] {
      if (left == 0 || letters.at[left - 1].letter == ReadLetter::copied) return false;
      return (item.letters & table::set_of(letters.at[left - 1].letter)) != 0;
    };
    if (item.edge) {
      if (left != 0) return false;
    } else if ((context.any_before >> i & 1) != 0) {
      for (; stands(); --left) {
        if (letters_stand_before(reader, context, letters, i + 1, left)) return true;
      }
    } else if (stands()) {
      --left;
    } else {
      return false;
    }
  }
  return true;
}

// The same for the code points behind a spelling, from `at` on.
bool text_stands_after(const Reader& reader, const ReadContext& context, const Word& word,
                       unsigned i, std::size_t at) noexcept {
  for (; i < context.after; ++i) {
    const ReadItem& item = reader.after[context.after_items + i];
    const auto stands = [&] {
      return at < word.size && (entry_of(reader, word.code_point[at]).sets >> item.set & 1) != 0;
    };
    if (item.edge) {
      if (at != word.size) return false;
    } else if ((context.any_after >> i & 1) != 0) {
      for (; stands(); ++at) {
        if (text_stands_after(reader, context, word, i + 1, at)) return true;
      }
    } else if (stands()) {
      ++at;
    } else {
      return false;
    }
  }
  return true;
}

std::span<const ReadSpelling> spellings_at(const Reader& reader, const Word& word,
                                           std::size_t at) noexcept {
  const ReadEntry& entry = entry_of(reader, word.code_point[at]);
  return reader.spellings.subspan(entry.first, static_cast<std::size_t>(entry.last - entry.first));
}

// Adds the arcs from one position. Returns false when there are too many.
bool add_arcs(const Reader& reader, const Word& word, std::size_t at, bool lenient,
              Lattice& lattice) noexcept {
  lattice.first[at] = static_cast<std::uint16_t>(lattice.arc_count);
  const ReadEntry& entry = entry_of(reader, word.code_point[at]);
  for (std::size_t i = entry.first_arc; i < entry.last_arc; ++i) {
    const ReadSpelling& spelling = reader.spellings[reader.arcs[i]];
    if ((spelling.lenient && !lenient) || !stands_at(reader, spelling, word, at)) continue;
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
  std::array<bool, max_positions + 1> reached{};
  reached[0] = true;
  for (std::size_t i = 0; i < lattice.arc_count; ++i) {
    const Arc& arc = lattice.arcs[i];
    if (reached[arc.begin]) reached[arc.end] = true;
  }
  return reached[lattice.size];
}

}  // namespace

bool context_holds(const Reader& reader, const ReadSpelling& spelling, const Word& word,
                   std::size_t at, const Letters& letters) noexcept {
  if (spelling.context == 0) return true;
  const ReadContext& context = reader.contexts[spelling.context - 1U];
  return (!context.only_front || word.front) &&
         letters_stand_before(reader, context, letters, 0, letters.size) &&
         text_stands_after(reader, context, word, 0, at + spelling.size);
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
  unsigned previous = table::word_begins;
  if (letters.size > 0) {
    const Letter last = letters.at[letters.size - 1].letter;
    previous = last == ReadLetter::copied ? table::no_letter : last;
  }
  for (const ReadSpelling& spelling : spellings_at(reader, word, at)) {
    if ((spelling.previous >> previous & 1) != 0 && spelling.role == Role::chosen &&
        (rules == Rules::all || spelling.frozen) && stands_at(reader, spelling, word, at) &&
        context_holds(reader, spelling, word, at, letters)) {
      return &spelling;
    }
  }
  return nullptr;
}

void read_by_rules(const Reader& reader, const Word& word, std::size_t at, Rules rules,
                   Letters& letters) noexcept {
  while (at < word.size) {
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
