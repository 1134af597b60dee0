// Code in back-ticks, tags, comments, entities, and text that its writer wants left alone.
#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "text/guard_rules.hpp"

namespace jazu::text {
namespace {

bool starts_with(const Line& line, const char* at, std::string_view text) noexcept {
  return static_cast<std::size_t>(line.limit - at) >= text.size() &&
         std::equal(text.begin(), text.end(), at);
}

// The end of the first `closer` behind `at` in the line. Another `opener` before it ends the
// search: what is opened twice is not closed once, and so no text is searched twice.
const char* find_closer(Line& line, const char* at, std::string_view opener,
                        std::string_view closer) noexcept {
  for (const char* p = at; p < line.limit; ++p) {
    if (is_line_end(*p)) return nullptr;
    if (starts_with(line, p, closer)) return p + closer.size();
    if (starts_with(line, p, opener)) return nullptr;
  }
  return line.unclosed(line.limit);
}

bool is_tag_char(char c) noexcept {
  return is_alnum(c) || c == '-' || c == ':' || c == '_' || c == '.';
}

const char* skip_name(const Line& line, const char* at) noexcept {
  return std::find_if_not(at, line.limit, is_tag_char);
}

const char* skip_white(const Line& line, const char* at) noexcept {
  while (at < line.limit && is_white(*at) && !is_line_end(*at)) ++at;
  return at;
}

// The end of an attribute's value at `at`, in quotes or without.
const char* value_end(Line& line, const char* at) noexcept {
  if (at == line.limit) return line.unclosed(at);
  if (*at != '"' && *at != '\'') {
    const char* end = std::find_if(at, line.limit, [](char c) {
      return is_white(c) || c == '>' || c == '<' || c == '"' || c == '\'';
    });
    return end > at ? end : nullptr;
  }
  const char quote = *at;
  const char* end =
      std::find_if(at + 1, line.limit, [=](char c) { return c == quote || is_line_end(c); });
  if (end == line.limit) return line.unclosed(end);
  return *end == quote ? end + 1 : nullptr;
}

// The end of one attribute, `name="value"`, or a known one without a value: in `a <b men c> d`
// there is none.
const char* attribute_end(Line& line, const char* at) noexcept {
  const char* name = skip_name(line, at);
  if (name == line.limit) return line.unclosed(name);
  if (name == at) return nullptr;
  if (*name == '=') return value_end(line, name + 1);
  return contains(line.words.attributes, at, name) ? name : nullptr;
}

// The end of the tag whose name ends at `at`.
const char* tag_end(Line& line, const char* at) noexcept {
  const char* p = at;
  while (true) {
    const char* next = skip_white(line, p);
    if (next == line.limit) return line.unclosed(next);
    if (*next == '>') return next + 1;
    if (*next == '/' && next + 1 < line.limit && next[1] == '>') return next + 2;
    if (*next == '/' && next + 1 == line.limit) return line.unclosed(line.limit);
    if (next == p) return nullptr;
    p = attribute_end(line, next);
    if (p == nullptr) return nullptr;
  }
}

// `</code>` for the element whose name is given, or the end of the tag when there is none.
const char* element_end(Line& line, std::string_view name, const char* tag) noexcept {
  std::array<char, 24> closer = {'<', '/'};
  char* end = std::copy(name.begin(), name.end(), closer.begin() + 2);
  *end++ = '>';
  std::array<char, 24> opener = {'<'};
  const char* opened = std::copy(name.begin(), name.end(), opener.begin() + 1);
  const char* found =
      find_closer(line, tag, {opener.data(), static_cast<std::size_t>(opened - opener.data())},
                  {closer.data(), static_cast<std::size_t>(end - closer.data())});
  return found != nullptr ? found : tag;
}

// `<b>` without attributes: a known name, one letter (`Vec<T>`), or a name with a colon or digit.
// `<joq>` and `<bet>` are words that an interface shows in brackets.
bool may_be_bare(const Line& line, const char* name, const char* end) noexcept {
  const auto is_mark = [](char c) { return is_digit(c) || c == ':'; };
  return end - name == 1 || std::any_of(name, end, is_mark) ||
         contains_small(line.words.tags, name, end);
}

const char* tag_at(Line& line, const char* at) noexcept {
  const char* name = at + 1;
  const bool closes = name < line.limit && *name == '/';
  if (closes) ++name;
  if (name == line.limit) return line.unclosed(name);
  if (!is_letter(*name)) return nullptr;
  const char* name_end = skip_name(line, name);
  const char* end = tag_end(line, name_end);
  if (end == nullptr || closes || end[-2] == '/') return end;
  if (end == name_end + 1 && !may_be_bare(line, name, name_end)) return nullptr;
  if (!contains(line.words.elements, name, name_end)) return end;
  return element_end(line, {name, static_cast<std::size_t>(name_end - name)}, end);
}

// `&nbsp;`, `&#1179;`, `&#x49B;`.
const char* entity_at(const Line& line, const char* at) noexcept {
  constexpr std::ptrdiff_t most = 32;
  const char* name = at + 1;
  if (name < line.limit && *name == '#') ++name;
  const char* end = std::find_if_not(name, std::min(line.limit, name + most), is_alnum);
  return end > name && end < line.limit && *end == ';' ? end + 1 : nullptr;
}

// The end of `&lt;br&gt;`: a known tag whose brackets were written as entities, as pages have it
// that were escaped once too often. What stands in it besides the name is ASCII and has the `=` of
// an attribute: `&lt;b men c&gt;` compares.
const char* escaped_tag_at(Line& line, const char* at) noexcept {
  constexpr std::string_view opener = "&lt;", closer = "&gt;";
  if (!starts_with(line, at, opener)) return nullptr;
  const char* name = at + opener.size();
  if (name < line.limit && *name == '/') ++name;
  const char* name_end = skip_name(line, name);
  if (!contains_small(line.words.tags, name, name_end)) return nullptr;
  const char* end = std::find_if(name_end, line.limit, [](char c) {
    return c == '&' || c == '<' || c == '>' || is_line_end(c) || !is_ascii(c);
  });
  const bool cut = line.limit - end < static_cast<std::ptrdiff_t>(closer.size());
  if (cut) return line.unclosed(line.limit);
  const char* rest = skip_white(line, name_end);
  if (rest < end && *rest == '/') ++rest;
  const bool has_attribute = rest > name_end && std::find(rest, end, '=') != end;
  return starts_with(line, end, closer) && (rest == end || has_attribute) ? end + closer.size()
                                                                          : nullptr;
}

}  // namespace

const char* markup_at(Line& line, const char* at) noexcept {
  if (*at == '&') {
    const char* tag = escaped_tag_at(line, at);
    return tag != nullptr ? tag : entity_at(line, at);
  }
  if (starts_with(line, at, "<!--")) return find_closer(line, at + 4, "<!--", "-->");
  if (starts_with(line, at, "<![CDATA[")) return find_closer(line, at + 9, "<![", "]]>");
  if (starts_with(line, at, "<!DOCTYPE")) return find_closer(line, at + 9, "<", ">");
  if (starts_with(line, at, "<?")) return find_closer(line, at + 2, "<?", "?>");
  if (line.limit - at < 9 && line.limit == line.end) line.open = true;
  return tag_at(line, at);
}

const char* verbatim_at(Line& line, const char* at) noexcept {
  // `-{{x}}-` is a slot between hyphens.
  if (!starts_with(line, at, "-{") || starts_with(line, at, "-{{")) return nullptr;
  return find_closer(line, at + 2, "-{", "}-");
}

// A run of one to three back-ticks up to the next run of the same length, as in CommonMark. Longer
// runs are ordinary text, so that few lengths are searched for.
const char* code_at(Line& line, const char* at) noexcept {
  constexpr std::ptrdiff_t most_ticks = 3;
  if (at > line.begin && at[-1] == '`') return nullptr;
  const auto skip_ticks = [&](const char* p) {
    return std::find_if_not(p, line.limit, [](char c) { return c == '`'; });
  };
  const char* inner = skip_ticks(at);
  const std::ptrdiff_t ticks = inner - at;
  if (ticks > most_ticks) return nullptr;
  for (const char* p = inner; p < line.limit;) {
    if (is_line_end(*p)) return nullptr;
    if (*p != '`') {
      ++p;
      continue;
    }
    const char* end = skip_ticks(p);
    if (end - p == ticks) return end;
    p = end;
  }
  return line.unclosed(line.limit);
}

}  // namespace jazu::text
