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
#include "edits_writer.hpp"
#include "filter.hpp"
#include "in_place.hpp"
#include "input_file.hpp"
#include "io.hpp"
#include "output.hpp"
#include "progress.hpp"
#include "sink.hpp"
#include "source.hpp"

namespace jazu::cli {
namespace {

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

// After --invalid=stop the other files are not read: what they hold would follow half a line.
void concatenate(const ConvertOptions& options, Filter& filter, Console& console) {
  Output output(options.output, console);
  if (!output.begin()) return;
  Output record(options.edits, console);
  if (options.edits && !begin_record(*options.edits, output, record, console)) return;
  EditsWriter edits(record.descriptor(), options.files.size() > 1);
  Sink sink(output.descriptor(), options.flush);
  bool complete = true;
  for (const std::string& path : options.files) {
    InputFile input;
    if (!input.open(path, output, options.edits ? &record : nullptr, console)) {
      complete = false;
      continue;
    }
    const TextEnd end =
        filter.run(input.descriptor(), input.name(), sink, options.edits ? &edits : nullptr);
    if (end == TextEnd::unrecorded) {
      console.error(Exit::write, explain_errno(record.name(), edits.error_number()));
      return;
    }
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
  if (options.edits) record.end(complete);
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
    change_all_in_place(options.files, options.edits, console,
                        [&](const std::string& path, EditsWriter* edits) {
                          return convert_in_place(path, filter, options, console, edits);
                        });
  } else {
    concatenate(options, filter, console);
  }
}

}  // namespace jazu::cli
