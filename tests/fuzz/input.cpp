#include "input.hpp"

#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <tuple>

namespace jazu::fuzz {

std::uint8_t Input::byte() {
  if (size_ == 0) return 0;
  --size_;
  return *data_++;
}

const reference::Target& Input::target() {
  return reference::targets()[byte() % reference::targets().size()];
}

const Options& Input::options() {
  return reference::all_options()[byte() % reference::all_options().size()];
}

std::string_view Input::rest() {
  return {reinterpret_cast<const char*>(data_), size_};
}

void require(bool holds, const char* law, std::string_view tag) {
  if (holds) return;
  std::fprintf(stderr, "%.*s: %s\n", static_cast<int>(tag.size()), tag.data(), law);
  std::abort();
}

const jazu::Converter& converter(const reference::Target& target, const Options& options) {
  using Key = std::tuple<std::string, Invalid, Punctuation, Guard>;
  static std::map<Key, jazu::Converter> made;
  const Key key{target.tag, options.invalid, options.punctuation, options.guard};
  const auto found = made.find(key);
  if (found != made.end()) return found->second;
  return made.emplace(key, target.converter(options)).first->second;
}

void into_small_buffers(const Converter& converter, std::string_view text,
                        const std::string& expected, std::size_t room, std::string_view tag) {
  std::string out;
  while (true) {
    const auto buffer = std::make_unique<char[]>(room);
    const Result result = converter.convert(text, {buffer.get(), room});
    require(result.written <= room && result.read <= text.size(), "counts within the spans", tag);
    out.append(buffer.get(), result.written);
    require(expected.compare(0, out.size(), out) == 0, "pieces equal the whole", tag);
    if (result.status != Status::output_full) break;
    if (result.read == 0) return;  // not even one piece fits
    text.remove_prefix(result.read);
  }
  require(out.size() == expected.size(), "pieces end with the whole", tag);
}

}  // namespace jazu::fuzz
