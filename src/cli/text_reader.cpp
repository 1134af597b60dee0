#include "text_reader.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "io.hpp"

namespace jazu::cli {
namespace {

constexpr std::size_t piece_size = 64 * 1024;

bool is_utf16(Encoding encoding) {
  return encoding == Encoding::utf_16 || encoding == Encoding::utf_16le ||
         encoding == Encoding::utf_16be;
}

bool is_told(const EncodingDetection& detection) {
  return detection.verdict == EncodingVerdict::told;
}

// The first one that is another encoding.
const EncodingCandidate* next_candidate(const EncodingDetection& detection) {
  for (const EncodingCandidate& each : detection.candidates) {
    if (each.encoding != detection.encoding) return &each;
  }
  return nullptr;
}

std::string count_of(std::size_t count, std::string_view what) {
  return std::to_string(count) + " " + std::string(what) + (count == 1 ? "" : "s");
}

// How far a regular file was read. Negative for what is none, and for what the system makes up as
// it is read, which says that it is empty.
off_t place_in_file(int descriptor) {
  struct stat status;
  const bool is_file = fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
  return is_file && status.st_size != 0 ? lseek(descriptor, 0, SEEK_CUR) : -1;
}

}  // namespace

std::string describe(const EncodingDetection& detection) {
  std::string text(to_string(detection.encoding));
  if (detection.verdict == EncodingVerdict::unknown) return text + ", but much of it is not";
  if (detection.candidates.empty()) {
    const bool is_plain = detection.encoding != Encoding::utf_8 || detection.invalid == 0;
    return is_plain ? text : text + " with " + count_of(detection.invalid, "invalid sequence");
  }
  text += ": " + count_of(detection.letters, "Cyrillic letter");
  if (detection.markers != 0) {
    text += ", " + std::to_string(detection.markers) + " of them of Kazakh only";
  }
  if (const EncodingCandidate* next = next_candidate(detection)) {
    const std::int64_t margin = detection.candidates[0].bits - next->bits;
    text += ", " + std::to_string(margin) + " bits before ";
    text += to_string(next->encoding);
  }
  if (!is_told(detection)) text += ", too short to tell";
  return text;
}

TextReader::TextReader(int descriptor, const EncodingOptions& options, Invalid invalid)
    : descriptor_(descriptor), options_(options), invalid_(invalid) {
  if (options.encoding == Encoding::utf_8 && !options.mojibake) stage_ = Stage::plain;
  // Why there is no descriptor stands in errno.
  if (descriptor >= 0) begin_ = place_in_file(descriptor);
}

bool TextReader::would_wait() const {
  if (given_ < ready_.size() || stage_ == Stage::finished || at_end_) return false;
  return cli::would_wait(descriptor_);
}

std::optional<Place> TextReader::find(std::size_t offset, std::size_t size,
                                      std::string& bytes) const {
  Place place;
  off_t at = begin_;
  const auto read = [&](std::size_t most) {
    bytes.resize(most);
    const ssize_t count = pread(descriptor_, bytes.data(), most, at);
    bytes.resize(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    at += static_cast<off_t>(bytes.size());
    return !bytes.empty();
  };
  while (offset != 0 && read(std::min(offset, piece_size))) {
    advance(place, std::string_view(bytes));
    offset -= bytes.size();
  }
  if (offset != 0 || !read(size)) return std::nullopt;
  return place;
}

std::size_t TextReader::take_count() {
  return std::exchange(count_, 0);
}

// Appends what a read gives. False at the end and when it failed.
bool TextReader::read_raw(std::size_t size) {
  if (at_end_ || error_number_ != 0) return false;
  const std::size_t before = raw_.size();
  raw_.resize(before + size);
  const std::ptrdiff_t count = read_some(descriptor_, raw_.data() + before, size);
  if (count < 0) error_number_ = errno;
  if (count == 0) at_end_ = true;
  raw_.resize(before + static_cast<std::size_t>(std::max<std::ptrdiff_t>(count, 0)));
  count_ += raw_.size() - before;
  return count > 0;
}

std::ptrdiff_t TextReader::give(char* buffer, std::size_t size) {
  const std::size_t count = std::min(size, ready_.size() - given_);
  std::copy_n(ready_.data() + given_, count, buffer);
  given_ += count;
  if (given_ == ready_.size()) {
    ready_.clear();
    given_ = 0;
  }
  return static_cast<std::ptrdiff_t>(count);
}

std::ptrdiff_t TextReader::read(char* buffer, std::size_t size) {
  while (given_ == ready_.size()) {
    if (stage_ == Stage::plain) {
      if (at_end_) return 0;
      if (error_number_ != 0) break;
      const std::ptrdiff_t count = read_some(descriptor_, buffer, size);
      count_ += static_cast<std::size_t>(std::max<std::ptrdiff_t>(count, 0));
      return count;
    }
    if (stage_ == Stage::finished) break;
    if (options_.mojibake) {
      read_all();
    } else if (stage_ == Stage::undecided) {
      gather();
    } else {
      decode_raw();
    }
  }
  if (given_ != ready_.size()) return give(buffer, size);
  errno = error_number_;
  return error_number_ == 0 ? 0 : -1;
}

// Reads until the encoding can be told, or something can be given without that.
void TextReader::gather() {
  bool is_short = !options_.encoding.has_value();
  while (is_short && read_raw(encoding_window + 1 - std::min(encoding_window, raw_.size()))) {
    is_short = looked_at_ + raw_.size() <= encoding_window;
    if (!is_short || !cli::would_wait(descriptor_)) continue;
    const EncodingDetection so_far = detect_encoding(raw_);
    if (so_far.encoding != Encoding::utf_8 || so_far.sequences < so_far.invalid) continue;
    if (so_far.sequences == 0 && so_far.invalid == 0 && raw_.find('\0') != std::string::npos) {
      continue;
    }
    if (so_far.sequences != 0) break;
    // ASCII is the same in every encoding but UTF-16, so nothing is decided by giving it.
    looked_at_ += raw_.size();
    ready_ = std::exchange(raw_, {});
    return;
  }
  decide();
}

void TextReader::decide() {
  if (options_.encoding) {
    encoding_ = *options_.encoding;
  } else {
    detection_ = detect_encoding(raw_);
    encoding_ = is_told(*detection_) ? detection_->encoding : Encoding::utf_8;
  }
  if (encoding_ == Encoding::utf_8) {
    ready_ += raw_;
    raw_.clear();
    stage_ = Stage::plain;
    return;
  }
  decoder_.emplace(encoding_, invalid_);
  if (is_utf16(encoding_)) strict_.emplace(encoding_, Invalid::stop);
  stage_ = Stage::decoding;
}

// Decodes what was read, or what the next read gives.
void TextReader::decode_raw() {
  const bool more = !raw_.empty() || read_raw(piece_size);
  const auto run = [&](Decoder& decoder, std::string& out) {
    return (more ? decoder.feed(raw_, out) : decoder.finish(out)) == Status::ok;
  };
  if (strict_) {
    std::string before;
    const bool good = run(*strict_, before);
    advance(problem_, std::string_view(before));
    if (!good) strict_.reset();
  }
  stopped_ = !run(*decoder_, ready_);
  raw_.clear();
  if (!more || stopped_) stage_ = Stage::finished;
}

void TextReader::read_all() {
  while (read_raw(piece_size)) {
  }
  decide();
  while (stage_ == Stage::decoding) decode_raw();
  stage_ = Stage::finished;
  repair();
}

void TextReader::repair() {
  repaired_ = repair_mojibake(ready_, options_.misread);
  if (!repaired_.changes.empty()) {
    advance(first_repair_, std::string_view(ready_).substr(0, repaired_.changes.front().begin));
  }
  if (keeps_record_ && !repaired_.changes.empty()) record();
  ready_ = std::exchange(repaired_.text, {});
}

void TextReader::record() {
  misread_text_ = ready_;
  const std::string_view before = misread_text_;
  for (const MojibakeChange& each : repaired_.changes) {
    edits_.copy(each.begin - edits_.source_size());
    edits_.replace(before.substr(each.begin, each.end - each.begin), each.to_end - each.to_begin,
                   to_string(each.misreading));
  }
  edits_.copy(before.size() - edits_.source_size());
}

std::string TextReader::encoding_note() const {
  if (!detection_ || (is_told(*detection_) && encoding_ == Encoding::utf_8)) return {};
  if (is_told(*detection_)) return "read as " + describe(*detection_);
  // A stray byte or two are no text in another encoding.
  const bool is_likely = detection_->letters >= 8 && detection_->confidence >= 0.95;
  if (detection_->encoding == Encoding::utf_8 || !is_likely) return {};
  return "read as utf-8, which it is not; perhaps it is " + describe(*detection_) +
         ": say --encoding=" + std::string(to_string(detection_->encoding)) + " if it is";
}

std::string TextReader::mojibake_note() const {
  if (repaired_.changes.empty()) return {};
  const MojibakeChange& first = repaired_.changes.front();
  return std::to_string(first_repair_.line) + ":" + std::to_string(first_repair_.column) + ": " +
         std::string(to_string(first.misreading)) + ": repaired; " +
         (repaired_.changes.size() == 1
              ? "one such part"
              : "first of " + std::to_string(repaired_.changes.size()) + " such parts");
}

void TextReader::report(const std::string& name, Console& console) const {
  if (const std::string note = encoding_note(); !note.empty()) console.note(name + ": " + note);
  if (const std::string note = mojibake_note(); !note.empty()) console.note(name + ":" + note);
  if (!decoder_ || decoder_->report().invalid == 0) return;
  const DecodeReport& met = decoder_->report();
  std::string message = name + ":" + std::to_string(problem_.line) + ":" +
                        std::to_string(problem_.column) + ": invalid UTF-16 (offset " +
                        std::to_string(met.first_invalid) + "); ";
  if (met.invalid > 1) {
    message += "first of " + std::to_string(met.invalid) + " such places, all ";
  }
  message += stopped_ ? "stopped before it" : "replaced by U+FFFD";
  stopped_ ? console.error(Exit::data, message) : console.note(message);
}

}  // namespace jazu::cli
