// Running a program from a test.
#pragma once

#include <string>
#include <vector>

namespace jazu::test {

struct Finished {
  int status = -1;     // the exit status, or -1 when a signal ended it
  std::string errors;  // what it wrote to standard error
};

// Runs `arguments[0]` with the others and waits for its end.
Finished run_program(const std::vector<std::string>& arguments);

}  // namespace jazu::test
