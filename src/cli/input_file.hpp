// A file that is read, beside those that are written.
#pragma once

#include <string>
#include <vector>

#include "console.hpp"
#include "io.hpp"
#include "output.hpp"

namespace jazu::cli {

// An input that can be opened, or an error on the console. A directory fails at its first read.
class InputFile {
 public:
  // False, with the reason on the console, when it cannot be opened or is one of those that are
  // written. `record` is the file of --edits and may be null.
  bool open(const std::string& path, const Output& output, const Output* record, Console& console);

  int descriptor() const { return descriptor_; }
  const std::string& name() const { return name_; }

 private:
  File file_;
  int descriptor_ = -1;
  std::string name_;
};

// Opens the file of --edits, which must not be the output as well. False, with the reason on the
// console, when it cannot be.
bool begin_record(const std::string& path, const Output& output, Output& record, Console& console);

// The same beside files that are changed in place, none of which it may be.
bool begin_record(const std::string& path, const std::vector<std::string>& files, Output& record,
                  Console& console);

}  // namespace jazu::cli
