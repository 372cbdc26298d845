#!/usr/bin/env bash
# build.sh [--out DIR] [--binary FILE]: builds the program and makes of it vxdisplay_VERSION-1_amd64.deb and
# vxdisplay-VERSION-linux-x86_64.tar.gz in DIR (target/packages). With --binary it packs that program instead.
# The same sources give the same bytes, whatever folder they lie in: every time is SOURCE_DATE_EPOCH, or that of the last commit (without
# git: of CHANGELOG.md).
set -euo pipefail
export LC_ALL=C TZ=UTC
readonly CARGO_DEB=3.8.0
umask 022

usage() { sed -n '2,5s/^# //p' "$0" >&2; exit 2; }
fail() { echo "build.sh: $*" >&2; exit 1; }

out='' binary=''
while (($#)); do
  case $1 in
    --out) out=${2:?"--out takes a folder"}; shift 2 ;;
    --binary) binary=$(realpath -e -- "${2:?"--binary takes a file"}"); shift 2 ;;
    *) usage ;;
  esac
done
[ -z "$out" ] || out=$(realpath -m -- "$out")
cd "$(dirname "$0")/../.."
root=$(pwd -P)
out=${out:-$root/target/packages}
[ "$(uname -sm)" = "Linux x86_64" ] || fail "packages are made on Linux on x86-64, and this is $(uname -sm)"

epoch=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || stat -c %Y CHANGELOG.md)}
export SOURCE_DATE_EPOCH=$epoch
version=$(sed -n 's/^version = "\(.*\)"/\1/p;/^version/q' Cargo.toml)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Tests of the packages take one that is built sooner.
profile=${PACKAGE_PROFILE:-release}
if [ -z "$binary" ]; then
  . installer/linux/flags.sh
  cargo build --profile "$profile" --locked --bin vxdisplay
  binary=${CARGO_TARGET_DIR:-target}/${profile/#dev/debug}/vxdisplay
fi

# What both packages hold beside the committed files.
made=target/linux-packages
rm -rf "$made"
mkdir -p "$made" "$out"
release=$(date -u -d "@$epoch" +%F)
installer/linux/changelog.sh appstream "$version" "$release" <CHANGELOG.md >"$work/releases"
sed -e "/@RELEASES@/{r $work/releases
d}" installer/linux/vxdisplay.metainfo.xml.in >"$made/vxdisplay.metainfo.xml"
installer/linux/changelog.sh debian "$version" "$release" <CHANGELOG.md | gzip -9n >"$made/changelog.gz"

mkdir -p "$work/target/release"
install -m 755 "$binary" "$work/target/release/vxdisplay"
strip --strip-all --remove-section=.comment "$work/target/release/vxdisplay"

if [ "$(cargo deb --version 2>/dev/null)" != "$CARGO_DEB" ]; then
  # Without optimisation: it runs for a second.
  CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off cargo install --locked --quiet "cargo-deb@$CARGO_DEB"
fi
deb=$out/vxdisplay_$version-1_amd64.deb
CARGO_TARGET_DIR=$work/target cargo deb --quiet --no-build --no-strip --output "$deb"

folder=vxdisplay-$version-linux-x86_64
tree=$work/$folder
share=$tree/share
at() { # MODE FOLDER FILE...: copies files
  mkdir -p "$2"
  install -m "$1" -t "$2" -- "${@:3}"
}
at 755 "$tree/bin" "$work/target/release/vxdisplay"
at 644 "$share/man/man1" installer/linux/man/*.1
at 644 "$share/zsh/site-functions" installer/linux/completions/_vxdisplay
at 644 "$share/fish/vendor_completions.d" installer/linux/completions/vxdisplay.fish
at 644 "$share/applications" installer/linux/*.desktop
at 644 "$share/metainfo" "$made/vxdisplay.metainfo.xml"
at 644 "$share/systemd/user" installer/linux/vxdisplay.service
at 644 "$share/icons/hicolor/scalable/apps" assets/icon/vxdisplay.svg
at 644 "$share/doc/vxdisplay" installer/linux/copyright LICENSE LICENSE-MIT LICENSE-APACHE CHANGELOG.md
at 644 "$share/doc/vxdisplay/examples" installer/linux/settings.toml installer/linux/policy.toml \
  installer/linux/vxdisplay-relay.service
mkdir -p "$share/bash-completion/completions"
install -m 644 installer/linux/completions/vxdisplay.bash "$share/bash-completion/completions/vxdisplay"
for icon in assets/icon/vxdisplay-*.png; do
  size=${icon##*-} size=${size%.png}
  mkdir -p "$share/icons/hicolor/${size}x$size/apps"
  install -m 644 "$icon" "$share/icons/hicolor/${size}x$size/apps/vxdisplay.png"
done
install -m 755 installer/linux/install.sh "$tree/install.sh"
tar=$out/$folder.tar.gz
tar --create --directory "$work" --sort=name --format=ustar --owner=0 --group=0 --numeric-owner --mtime="@$epoch" "$folder" |
  gzip -9n >"$tar"

(cd "$out" && sha256sum -- "${deb##*/}" "${tar##*/}")
