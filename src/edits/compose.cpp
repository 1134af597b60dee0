#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "jazu/edits.hpp"

namespace jazu {
namespace {

// The runs of one record, of which copied ones may be taken in part. `middle` is its side that both
// records have.
template <Range Edit::*middle>
class Runs {
 public:
  explicit Runs(const Edits& edits) noexcept : it_(edits.begin()), end_(edits.end()) { open(); }

  bool done() const noexcept { return it_ == end_; }
  const Edit& edit() const noexcept { return *it_; }
  bool changed() const noexcept { return it_->changed; }

  // Bytes of the middle text that are left of the run.
  std::size_t left() const noexcept { return left_; }

  // A replaced run that has nothing of the middle text.
  bool is_empty() const noexcept { return !done() && left_ == 0; }

  void take(std::size_t size) noexcept {
    left_ -= size;
    if (left_ == 0) next();
  }

  void next() noexcept {
    ++it_;
    open();
  }

  // Where the run is, for whoever goes on behind it; open() then.
  Edits::Iterator& place() noexcept { return it_; }
  void open() noexcept {
    if (!done()) left_ = ((*it_).*middle).end - ((*it_).*middle).begin;
  }

 private:
  Edits::Iterator it_, end_;
  std::size_t left_ = 0;
};

std::size_t size_of(Range range) noexcept {
  return range.end - range.begin;
}

// Bytes that both steps changed together, from one place where all three texts can be cut to the
// next.
class Block {
 public:
  void clear() {
    before_.clear();
    after_ = 0;
    first_rules_.clear();
    second_rules_.clear();
  }

  void take_first(const Edit& edit) {
    before_ += edit.before;
    add_rules(edit.rule, first_rules_);
  }

  void take_second(const Edit& edit) {
    after_ += size_of(edit.target);
    add_rules(edit.rule, second_rules_);
  }

  // What the first step copied, and the second one what it had taken.
  void take_before(std::string_view bytes) { before_ += bytes; }
  void take_after(std::size_t size) { after_ += size; }

  void put(Edits& out) {
    for (const std::string_view rule : second_rules_) add_rules(rule, first_rules_);
    rule_.clear();
    for (const std::string_view rule : first_rules_) {
      if (!rule_.empty()) rule_ += '+';
      rule_ += rule;
    }
    out.replace(before_, after_, rule_);
  }

 private:
  // The parts of a name that are not there yet.
  static void add_rules(std::string_view rule, std::vector<std::string_view>& rules) {
    while (true) {
      const std::string_view part = rule.substr(0, rule.find('+'));
      if (std::find(rules.begin(), rules.end(), part) == rules.end()) rules.push_back(part);
      if (part.size() == rule.size()) return;
      rule.remove_prefix(part.size() + 1);
    }
  }

  std::string before_;
  std::size_t after_ = 0;
  std::vector<std::string_view> first_rules_, second_rules_;
  std::string rule_;
};

}  // namespace

class edits::Composer {
 public:
  Composer(const Edits& first, const Edits& second) : first_(first), second_(second) {
    out_.rules_ = second.rules_;  // so that its runs can be taken as they are
  }

  Edits run() {
    while (true) {
      take_empty();
      if (first_.done()) return std::move(out_);
      if (splice()) continue;
      if (!first_.changed() && !second_.changed()) {
        const std::size_t size = std::min(first_.left(), second_.left());
        out_.copy(size);
        first_.take(size);
        second_.take(size);
      } else if (!take_single()) {
        take_block();
      }
    }
  }

 private:
  // Runs of the second step that stand in what the first one copied, as most do of a text that was
  // repaired before conversion.
  bool splice() {
    if (first_.changed() || !second_.changed()) return false;
    const std::size_t size = out_.splice(second_.place(), first_.left());
    if (size == 0) return false;
    first_.take(size);
    second_.open();
    return true;
  }

  // What the first step deleted here, and the second one put in.
  void take_empty() {
    if (first_.is_empty() && second_.is_empty()) {
      block_.clear();
      for (; first_.is_empty(); first_.next()) block_.take_first(first_.edit());
      for (; second_.is_empty(); second_.next()) block_.take_second(second_.edit());
      block_.put(out_);
      return;
    }
    for (; first_.is_empty(); first_.next()) put(first_.edit());
    for (; second_.is_empty(); second_.next()) put(second_.edit());
  }

  void put(const Edit& edit) { out_.replace(edit.before, size_of(edit.target), edit.rule); }

  // A run of which the other step copied all, as most are.
  bool take_single() {
    if (!first_.changed() && second_.left() <= first_.left()) {
      put(second_.edit());
      first_.take(second_.left());
      second_.next();
      return true;
    }
    if (!second_.changed() && first_.left() <= second_.left()) {
      put(first_.edit());
      second_.take(first_.left());
      first_.next();
      return true;
    }
    return false;
  }

  // Runs that overlap, until both steps have one that ends at the same place. Where one step is
  // ahead of the other, it is so with a replaced run: of what is copied no more is taken than that.
  void take_block() {
    block_.clear();
    std::size_t first = 0;   // bytes of the middle text that were taken so far
    std::size_t second = 0;  // the same
    std::string_view ahead;  // what the second step replaced of them and the first has not taken
    do {
      const bool takes_second = second < first || (second == first && second_.changed());
      if (takes_second && second_.changed()) {
        second += second_.left();
        const std::string_view before = second_.edit().before;
        ahead = second > first ? before.substr(before.size() - (second - first)) : "";
        block_.take_second(second_.edit());
        second_.next();
      } else if (takes_second) {
        const std::size_t size = std::min(second_.left(), first - second);
        block_.take_after(size);
        second += size;
        second_.take(size);
      } else if (first_.changed()) {
        const std::size_t size = first_.left();
        ahead.remove_prefix(std::min(ahead.size(), size));
        first += size;
        block_.take_first(first_.edit());
        first_.next();
      } else {
        const std::size_t size = std::min(first_.left(), second - first);
        block_.take_before(ahead.substr(0, size));
        ahead.remove_prefix(size);
        first += size;
        first_.take(size);
      }
    } while (first != second);
    block_.put(out_);
  }

  Runs<&Edit::target> first_;
  Runs<&Edit::source> second_;
  Edits out_;
  Block block_;
};

std::optional<Edits> compose(const Edits& first, const Edits& second) {
  if (first.target_size() != second.source_size()) return std::nullopt;
  return edits::Composer(first, second).run();
}

}  // namespace jazu
