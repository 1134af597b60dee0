#include "jazu/program.hpp"

#include <algorithm>
#include <bit>
#include <string_view>
#include <vector>

#include "engine/alphabet_data.hpp"
#include "engine/loaded_table.hpp"
#include "text/utf8.hpp"

namespace jazu {
namespace {

using table::Letter;
using table::Planes;
using table::Program;
using table::Reader;
using table::ReadPlanes;

// One line: what it is about, and what is said of it.
void add_line(std::string& out, std::string_view head, std::string_view text) {
  constexpr std::size_t width = 20;
  out += "  ";
  out += head;
  out.append(head.size() < width ? width - head.size() : 1, ' ');
  out += text;
  out += '\n';
}

void add_word(std::string& list, std::string_view word) {
  if (!list.empty()) list += ' ';
  list += word;
}

std::string name_of(Letter letter) {
  std::string name;
  text::append(table::letters[letter].small, name);
  return name;
}

std::string or_none(const std::string& text) {
  return text.empty() ? "none" : text;
}

// What is written.

// The class bits of a small letter, or its last slot.
std::uint8_t at_letter(const Planes::Rows& rows, Letter letter) {
  const char32_t c = table::letters[letter].small;
  return rows[(c >> 6 | 0xC0) - table::first_plane_lead][c % table::plane_trails];
}

std::string letters_that(const Program& program, bool (*is_so)(const Planes&, Letter)) {
  std::string result;
  for (Letter letter = 0; letter < table::letter_count; ++letter) {
    if (is_so(*program.planes, letter)) add_word(result, name_of(letter));
  }
  return or_none(result);
}

std::string flagged_letters(const Program& program) {
  std::string result;
  for (const table::LetterName& name : table::letters) {
    for (const char32_t c : {name.small, name.capital}) {
      if ((program.entry[c] & table::entry_flagged) != 0) {
        std::string letter;
        text::append(c, letter);
        add_word(result, letter);
      }
    }
  }
  return or_none(result);
}

bool is_stop(const Planes& planes, Letter letter) {
  return at_letter(planes.slot[table::plane_slots - 1], letter) == table::slot_stop;
}

bool asks(const Planes& planes, Letter letter) {
  namespace is = table::letter_class;
  return (at_letter(planes.letter_class, letter) & (is::asks_next | is::asks_before)) != 0;
}

std::string mark_of(const Program& program) {
  if (!program.mark.present) return "none";
  return program.mark.for_capitals ? "before words in capitals"
                                   : "before words, by the letters in them";
}

// Why there are no blocks; empty where there are.
std::string_view lack_of_blocks(const Program& program) {
  if (program.mark.present && program.mark.for_capitals) return "its marks are for capitals";
  if (!program.planes->usable) return "ASCII changes, or a mark is not of two bytes";
  return {};
}

void describe_writing(const Program& program, std::string& out) {
  out += "writing, from cyrl\n";
  add_line(out, "rules", std::to_string(program.rules.size()));
  add_line(out, "mark", mark_of(program));
  add_line(out, "longest", std::to_string(program.expansion) + " bytes for one of text");
  add_line(out, "asked in any kernel", flagged_letters(program));
  const std::string_view lack = lack_of_blocks(program);
  if (!lack.empty()) return add_line(out, "blocks", "none: " + std::string(lack));
  const bool two = program.planes->two_slots;
  add_line(out, "blocks", two ? "two bytes a letter" : "four bytes a letter");
  add_line(out, "stop a block", letters_that(program, is_stop));
  add_line(out, "by neighbours", letters_that(program, asks));
}

// What is read.

std::string written(const ReadPlanes::Bytes& bytes, std::size_t at) {
  return {static_cast<char>(bytes[0][at]), static_cast<char>(bytes[1][at])};
}

// Units by number, as they are written.
std::vector<std::string> names_of_units(const ReadPlanes& planes) {
  std::vector<std::string> names(table::read_unit::most + 1);
  const auto name = [&](std::uint8_t unit, char32_t c) {
    if (unit > 0 && unit <= table::read_unit::most) text::append(c, names[unit]);
  };
  for (char32_t c = 0; c < 0x80; ++c) name(planes.ascii[c / 64][c % 64], c);
  for (std::size_t i = 0; i < planes.lead.size(); ++i) {
    for (char32_t c = 0; c < 64; ++c) {
      name(planes.trail[i][c], static_cast<char32_t>((planes.lead[i] & 0x1F) << 6) | c);
    }
  }
  return names;
}

std::string changed_units(const ReadPlanes& planes, const std::vector<std::string>& names) {
  std::string result;
  for (std::size_t unit = 1; unit < names.size(); ++unit) {
    if ((planes.kind[unit] & table::read_class::changes) == 0) continue;
    add_word(result,
             names[unit] + " " + written(planes.small, unit) + "/" + written(planes.behind, unit));
  }
  return or_none(result);
}

std::string open_units(const ReadPlanes& planes, const std::vector<std::string>& names) {
  std::string result;
  for (std::size_t unit = 1; unit < names.size(); ++unit) {
    if ((planes.kind[unit] & table::read_class::open) != 0) add_word(result, names[unit]);
  }
  return or_none(result);
}

// The pairs of which some bits are set.
std::string pairs(const ReadPlanes& planes, const std::vector<std::string>& names,
                  std::uint8_t wanted) {
  std::string result;
  for (std::size_t first = 1; first < names.size(); ++first) {
    for (std::size_t second = 1; second < names.size(); ++second) {
      const auto bit = static_cast<std::uint8_t>(planes.first[first] & planes.second[second]);
      if ((bit & wanted) == 0) continue;
      add_word(result, names[first] + names[second] + " " + written(planes.pair, bit));
    }
  }
  return or_none(result);
}

// How many bits of the guards are in use.
std::size_t groups(const ReadPlanes& planes) {
  std::size_t result = 0;
  for (const auto& group : planes.guarded) {
    unsigned used = 0;
    for (const std::uint8_t bits : group[ReadPlanes::before]) used |= bits;
    result += static_cast<std::size_t>(std::popcount(used));
  }
  return result;
}

void describe_planes(std::string_view which, const ReadPlanes* planes, std::string& out) {
  if (planes == nullptr) return add_line(out, which, "none");
  const std::vector<std::string> names = names_of_units(*planes);
  const auto units = std::count_if(names.begin(), names.end(),
                                   [](const std::string& each) { return !each.empty(); });
  add_line(out, which, std::to_string(units) + " letters");
  add_line(out, "  open", open_units(*planes, names));
  add_line(out, "  changed by them", changed_units(*planes, names));
  add_line(out, "  pairs anywhere", pairs(*planes, names, planes->anywhere));
  add_line(out, "  behind open ones", pairs(*planes, names, planes->behind_open));
  add_line(out, "  at the beginning", pairs(*planes, names, planes->at_beginning));
  add_line(out, "  guarded", std::to_string(groups(*planes)) + " groups of other rules");
}

void describe_reading(const Reader& reader, std::string& out) {
  out += "reading, into cyrl\n";
  add_line(out, "spellings", std::to_string(reader.spellings.size()));
  add_line(out, "contexts", std::to_string(reader.contexts.size()));
  describe_planes("blocks, by rules", reader.planes, out);
  describe_planes("blocks, lossless", reader.frozen_planes, out);
}

}  // namespace

std::string describe_program(Alphabet alphabet) {
  const engine::AlphabetData& data = *alphabet.data();
  const Program* program = data.program;
  const Reader* reader = data.reader;
  engine::CompiledTable compiled;
  if (alphabet.variants() != 0) {
    std::vector<Diagnostic> problems;
    compiled = engine::compile_table(data.text, alphabet.variants(), engine::Sides::both, problems);
    if (compiled.program == nullptr) return {};
    program = &compiled.program->program;
    reader = compiled.reader == nullptr ? nullptr : &compiled.reader->reader;
  }
  std::string out(data.tag);
  for (std::size_t i = 0; i < alphabet.variant_count(); ++i) {
    if (alphabet.has_variant(i)) out.append(":").append(alphabet.variant_name(i));
  }
  out += '\n';
  describe_writing(*program, out);
  if (reader != nullptr) describe_reading(*reader, out);
  return out;
}

}  // namespace jazu
