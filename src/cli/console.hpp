// Standard error and the exit status: every message of the command goes through here.
#pragma once

#include <string>
#include <string_view>

namespace jazu::cli {

// The exit statuses, part of the interface. When several things go wrong the highest one wins.
enum class Exit : int {
  done = 0,   // also when invalid bytes were kept or replaced
  data = 1,   // the text: --invalid=stop, --strict, a file that --in-place left as it was
  usage = 2,  // the command line, or a file that cannot be opened or read
  table = 3,  // a user table with mistakes
  write = 4,  // output that cannot be written
};

class Console {
 public:
  // Prints "jazu: message" and raises the exit status.
  void error(Exit exit, std::string_view message);

  // Raises the exit status without a message.
  void raise(Exit exit);

  // Prints "jazu: message" unless the user asked for quiet.
  void note(std::string_view message);

  // For mistakes in the command line: the message, then where help is.
  void usage_error(std::string_view message);

  // A line that the next message or call replaces; an empty one erases it.
  void status_line(std::string_view line);

  void set_quiet(bool quiet) { quiet_ = quiet; }
  Exit exit() const { return exit_; }

 private:
  void print(std::string_view message);

  Exit exit_ = Exit::done;
  bool quiet_ = false;
  std::size_t status_width_ = 0;
};

// Writes to standard output and closes it: all that a command has to say.
void print(std::string_view text, Console& console);

// "path: reason", with the reason for the errno `number`.
std::string explain_errno(std::string_view path, int number);

}  // namespace jazu::cli
