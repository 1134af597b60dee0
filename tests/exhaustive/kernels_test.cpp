// Every kernel beside the scalar one: texts of every length, at every place in a line of the cache,
// in memory that ends where the text and the room for its output end.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <random>
#include <span>
#include <string>

#include "engine/driver.hpp"
#include "engine/lossless_loop.hpp"
#include "engine/route.hpp"
#include "engine/short_kernel.hpp"
#include "guarded_pages.hpp"
#include "reference/targets.hpp"
#include "repair/trigger.hpp"
#include "support/either_trigger.hpp"
#include "support/jobs.hpp"
#include "support/kernel_text.hpp"
#include "text/guard_trigger.hpp"

namespace jazu {
namespace {

constexpr std::size_t longest = 1024, alignments = 64;

// What one kernel leaves of a text that ends `gap` bytes before the forbidden page, with the output
// in just the room that a job has.
class Field {
 public:
  explicit Field(const table::Program& program)
      : program_(program),
        text_(longest + alignments + 8),
        out_(engine::bound(program, {}, longest + 8) + engine::output_slack) {}

  std::string_view place(const std::string& text, std::size_t gap) {
    char* const at = text_.end() - gap - text.size();
    std::memcpy(at, text.data(), text.size());
    return {at, text.size()};
  }

  std::string run(const engine::Kernels& kernels, std::string_view text) {
    const Options options;
    report_ = {};
    char* const out = room_for(text);
    const char* const end = text.data() + text.size();
    engine::Job job{&program_, text.data(), text.data(), end, end, out, engine::WordState::outside,
                    &options,  text.data(), &report_};
    engine::run(job, kernels);
    return {out, job.out};
  }

  // The same by the short kernel; nothing when it leaves the text to others.
  std::optional<std::string> run_short(Kernel kernel, std::string_view text) {
    Options options;
    options.kernel = kernel;
    report_ = {};
    char* const out = room_for(text);
    Result result;
    const auto& convert = *engine::short_kernel_for(program_, options);
    if (!convert.convert(program_, options, text, out, report_, result)) return std::nullopt;
    return std::string(out, result.written);
  }

  const Report& report() const { return report_; }

 private:
  char* room_for(std::string_view text) const {
    return out_.end() - engine::bound(program_, {}, text.size()) - engine::output_slack;
  }

  const table::Program& program_;
  test::GuardedPages text_, out_;
  Report report_;
};

void check_lengths(const char* tag, std::size_t step) {
  std::mt19937 random(3);
  Field field(test::program_of(tag));
  const auto kernels = test::all_kernels();
  for (std::size_t size = 0; size <= longest; ++size) {
    const std::string text = test::kernel_text(random, longest + 8).substr(0, size);
    for (std::size_t gap = size % step; gap < alignments; gap += step) {
      const std::string_view placed = field.place(text, gap);
      const std::string expected = field.run(*kernels.front(), placed);
      const Report report = field.report();
      for (const engine::Kernels* each : kernels) {
        INFO(std::string(each->name), " ", std::string(tag), " ", size, " ", gap);
        REQUIRE(field.run(*each, placed) == expected);
        REQUIRE(field.report() == report);
      }
    }
  }
}

// The same of what a Converter into Cyrillic reads, by rules or without loss.
class ReadingField {
 public:
  ReadingField(const char* tag, bool lossless)
      : reader_(test::reader_of(tag)),
        codec_{{*reader_.writer, &reader_}, {test::program_of("cyrl"), nullptr}, false},
        route_{&test::program_of("cyrl"),   &reader_, nullptr, nullptr, nullptr,
               lossless ? &codec_ : nullptr},
        text_(longest + alignments + 8),
        out_(engine::room(route_, {}, longest + 8, 0)) {}

  const table::Reader& reader() const { return reader_; }

  std::string_view place(const std::string& text, std::size_t gap) {
    char* const at = text_.end() - gap - text.size();
    std::memcpy(at, text.data(), text.size());
    return {at, text.size()};
  }

  std::string run(Kernel kernel, std::string_view text) {
    Options options;
    options.kernel = kernel;
    report_ = {};
    char* const out = out_.end() - engine::room(route_, options, text.size(), 0);
    const char* const end = text.data() + text.size();
    engine::Job job =
        engine::job_of(route_, options, text.data(), text.data(), end, end, out, report_);
    engine::run(job);
    return {out, job.out};
  }

  const Report& report() const { return report_; }

 private:
  const table::Reader& reader_;
  engine::LosslessCodec codec_;
  engine::Route route_;
  test::GuardedPages text_, out_;
  Report report_;
};

void check_reading(const char* tag, bool lossless, std::size_t step) {
  std::mt19937 random(5);
  ReadingField field(tag, lossless);
  for (std::size_t size = 0; size <= longest; ++size) {
    const std::string text =
        test::reading_text(random, field.reader(), longest + 8).substr(0, size);
    for (std::size_t gap = size % step; gap < alignments; gap += step) {
      const std::string_view placed = field.place(text, gap);
      const std::string expected = field.run(Kernel::portable, placed);
      const Report report = field.report();
      INFO(std::string(tag), " ", lossless, " ", size, " ", gap, " ", text);
      REQUIRE(field.run(Kernel::avx512, placed) == expected);
      REQUIRE(field.report() == report);
    }
  }
}

// Texts of one kind of unit, which are quiet but for the last.
constexpr const char* quiet[] = {"қаза ", "ұя и. ", "Шщ, ", "ә–« ", "\xD1", "1-\xFF", "ҚЫ-", "a"};

void check_short(const char* tag, std::size_t step) {
  Field field(test::program_of(tag));
  const auto& scalar = *test::all_kernels().front();
  for (std::size_t size = 1; size <= 2 * alignments + 8; ++size) {
    for (const char* const unit : quiet) {
      std::string text;
      while (text.size() < size) text += unit;
      text.resize(size);
      for (std::size_t gap = size % step; gap < alignments; gap += step) {
        const std::string_view placed = field.place(text, gap);
        const char* const end = placed.data() + size;
        const std::string expected = field.run(scalar, placed);
        const Report report = field.report();
        const bool is_quiet = test::either_trigger(placed.data(), placed.data(), end) == end;
        for (const Kernel kernel : {Kernel::portable, Kernel::avx512}) {
          INFO(std::string(tag), " ", std::string(unit), " ", size, " ", gap);
          const auto found = field.run_short(kernel, placed);
          REQUIRE(found.has_value() == is_quiet);
          if (!found) continue;
          REQUIRE(*found == expected);
          REQUIRE(field.report() == report);
        }
      }
    }
  }
}

// Changes some places of a text: bytes to any, and pieces to others of it.
void mutate(std::mt19937& random, std::string& text) {
  for (int i = 0; i < 64; ++i) {
    const std::size_t at = random() % text.size();
    if (random() % 4 == 0) {
      text[at] = static_cast<char>(random());
      continue;
    }
    const std::size_t size = std::min<std::size_t>(1 + random() % 48, text.size() - at);
    const std::size_t from = random() % (text.size() - size + 1);
    std::memmove(text.data() + at, text.data() + from, size);
  }
}

// So many bytes of mutated text, by `check`, which is told of each piece of it. `make` makes a new
// text now and then: with time mutations leave little that is well-formed.
template <typename Make, typename Check>
void fuzz(std::size_t bytes, const Make& make, const Check& check) {
  constexpr std::size_t piece = std::size_t{1} << 16;
  constexpr int rounds_of_text = 50;
  std::mt19937 random(8);
  std::string text;
  for (std::size_t done = 0, round = 0; done < bytes; done += text.size(), ++round) {
    if (round % rounds_of_text == 0) text = make(random, piece);
    mutate(random, text);
    check(text);
  }
}

std::string converted(const engine::Route& route, Kernel kernel, const std::string& text,
                      Report& report, std::string& room) {
  Options options;
  options.kernel = kernel;
  room.resize(engine::room(route, options, text.size(), 0));
  const char* const end = text.data() + text.size();
  engine::Job job =
      engine::job_of(route, options, text.data(), text.data(), end, end, room.data(), report);
  engine::run(job);
  return {room.data(), job.out};
}

template <typename Make>
void check_fuzzed(const engine::Route& route, std::size_t bytes, const Make& make) {
  std::string room;
  fuzz(bytes, make, [&](const std::string& text) {
    Report portable, best;
    const std::string expected = converted(route, Kernel::portable, text, portable, room);
    REQUIRE(converted(route, Kernel::avx512, text, best, room) == expected);
    REQUIRE(best == portable);
  });
}

void check_fuzzed_writing(const char* tag, std::size_t bytes) {
  INFO(std::string(tag));
  check_fuzzed({&test::program_of(tag), nullptr}, bytes, test::kernel_text);
}

void check_fuzzed_reading(const char* tag, std::size_t bytes) {
  INFO(std::string(tag));
  const table::Reader& reader = test::reader_of(tag);
  const table::Program& cyrl = test::program_of("cyrl");
  const engine::LosslessCodec codec{{*reader.writer, &reader}, {cyrl, nullptr}, false};
  const auto make = [&](std::mt19937& random, std::size_t size) {
    return test::reading_text(random, reader, size);
  };
  for (const auto* lossless : {static_cast<const engine::LosslessCodec*>(nullptr), &codec}) {
    check_fuzzed({&cyrl, &reader, nullptr, nullptr, nullptr, lossless}, bytes, make);
  }
}

constexpr const char* read_families[] = {"latn-2021", "latn-2018", "latn-1938", "bgn", "alalc"};

constexpr const char* families[] = {"latn-2021", "latn-2017", "latn-wiki", "iso9", "arab"};

TEST_CASE("kernels: every length, at some places") {
  for (const char* tag : families) check_lengths(tag, reference::is_sample() ? 61 : 13);
}

TEST_CASE("kernels that read: every length, at some places") {
  for (const char* tag : read_families) {
    for (const bool lossless : {false, true}) {
      check_reading(tag, lossless, reference::is_sample() ? 61 : 31);
    }
  }
}

TEST_CASE("short texts: every length, at some places") {
  for (const char* tag : families) check_short(tag, reference::is_sample() ? 31 : 7);
}

// Into memory that ends where the output does.
TEST_CASE("short texts: into just the room that they need") {
  test::GuardedPages pages(longest);
  std::mt19937 random(5);
  for (const char* tag : families) {
    const auto converter = *Converter::make("cyrl", tag);
    for (std::size_t size = 1; size <= 300; ++size) {
      const std::string text = test::kernel_text(random, size);
      const std::string expected = converter(text);
      INFO(std::string(tag), " ", text);
      for (std::size_t more = 0; more < 2 * engine::output_slack; more += 9) {
        const std::span<char> room(pages.end() - expected.size() - more, expected.size() + more);
        const Result result = converter.convert(text, room);
        REQUIRE(std::string_view(room.data(), result.written) == expected);
      }
    }
  }
}

TEST_CASE("kernels: some millions of mutated bytes") {
  const std::size_t bytes = reference::is_sample() ? 400'000 : 8'000'000;
  for (const char* tag : families) check_fuzzed_writing(tag, bytes);
  for (const char* tag : read_families) check_fuzzed_reading(tag, bytes / 4);
}

TEST_CASE("searches: every length, at some places") {
  std::mt19937 random(4);
  test::GuardedPages pages(longest + alignments);
  for (std::size_t size = 0; size <= longest; ++size) {
    const std::string text = test::kernel_text(random, longest + 8).substr(0, size);
    for (std::size_t gap = size % 13; gap < alignments; gap += 13) {
      char* const at = pages.end() - gap - size;
      std::memcpy(at, text.data(), size);
      const char* const end = at + size;
      REQUIRE(text::find_trigger(at, end) == text::find_trigger_plain(at, end));
      REQUIRE(text::find_trigger_portable(at, end) == text::find_trigger_plain(at, end));
      for (const char* from = at; from < end; ++from) {
        const char* const expected = repair::find_trigger_plain(at, from, end, end);
        REQUIRE(repair::find_trigger(at, from, end, end) == expected);
        REQUIRE(repair::find_trigger_portable(at, from, end, end) == expected);
        from = expected;
      }
      for (const char* from = at; from < end; ++from) {
        REQUIRE(test::finds_either_trigger(at, from, end));
        from = test::either_trigger(at, from, end);
      }
    }
  }
}

TEST_SUITE("long") {
  TEST_CASE("kernels: every length at every place") {
    for (const char* tag : families) check_lengths(tag, 1);
  }

  TEST_CASE("kernels: a thousand million mutated bytes of each family") {
    for (const char* tag : families) check_fuzzed_writing(tag, 1'000'000'000);
  }

  TEST_CASE("kernels that read: a thousand million mutated bytes of each family") {
    for (const char* tag : read_families) check_fuzzed_reading(tag, 500'000'000);
  }

  TEST_CASE("kernels that read: every length at every place") {
    for (const char* tag : read_families) {
      for (const bool lossless : {false, true}) check_reading(tag, lossless, 1);
    }
  }

  TEST_CASE("short texts: every length at every place") {
    for (const char* tag : families) check_short(tag, 1);
  }
}

}  // namespace
}  // namespace jazu
