// Where converted text goes.
#pragma once

#include <string>
#include <string_view>

namespace jazu::cli {

// When output is written.
enum class Flush {
  at_once,  // whatever there is
  lines,    // whole lines only
  records,  // whole lines only, where a NUL ends a line too
};

class Sink {
 public:
  // Does not own the descriptor.
  Sink(int descriptor, Flush flush) : descriptor_(descriptor), flush_(flush) {}

  // Both are false when writing failed; error_number() then says why.
  bool write(std::string_view text);
  bool finish();

  int error_number() const { return error_number_; }

 private:
  bool put(std::string_view text);
  std::size_t ready(std::string_view text) const;

  int descriptor_;
  Flush flush_;
  int error_number_ = 0;
  std::string held_;  // the beginning of an unfinished line
};

}  // namespace jazu::cli
