#include "train/letter_trainer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace jazu::train {
namespace {

constexpr char edge = static_cast<char>(model::edge_symbol);

// The followers of one context.
struct Followers {
  std::array<double, model::symbol_count> count{};
  std::array<double, model::symbol_count> probability{};
  double total = 0, kinds = 0;
};

// Contexts of one length, in the order of their symbols.
using Level = std::map<std::string, Followers>;

std::vector<Level> count(const std::map<Word, double>& weights, std::uint32_t order) {
  std::vector<Level> levels(order);
  for (const auto& [word, weight] : weights) {
    const std::string text = edge + word + edge;
    for (std::size_t at = 1; at < text.size(); ++at) {
      for (std::size_t length = 0; length < order && length <= at; ++length) {
        Followers& to = levels[length][text.substr(at - length, length)];
        double& cell = to.count[static_cast<unsigned char>(text[at])];
        if (cell == 0) ++to.kinds;
        cell += weight;
        to.total += weight;
      }
    }
  }
  return levels;
}

void estimate(std::vector<Level>& levels) {
  for (std::size_t length = 0; length < levels.size(); ++length) {
    for (auto& [context, followers] : levels[length]) {
      const Followers* shorter = length == 0 ? nullptr : &levels[length - 1].at(context.substr(1));
      const double whole = followers.total + caution * followers.kinds;
      for (std::size_t s = 0; s < model::symbol_count; ++s) {
        const double below = shorter ? shorter->probability[s] : 1.0 / model::symbol_count;
        followers.probability[s] = (followers.count[s] + caution * followers.kinds * below) / whole;
      }
    }
  }
}

std::uint32_t cost_of(double probability, double limit) {
  const double cost = -std::log2(probability) * model::cost_per_bit;
  return static_cast<std::uint32_t>(std::lround(std::clamp(cost, 0.0, limit)));
}

// Numbers of the contexts, level by level, with one between the two kinds that ends the first.
std::vector<std::map<std::string, std::uint32_t>> number(const std::vector<Level>& levels) {
  std::vector<std::map<std::string, std::uint32_t>> result(levels.size());
  std::uint32_t next = 0;
  for (std::size_t length = 0; length < levels.size(); ++length) {
    if (length + 1 == levels.size()) ++next;
    for (const auto& [context, followers] : levels[length]) result[length][context] = next++;
  }
  return result;
}

void store_inner(const std::string& context, const Followers& followers,
                 const std::map<std::string, std::uint32_t>& longer, bool all, Storage& storage) {
  for (std::uint32_t s = 0; s < model::symbol_count; ++s) {
    if (!all && followers.count[s] == 0) continue;
    const auto child = longer.find(context + static_cast<char>(s));
    const std::uint32_t number = child == longer.end() ? 0 : child->second;
    storage.inner.push_back(number << 14 | cost_of(followers.probability[s], 255) << 6 | s);
  }
}

void store_outer(const Followers& followers, Storage& storage) {
  for (std::uint32_t s = 0; s < model::symbol_count; ++s) {
    if (followers.count[s] == 0) continue;
    const std::uint32_t bits = cost_of(followers.probability[s], 1023) << 6 | s;
    storage.outer.push_back(static_cast<std::uint16_t>(bits));
  }
}

}  // namespace

void train_letters(const std::map<Word, double>& weights, std::uint32_t order, Storage& storage) {
  auto levels = count(weights, order);
  estimate(levels);
  const auto numbers = number(levels);
  storage.order = order;
  storage.outer_begin = numbers.back().begin()->second;
  for (std::size_t length = 0; length < order; ++length) {
    const bool outer = length + 1 == order;
    const auto size = [&] { return outer ? storage.outer.size() : storage.inner.size(); };
    for (const auto& [context, followers] : levels[length]) {
      const double unseen = caution * followers.kinds;
      const double left = unseen / (followers.total + unseen);
      storage.contexts.push_back(static_cast<std::uint32_t>(size()) << 8 | cost_of(left, 255));
      if (outer) {
        store_outer(followers, storage);
      } else {
        store_inner(context, followers, numbers[length + 1], length <= 1, storage);
      }
    }
    // The sentinel that ends the last context of each kind.
    if (outer || length + 2 == order) {
      storage.contexts.push_back(static_cast<std::uint32_t>(size()) << 8);
    }
  }
}

}  // namespace jazu::train
