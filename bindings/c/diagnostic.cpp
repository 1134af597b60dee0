#include "diagnostic.hpp"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace jazu::c {

static_assert(sizeof(jazu_diagnostic) == 512);

void give_diagnostic(const jazu::Diagnostic& found, jazu_diagnostic* out) noexcept {
  out->line = found.line;
  out->column = found.column;
  std::size_t size = std::min(found.message.size(), sizeof out->message - 1);
  if (size < found.message.size()) {
    while (size > 0 && (static_cast<unsigned char>(found.message[size]) & 0xC0) == 0x80) --size;
  }
  std::memcpy(out->message, found.message.data(), size);
  out->message[size] = '\0';
}

jazu_status explain(jazu_status status, jazu_diagnostic* why) noexcept {
  if (why != nullptr) {
    const std::string_view message = jazu_status_string(status);
    why->line = why->column = 0;
    why->message[message.copy(why->message, sizeof why->message - 1)] = '\0';
  }
  return status;
}

jazu_status explain(jazu_status status, const jazu::Diagnostic& found, jazu_diagnostic* why) {
  if (why != nullptr) give_diagnostic(found, why);
  return status;
}

}  // namespace jazu::c
