#include "jazu/converter.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <new>

#include "engine/alphabet_data.hpp"
#include "engine/appended.hpp"
#include "engine/buffer.hpp"
#include "engine/explain.hpp"
#include "engine/loaded_table.hpp"
#include "engine/lossless_loop.hpp"
#include "engine/repair_stage.hpp"
#include "engine/repaired.hpp"
#include "engine/repaired_pieces.hpp"
#include "engine/route.hpp"
#include "engine/scratch_writer.hpp"
#include "engine/short_kernel.hpp"
#include "engine/token_loop.hpp"
#include "engine/tracer.hpp"
#include "engine/word_cache.hpp"
#include "jazu/table.hpp"

namespace jazu {
namespace {

using engine::Job;

// Texts are converted in blocks that stay in the cache. Those that are searched for spans are
// larger, because the search goes on behind each; of the others the output needs little room.
constexpr std::size_t searched_block_size = 64 * 1024, plain_block_size = 8 * 1024;

std::size_t block_size(const engine::Route& route) noexcept {
  const bool plain = route.reader == nullptr && route.guard == nullptr && route.lossless == nullptr;
  return plain ? plain_block_size : searched_block_size;
}

// What is noted of a text on the way is some times as large as the text.
constexpr std::size_t traced_block_size = 16 * 1024;

const char* end_of(std::string_view text) noexcept {
  return text.data() + text.size();
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

Converter::Converter(const engine::Route& route, std::shared_ptr<const void> owner, Options options,
                     Alphabet from, Alphabet to) noexcept
    : program_(route.program),
      reader_(route.reader),
      lossless_(route.lossless),
      short_kernel_(route.reader == nullptr && route.lossless == nullptr
                        ? engine::short_kernel_for(*route.program, options)
                        : nullptr),
      owner_(std::move(owner)),
      options_(options),
      repairs_(options.repair && route.lossless == nullptr &&
               engine::may_be_repaired(route.reader)) {
  add_to_rule(from);
  if (rule_size_ < rule_.size()) rule_[rule_size_++] = '>';
  add_to_rule(to);
}

void Converter::add_to_rule(Alphabet alphabet) noexcept {
  const auto add = [this](std::string_view part) {
    const std::size_t size = std::min(part.size(), rule_.size() - rule_size_);
    std::copy_n(part.data(), size, rule_.data() + rule_size_);
    rule_size_ = static_cast<std::uint8_t>(rule_size_ + size);
  };
  add(alphabet.tag());
  for (std::size_t i = 0; i < alphabet.variant_count(); ++i) {
    if (!alphabet.has_variant(i)) continue;
    add(":");
    add(alphabet.variant_name(i));
  }
}

repair::KeptSpans Converter::kept_spans() const noexcept {
  return engine::kept_spans(route());
}

bool Converter::goes_in_pieces() const noexcept {
  return repairs_ && reader_ == nullptr;
}

bool Converter::needs_repair(std::string_view text) const noexcept {
  return goes_in_pieces() || (repairs_ && engine::needs_repair(text, kept_spans()));
}

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
  return Converter(route, std::move(owner), options, from, to);
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
  Result result;
  report = {};
  std::array<char, engine::short_room> room;
  if (convert_short(text, room.data(), report, result)) {
    out.append(room.data(), result.written);
    return result;
  }
  if (!repairs_ || !append_repaired(text, out, report, result)) {
    result = append_as_is(route(), text, out, report, nullptr);
  }
  return result;
}

engine::Route Converter::route() const noexcept {
  return engine::builtin_route(program_, reader_, lossless_, options_);
}

Result Converter::append_as_is(const engine::Route& route, std::string_view text, std::string& out,
                               Report& report, engine::Tracer* tracer) const {
  engine::Appended appended(out);
  return append_as_is(route, text, appended, report, tracer);
}

Result Converter::append_as_is(const engine::Route& route, std::string_view text,
                               engine::Appended& out, Report& report,
                               engine::Tracer* tracer) const {
  const std::size_t old_size = out.size();
  report = {};
  Job job = engine::job_of(route, options_, text.data(), text.data(), text.data(), end_of(text),
                           nullptr, report);
  std::unique_ptr<engine::WordCache> cache;
  if (tracer == nullptr && text.size() >= engine::worth_caching && engine::looks_words_up(route)) {
    cache = engine::WordCache::make(text.size());
    job.cache = cache.get();
  }
  const std::size_t most = tracer != nullptr ? traced_block_size : block_size(route);
  bool valid = true;
  while (valid && job.in < job.end) {
    job.limit = engine::block_end(route, job.begin, job.in, job.end, most);
    const auto block = static_cast<std::size_t>(job.limit - job.in);
    const auto behind = static_cast<std::size_t>(job.end - job.limit);
    job.out = out.room(engine::room(route, options_, block, behind));
    valid = tracer == nullptr ? engine::run(job) : tracer->run(job);
    out.take(job.out);
  }
  return {valid ? Status::ok : Status::invalid_utf8, static_cast<std::size_t>(job.in - text.data()),
          out.size() - old_size};
}

Result Converter::convert(std::string_view text, std::span<char> out) const noexcept {
  Report report;
  return convert(text, out, report);
}

Result Converter::convert(std::string_view text, std::span<char> out,
                          Report& report) const noexcept {
  // Made in the caller's place. To copy it, as wide as a register, would wait for what was just
  // stored in parts, longer than a name takes.
  Result result;
  report = {};
  const std::size_t most = engine::bound(*program_, options_, text.size());
  const bool has_room = out.size() >= most + engine::output_slack;
  const bool is_done = has_room ? convert_short(text, out.data(), report, result)
                                : convert_to_fit(text, out, report, result);
  if (!is_done) result = convert_long(text, out, report);
  return result;
}

bool Converter::convert_short(std::string_view text, char* out, Report& report,
                              Result& result) const noexcept {
  return short_kernel_ != nullptr && !text.empty() && text.size() <= engine::longest_short &&
         short_kernel_->convert(*program_, options_, text, out, report, result);
}

bool Converter::convert_to_fit(std::string_view text, std::span<char> out, Report& report,
                               Result& result) const noexcept {
  std::array<char, engine::short_room> room;
  if (!convert_short(text, room.data(), report, result) || result.written > out.size())
    return false;
  std::copy_n(room.data(), result.written, out.data());
  return true;
}

Result Converter::convert_long(std::string_view text, std::span<char> out,
                               Report& report) const noexcept {
  const engine::Route route = this->route();
  return needs_repair(text) ? engine::convert_repaired(route, options_, text, out, report)
                            : engine::convert_into(route, options_, text, out, report);
}

std::vector<Choice> Converter::explain(std::string_view text) const {
  std::vector<Choice> choices;
  if (reader_ == nullptr || lossless_ != nullptr) return choices;
  if (repairs_ && explain_repaired(text, choices)) return choices;
  return explain_as_is(text);
}

// Piece by piece from Cyrillic; else as a whole, because words that come again are remembered.
bool Converter::append_repaired(std::string_view text, std::string& out, Report& report,
                                Result& result) const {
  if (goes_in_pieces()) {
    result = append_pieces(text, out, report);
    return true;
  }
  std::string repaired;
  repair::Shifts shifts;
  if (!engine::repair_text(text, kept_spans(), repaired, shifts)) return false;
  result = append_as_is(route(), repaired, out, report, nullptr);
  result.read = shifts.source_of(result.read);
  engine::each_place(report, [&](std::size_t& place) { place = shifts.source_of(place); });
  return true;
}

Result Converter::append_pieces(std::string_view text, std::string& out, Report& report) const {
  report = {};
  Result result;
  const engine::Route route = this->route();
  engine::RepairedPieces pieces(route, options_, text, text.size());
  engine::Appended appended(out);
  while (result.status == Status::ok && pieces.next()) {
    Report found;
    const Result part = append_as_is(pieces.route(), pieces.repaired(), appended, found, nullptr);
    result = {part.status, pieces.in_text(part.read), result.written + part.written};
    engine::each_place(found, [&](std::size_t& place) { place = pieces.in_text(place); });
    engine::add(found, report);
  }
  return result;
}

bool Converter::explain_repaired(std::string_view text, std::vector<Choice>& choices) const {
  std::string repaired;
  repair::Shifts shifts;
  if (!engine::repair_text(text, kept_spans(), repaired, shifts)) return false;
  choices = explain_as_is(repaired);
  for (Choice& choice : choices) {
    const std::size_t end = shifts.source_of(choice.offset + choice.size);
    choice.offset = shifts.source_of(choice.offset);
    choice.size = end - choice.offset;
  }
  return true;
}

std::vector<Choice> Converter::explain_as_is(std::string_view text) const {
  std::vector<Choice> choices;
  const engine::Route route = this->route();
  engine::Explainer explainer(*program_, text, choices);
  Report report;
  std::string out;
  Job job = engine::job_of(route, options_, text.data(), text.data(), text.data(), end_of(text),
                           nullptr, report);
  job.observer = &explainer;
  bool valid = true;
  while (valid && job.in < job.end) {
    job.limit = engine::block_end(route, job.begin, job.in, job.end, searched_block_size);
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
  Result result;
  std::array<char, engine::short_room> room;
  if (convert_short(text, room.data(), report, result)) return result.written;
  const engine::Route route = this->route();
  if (needs_repair(text)) return engine::size_repaired(route, options_, text);
  engine::ScratchWriter counter(route, options_, nullptr, ~std::size_t{0});
  if (!text.empty()) counter.run(text.data(), end_of(text), text.data(), report);
  return counter.written();
}

std::size_t Converter::max_size(std::size_t size) const noexcept {
  // A letter of ASCII may become one of Cyrillic.
  const std::size_t repaired = repairs_ && size < ~std::size_t{0} / 2 ? 2 * size : size;
  return engine::bound(route(), options_, repaired);
}

std::optional<std::string> convert(std::string_view text, std::string_view from,
                                   std::string_view to) {
  const auto converter = Converter::make(from, to);
  if (!converter) return std::nullopt;
  return (*converter)(text);
}

}  // namespace jazu
