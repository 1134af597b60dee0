#include "output.hpp"

#include <fcntl.h>

#include <cerrno>
#include <cstdlib>
#include <memory>

namespace jazu::cli {

bool Output::begin() {
  struct stat status;
  if (path_) {
    name_ = *path_;
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
  return path_ || input.st_size != 0;
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

}  // namespace jazu::cli
