#include "lossless/readings.hpp"

#include <algorithm>
#include <bit>

#include "reading/reader.hpp"

namespace jazu::lossless {
namespace {

using table::Letter;
using table::ReadSpelling;

std::uint8_t all_upper(std::size_t letters) noexcept {
  return static_cast<std::uint8_t>((1U << letters) - 1);
}

// The last letter of the set but `skipped` others.
Letter letter_from_behind(table::LetterSet set, std::size_t skipped) noexcept {
  for (; skipped > 0; --skipped) set &= ~std::bit_floor(set);
  return static_cast<Letter>(std::bit_width(set) - 1);
}

}  // namespace

bool Choice::operator==(const Choice& other) const noexcept {
  return size == other.size && count == other.count && upper == other.upper &&
         std::equal(letters.begin(), letters.begin() + count, other.letters.begin());
}

Readings::Readings(const Side& side, const reading::Word& word, std::size_t at,
                   const ReadSpelling& chosen) noexcept
    : side_(side) {
  const table::Reader& reader = side.reader();
  add(chosen);
  const table::ReadEntry& entry = reading::entry_of(reader, word.code_point[at]);
  for (std::size_t i = entry.first; i < entry.last; ++i) {
    const ReadSpelling& spelling = reader.spellings[i];
    if (counts(spelling) && reading::stands_at(reader, spelling, word, at)) add(spelling);
  }
}

void Readings::add(const ReadSpelling& spelling) noexcept {
  Choice choice{spelling.size, spelling.letter_count, spelling.upper, {}};
  std::copy_n(spelling.letters.begin(), spelling.letter_count, choice.letters.begin());
  if (count_ < most && !has(choice)) base_[count_++] = choice;
}

bool Readings::has(const Choice& choice) const noexcept {
  return std::find(base_.begin(), base_.begin() + count_, choice) != base_.begin() + count_;
}

bool Readings::get(std::size_t number, Choice& choice) const noexcept {
  if (number < count_) {
    choice = base_[number];
    return true;
  }
  number -= count_;
  const table::LetterSet silent = side_.reader().silent;
  const auto silent_count = static_cast<std::size_t>(std::popcount(silent));
  if (number < 2 * silent_count * count_) {
    choice = base_[number % count_];
    const std::size_t extra = number / count_;
    choice.letters[choice.count] = letter_from_behind(silent, extra % silent_count);
    if (extra >= silent_count) choice.upper |= static_cast<std::uint8_t>(1U << choice.count);
    ++choice.count;
    return true;
  }
  number -= 2 * silent_count * count_;
  for (std::size_t i = 0; i < count_; ++i) {
    choice = base_[i];
    choice.upper = choice.upper == 0 ? all_upper(choice.count) : std::uint8_t{0};
    if (!has(choice) && number-- == 0) return true;
  }
  return false;
}

}  // namespace jazu::lossless
