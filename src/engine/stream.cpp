#include "jazu/stream.hpp"

#include <algorithm>
#include <limits>

#include "edits/split.hpp"
#include "engine/repair_stage.hpp"
#include "engine/repaired.hpp"
#include "engine/route.hpp"
#include "engine/tracer.hpp"
#include "engine/word_cache.hpp"

namespace jazu {

namespace {

// Long pieces are taken in parts, so that memory depends neither on them nor on the alphabet.
constexpr std::size_t part_size = 64 * 1024;

}  // namespace

Stream::Stream(Converter converter) noexcept : converter_(std::move(converter)) {}
Stream::Stream(Stream&& other) noexcept = default;
Stream& Stream::operator=(Stream&& other) noexcept = default;
Stream::~Stream() = default;

Status Stream::feed(std::string_view piece, std::string& out) {
  return feed(piece, out, nullptr);
}

Status Stream::feed(std::string_view piece, std::string& out, Edits& edits) {
  return feed(piece, out, &edits);
}

Status Stream::feed(std::string_view piece, std::string& out, Edits* edits) {
  if (finished_) start();
  const bool by_lines = edits == nullptr && converter_.goes_by_lines();
  while (!stopped_ && !piece.empty()) {
    std::string_view part = piece.substr(0, part_size);
    if (by_lines) part = to_line_end(part);
    if (by_lines && begins_line_ && part.back() == '\n') {
      take_lines(part, out);
    } else {
      take(part, out, edits);
    }
    begins_line_ = part.back() == '\n';
    piece.remove_prefix(part.size());
  }
  return stopped_ ? Status::invalid_utf8 : Status::ok;
}

void Stream::start() {
  finished_ = false;
  begins_line_ = true;
  begin_ = 0;
  report_ = {};
  if (!converter_.repairs()) return;
  repair_ = std::make_unique<engine::RepairStage>(converter_.kept_spans());
}

// As many whole lines as the part has; where a line is open, what is left of it; all when there is
// no line end.
std::string_view Stream::to_line_end(std::string_view part) const noexcept {
  const std::size_t end = begins_line_ ? part.rfind('\n') : part.find('\n');
  return end == std::string_view::npos ? part : part.substr(0, end + 1);
}

// Converts whole lines where they stand: nothing of them waits, and nothing looks over their ends.
void Stream::take_lines(std::string_view lines, std::string& out) {
  forget();
  Report found;
  const Result result = converter_.append(lines, out, found);
  engine::each_place(found, [&](std::size_t& place) { place += begin_; });
  engine::add(found, report_);
  stopped_ = result.status != Status::ok;
  begin_ += lines.size();
}

// Goes on at the beginning of a line, before which everything is converted.
void Stream::forget() {
  if (pending_.empty()) return;
  begin_ = source_of(pending_.size());
  pending_.clear();
  context_ = edge_ = origin_ = 0;
  word_ = 0;
  mid_word_ = false;
  if (repair_ != nullptr) *repair_ = engine::RepairStage(converter_.kept_spans());
}

// Converts what the next part of the text decides.
void Stream::take(std::string_view part, std::string& out, Edits* edits) {
  if (repair_ != nullptr) {
    if (edits != nullptr) know_repairs();
    repair_->feed(part, pending_, edits == nullptr ? nullptr : &repairs_);
  } else {
    pending_ += part;
  }
  const char* from = pending_.data() + context_;
  bool mid_word = mid_word_;
  const engine::Route route = converter_.route();
  const char* limit =
      engine::safe_limit(route, pending_.data(), from, pending_.data() + pending_.size(), mid_word);
  advance(static_cast<std::size_t>(limit - pending_.data()), out, edits);
  mid_word_ = mid_word;
}

Status Stream::finish(std::string& out) {
  return finish(out, nullptr);
}

Status Stream::finish(std::string& out, Edits& edits) {
  return finish(out, &edits);
}

Status Stream::finish(std::string& out, Edits* edits) {
  if (repair_ != nullptr) {
    if (edits != nullptr) know_repairs();
    repair_->finish(pending_, edits == nullptr ? nullptr : &repairs_);
  }
  if (!stopped_) advance(pending_.size(), out, edits);
  const Status status = stopped_ ? Status::invalid_utf8 : Status::ok;
  pending_.clear();
  context_ = edge_ = origin_ = 0;
  word_ = 0;
  mid_word_ = stopped_ = false;
  finished_ = true;
  repair_.reset();
  repairs_.clear();
  return status;
}

// What is pending from before edits were asked for counts as copied.
void Stream::know_repairs() {
  const std::size_t held = pending_.size() - context_;
  if (repairs_.target_size() == held) return;
  repairs_.clear();
  repairs_.copy(held);
}

bool Stream::run(engine::Job& job, Edits* edits) {
  if (edits == nullptr) return engine::run(job);
  if (repair_ == nullptr) return engine::Tracer(*edits, converter_.rule()).run(job);
  edits::Splitter splitter(repairs_);
  const bool going = engine::Tracer(*edits, converter_.rule(), &splitter).run(job);
  repairs_ = splitter.rest();
  return going;
}

// Where in the text a byte of pending_ comes from.
std::size_t Stream::source_of(std::size_t offset) const noexcept {
  const std::size_t place = origin_ + offset;
  return begin_ + (repair_ == nullptr ? place : repair_->source_of(place));
}

// Converts pending_ up to the offset `limit` and drops what no decision can look back at.
void Stream::advance(std::size_t limit, std::string& out, Edits* edits) {
  const engine::Route route = converter_.route();
  const std::size_t size = out.size();
  out.resize(size +
             engine::room(route, converter_.options_, limit - context_, pending_.size() - limit));
  const char* begin = pending_.data();
  Report found;
  engine::Job job =
      engine::job_of(route, converter_.options_, begin, begin + context_, begin + limit,
                     begin + pending_.size(), out.data() + size, found);
  job.word = static_cast<engine::WordState>(word_);
  job.edge = begin + edge_;
  if (cache_ == nullptr && origin_ >= engine::worth_caching && engine::looks_words_up(route)) {
    cache_ = engine::WordCache::make(std::numeric_limits<std::size_t>::max());
  }
  job.cache = cache_.get();
  const bool valid = run(job, edits);
  out.resize(static_cast<std::size_t>(job.out - out.data()));
  engine::each_place(found, [&](std::size_t& place) { place = source_of(place); });
  engine::add(found, report_);
  stopped_ = !valid;
  word_ = static_cast<std::uint8_t>(job.word);
  const char* context = engine::context_before(route, begin, job.in);
  context_ = static_cast<std::size_t>(job.in - context);
  edge_ = static_cast<std::size_t>(std::max(job.edge, context) - context);
  const auto dropped = static_cast<std::size_t>(context - begin);
  origin_ += dropped;
  pending_.erase(0, dropped);
  if (repair_ != nullptr) repair_->forget(origin_);
}

}  // namespace jazu
