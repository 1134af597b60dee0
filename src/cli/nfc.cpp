#include "nfc.hpp"

#include <algorithm>

#include "decode.hpp"
#include "jazu/guard.hpp"
#include "nfc_ranges.hpp"

namespace jazu::cli {
namespace {

// A run of marks of this size is no text, and ICU counts with 32 bits.
constexpr std::size_t longest_run = 1024 * 1024;

unsigned char byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

// The size of the code point at `at` when it is in a range of NFC, else 0.
std::size_t size_in_range(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 4);
  const std::size_t size = sequence_size(rest);
  return size != 0 && is_in_nfc_range(code_point_of(rest.substr(0, size))) ? size : 0;
}

// Where the next code point of a range begins; the end of the text when there is none. All of them
// are above U+02FF, and none is in the two blocks of letters that most text is made of.
std::size_t find_in_range(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at) {
    const unsigned char lead = byte_at(text, at);
    if (lead < 0xCC || lead == 0xD0 || lead == 0xD1 || lead == 0xD3) continue;
    if (size_in_range(text, at) != 0) return at;
  }
  return at;
}

// Where the code point before `at` begins, but not before `from`; `at` when those bytes are none.
std::size_t code_point_before(std::string_view text, std::size_t from, std::size_t at) {
  for (std::size_t size = 1; size <= 4 && size <= at - from; ++size) {
    if (sequence_size(text.substr(at - size, size)) == size) return at - size;
  }
  return at;
}

// The spans of the line around a place.
class GuardedLine {
 public:
  explicit GuardedLine(std::string_view text) : text_(text) {}

  // Whether a part of the text that lies in one line has bytes of a span. Asked from left to right.
  bool touches(std::size_t begin, std::size_t end) {
    if (begin >= end_) look_at_line(begin);
    while (next_ < spans_.size() && spans_[next_].end <= begin) ++next_;
    return next_ < spans_.size() && spans_[next_].begin < end;
  }

 private:
  void look_at_line(std::size_t at) {
    const std::size_t begin = at == 0 ? 0 : text_.rfind('\n', at - 1) + 1;
    end_ = std::min(text_.find('\n', at), text_.size());
    spans_ = guarded_spans(text_.substr(begin, end_ - begin));
    for (Range& span : spans_) span = {span.begin + begin, span.end + begin};
    next_ = 0;
  }

  std::string_view text_;
  std::size_t end_ = 0;
  std::vector<Range> spans_;
  std::size_t next_ = 0;  // the first of them that does not end before the last question
};

}  // namespace

std::string_view Nfc::apply(std::string_view text, std::string& room, Edits* edits) {
  GuardedLine line(text);
  copied_ = 0;
  changed_ = false;
  for (std::size_t at = find_in_range(text, 0); at < text.size(); at = find_in_range(text, at)) {
    const std::size_t begin = code_point_before(text, copied_, at);
    while (const std::size_t size = at < text.size() ? size_in_range(text, at) : 0) at += size;
    if (line.touches(begin, at)) continue;
    if (at - begin > longest_run) {
      lack_ = "a run of more than 1 MiB of marks stays as it is";
      continue;
    }
    if (!icu_.load()) {
      lack_ = "has marks that only ICU can compose: " + icu_.why();
      return text;
    }
    append(text, begin, at, room, edits);
  }
  if (!changed_) return text;
  if (edits != nullptr) edits->copy(text.size() - copied_);
  return room.append(text, copied_);
}

// Appends the run of one code point and of those behind it that are in ranges, if NFC changes it.
void Nfc::append(std::string_view text, std::size_t begin, std::size_t end, std::string& room,
                 Edits* edits) {
  const std::string_view run = text.substr(begin, end - begin);
  const std::string composed = icu_.normalize(run);
  if (composed == run) return;
  if (!changed_) room.clear();
  changed_ = true;
  room.append(text, copied_, begin - copied_);
  room += composed;
  if (edits != nullptr) {
    edits->copy(begin - copied_);
    edits->replace(run, composed.size(), "U1");
  }
  copied_ = end;
}

std::size_t last_nfc_boundary(std::string_view text, std::size_t from) {
  for (std::size_t at = text.size(); at > from;) {
    at = std::max(from, std::min(code_point_before(text, from, at), at - 1));
    const bool whole = sequence_size(text.substr(at, 4)) != 0;
    if (whole && size_in_range(text, at) == 0) return at;
  }
  return from;
}

}  // namespace jazu::cli
