// Where sentences begin, for alphabets that do not show it by a capital.
#pragma once

namespace jazu::engine {

// True when what begins at `at` begins a line or a sentence: nothing stands before it in its line,
// or the mark that ends a sentence, brackets, quotes, dashes and white space aside. A full stop
// behind a single letter ends no sentence (A. B. Nurgali; t.b.). Looks back at most 64 code points.
bool begins_sentence(const char* begin, const char* at) noexcept;

// True when the full stop at `at` is the last one of initials before a name, without a space
// between them: a word of two letters or more (A.Nurgali, A.B.Nurgali, but t.b.).
bool name_follows(const char* at, const char* end) noexcept;

// How many bytes before a place begins_sentence() may look at.
inline constexpr int sentence_context = 4 * 66;

}  // namespace jazu::engine
