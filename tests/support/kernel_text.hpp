// Text of all that a kernel must tell apart, and the kernels themselves.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include "engine/kernel.hpp"
#include "table/reader.hpp"

namespace jazu::test {

// All kernels that this machine can run; the scalar one is the first.
std::vector<const engine::Kernels*> all_kernels();

// Text of `size` bytes or a few more: mostly letters, and of every kind of unit some.
std::string kernel_text(std::mt19937& random, std::size_t size);

// The same of another alphabet, for kernels that read: mostly words of what its spellings are made
// of, so that every rule about neighbours comes to hold.
std::string reading_text(std::mt19937& random, const table::Reader& reader, std::size_t size);

}  // namespace jazu::test
