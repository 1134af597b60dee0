#include "detect.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "io.hpp"
#include "jazu/detect.hpp"
#include "json.hpp"
#include "text_reader.hpp"

namespace jazu::cli {
namespace {

constexpr const char* stdin_name = "(standard input)";

// The beginning of a file in UTF-8, and how it was told what it is in.
struct Beginning {
  std::string text;
  EncodingDetection encoding;
};

// As UTF-8. What cannot be told is read as what it most likely is: nothing is written from it.
Beginning decode_beginning(std::string_view bytes, std::optional<Encoding> encoding) {
  Beginning result;
  result.encoding = detect_encoding(bytes);
  if (encoding && *encoding != result.encoding.encoding) {
    result.encoding = {};
    result.encoding.encoding = *encoding;
    result.encoding.looked_at = bytes.size();
  }
  // One byte more than is looked at tells whether the last word is cut, in UTF-8 too.
  decode(bytes, result.encoding.encoding, result.text);
  return result;
}

// Nothing and an error when it cannot be read.
std::optional<Beginning> read_beginning(const std::string& path, std::optional<Encoding> encoding,
                                        Console& console) {
  const bool standard = path == "-";
  const File file = standard ? File() : open_file(path.c_str(), O_RDONLY | O_NOCTTY);
  const int descriptor = standard ? STDIN_FILENO : file.descriptor();
  // One byte more than is looked at tells whether the last word is cut.
  std::string text(detection_window + 1, '\0');
  std::size_t size = 0;
  std::ptrdiff_t count = descriptor < 0 ? -1 : 1;
  while (count > 0 && size < text.size()) {
    count = read_some(descriptor, text.data() + size, text.size() - size);
    if (count > 0) size += static_cast<std::size_t>(count);
  }
  if (count < 0) {
    console.error(Exit::usage, explain_errno(standard ? stdin_name : path, errno));
    return std::nullopt;
  }
  text.resize(size);
  return decode_beginning(text, encoding);
}

std::string tags(const Detection& detection) {
  if (detection.alphabet) return std::string(detection.alphabet->tag());
  std::string result;
  for (const Candidate& each : detection.candidates) {
    if (!each.plausible) continue;
    if (!result.empty()) result += '|';
    result += each.alphabet.tag();
  }
  return result.empty() ? "-" : result;
}

void append_evidence(std::string& out, const Detection& detection) {
  const Candidate& first = detection.candidates[0];
  out += std::to_string(first.words) + " of " + std::to_string(detection.words);
  out += " words are Kazakh in ";
  out += first.alphabet.tag();
  if (detection.verdict != Verdict::unknown) {
    out += ", " + std::to_string(detection.margin()) + " bits before ";
    out += detection.candidates[1].alphabet.tag();
  }
  std::string_view between = "; ";
  for (const Evidence& each : detection.evidence) {
    out += between;
    out += each.spelling + "=" + each.letters + " " + std::to_string(each.count);
    between = ", ";
  }
  between = "; not Kazakh: ";
  for (const std::string& word : detection.odd_words) {
    out += between;
    out += word;
    between = ", ";
  }
}

std::string describe(const Detection& detection) {
  if (detection.verdict == Verdict::no_letters) return "-  -  no letters";
  std::string out(detection.script);
  out += "  " + tags(detection) + "  ";
  std::string_view between;
  const auto count = [&](std::size_t letters, std::string_view script) {
    if (letters == 0) return;
    out += between;
    out += std::to_string(letters);
    out += script;
    between = ", ";
  };
  count(detection.letters.cyrillic, " Cyrillic");
  count(detection.letters.arabic, " Arabic");
  count(detection.letters.latin, " Latin");
  out += " letters";
  if (detection.script != "Latn" || detection.words == 0) return out;
  out += "; ";
  append_evidence(out, detection);
  return out;
}

// Members of an object, one on a line.
class JsonObject {
 public:
  explicit JsonObject(std::string& out) : out_(out) { out_ += "  {"; }
  void end() { out_ += "\n  }"; }

  void text(std::string_view key, std::string_view value) {
    begin(key);
    if (value.empty()) {
      out_ += "null";
    } else {
      append_json_string(out_, value);
    }
  }

  void number(std::string_view key, std::size_t value) {
    begin(key);
    out_ += std::to_string(value);
  }

  // A list, each element of which `append` writes.
  template <typename Range, typename Append>
  void list(std::string_view key, const Range& range, const Append& append) {
    begin(key);
    std::string_view between = "[";
    for (const auto& each : range) {
      out_ += between;
      append(each);
      between = ",";
    }
    out_ += range.empty() ? "[]" : "]";
  }

 private:
  void begin(std::string_view key) {
    out_ += first_ ? "\n    " : ",\n    ";
    append_json_string(out_, key);
    out_ += ": ";
    first_ = false;
  }

  std::string& out_;
  bool first_ = true;
};

// UTF-8, as nearly all text is, is not worth a word.
bool is_plain(const EncodingDetection& encoding) {
  return encoding.encoding == Encoding::utf_8 && encoding.candidates.empty() &&
         encoding.invalid == 0;
}

void append_json(std::string& out, std::string_view name, const Detection& detection,
                 const EncodingDetection& encoding) {
  JsonObject object(out);
  object.text("file", name);
  object.text("verdict", to_string(detection.verdict));
  object.text("script", detection.script);
  object.text("alphabet", detection.alphabet ? detection.alphabet->tag() : "");
  object.number("looked_at", detection.looked_at);
  object.text("encoding", to_string(encoding.encoding));
  object.text("encoding_verdict", to_string(encoding.verdict));
  object.number("encoding_percent", static_cast<std::size_t>(encoding.confidence * 100));
  object.number("encoding_letters", encoding.letters);
  object.number("encoding_markers", encoding.markers);
  object.number("invalid", encoding.invalid);
  object.list("encodings", encoding.candidates, [&](const EncodingCandidate& each) {
    out += "\n      {\"encoding\": ";
    append_json_string(out, to_string(each.encoding));
    out += ", \"bits\": " + std::to_string(each.bits) + "}";
  });
  object.number("cyrillic", detection.letters.cyrillic);
  object.number("arabic", detection.letters.arabic);
  object.number("latin", detection.letters.latin);
  object.number("words", detection.words);
  object.list("candidates", detection.candidates, [&](const Candidate& each) {
    out += "\n      {\"alphabet\": ";
    append_json_string(out, each.alphabet.tag());
    out += ", \"words\": " + std::to_string(each.words);
    out += ", \"bits\": " + std::to_string(each.bits);
    out += each.plausible ? ", \"plausible\": true}" : ", \"plausible\": false}";
  });
  object.list("evidence", detection.evidence, [&](const Evidence& each) {
    out += "\n      {\"spelling\": ";
    append_json_string(out, each.spelling);
    out += ", \"letters\": ";
    append_json_string(out, each.letters);
    out += ", \"count\": " + std::to_string(each.count) + "}";
  });
  object.list("odd_words", detection.odd_words,
              [&](const std::string& each) { append_json_string(out, each); });
  object.end();
}

}  // namespace

void detect_files(const DetectOptions& options, Console& console) {
  std::string out = options.json ? "[" : "";
  bool first = true;
  for (const std::string& path : options.files) {
    const auto beginning = read_beginning(path, options.encoding, console);
    if (!beginning) continue;
    const Detection detection = detect(beginning->text);
    const std::string name = path == "-" ? stdin_name : path;
    if (options.json) {
      out += first ? "\n" : ",\n";
      append_json(out, name, detection, beginning->encoding);
    } else {
      out += name + ": " + describe(detection);
      if (!is_plain(beginning->encoding)) out += "; " + describe(beginning->encoding);
      out += "\n";
    }
    first = false;
  }
  if (options.json) out += first ? "]\n" : "\n]\n";
  print(out, console);
}

}  // namespace jazu::cli
