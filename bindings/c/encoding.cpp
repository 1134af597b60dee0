#include "jazu/encoding.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.hpp"
#include "jazu.h"
#include "jazu/mojibake.hpp"
#include "status.hpp"

using jazu::c::give;
using jazu::c::give_size;
using jazu::c::give_text;
using jazu::c::guarded;
using jazu::c::is_sized;
using jazu::c::is_text;
using jazu::c::text_of;

namespace {

bool is_output(const char* out, std::size_t capacity) noexcept {
  return out != nullptr || capacity == 0;
}

// A report may be missing, but not be of no size.
bool is_report(const jazu_encoding_report* report) noexcept {
  return report == nullptr || is_sized(report);
}

void give_report(std::size_t count, std::size_t first, char32_t code_point,
                 jazu_encoding_report* report) noexcept {
  if (report == nullptr) return;
  jazu_encoding_report value = JAZU_ENCODING_REPORT_INIT;
  value.count = count;
  value.first = first;
  value.code_point = code_point;
  give(value, report);
}

// The status of a text that was written, which may be one of its own.
jazu_status finish(const std::string& text, jazu_status status, char* out, std::size_t capacity,
                   std::size_t* needed) noexcept {
  const jazu_status written = give_text(text, out, capacity, needed);
  return written == JAZU_OK ? status : written;
}

}  // namespace

jazu_status jazu_encoding_at(size_t index, jazu_text* name) noexcept {
  if (name == nullptr) return JAZU_BAD_ARGUMENT;
  *name = {};
  return guarded([&] {
    const std::vector<jazu::Encoding> all = jazu::all_encodings();
    if (index >= all.size()) return JAZU_BAD_ARGUMENT;
    *name = text_of(jazu::to_string(all[index]));
    return JAZU_OK;
  });
}

jazu_status jazu_decode(const char* encoding, int invalid, const char* bytes, size_t size,
                        char* out, size_t capacity, size_t* needed,
                        jazu_encoding_report* report) noexcept {
  give_size(0, needed);
  const bool known = invalid >= JAZU_INVALID_KEEP && invalid <= JAZU_INVALID_STOP;
  if (encoding == nullptr || !known || !is_text(bytes, size) || !is_output(out, capacity) ||
      !is_report(report)) {
    return JAZU_BAD_ARGUMENT;
  }
  const auto found = jazu::find_encoding(encoding);
  if (!found) return JAZU_UNKNOWN_ENCODING;
  return guarded([&] {
    std::string text;
    jazu::DecodeReport met;
    const jazu::Status status =
        jazu::decode({bytes, size}, *found, text, static_cast<jazu::Invalid>(invalid), &met);
    give_report(met.invalid, met.first_invalid, 0, report);
    return finish(text, jazu::c::status_of(status), out, capacity, needed);
  });
}

jazu_status jazu_encode(const char* encoding, int missing, const char* text, size_t size, char* out,
                        size_t capacity, size_t* needed, jazu_encoding_report* report) noexcept {
  give_size(0, needed);
  const bool known = missing == JAZU_MISSING_STOP || missing == JAZU_MISSING_REPLACE;
  if (encoding == nullptr || !known || !is_text(text, size) || !is_output(out, capacity) ||
      !is_report(report)) {
    return JAZU_BAD_ARGUMENT;
  }
  const auto found = jazu::find_encoding(encoding);
  if (!found) return JAZU_UNKNOWN_ENCODING;
  return guarded([&] {
    std::string bytes;
    const jazu::EncodeReport met =
        jazu::encode({text, size}, *found, bytes, static_cast<jazu::Missing>(missing));
    give_report(met.missing, met.first_missing, met.code_point, report);
    const bool whole = met.missing == 0 || missing == JAZU_MISSING_REPLACE;
    return finish(bytes, whole ? JAZU_OK : JAZU_UNENCODABLE, out, capacity, needed);
  });
}

jazu_status jazu_detect_encoding(const char* bytes, size_t size,
                                 jazu_encoding_detection* out) noexcept {
  if (!is_sized(out) || !is_text(bytes, size)) return JAZU_BAD_ARGUMENT;
  return guarded([&] {
    const jazu::EncodingDetection found = jazu::detect_encoding({bytes, size});
    jazu_encoding_detection value = {};
    value.encoding = text_of(jazu::to_string(found.encoding));
    value.verdict = static_cast<int>(found.verdict);
    value.confidence = found.confidence;
    value.looked_at = found.looked_at;
    value.sequences = found.sequences;
    value.invalid = found.invalid;
    value.letters = found.letters;
    value.markers = found.markers;
    value.candidate_count = std::min<std::size_t>(found.candidates.size(), JAZU_MAX_ENCODINGS);
    for (std::size_t i = 0; i < value.candidate_count; ++i) {
      value.candidates[i] = {text_of(jazu::to_string(found.candidates[i].encoding)),
                             found.candidates[i].bits};
    }
    give(value, out);
    return JAZU_OK;
  });
}

jazu_status jazu_repair_mojibake(const char* misread, const char* text, size_t size, char* out,
                                 size_t capacity, size_t* needed, jazu_mojibake_change* changes,
                                 size_t change_capacity, size_t* change_count) noexcept {
  give_size(0, needed);
  give_size(0, change_count);
  if (!is_text(text, size) || !is_output(out, capacity) ||
      (changes == nullptr && change_capacity != 0)) {
    return JAZU_BAD_ARGUMENT;
  }
  std::optional<jazu::Encoding> encoding;
  if (misread != nullptr) {
    encoding = jazu::find_encoding(misread);
    if (!encoding) return JAZU_UNKNOWN_ENCODING;
    if (*encoding != jazu::Encoding::kz_1048 && *encoding != jazu::Encoding::pt154) {
      return JAZU_BAD_ARGUMENT;
    }
  }
  return guarded([&] {
    const jazu::MojibakeRepair repaired = jazu::repair_mojibake({text, size}, encoding);
    give_size(repaired.changes.size(), change_count);
    for (std::size_t i = 0; i < std::min(change_capacity, repaired.changes.size()); ++i) {
      const jazu::MojibakeChange& each = repaired.changes[i];
      changes[i] = {each.begin, each.end, each.to_begin, each.to_end,
                    text_of(jazu::to_string(each.misreading))};
    }
    return give_text(repaired.text, out, capacity, needed);
  });
}
