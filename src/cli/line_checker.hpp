// Looks at one line of a text for what would not come back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "finding.hpp"
#include "jazu/alphabet.hpp"
#include "jazu/converter.hpp"
#include "jazu/detect.hpp"
#include "jazu/repair.hpp"

namespace jazu::cli {

// Words are runs of text without white space, less the punctuation around them: conversion changes
// no white space, so that they can be compared one by one.
class LineChecker {
 public:
  // `there` converts out of `alphabet`, `back` into it again.
  LineChecker(Alphabet alphabet, Converter there, Converter back);

  // Appends what is found in a line, or in a part of it that begins at `place` and after white
  // space, in the order of the text.
  void check(std::string_view line, Place place, std::vector<Finding>& findings);

 private:
  void check_word(std::string_view token, std::string_view returned, Place place,
                  std::vector<Finding>& findings);
  bool check_scripts(std::string_view token, Place place, std::vector<Finding>& findings) const;
  bool check_letters(std::string_view token, Place place, std::vector<Finding>& findings);
  ScriptCounts scripts_of(std::string_view part) const;
  std::string repaired(std::string_view word) const;

  Alphabet alphabet_;
  Converter there_;
  Converter back_;
  std::string borrowed_;  // the Cyrillic letters that a Latin alphabet writes are among these
  Repair repair_{RepairProfile::clean};
  std::string there_text_, back_text_, repaired_;
  std::string_view line_;
  std::vector<RepairFinding> repairs_;
};

}  // namespace jazu::cli
