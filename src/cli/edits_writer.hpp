// What --edits writes: a line of JSON for each change.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "jazu/edits.hpp"
#include "sink.hpp"

namespace jazu::cli {

// Writes the records of parts of texts, one behind the other, and keeps none of them.
class EditsWriter {
 public:
  // Does not own the descriptor. With `names_files` each line says which file it is about.
  EditsWriter(int descriptor, bool names_files)
      : descriptor_(descriptor), sink_(descriptor, Flush::at_once), names_files_(names_files) {}

  // Begins the text of a file.
  void begin(const std::string& name);

  // Writes what became of the next part of the text; `target` is what it became. False when writing
  // failed; error_number() then says why.
  bool write(const Edits& edits, std::string_view target);

  // Takes back what was written since begin(). False when the system cannot.
  bool drop() const;

  int error_number() const { return sink_.error_number(); }

 private:
  int descriptor_;
  Sink sink_;
  std::int64_t begin_ = 0;  // where in the output the text begins
  bool names_files_;
  std::string file_;        // empty where lines name none
  std::size_t source_ = 0;  // bytes of the text that were recorded
  std::size_t target_ = 0;  // bytes of what they became
  std::string lines_;
};

}  // namespace jazu::cli
