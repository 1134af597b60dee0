#include "key.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "alphabets.hpp"
#include "jazu/search_key.hpp"
#include "nfc.hpp"
#include "piecewise.hpp"

namespace jazu::cli {
namespace {

// A line of this size is taken in pieces, so that memory does not grow with it.
constexpr std::size_t most_held = 1024 * 1024;

// How much of a text may be written: whole lines, or what a very long one has up to white space, or
// else up to a letter.
std::size_t settled(std::string_view text) {
  const std::size_t line = text.rfind('\n') + 1;
  if (line != 0 || text.size() < most_held) return line;
  const std::size_t space = text.find_last_of(" \t\r") + 1;
  if (space != 0) return space;
  const std::size_t boundary = last_nfc_boundary(text, text.size() / 2);
  return boundary != text.size() / 2 ? boundary : text.size();
}

// The keys of lines.
std::string keys(const SearchKey& search_key, std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    search_key.append(text.substr(0, end), result);
    text.remove_prefix(end);
  }
  return result;
}

std::optional<SearchKey> make_key(const KeyLineOptions& options, const Alphabets& alphabets,
                                  Console& console) {
  if (options.alphabet.empty() && options.tables.empty()) return SearchKey(options.key);
  const auto alphabet = alphabets.find_or_last(options.alphabet);
  if (!alphabet) return std::nullopt;
  Diagnostic why;
  auto search_key = SearchKey::make(*alphabet, options.key, &why);
  if (!search_key) console.usage_error(why.message);
  return search_key;
}

}  // namespace

void write_keys(const KeyLineOptions& options, Console& console) {
  Alphabets alphabets(console);
  if (!alphabets.load_all(options.tables)) return;
  const auto search_key = make_key(options, alphabets, console);
  if (!search_key) return;
  change_piecewise(options.files, options.encoding, console, settled,
                   [&](std::string_view text) { return keys(*search_key, text); });
}

}  // namespace jazu::cli
