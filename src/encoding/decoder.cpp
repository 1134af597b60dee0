#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "encoding/single_byte.hpp"
#include "jazu/encoding.hpp"
#include "text/utf8.hpp"

namespace jazu {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_surrogate(unsigned unit) noexcept {
  return unit >= 0xD800 && unit < 0xE000;
}

unsigned unit_at(std::string_view bytes, std::size_t at, Encoding order) noexcept {
  const unsigned first = static_cast<unsigned char>(bytes[at]);
  const unsigned second = static_cast<unsigned char>(bytes[at + 1]);
  return order == Encoding::utf_16be ? first << 8U | second : second << 8U | first;
}

}  // namespace

void Decoder::begin() noexcept {
  if (begun_) return;
  begun_ = true;
  stopped_ = false;
  held_size_ = 0;
  passed_ = 0;
  order_ = encoding_;
  report_ = {};
}

// False when the text ends here.
bool Decoder::meet_invalid(std::size_t offset, std::string& out) {
  if (report_.invalid++ == 0) report_.first_invalid = offset;
  stopped_ = invalid_ == Invalid::stop;
  const bool is_utf8 = encoding_ == Encoding::utf_8;
  if (invalid_ == Invalid::replace || (invalid_ == Invalid::keep && !is_utf8)) out += replacement;
  return !stopped_;
}

void Decoder::take_utf8(std::string_view bytes, bool last, std::string& out) {
  const char* const end = bytes.data() + bytes.size();
  const char* at = bytes.data();
  const char* copied = at;
  while (at != end) {
    const text::Decoded next = text::decode(at, end);
    if (next.truncated && !last) break;
    if (!next.valid) {
      out.append(copied, at);
      if (!meet_invalid(passed_ + static_cast<std::size_t>(at - bytes.data()), out)) return;
      if (invalid_ == Invalid::keep) out.append(at, next.size);
      copied = at + next.size;
    }
    at += next.size;
  }
  out.append(copied, at);
  held_size_ = static_cast<std::uint8_t>(end - at);
  std::copy(at, end, held_);
  passed_ += static_cast<std::size_t>(at - bytes.data());
}

void Decoder::take_utf16(std::string_view bytes, bool last, std::string& out) {
  std::size_t at = 0;
  if (order_ == Encoding::utf_16 && bytes.size() >= 2) {
    order_ =
        unit_at(bytes, 0, Encoding::utf_16be) == 0xFEFF ? Encoding::utf_16be : Encoding::utf_16le;
    if (unit_at(bytes, 0, order_) == 0xFEFF) at = 2;
  }
  while (bytes.size() - at >= 2) {
    const unsigned unit = unit_at(bytes, at, order_);
    if (!is_surrogate(unit)) {
      text::append(unit, out);
      at += 2;
      continue;
    }
    const bool leads = unit < 0xDC00;
    if (leads && bytes.size() - at < 4 && !last) break;
    const unsigned next = bytes.size() - at < 4 ? 0 : unit_at(bytes, at + 2, order_);
    if (leads && next >= 0xDC00 && next < 0xE000) {
      text::append(0x10000 + ((unit - 0xD800U) << 10U) + (next - 0xDC00U), out);
      at += 4;
      continue;
    }
    if (!meet_invalid(passed_ + at, out)) return;
    at += 2;
  }
  if (last && at < bytes.size()) {
    if (!meet_invalid(passed_ + at, out)) return;
    at = bytes.size();
  }
  held_size_ = static_cast<std::uint8_t>(bytes.size() - at);
  std::copy(bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.end(), held_);
  passed_ += at;
}

void Decoder::take(std::string_view bytes, bool last, std::string& out) {
  if (encoding_ == Encoding::utf_8) return take_utf8(bytes, last, out);
  take_utf16(bytes, last, out);
}

Status Decoder::feed(std::string_view piece, std::string& out) {
  begin();
  if (stopped_) return Status::invalid_utf8;
  if (const encodings::SingleByte* table = encodings::find_single_byte(encoding_)) {
    encodings::append_decoded(*table, piece, out);
    return Status::ok;
  }
  // What was held back goes with as little of the piece as completes it.
  while (held_size_ != 0 && !piece.empty() && !stopped_) {
    std::string joined(held_, held_size_);
    const std::size_t count = std::min<std::size_t>(piece.size(), 1);
    joined += piece.substr(0, count);
    piece.remove_prefix(count);
    held_size_ = 0;
    take(joined, false, out);
  }
  if (!stopped_ && !piece.empty()) take(piece, false, out);
  return stopped_ ? Status::invalid_utf8 : Status::ok;
}

Status Decoder::finish(std::string& out) {
  begin();
  if (!stopped_ && held_size_ != 0) {
    const std::string rest(held_, held_size_);
    held_size_ = 0;
    take(rest, true, out);
  }
  begun_ = false;
  return stopped_ ? Status::invalid_utf8 : Status::ok;
}

Status decode(std::string_view bytes, Encoding encoding, std::string& out, Invalid invalid,
              DecodeReport* report) {
  Decoder decoder(encoding, invalid);
  Status status = decoder.feed(bytes, out);
  if (status == Status::ok) status = decoder.finish(out);
  if (report != nullptr) *report = decoder.report();
  return status;
}

}  // namespace jazu
