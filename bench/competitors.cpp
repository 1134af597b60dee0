#include "competitors.hpp"

#include <iconv.h>
#include <utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <iterator>

#ifdef JAZU_ICU
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/ucasemap.h>
#include <unicode/unistr.h>
#endif

namespace bench {
namespace {

constexpr char32_t table_size = 2048;

// What the target makes of one code point by itself.
std::string spelling(const jazu::Converter& converter, char32_t code_point) {
  std::string letter;
  utf8::unchecked::append(code_point, std::back_inserter(letter));
  return converter(letter);
}

class Copy : public Competitor {
 public:
  std::size_t convert(std::string_view text, std::string& out) override {
    out.resize(text.size());
    std::memcpy(out.data(), text.data(), text.size());
    return text.size();
  }
};

class Iconv : public Competitor {
 public:
  ~Iconv() override { iconv_close(handle_); }
  std::size_t convert(std::string_view text, std::string& out) override {
    out.resize(2 * text.size());
    char* from = const_cast<char*>(text.data());
    std::size_t from_left = text.size();
    char* to = out.data();
    std::size_t to_left = out.size();
    iconv(handle_, &from, &from_left, &to, &to_left);
    return out.size() - to_left;
  }

 private:
  iconv_t handle_ = iconv_open("UTF-16LE", "UTF-8");
};

class Utf8cppLoop : public Competitor {
 public:
  explicit Utf8cppLoop(jazu::Alphabet target) {
    const auto converter = *jazu::Converter::make(jazu::cyrl, target);
    for (char32_t c = 0; c < table_size; ++c) table_.push_back(spelling(converter, c));
  }
  std::size_t convert(std::string_view text, std::string& out) override {
    out.resize(3 * text.size());
    char* to = out.data();
    for (const char *at = text.data(), *end = at + text.size(); at < end;) {
      const auto code_point = static_cast<char32_t>(utf8::unchecked::next(at));
      if (code_point < table_size) {
        const std::string& letter = table_[code_point];
        to = std::copy(letter.begin(), letter.end(), to);
      } else {
        to = utf8::unchecked::append(code_point, to);
      }
    }
    return static_cast<std::size_t>(to - out.data());
  }

 private:
  std::vector<std::string> table_;
};

class TunedLoop : public Competitor {
 public:
  explicit TunedLoop(jazu::Alphabet target) : table_(table_size) {
    const auto converter = *jazu::Converter::make(jazu::cyrl, target);
    for (char32_t c = 0; c < table_size; ++c) {
      const std::string letter = spelling(converter, c);
      std::copy(letter.begin(), letter.end(), table_[c].bytes.begin());
      table_[c].size = static_cast<std::uint8_t>(letter.size());
    }
  }
  std::size_t convert(std::string_view text, std::string& out) override {
    out.resize(3 * text.size() + 8);
    char* to = out.data();
    for (const char *at = text.data(), *end = at + text.size(); at < end;) {
      const auto code_point = static_cast<char32_t>(utf8::unchecked::next(at));
      if (code_point < table_size) {
        std::memcpy(to, table_[code_point].bytes.data(), 8);
        to += table_[code_point].size;
      } else {
        to = utf8::unchecked::append(code_point, to);
      }
    }
    return static_cast<std::size_t>(to - out.data());
  }

 private:
  struct Letter {
    std::array<char, 8> bytes{};
    std::uint8_t size = 0;
  };
  std::vector<Letter> table_;
};

#ifdef JAZU_ICU

class IcuUpper : public Competitor {
 public:
  std::size_t convert(std::string_view text, std::string& out) override {
    UErrorCode error = U_ZERO_ERROR;
    out.resize(3 * text.size());
    const std::int32_t size =
        ucasemap_utf8ToUpper(map_.get(), out.data(), static_cast<std::int32_t>(out.size()),
                             text.data(), static_cast<std::int32_t>(text.size()), &error);
    return U_SUCCESS(error) ? static_cast<std::size_t>(size) : 0;
  }

 private:
  static UCaseMap* open() {
    UErrorCode error = U_ZERO_ERROR;
    return ucasemap_open("", 0, &error);
  }

  std::unique_ptr<UCaseMap, decltype(&ucasemap_close)> map_{open(), ucasemap_close};
};

class IcuCheck : public Competitor {
 public:
  std::size_t convert(std::string_view text, std::string&) override {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(error);
    const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
    const bool normalized = U_SUCCESS(error) && nfc->isNormalizedUTF8(piece, error) != 0;
    return normalized ? text.size() : 0;
  }
};

class Icu : public Competitor {
 public:
  explicit Icu(icu::Transliterator* transliterator) : transliterator_(transliterator) {}
  std::size_t convert(std::string_view text, std::string& out) override {
    out.clear();
    while (!text.empty()) {
      const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
      icu::UnicodeString line = icu::UnicodeString::fromUTF8(
          icu::StringPiece(text.data(), static_cast<std::int32_t>(size)));
      transliterator_->transliterate(line);
      line.toUTF8String(out);
      text.remove_prefix(size);
    }
    return out.size();
  }

 private:
  std::unique_ptr<icu::Transliterator> transliterator_;
};

// What reading latn-2021 takes in ICU's language.
constexpr const char* reading_rows =
    "a > а; A > А; ä > ә; Ä > Ә; b > б; B > Б; d > д; D > Д; e > е; E > Е; f > ф; F > Ф; g > г;"
    "G > Г; ğ > ғ; Ğ > Ғ; h > х; H > Х; ı > і; I > І; i > и; İ > И; j > ж; J > Ж; k > к; K > К;"
    "l > л; L > Л; m > м; M > М; n > н; N > Н; ñ > ң; Ñ > Ң; o > о; O > О; ö > ө; Ö > Ө; p > п;"
    "P > П; q > қ; Q > Қ; r > р; R > Р; s > с; S > С; ş > ш; Ş > Ш; t > т; T > Т; u > у; U > У;"
    "ū > ұ; Ū > Ұ; ü > ү; Ü > Ү; v > в; V > В; y > ы; Y > Ы; z > з; Z > З;";

// A few rules that every converter has.
constexpr const char* reading_digraphs =
    "$vowel = [аәеёиоөуұүыіэюяАӘЕЁИОӨУҰҮЫІЭЮЯ];"
    "tş > ч; Tş > Ч; TŞ > Ч; ts > ц; Ts > Ц; TS > Ц; şş > щ; Şş > Щ; ŞŞ > Щ;"
    "$vowel { ia > я; $vowel { i > й; $vowel { İ > Й; io > ё; iu > ю;";

// The block `marks` of latn-2021.table.
constexpr const char* reading_marks =
    "$vowel = [аәеёиоөуұүыіэюяАӘЕЁИОӨУҰҮЫІЭЮЯ];"
    "$edge = [[:^L:]$];"
    "ts } [ıyöü] > тс; [аы] { ts } a > тс; [еөі] { ts } e > тс; [аыеө][рйл] { ts } [ae] > тс;"
    "tş } [ıy] > тш; [аық] { tş } a > тш; tş > ч; Tş > Ч; TŞ > Ч; ts > ц; Ts > Ц; TS > Ц;"
    "şş > щ; Şş > Щ; ŞŞ > Щ; $edge { e } ko > э; $edge { E } ko > Э; $edge { e } ksp > э;"
    "$edge { E } ksp > Э; $edge { e } kst > э; $edge { E } kst > Э; $edge { e } kra > э;"
    "$edge { E } kra > Э; $edge { e } k[vz] > э; $edge { E } k[vz] > Э; $edge { e } ki > э;"
    "$edge { E } ki > Э; $edge { e } lekt > э; $edge { E } lekt > Э; $edge { e } lemen > э;"
    "$edge { E } lemen > Э; $edge { e } nerg > э; $edge { E } nerg > Э; $edge { e } f > э;"
    "$edge { E } f > Э; $edge { e } şel > э; $edge { E } şel > Э; $edge { e } st[oa] > э;"
    "$edge { E } st[oa] > Э; $edge { e } stet > э; $edge { E } stet > Э; $edge { e } t[na] > э;"
    "$edge { E } t[na] > Э; $edge { e } tik > э; $edge { E } tik > Э; $edge { e } pi > э;"
    "$edge { E } pi > Э; $edge { e } v[ao] > э; $edge { E } v[ao] > Э; $edge { e } mo > э;"
    "$edge { E } mo > Э; $edge { e } i > э; $edge { E } i > Э; $edge { e } ll > э;"
    "$edge { E } ll > Э; $edge а { e } r > э; ко { e } f > э; о { e } kon > э;"
    "по { e } [zmt] > э; $edge { ia > я; $edge { İa > Я; $vowel { ia > я; $vowel { i > й;"
    "$vowel { İ > Й;";

#endif

}  // namespace

std::unique_ptr<Competitor> make_copy() {
  return std::make_unique<Copy>();
}

std::unique_ptr<Competitor> make_iconv() {
  return std::make_unique<Iconv>();
}

std::unique_ptr<Competitor> make_utf8cpp_loop(jazu::Alphabet target) {
  return std::make_unique<Utf8cppLoop>(target);
}

std::unique_ptr<Competitor> make_tuned_loop(jazu::Alphabet target) {
  return std::make_unique<TunedLoop>(target);
}

#ifdef JAZU_ICU

std::unique_ptr<Competitor> make_icu_rules(jazu::Alphabet target) {
  const auto converter = *jazu::Converter::make(jazu::cyrl, target);
  icu::UnicodeString rules;
  for (char32_t c = 0x400; c < 0x500; ++c) {
    const std::string letter = spelling(converter, c);
    const auto self = icu::UnicodeString(static_cast<UChar32>(c));
    const auto spelled = icu::UnicodeString::fromUTF8(letter);
    if (spelled != self) rules += self + " > '" + spelled + "' ;\n";
  }
  UErrorCode error = U_ZERO_ERROR;
  UParseError where;
  auto* made = icu::Transliterator::createFromRules("bench", rules, UTRANS_FORWARD, where, error);
  return U_FAILURE(error) ? nullptr : std::make_unique<Icu>(made);
}

std::unique_ptr<Competitor> make_icu_reading_rules(ReadingRules rules) {
  const std::string text =
      std::string(rules == ReadingRules::few ? reading_digraphs : reading_marks) + reading_rows;
  UErrorCode error = U_ZERO_ERROR;
  UParseError where;
  auto* made = icu::Transliterator::createFromRules("bench", icu::UnicodeString::fromUTF8(text),
                                                    UTRANS_FORWARD, where, error);
  return U_FAILURE(error) ? nullptr : std::make_unique<Icu>(made);
}

std::unique_ptr<Competitor> make_icu_bgn() {
  UErrorCode error = U_ZERO_ERROR;
  auto* made = icu::Transliterator::createInstance("Kazakh-Latin/BGN", UTRANS_FORWARD, error);
  return U_FAILURE(error) ? nullptr : std::make_unique<Icu>(made);
}

std::unique_ptr<Competitor> make_icu_upper() {
  return std::make_unique<IcuUpper>();
}

std::unique_ptr<Competitor> make_icu_check() {
  return std::make_unique<IcuCheck>();
}

#else

std::unique_ptr<Competitor> make_icu_check() {
  return nullptr;
}

std::unique_ptr<Competitor> make_icu_upper() {
  return nullptr;
}

std::unique_ptr<Competitor> make_icu_rules(jazu::Alphabet) {
  return nullptr;
}

std::unique_ptr<Competitor> make_icu_bgn() {
  return nullptr;
}

std::unique_ptr<Competitor> make_icu_reading_rules(ReadingRules) {
  return nullptr;
}

#endif

}  // namespace bench
