// Tables of inputs and expected outputs.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "jazu/jazu.hpp"

namespace jazu::test {

struct Row {
  std::string_view input, expected;
};

// What is as it stands: the options of a converter that repairs nothing.
Options unrepaired();

// The converter from `cyrl` into the alphabet of a tag, which must exist.
Converter converter_to(std::string_view tag, Options options = {});

// The converter between the alphabets of two tags, which must exist.
Converter converter_between(std::string_view from, std::string_view to, Options options = {});

// `text` as many times as `count` says.
std::string times(int count, std::string_view text);

// Checks that each input becomes what is expected, by every door of the library: operator(),
// append() behind a prefix, convert() into a buffer of exactly the size that size() says, copy(),
// and a Stream fed byte by byte. Inputs and outputs lie in exact buffers.
void check_rows(const Converter& converter, std::initializer_list<Row> rows);
void check_rows(std::string_view tag, std::initializer_list<Row> rows);

}  // namespace jazu::test
