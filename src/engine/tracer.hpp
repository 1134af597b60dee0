// Runs jobs and records what became of their text.
#pragma once

#include <string_view>
#include <vector>

#include "edits/seam.hpp"
#include "edits/split.hpp"
#include "engine/job.hpp"
#include "jazu/edits.hpp"

namespace jazu::engine {

// A job that is traced takes the plain way through the engine: one unit or word after the other,
// each letter of a word with what it was read from. What it writes is the same.
class Tracer {
 public:
  // `edits` must outlive this object; jobs are recorded one behind the other, as changes by `rule`.
  Tracer(Edits& edits, std::string_view rule) : edits_(edits), rule_(rule) {}

  // The same for jobs over a text that was repaired. `repairs`, which may be null, gives the record
  // of that for each job, and what is recorded is both steps together.
  Tracer(Edits& edits, std::string_view rule, edits::Splitter* repairs)
      : edits_(edits), rule_(rule), repairs_(repairs) {}

  // Like run() of route.hpp. Throws std::bad_alloc.
  bool run(Job& job);

 private:
  Edits& edits_;
  std::string_view rule_;
  edits::Splitter* repairs_ = nullptr;
  std::vector<edits::Seam> seams_;
};

}  // namespace jazu::engine
