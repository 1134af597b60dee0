// How likely a text is as Kazakh or as another language in Cyrillic.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "encoding/encoding_data.hpp"
#include "table/letter_costs.hpp"

namespace jazu::encodings {

// Costs are in quarters of a bit: 4 more make a text half as likely.
using Cost = std::int64_t;
inline constexpr Cost bit = 4;

// Sets of languages: Kazakh, and those of builtin_languages() in their order.
using Languages = std::uint8_t;
inline constexpr std::size_t max_languages = 6;
inline constexpr Languages kazakh = 1;
inline constexpr Languages russian = 2;
inline constexpr Languages others = 0x3E;  // all but Kazakh, Russian among them

// Weighs text code point by code point: each word in the language that suits it best, where a
// change of language has its price, because Kazakh texts are full of Russian and never of Serbian.
// ASCII that does not touch Cyrillic letters costs nothing, as it reads the same in every encoding.
class Weigher {
 public:
  explicit Weigher(Languages languages) noexcept;

  void add(char32_t code_point) noexcept;

  // A byte that is no character.
  void add_invalid() noexcept;

  // The cost so far, with the word that ends here.
  Cost finish() noexcept;

  // Cyrillic letters, and of them those that Kazakh has and Russian has not, without І.
  std::size_t letters() const noexcept { return letters_; }
  std::size_t kazakh_letters() const noexcept { return kazakh_letters_; }

 private:
  enum class Last : std::uint8_t { other, latin, small, capital, capitals };

  void begin_word() noexcept;
  Cost kazakh_cost(char32_t letter) noexcept;
  Cost neighbour_cost(std::size_t i, char32_t letter) noexcept;
  void add_letter(char32_t letter) noexcept;
  void add_other(char32_t code_point) noexcept;
  Cost case_cost(bool is_capital) noexcept;
  void end_word() noexcept;

  std::array<Cost, max_languages> total_{};  // up to the last word, by the language of that word
  std::array<Cost, max_languages> word_{};   // of the word so far
  std::array<std::uint8_t, max_languages> before_{};  // the symbol before, by language
  table::Symbol kazakh_first_ = table::edge;          // and the one before that
  Languages languages_;
  Last last_ = Last::other;
  bool in_word_ = false;
  std::size_t letters_ = 0;
  std::size_t kazakh_letters_ = 0;
};

// Whether it is a capital of the Cyrillic blocks.
bool is_cyrillic_capital(char32_t code_point) noexcept;

}  // namespace jazu::encodings
