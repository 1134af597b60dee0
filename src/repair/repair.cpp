#include "jazu/repair.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>

#include "jazu/edits_walk.hpp"
#include "repair/context.hpp"
#include "repair/scanner.hpp"

namespace jazu {
namespace {

using repair::Change;
using repair::Class;
using repair::Finding;

// The code point of a form; 0 for whichever is found.
char32_t hamza_of(HamzaForm form) noexcept {
  if (form == HamzaForm::as_found) return 0;
  return form == HamzaForm::high ? repair::high_hamza : repair::hamza;
}

// One pass over a text.
class Pass {
 public:
  Pass(std::string_view text, const RepairOptions& options, bool reports)
      : profile_(options.profile), text_(text), end_(text.data() + text.size()) {
    if (profile_ == RepairProfile::clean) document_.emplace(repair::builtin_repair_tables(), text);
    context_ = {&repair::builtin_repair_tables(),
                &table::builtin_lexicon(),
                text.data(),
                end_,
                document_ ? &*document_ : nullptr,
                reports,
                true,
                profile_ == RepairProfile::canonical,
                options.strip_stress,
                hamza_of(options.hamza)};
  }

  // Calls `use` for each finding, in the order of the text.
  template <typename Use>
  void run(const Use& use) {
    repair::Scanner scanner(context_, {&text::builtin_guard_words()}, text_.data());
    Finding finding;
    const std::size_t mark = byte_order_mark();
    if (mark != 0) {
      finding.clear(text_.data(), text_.data() + mark);
      finding.rule = repair::Rule::byte_order_mark;
      finding.change(text_.data(), mark, finding.rule);
      use(finding);
    }
    for (const char* at = text_.data() + mark; scanner.next(at, end_, finding); at = finding.end) {
      if (is_of_profile(finding)) use(finding);
    }
  }

 private:
  // The size of the one that the text begins with.
  std::size_t byte_order_mark() const noexcept { return text_.starts_with("\xEF\xBB\xBF") ? 3 : 0; }

  bool is_of_profile(const Finding& finding) const noexcept {
    if (profile_ != RepairProfile::canonical) return true;
    const bool asked_for =
        finding.rule == repair::Rule::stress || finding.rule == repair::Rule::hamza_form;
    return asked_for || repair::facts_of(finding.rule).rule_class == Class::canonical;
  }

  RepairProfile profile_;
  std::string_view text_;
  const char* end_;
  std::optional<repair::Document> document_;
  repair::Context context_{};
};

// What one pass repairs may show the next one more: a link that is one now, and in profile clean
// words that show their script, letters that show the document to be Kazakh. Hardly any text takes
// more than two, of which the last changes nothing.
constexpr int most_passes = 8;

// Writes the text after one pass. Returns false, and leaves `out` as it is, when nothing changes.
bool repair_once(std::string_view text, const RepairOptions& options, std::string& out) {
  const char* copied = text.data();
  bool changed = false;
  Pass(text, options, false).run([&](const Finding& finding) {
    if (!changed) out.clear();
    changed = true;
    out.append(copied, finding.begin);
    finding.append(out);
    copied = finding.end;
  });
  if (changed) out.append(copied, text.data() + text.size());
  return changed;
}

// Repairs a text and keeps a record of it, and of what was found where that is asked for.
class Recorder {
 public:
  enum class Wants : std::uint8_t { edits, findings };

  Recorder(std::string_view text, const RepairOptions& options, Wants wants)
      : text_(text), options_(options), wants_(wants) {
    total_.copy(text.size());
  }

  // Appends the repaired text and its record.
  void run(std::string& out, Edits& edits) {
    for (int pass = 0; pass < most_passes && change(); ++pass) {
    }
    if (wants_ == Wants::findings) {
      report();
      settle();
    }
    out += text_;
    edits.append(total_);
  }

  std::vector<RepairFinding>& findings() noexcept { return findings_; }

 private:
  // False when a pass changes nothing any more.
  bool change() {
    std::string next;
    Edits edits;
    std::size_t copied = 0;
    SourceWalk to_source(total_);
    Pass(text_, options_, false).run([&](const Finding& finding) {
      note(finding, repair::facts_of(finding.rule).rule_class, to_source);
      for (std::size_t i = 0; i < finding.size; ++i) {
        const Change& each = finding.changes[i];
        const auto begin = static_cast<std::size_t>(each.begin - text_.data());
        edits.copy(begin - copied);
        next.append(text_, copied, begin - copied);
        edits.replace(std::string_view(text_).substr(begin, each.size), each.text_size,
                      repair::facts_of(each.rule).id);
        next += each.replacement();
        copied = begin + each.size;
      }
    });
    if (copied == 0 && next.empty()) return false;
    edits.copy(text_.size() - copied);
    next.append(text_, copied);
    total_ = *compose(total_, edits);
    text_ = std::move(next);
    return true;
  }

  // What is odd still, when all has been changed that can be.
  void report() {
    SourceWalk to_source(total_);
    Pass(text_, options_, true).run([&](const Finding& finding) {
      if (finding.size == 0) note(finding, Class::reported, to_source);
    });
  }

  // What was deleted beside the place is not of it.
  void note(const Finding& finding, Class found, SourceWalk& to_source) {
    if (wants_ != Wants::findings) return;
    const auto from = static_cast<std::size_t>(finding.begin - text_.data());
    const auto to = static_cast<std::size_t>(finding.end - text_.data());
    const std::size_t begin = to_source(from, Bias::right);
    const std::size_t end = std::max(begin, to_source(to, Bias::left));
    findings_.push_back(
        {repair::facts_of(finding.rule).id, static_cast<RepairClass>(found), begin, end, {}});
  }

  // Puts the findings in order, makes one of those that overlap, and says what they became.
  void settle() {
    std::stable_sort(findings_.begin(), findings_.end(),
                     [](const auto& a, const auto& b) { return a.begin < b.begin; });
    std::size_t kept = 0;
    for (RepairFinding& each : findings_) {
      if (kept != 0 && each.begin < findings_[kept - 1].end) {
        findings_[kept - 1].end = std::max(findings_[kept - 1].end, each.end);
      } else {
        findings_[kept++] = each;
      }
    }
    findings_.resize(kept);
    TargetWalk to_target(total_);
    for (RepairFinding& each : findings_) {
      // What is put in stands before a word.
      const std::size_t begin = to_target(each.begin, Bias::left);
      each.after = text_.substr(begin, to_target(each.end, Bias::left) - begin);
    }
  }

  std::string text_;
  const RepairOptions& options_;
  Wants wants_;
  Edits total_;
  std::vector<RepairFinding> findings_;
};

}  // namespace

std::string Repair::operator()(std::string_view text) const {
  std::string room;
  const std::string_view repaired = apply(text, room);
  return repaired.data() == text.data() ? std::string(text) : std::move(room);
}

std::string_view Repair::apply(std::string_view text, std::string& room) const {
  if (!repair_once(text, options_, room)) return text;
  std::string next;
  for (int pass = 1; pass < most_passes; ++pass) {
    if (!repair_once(room, options_, next)) break;
    room.swap(next);
  }
  return room;
}

void Repair::append(std::string_view text, std::string& out, Edits& edits) const {
  Recorder(text, options_, Recorder::Wants::edits).run(out, edits);
}

void Repair::append(std::string_view text, std::string& out, Edits& edits,
                    std::vector<RepairFinding>& findings) const {
  Recorder recorder(text, options_, Recorder::Wants::findings);
  recorder.run(out, edits);
  std::move(recorder.findings().begin(), recorder.findings().end(), std::back_inserter(findings));
}

void Repair::append(std::string_view text, std::string& out,
                    std::vector<RepairFinding>& findings) const {
  Edits unused;
  append(text, out, unused, findings);
}

}  // namespace jazu
