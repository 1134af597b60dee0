#include "encoding/misread_utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "encoding/byte_run.hpp"
#include "encoding/weigher.hpp"
#include "text/utf8.hpp"

namespace jazu::encodings {
namespace {

// What a run needs to be text by itself.
constexpr std::size_t enough_letters = 4;
// Text has three to five bits for a letter; a letter that a language lacks has twelve, and in
// Bashkir many are such.
constexpr Cost dearest_letter = 10 * bit;
constexpr Cost clearly = 8 * bit;

struct Letters {
  std::size_t of_script = 0;  // Cyrillic or Arabic
  std::size_t other = 0;      // others besides ASCII
  std::size_t controls = 0;
};

constexpr bool is_cyrillic(char32_t c) noexcept {
  return c >= first_letter && c < end_letter;
}

constexpr bool is_arabic(char32_t c) noexcept {
  return (c >= 0x0620 && c < 0x0700 && !(c >= 0x0660 && c < 0x066E));
}

Letters count_letters(std::string_view text) noexcept {
  Letters result;
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at != end;) {
    const text::Decoded next = text::decode(at, end);
    at += next.size;
    const char32_t c = next.code_point;
    if (c < 0x80) continue;
    if (is_cyrillic(c) || is_arabic(c)) {
      ++result.of_script;
    } else if (c < 0xA0) {
      ++result.controls;
    } else if (c >= 0xC0 && c < 0x2000) {
      ++result.other;
    }
  }
  return result;
}

bool is_one_script(const Letters& letters) noexcept {
  return letters.controls == 0 && letters.of_script * 10 >= (letters.of_script + letters.other) * 9;
}

Cost weigh(std::string_view text) noexcept {
  Weigher weigher(kazakh | others);
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at != end;) {
    const text::Decoded next = text::decode(at, end);
    next.valid ? weigher.add(next.code_point) : weigher.add_invalid();
    at += next.size;
  }
  return weigher.finish();
}

// Whether `text`, which `misread` would be, is text and `misread` is not.
bool is_text(std::string_view text, std::string_view misread) noexcept {
  const Letters letters = count_letters(text);
  if (letters.of_script < enough_letters || !is_one_script(letters)) return false;
  const Cost cost = weigh(text);
  return cost <= static_cast<Cost>(letters.of_script) * dearest_letter &&
         cost + clearly <= weigh(misread);
}

// A part of a line that may have been misread.
struct Part {
  std::size_t begin, end;  // bytes of the line
  std::string text;        // what it was
  std::size_t reader;
};

bool begins_before(const Part& a, const Part& b) noexcept {
  return a.begin < b.begin;
}

enum class State : std::uint8_t { open, right, misread };

// A line, and what stands in it.
class Line {
 public:
  Line(std::string_view text, const ByteMaps& maps) : text_(text), maps_(maps) {}

  // Finds parts that are text for sure, and those that may be.
  void look() {
    std::size_t letters = 0;
    const ReaderSet suspects = suspect(letters);
    if (suspects == 0) {
      if (letters >= enough_letters) state_ = State::right;
      return;
    }
    characters_ = characters_of(text_);
    std::vector<Part> sure;
    for (std::size_t reader = 0; reader < readers.size(); ++reader) {
      if ((suspects >> reader & 1U) != 0) look_as(reader, sure);
    }
    take_longest(std::move(sure));
    if (!sure_.empty()) {
      state_ = State::misread;
    } else if (count_left() >= enough_letters) {
      state_ = State::right;
    }
  }

  State state() const { return state_; }
  std::size_t reader() const { return sure_.front().reader; }
  std::vector<Part>& sure() { return sure_; }
  std::vector<Part>& unsure() { return unsure_; }

 private:
  // The readers that may have misread anything in the line: few lines of right text have one.
  ReaderSet suspect(std::size_t& letters) const {
    ReaderSet result = 0;
    char32_t before = 0;
    const char* const end = text_.data() + text_.size();
    for (const char* at = text_.data(); at != end;) {
      const text::Decoded next = text::decode(at, end);
      const char32_t c = next.valid ? next.code_point : no_character;
      if (is_cyrillic(c) || is_arabic(c)) ++letters;
      result = static_cast<ReaderSet>(result | maps_.that_begin(before, c));
      before = c;
      at += next.size;
    }
    return result;
  }

  void look_as(std::size_t reader, std::vector<Part>& sure) {
    const RunFinder finder(maps_, reader, characters_);
    ByteRun run;
    for (std::size_t at = 0; finder.find(at, run); at = run.last) {
      const std::size_t begin = offset(run.first), end = offset(run.last);
      const std::string_view misread = text_.substr(begin, end - begin);
      if (run.sequences >= enough_letters && unravel(run.text, misread)) {
        sure.push_back({begin, end, std::move(run.text), reader});
      } else if (run.sequences != 0 && is_word(run)) {
        unsure_.push_back({begin, end, std::move(run.text), reader});
      }
    }
  }

  // Whether the run was text, perhaps misread once more, which `text` then becomes.
  bool unravel(std::string& text, std::string_view misread) const {
    if (is_text(text, misread)) return true;
    const std::vector<Character> inner = characters_of(text);
    for (std::size_t reader = 0; reader < readers.size(); ++reader) {
      const RunFinder finder(maps_, reader, inner);
      ByteRun run;
      if (!finder.find(0, run) || run.sequences < enough_letters) continue;
      // What stands around it has to be ASCII.
      const auto is_high = [](const Character& each) { return each.code_point >= 0x80; };
      const auto first = inner.begin() + static_cast<std::ptrdiff_t>(run.first);
      const auto last = inner.begin() + static_cast<std::ptrdiff_t>(run.last);
      if (std::any_of(inner.begin(), first, is_high) || std::any_of(last, inner.end(), is_high)) {
        continue;
      }
      if (!is_text(run.text, misread)) continue;
      const std::size_t end = run.last < inner.size() ? inner[run.last].offset : text.size();
      text = text.substr(0, inner[run.first].offset) + run.text + text.substr(end);
      return true;
    }
    return false;
  }

  // Whether the run would be words of one script, and no letter stands beside it.
  bool is_word(const ByteRun& run) const {
    const Letters letters = count_letters(run.text);
    if (letters.of_script == 0 || letters.other != 0 || letters.controls != 0) return false;
    const bool before = run.first > 0 && is_cyrillic(characters_[run.first - 1].code_point);
    const bool behind =
        run.last < characters_.size() && is_cyrillic(characters_[run.last].code_point);
    return !before && !behind;
  }

  // Of parts that overlap the longer one counts, and of equal ones the first reader's.
  void take_longest(std::vector<Part> found) {
    std::stable_sort(found.begin(), found.end(), begins_before);
    for (Part& each : found) {
      if (sure_.empty() || sure_.back().end <= each.begin) {
        sure_.push_back(std::move(each));
      } else if (each.end - each.begin > sure_.back().end - sure_.back().begin) {
        sure_.back() = std::move(each);
      }
    }
    std::stable_sort(unsure_.begin(), unsure_.end(), begins_before);
    auto next = sure_.begin();
    const auto overlaps = [&](const Part& each) {
      while (next != sure_.end() && next->end <= each.begin) ++next;
      return next != sure_.end() && next->begin < each.end;
    };
    unsure_.erase(std::remove_if(unsure_.begin(), unsure_.end(), overlaps), unsure_.end());
  }

  // Letters that are in no part.
  std::size_t count_left() const {
    std::size_t left = 0;
    auto sure = sure_.begin();
    std::size_t unsure_end = 0;
    auto unsure = unsure_.begin();
    for (const Character& each : characters_) {
      while (sure != sure_.end() && sure->end <= each.offset) ++sure;
      for (; unsure != unsure_.end() && unsure->begin <= each.offset; ++unsure) {
        unsure_end = std::max(unsure_end, unsure->end);
      }
      const bool inside =
          (sure != sure_.end() && sure->begin <= each.offset) || each.offset < unsure_end;
      if (!inside && (is_cyrillic(each.code_point) || is_arabic(each.code_point))) ++left;
    }
    return left;
  }

  std::size_t offset(std::size_t character) const {
    return character < characters_.size() ? characters_[character].offset : text_.size();
  }

  std::string_view text_;
  const ByteMaps& maps_;
  std::vector<Character> characters_;
  std::vector<Part> sure_, unsure_;
  State state_ = State::open;
};

// Decides for the lines of a text, one after the other.
class Lines {
 public:
  explicit Lines(std::vector<Patch>& patches) : patches_(patches) {}

  void add(std::size_t offset, Line& line) {
    if (line.state() == State::misread) {
      if (last_ != State::right) take_waiting(line.reader());
      last_ = State::misread;
      reader_ = line.reader();
      take_all(offset, line);
    } else if (line.state() == State::right) {
      last_ = State::right;
    } else {
      for (Part& each : line.unsure()) {
        waiting_.push_back({offset, std::move(each)});
      }
      return;
    }
    waiting_.clear();
  }

  void finish() {
    if (last_ == State::misread) take_waiting(reader_);
  }

 private:
  struct Waiting {
    std::size_t offset;
    Part part;
  };

  // The short parts of a line follow the others.
  void take_all(std::size_t offset, Line& line) {
    const std::size_t from = patches_.size();
    for (Part& each : line.sure()) take(offset, each);
    for (Part& each : line.unsure()) {
      if (each.reader == line.reader()) take(offset, each);
    }
    std::sort(patches_.begin() + static_cast<std::ptrdiff_t>(from), patches_.end(),
              [](const Patch& a, const Patch& b) { return a.begin < b.begin; });
  }

  // Those that stand between two lines that were misread alike, or between one and an end of the
  // text.
  void take_waiting(std::size_t reader) {
    if (last_ == State::misread && reader != reader_) return;
    for (Waiting& each : waiting_) {
      if (each.part.reader == reader) take(each.offset, each.part);
    }
  }

  void take(std::size_t offset, Part& part) {
    patches_.push_back({offset + part.begin, offset + part.end, std::move(part.text),
                        readers[part.reader].misreading});
  }

  std::vector<Patch>& patches_;
  std::vector<Waiting> waiting_;
  State last_ = State::open;
  std::size_t reader_ = 0;
};

}  // namespace

std::vector<Patch> find_misread_utf8(std::string_view text, const ByteMaps& maps) {
  std::vector<Patch> patches;
  Lines lines(patches);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    Line line(text.substr(begin, end - begin), maps);
    line.look();
    lines.add(begin, line);
    begin = end + 1;
  }
  lines.finish();
  return patches;
}

}  // namespace jazu::encodings
