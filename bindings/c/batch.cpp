#include "jazu.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

#include "arguments.hpp"
#include "converter.hpp"
#include "report.hpp"

using jazu::c::give_report;
using jazu::c::give_size;
using jazu::c::is_report;
using jazu::c::max_size_t;

namespace {

// One call for many texts. Once the buffer is full, the rest is only measured.
template <typename Offset>
class Batch {
 public:
  Batch(const jazu::Converter& converter, const Offset* offsets, const char* data,
        Offset* out_offsets, std::span<char> out) noexcept
      : converter_(converter),
        offsets_(offsets),
        data_(data),
        out_offsets_(out_offsets),
        out_(out) {}

  jazu_status run(std::size_t count) noexcept {
    if (out_offsets_ != nullptr) out_offsets_[0] = 0;
    if (count != 0 && offsets_[0] < 0) return JAZU_BAD_ARGUMENT;
    for (std::size_t i = 0; i < count; ++i) {
      if (offsets_[i + 1] < offsets_[i]) return JAZU_BAD_ARGUMENT;
      if (data_ == nullptr && offsets_[i + 1] != offsets_[i]) return JAZU_BAD_ARGUMENT;
      if (!convert(static_cast<std::size_t>(offsets_[i]),
                   static_cast<std::size_t>(offsets_[i + 1]))) {
        return JAZU_INVALID_UTF8;
      }
      if (out_offsets_ != nullptr) out_offsets_[i + 1] = static_cast<Offset>(size_);
    }
    constexpr auto limit = static_cast<std::size_t>(std::numeric_limits<Offset>::max());
    if (size_ > limit) return JAZU_OFFSET_OVERFLOW;
    return full_ ? JAZU_OUTPUT_FULL : JAZU_OK;
  }

  std::size_t size() const noexcept { return size_; }
  const jazu::Report& report() const noexcept { return report_; }

 private:
  // Returns false before an invalid byte.
  bool convert(std::size_t begin, std::size_t end) noexcept {
    if (begin == end) return true;
    const std::string_view text(data_ + begin, end - begin);
    jazu::Report found;
    jazu::Result result;
    if (!full_) {
      result = converter_.convert(text, out_.subspan(size_), found);
      full_ = result.status == jazu::Status::output_full;
    }
    size_ += full_ ? converter_.size(text) : result.written;
    add(found.invalid, found.first_invalid + begin, report_.invalid, report_.first_invalid);
    add(found.foreign, found.first_foreign + begin, report_.foreign, report_.first_foreign);
    add(found.respelled, found.first_respelled + begin, report_.respelled, report_.first_respelled);
    return result.status != jazu::Status::invalid_utf8;
  }

  static void add(std::size_t found, std::size_t first_found, std::size_t& count,
                  std::size_t& first) noexcept {
    if (count == 0 && found != 0) first = first_found;
    count += found;
  }

  const jazu::Converter& converter_;
  const Offset* offsets_;
  const char* data_;
  Offset* out_offsets_;
  std::span<char> out_;
  std::size_t size_ = 0;
  bool full_ = false;
  jazu::Report report_;
};

template <typename Offset>
jazu_status convert_batch(const jazu_converter* converter, std::size_t count, const Offset* offsets,
                          const char* data, Offset* out_offsets, char* out, std::size_t capacity,
                          std::size_t* needed, jazu_report* report) noexcept {
  give_size(0, needed);
  if (converter == nullptr || (offsets == nullptr && count != 0) || !is_report(report) ||
      (capacity != 0 && (out == nullptr || out_offsets == nullptr)) ||
      count >= max_size_t / sizeof(Offset)) {
    return JAZU_BAD_ARGUMENT;
  }
  Batch<Offset> batch(converter->converter, offsets, data, out_offsets, {out, capacity});
  const jazu_status status = batch.run(count);
  const bool counted = status == JAZU_OK || status == JAZU_INVALID_UTF8;
  give_report(counted ? batch.report() : jazu::Report{}, report);
  if (status != JAZU_BAD_ARGUMENT) give_size(batch.size(), needed);
  return status;
}

}  // namespace

jazu_status jazu_convert_batch32(const jazu_converter* converter, size_t count,
                                 const int32_t* offsets, const char* data, int32_t* out_offsets,
                                 char* out, size_t capacity, size_t* needed,
                                 jazu_report* report) noexcept {
  return convert_batch(converter, count, offsets, data, out_offsets, out, capacity, needed, report);
}

jazu_status jazu_convert_batch64(const jazu_converter* converter, size_t count,
                                 const int64_t* offsets, const char* data, int64_t* out_offsets,
                                 char* out, size_t capacity, size_t* needed,
                                 jazu_report* report) noexcept {
  return convert_batch(converter, count, offsets, data, out_offsets, out, capacity, needed, report);
}
