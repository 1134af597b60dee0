#include "jazu/edits.hpp"

#include <algorithm>
#include <utility>

#include "edits/run_code.hpp"

namespace jazu {
namespace {

// Runs are read from the last checkpoint on, which stands at most so many bytes of code before
// what is looked for: a microsecond.
constexpr std::size_t checkpoint_distance = 1024;

constexpr std::size_t behind_all = static_cast<std::size_t>(-1);

}  // namespace

void Edits::copy(std::size_t size) {
  copied_ += size;
  source_size_ += size;
  target_size_ += size;
}

void Edits::replace(std::string_view before, std::size_t after_size, std::string_view rule) {
  if (before.empty() && after_size == 0) return;
  put_replaced(before.size(), after_size, intern(rule));
  removed_.append(before);
}

void Edits::append(const Edits& next) {
  if (source_size_ == 0 && target_size_ == 0) {
    *this = next;
    return;
  }
  if (rules_.empty()) rules_ = next.rules_;
  const bool same_numbers = rules_.size() >= next.rules_.size() &&
                            std::equal(next.rules_.begin(), next.rules_.end(), rules_.begin());
  for (Iterator it = next.begin(); it != next.end();) {
    if (same_numbers && splice(it, next.source_size_) != 0) continue;
    if (it->changed) {
      replace(it->before, it->target.end - it->target.begin, it->rule);
    } else {
      copy(it->source.end - it->source.begin);
    }
    ++it;
  }
}

void Edits::append(Edits&& next) {
  if (source_size_ == 0 && target_size_ == 0) {
    *this = std::move(next);
  } else {
    append(static_cast<const Edits&>(next));
  }
}

void Edits::clear() noexcept {
  runs_.clear();
  removed_.clear();
  rules_.clear();
  checkpoints_.clear();
  source_size_ = target_size_ = copied_ = runs_count_ = changes_ = 0;
  rule_ = 0;
}

void Edits::shrink_to_fit() {
  runs_.shrink_to_fit();
  removed_.shrink_to_fit();
  rules_.shrink_to_fit();
  checkpoints_.shrink_to_fit();
}

std::size_t Edits::memory() const noexcept {
  std::size_t size = runs_.capacity() + removed_.capacity() +
                     checkpoints_.capacity() * sizeof(Checkpoint) +
                     rules_.capacity() * sizeof(std::string);
  for (const std::string& rule : rules_) size += rule.capacity();
  return size + sizeof *this;
}

// A text has few rules, and mostly the same one again.
std::uint32_t Edits::intern(std::string_view rule) {
  if (rule_ < rules_.size() && rules_[rule_] == rule) return rule_;
  const auto known = std::find(rules_.begin(), rules_.end(), rule);
  const auto number = static_cast<std::uint32_t>(known - rules_.begin());
  if (known == rules_.end()) rules_.emplace_back(rule);
  return number;
}

void Edits::put_copied() {
  if (copied_ == 0) return;
  if (copied_ <= edits::most_short_copy) {
    runs_ += static_cast<char>(copied_);
  } else {
    runs_ += static_cast<char>(edits::long_copy);
    edits::put_number(copied_, runs_);
  }
  copied_ = 0;
  ++runs_count_;
}

void Edits::put_replaced(std::size_t before, std::size_t after, std::uint32_t rule) {
  put_copied();
  note_checkpoint();
  if (changes_ != 0 && rule == rule_ && edits::fits_short(before, after)) {
    runs_ += static_cast<char>(edits::short_replace(before, after));
  } else {
    runs_ += static_cast<char>(edits::long_replace);
    edits::put_number(before, runs_);
    edits::put_number(after, runs_);
    edits::put_number(rule, runs_);
  }
  rule_ = rule;
  source_size_ += before;
  target_size_ += after;
  ++runs_count_;
  ++changes_;
}

void Edits::note_checkpoint() {
  const std::size_t last = checkpoints_.empty() ? 0 : checkpoints_.back().at;
  if (runs_.size() - last < checkpoint_distance) return;
  // A copied run that may yet grow begins here.
  checkpoints_.push_back(
      {source_size_ - copied_, target_size_ - copied_, runs_.size(), removed_.size(), rule_});
}

// Appends runs from a place in another record on as they lie there, which is quicker than one by
// one: the first of them is a replaced one and so is the last, in between are only short ones, and
// of the source they have `most` bytes or fewer. Both records have the same numbers for the same
// rules. Moves the place behind them and returns how many bytes of the source they have.
std::size_t Edits::splice(Iterator& from, std::size_t most) {
  if (!from->changed || changes_ == 0 || from.rule_ != rule_) return 0;
  const std::string& runs = from.edits_->runs_;
  const std::size_t last = std::min(runs.size(), from.run_ + checkpoint_distance);
  // What is taken ends behind the last replaced run.
  Range source = {0, 0}, target = {0, 0};
  std::size_t end = from.run_, count = 0, removed = 0, taken = 0, changes = 0;
  for (std::size_t at = from.run_; at < last && runs[at] != 0; ++at) {
    const unsigned code = static_cast<unsigned char>(runs[at]);
    const bool changed = (code & edits::replaced_bit) != 0;
    if (code == edits::long_replace) break;
    source.end += changed ? code >> 4 & edits::most_short_before : code;
    target.end += changed ? code & edits::most_short_after : code;
    // What is put in at the end may belong to what was deleted there.
    if (source.end > most ||
        (source.end == most && code <= edits::short_replace(0, 15) && changed)) {
      break;
    }
    ++count;
    if (!changed) continue;
    removed += code >> 4 & edits::most_short_before;
    ++changes;
    end = at + 1;
    taken = count;
    source.begin = source.end;
    target.begin = target.end;
  }
  if (taken == 0) return 0;
  put_copied();
  runs_.append(runs, from.run_, end - from.run_);
  const std::size_t removed_begin = from.removed_ - from->before.size();
  removed_.append(from.edits_->removed_, removed_begin, removed);
  source_size_ += source.begin;
  target_size_ += target.begin;
  runs_count_ += taken;
  changes_ += changes;
  note_checkpoint();
  from.skip(end, source.begin, target.begin, removed_begin + removed);
  return source.begin;
}

Edits::Iterator Edits::begin() const noexcept {
  return {this, Checkpoint{0, 0, 0, 0, 0}};
}

Edits::Iterator Edits::end() const noexcept {
  Iterator result;
  result.edits_ = this;
  result.run_ = behind_all;
  return result;
}

std::optional<std::string> Edits::undo(std::string_view target) const {
  if (target.size() != target_size_) return std::nullopt;
  std::string source;
  source.reserve(source_size_);
  for (const Edit& edit : *this) {
    const Range copied = edit.target;
    source += edit.changed ? edit.before : target.substr(copied.begin, copied.end - copied.begin);
  }
  return source;
}

bool Edits::operator==(const Edits& other) const noexcept {
  return source_size_ == other.source_size_ && target_size_ == other.target_size_ &&
         size() == other.size() && std::equal(begin(), end(), other.begin());
}

Edits::Iterator::Iterator(const Edits* edits, const Checkpoint& from) noexcept
    : edits_(edits), next_(from.at), removed_(from.removed), rule_(from.rule) {
  edit_.source.end = from.source;
  edit_.target.end = from.target;
  read();
}

Edits::Iterator& Edits::Iterator::operator++() noexcept {
  read();
  return *this;
}

// Goes on at the byte `at` of the code, where this run began so many bytes before.
void Edits::Iterator::skip(std::size_t at, std::size_t source, std::size_t target,
                           std::size_t removed) noexcept {
  next_ = at;
  removed_ = removed;
  edit_.source.end = edit_.source.begin + source;
  edit_.target.end = edit_.target.begin + target;
  read();
}

// Reads the run that begins at next_.
void Edits::Iterator::read() noexcept {
  const std::string& runs = edits_->runs_;
  run_ = next_;
  std::size_t before = 0;
  std::size_t after = 0;
  edit_.changed = false;
  if (next_ >= runs.size()) {
    // What may yet grow is not encoded.
    if (next_ > runs.size() || edits_->copied_ == 0) {
      run_ = behind_all;
      return;
    }
    before = after = edits_->copied_;
    ++next_;
  } else {
    const unsigned code = static_cast<unsigned char>(runs[next_++]);
    edit_.changed = (code & edits::replaced_bit) != 0;
    if (code == edits::long_replace) {
      before = edits::take_number(runs, next_);
      after = edits::take_number(runs, next_);
      rule_ = static_cast<std::uint32_t>(edits::take_number(runs, next_));
    } else if (edit_.changed) {
      before = code >> 4 & edits::most_short_before;
      after = code & edits::most_short_after;
    } else {
      before = after = code == edits::long_copy ? edits::take_number(runs, next_) : code;
    }
  }
  edit_.source = {edit_.source.end, edit_.source.end + before};
  edit_.target = {edit_.target.end, edit_.target.end + after};
  edit_.before = edit_.rule = {};
  if (!edit_.changed) return;
  edit_.before = std::string_view(edits_->removed_).substr(removed_, before);
  edit_.rule = edits_->rules_[rule_];
  removed_ += before;
}

}  // namespace jazu
