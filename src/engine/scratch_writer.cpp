#include "engine/scratch_writer.hpp"

#include <cstring>

namespace jazu::engine {

ScratchWriter::Outcome ScratchWriter::run(const char* begin, const char* end, const char* origin,
                                          Report& report) noexcept {
  char scratch[scratch_size];
  const std::size_t block = scratch_block(route_, options_);
  Job job = job_of(route_, options_, origin, begin, begin, end, scratch, report);
  while (job.in < end) {
    job.limit = block_end(route_, begin, job.in, end, block);
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

}  // namespace jazu::engine
