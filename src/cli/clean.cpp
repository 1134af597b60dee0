#include "clean.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "edits_writer.hpp"
#include "filter.hpp"
#include "in_place.hpp"
#include "input_file.hpp"
#include "io.hpp"
#include "jazu/chrome.hpp"
#include "jazu/edits.hpp"
#include "output.hpp"
#include "report_writer.hpp"
#include "settled.hpp"
#include "sink.hpp"
#include "text_cleaner.hpp"
#include "text_reader.hpp"

namespace jazu::cli {
namespace {

constexpr std::size_t read_size = 256 * 1024;

// A text that is held as a whole takes several times its size.
constexpr std::size_t most_held = 1024 * 1024 * 1024;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class Cleaner {
 public:
  Cleaner(const CleanOptions& options, Console& console)
      : options_(options), console_(console), cleaner_(options), report_(options, console) {}

  void run() {
    if (!report_.open()) return;
    if (options_.in_place) {
      change_all_in_place(options_.files, options_.edits, console_,
                          [&](const std::string& path, EditsWriter* edits) {
                            edits_ = edits;
                            return change(path);
                          });
    } else {
      concatenate();
    }
    report_.close();
  }

 private:
  void concatenate() {
    Output output(std::nullopt, console_), record(options_.edits, console_);
    if (!output.begin()) return;
    if (options_.edits && !begin_record(*options_.edits, output, record, console_)) return;
    if (options_.edits) {
      edits_ = &own_edits_.emplace(record.descriptor(), options_.files.size() > 1);
    }
    Sink sink(output.descriptor(), Flush::at_once);
    bool complete = true;
    for (const std::string& path : options_.files) {
      InputFile input;
      const bool opened = input.open(path, output, options_.edits ? &record : nullptr, console_);
      const TextEnd end =
          opened ? clean(input.descriptor(), path, input.name(), sink) : TextEnd::unreadable;
      if (end == TextEnd::unrecorded) {
        return console_.error(Exit::write, explain_errno(record.name(), edits_->error_number()));
      }
      if (end == TextEnd::unwritable) {
        return console_.error(Exit::write, explain_errno(output.name(), sink.error_number()));
      }
      complete = complete && end == TextEnd::whole;
    }
    output.end(true);
    if (options_.edits) record.end(complete);
  }

  bool change(const std::string& path) {
    return change_in_place(path, options_.backup_suffix, console_, [&](int descriptor, Sink& sink) {
      return clean(descriptor, path, path, sink);
    });
  }

  // Cleans a text; `path` is its name in the report.
  TextEnd clean(int descriptor, const std::string& path, const std::string& name, Sink& sink) {
    report_.begin(path);
    if (edits_ != nullptr) edits_->begin(name);
    TextReader reader(descriptor, options_.encoding);
    if (is_recorded()) reader.keep_record();
    TextEnd end = is_piecewise() ? clean_lines(reader, name, sink)
                                 : clean_whole(reader, descriptor, name, sink);
    if (end == TextEnd::whole && !sink.finish()) end = TextEnd::unwritable;
    reader.report(name, console_);
    if (const std::string lack = cleaner_.nfc().take_lack(); !lack.empty()) {
      console_.error(Exit::usage, name + ": " + lack);
      if (end == TextEnd::whole) end = TextEnd::untold;
    }
    return end;
  }

  // Whether a text becomes the same line by line.
  bool is_piecewise() const {
    return options_.repair.profile != RepairProfile::clean && options_.chrome == ChromeUse::keep &&
           !options_.encoding.mojibake;
  }

  bool is_recorded() const { return report_.is_wanted() || edits_ != nullptr; }

  TextEnd clean_lines(TextReader& reader, const std::string& name, Sink& sink) {
    text_.clear();
    std::ptrdiff_t count = 0;
    bool begins = true;
    while ((count = read_some(reader)) > 0) {
      const std::size_t end = settled_size(text_);
      if (end == 0) continue;
      const TextEnd part = clean_part(std::string_view(text_).substr(0, end), begins, sink);
      if (part != TextEnd::whole) return part;
      begins = false;
      text_.erase(0, end);
    }
    if (count < 0) console_.error(Exit::usage, explain_errno(name, errno));
    const TextEnd last = clean_part(text_, begins, sink);
    return last == TextEnd::whole && count < 0 ? TextEnd::unreadable : last;
  }

  TextEnd clean_part(std::string_view text, bool begins, Sink& sink) {
    // A byte order mark is one at the beginning of a text; behind that it is an odd sign.
    while (!begins && text.starts_with(byte_order_mark)) {
      const std::string_view sign = text.substr(0, byte_order_mark.size());
      if (is_recorded())
        records_.push_back({"U13", "reported", {0, sign.size()}, std::string(sign)});
      const TextEnd end = write(sign, copied(sign), sign, sink);
      if (end != TextEnd::whole) return end;
      text.remove_prefix(sign.size());
    }
    return clean(text, copied(text), text, sink);
  }

  static Edits copied(std::string_view text) {
    Edits edits;
    edits.copy(text.size());
    return edits;
  }

  TextEnd clean_whole(TextReader& reader, int descriptor, const std::string& name, Sink& sink) {
    struct stat status;
    const bool is_file = fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    bool too_large = is_file && static_cast<std::size_t>(status.st_size) > most_held;
    std::ptrdiff_t count = 0;
    text_.clear();
    while (!too_large && (count = read_some(reader)) > 0) too_large = text_.size() > most_held;
    if (too_large) {
      console_.error(Exit::usage,
                     name +
                         ": larger than 1 GiB, and profile clean, --chrome and --mojibake hold "
                         "all of a text; without them --profile=repair takes any size");
      return TextEnd::untold;
    }
    if (count < 0) console_.error(Exit::usage, explain_errno(name, errno));
    const bool undone = reader.edits().changes() != 0;
    const std::string& source = undone ? reader.misread_text() : text_;
    Edits edits = undone ? reader.edits() : copied(text_);
    const std::string_view text = without_chrome(source, name, edits);
    const TextEnd end = clean(source, std::move(edits), text, sink);
    return end == TextEnd::whole && count < 0 ? TextEnd::unreadable : end;
  }

  // The text without its chrome where that is wanted; `edits` goes on with that.
  std::string_view without_chrome(std::string_view source, const std::string& name, Edits& edits) {
    if (options_.chrome == ChromeUse::keep) return text_;
    if (!chrome_) chrome_.emplace();
    const bool drops = options_.chrome == ChromeUse::drop;
    ChromeDropped found;
    Edits dropped;
    if (drops) {
      found = chrome_->drop(text_, &dropped);
    } else {
      found.lines = chrome_->find(text_);
    }
    for (const ChromeLine& each : found.lines) {
      const Range range = edits.to_source(Range{each.begin, each.end});
      const std::string_view line = source.substr(range.begin, range.end - range.begin);
      const bool stays = !drops || found.refused;
      records_.push_back({each.rule, each.kind, range, std::string(stays ? line : "")});
    }
    if (found.refused) {
      console_.note(name + ": more than " + std::to_string(Chrome::most_dropped) +
                    " % would go as chrome; nothing was dropped");
    }
    if (!drops) return text_;
    edits = *compose(edits, dropped);
    kept_lines_ = std::move(found.text);
    return kept_lines_;
  }

  // Cleans `text`, which `edits` made of `source`, and writes it and what is known of it.
  TextEnd clean(std::string_view source, Edits edits, std::string_view text, Sink& sink) {
    if (is_recorded()) {
      const std::string_view target = cleaner_.clean(text, edits, records_);
      return write(source, edits, target, sink);
    }
    records_.clear();
    return sink.write(cleaner_.clean(text)) ? TextEnd::whole : TextEnd::unwritable;
  }

  TextEnd write(std::string_view source, const Edits& edits, std::string_view target, Sink& sink) {
    std::stable_sort(records_.begin(), records_.end(), [](const Record& a, const Record& b) {
      return a.range.begin < b.range.begin;
    });
    if (report_.is_wanted()) report_.add(source, records_);
    records_.clear();
    if (!sink.write(target)) return TextEnd::unwritable;
    return edits_ == nullptr || edits_->write(edits, target) ? TextEnd::whole : TextEnd::unrecorded;
  }

  std::ptrdiff_t read_some(TextReader& reader) {
    const std::size_t before = text_.size();
    text_.resize(before + read_size);
    const std::ptrdiff_t count = reader.read(text_.data() + before, read_size);
    text_.resize(before + static_cast<std::size_t>(std::max<std::ptrdiff_t>(count, 0)));
    return count;
  }

  const CleanOptions& options_;
  Console& console_;
  TextCleaner cleaner_;
  ReportWriter report_;
  EditsWriter* edits_ = nullptr;  // null without --edits
  std::optional<EditsWriter> own_edits_;
  std::optional<Chrome> chrome_;  // made when it is wanted
  std::string text_;              // what was read and is not written yet
  std::string kept_lines_;
  std::vector<Record> records_;
};

}  // namespace

void clean(const CleanOptions& options, Console& console) {
  try {
    Cleaner(options, console).run();
  } catch (const std::bad_alloc&) {
    console.error(Exit::write,
                  "not enough memory for all of the text; --profile=repair without --chrome and "
                  "--mojibake takes any size");
  }
}

}  // namespace jazu::cli
