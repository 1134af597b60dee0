// Repair on random texts.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

#include "jazu/jazu.hpp"
#include "text_generator.hpp"

namespace {

using jazu::Converter;
using jazu::Repair;
using jazu::RepairFinding;
using jazu::RepairProfile;
using jazu::Report;

// Kazakh text with letters of other scripts in it, spans, numerals and what is not seen.
rc::Gen<std::string> sloppy_text() {
  const auto piece = rc::gen::weightedOneOf<std::string>(
      {{6, rc::gen::elementOf(std::vector<std::string>{
               "қазақ", "мемлекет", "екі", "Астана", "ғасыр", "SMS", "Kaspi", "ke", "ке", "дың"})},
       {6, rc::gen::elementOf(std::vector<std::string>{"i", "I", "ə", "h", "H", "Y", "c", "T", "ө",
                                                       "ø", "ґ", "ӊ", "ı", "Ο", "ϵ", "š"})},
       {4, rc::gen::elementOf(std::vector<std::string>{" ", " ", "-", ", ", "\n", "\u00A0", "."})},
       {2, rc::gen::elementOf(std::vector<std::string>{"Х", "І", "ХХ", "V", "С", "М", "ХІХ", " ғ.",
                                                       "5", "\u216B"})},
       {2, rc::gen::elementOf(std::vector<std::string>{"\u00AD", "\u200B", "\u200C", "\u200D",
                                                       "\u0306", "\u0301", "\u034F", "\u2060",
                                                       "\u200E", "\uFEFF"})},
       {2,
        rc::gen::elementOf(std::vector<std::string>{"شا", "ه", "ار", "ک", "ـ", "ﻗ", "\u0675", "ئ",
                                                    "ُ", "ی", "ء", "\u0674", "\u02BC", "'"})},
       {2, rc::gen::elementOf(std::vector<std::string>{"https://egov.кz/", "a.kz", "`", "<a ", ">",
                                                       "{", "}", "@", "\xD2", "\x80"})}});
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                      [](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const std::string& each : pieces) text += each;
                        return text;
                      });
}

RepairProfile any_profile() {
  return *rc::gen::element(RepairProfile::canonical, RepairProfile::repair, RepairProfile::clean);
}

jazu::RepairOptions any_options() {
  using jazu::HamzaForm;
  return {any_profile(),
          *rc::gen::element(HamzaForm::as_found, HamzaForm::as_found, HamzaForm::high,
                            HamzaForm::plain),
          *rc::gen::arbitrary<bool>()};
}

Converter any_converter() {
  const auto tag = rc::gen::element("cyrl", "latn-2021", "latn-2018", "arab", "latn-1938", "iso9");
  jazu::Options options;
  options.guard = *rc::gen::element(jazu::Guard::on, jazu::Guard::off);
  return *Converter::make(*tag, *tag, options);
}

}  // namespace

TEST_CASE("repair: what was repaired does not change again") {
  CHECK(rc::check([] {
    const Repair repair(any_options());
    const std::string once = repair(*sloppy_text());
    RC_ASSERT(repair(once) == once);
  }));
}

TEST_CASE("repair: what is found is what changes, in order, and goes back") {
  CHECK(rc::check([] {
    const Repair repair(any_options());
    const std::string text = *sloppy_text();
    std::string out;
    jazu::Edits edits;
    std::vector<RepairFinding> findings;
    repair.append(text, out, edits, findings);
    RC_ASSERT(edits.undo(out) == text);
    RC_ASSERT(out == repair(text));
    std::size_t read = 0, written = 0;
    for (const RepairFinding& each : findings) {
      RC_ASSERT(each.begin >= read && each.end >= each.begin && each.end <= text.size());
      const std::size_t copied = each.begin - read;
      RC_ASSERT(out.compare(written, copied, text, read, copied) == 0);
      RC_ASSERT(out.compare(written + copied, each.after.size(), each.after) == 0);
      read = each.end;
      written += copied + each.after.size();
    }
    RC_ASSERT(out.substr(written) == text.substr(read));
  }));
}

TEST_CASE("repair: profiles but clean go line by line") {
  CHECK(rc::check([] {
    const Repair repair(*rc::gen::element(RepairProfile::canonical, RepairProfile::repair));
    const std::string a = *sloppy_text(), b = *sloppy_text();
    // A byte order mark goes where a text begins.
    RC_PRE(!b.starts_with("\xEF\xBB\xBF"));
    RC_ASSERT(repair(a + "\n" + b) == repair(a) + "\n" + repair(b));
  }));
}

TEST_CASE("repair: a converter repairs the same by every door") {
  CHECK(rc::check([] {
    const Converter converter = any_converter();
    const std::string text = *sloppy_text();
    std::string out;
    Report report;
    converter.append(text, out, report);
    RC_ASSERT(out.size() <= converter.max_size(text.size()));
    RC_ASSERT(converter.size(text) == out.size());
    std::string exact(out.size(), ' ');
    Report found;
    const jazu::Result result = converter.convert(text, exact, found);
    RC_ASSERT(result.status == jazu::Status::ok && result.read == text.size());
    RC_ASSERT(exact == out);
    RC_ASSERT(found == report);
    jazu::Stream stream(converter);
    std::string streamed;
    for (std::size_t at = 0; at < text.size();) {
      const auto size = *rc::gen::inRange<std::size_t>(1, 12);
      stream.feed(std::string_view(text).substr(at, size), streamed);
      at += size;
    }
    stream.finish(streamed);
    RC_ASSERT(streamed == out);
    RC_ASSERT(stream.report() == report);
  }));
}

TEST_CASE("repair: a small buffer is filled with whole words") {
  CHECK(rc::check([] {
    const Converter converter = any_converter();
    const std::string text = *sloppy_text();
    std::string pieces, buffer(*rc::gen::inRange<std::size_t>(1, 80), ' ');
    std::string_view rest = text;
    while (!rest.empty()) {
      const jazu::Result result = converter.convert(rest, buffer);
      if (result.read == 0) return;  // a word that is longer than the buffer
      pieces.append(buffer, 0, result.written);
      rest.remove_prefix(result.read);
    }
    RC_ASSERT(pieces == converter(text));
  }));
}
