#include "table/read_planes.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "table/reader.hpp"

namespace jazu::table {
namespace {

using UnitSet = std::uint64_t;  // bit n: unit n; bit 0: what is not of a word

constexpr UnitSet edge = 1;
constexpr UnitSet any_unit = ~UnitSet{0};
constexpr std::size_t middle = ReadPlanes::before, places = ReadPlanes::places;

constexpr UnitSet set_of_unit(std::size_t unit) noexcept {
  return UnitSet{1} << unit;
}

// Where a rule, or one of several, may hold: the units that may stand at each place.
struct Guard {
  std::array<UnitSet, places> at;

  // How many sequences of units it stops.
  double size() const noexcept {
    double result = 1;
    for (const UnitSet each : at) result *= std::popcount(each);
    return result;
  }

  Guard operator|(const Guard& other) const noexcept {
    Guard result = *this;
    for (std::size_t i = 0; i < places; ++i) result.at[i] |= other.at[i];
    return result;
  }
};

// The guard that another would best be joined with, and how much more the two then stop.
struct Joint {
  std::size_t other;
  double more;
};

struct Unit {
  std::size_t entry;  // of its small letter, in Reader::entries
  Letter letter;      // what it is read as
  std::optional<Letter> behind;
};

struct Pair {
  std::size_t first, second;  // units
  Letter letter;
};

class Maker {
 public:
  Maker(const Reader& reader, bool frozen) : reader_(reader), frozen_(frozen) {}

  ReadPlanes make() {
    if (!number_units()) return planes_;
    choose_open();
    for (std::size_t unit = 1; unit < units_.size(); ++unit) find_behind(unit);
    for (std::size_t unit = 1; unit < units_.size(); ++unit) find_pairs(unit);
    for (std::size_t unit = 1; unit < units_.size(); ++unit) find_guards(unit);
    group_guards();
    write_units();
    write_guards();
    planes_.usable = fill_bytes();
    return planes_;
  }

 private:
  bool counts(const ReadSpelling& spelling) const noexcept {
    return spelling.role == Role::chosen && (spelling.frozen || !frozen_);
  }

  // What counts of the spellings that begin with a unit, in their order, down to the one that holds
  // wherever none before it does.
  std::vector<std::size_t> rules_of(std::size_t unit) const {
    std::vector<std::size_t> result;
    const ReadEntry& entry = reader_.entries[units_[unit].entry];
    for (std::size_t i = entry.first; i < entry.last; ++i) {
      const ReadSpelling& each = reader_.spellings[i];
      if (!counts(each)) continue;
      if (each.size == 1 && each.context == 0) break;
      result.push_back(i);
    }
    return result;
  }

  // What an entry is read as where no rule holds: the number of the spelling, if it is one letter.
  std::optional<std::size_t> usual(const ReadEntry& entry) const noexcept {
    for (std::size_t i = entry.first; i < entry.last; ++i) {
      const ReadSpelling& each = reader_.spellings[i];
      if (!counts(each) || each.size != 1 || each.context != 0) continue;
      if (each.letter_count != 1) return std::nullopt;
      return i;
    }
    return std::nullopt;
  }

  // Small letters get numbers, and then capitals those of theirs.
  bool number_units() {
    units_.push_back({});
    unit_of_.assign(reader_.entries.size(), 0);
    for (const bool upper : {false, true}) {
      for (std::size_t c = 0; c < entry_count; ++c) {
        const std::uint8_t entry = reader_.plain[c];
        if (entry == plain::outside || entry == plain::no) continue;
        const auto spelling = usual(reader_.entries[entry]);
        if (!spelling || (reader_.spellings[*spelling].upper != 0) != upper) continue;
        const Letter letter = reader_.spellings[*spelling].letters[0];
        if (upper) {
          number_capital(entry, letter);
        } else if (unit_of_[entry] == 0) {
          if (units_.size() > read_unit::most) return false;
          unit_of_[entry] = static_cast<std::uint8_t>(units_.size());
          units_.push_back({entry, letter, std::nullopt});
        }
      }
    }
    return units_.size() > 1;
  }

  // A capital has the number of a small letter that is read as it is at the beginning of a word;
  // elsewhere capitals are stops.
  void number_capital(std::size_t entry, Letter letter) {
    for (std::size_t unit = 1; unit < units_.size(); ++unit) {
      if (units_[unit].letter != letter || !is_capital_of(entry, units_[unit].entry)) continue;
      unit_of_[entry] = static_cast<std::uint8_t>(unit | read_unit::upper);
      return;
    }
  }

  bool is_capital_of(std::size_t capital, std::size_t small) const {
    const Decisions& decisions = frozen_ ? reader_.frozen_decisions : reader_.decisions;
    return std::all_of(units_.begin() + 1, units_.end(), [&](const Unit& next) {
      const std::uint8_t one = decisions.choose(small, word_begins, next.entry);
      const std::uint8_t other = decisions.choose(capital, word_begins, next.entry);
      if (one < Decisions::first_list) return other == (one | Decisions::upper);
      if (other < Decisions::first_list) return false;
      if (one >= Decisions::unsure || other >= Decisions::unsure) return false;
      const auto spellings = tried(decisions.list(small, one));
      const auto capitals = tried(decisions.list(capital, other));
      return std::equal(spellings.begin(), spellings.end(), capitals.begin(), capitals.end(),
                        [this](std::uint16_t a, std::uint16_t b) {
                          return is_capital_of(reader_.spellings[b], reader_.spellings[a]);
                        });
    });
  }

  // Those of a list of spellings that go on with small letters, because others make the word a
  // stop, and that no earlier one hides.
  std::vector<std::uint16_t> tried(std::span<const std::uint16_t> list) const {
    std::vector<std::uint16_t> result;
    for (const std::uint16_t number : list) {
      const ReadSpelling& spelling = reader_.spellings[number];
      std::size_t place = 1;
      while (place < spelling.size && unit_at(spelling, place) != 0) ++place;
      const bool is_hidden = std::any_of(result.begin(), result.end(), [&](std::uint16_t earlier) {
        const ReadSpelling& each = reader_.spellings[earlier];
        return text_behind(each) == text_behind(spelling) && each.context == spelling.context;
      });
      if (place == spelling.size && !is_hidden) result.push_back(number);
    }
    return result;
  }

  // The code points of a spelling behind its first.
  std::u32string_view text_behind(const ReadSpelling& spelling) const noexcept {
    return reader_.pool.substr(spelling.text + 1U, spelling.size - 1U);
  }

  // Whether two spellings are alike but for the case of their first letter.
  bool is_capital_of(const ReadSpelling& capital, const ReadSpelling& small) const noexcept {
    return text_behind(capital) == text_behind(small) &&
           capital.letter_count == small.letter_count && capital.letters == small.letters &&
           capital.context == small.context && small.upper == 0 && capital.upper == 1;
  }

  // The only item before a spelling that asks for nothing else, or null.
  const Item* only_before(const ReadSpelling& spelling) const noexcept {
    if (spelling.context == 0) return nullptr;
    const ReadContext& context = reader_.contexts[spelling.context - 1U];
    const bool only =
        context.before == 1 && context.after == 0 && context.any_before == 0 && !context.only_front;
    return only ? &reader_.before[context.before_items] : nullptr;
  }

  // Of the sets of letters that units ask for alone the largest: the others are guarded.
  void choose_open() {
    for (std::size_t unit = 1; unit < units_.size(); ++unit) {
      for (const std::size_t i : rules_of(unit)) {
        const Item* const before = only_before(reader_.spellings[i]);
        if (before == nullptr || before->edge) continue;
        if (std::popcount(before->letters) > std::popcount(open_)) open_ = before->letters;
      }
    }
  }

  bool is_open(Letter letter) const noexcept { return (open_ >> letter & 1) != 0; }

  bool asks_for_open(const ReadSpelling& spelling) const noexcept {
    const Item* const before = only_before(spelling);
    return before != nullptr && !before->edge && before->letters == open_;
  }

  bool is_at_beginning(const ReadSpelling& spelling) const noexcept {
    const Item* const before = only_before(spelling);
    return before != nullptr && before->edge;
  }

  void find_behind(std::size_t unit) {
    for (const std::size_t i : rules_of(unit)) {
      const ReadSpelling& each = reader_.spellings[i];
      if (each.size != 1 || each.letter_count != 1) continue;
      // The kernel knows of letters that are not open any more, but not the reverse.
      const bool opens = is_open(each.letters[0]) && !is_open(units_[unit].letter);
      if (!asks_for_open(each) || opens) continue;
      units_[unit].behind = each.letters[0];
      known_.push_back(i);
      return;
    }
  }

  bool closes(std::size_t unit) const noexcept {
    const Unit& each = units_[unit];
    return each.behind && is_open(each.letter) && !is_open(*each.behind);
  }

  // The small unit of a code point of a spelling, or 0.
  std::size_t unit_at(const ReadSpelling& spelling, std::size_t place) const noexcept {
    const char32_t c = reader_.pool[spelling.text + place];
    if (c >= entry_count) return 0;
    const std::uint8_t unit = unit_of_[reader_.low[c]];
    return (unit & read_unit::upper) != 0 ? 0 : unit;
  }

  void find_pairs(std::size_t unit) {
    for (const std::size_t i : rules_of(unit)) {
      const ReadSpelling& each = reader_.spellings[i];
      if (each.size != 2 || each.letter_count != 1) continue;
      const bool anywhere = each.context == 0, at_beginning = is_at_beginning(each);
      if (!anywhere && !at_beginning && !asks_for_open(each)) continue;
      const auto pair = pair_of(unit, unit_at(each, 1), each.letters[0]);
      if (!pair) continue;
      const auto bit = static_cast<std::uint8_t>(1U << *pair);
      (anywhere       ? planes_.anywhere
       : at_beginning ? planes_.at_beginning
                      : planes_.behind_open) |= bit;
      known_.push_back(i);
    }
  }

  // The number of a pair, old or new. None where the kernel could not take it for one.
  std::optional<std::size_t> pair_of(std::size_t first, std::size_t second, Letter letter) {
    const bool unsure =
        second == 0 || closes(second) || is_open(letter) != is_open(units_[second].letter);
    if (unsure) return std::nullopt;
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      const Pair& each = pairs_[i];
      if (each.first != first || each.second != second) continue;
      return each.letter == letter ? std::optional(i) : std::nullopt;
    }
    if (pairs_.size() == ReadPlanes::most_pairs) return std::nullopt;
    pairs_.push_back({first, second, letter});
    return pairs_.size() - 1;
  }

  // Every rule that is not known by now is guarded.
  void find_guards(std::size_t unit) {
    for (const std::size_t i : rules_of(unit)) {
      const bool is_known = std::find(known_.begin(), known_.end(), i) != known_.end();
      if (!is_known) add_guard(unit, reader_.spellings[i]);
    }
  }

  void add_guard(std::size_t unit, const ReadSpelling& spelling) {
    Guard guard;
    guard.at.fill(any_unit);
    guard.at[middle] = set_of_unit(unit);
    std::size_t place = middle + 1;
    for (std::size_t i = 1; i < spelling.size && place < places; ++i, ++place) {
      const std::size_t next = unit_at(spelling, i);
      if (next == 0) return;  // something that no plain word has
      guard.at[place] = set_of_unit(next);
    }
    if (spelling.context != 0) add_context(reader_.contexts[spelling.context - 1U], place, guard);
    guards_.push_back(guard);
  }

  // `place` is the one behind the spelling. An item for any number of letters ends what is known.
  void add_context(const ReadContext& context, std::size_t place, Guard& guard) const noexcept {
    for (std::size_t i = 0; i < context.after && place < places; ++i, ++place) {
      if ((context.any_after >> i & 1) != 0) break;
      const ReadItem& item = reader_.after[context.after_items + i];
      guard.at[place] = item.edge ? edge : units_in(item);
    }
    place = middle;
    UnitSet of_pairs = 0;
    for (std::size_t i = 0; i < context.before && place > 0; ++i) {
      if ((context.any_before >> i & 1) != 0) break;
      const Item& item = reader_.before[context.before_items + i];
      const UnitSet found = item.edge ? edge : units_read_as(item.letters);
      guard.at[--place] = found | of_pairs;
      // What stands farther on may be one unit farther.
      if (of_pairs != 0) break;
      // The letter may have taken two units.
      of_pairs = item.edge ? 0 : first_units_of(item.letters);
    }
  }

  UnitSet units_in(const ReadItem& item) const noexcept {
    UnitSet result = 0;
    for (std::size_t unit = 1; unit < units_.size(); ++unit) {
      const bool in = (reader_.entries[units_[unit].entry].sets >> item.set & 1) != 0;
      if (in) result |= set_of_unit(unit);
    }
    return result;
  }

  // The units that may be, or end, one of the letters.
  UnitSet units_read_as(LetterSet letters) const noexcept {
    UnitSet result = 0;
    for (std::size_t unit = 1; unit < units_.size(); ++unit) {
      LetterSet read = set_of(units_[unit].letter);
      if (units_[unit].behind) read |= set_of(*units_[unit].behind);
      if ((letters & read) != 0) result |= set_of_unit(unit);
    }
    for (const Pair& each : pairs_) {
      if ((letters >> each.letter & 1) != 0) result |= set_of_unit(each.second);
    }
    return result;
  }

  UnitSet first_units_of(LetterSet letters) const noexcept {
    UnitSet result = 0;
    for (const Pair& each : pairs_) {
      if ((letters >> each.letter & 1) != 0) result |= set_of_unit(each.first);
    }
    return result;
  }

  // Joins guards until there are no more than bits, those first that together stop hardly more than
  // each of them does. What each would best be joined with is remembered, because a table may have
  // hundreds of rules.
  void group_guards() {
    for (const Guard& each : guards_) sizes_.push_back(each.size());
    std::vector<Joint> joints;
    for (std::size_t i = 0; i < guards_.size(); ++i) joints.push_back(best_joint(i));
    while (guards_.size() > 8 * ReadPlanes::guard_count) {
      const auto best =
          std::min_element(joints.begin(), joints.end(),
                           [](const Joint& a, const Joint& b) { return a.more < b.more; });
      const auto found = static_cast<std::size_t>(best - joints.begin());
      const std::size_t one = std::min(found, best->other);
      const std::size_t other = std::max(found, best->other);
      join(one, other);
      joints[other] = joints.back();
      joints.pop_back();
      for (std::size_t i = 0; i < joints.size(); ++i) {
        Joint& each = joints[i];
        if (i == one || each.other == one || each.other == other) {
          each = best_joint(i);
        } else if (each.other == joints.size()) {
          each.other = other;
        }
      }
    }
  }

  Joint best_joint(std::size_t number) const noexcept {
    Joint best{number, std::numeric_limits<double>::infinity()};
    for (std::size_t i = 0; i < guards_.size(); ++i) {
      if (i == number) continue;
      const double more = (guards_[number] | guards_[i]).size() - sizes_[number] - sizes_[i];
      if (more < best.more) best = {i, more};
    }
    return best;
  }

  // Of two guards the first becomes both, and the last takes the place of the second.
  void join(std::size_t one, std::size_t other) {
    guards_[one] = guards_[one] | guards_[other];
    sizes_[one] = guards_[one].size();
    guards_[other] = guards_.back();
    sizes_[other] = sizes_.back();
    guards_.pop_back();
    sizes_.pop_back();
  }

  void write_units() noexcept {
    for (std::size_t unit = 1; unit < units_.size(); ++unit) {
      const Unit& each = units_[unit];
      put(planes_.small, unit, letters[each.letter].small);
      put(planes_.capital, unit, letters[each.letter].capital);
      std::uint8_t kind = read_class::letter;
      if (is_open(each.letter)) kind |= read_class::open;
      if (each.behind) {
        put(planes_.behind, unit, letters[*each.behind].small);
        kind |= read_class::changes;
      }
      if (closes(unit)) kind |= read_class::closes;
      planes_.kind[unit] = kind;
    }
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      const auto bit = static_cast<std::uint8_t>(1U << i);
      planes_.first[pairs_[i].first] |= bit;
      planes_.second[pairs_[i].second] |= bit;
      put(planes_.pair, bit, letters[pairs_[i].letter].small);
    }
  }

  void write_guards() noexcept {
    for (std::size_t i = 0; i < guards_.size(); ++i) {
      for (std::size_t place = 0; place < places; ++place) {
        for (std::size_t unit = 0; unit < 64; ++unit) {
          const bool may = (guards_[i].at[place] >> unit & 1) != 0;
          if (may) planes_.guarded[i / 8][place][unit] |= static_cast<std::uint8_t>(1U << i % 8);
        }
      }
    }
  }

  static void put(ReadPlanes::Bytes& bytes, std::size_t at, char32_t c) noexcept {
    bytes[0][at] = static_cast<std::uint8_t>(0xC0 | c >> 6);
    bytes[1][at] = static_cast<std::uint8_t>(0x80 | (c & 0x3F));
  }

  std::uint8_t value_of(char32_t c) const noexcept {
    const std::uint8_t entry = reader_.plain[c];
    if (entry == plain::no) return read_unit::stop;
    if (entry != plain::outside) return unit_of_[entry] != 0 ? unit_of_[entry] : read_unit::stop;
    return c == U' ' || (c >= U'\t' && c <= U'\r') ? read_unit::space : read_unit::outside;
  }

  // False where the alphabet has letters behind too many leads.
  bool fill_bytes() noexcept {
    for (char32_t c = 0; c < 0x80; ++c) planes_.ascii[c / 64][c % 64] = value_of(c);
    std::size_t count = 0;
    planes_.lead.fill(0xFF);
    for (ReadPlanes::Plane& each : planes_.trail) each.fill(read_unit::stop);
    for (char32_t lead = 0xC2; lead < 0xE0; ++lead) {
      const char32_t first = (lead & 0x1F) << 6;
      bool wanted = lead == 0xC2;  // quotes and the space that is not broken
      for (char32_t c = first; c < first + 64; ++c) {
        wanted = wanted || (value_of(c) & ~(read_unit::upper | read_unit::stop)) != 0;
      }
      if (!wanted) continue;
      if (count == ReadPlanes::lead_count) return false;
      planes_.lead[count] = static_cast<std::uint8_t>(lead);
      for (char32_t c = 0; c < 64; ++c) planes_.trail[count][c] = value_of(first + c);
      ++count;
    }
    for (char32_t c = 0; c < 64; ++c) planes_.general[c] = general_value(0x2000 + c);
    return true;
  }

  std::uint8_t general_value(char32_t c) const noexcept {
    const bool known = std::any_of(reader_.high.begin(), reader_.high.end(),
                                   [c](const HighEntry& each) { return each.code_point == c; });
    return known || is_transparent(c) ? read_unit::stop : read_unit::outside;
  }

  ReadPlanes planes_{};
  const Reader& reader_;
  std::vector<Unit> units_;            // by number; the first is none
  std::vector<std::uint8_t> unit_of_;  // by entry
  std::vector<Pair> pairs_;            // by number
  std::vector<std::size_t> known_;     // numbers of the spellings that the kernel knows
  std::vector<Guard> guards_;
  std::vector<double> sizes_;  // of them
  LetterSet open_ = 0;
  bool frozen_;
};

}  // namespace

ReadPlanes make_read_planes(const Reader& reader, bool frozen) {
  return Maker(reader, frozen).make();
}

}  // namespace jazu::table
