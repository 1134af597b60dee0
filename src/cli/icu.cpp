#include "icu.hpp"

#ifdef JAZU_ICU
#include <dlfcn.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/uvernum.h>

#include <cstdint>
#include <new>
#endif

namespace jazu::cli {

#ifdef JAZU_ICU

// The names of ICU's functions carry its version, which its headers put in by macros.
#define JAZU_QUOTE(name) #name
#define JAZU_NAME(function) JAZU_QUOTE(function)

namespace {

#ifdef __APPLE__
constexpr const char* library_name = "libicuuc." U_ICU_VERSION_SHORT ".dylib";
#else
constexpr const char* library_name = "libicuuc.so." U_ICU_VERSION_SHORT;
#endif

}  // namespace

struct IcuNormalizer::Functions {
  decltype(&unorm2_normalize) normalize = nullptr;
  decltype(&u_strFromUTF8) from_utf8 = nullptr;
  decltype(&u_strToUTF8) to_utf8 = nullptr;
  const UNormalizer2* nfc = nullptr;

  bool load(void* library) {
    decltype(&unorm2_getNFCInstance) instance = nullptr;
    const auto find = [&](auto& function, const char* name) {
      function =
          reinterpret_cast<std::remove_reference_t<decltype(function)>>(dlsym(library, name));
      return function != nullptr;
    };
    UErrorCode error = U_ZERO_ERROR;
    const bool found = find(instance, JAZU_NAME(unorm2_getNFCInstance)) &&
                       find(normalize, JAZU_NAME(unorm2_normalize)) &&
                       find(from_utf8, JAZU_NAME(u_strFromUTF8)) &&
                       find(to_utf8, JAZU_NAME(u_strToUTF8));
    if (found) nfc = instance(&error);
    return found && U_SUCCESS(error);
  }
};

bool IcuNormalizer::load() {
  if (tried_) return functions_ != nullptr;
  tried_ = true;
  static Functions functions;
  void* const library = dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
  if (library != nullptr && functions.load(library)) {
    functions_ = &functions;
    return true;
  }
  why_ = library == nullptr ? dlerror() : std::string(library_name) + " is not the one of ICU";
  why_ += "; install ICU " U_ICU_VERSION_SHORT " (libicu" U_ICU_VERSION_SHORT
          " on Debian), or say --no-nfc";
  return false;
}

// Neither form of a text is more than three times as long as the other, in units of its own.
std::string IcuNormalizer::normalize(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  std::int32_t size = 0;
  std::u16string utf16(text.size(), u'\0');
  functions_->from_utf8(utf16.data(), static_cast<std::int32_t>(utf16.size()), &size, text.data(),
                        static_cast<std::int32_t>(text.size()), &error);
  std::u16string composed(3 * static_cast<std::size_t>(size), u'\0');
  size = functions_->normalize(functions_->nfc, utf16.data(), size, composed.data(),
                               static_cast<std::int32_t>(composed.size()), &error);
  std::string result(3 * static_cast<std::size_t>(size), '\0');
  std::int32_t written = 0;
  functions_->to_utf8(result.data(), static_cast<std::int32_t>(result.size()), &written,
                      composed.data(), size, &error);
  if (error == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
  if (U_FAILURE(error)) return std::string(text);
  result.resize(static_cast<std::size_t>(written));
  return result;
}

#else

struct IcuNormalizer::Functions {};

bool IcuNormalizer::load() {
  why_ = "this jazu was built without ICU (JAZU_ICU=OFF); use one that has it, or say --no-nfc";
  return false;
}

std::string IcuNormalizer::normalize(std::string_view text) {
  return std::string(text);
}

#endif

}  // namespace jazu::cli
