#include "jazu/edits.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "jazu/text_units.hpp"

using jazu::Bias;
using jazu::Edit;
using jazu::Edits;
using jazu::Range;

namespace {

// The runs as [2=][4→2] of normalization, in bytes.
std::string runs_of(const Edits& edits) {
  std::string result;
  for (const Edit& edit : edits) {
    const std::size_t before = edit.source.end - edit.source.begin;
    const std::size_t after = edit.target.end - edit.target.begin;
    result += edit.changed ? "[" + std::to_string(before) + ">" + std::to_string(after) + "]"
                           : "[" + std::to_string(before) + "=]";
  }
  return result;
}

// What composing the decomposed letters of «Ай қазағы йод» does (row X12 of normalization).
Edits x12() {
  Edits edits;
  edits.copy(2);
  edits.replace("\xD0\xB8\xCC\x86", 2, "U1");
  edits.copy(1);
  edits.copy(13);
  edits.replace("\xD0\xB8\xCC\x86", 2, "U1");
  edits.copy(4);
  return edits;
}

}  // namespace

TEST_CASE("edits: copied runs that touch are one, and the rest stays as it is") {
  const Edits edits = x12();
  CHECK(runs_of(edits) == "[2=][4>2][14=][4>2][4=]");
  CHECK(edits.source_size() == 28);
  CHECK(edits.target_size() == 24);
  CHECK(edits.size() == 5);
  CHECK(edits.changes() == 2);
}

TEST_CASE("edits: a run says where it stands, what was there, and which rule replaced it") {
  const Edits edits = x12();
  auto it = edits.begin();
  CHECK(*it++ == Edit{{0, 2}, {0, 2}, false, "", ""});
  CHECK(*it == Edit{{2, 6}, {2, 4}, true, "\xD0\xB8\xCC\x86", "U1"});
  CHECK(it->rule == "U1");
  ++it;
  ++it;
  CHECK(it->source == Range{20, 24});
  ++it;
  CHECK(it->target == Range{20, 24});
  CHECK(++it == edits.end());
}

TEST_CASE("edits: nothing is nothing") {
  Edits edits;
  edits.copy(0);
  edits.replace("", 0, "H1");
  CHECK(edits.begin() == edits.end());
  CHECK(edits.size() == 0);
  CHECK(edits.undo("") == "");
  CHECK(edits.to_target(7) == 0);
  CHECK(edits.to_source(Range{3, 9}) == Range{0, 0});
  CHECK(edits == Edits());
}

TEST_CASE("edits: undo gives the source back, and refuses a target of another size") {
  const std::string source = "Аи\xCC\x86 қазағы и\xCC\x86од";
  const std::string target = "Ай қазағы йод";
  CHECK(x12().undo(target) == source);
  CHECK(!x12().undo("Ай қазағы йо"));
}

TEST_CASE("edits: runs of every size come out as they went in") {
  const std::vector<std::size_t> sizes = {0,  1,  6,  7,   8,   14,    15,
                                          16, 63, 64, 127, 128, 16383, 16384};
  Edits edits;
  std::vector<Edit> expected;
  std::string source;
  std::size_t target = 0;
  const std::string text(20000, 'x');
  const auto add = [&](std::size_t before, std::size_t after, std::string_view rule) {
    const std::string_view bytes = std::string_view(text).substr(0, before);
    edits.replace(bytes, after, rule);
    expected.push_back(
        {{source.size(), source.size() + before}, {target, target + after}, true, bytes, rule});
    source += bytes;
    target += after;
  };
  for (const std::size_t before : sizes) {
    for (const std::size_t after : sizes) {
      if (before + after == 0) continue;
      add(before, after, (before + after) % 3 == 0 ? "H1" : "U12");
      const std::size_t copied = before + 1;
      edits.copy(copied);
      expected.push_back(
          {{source.size(), source.size() + copied}, {target, target + copied}, false, "", ""});
      source += std::string(copied, 'y');
      target += copied;
    }
  }
  CHECK(std::vector<Edit>(edits.begin(), edits.end()) == expected);
  CHECK(edits.size() == expected.size());
  CHECK(edits.source_size() == source.size());
  CHECK(edits.target_size() == target);
}

TEST_CASE("edits: an offset has one place, but where something was replaced or put in") {
  Edits edits;  // ab|cde|f -> ab|X|f, with YY put in at the end
  edits.copy(2);
  edits.replace("cde", 1, "r");
  edits.copy(1);
  edits.replace("", 2, "r");
  struct Row {
    std::size_t offset, left, right;
  };
  for (const Row& row : {Row{0, 0, 0}, Row{1, 1, 1}, Row{2, 2, 2}, Row{3, 2, 3}, Row{4, 2, 3},
                         Row{5, 3, 3}, Row{6, 4, 6}, Row{99, 4, 6}}) {
    CAPTURE(row.offset);
    CHECK(edits.to_target(row.offset, Bias::left) == row.left);
    CHECK(edits.to_target(row.offset, Bias::right) == row.right);
  }
  for (const Row& row : {Row{0, 0, 0}, Row{2, 2, 2}, Row{3, 5, 5}, Row{4, 6, 6}, Row{5, 6, 6},
                         Row{6, 6, 6}, Row{99, 6, 6}}) {
    CAPTURE(row.offset);
    CHECK(edits.to_source(row.offset, Bias::left) == row.left);
    CHECK(edits.to_source(row.offset, Bias::right) == row.right);
  }
}

TEST_CASE("edits: a deletion is a place, on both sides of which something may be put in") {
  Edits edits;
  edits.replace("", 3, "in");
  edits.replace("ab", 0, "out");
  edits.replace("", 1, "in");
  CHECK(edits.to_target(0, Bias::left) == 0);
  CHECK(edits.to_target(0, Bias::right) == 3);
  CHECK(edits.to_target(1, Bias::left) == 3);
  CHECK(edits.to_target(2, Bias::right) == 4);
  CHECK(edits.to_source(3, Bias::left) == 0);
  CHECK(edits.to_source(3, Bias::right) == 2);
  CHECK(edits.to_target(Range{0, 2}) == Range{3, 3});
  CHECK(edits.to_target(Range{0, 1}) == Range{3, 3});
  CHECK(edits.to_target(Range{0, 0}) == Range{0, 3});
}

TEST_CASE("edits: a range goes to the smallest one that has all of it") {
  Edits edits;  // -шы-: a letter becomes two, one is put in before it
  edits.copy(1);
  edits.replace("", 1, "r");
  edits.replace("ш", 2, "r");
  edits.replace("ы", 1, "r");
  edits.copy(1);
  CHECK(edits.to_target(Range{1, 3}) == Range{2, 4});
  CHECK(edits.to_target(Range{2, 3}) == Range{2, 4});  // half of a letter
  CHECK(edits.to_target(Range{2, 4}) == Range{2, 5});
  CHECK(edits.to_target(Range{0, 6}) == Range{0, 6});
  CHECK(edits.to_source(Range{3, 4}) == Range{1, 3});
  CHECK(edits.to_source(Range{2, 5}) == Range{1, 5});
  CHECK(edits.to_target(Range{2, 2}) == Range{2, 4});
  CHECK(edits.to_target(Range{3, 3}) == Range{4, 4});
  CHECK(edits.to_target(Range{0, 99}) == Range{0, 6});
}

// Row X10 of normalization: the last к of мемлекеттiк, whose Latin i became і. The row counts
// the bytes of this word.
TEST_CASE("edits: the letter behind a repaired one is found on both sides") {
  Edits edits;
  edits.copy(std::string_view("мемлекетт").size());
  edits.replace("i", 2, "H1");
  edits.copy(2);
  CHECK(edits.to_target(Range{19, 21}) == Range{20, 22});
  CHECK(edits.to_source(Range{20, 22}) == Range{19, 21});
}

TEST_CASE("edits: places are found from checkpoints as from the beginning") {
  Edits edits;
  constexpr std::size_t count = 5000;
  for (std::size_t i = 0; i < count; ++i) {
    edits.replace("ш", 2, i % 2 == 0 ? "a" : "b");
    edits.replace("ж", 1, "a");
    edits.copy(1);
    if (i % 7 == 0) edits.replace("", 1, "a");
  }
  for (std::size_t i = 0; i < count; i += 13) {
    const std::size_t put_in = (i + 6) / 7;
    CAPTURE(i);
    CHECK(edits.to_target(5 * i + 2) == 4 * i + put_in + 2);
    CHECK(edits.to_source(4 * i + put_in + 2) == 5 * i + 2);
    CHECK(edits.to_source(4 * i + put_in, Bias::right) == 5 * i);
  }
  CHECK(edits.to_target(edits.source_size(), Bias::right) == edits.target_size());
}

TEST_CASE("edits: the record of a text that follows goes behind") {
  Edits all = x12();
  const Edits next = x12();
  all.append(next);
  CHECK(runs_of(all) == "[2=][4>2][14=][4>2][6=][4>2][14=][4>2][4=]");
  all.clear();
  CHECK(all == Edits());
  all.append(next);
  CHECK(all == next);
}

TEST_CASE("edits: unchanged text takes next to nothing") {
  Edits edits;
  for (int i = 0; i < 1000000; ++i) edits.copy(64);
  CHECK(edits.size() == 1);
  CHECK(edits.memory() < 512);
}

TEST_CASE("edits: changes as lines of JSON") {
  Edits edits;
  edits.copy(1);
  edits.replace("\"\\\n\xFF", 2, "H1");
  edits.replace("", 1, "U2");
  CHECK(jazu::json_lines(edits, "aіb") ==
        "{\"rule\": \"H1\", \"start\": 1, \"end\": 5, \"target_start\": 1, \"target_end\": 3, "
        "\"before\": \"\\\"\\\\\\u000a\\ufffd\", \"after\": \"і\"}\n"
        "{\"rule\": \"U2\", \"start\": 5, \"end\": 5, \"target_start\": 3, \"target_end\": 4, "
        "\"before\": \"\", \"after\": \"b\"}\n");
  CHECK(jazu::json_lines(edits, "aіb", "a\t.txt").substr(0, 32) ==
        "{\"file\": \"a\\u0009.txt\", \"rule\": ");
  CHECK(jazu::json_lines(Edits(), "").empty());
}
