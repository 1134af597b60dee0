#include "support/jobs.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "engine/alphabet_data.hpp"
#include "engine/driver.hpp"
#include "engine/step.hpp"
#include "engine/units.hpp"
#include "engine/word_mark.hpp"
#include "support/exact_buffer.hpp"

namespace jazu::test {
namespace {

// A job over an exact copy of the text, and room for its output.
class Bench {
 public:
  Bench(const table::Program& program, std::string_view text, std::size_t begin, std::size_t limit,
        Options options)
      : options_(options),
        text_(text),
        out_(engine::bound(program, options, limit - begin) + engine::output_slack) {
    const char* first = text_.view().data();
    job_ = {&program,
            first,
            first + begin,
            first + limit,
            first + text.size(),
            out_.span().data(),
            engine::WordState::outside,
            &options_,
            first,
            &ran_.report};
  }

  engine::Job& job() { return job_; }

  Ran finish(bool going) {
    ran_.going = going;
    ran_.read = static_cast<std::size_t>(job_.in - text_.view().data());
    ran_.word = job_.word;
    ran_.out = std::string(out_.span().data(), job_.out);
    return ran_;
  }

 private:
  Options options_;
  ExactBuffer text_;
  ExactBuffer out_;
  Ran ran_;
  engine::Job job_{};
};

// Looks ahead at the word that begins at job.in, and writes its mark if it has one.
void open_word(engine::Job& job) {
  const table::Mark& mark = job.program->mark;
  if (mark.for_capitals) return engine::open_capitals(job);
  job.word = engine::WordState::inside;
  if (!engine::letters_call_for_mark(job, job.in)) return;
  job.out = std::copy_n(job.program->text(mark.text).data(), mark.text.size, job.out);
}

}  // namespace

const table::Program& program_of(std::string_view tag) {
  const auto alphabet = Alphabet::find(tag);
  REQUIRE(alphabet.has_value());
  return *alphabet->data()->program;
}

const table::Reader& reader_of(std::string_view tag) {
  const auto alphabet = Alphabet::find(tag);
  REQUIRE(alphabet.has_value());
  REQUIRE(alphabet->data()->reader != nullptr);
  return *alphabet->data()->reader;
}

Ran run_kernel(const engine::Kernels& kernels, const table::Program& program, std::string_view text,
               std::size_t begin, std::size_t limit, Options options) {
  Bench bench(program, text, begin, limit, options);
  return bench.finish(engine::run(bench.job(), kernels));
}

Ran run_steps(const table::Program& program, std::string_view text, Options options) {
  Bench bench(program, text, 0, text.size(), options);
  engine::Job& job = bench.job();
  bool going = true;
  while (going && job.in < job.limit) {
    const engine::Unit unit = engine::unit_at(*program.reading, job.in, job.end);
    const bool opens = unit.is_letter() || unit.value == table::unit::foreign;
    if (program.mark.present && opens && job.word == engine::WordState::outside) open_word(job);
    // step() takes ASCII only where the table does not say all of it.
    const bool plain = unit.code_point < 0x80 && unit.valid &&
                       (program.entry[unit.code_point] & table::entry_flagged) == 0;
    if (!plain) {
      going = engine::step(job);
      continue;
    }
    *job.out++ = *job.in++;
    job.word = engine::WordState::outside;
  }
  return bench.finish(going);
}

}  // namespace jazu::test
