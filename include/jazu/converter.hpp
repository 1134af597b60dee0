// Converting text from one alphabet into another.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "jazu/alphabet.hpp"
#include "jazu/choice.hpp"
#include "jazu/diagnostic.hpp"
#include "jazu/edits.hpp"
#include "jazu/options.hpp"
#include "jazu/result.hpp"

namespace jazu {

namespace table {
struct Program;
struct Reader;
}  // namespace table
namespace repair {
struct KeptSpans;
}  // namespace repair
namespace engine {
class Appended;
class Tracer;
struct LosslessCodec;
struct Route;
struct ShortKernel;
}  // namespace engine
class Table;

// Carries text from one alphabet into another.
//
// Immutable, cheap to copy, safe to share between threads. Text is UTF-8; every function accepts
// any bytes. What is not a letter of the source alphabet is copied byte for byte, except where
// Options or the target's table says otherwise; so are links, code and the like (Guard). Line ends
// are never touched, and a line never depends on another: conv(a + "\n" + b) == conv(a) + "\n" +
// conv(b).
//
// Cost: linear in the text. From Cyrillic, prose takes a nanosecond for each byte or less, text
// that is nothing but links or names of programs some two hundred.
class Converter {
 public:
  // A converter between built-in alphabets; for those of a Table, see below. Without variants it
  // neither allocates nor parses; with them the table is compiled anew (about half a millisecond,
  // three for reading it). In lossless mode it makes tables of its own (about 10 KB, tens of
  // microseconds). Nothing when there is no way from one to the other; `why`, when given, then says
  // so.
  static std::optional<Converter> make(Alphabet from, Alphabet to, Options options = {},
                                       Diagnostic* why = nullptr);

  // The same by tags, for example make("cyrl", "latn-2021").
  static std::optional<Converter> make(std::string_view from, std::string_view to,
                                       Options options = {}, Diagnostic* why = nullptr);

  // A converter into or from the alphabet of a user table, which it keeps alive.
  static std::optional<Converter> make(Alphabet from, const Table& to, Options options = {},
                                       Diagnostic* why = nullptr);
  static std::optional<Converter> make(const Table& from, Alphabet to, Options options = {},
                                       Diagnostic* why = nullptr);
  static std::optional<Converter> make(const Table& from, const Table& to, Options options = {},
                                       Diagnostic* why = nullptr);

  // The converted text.
  std::string operator()(std::string_view text) const;

  // Appends the converted text to `out`, reusing its capacity. With Invalid::stop the result ends
  // before the first invalid byte, and the Result says where that is. `text` must not lie in `out`.
  Result append(std::string_view text, std::string& out) const;
  Result append(std::string_view text, std::string& out, Report& report) const;

  // The same, and goes on with `edits` by what became of each part of the text: letter by letter,
  // also on the way back, with the sign before a word as part of its first letter. As a whole goes
  // what is written together: what one rule writes for several letters, letters that share a
  // spelling, a run of figures into braille. The rule is rule(), with that of a repair before it
  // where there was one ("H3+cyrl>latn-2021"). `edits` covers what was read; after std::bad_alloc
  // it is of no use. The text that is written is the same. Costs two to four times as much.
  Result append(std::string_view text, std::string& out, Edits& edits) const;
  Result append(std::string_view text, std::string& out, Edits& edits, Report& report) const;

  // What Edits call a change by this converter: the tags of both alphabets, with their variants,
  // "cyrl>latn-2021".
  std::string_view rule() const noexcept { return {rule_.data(), rule_size_}; }

  // Converts into a caller's buffer and never writes past it. Does not allocate, but where
  // something has to be repaired in a line of more than 4 KB.
  //
  // When the buffer is too small, the status is output_full, and what was written is the conversion
  // of text[0, read) exactly; the cut lies after white space, so that converting text.substr(read)
  // continues as if there had been no cut. `read` is 0 when not even the first word fits. A buffer
  // of max_size(text.size()) bytes is never too small.
  [[nodiscard]] Result convert(std::string_view text, std::span<char> out) const noexcept;
  [[nodiscard]] Result convert(std::string_view text, std::span<char> out,
                               Report& report) const noexcept;

  // The exact size in bytes of the converted text, without storing it. Allocates
  // where convert() does.
  [[nodiscard]] std::size_t size(std::string_view text) const noexcept;

  // No text of `size` bytes becomes longer than this, not even one that is repaired. Does not
  // overflow: about SIZE_MAX for a size whose bound would. In a buffer of 64 bytes more convert()
  // writes without a detour.
  [[nodiscard]] std::size_t max_size(std::size_t size) const noexcept;

  // How each word was read that is not Cyrillic, in the order of the text: by which layer, and what
  // else it could be. Empty for a Converter from `cyrl`, which has nothing to choose. Allocates;
  // takes some ten times as long as converting.
  [[nodiscard]] std::vector<Choice> explain(std::string_view text) const;

  // Writes the converted text to any output iterator and returns its end.
  template <std::output_iterator<char> Out>
  Out copy(std::string_view text, Out out) const;

  const Options& options() const noexcept { return options_; }

 private:
  friend class Stream;
  Converter(const engine::Route& route, std::shared_ptr<const void> owner, Options options,
            Alphabet from, Alphabet to) noexcept;

  void add_to_rule(Alphabet alphabet) noexcept;

  static std::optional<Converter> make(Alphabet from, std::shared_ptr<const void> from_owner,
                                       Alphabet to, std::shared_ptr<const void> to_owner,
                                       Options options, Diagnostic* why);

  // Whether text is repaired before it is converted, and what tells the spans that are not.
  bool repairs() const noexcept { return repairs_; }
  repair::KeptSpans kept_spans() const noexcept;
  // From Cyrillic a text is repaired piece by piece.
  bool goes_in_pieces() const noexcept;
  // From Cyrillic nothing is remembered from line to line either.
  bool goes_by_lines() const noexcept { return reader_ == nullptr && lossless_ == nullptr; }
  // Whether a text has something to repair, or goes in pieces, which tell.
  bool needs_repair(std::string_view text) const noexcept;

  // A text of a few words into memory that has room for whatever it becomes. False for any other
  // text.
  bool convert_short(std::string_view text, char* out, Report& report,
                     Result& result) const noexcept;
  // The same into any buffer; false also where it does not fit, and `report` is not of use then.
  bool convert_to_fit(std::string_view text, std::span<char> out, Report& report,
                      Result& result) const noexcept;
  Result convert_long(std::string_view text, std::span<char> out, Report& report) const noexcept;
  engine::Route route() const noexcept;
  // `tracer` may be null.
  Result append_as_is(const engine::Route& route, std::string_view text, std::string& out,
                      Report& report, engine::Tracer* tracer) const;
  Result append_as_is(const engine::Route& route, std::string_view text, engine::Appended& out,
                      Report& report, engine::Tracer* tracer) const;
  std::vector<Choice> explain_as_is(std::string_view text) const;
  Result append_pieces(std::string_view text, std::string& out, Report& report) const;
  // False when there is nothing to repair.
  bool append_repaired(std::string_view text, std::string& out, Report& report,
                       Result& result) const;
  bool append_repaired(std::string_view text, std::string& out, Edits& edits, Report& report,
                       Result& result) const;
  bool explain_repaired(std::string_view text, std::vector<Choice>& choices) const;

  const table::Program* program_;          // writes the target
  const table::Reader* reader_;            // reads the source; null for Cyrillic
  const engine::LosslessCodec* lossless_;  // null without lossless mode
  // Converts short texts; null where these go the way of all others.
  const engine::ShortKernel* short_kernel_;
  std::shared_ptr<const void> owner_;  // of what is not built in
  Options options_;
  bool repairs_;
  std::uint8_t rule_size_ = 0;
  // Kept here, since an Alphabet may not live as long; a longer name is cut.
  std::array<char, 62> rule_;
};

// The text converted between two built-in alphabets, or nothing for an unknown tag or a pair
// without a way:  jazu::convert("Тілеуберді", "cyrl", "latn-2021")
std::optional<std::string> convert(std::string_view text, std::string_view from,
                                   std::string_view to);

template <std::output_iterator<char> Out>
Out Converter::copy(std::string_view text, Out out) const {
  std::array<char, 4096> buffer;
  while (true) {
    const Result result = convert(text, buffer);
    out = std::copy_n(buffer.data(), result.written, out);
    if (result.status != Status::output_full) return out;
    if (result.read == 0) break;
    text.remove_prefix(result.read);
  }
  // A piece without white space that is longer than the buffer.
  const std::string rest = (*this)(text);
  return std::copy(rest.begin(), rest.end(), out);
}

}  // namespace jazu
