#include "engine/repaired.hpp"

#include "engine/buffer.hpp"
#include "engine/repaired_pieces.hpp"
#include "engine/scratch_writer.hpp"

namespace jazu::engine {
namespace {

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
  // Output is half as long as the text at least, but for a few letters.
  RepairedPieces pieces(route, options, text, 2 * out.size());
  while (result.status == Status::ok && pieces.next()) {
    Report found;
    const Result part = convert_into(pieces.route(), options, pieces.repaired(),
                                     out.subspan(result.written), found);
    result = {part.status, pieces.in_text(part.read), result.written + part.written};
    each_place(found, [&](std::size_t& place) { place = pieces.in_text(place); });
    add(found, report);
  }
  return result;
}

std::size_t size_repaired(const Route& route, const Options& options,
                          std::string_view text) noexcept {
  std::size_t size = 0;
  RepairedPieces pieces(route, options, text, text.size());
  while (pieces.next()) {
    Report report;
    const std::string_view piece = pieces.repaired();
    const Route way = pieces.route();
    ScratchWriter counter(way, options, nullptr, ~std::size_t{0});
    const auto outcome =
        counter.run(piece.data(), piece.data() + piece.size(), piece.data(), report);
    size += counter.written();
    if (outcome == ScratchWriter::Outcome::invalid) break;
  }
  return size;
}

}  // namespace jazu::engine
