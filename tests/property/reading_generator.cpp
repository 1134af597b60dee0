#include "reading_generator.hpp"

#include <ostream>
#include <vector>

#include "jazu/alphabets.hpp"
#include "text_generator.hpp"

namespace jazu::property {
namespace {

std::string joined(const std::vector<std::string>& pieces) {
  std::string result;
  for (const std::string& piece : pieces) result += piece;
  return result;
}

std::vector<Alphabet> read_alphabets() {
  std::vector<Alphabet> result;
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
    if (Alphabet::all(i).two_way() && Alphabet::all(i) != cyrl) result.push_back(Alphabet::all(i));
  }
  return result;
}

std::vector<Alphabet> all_alphabets() {
  std::vector<Alphabet> result;
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) result.push_back(Alphabet::all(i));
  return result;
}

rc::Gen<Options> reading_options() {
  return rc::gen::map(rc::gen::inRange(0, 3 * 2 * 3 * 2 * 2 * 2), [](int n) {
    const auto take = [&n](int count) {
      const int value = n % count;
      n /= count;
      return value;
    };
    Options options;
    options.invalid = static_cast<Invalid>(take(3));
    options.punctuation = static_cast<Punctuation>(take(2));
    const int layers = take(3);
    options.layers = {layers > 0, layers > 1};
    options.reading = static_cast<Reading>(take(2));
    options.letter_case = static_cast<Case>(take(2));
    options.guard = static_cast<Guard>(take(2));
    return options;
  });
}

// Letters and marks of the alphabets in any order: sloppy spellings, wrong signs, joiners.
rc::Gen<std::string> odd_piece() {
  return rc::gen::elementOf(std::vector<std::string>{
      "\u0674",       "\u0621",  "\u0654",  "\u0640",  "\u064B", "\u06D5", "\u0647", "\u0649",
      "\u064A",       "\u06CC",  "\u0643",  "\u06A9",  "\u0675", "\u0676", "\u0677", "\u0678",
      "\u0627\u0654", "\u200C",  "\u200D",  "\u200E",  "\u00AD", "\u0301", "\u0308", "\u0327",
      "\u0306",       "\u030C",  "i\u0307", "I\u0307", "\u0131", "\u0130", "\u0259", "\u018F",
      "\u00F6",       "o\u0308", "\u01F5",  "\u011F",  "\u00F1", "\u014B", "\u0272", "\u015F",
      "s\u0327",      "\u0219",  "\u00FD",  "'",       "\u2019", "\u02BC", "\"",     "\u02B9",
      "sh",           "SH",      "Sh",      "ch",      "yu",     "ia",     "ts",     "ng",
      "\u0430",       "\u049B",  "w",       "x",       "q",      "ff",     "\u2010"});
}

// What a converter from Latin or Arabic script meets and must not touch.
rc::Gen<std::string> guarded() {
  return rc::gen::elementOf(std::vector<std::string>{"https://egemen.kz/a?b=1,2",
                                                     "www.a.kz",
                                                     "info@jazu.example",
                                                     "Egemen.kz",
                                                     "@user",
                                                     "#tag",
                                                     "/usr/bin",
                                                     "C:\\a",
                                                     "%s",
                                                     "%(name)s",
                                                     "{x}",
                                                     "{{ x }}",
                                                     "${x}",
                                                     "`kod bar`",
                                                     "snake_case",
                                                     "\\n",
                                                     "<b>",
                                                     "</b>",
                                                     "<a href=\"x y\">",
                                                     "<!-- a b -->",
                                                     "&nbsp;",
                                                     "<script>",
                                                     "</script>",
                                                     "-{",
                                                     "}-",
                                                     "10px",
                                                     "H2O",
                                                     "v1.2.3",
                                                     "iPhone",
                                                     "iPhone-dy",
                                                     "YouTube",
                                                     "UNESCO",
                                                     "COVID-19",
                                                     "XXI",
                                                     "II",
                                                     "IX",
                                                     "Facebook",
                                                     "the",
                                                     "of",
                                                     "A. B. ",
                                                     "t.b.",
                                                     "`",
                                                     "<",
                                                     "{{",
                                                     "(",
                                                     "://",
                                                     "\u06D4",
                                                     "\u2026",
                                                     "5.",
                                                     "a.",
                                                     "!"});
}

rc::Gen<std::string> piece_in(Alphabet alphabet) {
  const Converter into = *Converter::make(cyrl, alphabet);
  const auto written = rc::gen::map(rc::gen::resize(6, any_text()),
                                    [into](const std::string& text) { return into(text); });
  return rc::gen::weightedOneOf<std::string>({{8, written},
                                              {3, odd_piece()},
                                              {2, guarded()},
                                              {2, rc::gen::just<std::string>(" ")},
                                              {1, rc::gen::resize(4, any_text())}});
}

std::string times(std::size_t count, const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

}  // namespace

Converter Way::converter() const {
  return *Converter::make(from, to, options);
}

Converter Way::converter(const Options& other) const {
  return *Converter::make(from, to, other);
}

rc::Gen<Way> any_way() {
  // The alphabets whose reading looks around, more often than the others.
  const std::vector<Alphabet> looking = {arab, latn_2018, *Alphabet::find("latn-2017")};
  const auto from =
      rc::gen::oneOf(rc::gen::elementOf(read_alphabets()), rc::gen::elementOf(looking));
  const auto to = rc::gen::oneOf(rc::gen::elementOf(all_alphabets()), rc::gen::just(cyrl));
  return rc::gen::map(rc::gen::tuple(from, to, reading_options()), [](const auto& parts) {
    return Way{std::get<0>(parts), std::get<1>(parts), std::get<2>(parts)};
  });
}

rc::Gen<std::string> any_text_in(Alphabet alphabet) {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece_in(alphabet)), joined);
}

rc::Gen<std::string> long_text_in(Alphabet alphabet) {
  const auto repeated = rc::gen::map(rc::gen::pair(rc::gen::resize(3, any_text_in(alphabet)),
                                                   rc::gen::inRange<std::size_t>(1, 5000)),
                                     [](const auto& pair) {
                                       const std::string unit =
                                           pair.first.empty() ? "a" : pair.first;
                                       return times(pair.second / unit.size() + 1, unit);
                                     });
  const auto part = rc::gen::weightedOneOf<std::string>(
      {{2, repeated}, {1, guarded()}, {1, rc::gen::resize(5, any_text_in(alphabet))}});
  return rc::gen::map(rc::gen::resize(6, rc::gen::container<std::vector<std::string>>(part)),
                      joined);
}

void showValue(const Way& way, std::ostream& out) {
  out << way.from.tag() << " to " << way.to.tag()
      << ", invalid=" << static_cast<int>(way.options.invalid)
      << " punctuation=" << static_cast<int>(way.options.punctuation)
      << " lexicon=" << way.options.layers.lexicon << " model=" << way.options.layers.model
      << " reading=" << static_cast<int>(way.options.reading)
      << " case=" << static_cast<int>(way.options.letter_case)
      << " guard=" << static_cast<int>(way.options.guard);
}

}  // namespace jazu::property
