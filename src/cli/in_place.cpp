#include "in_place.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <memory>
#include <optional>

#include "input_file.hpp"
#include "io.hpp"
#include "output.hpp"
#include "replacement.hpp"

namespace jazu::cli {
namespace {

// The path with every symbolic link followed, or nothing with errno.
std::optional<std::string> real_path(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(realpath(path.c_str(), nullptr),
                                                         &std::free);
  if (real == nullptr) return std::nullopt;
  return std::string(real.get());
}

// A second name that is the backup itself is left over from a run that was killed between making
// the backup and putting the new content in place.
bool is_own_backup(const struct stat& file, const std::string& backup) {
  struct stat other;
  return file.st_nlink == 2 && lstat(backup.c_str(), &other) == 0 && other.st_dev == file.st_dev &&
         other.st_ino == file.st_ino;
}

// Whether the file may be replaced. Replacing needs no right to write the file itself, but who took
// that right away meant it.
bool is_replaceable(const std::string& path, const std::string& real, int descriptor,
                    const std::string& suffix, Console& console) {
  struct stat status;
  if (fstat(descriptor, &status) != 0) {
    console.error(Exit::usage, explain_errno(path, errno));
  } else if (S_ISDIR(status.st_mode)) {
    console.error(Exit::usage, explain_errno(path, EISDIR));
  } else if (!S_ISREG(status.st_mode)) {
    console.error(Exit::usage, path + ": not a regular file; it cannot be changed in place");
  } else if (faccessat(AT_FDCWD, real.c_str(), W_OK, AT_EACCESS) != 0) {
    console.error(Exit::usage, explain_errno(path, errno));
  } else if (status.st_nlink > 1 && (suffix.empty() || !is_own_backup(status, real + suffix))) {
    console.error(Exit::data, path + ": left as it was: it has " + std::to_string(status.st_nlink) +
                                  " names (hard links), and only this one would change");
  } else {
    return true;
  }
  return false;
}

}  // namespace

bool change_in_place(const std::string& path, const std::string& suffix, Console& console,
                     const std::function<TextEnd(int descriptor, Sink& sink)>& write) {
  const std::optional<std::string> real = real_path(path);
  // Opening a FIFO would wait for a writer.
  const File input = real ? open_file(real->c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY) : File();
  if (!input.is_open()) {
    console.error(Exit::usage, explain_errno(path, errno));
    return false;
  }
  if (!is_replaceable(path, *real, input.descriptor(), suffix, console)) return false;
  Replacement replacement;
  if (!replacement.begin(*real)) {
    console.error(Exit::usage, explain_errno(path, errno) + "; left as it was");
    return false;
  }
  Sink sink(replacement.descriptor(), Flush::at_once);
  const TextEnd end = write(input.descriptor(), sink);
  if (end == TextEnd::unwritable) {
    console.error(Exit::write, explain_errno(path, sink.error_number()) + "; left as it was");
  } else if (end == TextEnd::untold) {
    // What was said of the text says it all.
  } else if (end != TextEnd::whole) {
    console.error(Exit::data, path + ": left as it was");
  } else if (!replacement.commit(suffix)) {
    console.error(Exit::write, explain_errno(path, errno) + "; left as it was");
  } else {
    return true;
  }
  return false;
}

void change_all_in_place(
    const std::vector<std::string>& files, const std::optional<std::string>& edits,
    Console& console,
    const std::function<bool(const std::string& path, EditsWriter* edits)>& change) {
  Output record(edits, console);
  if (edits && !begin_record(*edits, files, record, console)) return;
  EditsWriter writer(record.descriptor(), files.size() > 1);
  for (const std::string& path : files) {
    if (edits) writer.begin(path);
    if (change(path, edits ? &writer : nullptr) || !edits) continue;
    if (writer.error_number() == 0 && writer.drop()) continue;
    const int number = writer.error_number() != 0 ? writer.error_number() : errno;
    return console.error(Exit::write, explain_errno(record.name(), number));
  }
  // What was changed was changed, whatever became of the others.
  if (edits) record.end(true);
}

bool convert_in_place(const std::string& path, Filter& filter, const ConvertOptions& options,
                      Console& console, EditsWriter* edits) {
  return change_in_place(path, options.backup_suffix, console, [&](int descriptor, Sink& sink) {
    const TextEnd end = filter.run(descriptor, path, sink, edits);
    return end == TextEnd::whole && filter.has_foreign() ? TextEnd::stopped : end;
  });
}

}  // namespace jazu::cli
