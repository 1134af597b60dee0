// Converting into memory of one's own, without any allocation: a buffer that is large enough, and
// one that is not.
#include <jazu/jazu.hpp>

#include <array>
#include <iostream>
#include <string_view>

int main() {
  const auto to_latin = *jazu::Converter::make(jazu::cyrl, jazu::latn_2018);

  // max_size() bounds the output of any text of that many bytes, so this never is too small.
  constexpr std::string_view name = "Шымкент";
  std::array<char, 64> enough{};
  if (to_latin.max_size(name.size()) > enough.size()) return 1;
  const jazu::Result result = to_latin.convert(name, enough);
  std::cout << std::string_view(enough.data(), result.written) << '\n';

  // A buffer that is too small takes what fits. The text is cut after white space, so that going on
  // with the rest gives the same as converting all of it at once.
  std::string_view rest = "Министрлер келесі кездесуді Шымкентте өткізуге уағдаласты.";
  std::array<char, 24> small{};
  while (true) {
    const jazu::Result part = to_latin.convert(rest, small);
    std::cout << '[' << std::string_view(small.data(), part.written) << "]\n";
    if (part.status == jazu::Status::ok) return 0;
    if (part.read == 0) return 1;  // not even the first word fits
    rest.remove_prefix(part.read);
  }
}
