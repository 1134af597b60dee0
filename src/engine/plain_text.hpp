// The short way for what is read by rules alone.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "engine/job.hpp"
#include "engine/kernel.hpp"
#include "reading/lattice.hpp"
#include "reading/reader.hpp"
#include "table/decisions.hpp"
#include "table/reader.hpp"

namespace jazu::engine {

// Reads tokens of plain words straight into Cyrillic: small letters of the alphabet, or a capital
// and small letters, with no quote, mark or look-alike among them, and what stands between words.
// They are most of any text, and are read as TokenLoop and the reading side of lossless mode read
// them, in a fraction of the time.
class PlainText {
 public:
  PlainText(const table::Reader& reader, reading::Rules rules, jazu::Kernel kernel) noexcept
      : reader_(reader),
        decisions_(rules == reading::Rules::all ? reader.decisions : reader.frozen_decisions),
        planes_(rules == reading::Rules::all ? reader.planes : reader.frozen_planes),
        kernel_(planes_ == nullptr ? nullptr : kernels_for(kernel).read),
        capitals_(rules == reading::Rules::frozen) {}

  // Whether the source and the target of a job are such that its words can be read so by rules.
  static bool suits(const Job& job) noexcept;

  // Converts tokens that begin before job.limit up to one that is not plain, that goes on behind
  // `stop`, or that is near the end of the text. May do nothing.
  void run(Job& job, const char* stop) noexcept;

 private:
  // Both end where a token begins, and may do nothing.
  void run_kernel(Job& job, const char* stop) noexcept;
  bool run_token(Job& job, const char* stop) noexcept;
  const char* read(const char* at, char*& out) noexcept;
  char* write(const table::ReadSpelling& spelling, std::size_t& size, char* out) noexcept;
  const table::ReadSpelling* choose(unsigned value, std::uint8_t choice, std::size_t letters,
                                    const char* behind) noexcept;
  bool stands(const table::ReadSpelling& spelling, std::size_t letters) noexcept;
  unsigned ahead(std::size_t place) noexcept;

  const table::Reader& reader_;
  const table::Decisions& decisions_;
  const table::ReadPlanes* planes_;
  ReadKernel kernel_;  // null where there is none for the machine or the alphabet
  int poor_ = 0;       // calls of it in a row that got not far
  int without_ = 0;    // tokens for which it is not called
  // Words with other capitals are plain too: what lossless mode reads was written so. Elsewhere the
  // capitals of several letters may have to be reported, as written otherwise than they stand
  // there.
  bool capitals_;
  std::array<table::Letter, reading::max_letters> letters_;  // of the word so far
  std::array<std::uint8_t, reading::max_positions> ahead_;   // what stands behind a place in it
  std::size_t ahead_size_ = 0;
  const char* behind_ahead_ = nullptr;
};

}  // namespace jazu::engine
