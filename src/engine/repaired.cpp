#include "engine/repaired.hpp"

#include <array>
#include <memory>
#include <new>

#include "engine/buffer.hpp"
#include "engine/pieces.hpp"
#include "engine/repair_stage.hpp"
#include "engine/scratch_writer.hpp"

namespace jazu::engine {
namespace {

// Goes through a text in pieces that are repaired one by one: some lines, because what is repaired
// may make a span that goes over any other place.
class RepairedPieces {
 public:
  RepairedPieces(const Route& route, const Options& options, std::string_view text) noexcept
      : text_(text), guard_(route.guard), pieces_(route, options, text) {}

  // Repairs the next piece. False at the end of the text.
  bool next() noexcept {
    begin_ += size_;
    if (begin_ == text_.size()) return false;
    size_ = next_size();
    repaired_ = text_.substr(begin_, size_);
    char* room = room_.data();
    if (2 * size_ > room_.size()) {
      large_ = std::unique_ptr<char[]>(new (std::nothrow) char[2 * size_]);
      room = large_.get();
    }
    // Where there is no memory for a long line it is not repaired.
    if (room == nullptr) return true;
    const char* const end = repair_part(text_, begin_, size_, guard_, room);
    repaired_ = {room, static_cast<std::size_t>(end - room)};
    return true;
  }

  std::string_view repaired() const noexcept { return repaired_; }

  // Where in the text a byte of the repaired piece comes from.
  std::size_t in_text(std::size_t offset) const noexcept {
    if (repaired_.data() == text_.data() + begin_) return begin_ + offset;
    return source_of(text_, begin_, size_, guard_, offset);
  }

 private:
  std::size_t next_size() noexcept {
    constexpr std::size_t enough = 4096, longest = 64 * 1024;
    const std::string_view rest = text_.substr(begin_);
    if (rest.size() <= enough) return rest.size();
    std::size_t end = rest.rfind('\n', enough - 1);
    if (end == std::string_view::npos) end = rest.substr(0, longest).find('\n', enough);
    if (end != std::string_view::npos) return end + 1;
    return static_cast<std::size_t>(pieces_.end(rest.data(), longest) - rest.data());
  }

  std::string_view text_;
  const text::GuardWords* guard_;
  Pieces pieces_;
  std::size_t begin_ = 0, size_ = 0;
  std::string_view repaired_;
  std::array<char, 8192> room_;
  std::unique_ptr<char[]> large_;
};

void add(std::size_t more, std::size_t first_of_more, std::size_t& count,
         std::size_t& first) noexcept {
  if (count == 0 && more != 0) first = first_of_more;
  count += more;
}

}  // namespace

void add(const Report& part, Report& whole) noexcept {
  add(part.invalid, part.first_invalid, whole.invalid, whole.first_invalid);
  add(part.foreign, part.first_foreign, whole.foreign, whole.first_foreign);
  add(part.respelled, part.first_respelled, whole.respelled, whole.first_respelled);
}

Result convert_repaired(const Route& route, const Options& options, std::string_view text,
                        std::span<char> out, Report& report) noexcept {
  report = {};
  Result result;
  RepairedPieces pieces(route, options, text);
  while (result.status == Status::ok && pieces.next()) {
    Report found;
    const Result part =
        convert_into(route, options, pieces.repaired(), out.subspan(result.written), found);
    result = {part.status, pieces.in_text(part.read), result.written + part.written};
    each_place(found, [&](std::size_t& place) { place = pieces.in_text(place); });
    add(found, report);
  }
  return result;
}

std::size_t size_repaired(const Route& route, const Options& options,
                          std::string_view text) noexcept {
  std::size_t size = 0;
  RepairedPieces pieces(route, options, text);
  while (pieces.next()) {
    Report report;
    const std::string_view piece = pieces.repaired();
    ScratchWriter counter(route, options, nullptr, ~std::size_t{0});
    const auto outcome =
        counter.run(piece.data(), piece.data() + piece.size(), piece.data(), report);
    size += counter.written();
    if (outcome == ScratchWriter::Outcome::invalid) break;
  }
  return size;
}

}  // namespace jazu::engine
