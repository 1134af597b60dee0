// Finds the places at which it is worth to ask the rules of repair. Clean text has next to none and
// is passed over 64 bytes at a time.
#pragma once

namespace jazu::repair {

// A trigger is a letter of Latin or Greek beside one of Cyrillic or Arabic, one of Arabic beside
// one of Cyrillic, a combining mark, an invisible character of rules U3 to U6, a presentation form,
// a letter that the rules of Arabic change, and in Cyrillic the first of two of І and Х side by
// side or one of them alone. Whatever profile `repair` changes is a word with a trigger in it.
//
// The first trigger in [at, stop), or `stop`; the text lies in [begin, end).
const char* find_trigger(const char* begin, const char* at, const char* stop,
                         const char* end) noexcept;

// The same in plain C++, which the quick ones are compared with.
const char* find_trigger_plain(const char* begin, const char* at, const char* stop,
                               const char* end) noexcept;

// The quick ones, of which find_trigger() takes the best for the machine.
const char* find_trigger_portable(const char* begin, const char* at, const char* stop,
                                  const char* end) noexcept;
const char* find_trigger_avx512(const char* begin, const char* at, const char* stop,
                                const char* end) noexcept;

}  // namespace jazu::repair
