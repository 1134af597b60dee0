// Alphabets from text at run time. tables/README.md describes the format.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "jazu/alphabet.hpp"
#include "jazu/diagnostic.hpp"

namespace jazu {

namespace engine {
struct LoadedTable;
}

// A user's table. Immutable, cheap to copy, safe to share between threads.
class Table {
 public:
  // Parses and compiles a table and tries its examples, by the same code that builds the tables of
  // the library. When anything is wrong, returns nothing and fills `problems`, in the order of the
  // file, with at most 20 of them.
  static std::optional<Table> parse(std::string_view text, std::vector<Diagnostic>& problems);

  // The alphabet it describes; valid while this Table or a copy of it lives.
  Alphabet alphabet() const noexcept;

 private:
  friend class Converter;
  friend class SearchKey;
  explicit Table(std::shared_ptr<const engine::LoadedTable> loaded) noexcept
      : loaded_(std::move(loaded)) {}

  std::shared_ptr<const engine::LoadedTable> loaded_;
};

}  // namespace jazu
