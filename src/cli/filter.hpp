// One text from a descriptor through the Converter of its alphabet into a Sink.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "console.hpp"
#include "edits_writer.hpp"
#include "explanation.hpp"
#include "head.hpp"
#include "options.hpp"
#include "progress.hpp"
#include "sink.hpp"
#include "source.hpp"
#include "text_reader.hpp"

namespace jazu::cli {

enum class TextEnd : std::uint8_t {
  whole,       // everything was converted and written
  stopped,     // --invalid=stop met an invalid byte; what stands before it was written
  untold,      // its alphabet cannot be told; nothing was written
  unreadable,  // a read failed; what came before was written
  unwritable,  // a write failed; the Sink knows why
  unrecorded,  // the same of the changes; the EditsWriter knows why
};

// Reads and converts in blocks of constant size and writes what a read gave before it reads again,
// so that output never waits for input, except for an unfinished last word. Each run is a text of
// its own. Problems in the text and in reading go to the console; the caller knows where it writes
// and reports what goes wrong there.
class Filter {
 public:
  Filter(Source& source, const ConvertOptions& options, Console& console, Progress& progress);

  // `edits` may be null.
  TextEnd run(int descriptor, const std::string& name, Sink& sink, EditsWriter* edits = nullptr);

  // What --ambiguities says at its end; empty for every other output.
  std::string last_record() const;

  // Whether the last text had letters that --strict objects to.
  bool has_foreign() const { return has_foreign_; }

 private:
  class Text;

  // Converts what was read and writes what that decides; `valid` becomes false where the text
  // stops. Otherwise than whole when it cannot be written.
  TextEnd feed(Text& text, std::string_view rest, Sink& sink, bool& valid);
  std::ptrdiff_t read_more(TextReader& reader, const Head& head);
  const TextReader* keep_record(TextReader& reader, const EditsWriter* edits) const;
  bool may_list(std::string_view head, const std::string& name) const;
  void report(const Text& text, const std::string& name, bool valid, bool unreadable);

  Source& source_;
  const ConvertOptions& options_;
  Console& console_;
  Progress& progress_;
  std::unique_ptr<char[]> buffer_;
  std::string out_;
  Tally tally_;
  bool has_foreign_ = false;
};

}  // namespace jazu::cli
