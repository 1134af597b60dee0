// Blocks of text: the vector code against the plain one, on text of every kind.
#include "engine/block.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <cstring>

using namespace jazu::engine;

namespace {

// A fixed sequence of bytes in which letters, ASCII, longer sequences and broken ones are frequent.
class Bytes {
 public:
  void fill(std::array<Byte, 17>& out) {
    static constexpr std::array<Byte, 16> frequent = {0xD0, 0xB0, 0xD2, 0x9B, 'a',  ' ',
                                                      0xC0, 0x80, 0xE2, 0x80, 0xF0, 0x9F,
                                                      0xDF, 0xBF, 0xC2, 0xFF};
    for (Byte& byte : out) {
      state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
      const auto random = static_cast<Byte>(state_ >> 40);
      byte = (state_ >> 60) < 12 ? frequent[random % frequent.size()] : random;
    }
  }

 private:
  std::uint64_t state_ = 1;
};

Block empty_block() {
  Block block;
  std::memset(&block, 0, sizeof block);
  return block;
}

}  // namespace

#ifdef __SSE2__
TEST_CASE("decode_sixteen: SSE2 equals plain C++") {
  Bytes bytes;
  std::array<Byte, 17> text{};
  for (int round = 0; round < 200'000; ++round) {
    bytes.fill(text);
    const unsigned at = 16U * (static_cast<unsigned>(round) % 4);
    Block plain = empty_block();
    Block vector = empty_block();
    decode_sixteen_plain(text.data(), at, plain);
    decode_sixteen(text.data(), at, vector);
    REQUIRE(std::memcmp(plain.code_point, vector.code_point, sizeof plain.code_point) == 0);
    REQUIRE(plain.leads == vector.leads);
    REQUIRE(plain.non_ascii == vector.non_ascii);
  }
}
#endif

TEST_CASE("decode_pair takes well-formed two-byte sequences only") {
  const auto decode = [](Byte lead, Byte next) {
    const std::array<Byte, 2> text = {lead, next};
    return decode_pair(text.data());
  };
  CHECK(decode(0xD0, 0xB0) == 0x430);
  CHECK(decode(0xC2, 0x80) == 0x80);
  CHECK(decode(0xDF, 0xBF) == 0x7FF);
  CHECK(decode(0xC1, 0xBF) == jazu::table::entry_other);  // overlong
  CHECK(decode(0xD0, 'a') == jazu::table::entry_other);
  CHECK(decode(0xE0, 0xA0) == jazu::table::entry_other);
  CHECK(decode(0x80, 0x80) == jazu::table::entry_other);
}

TEST_CASE("decode_block finds where something begins") {
  std::array<Byte, Block::size + 1> text{};
  text.fill(' ');
  std::memcpy(text.data(), "a\xD0\xB0\x80\xE2\x80\x94", 7);
  text[63] = 0xD2;
  text[64] = 0x9B;
  Block block = empty_block();
  decode_block(text.data(), block);
  // a, the letter, the stray byte, the dash and what would be its third byte.
  const std::uint64_t starts = block.starts & 0x7F;
  CHECK(starts == 0b1011011);
  CHECK(block.code_point[0] == 'a');
  CHECK(block.code_point[1] == 0x430);
  CHECK(block.code_point[3] == jazu::table::entry_other);
  CHECK(block.code_point[4] == jazu::table::entry_other);
  CHECK(block.code_point[63] == 0x49B);
  const std::uint64_t last_lead = block.leads >> 63;
  CHECK(last_lead == 1);
}
