#include "jazu/repair.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "arguments.hpp"
#include "edits.hpp"
#include "jazu.h"
#include "status.hpp"

using jazu::HamzaForm;
using jazu::RepairClass;
using jazu::RepairProfile;
using jazu::c::give;
using jazu::c::guarded;
using jazu::c::is_sized;
using jazu::c::is_text;
using jazu::c::take;
using jazu::c::text_of;

struct jazu_repaired {
  std::string text;
  std::vector<jazu::RepairFinding> findings;
};

static_assert(JAZU_PROFILE_CANONICAL == static_cast<int>(RepairProfile::canonical) &&
              JAZU_PROFILE_REPAIR == static_cast<int>(RepairProfile::repair) &&
              JAZU_PROFILE_CLEAN == static_cast<int>(RepairProfile::clean));
static_assert(JAZU_HAMZA_AS_FOUND == static_cast<int>(HamzaForm::as_found) &&
              JAZU_HAMZA_HIGH == static_cast<int>(HamzaForm::high) &&
              JAZU_HAMZA_PLAIN == static_cast<int>(HamzaForm::plain));
static_assert(JAZU_FINDING_CANONICAL == static_cast<int>(RepairClass::canonical) &&
              JAZU_FINDING_CERTAIN == static_cast<int>(RepairClass::certain) &&
              JAZU_FINDING_CONTEXTUAL == static_cast<int>(RepairClass::contextual) &&
              JAZU_FINDING_REPORTED == static_cast<int>(RepairClass::reported));

namespace {

// What a call of one of the functions below was given; NULL leaves the defaults.
jazu_status read_call(const jazu_repair_options* given, const char* text, size_t size,
                      jazu::RepairOptions& options) noexcept {
  if (!is_text(text, size)) return JAZU_BAD_ARGUMENT;
  if (given == nullptr) return JAZU_OK;
  jazu_repair_options known = JAZU_REPAIR_OPTIONS_INIT;
  const jazu_status taken = take(given, known);
  if (taken != JAZU_OK) return taken;
  if (known.reserved != 0) return JAZU_UNSUPPORTED;
  if (known.profile < JAZU_PROFILE_CANONICAL || known.profile > JAZU_PROFILE_CLEAN ||
      known.hamza < JAZU_HAMZA_AS_FOUND || known.hamza > JAZU_HAMZA_PLAIN ||
      (known.strip_stress != 0 && known.strip_stress != 1)) {
    return JAZU_BAD_ARGUMENT;
  }
  options.profile = static_cast<RepairProfile>(known.profile);
  options.hamza = static_cast<HamzaForm>(known.hamza);
  options.strip_stress = known.strip_stress != 0;
  return JAZU_OK;
}

// What `make` makes of a text.
template <typename Result, typename Make>
jazu_status repair(const jazu_repair_options* options, const char* text, size_t size, Result** out,
                   const Make& make) noexcept {
  if (out == nullptr) return JAZU_BAD_ARGUMENT;
  *out = nullptr;
  jazu::RepairOptions known;
  const jazu_status status = read_call(options, text, size, known);
  if (status != JAZU_OK) return status;
  return guarded([&] {
    *out = make(jazu::Repair(known)).release();
    return JAZU_OK;
  });
}

}  // namespace

jazu_status jazu_repair(const jazu_repair_options* options, const char* text, size_t size,
                        jazu_repaired** out) noexcept {
  return repair(options, text, size, out, [&](const jazu::Repair& made) {
    auto repaired = std::make_unique<jazu_repaired>();
    made.append({text, size}, repaired->text, repaired->findings);
    return repaired;
  });
}

jazu_status jazu_repair_edits(const jazu_repair_options* options, const char* text, size_t size,
                              jazu_edits** out) noexcept {
  return repair(options, text, size, out, [&](const jazu::Repair& made) {
    std::string target;
    jazu::Edits edits;
    made.append({text, size}, target, edits);
    return std::make_unique<jazu_edits>(std::string(text, size), std::move(target),
                                        std::move(edits));
  });
}

jazu_status jazu_repaired_text(const jazu_repaired* repaired, const char** text,
                               size_t* size) noexcept {
  if (repaired == nullptr || text == nullptr || size == nullptr) return JAZU_BAD_ARGUMENT;
  *text = repaired->text.data();
  *size = repaired->text.size();
  return JAZU_OK;
}

size_t jazu_repaired_count(const jazu_repaired* repaired) noexcept {
  return repaired == nullptr ? 0 : repaired->findings.size();
}

jazu_status jazu_repaired_get(const jazu_repaired* repaired, size_t index,
                              jazu_finding* out) noexcept {
  if (index >= jazu_repaired_count(repaired) || !is_sized(out)) return JAZU_BAD_ARGUMENT;
  const jazu::RepairFinding& finding = repaired->findings[index];
  give(jazu_finding{0, text_of(finding.rule), static_cast<int>(finding.repair_class), finding.begin,
                    finding.end, text_of(finding.after)},
       out);
  return JAZU_OK;
}

void jazu_repaired_free(jazu_repaired* repaired) noexcept {
  delete repaired;
}
