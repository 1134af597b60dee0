#include "engine/repaired_pieces.hpp"

#include <algorithm>
#include <new>

namespace jazu::engine {

bool RepairedPieces::next() noexcept {
  begin_ += size_;
  if (begin_ == text_.size()) return false;
  size_ = clean_lines();
  if (size_ != 0) {
    repaired_ = text_.substr(begin_, size_);
  } else {
    repair();
  }
  return true;
}

std::size_t RepairedPieces::in_text(std::size_t offset) const noexcept {
  if (offset == repaired_.size()) return begin_ + size_;
  if (repaired_.data() == text_.data() + begin_) return begin_ + offset;
  return source_of(text_, begin_, size_, kept_, offset);
}

// The size of as many whole lines as fit into `most` bytes, or of one line. What is too long for
// that is cut where Pieces does.
std::size_t RepairedPieces::lines(std::size_t most) noexcept {
  const std::string_view rest = text_.substr(begin_);
  if (rest.size() <= most) return rest.size();
  std::size_t end = rest.rfind('\n', most - 1);
  if (end == std::string_view::npos) end = rest.substr(0, long_piece).find('\n', most);
  if (end != std::string_view::npos) return end + 1;
  return static_cast<std::size_t>(pieces_.end(rest.data(), long_piece) - rest.data());
}

// The size of the lines before the first one with something to repair; 0 when these are so few that
// they are better repaired together with it.
std::size_t RepairedPieces::clean_lines() noexcept {
  const std::size_t size = lines(long_piece);
  found_ = find_repair(text_, begin_, size, kept_);
  if (found_ == begin_ + size) return size;
  if (found_ - begin_ < short_piece) return 0;
  const std::size_t line = text_.substr(begin_, found_ - begin_).rfind('\n');
  return line == std::string_view::npos ? 0 : line + 1;
}

// Where there is no memory for a long line it is not repaired.
void RepairedPieces::repair() noexcept {
  size_ = lines(short_piece);
  repaired_ = text_.substr(begin_, size_);
  char* room = room_.data();
  if (2 * size_ > room_.size()) {
    large_ = std::unique_ptr<char[]>(new (std::nothrow) char[2 * size_]);
    room = large_.get();
  }
  if (room == nullptr) return;
  const char* const end =
      repair_part(text_, begin_, size_, std::min(found_, begin_ + size_), kept_, room);
  repaired_ = {room, static_cast<std::size_t>(end - room)};
}

}  // namespace jazu::engine
