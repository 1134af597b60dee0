#include "input.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <memory>

#include "io.hpp"

namespace jazu::cli {

bool read_file(const std::string& path, Console& console,
               const std::function<bool(std::string_view piece)>& use) {
  constexpr std::size_t buffer_size = 256 * 1024;
  const bool standard = path == "-";
  const std::string name = standard ? "(standard input)" : path;
  const File file = standard ? File() : open_file(path.c_str(), O_RDONLY | O_NOCTTY);
  const int descriptor = standard ? STDIN_FILENO : file.descriptor();
  const std::unique_ptr<char[]> buffer(new char[buffer_size]);
  std::ptrdiff_t size = -1;
  while (descriptor >= 0 && (size = read_some(descriptor, buffer.get(), buffer_size)) > 0) {
    if (!use({buffer.get(), static_cast<std::size_t>(size)})) return false;
  }
  if (size == 0) return true;
  console.error(Exit::usage, explain_errno(name, errno));
  return false;
}

bool is_standard_output(const std::string& path) {
  struct stat input, output;
  const bool known =
      path == "-" ? fstat(STDIN_FILENO, &input) == 0 : stat(path.c_str(), &input) == 0;
  return known && fstat(STDOUT_FILENO, &output) == 0 && S_ISREG(output.st_mode) &&
         input.st_dev == output.st_dev && input.st_ino == output.st_ino;
}

}  // namespace jazu::cli
