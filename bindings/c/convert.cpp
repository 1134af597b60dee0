#include "jazu.h"

#include <cstddef>

#include "arguments.hpp"
#include "converter.hpp"
#include "report.hpp"
#include "status.hpp"

using jazu::c::give_report;
using jazu::c::give_size;
using jazu::c::is_report;
using jazu::c::is_text;
using jazu::c::max_size_t;
using jazu::c::status_of;

size_t jazu_max_size(const jazu_converter* converter, size_t size) noexcept {
  if (converter == nullptr) return 0;
  const std::size_t most = converter->converter.max_size(1);
  return size > max_size_t / most ? max_size_t : converter->converter.max_size(size);
}

jazu_status jazu_convert(const jazu_converter* converter, const char* text, size_t size, char* out,
                         size_t capacity, size_t* needed, jazu_report* report) noexcept {
  give_size(0, needed);
  if (converter == nullptr || !is_text(text, size) || (out == nullptr && capacity != 0) ||
      !is_report(report)) {
    return JAZU_BAD_ARGUMENT;
  }
  jazu::Report found;
  const jazu::Result result = converter->converter.convert({text, size}, {out, capacity}, found);
  const bool full = result.status == jazu::Status::output_full;
  give_report(full ? jazu::Report{} : found, report);
  if (needed != nullptr) *needed = full ? converter->converter.size({text, size}) : result.written;
  return status_of(result.status);
}

jazu_status jazu_convert_some(const jazu_converter* converter, const char* text, size_t size,
                              char* out, size_t capacity, size_t* read, size_t* written,
                              jazu_report* report) noexcept {
  if (read == nullptr || written == nullptr) return JAZU_BAD_ARGUMENT;
  *read = *written = 0;
  if (converter == nullptr || !is_text(text, size) || (out == nullptr && capacity != 0) ||
      !is_report(report)) {
    return JAZU_BAD_ARGUMENT;
  }
  jazu::Report found;
  const jazu::Result result = converter->converter.convert({text, size}, {out, capacity}, found);
  give_report(found, report);
  *read = result.read;
  *written = result.written;
  return status_of(result.status);
}
