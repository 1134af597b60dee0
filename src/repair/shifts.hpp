// Where the bytes of a repaired text come from.
#pragma once

#include <cstddef>
#include <vector>

namespace jazu::repair {

class Shifts {
 public:
  // From the byte `target` of the repaired text on, bytes are those from `source` on.
  void add(std::size_t target, std::size_t source);

  // The offset in the source of an offset in the repaired text; that of the end of what was
  // repaired for an offset inside of it.
  std::size_t source_of(std::size_t target) const noexcept;

  // What lies before the byte `target` will not be asked for any more.
  void forget(std::size_t target);

 private:
  struct Shift {
    std::size_t target, source;
  };

  std::vector<Shift> shifts_;
};

}  // namespace jazu::repair
