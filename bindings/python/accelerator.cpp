// jazu._accelerator: calls of the C library on one short text, without ctypes.
//
// ctypes takes a microsecond for a call, ten times of what a name takes. A TextCall does the
// ordinary case only: one argument, a str or bytes, short, and a result without error. It leaves
// everything else to the method of the package that calls by ctypes, so that results, errors and
// odd arguments are the same by construction.
//
// It is not linked to the C library. The package hands it the addresses of functions of the one
// that ctypes has loaded, so there is one library in a process, whichever that is.
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x03090000
#include <Python.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "jazu.h"

namespace {

static_assert(sizeof(wchar_t) == sizeof(Py_UCS4), "Python takes code points as wchar_t");

// A longer text takes longer than ctypes does, and other threads should not wait for the GIL
// meanwhile.
constexpr std::size_t most_characters = 1024;
constexpr std::size_t most_bytes = 2048;
constexpr std::size_t output_capacity = 4096;

// A function of jazu.h; _accelerator.pyi has the same numbers.
enum class Function : int { convert, search_key, sort_key, upper, lower, title };

struct TextCall {
  PyObject object;
  Function function;
  void* address;       // null before _connect()
  const void* handle;  // what the function takes first
  PyObject* owner;     // of the handle: nothing that could be part of a cycle
};

// Behind what is written there is room for the NULs that end it.
constexpr std::size_t ending = 3;
using Output = std::array<char, output_capacity + ending>;

template <typename Signature>
Signature* function_at(const TextCall& call) noexcept {
  return reinterpret_cast<Signature*>(call.address);
}

// What the function writes, with NULs behind it; nothing when it gives a status that has to be
// looked at.
std::optional<std::string_view> written(const TextCall& call, std::string_view text,
                                        Output& out) noexcept {
  std::size_t size = 0;
  jazu_status status = JAZU_BAD_ARGUMENT;
  switch (call.function) {
    case Function::convert:
      status = function_at<decltype(jazu_convert)>(call)(
          static_cast<const jazu_converter*>(call.handle), text.data(), text.size(), out.data(),
          output_capacity, &size, nullptr);
      break;
    case Function::search_key:
      status = function_at<decltype(jazu_search_key_of)>(call)(
          static_cast<const jazu_search_key*>(call.handle), text.data(), text.size(), out.data(),
          output_capacity, &size);
      break;
    case Function::sort_key:
      status = function_at<decltype(jazu_sort_key)>(call)(
          static_cast<const jazu_collation*>(call.handle), text.data(), text.size(), out.data(),
          output_capacity, &size);
      break;
    case Function::upper:
    case Function::lower:
    case Function::title:
      status = function_at<decltype(jazu_change_case)>(call)(
          static_cast<const jazu_letter_case*>(call.handle),
          static_cast<int>(call.function) - static_cast<int>(Function::upper), text.data(),
          text.size(), out.data(), output_capacity, &size);
      break;
  }
  if (status != JAZU_OK) return std::nullopt;
  std::fill_n(out.data() + size, ending, '\0');
  return std::string_view(out.data(), size);
}

// The bits of a byte of UTF-8 behind the first one.
constexpr char trail(Py_UCS4 bits) noexcept {
  return static_cast<char>(0x80 | (bits & 0x3F));
}

// Appends a code point; nullptr for a surrogate, which has no UTF-8. Writes up to four bytes.
// Whether a letter has one byte or two is no branch: in a name no processor foresees it.
char* put(Py_UCS4 code_point, char* out) noexcept {
  if (code_point < 0x800) {
    const bool two = code_point >= 0x80;
    out[0] = static_cast<char>(two ? 0xC0 | code_point >> 6 : code_point);
    out[1] = trail(code_point);
    return out + 1 + two;
  }
  if (code_point < 0x10000) {
    if (code_point >> 11 == 0x1B) return nullptr;
    *out++ = static_cast<char>(0xE0 | code_point >> 12);
  } else {
    *out++ = static_cast<char>(0xF0 | code_point >> 18);
    *out++ = trail(code_point >> 12);
  }
  *out++ = trail(code_point >> 6);
  *out++ = trail(code_point);
  return out;
}

using Input = std::array<char, 4 * most_characters>;

// A str as UTF-8; nothing when it is too long or has none. PyUnicode_AsUTF8AndSize() would keep a
// copy in the str for as long as that lives, and PyUnicode_AsUTF8String() makes an object.
std::optional<std::string_view> utf8(PyObject* text, Input& bytes) noexcept {
  const Py_ssize_t count = PyUnicode_GetLength(text);
  if (count < 0 || static_cast<std::size_t>(count) > most_characters) return std::nullopt;
  std::array<Py_UCS4, most_characters> code_points;
  if (PyUnicode_AsUCS4(text, code_points.data(), count, 0) == nullptr) return std::nullopt;
  char* out = bytes.data();
  for (const Py_UCS4 each : std::span(code_points).first(static_cast<std::size_t>(count))) {
    out = put(each, out);
    if (out == nullptr) return std::nullopt;
  }
  return std::string_view(bytes.data(), static_cast<std::size_t>(out - bytes.data()));
}

struct Taken {
  const char* behind;  // null where there is no code point
  Py_UCS4 code_point;
};

// Takes a code point of three bytes or four.
Taken take_long(const char* in) noexcept {
  const auto bits = [&](std::size_t i) { return static_cast<unsigned char>(in[i]) & 0x3FU; };
  const auto is_trail = [&](std::size_t i) { return static_cast<unsigned char>(in[i]) >> 6 == 2; };
  const unsigned lead = static_cast<unsigned char>(in[0]);
  if (lead > 0xF4 || !is_trail(1) || !is_trail(2)) return {nullptr, 0};
  if (lead < 0xF0) {
    const Py_UCS4 result = (lead & 0xFU) << 12 | bits(1) << 6 | bits(2);
    const bool right = result >= 0x800 && result >> 11 != 0x1B;
    return {right ? in + 3 : nullptr, result};
  }
  const Py_UCS4 result = (lead & 7U) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3);
  const bool right = is_trail(3) && result >= 0x10000 && result <= 0x10FFFF;
  return {right ? in + 4 : nullptr, result};
}

// Takes the code point that begins at a byte, and reads four bytes for that.
Taken take(const char* in) noexcept {
  const unsigned lead = static_cast<unsigned char>(in[0]);
  if (lead >= 0xE0) return take_long(in);
  const unsigned next = static_cast<unsigned char>(in[1]);
  const bool two = lead >= 0x80;
  const bool right = !two || (lead >= 0xC2 && next >> 6 == 2);
  return {right ? in + 1 + two : nullptr, two ? (lead & 0x1FU) << 6 | (next & 0x3FU) : lead};
}

// A new str of UTF-8 that ends in NULs, which no sequence goes over; null without an exception
// where it is not UTF-8. PyUnicode_DecodeUTF8() takes 60 ns more for a name: it begins with a str
// of ASCII and changes its mind.
PyObject* new_str(std::string_view bytes) noexcept {
  std::array<wchar_t, output_capacity> code_points;
  std::size_t count = 0;
  const char* in = bytes.data();
  const char* const end = in + bytes.size();
  while (in < end) {
    const Taken taken = take(in);
    if (taken.behind == nullptr) return nullptr;
    code_points[count++] = static_cast<wchar_t>(taken.code_point);
    in = taken.behind;
  }
  return PyUnicode_FromWideChar(code_points.data(), static_cast<Py_ssize_t>(count));
}

PyObject* new_bytes(std::string_view bytes) noexcept {
  return PyBytes_FromStringAndSize(bytes.data(), static_cast<Py_ssize_t>(bytes.size()));
}

// The result for a short text. Null where that is left to ctypes: with an exception if Python has
// no memory, otherwise without one. A class that was made of str may have an encode() of its own,
// so only str itself counts.
PyObject* short_result(const TextCall& call, PyObject* text) noexcept {
  Output out;
  if (PyUnicode_CheckExact(text)) {
    Input bytes;
    const auto source = utf8(text, bytes);
    const auto target = source ? written(call, *source, out) : std::nullopt;
    if (!target) return nullptr;
    return call.function == Function::sort_key ? new_bytes(*target) : new_str(*target);
  }
  if (!PyBytes_CheckExact(text) || static_cast<std::size_t>(PyBytes_Size(text)) > most_bytes) {
    return nullptr;
  }
  const std::string_view source(PyBytes_AsString(text),
                                static_cast<std::size_t>(PyBytes_Size(text)));
  const auto target = written(call, source, out);
  return target ? new_bytes(*target) : nullptr;
}

PyObject* call_by_ctypes(PyObject* self, PyObject* arguments, PyObject* keywords) noexcept {
  PyObject* method = PyObject_GetAttrString(self, "_by_ctypes");
  if (method == nullptr) return nullptr;
  PyObject* result = PyObject_Call(method, arguments, keywords);
  Py_DECREF(method);
  return result;
}

PyObject* call_text(PyObject* self, PyObject* arguments, PyObject* keywords) noexcept {
  const auto& call = *reinterpret_cast<const TextCall*>(self);
  if (call.address != nullptr && keywords == nullptr && PyTuple_Size(arguments) == 1) {
    PyObject* result = short_result(call, PyTuple_GetItem(arguments, 0));
    if (result != nullptr || PyErr_Occurred() != nullptr) return result;
  }
  return call_by_ctypes(self, arguments, keywords);
}

PyObject* connect(PyObject* self, PyObject* arguments) noexcept {
  int function = 0;
  PyObject* address = nullptr;
  PyObject* handle = nullptr;
  PyObject* owner = nullptr;
  if (PyArg_ParseTuple(arguments, "iOOO", &function, &address, &handle, &owner) == 0) {
    return nullptr;
  }
  void* const address_value = PyLong_AsVoidPtr(address);
  const void* const handle_value = PyLong_AsVoidPtr(handle);
  if (PyErr_Occurred() != nullptr) return nullptr;
  auto& call = *reinterpret_cast<TextCall*>(self);
  PyObject* const before = call.owner;
  Py_INCREF(owner);
  call.function = static_cast<Function>(function);
  call.address = address_value;
  call.handle = handle_value;
  call.owner = owner;
  Py_XDECREF(before);
  Py_RETURN_NONE;
}

void deallocate(PyObject* self) noexcept {
  PyTypeObject* const type = Py_TYPE(self);
  Py_XDECREF(reinterpret_cast<TextCall*>(self)->owner);
  reinterpret_cast<freefunc>(PyType_GetSlot(type, Py_tp_free))(self);
  Py_DECREF(type);
}

// Python keeps the addresses of what describes a module and its types, and writes there.
int fill(PyObject* module) noexcept {
  static std::array methods{
      PyMethodDef{"_connect", connect, METH_VARARGS, "_accelerator.pyi describes it."},
      PyMethodDef{nullptr, nullptr, 0, nullptr}};
  static std::array slots{PyType_Slot{Py_tp_call, reinterpret_cast<void*>(call_text)},
                          PyType_Slot{Py_tp_dealloc, reinterpret_cast<void*>(deallocate)},
                          PyType_Slot{Py_tp_methods, methods.data()}, PyType_Slot{0, nullptr}};
  static PyType_Spec spec{"jazu._accelerator.TextCall", sizeof(TextCall), 0,
                          Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, slots.data()};
  PyObject* const type = PyType_FromSpec(&spec);
  if (type == nullptr) return -1;
  const int status = PyModule_AddObject(module, "TextCall", type);
  if (status < 0) Py_DECREF(type);
  return status;
}

}  // namespace

PyMODINIT_FUNC PyInit__accelerator() {
  static std::array slots{PyModuleDef_Slot{Py_mod_exec, reinterpret_cast<void*>(fill)},
                          PyModuleDef_Slot{0, nullptr}};
  static PyModuleDef module{PyModuleDef_HEAD_INIT,
                            "jazu._accelerator",
                            nullptr,
                            0,
                            nullptr,
                            slots.data(),
                            nullptr,
                            nullptr,
                            nullptr};
  return PyModuleDef_Init(&module);
}
