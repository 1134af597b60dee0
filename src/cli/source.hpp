// Which alphabet a text is in, and the Converter that follows from it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "alphabets.hpp"
#include "console.hpp"
#include "jazu/converter.hpp"
#include "options.hpp"

namespace jazu::cli {

// The alphabet of a text that begins with `head`: `cyrl` where there are no letters, which every
// alphabet reads the same. Nothing, with the candidates on the console, when it cannot be told;
// `consequence` ends the message.
std::optional<Alphabet> tell_alphabet(std::string_view head, const std::string& name,
                                      std::string_view consequence, Console& console);

// With --from it is the same for every text; without, each text tells by its beginning.
class Source {
 public:
  Source(const ConvertOptions& options, const Alphabets& alphabets, Console& console)
      : options_(options), alphabets_(alphabets), console_(console) {}

  // False, with the reason on the console, when the command line asks for what there is not.
  bool prepare();

  // Whether begin() need not see the text.
  bool is_fixed() const { return !options_.from.empty(); }

  // Chooses for a text that begins with `head`. False, with the candidates on the console, when its
  // alphabet cannot be told.
  bool begin(std::string_view head, const std::string& name);

  // What begin() chose.
  const Converter& converter() const { return *converter_; }
  const std::string& alphabet() const { return name_; }

  // Whether the alphabet leaves a choice of readings; Cyrillic leaves none.
  bool has_choices() const { return from_->script() != "Cyrl"; }

  // The text is in the alphabet wanted already: it is copied.
  bool is_target() const { return is_target_; }

 private:
  bool choose(Alphabet from);

  const ConvertOptions& options_;
  const Alphabets& alphabets_;
  Console& console_;
  std::optional<Alphabet> target_;
  std::optional<Alphabet> from_;
  std::optional<Converter> converter_;
  std::string name_;
  bool is_target_ = false;
};

}  // namespace jazu::cli
