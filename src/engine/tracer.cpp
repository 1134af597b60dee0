#include "engine/tracer.hpp"

#include <algorithm>
#include <cstddef>

#include "edits/recorder.hpp"
#include "engine/route.hpp"
#include "engine/token_loop.hpp"
#include "engine/trace.hpp"

namespace jazu::engine {

bool Tracer::run(Job& job) {
  // No part of a text is shorter than a byte, and some are noted twice. In lossless mode a bracket
  // is put in on either side.
  const auto taken = static_cast<std::size_t>(job.limit - job.in) +
                     static_cast<std::size_t>(std::min(job.end - job.limit, overrun));
  const std::size_t each = job.lossless != nullptr ? 4 : 2;
  if (seams_.size() < taken * each + 2) seams_.resize(taken * each + 2);
  const char* const begin = job.in;
  const char* const out = job.out;
  Trace trace(begin, out, seams_);
  job.trace = &trace;
  job.cache = nullptr;
  const bool going = engine::run(job);
  job.trace = nullptr;
  const std::string_view read(begin, static_cast<std::size_t>(job.in - begin));
  const std::string_view written(out, static_cast<std::size_t>(job.out - out));
  if (repairs_ == nullptr) {
    edits::Recorder(edits_, rule_).add(read, written, trace.seams());
    return going;
  }
  const Edits repaired = repairs_->take(read.size());
  if (repaired.changes() == 0) {
    edits::Recorder(edits_, rule_).add(read, written, trace.seams());
    return going;
  }
  Edits converted;
  edits::Recorder(converted, rule_).add(read, written, trace.seams());
  edits_.append(*compose(repaired, converted));
  return going;
}

}  // namespace jazu::engine
