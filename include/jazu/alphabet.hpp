// The alphabets that Kazakh is written in, each known by a short tag.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jazu {

namespace engine {
struct AlphabetData;
}

// The legal or practical standing of an alphabet.
enum class Standing : std::uint8_t {
  official,    // in force by law somewhere
  enacted,     // enacted and not applied
  draft,       // published by a government body, not enacted
  de_facto,    // used without an act
  historical,  // was in force
  scholarly,   // a romanization or notation
};

// "official", "de-facto", ...
std::string_view to_string(Standing standing) noexcept;

// One way to write Kazakh: a small handle; copy and compare freely. Handles of built-in alphabets
// are valid always, those of a Table while the Table lives. Safe to share between threads.
class Alphabet {
 public:
  // The built-in alphabet of a tag: "latn-2021", in any case, with "kk-" before it or not
  // ("kk-Latn-2021"). "latn" is the newest official Latin design. A tag may go on with variants of
  // the table, ":name" each ("latn-2018:orthography", "arab:plain-hamza"). Nothing for an unknown
  // tag or variant. Does not allocate.
  static std::optional<Alphabet> find(std::string_view tag) noexcept;

  // The built-in alphabets, the official ones first: `all_count()` of them, by index.
  static std::size_t all_count() noexcept;
  static Alphabet all(std::size_t index) noexcept;

  std::string_view tag() const noexcept;     // without variants
  std::string_view name() const noexcept;    // in Kazakh
  std::string_view script() const noexcept;  // ISO 15924: "Cyrl", "Latn", "Arab", "Brai"
  Standing standing() const noexcept;
  std::string_view since() const noexcept;         // "2021-04-22", "1940", or empty
  std::string_view source() const noexcept;        // the act or publication
  std::string_view bcp47() const noexcept;         // a language tag, or empty
  std::string_view order() const noexcept;         // the letters in alphabetical order, or empty
  std::string_view experimental() const noexcept;  // why its values are not sure, or empty
  bool two_way() const noexcept;                   // false for romanizations that cannot be read
  std::string_view text() const noexcept;          // the table it was made from

  // The variants that its table offers, and whether this handle has one switched on.
  std::size_t variant_count() const noexcept;
  std::string_view variant_name(std::size_t index) const noexcept;
  std::string_view variant_description(std::size_t index) const noexcept;
  bool has_variant(std::size_t index) const noexcept;

  // This alphabet with one more variant switched on, or nothing when its table has none of that
  // name.
  std::optional<Alphabet> with_variant(std::string_view name) const noexcept;

  bool operator==(const Alphabet&) const = default;

  // For the library itself: the constants of alphabets.hpp and the tables are made with it.
  constexpr explicit Alphabet(const engine::AlphabetData* data, std::uint32_t variants = 0) noexcept
      : data_(data), variants_(variants) {}
  const engine::AlphabetData* data() const noexcept { return data_; }
  std::uint32_t variants() const noexcept { return variants_; }

 private:
  const engine::AlphabetData* data_;
  std::uint32_t variants_;  // bit n stands for variant n - 1
};

}  // namespace jazu
