// The chrome of any bytes: places are lines, dropping can be undone, and what is left is lines of
// the text.
#include <string>
#include <string_view>

#include "input.hpp"
#include "jazu/chrome.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using jazu::fuzz::require;
  static const jazu::Chrome chrome;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::size_t behind = 0;
  for (const jazu::ChromeLine& each : chrome.find(text)) {
    require(each.begin >= behind && each.begin < each.end && each.end <= size, "places in order",
            each.rule);
    require(each.begin == 0 || text[each.begin - 1] == '\n', "a line begins", each.rule);
    require(text.substr(each.begin, each.end - each.begin).find('\n') == std::string_view::npos,
            "and is one", each.rule);
    behind = each.end;
  }
  jazu::Edits edits;
  const jazu::ChromeDropped dropped = chrome.drop(text, &edits);
  require(edits.undo(dropped.text) == text, "the record gives the text back", "drop");
  require(dropped.text.size() <= size, "nothing is added", "drop");
  require(!dropped.refused || dropped.text == text, "what is refused stays", "drop");
  return 0;
}
