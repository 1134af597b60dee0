#include "engine/repaired_pieces.hpp"

#include <algorithm>
#include <new>

#include "engine/token_loop.hpp"
#include "repair/either_trigger.hpp"
#include "repair/trigger.hpp"
#include "repair/word.hpp"
#include "text/guard.hpp"
#include "text/guard_trigger.hpp"

namespace jazu::engine {

std::size_t find_loud(const Route& route, std::string_view text, std::size_t from,
                      std::size_t stop) noexcept {
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  const auto find = route.guard == nullptr ? repair::find_trigger : repair::find_either_trigger;
  return static_cast<std::size_t>(find(begin, begin + from, begin + stop, end) - begin);
}

bool RepairedPieces::next() noexcept {
  begin_ += size_;
  if (begin_ == text_.size()) return false;
  const bool was_quiet = is_quiet_;
  size_ = quiet_words();
  is_quiet_ = size_ != 0;
  if (is_quiet_) {
    repaired_ = text_.substr(begin_, size_);
    return true;
  }
  // Where triggers are dense, many lines together are quicker; else those up to this one will do.
  size_ = lines(short_piece);
  if (was_quiet) size_ = std::min(size_, line_end(trigger_ - begin_));
  repair();
  return true;
}

Route RepairedPieces::route() const noexcept {
  return is_quiet_ ? without_guard(route_) : route_;
}

std::size_t RepairedPieces::in_text(std::size_t offset) const noexcept {
  if (offset == repaired_.size()) return begin_ + size_;
  if (repaired_.data() == text_.data() + begin_) return begin_ + offset;
  return source_of(text_, begin_, size_, kept_, offset);
}

// The size of the words that lie so far before the next trigger that no word and no span to which
// it belongs, and nothing that they depend on, reaches back to them; 0 when these are few. Nothing
// is quiet to a reader, which looks at sentences and at words of other languages.
std::size_t RepairedPieces::quiet_words() noexcept {
  constexpr std::ptrdiff_t reach = text::trigger_reach + text::span_context, few = 2048;
  const std::size_t from = std::max(begin_, trigger_);
  trigger_ = from;
  if (route_.reader != nullptr) return 0;
  const std::size_t stop = begin_ + std::min(text_.size() - begin_, looked_at_once_);
  trigger_ = find_loud(route_, text_, from, std::max(from, stop));
  if (trigger_ == text_.size()) return text_.size() - begin_;
  const char* const begin = text_.data() + begin_;
  const char* const word = repair::word_begin(begin, text_.data() + trigger_);
  if (word - begin < few) return 0;
  // Nothing reaches over the beginning of a line.
  const char* const line = text::line_begin(begin, word);
  const char* words = word - reach;
  while (words > line && !is_white_space(words[-1])) --words;
  words = std::max(words, line);
  return words - begin < few ? 0 : static_cast<std::size_t>(words - begin);
}

// The size up to the end of the line that has the byte so far on. What is too long for a piece is
// cut where Pieces does.
std::size_t RepairedPieces::line_end(std::size_t offset) noexcept {
  const std::string_view rest = text_.substr(begin_);
  const std::size_t end = rest.substr(0, long_piece).find('\n', offset);
  if (end != std::string_view::npos) return end + 1;
  if (rest.size() <= long_piece) return rest.size();
  return static_cast<std::size_t>(pieces_.end(rest.data(), long_piece) - rest.data());
}

// The size of as many whole lines as fit into `most` bytes, or of one line.
std::size_t RepairedPieces::lines(std::size_t most) noexcept {
  const std::string_view rest = text_.substr(begin_);
  if (rest.size() <= most) return rest.size();
  const char* const end = text::line_begin(rest.data(), rest.data() + most);
  return end != rest.data() ? static_cast<std::size_t>(end - rest.data()) : line_end(most);
}

// Where there is no memory for a long line it is not repaired.
void RepairedPieces::repair() noexcept {
  repaired_ = text_.substr(begin_, size_);
  const std::size_t quiet = std::min(trigger_ - begin_, size_);
  const std::size_t found = find_repair(text_, begin_, size_, quiet, kept_);
  if (found == begin_ + size_) return;
  char* room = room_.data();
  if (2 * size_ > room_.size()) {
    large_ = std::unique_ptr<char[]>(new (std::nothrow) char[2 * size_]);
    room = large_.get();
  }
  if (room == nullptr) return;
  const char* const end = repair_part(text_, begin_, size_, found, kept_, room);
  repaired_ = {room, static_cast<std::size_t>(end - room)};
}

}  // namespace jazu::engine
