// The state of one conversion, shared by the driver, the kernel and the resolver.
#pragma once

#include <cstddef>
#include <cstdint>

#include "jazu/options.hpp"
#include "jazu/result.hpp"
#include "model/model.hpp"
#include "table/lexicon.hpp"
#include "table/program.hpp"
#include "table/reader.hpp"
#include "text/guard_words.hpp"
#include "text/span.hpp"

namespace jazu::engine {

class Observer;
class Trace;
class WordCache;
struct LosslessCodec;

// Where the next unit stands, for programs that write marks before words.
enum class WordState : std::uint8_t {
  outside,   // not in a word
  inside,    // in a word whose mark is decided
  capitals,  // the same, and the mark said that the word is in capitals
};

// Text lies in [begin, end). What is before `in` is converted already and serves as context; units
// that begin before `limit` are to be converted. Around `limit` the text must go on for as far as a
// decision can look (see units.hpp), or be the end of the whole text.
//
// At `out` there is room for bound(limit - in) bytes (driver.hpp).
struct Job {
  const table::Program* program;
  const char* begin;
  const char* in;
  const char* limit;
  const char* end;
  char* out;
  WordState word;
  const Options* options;
  const char* origin;  // where the text began, for the offsets of `report`
  Report* report;
  // How the text is read; null for Cyrillic, which the program reads itself.
  const table::Reader* reader = nullptr;
  // What was learned of Kazakh; null where words are read by the rules of their table alone.
  const model::Model* model = nullptr;
  // The stems that words begin with; null where they are not asked.
  const table::Lexicon* lexicon = nullptr;
  // What tells the spans that are copied; null where everything is converted.
  const text::GuardWords* guard = nullptr;
  text::SpanKinds kinds = text::default_kinds;  // those that it keeps
  // What words of the same text became before; may be null.
  WordCache* cache = nullptr;
  // Told of each word that the reader reads; usually nobody.
  Observer* observer = nullptr;
  // Where the last span ends that was copied, or the text begins: a decision on the way from
  // Cyrillic looks no farther back. Only asked with `guard`.
  const char* edge = nullptr;
  // Told where parts of the text end; usually null.
  Trace* trace = nullptr;
  // Set in lossless mode, which goes its own way.
  const LosslessCodec* lossless = nullptr;
};

// A job in which all that may be null is. Member by member: a list of them, which are mostly nulls,
// would be cleared as a whole first, which takes longer than a name does.
inline Job plain_job(const table::Program& program, const Options& options, const char* begin,
                     const char* in, const char* limit, const char* end, char* out,
                     Report& report) noexcept {
  Job job;
  job.program = &program;
  job.begin = job.origin = begin;
  job.in = in;
  job.limit = limit;
  job.end = end;
  job.out = out;
  job.word = WordState::outside;
  job.options = &options;
  job.report = &report;
  return job;
}

}  // namespace jazu::engine
