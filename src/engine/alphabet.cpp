#include "jazu/alphabet.hpp"

#include <algorithm>
#include <cassert>

#include "engine/alphabet_data.hpp"
#include "table/definition.hpp"

namespace jazu {
namespace {

// Tags are ASCII, so their case is too.
bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

std::optional<Alphabet> find_builtin(std::string_view tag) noexcept {
  for (const engine::AlphabetData& each : engine::builtin_alphabets()) {
    const bool by_alias = !each.alias.empty() && equal_ignoring_case(each.alias, tag);
    if (by_alias || equal_ignoring_case(each.tag, tag)) return Alphabet(&each);
  }
  return std::nullopt;
}

}  // namespace

std::string_view to_string(Standing standing) noexcept {
  return table::statuses[static_cast<std::size_t>(standing)];
}

Standing engine::standing_of(std::string_view status) noexcept {
  const auto* found = std::find(table::statuses.begin(), table::statuses.end(), status);
  assert(found != table::statuses.end());
  return static_cast<Standing>(found - table::statuses.begin());
}

std::optional<Alphabet> Alphabet::find(std::string_view tag) noexcept {
  std::size_t end = std::min(tag.find(':'), tag.size());
  std::string_view base = tag.substr(0, end);
  if (base.size() > 3 && equal_ignoring_case(base.substr(0, 3), "kk-")) base.remove_prefix(3);
  std::optional<Alphabet> found = find_builtin(base);
  while (found && end < tag.size()) {
    tag.remove_prefix(end + 1);
    end = std::min(tag.find(':'), tag.size());
    found = found->with_variant(tag.substr(0, end));
  }
  return found;
}

std::size_t Alphabet::all_count() noexcept {
  return engine::builtin_alphabets().size();
}

Alphabet Alphabet::all(std::size_t index) noexcept {
  return Alphabet(&engine::builtin_alphabets()[index]);
}

std::string_view Alphabet::tag() const noexcept {
  return data_->tag;
}
std::string_view Alphabet::name() const noexcept {
  return data_->name;
}
std::string_view Alphabet::script() const noexcept {
  return data_->script;
}
Standing Alphabet::standing() const noexcept {
  return data_->standing;
}
std::string_view Alphabet::since() const noexcept {
  return data_->since;
}
std::string_view Alphabet::source() const noexcept {
  return data_->source;
}
std::string_view Alphabet::bcp47() const noexcept {
  return data_->bcp47;
}
std::string_view Alphabet::order() const noexcept {
  return data_->order;
}
std::string_view Alphabet::experimental() const noexcept {
  return data_->experimental;
}
bool Alphabet::two_way() const noexcept {
  return data_->two_way;
}
std::string_view Alphabet::text() const noexcept {
  return data_->text;
}

std::size_t Alphabet::variant_count() const noexcept {
  return data_->variants.size();
}
std::string_view Alphabet::variant_name(std::size_t index) const noexcept {
  return data_->variants[index].name;
}
std::string_view Alphabet::variant_description(std::size_t index) const noexcept {
  return data_->variants[index].description;
}
bool Alphabet::has_variant(std::size_t index) const noexcept {
  return (variants_ >> (index + 1) & 1) != 0;
}

std::optional<Alphabet> Alphabet::with_variant(std::string_view name) const noexcept {
  for (std::size_t i = 0; i < variant_count(); ++i) {
    if (equal_ignoring_case(variant_name(i), name)) {
      return Alphabet(data_, variants_ | std::uint32_t{1} << (i + 1));
    }
  }
  return std::nullopt;
}

}  // namespace jazu
