#!/bin/sh
# check_symbols.sh NM READELF LIBRARY SYMBOLS HEADER
#
# The library exports exactly the functions that SYMBOLS lists, HEADER declares exactly these, and
# the library needs nothing but the C library.
set -eu
nm=$1 readelf=$2 library=$3 symbols=$4 header=$5

# A pipe has the status of its last command, so each tool writes to a variable, which fails with it.
table=$("$nm" --dynamic --defined-only "$library")
dynamic=$("$readelf" --dynamic --wide "$library")
listed=$(cat "$symbols")
declared=$(sed -n 's/^JAZU_API .*\(jazu_[a-z0-9_]*\)(.*/\1/p' "$header" | LC_ALL=C sort)
exported=$(printf '%s\n' "$table" | awk '{ print $NF }' | LC_ALL=C sort)
needed=$(printf '%s\n' "$dynamic" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p')

status=0
compare() {
  if [ "$2" != "$listed" ]; then
    echo "check_symbols: what the $1 has differs from $symbols:" >&2
    echo "$2" | diff - "$symbols" >&2 || :
    status=1
  fi
}
compare library "$exported"
compare header "$declared"
for each in $needed; do
  case $each in
    libc.so.* | libm.so.* | ld-linux*.so.*) ;;
    *)
      echo "check_symbols: the library needs $each" >&2
      status=1
      ;;
  esac
done
case $needed in
  *libc.so.*) ;;
  *)
    echo "check_symbols: $readelf shows no libraries that $library needs" >&2
    status=1
    ;;
esac
exit $status
