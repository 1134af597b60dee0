#include "key.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "alphabets.hpp"
#include "jazu/search_key.hpp"
#include "piecewise.hpp"
#include "settled.hpp"

namespace jazu::cli {
namespace {

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
  change_piecewise(options.files, options.encoding, console, settled_size,
                   [&](std::string_view text) { return keys(*search_key, text); });
}

}  // namespace jazu::cli
