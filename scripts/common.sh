# For the scripts beside it, which source it: steps with a log, and where things are.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
logs=build/logs
mkdir -p "$logs"

# show_failure LOG: what failed. Of ctest the output of the tests that failed, and its summary.
show_failure() {
  if grep -q 'tests passed,' "$1"; then
    awk '/^ *[0-9]+\/[0-9]+ Test +#[0-9]+: /{show = !/ Passed /} /^ +Start +[0-9]+: /{show = 0}
         / tests passed,/{show = 1} show' "$1" | tail -n 200
  else
    tail -n 60 "$1"
  fi >&2
}

# count_used: sets `used` to the seconds that processors worked on what this shell has waited for.
count_used() {
  times >"$logs/times"
  used=$(awk 'NR == 2 { gsub(/[ms]/, " "); printf "%d", 60 * ($1 + $3) + $2 + $4 }' "$logs/times")
}

# step NAME COMMAND...: runs a command, its output in build/logs/NAME.log; says what runs, how long
# it took and how long processors worked (which tells on a busy machine), and shows what went wrong.
step() {
  local name=$1 begin=$SECONDS used before
  shift
  printf '  %-24s' "$name" >&2
  count_used
  before=$used
  if "$@" >"$logs/$name.log" 2>&1; then
    count_used
    printf 'ok, %d s (%d s of processors)\n' $((SECONDS - begin)) $((used - before)) >&2
    return 0
  fi
  printf 'FAILED after %d s; from %s:\n' $((SECONDS - begin)) "$logs/$name.log" >&2
  show_failure "$logs/$name.log"
  return 1
}
