// How a word was read, where its alphabet left a choice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "jazu/options.hpp"

namespace jazu {

// One word of a text that was read back. Offsets and sizes are bytes of the source.
struct Choice {
  std::size_t offset = 0;
  std::size_t size = 0;
  std::string chosen;  // the word as it is written in the target alphabet

  // Other readings that the source alphabet writes alike, in the target alphabet, likeliest first.
  // Only the model layer has them.
  std::vector<std::string> others;

  // By how many sixteenths of a bit the chosen reading is likelier than the first of `others`: 16
  // is twice as likely, 160 a thousand times. 0 for a reading that is no likelier, which was chosen
  // because the word list or the table says so.
  std::uint32_t margin = 0;

  Layer layer = Layer::table;
  // Of the rule in the table that decided, or of the stem in tables/words/lexicon.words; or 0.
  std::uint32_t line = 0;

  bool kept = false;       // taken for a word of another language and copied
  bool respelled = false;  // no reading is written as the word is; the likeliest one was taken

  bool operator==(const Choice&) const = default;
};

// Below this margin a word is worth a look.
inline constexpr std::uint32_t tight_margin = 10 * 16;

// Whether another reading is nearly as likely as the chosen one.
inline bool is_ambiguous(const Choice& choice) noexcept {
  return !choice.others.empty() && choice.margin < tight_margin;
}

}  // namespace jazu
