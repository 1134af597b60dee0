// The kernels against one step() after another, around the edges of their blocks.
#include "engine/kernel.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "engine/block.hpp"
#include "support/exact_buffer.hpp"
#include "support/jobs.hpp"
#include "support/kernel_text.hpp"
#include "support/rows.hpp"

namespace jazu::engine {
namespace {

using test::program_of;
using test::Ran;
using test::run_kernel;
using test::run_steps;

void check_same(const Ran& kernel, const Ran& steps) {
  CHECK(kernel.out == steps.out);
  CHECK(kernel.read == steps.read);
  CHECK(kernel.going == steps.going);
  CHECK(kernel.report == steps.report);
}

TEST_CASE("kernels have a name and every loop") {
  CHECK(std::string_view(scalar_kernels.name) == "scalar");
  CHECK(&kernels_for(text::InstructionSet::portable) == &scalar_kernels);
  for (const Kernels* kernels : test::all_kernels()) {
    for (const KernelFunction kernel : {kernels->plain, kernels->letters, kernels->capitals}) {
      const bool given = kernel != nullptr;
      CHECK(given);
    }
  }
}

TEST_CASE("options choose among the kernels that the machine has") {
  CHECK(&kernels_for(jazu::Kernel::portable) == &scalar_kernels);
  CHECK(&kernels_for(jazu::Kernel::automatic) == &kernels_for(text::instruction_set()));
  CHECK(&kernels_for(jazu::Kernel::avx512) == &kernels_for(text::best_instruction_set()));
}

TEST_CASE("everything that can stand on the edge of a block") {
  for (const char* tag : {"cyrl", "latn-2021", "latn-2018", "latn-wiki", "arab", "brai", "ipa"}) {
    const table::Program& program = program_of(tag);
    for (const char* unit :
         {"қ", "Ш", "ШШ", "и\xCC\x86", "е\xCC\x88", "ия", "ә", "ўә", "\xCC\x81", "–", "😀", "\xFF",
          "\xD2", "\xE2\x82", "\xED\xA0\x80", ",", "7", "ъе"}) {
      for (int lead = 60; lead <= 68; ++lead) {
        for (const char* after : {"", "а", " қазақ", "x"}) {
          const std::string text = test::times(lead, "x") + unit + after;
          const std::string letters = test::times(lead / 2, "ә") + unit + after;
          INFO(std::string(tag), " ", text);
          for (const Kernels* kernels : test::all_kernels()) {
            CAPTURE(kernels->name);
            check_same(run_kernel(*kernels, program, text, 0, text.size()),
                       run_steps(program, text));
            check_same(run_kernel(*kernels, program, letters, 0, letters.size()),
                       run_steps(program, letters));
          }
        }
      }
    }
  }
}

TEST_CASE("a limit cuts a text without changing it") {
  const std::string text =
      "Ресей ШЫМКЕНТ, ЖШС-нің іс-қимылы; объект ащы, 2020 «әлем»? – ии\xCC\x86.";
  for (const char* tag : {"latn-2018", "arab", "brai"}) {
    const table::Program& program = program_of(tag);
    const std::string whole = run_steps(program, text).out;
    for (std::size_t at = 0; at <= text.size(); ++at) {
      // A limit never parts the bytes of a letter, nor a letter from its mark.
      const bool inside = at < text.size() && ((text[at] & 0xC0) == 0x80 || text[at] == '\xCC');
      if (inside) continue;
      CAPTURE(at);
      const Ran reference = run_kernel(scalar_kernels, program, text, 0, at);
      CHECK(reference.read >= at);
      CHECK(whole.substr(0, reference.out.size()) == reference.out);
      for (const Kernels* kernels : test::all_kernels()) {
        const Ran head = run_kernel(*kernels, program, text, 0, at);
        check_same(head, reference);
        CHECK(head.word == reference.word);
      }
    }
  }
}

TEST_CASE("a letter on the limit opens a word, wherever a block ends") {
  for (std::size_t lead = 0; lead <= 2 * Block::size; ++lead) {
    const std::string text = std::string(lead, '-') + "қазақ";
    CAPTURE(lead);
    for (const Kernels* kernels : test::all_kernels()) {
      const Ran ran = run_kernel(*kernels, program_of("arab"), text, 0, lead + 1);
      CHECK(ran.read == lead + 2);
      CHECK(ran.word == WordState::inside);
    }
  }
}

TEST_CASE("the word state that is left behind") {
  const table::Program& program = program_of("brai");
  const auto state_after = [&](std::string_view text) {
    return run_kernel(scalar_kernels, program, text, 0, text.size()).word;
  };
  CHECK(state_after("әлем") == WordState::inside);
  CHECK(state_after("ӘЛЕМ") == WordState::capitals);
  CHECK(state_after("әлем ") == WordState::outside);
  CHECK(state_after("ӘЛЕМ7") == WordState::outside);
  CHECK(state_after("ӘЛЕМ\xFF") == WordState::outside);
  CHECK(state_after("ӘЛЕМ–") == WordState::outside);
  CHECK(state_after("ӘЛЕМ\xCC\x81") == WordState::capitals);
}

TEST_CASE("Invalid::stop leaves the kernel before the byte") {
  Options options;
  options.invalid = Invalid::stop;
  for (int lead = 0; lead < 70; ++lead) {
    const std::string text = test::times(lead, "x") + "қ\xFFқ";
    const Ran ran = run_kernel(scalar_kernels, program_of("arab"), text, 0, text.size(), options);
    CHECK_FALSE(ran.going);
    CHECK(ran.read == static_cast<std::size_t>(lead) + 2);
    CHECK(ran.out == test::times(lead, "x") + "ق");
  }
}

TEST_CASE("every kernel leaves what the scalar one leaves") {
  std::mt19937 random(2);
  for (const char* tag :
       {"cyrl", "latn-2021", "latn-2018", "latn-2017", "iso9", "alalc", "arab", "brai", "ipa"}) {
    const table::Program& program = program_of(tag);
    for (int round = 0; round < 300; ++round) {
      const std::string text = test::kernel_text(random, random() % 400);
      const std::size_t begin = 0;
      const std::size_t limit = round % 2 == 0 ? text.size() : random() % (text.size() + 1);
      Options options;
      options.invalid = round % 3 == 0   ? Invalid::stop
                        : round % 3 == 1 ? Invalid::keep
                                         : Invalid::replace;
      const Ran reference = run_kernel(scalar_kernels, program, text, begin, limit, options);
      for (const Kernels* kernels : test::all_kernels()) {
        INFO(std::string(kernels->name), " ", std::string(tag), " ", limit, " ", text);
        const Ran ran = run_kernel(*kernels, program, text, begin, limit, options);
        check_same(ran, reference);
        CHECK(ran.word == reference.word);
      }
    }
  }
}

// The block of in[0] to in[63] by plain C++.
Block decoded_plainly(const Byte* in) {
  Block block;
  block.non_ascii = block.leads = 0;
  for (unsigned at = 0; at < Block::size; at += 16) decode_sixteen_plain(in + at, at, block);
  block.starts = find_starts(block);
  return block;
}

TEST_CASE("a block is decoded alike by every way there is") {
  std::mt19937 random(1);
  const std::vector<std::string> pieces = {"a",    "қ",    "Ш",    "\xDF\xBF", "–",    "😀",
                                           "\x80", "\xC0", "\xC2", "\xE0\xA0", "\xFF", "\xDF"};
  std::uniform_int_distribution<std::size_t> choose(0, pieces.size() - 1);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    while (text.size() < Block::size + 1) text += pieces[choose(random)];
    const test::ExactBuffer bytes(text.substr(0, Block::size + 1));
    const auto* in = reinterpret_cast<const Byte*>(bytes.view().data());
    const Block plain = decoded_plainly(in);
    Block chosen;
    decode_block(in, chosen);
    CHECK(plain.starts == chosen.starts);
    CHECK(plain.leads == chosen.leads);
    CHECK(plain.non_ascii == chosen.non_ascii);
    CHECK(std::equal(plain.code_point, plain.code_point + Block::size, chosen.code_point));
  }
}

// Of what follows nothing is read, and nothing begins there.
TEST_CASE("what is left of a text is decoded like a block that zeros fill") {
  std::mt19937 random(6);
  for (int round = 0; round < 2000; ++round) {
    const std::size_t size = static_cast<std::size_t>(round) % Block::size + 1;
    const std::string text = test::kernel_text(random, size).substr(0, size);
    const test::ExactBuffer bytes(text);
    const std::string padded = text + std::string(Block::size + 1 - size, '\0');
    const Block plain = decoded_plainly(reinterpret_cast<const Byte*>(padded.data()));
    Block rest;
    decode_rest(reinterpret_cast<const Byte*>(bytes.view().data()), static_cast<unsigned>(size),
                rest);
    CAPTURE(text);
    CHECK(rest.starts == (plain.starts & ~std::uint64_t{0} >> (Block::size - size)));
    CHECK(rest.leads == plain.leads);
    CHECK(rest.non_ascii == plain.non_ascii);
    CHECK(std::equal(plain.code_point, plain.code_point + size, rest.code_point));
  }
}

TEST_CASE("what a block says of its bytes") {
  std::string text = test::times(Block::size + 1, "a");
  text.replace(3, 2, "қ");
  text.replace(10, 3, "–");
  text.replace(20, 1, "\x80");
  text.replace(30, 2, "\xC0\x80");
  text.replace(63, 2, "Ш");
  const test::ExactBuffer bytes(text);
  Block block;
  decode_block(reinterpret_cast<const Byte*>(bytes.view().data()), block);
  const auto bit = [](std::uint64_t bits, int i) { return bits >> i & 1; };
  CHECK(block.code_point[0] == 'a');
  CHECK(block.code_point[3] == U'қ');
  CHECK(bit(block.starts, 4) == 0);
  CHECK(block.code_point[10] == table::entry_other);
  CHECK(block.code_point[20] == table::entry_other);
  CHECK(bit(block.starts, 20) == 1);
  CHECK(block.code_point[30] == table::entry_other);
  CHECK(block.code_point[63] == U'Ш');
  CHECK(bit(block.leads, 63) == 1);
  CHECK(bit(block.non_ascii, 62) == 0);
  CHECK(decode_pair(reinterpret_cast<const Byte*>("\xD2\x9B")) == U'қ');
  CHECK(decode_pair(reinterpret_cast<const Byte*>("\xC1\xBF")) == table::entry_other);
}

}  // namespace
}  // namespace jazu::engine
