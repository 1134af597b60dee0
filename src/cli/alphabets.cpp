#include "alphabets.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>

#include "io.hpp"
#include "nearest.hpp"

namespace jazu::cli {
namespace {

// No table comes near this; it keeps `--table /dev/zero` from filling the memory.
constexpr std::size_t max_table_size = std::size_t{16} << 20;

constexpr std::string_view plain_hamza = "plain-hamza";

// The text of a table, or nothing with errno; EFBIG when it is larger than any table.
std::optional<std::string> read_table(const std::string& path) {
  const File file = open_file(path.c_str(), O_RDONLY);
  if (!file.is_open()) return std::nullopt;
  std::string text;
  std::size_t size = 0;
  while (size <= max_table_size) {
    text.resize(size + 65536);
    const std::ptrdiff_t count = read_some(file.descriptor(), text.data() + size, 65536);
    if (count < 0) return std::nullopt;
    size += static_cast<std::size_t>(count);
    if (count == 0) {
      text.resize(size);
      return text;
    }
  }
  errno = EFBIG;
  return std::nullopt;
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

std::string variant_names(Alphabet alphabet) {
  std::string names;
  for (std::size_t i = 0; i < alphabet.variant_count(); ++i) {
    names += names.empty() ? "" : ", ";
    names += alphabet.variant_name(i);
  }
  return names;
}

bool has_variant(Alphabet alphabet, std::string_view name) {
  const auto other = alphabet.with_variant(name);
  return other && *other == alphabet;
}

}  // namespace

bool Alphabets::load(const std::string& path) {
  const std::optional<std::string> text = read_table(path);
  if (!text) {
    console_.error(errno == EFBIG ? Exit::table : Exit::usage, explain_errno(path, errno));
    return false;
  }
  std::vector<Diagnostic> problems;
  std::optional<Table> table = Table::parse(*text, problems);
  for (const Diagnostic& problem : problems) {
    console_.error(Exit::table, path + ":" + std::to_string(problem.line) + ":" +
                                    std::to_string(problem.column) + ": " + problem.message);
  }
  if (table) tables_.push_back(std::move(*table));
  return table.has_value();
}

bool Alphabets::load_all(const std::vector<std::string>& paths) {
  bool loaded = true;
  for (const std::string& path : paths) loaded = load(path) && loaded;
  return loaded;
}

std::optional<Alphabet> Alphabets::find_or_last(std::string_view tag) const {
  return tag.empty() ? tables_.back().alphabet() : find(tag);
}

std::optional<Alphabet> Alphabets::find_tag(std::string_view tag) const {
  for (auto table = tables_.rbegin(); table != tables_.rend(); ++table) {
    if (equal_ignoring_case(table->alphabet().tag(), tag)) return table->alphabet();
  }
  return Alphabet::find(tag);
}

std::optional<Alphabet> Alphabets::find(std::string_view tag) const {
  const std::string_view base = tag.substr(0, tag.find(':'));
  std::optional<Alphabet> alphabet = find_tag(base);
  if (!alphabet) {
    complain_unknown(base);
    return std::nullopt;
  }
  for (std::string_view rest = tag.substr(base.size()); !rest.empty();) {
    const std::size_t end = std::min(rest.find(':', 1), rest.size());
    const std::string_view name = rest.substr(1, end - 1);
    const auto changed = alphabet->with_variant(name);
    if (!changed) {
      const std::string names = variant_names(*alphabet);
      console_.usage_error("'" + std::string(alphabet->tag()) + "' has no variant '" +
                           std::string(name) + "'; it has " + (names.empty() ? "none" : names));
      return std::nullopt;
    }
    alphabet = changed;
    rest.remove_prefix(end);
  }
  return alphabet;
}

void Alphabets::complain_unknown(std::string_view tag) const {
  std::vector<std::string_view> tags = {"latn"};
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) tags.push_back(Alphabet::all(i).tag());
  for (const Table& table : tables_) tags.push_back(table.alphabet().tag());
  console_.usage_error("unknown alphabet '" + std::string(tag) + "'" + did_you_mean(tag, tags, 3) +
                       " ('jazu list' shows all)");
}

// --hamza says the same as a variant of the tag.
std::optional<Alphabet> Alphabets::with_hamza(Alphabet alphabet, Hamza hamza) const {
  const std::optional<Alphabet> plain = alphabet.with_variant(plain_hamza);
  const std::string tag(alphabet.tag());
  if (!plain) {
    console_.usage_error("--hamza is for arab; '" + tag + "' has no hamza to choose");
  } else if (hamza == Hamza::high && has_variant(alphabet, plain_hamza)) {
    console_.usage_error("--hamza=high contradicts '" + tag + ":plain-hamza'");
  } else {
    return hamza == Hamza::plain ? plain : alphabet;
  }
  return std::nullopt;
}

// Plain --lossless writes from Cyrillic and reads into it.
bool Alphabets::choose_side(Alphabet from, Alphabet to, Lossless& lossless) const {
  if ((from.tag() == "cyrl") != (to.tag() == "cyrl")) {
    lossless = from.tag() == "cyrl" ? Lossless::write : Lossless::read;
    return true;
  }
  console_.usage_error("--lossless between '" + std::string(from.tag()) + "' and '" +
                       std::string(to.tag()) +
                       "' has to be told which side: --lossless=write or --lossless=read");
  return false;
}

std::optional<Alphabet> Alphabets::target(const ConvertOptions& options) const {
  const auto to = options.to.empty() ? tables_.back().alphabet() : find(options.to);
  return to && options.hamza ? with_hamza(*to, *options.hamza) : to;
}

}  // namespace jazu::cli
