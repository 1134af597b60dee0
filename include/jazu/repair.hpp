// Text whose letters are the ones that are meant: before conversion, or by itself.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "jazu/edits.hpp"

namespace jazu {

// Which rules are applied; docs/repair.md lists them.
enum class RepairProfile : std::uint8_t {
  canonical = 0,  // other ways to write the same letter: й as и and a breve
  repair = 1,  // and wrong letters, where the word itself shows what is meant: мемлекеттiк with i
  clean = 2,  // and where only neighbours or the whole text show it, and spaces and hyphens
};

// How a hamza at the beginning of a word of Arabic script is written.
enum class HamzaForm : std::uint8_t {
  as_found = 0,
  high = 1,   // U+0674, which Unicode prefers for Kazakh
  plain = 2,  // U+0621
};

// A profile, and what is done besides only where it is asked for, in every profile.
struct RepairOptions {
  RepairProfile profile = RepairProfile::repair;
  // Rule A1: also for U+02BC, and an apostrophe that closes no quotation, before such a word.
  HamzaForm hamza = HamzaForm::as_found;
  // Rule U15: U+0301 behind a vowel of Cyrillic goes, as dictionaries and schoolbooks have it.
  // Behind a Latin letter it is part of that.
  bool strip_stress = false;

  bool operator==(const RepairOptions&) const = default;
};

// How sure a finding is.
enum class RepairClass : std::uint8_t {
  canonical = 0,
  certain = 1,
  contextual = 2,
  reported = 3,  // something is odd, and nothing is changed
};

// A place where text was repaired, or where something is odd that no rule may change.
struct RepairFinding {
  std::string_view rule;  // such as "H3"; lives for ever
  RepairClass repair_class;
  std::size_t begin, end;  // bytes of the source
  std::string after;       // what they became; the same bytes when it is only reported
};

// Repairs text: letters of one script in a word of another, Roman numerals typed with Cyrillic
// letters, decomposed letters, invisible characters inside words, presentation forms and foreign
// letters of Arabic script. Links, addresses, code and the like (Guard) stay as they are, but for
// the letters of host names.
//
// Bytes that are not UTF-8 are kept. Repairing twice changes nothing more. Profiles canonical and
// repair look at a word and its neighbours only, so that text may be repaired line by line; clean
// looks at the whole text that it is given. No output depends on a locale or on ICU. Letters are
// composed that some alphabet has; others stay decomposed.
//
// Immutable, and may be shared by threads. Cost: linear. Clean text in profile repair is passed
// over at several gigabytes a second; clean takes some nanoseconds for each letter.
class Repair {
 public:
  explicit Repair(RepairProfile profile = RepairProfile::repair) noexcept {
    options_.profile = profile;
  }
  explicit Repair(const RepairOptions& options) noexcept : options_(options) {}

  // The repaired text.
  std::string operator()(std::string_view text) const;

  // The same without a copy when there is nothing to repair: returns `text` itself then, else what
  // was written into `room`, whose capacity is reused. Does not allocate in profile repair for text
  // that stays.
  std::string_view apply(std::string_view text, std::string& room) const;

  // Appends the repaired text to `out`, and to `findings` what was found, in the order of the text:
  // with what is only reported.
  void append(std::string_view text, std::string& out, std::vector<RepairFinding>& findings) const;

  // The same with a record of each changed letter, which is appended to `edits`: its rules are
  // those of the findings, joined by `+` where several passes changed one place.
  void append(std::string_view text, std::string& out, Edits& edits) const;
  void append(std::string_view text, std::string& out, Edits& edits,
              std::vector<RepairFinding>& findings) const;

  RepairProfile profile() const noexcept { return options_.profile; }
  const RepairOptions& options() const noexcept { return options_; }

 private:
  RepairOptions options_;
};

}  // namespace jazu
