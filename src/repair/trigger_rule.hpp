// What a trigger is, exactly; see trigger.hpp.
#pragma once

namespace jazu::repair {

// Whether there is one at `at`; the text lies in [begin, end).
bool is_trigger(const char* begin, const char* at, const char* end) noexcept;

}  // namespace jazu::repair
