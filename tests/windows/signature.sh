#!/usr/bin/env bash
# signature.sh FILE...: signs copies of the files by the signing hook, with a certificate made here, and verifies each; an unsigned
# copy must not verify.
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=VX Display test" -addext "extendedKeyUsage=codeSigning" \
  -keyout "$work/key.pem" -out "$work/certificate.pem" 2>/dev/null
openssl pkcs12 -export -inkey "$work/key.pem" -in "$work/certificate.pem" -passout pass:secret -out "$work/certificate.p12"
printf 'secret' >"$work/password"
for file in "$@"; do
  copy=$work/$(basename "$file")
  cp "$file" "$copy"
  if osslsigncode verify -CAfile "$work/certificate.pem" "$copy" >/dev/null 2>&1; then
    echo "FAILED: an unsigned ${copy##*/} verifies"
    exit 1
  fi
  SIGN_PKCS12=$work/certificate.p12 SIGN_PASSWORD_FILE=$work/password installer/windows/sign.sh "$copy"
  osslsigncode verify -CAfile "$work/certificate.pem" "$copy" >"$work/said" 2>&1 || { cat "$work/said"; echo "FAILED: ${copy##*/} does not verify"; exit 1; }
  echo "ok: ${copy##*/} is signed and verifies"
done
