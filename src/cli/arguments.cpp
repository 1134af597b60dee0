#include "arguments.hpp"

#include <string_view>

namespace jazu::cli {

Arguments split_arguments(int argc, const char* const* argv) {
  Arguments result;
  int i = 0;
  for (; i < argc && std::string_view(argv[i]) != "--"; ++i) {
    const std::string_view word = argv[i];
    if (word.size() > 2 && word.substr(0, 2) == "-i") {
      const std::size_t value = word[2] == '=' ? 3 : 2;
      if (value < word.size()) {
        result.before.push_back("--in-place=" + std::string(word.substr(value)));
      } else {
        result.before.emplace_back("-i");
      }
    } else if (word == "--in-place=") {
      result.before.emplace_back("-i");
    } else if (word.size() > 3 && word.substr(0, 2) == "--" && word.find('=') == word.size() - 1) {
      result.before.emplace_back(word.substr(0, word.size() - 1));
      result.before.emplace_back();
    } else {
      result.before.emplace_back(word);
    }
  }
  for (++i; i < argc; ++i) result.behind.emplace_back(argv[i]);
  return result;
}

}  // namespace jazu::cli
