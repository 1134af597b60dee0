// The rules of the guard. Each answers whether a span of its kind begins at `at`, and gives its
// end, or null. `at` lies before `line.limit`.
#pragma once

#include "text/guard_line.hpp"

namespace jazu::text {

// Addresses and files (guard_address.cpp, guard_path.cpp).
const char* url_at(Line& line, const char* at) noexcept;
const char* email_at(Line& line, const char* at) noexcept;
// A host name with a known suffix; `is_url` when a port, path or query follows it.
const char* domain_at(Line& line, const char* at, bool& is_url) noexcept;
const char* handle_at(Line& line, const char* at) noexcept;
const char* hashtag_at(Line& line, const char* at) noexcept;
const char* path_at(Line& line, const char* at) noexcept;

// Parts of programs and markup (guard_slot.cpp, guard_markup.cpp).
const char* slot_at(Line& line, const char* at) noexcept;
const char* escape_at(Line& line, const char* at) noexcept;
const char* code_at(Line& line, const char* at) noexcept;
const char* markup_at(Line& line, const char* at) noexcept;
const char* verbatim_at(Line& line, const char* at) noexcept;

// Words by their shape (guard_shape.cpp).
const char* identifier_at(Line& line, const char* at) noexcept;
const char* number_unit_at(Line& line, const char* at) noexcept;
const char* camel_at(Line& line, const char* at) noexcept;

// The end of an address that goes on at `at` up to white space: before marks that close a sentence
// or what the address stands in, and before a suffix behind a hyphen. `begin` is where it began.
const char* address_end(const Line& line, const char* begin, const char* at) noexcept;

}  // namespace jazu::text
