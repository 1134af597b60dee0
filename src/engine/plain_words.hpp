// The short way for words that are read by rules alone.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "engine/job.hpp"
#include "reading/lattice.hpp"
#include "reading/reader.hpp"
#include "table/decisions.hpp"
#include "table/reader.hpp"

namespace jazu::engine {

// Reads plain words straight into Cyrillic: small letters of the alphabet, or a capital and small
// letters, with no quote, mark or look-alike among them. They are most words of any text, and are
// read as TokenLoop reads them, in a fraction of the time.
class PlainWords {
 public:
  PlainWords(const table::Reader& reader, reading::Rules rules) noexcept
      : reader_(reader),
        decisions_(rules == reading::Rules::all ? reader.decisions : reader.frozen_decisions) {}

  // Whether the words of a job can be read so.
  static bool suit(const Job& job) noexcept;

  // Reads the word at `at` and writes it at `out`, which it moves. Returns the end of the word: `at`
  // when none begins there, and null, having moved nothing, when it is not plain.
  const char* read(const char* at, const char* end, char*& out) noexcept;

 private:
  const char* read_word(const char* at, char*& out) noexcept;
  const table::ReadSpelling* choose(unsigned value, std::uint8_t choice, std::size_t letters,
                                    const char* behind) noexcept;
  bool stands(const table::ReadSpelling& spelling, std::size_t letters) const noexcept;

  const table::Reader& reader_;
  const table::Decisions& decisions_;
  std::array<table::Letter, reading::max_letters> letters_;  // of the word so far
  std::array<std::uint8_t, reading::max_positions> rest_;    // what stands behind a place in it
  std::size_t rest_size_ = 0;
};

}  // namespace jazu::engine
