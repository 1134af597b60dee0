// Words that their shape shows not to be Kazakh: identifiers, numbers with a unit, capitals inside.
#include <algorithm>
#include <cstddef>

#include "text/guard_rules.hpp"
#include "text/utf8.hpp"

namespace jazu::text {
namespace {

// Longer runs are text that lost its spaces.
constexpr std::ptrdiff_t most_word = 64;

const char* checked(const Line& line, const char* at, const char* end) noexcept {
  return end - at <= most_word && !joined_after(line, end) ? end : nullptr;
}

// `3.5` and `1,5` before a unit.
const char* skip_decimal(const Line& line, const char* at) noexcept {
  const char* end = skip_digits(line, at);
  const bool point = end > at && end + 1 < line.limit && (*end == '.' || *end == ',');
  return point && is_digit(end[1]) ? skip_digits(line, end + 1) : end;
}

// How often a run changes between letters and digits.
int changes(const char* at, const char* end) noexcept {
  int count = 0;
  for (const char* p = at + 1; p < end; ++p) count += is_digit(*p) != is_digit(p[-1]);
  return count;
}

// `v1.2.3`, `V2`.
const char* version_end(const Line& line, const char* at) noexcept {
  if (to_small(*at) != 'v') return nullptr;
  const char* end = skip_digits(line, at + 1);
  if (end == at + 1) return nullptr;
  while (end + 1 < line.limit && *end == '.' && is_digit(end[1])) end = skip_digits(line, end + 1);
  return end;
}

// The second letters of digraphs, as Sh and Ts: behind a capital they say nothing (`JShSny`).
bool is_second_of_digraph(char c) noexcept {
  return c == 'h' || c == 's' || c == 'u' || c == 'a' || c == 'e';
}

// A `q` without `u` behind it, which Kazakh in Latin letters has in every other word and names of
// other languages have not: `QazAqparat`, `barlyqTemirtau`.
bool has_kazakh_q(const char* at, const char* end) noexcept {
  for (const char* p = at; p < end; ++p) {
    if (to_small(*p) == 'q' && (p + 1 == end || to_small(p[1]) != 'u')) return true;
  }
  return false;
}

// A capital between two small letters of [at, end). The part before it counts unless Kazakh makes
// compounds with it.
bool has_capital_inside(const Line& line, const char* at, const char* end) noexcept {
  for (const char* p = at + 1; p + 1 < end; ++p) {
    if (!is_capital(*p) || !is_small(p[-1]) || !is_small(p[1])) continue;
    const bool digraph = p - at >= 2 && is_capital(p[-2]) && is_second_of_digraph(p[-1]);
    if (!digraph) return !contains(line.words.compounds, at, p);
  }
  return false;
}

// `MariaDB`, `UnlockDB`: capitals behind three small letters or more. Kazakh abbreviations have two
// at most, `QarMU` and `BelTA`.
bool ends_in_capitals(const char* at, const char* end) noexcept {
  const char* capitals = end;
  while (capitals > at && is_capital(capitals[-1])) --capitals;
  const char* smalls = capitals;
  while (smalls > at && is_small(smalls[-1])) --smalls;
  return end - capitals >= 2 && capitals - smalls >= 3 && smalls - at <= 1;
}

// A run that begins with letters and holds digits: a few capitals (`G20`, `HTML5`, `H2O`), one
// small letter and at least two digits (`i32`), single letters (`b2b`, `l10n`), a version (`IPv4`),
// or a name with a capital inside (`WinWord97`). `m3` is a unit of Kazakh as well, and `beru3` and
// `men2000dep` are words that lost their spaces.
bool is_mixed(const Line& line, const char* at, const char* end) noexcept {
  constexpr std::ptrdiff_t most_capitals = 8;
  const int count = changes(at, end);
  if (count == 0) return false;
  const char* digits = std::find_if(at, end, is_digit);
  if (digits - at <= most_capitals && std::none_of(at, end, is_small)) return true;
  const bool version =
      digits - at >= 3 && digits[-1] == 'v' && std::all_of(at, digits - 1, is_capital);
  if (count >= 3 || version || has_capital_inside(line, at, digits)) return true;
  if (digits - at != 1) return false;
  const char* rest = std::find_if_not(digits, end, is_digit);
  return count == 1 ? rest - digits >= 2 : count == 2 && end - rest == 1;
}

// What stands around an identifier in code: `a::b`, `x.b`, `f(`, `m!(`.
bool in_code(const Line& line, const char* at, const char* end) noexcept {
  const bool before = at > line.begin + 1 && (at[-1] == '.' || at[-1] == ':') && !is_white(at[-2]);
  if (before || end == line.limit) return before;
  if (*end == '(' || end + 1 == line.limit) return *end == '(';
  return (*end == ':' && end[1] == ':') || (*end == '!' && end[1] == '(') ||
         (*end == '.' && is_letter(end[1]));
}

}  // namespace

// `front_of_house`, `USDKZT_TOD`, `sign_in(`. User interfaces mark the key of a command with an
// underscore (`tor_dy`, 50 times in those of LibreOffice), so one in small letters needs code
// around it.
const char* identifier_at(Line& line, const char* at) noexcept {
  if (joined_before(line, at) || !is_letter(*at)) return nullptr;
  const char* end =
      std::find_if_not(at, line.limit, [](char c) { return is_alnum(c) || c == '_'; });
  while (end > at && end[-1] == '_') --end;
  const auto marks = std::count(at, end, '_');
  if (marks == 0 || checked(line, at, end) == nullptr) return nullptr;
  const bool capitals = std::none_of(at, end, is_small) && std::find(at, end, '_') - at >= 2 &&
                        (end[-2] != '_' || is_digit(end[-1]));
  return capitals || marks >= 2 || in_code(line, at, end) ? end : nullptr;
}

const char* number_unit_at(Line& line, const char* at) noexcept {
  if (joined_before(line, at)) return nullptr;
  if (const char* version = version_end(line, at)) return checked(line, at, version);
  const char* end = skip_alnum(line, at);
  if (std::none_of(at, end, is_digit)) return nullptr;
  if (!is_digit(*at)) {
    const bool found = contains(line.words.names, at, end) || is_mixed(line, at, end);
    return found ? checked(line, at, end) : nullptr;
  }
  const char* unit = skip_decimal(line, at);
  end = skip_alnum(line, unit);
  if (end == unit) return nullptr;
  const bool hex = unit == at + 1 && *at == '0' && *unit == 'x' && end - unit > 1;
  const bool found = hex || contains(line.words.units, unit, end) ||
                     contains(line.words.names, at, end) || changes(unit, end) >= 3;
  return found ? checked(line, at, end) : nullptr;
}

const char* camel_at(Line& line, const char* at) noexcept {
  if (joined_before(line, at) || !is_letter(*at)) return nullptr;
  const char* end = skip_letters(line, at);
  const bool shape = has_capital_inside(line, at, end) || ends_in_capitals(at, end);
  const bool found = contains(line.words.names, at, end) || (shape && !has_kazakh_q(at, end));
  return found ? checked(line, at, end) : nullptr;
}

}  // namespace jazu::text
