#include "repair/trigger.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "support/either_trigger.hpp"

namespace jazu::repair {
namespace {

std::size_t trigger(std::string_view text) {
  const char* const end = text.data() + text.size();
  const auto found =
      static_cast<std::size_t>(find_trigger(text.data(), text.data(), end, end) - text.data());
  return found == text.size() ? std::string_view::npos : found;
}

TEST_CASE("prose has no trigger") {
  for (const std::string_view text :
       {"", "Қазақстан Республикасы", "«Egemen» – 2020 ж. №5", "COVID-19 бойынша",
        "Qazaqstan ğasyr", "قازاق تىلى", "ХАЛЫҚ", "А. Х. Ім", "iPhone-ды"}) {
    CHECK(trigger(text) == std::string_view::npos);
  }
}

TEST_CASE("a trigger stands where scripts touch, and at what is not seen") {
  CHECK(trigger("кi") == 2);
  CHECK(trigger("iк") == 0);
  CHECK(trigger("bəк") == 1);
  CHECK(trigger("кə") == 2);
  CHECK(trigger("ạк") == 0);
  CHECK(trigger("Οр") == 0);
  CHECK(trigger("شi") == 2);
  CHECK(trigger("іش") == 2);
  CHECK(trigger("شі") == 0);
  CHECK(trigger("а\u00ADб") == 2);
  CHECK(trigger("а\u200Bб") == 2);
  CHECK(trigger("и\u0306") == 2);
  CHECK(trigger("ﻗ") == 0);
  CHECK(trigger("ک") == 0);
  CHECK(trigger("ХІ") == 0);
  CHECK(trigger("Х ғасыр") == 0);
  CHECK(trigger("ҚХ ғасыр") == std::string_view::npos);
}

TEST_CASE("the quick search finds what the plain one does") {
  const std::vector<std::string> pieces = {
      "қ",    "а", "Х",      "І", " ",      "i", "I",  "ə", "ạ",      "Ο",      "ش",
      "ﻗ",    "5", "«",      "–", "\u00AD", "т", "\n", ".", "ab",     "Q",      "\xD0",
      "\x86", "о", "\u0306", "%", "/",      "_", "<",  "&", "\u200B", "\u201C", "\xE2"};
  std::mt19937 random(1);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    while (text.size() < 20 + random() % 400) {
      // Mostly letters that trigger nothing, so that whole blocks are passed over.
      const std::size_t piece = random() % 8 != 0 ? random() % 2 : random() % pieces.size();
      text += pieces[piece];
    }
    const char* const begin = text.data();
    const char* const end = begin + text.size();
    const char* const from = begin + random() % text.size();
    const char* const expected = find_trigger_plain(begin, from, end, end);
    CHECK(find_trigger(begin, from, end, end) == expected);
    CHECK(find_trigger_portable(begin, from, end, end) == expected);
    CHECK(test::finds_either_trigger(begin, from, end));
  }
}

TEST_CASE("a trigger is found wherever it lies in a block") {
  for (const std::string_view snippet :
       {"кi",       "iк",       "кə",      "ạк",  "Οр",   "شi",   "іش",       "а\u00ADб",
        "а\u200Bб", "а\u200Dб", "и\u0306", "ﻗ",   "ک",    "ХІ",   " Х ",      " І-",
        "5к%",      "5k",       "a.b",     "a_1", "%",    "5%",   "</",       "&",
        "@",        "«к»",      "\u2014к", "цц",  "эрьы", "\xD0", "\xE2\x80", "iPhone"}) {
    for (const bool letters : {false, true}) {
      for (std::size_t before = 0; before < 140; ++before) {
        std::string text;
        while (text.size() < before) text += letters && text.size() + 1 < before ? "а" : " ";
        text += snippet;
        for (std::size_t after = 0; after < 100; ++after) text += letters ? "а" : " ";
        const char* const begin = text.data();
        const char* const end = begin + text.size();
        INFO(snippet << " behind " << before);
        const char* const expected = find_trigger_plain(begin, begin, end, end);
        CHECK(find_trigger(begin, begin, end, end) == expected);
        CHECK(find_trigger_portable(begin, begin, end, end) == expected);
        CHECK(test::finds_either_trigger(begin, begin, end));
      }
    }
  }
}

}  // namespace
}  // namespace jazu::repair
