// New content for a file, which takes the place of the old one at once or not at all.
#pragma once

#include <sys/stat.h>

#include <optional>
#include <string>

#include "io.hpp"

namespace jazu::cli {

// The content is written into a temporary file in the same directory and renamed over the old one
// when it is safe on the disk: whoever opens the name, at any time and after any crash, finds
// either the old content or the new one. The temporary has no name until just before the end, so
// that a process that is killed leaves nothing behind; where the file system cannot do that it is
// called
// ".jazu-..." and removed on every error.
class Replacement {
 public:
  // `path` has no symbolic link in its last part. Functions return false with errno.
  bool begin(const std::string& path);
  Replacement() = default;
  Replacement(const Replacement&) = delete;
  Replacement& operator=(const Replacement&) = delete;
  ~Replacement();

  int descriptor() const { return file_.descriptor(); }

  // Puts the new content in place. An old file hands on its mode, and as far as the system allows
  // its owner, group and extended attributes; with a suffix it lives on under its name + suffix.
  bool commit(const std::string& backup_suffix);

 private:
  bool open_unnamed(unsigned mode);
  bool open_named(unsigned mode);
  bool give_name();
  bool copy_attributes() const;
  bool keep_backup(const std::string& backup) const;

  std::string path_;
  std::string name_;                // the last part of path_
  std::optional<struct stat> old_;  // nothing when the file is new
  File directory_;
  File file_;
  std::string temporary_;  // its name in the directory; empty while it has none
};

}  // namespace jazu::cli
