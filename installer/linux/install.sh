#!/bin/sh
# Installs VX Display from this folder, or removes what it installed.
set -eu

usage() {
    cat <<'END'
install.sh [--prefix DIR]               installs VX Display
install.sh --uninstall [--prefix DIR]   removes what it installed

DIR is /usr/local for root and ~/.local for everybody else, where none is given. Settings, below /etc/vxdisplay and in the homes
of users, are neither written nor removed.
END
}

fail() {
    echo "install.sh: $*" >&2
    exit 1
}

prefix=''
action=install
while [ $# -gt 0 ]; do
    case $1 in
        --prefix)
            [ $# -gt 1 ] || fail "--prefix takes a folder"
            prefix=$2
            shift
            ;;
        --uninstall) action=uninstall ;;
        --help | -h)
            usage
            exit
            ;;
        *)
            usage >&2
            exit 2
            ;;
    esac
    shift
done
if [ -z "$prefix" ]; then
    if [ "$(id -u)" = 0 ]; then prefix=/usr/local; else prefix=${HOME:?"which folder is yours is not known"}/.local; fi
fi
case $prefix in
    /*) ;;
    *) prefix=$PWD/$prefix ;;
esac
prefix=${prefix%/}
case $prefix in
    *[\|\&\\\"\'\%\$\`]*) fail "$prefix: desktops and systemd cannot start programs below such a name" ;;
esac

# What is installed is noted below the prefix, files and the folders that were made for them, so that a later version of this
# script removes exactly that.
notes=$prefix/share/vxdisplay
list=$notes/installed

if [ "$action" = uninstall ]; then
    [ -f "$list/files" ] || fail "nothing of VX Display is installed below $prefix; --prefix names another folder"
    while IFS= read -r file; do
        rm -f "$prefix/$file"
    done <"$list/files"
    folders=$(mktemp)
    trap 'rm -f "$folders"' EXIT
    # The innermost folders come first. One that something else uses by now stays.
    LC_ALL=C sort -r -u "$list/folders" >"$folders"
    rm -r "$list"
    while IFS= read -r folder; do
        case $folder in
            /*) ;;
            *) rmdir "$prefix/$folder" 2>/dev/null || true ;;
        esac
    done <"$folders"
    # And then those above the prefix.
    while IFS= read -r folder; do
        case $folder in
            /*) rmdir "$folder" 2>/dev/null || true ;;
        esac
    done <"$folders"
    echo "VX Display is removed from $prefix. Settings are left as they are."
    exit
fi

from=$(cd "$(dirname "$0")" && pwd)
[ -x "$from/bin/vxdisplay" ] || fail "$from is not the unpacked folder of VX Display"
umask 022

# Makes a folder below the prefix and notes it.
make_folder() {
    [ -d "$prefix/$1" ] && return
    case $1 in
        */*) make_folder "${1%/*}" ;;
    esac
    mkdir "$prefix/$1"
    printf '%s\n' "$1" >>"$new/folders"
}

made_prefix=no
[ -d "$prefix" ] || made_prefix=yes
# Folders above the prefix that are made for it, each on a line.
above=''
folder=${prefix%/*}
while [ -n "$folder" ] && [ ! -d "$folder" ]; do
    above="$above$folder
"
    folder=${folder%/*}
done
mkdir -p "$prefix"
new=$(mktemp -d "$prefix/.vxdisplay.XXXXXX")
trap 'rm -rf "$new"' EXIT
: >"$new/old"
: >"$new/folders"
# The prefix itself is an empty line, what is above it has its whole path.
[ "$made_prefix" = no ] || echo >>"$new/folders"
printf %s "$above" >>"$new/folders"
if [ -f "$list/files" ]; then
    cp "$list/files" "$new/old"
    cat "$list/folders" >>"$new/folders"
fi
(cd "$from" && find bin share -type f | LC_ALL=C sort) >"$new/files"
echo share/vxdisplay/install.sh >>"$new/files"
make_folder share/vxdisplay/installed

# Beside its place first, then moved there: a program that runs keeps its file.
put() { # FILE PLACE MODE
    make_folder "${2%/*}"
    cp "$1" "$new/file"
    chmod "$3" "$new/file"
    mv -f "$new/file" "$prefix/$2"
}

while IFS= read -r file; do
    case $file in
        bin/vxdisplay) put "$from/$file" "$file" 755 ;;
        share/vxdisplay/install.sh) put "$from/install.sh" "$file" 755 ;;
        share/applications/*.desktop)
            # Desktops need not look for programs below this prefix.
            sed "s|^Exec=vxdisplay|Exec=\"$prefix/bin/vxdisplay\"|" "$from/$file" >"$new/changed"
            put "$new/changed" "$file" 644
            ;;
        share/systemd/user/vxdisplay.service | share/doc/vxdisplay/examples/vxdisplay-relay.service)
            sed "s|/usr/bin/vxdisplay|$prefix/bin/vxdisplay|" "$from/$file" >"$new/changed"
            put "$new/changed" "$file" 644
            ;;
        *) put "$from/$file" "$file" 644 ;;
    esac
done <"$new/files"
# Of an older version, and no longer part of this one.
grep -vxF -f "$new/files" "$new/old" | while IFS= read -r file; do
    rm -f "$prefix/$file"
done
cp "$new/files" "$new/folders" "$list/"

echo "VX Display is installed below $prefix. To remove it: '$notes/install.sh' --uninstall --prefix '$prefix'"
case :$PATH: in
    *":$prefix/bin:"*) ;;
    *) echo "$prefix/bin is not on the PATH: start it as $prefix/bin/vxdisplay" ;;
esac
