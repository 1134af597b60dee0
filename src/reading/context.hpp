// Whether the context of a spelling holds.
#pragma once

#include <cstddef>

#include "table/reader.hpp"

namespace jazu::reading {

// What a context may look at, outwards from the spelling. Both take a number of places: 0 is the
// next one.
template <typename LettersBefore, typename SetsAfter>
class Neighbours {
 public:
  // `before` answers for the letters before: which one stands there (table::word_begins and
  // table::no_letter count); `after` for the code points behind: the sets that it is in, in `sets`,
  // or false where the word has ended.
  Neighbours(const table::Reader& reader, LettersBefore before, SetsAfter after) noexcept
      : reader_(reader), before_(before), after_(after) {}

  bool suit(const table::ReadContext& context) const noexcept {
    return suit_before(context, 0, 0) && suit_after(context, 0, 0);
  }

 private:
  // The letters from place `at` on, against the items from number `i` on. An item for any number of
  // letters takes as many as let the others match.
  bool suit_before(const table::ReadContext& context, unsigned i, std::size_t at) const noexcept {
    for (; i < context.before; ++i) {
      const table::Item& item = reader_.before[context.before_items + i];
      const auto stands = [&] {
        const unsigned letter = before_(at);
        return letter < table::letter_count && (item.letters >> letter & 1) != 0;
      };
      if (item.edge) {
        if (before_(at) != table::word_begins) return false;
      } else if ((context.any_before >> i & 1) != 0) {
        for (; stands(); ++at) {
          if (suit_before(context, i + 1, at)) return true;
        }
      } else if (stands()) {
        ++at;
      } else {
        return false;
      }
    }
    return true;
  }

  bool suit_after(const table::ReadContext& context, unsigned i, std::size_t at) const noexcept {
    for (; i < context.after; ++i) {
      const table::ReadItem& item = reader_.after[context.after_items + i];
      std::uint64_t sets = 0;
      const auto stands = [&] { return after_(at, sets) && (sets >> item.set & 1) != 0; };
      if (item.edge) {
        if (after_(at, sets)) return false;
      } else if ((context.any_after >> i & 1) != 0) {
        for (; stands(); ++at) {
          if (suit_after(context, i + 1, at)) return true;
        }
      } else if (stands()) {
        ++at;
      } else {
        return false;
      }
    }
    return true;
  }

  const table::Reader& reader_;
  LettersBefore before_;
  SetsAfter after_;
};

}  // namespace jazu::reading
