//! The number that every published event carries, in two headers of the broker. Pure.

/// The first line of a block of headers.
const VERSION: &str = "NATS/1.0";
const EPOCH: &str = "Vx-Epoch";
const SEQUENCE: &str = "Vx-Seq";

/// Which event this is. An event carries its own number, a beat that of the last event before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    /// Another one with each start of the publisher.
    pub(super) epoch: u64,
    /// The first event of an epoch is 1; no number is left out, also where an event is.
    pub(super) sequence: u64,
}

impl Stamp {
    /// The block of headers, with its empty line.
    pub(super) fn headers(self) -> String {
        format!("{VERSION}\r\n{EPOCH}: {:016x}\r\n{SEQUENCE}: {}\r\n\r\n", self.epoch, self.sequence)
    }

    /// The stamp in a block of headers; none where there is no whole one, or more than one.
    pub(super) fn read(headers: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(headers).ok()?;
        let only = |name: &str| {
            let mut values = text.split("\r\n").skip(1).filter_map(|line| {
                let (key, value) = line.split_once(':')?;
                key.eq_ignore_ascii_case(name).then(|| value.trim())
            });
            values.next().filter(|_| values.next().is_none())
        };
        let epoch = only(EPOCH).filter(|value| value.len() == 16)?;
        let sequence = only(SEQUENCE)?;
        if !text.starts_with(VERSION) || !sequence.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        Some(Self { epoch: u64::from_str_radix(epoch, 16).ok()?, sequence: sequence.parse().ok()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_read_as_it_was_written() {
        for (epoch, sequence) in [(0, 0), (1, 1), (u64::MAX, u64::MAX), (0xabc, 17)] {
            let stamp = Stamp { epoch, sequence };
            assert_eq!(Stamp::read(stamp.headers().as_bytes()), Some(stamp));
        }
        assert_eq!(
            Stamp { epoch: 0xabc, sequence: 17 }.headers(),
            "NATS/1.0\r\nVx-Epoch: 0000000000000abc\r\nVx-Seq: 17\r\n\r\n"
        );
    }

    #[test]
    fn what_is_no_whole_stamp_is_none() {
        for headers in [
            "",
            "NATS/1.0\r\n\r\n",
            "NATS/1.0 503\r\n\r\n",
            "NATS/1.0\r\nVx-Epoch: 0000000000000abc\r\n\r\n",
            "NATS/1.0\r\nVx-Seq: 1\r\n\r\n",
            "NATS/1.0\r\nVx-Epoch: abc\r\nVx-Seq: 1\r\n\r\n",
            "NATS/1.0\r\nVx-Epoch: 000000000000xabc\r\nVx-Seq: 1\r\n\r\n",
            "NATS/1.0\r\nVx-Epoch: 0000000000000abc\r\nVx-Seq: +1\r\n\r\n",
            "NATS/1.0\r\nVx-Epoch: 0000000000000abc\r\nVx-Seq: 18446744073709551616\r\n\r\n",
            "NATS/1.0\r\nVx-Epoch: 0000000000000abc\r\nVx-Seq: 1\r\nVx-Seq: 2\r\n\r\n",
            "HTTP/1.0\r\nVx-Epoch: 0000000000000abc\r\nVx-Seq: 1\r\n\r\n",
        ] {
            assert_eq!(Stamp::read(headers.as_bytes()), None, "{headers}");
        }
        assert_eq!(Stamp::read(b"NATS/1.0\r\nVx-Epoch: \xff\r\n"), None);
    }
}
