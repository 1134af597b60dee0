// Links, mail addresses, host names, handles and hashtags.
#include <algorithm>
#include <cstddef>
#include <string_view>

#include "text/guard_rules.hpp"
#include "text/utf8.hpp"

namespace jazu::text {
namespace {

constexpr std::ptrdiff_t most_host = 253, most_label = 63, most_local = 64, most_scheme = 24;

// The longest suffix behind a hyphen is -dağylardyñ or so, in code points.
constexpr int most_suffix = 12;

// Counts what opens less what closes, so that `(https://a.kz/b_(c))` gives back only its own.
struct Balance {
  int round = 0, square = 0, curly = 0;

  void add(char c) noexcept {
    round += (c == '(') - (c == ')');
    square += (c == '[') - (c == ']');
    curly += (c == '{') - (c == '}');
  }

  // True when `c` closes what was not opened; it then no longer counts.
  bool gives_back(char c) noexcept {
    int* count = c == ')' ? &round : c == ']' ? &square : c == '}' ? &curly : nullptr;
    if (count == nullptr || *count >= 0) return false;
    ++*count;
    return true;
  }
};

bool closes_sentence(char c) noexcept {
  return c == '.' || c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '\'' ||
         c == '*';
}

// An apostrophe, an ellipsis, dashes.
bool is_closing_mark(char32_t c) noexcept {
  return c == 0x2019 || c == 0x2026 || c == 0x2013 || c == 0x2014;
}

const char* trim(const char* begin, const char* end, Balance balance) noexcept {
  while (end > begin) {
    if (closes_sentence(end[-1]) || balance.gives_back(end[-1])) {
      --end;
      continue;
    }
    if (is_ascii(end[-1])) return end;
    const Decoded last = decode_before(begin, end);
    const bool drops = last.valid && is_closing_mark(last.code_point);
    if (!drops) return end;
    end -= last.size;
  }
  return end;
}

// `https://a.kz/b-` and a suffix: the address is ASCII and the suffix holds other letters. What is
// not ASCII from before the hyphen on is a path in Kazakh, which may have hyphens of its own.
const char* cut_suffix(const Line& line, const char* begin, const char* end) noexcept {
  const char* wide = std::find_if_not(begin, end, is_ascii);
  if (wide == end) return end;
  const char* hyphen = wide;
  while (hyphen > begin && is_letter(hyphen[-1])) --hyphen;
  if (hyphen == begin || hyphen[-1] != '-') return end;
  int letters = 0;
  for (const char* p = hyphen; p < end; ++letters) {
    const unsigned size = letter_size(line, p);
    if (size == 0 || letters == most_suffix) return end;
    p += size;
  }
  return hyphen - 1;
}

bool is_scheme_char(char c) noexcept {
  return is_alnum(c) || c == '+' || c == '-' || c == '.';
}

bool starts_with(const Line& line, const char* at, std::string_view small) noexcept {
  return static_cast<std::size_t>(line.limit - at) >= small.size() &&
         std::equal(small.begin(), small.end(), at,
                    [](char wanted, char c) { return wanted == to_small(c); });
}

// A suffix counts in small letters, and in capitals where no word begins so: `BAQ.KZ`, but not
// `KELDI.AI`. `Keldi.Kz` is no host name at all.
bool is_suffix(const Line& line, const char* begin, const char* end) noexcept {
  if (contains(line.words.suffixes, begin, end)) return true;
  if (contains(line.words.small_suffixes, begin, end)) return true;
  return std::none_of(begin, end, is_small) && contains_small(line.words.suffixes, begin, end);
}

enum class Suffixes { known, any };

bool may_end_host(const Line& line, const char* label, const char* end, Suffixes which) noexcept {
  if (end == label || joined_after(line, end)) return false;
  if (is_suffix(line, label, end)) return true;
  return which == Suffixes::any && end - label >= 2 && std::all_of(label, end, is_small);
}

// A label: letters and digits, hyphens inside; letters of other scripts as well where any is
// allowed (a national domain in a mail address).
const char* label_end(const Line& line, const char* at, Suffixes which) noexcept {
  const char* end = at;
  for (const char* p = at; p < line.limit && p - at < most_label;) {
    if (is_alnum(*p) || *p == '-') {
      ++p;
    } else {
      const unsigned size = which == Suffixes::any && !is_ascii(*p) ? letter_size(line, p) : 0;
      if (size == 0) break;
      p += size;
    }
    if (p[-1] != '-') end = p;
  }
  return end;
}

// The end of the host name at `at`: behind the last label that can be a suffix. What follows a
// hyphen behind it is left out, `egemen.kz` of `egemen.kz-tin`, unless more labels follow.
const char* host_end(const Line& line, const char* at, Suffixes which) noexcept {
  const char* best = nullptr;
  const char* p = at;
  for (bool first = true; p < line.limit && p - at < most_host; first = false) {
    const char* end = label_end(line, p, which);
    if (end == p || *p == '-') break;
    if (!first) {
      const char* hyphen = std::find(p, end, '-');
      if (may_end_host(line, p, end, which))
        best = end;
      else if (may_end_host(line, p, hyphen, which))
        best = hyphen;
    }
    if (end + 1 >= line.limit || *end != '.') break;
    p = end + 1;
  }
  return best;
}

}  // namespace

const char* address_end(const Line& line, const char* begin, const char* at) noexcept {
  Balance balance;
  const char* p = at;
  for (const char* q = begin; q < at; ++q) balance.add(*q);
  while (p < line.limit) {
    if (is_ascii(*p)) {
      if (is_white(*p) || *p == '<' || *p == '>' || *p == '"' || *p == '`') break;
      balance.add(*p++);
      continue;
    }
    const Decoded next = decode(p, line.limit);
    if (!next.valid || ends_address(next.code_point)) break;
    p += next.size;
  }
  return cut_suffix(line, begin, trim(begin, p, balance));
}

const char* url_at(Line& line, const char* at) noexcept {
  if (joined_before(line, at)) return nullptr;
  const char* scheme = at;
  while (scheme < line.limit && scheme - at < most_scheme && is_scheme_char(*scheme)) ++scheme;
  const bool has_scheme = scheme - at >= 2 && is_letter(*at) && starts_with(line, scheme, "://");
  const bool is_mail = starts_with(line, at, "mailto:") && at + 7 < line.limit && is_alnum(at[7]);
  const bool is_www = starts_with(line, at, "www.") && at + 4 < line.limit &&
                      (is_alnum(at[4]) || letter_size(line, at + 4) > 0);
  if (!has_scheme && !is_mail && !is_www) return nullptr;
  const char* first = has_scheme ? scheme + 3 : at + 4;
  // `https://egov.kz-ten`, `www.egov.kz` and a word in Cyrillic without a space.
  const char* host = is_mail ? nullptr : host_end(line, is_www ? at : first, Suffixes::known);
  if (host != nullptr && host < line.limit && (*host == '-' || !is_ascii(*host))) return host;
  return std::max(address_end(line, at, first), has_scheme ? scheme + 3 : at);
}

const char* email_at(Line& line, const char* at) noexcept {
  if (inside_name(line, at) || !is_alnum(*at)) return nullptr;
  const char* p = at;
  while (p < line.limit && p - at <= most_local &&
         (is_alnum(*p) || *p == '.' || *p == '_' || *p == '%' || *p == '+' || *p == '-')) {
    ++p;
  }
  if (p == line.limit || p - at > most_local || *p != '@' || p[-1] == '.') return nullptr;
  return p + 1 < line.limit ? host_end(line, p + 1, Suffixes::any) : nullptr;
}

const char* domain_at(Line& line, const char* at, bool& is_url) noexcept {
  is_url = false;
  if (inside_name(line, at)) return nullptr;
  const char* end = host_end(line, at, Suffixes::known);
  if (end == nullptr || end + 1 >= line.limit) return end;
  const bool port = *end == ':' && is_digit(end[1]);
  const bool path = *end == '/' && !is_white(end[1]);
  const bool query = (*end == '?' || *end == '#') && is_alnum(end[1]);
  if (!port && !path && !query) return end;
  is_url = true;
  return std::max(address_end(line, at, end), end);
}

// Networks allow ASCII only: `@` before a word in Kazakh letters is no handle.
const char* handle_at(Line& line, const char* at) noexcept {
  if (joined_before(line, at)) return nullptr;
  const char* p = at + 1;
  while (p < line.limit &&
         (is_alnum(*p) || *p == '_' || (*p == '.' && p + 1 < line.limit && is_alnum(p[1])))) {
    ++p;
  }
  const bool found = p - at > 2 && std::any_of(at, p, is_letter);
  return found && !joined_after(line, p) ? p : nullptr;
}

const char* hashtag_at(Line& line, const char* at) noexcept {
  if (joined_before(line, at) || (at > line.begin && at[-1] == '&')) return nullptr;
  const char* p = at + 1;
  bool has_letter = false;
  while (p < line.limit) {
    const unsigned size = letter_size(line, p);
    if (size == 0 && !is_digit(*p) && *p != '_') break;
    has_letter = has_letter || size > 0;
    p += std::max(size, 1U);
  }
  return has_letter ? p : nullptr;
}

}  // namespace jazu::text
