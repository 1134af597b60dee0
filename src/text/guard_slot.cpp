// What a program fills in or reads in another way: slots, escapes, formulas.
#include <algorithm>
#include <string_view>

#include "text/guard_rules.hpp"

namespace jazu::text {
namespace {

bool is_identifier(char c) noexcept {
  return is_alnum(c) || c == '_' || c == '-' || c == '.';
}

const char* skip_white(const Line& line, const char* at) noexcept {
  while (at < line.limit && (*at == ' ' || *at == '\t')) ++at;
  return at;
}

// The end of the run in braces that holds no brace, bar or white space.
const char* skip_token(const Line& line, const char* at) noexcept {
  return std::find_if(at, line.limit,
                      [](char c) { return is_white(c) || c == '{' || c == '}' || c == '|'; });
}

const char* closed(Line& line, const char* at, int braces) noexcept {
  if (line.limit - at < braces) return line.unclosed(line.limit);
  const char* end = at + braces;
  return std::all_of(at, end, [](char c) { return c == '}'; }) ? end : nullptr;
}

// Fluent and template languages: `{ $name }`, `{ DATETIME($date, month: "long") }`, `{% if x %}`:
// ASCII that begins with a mark or a function in capitals.
const char* expression_end(Line& line, const char* at, int braces) noexcept {
  const char* call = std::find_if_not(at, line.limit, is_capital);
  const bool is_call = call - at > 1 && call < line.limit && *call == '(';
  if (at == line.limit || (!is_call && *at != '$' && *at != '%')) return line.unclosed(call);
  for (const char* p = at; p < line.limit; ++p) {
    if (*p == '}') return closed(line, p, braces);
    if (*p == '{' || !is_ascii(*p) || is_line_end(*p)) return nullptr;
  }
  return line.unclosed(line.limit);
}

// `\section{` and a text: what a command of LaTeX is applied to is no slot.
bool is_argument(const Line& line, const char* at) noexcept {
  constexpr std::ptrdiff_t most = 24;
  const char* p = at;
  while (p > line.begin && at - p < most && is_letter(p[-1])) --p;
  return p < at && p > line.begin && p[-1] == '\\';
}

// `{name}`, `{{ name }}`, `{{{1}}}`: one token between the braces. `{{PLURAL:$1|` is the head of
// a MediaWiki template, whose other parts are text.
const char* braces_at(Line& line, const char* at) noexcept {
  const char* inner = std::find_if_not(at, line.limit, [](char c) { return c == '{'; });
  const auto braces = static_cast<int>(std::min<std::ptrdiff_t>(inner - at, 4));
  if (braces > 3) return nullptr;
  const char* token = skip_white(line, inner);
  const char* end = skip_token(line, token);
  if (end == token) return line.unclosed(end);
  if (braces == 2 && end < line.limit && (*end == '|' || (*end == '{' && end[-1] == ':'))) {
    const bool head = token == inner && std::all_of(token, end, is_ascii);
    return head ? end + (*end == '|') : nullptr;
  }
  const char* close = skip_white(line, end);
  if (close == line.limit) return line.unclosed(close);
  const char* span = closed(line, close, braces);
  return span != nullptr ? span : expression_end(line, token, braces);
}

// `15%` is a percentage, and so is `15 %dan`; `15 %s` is not.
bool is_percentage(const Line& line, const char* at) noexcept {
  if (at == line.begin) return false;
  if (is_digit(at[-1])) return true;
  return at[-1] == ' ' && at - 1 > line.begin && is_digit(at[-2]) &&
         skip_letters(line, at + 1) - at > 2;
}

const char* skip_number(const Line& line, const char* at) noexcept {
  const char* p = skip_digits(line, at);
  return p;
}

// `%-5.2f`, `%1$s`, `%d`. A flag counts with a digit behind it only: `%-dan` is a suffix.
const char* conversion_end(const Line& line, const char* at) noexcept {
  const char* p = at;
  const char* digits = skip_number(line, p);
  if (digits > p && digits < line.limit && *digits == '$') p = digits + 1;
  const bool flag = p + 1 < line.limit && (*p == '-' || *p == '+' || *p == '#' || *p == '.') &&
                    (is_digit(p[1]) || (*p != '-' && *p != '.'));
  if (flag) ++p;
  p = skip_number(line, p);
  if (p + 1 < line.limit && *p == '.' && is_digit(p[1])) p = skip_number(line, p + 1);
  while (p + 1 < line.limit && (*p == 'l' || *p == 'h' || *p == 'z') && is_letter(p[1])) ++p;
  if (p < line.limit && is_letter(*p)) return p + 1;
  return p > at && is_digit(p[-1]) ? p : nullptr;
}

// `%PRODUCTNAME`, `%USERPROFILE%`, `%appdata%`.
const char* variable_end(const Line& line, const char* at) noexcept {
  const char* end =
      std::find_if_not(at, line.limit, [](char c) { return is_alnum(c) || c == '_'; });
  if (end - at < 2 || !is_letter(*at)) return nullptr;
  if (end < line.limit && *end == '%') return end + 1;
  const char* capitals = std::find_if(at, end, is_small);
  return capitals - at >= 2 && !is_small(*(capitals - 1)) && capitals == end ? end : nullptr;
}

// `%(name)s`, `%{name}`.
const char* named_end(const Line& line, const char* at) noexcept {
  const char* end = std::find_if_not(at + 1, line.limit, is_identifier);
  if (end == at + 1 || end == line.limit) return nullptr;
  if (*at == '{' && *end == '}') return end + 1;
  if (*at != '(' || *end != ')') return nullptr;
  return end + 1 < line.limit && is_letter(end[1]) ? end + 2 : nullptr;
}

const char* percent_at(const Line& line, const char* at) noexcept {
  if (is_percentage(line, at) || at + 1 >= line.limit) return nullptr;
  const char* next = at + 1;
  if (*next == '(' || *next == '{') return named_end(line, next);
  const char* end = variable_end(line, next);
  return end != nullptr ? end : conversion_end(line, next);
}

// `$x^2$`, `$\alpha$`: ASCII on one line, with a mark that prose does not have, no space inside the
// dollars, as pandoc wants it. Sums of money have one.
const char* formula_end(Line& line, const char* at) noexcept {
  constexpr std::string_view marks = "\\^_=";
  constexpr int most = 256;
  if (is_white(at[1])) return nullptr;
  bool has_mark = false;
  const char* last = std::min(line.limit, at + most);
  for (const char* p = at + 1; p < last; ++p) {
    if (!is_ascii(*p) || is_line_end(*p)) return nullptr;
    if (*p == '$') {
      const bool digit = p + 1 < line.limit && is_digit(p[1]);
      return has_mark && !is_white(p[-1]) && !digit ? p + 1 : nullptr;
    }
    has_mark = has_mark || marks.find(*p) != std::string_view::npos;
  }
  return line.unclosed(last);
}

// `${x}`, `$(ARG1)`, `$name`, `$name$`; `$5` is money.
const char* dollar_at(Line& line, const char* at) noexcept {
  if (at + 1 >= line.limit || (at > line.begin && is_alnum(at[-1]))) return nullptr;
  const char* next = at + 1;
  const bool bracket = *next == '{' || *next == '(';
  const char* name = bracket ? next + 1 : next;
  const char* end = name;
  if (*next == '{') {
    end = skip_token(line, name);
  } else {
    while (end < line.limit && (is_alnum(*end) || *end == '_')) ++end;
  }
  if (bracket) {
    const bool closes = end > name && end < line.limit && *end == (*next == '{' ? '}' : ')');
    return closes ? end + 1 : nullptr;
  }
  if (const char* formula = formula_end(line, at)) return formula;
  if (end == name || is_digit(*name) || joined_after(line, end)) return nullptr;
  return end < line.limit && *end == '$' ? end + 1 : end;
}

const char* skip_hex(const Line& line, const char* at, int most) noexcept {
  const char* end = at;
  while (end < line.limit && end - at < most &&
         (is_digit(*end) || (to_small(*end) >= 'a' && to_small(*end) <= 'f'))) {
    ++end;
  }
  return end;
}

// `\u0041`, `\U0001F600`, `\x41`, `\u{41}`.
const char* code_point_end(const Line& line, const char* at) noexcept {
  const char* digits = at + 1;
  if (*at == 'u' && digits < line.limit && *digits == '{') {
    const char* end = skip_hex(line, digits + 1, 6);
    return end > digits + 1 && end < line.limit && *end == '}' ? end + 1 : nullptr;
  }
  const int wanted = *at == 'x' ? 2 : *at == 'u' ? 4 : *at == 'U' ? 8 : 0;
  const char* end = skip_hex(line, digits, wanted);
  return wanted > 0 && end - digits == wanted ? end : nullptr;
}

}  // namespace

const char* slot_at(Line& line, const char* at) noexcept {
  if (*at == '%') return percent_at(line, at);
  if (*at == '$') return dollar_at(line, at);
  // Only the first of a run of braces opens.
  if (at > line.begin && (at[-1] == '{' || is_argument(line, at))) return nullptr;
  return braces_at(line, at);
}

// A letter behind a backslash, whatever it is when it stands alone. When more letters follow, `\n`
// and `\t` are escapes before a word, and `\textbf{` is a command.
const char* escape_at(Line& line, const char* at) noexcept {
  if (at + 1 >= line.limit || (at > line.begin && at[-1] == '\\')) return nullptr;
  const char* next = at + 1;
  if (const char* end = code_point_end(line, next)) return end;
  if (!is_letter(*next)) return nullptr;
  const char* end = skip_letters(line, next);
  if (end - next > 1 && end < line.limit && (*end == '{' || *end == '[')) return end;
  const bool usual = *next == 'n' || *next == 't' || *next == 'r';
  return usual || !joined_after(line, next + 1) ? next + 1 : nullptr;
}

}  // namespace jazu::text
