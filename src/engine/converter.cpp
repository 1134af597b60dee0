#include "jazu/converter.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <new>

#include "engine/alphabet_data.hpp"
#include "engine/explain.hpp"
#include "engine/loaded_table.hpp"
#include "engine/lossless_loop.hpp"
#include "engine/pieces.hpp"
#include "engine/route.hpp"
#include "engine/token_loop.hpp"
#include "engine/word_cache.hpp"
#include "jazu/table.hpp"

namespace jazu {
namespace {

using engine::Job;

// Texts are converted in blocks that stay in the cache.
constexpr std::size_t block_size = 64 * 1024;
// Pieces of text that go straight into a caller's buffer are not shorter than this.
constexpr std::size_t least_direct = 4096;

const char* end_of(std::string_view text) noexcept {
  return text.data() + text.size();
}

// Converts a piece through a small buffer into `out`, which has room for `room` bytes; only counts
// when `out` is null. Returns false when it does not fit.
class ScratchWriter {
 public:
  ScratchWriter(const engine::Route& route, const Options& options, char* out,
                std::size_t room) noexcept
      : route_(route), options_(options), out_(out), room_(room) {}

  enum class Outcome : std::uint8_t { done, full, invalid };

  // The text begins at `origin`.
  Outcome run(const char* begin, const char* end, const char* origin, Report& report) noexcept {
    char scratch[engine::scratch_size];
    const std::size_t block = engine::scratch_block(route_, options_);
    Job job = engine::job_of(route_, options_, origin, begin, begin, end, scratch, report);
    while (job.in < end) {
      job.limit = engine::block_end(route_, begin, job.in, end, block);
      job.out = scratch;
      const bool valid = engine::run(job);
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
  const engine::Route& route_;
  const Options& options_;
  char* out_;
  std::size_t room_;
  std::size_t read_ = 0;
  std::size_t written_ = 0;
};

// Straight into a buffer that has room for whatever a job writes on its way.
Result convert_whole(const engine::Route& route, const Options& options, std::string_view text,
                     char* out, Report& report) noexcept {
  const char* const begin = text.data();
  const char* const end = end_of(text);
  Job job = engine::job_of(route, options, begin, begin, end, end, out, report);
  const bool valid = engine::run(job);
  return {valid ? Status::ok : Status::invalid_utf8, static_cast<std::size_t>(job.in - begin),
          static_cast<std::size_t>(job.out - out)};
}

// For a buffer with room for what the text becomes and no more.
Result convert_short(const engine::Route& route, const Options& options, std::string_view text,
                     std::span<char> out, Report& report) noexcept {
  ScratchWriter writer(route, options, out.data(), out.size());
  const auto outcome = writer.run(text.data(), end_of(text), text.data(), report);
  const bool valid = outcome == ScratchWriter::Outcome::done;
  return {valid ? Status::ok : Status::invalid_utf8, writer.read(), writer.written()};
}

// Piece by piece, as many as fit.
Result convert_pieces(const engine::Route& route, const Options& options, std::string_view text,
                      std::span<char> out, Report& report) noexcept {
  engine::Pieces pieces(route, options, text);
  Result result;
  std::size_t step = 64;
  while (result.read < text.size()) {
    const char* from = text.data() + result.read;
    const std::size_t room = out.size() - result.written;
    const std::size_t overhead = engine::room(route, options, 0, 0);
    const std::size_t sure =
        room > overhead ? (room - overhead) / engine::bound(route, options, 1) : 0;
    const bool direct = sure > least_direct;
    const char* end = pieces.end(from, direct ? sure : step);
    Report found = report;
    bool valid = true;
    const auto length = static_cast<std::size_t>(end - from);
    if (engine::room(route, options, length, 0) <= room) {
      Job job = engine::job_of(route, options, text.data(), from, end, end,
                               out.data() + result.written, found);
      valid = engine::run(job);
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

void refuse(Diagnostic* why, std::string message) {
  if (why != nullptr) *why = {0, 0, std::move(message)};
}

// The two sides of an alphabet, as far as they are needed, and what keeps them alive when they are
// not built in.
struct Side {
  const table::Program* program = nullptr;
  const table::Reader* reader = nullptr;
  std::shared_ptr<const void> owner;
};

// Nothing, and `why`, when a variant does not compile.
std::optional<Side> side_of(Alphabet alphabet, engine::Sides needed,
                            std::shared_ptr<const void> owner, Diagnostic* why) {
  const engine::AlphabetData& data = *alphabet.data();
  if (alphabet.variants() == 0) return Side{data.program, data.reader, std::move(owner)};
  std::vector<Diagnostic> problems;
  auto compiled = std::make_shared<engine::CompiledTable>(
      engine::compile_table(alphabet.text(), alphabet.variants(), needed, problems));
  if (!problems.empty()) {
    if (why != nullptr) *why = problems.front();
    return std::nullopt;
  }
  const table::Reader* reader = compiled->reader == nullptr ? nullptr : &compiled->reader->reader;
  return Side{&compiled->program->program, reader, std::move(compiled)};
}

// Null, and `why`, for a pair or options that lossless mode does not know.
std::shared_ptr<const engine::LosslessCodec> make_codec(Alphabet from, const Side& source,
                                                        Alphabet to, const Side& target,
                                                        Options options, Diagnostic* why) {
  const auto is_two_way = [](Alphabet alphabet, const Side& side) {
    return alphabet.two_way() && (side.reader != nullptr || side.program->identity) &&
           side.program->digits.empty() && !side.program->mark.for_capitals;
  };
  if (!is_two_way(to, target) || !is_two_way(from, source)) {
    const Alphabet one_way = is_two_way(to, target) ? from : to;
    refuse(why, "there is no lossless way between '" + std::string(from.tag()) + "' and '" +
                    std::string(to.tag()) + "': '" + std::string(one_way.tag()) +
                    "' cannot be read back");
    return nullptr;
  }
  if (options.invalid != Invalid::keep) {
    refuse(why, "lossless mode keeps bytes that are not UTF-8; it cannot replace or refuse them");
    return nullptr;
  }
  using lossless::Side;
  return std::make_shared<const engine::LosslessCodec>(engine::LosslessCodec{
      Side(*source.program, source.reader), Side(*target.program, target.reader),
      options.lossless == Lossless::write});
}

bool can_read(Alphabet from, Diagnostic* why) {
  if (from.two_way()) return true;
  refuse(why, "there is no way from '" + std::string(from.tag()) +
                  "': it is a one-way romanization that cannot be read");
  return false;
}

}  // namespace

Converter::Converter(const engine::Route& route, std::shared_ptr<const void> owner, Options options)
    : program_(route.program),
      reader_(route.reader),
      lossless_(route.lossless),
      owner_(std::move(owner)),
      options_(options) {}

std::optional<Converter> Converter::make(Alphabet from, Alphabet to, Options options,
                                         Diagnostic* why) {
  return make(from, nullptr, to, nullptr, options, why);
}

std::optional<Converter> Converter::make(Alphabet from, std::shared_ptr<const void> from_owner,
                                         Alphabet to, std::shared_ptr<const void> to_owner,
                                         Options options, Diagnostic* why) {
  if (!can_read(from, why)) return std::nullopt;
  const engine::Sides of_target =
      options.lossless == Lossless::off ? engine::Sides::program : engine::Sides::both;
  auto source = side_of(from, engine::Sides::both, std::move(from_owner), why);
  auto target = side_of(to, of_target, std::move(to_owner), why);
  if (!source || !target) return std::nullopt;
  std::shared_ptr<const engine::LosslessCodec> codec;
  if (options.lossless != Lossless::off) {
    codec = make_codec(from, *source, to, *target, options, why);
    if (codec == nullptr) return std::nullopt;
  }
  const engine::Route route{target->program, source->reader, nullptr,
                            nullptr,         nullptr,        codec.get()};
  if (engine::scratch_block(route, options) == 0) {
    refuse(why, "the spellings of '" + std::string(to.tag()) +
                    "' are too long to be written from '" + std::string(from.tag()) + "'");
    return std::nullopt;
  }
  std::shared_ptr<const void> owner = target->owner;
  const bool needs_source = route.reader != nullptr || codec != nullptr;
  if ((source->owner != nullptr && needs_source) || codec != nullptr) {
    using Owners = std::array<std::shared_ptr<const void>, 3>;
    owner = std::make_shared<const Owners>(
        Owners{std::move(source->owner), std::move(target->owner), codec});
  }
  return Converter(route, std::move(owner), options);
}

std::optional<Converter> Converter::make(std::string_view from, std::string_view to,
                                         Options options, Diagnostic* why) {
  const auto source = Alphabet::find(from);
  const auto target = Alphabet::find(to);
  if (source && target) return make(*source, *target, options, why);
  refuse(why, "unknown alphabet '" + std::string(source ? to : from) +
                  "'; 'jazu list' shows those there are");
  return std::nullopt;
}

std::optional<Converter> Converter::make(Alphabet from, const Table& to, Options options,
                                         Diagnostic* why) {
  return make(from, nullptr, to.alphabet(), to.loaded_, options, why);
}

std::optional<Converter> Converter::make(const Table& from, Alphabet to, Options options,
                                         Diagnostic* why) {
  return make(from.alphabet(), from.loaded_, to, nullptr, options, why);
}

std::optional<Converter> Converter::make(const Table& from, const Table& to, Options options,
                                         Diagnostic* why) {
  return make(from.alphabet(), from.loaded_, to.alphabet(), to.loaded_, options, why);
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
  const engine::Route route = engine::builtin_route(program_, reader_, lossless_, options_);
  Job job = engine::job_of(route, options_, text.data(), text.data(), text.data(), end_of(text),
                           nullptr, report);
  std::unique_ptr<engine::WordCache> cache;
  if (text.size() >= engine::worth_caching && engine::looks_words_up(route)) {
    cache = engine::WordCache::make(text.size());
    job.cache = cache.get();
  }
  bool valid = true;
  while (valid && job.in < job.end) {
    job.limit = engine::block_end(route, job.begin, job.in, job.end, block_size);
    const auto block = static_cast<std::size_t>(job.limit - job.in);
    const auto behind = static_cast<std::size_t>(job.end - job.limit);
    out.resize(size + engine::room(route, options_, block, behind));
    job.out = out.data() + size;
    valid = engine::run(job);
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
  const engine::Route route = engine::builtin_route(program_, reader_, lossless_, options_);
  report = {};
  if (text.empty()) return {};
  if (engine::room(route, options_, text.size(), 0) <= out.size()) {
    return convert_whole(route, options_, text, out.data(), report);
  }
  const bool fits = engine::bound(route, options_, text.size()) <= out.size();
  if (fits && text.size() <= engine::scratch_block(route, options_)) {
    return convert_short(route, options_, text, out, report);
  }
  return convert_pieces(route, options_, text, out, report);
}

std::vector<Choice> Converter::explain(std::string_view text) const {
  std::vector<Choice> choices;
  if (reader_ == nullptr || lossless_ != nullptr) return choices;
  const engine::Route route = engine::builtin_route(program_, reader_, lossless_, options_);
  engine::Explainer explainer(*program_, text, choices);
  Report report;
  std::string out;
  Job job = engine::job_of(route, options_, text.data(), text.data(), text.data(), end_of(text),
                           nullptr, report);
  job.observer = &explainer;
  bool valid = true;
  while (valid && job.in < job.end) {
    job.limit = engine::block_end(route, job.begin, job.in, job.end, block_size);
    out.resize(engine::room(route, options_, static_cast<std::size_t>(job.limit - job.in),
                            static_cast<std::size_t>(job.end - job.limit)));
    job.out = out.data();
    valid = engine::run(job);
  }
  if (explainer.out_of_memory()) throw std::bad_alloc();
  return choices;
}

std::size_t Converter::size(std::string_view text) const noexcept {
  Report report;
  const engine::Route route = engine::builtin_route(program_, reader_, lossless_, options_);
  ScratchWriter counter(route, options_, nullptr, ~std::size_t{0});
  if (!text.empty()) counter.run(text.data(), end_of(text), text.data(), report);
  return counter.written();
}

std::size_t Converter::max_size(std::size_t size) const noexcept {
  return engine::bound(engine::builtin_route(program_, reader_, lossless_, options_), options_,
                       size);
}

std::optional<std::string> convert(std::string_view text, std::string_view from,
                                   std::string_view to) {
  const auto converter = Converter::make(from, to);
  if (!converter) return std::nullopt;
  return (*converter)(text);
}

}  // namespace jazu
