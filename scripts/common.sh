# For the scripts beside it, which source it: steps with a log, and where things are.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
logs=build/logs
mkdir -p "$logs"

# step NAME COMMAND...: runs a command, its output in build/logs/NAME.log; says what runs and how
# long it took, and shows the end of the log when it fails.
step() {
  local name=$1 begin=$SECONDS
  shift
  printf '  %-24s' "$name" >&2
  if "$@" >"$logs/$name.log" 2>&1; then
    printf 'ok, %d s\n' $((SECONDS - begin)) >&2
    return 0
  fi
  printf 'FAILED after %d s; the end of %s:\n' $((SECONDS - begin)) "$logs/$name.log" >&2
  tail -n 60 "$logs/$name.log" >&2
  return 1
}
