// Short texts go a way of their own, and come out as on any other.
#include "engine/short_kernel.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "jazu/jazu.hpp"
#include "support/either_trigger.hpp"
#include "support/exact_buffer.hpp"
#include "support/jobs.hpp"
#include "support/kernel_text.hpp"
#include "support/tables.hpp"

namespace jazu {
namespace {

constexpr Kernel kernels[] = {Kernel::portable, Kernel::avx512};

// Text of about `size` bytes in which the guard and repair find nothing, but that has all that a
// kernel leaves to others.
std::string quiet_text(std::mt19937& random, std::size_t size) {
  static const std::vector<std::string> pieces = {
      "қ",    "а",   "з",  "ә", "і", "ө", "е",    "я",        "и",     "у",   "Қазақ",
      "әлем", "ЖШС", "Ш",  "щ", "ю", "Ц", "ё",    " ",        " ",     " ",   ". ",
      ", ",   "-",   "«",  "»", "–", "7", "\n",   "?",        ";",     "ў",   "х",
      "Х",    "ъе",  "ия", "ћ", "“", "…", "\xD0", "\xD2\x9B", "\xFF ", "\x80"};
  std::string text;
  while (text.size() < size) text += pieces[random() % pieces.size()];
  return text;
}

// Any text of at most `most` bytes.
std::string any_text(std::mt19937& random, std::size_t most) {
  const std::size_t size = random() % most + 1;
  return (random() % 4 == 0 ? test::kernel_text(random, size) : quiet_text(random, size))
      .substr(0, size);
}

Options any_options(std::mt19937& random) {
  Options options;
  options.invalid = static_cast<Invalid>(random() % 3);
  options.punctuation = static_cast<Punctuation>(random() % 2);
  options.kernel = kernels[random() % 2];
  return options;
}

bool is_quiet(std::string_view text) {
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  return test::either_trigger(begin, begin, end) == end;
}

void check_short_kernel(const table::Program& program, const std::string& text,
                        const Options& options) {
  const test::ExactBuffer in(text);
  test::ExactBuffer out(engine::bound(program, options, text.size()) + engine::output_slack);
  Report report;
  Result result;
  const engine::ShortKernel* const kernel = engine::short_kernel_for(program, options);
  REQUIRE(kernel != nullptr);
  const bool taken =
      kernel->convert(program, options, in.view(), out.span().data(), report, result);
  CHECK(taken == is_quiet(in.view()));
  if (!taken) {
    CHECK(report == Report{});
    return;
  }
  const test::Ran steps = test::run_steps(program, text, options);
  CHECK(std::string_view(out.span().data(), result.written) == steps.out);
  CHECK(result.read == steps.read);
  CHECK(result.status == (steps.going ? Status::ok : Status::invalid_utf8));
  CHECK(report == steps.report);
}

TEST_CASE("the short kernel converts what is quiet, step by step the same") {
  std::mt19937 random(7);
  for (const char* tag : {"cyrl", "latn-2021", "latn-2018", "latn-2017", "latn-wiki", "iso9",
                          "alalc", "odni", "arab", "brai", "ipa"}) {
    for (int round = 0; round < 600; ++round) {
      const std::size_t most = round % 2 == 0 ? 70 : engine::longest_short;
      const std::string text = any_text(random, most);
      INFO(std::string(tag), " ", text);
      check_short_kernel(test::program_of(tag), text, any_options(random));
    }
  }
}

TEST_CASE("what stands alone, before the end, or on both sides of it") {
  for (const char* tag : {"latn-2021", "iso9", "arab", "brai"}) {
    for (const char* unit :
         {"қ",        "Ш",     "щ", "и", "я",  "ә", "ўә", "–", "“", "😀",  "\xFF", "\xD2",
          "\xE2\x82", "\xD0;", ",", "7", "ъе", "Х", "ХХ", "х", "a", "5a", "7%",   "\xE2\x80\x8C",
          "\xC2\xAD", "."}) {
      for (int lead = 0; lead <= 68; ++lead) {
        for (const Kernel kernel : kernels) {
          Options options;
          options.kernel = kernel;
          const std::string text = std::string(static_cast<std::size_t>(lead), '-') + unit;
          INFO(std::string(tag), " ", text);
          check_short_kernel(test::program_of(tag), text, options);
        }
      }
    }
  }
}

// The same text before a line that makes it a long one, of which no line depends on another.
struct Expected {
  std::string text;
  Report report;
  Status status;
};

Expected converted_with_more(const Converter& converter, const std::string& text) {
  static const std::string more = "\n" + std::string(2 * engine::longest_short, '-');
  Expected expected;
  const Result result = converter.append(text + more, expected.text, expected.report);
  expected.status = result.status;
  if (result.status == Status::ok) expected.text.resize(expected.text.size() - more.size());
  return expected;
}

void check_converter(const Converter& converter, const std::string& text) {
  const Expected expected = converted_with_more(converter, text);
  std::string appended = "x";
  Report report;
  Result result = converter.append(text, appended, report);
  CHECK(appended == "x" + expected.text);
  CHECK(result.status == expected.status);
  CHECK(report == expected.report);
  CHECK(converter(text) == expected.text);
  CHECK(converter.size(text) == expected.text.size());
  const std::size_t size = expected.text.size();
  for (const std::size_t room : {converter.max_size(text.size()) + engine::output_slack, size}) {
    test::ExactBuffer out(room);
    const Result into = converter.convert(text, out.span(), report);
    CHECK(std::string_view(out.span().data(), into.written) == expected.text);
    CHECK(into.status == expected.status);
    CHECK(into.read == result.read);
    CHECK(report == expected.report);
  }
  if (size == 0) return;
  test::ExactBuffer small(size - 1);
  const Result cut = converter.convert(text, small.span(), report);
  CHECK(cut.status == Status::output_full);
  const std::string_view written(small.span().data(), cut.written);
  CHECK(expected.text.substr(0, cut.written) == written);
  CHECK(converter(std::string_view(text).substr(0, cut.read)) == written);
}

TEST_CASE("a short text comes out as before a longer line") {
  std::mt19937 random(8);
  for (const char* tag : {"latn-2021", "latn-2018", "iso9", "arab", "brai", "cyrl"}) {
    for (int round = 0; round < 300; ++round) {
      Options options = any_options(random);
      options.guard = static_cast<Guard>(random() % 2);
      options.repair = random() % 2 == 0;
      const auto converter = Converter::make("cyrl", tag, options);
      REQUIRE(converter.has_value());
      const std::string text = any_text(random, 100);
      INFO(std::string(tag), " ", text);
      check_converter(*converter, text);
    }
  }
}

TEST_CASE("short texts that are not quiet are guarded and repaired") {
  for (const Kernel kernel : kernels) {
    Options options;
    options.kernel = kernel;
    const auto converter = *Converter::make(cyrl, latn_2021, options);
    CHECK(converter("info@қазақ.kz қазақ") == "info@қазақ.kz qazaq");
    CHECK(converter("мемлекеттiк") == "memlekettık");
    CHECK(converter("{аты} үй") == "{аты} üi");
    CHECK(converter("").empty());
  }
}

TEST_CASE("spellings that are too long for short texts go the way of all others") {
  std::vector<Diagnostic> problems;
  const std::string mark(24, '\'');
  const auto table =
      Table::parse(test::test_table({}, {}) + "\nword\n  " + mark + " > any {ә}\n", problems);
  REQUIRE(table.has_value());
  const auto converter = Converter::make(cyrl, *table);
  REQUIRE(converter.has_value());
  std::string text, expected;
  while (text.size() < engine::longest_short - 3) {
    text += "ә ";
    expected += mark + "ә ";
  }
  REQUIRE(expected.size() > engine::short_room);
  CHECK((*converter)(text) == expected);
}

}  // namespace
}  // namespace jazu
