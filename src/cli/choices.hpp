// What the words mean that options take. Each function returns false after a usage error, which
// says what is known.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "console.hpp"
#include "jazu/encoding.hpp"
#include "jazu/options.hpp"
#include "text_reader.hpp"

namespace jazu::cli {

// The value of an option that takes one of a few words.
template <typename Value, std::size_t count>
bool choose(std::string_view option, const std::string& word,
            const std::array<std::pair<std::string_view, Value>, count>& choices, Value& value,
            Console& console) {
  std::string known;
  for (const auto& [name, meaning] : choices) {
    if (name == word) {
      value = meaning;
      return true;
    }
    known += known.empty() ? "" : ", ";
    known += name;
  }
  console.usage_error(std::string(option) + " takes one of " + known + ", not '" + word + "'");
  return false;
}

// The encoding of a name; nothing for "auto".
bool choose_encoding(std::string_view option, const std::string& word,
                     std::optional<Encoding>& encoding, Console& console);

// "--mojibake" and its value.
bool choose_misread(const std::string& word, EncodingOptions& options, Console& console);

// `url,code`, `all`, `none`, `-markup`, `+hashtag`.
bool choose_kinds(std::string_view list, GuardKinds& kinds, Console& console);

}  // namespace jazu::cli
