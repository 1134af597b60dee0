// Prints, after the usual lines of Google Benchmark, how the converters compare in this one run.
#pragma once

#include <benchmark/benchmark.h>

#include <map>
#include <string>

namespace bench {

// Collects the median rate (bytes of input per second, or words) of each benchmark, or its median
// time when it has no rate.
class RatioReporter : public benchmark::ConsoleReporter {
 public:
  RatioReporter() : ConsoleReporter(OO_None) {}
  void ReportRuns(const std::vector<Run>& runs) override;
  void Finalize() override;

 private:
  std::map<std::string, double> rate_;     // bytes per second
  std::map<std::string, double> words_;    // per second
  std::map<std::string, double> seconds_;  // per call
};

}  // namespace bench
