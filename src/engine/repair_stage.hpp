// Repair ahead of conversion: profile `repair`, but that letters and their marks are left to the
// reader, which knows them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/route.hpp"
#include "jazu/edits.hpp"
#include "repair/scanner.hpp"
#include "repair/shifts.hpp"
#include "table/reader.hpp"

namespace jazu::engine {

// False for an alphabet of Latin letters that has some of Cyrillic among them (latn-1938: ь), which
// would be taken for look-alikes. Null is Cyrillic itself.
bool may_be_repaired(const table::Reader* reader) noexcept;

// The spans that conversion copies, which repair leaves alone.
inline repair::KeptSpans kept_spans(const Route& route) noexcept {
  return {route.guard, route.kinds};
}

// Whether anything is to be repaired. Allocates nothing.
bool needs_repair(std::string_view text, const repair::KeptSpans& kept) noexcept;

// Where the first word is that is to be repaired, of the `size` bytes from `from` on, of which the
// first `quiet`, which are not more, have no trigger; their end when there is none.
std::size_t find_repair(std::string_view text, std::size_t from, std::size_t size,
                        std::size_t quiet, const repair::KeptSpans& kept) noexcept;

// Appends the part of `text` from `from` on, `size` bytes that end between words, to `out`, where
// there is room for twice as many bytes, and returns its end. `found` is what find_repair() says of
// the part, or `from`: what lies before it is not looked at again. Allocates nothing.
char* repair_part(std::string_view text, std::size_t from, std::size_t size, std::size_t found,
                  const repair::KeptSpans& kept, char* out) noexcept;

// Where in the text a byte of what repair_part() wrote comes from.
std::size_t source_of(std::string_view text, std::size_t from, std::size_t size,
                      const repair::KeptSpans& kept, std::size_t offset) noexcept;

// The same as repair_part() for a whole text. Returns false, and leaves `out` as it is, when there
// is nothing to repair. `edits`, which may be null, takes the record of it.
bool repair_text(std::string_view text, const repair::KeptSpans& kept, std::string& out,
                 repair::Shifts& shifts, Edits* edits = nullptr);

// Repairs a text that arrives in pieces. What it holds back is less than 8 KiB, and what comes with
// the next piece.
class RepairStage {
 public:
  explicit RepairStage(const repair::KeptSpans& kept) noexcept : kept_(kept) {}

  // Appends to `out` the repaired text as far as what follows cannot change it, and its record to
  // `edits`, which may be null.
  void feed(std::string_view piece, std::string& out, Edits* edits);

  // Appends the rest; the text is at its end.
  void finish(std::string& out, Edits* edits);

  // The offset in the source of an offset in all that was appended; the latter must not lie before
  // what was forgotten.
  std::size_t source_of(std::size_t target) const noexcept { return shifts_.source_of(target); }
  void forget(std::size_t target) { shifts_.forget(target); }

 private:
  std::size_t safe_limit() const noexcept;
  void advance(std::size_t limit, std::string& out, Edits* edits);

  repair::KeptSpans kept_;
  std::string text_;         // context, and what is not repaired yet
  std::size_t begin_ = 0;    // of the latter
  std::size_t read_ = 0;     // bytes of the source before it
  std::size_t written_ = 0;  // bytes appended
  repair::Shifts shifts_;
};

}  // namespace jazu::engine
