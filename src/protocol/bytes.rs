//! The text of a binary frame: UTF-8, UTF-16, or another encoding of which only the structure can be read.

use super::Notice;

/// A text, with notices about its encoding.
pub(super) struct Wrapped {
    pub(super) text: String,
    pub(super) notices: Vec<Notice>,
}

/// The text of a binary frame. If the bytes are neither UTF-8 nor UTF-16, no byte outside ASCII is trusted: each becomes
/// U+FFFD, even if several of them happen to form a letter in UTF-8.
#[must_use]
pub(super) fn text_of(bytes: &[u8]) -> Wrapped {
    let wrapped =
        |text, more: Option<Notice>| Wrapped { text, notices: [Notice::BinaryFrame].into_iter().chain(more).collect() };
    if let Some(order) = utf_16(bytes) {
        let units = bytes.chunks(2).map(|pair| match (pair, order) {
            ([a, b], Order::Little) => u16::from_le_bytes([*a, *b]),
            ([a, b], Order::Big) => u16::from_be_bytes([*a, *b]),
            // Half a unit at the end.
            _ => 0xfffd,
        });
        let text = char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
        return wrapped(text, Some(Notice::Utf16));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => wrapped(text.to_owned(), None),
        Err(_) => wrapped(plain_text_of(bytes), Some(Notice::NotUtf8)),
    }
}

/// The characters of ASCII, and U+FFFD for each other byte.
#[must_use]
pub(super) fn plain_text_of(bytes: &[u8]) -> String {
    let plain = |byte: &u8| if byte.is_ascii() { char::from(*byte) } else { char::REPLACEMENT_CHARACTER };
    bytes.iter().map(plain).collect()
}

#[derive(Clone, Copy)]
enum Order {
    Little,
    Big,
}

/// The byte order of UTF-16: by its mark, or because JSON begins with characters of ASCII, whose other byte is NUL.
fn utf_16(bytes: &[u8]) -> Option<Order> {
    match bytes {
        [0xff, 0xfe, ..] => Some(Order::Little),
        [0xfe, 0xff, ..] => Some(Order::Big),
        [first, 0, second, 0, ..] if *first != 0 && *second != 0 => Some(Order::Little),
        [0, first, 0, second, ..] if *first != 0 && *second != 0 => Some(Order::Big),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> (String, Vec<Notice>) {
        let Wrapped { text, notices } = text_of(bytes);
        (text, notices)
    }

    #[test]
    fn utf_16_is_read_in_both_orders_with_and_without_its_mark() {
        let json = "{\"n\":\"홍\u{1f600}\"}";
        for (mark, big) in [("", false), ("\u{feff}", false), ("", true), ("\u{feff}", true)] {
            let units = format!("{mark}{json}");
            let bytes: Vec<u8> = units
                .encode_utf16()
                .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
                .collect();
            let (read, notices) = text(&bytes);
            assert_eq!(read.trim_start_matches('\u{feff}'), json, "{big}");
            assert_eq!(notices, [Notice::BinaryFrame, Notice::Utf16]);
        }
        assert_eq!(text(b"{\0x\0\x00\xd8").0, "{x\u{fffd}");
        assert_eq!(text(b"{\0x\0y").0, "{x\u{fffd}");
    }

    #[test]
    fn of_bytes_in_another_encoding_only_the_structure_is_read() {
        assert_eq!(text(b"{\"n\":\"\xc8\xab\xb1\xe6\"}").0, "{\"n\":\"\u{fffd}\u{fffd}\u{fffd}\u{fffd}\"}");
        assert_eq!(text("{\"n\":\"홍\"}".as_bytes()), ("{\"n\":\"홍\"}".to_owned(), vec![Notice::BinaryFrame]));
    }
}
