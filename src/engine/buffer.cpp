#include "engine/buffer.hpp"

#include "engine/pieces.hpp"
#include "engine/scratch_writer.hpp"

namespace jazu::engine {
namespace {

// Pieces of text that go straight into a caller's buffer are not shorter than this.
constexpr std::size_t least_direct = 4096;

const char* end_of(std::string_view text) noexcept {
  return text.data() + text.size();
}

// Straight into a buffer that has room for whatever a job writes on its way.
Result convert_whole(const Route& route, const Options& options, std::string_view text, char* out,
                     Report& report) noexcept {
  const char* const begin = text.data();
  const char* const end = end_of(text);
  Job job = job_of(route, options, begin, begin, end, end, out, report);
  const bool valid = run(job);
  return {valid ? Status::ok : Status::invalid_utf8, static_cast<std::size_t>(job.in - begin),
          static_cast<std::size_t>(job.out - out)};
}

// For a buffer with room for what the text becomes and no more.
Result convert_short(const Route& route, const Options& options, std::string_view text,
                     std::span<char> out, Report& report) noexcept {
  ScratchWriter writer(route, options, out.data(), out.size());
  const auto outcome = writer.run(text.data(), end_of(text), text.data(), report);
  const bool valid = outcome == ScratchWriter::Outcome::done;
  return {valid ? Status::ok : Status::invalid_utf8, writer.read(), writer.written()};
}

// Piece by piece, as many as fit.
Result convert_pieces(const Route& route, const Options& options, std::string_view text,
                      std::span<char> out, Report& report) noexcept {
  Pieces pieces(route, options, text);
  Result result;
  std::size_t step = 64;
  while (result.read < text.size()) {
    const char* from = text.data() + result.read;
    const std::size_t room = out.size() - result.written;
    const std::size_t overhead = engine::room(route, options, 0, 0);
    const std::size_t sure = room > overhead ? (room - overhead) / bound(route, options, 1) : 0;
    const bool direct = sure > least_direct;
    const char* end = pieces.end(from, direct ? sure : step);
    Report found = report;
    bool valid = true;
    const auto length = static_cast<std::size_t>(end - from);
    if (engine::room(route, options, length, 0) <= room) {
      Job job =
          job_of(route, options, text.data(), from, end, end, out.data() + result.written, found);
      valid = run(job);
      result.written = static_cast<std::size_t>(job.out - out.data());
      result.read = static_cast<std::size_t>(job.in - text.data());
    } else {
      ScratchWriter writer(route, options, out.data() + result.written, room);
      const auto outcome = writer.run(from, end, text.data(), found);
      if (outcome == ScratchWriter::Outcome::full && step > 1) {
        step = 1;  // what is left of the buffer is filled word by word
        continue;
      }
      if (outcome == ScratchWriter::Outcome::full) {
        result.status = Status::output_full;
        return result;
      }
      valid = outcome == ScratchWriter::Outcome::done;
      result.written += writer.written();
      result.read += writer.read();
    }
    report = found;
    if (!valid) {
      result.status = Status::invalid_utf8;
      return result;
    }
  }
  return result;
}

}  // namespace

Result convert_into(const Route& route, const Options& options, std::string_view text,
                    std::span<char> out, Report& report) noexcept {
  report = {};
  if (text.empty()) return {};
  if (room(route, options, text.size(), 0) <= out.size()) {
    return convert_whole(route, options, text, out.data(), report);
  }
  const bool fits = bound(route, options, text.size()) <= out.size();
  if (fits && text.size() <= scratch_block(route, options)) {
    return convert_short(route, options, text, out, report);
  }
  return convert_pieces(route, options, text, out, report);
}

}  // namespace jazu::engine
