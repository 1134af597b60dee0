#include "repair/tables.hpp"

#include <algorithm>
#include <tuple>

namespace jazu::repair {

const LookAlike* RepairTables::search_look_alike(char32_t code_point) const noexcept {
  const auto found =
      std::lower_bound(look_alikes.begin(), look_alikes.end(), code_point,
                       [](const LookAlike& each, char32_t wanted) { return each.found < wanted; });
  return found != look_alikes.end() && found->found == code_point ? &*found : nullptr;
}

const Form* RepairTables::find_form(char32_t code_point) const noexcept {
  const auto found =
      std::lower_bound(forms.begin(), forms.end(), code_point,
                       [](const Form& each, char32_t wanted) { return each.found < wanted; });
  return found != forms.end() && found->found == code_point ? &*found : nullptr;
}

char32_t RepairTables::compose(char32_t base, char32_t mark) const noexcept {
  const auto found = std::lower_bound(composed.begin(), composed.end(), std::tuple(base, mark),
                                      [](const Composed& each, const auto& wanted) {
                                        return std::tuple(each.base, each.mark) < wanted;
                                      });
  const bool same = found != composed.end() && found->base == base && found->mark == mark;
  return same ? found->letter : 0;
}

}  // namespace jazu::repair
