#include "jazu/repair.hpp"

#include <optional>

#include "engine/alphabet_data.hpp"
#include "repair/context.hpp"
#include "repair/scanner.hpp"

namespace jazu {
namespace {

using repair::Change;
using repair::Class;
using repair::Finding;

RepairClass public_class(Class rule_class) noexcept {
  return static_cast<RepairClass>(rule_class);
}

// One pass over a text.
class Pass {
 public:
  Pass(std::string_view text, RepairProfile profile, bool reports)
      : profile_(profile), text_(text), end_(text.data() + text.size()) {
    if (profile == RepairProfile::clean) document_.emplace(repair::builtin_repair_tables(), text);
    context_ = {&repair::builtin_repair_tables(),
                &engine::builtin_lexicon(),
                text.data(),
                end_,
                document_ ? &*document_ : nullptr,
                reports,
                true};
  }

  // Calls `use` for each finding, in the order of the text.
  template <typename Use>
  void run(const Use& use) {
    repair::Scanner scanner(context_, &text::builtin_guard_words());
    Finding finding;
    for (const char* at = text_.data(); scanner.next(at, end_, finding); at = finding.end) {
      if (limit_to_profile(finding)) use(finding);
    }
  }

 private:
  // Profile canonical leaves all but what is canonical.
  bool limit_to_profile(Finding& finding) const noexcept {
    if (profile_ != RepairProfile::canonical) return true;
    return repair::facts_of(finding.rule).rule_class == Class::canonical;
  }

  RepairProfile profile_;
  std::string_view text_;
  const char* end_;
  std::optional<repair::Document> document_;
  repair::Context context_{};
};

}  // namespace

std::string Repair::operator()(std::string_view text) const {
  std::string room;
  const std::string_view repaired = apply(text, room);
  return repaired.data() == text.data() ? std::string(text) : std::move(room);
}

std::string_view Repair::apply(std::string_view text, std::string& room) const {
  const char* copied = text.data();
  bool changed = false;
  Pass(text, profile_, false).run([&](const Finding& finding) {
    if (finding.size == 0) return;
    if (!changed) room.clear();
    changed = true;
    room.append(copied, finding.begin);
    finding.append(room);
    copied = finding.end;
  });
  if (!changed) return text;
  room.append(copied, text.data() + text.size());
  return room;
}

void Repair::append(std::string_view text, std::string& out,
                    std::vector<RepairFinding>& findings) const {
  const char* copied = text.data();
  Pass(text, profile_, true).run([&](const Finding& finding) {
    out.append(copied, finding.begin);
    const std::size_t size = out.size();
    finding.append(out);
    copied = finding.end;
    const repair::RuleFacts& facts = repair::facts_of(finding.rule);
    const Class found = finding.size == 0 ? Class::reported : facts.rule_class;
    findings.push_back({facts.id, public_class(found),
                        static_cast<std::size_t>(finding.begin - text.data()),
                        static_cast<std::size_t>(finding.end - text.data()), out.substr(size)});
  });
  out.append(copied, text.data() + text.size());
}

}  // namespace jazu
