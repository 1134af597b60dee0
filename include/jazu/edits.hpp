// What became of each part of a text: a record of what was copied and what was replaced.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jazu {

namespace edits {
class Composer;
class Recorder;
}  // namespace edits

// Bytes [begin, end) of a text.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const Range&) const = default;
};

// Which side an offset goes to where a text has no single place for it: what was replaced as a
// whole has no inside, and what was put in has two ends.
enum class Bias : std::uint8_t {
  left = 0,   // the beginning
  right = 1,  // the end
};

// One run of a record: bytes of the source that were copied, or that a rule replaced by bytes of
// the target. One of the two sides may be empty, not both.
struct Edit {
  Range source, target;
  bool changed = false;
  std::string_view before;  // the bytes that were replaced; empty for a copied run
  std::string_view rule;    // what replaced them; empty for a copied run

  bool operator==(const Edit&) const = default;
};

// How a target came from a source: runs that cover both from the beginning to the end, in order.
// All sizes and offsets are bytes; TextUnits turns them into code points or UTF-16 units. The bytes
// that were replaced are kept, so that the source can be had back from the target.
//
// Whoever changes text calls copy() and replace() in the order of the text. Copied runs that touch
// are one; replaced ones stay as they are, however small.
//
// A value: reading it from several threads is safe, changing it is not. Memory: a byte or two for a
// run, the bytes that were replaced, and 5 % for looking up offsets; twice that while it grows.
// Only what grows it allocates and may throw std::bad_alloc.
class Edits {
 public:
  class Iterator;

  // The next bytes of the source are the next bytes of the target.
  void copy(std::size_t size);

  // The next bytes of the source, `before`, became the next `after_size` bytes of the target.
  // `rule` is a short name without a plus sign, like "H1" or "cyrl>latn-2021", of which a text has
  // few. Does nothing when both sides are empty.
  void replace(std::string_view before, std::size_t after_size, std::string_view rule);

  // Goes on with the record of a text that follows this one, and whose target does.
  void append(const Edits& next);
  void append(Edits&& next);

  // As new, but keeps its memory.
  void clear() noexcept;

  // Gives back the memory that was kept for what may follow: up to half of it. Linear.
  void shrink_to_fit();

  std::size_t source_size() const noexcept { return source_size_; }
  std::size_t target_size() const noexcept { return target_size_; }

  // How many runs were replaced.
  std::size_t changes() const noexcept { return changes_; }

  // How many runs there are, also copied ones.
  std::size_t size() const noexcept { return runs_count_ + (copied_ != 0 ? 1 : 0); }

  // Bytes of memory that the record takes.
  std::size_t memory() const noexcept;

  // The runs in order. What they refer to lives as long as this record is not changed.
  Iterator begin() const noexcept;
  Iterator end() const noexcept;

  // The source of a target; nothing when the target is of another size than the one that was
  // recorded. Linear.
  std::optional<std::string> undo(std::string_view target) const;

  // The offset in the target of an offset in the source, and the other way round. An offset inside
  // a replaced run goes to one of its ends, one where something was put in to one side of that, as
  // `bias` has it; all others have one place. An offset behind the end counts as the end. The
  // results never decrease where the offsets do not. Logarithmic.
  std::size_t to_target(std::size_t offset, Bias bias = Bias::left) const noexcept;
  std::size_t to_source(std::size_t offset, Bias bias = Bias::left) const noexcept;

  // The smallest range of the other text that has all that the bytes of a range became, or came
  // from. Empty where they were deleted. An empty range gives what stands at its place: all of a
  // replaced run that it lies in, what was put in there, or nothing.
  Range to_target(Range range) const noexcept;
  Range to_source(Range range) const noexcept;

  // Whether both have the same runs with the same rules.
  bool operator==(const Edits& other) const noexcept;

 private:
  friend class edits::Composer;
  friend class edits::Recorder;

  // What is known in front of the byte `at` of runs_, so that reading may begin there.
  struct Checkpoint {
    std::size_t source, target;
    std::size_t at;
    std::size_t removed;
    std::uint32_t rule;
  };

  std::uint32_t intern(std::string_view rule);
  void put_copied();
  void put_replaced(std::size_t before, std::size_t after, std::uint32_t rule);
  void note_checkpoint();
  std::size_t splice(Iterator& from, std::size_t most);
  // The last run that begins before the offset, or the first one.
  template <Range Edit::*from>
  Iterator run_before(std::size_t offset) const noexcept;
  template <Range Edit::*from, Range Edit::*to>
  Range places_of(std::size_t offset, bool& inside) const noexcept;
  template <Range Edit::*from, Range Edit::*to>
  Range covering(Range range) const noexcept;

  std::string runs_;                // encoded (edits.cpp), but for what copied_ counts
  std::string removed_;             // the bytes that were replaced, one run's behind the other's
  std::vector<std::string> rules_;  // their names, by number
  std::vector<Checkpoint> checkpoints_;
  std::size_t source_size_ = 0;
  std::size_t target_size_ = 0;
  std::size_t copied_ = 0;  // bytes of a copied run that may yet grow
  std::size_t runs_count_ = 0;
  std::size_t changes_ = 0;
  std::uint32_t rule_ = 0;  // of the run that was replaced last
};

// Goes over the runs of a record that does not change meanwhile.
class Edits::Iterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = Edit;
  using difference_type = std::ptrdiff_t;
  using pointer = const Edit*;
  using reference = const Edit&;

  Iterator() = default;

  reference operator*() const noexcept { return edit_; }
  pointer operator->() const noexcept { return &edit_; }
  Iterator& operator++() noexcept;
  Iterator operator++(int) noexcept {
    Iterator result = *this;
    ++*this;
    return result;
  }
  bool operator==(const Iterator& other) const noexcept { return run_ == other.run_; }

 private:
  friend class Edits;
  Iterator(const Edits* edits, const Checkpoint& from) noexcept;
  void read() noexcept;
  void skip(std::size_t at, std::size_t source, std::size_t target, std::size_t removed) noexcept;

  const Edits* edits_ = nullptr;
  Edit edit_;
  std::size_t run_ = 0;      // where the run begins in runs_; npos at the end
  std::size_t next_ = 0;     // where the next one does
  std::size_t removed_ = 0;  // where the replaced bytes of the next one begin
  std::uint32_t rule_ = 0;
};

// The record of both steps together: `first` made a text of which `second` made the target. Nothing
// when the one did not make what the other began with. Runs that overlap become one, with the names
// of the rules of both joined by a plus sign, those of the first step in front.
//
// Associative in what it says of the texts, compose(compose(a, b), c) == compose(a, compose(b, c)),
// but where something was deleted, another thing put in at the same place, and that deleted again:
// then one of them has a longer run, or more rules. Linear.
std::optional<Edits> compose(const Edits& first, const Edits& second);

// Appends a replaced run as one line of JSON with a line end:
//
//   {"rule": "H1", "start": 0, "end": 2, "target_start": 0, "target_end": 1, "before": "і",
//    "after": "i"}
//
// on one line, and with "file" in front when `file` is not empty. Bytes that are not UTF-8 are
// written as U+FFFD.
void append_json_line(const Edit& edit, std::string_view after, std::string_view file,
                      std::string& out);

// All replaced runs so, of a record that made `target`, which has target_size() bytes.
std::string json_lines(const Edits& edits, std::string_view target, std::string_view file = {});

}  // namespace jazu
