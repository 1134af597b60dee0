// Law 7 on random records and random texts: what a record says covers both texts, and undoes.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <string_view>
#include <vector>

#include "edits_generator.hpp"
#include "jazu/jazu.hpp"

namespace {

using jazu::Bias;
using jazu::Edit;
using jazu::Edits;
using jazu::Range;
using jazu::property::any_letters;
using jazu::property::any_step;
using jazu::property::check_cover;
using jazu::property::Step;

// All places of an offset by looking at every run.
Range places_by_hand(const Edits& edits, std::size_t offset) {
  std::vector<std::size_t> places;
  if (offset == 0) places.push_back(0);
  for (const Edit& edit : edits) {
    if (offset > edit.source.begin && offset < edit.source.end) {
      const std::size_t place = edit.target.begin + (offset - edit.source.begin);
      return edit.changed ? edit.target : Range{place, place};
    }
    if (edit.source.end == offset) places.push_back(edit.target.end);
  }
  return {places.front(), places.back()};
}

void check_mapping(const Edits& edits) {
  std::size_t last_left = 0, last_right = 0;
  for (std::size_t i = 0; i <= edits.source_size(); ++i) {
    const std::size_t left = edits.to_target(i, Bias::left);
    const std::size_t right = edits.to_target(i, Bias::right);
    RC_ASSERT((Range{left, right} == places_by_hand(edits, i)));
    RC_ASSERT(last_left <= left && last_right <= right && left <= right);
    RC_ASSERT(edits.to_source(left, Bias::left) <= i && i <= edits.to_source(right, Bias::right));
    last_left = left;
    last_right = right;
  }
  RC_ASSERT(last_right == edits.target_size());
}

}  // namespace

TEST_CASE("edits: random records cover both texts and undo, their places never go back") {
  CHECK(rc::check([] {
    const Step step = any_step(*any_letters());
    check_cover(step.edits, step.source, step.target);
    check_mapping(step.edits);
  }));
}

TEST_CASE("edits: a range goes to one that covers it, and back to one that covers that") {
  CHECK(rc::check([] {
    const Step step = any_step(*any_letters());
    const auto size = static_cast<int>(step.source.size());
    const auto begin = static_cast<std::size_t>(*rc::gen::inRange(0, size + 1));
    const auto end = begin + static_cast<std::size_t>(*rc::gen::inRange(0, size + 1));
    const Range there = step.edits.to_target(Range{begin, end});
    RC_ASSERT(there.begin <= there.end && there.end <= step.target.size());
    if (there.begin == there.end) return;
    const Range back = step.edits.to_source(there);
    RC_ASSERT(back.begin <= back.end);
    for (const Edit& edit : step.edits) {
      const bool touched = edit.target.begin < there.end && edit.target.end > there.begin;
      const bool meant = edit.source.begin < end && edit.source.end > begin;
      if (edit.changed && edit.source.begin != edit.source.end) {
        // What became something is in the range when what it was is.
        if (meant) RC_ASSERT(there.begin <= edit.target.begin && edit.target.end <= there.end);
        if (touched) RC_ASSERT(meant);
      }
    }
  }));
}

TEST_CASE("edits: two steps together undo as they do one after the other") {
  CHECK(rc::check([] {
    const Step first = any_step(*any_letters());
    const Step second = any_step(first.target);
    const auto both = compose(first.edits, second.edits);
    RC_ASSERT(both.has_value());
    check_cover(*both, first.source, second.target);
  }));
}

TEST_CASE("edits: where both steps go lies where the one goes and then the other") {
  CHECK(rc::check([] {
    // With what is empty on one side a place has two ends after one step, and after both but one.
    const Step first = any_step(*any_letters(), true);
    const Step second = any_step(first.target, true);
    const auto both = compose(first.edits, second.edits);
    RC_ASSERT(both.has_value());
    for (std::size_t i = 0; i <= first.source.size(); ++i) {
      const std::size_t left = first.edits.to_target(i);
      const std::size_t right = first.edits.to_target(i, Bias::right);
      RC_ASSERT(both->to_target(i) <= second.edits.to_target(left));
      RC_ASSERT(both->to_target(i, Bias::right) >= second.edits.to_target(right, Bias::right));
    }
  }));
}

TEST_CASE("edits: steps are put together in any order") {
  CHECK(rc::check([] {
    const Step a = any_step(*any_letters(), true);
    const Step b = any_step(a.target, true);
    const Step c = any_step(b.target, true);
    const auto left = compose(*compose(a.edits, b.edits), c.edits);
    const auto right = compose(a.edits, *compose(b.edits, c.edits));
    RC_ASSERT(left.has_value() && right.has_value());
    const std::vector<Edit> one(left->begin(), left->end()), other(right->begin(), right->end());
    RC_ASSERT(one.size() == other.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
      RC_ASSERT(one[i].source == other[i].source && one[i].target == other[i].target);
      RC_ASSERT(one[i].changed == other[i].changed && one[i].before == other[i].before);
    }
  }));
}

TEST_CASE("edits: a step that changes nothing changes nothing") {
  CHECK(rc::check([] {
    const Step step = any_step(*any_letters());
    Edits before, behind;
    before.copy(step.source.size());
    behind.copy(step.target.size());
    RC_ASSERT(compose(before, step.edits) == step.edits);
    RC_ASSERT(compose(step.edits, behind) == step.edits);
  }));
}

TEST_CASE("edits: the records of two texts one behind the other are that of both") {
  CHECK(rc::check([] {
    const Step a = any_step(*any_letters()), b = any_step(*any_letters());
    Edits both = a.edits;
    both.append(b.edits);
    check_cover(both, a.source + b.source, a.target + b.target);
  }));
}
