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
    const auto letter_stands = [&](const table::Item& item, std::size_t place) {
      const unsigned letter = before_(place);
      return letter < table::letter_count && (item.letters >> letter & 1) != 0;
    };
    const auto word_begins = [&](std::size_t place) {
      return before_(place) == table::word_begins;
    };
    const auto set_stands = [&](const table::ReadItem& item, std::size_t place) {
      std::uint64_t sets = 0;
      return after_(place, sets) && (sets >> item.set & 1) != 0;
    };
    const auto word_ends = [&](std::size_t place) {
      std::uint64_t sets = 0;
      return !after_(place, sets);
    };
    return match(reader_.before.subspan(context.before_items, context.before), context.any_before,
                 letter_stands, word_begins) &&
           match(reader_.after.subspan(context.after_items, context.after), context.any_after,
                 set_stands, word_ends);
  }

 private:
  // What stands from place `at` on, outwards, against the items from number `i` on. Bit n of `any`
  // says that item n is for any number: it takes as many as let the others match.
  template <typename Items, typename Stands, typename Ended>
  static bool match(Items items, unsigned any, const Stands& stands, const Ended& ended,
                    unsigned i = 0, std::size_t at = 0) noexcept {
    for (; i < items.size(); ++i) {
      if (items[i].edge) {
        if (!ended(at)) return false;
      } else if ((any >> i & 1) != 0) {
        for (; stands(items[i], at); ++at) {
          if (match(items, any, stands, ended, i + 1, at)) return true;
        }
      } else if (stands(items[i], at)) {
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
