//! The frame of a message too long to be read: its beginning, classified by what it may be. Pure.

use chrono::NaiveDate;

use super::policy::Meaning;
use super::sieve::Beginning;
use super::{Frame, frames};
use crate::protocol::{ClientType, decode_beginning};

/// The end of a truncated frame's text. It also keeps a prefix that happens to be complete JSON from being
/// taken for a whole message when a recording is replayed.
const CUT: char = '…';

/// The frame of a beginning. `today` decides whether a birth date lies in the future.
pub(super) fn frame(beginning: &Beginning, role: ClientType, today: NaiveDate) -> (Frame, Meaning) {
    let text = cut_text(&beginning.bytes);
    let (mut frame, meaning) = frames::incoming(beginning.kind, &text, decode_beginning(&beginning.bytes), role, today);
    frame.size = usize::try_from(beginning.size).unwrap_or(usize::MAX);
    // A client that publishes one picture publishes many, so the link reports it once.
    if let Some(decoded) = frame.decoded.as_mut().filter(|_| frame.converted.event.is_none()) {
        decoded.notices.clear();
    }
    (frame, meaning)
}

/// What UTF-8 makes of the bytes, in no more bytes than they are, with a sign at its end that it was cut.
fn cut_text(bytes: &[u8]) -> String {
    let mut text = String::from_utf8_lossy(bytes).into_owned();
    text.truncate(text.floor_char_boundary(bytes.len().saturating_sub(CUT.len_utf8())));
    text.push(CUT);
    text
}

#[cfg(test)]
mod tests {
    use super::super::FrameKind;
    use super::*;
    use crate::exam::Event;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).unwrap()
    }

    fn read(bytes: &[u8], kind: FrameKind) -> (Frame, Meaning) {
        let beginning = Beginning { kind, bytes: bytes.to_vec(), size: 70 << 20 };
        frame(&beginning, ClientType::Display, today())
    }

    #[test]
    fn a_long_101_names_nobody_and_a_picture_changes_nothing() {
        let (frame, meaning) =
            read(br#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"#, FrameKind::Text);
        assert_eq!(
            (frame.converted.event, meaning, frame.size),
            (Some(Event::NoPatient), Meaning::ExamEvent, 70 << 20)
        );
        for sender in [107, 106, 2] {
            let text = format!(r#"{{"sender":{sender},"receiver":0,"command":401,"data":{{"image":"/9j/4AAQSkZJRg"#);
            let (frame, meaning) = read(text.as_bytes(), FrameKind::Text);
            assert_eq!((frame.converted.event, meaning), (None, Meaning::Nothing));
            assert_eq!(frame.decoded.unwrap().notices, [], "the link tells it once");
        }
    }

    #[test]
    fn the_text_of_a_cut_message_is_no_longer_than_its_beginning_and_never_reads_as_a_whole_message() {
        let whole = br#"{"sender":2,"receiver":106,"command":1001}          "#;
        for bytes in [&whole[..], &[0xFF; 100], "김".repeat(40).as_bytes(), &"김".repeat(40).as_bytes()[..100]] {
            let (frame, _) = read(bytes, FrameKind::Binary);
            assert!(frame.text.len() <= bytes.len() && frame.text.ends_with(CUT), "{}", frame.text);
            let again =
                frames::display_frame(FrameKind::Text, &frame.text, crate::protocol::decode(&frame.text), today());
            assert_eq!(again.converted.event.is_some(), frame.converted.event.is_some(), "{}", frame.text);
        }
        assert_eq!(&*read(b"", FrameKind::Text).0.text, "…");
    }
}
