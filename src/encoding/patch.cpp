#include "encoding/patch.hpp"

#include <algorithm>

namespace jazu::encodings {
namespace {

// A change of one of two rounds by its bytes in the text between them.
struct Middle {
  std::size_t begin, end;
  Misreading misreading;
};

std::vector<Middle> all_by_middle(const std::vector<MojibakeChange>& first,
                                  const std::vector<MojibakeChange>& second) {
  std::vector<Middle> result;
  result.reserve(first.size() + second.size());
  for (const MojibakeChange& each : first) {
    result.push_back({each.to_begin, each.to_end, each.misreading});
  }
  for (const MojibakeChange& each : second) {
    result.push_back({each.begin, each.end, each.misreading});
  }
  std::sort(result.begin(), result.end(), [](const Middle& a, const Middle& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  });
  return result;
}

// Offsets that no change has inside, asked for in ascending order.
class Offsets {
 public:
  // With `forward` from what was changed to what came out, else the other way round.
  Offsets(const std::vector<MojibakeChange>& changes, bool forward)
      : changes_(changes), forward_(forward) {}

  std::size_t map(std::size_t offset) {
    while (next_ < changes_.size() && from_end(changes_[next_]) <= offset) ++next_;
    if (next_ == 0) return offset;
    const MojibakeChange& last = changes_[next_ - 1];
    return (forward_ ? last.to_end : last.end) + (offset - from_end(last));
  }

 private:
  std::size_t from_end(const MojibakeChange& change) const {
    return forward_ ? change.end : change.to_end;
  }

  const std::vector<MojibakeChange>& changes_;
  bool forward_;
  std::size_t next_ = 0;
};

}  // namespace

MojibakeRepair apply(std::string_view text, const std::vector<Patch>& patches) {
  MojibakeRepair result;
  std::size_t copied = 0;
  for (const Patch& each : patches) {
    result.text += text.substr(copied, each.begin - copied);
    const std::size_t begin = result.text.size();
    result.text += each.replacement;
    result.changes.push_back({each.begin, each.end, begin, result.text.size(), each.misreading});
    copied = each.end;
  }
  result.text += text.substr(copied);
  return result;
}

std::vector<MojibakeChange> compose(const std::vector<MojibakeChange>& first,
                                    const std::vector<MojibakeChange>& second) {
  const std::vector<Middle> all = all_by_middle(first, second);
  Offsets back(first, false), forward(second, true);
  std::vector<MojibakeChange> result;
  for (std::size_t i = 0; i < all.size();) {
    Middle merged = all[i];
    // Changes of different rounds that overlap are one; those that only touch are two.
    for (++i; i < all.size() && all[i].begin < merged.end; ++i) {
      merged.end = std::max(merged.end, all[i].end);
      if (all[i].misreading != merged.misreading) merged.misreading = Misreading::several;
    }
    const std::size_t begin = back.map(merged.begin);
    const std::size_t to_begin = forward.map(merged.begin);
    result.push_back(
        {begin, back.map(merged.end), to_begin, forward.map(merged.end), merged.misreading});
  }
  return result;
}

}  // namespace jazu::encodings
