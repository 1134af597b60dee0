// Converting text that arrives in pieces.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "jazu/converter.hpp"

namespace jazu {

namespace engine {
class RepairStage;
class WordCache;
struct Job;
}  // namespace engine

// Feeds pieces of one text, cut anywhere, to a Converter: the output is the same as for the whole
// text at once. From Cyrillic pieces of whole lines are quickest: they are converted where they
// stand, others are copied first. Holds back an unfinished last word, because later letters may
// change it, and what may become a span that is copied or may have to be repaired (together at most
// about 16 KiB). A text that is read with what was learned of Kazakh also takes 1 MiB for the words
// that it had last. One text and one thread at a time; can be moved, not copied.
class Stream {
 public:
  // Keeps a copy of the converter, which is cheap.
  explicit Stream(Converter converter) noexcept;
  Stream(Stream&& other) noexcept;
  Stream& operator=(Stream&& other) noexcept;
  ~Stream();

  // Appends to `out` whatever the piece decides; neither overlaps the other. With Invalid::stop the
  // status says when an invalid byte was met; `report().first_invalid` is its offset, and what
  // follows is ignored. When memory runs out (std::bad_alloc, the only exception), part of the
  // piece may have been taken: begin anew with another Stream.
  Status feed(std::string_view piece, std::string& out);

  // The same, and goes on with `edits` by what became of the text that was decided. All pieces of a
  // text, and finish(), want the same one, or one that was cleared after it was read: then each has
  // the runs of one part. See Converter::append().
  Status feed(std::string_view piece, std::string& out, Edits& edits);
  Status finish(std::string& out, Edits& edits);

  // Ends the text: appends what was held back. The Stream is ready for another text.
  Status finish(std::string& out);

  // What was met since the text began; finish() leaves it, the next feed() starts anew.
  const Report& report() const noexcept { return report_; }

 private:
  Status feed(std::string_view piece, std::string& out, Edits* edits);
  Status finish(std::string& out, Edits* edits);
  void start();
  std::string_view to_line_end(std::string_view part) const noexcept;
  void take_lines(std::string_view lines, std::string& out);
  void forget();
  void take(std::string_view part, std::string& out, Edits* edits);
  std::size_t source_of(std::size_t offset) const noexcept;
  void advance(std::size_t limit, std::string& out, Edits* edits);
  void know_repairs();
  bool run(engine::Job& job, Edits* edits);

  Converter converter_;
  std::unique_ptr<engine::WordCache> cache_;     // made when it begins to pay
  std::unique_ptr<engine::RepairStage> repair_;  // of the text that is fed; null where none is
  Edits repairs_;                                // of what is pending, where edits are asked for
  std::string pending_;                          // context that is converted, then what is not
  std::size_t context_ = 0;                      // how much of `pending_` is context
  std::size_t edge_ = 0;                         // where in it the last span ends
  std::size_t begin_ = 0;    // offset in the text of what goes through `pending_`
  std::size_t origin_ = 0;   // offset of pending_[0] in that, repaired
  std::uint8_t word_ = 0;    // the engine's word state
  bool mid_word_ = false;    // the context ends inside a word
  bool begins_line_ = true;  // what comes next does
  bool stopped_ = false;
  bool finished_ = true;  // the next piece begins a text
  Report report_;
};

}  // namespace jazu
