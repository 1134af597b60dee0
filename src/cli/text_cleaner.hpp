// What jazu clean does to a text, or to a part that may be cleaned by itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "jazu/edits.hpp"
#include "jazu/repair.hpp"
#include "nfc.hpp"
#include "options.hpp"
#include "report_writer.hpp"

namespace jazu::cli {

// Repairs and composes, in turns until nothing changes: what is composed may show more to repair.
// The marks of -{...}- go last: what stands in them is not to be changed.
class TextCleaner {
 public:
  explicit TextCleaner(const CleanOptions& options) : options_(options), repair_(options.repair) {}

  // The cleaned text, which lives until the next call; `text` itself where it is clean.
  std::string_view clean(std::string_view text);

  // The same with a record. `edits` has what was done to a source before, of which `text` is the
  // target, and goes on with what is done now; what is found is appended to `records`, in the order
  // and with the offsets of that source.
  std::string_view clean(std::string_view text, Edits& edits, std::vector<Record>& records);

  Nfc& nfc() { return nfc_; }

 private:
  std::string_view repair(std::string_view text, Edits& edits, std::vector<Record>& records);
  std::string_view compose(std::string_view text, Edits& edits, std::vector<Record>& records);
  std::string_view drop_marks(std::string_view text, Edits* edits, std::vector<Record>* records);

  const CleanOptions& options_;
  Repair repair_;
  Nfc nfc_;
  std::string repaired_, composed_, without_marks_;
};

}  // namespace jazu::cli
