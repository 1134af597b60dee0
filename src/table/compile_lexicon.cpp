#include "table/compile_lexicon.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <string>
#include <utility>

#include "table/lexer.hpp"
#include "text/utf8.hpp"

namespace jazu::table {
namespace {

// A stem is walked within a word of 64 code points; no word is nearly as long.
constexpr std::size_t longest = 40;

// Reads the letters of one line. Returns false where it is no stem.
bool parse_stem(std::string_view text, StemEntry& entry) {
  entry.whole = text.ends_with('$');
  if (entry.whole) text.remove_suffix(1);
  std::size_t capitals = 0;
  bool first_is_capital = false;
  for (const char *at = text.data(), *end = at + text.size(); at < end;) {
    const text::Decoded next = text::decode(at, end);
    const auto letter = find_letter(next.code_point);
    if (!letter) return false;
    if (entry.letters.empty()) first_is_capital = letter->upper;
    capitals += letter->upper ? 1U : 0U;
    entry.letters.push_back(static_cast<char>(letter->letter));
    at += next.size;
  }
  const std::size_t size = entry.letters.size();
  if (size == 0 || size > longest) return false;
  if (size > 1 && capitals == size) {
    entry.stem_case = StemCase::upper;
  } else if (capitals == 1 && first_is_capital) {
    entry.stem_case = StemCase::title;
  }
  return capitals == 0 || entry.stem_case != StemCase::lower;
}

// Lays out the edges of a trie, those of one node side by side.
class Layout {
 public:
  explicit Layout(std::vector<LexiconEdge>& edges) : edges_(edges) {}

  // The entries from `begin` to `end` share their first `depth` letters and are sorted.
  LexiconNode node(std::span<const StemEntry> entries, std::size_t depth) {
    LexiconNode result{0, static_cast<std::uint32_t>(edges_.size())};
    std::vector<std::span<const StemEntry>> groups;
    while (!entries.empty()) {
      const char letter = entries.front().letters[depth];
      std::size_t count = 0;
      while (count < entries.size() && entries[count].letters[depth] == letter) ++count;
      groups.push_back(entries.first(count));
      edges_.push_back(edge(entries.front(), depth));
      result.letters |= set_of(static_cast<Letter>(letter));
      entries = entries.subspan(count);
    }
    for (std::size_t i = 0; i < groups.size(); ++i) {
      auto group = groups[i];
      if (group.front().letters.size() == depth + 1) group = group.subspan(1);
      const LexiconNode child = node(group, depth + 1);
      edges_[result.first + i].letters = child.letters;
      edges_[result.first + i].first = child.first;
    }
    return result;
  }

 private:
  static LexiconEdge edge(const StemEntry& entry, std::size_t depth) {
    LexiconEdge result{0, 0, 0, 0};
    if (entry.letters.size() != depth + 1) return result;
    result.line = entry.line;
    unsigned flags = LexiconEdge::entry_flag;
    if (entry.whole) flags |= LexiconEdge::whole_flag;
    flags |= static_cast<unsigned>(entry.stem_case) << LexiconEdge::case_shift;
    result.flags = static_cast<std::uint8_t>(flags);
    return result;
  }

  std::vector<LexiconEdge>& edges_;
};

void sort_unique(std::vector<StemEntry>& entries) {
  std::stable_sort(entries.begin(), entries.end(),
                   [](const auto& a, const auto& b) { return a.letters < b.letters; });
  const auto same = [](const auto& a, const auto& b) { return a.letters == b.letters; };
  entries.erase(std::unique(entries.begin(), entries.end(), same), entries.end());
}

}  // namespace

std::optional<std::vector<StemEntry>> parse_stems(std::string_view text,
                                                  std::vector<Diagnostic>& problems) {
  if (text::find_invalid(text) != std::string_view::npos) {
    problems.push_back({0, 0, "the file is not UTF-8"});
    return std::nullopt;
  }
  std::vector<StemEntry> entries;
  std::vector<std::pair<std::string, std::uint32_t>> seen;
  for (const Line& line : split_lines(text)) {
    const auto say = [&](std::string message) {
      problems.push_back({line.place.line, line.place.column, std::move(message)});
    };
    StemEntry entry;
    if (!parse_stem(line.text, entry)) {
      say("'" + std::string(line.text) +
          "' is no stem; write one of up to 40 Kazakh letters, small, with a capital initial for a "
          "name or all capitals for an abbreviation, and $ behind it if nothing may follow");
      continue;
    }
    if (line.place.line > std::numeric_limits<std::uint16_t>::max()) {
      say("the file has more than 65535 lines; split it");
      break;
    }
    entry.line = static_cast<std::uint16_t>(line.place.line);
    seen.emplace_back(entry.letters, line.place.line);
    entries.push_back(std::move(entry));
  }
  std::sort(seen.begin(), seen.end());
  for (std::size_t i = 1; i < seen.size(); ++i) {
    if (seen[i].first != seen[i - 1].first) continue;
    problems.push_back({seen[i].second, 1,
                        "this stem stands in line " + std::to_string(seen[i - 1].second) +
                            " already; remove one of the two"});
  }
  if (!problems.empty()) return std::nullopt;
  return entries;
}

LexiconStorage compile_lexicon(std::vector<StemEntry> stems, std::vector<StemEntry> endings) {
  std::vector<StemEntry> written;
  std::copy_if(stems.begin(), stems.end(), std::back_inserter(written),
               [](const StemEntry& each) { return !each.learned; });
  sort_unique(written);
  sort_unique(stems);
  sort_unique(endings);
  LexiconStorage storage;
  storage.lexicon.root = Layout(storage.edges).node(written, 0);
  storage.lexicon.learned = Layout(storage.edges).node(stems, 0);
  storage.lexicon.endings = Layout(storage.edges).node(endings, 0);
  storage.lexicon.edges = storage.edges;
  return storage;
}

}  // namespace jazu::table
