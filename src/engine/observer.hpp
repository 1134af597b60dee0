// Who is told of each word that is read.
#pragma once

#include <string_view>

#include "engine/word_reader.hpp"
#include "reading/word.hpp"

namespace jazu::engine {

class Observer {
 public:
  virtual ~Observer() = default;

  // A word was read with `words` and written as `written`; `kept` says that it was copied as one of
  // another language.
  virtual void word(const reading::Word& word, const WordReading& reading, WordReader& words,
                    bool kept, std::string_view written) noexcept = 0;
};

}  // namespace jazu::engine
