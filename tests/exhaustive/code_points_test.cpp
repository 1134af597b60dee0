// Every Unicode scalar value, alone and beside Kazakh letters, into every alphabet.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "reference/targets.hpp"

namespace {

using jazu::reference::encode;
using jazu::reference::Target;

// Those that mean something to the reference: the code points of the flat table, and the general
// punctuation with its joiners and closing marks. All others are nobody's letter and must come back
// as they are.
bool may_matter(char32_t c) {
  return c < 0x900 || (c >= 0x2000 && c < 0x2100);
}

bool is_scalar(char32_t c) {
  return c < 0xD800 || c > 0xDFFF;
}

// Letters that the sign stands between: with and without a mark before the word, in capitals, and a
// punctuation mark that may follow the word.
struct Frame {
  std::string before, after;
};

const std::vector<Frame>& frames() {
  static const std::vector<Frame> all = {{"", ""},   {"ж", "ү"},  {"", "Шы"},
                                         {"ІҢ", ""}, {"ШЩ", "Ю"}, {"ә", ","}};
  return all;
}

// One line for each code point in each frame; `line` writes it.
template <typename Line>
std::string lines(char32_t first, char32_t last, const Line& line) {
  std::string result;
  for (char32_t c = first; c < last; ++c) {
    if (!is_scalar(c)) continue;
    const std::string encoded = encode(c);
    for (const Frame& frame : frames()) result += line(frame, encoded) += '\n';
  }
  return result;
}

// Says which line of the input came out otherwise.
void check_lines(const std::string& tag, const std::string& input, const std::string& found,
                 const std::string& expected) {
  if (found == expected) return;
  const auto at = std::mismatch(found.begin(), found.end(), expected.begin(), expected.end()).first;
  const auto number = std::count(found.begin(), at, '\n');
  std::size_t begin = 0;
  for (std::ptrdiff_t i = 0; i < number; ++i) begin = input.find('\n', begin) + 1;
  FAIL_CHECK(tag, ": '", input.substr(begin, input.find('\n', begin) - begin),
             "' comes out otherwise");
}

std::string framed(const Frame& frame, const std::string& c) {
  return frame.before + c + frame.after;
}

// What becomes of the lines when the sign between the letters is nobody's: the letters on either
// side are words by themselves.
std::string copied_lines(const jazu::Converter& converter, char32_t first, char32_t last) {
  std::vector<Frame> converted;
  for (const Frame& frame : frames()) {
    converted.push_back({converter(frame.before), converter(frame.after)});
  }
  return lines(first, last, [&](const Frame& frame, const std::string& c) {
    return framed(converted[static_cast<std::size_t>(&frame - frames().data())], c);
  });
}

// The end of the code points from `first` on that all may matter or all do not.
char32_t block_end(char32_t first) {
  constexpr char32_t most = 0x1000;
  char32_t last = first + 1;
  while (last < 0x110000 && last - first < most && may_matter(last) == may_matter(first)) ++last;
  return last;
}

void check_all(const std::vector<Target>& targets) {
  for (char32_t first = 0, last = 0; first < 0x110000; first = last) {
    last = block_end(first);
    const std::string input = lines(first, last, framed);
    for (const Target& target : targets) {
      const auto converter = target.converter();
      check_lines(target.tag, input, converter(input),
                  may_matter(first) ? target.reference->convert(input).text
                                    : copied_lines(converter, first, last));
    }
  }
}

std::vector<Target> targets_with_variants(bool wanted) {
  std::vector<Target> result;
  for (const Target& target : jazu::reference::exhaustive_targets()) {
    if ((target.alphabet.variants() != 0) == wanted) result.push_back(target);
  }
  return result;
}

}  // namespace

TEST_CASE("all 1,112,064 scalar values through every alphabet") {
  check_all(targets_with_variants(false));
}

TEST_CASE("all 1,112,064 scalar values through every variant" * doctest::test_suite("long")) {
  check_all(targets_with_variants(true));
}

TEST_CASE("every pair of code points that may matter, between letters") {
  // Marks after letters, letters after marks, punctuation after quotes: what the rules look at.
  std::vector<char32_t> chosen;
  for (char32_t c = 0x20; c < 0x7F; c += c >= '0' && c < '9' ? 9 : 1) {
    const bool letter = (c >= 'B' && c <= 'Z') || (c >= 'b' && c <= 'z');
    if (!letter) chosen.push_back(c);
  }
  for (const jazu::table::LetterName name : jazu::table::letters) {
    chosen.push_back(name.capital);
    chosen.push_back(name.small);
  }
  for (const int c :
       {0x0A,  0x0D,  0xAD,  0xBB,  0xAB,  0x18F,  0x259,  0x301,  0x306,  0x308,  0x361,
        0x40E, 0x45E, 0x487, 0x60C, 0x61F, 0x200D, 0x2019, 0x201D, 0x2060, 0x4E00, 0x1F600}) {
    chosen.push_back(static_cast<char32_t>(c));
  }
  std::string input;
  for (const char32_t a : chosen) {
    for (const char32_t b : chosen) {
      const std::string pair = encode(a) + encode(b);
      input += pair + "\nсү" + pair + "\n" + pair + "Қа\nЖШ" + pair + ",\n";
    }
  }
  for (const Target& target : jazu::reference::exhaustive_targets()) {
    check_lines(target.tag, input, target.converter()(input),
                target.reference->convert(input).text);
  }
}
