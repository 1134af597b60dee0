// What the parameters of the functions have in common: what a caller may give, and how he is given
// what he asked for.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <limits>
#include <string_view>
#include <type_traits>

#include "jazu.h"

namespace jazu::c {

inline constexpr std::size_t max_size_t = std::numeric_limits<std::size_t>::max();

// A text that a caller gave. The size limit is that of an object of the language, which also keeps
// the pointer arithmetic of the engine within bounds.
inline bool is_text(const char* data, std::size_t size) noexcept {
  return size == 0 || (data != nullptr && size <= max_size_t / 2);
}

inline jazu_text text_of(std::string_view text) noexcept {
  return {text.data(), text.size()};
}

// Structures that begin with their size: whether a caller may have filled one.
template <typename Sized>
bool is_sized(const Sized* given) noexcept {
  return given != nullptr && given->size >= sizeof(std::size_t);
}

// Takes the options of a caller; `known` holds the defaults, which stay where his version of the
// structure ends. JAZU_UNSUPPORTED for members that this version does not know.
template <typename Sized>
jazu_status take(const Sized* given, Sized& known) noexcept {
  // A member that a newer version puts where this one has padding would not be noticed.
  static_assert(std::has_unique_object_representations_v<Sized>);
  if (!is_sized(given)) return JAZU_BAD_ARGUMENT;
  const char* bytes = reinterpret_cast<const char*>(given);
  for (std::size_t i = sizeof known; i < given->size; ++i) {
    if (bytes[i] != 0) return JAZU_UNSUPPORTED;
  }
  std::memcpy(&known, given, std::min(given->size, sizeof known));
  return JAZU_OK;
}

// Gives a caller as much of a structure as his version of it holds, and 0 in what is newer.
template <typename Sized>
void give(Sized value, Sized* out) noexcept {
  const std::size_t size = out->size;
  value.size = size;
  std::memcpy(out, &value, std::min(size, sizeof value));
  if (size > sizeof value) {
    std::memset(reinterpret_cast<char*>(out) + sizeof value, 0, size - sizeof value);
  }
}

inline void give_size(std::size_t size, std::size_t* out) noexcept {
  if (out != nullptr) *out = size;
}

// Copies a text into the buffer of a caller. What does not fit is left out altogether.
inline jazu_status give_text(std::string_view text, char* out, std::size_t capacity,
                             std::size_t* needed) noexcept {
  give_size(text.size(), needed);
  if (text.size() > capacity) return JAZU_OUTPUT_FULL;
  if (out != nullptr) std::memcpy(out, text.data(), text.size());
  return JAZU_OK;
}

}  // namespace jazu::c
