// How the words of a text were read, as lines of JSON.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "jazu/converter.hpp"
#include "options.hpp"
#include "place.hpp"

namespace jazu::cli {

// What --ambiguities counts, over all texts.
struct Tally {
  std::size_t ambiguities = 0;
  std::size_t words = 0;
  std::size_t lines = 0;
};

// The last record of --ambiguities: without it the list is not whole.
std::string tally_record(const Tally& tally);

// One text that arrives in pieces. Takes it line by line, because no line depends on another; a
// very long one in pieces that end after white space, so that memory does not grow with it.
class Explanation {
 public:
  // `file` is empty where the records need not say which text they are about.
  Explanation(const Converter& converter, Listing listing, std::string_view file, Tally& tally)
      : converter_(converter), listing_(listing), file_(file), tally_(tally) {}

  // Appends to `out` the records of the words that the piece completes.
  void feed(std::string_view piece, std::string& out);

  // The same for what was held back.
  void finish(std::string& out);

 private:
  void explain(std::string_view block, std::string& out);
  void record(const Choice& choice, std::string_view input, std::string& out) const;

  const Converter& converter_;
  Listing listing_;
  std::string file_;
  Tally& tally_;
  std::string pending_;  // from the beginning of a line, or of a piece of it
  Place place_;          // where it stands
};

}  // namespace jazu::cli
