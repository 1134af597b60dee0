#include "jazu/letter_case.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

#include "letters/case_pairs.hpp"
#include "table/reader.hpp"
#include "text/utf8.hpp"

namespace jazu {
namespace {

using letters::CaseMapping;
using letters::CasePairs;

// A byte becomes at most a code point of four, of which eight are stored.
constexpr std::size_t expansion = 4;
constexpr std::size_t slack = 8;

// Text is written in blocks that stay in the cache; the last code point of one has up to so many
// bytes behind it.
constexpr std::ptrdiff_t block_size = 4096;
constexpr std::ptrdiff_t max_size = 4;

// Writes what a code point becomes, or copies what is none.
inline char* put(const CaseMapping& mapping, const text::Decoded& next, const char* at, char* out) {
  if (!next.valid) {
    *out++ = *at;
    return out;
  }
  if (next.code_point < CaseMapping::flat_count) {
    const CaseMapping::Entry entry = mapping.entry(next.code_point);
    std::memcpy(out, &entry, sizeof entry);
    return out + (entry >> CaseMapping::size_shift);
  }
  std::string bytes;
  text::append(mapping(next.code_point), bytes);
  return std::copy(bytes.begin(), bytes.end(), out);
}

// Goes through a text; `choose(code point, valid)` gives the mapping for each.
template <typename Choose>
std::string map(std::string_view text, Choose choose) {
  std::string result;
  result.reserve(text.size());
  std::array<char, expansion * block_size + slack> block;
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at < end;) {
    char* out = block.data();
    const char* const stop = at + std::min<std::ptrdiff_t>(end - at, block_size - max_size);
    while (at < stop) {
      const text::Decoded next = text::decode(at, end);
      out = put(choose(next), next, at, out);
      at += next.valid ? next.size : 1;
    }
    result.append(block.data(), out);
  }
  return result;
}

// Tells for one code point after the other whether it begins a word.
class WordBeginnings {
 public:
  explicit WordBeginnings(const CasePairs& pairs) noexcept : pairs_(pairs) {}

  bool next(const text::Decoded& next) noexcept {
    const char32_t c = next.valid ? next.code_point : 0;
    if (pairs_.is_letter(c)) {
      const bool begins = before_ == Before::none;
      before_ = Before::letter;
      return begins && !is_georgian(c);
    }
    if (is_digit(c) || (before_ == Before::digit && c == '%')) {
      before_ = Before::digit;
    } else if (before_ == Before::digit && (is_hyphen(c) || pairs_.is_sign(c))) {
      before_ = Before::ending;
    } else if (before_ != Before::letter || !(pairs_.is_sign(c) || table::is_transparent(c))) {
      before_ = Before::none;
    }
    return false;
  }

 private:
  enum class Before : std::uint8_t { none, letter, digit, ending };

  static bool is_digit(char32_t c) noexcept {
    return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
  }

  static bool is_hyphen(char32_t c) noexcept { return c == '-' || c == 0x2010 || c == 0x2011; }

  // Has capitals for whole words in capitals only, and none at the beginning of one.
  static bool is_georgian(char32_t c) noexcept { return c >= 0x10D0 && c <= 0x10FF; }

  const CasePairs& pairs_;
  Before before_ = Before::none;
};

}  // namespace

LetterCase::LetterCase(Alphabet alphabet)
    : pairs_(std::make_shared<const CasePairs>(letters::facts_of(alphabet))) {}

std::string LetterCase::upper(std::string_view text) const {
  return map(text, [&](const text::Decoded&) -> const CaseMapping& { return pairs_->upper; });
}

std::string LetterCase::lower(std::string_view text) const {
  return map(text, [&](const text::Decoded&) -> const CaseMapping& { return pairs_->lower; });
}

std::string LetterCase::title(std::string_view text) const {
  WordBeginnings beginnings(*pairs_);
  return map(text, [&](const text::Decoded& next) -> const CaseMapping& {
    return beginnings.next(next) ? pairs_->upper : pairs_->lower;
  });
}

}  // namespace jazu
