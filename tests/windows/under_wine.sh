#!/usr/bin/env bash
# under_wine.sh: the program's unit and integration tests as Windows programs, under wine with a display of its own.
# What needs a Unix (signals, X11, sockets of files) or a foreign server's folder is not built for Windows, or is left out by name below.
set -euo pipefail
cd "$(dirname "$0")/../.."

target=x86_64-pc-windows-gnu
work=$(mktemp -d)
export WINEPREFIX=$work/prefix WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml="
. installer/windows/flags.sh
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER=wine
unset WAYLAND_DISPLAY
exec 9<>"$work/display"
Xvfb -displayfd 9 -screen 0 1280x1024x24 -noreset -nolisten tcp >/dev/null 2>&1 &
server=$!
trap 'wineserver -k 2>/dev/null || true; kill $server 2>/dev/null || true; rm -rf "$work"' EXIT
until [ -s "$work/display" ]; do sleep 0.1; done
DISPLAY=:$(cat "$work/display")
export DISPLAY
wine wineboot -i >/dev/null 2>&1
wine winecfg -v win10 >/dev/null 2>&1
shim=$WINEPREFIX/drive_c/windows/system32/bcryptprimitives.dll
[ -e "$shim" ] || x86_64-w64-mingw32-gcc -O2 -s -shared -o "$shim" tests/windows/bcryptprimitives.c -ladvapi32

tests=(settings settings_robustness exam_invariants exam_transitions bad_messages relay recording drill policy_templates)
# The feature that the programs are built with: with another one the library would be built once more.
options=(--features launcher --lib)
for test in "${tests[@]}"; do options+=(--test "$test"); done
log=$work/log
status=0
cargo test --locked --no-fail-fast --target $target "${options[@]}" >"$log" 2>&1 || status=$?
grep -v '^wine:' "$log" | grep -E '^test result|FAILED|panicked|error' || true
[ "$status" = 0 ] || tail -n 60 "$log"
awk '/^test result:/ {for (i = 1; i < NF; i++) {if ($(i+1) == "passed;") p += $i; if ($(i+1) == "failed;") f += $i; if ($(i+1) == "ignored;") s += $i}}
     END {printf "under wine: %d passed, %d failed, %d skipped\n", p, f, s; exit (p == 0 || f > 0)}' "$log" || status=1
exit "$status"
