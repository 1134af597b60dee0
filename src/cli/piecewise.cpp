#include "piecewise.hpp"

#include <unistd.h>

#include "input.hpp"
#include "io.hpp"
#include "sink.hpp"

namespace jazu::cli {

void change_piecewise(const std::vector<std::string>& files, const EncodingOptions& encoding,
                      Console& console,
                      const std::function<std::size_t(std::string_view text)>& settled,
                      const std::function<std::string(std::string_view text)>& change) {
  Sink sink(STDOUT_FILENO, Flush::at_once);
  bool writes = true;
  for (const std::string& path : files) {
    if (is_standard_output(path)) {
      console.error(Exit::usage, path + " is the output too");
      continue;
    }
    std::string held;
    const auto use = [&](std::string_view piece) {
      held += piece;
      const std::size_t end = settled(held);
      writes = sink.write(change(std::string_view(held).substr(0, end)));
      held.erase(0, end);
      return writes;
    };
    read_file(path, encoding, console, use);
    writes = writes && sink.write(change(held));
    if (!writes) break;
  }
  if (writes && sink.finish()) return print({}, console);
  console.error(Exit::write, explain_errno("(standard output)", sink.error_number()));
}

}  // namespace jazu::cli
