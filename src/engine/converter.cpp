#include "jazu/converter.hpp"

#include <algorithm>
#include <cstring>

#include "engine/alphabet_data.hpp"
#include "engine/driver.hpp"
#include "engine/loaded_table.hpp"
#include "engine/units.hpp"
#include "jazu/table.hpp"

namespace jazu {
namespace {

using engine::Job;
using engine::WordState;

// Texts are converted in blocks that stay in the cache.
constexpr std::size_t block_size = 64 * 1024;
constexpr std::size_t scratch_size = 4096;

const char* end_of(std::string_view text) noexcept {
  return text.data() + text.size();
}

// Where a block of about `size` bytes from `from` on may end: on the boundary of a unit, so that a
// letter and its mark stay together.
const char* block_end(const table::Reading& reading, const char* begin, const char* from,
                      const char* end, std::size_t size) noexcept {
  if (static_cast<std::size_t>(end - from) <= size) return end;
  const char* at = from + size;
  for (int back = 0; back < 3 && (static_cast<unsigned char>(*at) & 0xC0) == 0x80; ++back) --at;
  if (at <= from) return from + size;
  const engine::Unit next = engine::unit_at(reading, at, end);
  const engine::Unit whole = engine::unit_before(reading, begin, next.end);
  return std::max(std::min(whole.begin, at), from + 1);
}

bool is_white_space(char c) noexcept {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// The piece of text that convert() takes at a time: through the white space after `size` bytes or
// before, where nothing that follows depends on what precedes. All of it when there is none.
const char* piece_end(const char* from, const char* end, std::size_t size) noexcept {
  if (static_cast<std::size_t>(end - from) <= size) return end;
  for (const char* at = from + size; at > from; --at) {
    if (is_white_space(at[-1])) return at;
  }
  const char* at = std::find_if(from + size, end, is_white_space);
  return at == end ? end : at + 1;
}

// Converts a piece through a small buffer into `out`, which has room for `room` bytes; only counts
// when `out` is null. Returns false when it does not fit.
class ScratchWriter {
 public:
  ScratchWriter(const table::Program& program, const Options& options, char* out,
                std::size_t room) noexcept
      : program_(program), options_(options), out_(out), room_(room) {}

  enum class Outcome : std::uint8_t { done, full, invalid };

  Outcome run(const char* begin, const char* end, const char* origin, Report& report) noexcept {
    char scratch[scratch_size];
    const std::size_t block =
        (sizeof scratch - engine::output_slack) / engine::bound(program_, options_, 1);
    Job job{&program_,          begin,     begin,  begin,  end, scratch,
            WordState::outside, &options_, origin, &report};
    while (job.in < end) {
      job.limit = block_end(*program_.reading, begin, job.in, end, block);
      job.out = scratch;
      const bool valid = engine::run(job, engine::scalar_kernels);
      const auto size = static_cast<std::size_t>(job.out - scratch);
      if (size > room_ - written_) return Outcome::full;
      if (out_ != nullptr && size != 0) std::memcpy(out_ + written_, scratch, size);
      written_ += size;
      read_ = static_cast<std::size_t>(job.in - begin);
      if (!valid) return Outcome::invalid;
    }
    return Outcome::done;
  }

  std::size_t read() const noexcept { return read_; }
  std::size_t written() const noexcept { return written_; }

 private:
  const table::Program& program_;
  const Options& options_;
  char* out_;
  std::size_t room_;
  std::size_t read_ = 0;
  std::size_t written_ = 0;
};

void explain(Diagnostic* why, std::string message) {
  if (why != nullptr) *why = {0, 0, std::move(message)};
}

bool can_read(Alphabet from, Diagnostic* why) {
  if (from.tag() == "cyrl" && from.variants() == 0) return true;
  explain(why, "there is no way from '" + std::string(from.tag()) + "': " +
                   (from.two_way() ? "this version of jazu reads 'cyrl' only"
                                   : "it is a one-way romanization that cannot be read"));
  return false;
}

}  // namespace

std::optional<Converter> Converter::make(Alphabet from, Alphabet to, Options options,
                                         Diagnostic* why) {
  if (!can_read(from, why)) return std::nullopt;
  if (to.variants() == 0) return Converter(to.data()->program, nullptr, options);
  std::vector<Diagnostic> problems;
  std::shared_ptr<const table::ProgramStorage> storage = engine::compile_variant(to, problems);
  if (storage == nullptr) {
    if (why != nullptr) *why = problems.front();
    return std::nullopt;
  }
  const table::Program* program = &storage->program;
  return Converter(program, std::move(storage), options);
}

std::optional<Converter> Converter::make(std::string_view from, std::string_view to,
                                         Options options, Diagnostic* why) {
  const auto source = Alphabet::find(from);
  const auto target = Alphabet::find(to);
  if (source && target) return make(*source, *target, options, why);
  explain(why, "unknown alphabet '" + std::string(source ? to : from) +
                   "'; 'jazu list' shows those there are");
  return std::nullopt;
}

std::optional<Converter> Converter::make(Alphabet from, const Table& to, Options options,
                                         Diagnostic* why) {
  if (!can_read(from, why)) return std::nullopt;
  return Converter(to.alphabet().data()->program, to.loaded_, options);
}

std::string Converter::operator()(std::string_view text) const {
  std::string out;
  append(text, out);
  return out;
}

Result Converter::append(std::string_view text, std::string& out) const {
  Report report;
  return append(text, out, report);
}

Result Converter::append(std::string_view text, std::string& out, Report& report) const {
  const std::size_t old_size = out.size();
  std::size_t size = old_size;
  report = {};
  Job job{program_, text.data(),        text.data(), text.data(), end_of(text),
          nullptr,  WordState::outside, &options_,   text.data(), &report};
  bool valid = true;
  while (valid && job.in < job.end) {
    job.limit = block_end(*program_->reading, job.begin, job.in, job.end, block_size);
    const auto block = static_cast<std::size_t>(job.limit - job.in);
    out.resize(size + engine::bound(*program_, options_, block) + engine::output_slack);
    job.out = out.data() + size;
    valid = engine::run(job, engine::scalar_kernels);
    size = static_cast<std::size_t>(job.out - out.data());
  }
  out.resize(size);
  return {valid ? Status::ok : Status::invalid_utf8, static_cast<std::size_t>(job.in - text.data()),
          size - old_size};
}

Result Converter::convert(std::string_view text, std::span<char> out) const noexcept {
  Report report;
  return convert(text, out, report);
}

Result Converter::convert(std::string_view text, std::span<char> out,
                          Report& report) const noexcept {
  Result result;
  report = {};
  std::size_t step = 64;
  while (result.read < text.size()) {
    const char* from = text.data() + result.read;
    const std::size_t room = out.size() - result.written;
    const std::size_t sure = room / engine::bound(*program_, options_, 1);
    const bool direct = sure > scratch_size;
    const char* end = piece_end(from, end_of(text), direct ? sure - engine::output_slack : step);
    Report found = report;
    bool valid = true;
    const auto length = static_cast<std::size_t>(end - from);
    if (engine::bound(*program_, options_, length) + engine::output_slack <= room) {
      Job job{program_,           from,      from,        end,   end, out.data() + result.written,
              WordState::outside, &options_, text.data(), &found};
      valid = engine::run(job, engine::scalar_kernels);
      result.written = static_cast<std::size_t>(job.out - out.data());
      result.read = static_cast<std::size_t>(job.in - text.data());
    } else {
      ScratchWriter writer(*program_, options_, out.data() + result.written, room);
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

std::size_t Converter::size(std::string_view text) const noexcept {
  Report report;
  ScratchWriter counter(*program_, options_, nullptr, ~std::size_t{0});
  if (!text.empty()) counter.run(text.data(), end_of(text), text.data(), report);
  return counter.written();
}

std::size_t Converter::max_size(std::size_t size) const noexcept {
  return engine::bound(*program_, options_, size);
}

std::optional<std::string> convert(std::string_view text, std::string_view from,
                                   std::string_view to) {
  const auto converter = Converter::make(from, to);
  if (!converter) return std::nullopt;
  return (*converter)(text);
}

}  // namespace jazu
