#include "catalogue.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "json.hpp"

namespace jazu::cli {
namespace {

constexpr std::size_t page_width = 100;
constexpr std::size_t note_indent = 17;

// Columns, for text whose code points are one column wide each.
std::size_t width(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= -0x40; }));
}

void append_cell(std::string& out, std::string_view text, std::size_t size) {
  out += text;
  const std::size_t used = width(text);
  out.append(used < size ? size - used : 1, ' ');
}

// Adds words of `text` to `out`, whose last line has `column` columns, and breaks lines before
// they become too wide.
void append_wrapped(std::string& out, std::string_view text, std::size_t column) {
  while (!text.empty()) {
    const std::string_view bare = text.substr(0, text.find(' '));
    const std::string_view word = text.substr(0, bare.size() + 1);  // with the space behind it
    if (column + width(bare) > page_width) {
      if (!out.empty() && out.back() == ' ') out.pop_back();
      out += '\n';
      out.append(note_indent + 2, ' ');
      column = note_indent + 2;
    }
    out += word;
    column += width(word);
    text.remove_prefix(word.size());
  }
  out += '\n';
}

void append_note(std::string& out, std::string_view head, std::string_view text) {
  out.append(note_indent, ' ');
  out += head;
  append_wrapped(out, text, note_indent + width(head));
}

std::string_view direction(Alphabet alphabet) {
  return alphabet.two_way() ? "both" : "to";
}

void append_plain(std::string& out, Alphabet alphabet) {
  constexpr std::array<std::size_t, 5> widths = {17, 8, 12, 12, 10};
  append_cell(out, alphabet.tag(), widths[0]);
  append_cell(out, alphabet.script(), widths[1]);
  append_cell(out, to_string(alphabet.standing()), widths[2]);
  append_cell(out, alphabet.since().empty() ? "-" : alphabet.since(), widths[3]);
  append_cell(out, direction(alphabet), widths[4]);
  out += alphabet.name();
  out += '\n';
  for (std::size_t i = 0; i < alphabet.variant_count(); ++i) {
    std::string head = ":";
    head += alphabet.variant_name(i);
    head += "  ";
    append_note(out, head, alphabet.variant_description(i));
  }
  if (!alphabet.experimental().empty()) {
    append_note(out, "experimental: ", alphabet.experimental());
  }
}

// A member of an object. What is empty is null.
void append_member(std::string& out, std::string_view key, std::string_view value) {
  out += "    ";
  append_json_string(out, key);
  out += ": ";
  if (value.empty()) {
    out += "null";
  } else {
    append_json_string(out, value);
  }
  out += ",\n";
}

void append_variants(std::string& out, Alphabet alphabet) {
  out += "    \"variants\": [";
  for (std::size_t i = 0; i < alphabet.variant_count(); ++i) {
    out += i == 0 ? "\n      {\"name\": " : ",\n      {\"name\": ";
    append_json_string(out, alphabet.variant_name(i));
    out += ", \"description\": ";
    append_json_string(out, alphabet.variant_description(i));
    out += '}';
  }
  out += alphabet.variant_count() == 0 ? "]\n" : "\n    ]\n";
}

void append_json(std::string& out, Alphabet alphabet) {
  out += "  {\n";
  append_member(out, "tag", alphabet.tag());
  append_member(out, "name", alphabet.name());
  append_member(out, "script", alphabet.script());
  append_member(out, "status", to_string(alphabet.standing()));
  append_member(out, "since", alphabet.since());
  append_member(out, "direction", direction(alphabet));
  append_member(out, "bcp47", alphabet.bcp47());
  append_member(out, "experimental", alphabet.experimental());
  append_member(out, "source", alphabet.source());
  append_member(out, "order", alphabet.order());
  append_variants(out, alphabet);
  out += "  }";
}

}  // namespace

std::string plain_catalogue() {
  std::string out = "TAG              SCRIPT  STATUS      SINCE       DIRECTION NAME\n";
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) append_plain(out, Alphabet::all(i));
  out += "\nDirection: 'both' can be written and read, 'to' only written.\n";
  return out;
}

std::string json_catalogue() {
  std::string out = "[\n";
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
    if (i != 0) out += ",\n";
    append_json(out, Alphabet::all(i));
  }
  out += "\n]\n";
  return out;
}

}  // namespace jazu::cli
