#include "replacement.hpp"

#include <fcntl.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/xattr.h>
#endif

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>

namespace jazu::cli {
namespace {

std::string temporary_name() {
  static unsigned counter = 0;
  const auto now = std::chrono::steady_clock::now().time_since_epoch().count();
  return ".jazu-" + std::to_string(getpid()) + "-" + std::to_string(now) + "-" +
         std::to_string(++counter) + ".tmp";
}

// Best effort: some attributes may be set by the system only, and some file systems have none.
void copy_extended_attributes([[maybe_unused]] const char* from, [[maybe_unused]] int to) {
#ifdef __linux__
  const ssize_t size = listxattr(from, nullptr, 0);
  if (size <= 0) return;
  std::string names(static_cast<std::size_t>(size), '\0');
  if (listxattr(from, names.data(), names.size()) != size) return;
  for (const char* name = names.data(); name < names.data() + size; name += std::strlen(name) + 1) {
    const ssize_t length = getxattr(from, name, nullptr, 0);
    if (length < 0) continue;
    std::string value(static_cast<std::size_t>(length), '\0');
    if (getxattr(from, name, value.data(), value.size()) != length) continue;
    (void)fsetxattr(to, name, value.data(), value.size(), 0);
  }
#endif
}

}  // namespace

Replacement::~Replacement() {
  const int saved = errno;
  if (!temporary_.empty()) unlinkat(directory_.descriptor(), temporary_.c_str(), 0);
  errno = saved;
}

// A temporary that will replace a file may hold secrets of it, so nobody else can read it until the
// mode of the old file is put on it. A new file gets what the umask allows.
bool Replacement::begin(const std::string& path) {
  path_ = path;
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  name_ = path.substr(slash + 1);
  if (name_.empty()) {
    errno = ENOENT;
    return false;
  }
  struct stat status;
  if (lstat(path.c_str(), &status) == 0) {
    old_ = status;
  } else if (errno != ENOENT) {
    return false;
  }
  directory_ = open_file(folder.c_str(), O_RDONLY | O_DIRECTORY);
  if (!directory_.is_open()) return false;
  const unsigned mode = old_ ? 0600 : 0666;
  return open_unnamed(mode) || open_named(mode);
}

// Naming it later goes through /proc.
bool Replacement::open_unnamed([[maybe_unused]] unsigned mode) {
#ifdef O_TMPFILE
  if (access("/proc/self/fd", X_OK) != 0) return false;
  file_ = File(openat(directory_.descriptor(), ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, mode));
  return file_.is_open();
#else
  return false;
#endif
}

bool Replacement::open_named(unsigned mode) {
  while (true) {
    std::string name = temporary_name();
    const int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
    file_ = File(openat(directory_.descriptor(), name.c_str(), flags, mode));
    if (file_.is_open()) {
      temporary_ = std::move(name);
      return true;
    }
    if (errno != EEXIST && errno != EINTR) return false;
  }
}

bool Replacement::give_name() {
  const std::string source = "/proc/self/fd/" + std::to_string(file_.descriptor());
  while (temporary_.empty()) {
    std::string name = temporary_name();
    if (linkat(AT_FDCWD, source.c_str(), directory_.descriptor(), name.c_str(),
               AT_SYMLINK_FOLLOW) == 0) {
      temporary_ = std::move(name);
    } else if (errno != EEXIST) {
      return false;
    }
  }
  return true;
}

// Only root may give files away; others keep the group if they can. Without the right owner or
// group the set-id bits would mean something else, so they go.
bool Replacement::copy_attributes() const {
  if (!old_) return true;
  const int file = file_.descriptor();
  mode_t mode = old_->st_mode & 07777;
  if (fchown(file, old_->st_uid, old_->st_gid) != 0) {
    mode &= 01777;
    if (fchown(file, static_cast<uid_t>(-1), old_->st_gid) != 0) mode &= 0707;
  }
  if (fchmod(file, mode) != 0) return false;
  copy_extended_attributes(path_.c_str(), file);
  return true;
}

// Gives the old file a second name; the first one goes over to the new file afterwards. Only when
// there is an older backup does it take a rename, because link(2) does not replace.
bool Replacement::keep_backup(const std::string& backup) const {
  const int directory = directory_.descriptor();
  if (linkat(directory, name_.c_str(), directory, backup.c_str(), 0) == 0) return true;
  if (errno != EEXIST) return false;
  struct stat status;
  if (fstatat(directory, backup.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return false;
  if (status.st_dev == old_->st_dev && status.st_ino == old_->st_ino) return true;
  const std::string link = temporary_name();
  if (linkat(directory, name_.c_str(), directory, link.c_str(), 0) != 0) return false;
  if (renameat(directory, link.c_str(), directory, backup.c_str()) == 0) return true;
  const int saved = errno;
  unlinkat(directory, link.c_str(), 0);
  errno = saved;
  return false;
}

bool Replacement::commit(const std::string& backup_suffix) {
  if (!copy_attributes() || fsync(file_.descriptor()) != 0) return false;
  if (!give_name() || !file_.close()) return false;
  if (old_ && !backup_suffix.empty() && !keep_backup(name_ + backup_suffix)) return false;
  const int directory = directory_.descriptor();
  if (renameat(directory, temporary_.c_str(), directory, name_.c_str()) != 0) return false;
  temporary_.clear();
  // The rename is done; a file system that cannot sync a directory does not undo it.
  (void)fsync(directory);
  return true;
}

}  // namespace jazu::cli
