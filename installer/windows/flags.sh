# Sourced in the root of the project: how the Windows program is built. The tests that run under wine are built alike, so that nothing
# is built twice.
# No path of this computer and no time of the build in the program.
windows_cargo_home=${CARGO_HOME:-$HOME/.cargo}
windows_flags=${CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUSTFLAGS:-}
if [[ $windows_flags != *--no-insert-timestamp* ]]; then
  windows_flags+=" --remap-path-prefix=$(pwd)=vxdisplay --remap-path-prefix=$windows_cargo_home=cargo"
  windows_flags+=" -Clink-arg=-Wl,--no-insert-timestamp"
fi
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUSTFLAGS=$windows_flags
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=x86_64-w64-mingw32-gcc
export CFLAGS_x86_64_pc_windows_gnu="-ffile-prefix-map=$windows_cargo_home=cargo"
