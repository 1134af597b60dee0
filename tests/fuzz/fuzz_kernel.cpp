// Every kernel leaves what the scalar one leaves, and every search finds what the plain one finds.
// The text is read by the same alphabet, too. Input: alphabet, what becomes of invalid bytes, how
// much of the text is context, text.
#include <algorithm>
#include <string>
#include <vector>

#include "engine/alphabet_data.hpp"
#include "engine/driver.hpp"
#include "engine/lossless_loop.hpp"
#include "engine/route.hpp"
#include "engine/short_kernel.hpp"
#include "input.hpp"
#include "jazu/alphabet.hpp"
#include "repair/trigger.hpp"
#include "support/either_trigger.hpp"
#include "text/guard_trigger.hpp"

namespace {

using jazu::engine::Job;
using jazu::engine::Kernels;
using jazu::fuzz::require;

struct Left {
  std::string out;
  const char* in = nullptr;
  jazu::engine::WordState word = jazu::engine::WordState::outside;
  bool going = true;
  jazu::Report report;
};

Left run(const Kernels& kernels, const jazu::table::Program& program, const jazu::Options& options,
         std::string_view text, std::size_t limit) {
  Left left;
  // libFuzzer's own block ends with the text; this one with the room that a job has.
  std::vector<char> out(jazu::engine::bound(program, options, limit) + jazu::engine::output_slack);
  const char* const begin = text.data();
  Job job{&program,
          begin,
          begin,
          begin + limit,
          begin + text.size(),
          out.data(),
          jazu::engine::WordState::outside,
          &options,
          begin,
          &left.report};
  left.going = jazu::engine::run(job, kernels);
  left.out.assign(out.data(), job.out);
  left.in = job.in;
  left.word = job.word;
  return left;
}

// What is left of reading the alphabet into Cyrillic by rules, or without loss.
Left read(const jazu::engine::Route& route, jazu::Options options, jazu::Kernel kernel,
          std::string_view text) {
  options.kernel = kernel;
  Left left;
  std::vector<char> out(jazu::engine::room(route, options, text.size(), 0));
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  Job job = jazu::engine::job_of(route, options, begin, begin, end, end, out.data(), left.report);
  left.going = jazu::engine::run(job);
  left.out.assign(out.data(), job.out);
  left.in = job.in;
  return left;
}

void compare_reading(const jazu::engine::AlphabetData& alphabet, const jazu::Options& options,
                     std::string_view text) {
  static const jazu::table::Program& cyrl = *jazu::Alphabet::find("cyrl")->data()->program;
  const jazu::engine::LosslessCodec codec{
      {*alphabet.program, alphabet.reader}, {cyrl, nullptr}, false};
  for (const auto* lossless : {static_cast<const jazu::engine::LosslessCodec*>(nullptr), &codec}) {
    const jazu::engine::Route route{&cyrl, alphabet.reader, nullptr, nullptr, nullptr, lossless};
    const Left plain = read(route, options, jazu::Kernel::portable, text);
    const Left left = read(route, options, jazu::Kernel::avx512, text);
    require(left.out == plain.out, "the same reading", alphabet.tag);
    require(left.in == plain.in && left.going == plain.going, "the same end of it", alphabet.tag);
    require(left.report == plain.report, "the same report on it", alphabet.tag);
  }
}

void search(std::string_view text) {
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  for (const char* at = begin; at < end; ++at) {
    const char* const expected = jazu::text::find_trigger_plain(at, end);
    require(jazu::text::find_trigger(at, end) == expected, "the same span trigger", "");
    require(jazu::text::find_trigger_portable(at, end) == expected, "the same, portable", "");
    at = expected;
  }
  for (const char* at = begin; at < end; ++at) {
    const char* const expected = jazu::repair::find_trigger_plain(begin, at, end, end);
    require(jazu::repair::find_trigger(begin, at, end, end) == expected,
            "the same trigger of repair", "");
    require(jazu::repair::find_trigger_portable(begin, at, end, end) == expected,
            "the same trigger of repair, portable", "");
    at = expected;
  }
  for (const char* at = begin; at < end; ++at) {
    require(jazu::test::finds_either_trigger(begin, at, end), "the same trigger of either", "");
    at = jazu::test::either_trigger(begin, at, end);
  }
}

// The short kernels leave what the scalar one does of text that is quiet, and all other text alone.
void convert_short(const jazu::table::Program& program, jazu::Options options,
                   std::string_view text) {
  if (text.empty() || text.size() > jazu::engine::longest_short) return;
  const Left plain = run(jazu::engine::scalar_kernels, program, options, text, text.size());
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  const bool is_quiet = jazu::test::either_trigger(begin, begin, end) == end;
  for (const auto kernel : {jazu::Kernel::portable, jazu::Kernel::avx512}) {
    options.kernel = kernel;
    const auto* const found = jazu::engine::short_kernel_for(program, options);
    if (found == nullptr) continue;
    std::vector<char> out(jazu::engine::bound(program, options, text.size()) +
                          jazu::engine::output_slack);
    jazu::Report report;
    jazu::Result result;
    const bool taken = found->convert(program, options, text, out.data(), report, result);
    require(taken == is_quiet, "short kernels take what is quiet", "");
    if (!taken) continue;
    require(std::string_view(out.data(), result.written) == plain.out, "the same output, short",
            "");
    require(begin + result.read == plain.in, "the same end, short", "");
    require((result.status == jazu::Status::ok) == plain.going, "the same status, short", "");
    require(report == plain.report, "the same report, short", "");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  jazu::fuzz::Input input(data, size);
  const auto alphabets = jazu::engine::builtin_alphabets();
  const auto& alphabet = alphabets[input.byte() % alphabets.size()];
  jazu::Options options;
  options.invalid = static_cast<jazu::Invalid>(input.byte() % 3);
  const std::size_t behind = input.byte();
  const std::string_view text = input.rest();
  const std::size_t limit = text.size() - std::min(text.size(), behind);
  search(text);
  const auto& program = *alphabet.program;
  convert_short(program, options, text);
  const Left plain = run(jazu::engine::scalar_kernels, program, options, text, limit);
  const auto best = jazu::text::best_instruction_set();
  const Left left = run(jazu::engine::kernels_for(best), program, options, text, limit);
  require(left.out == plain.out, "the same output", alphabet.tag);
  require(left.in == plain.in && left.going == plain.going, "the same end", alphabet.tag);
  require(left.word == plain.word, "the same word state", alphabet.tag);
  require(left.report == plain.report, "the same report", alphabet.tag);
  const bool has_kernel = alphabet.reader != nullptr && alphabet.reader->frozen_planes != nullptr;
  if (has_kernel) compare_reading(alphabet, options, text);
  return 0;
}
