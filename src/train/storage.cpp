#include "train/storage.hpp"

#include <array>
#include <cstddef>
#include <cstdio>

namespace jazu::train {
namespace {

constexpr std::string_view mark = "jazumdl4";

template <typename Number>
void put(std::string& out, Number number) {
  for (std::size_t i = 0; i < sizeof(Number); ++i) {
    out += static_cast<char>(static_cast<unsigned char>(number >> (8 * i)));
  }
}

template <typename Number>
void put(std::string& out, const std::vector<Number>& numbers) {
  put(out, static_cast<std::uint32_t>(numbers.size()));
  for (const Number each : numbers) put(out, each);
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  template <typename Number>
  void get(Number& number) {
    number = 0;
    if (bytes_.size() < sizeof(Number)) {
      good_ = false;
      return;
    }
    for (std::size_t i = 0; i < sizeof(Number); ++i) {
      const auto byte = static_cast<unsigned char>(bytes_[i]);
      number = static_cast<Number>(number | static_cast<Number>(Number{byte} << (8 * i)));
    }
    bytes_.remove_prefix(sizeof(Number));
  }

  template <typename Number>
  void get(std::vector<Number>& numbers) {
    std::uint32_t size = 0;
    get(size);
    if (!good_ || bytes_.size() / sizeof(Number) < size) {
      good_ = false;
      return;
    }
    numbers.resize(size);
    for (Number& each : numbers) get(each);
  }

  bool take(std::string_view text) {
    const bool here = bytes_.substr(0, text.size()) == text;
    if (here) bytes_.remove_prefix(text.size());
    return here;
  }

  bool complete() const { return good_ && bytes_.empty(); }

 private:
  std::string_view bytes_;
  bool good_ = true;
};

}  // namespace

model::Model Storage::view() const {
  model::Model result;
  if (!contexts.empty()) {
    result.letters = model::LetterModel({order, contexts, outer_begin, inner, outer});
  }
  if (!edges.empty()) result.words = model::WordList({edges, root, endings, class_costs});
  result.harmony = model::HarmonyModel({harmony});
  result.foreign = model::LatinModel({latin});
  return result;
}

std::string to_bytes(const Storage& storage) {
  std::string out(mark);
  put(out, storage.order);
  put(out, storage.outer_begin);
  put(out, storage.root);
  put(out, storage.endings);
  put(out, storage.contexts);
  put(out, storage.inner);
  put(out, storage.outer);
  put(out, storage.edges);
  put(out, storage.class_costs);
  put(out, storage.harmony);
  put(out, storage.latin);
  return out;
}

std::optional<Storage> from_bytes(std::string_view bytes) {
  Reader reader(bytes);
  if (!reader.take(mark)) return std::nullopt;
  Storage result;
  reader.get(result.order);
  reader.get(result.outer_begin);
  reader.get(result.root);
  reader.get(result.endings);
  reader.get(result.contexts);
  reader.get(result.inner);
  reader.get(result.outer);
  reader.get(result.edges);
  reader.get(result.class_costs);
  reader.get(result.harmony);
  reader.get(result.latin);
  if (!reader.complete()) return std::nullopt;
  return result;
}

std::string digest(std::string_view bytes) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const char c : bytes) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001B3;
  }
  std::array<char, 24> text{};
  std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(hash));
  return text.data();
}

}  // namespace jazu::train
