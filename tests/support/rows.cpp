#include "support/rows.hpp"

#include <doctest/doctest.h>

#include <iterator>
#include <string>

#include "support/exact_buffer.hpp"

namespace jazu::test {
namespace {

std::string by_append(const Converter& converter, std::string_view text) {
  std::string out = "before ";
  const Result result = converter.append(text, out);
  CHECK(result.written == out.size() - 7);
  CHECK(out.substr(0, 7) == "before ");
  return out.substr(7);
}

std::string by_buffer(const Converter& converter, std::string_view text) {
  ExactBuffer out(converter.size(text));
  const Result result = converter.convert(text, out.span());
  CHECK(result == Result{Status::ok, text.size(), out.view().size()});
  return std::string(out.view().substr(0, result.written));
}

std::string by_iterator(const Converter& converter, std::string_view text) {
  std::string out;
  converter.copy(text, std::back_inserter(out));
  return out;
}

std::string by_stream(const Converter& converter, std::string_view text) {
  Stream stream(converter);
  std::string out;
  for (const char byte : text) {
    const ExactBuffer piece(std::string_view(&byte, 1));
    CHECK(stream.feed(piece.view(), out) == Status::ok);
  }
  CHECK(stream.finish(out) == Status::ok);
  return out;
}

}  // namespace

Options unrepaired() {
  Options options;
  options.repair = false;
  return options;
}

Converter converter_to(std::string_view tag, Options options) {
  return converter_between("cyrl", tag, options);
}

Converter converter_between(std::string_view from, std::string_view to, Options options) {
  const auto converter = Converter::make(from, to, options);
  REQUIRE_MESSAGE(converter.has_value(), "no converter from ", std::string(from), " to ",
                  std::string(to));
  return *converter;
}

std::string times(int count, std::string_view text) {
  std::string result;
  for (int i = 0; i < count; ++i) result += text;
  return result;
}

void check_rows(const Converter& converter, std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    const ExactBuffer input(row.input);
    INFO("input: ", std::string(row.input));
    CHECK(converter(input.view()) == row.expected);
    CHECK(by_append(converter, input.view()) == row.expected);
    CHECK(by_buffer(converter, input.view()) == row.expected);
    CHECK(by_iterator(converter, input.view()) == row.expected);
    CHECK(by_stream(converter, input.view()) == row.expected);
  }
}

void check_rows(std::string_view tag, std::initializer_list<Row> rows) {
  INFO("alphabet: ", std::string(tag));
  check_rows(converter_to(tag), rows);
}

}  // namespace jazu::test
