// Running the engine below the Converter.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/kernel.hpp"
#include "table/reader.hpp"

namespace jazu::test {

// The compiled program of a built-in alphabet.
const table::Program& program_of(std::string_view tag);

// The compiled reader of a built-in alphabet that can be read.
const table::Reader& reader_of(std::string_view tag);

struct Ran {
  std::string out;
  std::size_t read = 0;  // offset of job.in at the end
  engine::WordState word = engine::WordState::outside;
  bool going = true;  // what the kernel returned
  Report report;
};

// Runs the kernel of `kernels` that the program needs over text[begin, limit) with the rest of the
// text as context. The text and the output lie in exact buffers, the output with the room that
// driver.hpp promises.
Ran run_kernel(const engine::Kernels& kernels, const table::Program& program, std::string_view text,
               std::size_t begin, std::size_t limit, Options options = {});

// The same over the whole text, one unit at a time by engine::step(), without any kernel.
Ran run_steps(const table::Program& program, std::string_view text, Options options = {});

}  // namespace jazu::test
