// Tries out the rules for every pair of neighbours, and writes down what they choose.
#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "table/compile.hpp"

namespace jazu::table {
namespace {

enum class Holds : std::uint8_t { never, maybe, always };

// A spelling that what stands before does not rule out.
struct Option {
  std::uint16_t number;
  bool sure;  // what stands before allows it, however the word begins
  // NOLINTNEXTLINE(modernize-use-nullptr): Clang 14 takes the zero of <=> for a pointer.
  auto operator<=>(const Option&) const = default;
};
using Options = std::vector<Option>;

class DecisionsCompiler {
 public:
  explicit DecisionsCompiler(ReaderStorage& storage) : storage_(storage) {
    // The first row stands for all that do not fit.
    storage_.choices.assign(storage_.entries.size(), Decisions::unsure);
  }

  void run() {
    for (const ReadEntry& entry : storage_.entries) {
      first_list_ = storage_.list_begins.size();
      storage_.lists.push_back(static_cast<std::uint16_t>(first_list_));
      rows_.clear();
      for (unsigned previous = 0; previous < previous_count; ++previous) {
        storage_.rows.push_back(row(entry, previous, false));
        storage_.frozen_rows.push_back(row(entry, previous, true));
      }
    }
    storage_.list_begins.push_back(static_cast<std::uint16_t>(storage_.tried.size()));
  }

 private:
  void find_options(const ReadEntry& entry, unsigned previous, bool frozen) {
    options_.clear();
    for (std::uint16_t i = entry.first; i < entry.last; ++i) {
      const ReadSpelling& spelling = storage_.spellings[i];
      if (spelling.role != Role::chosen || (frozen && !spelling.frozen)) continue;
      const Holds holds = holds_after(spelling, previous);
      if (holds == Holds::never) continue;
      options_.push_back({i, holds == Holds::always});
      // Nothing behind it has its turn.
      const bool whatever_follows = spelling.size == 1 && spelling.context == 0;
      if (whatever_follows) break;
    }
  }

  Holds holds_after(const ReadSpelling& spelling, unsigned previous) const {
    if (spelling.context == 0) return Holds::always;
    const ReadContext& context = storage_.contexts[spelling.context - 1U];
    const Holds best = context.only_front ? Holds::maybe : Holds::always;
    if (context.before == 0) return best;
    if ((context.any_before & 1) != 0) return Holds::maybe;
    const Item& item = storage_.before[context.before_items];
    const bool holds = item.edge ? previous == word_begins
                                 : previous < letter_count && (item.letters >> previous & 1) != 0;
    if (!holds) return Holds::never;
    return context.before == 1 ? best : Holds::maybe;
  }

  // Where the row stands that says what is chosen behind `previous`.
  std::uint16_t row(const ReadEntry& entry, unsigned previous, bool frozen) {
    find_options(entry, previous, frozen);
    const auto known = rows_.find(options_);
    if (known != rows_.end()) return known->second;
    row_.clear();
    for (std::size_t next = 0; next < storage_.entries.size(); ++next) row_.push_back(choice(next));
    const std::uint16_t begin = place_of_row();
    rows_.emplace(options_, begin);
    return begin;
  }

  std::uint16_t place_of_row() {
    std::vector<std::uint8_t>& all = storage_.choices;
    for (std::size_t begin = 0; begin < all.size(); begin += row_.size()) {
      if (std::equal(row_.begin(), row_.end(), all.begin() + static_cast<std::ptrdiff_t>(begin))) {
        return static_cast<std::uint16_t>(begin);
      }
    }
    if (all.size() > 0xFFFF) return 0;
    all.insert(all.end(), row_.begin(), row_.end());
    return static_cast<std::uint16_t>(all.size() - row_.size());
  }

  std::uint8_t choice(std::size_t next) {
    tried_.clear();
    bool sure = false;
    for (const Option& option : options_) {
      const Holds holds = holds_before(storage_.spellings[option.number], next);
      if (holds == Holds::never) continue;
      tried_.push_back(option.number);
      sure = option.sure && holds == Holds::always;
      if (sure) break;
    }
    if (tried_.empty()) return Decisions::nothing;
    const ReadSpelling& first = storage_.spellings[tried_[0]];
    const bool decided = sure && tried_.size() == 1 && first.size == 1 && first.letter_count == 1;
    if (!decided) return list();
    return static_cast<std::uint8_t>(first.letters[0] | (first.upper != 0 ? Decisions::upper : 0));
  }

  // The choice that stands for a list of the entry.
  std::uint8_t list() {
    std::vector<std::uint16_t>& begins = storage_.list_begins;
    const std::size_t count = begins.size() - first_list_;
    for (std::size_t i = 0; i < count; ++i) {
      if (is_list(first_list_ + i)) return choice_of_list(i);
    }
    if (count >= Decisions::unsure - Decisions::first_list) return Decisions::unsure;
    begins.push_back(static_cast<std::uint16_t>(storage_.tried.size()));
    storage_.tried.insert(storage_.tried.end(), tried_.begin(), tried_.end());
    return choice_of_list(count);
  }

  static std::uint8_t choice_of_list(std::size_t number) {
    return static_cast<std::uint8_t>(Decisions::first_list + number);
  }

  bool is_list(std::size_t number) const {
    const auto& begins = storage_.list_begins;
    const std::size_t end = number + 1 < begins.size() ? begins[number + 1] : storage_.tried.size();
    return std::equal(storage_.tried.begin() + begins[number],
                      storage_.tried.begin() + static_cast<std::ptrdiff_t>(end), tried_.begin(),
                      tried_.end());
  }

  // What the code point behind the first one of a spelling says about it.
  Holds holds_before(const ReadSpelling& spelling, std::size_t next) const {
    const ReadContext* context =
        spelling.context == 0 ? nullptr : &storage_.contexts[spelling.context - 1U];
    const bool ends_free = context == nullptr || context->after == 0;
    if (spelling.size > 1) {
      if (index_of(storage_.pool[spelling.text + 1U]) != next) return Holds::never;
      return spelling.size == 2 && ends_free ? Holds::always : Holds::maybe;
    }
    if (ends_free) return Holds::always;
    if ((context->any_after & 1) != 0) return Holds::maybe;
    const ReadItem& item = storage_.after[context->after_items];
    const Holds best = context->after == 1 ? Holds::always : Holds::maybe;
    if (item.edge) return next == 0 ? best : Holds::never;
    if ((storage_.entries[next].sets >> item.set & 1) == 0) return Holds::never;
    return best;
  }

  // A code point of a spelling has an entry of its own.
  std::size_t index_of(char32_t code_point) const {
    if (code_point < storage_.low.size()) return storage_.low[code_point];
    const auto found =
        std::find_if(storage_.high.begin(), storage_.high.end(),
                     [&](const HighEntry& each) { return each.code_point == code_point; });
    return found->entry;
  }

  ReaderStorage& storage_;
  std::map<Options, std::uint16_t> rows_;  // of the entry
  Options options_;                        // of the row that is made
  std::vector<std::uint8_t> row_;          // as far as it is made
  std::vector<std::uint16_t> tried_;       // of one choice
  std::size_t first_list_ = 0;             // of the entry
};

}  // namespace

void compile_decisions(ReaderStorage& storage) {
  DecisionsCompiler(storage).run();
}

}  // namespace jazu::table
