#include "reference/targets.hpp"

#include <cstdlib>
#include <stdexcept>

namespace jazu::reference {
namespace {

std::vector<Target> make_targets() {
  std::vector<Target> result;
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
    const Alphabet plain = Alphabet::all(i);
    for (unsigned set = 0; set < 1U << plain.variant_count(); ++set) {
      Alphabet alphabet = plain;
      std::string tag(plain.tag());
      for (std::size_t n = 0; n < plain.variant_count(); ++n) {
        if ((set >> n & 1) == 0) continue;
        alphabet = *alphabet.with_variant(plain.variant_name(n));
        tag += ":" + std::string(plain.variant_name(n));
      }
      result.push_back({tag, alphabet, std::make_shared<Converter>(alphabet)});
    }
  }
  return result;
}

}  // namespace

jazu::Converter Target::converter(const Options& options) const {
  Diagnostic why;
  Options as_is = options;
  as_is.repair = false;  // which the reference knows nothing of
  const auto found = jazu::Converter::make(*Alphabet::find("cyrl"), alphabet, as_is, &why);
  if (!found) throw std::runtime_error(tag + ": " + why.message);
  return *found;
}

const std::vector<Target>& targets() {
  static const std::vector<Target> all = make_targets();
  return all;
}

std::size_t sample_step() {
  const char* wanted = std::getenv("JAZU_EXHAUSTIVE");
  return wanted == nullptr ? 1 : std::stoul(wanted);
}

bool is_sample() {
  return sample_step() != 1;
}

std::vector<Target> exhaustive_targets() {
  const std::size_t step = sample_step();
  std::vector<Target> result;
  for (std::size_t i = 0; i < targets().size(); i += step) result.push_back(targets()[i]);
  return result;
}

const Target& target(std::string_view tag) {
  for (const Target& each : targets()) {
    if (each.tag == tag) return each;
  }
  throw std::runtime_error("no target '" + std::string(tag) + "'");
}

const std::vector<Options>& all_options() {
  static const std::vector<Options> all = [] {
    std::vector<Options> result;
    for (const Invalid invalid : {Invalid::keep, Invalid::replace, Invalid::stop}) {
      for (const Punctuation punctuation : {Punctuation::convert, Punctuation::keep}) {
        for (const Guard guard : {Guard::on, Guard::off}) {
          Options options;
          options.invalid = invalid;
          options.punctuation = punctuation;
          options.guard = guard;
          result.push_back(options);
        }
      }
    }
    return result;
  }();
  return all;
}

}  // namespace jazu::reference
