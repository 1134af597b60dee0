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

# step NAME COMMAND...: runs a command, its output in build/logs/NAME.log; says what runs and how
# long it took, and shows what went wrong.
step() {
  local name=$1 begin=$SECONDS
  shift
  printf '  %-24s' "$name" >&2
  if "$@" >"$logs/$name.log" 2>&1; then
    printf 'ok, %d s\n' $((SECONDS - begin)) >&2
    return 0
  fi
  printf 'FAILED after %d s; from %s:\n' $((SECONDS - begin)) "$logs/$name.log" >&2
  show_failure "$logs/$name.log"
  return 1
}
