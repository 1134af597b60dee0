// The way of a name, a query, a cell of a table: a whole text at once, from Cyrillic.
//
// What goes before the kernel on the way of longer texts costs more than a name does, and depends
// on the options alone: a Converter asks for its ShortKernel once.
#pragma once

#include <cstddef>
#include <string_view>

#include "engine/block.hpp"
#include "engine/block_kernel.hpp"
#include "engine/driver.hpp"

namespace jazu::engine {

// What a short text is, and room for whatever it becomes.
inline constexpr std::size_t longest_short = 256, most_short_expansion = 8;
inline constexpr std::size_t short_room = longest_short * most_short_expansion + output_slack;

struct ShortKernel {
  // What most texts of less than a block need; null where the machine has no such thing.
  ShortBlockKernel block;
  // For the other texts.
  bool (*other)(const table::Program& program, const Options& options, std::string_view text,
                char* out, Report& report, Result& result) noexcept;

  // Converts a text of 1 to longest_short bytes into memory that has room for bound() and
  // output_slack, if it has nothing that the guard or repair could be asked about. Else returns
  // false, `report` and `result` as they were. `report` must be empty.
  bool convert(const table::Program& program, const Options& options, std::string_view text,
               char* out, Report& report, Result& result) const noexcept {
    if (block != nullptr && text.size() < Block::size) {
      const char* const end = block(program, text.data(), text.data() + text.size(), out);
      if (end != nullptr) {
        result = {Status::ok, text.size(), static_cast<std::size_t>(end - out)};
        return true;
      }
    }
    return other(program, options, text, out, report, result);
  }
};

// The one for a program and options, or null when its spellings are too long.
const ShortKernel* short_kernel_for(const table::Program& program, const Options& options) noexcept;

}  // namespace jazu::engine
