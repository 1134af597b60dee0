#include "encoding/misread_page.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <utility>

#include "encoding/single_byte.hpp"
#include "encoding/weigher.hpp"
#include "text/utf8.hpp"

namespace jazu::encodings {
namespace {

// What a run of lines needs, unless a user says it.
constexpr std::size_t enough_letters = 80;
constexpr std::size_t enough_markers = 6;
constexpr Cost sure_by_markers = 10 * bit;

// What it takes that lines are not right any more, or right again.
constexpr Cost change_of_state = 20 * bit;
// A line that is so much likelier right stays in any case.
constexpr Cost clearly_right = 12 * bit;
constexpr Cost never = 1'000'000 * bit;

// How a line was read: as it should be, or in windows-1251 for one of two.
enum State : std::uint8_t { right, kz_1048, pt154 };
constexpr std::size_t state_count = 3;
using Costs = std::array<Cost, state_count>;
constexpr std::array<Misreading, state_count> misreadings = {
    Misreading::several, Misreading::kz_1048_as_windows_1251, Misreading::pt154_as_windows_1251};

// What characters of windows-1251 are as the other two.
class Pages {
 public:
  explicit Pages(const ByteMaps& maps)
      : maps_(maps),
        shown_(*find_single_byte(Encoding::windows_1251)),
        meant_{nullptr, find_single_byte(Encoding::kz_1048), find_single_byte(Encoding::pt154)} {}

  // 0 for a character that windows-1251 lacks, and for ASCII.
  unsigned byte_of(char32_t c) const noexcept { return maps_.high_byte(windows_1251, c); }

  // What a byte above 0x7F is.
  char32_t meant_by(unsigned byte, State state) const noexcept {
    return (state == right ? shown_ : *meant_[state]).high[byte - 0x80U];
  }

  // Whether the byte is not the same character in all three.
  bool is_marker(unsigned byte) const noexcept {
    const char32_t shown = meant_by(byte, right);
    return meant_by(byte, kz_1048) != shown || meant_by(byte, pt154) != shown;
  }

 private:
  static constexpr std::size_t windows_1251 = 0;
  static_assert(readers[windows_1251].encoding == Encoding::windows_1251);

  const ByteMaps& maps_;
  const SingleByte& shown_;
  std::array<const SingleByte*, state_count> meant_;
};

// A line with characters that were something else if it was misread, or that says it was not.
struct Line {
  std::size_t begin, end;
  Costs costs{};
  std::array<std::size_t, state_count> markers{};  // that are Kazakh letters
  std::size_t letters = 0;
  State state = right;
};

class PageFinder {
 public:
  PageFinder(std::string_view text, const ByteMaps& maps, std::optional<Encoding> misread)
      : text_(text), misread_(misread), pages_(maps) {}

  std::vector<Patch> run() {
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      look(begin, end);
      begin = end + 1;
    }
    misread_ ? obey() : choose();
    std::vector<Patch> patches;
    for (const Line& each : lines_) {
      if (each.state != right) change(each, patches);
    }
    return patches;
  }

 private:
  template <typename Use>
  void for_each(const Line& line, const Use& use) const {
    const char* const end = text_.data() + line.end;
    for (const char* at = text_.data() + line.begin; at != end;) {
      const text::Decoded next = text::decode(at, end);
      use(next, static_cast<std::size_t>(at - text_.data()));
      at += next.size;
    }
  }

  // Keeps a line that matters, with what it costs to read it so or so.
  void look(std::size_t begin, std::size_t end) {
    bool has_marker = false;
    const char* const last = text_.data() + end;
    for (const char* at = text_.data() + begin; at != last;) {
      const text::Decoded next = text::decode(at, last);
      at += next.size;
      const char32_t c = next.code_point;
      if (!next.valid || c < 0x80) continue;
      const unsigned byte = pages_.byte_of(c);
      has_marker = has_marker || (byte != 0 && pages_.is_marker(byte));
      // Signs may have come from elsewhere, letters may not.
      if (byte == 0 && c >= 0xC0 && c < 0x2000) return keep_right(begin, end);
    }
    if (!has_marker) return;
    lines_.push_back({begin, end});
    weigh(lines_.back());
  }

  // A line that was not misread. Of many only one has to be kept.
  void keep_right(std::size_t begin, std::size_t end) {
    if (!lines_.empty() && lines_.back().costs[kz_1048] == never) return;
    lines_.push_back({begin, end});
    lines_.back().costs = {0, never, never};
  }

  void weigh(Line& line) const {
    std::array<Weigher, state_count> weighers = {Weigher(others), Weigher(kazakh | russian),
                                                 Weigher(kazakh | russian)};
    for_each(line, [&](const text::Decoded& next, std::size_t) {
      const unsigned byte = next.valid ? pages_.byte_of(next.code_point) : 0;
      for (const State state : {right, kz_1048, pt154}) {
        weighers[state].add(byte == 0 ? next.code_point : pages_.meant_by(byte, state));
      }
    });
    for (const State state : {right, kz_1048, pt154}) {
      line.costs[state] = weighers[state].finish();
      line.markers[state] = weighers[state].kazakh_letters();
    }
    line.letters = weighers[right].letters();
  }

  // The user knows which it was.
  void obey() {
    const State wanted = misread_ == Encoding::pt154 ? pt154 : kz_1048;
    for (Line& each : lines_) {
      const bool suits = each.costs[wanted] <= each.costs[right] + clearly_right;
      if (suits && each.markers[wanted] != 0) each.state = wanted;
    }
  }

  // The likeliest states of all lines together.
  void choose() {
    if (lines_.empty()) return;
    std::vector<std::array<State, state_count>> came_from(lines_.size());
    Costs total = {0, change_of_state, change_of_state + 2 * bit};
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto least =
          static_cast<State>(std::min_element(total.begin(), total.end()) - total.begin());
      const Cost changed = total[least] + change_of_state;
      for (const State state : {right, kz_1048, pt154}) {
        came_from[i][state] = changed < total[state] ? least : state;
        total[state] = std::min(total[state], changed) + lines_[i].costs[state];
      }
    }
    auto state = static_cast<State>(std::min_element(total.begin(), total.end()) - total.begin());
    for (std::size_t i = lines_.size(); i-- > 0;) {
      lines_[i].state = state;
      state = came_from[i][state];
    }
    for (std::size_t begin = 0; begin < lines_.size();) begin = judge(begin);
  }

  // Whether the lines from `begin` on that have one state are enough to believe it. Returns where
  // they end.
  std::size_t judge(std::size_t begin) {
    const State state = lines_[begin].state;
    const State other = state == pt154 ? kz_1048 : pt154;
    std::size_t letters = 0, markers = 0, end = begin;
    Cost margin = 0;
    for (; end < lines_.size() && lines_[end].state == state; ++end) {
      letters += lines_[end].letters;
      markers += lines_[end].markers[state];
      margin += lines_[end].costs[other] - lines_[end].costs[state];
    }
    const bool enough =
        letters >= enough_letters || (markers >= enough_markers && margin >= sure_by_markers);
    for (std::size_t i = begin; i < end; ++i) {
      Line& line = lines_[i];
      if (!enough || line.costs[right] + clearly_right < line.costs[state]) line.state = right;
    }
    return end;
  }

  void change(const Line& line, std::vector<Patch>& patches) const {
    for_each(line, [&](const text::Decoded& next, std::size_t offset) {
      const unsigned byte = next.valid ? pages_.byte_of(next.code_point) : 0;
      if (byte == 0) return;
      const char32_t meant = pages_.meant_by(byte, line.state);
      if (meant == next.code_point) return;
      const Misreading misreading = misreadings[line.state];
      if (patches.empty() || patches.back().end != offset ||
          patches.back().misreading != misreading) {
        patches.push_back({offset, offset, {}, misreading});
      }
      patches.back().end = offset + next.size;
      text::append(meant, patches.back().replacement);
    });
  }

  std::string_view text_;
  std::optional<Encoding> misread_;
  Pages pages_;
  std::vector<Line> lines_;
};

}  // namespace

std::vector<Patch> find_misread_page(std::string_view text, const ByteMaps& maps,
                                     std::optional<Encoding> misread) {
  return PageFinder(text, maps, misread).run();
}

}  // namespace jazu::encodings
