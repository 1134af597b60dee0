// Names of files and folders.
#include <algorithm>
#include <cstddef>

#include "text/guard_rules.hpp"
#include "text/utf8.hpp"

namespace jazu::text {
namespace {

bool is_name_char(char c) noexcept {
  return is_alnum(c) || c == '_' || c == '-' || c == '+' || c == '~';
}

// The run of a path: names in any letters, slashes, and dots that stand before one of them.
const char* skip_path(const Line& line, const char* at) noexcept {
  const char* p = at;
  while (p < line.limit) {
    if (is_name_char(*p) || *p == '/') {
      ++p;
    } else if (*p == '.') {
      const bool goes_on = p + 1 < line.limit && (is_digit(p[1]) || p[1] == '.' || p[1] == '/' ||
                                                  letter_size(line, p + 1) > 0);
      if (!goes_on) break;
      ++p;
    } else {
      const unsigned size = letter_size(line, p);
      if (size == 0) break;
      p += size;
    }
  }
  return p;
}

// True when what stands before `at` may belong to a path, which then began earlier. So each run is
// looked at once.
bool inside_path(const Line& line, const char* at) noexcept {
  if (at == line.begin) return false;
  const char before = at[-1];
  if (is_ascii(before)) {
    return is_name_char(before) || before == '/' || before == '\\' || before == '.' ||
           before == '@';
  }
  const Decoded found = decode_before(line.begin, at);
  return found.valid && is_wide_letter(found.code_point);
}

// True for `.pdf` in small letters, and `.PDF` behind a name in capitals of ASCII: a sentence may
// begin with PDF where the space before it is missing.
bool is_extension(const Line& line, const char* name, const char* dot, const char* end) noexcept {
  if (end == dot + 1 || dot == name || joined_after(line, end)) return false;
  // One letter or two: `main.rs` is a file, `j.sh` in Kazakh an abbreviation.
  if (end - dot < 4 && (dot - name < 2 || !std::all_of(name, dot, is_ascii))) return false;
  if (contains(line.words.extensions, dot + 1, end)) return true;
  const bool capitals = std::none_of(name, end, [](char c) { return is_small(c) || !is_ascii(c); });
  return capitals && contains_small(line.words.extensions, dot + 1, end);
}

// The end of the last extension in [at, end) whose name begins in it, or null.
const char* last_extension(const Line& line, const char* at, const char* end) noexcept {
  const char* best = nullptr;
  const char* name = at;
  for (const char* p = at; p < end; ++p) {
    if (*p == '/') name = p + 1;
    if (*p != '.') continue;
    const char* after = skip_alnum(line, p + 1);
    if (is_extension(line, name, p, after)) best = after;
  }
  return best;
}

// `C:\Users\a.txt`, `.\main.exe` and `\\server\a`.
bool is_drive(const Line& line, const char* at) noexcept {
  // Behind white space only: a sentence may end before `\n`.
  const bool free = at == line.begin || is_white(at[-1]);
  if (free && line.limit - at > 3 && at[0] == '.' && at[1] == '\\' && is_alnum(at[2])) return true;
  return line.limit - at > 3 && is_letter(*at) && at[1] == ':' && at[2] == '\\' && !is_white(at[3]);
}

bool is_share(const Line& line, const char* at) noexcept {
  if (line.limit - at < 4 || at[0] != '\\' || at[1] != '\\' || !is_alnum(at[2])) return false;
  const char* end =
      std::find_if_not(at + 2, line.limit, [](char c) { return is_name_char(c) || c == '.'; });
  return end < line.limit && *end == '\\';
}

// `~/`, `./`, `../`, and `/` with a first folder that systems have: `/usr/bin`.
bool is_rooted(const Line& line, const char* at) noexcept {
  const char* p = at;
  if (*p == '/') {
    const char* end = skip_alnum(line, p + 1);
    return end < line.limit && *end == '/' && contains(line.words.roots, p + 1, end);
  }
  if (*p == '~') {
    ++p;
  } else {
    while (p < line.limit && p - at < 2 && *p == '.') ++p;
    if (p == at) return false;
  }
  return p + 1 < line.limit && *p == '/' && (is_name_char(p[1]) || p[1] == '.' || p[1] == '*');
}

}  // namespace

const char* path_at(Line& line, const char* at) noexcept {
  if (inside_path(line, at)) return nullptr;
  if (is_drive(line, at) || is_share(line, at)) return address_end(line, at, at);
  const char* end = skip_path(line, at);
  if (is_rooted(line, at)) {
    const char* file = last_extension(line, at, end);
    if (file != nullptr) return file;
    const char* folder = address_end(line, at, end);
    return std::any_of(at, folder, is_name_char) ? folder : nullptr;
  }
  if (letter_size(line, at) == 0 && !is_digit(*at) && *at != '_') return nullptr;
  return last_extension(line, at, end);
}

}  // namespace jazu::text
