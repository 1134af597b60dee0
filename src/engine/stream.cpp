#include "jazu/stream.hpp"

#include <algorithm>
#include <limits>

#include "engine/route.hpp"
#include "engine/word_cache.hpp"

namespace jazu {

namespace {

// Long pieces are taken in parts, so that memory depends neither on them nor on the alphabet.
constexpr std::size_t part_size = 64 * 1024;

// Adds what a part of the text had: how many, and where the first one of the whole text stands.
void add_found(std::size_t& count, std::size_t& first, std::size_t more,
               std::size_t first_of_more) noexcept {
  if (count == 0 && more != 0) first = first_of_more;
  count += more;
}

}  // namespace

Stream::Stream(Converter converter) noexcept : converter_(std::move(converter)) {}
Stream::Stream(Stream&& other) noexcept = default;
Stream& Stream::operator=(Stream&& other) noexcept = default;
Stream::~Stream() = default;

Status Stream::feed(std::string_view piece, std::string& out) {
  if (finished_) {
    finished_ = false;
    report_ = {};
  }
  while (!stopped_ && !piece.empty()) {
    take(piece.substr(0, part_size), out);
    piece.remove_prefix(std::min(part_size, piece.size()));
  }
  return stopped_ ? Status::invalid_utf8 : Status::ok;
}

// Converts what the next part of the text decides.
void Stream::take(std::string_view part, std::string& out) {
  pending_ += part;
  const char* from = pending_.data() + context_;
  bool mid_word = mid_word_;
  const engine::Route route = engine::builtin_route(converter_.program_, converter_.reader_,
                                                    converter_.lossless_, converter_.options_);
  const char* limit =
      engine::safe_limit(route, pending_.data(), from, pending_.data() + pending_.size(), mid_word);
  advance(static_cast<std::size_t>(limit - pending_.data()), out);
  mid_word_ = mid_word;
}

Status Stream::finish(std::string& out) {
  if (!stopped_) advance(pending_.size(), out);
  const Status status = stopped_ ? Status::invalid_utf8 : Status::ok;
  pending_.clear();
  context_ = edge_ = origin_ = 0;
  word_ = 0;
  mid_word_ = stopped_ = false;
  finished_ = true;
  return status;
}

// Converts pending_ up to the offset `limit` and drops what no decision can look back at.
void Stream::advance(std::size_t limit, std::string& out) {
  const engine::Route route = engine::builtin_route(converter_.program_, converter_.reader_,
                                                    converter_.lossless_, converter_.options_);
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
  const bool valid = engine::run(job);
  out.resize(static_cast<std::size_t>(job.out - out.data()));
  add_found(report_.invalid, report_.first_invalid, found.invalid, found.first_invalid + origin_);
  add_found(report_.foreign, report_.first_foreign, found.foreign, found.first_foreign + origin_);
  add_found(report_.respelled, report_.first_respelled, found.respelled,
            found.first_respelled + origin_);
  stopped_ = !valid;
  word_ = static_cast<std::uint8_t>(job.word);
  const char* context = engine::context_before(route, begin, job.in);
  context_ = static_cast<std::size_t>(job.in - context);
  edge_ = static_cast<std::size_t>(std::max(job.edge, context) - context);
  const auto dropped = static_cast<std::size_t>(context - begin);
  origin_ += dropped;
  pending_.erase(0, dropped);
}

}  // namespace jazu
