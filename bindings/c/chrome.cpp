#include "jazu/chrome.hpp"

#include <cstddef>
#include <memory>

#include "arguments.hpp"
#include "jazu.h"
#include "status.hpp"

using jazu::c::give;
using jazu::c::guarded;
using jazu::c::is_sized;
using jazu::c::is_text;
using jazu::c::text_of;

struct jazu_chrome {
  jazu::Chrome rules;  // owns the names that the lines refer to
  jazu::ChromeDropped found;
};

jazu_status jazu_chrome_find(const char* text, size_t size, jazu_chrome** out) noexcept {
  if (out == nullptr) return JAZU_BAD_ARGUMENT;
  *out = nullptr;
  if (!is_text(text, size)) return JAZU_BAD_ARGUMENT;
  return guarded([&] {
    auto chrome = std::make_unique<jazu_chrome>();
    chrome->found = chrome->rules.drop({text, size});
    *out = chrome.release();
    return JAZU_OK;
  });
}

jazu_status jazu_chrome_text(const jazu_chrome* chrome, const char** text, size_t* size,
                             int* refused) noexcept {
  if (chrome == nullptr || text == nullptr || size == nullptr) return JAZU_BAD_ARGUMENT;
  *text = chrome->found.text.data();
  *size = chrome->found.text.size();
  if (refused != nullptr) *refused = chrome->found.refused ? 1 : 0;
  return JAZU_OK;
}

size_t jazu_chrome_count(const jazu_chrome* chrome) noexcept {
  return chrome == nullptr ? 0 : chrome->found.lines.size();
}

jazu_status jazu_chrome_get(const jazu_chrome* chrome, size_t index,
                            jazu_chrome_line* out) noexcept {
  if (index >= jazu_chrome_count(chrome) || !is_sized(out)) return JAZU_BAD_ARGUMENT;
  const jazu::ChromeLine& line = chrome->found.lines[index];
  give(jazu_chrome_line{0, text_of(line.rule), text_of(line.kind), line.line, line.begin, line.end},
       out);
  return JAZU_OK;
}

void jazu_chrome_free(jazu_chrome* chrome) noexcept {
  delete chrome;
}
