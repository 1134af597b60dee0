// How many cases of one kind a test takes. A sanitizer slows them down tenfold and more, and shows
// with a few what it shows with all: the preset asan, which every run of scripts/test waits for,
// takes fewer, and asan-gcc, of the long run, takes all.
#pragma once

namespace jazu::test {

#ifdef JAZU_FEWER_CASES
inline constexpr bool fewer_cases = true;
#else
inline constexpr bool fewer_cases = false;
#endif

}  // namespace jazu::test
