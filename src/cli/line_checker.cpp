#include "line_checker.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "decode.hpp"
#include "jazu/alphabets.hpp"

namespace jazu::cli {
namespace {

constexpr std::string_view white_space = " \t\n\v\f\r";
constexpr std::string_view no_break_space = "\u00A0";

bool is_letter(std::string_view unit) {
  const ScriptCounts counts = count_scripts(unit);
  return counts.latin + counts.cyrillic + counts.arabic != 0;
}

std::size_t unit_size(std::string_view text) {
  return std::max<std::size_t>(sequence_size(text), 1);
}

// Columns count bytes that begin a code point.
std::size_t columns(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= -0x40; }));
}

// The part of a token from its first letter to its last; empty without letters. `column` is moved
// to where it begins.
std::string_view word_of(std::string_view token, std::size_t& column) {
  std::size_t begin = token.size();
  std::size_t end = 0;
  for (std::size_t at = 0; at < token.size();) {
    const std::size_t size = unit_size(token.substr(at));
    if (is_letter(token.substr(at, size))) {
      begin = std::min(begin, at);
      end = at + size;
    }
    at += size;
  }
  if (end == 0) return {};
  column += columns(token.substr(0, begin));
  return token.substr(begin, end - begin);
}

std::optional<std::size_t> find_invalid(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = sequence_size(text.substr(at));
    if (size == 0) return at;
    at += size;
  }
  return std::nullopt;
}

// Where white space begins in `text` from `at` on, or ends.
std::size_t find_space(std::string_view text, std::size_t at, bool begins) {
  while (at < text.size()) {
    const std::string_view rest = text.substr(at);
    const bool no_break = rest.substr(0, no_break_space.size()) == no_break_space;
    const bool space = no_break || white_space.find(rest[0]) != std::string_view::npos;
    if (space == begins) break;
    at += no_break ? no_break_space.size() : 1;
  }
  return at;
}

// Takes the next run without white space; `before` is what stands in front of it.
std::string_view take_token(std::string_view& text, std::string_view& before) {
  const std::size_t begin = find_space(text, 0, false);
  const std::size_t end = find_space(text, begin, true);
  before = text.substr(0, begin);
  const std::string_view token = text.substr(begin, end - begin);
  text.remove_prefix(end);
  return token;
}

// Takes the next run of letters and of the marks between them; `at` goes behind it.
std::string_view take_letters(std::string_view token, std::size_t& at) {
  constexpr std::string_view first_mark = "\u0300";
  constexpr std::string_view last_mark = "\u036F";
  std::size_t begin = token.size();
  while (at < token.size()) {
    const std::string_view unit = token.substr(at, unit_size(token.substr(at)));
    const bool letter = is_letter(unit);
    const bool mark = unit >= first_mark && unit <= last_mark;
    if (letter) begin = std::min(begin, at);
    if (!letter && !mark && begin != token.size()) break;
    at += unit.size();
  }
  return token.substr(begin, at - begin);
}

}  // namespace

LineChecker::LineChecker(Alphabet alphabet, Converter there, Converter back)
    : alphabet_(alphabet), there_(std::move(there)), back_(std::move(back)) {
  // The alphabets of 1929 and 1938 write U+042B as U+042C.
  const auto own = Converter::make(cyrl, alphabet);
  if (alphabet.script() == "Latn" && own) borrowed_ = (*own)("\u042B \u044B");
}

// A Cyrillic letter that a Latin alphabet writes is a letter of that alphabet.
ScriptCounts LineChecker::scripts_of(std::string_view part) const {
  ScriptCounts counts = count_scripts(part);
  for (std::size_t at = 0; counts.cyrillic != 0 && at < part.size();) {
    const std::string_view unit = part.substr(at, unit_size(part.substr(at)));
    at += unit.size();
    if (count_scripts(unit).cyrillic == 0 || borrowed_.find(unit) == std::string::npos) continue;
    --counts.cyrillic;
    ++counts.latin;
  }
  return counts;
}

void LineChecker::check(std::string_view line, Place place, std::vector<Finding>& findings) {
  there_text_.clear();
  back_text_.clear();
  repaired_.clear();
  repairs_.clear();
  line_ = line;
  repair_.append(line, repaired_, repairs_);
  there_.append(line, there_text_);
  back_.append(there_text_, back_text_);
  std::string_view returned = back_text_;
  std::string_view before;
  std::string_view unused;
  while (true) {
    const std::string_view token = take_token(line, before);
    if (token.empty()) return;
    place.column += columns(before);
    check_word(token, take_token(returned, unused), place, findings);
    place.column += columns(token);
  }
}

void LineChecker::check_word(std::string_view token, std::string_view returned, Place place,
                             std::vector<Finding>& findings) {
  if (const auto invalid = find_invalid(token)) {
    place.column += columns(token.substr(0, *invalid));
    findings.push_back({Kind::invalid, place, std::string(token), ""});
    return;
  }
  if (check_scripts(token, place, findings)) return;
  if (check_letters(token, place, findings) || returned == token) return;
  std::size_t unused = 0;
  const std::string_view word = word_of(token, place.column);
  const std::string_view other = word_of(returned, unused);
  const bool own = detect_by_script(word) == detect_by_script(alphabet_.order());
  const bool whole = word.empty() || other.empty() || word == other;
  findings.push_back({own ? Kind::no_way_back : Kind::foreign_word, place,
                      std::string(whole ? token : word), std::string(whole ? returned : other)});
}

// What is no letter stands between words that may have a script each: iPhone-ды.
bool LineChecker::check_scripts(std::string_view token, Place place,
                                std::vector<Finding>& findings) const {
  bool found = false;
  for (std::size_t at = 0; at < token.size();) {
    const std::string_view word = take_letters(token, at);
    const ScriptCounts counts = scripts_of(word);
    const std::size_t scripts = std::size_t{counts.latin != 0} + std::size_t{counts.cyrillic != 0} +
                                std::size_t{counts.arabic != 0};
    if (scripts < 2) continue;
    const auto before = static_cast<std::size_t>(word.data() - token.data());
    const Place here{place.line, place.column + columns(token.substr(0, before))};
    findings.push_back({Kind::mixed_script, here, std::string(word), repaired(word)});
    found = true;
  }
  return found;
}

// What a word of the line is when it is repaired; empty when it stays.
std::string LineChecker::repaired(std::string_view word) const {
  const auto begin = static_cast<std::size_t>(word.data() - line_.data());
  for (const RepairFinding& each : repairs_) {
    const bool covers = each.begin <= begin && begin < each.end;
    if (covers && each.repair_class != RepairClass::reported) return each.after;
  }
  return "";
}

// Letters of the script that the alphabet lacks.
bool LineChecker::check_letters(std::string_view token, Place place,
                                std::vector<Finding>& findings) {
  Report report;
  std::string unused;
  there_.append(token, unused, report);
  if (report.foreign == 0) return false;
  const std::string_view rest = token.substr(report.first_foreign);
  place.column += columns(token.substr(0, report.first_foreign));
  findings.push_back(
      {Kind::foreign_letter, place, std::string(rest.substr(0, unit_size(rest))), ""});
  return true;
}

}  // namespace jazu::cli
