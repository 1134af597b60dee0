// The handle of a record of changes.
#pragma once

#include <string>
#include <utility>

#include "jazu.h"
#include "jazu/edits.hpp"
#include "jazu/text_units.hpp"

// Stays where it is: the units refer to the texts.
struct jazu_edits {
  jazu_edits(std::string source_text, std::string target_text, jazu::Edits record)
      : source(std::move(source_text)),
        target(std::move(target_text)),
        edits(std::move(record)),
        source_units(source),
        target_units(target) {}
  jazu_edits(const jazu_edits&) = delete;
  jazu_edits& operator=(const jazu_edits&) = delete;

  const std::string source, target;
  const jazu::Edits edits;
  const jazu::TextUnits source_units, target_units;
};
