#include "text_generator.hpp"

#include <ostream>

#include "table/letters.hpp"

namespace jazu::property {
namespace {

using reference::encode;

std::string joined(const std::vector<std::string>& pieces) {
  std::string result;
  for (const std::string& piece : pieces) result += piece;
  return result;
}

std::string letter_text(table::Letter letter, bool upper) {
  const table::LetterName name = table::letters[letter];
  return encode(upper ? name.capital : name.small);
}

rc::Gen<table::Letter> any_letter() {
  return rc::gen::map(rc::gen::inRange(0, static_cast<int>(table::letter_count)),
                      [](int n) { return static_cast<table::Letter>(n); });
}

// A word of random letters: small, with a capital, in capitals, or with capitals anywhere.
rc::Gen<std::string> random_word(int most) {
  return rc::gen::mapcat(rc::gen::inRange(0, 4), [most](int shape) {
    const auto letter = rc::gen::pair(any_letter(), rc::gen::arbitrary<bool>());
    const auto letters = rc::gen::resize(
        most, rc::gen::container<std::vector<std::pair<table::Letter, bool>>>(letter));
    return rc::gen::map(letters, [shape](const auto& word) {
      std::string result;
      for (std::size_t i = 0; i < word.size(); ++i) {
        const bool upper = shape == 3 ? word[i].second : shape == 2 || (shape == 1 && i == 0);
        result += letter_text(word[i].first, upper);
      }
      return result;
    });
  });
}

// Words chosen for the rules that they meet in one table or another.
rc::Gen<std::string> known_word() {
  return rc::gen::elementOf(std::vector<std::string>{
      "Қазақстан", "ШЫМКЕНТ",   "Шымкент", "ЖШС",     "ЖШС-нің",  "АҚШ-қа",    "ҚазҰУ",
      "ЮНЕСКО",    "ЩЁТКА",     "ащы",     "тұщы",    "кеще",     "сүт",       "мүмкін",
      "қазір",     "әліпбиі",   "Исһақ",   "Энгельс", "объект",   "компьютер", "мультфильм",
      "сценарий",  "революция", "Юлия",    "ия",      "ИЯ",       "Ия",        "сию",
      "МИЯ",       "дирижёр",   "ішкі",    "ІІ",      "ХІХ",      "Ш",         "Ә",
      "ә",         "шш",        "ШШ",      "жж",      "ИИН",      "ҰҚШҰ",      "альфа",
      "акварель",  "ансамбль",  "үй",      "өң",      "бүлдіршін"});
}

// Letters in decomposed form, other marks, and the look-alike of ә.
rc::Gen<std::string> marked() {
  return rc::gen::elementOf(std::vector<std::string>{
      "и\xCC\x86", "И\xCC\x86", "е\xCC\x88", "Е\xCC\x88", "\xCC\x86", "\xCC\x88", "\xCC\x81",
      "а\xCC\x81", "\xC2\xAD", "\xE2\x80\x8D", "\xE2\x80\x8C", "\xE2\x81\xA0", "ə", "Ə", "\xCD\xA1",
      "\xCD\x8F", "\xD2\x87", "у\xCC\x86", "и\xC2\xAD\xCC\x86"});
}

rc::Gen<std::string> neutral() {
  return rc::gen::elementOf(std::vector<std::string>{
      " ", " ", " ", "\n",  "\n",     "\r\n",   "\t", "-", "-", "–", ",", ";", "?",
      "!", ".", ":", "...", "«",      "»",      "\"", "“", "”", "(", ")", "[", "'",
      "’", "ʼ", "•", "№",   "\u00A0", "\u2028", "…",  "،", "؛", "؟", "%", "+", "\xEF\xBB\xBF"});
}

// Words with what may stand between them and a punctuation mark that belongs to them, and what may
// not: a line end.
rc::Gen<std::string> punctuated() {
  return rc::gen::elementOf(std::vector<std::string>{
      "сөз»,", "Қалай?!", "үй”);", "Ә.,", "сөз\n,", "сөз»\n?", "ў,", "сөз ,", "сөз\xC2\xAD\"],",
      "сөз…?", "сөз))))))))))))))),", "сөз)))))))))))))))),", "1,", "kz;", "ә\xD0,"});
}

rc::Gen<std::string> foreign() {
  return rc::gen::elementOf(std::vector<std::string>{"2024",
                                                     "1,5",
                                                     "0",
                                                     "7",
                                                     "19",
                                                     "Egemen.kz",
                                                     "COVID",
                                                     "iPhone",
                                                     "https://jazu.example/?q=1,2;3",
                                                     "a",
                                                     "Z",
                                                     "ў",
                                                     "Ў",
                                                     "ї",
                                                     "ҳ",
                                                     "Ѓ",
                                                     "Ӯ",
                                                     "é",
                                                     "İ",
                                                     "ı",
                                                     "ß",
                                                     "漢字",
                                                     "😀",
                                                     "👨‍👩‍👧",
                                                     "ا",
                                                     "ٴ",
                                                     "ς",
                                                     "⠨",
                                                     "\xEF\xBF\xBD",
                                                     "\xEF\xBF\xBF",
                                                     "\xF4\x8F\xBF\xBF"});
}

// What the guard keeps, whole and in parts, with Kazakh letters inside or beside it.
rc::Gen<std::string> guarded() {
  return rc::gen::elementOf(std::vector<std::string>{"https://kk.wikipedia.org/wiki/Қазақстан",
                                                     "https://",
                                                     "www.мысал.kz",
                                                     "info@қазақ.қаз",
                                                     "Egemen.kz-тің",
                                                     "{аты}",
                                                     "${үй}",
                                                     "{{ ән }}",
                                                     "%s",
                                                     "%(name)s",
                                                     "`ән код`",
                                                     "<a title=\"ән үй\">",
                                                     "</b>",
                                                     "<!-- ән \xFF -->",
                                                     "<code>ән</code>",
                                                     "-{ән мен үй}-",
                                                     "дос/есеп.pdf",
                                                     "C:\\Қайрат",
                                                     "&nbsp;",
                                                     "\\n",
                                                     "H2O",
                                                     "10px",
                                                     "@user",
                                                     "#тақырып",
                                                     "`",
                                                     "-{",
                                                     "}-",
                                                     "{",
                                                     "<a x=\"",
                                                     "<!--",
                                                     "-->",
                                                     ".pdf",
                                                     ">"});
}

std::string one_byte(int value) {
  return std::string(1, static_cast<char>(static_cast<unsigned char>(value)));
}

rc::Gen<std::string> broken() {
  const auto any_byte = rc::gen::map(rc::gen::inRange(0, 256), one_byte);
  const auto cut = rc::gen::elementOf(
      std::vector<std::string>{"\xD0", "\xD1", "\xCC", "\xE2\x80", "\xF0\x9F\x98", "\xED\xA0\x80",
                               "\xC0\xAF", "\xE0\x80\x80", "\xF4\x90\x80\x80", "\x80", "\xBF\xBF",
                               "\xFF", std::string(1, '\0'), "\xF0\x9F", "\xE2"});
  return rc::gen::oneOf(any_byte, cut);
}

rc::Gen<std::string> piece() {
  return rc::gen::weightedOneOf<std::string>({{5, random_word(8)},
                                              {4, known_word()},
                                              {2, marked()},
                                              {6, neutral()},
                                              {3, foreign()},
                                              {3, guarded()},
                                              {2, punctuated()},
                                              {1, broken()}});
}

std::string repeated(const std::string& text, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

}  // namespace

rc::Gen<std::string> any_text() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece()), joined);
}

rc::Gen<std::string> hostile_text() {
  const auto token = rc::gen::elementOf(std::vector<std::string>{"\xCD\x8F", "\xE2\x81\xA0",
                                                                 "\xE2\x81", "\xA0",
                                                                 "\x81",     "\x8F",
                                                                 "\xCD",     "тс",
                                                                 "ц",        "йа",
                                                                 "я",        "шш",
                                                                 "щ",        "иу",
                                                                 "ю",        "ио",
                                                                 "ё",        "ь",
                                                                 "ъ",        "Ь",
                                                                 "Ъ",        "й",
                                                                 "и",        "э",
                                                                 "һ",        "х",
                                                                 "е",        "ә",
                                                                 "ү",        "к",
                                                                 "ia",       "ts",
                                                                 "tş",       "Sh",
                                                                 "SH",       "sh",
                                                                 "ñ",        "ŋ",
                                                                 "ʼ",        "'",
                                                                 "’",        "\"",
                                                                 "ʹ",        "ʺ",
                                                                 "ı",        "İ",
                                                                 "c̈",        "ٴ",
                                                                 "ء",        "ي",
                                                                 "يا",       "ى",
                                                                 "ە",        "،",
                                                                 ",",        "؟",
                                                                 "ꞑ",        "ⱪ",
                                                                 "w",        "1"});
  const auto run = rc::gen::map(rc::gen::pair(token, rc::gen::inRange<std::size_t>(1, 70)),
                                [](const auto& pair) { return repeated(pair.first, pair.second); });
  const auto part = rc::gen::weightedOneOf<std::string>({{24, token}, {6, piece()}, {1, run}});
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(part), joined);
}

rc::Gen<std::string> text_with_long_word() {
  // The letters before and behind the 1,024th decide differently about marks before the word.
  const auto body = rc::gen::elementOf(std::vector<std::string>{
      "ә", "а", "Ү", "Ш", "шЮ", "и\xCC\x86", "ә\xC2\xAD", "\xCC\x81", "\xE2\x80\x8D", "ў"});
  const auto length = rc::gen::oneOf(rc::gen::inRange<std::size_t>(1000, 1060),
                                     rc::gen::inRange<std::size_t>(1, 40),
                                     rc::gen::inRange<std::size_t>(2000, 2100));
  const auto middle = rc::gen::map(rc::gen::pair(body, length), [](const auto& pair) {
    return repeated(pair.first, pair.second);
  });
  const auto part = rc::gen::weightedOneOf<std::string>({{3, middle}, {2, piece()}, {1, marked()}});
  return rc::gen::map(rc::gen::resize(6, rc::gen::container<std::vector<std::string>>(part)),
                      joined);
}

rc::Gen<std::string> long_text() {
  const auto size = rc::gen::inRange<std::size_t>(1000, 80000);
  return rc::gen::map(rc::gen::pair(rc::gen::resize(200, any_text()), size), [](const auto& pair) {
    const std::string unit = pair.first.empty() ? "ащы сүт, " : pair.first;
    return repeated(unit, pair.second / unit.size() + 1);
  });
}

rc::Gen<reference::Target> any_target() {
  return rc::gen::oneOf(rc::gen::elementOf(reference::targets()), contextual_target());
}

rc::Gen<reference::Target> contextual_target() {
  std::vector<reference::Target> chosen;
  for (const std::string_view tag : {"arab", "brai", "latn-2018", "latn-2018:orthography", "odni",
                                     "latn-wiki", "bgn:interpunct", "latn-2021", "iso9"}) {
    chosen.push_back(reference::target(tag));
  }
  return rc::gen::elementOf(chosen);
}

rc::Gen<Options> any_options() {
  return rc::gen::elementOf(reference::all_options());
}

}  // namespace jazu::property

namespace jazu {

void showValue(const Options& options, std::ostream& out) {
  out << "invalid=" << static_cast<int>(options.invalid)
      << " punctuation=" << static_cast<int>(options.punctuation)
      << " guard=" << static_cast<int>(options.guard);
}

void reference::showValue(const Target& target, std::ostream& out) {
  out << target.tag;
}

}  // namespace jazu
