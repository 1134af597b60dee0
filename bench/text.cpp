#include "text.hpp"

#include <cstdint>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <sstream>
#include <vector>

#include "jazu/jazu.hpp"

namespace bench {
namespace {

const std::string source_dir = JAZU_SOURCE_DIR;

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// A fixed sequence: xorshift with 64 bits of state.
class Random {
 public:
  std::size_t below(std::size_t bound) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<std::size_t>(state_ % bound);
  }

 private:
  std::uint64_t state_ = 0x9E3779B97F4A7C15;
};

std::vector<std::string> words_at_hand() {
  std::istringstream article(read_file(source_dir + "/examples/article.txt"));
  std::vector<std::string> words{std::istream_iterator<std::string>(article), {}};
  std::istringstream table{std::string(jazu::latn_2021.text())};
  bool examples = false;
  for (std::string line; std::getline(table, line);) {
    if (!line.empty() && line[0] != ' ') examples = line == "examples";
    std::istringstream fields(line);
    std::string word;
    if (examples && fields >> word) words.push_back(word);
  }
  return words;
}

std::string from_words(std::size_t size) {
  const std::vector<std::string> words = words_at_hand();
  Random random;
  std::string text;
  while (text.size() < size) {
    const std::size_t length = 6 + random.below(14);
    for (std::size_t i = 0; i < length; ++i) {
      text += words[random.below(words.size())];
      text += i + 1 == length ? ".\n" : random.below(9) == 0 ? ", " : " ";
    }
  }
  return text;
}

std::string read_corpora(std::initializer_list<const char*> files) {
  std::string result;
  for (const char* file : files) result += read_file(source_dir + "/../shared/data/" + file);
  return result;
}

}  // namespace

Text make_text(std::size_t size) {
  Text result{"news corpora", read_corpora({"open/kaznerd.train.txt", "open/kaznerd.dev.txt",
                                            "open/akorda.train.txt", "open/laws.train.txt"})};
  if (result.text.size() < size) result = {"words of the sample article", from_words(size)};
  result.text.resize(result.text.rfind('\n', size) + 1);
  return result;
}

Text make_new_text(const Text& other) {
  Text result{"news that nothing was learned from",
              read_corpora({"open/kaznerd.dev.txt", "open/akorda.dev.txt", "open/laws.dev.txt",
                            "measure/egemen.dev.txt", "measure/egemen.train.txt"})};
  return result.text.empty() ? other : result;
}

}  // namespace bench
