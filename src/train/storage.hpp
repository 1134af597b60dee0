// The learned bytes while they are made, and the file that holds them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/model.hpp"

namespace jazu::train {

struct Storage {
  std::uint32_t order = 0, outer_begin = 0;
  std::vector<std::uint32_t> contexts, inner;
  std::vector<std::uint16_t> outer;

  std::uint32_t root = 0, endings = 0;
  std::vector<std::uint32_t> edges;
  std::vector<std::uint16_t> class_costs;

  std::vector<std::uint8_t> harmony;
  std::vector<std::uint8_t> latin;

  // Views of the vectors, valid while they live and do not change. The digest is left empty.
  model::Model view() const;
};

// The bytes of the file: a mark, the scalars, then each array behind its length; all numbers are
// little-endian.
std::string to_bytes(const Storage& storage);

// Nothing when the bytes are not those of a model.
std::optional<Storage> from_bytes(std::string_view bytes);

// FNV-1a of the bytes, in hexadecimal.
std::string digest(std::string_view bytes);

}  // namespace jazu::train
