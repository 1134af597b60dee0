#include "report_writer.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>

#include "json.hpp"

namespace jazu::cli {

bool ReportWriter::is_input(const std::string& path) const {
  struct stat one, two;
  return path != "-" && stat(path.c_str(), &one) == 0 &&
         stat(options_.report->c_str(), &two) == 0 && is_same_file(one, two);
}

bool ReportWriter::open() {
  if (!options_.report) return true;
  if (std::any_of(options_.files.begin(), options_.files.end(),
                  [&](const std::string& path) { return is_input(path); })) {
    console_.error(Exit::usage, *options_.report + ": the report would take the place of an input");
    return false;
  }
  file_ = open_file(options_.report->c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOCTTY, 0666);
  if (file_.is_open()) return true;
  console_.error(Exit::usage, explain_errno(*options_.report, errno));
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
