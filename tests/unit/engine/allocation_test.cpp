// What promises not to allocate does not.
#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <new>
#include <string>

#include "jazu/jazu.hpp"

namespace {

std::size_t allocations = 0;

}  // namespace

void* operator new(std::size_t size) {
  ++allocations;
  if (void* found = std::malloc(size != 0 ? size : 1)) return found;
  throw std::bad_alloc();
}
void operator delete(void* block) noexcept {
  std::free(block);
}
void operator delete(void* block, std::size_t) noexcept {
  std::free(block);
}

namespace jazu {
namespace {

template <typename Work>
std::size_t allocations_of(Work work) {
  const std::size_t before = allocations;
  work();
  return allocations - before;
}

TEST_CASE("the counter counts") {
  CHECK(allocations_of([] {
          std::string long_text(100, 'x');
          CHECK(long_text.size() == 100);
        }) > 0);
}

TEST_CASE("built-in converters are made without allocating") {
  bool made = false;
  CHECK(allocations_of([&] { made = Converter::make(cyrl, arab).has_value(); }) == 0);
  CHECK(made);
  CHECK(allocations_of([&] { made = Converter::make("kk-Cyrl", "LATN").has_value(); }) == 0);
  CHECK(made);
  CHECK(allocations_of([&] { made = Alphabet::find("arab:plain-hamza").has_value(); }) == 0);
  CHECK(made);
}

TEST_CASE("a short line is repaired without allocating, whatever stands before it") {
  const auto converter = *Converter::make(cyrl, latn_2021);
  const std::string unit = "тілі жазу ";
  std::string quiet, line = "мемлекеттiк ";
  while (quiet.size() < 3000) quiet += unit;
  while (line.size() < 4000) line += "жазу ";
  std::string out(200'000, '\0');
  for (const std::string& text :
       {std::string(60'000, '-') + "\nмемлекеттiк тіл\n", quiet + "\n" + line + "\n",
        quiet.substr(0, 1520) + "\n" + line + "\n"}) {
    CHECK(allocations_of([&] { CHECK(converter.convert(text, out).read == text.size()); }) == 0);
    CHECK(allocations_of([&] { CHECK(converter.size(text) != 0); }) == 0);
  }
}

TEST_CASE("conversion into a caller's buffer does not allocate, nor does size()") {
  const auto converter = *Converter::make(cyrl, arab);
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "ЖШС-нің іс-қимылы, {аты} `ән код` ";
  std::array<char, 100> small{};
  std::string large(converter.max_size(text.size()), '\0');
  Result result;
  std::size_t size = 0;
  CHECK(allocations_of([&] { result = converter.convert(text, small); }) == 0);
  CHECK(result.status == Status::output_full);
  CHECK(allocations_of([&] { result = converter.convert(text, large); }) == 0);
  CHECK(result.status == Status::ok);
  CHECK(allocations_of([&] { size = converter.size(text); }) == 0);
  CHECK(size == result.written);
}

TEST_CASE("nor does that of a name, whether or not the buffer is known to have room") {
  for (const Alphabet target : {latn_2021, arab}) {
    const auto converter = *Converter::make(cyrl, target);
    for (const std::string text : {"Тілеуберді Мұхтар Б.", "Иван Ivanov", "мемлекеттiк {аты}"}) {
      std::array<char, 1000> out{};
      Result result;
      CHECK(allocations_of([&] { result = converter.convert(text, out); }) == 0);
      CHECK(result.read == text.size());
      const std::size_t size = result.written;
      for (const std::size_t room : {size, size - 1}) {
        CHECK(allocations_of([&] { result = converter.convert(text, {out.data(), room}); }) == 0);
        CHECK((result.status == Status::ok) == (room == size));
      }
      CHECK(allocations_of([&] { CHECK(converter.size(text) == size); }) == 0);
    }
  }
}

TEST_CASE("append into a string with room does not allocate") {
  const auto converter = *Converter::make(cyrl, latn_2021);
  std::string out;
  out.reserve(1000);
  CHECK(allocations_of([&] { converter.append("Тілеуберді", out); }) == 0);
  CHECK(out == "Tıleuberdı");
}

}  // namespace
}  // namespace jazu
