#include <string>
#include <string_view>

#include "encoding/single_byte.hpp"
#include "jazu/encoding.hpp"
#include "text/utf8.hpp"

namespace jazu {
namespace {

void append_unit(unsigned unit, bool big, std::string& out) {
  const auto high = static_cast<char>(unit >> 8U);
  const auto low = static_cast<char>(unit & 0xFFU);
  out += big ? high : low;
  out += big ? low : high;
}

void append_utf16(char32_t code_point, bool big, std::string& out) {
  if (code_point < 0x10000) return append_unit(code_point, big, out);
  const char32_t rest = code_point - 0x10000;
  append_unit(0xD800U + (rest >> 10U), big, out);
  append_unit(0xDC00U + (rest & 0x3FFU), big, out);
}

// Writes code points. False for one that the encoding lacks.
class Writer {
 public:
  Writer(Encoding encoding, std::string& out)
      : table_(encodings::find_single_byte(encoding)), encoding_(encoding), out_(out) {}

  bool write(char32_t code_point) {
    if (table_ != nullptr) {
      const int byte = encodings::byte_of(*table_, code_point);
      if (byte < 0) return false;
      out_ += static_cast<char>(byte);
    } else if (encoding_ == Encoding::utf_8) {
      text::append(code_point, out_);
    } else {
      append_utf16(code_point, encoding_ == Encoding::utf_16be, out_);
    }
    return true;
  }

 private:
  const encodings::SingleByte* table_;
  Encoding encoding_;
  std::string& out_;
};

}  // namespace

EncodeReport encode(std::string_view text, Encoding encoding, std::string& out, Missing missing) {
  EncodeReport report;
  Writer writer(encoding, out);
  if (encoding == Encoding::utf_16) writer.write(0xFEFF);
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at != end;) {
    const text::Decoded next = text::decode(at, end);
    if (!next.valid || !writer.write(next.code_point)) {
      if (report.missing++ == 0) {
        report.first_missing = static_cast<std::size_t>(at - text.data());
        report.code_point = next.valid ? next.code_point : 0xFFFD;
      }
      if (missing == Missing::stop) break;
      writer.write('?');
    }
    at += next.size;
  }
  return report;
}

}  // namespace jazu
