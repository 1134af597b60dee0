// Writes the key of one text.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/block.hpp"
#include "key/key_table.hpp"
#include "key/plain_words.hpp"
#include "key/transducer.hpp"
#include "key/word_key.hpp"

namespace jazu::key {

// Words of plain letters by the transducer, others as PlainWords or, at last, WordKey have them.
class KeyWriter {
 public:
  // All must outlive this object.
  KeyWriter(const KeyTable& table, std::string_view text, std::string& out);

  // Appends the key to the string.
  void run();

 private:
  // Output is collected in a buffer; behind its end there is room for what is taken at once.
  static constexpr std::size_t buffer_size = 4096;

  // So many bytes are gone through at once. A word that is longer is looked at.
  static constexpr std::ptrdiff_t longest_run = 1024;

  // What is written for them, the last block and the end of a word.
  static constexpr std::size_t most =
      sizeof(Transducer::Cell) * (longest_run + 2 * engine::Block::size);

  void flush();
  void use_latin();
  void take_plain();
  bool take_block(const engine::Block& block);
  bool take_last_block(std::ptrdiff_t size);
  const char* take_sign(const char* at);
  bool drops_hyphen(const char* at) const;
  void end_word();
  std::ptrdiff_t size_before_long_word(std::ptrdiff_t size) const noexcept;
  void go_back() noexcept;
  void take_other();

  const KeyTable& table_;
  const Transducer::Map* map_;
  bool reads_latin_ = false;
  const char* at_;
  const char* end_;
  const char* word_ = nullptr;  // no word that goes on at at_ began before this
  std::uint8_t state_ = 0;      // of the transducer, at at_
  std::string& result_;
  WordKey words_;
  PlainWords plain_words_;
  std::array<char, buffer_size + most + PlainWords::most> buffer_;
  char* out_ = buffer_.data();
};

}  // namespace jazu::key
