#include "convert.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>

#include "alphabets.hpp"
#include "filter.hpp"
#include "in_place.hpp"
#include "io.hpp"
#include "progress.hpp"
#include "replacement.hpp"
#include "sink.hpp"
#include "source.hpp"

namespace jazu::cli {
namespace {

constexpr const char* stdin_name = "(standard input)";
constexpr const char* stdout_name = "(standard output)";

// The size of all input in bytes when a person would see progress; 0 when nobody would or when it
// is not known.
std::size_t size_to_watch(const ConvertOptions& options) {
  const bool to_stdout = !options.output && !options.in_place;
  if (options.quiet || isatty(STDERR_FILENO) == 0) return 0;
  if (to_stdout && isatty(STDOUT_FILENO) != 0) return 0;
  std::size_t total = 0;
  for (const std::string& path : options.files) {
    struct stat status;
    const int failed = path == "-" ? fstat(STDIN_FILENO, &status) : stat(path.c_str(), &status);
    if (failed != 0 || !S_ISREG(status.st_mode)) return 0;
    total += static_cast<std::size_t>(status.st_size);
  }
  return total;
}

// Where all inputs go, one after the other.
class Output {
 public:
  Output(const ConvertOptions& options, Console& console) : options_(options), console_(console) {}

  bool begin();
  int descriptor() const { return descriptor_; }
  const std::string& name() const { return name_; }

  // Whether reading this file would read what is being written.
  bool is(const struct stat& input) const;

  // `complete` says that every input was read.
  void end(bool complete);

 private:
  bool begin_file(const std::string& path);

  const ConvertOptions& options_;
  Console& console_;
  int descriptor_ = STDOUT_FILENO;
  std::string name_ = stdout_name;
  File device_;  // an output that is not a regular file
  std::optional<Replacement> replacement_;
  std::optional<struct stat> target_;
};

bool Output::begin() {
  struct stat status;
  if (options_.output) {
    name_ = *options_.output;
    if (begin_file(name_)) return true;
    console_.error(Exit::usage, explain_errno(name_, errno));
    return false;
  }
  if (fstat(STDOUT_FILENO, &status) == 0 && S_ISREG(status.st_mode)) target_ = status;
  return true;
}

// Devices, pipes and the like are written as they are; a regular file is replaced at the end. A
// link is followed, as a shell's redirection does.
bool Output::begin_file(const std::string& path) {
  struct stat status;
  const bool exists = stat(path.c_str(), &status) == 0;
  if (exists && !S_ISREG(status.st_mode)) {
    device_ = open_file(path.c_str(), O_WRONLY | O_NOCTTY);
    descriptor_ = device_.descriptor();
    return device_.is_open();
  }
  if (!exists && (errno != ENOENT || lstat(path.c_str(), &status) == 0)) return false;
  std::string real = path;
  if (exists) {
    target_ = status;
    if (faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0) return false;
    const std::unique_ptr<char, decltype(&std::free)> followed(realpath(path.c_str(), nullptr),
                                                               &std::free);
    if (followed == nullptr) return false;
    real = followed.get();
  }
  replacement_.emplace();
  const bool begun = replacement_->begin(real);
  descriptor_ = replacement_->descriptor();
  return begun;
}

bool Output::is(const struct stat& input) const {
  if (!target_ || !is_same_file(input, *target_)) return false;
  // Standard input and output of a shell's `<file >file` are empty by now, which harms nobody.
  return options_.output || input.st_size != 0;
}

void Output::end(bool complete) {
  if (replacement_) {
    if (!complete) {
      console_.error(Exit::done,
                     name_ + ": left as it was, because not all input could be converted");
    } else if (!replacement_->commit("")) {
      console_.error(Exit::write, explain_errno(name_, errno));
    }
    return;
  }
  const bool closed = device_.is_open() ? device_.close() : close(STDOUT_FILENO) == 0;
  if (!closed) console_.error(Exit::write, explain_errno(name_, errno));
}

// An input that can be opened, or an error on the console. A directory fails at its first read.
class Input {
 public:
  bool open(const std::string& path, const Output& output, Console& console) {
    const bool standard = path == "-";
    name_ = standard ? stdin_name : path;
    if (!standard) file_ = open_file(path.c_str(), O_RDONLY | O_NOCTTY);
    descriptor_ = standard ? STDIN_FILENO : file_.descriptor();
    struct stat status;
    if (descriptor_ < 0 || fstat(descriptor_, &status) != 0) {
      console.error(Exit::usage, explain_errno(name_, errno));
    } else if (output.is(status)) {
      console.error(Exit::usage, name_ + ": is the output too; -i changes files in place");
    } else {
      return true;
    }
    return false;
  }

  int descriptor() const { return descriptor_; }
  const std::string& name() const { return name_; }

 private:
  File file_;
  int descriptor_ = -1;
  std::string name_;
};

// After --invalid=stop the other files are not read: what they hold would follow half a line.
void concatenate(const ConvertOptions& options, Filter& filter, Console& console) {
  Output output(options, console);
  if (!output.begin()) return;
  Sink sink(output.descriptor(), options.flush);
  bool complete = true;
  for (const std::string& path : options.files) {
    Input input;
    if (!input.open(path, output, console)) {
      complete = false;
      continue;
    }
    const TextEnd end = filter.run(input.descriptor(), input.name(), sink);
    if (end == TextEnd::unwritable) {
      console.error(Exit::write, explain_errno(output.name(), sink.error_number()));
      return;
    }
    if (end == TextEnd::unreadable || end == TextEnd::untold) complete = false;
    if (end == TextEnd::stopped) break;
  }
  if (!sink.write(filter.last_record()) || !sink.finish()) {
    console.error(Exit::write, explain_errno(output.name(), sink.error_number()));
    return;
  }
  output.end(complete);
}

}  // namespace

void convert(const ConvertOptions& options, Console& console) {
  console.set_quiet(options.quiet);
  Alphabets alphabets(console);
  if (!alphabets.load_all(options.tables)) return;
  Source source(options, alphabets, console);
  if (!source.prepare()) return;
  if (options.listing != Listing::none && source.is_fixed() && !source.has_choices()) {
    console.usage_error("'" + source.alphabet() +
                        "' leaves nothing to choose; --explain and "
                        "--ambiguities are for the way back, from any other alphabet");
    return;
  }
  Progress progress(console, size_to_watch(options));
  Filter filter(source, options, console, progress);
  if (options.in_place) {
    for (const std::string& path : options.files) {
      convert_in_place(path, filter, options, console);
    }
  } else {
    concatenate(options, filter, console);
  }
}

}  // namespace jazu::cli
