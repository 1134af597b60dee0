#include "check.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "alphabets.hpp"
#include "finding_writer.hpp"
#include "head.hpp"
#include "io.hpp"
#include "jazu/alphabets.hpp"
#include "jazu/converter.hpp"
#include "line_checker.hpp"
#include "source.hpp"

namespace jazu::cli {
namespace {

constexpr const char* stdin_name = "(standard input)";
constexpr std::size_t buffer_size = 256 * 1024;

// A line longer than this is looked at in parts, so that memory stays constant.
constexpr std::size_t max_line = 64 * 1024;

// Cuts a text that comes in pieces into lines.
class Lines {
 public:
  // Calls `use(part, place)` for each line that ends in the piece, and for parts of a long one.
  template <typename Use>
  void feed(std::string_view piece, const Use& use) {
    while (!piece.empty()) {
      const std::size_t end = piece.find('\n');
      const std::string_view part = piece.substr(0, std::min(end, max_line));
      held_ += part;
      piece.remove_prefix(part.size());
      if (part.size() == end) {
        piece.remove_prefix(1);
        use(std::string_view(held_), place_);
        held_.clear();
        ++place_.line;
        place_.column = 1;
      } else if (held_.size() > max_line) {
        cut(use);
      }
    }
  }

  template <typename Use>
  void finish(const Use& use) {
    if (!held_.empty()) use(std::string_view(held_), place_);
  }

 private:
  // After white space, so that no word is cut; else where a code point begins.
  template <typename Use>
  void cut(const Use& use) {
    std::size_t end = held_.find_last_of(" \t") + 1;
    for (end = end == 0 ? max_line : end; (held_[end] & 0xC0) == 0x80 && end > 1;) --end;
    const std::string_view part = std::string_view(held_).substr(0, end);
    use(part, place_);
    place_.column += static_cast<std::size_t>(std::count_if(
        part.begin(), part.end(), [](char c) { return static_cast<signed char>(c) >= -0x40; }));
    held_.erase(0, end);
  }

  std::string held_;
  Place place_;
};

class Check {
 public:
  Check(const CheckOptions& options, Console& console)
      : options_(options),
        console_(console),
        alphabets_(console),
        writer_(options.format),
        buffer_(new char[buffer_size]) {}

  void run() {
    if (!prepare()) return;
    writer_.begin(out_);
    for (const std::string& path : options_.files) {
      if (!look_at(path)) return;
    }
    writer_.end(out_);
    print(out_, console_);
  }

 private:
  // False, with the reason on the console, when the command line asks for what there is not.
  bool prepare() {
    if (!options_.from.empty() && !(from_ = alphabets_.find(options_.from))) return false;
    if (!options_.to.empty() && !(to_ = alphabets_.find(options_.to))) return false;
    return checker_for(from_.value_or(cyrl)).has_value();
  }

  // Without -t Cyrillic text has to survive the newest official Latin, and all other the Cyrillic.
  std::optional<LineChecker> checker_for(Alphabet from) {
    const Alphabet to = to_.value_or(from == cyrl ? *Alphabet::find("latn") : cyrl);
    Diagnostic why;
    auto there = Converter::make(from, to, {}, &why);
    auto back = there ? Converter::make(to, from, {}, &why) : std::nullopt;
    if (back) return LineChecker(from, std::move(*there), std::move(*back));
    console_.usage_error(why.message);
    return std::nullopt;
  }

  // False when nothing can be written any more.
  bool look_at(const std::string& path) {
    const bool standard = path == "-";
    const std::string name = standard ? stdin_name : path;
    const File file = standard ? File() : open_file(path.c_str(), O_RDONLY | O_NOCTTY);
    const int descriptor = standard ? STDIN_FILENO : file.descriptor();
    Head head;
    TextReader reader(descriptor, options_.encoding);
    if (descriptor >= 0) head.read(reader, buffer_.get(), buffer_size);
    if (descriptor < 0 || (head.text().empty() && head.error_number() != 0)) {
      console_.error(Exit::usage,
                     explain_errno(name, descriptor < 0 ? errno : head.error_number()));
      return true;
    }
    const auto from =
        from_ ? from_ : tell_alphabet(head.text(), name, "It was not checked", console_);
    auto checker = from ? checker_for(*from) : std::nullopt;
    return !checker || look_at(reader, name, head, *checker);
  }

  bool look_at(TextReader& reader, const std::string& name, const Head& head,
               LineChecker& checker) {
    Lines lines;
    const auto use = [&](std::string_view line, Place place) {
      checker.check(line, place, findings_);
      for (const Finding& each : findings_) writer_.add(name, each, out_);
      if (!findings_.empty()) console_.raise(Exit::data);
      findings_.clear();
    };
    auto count = static_cast<std::ptrdiff_t>(head.text().size());
    int error_number = head.error_number();
    while (count > 0) {
      lines.feed({buffer_.get(), static_cast<std::size_t>(count)}, use);
      if (!flush()) return false;
      const bool more = !head.at_end() && error_number == 0;
      count = more ? reader.read(buffer_.get(), buffer_size) : 0;
      if (count < 0) error_number = errno;
    }
    lines.finish(use);
    if (error_number != 0) console_.error(Exit::usage, explain_errno(name, error_number));
    reader.report(name, console_);
    return true;
  }

  bool flush() {
    const bool written = write_all(STDOUT_FILENO, out_);
    if (!written) console_.error(Exit::write, explain_errno("(standard output)", errno));
    out_.clear();
    return written;
  }

  const CheckOptions& options_;
  Console& console_;
  Alphabets alphabets_;
  FindingWriter writer_;
  std::unique_ptr<char[]> buffer_;
  std::optional<Alphabet> from_, to_;
  std::vector<Finding> findings_;
  std::string out_;
};

}  // namespace

void check(const CheckOptions& options, Console& console) {
  Check(options, console).run();
}

}  // namespace jazu::cli
