// Choosing among the readings of a word.
#include "reading/decoder.hpp"

#include <doctest/doctest.h>

#include "reading/sign.hpp"
#include "unit/reading/test_lattice.hpp"

namespace jazu::reading {
namespace {

using test::lattice;
using test::small_model;
using test::texts_of;
using Texts = std::vector<std::string>;

Candidates read(const Lattice& word, const train::Storage& storage,
                Effort effort = Effort::as_needed) {
  Candidates found;
  decode(word, storage.view(), effort, found);
  return found;
}

TEST_CASE("the frequent word is read, the rare one comes second") {
  const auto storage = small_model({{"ел", 4}, {"эл", 1}, {"мен", 4}});
  const auto found = read(lattice({"э,е", "л"}), storage);
  CHECK(texts_of(found) == Texts{"ел", "эл"});
  CHECK(found.items[0].listed);
  CHECK(found.items[0].cost < found.items[1].cost);
}

TEST_CASE("letters that are not written are put back where a word has them") {
  const auto storage = small_model({{"июнь"}, {"объект"}, {"фильмдер"}});
  auto word = lattice({"и", "ю", "н"});
  CHECK(read(word, storage, Effort::words).count == 0);
  word.silent = test::set("ъь");
  CHECK(texts_of(read(word, storage, Effort::words)) == Texts{"июнь"});
  auto inside = lattice({"о", "б", "е,э", "к", "т"});
  inside.silent = test::set("ъь");
  CHECK(texts_of(read(inside, storage, Effort::words)) == Texts{"объект"});
}

TEST_CASE("one spelling may stand for several letters") {
  const auto storage = small_model({{"жетсе", 2}, {"цирк", 2}});
  CHECK(texts_of(read(lattice({"тс,ц", "и", "р", "к"}), storage)) == Texts{"цирк"});
  CHECK(texts_of(read(lattice({"ж", "е", "тс,ц", "е"}), storage)) == Texts{"жетсе"});
}

TEST_CASE("a word that the list lacks is read by its letters") {
  const auto storage = small_model({{"балалар"}, {"қалалар"}, {"далалар"}, {"әке"}, {"ән"}});
  const auto found = read(lattice({"т", "а,ә", "л", "а,ә", "л", "а,ә", "р"}), storage);
  REQUIRE(found.count > 1);
  CHECK(test::text_of(found.items[0]) == "талалар");
  CHECK_FALSE(found.items[0].listed);
  CHECK(read(lattice({"т", "а", "л"}), storage, Effort::words).count == 0);
}

TEST_CASE("a listed word with an ending is read before what letters alone say") {
  const auto storage = small_model(
      {{"судья", 2, model::WordCase::title}, {"балалар"}, {"дана"}, {"удан"}}, 3, {"дан", "лар"});
  auto word = lattice({"с", "у", "д", "я", "д", "а,ә", "н"});
  word.silent = test::set("ъь");
  const auto found = read(word, storage);
  REQUIRE(found.count > 0);
  CHECK(test::text_of(found.items[0]) == "судьядан");
  CHECK_FALSE(found.items[0].listed);
  CHECK(found.items[0].usual_case == model::WordCase::title);
}

TEST_CASE("two listed words are read as one, with an ending or without") {
  const auto storage = small_model({{"толық", 3}, {"экран", 3}, {"балалар"}, {"әке"}}, 3, {"ды"});
  const auto word = lattice({"т", "о", "л", "ы", "қ", "э,е", "к", "р", "а,ә", "н"});
  CHECK(texts_of(read(word, storage)).front() == "толықэкран");
  const auto longer = lattice({"т", "о", "л", "ы", "қ", "э,е", "к", "р", "а,ә", "н", "д", "ы,і"});
  CHECK(texts_of(read(longer, storage)).front() == "толықэкранды");
}

TEST_CASE("full effort adds readings behind that of the list") {
  const auto storage = small_model({{"ана", 4}, {"әке"}});
  const auto found = read(lattice({"а,ә", "н", "а,ә"}), storage, Effort::full);
  CHECK(found.count == 4);
  CHECK(test::text_of(found.items[0]) == "ана");
  CHECK(found.items[0].listed);
}

TEST_CASE("the sign before a word decides its vowels") {
  const auto storage = small_model({{"тур", 1}, {"түр", 1}, {"тор", 1}, {"көл", 2}, {"кол", 1}});
  auto word = lattice({"т", "у,ү", "р"});
  word.any = test::set("әөүі");
  word.none = test::set("еэгк");
  word.sign = WordSign::present;
  CHECK(texts_of(read(word, storage)) == Texts{"түр"});
  word.sign = WordSign::absent;
  CHECK(texts_of(read(word, storage)) == Texts{"тур"});
  word.sign = WordSign::unknown;
  CHECK(read(word, storage).count == 2);

  // к says already that the vowels are front, so there is no sign and both are possible.
  auto both = lattice({"к", "о,ө", "л"});
  both.any = word.any;
  both.none = word.none;
  both.sign = WordSign::absent;
  CHECK(texts_of(read(both, storage)) == Texts{"көл", "кол"});
  both.sign = WordSign::present;
  CHECK(read(both, storage, Effort::full).count == 0);
}

TEST_CASE("capitals come from the spelling, in multi-letter spellings too") {
  const auto storage = small_model({{"цирк"}});
  CHECK(texts_of(read(lattice({"Ц", "и", "Р", "к"}), storage)) == Texts{"ЦиРк"});
  CHECK(texts_of(read(lattice({"Ть", "И"}), storage)).front() == "ТьИ");
}

TEST_CASE("an unusual spelling costs what its arc says") {
  const auto storage = small_model({{"ел", 2}, {"эл", 1}});
  auto word = lattice({"э,е", "л"});
  word.arcs[1].cost = 1000;
  CHECK(texts_of(read(word, storage)) == Texts{"эл", "ел"});
}

TEST_CASE("longest words and densest lattices stay within bounds") {
  const auto storage = small_model({{"ананас"}, {"әке"}, {"балалар"}});
  const std::vector<std::string_view> dense(max_positions, "а,ә,б,в,г,ғ,д,е,к,л,м,н,о,п");
  auto word = lattice(dense);
  word.silent = test::set("ъь");
  const auto found = read(word, storage, Effort::full);
  CHECK(found.count == Candidates::max_count);
  for (std::size_t i = 0; i < found.count; ++i) CHECK(found.items[i].size <= max_letters);
}

TEST_CASE("without a model, a word or a path there is no reading") {
  const auto storage = small_model({{"ел"}});
  CHECK(read(lattice({}), storage).count == 0);
  CHECK(read(lattice({"е"}), train::Storage{}).count == 0);
  auto gap = lattice({"е", "л"});
  gap.first[2] = gap.first[1];
  gap.arc_count = 1;
  CHECK(read(gap, storage).count == 0);
}

TEST_CASE("the built-in model reads common words") {
  const model::Model& model = model::builtin_model();
  if (model.empty()) return;
  Candidates found;
  auto word = lattice({"қ", "а,ә", "з", "а,ә", "қ", "с", "т", "а,ә", "н"});
  decode(word, model, Effort::as_needed, found);
  REQUIRE(found.count > 0);
  CHECK(test::text_of(found.items[0]) == "қазақстан");
  CHECK(found.items[0].usual_case == model::WordCase::title);
}

}  // namespace
}  // namespace jazu::reading
