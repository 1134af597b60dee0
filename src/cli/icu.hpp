// ICU, when a text asks for it: the command starts without, and most texts never do.
#pragma once

#include <string>
#include <string_view>

namespace jazu::cli {

// Puts text into NFC by the library of ICU that this command was built with. It is loaded at the
// first call and stays for the life of the process.
class IcuNormalizer {
 public:
  // False when ICU cannot be loaded; why() then says why, and what to do about it. Asks the system
  // once.
  bool load();
  const std::string& why() const { return why_; }

  // Well-formed UTF-8 in NFC. Only after load().
  std::string normalize(std::string_view text);

 private:
  struct Functions;

  const Functions* functions_ = nullptr;
  bool tried_ = false;
  std::string why_;
};

}  // namespace jazu::cli
