#include "ratio_reporter.hpp"

#include <algorithm>
#include <cstdio>

namespace bench {
namespace {

bool begins_with(const std::string& text, const std::string& prefix) {
  return text.compare(0, prefix.size(), prefix) == 0;
}

// What converts texts of one size: compared with itself at other sizes, not with others.
bool is_sized(const std::string& name) {
  return begins_with(name, "size ");
}

}  // namespace

void RatioReporter::ReportRuns(const std::vector<Run>& runs) {
  ConsoleReporter::ReportRuns(runs);
  for (const Run& run : runs) {
    const bool median = run.run_type == Run::RT_Aggregate && run.aggregate_name == "median";
    const bool single = run.run_type == Run::RT_Iteration && run.repetitions <= 1;
    if (!median && !single) continue;
    const std::string name = run.run_name.function_name;
    const auto rate = run.counters.find("bytes_per_second");
    if (rate != run.counters.end()) rate_[name] = rate->second.value;
    const auto items = run.counters.find("items_per_second");
    if (items != run.counters.end()) words_[name] = items->second.value;
    seconds_[name] = run.GetAdjustedCPUTime() / benchmark::GetTimeUnitMultiplier(run.time_unit);
  }
}

void RatioReporter::Finalize() {
  ConsoleReporter::Finalize();
  std::printf("\nRatios in this run (rate of jazu over rate of the other)\n");
  for (const auto& [name, ours] : rate_) {
    if (!begins_with(name, "jazu ")) continue;
    // "jazu by rules latn-2021 -> cyrl" is compared with what goes from latn-2021 to cyrl.
    const std::size_t arrow = name.find(" -> ");
    const std::size_t source = std::min(name.rfind(' ', arrow - 1), arrow);
    const std::string target = name.substr(source + 1);
    std::printf("%-36s %7.0f MB/s", name.c_str() + name.find(' ') + 1, ours / 1e6);
    for (const auto& [other, theirs] : rate_) {
      const bool same_target =
          other.size() > target.size() &&
          other.compare(other.size() - target.size(), target.size(), target) == 0;
      const bool general = other.find(" -> ") == std::string::npos;
      if (begins_with(other, "jazu ") || is_sized(other) || (!same_target && !general)) continue;
      const std::string label = general ? other : other.substr(0, other.find(" -> "));
      std::printf("  | %s %.2fx", label.c_str(), ours / theirs);
    }
    std::printf("\n");
  }
  for (const auto& [name, rate] : rate_) {
    if (is_sized(name)) std::printf("%-48s %7.0f MB/s\n", name.c_str(), rate / 1e6);
  }
  for (const auto& [name, rate] : words_) {
    std::printf("%-40s %10.2f million words/s\n", name.c_str(), rate / 1e6);
  }
  for (const auto& [name, seconds] : seconds_) {
    if (rate_.count(name) != 0 || words_.count(name) != 0) continue;
    std::printf("%-40s %10.1f ns\n", name.c_str(), seconds * 1e9);
  }
}

}  // namespace bench
