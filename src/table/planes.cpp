#include "table/planes.hpp"

#include <array>
#include <string_view>

#include "table/program.hpp"

namespace jazu::table {
namespace {

constexpr char32_t first_letter = (first_plane_lead & 0x1FU) << 6;
constexpr char32_t last_letter = first_letter + plane_leads * plane_trails - 1;

// What a code point below U+0800 is when it stands for itself.
std::uint64_t itself(char32_t c) noexcept {
  if (c < 0x80) return c | std::uint64_t{1} << entry_size_shift;
  const std::uint64_t lead = 0xC0 | c >> 6, trail = 0x80 | (c & 0x3F);
  return lead | trail << 8 | std::uint64_t{2} << entry_size_shift;
}

// The letters beside a letter before or behind which one of its rules may hold.
struct Context {
  bool known = true;  // false when they do not tell
  LetterSet next = 0, before = 0;
  bool asks_before = false;
};

class Maker {
 public:
  explicit Maker(const Program& program) noexcept : program_(program) {}

  Planes make() noexcept {
    // A mark goes into two slots that the first letter of its word leaves free.
    planes_.usable = !program_.mark.present || program_.mark.text.size == 2;
    planes_.two_slots = !program_.mark.present && two_slots_will_do();
    for (char32_t c = first_letter; c <= last_letter; ++c) add_letter(c);
    for (char32_t c = first_letter; c <= last_letter; ++c) add_answers(c);
    for (std::size_t i = 0; i < planes_.lead.size(); ++i) planes_.lead[i] = class_of(0xC0 + i);
    for (char32_t c = 0; c < 0x80; ++c) {
      if (program_.entry[c] == itself(c)) continue;
      if (c < planes_.ascii.size()) {
        planes_.ascii[c] = ascii_class::stop;
      } else {
        planes_.usable = false;
      }
    }
    for (const PunctuationForm& each : program_.punctuation) add_punctuation(each);
    return planes_;
  }

 private:
  static std::size_t row(char32_t c) noexcept { return (c - first_letter) / plane_trails; }
  static std::size_t column(char32_t c) noexcept { return c % plane_trails; }

  std::uint8_t& class_at(char32_t c) noexcept { return planes_.letter_class[row(c)][column(c)]; }

  bool is_rare(Letter letter) const noexcept {
    return (program_.reading->rare & set_of(letter)) != 0;
  }

  // Where no frequent letter needs more it is quicker to stop at the rare ones than to look up
  // four.
  bool two_slots_will_do() const noexcept {
    for (Letter letter = 0; letter < letter_count; ++letter) {
      if (program_.letters[letter].small.size > 2 && !is_rare(letter)) return false;
    }
    return true;
  }

  void add_letter(char32_t c) noexcept {
    const std::uint64_t entry = program_.entry[c];
    const std::uint8_t unit = program_.reading->unit[c];
    // A mark that stays in a word without opening one is rare enough to be left out.
    const bool opens = (entry & entry_opens_word) != 0, stays = (entry & entry_in_word) != 0;
    if (opens != stays) return stop_at(c);
    if ((entry & entry_flagged) == 0) {
      std::array<char, 8> bytes;
      for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(entry >> 8 * i);
      add_bytes(c, {bytes.data(), entry >> entry_size_shift & 7});
    } else if (unit::is_letter(unit)) {
      add_flagged(c, unit);
    } else {
      stop_at(c);
    }
    if (!opens) return;
    class_at(c) |= letter_class::in_word;
    if ((entry & entry_calls_for_mark) != 0) class_at(c) |= letter_class::calls_for_mark;
    if ((entry & entry_forbids_mark) != 0) class_at(c) |= letter_class::forbids_mark;
  }

  void stop_at(char32_t c) noexcept {
    planes_.slot[plane_slots - 1][row(c)][column(c)] = slot_stop;
  }

  void add_bytes(char32_t c, std::string_view text) noexcept {
    const std::size_t size = text.size();
    if (size > (planes_.two_slots ? 2 : plane_slots)) return stop_at(c);
    for (std::size_t i = 0; i < size; ++i) {
      planes_.slot[plane_slots - size + i][row(c)][column(c)] = static_cast<std::uint8_t>(text[i]);
    }
  }

  // A letter that is written as usual where no rule holds. Where it is rare, as capitals are, it is
  // not worth while to ask.
  void add_flagged(char32_t c, std::uint8_t unit) noexcept {
    const Letter letter = unit & unit::letter_mask;
    const bool upper = (unit & unit::upper) != 0;
    const Context context = context_of(letter);
    if (!context.known || upper || is_rare(letter)) return stop_at(c);
    add_bytes(c, program_.text(program_.letters[letter].small));
    if (context.next != 0) class_at(c) |= letter_class::asks_next;
    if (context.asks_before) class_at(c) |= letter_class::asks_before;
    next_ |= context.next;
    before_ |= context.before;
    planes_.has_contexts = true;
  }

  Context context_of(Letter letter) const noexcept {
    Context context;
    const RuleRange range = program_.ranges[letter];
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const Rule& rule = program_.rules[i];
      const Item* const before = program_.items.data() + rule.items;
      const Item* const after = before + rule.before;
      if (rule.size > 1) {
        context.next |= set_of(rule.letters[1]);
      } else if (rule.after != 0 && !after->edge) {
        context.next |= after->letters;
      } else if (rule.before != 0) {
        context.asks_before = true;
        context.before |= before->letters;
      } else {
        context.known = false;
      }
    }
    return context;
  }

  // What is no letter is an edge, which contexts may ask for too.
  void add_answers(char32_t c) noexcept {
    const LetterSet self = letters_of(c);
    const bool is_letter = self != 0;
    if (!is_letter || (next_ & self) != 0) class_at(c) |= letter_class::answers_next;
    if (!is_letter || (before_ & self) != 0) class_at(c) |= letter_class::answers_before;
  }

  // The letters that a code point is by itself and with the mark that may follow it.
  LetterSet letters_of(char32_t c) const noexcept {
    const std::uint8_t unit = program_.reading->unit[c];
    LetterSet result = unit::is_letter(unit) ? set_of(unit & unit::letter_mask) : 0;
    for (const Composition& each : program_.reading->compositions) {
      if (each.base == c) result |= set_of(each.result & unit::letter_mask);
    }
    return result;
  }

  std::uint8_t class_of(std::size_t lead) const noexcept {
    // Behind E0, ED and F0 the next byte tells which sequences are well-formed.
    if (lead >= 0xF0 || lead == 0xE0 || lead == 0xED || lead < 0xC2) return lead_class::stop;
    if (lead >= 0xE0) return lead_class::three;
    if (lead >= first_plane_lead && lead < first_plane_lead + plane_leads) return lead_class::two;
    for (std::size_t i = 0; i < plane_trails; ++i) {
      const auto c = static_cast<char32_t>((lead & 0x1F) << 6 | i);
      if (c == soft_hyphen && program_.mark.present) continue;
      if (program_.entry[c] != itself(c)) return lead_class::stop;
    }
    return lead_class::two;
  }

  void add_punctuation(const PunctuationForm& form) noexcept {
    const auto at = std::size_t{static_cast<unsigned char>(form.ascii)};
    const std::string_view text = program_.text(form.text);
    if (at >= planes_.ascii.size() || text.size() != planes_.behind_word.size()) return;
    planes_.ascii[at] = ascii_class::behind_word;
    for (std::size_t i = 0; i < text.size(); ++i) {
      planes_.behind_word[i][at] = static_cast<std::uint8_t>(text[i]);
    }
  }

  Planes planes_{};
  const Program& program_;
  LetterSet next_ = 0, before_ = 0;  // the letters that answer
};

}  // namespace

Planes make_planes(const Program& program) noexcept {
  return Maker(program).make();
}

}  // namespace jazu::table
