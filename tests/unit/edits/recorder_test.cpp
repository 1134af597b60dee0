#include "edits/recorder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using jazu::Edit;
using jazu::Edits;
using jazu::edits::Recorder;
using jazu::edits::Seam;

namespace {

std::string runs_of(const Edits& edits) {
  std::string result;
  for (const Edit& edit : edits) {
    result += edit.changed ? "[" + std::string(edit.before) + ">" +
                                 std::to_string(edit.target.end - edit.target.begin) + "]"
                           : "[" + std::to_string(edit.source.end - edit.source.begin) + "=]";
  }
  return result;
}

std::string recorded(std::string_view source, std::string_view target,
                     const std::vector<Seam>& seams) {
  Edits edits;
  Recorder(edits, "r").add(source, target, seams);
  CHECK(edits.undo(target) == source);
  return runs_of(edits);
}

}  // namespace

TEST_CASE("recorder: the bytes tell what was copied") {
  CHECK(recorded("abcdef", "abXYef", {{1, 1}, {2, 2}, {3, 4}, {4, 4}}) == "[2=][c>2][d>0][2=]");
  CHECK(recorded("", "", {}).empty());
  CHECK(recorded("", "ab", {{0, 1}}) == "[>1][>1]");
}

TEST_CASE("recorder: fewer seams make longer runs") {
  CHECK(recorded("abcdef", "abXYef", {}) == "[abcdef>6]");
  CHECK(recorded("abcdef", "abXYef", {{4, 4}}) == "[abcd>4][2=]");
}

TEST_CASE("recorder: seams that go back or lie outside are left out") {
  CHECK(recorded("abcdef", "abXYef", {{2, 2}, {1, 3}, {3, 1}, {4, 4}, {7, 4}, {5, 9}}) ==
        "[2=][cd>2][2=]");
}

// Short parts are taken some hundred at a time, and among them come all that are not short.
TEST_CASE("recorder: parts of all sizes among each other") {
  std::string source, target;
  std::vector<Seam> seams;
  Edits expected;
  const auto seam = [&] {
    seams.push_back(
        {static_cast<std::uint32_t>(source.size()), static_cast<std::uint32_t>(target.size())});
  };
  for (unsigned i = 0; i < 4000; ++i) {
    const std::string before(i * 7 % (i % 50 == 0 ? 300 : 8), static_cast<char>('a' + i % 3));
    const std::string after(i * 5 % (i % 70 == 0 ? 40 : 4), 'x');
    source += before;
    target += after;
    expected.replace(before, after.size(), "r");
    seam();
    const std::string copied(i % 5 + (i % 90 == 0 ? 200 : 0), 'c');
    source += copied;
    target += copied;
    expected.copy(copied.size());
    seam();
  }
  Edits edits;
  Recorder recorder(edits, "r");
  recorder.add(source, target, seams);
  CHECK(edits == expected);
  CHECK(edits.undo(target) == source);
  CHECK(edits.to_target(source.size() / 2) == expected.to_target(source.size() / 2));
  recorder.add(source, target, seams);
  expected.append(Edits(expected));
  CHECK(edits == expected);
}

TEST_CASE("recorder: each rule has its own changes") {
  Edits edits;
  const std::vector<Seam> seams = {{1, 1}, {2, 2}};
  Recorder(edits, "a").add("12 4567890", "xy 4567890", seams);
  Recorder(edits, "b").add("12 4567890", "xy 4567890", seams);
  Recorder(edits, "a").add("12 4567890", "xy 4567890", seams);
  std::string rules;
  for (const Edit& edit : edits) rules += edit.changed ? edit.rule : "=";
  CHECK(rules == "aa=bb=aa=");
}
