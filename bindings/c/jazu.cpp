#include "jazu.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "jazu/jazu.hpp"

// The handles are structures with one C++ object, so that a pointer of one kind is not taken for
// another by mistake.
struct jazu_table {
  jazu::Table table;
};

struct jazu_converter {
  jazu::Converter converter;
};

struct jazu_choices {
  std::vector<jazu::Choice> choices;
};

struct jazu_stream {
  explicit jazu_stream(const jazu::Converter& converter) noexcept : stream(converter) {}

  jazu::Stream stream;
  std::string out;
  bool broken = false;  // memory ran out in the middle of a piece
};

namespace {

static_assert(JAZU_VERSION ==
              JAZU_VERSION_MAJOR * 10000 + JAZU_VERSION_MINOR * 100 + JAZU_VERSION_PATCH);
static_assert(sizeof(jazu_diagnostic) == 512);
static_assert(JAZU_MAX_EVIDENCE == jazu::Detection::max_evidence);
static_assert(JAZU_TIGHT_MARGIN == jazu::tight_margin);

constexpr std::size_t max_size_t = std::numeric_limits<std::size_t>::max();

// Runs a body that may allocate. Only allocation throws: bad_alloc, or length_error for a size that
// no allocation could have.
template <typename Body>
jazu_status guarded(const Body& body) noexcept {
  try {
    return body();
  } catch (...) {
    return JAZU_OUT_OF_MEMORY;
  }
}

// A text that a caller gave. The size limit is that of an object of the language, which also keeps
// the pointer arithmetic of the engine within bounds.
bool is_text(const char* data, std::size_t size) noexcept {
  return size == 0 || (data != nullptr && size <= max_size_t / 2);
}

jazu_text text_of(std::string_view text) noexcept {
  return {text.data(), text.size()};
}

// Structures that begin with their size: whether a caller may have filled one.
template <typename Sized>
bool is_sized(const Sized* given) noexcept {
  return given != nullptr && given->size >= sizeof(std::size_t);
}

// Gives a caller as much of a structure as his version of it holds, and 0 in what is newer.
template <typename Sized>
void give(Sized value, Sized* out) noexcept {
  const std::size_t size = out->size;
  value.size = size;
  std::memcpy(out, &value, std::min(size, sizeof value));
  if (size > sizeof value) {
    std::memset(reinterpret_cast<char*>(out) + sizeof value, 0, size - sizeof value);
  }
}

bool is_report(const jazu_report* report) noexcept {
  return report == nullptr || is_sized(report);
}

void give_report(const jazu::Report& found, jazu_report* out) noexcept {
  if (out == nullptr) return;
  give(jazu_report{0, found.invalid, found.first_invalid, found.foreign, found.first_foreign,
                   found.respelled, found.first_respelled},
       out);
}

void give_size(std::size_t size, std::size_t* out) noexcept {
  if (out != nullptr) *out = size;
}

jazu_status give_alphabet(jazu::Alphabet alphabet, jazu_alphabet* out) noexcept {
  jazu_alphabet value = JAZU_ALPHABET_INIT;
  value.tag = text_of(alphabet.tag());
  value.name = text_of(alphabet.name());
  value.script = text_of(alphabet.script());
  value.status = text_of(jazu::to_string(alphabet.standing()));
  value.since = text_of(alphabet.since());
  value.source = text_of(alphabet.source());
  value.bcp47 = text_of(alphabet.bcp47());
  value.order = text_of(alphabet.order());
  value.experimental = text_of(alphabet.experimental());
  value.text = text_of(alphabet.text());
  value.variant_count = alphabet.variant_count();
  for (std::size_t i = 0; i < value.variant_count; ++i) {
    if (alphabet.has_variant(i)) value.variants |= std::uint32_t{1} << i;
  }
  value.two_way = alphabet.two_way() ? 1 : 0;
  give(value, out);
  return JAZU_OK;
}

jazu_status give_variant(jazu::Alphabet alphabet, std::size_t index, jazu_variant* out) noexcept {
  if (index >= alphabet.variant_count()) return JAZU_BAD_ARGUMENT;
  jazu_variant value = JAZU_VARIANT_INIT;
  value.name = text_of(alphabet.variant_name(index));
  value.description = text_of(alphabet.variant_description(index));
  give(value, out);
  return JAZU_OK;
}

void give_diagnostic(const jazu::Diagnostic& found, jazu_diagnostic* out) noexcept {
  out->line = found.line;
  out->column = found.column;
  std::size_t size = std::min(found.message.size(), sizeof out->message - 1);
  if (size < found.message.size()) {
    while (size > 0 && (static_cast<unsigned char>(found.message[size]) & 0xC0) == 0x80) --size;
  }
  std::memcpy(out->message, found.message.data(), size);
  out->message[size] = '\0';
}

// Copies a short text with a NUL behind it.
template <std::size_t capacity>
void give_text(const std::string& text, char (&out)[capacity]) noexcept {
  out[text.copy(out, capacity - 1)] = '\0';
}

void give_detection(const jazu::Detection& found, jazu_detection* out) noexcept {
  jazu_detection value{};
  value.verdict = static_cast<int>(found.verdict);
  value.script = text_of(found.script);
  if (found.alphabet) value.alphabet = text_of(found.alphabet->tag());
  value.looked_at = found.looked_at;
  value.cyrillic = found.letters.cyrillic;
  value.arabic = found.letters.arabic;
  value.latin = found.letters.latin;
  value.words = found.words;
  value.margin = found.margin();
  value.candidate_count = found.candidates.size();
  value.evidence_count = found.evidence.size();
  for (std::size_t i = 0; i < found.evidence.size(); ++i) {
    give_text(found.evidence[i].spelling, value.evidence[i].spelling);
    give_text(found.evidence[i].letters, value.evidence[i].letters);
    value.evidence[i].count = found.evidence[i].count;
  }
  give(value, out);
}

// Says why a call failed, where nothing of the library's own says more.
jazu_status explain(jazu_status status, jazu_diagnostic* why) noexcept {
  if (why != nullptr) {
    const std::string_view message = jazu_status_string(status);
    why->line = why->column = 0;
    why->message[message.copy(why->message, sizeof why->message - 1)] = '\0';
  }
  return status;
}

jazu_status explain(jazu_status status, const jazu::Diagnostic& found, jazu_diagnostic* why) {
  if (why != nullptr) give_diagnostic(found, why);
  return status;
}

constexpr int all_layers = JAZU_LAYER_LEXICON | JAZU_LAYER_MODEL | JAZU_LAYER_TABLE;

bool is_known(const jazu_options& given) noexcept {
  const auto is_one_of_two = [](int value) { return value == 0 || value == 1; };
  return given.invalid >= JAZU_INVALID_KEEP && given.invalid <= JAZU_INVALID_STOP &&
         is_one_of_two(given.punctuation) && given.lossless >= JAZU_LOSSLESS_OFF &&
         given.lossless <= JAZU_LOSSLESS_READ && (given.layers & ~all_layers) == 0 &&
         is_one_of_two(given.reading) && is_one_of_two(given.letter_case) &&
         is_one_of_two(given.guard);
}

jazu_status read_options(const jazu_options* given, jazu::Options& options) noexcept {
  if (given == nullptr) return JAZU_OK;
  if (!is_sized(given)) return JAZU_BAD_ARGUMENT;
  jazu_options known = JAZU_OPTIONS_INIT;
  std::memcpy(&known, given, std::min(given->size, sizeof known));
  const char* bytes = reinterpret_cast<const char*>(given);
  for (std::size_t i = sizeof known; i < given->size; ++i) {
    if (bytes[i] != 0) return JAZU_UNSUPPORTED;
  }
  if (!is_known(known)) return JAZU_BAD_ARGUMENT;
  options.invalid = static_cast<jazu::Invalid>(known.invalid);
  options.punctuation = static_cast<jazu::Punctuation>(known.punctuation);
  options.lossless = static_cast<jazu::Lossless>(known.lossless);
  if (known.layers != JAZU_LAYERS_ALL) {
    options.layers = {(known.layers & JAZU_LAYER_LEXICON) != 0,
                      (known.layers & JAZU_LAYER_MODEL) != 0};
  }
  options.reading = static_cast<jazu::Reading>(known.reading);
  options.letter_case = static_cast<jazu::Case>(known.letter_case);
  options.guard = static_cast<jazu::Guard>(known.guard);
  return JAZU_OK;
}

jazu_status open_converter(const char* from, const char* to, const jazu::Options& options,
                           jazu_converter** out, jazu_diagnostic* why) {
  const auto source = jazu::Alphabet::find(from);
  const auto target = jazu::Alphabet::find(to);
  jazu::Diagnostic found;
  if (!source || !target) {
    jazu::Converter::make(from, to, options, &found);
    return explain(JAZU_UNKNOWN_ALPHABET, found, why);
  }
  auto converter = jazu::Converter::make(*source, *target, options, &found);
  if (!converter) return explain(JAZU_NO_WAY, found, why);
  *out = new jazu_converter{*std::move(converter)};
  return JAZU_OK;
}

// Switches the variants of "name:name" on. Nothing when the alphabet has none of that name; `names`
// then begins with it.
std::optional<jazu::Alphabet> with_variants(jazu::Alphabet alphabet, std::string_view& names) {
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(':'), names.size());
    const auto next = alphabet.with_variant(names.substr(0, end));
    if (!next) return std::nullopt;
    alphabet = *next;
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return alphabet;
}

// One side of a converter as a caller gave it: a table and its variants, or a tag.
struct GivenSide {
  const jazu_table* table;
  const char* name;

  bool is_valid() const noexcept { return table != nullptr || name != nullptr; }
};

// The alphabet of a side; or nothing, and why.
std::optional<jazu::Alphabet> alphabet_of(const GivenSide& side, jazu::Diagnostic& why) {
  std::string_view name = side.name == nullptr ? "" : side.name;
  if (side.table == nullptr) {
    auto alphabet = jazu::Alphabet::find(name);
    if (!alphabet) why.message = "unknown alphabet '" + std::string(name) + "'";
    return alphabet;
  }
  auto alphabet = with_variants(side.table->table.alphabet(), name);
  if (!alphabet) {
    why.message = "the table has no variant '" + std::string(name.substr(0, name.find(':'))) + "'";
  }
  return alphabet;
}

// A table without variants is kept alive; with them it is compiled anew, and a handle is enough.
std::optional<jazu::Converter> make_converter(const GivenSide& from, jazu::Alphabet source,
                                              const GivenSide& to, jazu::Alphabet target,
                                              const jazu::Options& options, jazu::Diagnostic& why) {
  const bool keeps_from = from.table != nullptr && source.variants() == 0;
  const bool keeps_to = to.table != nullptr && target.variants() == 0;
  if (keeps_from && keeps_to) {
    return jazu::Converter::make(from.table->table, to.table->table, options, &why);
  }
  if (keeps_from) return jazu::Converter::make(from.table->table, target, options, &why);
  if (keeps_to) return jazu::Converter::make(source, to.table->table, options, &why);
  return jazu::Converter::make(source, target, options, &why);
}

jazu_status open_sides(const GivenSide& from, const GivenSide& to, const jazu::Options& options,
                       jazu_converter** out, jazu_diagnostic* why) {
  jazu::Diagnostic found;
  const auto source = alphabet_of(from, found);
  const auto target = source ? alphabet_of(to, found) : std::nullopt;
  if (!target) return explain(JAZU_UNKNOWN_ALPHABET, found, why);
  auto converter = make_converter(from, *source, to, *target, options, found);
  if (!converter) return explain(JAZU_NO_WAY, found, why);
  *out = new jazu_converter{*std::move(converter)};
  return JAZU_OK;
}

int layer_of(jazu::Layer layer) noexcept {
  switch (layer) {
    case jazu::Layer::lexicon:
      return JAZU_LAYER_LEXICON;
    case jazu::Layer::model:
      return JAZU_LAYER_MODEL;
    case jazu::Layer::table:
      break;
  }
  return JAZU_LAYER_TABLE;
}

jazu_status status_of(jazu::Status status) noexcept {
  switch (status) {
    case jazu::Status::output_full:
      return JAZU_OUTPUT_FULL;
    case jazu::Status::invalid_utf8:
      return JAZU_INVALID_UTF8;
    case jazu::Status::ok:
      break;
  }
  return JAZU_OK;
}

// One call for many texts. Once the buffer is full, the rest is only measured.
template <typename Offset>
class Batch {
 public:
  Batch(const jazu::Converter& converter, const Offset* offsets, const char* data,
        Offset* out_offsets, std::span<char> out) noexcept
      : converter_(converter),
        offsets_(offsets),
        data_(data),
        out_offsets_(out_offsets),
        out_(out) {}

  jazu_status run(std::size_t count) noexcept {
    if (out_offsets_ != nullptr) out_offsets_[0] = 0;
    if (count != 0 && offsets_[0] < 0) return JAZU_BAD_ARGUMENT;
    for (std::size_t i = 0; i < count; ++i) {
      if (offsets_[i + 1] < offsets_[i]) return JAZU_BAD_ARGUMENT;
      if (data_ == nullptr && offsets_[i + 1] != offsets_[i]) return JAZU_BAD_ARGUMENT;
      if (!convert(static_cast<std::size_t>(offsets_[i]),
                   static_cast<std::size_t>(offsets_[i + 1]))) {
        return JAZU_INVALID_UTF8;
      }
      if (out_offsets_ != nullptr) out_offsets_[i + 1] = static_cast<Offset>(size_);
    }
    constexpr auto limit = static_cast<std::size_t>(std::numeric_limits<Offset>::max());
    if (size_ > limit) return JAZU_OFFSET_OVERFLOW;
    return full_ ? JAZU_OUTPUT_FULL : JAZU_OK;
  }

  std::size_t size() const noexcept { return size_; }
  const jazu::Report& report() const noexcept { return report_; }

 private:
  // Returns false before an invalid byte.
  bool convert(std::size_t begin, std::size_t end) noexcept {
    if (begin == end) return true;
    const std::string_view text(data_ + begin, end - begin);
    jazu::Report found;
    jazu::Result result;
    if (!full_) {
      result = converter_.convert(text, out_.subspan(size_), found);
      full_ = result.status == jazu::Status::output_full;
    }
    size_ += full_ ? converter_.size(text) : result.written;
    if (report_.invalid == 0) report_.first_invalid = begin + found.first_invalid;
    if (report_.foreign == 0) report_.first_foreign = begin + found.first_foreign;
    report_.invalid += found.invalid;
    report_.foreign += found.foreign;
    return result.status != jazu::Status::invalid_utf8;
  }

  const jazu::Converter& converter_;
  const Offset* offsets_;
  const char* data_;
  Offset* out_offsets_;
  std::span<char> out_;
  std::size_t size_ = 0;
  bool full_ = false;
  jazu::Report report_;
};

template <typename Offset>
jazu_status convert_batch(const jazu_converter* converter, std::size_t count, const Offset* offsets,
                          const char* data, Offset* out_offsets, char* out, std::size_t capacity,
                          std::size_t* needed, jazu_report* report) noexcept {
  give_size(0, needed);
  if (converter == nullptr || (offsets == nullptr && count != 0) || !is_report(report) ||
      (capacity != 0 && (out == nullptr || out_offsets == nullptr)) ||
      count >= max_size_t / sizeof(Offset)) {
    return JAZU_BAD_ARGUMENT;
  }
  Batch<Offset> batch(converter->converter, offsets, data, out_offsets, {out, capacity});
  const jazu_status status = batch.run(count);
  const bool counted = status == JAZU_OK || status == JAZU_INVALID_UTF8;
  give_report(counted ? batch.report() : jazu::Report{}, report);
  if (status != JAZU_BAD_ARGUMENT) give_size(batch.size(), needed);
  return status;
}

// A call that the stream answers into its own buffer.
template <typename Body>
jazu_status run_stream(jazu_stream* stream, const char** out, std::size_t* out_size,
                       const Body& body) noexcept {
  if (out == nullptr || out_size == nullptr) return JAZU_BAD_ARGUMENT;
  *out = "";
  *out_size = 0;
  if (stream == nullptr) return JAZU_BAD_ARGUMENT;
  if (stream->broken) return JAZU_OUT_OF_MEMORY;
  const jazu_status status = guarded([&] {
    stream->out.clear();
    return status_of(body());
  });
  stream->broken = status == JAZU_OUT_OF_MEMORY;
  if (stream->broken) return status;
  *out = stream->out.data();
  *out_size = stream->out.size();
  return status;
}

}  // namespace

int jazu_version() noexcept {
  return JAZU_VERSION;
}

// Both texts are literals of the library, which end in NUL.
const char* jazu_version_string() noexcept {
  return jazu::version().data();
}

const char* jazu_table_digest() noexcept {
  return jazu::table_digest().data();
}

const char* jazu_status_string(jazu_status status) noexcept {
  switch (status) {
    case JAZU_OK:
      return "no error";
    case JAZU_OUTPUT_FULL:
      return "the output buffer is too small";
    case JAZU_INVALID_UTF8:
      return "the text is not valid UTF-8";
    case JAZU_OFFSET_OVERFLOW:
      return "the output is too large for 32-bit offsets";
    case JAZU_UNKNOWN_ALPHABET:
      return "unknown alphabet or variant";
    case JAZU_NO_WAY:
      return "there is no way between these alphabets";
    case JAZU_BAD_TABLE:
      return "the table has errors";
    case JAZU_BAD_ARGUMENT:
      return "bad argument";
    case JAZU_UNSUPPORTED:
      return "an option that this version of jazu does not know";
    case JAZU_OUT_OF_MEMORY:
      return "out of memory";
    default:
      return "unknown status";
  }
}

size_t jazu_alphabet_count() noexcept {
  return jazu::Alphabet::all_count();
}

jazu_status jazu_alphabet_at(size_t index, jazu_alphabet* out) noexcept {
  if (index >= jazu_alphabet_count() || !is_sized(out)) return JAZU_BAD_ARGUMENT;
  return give_alphabet(jazu::Alphabet::all(index), out);
}

jazu_status jazu_alphabet_find(const char* tag, jazu_alphabet* out) noexcept {
  if (tag == nullptr || !is_sized(out)) return JAZU_BAD_ARGUMENT;
  const auto alphabet = jazu::Alphabet::find(tag);
  return alphabet ? give_alphabet(*alphabet, out) : JAZU_UNKNOWN_ALPHABET;
}

jazu_status jazu_alphabet_variant(size_t index, size_t variant, jazu_variant* out) noexcept {
  if (index >= jazu_alphabet_count() || !is_sized(out)) return JAZU_BAD_ARGUMENT;
  return give_variant(jazu::Alphabet::all(index), variant, out);
}

jazu_status jazu_table_open(const char* text, size_t size, jazu_table** out,
                            jazu_diagnostic* problems, size_t capacity, size_t* count) noexcept {
  give_size(0, count);
  if (out == nullptr) return JAZU_BAD_ARGUMENT;
  *out = nullptr;
  if (!is_text(text, size) || (problems == nullptr && capacity != 0)) return JAZU_BAD_ARGUMENT;
  return guarded([&] {
    std::vector<jazu::Diagnostic> found;
    auto table = jazu::Table::parse({text, size}, found);
    if (table) {
      *out = new jazu_table{*std::move(table)};
      return JAZU_OK;
    }
    give_size(found.size(), count);
    for (std::size_t i = 0; i < std::min(capacity, found.size()); ++i) {
      give_diagnostic(found[i], &problems[i]);
    }
    return JAZU_BAD_TABLE;
  });
}

void jazu_table_close(jazu_table* table) noexcept {
  delete table;
}

jazu_status jazu_table_alphabet(const jazu_table* table, jazu_alphabet* out) noexcept {
  if (table == nullptr || !is_sized(out)) return JAZU_BAD_ARGUMENT;
  return give_alphabet(table->table.alphabet(), out);
}

jazu_status jazu_table_variant(const jazu_table* table, size_t variant,
                               jazu_variant* out) noexcept {
  if (table == nullptr || !is_sized(out)) return JAZU_BAD_ARGUMENT;
  return give_variant(table->table.alphabet(), variant, out);
}

jazu_status jazu_open(const char* from, const char* to, const jazu_options* options,
                      jazu_converter** out, jazu_diagnostic* why) noexcept {
  if (out == nullptr) return explain(JAZU_BAD_ARGUMENT, why);
  *out = nullptr;
  if (from == nullptr || to == nullptr) return explain(JAZU_BAD_ARGUMENT, why);
  jazu::Options known;
  const jazu_status status = read_options(options, known);
  if (status != JAZU_OK) return explain(status, why);
  const jazu_status opened = guarded([&] { return open_converter(from, to, known, out, why); });
  return opened == JAZU_OUT_OF_MEMORY ? explain(opened, why) : opened;
}

jazu_status jazu_open_table(const char* from, const jazu_table* to, const char* variants,
                            const jazu_options* options, jazu_converter** out,
                            jazu_diagnostic* why) noexcept {
  if (out != nullptr) *out = nullptr;
  if (to == nullptr) return explain(JAZU_BAD_ARGUMENT, why);
  return jazu_open_tables(nullptr, from, to, variants, options, out, why);
}

jazu_status jazu_open_tables(const jazu_table* from_table, const char* from,
                             const jazu_table* to_table, const char* to,
                             const jazu_options* options, jazu_converter** out,
                             jazu_diagnostic* why) noexcept {
  if (out == nullptr) return explain(JAZU_BAD_ARGUMENT, why);
  *out = nullptr;
  const GivenSide source{from_table, from};
  const GivenSide target{to_table, to};
  if (!source.is_valid() || !target.is_valid()) return explain(JAZU_BAD_ARGUMENT, why);
  jazu::Options known;
  const jazu_status status = read_options(options, known);
  if (status != JAZU_OK) return explain(status, why);
  const jazu_status opened = guarded([&] { return open_sides(source, target, known, out, why); });
  return opened == JAZU_OUT_OF_MEMORY ? explain(opened, why) : opened;
}

void jazu_close(jazu_converter* converter) noexcept {
  delete converter;
}

size_t jazu_max_size(const jazu_converter* converter, size_t size) noexcept {
  if (converter == nullptr) return 0;
  const std::size_t most = converter->converter.max_size(1);
  return size > max_size_t / most ? max_size_t : converter->converter.max_size(size);
}

jazu_status jazu_convert(const jazu_converter* converter, const char* text, size_t size, char* out,
                         size_t capacity, size_t* needed, jazu_report* report) noexcept {
  give_size(0, needed);
  if (converter == nullptr || !is_text(text, size) || (out == nullptr && capacity != 0) ||
      !is_report(report)) {
    return JAZU_BAD_ARGUMENT;
  }
  jazu::Report found;
  const jazu::Result result = converter->converter.convert({text, size}, {out, capacity}, found);
  const bool full = result.status == jazu::Status::output_full;
  give_report(full ? jazu::Report{} : found, report);
  if (needed != nullptr) *needed = full ? converter->converter.size({text, size}) : result.written;
  return status_of(result.status);
}

jazu_status jazu_convert_some(const jazu_converter* converter, const char* text, size_t size,
                              char* out, size_t capacity, size_t* read, size_t* written,
                              jazu_report* report) noexcept {
  if (read == nullptr || written == nullptr) return JAZU_BAD_ARGUMENT;
  *read = *written = 0;
  if (converter == nullptr || !is_text(text, size) || (out == nullptr && capacity != 0) ||
      !is_report(report)) {
    return JAZU_BAD_ARGUMENT;
  }
  jazu::Report found;
  const jazu::Result result = converter->converter.convert({text, size}, {out, capacity}, found);
  give_report(found, report);
  *read = result.read;
  *written = result.written;
  return status_of(result.status);
}

jazu_status jazu_convert_batch32(const jazu_converter* converter, size_t count,
                                 const int32_t* offsets, const char* data, int32_t* out_offsets,
                                 char* out, size_t capacity, size_t* needed,
                                 jazu_report* report) noexcept {
  return convert_batch(converter, count, offsets, data, out_offsets, out, capacity, needed, report);
}

jazu_status jazu_convert_batch64(const jazu_converter* converter, size_t count,
                                 const int64_t* offsets, const char* data, int64_t* out_offsets,
                                 char* out, size_t capacity, size_t* needed,
                                 jazu_report* report) noexcept {
  return convert_batch(converter, count, offsets, data, out_offsets, out, capacity, needed, report);
}

jazu_status jazu_explain(const jazu_converter* converter, const char* text, size_t size,
                         jazu_choices** out) noexcept {
  if (out == nullptr) return JAZU_BAD_ARGUMENT;
  *out = nullptr;
  if (converter == nullptr || !is_text(text, size)) return JAZU_BAD_ARGUMENT;
  return guarded([&] {
    *out = new jazu_choices{converter->converter.explain({text, size})};
    return JAZU_OK;
  });
}

size_t jazu_choices_count(const jazu_choices* choices) noexcept {
  return choices == nullptr ? 0 : choices->choices.size();
}

jazu_status jazu_choices_get(const jazu_choices* choices, size_t index, jazu_choice* out) noexcept {
  if (index >= jazu_choices_count(choices) || !is_sized(out)) return JAZU_BAD_ARGUMENT;
  const jazu::Choice& choice = choices->choices[index];
  give(jazu_choice{0, choice.offset, choice.size, text_of(choice.chosen), choice.others.size(),
                   choice.margin, layer_of(choice.layer), choice.line, choice.kept ? 1 : 0,
                   choice.respelled ? 1 : 0, jazu::is_ambiguous(choice) ? 1 : 0},
       out);
  return JAZU_OK;
}

jazu_status jazu_choices_get_other(const jazu_choices* choices, size_t index, size_t other,
                                   const char** text, size_t* size) noexcept {
  if (text == nullptr || size == nullptr) return JAZU_BAD_ARGUMENT;
  *text = "";
  *size = 0;
  if (index >= jazu_choices_count(choices)) return JAZU_BAD_ARGUMENT;
  const std::vector<std::string>& others = choices->choices[index].others;
  if (other >= others.size()) return JAZU_BAD_ARGUMENT;
  *text = others[other].data();
  *size = others[other].size();
  return JAZU_OK;
}

void jazu_choices_free(jazu_choices* choices) noexcept {
  delete choices;
}

jazu_status jazu_stream_open(const jazu_converter* converter, jazu_stream** out) noexcept {
  if (out == nullptr) return JAZU_BAD_ARGUMENT;
  *out = nullptr;
  if (converter == nullptr) return JAZU_BAD_ARGUMENT;
  return guarded([&] {
    *out = new jazu_stream(converter->converter);
    return JAZU_OK;
  });
}

void jazu_stream_close(jazu_stream* stream) noexcept {
  delete stream;
}

jazu_status jazu_stream_feed(jazu_stream* stream, const char* piece, size_t size, const char** out,
                             size_t* out_size) noexcept {
  if (!is_text(piece, size)) stream = nullptr;
  return run_stream(stream, out, out_size, [&] {
    return stream->stream.feed({piece, size}, stream->out);
  });
}

jazu_status jazu_stream_finish(jazu_stream* stream, const char** out, size_t* out_size) noexcept {
  return run_stream(stream, out, out_size, [&] { return stream->stream.finish(stream->out); });
}

jazu_status jazu_stream_report(const jazu_stream* stream, jazu_report* report) noexcept {
  if (stream == nullptr || !is_sized(report)) return JAZU_BAD_ARGUMENT;
  give_report(stream->stream.report(), report);
  return JAZU_OK;
}

jazu_status jazu_detect(const char* text, size_t size, jazu_detection* out,
                        jazu_candidate* candidates, size_t capacity) noexcept {
  if (!is_text(text, size) || !is_sized(out) || (candidates == nullptr && capacity != 0)) {
    return JAZU_BAD_ARGUMENT;
  }
  return guarded([&] {
    const jazu::Detection found = jazu::detect({text, size});
    for (std::size_t i = 0; i < std::min(capacity, found.candidates.size()); ++i) {
      const jazu::Candidate& each = found.candidates[i];
      candidates[i] = {text_of(each.alphabet.tag()), each.words, each.bits, each.plausible ? 1 : 0};
    }
    give_detection(found, out);
    return JAZU_OK;
  });
}
