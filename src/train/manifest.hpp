// What the model was made of, to be read beside it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "train/storage.hpp"
#include "train/vocabulary.hpp"

namespace jazu::train {

class Manifest {
 public:
  std::size_t typos = 0;  // words that were taken out

  void add_source(const std::string& file, std::string_view text);
  std::string text(const Vocabulary& vocabulary, std::size_t words, const Storage& storage,
                   std::string_view bytes) const;

 private:
  struct Source {
    std::string file;
    std::size_t lines, bytes;
    std::string digest;
  };
  std::vector<Source> sources_;
};

}  // namespace jazu::train
