#include "finding_writer.hpp"

#include <algorithm>
#include <string_view>

#include "jazu/version.hpp"
#include "json.hpp"

namespace jazu::cli {
namespace {

constexpr std::string_view arrow = " \u2192 ";

void append_text(const std::string& file, const Finding& finding, std::string& out) {
  out += file + ":" + std::to_string(finding.place.line) + ":" +
         std::to_string(finding.place.column) + ": ";
  out += to_string(finding.kind);
  out += ": " + finding.word;
  if (!finding.suggestion.empty()) {
    out += arrow;
    out += finding.suggestion;
  }
  out += '\n';
}

void append_member(std::string_view key, std::string_view value, std::string& out) {
  out += ", ";
  append_json_string(out, key);
  out += ": ";
  append_json_string(out, value);
}

void append_line(const std::string& file, const Finding& finding, std::string& out) {
  out += "{\"file\": ";
  append_json_string(out, file);
  out += ", \"line\": " + std::to_string(finding.place.line) +
         ", \"column\": " + std::to_string(finding.place.column);
  append_member("kind", to_string(finding.kind), out);
  append_member("word", finding.word, out);
  if (finding.suggestion.empty()) {
    out += ", \"suggestion\": null}\n";
  } else {
    append_member("suggestion", finding.suggestion, out);
    out += "}\n";
  }
}

// A path as a relative or absolute URI.
std::string uri_of(const std::string& path) {
  constexpr std::string_view plain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string uri;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (plain.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      uri += '%';
      uri += hex[byte >> 4];
      uri += hex[byte & 15];
    }
  }
  return uri;
}

std::size_t columns(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= -0x40; }));
}

void append_result(const std::string& file, const Finding& finding, std::string& out) {
  std::string message = finding.word;
  if (!finding.suggestion.empty()) {
    message += arrow;
    message += finding.suggestion;
  }
  message += ". ";
  message += describe(finding.kind);
  out += R"(      {"ruleId": )";
  append_json_string(out, to_string(finding.kind));
  out += R"(, "level": "warning", "message": {"text": )";
  append_json_string(out, message);
  out += "},\n       \"locations\": [{\"physicalLocation\": {\"artifactLocation\": {\"uri\": ";
  append_json_string(out, uri_of(file));
  const std::size_t end = finding.place.column + columns(finding.word);
  out += "},\n        \"region\": {\"startLine\": " + std::to_string(finding.place.line) +
         ", \"startColumn\": " + std::to_string(finding.place.column) +
         ", \"endColumn\": " + std::to_string(end) + "}}}]}";
}

}  // namespace

void FindingWriter::begin(std::string& out) const {
  if (format_ != FindingFormat::sarif) return;
  out +=
      "{\n  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n"
      "  \"version\": \"2.1.0\",\n  \"runs\": [{\n"
      "    \"tool\": {\"driver\": {\"name\": \"jazu\", \"version\": ";
  append_json_string(out, version());
  out += ", \"rules\": [";
  for (std::size_t i = 0; i < kind_count; ++i) {
    out += i == 0 ? "\n      {\"id\": " : ",\n      {\"id\": ";
    append_json_string(out, to_string(static_cast<Kind>(i)));
    out += R"(, "shortDescription": {"text": )";
    append_json_string(out, describe(static_cast<Kind>(i)));
    out += "}}";
  }
  out += "]}},\n    \"columnKind\": \"unicodeCodePoints\",\n    \"results\": [";
}

void FindingWriter::add(const std::string& file, const Finding& finding, std::string& out) {
  switch (format_) {
    case FindingFormat::text:
      append_text(file, finding, out);
      break;
    case FindingFormat::jsonl:
      append_line(file, finding, out);
      break;
    case FindingFormat::sarif:
      out += first_ ? "\n" : ",\n";
      append_result(file, finding, out);
      break;
  }
  first_ = false;
}

void FindingWriter::end(std::string& out) const {
  if (format_ == FindingFormat::sarif) out += "]\n  }]\n}\n";
}

}  // namespace jazu::cli
