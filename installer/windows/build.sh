#!/usr/bin/env bash
# build.sh [--out DIR] [--programs DIR] [--version X.Y.Z]: makes the Windows installer and the portable zip on Linux.
# Without --programs it builds vxdisplay.exe and vxdisplay.com first; with it, DIR holds them. --version is for tests of upgrades.
# Exit code 3: the tools or Rust's Windows library are not there.
set -euo pipefail
cd "$(dirname "$0")/../.."

target=x86_64-pc-windows-gnu
out=target/installers
programs=
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)
while (($#)); do
  case $1 in
    --out) out=$2; shift 2 ;;
    --programs) programs=$2; shift 2 ;;
    --version) version=$2; shift 2 ;;
    *) echo "build: unknown argument $1" >&2; exit 2 ;;
  esac
done
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || stat -c %Y CHANGELOG.md)}
export TZ=UTC

missing() { echo "build: $1" >&2; exit 3; }
for tool in wixl msibuild msiinfo python3; do
  command -v $tool >/dev/null || missing "$tool is missing: apt-get install wixl msitools python3"
done

# Tests of the installer take programs that are built sooner.
profile=${PACKAGE_PROFILE:-release}
if [ -z "$programs" ]; then
  for tool in gcc windres; do
    command -v x86_64-w64-mingw32-$tool >/dev/null || missing "x86_64-w64-mingw32-$tool is missing: apt-get install gcc-mingw-w64-x86-64-win32 binutils-mingw-w64-x86-64"
  done
  flags=${CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUSTFLAGS:-}
  if [[ $flags != *--sysroot* ]] && [ ! -d "$(rustc --print sysroot)/lib/rustlib/$target/lib" ]; then
    rustup target add $target >/dev/null 2>&1 || missing "Rust's library for Windows is not there and cannot be had: rustup target add $target"
  fi
  . installer/windows/flags.sh
  cargo build --profile "$profile" --locked --features launcher --target $target --bin vxdisplay --bin vxdisplay-com
  built=${CARGO_TARGET_DIR:-target}/$target/${profile/#dev/debug}
  programs=$(mktemp -d)
  trap 'rm -rf "$programs"' EXIT
  cp "$built/vxdisplay.exe" "$programs/vxdisplay.exe"
  cp "$built/vxdisplay-com.exe" "$programs/vxdisplay.com"
fi

mkdir -p "$out"
out=$(cd "$out" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work" ${built:+"$programs"}' EXIT
stage=$work/files
mkdir -p "$stage/policies"
cp "$programs/vxdisplay.exe" "$programs/vxdisplay.com" "$stage/"
for file in installer/windows/policies/vxdisplay.admx installer/windows/policies/*/vxdisplay.adml; do
  name=${file#installer/windows/policies/}
  mkdir -p "$stage/policies/$(dirname "$name")"
  sed 's/$/\r/' "$file" >"$stage/policies/$name"
done
sed 's/$/\r/' installer/windows/README.txt >"$stage/README.txt"
sed 's/$/\r/' installer/windows/relay-service.ps1 >"$stage/relay-service.ps1"
{ cat LICENSE; echo; cat LICENSE-MIT; echo; cat LICENSE-APACHE; } | sed 's/$/\r/' >"$stage/LICENSE.txt"
cp assets/icon/vxdisplay.ico "$stage/"
installer/windows/sign.sh "$stage/vxdisplay.exe" "$stage/vxdisplay.com"
python3 installer/windows/package.py msi "$stage" "$version" "$out/vxdisplay-$version-x64.msi"
python3 installer/windows/package.py zip "$stage" "vxdisplay-$version" "$out/vxdisplay-$version-windows-x64.zip"
installer/windows/sign.sh "$out/vxdisplay-$version-x64.msi"
(cd "$out" && ls -l "vxdisplay-$version-x64.msi" "vxdisplay-$version-windows-x64.zip" | awk '{print "build:", $5, "bytes", $9}')
