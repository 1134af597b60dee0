#include "engine/alphabet_data.hpp"
#include "engine/route.hpp"

namespace jazu::engine {

Route builtin_route(const table::Program* program, const table::Reader* reader,
                    const LosslessCodec* lossless, const Options& options) noexcept {
  Route route{program, reader};
  route.lossless = lossless;
  if (lossless != nullptr) return route;
  if (options.guard == Guard::on) route.guard = &text::builtin_guard_words();
  if (reader == nullptr) return route;
  if (options.layers.lexicon) route.lexicon = &table::builtin_lexicon();
  if (options.layers.model) route.model = &model::builtin_model();
  return route;
}

}  // namespace jazu::engine
