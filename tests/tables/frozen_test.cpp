// What lossless mode relies on, of every alphabet that can be read: a change here is a text that
// an older version wrote and this one reads differently.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>

#include "engine/alphabet_data.hpp"
#include "jazu/jazu.hpp"
#include "lossless/side.hpp"

namespace jazu {
namespace {

// FNV-1a over numbers and texts.
class Digest {
 public:
  void add(std::uint64_t number) {
    for (int i = 0; i < 8; ++i) byte(static_cast<unsigned char>(number >> 8 * i));
  }
  void add(std::string_view text) {
    add(text.size());
    for (const char c : text) byte(static_cast<unsigned char>(c));
  }
  void add(std::u32string_view text) {
    add(text.size());
    for (const char32_t c : text) add(c);
  }
  std::string hex() const {
    std::array<char, 17> text{};
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(value_));
    return text.data();
  }

 private:
  void byte(unsigned char b) { value_ = (value_ ^ b) * 0x100000001B3; }
  std::uint64_t value_ = 0xCBF29CE484222325;
};

void add_forms(const table::Program& program, const table::Forms& forms, Digest& digest) {
  for (const table::Piece piece : {forms.small, forms.title, forms.upper}) {
    digest.add(program.text(piece));
  }
}

void add_items(std::span<const table::Item> items, Digest& digest) {
  for (const table::Item& item : items) {
    digest.add(item.letters);
    digest.add(std::uint64_t{item.edge});
  }
}

void add_writer(const table::Program& program, Digest& digest) {
  for (std::size_t i = 0; i < table::letter_count; ++i) {
    add_forms(program, program.letters[i], digest);
  }
  for (const table::Rule& rule : program.rules) {
    for (std::size_t i = 0; i < rule.size; ++i) digest.add(std::uint64_t{rule.letters[i]});
    digest.add(std::uint64_t{rule.before});
    digest.add(std::uint64_t{rule.after});
    add_items(program.items.subspan(rule.items, rule.before + std::size_t{rule.after}), digest);
    add_forms(program, rule.forms, digest);
  }
  digest.add(program.mark.any);
  digest.add(program.mark.none);
  if (program.mark.present) digest.add(program.text(program.mark.text));
  for (const table::PunctuationForm& each : program.punctuation) {
    digest.add(static_cast<std::uint64_t>(each.ascii));
    digest.add(program.text(each.text));
  }
  digest.add(std::uint64_t{program.title_case_initialisms});
  digest.add(program.reading->vowels);
}

// The code points of a set, in order.
void add_set(const table::Reader& reader, unsigned set, Digest& digest) {
  for (char32_t c = 0; c < table::entry_count; ++c) {
    if ((reader.entries[reader.low[c]].sets >> set & 1) != 0) digest.add(std::uint64_t{c});
  }
  for (const table::HighEntry& each : reader.high) {
    if ((reader.entries[each.entry].sets >> set & 1) != 0) {
      digest.add(std::uint64_t{each.code_point});
    }
  }
}

void add_context(const table::Reader& reader, const table::ReadContext& context, Digest& digest) {
  digest.add(std::uint64_t{context.only_front});
  add_items(reader.before.subspan(context.before_items, context.before), digest);
  for (const table::ReadItem& item : reader.after.subspan(context.after_items, context.after)) {
    digest.add(std::uint64_t{item.edge});
    if (!item.edge) add_set(reader, item.set, digest);
  }
}

void add_reader(const table::Reader& reader, Digest& digest) {
  for (const table::ReadSpelling& spelling : reader.spellings) {
    if (!lossless::counts(spelling)) continue;
    digest.add(reader.pool.substr(spelling.text, spelling.size));
    digest.add(static_cast<std::uint64_t>(spelling.role));
    digest.add(std::uint64_t{spelling.upper});
    for (std::size_t i = 0; i < spelling.letter_count; ++i) {
      digest.add(std::uint64_t{spelling.letters[i]});
    }
    if (spelling.context != 0) add_context(reader, reader.contexts[spelling.context - 1U], digest);
  }
  digest.add(reader.front);
  digest.add(reader.silent);
  digest.add(std::uint64_t{reader.cased});
}

std::string digest_of(Alphabet alphabet) {
  Digest digest;
  add_writer(*alphabet.data()->program, digest);
  if (alphabet.data()->reader != nullptr) add_reader(*alphabet.data()->reader, digest);
  return digest.hex();
}

using Recorded = std::pair<std::string_view, std::string_view>;
constexpr std::array<Recorded, 16> recorded = {{
    {"alalc", "fe8f26c6f050bb5f"},
    {"arab", "f39f668cfd5067e2"},
    {"bgn", "06b9051949983b0d"},
    {"cyrl", "b140d2311409c33d"},
    {"iso9", "440e1454e475ef86"},
    {"latn-1929", "7b6d15b4f2f1483a"},
    {"latn-1938", "9e0fbbcfab9dbb04"},
    {"latn-1965", "c073a613c27a362a"},
    {"latn-2017", "f4e9e7941a5e2cc9"},
    {"latn-2017sep", "17749194c948b1a8"},
    {"latn-2018", "1869b7f79835471f"},
    {"latn-2019", "fc190c46fbaafc20"},
    {"latn-2021", "eb9fb37399014394"},
    {"latn-2021jan", "4bd6bb47c8361089"},
    {"latn-qazaqparat", "0794178ce7cd1dee"},
    {"latn-wiki", "f7c1a150267ed96b"},
}};

TEST_CASE("what lossless mode relies on is as it was") {
  std::size_t two_way = 0;
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
    const Alphabet alphabet = Alphabet::all(i);
    if (!alphabet.two_way()) continue;
    ++two_way;
    const auto* found = std::find_if(recorded.begin(), recorded.end(), [&](const Recorded& each) {
      return each.first == alphabet.tag();
    });
    const std::string digest = digest_of(alphabet);
    INFO("The rows, writing rules or `marks` of ", std::string(alphabet.tag()),
         " changed. Texts that were written with --lossless before will not come back. Once "
         "released, that needs a new tag; until then, record ",
         digest, " and say so in CHANGELOG.md");
    CHECK(found != recorded.end());
    if (found != recorded.end()) CHECK(digest == found->second);
  }
  CHECK(two_way == recorded.size());
}

}  // namespace
}  // namespace jazu
