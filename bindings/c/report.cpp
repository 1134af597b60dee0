#include "report.hpp"

#include "arguments.hpp"

namespace jazu::c {

bool is_report(const jazu_report* report) noexcept {
  return report == nullptr || is_sized(report);
}

void give_report(const jazu::Report& found, jazu_report* out) noexcept {
  if (out == nullptr) return;
  give(jazu_report{0, found.invalid, found.first_invalid, found.foreign, found.first_foreign,
                   found.respelled, found.first_respelled},
       out);
}

}  // namespace jazu::c
