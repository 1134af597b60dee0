#include "reading/decoder.hpp"

#include "reading/beam_search.hpp"
#include "reading/weights.hpp"
#include "reading/word_search.hpp"

namespace jazu::reading {

void decode(const Lattice& lattice, const model::Model& model, Effort effort,
            Candidates& found) noexcept {
  found.count = 0;
  if (model.empty() || lattice.size == 0) return;
  search_words(lattice, model, found);
  const bool listed = found.count > 0;
  const bool sure = listed && found.items[0].cost < weights::sure;
  if (effort == Effort::words || (effort == Effort::as_needed && sure)) return;
  add_letters(lattice, model, found);
  search_stems(lattice, model, found);
  if (effort == Effort::full || !listed) search_letters(lattice, model, found);
}

}  // namespace jazu::reading
