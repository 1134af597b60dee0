// A part of a text that conversion leaves as it is, and the kinds there are.
#pragma once

#include <cstddef>
#include <cstdint>

namespace jazu::text {

enum class SpanKind : std::uint8_t {
  none,
  url,          // https://a.kz/b, www.a.kz, egov.kz/services
  email,        // info@a.kz
  domain,       // Egemen.kz
  handle,       // @user
  hashtag,      // #tag
  path,         // /usr/bin, C:\a, src/main.rs, report.pdf
  slot,         // what a program fills in: %s %1$s %(name)s {x} {{x}} ${x}
  code,         // `...` and snake_case
  escape,       // \n \t \u0041
  markup,       // a tag, a comment, an entity, an element whose content is code
  verbatim,     // -{...}-, by which a writer says so; the caller may drop the two marks
  number_unit,  // 10px, H2O, v1.2.3
  camel,        // iPhone, YouTube
};

// A set of kinds.
using SpanKinds = std::uint32_t;

constexpr SpanKinds set_of(SpanKind kind) noexcept {
  return SpanKinds{1} << static_cast<unsigned>(kind);
}

// All but hashtags: #Қазақстан is a word that people read, and whether it is also an address that
// must not change depends on where it will be used.
inline constexpr SpanKinds all_kinds = (set_of(SpanKind::camel) << 1) - 1;
inline constexpr SpanKinds default_kinds = all_kinds & ~set_of(SpanKind::hashtag);

struct Span {
  const char* begin = nullptr;
  const char* end = nullptr;
  SpanKind kind = SpanKind::none;

  bool operator==(const Span&) const = default;
};

// The longest span, in bytes. What is opened and not closed within it is ordinary text.
inline constexpr std::size_t max_span = 4096;

}  // namespace jazu::text
