#include "status.hpp"

namespace jazu::c {

jazu_status status_of(jazu::Status status) noexcept {
  switch (status) {
    case jazu::Status::output_full:
      return JAZU_OUTPUT_FULL;
    case jazu::Status::invalid_utf8:
      return JAZU_INVALID_UTF8;
    case jazu::Status::ok:
      break;
  }
  return JAZU_OK;
}

}  // namespace jazu::c

const char* jazu_status_string(jazu_status status) noexcept {
  switch (status) {
    case JAZU_OK:
      return "no error";
    case JAZU_OUTPUT_FULL:
      return "the output buffer is too small";
    case JAZU_INVALID_UTF8:
      return "the text is not valid UTF-8";
    case JAZU_OFFSET_OVERFLOW:
      return "the output is too large for 32-bit offsets";
    case JAZU_UNENCODABLE:
      return "the encoding lacks a character";
    case JAZU_UNKNOWN_ALPHABET:
      return "unknown alphabet or variant";
    case JAZU_NO_WAY:
      return "there is no way between these alphabets";
    case JAZU_BAD_TABLE:
      return "the table has errors";
    case JAZU_NO_ORDER:
      return "the alphabet has no order";
    case JAZU_UNKNOWN_ENCODING:
      return "unknown encoding";
    case JAZU_BAD_ARGUMENT:
      return "bad argument";
    case JAZU_UNSUPPORTED:
      return "an option that this version of jazu does not know";
    case JAZU_OUT_OF_MEMORY:
      return "out of memory";
    default:
      return "unknown status";
  }
}
