#include "engine/route.hpp"

#include <doctest/doctest.h>

#include <string>

#include "engine/alphabet_data.hpp"
#include "jazu/jazu.hpp"
#include "support/exact_buffer.hpp"
#include "support/rows.hpp"

namespace jazu::engine {
namespace {

Route route_between(std::string_view from, std::string_view to, const Options& options = {}) {
  return builtin_route(Alphabet::find(to)->data()->program, Alphabet::find(from)->data()->reader,
                       nullptr, options);
}

// How much of a text may be converted before more of it comes.
std::size_t safe(std::string_view from, std::string_view text, const Options& options = {}) {
  const test::ExactBuffer exact(text);
  const char* const begin = exact.view().data();
  bool mid_word = false;
  const Route route = route_between(from, "cyrl", options);
  return static_cast<std::size_t>(safe_limit(route, begin, begin, begin + text.size(), mid_word) -
                                  begin);
}

TEST_CASE("what is built in is in a route as far as the options ask for it") {
  CHECK(route_between("cyrl", "arab").reader == nullptr);
  CHECK(route_between("cyrl", "arab").guard != nullptr);
  CHECK(route_between("arab", "cyrl").guard != nullptr);
  CHECK(route_between("arab", "cyrl").model != nullptr);
  Options options;
  options.guard = Guard::off;
  options.layers.model = false;
  CHECK(route_between("arab", "cyrl", options).guard == nullptr);
  CHECK(route_between("cyrl", "arab", options).guard == nullptr);
  CHECK(route_between("arab", "cyrl", options).model == nullptr);
}

TEST_CASE("an unfinished token is held back") {
  CHECK(safe("latn-2021", "") == 0);
  CHECK(safe("latn-2021", "bar") == 0);
  CHECK(safe("latn-2021", "bar ") == 4);
  CHECK(safe("latn-2021", "bar söz") == 4);
  CHECK(safe("latn-2021", "bar\n\n") == 5);
  CHECK(safe("latn-2021", "bar \xC3") == 4);
}

TEST_CASE("an open span is held back from its beginning") {
  CHECK(safe("latn-2021", "bar `söz bar ") == 4);
  CHECK(safe("latn-2021", "bar `söz bar` ") == 15);
  // The span may begin in the middle of a token.
  CHECK(safe("latn-2021", "bar a<!-- söz bar ") == 4);
  CHECK(safe("latn-2021", "bar a<!-- söz bar --> ") == 23);
  CHECK(safe("latn-2021", "bar `söz bar\n") == 14);
  CHECK(safe("cyrl", "бар `сөз бар ") == 7);
  CHECK(safe("cyrl", "бар `сөз` бар ") == 23);
  CHECK(safe("cyrl", "бара<!-- сөз бар ") == 0);
  CHECK(safe("cyrl", "бар сөз.қаз") == 7);
  Options options;
  options.guard = Guard::off;
  CHECK(safe("latn-2021", "bar `söz bar ", options) == 14);
  CHECK(safe("cyrl", "бар `сөз бар ", options) == 22);
}

TEST_CASE("no more is held back than a token and the longest span") {
  for (const char* open : {"`", "<!-- ", "{{ ", "-{"}) {
    const std::string text = open + test::times(3000, "söz ");
    CHECK(safe("latn-2021", text) + 4200 > text.size());
  }
  const std::string chunk = test::times(20000, "a");
  CHECK(safe("latn-2021", chunk) + 6000 > chunk.size());
}

TEST_CASE("scratch space is enough for a block and what may be taken behind it") {
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
    const Alphabet from = Alphabet::all(i);
    if (!from.two_way()) continue;
    for (std::size_t k = 0; k < Alphabet::all_count(); ++k) {
      const Options options;
      const Route route = route_between(from.tag(), Alphabet::all(k).tag());
      const std::size_t block = scratch_block(route, options);
      CHECK(block > 0);
      CHECK(room(route, options, block, ~std::size_t{0}) <= scratch_size);
    }
  }
}

TEST_CASE("a bound that is no size is the greatest number") {
  const Route route = route_between("arab", "brai");
  CHECK(bound(route, {}, ~std::size_t{0}) + scratch_size == ~std::size_t{0});
  CHECK(bound(route, {}, 0) == 0);
}

TEST_CASE("a cut where nothing before it matters") {
  const Options options;
  const Route latin = route_between("latn-2021", "cyrl");
  const Route arabic = route_between("arab", "cyrl");
  const std::string text = "ab cd. ef\ngh";
  const auto cut = [&](const Route& route, std::size_t at) {
    return may_cut(route, options, text.data(), text.data() + at);
  };
  CHECK(cut(latin, 3));
  CHECK_FALSE(cut(latin, 2));
  CHECK_FALSE(cut(latin, 4));
  CHECK_FALSE(cut(arabic, 3));
  CHECK(cut(arabic, 7));
  CHECK(cut(arabic, 10));
}

TEST_CASE("the context of a sentence begins with a code point") {
  const Route route = route_between("arab", "cyrl");
  const std::string text = test::times(500, "ا");
  const char* const end = text.data() + text.size();
  const char* const context = context_before(route, text.data(), end);
  CHECK(end - context <= 264);
  CHECK(end - context > 260);
  CHECK((end - context) % 2 == 0);
  CHECK(context_before(route, text.data(), text.data() + 4) == text.data());
}

}  // namespace
}  // namespace jazu::engine
