#include "letters/case_pairs.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "jazu/diagnostic.hpp"
#include "table/parser.hpp"
#include "table/reader.hpp"
#include "text/letter_case.hpp"
#include "text/utf8.hpp"

namespace jazu::letters {
namespace {

using Exceptions = CaseMapping::Exceptions;

CaseMapping::Entry entry_of(char32_t code_point) {
  std::string bytes;
  text::append(code_point, bytes);
  CaseMapping::Entry entry = static_cast<CaseMapping::Entry>(bytes.size())
                             << CaseMapping::size_shift;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    entry |= static_cast<CaseMapping::Entry>(static_cast<unsigned char>(bytes[i])) << 8 * i;
  }
  return entry;
}

// Apostrophes that people write inside words, whatever the alphabet.
constexpr std::u32string_view usual_signs = U"'\u2019\u02BC";

// A letter of any script that has case, or of those that Kazakh is written in.
bool is_usual_letter(char32_t c) noexcept {
  return text::simple_upper(c) != c || text::simple_lower(c) != c ||
         table::script_of(c) != table::Script::none;
}

// Adds what in a spelling is no letter.
void add_signs(std::string_view spelling, std::u32string& signs) {
  for (const char32_t c : text::code_points(spelling)) {
    if (!is_usual_letter(c) && signs.find(c) == std::u32string::npos) signs += c;
  }
}

// Adds the sign before words, and what else is found for it.
void add_word_signs(const table::Layer& layer, std::u32string& signs) {
  for (const table::WordMark& mark : layer.marks) signs += text::code_points(mark.text);
  for (const table::Acceptance& each : layer.accepts) {
    const std::u32string meant = text::code_points(each.small);
    const std::u32string found = text::code_points(each.found_small);
    if (meant.size() != 1 || found.size() != 1) continue;
    if (signs.find(meant[0]) != std::u32string::npos) signs += found;
  }
}

// The pairs that Unicode has otherwise. Of two small letters that share a capital, that which
// Unicode pairs with it goes first, and then that which the table has first.
Exceptions exceptions(const table::CaseMap& pairs, bool to_upper) {
  const auto usual = to_upper ? text::simple_upper : text::simple_lower;
  Exceptions result;
  for (const auto& [small, capital] : pairs.pairs()) {
    const char32_t from = to_upper ? small : capital;
    const char32_t to = to_upper ? capital : small;
    const auto known = std::find_if(result.begin(), result.end(),
                                    [&](const auto& each) { return each.first == from; });
    if (known == result.end()) {
      result.emplace_back(from, to);
    } else if (usual(from) == to) {
      known->second = to;
    }
  }
  std::erase_if(result, [&](const auto& each) { return usual(each.first) == each.second; });
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace

CaseMapping::CaseMapping(char32_t (*usual)(char32_t) noexcept, Exceptions exceptions)
    : usual_(usual), exceptions_(std::move(exceptions)) {
  for (std::size_t i = 0; i < flat_count; ++i) {
    flat_[i] = entry_of((*this)(static_cast<char32_t>(i)));
  }
}

char32_t CaseMapping::operator()(char32_t code_point) const noexcept {
  const auto found = std::lower_bound(exceptions_.begin(), exceptions_.end(), code_point,
                                      [](const auto& each, char32_t c) { return each.first < c; });
  const bool here = found != exceptions_.end() && found->first == code_point;
  return here ? found->second : usual_(code_point);
}

LetterFacts facts_of(Alphabet alphabet) {
  std::vector<Diagnostic> problems;
  LetterFacts facts;
  // The text of an alphabet has been parsed before, by the build or by Table.
  const auto definition = table::parse(alphabet.text(), problems);
  if (!definition) return facts;
  const auto layers = table::layers_of(*definition, alphabet.variants());
  facts.pairs.add_layers(layers);
  facts.signs = usual_signs;
  for (const table::Layer* layer : layers) {
    add_word_signs(*layer, facts.word_signs);
    for (const table::Row& row : layer->rows) add_signs(row.small, facts.signs);
    for (const table::WritingRule& rule : layer->rules) add_signs(rule.spelling, facts.signs);
  }
  return facts;
}

CasePairs::CasePairs(const LetterFacts& facts)
    : upper(text::simple_upper, exceptions(facts.pairs, true)),
      lower(text::simple_lower, exceptions(facts.pairs, false)),
      signs_(facts.signs) {
  for (std::size_t i = 0; i < letters_.size(); ++i) {
    letters_[i] = find_letter(static_cast<char32_t>(i));
  }
}

bool CasePairs::is_letter(char32_t code_point) const noexcept {
  return code_point < letters_.size() ? letters_[code_point] : find_letter(code_point);
}

bool CasePairs::find_letter(char32_t code_point) const noexcept {
  return is_usual_letter(code_point) || upper(code_point) != code_point ||
         lower(code_point) != code_point;
}

}  // namespace jazu::letters
