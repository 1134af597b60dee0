// Where the command writes: standard output or a file.
#pragma once

#include <sys/stat.h>
#include <unistd.h>

#include <optional>
#include <string>
#include <utility>

#include "console.hpp"
#include "io.hpp"
#include "replacement.hpp"

namespace jazu::cli {

// Where all inputs go, one after the other. A regular file is replaced at the end, at once.
class Output {
 public:
  // Standard output without a path. The console must outlive this object.
  Output(std::optional<std::string> path, Console& console)
      : path_(std::move(path)), console_(console) {}

  // False, after an error on the console, when it cannot be opened.
  bool begin();
  int descriptor() const { return descriptor_; }
  const std::string& name() const { return name_; }

  // Whether reading this file would read what is being written.
  bool is(const struct stat& input) const;

  // Whether what was written can be taken back, which is so for a regular file with a path.
  bool can_be_cut() const { return replacement_.has_value(); }

  // `complete` says that every input was read.
  void end(bool complete);

 private:
  bool begin_file(const std::string& path);

  std::optional<std::string> path_;
  Console& console_;
  int descriptor_ = STDOUT_FILENO;
  std::string name_ = "(standard output)";
  File device_;  // an output that is not a regular file
  std::optional<Replacement> replacement_;
  std::optional<struct stat> target_;
};

}  // namespace jazu::cli
