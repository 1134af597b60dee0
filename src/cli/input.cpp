#include "input.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <memory>

#include "io.hpp"

namespace jazu::cli {

bool read_file(const std::string& path, const EncodingOptions& encoding, Console& console,
               const std::function<bool(std::string_view piece)>& use) {
  constexpr std::size_t buffer_size = 256 * 1024;
  const bool standard = path == "-";
  const std::string name = standard ? "(standard input)" : path;
  const File file = standard ? File() : open_file(path.c_str(), O_RDONLY | O_NOCTTY);
  const int descriptor = standard ? STDIN_FILENO : file.descriptor();
  const std::unique_ptr<char[]> buffer(new char[buffer_size]);
  TextReader reader(descriptor, encoding);
  std::ptrdiff_t size = -1;
  while (descriptor >= 0 && (size = reader.read(buffer.get(), buffer_size)) > 0) {
    if (!use({buffer.get(), static_cast<std::size_t>(size)})) return false;
  }
  if (size < 0) console.error(Exit::usage, explain_errno(name, errno));
  reader.report(name, console);
  return size == 0;
}

bool is_standard_output(const std::string& path) {
  struct stat input, output;
  const bool known =
      path == "-" ? fstat(STDIN_FILENO, &input) == 0 : stat(path.c_str(), &input) == 0;
  // Of a shell's `<file >file` nothing is left to read.
  return known && input.st_size != 0 && fstat(STDOUT_FILENO, &output) == 0 &&
         is_same_file(input, output);
}

}  // namespace jazu::cli
