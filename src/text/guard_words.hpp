// The lists by which the guard tells an address, a file or a unit from words.
#pragma once

#include <span>
#include <string_view>

namespace jazu::text {

// Each list is sorted by bytes. tables/guard/guard.table says what each holds, and where from.
struct GuardWords {
  using List = std::span<const std::string_view>;

  List suffixes;        // last labels of host names
  List small_suffixes;  // those that count in small letters only
  List extensions;      // of file names
  List roots;           // first folders of absolute paths
  List units;           // what may follow a number without a space
  List names;           // words of any shape, exactly as written
  List compounds;       // first parts of Kazakh words that have a capital inside
  List tags;            // that may stand without attributes
  List elements;        // markup whose content is code
  List attributes;      // of tags, without a value
};

// Generated from tables/guard/guard.table by jazu-tablec.
const GuardWords& builtin_guard_words() noexcept;

}  // namespace jazu::text
