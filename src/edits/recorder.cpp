#include "edits/recorder.hpp"

#include <algorithm>
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

// Short parts are encoded so many at a time, and then put into the record.
constexpr std::size_t most_parts = 256;

}  // namespace

// How many parts may be taken as short ones so that eight bytes may be read from where each begins:
// none has more than most_short_before bytes, nor has become more than most_short_after.
std::size_t Recorder::short_parts() const noexcept {
  const std::size_t source = source_.size() - at_.source;
  const std::size_t target = target_.size() - at_.target;
  if (source < 8 || target < 8) return 0;
  const std::size_t parts =
      std::min((source - 8) / most_short_before, (target - 8) / most_short_after) + 1;
  return std::min(parts, most_parts);
}

void Recorder::add(std::string_view source, std::string_view target, std::span<const Seam> seams) {
  source_ = source;
  target_ = target;
  at_ = {0, 0};
  while (!seams.empty()) {
    const bool is_last_rule = edits_.changes_ != 0 && edits_.rule_ == rule_;
    const std::size_t most = is_last_rule ? std::min(short_parts(), seams.size()) : 0;
    const std::size_t taken = add_short(seams.first(most));
    seams = seams.subspan(taken);
    if (taken == most && taken != 0) continue;
    add_any(seams[0]);
    seams = seams.subspan(1);
  }
  add_any({static_cast<std::uint32_t>(source.size()), static_cast<std::uint32_t>(target.size())});
}

void Recorder::add_any(const Seam& end) {
  const bool forward = end.source >= at_.source && end.target >= at_.target;
  if (!forward || end.source > source_.size() || end.target > target_.size()) return;
  const std::string_view before = source_.substr(at_.source, end.source - at_.source);
  const std::string_view after = target_.substr(at_.target, end.target - at_.target);
  at_ = end;
  if (before == after) return edits_.copy(before.size());
  edits_.put_replaced(before.size(), after.size(), rule_);
  edits_.removed_ += before;
}

// Without a branch that depends on the text, and with all that changes in local variables: a store
// through a char pointer might change any member. Returns how many parts were short.
std::size_t Recorder::add_short(std::span<const Seam> seams) {
  std::array<char, 2 * most_parts> code;
  std::array<char, 8 * most_parts> removed;
  char* next_code = code.data();
  char* next_removed = removed.data();
  const char* const source = source_.data();
  const char* const target = target_.data();
  std::size_t at = at_.source;
  std::size_t out = at_.target;
  std::size_t copied = edits_.copied_;
  std::size_t changes = 0;
  std::size_t count = 0;
  for (; count < seams.size(); ++count) {
    // A part that goes back is as one that is much too long.
    const std::size_t before = seams[count].source - at;
    const std::size_t after = seams[count].target - out;
    if ((before / (most_short_before + 1) | after / (most_short_after + 1) |
         copied / (most_short_copy + 1)) != 0) {
      break;
    }
    const std::uint64_t was = eight_bytes(source + at);
    const std::uint64_t differs = (was ^ eight_bytes(target + out)) & masks[before];
    const std::size_t changed = ((before ^ after) | differs) != 0 ? 1 : 0;
    const std::size_t ends_copy = changed & (copied != 0 ? 1 : 0);
    *next_code = static_cast<char>(copied);
    next_code += ends_copy;
    *next_code = static_cast<char>(short_replace(before, after));
    next_code += changed;
    std::memcpy(next_removed, &was, sizeof was);
    next_removed += before & (0 - changed);
    copied = (copied + before) & (changed - 1);
    changes += changed;
    at += before;
    out += after;
  }
  edits_.runs_.append(code.data(), next_code);
  edits_.removed_.append(removed.data(), next_removed);
  edits_.source_size_ += at - at_.source;
  edits_.target_size_ += out - at_.target;
  edits_.copied_ = copied;
  // Each run has one byte.
  edits_.runs_count_ += static_cast<std::size_t>(next_code - code.data());
  edits_.changes_ += changes;
  edits_.note_checkpoint();
  at_ = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(out)};
  return count;
}

}  // namespace jazu::edits
