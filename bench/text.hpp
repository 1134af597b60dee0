// The texts that are measured.
#pragma once

#include <cstddef>
#include <string>

namespace bench {

struct Text {
  std::string name;
  std::string text;
};

// `size` bytes of Kazakh prose, whole lines. The lines are the sentences of the news corpora beside
// the checkout (../shared/data/open) when they are there, and otherwise sentences put together at
// random, by a generator with a fixed seed, from the words of examples/article.txt and of the
// examples in the tables. Either way no predictor can learn the text by heart.
Text make_text(std::size_t size);

// News that nothing was learned from: what is not among the training parts of the corpora, and all
// of egemen. `other` when the corpora are not there.
Text make_new_text(const Text& other);

}  // namespace bench
