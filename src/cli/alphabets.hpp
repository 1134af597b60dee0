// From what the user calls an alphabet to that alphabet.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "console.hpp"
#include "jazu/alphabet.hpp"
#include "jazu/table.hpp"
#include "options.hpp"

namespace jazu::cli {

// The built-in alphabets and those of --table, by tag. A user's table goes before a built-in one of
// the same tag.
class Alphabets {
 public:
  explicit Alphabets(Console& console) : console_(console) {}

  // False, with the reasons on the console, when the table cannot be read or has mistakes.
  bool load(const std::string& path);

  // The same for several; all are tried.
  bool load_all(const std::vector<std::string>& paths);

  // The alphabet of a tag, with its variants; or nothing and a usage error that says what is near.
  std::optional<Alphabet> find(std::string_view tag) const;

  // The same; without a tag that of the last table, which must be there.
  std::optional<Alphabet> find_or_last(std::string_view tag) const;

  // The alphabet that the options want, or nothing and an error.
  std::optional<Alphabet> target(const ConvertOptions& options) const;

  // Which side of lossless mode the pair means. False, after a usage error, when it does not tell.
  bool choose_side(Alphabet from, Alphabet to, Lossless& lossless) const;

 private:
  std::optional<Alphabet> find_tag(std::string_view tag) const;
  std::optional<Alphabet> with_hamza(Alphabet alphabet, Hamza hamza) const;
  void complain_unknown(std::string_view tag) const;

  Console& console_;
  std::vector<Table> tables_;
};

}  // namespace jazu::cli
