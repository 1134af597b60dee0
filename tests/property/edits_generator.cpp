#include "edits_generator.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace jazu::property {

rc::Gen<std::string> any_letters() {
  return rc::gen::container<std::string>(rc::gen::inRange('a', 'g'));
}

// One number for each run, of which the bits choose.
Step any_step(const std::string& source, bool both_sides) {
  const auto choices =
      *rc::gen::container<std::vector<std::uint16_t>>(rc::gen::arbitrary<std::uint16_t>());
  Step step;
  step.source = source;
  std::size_t at = 0;
  for (const std::uint16_t choice : choices) {
    const std::size_t left = source.size() - at;
    const auto bits = [choice](unsigned from) { return std::size_t{choice} >> from & 3; };
    if ((choice & 1) == 0) {
      const std::size_t size = std::min(left, bits(1) + bits(3));
      step.edits.copy(size);
      step.target += source.substr(at, size);
      at += size;
      continue;
    }
    const std::size_t least = both_sides ? 1 : 0;
    if (left < least) break;
    const std::size_t before = std::min(left, least + bits(1));
    const std::size_t after = least + bits(3);
    constexpr std::string_view rules[] = {"H1", "U2", "a>b", "H1"};
    step.edits.replace(std::string_view(source).substr(at, before), after, rules[bits(5)]);
    step.target += std::string(after, static_cast<char>('p' + bits(7)));
    at += before;
  }
  step.edits.copy(source.size() - at);
  step.target += source.substr(at);
  return step;
}

void check_cover(const Edits& edits, std::string_view source, std::string_view target) {
  Range last_source, last_target;
  std::size_t runs = 0;
  for (const Edit& edit : edits) {
    RC_ASSERT(edit.source.begin == last_source.end && edit.target.begin == last_target.end);
    RC_ASSERT(edit.source.end >= edit.source.begin && edit.target.end >= edit.target.begin);
    const std::size_t size = edit.source.end - edit.source.begin;
    const std::size_t target_size = edit.target.end - edit.target.begin;
    const std::string_view was = source.substr(edit.source.begin, size);
    RC_ASSERT(size + target_size != 0U);
    RC_ASSERT((edit.changed ? edit.before : target.substr(edit.target.begin, target_size)) == was);
    last_source = edit.source;
    last_target = edit.target;
    ++runs;
  }
  RC_ASSERT(last_source.end == source.size() && last_target.end == target.size());
  RC_ASSERT(edits.source_size() == source.size() && edits.target_size() == target.size());
  RC_ASSERT(edits.size() == runs);
  const auto undone = edits.undo(target);
  RC_ASSERT(undone && *undone == source);
}

}  // namespace jazu::property
