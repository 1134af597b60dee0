// The record as lines of JSON.
#include <string>
#include <string_view>

#include "jazu/edits.hpp"
#include "text/utf8.hpp"

namespace jazu {
namespace {

void append_control(unsigned char byte, std::string& out) {
  constexpr std::string_view hex = "0123456789abcdef";
  out += "\\u00";
  out += hex[byte >> 4];
  out += hex[byte & 15];
}

void append_string(std::string_view text, std::string& out) {
  out += '"';
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at < end;) {
    const text::Decoded next = text::decode(at, end);
    const auto byte = static_cast<unsigned char>(*at);
    if (!next.valid) {
      out += "\\ufffd";
    } else if (byte < 0x20) {
      append_control(byte, out);
    } else {
      if (byte == '"' || byte == '\\') out += '\\';
      out.append(at, next.size);
    }
    at += next.size;
  }
  out += '"';
}

void append_member(std::string_view name, std::string& out) {
  out += out.back() == '{' ? "\"" : ", \"";
  out += name;
  out += "\": ";
}

void append_member(std::string_view name, std::string_view value, std::string& out) {
  append_member(name, out);
  append_string(value, out);
}

void append_member(std::string_view name, std::size_t value, std::string& out) {
  append_member(name, out);
  out += std::to_string(value);
}

}  // namespace

void append_json_line(const Edit& edit, std::string_view after, std::string_view file,
                      std::string& out) {
  out += '{';
  if (!file.empty()) append_member("file", file, out);
  append_member("rule", edit.rule, out);
  append_member("start", edit.source.begin, out);
  append_member("end", edit.source.end, out);
  append_member("target_start", edit.target.begin, out);
  append_member("target_end", edit.target.end, out);
  append_member("before", edit.before, out);
  append_member("after", after, out);
  out += "}\n";
}

std::string json_lines(const Edits& edits, std::string_view target, std::string_view file) {
  std::string out;
  for (const Edit& edit : edits) {
    if (!edit.changed) continue;
    const Range after = edit.target;
    append_json_line(edit, target.substr(after.begin, after.end - after.begin), file, out);
  }
  return out;
}

}  // namespace jazu
