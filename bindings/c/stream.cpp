#include "jazu.h"

#include <cstddef>
#include <string>

#include "arguments.hpp"
#include "converter.hpp"
#include "jazu/stream.hpp"
#include "report.hpp"
#include "status.hpp"

using jazu::c::give_report;
using jazu::c::guarded;
using jazu::c::is_sized;
using jazu::c::is_text;
using jazu::c::status_of;

struct jazu_stream {
  explicit jazu_stream(const jazu::Converter& converter) noexcept : stream(converter) {}

  jazu::Stream stream;
  std::string out;
  bool broken = false;  // memory ran out in the middle of a piece
};

namespace {

// A call that the stream answers into its own buffer.
template <typename Body>
jazu_status run_stream(jazu_stream* stream, const char** out, std::size_t* out_size,
                       const Body& body) noexcept {
  if (out == nullptr || out_size == nullptr) return JAZU_BAD_ARGUMENT;
  *out = "";
  *out_size = 0;
  if (stream == nullptr) return JAZU_BAD_ARGUMENT;
  if (stream->broken) return JAZU_OUT_OF_MEMORY;
  const jazu_status status = guarded([&] {
    stream->out.clear();
    return status_of(body());
  });
  stream->broken = status == JAZU_OUT_OF_MEMORY;
  if (stream->broken) return status;
  *out = stream->out.data();
  *out_size = stream->out.size();
  return status;
}

}  // namespace

jazu_status jazu_stream_open(const jazu_converter* converter, jazu_stream** out) noexcept {
  if (out == nullptr) return JAZU_BAD_ARGUMENT;
  *out = nullptr;
  if (converter == nullptr) return JAZU_BAD_ARGUMENT;
  return guarded([&] {
    *out = new jazu_stream(converter->converter);
    return JAZU_OK;
  });
}

void jazu_stream_close(jazu_stream* stream) noexcept {
  delete stream;
}

jazu_status jazu_stream_feed(jazu_stream* stream, const char* piece, size_t size, const char** out,
                             size_t* out_size) noexcept {
  if (!is_text(piece, size)) stream = nullptr;
  return run_stream(stream, out, out_size, [&] {
    return stream->stream.feed({piece, size}, stream->out);
  });
}

jazu_status jazu_stream_finish(jazu_stream* stream, const char** out, size_t* out_size) noexcept {
  return run_stream(stream, out, out_size, [&] { return stream->stream.finish(stream->out); });
}

jazu_status jazu_stream_report(const jazu_stream* stream, jazu_report* report) noexcept {
  if (stream == nullptr || !is_sized(report)) return JAZU_BAD_ARGUMENT;
  give_report(stream->stream.report(), report);
  return JAZU_OK;
}
