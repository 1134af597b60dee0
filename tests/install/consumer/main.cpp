#include <iostream>
#include <jazu/jazu.hpp>

int main() {
  const auto to_latin = jazu::Converter::make(jazu::cyrl, jazu::latn_2021);
  if (!to_latin) return 1;
  std::cout << (*to_latin)("Тілеуберді") << ' ' << jazu::version() << '\n';
  return 0;
}
