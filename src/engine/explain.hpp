// Collects how words were read.
#pragma once

#include <string_view>
#include <vector>

#include "engine/observer.hpp"
#include "jazu/choice.hpp"
#include "table/program.hpp"

namespace jazu::engine {

// An observer that makes a Choice of each word. All must outlive it.
class Explainer : public Observer {
 public:
  Explainer(const table::Program& program, std::string_view text, std::vector<Choice>& choices)
      : program_(program), text_(text), choices_(choices) {}

  void word(const reading::Word& word, const WordReading& reading, WordReader& words, bool kept,
            std::string_view written) noexcept override;

  // Whether memory ran out: no word that follows is in the choices then. The loop that calls word()
  // throws nothing, so that whoever began it has to.
  bool out_of_memory() const noexcept { return out_of_memory_; }

 private:
  Choice choice_of(const reading::Word& word, const WordReading& reading, WordReader& words,
                   bool kept, std::string_view written) const;
  void weigh(const reading::Word& word, const WordReading& reading, WordReader& words,
             Choice& choice) const;

  const table::Program& program_;
  std::string_view text_;
  std::vector<Choice>& choices_;
  bool out_of_memory_ = false;
};

}  // namespace jazu::engine
