// Throughput of the conversions beside what a user could install, names, and construction.
//
//   cmake --preset bench && cmake --build --preset bench && build/bench/bench/jazu-bench
//
// Everything runs in one process on the same bytes, in random order and several times over, and the
// ratios of the medians stand at the end: absolute rates differ from machine to machine. With
// JAZU_KERNEL=portable in the environment the conversions go the way that every machine has.
#include <benchmark/benchmark.h>

#include <array>
#include <cstdio>
#include <iterator>
#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "competitors.hpp"
#include "jazu/jazu.hpp"
#include "ratio_reporter.hpp"
#include "text.hpp"

namespace {

constexpr std::size_t text_size = 4'000'000;
constexpr const char* person = "Тілеуберді Мұхтар Б.";  // 20 characters, 37 bytes

class Jazu : public bench::Competitor {
 public:
  explicit Jazu(jazu::Alphabet target) : Jazu(jazu::cyrl, target, {}) {}
  Jazu(jazu::Alphabet source, jazu::Alphabet target, jazu::Options options)
      : converter_(*jazu::Converter::make(source, target, options)) {}
  std::size_t convert(std::string_view text, std::string& out) override {
    out.resize(converter_.max_size(text.size()) + 64);
    return converter_.convert(text, out).written;
  }

 private:
  jazu::Converter converter_;
};

// The same with a record of what became of each part.
class WithEdits : public bench::Competitor {
 public:
  WithEdits(jazu::Alphabet source, jazu::Alphabet target)
      : converter_(*jazu::Converter::make(source, target)) {}
  std::size_t convert(std::string_view text, std::string& out) override {
    out.clear();
    edits_.clear();
    return converter_.append(text, out, edits_).written;
  }

 private:
  jazu::Converter converter_;
  jazu::Edits edits_;
};

class Upper : public bench::Competitor {
 public:
  std::size_t convert(std::string_view text, std::string& out) override {
    out = letter_case_.upper(text);
    return out.size();
  }

 private:
  jazu::LetterCase letter_case_{jazu::cyrl};
};

class Repaired : public bench::Competitor {
 public:
  std::size_t convert(std::string_view text, std::string& out) override {
    return repair_.apply(text, out).size();
  }

 private:
  jazu::Repair repair_;
};

// The text with a Latin letter in every hundredth word.
std::string made_dirty(const std::string& text) {
  constexpr std::string_view cyrillic = "\u0456", latin = "i";
  std::string result;
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    words += std::size_t{text[at] == ' '};
    if (words >= 100 && text.compare(at, cyrillic.size(), cyrillic) == 0) {
      result += latin;
      at += cyrillic.size() - 1;
      words = 0;
    } else {
      result += text[at];
    }
  }
  return result;
}

class Key : public bench::Competitor {
 public:
  explicit Key(jazu::KeyLevel level) : key_({level}) {}
  explicit Key(jazu::Alphabet alphabet) : key_(*jazu::SearchKey::make(alphabet)) {}

  std::size_t convert(std::string_view text, std::string& out) override {
    out.clear();
    key_.append(text, out);
    return out.size();
  }

 private:
  jazu::SearchKey key_;
};

// What the record of a text takes for each of its bytes.
double edits_size(jazu::Alphabet source, jazu::Alphabet target, const std::string& text) {
  jazu::Edits edits;
  std::string out;
  jazu::Converter::make(source, target)->append(text, out, edits);
  edits.shrink_to_fit();
  return static_cast<double>(edits.memory()) / static_cast<double>(text.size());
}

void measure_throughput(bench::Competitor& competitor, const std::string& text,
                        benchmark::State& state) {
  std::string out;
  competitor.convert(text, out);  // so that no memory is touched for the first time
  for (auto _ : state) benchmark::DoNotOptimize(competitor.convert(text, out));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void add_throughput(const std::string& name, std::shared_ptr<bench::Competitor> competitor,
                    const std::string& text) {
  if (competitor == nullptr) return;
  benchmark::RegisterBenchmark(name.c_str(), [competitor, &text](benchmark::State& state) {
    measure_throughput(*competitor, text, state);
  });
}

void add_name(const std::string& name, jazu::Alphabet target) {
  const auto converter = *jazu::Converter::make(jazu::cyrl, target);
  benchmark::RegisterBenchmark(name.c_str(), [converter](benchmark::State& state) {
    const std::string text = person;
    std::array<char, 256> buffer{};
    for (auto _ : state) {
      benchmark::DoNotOptimize(converter.convert(text, buffer));
      benchmark::ClobberMemory();
    }
  });
}

void add_name_as_string(const std::string& name, jazu::Alphabet target) {
  const auto converter = *jazu::Converter::make(jazu::cyrl, target);
  benchmark::RegisterBenchmark(name.c_str(), [converter](benchmark::State& state) {
    const std::string text = person;
    for (auto _ : state) benchmark::DoNotOptimize(converter(text));
  });
}

// The text in another alphabet, for the way back.
struct Written {
  Written(jazu::Alphabet target, const std::string& text)
      : alphabet(target), plain(written(text, {})) {
    jazu::Options options;
    options.lossless = jazu::Lossless::write;
    lossless = written(text, options);
  }

  std::string written(const std::string& text, jazu::Options options) const {
    return (*jazu::Converter::make(jazu::cyrl, alphabet, options))(text);
  }

  jazu::Alphabet alphabet;
  std::string plain, lossless;
};

// What repair costs: by itself, and ahead of conversion.
void register_repair(const std::string& text, const std::string& dirty) {
  add_throughput("jazu repair -> checked", std::make_unique<Repaired>(), text);
  add_throughput("ICU isNormalizedUTF8 repair -> checked", bench::make_icu_check(), text);
  add_throughput("jazu dirty -> latn-2021", std::make_unique<Jazu>(jazu::latn_2021), dirty);
  jazu::Options options;
  options.repair = false;
  add_throughput("jazu unrepaired -> latn-2021",
                 std::make_unique<Jazu>(jazu::cyrl, jazu::latn_2021, options), text);
}

void register_lossless(const std::string& text, const Written& written) {
  const std::string tag(written.alphabet.tag());
  jazu::Options options;
  options.lossless = jazu::Lossless::write;
  add_throughput("jazu lossless -> " + tag,
                 std::make_unique<Jazu>(jazu::cyrl, written.alphabet, options), text);
  options.lossless = jazu::Lossless::read;
  add_throughput("jazu lossless " + tag + " -> cyrl",
                 std::make_unique<Jazu>(written.alphabet, jazu::cyrl, options), written.lossless);
}

// The way back with all layers and their cache, in words: what is between blanks.
void add_words(const Written& written) {
  const std::string tag(written.alphabet.tag());
  const std::string name = "all layers, appended, " + tag + " -> cyrl";
  const std::string& text = written.plain;
  benchmark::RegisterBenchmark(name.c_str(), [&written, &text](benchmark::State& state) {
    const auto converter = *jazu::Converter::make(written.alphabet, jazu::cyrl);
    std::string out;
    for (auto _ : state) {
      out.clear();
      benchmark::DoNotOptimize(converter.append(text, out).written);
    }
    std::istringstream words(text);
    const auto count = std::distance(std::istream_iterator<std::string>(words), {});
    state.SetItemsProcessed(state.iterations() * count);
  });
}

void register_way_back(const Written& texts) {
  const std::string way = " latn-2021 -> cyrl";
  const auto add = [&](const char* name, const std::string& text, jazu::Options options) {
    add_throughput("jazu " + std::string(name) + way,
                   std::make_unique<Jazu>(jazu::latn_2021, jazu::cyrl, options), text);
  };
  jazu::Options options;
  add("by all layers", texts.plain, options);
  options.layers = {.lexicon = false, .model = false};
  add("by rules", texts.plain, options);
  using bench::ReadingRules;
  add_throughput("ICU few rules" + way, bench::make_icu_reading_rules(ReadingRules::few),
                 texts.plain);
  add_throughput("ICU rules" + way, bench::make_icu_reading_rules(ReadingRules::marks),
                 texts.plain);
}

// A text of some size, made of repetitions where that is long.
std::string sized(const std::string& text, std::size_t size) {
  std::string result;
  while (result.size() < size) result.append(text, 0, size - result.size());
  return result;
}

// How cost grows with the text.
void register_sizes(const std::string& text, const Written& written) {
  const auto add = [](const std::string& way, jazu::Alphabet source, jazu::Alphabet target,
                      jazu::Options options, const std::string& whole) {
    const auto competitor = std::make_shared<Jazu>(source, target, options);
    for (const std::size_t size : {4'096U, 262'144U, 4'000'000U, 32'000'000U, 64'000'000U}) {
      const std::string name = "size " + std::to_string(size) + ", " + way;
      benchmark::RegisterBenchmark(name.c_str(), [=, &whole](benchmark::State& state) {
        measure_throughput(*competitor, sized(whole, size), state);
      });
    }
  };
  add("cyrl to latn-2021", jazu::cyrl, jazu::latn_2021, {}, text);
  add("cyrl to arab", jazu::cyrl, jazu::arab, {}, text);
  jazu::Options rules;
  rules.layers = {.lexicon = false, .model = false};
  add("latn-2021 to cyrl by rules", jazu::latn_2021, jazu::cyrl, rules, written.plain);
}

void register_all(const std::string& text, const std::vector<Written>& written,
                  const std::vector<Written>& written_news) {
  using jazu::Alphabet;
  add_throughput("memcpy", bench::make_copy(), text);
  add_throughput("iconv to UTF-16", bench::make_iconv(), text);
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
    const Alphabet target = Alphabet::all(i);
    if (target == jazu::cyrl) continue;
    add_throughput("jazu -> " + std::string(target.tag()), std::make_unique<Jazu>(target), text);
  }
  for (const Alphabet target : {jazu::latn_2021, jazu::arab}) {
    const std::string to = " -> " + std::string(target.tag());
    add_throughput("utf8::unchecked loop" + to, bench::make_utf8cpp_loop(target), text);
    add_throughput("tuned loop" + to, bench::make_tuned_loop(target), text);
    add_throughput("ICU rules 1:1" + to, bench::make_icu_rules(target), text);
    add_name("name into a buffer" + to, target);
    add_name_as_string("name as a string" + to, target);
    add_throughput("jazu with edits" + to, std::make_unique<WithEdits>(jazu::cyrl, target), text);
  }
  add_throughput("ICU -> bgn", bench::make_icu_bgn(), text);
  add_throughput("jazu case -> capitals", std::make_unique<Upper>(), text);
  add_throughput("ICU case -> capitals", bench::make_icu_upper(), text);
  add_throughput("jazu key", std::make_unique<Key>(jazu::KeyLevel::script), text);
  add_throughput("jazu key, keyboard", std::make_unique<Key>(jazu::KeyLevel::keyboard), text);
  add_throughput("jazu key of latn-2021", std::make_unique<Key>(jazu::latn_2021),
                 written.front().plain);
  add_throughput("ICU case -> capitals, latn-2021", bench::make_icu_upper(), written.front().plain);
  register_way_back(written.front());
  for (const Written& each : written) register_lossless(text, each);
  for (const Written& each : written_news) add_words(each);
  benchmark::RegisterBenchmark("construct cyrl -> latn-2021", [](benchmark::State& state) {
    for (auto _ : state) {
      auto converter = jazu::Converter::make("cyrl", "latn-2021");
      benchmark::DoNotOptimize(converter);
    }
  });
  benchmark::RegisterBenchmark("construct a variant", [](benchmark::State& state) {
    for (auto _ : state) {
      auto converter = jazu::Converter::make("cyrl", "arab:plain-hamza");
      benchmark::DoNotOptimize(converter);
    }
  });
}

}  // namespace

int main(int argc, char** argv) {
  // Interleaving and repetitions unless the command line says otherwise.
  std::vector<char*> arguments(argv, argv + argc);
  std::array<std::string, 3> defaults = {"--benchmark_enable_random_interleaving=true",
                                         "--benchmark_repetitions=7", "--benchmark_min_time=0.05"};
  auto at = arguments.begin() + 1;
  for (std::string& each : defaults) at = arguments.insert(at, each.data()) + 1;
  int count = static_cast<int>(arguments.size());
  benchmark::Initialize(&count, arguments.data());
  if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 2;

  const bench::Text text = bench::make_text(text_size);
  std::printf("text: %zu bytes, %s\n", text.text.size(), text.name.c_str());
  const std::vector<Written> written = {{jazu::latn_2021, text.text}, {jazu::arab, text.text}};
  const std::string dirty = made_dirty(text.text);
  register_repair(text.text, dirty);
  const bench::Text news = bench::make_new_text(text);
  std::printf("words: %zu bytes, %s\n", news.text.size(), news.name.c_str());
  const std::vector<Written> written_news = {{jazu::latn_2021, news.text}, {jazu::arab, news.text}};
  std::printf("edits: %.2f bytes for each byte of the text into latn-2021, %.2f into arab\n",
              edits_size(jazu::cyrl, jazu::latn_2021, text.text),
              edits_size(jazu::cyrl, jazu::arab, text.text));
  std::printf("edits: %.4f for each byte of the text that stays as it is\n",
              edits_size(jazu::cyrl, jazu::cyrl, text.text));
  register_all(text.text, written, written_news);
  register_sizes(text.text, written.front());
  bench::RatioReporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
}
