#include "input_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace jazu::cli {

bool InputFile::open(const std::string& path, const Output& output, const Output* record,
                     Console& console) {
  const bool standard = path == "-";
  name_ = standard ? "(standard input)" : path;
  if (!standard) file_ = open_file(path.c_str(), O_RDONLY | O_NOCTTY);
  descriptor_ = standard ? STDIN_FILENO : file_.descriptor();
  struct stat status;
  if (descriptor_ < 0 || fstat(descriptor_, &status) != 0) {
    console.error(Exit::usage, explain_errno(name_, errno));
  } else if (output.is(status)) {
    console.error(Exit::usage, name_ + ": is the output too; -i changes files in place");
  } else if (record != nullptr && record->is(status)) {
    console.error(Exit::usage, name_ + ": would be overwritten by --edits");
  } else {
    return true;
  }
  return false;
}

bool begin_record(const std::string& path, const Output& output, Output& record, Console& console) {
  struct stat status;
  if (stat(path.c_str(), &status) == 0 && output.is(status)) {
    console.error(Exit::usage, path + ": is the output too");
    return false;
  }
  return record.begin();
}

bool begin_record(const std::string& path, const std::vector<std::string>& files, Output& record,
                  Console& console) {
  if (!record.begin()) return false;
  struct stat status;
  for (const std::string& file : files) {
    if (stat(file.c_str(), &status) != 0 || !record.is(status)) continue;
    console.error(Exit::usage, file + ": would be overwritten by --edits");
    return false;
  }
  // What is written of a file that stays as it was has to be taken back.
  if (record.can_be_cut()) return true;
  console.error(Exit::usage, path + ": --edits with --in-place needs a regular file");
  return false;
}

}  // namespace jazu::cli
