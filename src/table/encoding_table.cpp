#include "table/encoding_table.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>

#include "table/lexer.hpp"
#include "text/utf8.hpp"

namespace jazu::table {
namespace {

constexpr std::size_t row_size = 16;

class EncodingParser {
 public:
  explicit EncodingParser(std::vector<Diagnostic>& problems) : problems_(problems) {}

  std::optional<EncodingTable> run(std::string_view text) {
    if (text::find_invalid(text) != std::string_view::npos) {
      problems_.push_back({0, 0, "the file is not UTF-8"});
      return std::nullopt;
    }
    const std::size_t before = problems_.size();
    for (const Line& line : split_lines(text)) {
      const std::vector<Token> tokens = split_tokens(line);
      line.indented ? row(line, tokens) : field(line, tokens);
    }
    if (result_.name.empty()) problems_.push_back({1, 1, "the header lacks a line 'encoding'"});
    if (next_ != high_bytes) problems_.push_back({1, 1, "expected rows from 80 to F0"});
    if (problems_.size() != before) return std::nullopt;
    return std::move(result_);
  }

 private:
  void complain(Place place, std::string message) {
    problems_.push_back({place.line, place.column, std::move(message)});
  }

  void field(const Line& line, const std::vector<Token>& tokens) {
    const std::string_view key = tokens.front().text;
    if (key == "encoding" && tokens.size() == 2) {
      result_.name = tokens[1].text;
    } else if (key == "aliases") {
      for (std::size_t i = 1; i < tokens.size(); ++i) result_.aliases.emplace_back(tokens[i].text);
    } else if (key != "name" && key != "source" && key != "bytes") {
      complain(line.place, "unknown keyword '" + std::string(key) + "'");
    }
  }

  void row(const Line& line, const std::vector<Token>& tokens) {
    static constexpr std::string_view digits = "89ABCDEF";
    const std::size_t number = next_ / row_size;
    const bool expected = number < digits.size() && tokens.size() == row_size + 1 &&
                          tokens[0].text == std::string{digits[number], '0'};
    if (!expected) {
      return complain(line.place,
                      "expected the first byte of the row, from 80 to F0 in order, and "
                      "16 characters");
    }
    for (std::size_t i = 1; i < tokens.size(); ++i) {
      const auto character = character_of(tokens[i].text);
      if (!character) return complain(tokens[i].place, "expected one character or U+XXXX");
      auto* const end = result_.high.begin() + static_cast<std::ptrdiff_t>(next_);
      if (std::find(result_.high.begin(), end, *character) != end) {
        return complain(tokens[i].place, "another byte stands for this character already");
      }
      result_.high[next_++] = *character;
    }
  }

  static std::optional<char16_t> character_of(std::string_view token) {
    if (token.size() == 6 && token.substr(0, 2) == "U+") {
      std::uint16_t value = 0;
      const auto end = std::from_chars(token.data() + 2, token.data() + 6, value, 16);
      if (end.ptr != token.data() + 6) return std::nullopt;
      return value;
    }
    const std::u32string points = text::code_points(token);
    if (points.size() != 1 || points[0] < 0x80 || points[0] > 0xFFFF) return std::nullopt;
    return static_cast<char16_t>(points[0]);
  }

  std::vector<Diagnostic>& problems_;
  EncodingTable result_;
  std::size_t next_ = 0;
};

}  // namespace

std::optional<EncodingTable> parse_encoding(std::string_view text,
                                            std::vector<Diagnostic>& problems) {
  return EncodingParser(problems).run(text);
}

}  // namespace jazu::table
