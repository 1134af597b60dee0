// What --report writes: a line of JSON for each thing that jazu clean finds.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "console.hpp"
#include "io.hpp"
#include "jazu/edits.hpp"
#include "options.hpp"
#include "place.hpp"

namespace jazu::cli {

// What a line of the report says.
struct Record {
  std::string_view rule, record_class;
  Range range;  // bytes of the part of the text that it is about
  std::string after;
};

// Writes a report into a file of its own.
class ReportWriter {
 public:
  ReportWriter(const CleanOptions& options, Console& console)
      : options_(options), console_(console) {}

  // False, with the reason on the console, when it cannot be opened, or is a file that is read or
  // written besides.
  bool open();

  bool is_wanted() const { return file_.is_open(); }

  // Begins the text of a file.
  void begin(const std::string& file);

  // Writes what was found in the next part of the text, in the order of that.
  void add(std::string_view part, const std::vector<Record>& records);

  void close();

 private:
  std::string find_conflict() const;
  void add(std::string_view part, const Record& record, Place place);
  void fail();

  const CleanOptions& options_;
  Console& console_;
  File file_;
  std::string name_;        // of the file that the text is in
  std::size_t offset_ = 0;  // bytes of the text before the part
  Place place_;             // where the part begins
  std::string out_;
};

}  // namespace jazu::cli
