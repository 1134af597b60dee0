#include "repair/arabic.hpp"

#include <algorithm>
#include <string_view>

#include "repair/hamza_sign.hpp"

namespace jazu::repair {
namespace {

using Item = Word::Item;

constexpr char32_t ae = 0x06D5, heh = 0x0647, heh_doachashmee = 0x06BE, teh_marbuta = 0x0629,
                   heh_with_yeh = 0x06C0, keheh = 0x06A9, kaf = 0x0643, alef_maksura = 0x0649;

bool has(const Word& word, std::u32string_view any) noexcept {
  return std::any_of(word.items.begin(), word.items.begin() + word.size, [&](const Item& item) {
    return any.find(item.code_point) != std::u32string_view::npos;
  });
}

// Vowels of Arabic text, and quotations that are known.
bool is_quotation(const Context& context, const Word& word) noexcept {
  const bool vowelled =
      std::any_of(word.items.begin(), word.items.begin() + word.size,
                  [](const Item& item) { return is_in(item.code_point, 0x064B, 0x0652); });
  const std::string_view text(word.begin, static_cast<std::size_t>(word.end - word.begin));
  const auto& list = context.tables->arabic_words;
  return vowelled || std::find(list.begin(), list.end(), text) != list.end();
}

// What the four letters with a hamza of their own are made of, or 0.
char32_t without_hamza(char32_t c) noexcept {
  switch (c) {
    case 0x0675:
      return 0x0627;
    case 0x0676:
      return 0x0648;
    case 0x0677:
      return 0x06C7;
    case 0x0678:
      return 0x0649;
    default:
      return 0;
  }
}

// Both are what converters leave in Arabic words when the letter was not Cyrillic і.
bool is_leak(char32_t c) noexcept {
  return c == 'i' || c == U'\u0456';
}

bool is_vowel(char32_t c) noexcept {
  constexpr std::u32string_view vowels = U"\u0627\u0648\u06C7\u0649\u06D5\u064A\u06CB";
  return vowels.find(c) != std::u32string_view::npos;
}

class ArabicRepair {
 public:
  ArabicRepair(const Context& context, const Word& word, Finding& finding) noexcept
      : context_(context), word_(word), finding_(finding) {}

  bool run() noexcept {
    if (is_quotation(context_, word_)) return false;
    if (!has_letters()) return false;
    if (!leaks_only()) return reported(Rule::both_scripts);
    // U+0626, U+06D0 and U+06C8 are letters of Uyghur.
    if (has(word_, U"\u0626\u06D0\u06C8")) return reported(Rule::not_kazakh);
    for (std::size_t i = 0; !context_.only_canonical && i < word_.size; ++i) {
      if (word_.items[i].kind != Kind::mark) repair(i);
    }
    if (context_.hamza != 0) set_hamza();
    if (finding_.size == 0) finding_.rule = Rule::none;
    if (finding_.rule == Rule::none && has(word_, U"\u06CC")) return reported(Rule::farsi_yeh);
    return finding_.rule != Rule::none;
  }

 private:
  bool reported(Rule rule) noexcept {
    if (!context_.reports) return false;
    finding_.rule = rule;
    return true;
  }

  void replace(const Item& item, Rule rule, char32_t first = 0, char32_t second = 0) noexcept {
    finding_.rule = rule;
    finding_.change(word_.begin + item.begin, item.size, rule, first, second);
  }

  void repair(std::size_t at) noexcept {
    const Item& item = word_.items[at];
    const char32_t c = item.code_point;
    if (c == tatweel) {
      replace(item, Rule::tatweel);
    } else if (without_hamza(c) != 0) {
      split_hamza(at);
    } else if (const Form* const form = context_.tables->find_form(c)) {
      replace(item, Rule::presentation_form, form->first, form->second);
    } else if (c == keheh) {
      replace(item, Rule::kaf, kaf);
    } else if (c == heh || c == teh_marbuta || c == heh_with_yeh) {
      repair_heh(at);
    } else if (is_leak(c)) {
      replace(item, Rule::leaked_letter, alef_maksura);
    }
  }

  // A tatweel is none.
  bool has_letters() const noexcept {
    return std::any_of(word_.items.begin(), word_.items.begin() + word_.size, [](const Item& item) {
      return item.kind == Kind::arabic && item.code_point != tatweel;
    });
  }

  // Whether all letters are Arabic or leaked.
  bool leaks_only() const noexcept {
    return std::all_of(word_.items.begin(), word_.items.begin() + word_.size, [](const Item& item) {
      return !is_letter(item.kind) || item.kind == Kind::arabic || is_leak(item.code_point);
    });
  }

  // The hamza stands once in a word, before it, and not where a letter of the word shows already
  // that it is soft (the table of `arab` has the rule).
  void split_hamza(std::size_t at) noexcept {
    const Item& item = word_.items[at];
    const char32_t letter = without_hamza(item.code_point);
    const bool first = at == 0;
    replace(item, Rule::hamza_letter, first ? new_hamza() : letter, first ? letter : 0);
    if (!first && !hamza_placed_ && needs_hamza()) place_hamza();
    hamza_placed_ = true;
  }

  bool needs_hamza() const noexcept {
    constexpr std::u32string_view soft = U"\u0674\u0621\u0643\u06AF\u06D5\u06A9";
    return !has(word_, soft) && without_hamza(word_.items[0].code_point) == 0;
  }

  char32_t new_hamza() const noexcept { return context_.hamza == 0 ? high_hamza : context_.hamza; }

  // A change that only adds; repair_word() puts them all in order.
  void place_hamza() noexcept {
    finding_.change(word_.begin + word_.items[0].begin, 0, Rule::hamza_letter, new_hamza());
  }

  // Makes the hamza in front of the other letters the one that is wanted, and an apostrophe too
  // that stands for it.
  void set_hamza() noexcept {
    const Item& first = word_.items[0];
    if (first.code_point == hamza || first.code_point == high_hamza) {
      const bool alone = std::none_of(word_.items.begin() + 1, word_.items.begin() + word_.size,
                                      [](const Item& item) { return is_letter(item.kind); });
      if (!alone && first.code_point != context_.hamza) {
        take_rule();
        finding_.change(word_.begin + first.begin, first.size, Rule::hamza_form, context_.hamza);
      }
      return;
    }
    // A word with a hamza of its own needs no other, and a sign that something unseen parts from
    // the word may be of another.
    if (first.begin != 0 || has_hamza()) return;
    if (const char* const sign = hamza_sign_before(context_, word_)) {
      take_rule();
      const auto size = static_cast<std::size_t>(word_.begin - sign);
      finding_.begin = sign;
      finding_.change(sign, size, Rule::hamza_form, context_.hamza);
    }
  }

  bool has_hamza() const noexcept {
    return std::any_of(word_.items.begin(), word_.items.begin() + word_.size, [](const Item& item) {
      const char32_t c = item.code_point;
      return c == hamza || c == high_hamza || without_hamza(c) != 0;
    });
  }

  // Unless another rule says more of the word.
  void take_rule() noexcept {
    if (finding_.rule == Rule::none) finding_.rule = Rule::hamza_form;
  }

  // The next letter in one direction, as it will be; 0 at the edge of the word.
  char32_t letter_beside(std::size_t at, std::ptrdiff_t step) const noexcept {
    for (auto i = static_cast<std::ptrdiff_t>(at) + step;
         i >= 0 && i < static_cast<std::ptrdiff_t>(word_.size); i += step) {
      const Item& item = word_.items[static_cast<std::size_t>(i)];
      if (item.kind == Kind::mark || item.code_point == tatweel) continue;
      if (is_leak(item.code_point)) return alef_maksura;
      if (without_hamza(item.code_point) != 0) return without_hamza(item.code_point);
      const Form* const form = context_.tables->find_form(item.code_point);
      if (form == nullptr) return item.code_point;
      return step < 0 && form->second != 0 ? form->second : form->first;
    }
    return 0;
  }

  // Between vowels it is the consonant; elsewhere the vowel, which only the document shows: in
  // Kazakh text no word has it as a consonant at the end.
  void repair_heh(std::size_t at) noexcept {
    const Item& item = word_.items[at];
    const bool before_vowel = is_vowel(letter_beside(at, 1));
    if (item.code_point == heh && before_vowel && is_vowel(letter_beside(at, -1))) {
      replace(item, Rule::heh_between_vowels, heh_doachashmee);
    } else if (context_.document != nullptr) {
      replace(item, Rule::heh, item.code_point == heh && before_vowel ? heh_doachashmee : ae);
    }
  }

  const Context& context_;
  const Word& word_;
  Finding& finding_;
  bool hamza_placed_ = false;
};

}  // namespace

bool repair_arabic(const Context& context, const Word& word, Finding& finding) noexcept {
  return ArabicRepair(context, word, finding).run();
}

}  // namespace jazu::repair
