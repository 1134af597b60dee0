#include "clean.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "in_place.hpp"
#include "input.hpp"
#include "io.hpp"
#include "jazu/chrome.hpp"
#include "jazu/edits.hpp"
#include "jazu/repair.hpp"
#include "json.hpp"
#include "place.hpp"
#include "sink.hpp"
#include "text_reader.hpp"

namespace jazu::cli {
namespace {

constexpr const char* stdin_name = "(standard input)";
constexpr const char* stdout_name = "(standard output)";

std::string_view name_of(RepairClass repair_class) {
  constexpr std::array<std::string_view, 4> names = {"canonical", "certain", "contextual",
                                                     "reported"};
  return names[static_cast<std::size_t>(repair_class)];
}

// What a line of the report says; the places are bytes of the source.
struct Record {
  std::string_view rule, record_class;
  Range range;
  std::string_view after;
};

// Writes what is found, a line of JSON each, into a file of its own.
class ReportWriter {
 public:
  ReportWriter(const CleanOptions& options, Console& console)
      : options_(options), console_(console) {}

  // False, with the reason on the console, when it cannot be opened.
  bool open() {
    if (!options_.report) return true;
    for (const std::string& path : options_.files) {
      if (!is_same(path, *options_.report)) continue;
      console_.error(Exit::usage,
                     *options_.report + ": the report would take the place of an input");
      return false;
    }
    file_ = open_file(options_.report->c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOCTTY, 0666);
    if (file_.is_open()) return true;
    console_.error(Exit::usage, explain_errno(*options_.report, errno));
    return false;
  }

  bool is_wanted() const { return file_.is_open(); }

  void add(const std::string& file, std::string_view text, const std::vector<Record>& records) {
    Place place;
    std::size_t at = 0;
    for (const Record& each : records) {
      advance(place, text.substr(at, each.range.begin - at));
      at = each.range.begin;
      add(file, text, each, place);
    }
    write();
  }

  void close() {
    if (file_.is_open() && !file_.close()) fail();
  }

 private:
  static bool is_same(const std::string& path, const std::string& other) {
    struct stat one, two;
    return path != "-" && stat(path.c_str(), &one) == 0 && stat(other.c_str(), &two) == 0 &&
           is_same_file(one, two);
  }

  void add(const std::string& file, std::string_view text, const Record& record, Place place) {
    const auto field = [&](std::string_view name, std::string_view value) {
      out_ += ", \"" + std::string(name) + "\": ";
      append_json_string(out_, value);
    };
    const auto number = [&](std::string_view name, std::size_t value) {
      out_ += ", \"" + std::string(name) + "\": " + std::to_string(value);
    };
    out_ += "{\"rule\": ";
    append_json_string(out_, record.rule);
    field("class", record.record_class);
    if (options_.files.size() > 1) field("file", file);
    number("start", record.range.begin);
    number("end", record.range.end);
    number("line", place.line);
    number("column", place.column);
    field("before", text.substr(record.range.begin, record.range.end - record.range.begin));
    field("after", record.after);
    out_ += "}\n";
  }

  void write() {
    if (!write_all(file_.descriptor(), out_)) fail();
    out_.clear();
  }

  void fail() { console_.error(Exit::write, explain_errno(*options_.report, errno)); }

  const CleanOptions& options_;
  Console& console_;
  File file_;
  std::string out_;
};

class Cleaner {
 public:
  Cleaner(const CleanOptions& options, Console& console)
      : options_(options), console_(console), repair_(options.profile), report_(options, console) {}

  void run() {
    if (!report_.open()) return;
    if (options_.in_place) {
      for (const std::string& path : options_.files) change(path);
    } else {
      concatenate();
    }
    report_.close();
  }

 private:
  // The repaired text, without its chrome where that is wanted; lives until the next call.
  std::string_view repair(const std::string& name) {
    records_.clear();
    dropped_.clear();
    if (options_.chrome != ChromeUse::keep) look_for_chrome(name);
    const bool drops = options_.chrome == ChromeUse::drop;
    const std::string& text = drops ? without_chrome_ : text_;
    if (!report_.is_wanted()) return repair_.apply(text, repaired_);
    repaired_.clear();
    findings_.clear();
    repair_.append(text, repaired_, findings_);
    for (const RepairFinding& each : findings_) {
      const Range range = {each.begin, each.end};
      records_.push_back({each.rule, name_of(each.repair_class),
                          drops ? dropped_.to_source(range) : range, each.after});
    }
    std::stable_sort(records_.begin(), records_.end(), [](const Record& a, const Record& b) {
      return a.range.begin < b.range.begin;
    });
    report_.add(name, text_, records_);
    return repaired_;
  }

  void look_for_chrome(const std::string& name) {
    if (!chrome_) chrome_.emplace();
    const bool drops = options_.chrome == ChromeUse::drop;
    ChromeDropped found;
    if (drops) {
      found = chrome_->drop(text_, &dropped_);
      without_chrome_ = std::move(found.text);
    } else {
      found.lines = chrome_->find(text_);
    }
    if (found.refused) {
      console_.note((name == "-" ? "(standard input)" : name) + ": more than " +
                    std::to_string(Chrome::most_dropped) +
                    " % would go as chrome; nothing was dropped");
    }
    for (const ChromeLine& each : found.lines) {
      const std::string_view line =
          std::string_view(text_).substr(each.begin, each.end - each.begin);
      const bool stays = !drops || found.refused;
      records_.push_back({each.rule, each.kind, {each.begin, each.end}, stays ? line : ""});
    }
  }

  void concatenate() {
    Sink sink(STDOUT_FILENO, Flush::at_once);
    bool writes = true;
    for (const std::string& path : options_.files) {
      if (is_standard_output(path)) {
        console_.error(Exit::usage, path + " is the output too; -i changes files in place");
        continue;
      }
      const bool standard = path == "-";
      const File file = standard ? File() : open_file(path.c_str(), O_RDONLY | O_NOCTTY);
      if (!standard && !file.is_open()) {
        console_.error(Exit::usage, explain_errno(path, errno));
        continue;
      }
      read_all(standard ? STDIN_FILENO : file.descriptor(), standard ? stdin_name : path);
      writes = sink.write(repair(path));
      if (!writes) break;
    }
    if (writes && sink.finish()) return print({}, console_);
    console_.error(Exit::write, explain_errno(stdout_name, sink.error_number()));
  }

  void change(const std::string& path) {
    change_in_place(path, options_.backup_suffix, console_, [&](int descriptor, Sink& sink) {
      if (!read_all(descriptor, path)) return TextEnd::unreadable;
      if (!sink.write(repair(path)) || !sink.finish()) return TextEnd::unwritable;
      return TextEnd::whole;
    });
  }

  // In UTF-8. False, with the reason on the console, when it could not be read to its end.
  bool read_all(int descriptor, const std::string& path) {
    constexpr std::size_t piece_size = 256 * 1024;
    std::vector<char> buffer(piece_size);
    text_.clear();
    TextReader reader(descriptor, options_.encoding);
    std::ptrdiff_t count = 0;
    while ((count = reader.read(buffer.data(), buffer.size())) > 0) {
      text_.append(buffer.data(), static_cast<std::size_t>(count));
    }
    if (count < 0) console_.error(Exit::usage, explain_errno(path, errno));
    reader.report(path, console_);
    return count == 0;
  }

  const CleanOptions& options_;
  Console& console_;
  Repair repair_;
  ReportWriter report_;
  std::optional<Chrome> chrome_;  // made when it is wanted
  std::string text_, without_chrome_, repaired_;
  Edits dropped_;  // from text_ to without_chrome_
  std::vector<RepairFinding> findings_;
  std::vector<Record> records_;
};

}  // namespace

void clean(const CleanOptions& options, Console& console) {
  Cleaner(options, console).run();
}

}  // namespace jazu::cli
