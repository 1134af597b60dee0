// A word that was read, and what it became.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace jazu::engine {

// Looks at a place of the cache: the bytes of the word, behind them those that were written, and at
// the end what tells how many there are.
class KnownWord {
 public:
  struct Header {
    std::uint8_t size = 0;       // bytes of the word; 0: nothing is known
    std::uint8_t stored = 0;     // bytes of what it became
    std::uint8_t state = 0;      // see word_state
    bool kept : 1 = false;       // it was copied, being of another language
    bool respelled : 1 = false;  // see WordReading
    bool is_long : 1 = false;    // it has the room of two words
    bool packed : 1 = false;     // one byte is stored for each Cyrillic letter
  };
  static_assert(sizeof(Header) == 4);

  static constexpr std::size_t most_spill = 24;

  KnownWord() = default;  // none

  // Its place begins at `bytes`, and the header lies `room` bytes behind it.
  KnownWord(char* bytes, std::size_t room) noexcept : bytes_(bytes), end_(bytes + room) {
    std::memcpy(&header_, end_, sizeof header_);
  }

  explicit operator bool() const noexcept { return bytes_ != nullptr; }
  const Header& header() const noexcept { return header_; }
  const char* bytes() const noexcept { return bytes_; }

  // Writes what the word became. May store most_spill bytes more than that, and read as far behind
  // the end of the word.
  char* write(char* out) const noexcept {
    const char* const written = bytes_ + header_.size;
    if (header_.packed) return unpack(written, header_.stored, out);
    const std::size_t size = header_.kept ? header_.size : header_.stored;
    std::memcpy(out, header_.kept ? bytes_ : written, size);
    return out + size;
  }

  // Changes what is known of where the word stood.
  void set_state(std::uint8_t state) noexcept {
    header_.state = state;
    std::memcpy(end_, &header_, sizeof header_);
  }

  // One byte for two: the leads of Cyrillic letters differ in two bits, which stand above the six
  // of the trail. Returns false where something else is written.
  static bool pack(std::string_view written, char* bytes) noexcept {
    if (written.size() % 2 != 0) return false;
    for (std::size_t i = 0; i < written.size(); i += 2) {
      const auto lead = static_cast<unsigned char>(written[i]);
      const auto trail = static_cast<unsigned char>(written[i + 1]);
      if ((lead & 0xFC) != 0xD0 || (trail & 0xC0) != 0x80) return false;
      bytes[i / 2] = static_cast<char>((lead & 3) << 6 | (trail & 0x3F));
    }
    return true;
  }

 private:
  // Four letters at a time, and twelve in any case, since no processor foresees how many a word
  // has. What lies behind the last of them is of no account.
  static char* unpack(const char* bytes, std::size_t count, char* out) noexcept {
    for (std::size_t i = 0; i < 12; i += 4) unpack_four(bytes + i, out + 2 * i);
    for (std::size_t i = 12; i < count; i += 4) unpack_four(bytes + i, out + 2 * i);
    return out + 2 * count;
  }

  static void unpack_four(const char* bytes, char* out) noexcept {
    constexpr std::uint64_t each = 0x0001000100010001;
    std::uint32_t four = 0;
    std::memcpy(&four, bytes, 4);
    std::uint64_t wide = (four | std::uint64_t{four} << 16) & 0x0000FFFF0000FFFF;
    wide = (wide | wide << 8) & 0xFF * each;
    const std::uint64_t letters =
        0x80D0 * each | (wide >> 6 & 3 * each) | (wide & 0x3F * each) << 8;
    std::memcpy(out, &letters, 8);
  }

  char* bytes_ = nullptr;
  char* end_ = nullptr;
  Header header_;
};

}  // namespace jazu::engine
