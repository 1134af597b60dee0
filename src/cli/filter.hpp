// One text from a descriptor through a Converter into a Sink.
#pragma once

#include <memory>
#include <string>

#include "console.hpp"
#include "jazu/converter.hpp"
#include "options.hpp"
#include "progress.hpp"
#include "sink.hpp"

namespace jazu::cli {

enum class TextEnd : std::uint8_t {
  whole,       // everything was converted and written
  stopped,     // --invalid=stop met an invalid byte; what stands before it was written
  unreadable,  // a read failed; what came before was written
  unwritable,  // a write failed; the Sink knows why
};

// Reads and converts in blocks of constant size and writes what a read gave before it reads again,
// so that output never waits for input, except for an unfinished last word. Each run is a text of
// its own. Problems in the text and in reading go to the console; the caller knows where it writes
// and reports what goes wrong there.
class Filter {
 public:
  Filter(const Converter& converter, const ConvertOptions& options, Console& console,
         Progress& progress);

  TextEnd run(int descriptor, const std::string& name, Sink& sink);

  // Whether the last text had letters that --strict objects to.
  bool has_foreign() const { return has_foreign_; }

 private:
  const Converter& converter_;
  const ConvertOptions& options_;
  Console& console_;
  Progress& progress_;
  std::unique_ptr<char[]> buffer_;
  std::string out_;
  bool has_foreign_ = false;
};

}  // namespace jazu::cli
