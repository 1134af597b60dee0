#include "explanation.hpp"

#include <algorithm>

#include "json.hpp"

namespace jazu::cli {
namespace {

// A line longer than this is taken in pieces.
constexpr std::size_t max_line = 64 * 1024;

// How much of the text can be explained by itself: whole lines; of a line that is too long, what
// ends after white space, or else what ends with a code point.
std::size_t complete(std::string_view text) {
  const std::size_t line = text.rfind('\n') + 1;
  if (line != 0 || text.size() < max_line) return line;
  const std::size_t space = text.find_last_of(" \t\v\f\r") + 1;
  if (space != 0) return space;
  std::size_t end = text.size();
  while (end > text.size() - 4 && (static_cast<unsigned char>(text[end - 1]) & 0xC0) == 0x80) --end;
  return static_cast<unsigned char>(text[end - 1]) < 0x80 ? end : end - 1;
}

std::string_view name_of(Layer layer) {
  switch (layer) {
    case Layer::table:
      return "table";
    case Layer::lexicon:
      return "lexicon";
    case Layer::model:
      break;
  }
  return "model";
}

// Sixteenths as a decimal number, which they are exactly: 100 is 6.25.
std::string bits(std::uint32_t sixteenths) {
  std::string text = std::to_string(sixteenths / 16);
  std::uint32_t fraction = sixteenths % 16 * 625;
  if (fraction == 0) return text;
  text += '.';
  for (std::uint32_t unit = 1000; fraction != 0; unit /= 10) {
    text += static_cast<char>('0' + fraction / unit);
    fraction %= unit;
  }
  return text;
}

void append_others(const std::vector<std::string>& others, std::string& out) {
  out += ", \"others\": [";
  for (std::size_t i = 0; i < others.size(); ++i) {
    if (i != 0) out += ", ";
    append_json_string(out, others[i]);
  }
  out += ']';
}

void append_flag(std::string_view key, bool value, std::string& out) {
  out += ", \"";
  out += key;
  out += value ? "\": true" : "\": false";
}

}  // namespace

std::string tally_record(const Tally& tally) {
  return "{\"ambiguities\": " + std::to_string(tally.ambiguities) +
         ", \"words\": " + std::to_string(tally.words) +
         ", \"lines\": " + std::to_string(tally.lines) + "}\n";
}

void Explanation::feed(std::string_view piece, std::string& out) {
  pending_ += piece;
  const std::size_t size = complete(pending_);
  explain(std::string_view(pending_).substr(0, size), out);
  pending_.erase(0, size);
}

void Explanation::finish(std::string& out) {
  explain(pending_, out);
  pending_.clear();
  // A last line without its end is a line too.
  if (place_.column != 1) ++tally_.lines;
}

void Explanation::explain(std::string_view block, std::string& out) {
  const std::size_t first_line = place_.line;
  std::size_t done = 0;
  for (const Choice& choice : converter_.explain(block)) {
    advance(place_, block.substr(done, choice.offset - done));
    done = choice.offset;
    ++tally_.words;
    const bool ambiguous = is_ambiguous(choice);
    if (ambiguous) ++tally_.ambiguities;
    if (ambiguous || listing_ == Listing::words) {
      record(choice, block.substr(choice.offset, choice.size), out);
    }
  }
  advance(place_, block.substr(done));
  tally_.lines += place_.line - first_line;
}

void Explanation::record(const Choice& choice, std::string_view input, std::string& out) const {
  out += '{';
  if (!file_.empty()) {
    out += "\"file\": ";
    append_json_string(out, file_);
    out += ", ";
  }
  out += "\"line\": " + std::to_string(place_.line);
  out += ", \"column\": " + std::to_string(place_.column);
  out += ", \"input\": ";
  append_json_string(out, input);
  out += ", \"chosen\": ";
  append_json_string(out, choice.chosen);
  out += ", \"layer\": ";
  append_json_string(out, name_of(choice.layer));
  if (choice.line != 0) out += ", \"table_line\": " + std::to_string(choice.line);
  append_others(choice.others, out);
  out += ", \"margin\": " + bits(choice.margin);
  if (listing_ == Listing::words) {
    append_flag("kept", choice.kept, out);
    append_flag("respelled", choice.respelled, out);
  }
  out += "}\n";
}

}  // namespace jazu::cli
