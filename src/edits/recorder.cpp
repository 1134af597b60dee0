#include "edits/recorder.hpp"

#include <array>
#include <bit>
#include <cstring>

#include "edits/run_code.hpp"

namespace jazu::edits {
namespace {

// The first bytes are the lowest.
static_assert(std::endian::native == std::endian::little, "parts are compared as numbers");

std::uint64_t eight_bytes(const char* at) noexcept {
  std::uint64_t result = 0;
  std::memcpy(&result, at, sizeof result);
  return result;
}

// So many bytes of a number of eight.
constexpr std::array<std::uint64_t, 8> masks = [] {
  std::array<std::uint64_t, 8> result{};
  for (unsigned i = 0; i < 8; ++i) result[i] = (std::uint64_t{1} << 8 * i) - 1;
  return result;
}();

}  // namespace

// Parts of a few bytes, of which most texts consist, are encoded without a branch that depends on
// the text. They are put into the record some hundred at a time.
class Recorder::Batch {
 public:
  explicit Batch(Edits& edits) noexcept : edits_(edits), copied_(edits.copied_) {}

  // Whether the part may be long for one, which is then for add_part().
  bool is_long(std::size_t before, std::size_t after) const noexcept {
    return !fits_short(before, after) || copied_ > most_short_copy;
  }

  // Adds a part, of which both sides have eight bytes that may be read.
  void add(const char* source, std::size_t before, const char* target, std::size_t after) noexcept {
    const std::uint64_t was = eight_bytes(source);
    const std::uint64_t is = eight_bytes(target);
    const bool same = before == after && ((was ^ is) & masks[before]) == 0;
    const std::size_t one = same ? 0 : 1;
    code_[code_size_] = static_cast<char>(copied_);
    const std::size_t copy_ends = copied_ != 0 ? one : 0;
    code_size_ += copy_ends;
    code_[code_size_] = static_cast<char>(short_replace(before, after));
    code_size_ += one;
    std::memcpy(removed_.data() + removed_size_, &was, sizeof was);
    removed_size_ += same ? 0 : before;
    changes_ += one;
    runs_ += copy_ends + one;
    copied_ = same ? copied_ + before : 0;
    source_size_ += before;
    target_size_ += after;
    ++parts_;
  }

  bool full() const noexcept { return parts_ == most_parts; }

  // Puts the parts into the record.
  void put() {
    edits_.runs_.append(code_.data(), code_size_);
    edits_.removed_.append(removed_.data(), removed_size_);
    edits_.source_size_ += source_size_;
    edits_.target_size_ += target_size_;
    edits_.runs_count_ += runs_;
    edits_.changes_ += changes_;
    edits_.copied_ = copied_;
    edits_.note_checkpoint();
    code_size_ = removed_size_ = source_size_ = target_size_ = 0;
    runs_ = changes_ = parts_ = 0;
  }

  // Goes on after the record was changed otherwise.
  void go_on() noexcept { copied_ = edits_.copied_; }

 private:
  static constexpr std::size_t most_parts = 256;

  Edits& edits_;
  std::array<char, 2 * most_parts> code_;
  std::array<char, (most_short_before + 1) * most_parts> removed_;
  std::size_t code_size_ = 0;
  std::size_t removed_size_ = 0;
  std::size_t source_size_ = 0;
  std::size_t target_size_ = 0;
  std::size_t runs_ = 0;
  std::size_t changes_ = 0;
  std::size_t parts_ = 0;
  std::size_t copied_;
};

void Recorder::add(std::string_view source, std::string_view target, std::span<const Seam> seams) {
  Batch batch(edits_);
  std::size_t at = 0;
  std::size_t out = 0;
  bool is_last_rule = edits_.changes_ != 0 && edits_.rule_ == rule_;
  const auto add_up_to = [&](std::size_t source_end, std::size_t target_end) {
    const std::size_t before = source_end - at;
    const std::size_t after = target_end - out;
    const bool readable = at + 8 <= source.size() && out + 8 <= target.size();
    if (is_last_rule && readable && !batch.is_long(before, after)) {
      batch.add(source.data() + at, before, target.data() + out, after);
      if (batch.full()) batch.put();
    } else {
      batch.put();
      add_part(source.substr(at, before), target.substr(out, after));
      batch.go_on();
      is_last_rule = edits_.changes_ != 0 && edits_.rule_ == rule_;
    }
    at = source_end;
    out = target_end;
  };
  for (const Seam& seam : seams) {
    const bool forward = seam.source >= at && seam.target >= out;
    if (forward && seam.source <= source.size() && seam.target <= target.size()) {
      add_up_to(seam.source, seam.target);
    }
  }
  add_up_to(source.size(), target.size());
  batch.put();
}

void Recorder::add_part(std::string_view before, std::string_view after) {
  if (before == after) return edits_.copy(before.size());
  edits_.put_replaced(before.size(), after.size(), rule_);
  edits_.removed_ += before;
}

}  // namespace jazu::edits
