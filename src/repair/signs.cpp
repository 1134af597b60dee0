#include "repair/signs.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "repair/character.hpp"
#include "text/utf8.hpp"

namespace jazu::repair {
namespace {

constexpr char32_t byte_order_mark = 0xFEFF, low_quote = 0x201A;

bool is_digit(char32_t c) noexcept {
  return is_in(c, '0', '9');
}

bool is_wide_space(char32_t c) noexcept {
  return c == 0xA0 || is_in(c, 0x2000, 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_direction_mark(char32_t c) noexcept {
  return c == 0x200E || c == 0x200F || is_in(c, 0x202A, 0x202E) || is_in(c, 0x2066, 0x2069);
}

class SignRepair {
 public:
  SignRepair(const Context& context, const char* at, Finding& finding) noexcept
      : context_(context), at_(at), sign_(text::decode(at, context.end)), finding_(finding) {}

  bool run() noexcept {
    const char32_t c = sign_.code_point;
    finding_.clear(at_, at_ + sign_.size);
    if (!sign_.valid) return false;
    if (c == byte_order_mark || is_in(c, 0xE000, 0xF8FF)) return report(Rule::private_use);
    const bool space = c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
    if ((c < 0x20 && !space) || is_in(c, 0x7F, 0x9F)) return report(Rule::control);
    return context_.document != nullptr && clean(c);
  }

 private:
  bool clean(char32_t c) noexcept {
    if (is_wide_space(c)) return !is_digit(before()) && become(Rule::space, " ");
    if (c == 0x2010 || c == 0x2011) return become(Rule::hyphen, "-");
    if (c == low_quote) return closes_word(before()) && become(Rule::low_quote, ",");
    if (is_direction_mark(c)) {
      return !context_.document->is_mixed_line(at_) && become(Rule::direction_mark, {});
    }
    if (is_in(c, 0x2160, 0x216F)) return become(Rule::roman_sign, roman(c - 0x2160, false));
    if (is_in(c, 0x2170, 0x217F)) return become(Rule::roman_sign, roman(c - 0x2170, true));
    return false;
  }

  bool become(Rule rule, std::string_view text) noexcept {
    finding_.rule = rule;
    finding_.change(at_, sign_.size, rule, text);
    return true;
  }

  bool report(Rule rule) noexcept {
    finding_.rule = rule;
    return context_.reports;
  }

  char32_t before() const noexcept {
    if (at_ == context_.begin) return 0;
    const text::Decoded found = text::decode_before(context_.begin, at_);
    return found.valid ? found.code_point : 0;
  }

  // A quotation that is opened by the sign has a space before it.
  static bool closes_word(char32_t c) noexcept { return is_digit(c) || is_letter(kind_of(c)); }

  static std::string_view roman(char32_t which, bool small) noexcept {
    constexpr std::string_view capitals[] = {"I",  "II", "III", "IV",  "V", "VI", "VII", "VIII",
                                             "IX", "X",  "XI",  "XII", "L", "C",  "D",   "M"};
    constexpr std::string_view smalls[] = {"i",  "ii", "iii", "iv",  "v", "vi", "vii", "viii",
                                           "ix", "x",  "xi",  "xii", "l", "c",  "d",   "m"};
    return small ? smalls[which] : capitals[which];
  }

  const Context& context_;
  const char* at_;
  text::Decoded sign_;
  Finding& finding_;
};

}  // namespace

bool repair_sign(const Context& context, const char* at, Finding& finding) noexcept {
  return SignRepair(context, at, finding).run();
}

}  // namespace jazu::repair
