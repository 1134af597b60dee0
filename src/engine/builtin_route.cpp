#include "engine/alphabet_data.hpp"
#include "engine/route.hpp"

namespace jazu::engine {

text::SpanKinds kinds_of(const GuardKinds& wanted) noexcept {
  using text::SpanKind;
  text::SpanKinds kinds = 0;
  const auto add = [&](bool is_wanted, SpanKind kind) {
    if (is_wanted) kinds |= text::set_of(kind);
  };
  add(wanted.url, SpanKind::url);
  add(wanted.email, SpanKind::email);
  add(wanted.domain, SpanKind::domain);
  add(wanted.handle, SpanKind::handle);
  add(wanted.hashtag, SpanKind::hashtag);
  add(wanted.path, SpanKind::path);
  add(wanted.slot, SpanKind::slot);
  add(wanted.code, SpanKind::code);
  add(wanted.escape, SpanKind::escape);
  add(wanted.markup, SpanKind::markup);
  add(wanted.verbatim, SpanKind::verbatim);
  add(wanted.unit, SpanKind::number_unit);
  add(wanted.name, SpanKind::camel);
  return kinds;
}

Route builtin_route(const table::Program* program, const table::Reader* reader,
                    const LosslessCodec* lossless, const Options& options) noexcept {
  Route route{program, reader};
  route.lossless = lossless;
  if (lossless != nullptr) return route;
  route.kinds = kinds_of(options.guard_kinds);
  const bool words = options.guard_kinds.foreign && reader != nullptr;
  if (options.guard == Guard::on && (route.kinds != 0 || words)) {
    route.guard = &text::builtin_guard_words();
  }
  if (reader == nullptr) return route;
  if (options.layers.lexicon) route.lexicon = &table::builtin_lexicon();
  if (options.layers.model) route.model = &model::builtin_model();
  return route;
}

}  // namespace jazu::engine
