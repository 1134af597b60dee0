// What a user could install instead, doing the same job or the part of it that it can.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "jazu/jazu.hpp"

namespace bench {

// Converts a text; appends to nothing, replaces `out`. Returns the size of the result.
class Competitor {
 public:
  virtual ~Competitor() = default;
  virtual std::size_t convert(std::string_view text, std::string& out) = 0;
};

struct NamedCompetitor {
  std::string name;
  std::unique_ptr<Competitor> competitor;
};

// memcpy: the bound that no converter passes.
std::unique_ptr<Competitor> make_copy();

// iconv from UTF-8 to UTF-16: transcoding without any rule.
std::unique_ptr<Competitor> make_iconv();

// The loop that one writes with utf8cpp: utf8::unchecked::next, a flat table of strings by code
// point, their bytes copied to a raw pointer. No validation, no contexts.
std::unique_ptr<Competitor> make_utf8cpp_loop(jazu::Alphabet target);

// The same loop tuned by hand: entries of eight bytes that are stored whole. Still no validation.
std::unique_ptr<Competitor> make_tuned_loop(jazu::Alphabet target);

// ICU's Transliterator with one rule for each letter, line by line as ICU edits in place; and ICU's
// own Kazakh-Latin/BGN. Null when built without ICU.
std::unique_ptr<Competitor> make_icu_rules(jazu::Alphabet target);
std::unique_ptr<Competitor> make_icu_bgn();

// Whether the text is in NFC, by isNormalizedUTF8() of ICU.
std::unique_ptr<Competitor> make_icu_check();

// Capitals by ucasemap_utf8ToUpper() of ICU.
std::unique_ptr<Competitor> make_icu_upper();

// ICU with rules that read latn-2021: a rule for each letter, and either the digraphs and й and я
// behind a vowel, or what the block `marks` of the table has, by which lossless mode reads (э in
// loans, т and с in two stems besides). The block `rules` has some eighty rules more.
enum class ReadingRules { few, marks };
std::unique_ptr<Competitor> make_icu_reading_rules(ReadingRules rules);

}  // namespace bench
