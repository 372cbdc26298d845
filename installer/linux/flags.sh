# Sourced in the root of the project: how the program is built for packages.
# No path of this machine stays in the program: not in the places of panics, nor in what is generated.
flags="--remap-path-prefix=$(pwd -P)=/vxdisplay"
for map in "$(realpath -m -- "${CARGO_TARGET_DIR:-target}")=/vxdisplay/target" "${CARGO_HOME:-$HOME/.cargo}=/cargo" \
  "$(rustc --print sysroot)/lib/rustlib/src/rust=/rustc/$(rustc -vV | sed -n 's/^commit-hash: //p')"; do
  flags+=$'\x1f'"--remap-path-prefix=$map"
done
export CARGO_ENCODED_RUSTFLAGS=$flags
