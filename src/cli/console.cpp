#include "console.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "io.hpp"

namespace jazu::cli {

// One write for each message, so that messages of several processes do not mix. When standard error
// itself fails there is nobody left to tell.
void Console::print(std::string_view message) {
  status_line({});
  std::string line = "jazu: ";
  line += message;
  line += '\n';
  (void)write_all(STDERR_FILENO, line);
}

void Console::raise(Exit exit) {
  exit_ = std::max(exit_, exit);
}

void Console::error(Exit exit, std::string_view message) {
  raise(exit);
  print(message);
}

void Console::note(std::string_view message) {
  if (!quiet_) print(message);
}

void Console::usage_error(std::string_view message) {
  std::string text(message);
  text += "\nTry 'jazu --help'.";
  error(Exit::usage, text);
}

// Overwrites with spaces, which every terminal understands.
void Console::status_line(std::string_view line) {
  if (line.empty() && status_width_ == 0) return;
  std::string text = "\r";
  text += line;
  if (line.size() < status_width_) {
    text.append(status_width_ - line.size(), ' ');
    text += '\r';
    text += line;
  }
  status_width_ = line.size();
  (void)write_all(STDERR_FILENO, text);
}

void print(std::string_view text, Console& console) {
  if (!write_all(STDOUT_FILENO, text) || close(STDOUT_FILENO) != 0) {
    console.error(Exit::write, explain_errno("(standard output)", errno));
  }
}

std::string explain_errno(std::string_view path, int number) {
  std::string text(path);
  text += ": ";
  text += std::strerror(number);
  return text;
}

}  // namespace jazu::cli
