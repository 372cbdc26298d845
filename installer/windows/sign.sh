#!/usr/bin/env bash
# sign.sh FILE...: signs programs and installers in place, where SIGN_PKCS12 names a certificate with its key; does nothing else.
# SIGN_PASSWORD_FILE: the file with its password. SIGN_TIMESTAMP_URL: a time stamp server (needed for a signature that outlives
# the certificate). Another way of signing (a token, a service) takes this script's place.
set -euo pipefail

if [ -z "${SIGN_PKCS12:-}" ]; then
  echo "sign: not signed, for SIGN_PKCS12 is not set: ${*##*/}"
  exit 0
fi
command -v osslsigncode >/dev/null || { echo "sign: osslsigncode is missing: apt-get install osslsigncode" >&2; exit 3; }
options=(-pkcs12 "$SIGN_PKCS12" -h sha256 -n "VX Display")
[ -z "${SIGN_PASSWORD_FILE:-}" ] || options+=(-readpass "$SIGN_PASSWORD_FILE")
if [ -n "${SIGN_TIMESTAMP_URL:-}" ]; then
  options+=(-ts "$SIGN_TIMESTAMP_URL")
else
  # The time of signing would make every build another one.
  options+=(-time "${SOURCE_DATE_EPOCH:-$(date +%s)}")
fi
for file in "$@"; do
  osslsigncode sign "${options[@]}" -in "$file" -out "$file.signed" >/dev/null
  mv "$file.signed" "$file"
  echo "sign: signed ${file##*/}"
done
