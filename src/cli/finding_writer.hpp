// Findings as text: for people, for tools line by line, or as one SARIF log.
#pragma once

#include <cstdint>
#include <string>

#include "finding.hpp"

namespace jazu::cli {

enum class FindingFormat : std::uint8_t { text, jsonl, sarif };

class FindingWriter {
 public:
  explicit FindingWriter(FindingFormat format) : format_(format) {}

  // Append to `out`: begin() before all else, end() after it.
  void begin(std::string& out) const;
  void add(const std::string& file, const Finding& finding, std::string& out);
  void end(std::string& out) const;

 private:
  FindingFormat format_;
  bool first_ = true;
};

}  // namespace jazu::cli
