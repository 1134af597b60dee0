#include "choices.hpp"

#include <algorithm>
#include <vector>

#include "nearest.hpp"

namespace jazu::cli {
namespace {

struct KindName {
  std::string_view name;
  bool GuardKinds::*kind;
};

constexpr std::array<KindName, 14> guard_kinds = {{{"url", &GuardKinds::url},
                                                   {"email", &GuardKinds::email},
                                                   {"domain", &GuardKinds::domain},
                                                   {"handle", &GuardKinds::handle},
                                                   {"hashtag", &GuardKinds::hashtag},
                                                   {"path", &GuardKinds::path},
                                                   {"slot", &GuardKinds::slot},
                                                   {"code", &GuardKinds::code},
                                                   {"escape", &GuardKinds::escape},
                                                   {"markup", &GuardKinds::markup},
                                                   {"verbatim", &GuardKinds::verbatim},
                                                   {"unit", &GuardKinds::unit},
                                                   {"name", &GuardKinds::name},
                                                   {"foreign", &GuardKinds::foreign}}};

GuardKinds all_or_none(bool all) {
  GuardKinds kinds;
  for (const KindName& each : guard_kinds) kinds.*each.kind = all;
  return kinds;
}

// One word of --guard=LIST. The first one without a sign begins with nothing.
bool add_kind(std::string_view word, bool first, GuardKinds& kinds) {
  const bool signed_word = !word.empty() && (word[0] == '-' || word[0] == '+');
  const std::string_view name = signed_word ? word.substr(1) : word;
  if (!signed_word && (name == "all" || name == "none")) {
    kinds = all_or_none(name == "all");
    return true;
  }
  const auto* const found = std::find_if(guard_kinds.begin(), guard_kinds.end(),
                                         [&](const KindName& each) { return each.name == name; });
  if (found == guard_kinds.end()) return false;
  if (first && !signed_word) kinds = all_or_none(false);
  kinds.*found->kind = !signed_word || word[0] == '+';
  return true;
}

}  // namespace

bool choose_encoding(std::string_view option, const std::string& word,
                     std::optional<Encoding>& encoding, Console& console) {
  encoding = find_encoding(word);
  if (encoding || word == "auto") return true;
  std::vector<std::string_view> names = {"auto"};
  std::string known = "auto";
  for (const Encoding each : all_encodings()) {
    names.push_back(to_string(each));
    known += ", ";
    known += to_string(each);
  }
  const std::string hint = did_you_mean(word, names, 1);
  console.usage_error(std::string(option) + ": unknown encoding '" + word + "'" +
                      (hint.empty() ? "; known are " + known : hint));
  return false;
}

bool choose_misread(const std::string& word, EncodingOptions& options, Console& console) {
  if (word.empty()) return true;
  options.mojibake = true;
  if (!choose_encoding("--mojibake", word, options.misread, console)) return false;
  const bool good = !options.misread || *options.misread == Encoding::kz_1048 ||
                    *options.misread == Encoding::pt154;
  if (!good)
    console.usage_error("--mojibake takes one of auto, kz-1048, pt154, not '" + word + "'");
  return good;
}

bool choose_kinds(std::string_view list, GuardKinds& kinds, Console& console) {
  for (bool first = true; first || !list.empty(); first = false) {
    const std::size_t end = std::min(list.find(','), list.size());
    if (!add_kind(list.substr(0, end), first, kinds)) {
      std::string known = "all, none";
      for (const KindName& each : guard_kinds) known += ", " + std::string(each.name);
      console.usage_error("--guard takes " + known + ", with '-' or '+' before them or not; not '" +
                          std::string(list.substr(0, end)) + "'");
      return false;
    }
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return true;
}

}  // namespace jazu::cli
