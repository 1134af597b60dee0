// What the bytes of a fuzzer's input mean, the same in all targets: a few bytes of choices, then
// the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "jazu/converter.hpp"
#include "reference/targets.hpp"

namespace jazu::fuzz {

class Input {
 public:
  Input(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}

  // The next byte, or 0 when there is none left.
  std::uint8_t byte();

  // One of the targets, and one of the options.
  const reference::Target& target();
  const Options& options();

  // All that is left. libFuzzer keeps the input in a block of exactly its size, so that a read
  // beyond it is seen.
  std::string_view rest();

 private:
  const std::uint8_t* data_;
  std::size_t size_;
};

// Ends the process, with a message, when a law is broken.
void require(bool holds, const char* law, std::string_view tag);

// Converts into buffers of `room` bytes, one after the other, and requires that the pieces are
// those of `expected`, the conversion of the whole text.
void into_small_buffers(const Converter& converter, std::string_view text,
                        const std::string& expected, std::size_t room, std::string_view tag);

// The converter of a target with these options, made once.
const jazu::Converter& converter(const reference::Target& target, const Options& options);

}  // namespace jazu::fuzz
