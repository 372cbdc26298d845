//! What a port seems to be, by the first bytes that came from it. Pure.

use super::Answer;

/// Printable ASCII of a text from outside, at most 60 characters: safe in a sentence.
#[must_use]
pub(super) fn printable(bytes: &[u8]) -> String {
    let line = bytes.split(|byte| matches!(byte, b'\r' | b'\n')).next().unwrap_or_default();
    line.iter().filter(|byte| matches!(byte, 0x20..=0x7E)).take(60).map(|&byte| char::from(byte)).collect()
}

/// Tells what answered. Only an SSH banner, which names software, is quoted; everything else could be a patient's data.
#[must_use]
pub(super) fn classify(first: &[u8]) -> Answer {
    match first {
        [b'H', b'T', b'T', b'P', b'/', ..] => Answer::Http,
        [0x14..=0x17, 0x03, 0x00..=0x04, ..] => Answer::Tls,
        [b'S', b'S', b'H', b'-', ..] => Answer::Ssh(printable(first)),
        [b'2', b'2', b'0', b' ' | b'-', ..] | [b'+', b'O', b'K', ..] => Answer::MailOrFile,
        [b'R', b'F', b'B', b' ', ..] => Answer::Vnc,
        [0x0B, b'M', b'S', b'H', ..] | [b'M', b'S', b'H', b'|', ..] => Answer::Hl7,
        // The first packet of MySQL and MariaDB: its length, the number 0, version 10 or an error.
        [_, _, 0, 0, 0x0A | 0xFF, ..] => Answer::Product("MySQL"),
        [b'-', b'E' | b'N' | b'D', b'R' | b'O' | b'E', ..] | [b'+', b'P', b'O', b'N', b'G', ..] => {
            Answer::Product("Redis")
        }
        [b'E', 0, 0, _, _, ..] => Answer::Product("PostgreSQL"),
        page if is_page(page) => Answer::Page,
        // Two letters of an unknown text do not identify it yet.
        [b' '..=b'~' | 0x80.., ..] => Answer::Unknown(first.iter().copied().take(2).collect()),
        binary => Answer::Unknown(binary.iter().copied().take(4).collect()),
    }
}

/// Whether a text begins as HTML or XML does.
fn is_page(first: &[u8]) -> bool {
    let begins = |tag: &[u8]| first.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    [&b"<!doctype"[..], b"<html", b"<head", b"<?xml"].iter().any(|tag| begins(tag))
}

/// Whether these bytes can still become an HTTP answer.
#[must_use]
pub(super) fn may_be_http(first: &[u8]) -> bool {
    first.iter().zip(b"HTTP/1.").all(|(byte, due)| byte == due)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_answers_is_told_by_its_first_bytes() {
        assert_eq!(classify(b"SSH-2.0-OpenSSH_9.2\r\n\x00"), Answer::Ssh("SSH-2.0-OpenSSH_9.2".to_owned()));
        assert_eq!(classify(&[0x15, 3, 1, 0, 2, 2, 70]), Answer::Tls);
        assert_eq!(classify(&[0x16, 3, 3, 0, 90]), Answer::Tls);
        assert_eq!(classify(b"HTTP/1.1 200 OK"), Answer::Http);
        assert_eq!(classify(b"220 mail"), Answer::MailOrFile);
        assert_eq!(classify(b"RFB 003.008\n"), Answer::Vnc);
        assert_eq!(classify(b"\x0BMSH|^~\\&|"), Answer::Hl7);
        assert_eq!(classify(b"\x4A\x00\x00\x00\x0A8.0.36\x00"), Answer::Product("MySQL"));
        assert_eq!(classify(b"-ERR unknown command 'GET'\r\n"), Answer::Product("Redis"));
        assert_eq!(classify(b"-DENIED Redis is running in protected mode"), Answer::Product("Redis"));
        assert_eq!(classify(b"E\x00\x00\x00\x8DSFATAL"), Answer::Product("PostgreSQL"));
        for page in [&b"<!DOCTYPE html><title>Router"[..], b"<HTML>", b"<?xml version"] {
            assert_eq!(classify(page), Answer::Page);
        }
    }

    #[test]
    fn nothing_but_a_software_banner_is_quoted() {
        let answer = classify(b"HONG^GILDONG|19880214");
        assert_eq!(answer, Answer::Unknown(b"HO".to_vec()));
        assert_eq!(classify(&[0, 1, 2, 3, b'H', b'O']), Answer::Unknown(vec![0, 1, 2, 3]));
    }

    #[test]
    fn a_banner_is_made_safe_for_a_sentence() {
        assert_eq!(printable(b"SSH-2.0-\x1b[31mx\r\nsecond"), "SSH-2.0-[31mx");
        assert_eq!(printable(&[b'a'; 500]).len(), 60);
    }

    #[test]
    fn http_is_told_from_its_beginning_on() {
        assert!(may_be_http(b""));
        assert!(may_be_http(b"HT"));
        assert!(may_be_http(b"HTTP/1.0 200"));
        assert!(!may_be_http(b"SSH"));
        assert!(!may_be_http(b"HTTP/2"));
    }
}
