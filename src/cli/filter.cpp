#include "filter.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <string_view>

#include "decode.hpp"
#include "io.hpp"
#include "jazu/detect.hpp"
#include "jazu/stream.hpp"
#include "place.hpp"

namespace jazu::cli {
namespace {

// Reading more at once makes nothing faster; a Stream converts in parts of the size of a piece.
constexpr std::size_t buffer_size = 256 * 1024;
constexpr std::size_t piece_size = 64 * 1024;

// Whole lines, where there are any: a Stream takes them where they stand.
std::string_view to_line_end(std::string_view piece) {
  const std::size_t end = piece.rfind('\n');
  return end == std::string_view::npos ? piece : piece.substr(0, end + 1);
}

// The first place of a kind of problem.
struct Problem {
  bool found = false;
  std::optional<Place> place;  // nothing where the text is no longer there to be asked
  std::size_t offset = 0;
  std::string bytes;  // from there on; none without a place
};

}  // namespace

// A text on its way through a Stream, and where its first problems are.
class Filter::Text {
 public:
  // `copy` says that the text is looked at and stays as it is. With `explanation` the output is
  // that, and what the text becomes is of no use. With `edits` its changes go there, behind those
  // that `recorded`, when it is not null, made before. `reader` is where the text comes from.
  Text(const Converter& converter, bool strict, bool copy, Explanation* explanation,
       EditsWriter* edits, const TextReader* recorded, const TextReader& reader)
      : stream_(converter),
        explanation_(explanation),
        edits_writer_(copy && recorded == nullptr ? nullptr : edits),
        recorded_reader_(recorded),
        reader_(reader),
        strict_(strict),
        copy_(copy) {}

  // False when the conversion ends here.
  bool feed(std::string_view piece, std::string& out) {
    const bool valid = convert(piece, is_converted() ? out : unused_) == Status::ok;
    unused_.clear();
    if (explanation_ != nullptr) {
      explanation_->feed(valid ? piece : valid_part(piece), out);
    } else if (copy_) {
      out += piece;
    }
    look(piece);
    fed_ += piece.size();
    return valid;
  }

  bool finish(std::string& out) {
    const bool invalid_before = invalid_.found;
    const bool valid = convert({}, is_converted() ? out : unused_, true) == Status::ok;
    if (explanation_ != nullptr) explanation_->finish(out);
    look({});
    truncated_ = !invalid_before && is_cut_by_end();
    return valid;
  }

  // False when changes could not be written.
  bool is_recorded() const { return recorded_; }

  const Report& report() const { return stream_.report(); }
  const Problem& invalid() const { return invalid_; }
  const Problem& foreign() const { return foreign_; }
  const Problem& respelled() const { return respelled_; }
  bool truncated() const { return truncated_; }

 private:
  // Whether the invalid bytes are one sequence whose rest the end of the text cuts off.
  bool is_cut_by_end() const {
    if (!invalid_.found || invalid_.bytes.empty()) return false;
    if (stream_.report().invalid != 1 || invalid_.offset + 3 < fed_) return false;
    const auto lead = static_cast<unsigned char>(invalid_.bytes.front());
    const auto goes_on = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
    const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return lead >= 0xC2 && lead <= 0xF4 && invalid_.bytes.size() < size &&
           std::all_of(invalid_.bytes.begin() + 1, invalid_.bytes.end(), goes_on);
  }

  Status convert(std::string_view piece, std::string& out, bool ends = false) {
    if (edits_writer_ == nullptr) return ends ? stream_.finish(out) : stream_.feed(piece, out);
    const std::size_t begin = out.size();
    edits_.clear();
    const Status status = ends ? stream_.finish(out, edits_) : stream_.feed(piece, out, edits_);
    if (copy_) {
      edits_.clear();
      edits_.copy(piece.size());
    }
    record(copy_ ? piece : std::string_view(out).substr(begin), ends);
    return status;
  }

  // Records what became of a piece. A text that was repaired is held as a whole, and so may its
  // record be.
  void record(std::string_view target, bool ends) {
    if (recorded_reader_ == nullptr) {
      recorded_ = edits_writer_->write(edits_, target) && recorded_;
      return;
    }
    later_.append(edits_);
    target_ += target;
    if (!ends) return;
    const auto all = compose(recorded_reader_->edits(), later_);
    recorded_ = edits_writer_->write(all ? *all : later_, target_);
  }

  bool is_converted() const { return !copy_ && explanation_ == nullptr; }

  // What of the piece precedes the byte at which the conversion stopped.
  std::string_view valid_part(std::string_view piece) const {
    const std::size_t stop = stream_.report().first_invalid;
    return piece.substr(0, stop - std::min(stop, fed_));
  }

  void look(std::string_view piece) {
    const Report& report = stream_.report();
    if (report.invalid != 0) find(report.first_invalid, piece, invalid_);
    if (report.foreign != 0) find(report.first_foreign, piece, foreign_);
    if (report.respelled != 0) find(report.first_respelled, piece, respelled_);
    // Where the text can be read once more, or all places are found, counting only costs time.
    if (reader_.is_in_file()) return;
    if (!invalid_.found || !respelled_.found || (strict_ && !foreign_.found)) places_.pass(piece);
  }

  void find(std::size_t offset, std::string_view piece, Problem& problem) const {
    if (problem.found) return;
    problem.found = true;
    problem.offset = offset;
    constexpr std::size_t longest = 4;
    const std::size_t known = std::min(fed_ + piece.size() - offset, longest);
    if (reader_.is_in_file()) {
      problem.place = reader_.find(offset, known, problem.bytes);
    } else {
      problem.place = places_.find(offset, piece, problem.bytes);
    }
    if (!problem.place) problem.bytes.clear();
    problem.bytes.resize(std::min(problem.bytes.size(), longest));
  }

  Stream stream_;
  Explanation* explanation_;
  EditsWriter* edits_writer_;
  const TextReader* recorded_reader_;
  const TextReader& reader_;
  Edits later_;         // of all pieces, where there are earlier ones
  std::string target_;  // what they became
  Edits edits_;         // of the piece
  bool recorded_ = true;
  PlaceFinder places_;
  std::size_t fed_ = 0;
  Problem invalid_;
  Problem foreign_;
  Problem respelled_;
  bool strict_;
  bool copy_;
  std::string unused_;  // what a text that is copied or explained would become
  bool truncated_ = false;
};

namespace {

std::string at(const std::string& name, const Problem& problem) {
  if (!problem.place) return name + ": ";
  return name + ":" + std::to_string(problem.place->line) + ":" +
         std::to_string(problem.place->column) + ": ";
}

template <typename Text>
std::string describe_invalid(const std::string& name, const Text& text, Invalid policy) {
  const Problem& first = text.invalid();
  std::array<char, 16> byte{};
  if (!first.bytes.empty()) {
    std::snprintf(byte.data(), byte.size(), "byte 0x%02X at ",
                  static_cast<unsigned>(static_cast<unsigned char>(first.bytes[0])));
  }
  std::string message = at(name, first);
  message += text.truncated() ? "truncated UTF-8 at the end" : "invalid UTF-8";
  message.append(" (").append(byte.data()).append("offset ").append(std::to_string(first.offset));
  message += "); ";
  if (text.report().invalid > 1) {
    message += "first of " + std::to_string(text.report().invalid) + " such places, all ";
  }
  message += policy == Invalid::stop      ? "stopped before it"
             : policy == Invalid::replace ? "replaced by U+FFFD"
                                          : "kept";
  return message;
}

template <typename Text>
std::string describe_foreign(const std::string& name, const Text& text,
                             const std::string& alphabet) {
  const Problem& first = text.foreign();
  std::array<char, 32> code_point{};
  if (!first.bytes.empty()) {
    std::snprintf(code_point.data(), code_point.size(), " (U+%04X)",
                  static_cast<unsigned>(code_point_of(first.bytes)));
  }
  const std::string letter = first.bytes.substr(0, sequence_size(first.bytes));
  std::string message = at(name, first);
  message +=
      letter.empty() ? "what stands at offset " + std::to_string(first.offset) : "'" + letter + "'";
  message += code_point.data();
  message += " is not a letter of '" + alphabet + "'";
  if (text.report().foreign > 1) {
    message += "; first of " + std::to_string(text.report().foreign) + " such letters";
  }
  return message;
}

template <typename Text>
std::string describe_respelled(const std::string& name, const Text& text,
                               const std::string& alphabet) {
  std::string message = at(name, text.respelled()) + "no reading of this word is spelled as it is";
  message += " in '" + alphabet + "'; the likeliest one was taken";
  if (text.report().respelled > 1) {
    message += "; first of " + std::to_string(text.report().respelled) + " such words";
  }
  return message;
}

}  // namespace

Filter::Filter(Source& source, const ConvertOptions& options, Console& console, Progress& progress)
    : source_(source),
      options_(options),
      console_(console),
      progress_(progress),
      buffer_(new char[buffer_size]) {}

TextEnd Filter::run(int descriptor, const std::string& name, Sink& sink, EditsWriter* edits) {
  has_foreign_ = false;
  TextReader reader(descriptor, options_.encoding, options_.conversion.invalid);
  const TextReader* const recorded = keep_record(reader, edits);
  Head head;
  if (!source_.is_fixed()) head.read(reader, buffer_.get(), buffer_size);
  if (head.text().empty() && head.error_number() != 0) {
    console_.error(Exit::usage, explain_errno(name, head.error_number()));
    return TextEnd::unreadable;
  }
  if (!source_.begin(head.text(), name)) return TextEnd::untold;
  if (!may_list(head.text(), name)) return TextEnd::untold;
  // Replacing and stopping are the Converter's to do; elsewhere nothing of the text may change.
  const bool copy = source_.is_target() && options_.conversion.invalid == Invalid::keep &&
                    !options_.conversion.drop_verbatim_marks;
  Explanation explanation(source_.converter(), options_.listing,
                          options_.files.size() > 1 ? name : "", tally_);
  Text text(source_.converter(), options_.strict, copy,
            options_.listing == Listing::none ? nullptr : &explanation, edits, recorded, reader);
  if (edits != nullptr) edits->begin(name);
  bool valid = true;
  auto count = static_cast<std::ptrdiff_t>(head.text().size());
  if (count == 0) count = read_more(reader, head);
  out_.clear();
  for (; valid && count > 0; count = valid ? read_more(reader, head) : 0) {
    const std::string_view rest(buffer_.get(), static_cast<std::size_t>(count));
    const TextEnd end = feed(text, rest, sink, valid);
    if (end != TextEnd::whole) return end;
    progress_.add(reader.take_count());
  }
  const int read_errno = errno;
  valid = text.finish(out_) && valid;
  if (!sink.write(out_) || !sink.finish()) return TextEnd::unwritable;
  if (!text.is_recorded()) return TextEnd::unrecorded;
  if (count < 0) console_.error(Exit::usage, explain_errno(name, read_errno));
  reader.report(name, console_);
  report(text, name, valid, count < 0);
  valid = valid && !reader.is_stopped();
  return count < 0 ? TextEnd::unreadable : valid ? TextEnd::whole : TextEnd::stopped;
}

// The reader, when it changes text that the record is about; else null.
const TextReader* Filter::keep_record(TextReader& reader, const EditsWriter* edits) const {
  if (edits == nullptr || !options_.encoding.mojibake) return nullptr;
  reader.keep_record();
  return &reader;
}

// Text without letters leaves nothing to choose either, but that is no mistake.
bool Filter::may_list(std::string_view head, const std::string& name) const {
  if (options_.listing == Listing::none || source_.has_choices()) return true;
  if (!source_.is_fixed() && !detect_by_script(head)) return true;
  console_.usage_error(name +
                       ": is in Cyrillic, which leaves nothing to choose; --explain and "
                       "--ambiguities are for the way back");
  return false;
}

std::string Filter::last_record() const {
  return options_.listing == Listing::ambiguities ? tally_record(tally_) : "";
}

TextEnd Filter::feed(Text& text, std::string_view rest, Sink& sink, bool& valid) {
  while (valid && !rest.empty()) {
    const std::string_view piece = to_line_end(rest.substr(0, piece_size));
    rest.remove_prefix(piece.size());
    valid = text.feed(piece, out_);
    // A list is many times as long as what it is about.
    if (out_.size() < 4 * buffer_size) continue;
    if (!sink.write(out_)) return TextEnd::unwritable;
    out_.clear();
  }
  if (!sink.write(out_)) return TextEnd::unwritable;
  out_.clear();
  return text.is_recorded() ? TextEnd::whole : TextEnd::unrecorded;
}

// What follows the head, as TextReader::read() has it.
std::ptrdiff_t Filter::read_more(TextReader& reader, const Head& head) {
  if (head.at_end()) return 0;
  if (head.error_number() == 0) return reader.read(buffer_.get(), buffer_size);
  errno = head.error_number();
  return -1;
}

void Filter::report(const Text& text, const std::string& name, bool valid, bool unreadable) {
  // Where a read failed the text is cut by that, and nobody knows how the sequence goes on.
  const bool cut_by_failure = unreadable && text.truncated();
  if (text.invalid().found && !cut_by_failure) {
    const std::string message = describe_invalid(name, text, options_.conversion.invalid);
    if (valid) {
      console_.note(message);
    } else {
      console_.error(Exit::data, message);
    }
  }
  if (text.respelled().found) {
    console_.note(describe_respelled(name, text, source_.alphabet()));
  }
  has_foreign_ = options_.strict && text.foreign().found;
  if (has_foreign_) console_.error(Exit::data, describe_foreign(name, text, source_.alphabet()));
}

}  // namespace jazu::cli
