#include "edits_writer.hpp"

#include <unistd.h>

namespace jazu::cli {
namespace {

// Lines are many times as long as what they are about.
constexpr std::size_t lines_size = 256 * 1024;

}  // namespace

void EditsWriter::begin(const std::string& name) {
  file_ = names_files_ ? name : "";
  source_ = target_ = 0;
  begin_ = lseek(descriptor_, 0, SEEK_CUR);
}

bool EditsWriter::drop() const {
  return ftruncate(descriptor_, begin_) == 0 && lseek(descriptor_, begin_, SEEK_SET) == begin_;
}

bool EditsWriter::write(const Edits& edits, std::string_view target) {
  for (Edit edit : edits) {
    if (!edit.changed) continue;
    const Range after = edit.target;
    edit.source = {edit.source.begin + source_, edit.source.end + source_};
    edit.target = {edit.target.begin + target_, edit.target.end + target_};
    append_json_line(edit, target.substr(after.begin, after.end - after.begin), file_, lines_);
    if (lines_.size() < lines_size) continue;
    if (!sink_.write(lines_)) return false;
    lines_.clear();
  }
  source_ += edits.source_size();
  target_ += edits.target_size();
  const bool written = sink_.write(lines_);
  lines_.clear();
  return written;
}

}  // namespace jazu::cli
