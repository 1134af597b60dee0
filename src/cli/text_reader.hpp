// The text of a descriptor in UTF-8, whatever encoding it comes in.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "console.hpp"
#include "jazu/edits.hpp"
#include "jazu/encoding.hpp"
#include "jazu/mojibake.hpp"
#include "place.hpp"

namespace jazu::cli {

// --encoding and --mojibake.
struct EncodingOptions {
  std::optional<Encoding> encoding;  // nothing: each text tells by itself
  bool mojibake = false;
  std::optional<Encoding> misread;  // what --mojibake=ENCODING says
};

// Reads in UTF-8. The encoding is decided once for a text, by its first 64 KiB or by all of it when
// it is shorter. Does not wait for so much from a pipe whose text is UTF-8 so far: of that it gives
// what came. Text that is UTF-8, or of which it cannot be told, is given byte for byte; memory is
// constant. Only --mojibake reads all of a text before it gives any.
class TextReader {
 public:
  // Does not own the descriptor. `invalid` is for UTF-16; bytes that are not UTF-8 stay.
  TextReader(int descriptor, const EncodingOptions& options, Invalid invalid = Invalid::keep);

  // How many bytes came, 0 at the end, -1 with errno; as read_some() has it.
  std::ptrdiff_t read(char* buffer, std::size_t size);

  // Whether read() would wait for bytes.
  bool would_wait() const;

  // Whether the text stands as it is in a file, so that it need not be counted as it passes by.
  bool is_in_file() const { return stage_ == Stage::plain && begin_ >= 0; }

  // The place of an offset of a text that is_in_file(), and up to `size` bytes from there on. Reads
  // the text once more; nothing where it is no longer there.
  std::optional<Place> find(std::size_t offset, std::size_t size, std::string& bytes) const;

  // How many bytes of the file were read since the last call.
  std::size_t take_count();

  // Says at the end of the text what there is to say: which encoding it was taken to be in, and
  // why; what was repaired; where it is not UTF-16.
  void report(const std::string& name, Console& console) const;

  // Asks for a record of what --mojibake undoes.
  void keep_record() { keeps_record_ = true; }

  // Of a text that was read: what it was before, and what was done to it. Both are empty without
  // keep_record() and where nothing was undone.
  const std::string& misread_text() const { return misread_text_; }
  const Edits& edits() const { return edits_; }

  // Whether the text ended where it is not UTF-16.
  bool is_stopped() const { return stopped_; }

 private:
  enum class Stage { undecided, plain, decoding, finished };

  std::string encoding_note() const;
  std::string mojibake_note() const;
  bool read_raw(std::size_t size);
  void gather();
  void decide();
  void decode_raw();
  void read_all();
  void repair();
  void record();
  std::ptrdiff_t give(char* buffer, std::size_t size);

  int descriptor_;
  off_t begin_ = -1;  // of the text in its file; negative when it is in none
  const EncodingOptions& options_;
  Invalid invalid_;
  Stage stage_ = Stage::undecided;
  bool at_end_ = false;
  int error_number_ = 0;
  std::size_t count_ = 0;
  std::size_t looked_at_ = 0;  // ASCII that was given while nothing was decided
  std::string raw_;
  std::string ready_;
  std::size_t given_ = 0;  // bytes of ready_
  std::optional<Decoder> decoder_;
  std::optional<Decoder> strict_;  // stops at the first problem, so that its place is known
  Encoding encoding_ = Encoding::utf_8;
  std::optional<EncodingDetection> detection_;
  MojibakeRepair repaired_;  // without its text
  bool keeps_record_ = false;
  std::string misread_text_;
  Edits edits_;
  Place first_repair_;
  Place problem_;
  bool stopped_ = false;
};

// The kz-1048 of "kz-1048: 7 letters ...", and the evidence.
std::string describe(const EncodingDetection& detection);

}  // namespace jazu::cli
