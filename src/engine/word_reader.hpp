// Reads the words of one alphabet as letters, by the layers that are switched on.
#pragma once

#include <cstdint>

#include "jazu/options.hpp"
#include "model/model.hpp"
#include "reading/candidate.hpp"
#include "reading/lattice.hpp"
#include "reading/letters.hpp"
#include "reading/lexicon_search.hpp"
#include "reading/word.hpp"
#include "table/lexicon.hpp"
#include "table/reader.hpp"

namespace jazu::engine {

// What one word was read as, and why.
struct WordReading {
  reading::Letters letters;
  Layer layer = Layer::table;
  // The spelling that the letters are written with is not that of the text: no reading of it is
  // one that the alphabet writes so.
  bool respelled = false;
  bool listed = false;     // a word of the word list, or a stem of the lexicon and endings
  bool guessed = false;    // what follows the stem of the lexicon is no ending that is known
  std::uint32_t line = 0;  // of the stem in the lexicon
  model::WordCase usual_case = model::WordCase::lower;

  // As new, but for the letters that do not count.
  void clear() noexcept {
    letters.size = 0;
    layer = Layer::table;
    respelled = listed = guessed = false;
    line = 0;
    usual_case = model::WordCase::lower;
  }
};

class WordReader {
 public:
  // `model` and `lexicon` may be null. All must outlive this object.
  WordReader(const table::Reader& reader, const model::Model* model, const table::Lexicon* lexicon,
             const Options& options) noexcept;

  // Reads a readable word.
  void read(const reading::Word& word, WordReading& result) noexcept;

  // All that the model finds for the word that read() read last, likeliest first. None when it went
  // by the rules of the table.
  const reading::Candidates& weigh(const reading::Word& word) noexcept;

  // Whether the letters are written as the word is, other accepted spellings aside.
  bool writes_back(const reading::Word& word, const reading::Letters& letters) const noexcept;

  // The letters of a candidate for the word that read() read last.
  void take(const reading::Word& word, const reading::Candidate& candidate,
            WordReading& result) const noexcept;

  // Finds out which code points each letter of the word that read() read last was read from: the
  // model knows the letters only. Where that cannot be found, all are from the whole word.
  void align(const reading::Word& word, WordReading& result) const noexcept;

  // The line of the table whose rule decided last when the word is read by rules alone; 0 when only
  // rows did.
  std::uint32_t deciding_line(const reading::Word& word) const noexcept;

 private:
  bool read_by_layers(const reading::Word& word, WordReading& result) noexcept;
  void settle_initial(const reading::Word& word, WordReading& result) const noexcept;
  bool read_leniently(const reading::Word& word, WordReading& result) noexcept;
  // The best reading of the lattice with those letters that the sign before the word asks for, or
  // its absence; else the best of all.
  const reading::Candidate* best_by_sign(const reading::Word& word) noexcept;
  // Takes the reading of the rules for a word that the word list lacks, where the model has nothing
  // that is much likelier.
  bool model_yields(const reading::Word& word, WordReading& result) noexcept;
  bool read_by_model(const reading::Word& word, WordReading& result) noexcept;
  bool read_by_stem(const reading::Word& word, WordReading& result) noexcept;
  bool read_by_stem(const reading::Word& word, const reading::Stem& stem,
                    WordReading& result) noexcept;
  bool rules_follow(const reading::Word& word, const reading::Stem& stem,
                    WordReading& result) const noexcept;
  bool model_follows(const reading::Word& word, const reading::Stem& stem,
                     WordReading& result) noexcept;
  // Whether what follows the stem in `letters` is nothing or endings that are known.
  bool ends_well(const reading::Stem& stem, const reading::Letters& letters) const noexcept;
  // Whether what follows the stem in `letters` may do so.
  bool continues(const reading::Stem& stem, const reading::Letters& letters) const noexcept;
  // No vowel stands behind a soft sign (Kazakh drops the sign before one) nor a or u behind the
  // glide, with which they are one letter.
  bool may_stand_before(table::Letter last, table::Letter first) const noexcept;

  const table::Reader& reader_;
  bool lenient_;
  const model::Model* model_;
  const table::Lexicon* lexicon_;
  reading::Lattice lattice_;
  reading::Lattice constrained_;
  reading::Stems stems_;
  reading::Candidates following_;
  reading::Candidates candidates_;
};

}  // namespace jazu::engine
