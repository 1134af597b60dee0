#include "support/misread.hpp"

namespace jazu::test {

std::string misread(std::string_view bytes, Encoding as) {
  std::string shown;
  decode(bytes, as, shown);
  return shown;
}

std::string misread(std::string_view text, Encoding in, Encoding as) {
  return misread(encoded(text, in), as);
}

std::string encoded(std::string_view text, Encoding encoding) {
  std::string bytes;
  encode(text, encoding, bytes);
  return bytes;
}

}  // namespace jazu::test
