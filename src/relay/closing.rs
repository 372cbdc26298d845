//! Close codes that tungstenite takes for invalid although they are registered. Pure.

use super::batch::close_frame;

/// The longest frame that can close a connection, with its mask.
const LONGEST: usize = 6 + 125;
/// 1014 (bad gateway): registered with IANA after RFC 6455, sent by proxies.
const BAD_GATEWAY: u16 = 1014;
/// What tungstenite answers it with.
const PROTOCOL_ERROR: u16 = 1002;

/// The end of what a client has sent, so that its close frame can be read once more.
#[derive(Debug, Default)]
pub(super) struct LastBytes(Vec<u8>);

impl LastBytes {
    /// Takes note of bytes that were read.
    pub(super) fn note(&mut self, read: &[u8]) {
        let news = read.get(read.len().saturating_sub(LONGEST)..).unwrap_or_default();
        let over = (self.0.len() + news.len()).saturating_sub(LONGEST);
        self.0.drain(..over.min(self.0.len()));
        self.0.extend_from_slice(news);
    }

    /// The answer to a client's close frame that tungstenite answered with `out`: an echo where that was due.
    pub(super) fn answer(&self, out: Vec<u8>) -> Vec<u8> {
        let refused = out.starts_with(&[0x88]) && out.get(2..4) == Some(&PROTOCOL_ERROR.to_be_bytes());
        if refused && self.ends_with_close(BAD_GATEWAY) { close_frame(BAD_GATEWAY).to_vec() } else { out }
    }

    fn ends_with_close(&self, code: u16) -> bool {
        let bytes = &self.0;
        (2..=125).any(|len: u8| {
            let frame = bytes.len().checked_sub(6 + usize::from(len)).and_then(|from| bytes.get(from..));
            let Some(&[0x88, masked, m0, m1, _, _, c0, c1, ..]) = frame else { return false };
            masked == 0x80 | len && [c0 ^ m0, c1 ^ m1] == code.to_be_bytes()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(code: u16, reason: &[u8]) -> Vec<u8> {
        let mask = [1, 2, 3, 4];
        let payload = [&code.to_be_bytes(), reason].concat();
        let masked = payload.iter().zip(mask.iter().cycle()).map(|(byte, mask)| byte ^ mask);
        [0x88, 0x80 | u8::try_from(payload.len()).unwrap()].into_iter().chain(mask).chain(masked).collect()
    }

    fn answered(frame: &[u8], piece: usize) -> Vec<u8> {
        let mut last = LastBytes::default();
        last.note(&[7; 300]);
        for bytes in frame.chunks(piece) {
            last.note(bytes);
        }
        last.answer(close_frame(1002).to_vec())
    }

    #[test]
    fn a_registered_code_is_echoed_with_any_reason_and_in_any_pieces() {
        for reason in ["", "bad gateway", &"x".repeat(123)] {
            for piece in [1, 2, 7, 1000] {
                assert_eq!(answered(&close(1014, reason.as_bytes()), piece), close_frame(1014), "{reason} {piece}");
            }
        }
    }

    #[test]
    fn a_code_that_nobody_may_send_is_still_a_violation() {
        for code in [0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000] {
            assert_eq!(answered(&close(code, b""), 1000), close_frame(1002), "{code}");
        }
        let last = LastBytes::default();
        assert_eq!(last.answer(vec![0x8a, 0]), [0x8a, 0]);
    }
}
