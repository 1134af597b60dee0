#include "report_writer.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "json.hpp"

namespace jazu::cli {

// What else the opened file is, where its text would be lost or mixed; empty when nothing.
std::string ReportWriter::find_conflict() const {
  struct stat own, other;
  if (fstat(file_.descriptor(), &own) != 0 || !S_ISREG(own.st_mode)) return {};
  const auto is = [&](const std::string& path) {
    return stat(path.c_str(), &other) == 0 && is_same_file(own, other);
  };
  const auto is_open_as = [&](int descriptor) {
    return fstat(descriptor, &other) == 0 && is_same_file(own, other);
  };
  for (const std::string& path : options_.files) {
    if (path == "-" ? is_open_as(STDIN_FILENO) : is(path)) {
      return "the report would take the place of an input";
    }
    const bool has_backup = options_.in_place && !options_.backup_suffix.empty();
    if (has_backup && is(path + options_.backup_suffix)) {
      return "would be overwritten by the backup of " + path;
    }
  }
  if (!options_.in_place && is_open_as(STDOUT_FILENO)) return "is the output too";
  if (options_.edits && is(*options_.edits)) return "would be overwritten by --edits";
  return {};
}

bool ReportWriter::open() {
  if (!options_.report) return true;
  file_ = open_file(options_.report->c_str(), O_WRONLY | O_CREAT | O_NOCTTY, 0666);
  const std::string conflict = file_.is_open() ? find_conflict() : "";
  // A device has no length.
  const bool is_ready = file_.is_open() && conflict.empty() &&
                        (ftruncate(file_.descriptor(), 0) == 0 || errno == EINVAL);
  if (is_ready) return true;
  console_.error(Exit::usage, conflict.empty() ? explain_errno(*options_.report, errno)
                                               : *options_.report + ": " + conflict);
  return false;
}

void ReportWriter::begin(const std::string& file) {
  name_ = options_.files.size() > 1 ? file : "";
  offset_ = 0;
  place_ = {};
}

void ReportWriter::add(std::string_view part, const std::vector<Record>& records) {
  std::size_t at = 0;
  for (const Record& each : records) {
    advance(place_, part.substr(at, each.range.begin - at));
    at = each.range.begin;
    add(part, each, place_);
  }
  advance(place_, part.substr(at));
  offset_ += part.size();
  if (!write_all(file_.descriptor(), out_)) fail();
  out_.clear();
}

void ReportWriter::add(std::string_view part, const Record& record, Place place) {
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
  if (!name_.empty()) field("file", name_);
  number("start", offset_ + record.range.begin);
  number("end", offset_ + record.range.end);
  number("line", place.line);
  number("column", place.column);
  field("before", part.substr(record.range.begin, record.range.end - record.range.begin));
  field("after", record.after);
  out_ += "}\n";
}

void ReportWriter::close() {
  if (file_.is_open() && !file_.close()) fail();
}

void ReportWriter::fail() {
  console_.error(Exit::write, explain_errno(*options_.report, errno));
}

}  // namespace jazu::cli
