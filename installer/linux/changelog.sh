#!/usr/bin/env bash
# changelog.sh debian|appstream VERSION DATE <CHANGELOG.md: the changelog in the form of Debian or of AppStream. What is unreleased
# stands as VERSION of DATE.
set -euo pipefail

form=$1 current=$2 today=$3
version='' date='' item='' open=no begun=no

head() {
  if [ "$form" = debian ]; then
    [ "$begun" = no ] || echo
    printf 'vxdisplay (%s-1) unstable; urgency=medium\n\n' "$version"
  else
    printf '    <release version="%s" date="%s">\n      <description>\n        <ul>\n' "$version" "$date"
  fi
  open=yes begun=yes
}

# A section without items, such as one of nothing unreleased, is left out.
put_item() {
  [ -n "$item" ] || return 0
  [ "$open" = yes ] || head
  if [ "$form" = debian ]; then
    fold -s -w 74 <<<"$item" | sed -e '1s/^/  * /' -e '2,$s/^/    /' -e 's/ *$//'
  else
    item=${item//&/&amp;} item=${item//</&lt;} item=${item//>/&gt;}
    printf '          <li>%s</li>\n' "${item//\`/}"
  fi
  item=''
}

section() { # VERSION DATE
  put_item
  if [ "$open" = yes ]; then
    if [ "$form" = debian ]; then
      printf '\n -- VX Display maintainers <maintainers@vxdisplay.example>  %s\n' "$(date -u -R -d "$date")"
    else
      printf '        </ul>\n      </description>\n    </release>\n'
    fi
  fi
  version=$1 date=$2 open=no
}

[ "$form" = debian ] || echo '  <releases>'
while IFS= read -r line || [ -n "$line" ]; do
  case $line in
    '## Unreleased') section "$current" "$today" ;;
    '## '*' - '*)
      line=${line#'## '} line=${line//[\[\]]/}
      section "${line%% - *}" "${line##* - }"
      ;;
    '- '*)
      put_item
      item=${line#- }
      ;;
    '  '*) [ -z "$item" ] || item+=" ${line#  }" ;;
    *) put_item ;;
  esac
done
section '' ''
[ "$begun" = yes ] || { echo "changelog.sh: no items in the changelog" >&2; exit 1; }
[ "$form" = debian ] || echo '  </releases>'
