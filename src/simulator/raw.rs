//! A raw frame, checked before it is sent, and marked as demo.

use crate::l10n::{Message, Value};
use crate::protocol::{self, Command, Decoded, Json, Outcome, Receiver, decode, decode_frame};

/// What a raw frame is.
#[derive(Debug, Clone, PartialEq)]
pub struct RawVerdict {
    /// What it is, or why it is not sent.
    pub said: Message,
    /// What else there is to say of it.
    pub notices: Vec<Message>,
    /// What is sent; none where it must not be.
    pub frame: Option<String>,
    /// Whether it can be read, and so is marked where it must be. What cannot goes to the embedded relay alone: another server might
    /// read it after all, and pass it on as a patient without the mark.
    pub readable: bool,
}

impl RawVerdict {
    /// The frame for the embedded relay, or for any server.
    ///
    /// # Errors
    /// The verdict that says why nothing is sent.
    pub fn for_destination(&self, relay: bool) -> Result<String, Self> {
        match &self.frame {
            Some(frame) if relay || self.readable => Ok(frame.clone()),
            Some(_) => Err(refused("raw-relay-only")),
            None => Err(self.clone()),
        }
    }
}

/// Looks at a raw frame. Events of exams are sent only with `"demo": true` in their data, which is put in where it is missing: no frame of a
/// technologist may pass for a patient.
#[must_use]
pub fn check_raw(text: &str) -> RawVerdict {
    let text = text.trim();
    if decode_frame(text).len() > 1 {
        return refused("raw-several");
    }
    let Decoded { outcome, notices, .. } = decode(text);
    if has_twin_keys(text) {
        return not_marked();
    }
    let notices: Vec<Message> = notices.iter().map(protocol::Notice::message).collect();
    // Of what cannot be read the sentence itself says all.
    let unreadable = |id| sent(Message::new(id).with("reason", broken(text)), Vec::new(), text.to_owned(), false);
    let message = match outcome {
        Outcome::Empty => return refused("raw-empty"),
        Outcome::NoPatient(_) => return unreadable("raw-patient-cleared"),
        Outcome::StepUnknown(_) => return unreadable("raw-step-cleared"),
        Outcome::StudyUnknown(_) => return unreadable("raw-study-cleared"),
        Outcome::Unreadable(_) => return unreadable("raw-unreadable"),
        Outcome::Message(message) => message,
    };
    let frame = if message.demo || is_heartbeat(&message.command) {
        Some(text.to_owned())
    } else {
        // Whatever the command: what we do not know another server may read as an event of an exam.
        mark(text)
    };
    let Some(frame) = frame else { return not_marked() };
    let said = Message::new("raw-valid")
        .with("command", message.command.message())
        .with("receiver", receiver(&message))
        .with("count", notices.len());
    sent(said, notices, frame, true)
}

const fn sent(said: Message, notices: Vec<Message>, frame: String, readable: bool) -> RawVerdict {
    RawVerdict { said, notices, frame: Some(frame), readable }
}

fn not_marked() -> RawVerdict {
    refused("raw-unmarked")
}

const fn refused(id: &'static str) -> RawVerdict {
    RawVerdict { said: Message::new(id), notices: Vec::new(), frame: None, readable: false }
}

/// Commands that no server makes a patient of.
const fn is_heartbeat(command: &Command) -> bool {
    match command {
        Command::Ping | Command::Pong | Command::RegisterClient => true,
        Command::SetPatientInfo
        | Command::SendStepInfo
        | Command::EventStartExam
        | Command::EventCompleteExam
        | Command::Other(_)
        | Command::Named(_) => false,
    }
}

/// Whether a key is `command` or `data` but for its case: a server that does not look at the case would take it for that.
fn has_twin_keys(text: &str) -> bool {
    let Ok(Json::Object(members)) = serde_json::from_str(text) else { return false };
    members
        .iter()
        .any(|(key, _)| ["command", "data", "demo"].iter().any(|name| key != name && key.eq_ignore_ascii_case(name)))
}

/// Where strict JSON breaks; it names line and column.
fn broken(text: &str) -> Value {
    match serde_json::from_str::<serde_json::Value>(text) {
        Err(error) => Message::new("raw-broken").with("line", error.line()).with("column", error.column()).into(),
        Ok(_) => Message::new("raw-no-command").into(),
    }
}

fn receiver(message: &protocol::Message) -> Value {
    match message.receiver {
        Receiver::Everybody => Message::new("raw-everybody").into(),
        Receiver::Only(client) => client.to_string().into(),
    }
}

/// The text with `"demo": true` in its data; all else stays as it was typed. None where that cannot be done safely.
fn mark(text: &str) -> Option<String> {
    let marked = if let Some(at) = find_data(text) {
        let (before, value) = text.split_at_checked(at)?;
        if let Some(rest) = value.strip_prefix("null") {
            format!("{before}{{\"demo\":true}}{rest}")
        } else {
            let rest = value.strip_prefix('{')?;
            let comma = if rest.trim_start().starts_with('}') { "" } else { "," };
            format!("{before}{{\"demo\":true{comma}{rest}")
        }
    } else {
        let body = text.strip_suffix('}')?.trim_end();
        let comma = if body.ends_with('{') || body.ends_with(',') { "" } else { "," };
        format!("{body}{comma}\"data\":{{\"demo\":true}}}}")
    };
    // Whatever was typed, only what a display reads as demo is sent.
    matches!(decode(&marked).outcome, Outcome::Message(message) if message.demo).then_some(marked)
}

/// Where the value of the outer object's `data` begins, in bytes.
fn find_data(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut depth, mut at) = (0_u32, 0);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b'"' => {
                let end = string_end(bytes, at)?;
                let after = text.get(end..)?;
                let value = after.trim_start().strip_prefix(':').map(str::trim_start);
                if let (1, Some("\"data\""), Some(value)) = (depth, text.get(at..end), value) {
                    return Some(text.len() - value.len());
                }
                at = end;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    None
}

/// Behind the closing quotation mark of the string that begins here.
fn string_end(bytes: &[u8], begin: usize) -> Option<usize> {
    let mut at = begin + 1;
    loop {
        match bytes.get(at)? {
            b'\\' => at += 2,
            b'"' => return Some(at + 1),
            _ => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_demo(text: &str) -> bool {
        matches!(decode(text).outcome, Outcome::Message(message) if message.demo)
    }

    #[test]
    fn every_event_of_an_exam_is_marked_whatever_its_data() {
        for text in [
            r#"{"sender":2,"receiver":106,"command":1001}"#,
            r#"{"sender":2,"receiver":106,"command":1001,"data":null}"#,
            r#"{"sender":2,"command":1002,"data":{}}"#,
            r#"{"sender":2,"command":601,"data": { "bodypartAlias":"data" } }"#,
            r#"{"sender":2,"command":"setPatientInfo","data":{"patientId":"7"}}"#,
            r#"{"sender":2,"command":"101.0","data":{"patientId":"7"}}"#,
            r#"{"sender":2,"command":7}"#,
            r#"{"data":{"patientId":"7","patientName":"\"data\": {"},"command":101,"sender":2}"#,
        ] {
            let verdict = check_raw(text);
            let frame = verdict.frame.unwrap_or_else(|| panic!("{text}: {}", verdict.said));
            assert!(is_demo(&frame), "{frame}");
        }
    }

    #[test]
    fn what_cannot_be_marked_is_not_sent() {
        for text in [
            r#"{"sender":2,"command":1001,"data":5}"#,
            r#"{"sender":2,"command":601,"data":[]}"#,
            r#"{"sender":2,"command":7,"Command":101,"data":{"patientId":"7"}}"#,
            r#"{"sender":2,"command":1,"Data":{"patientId":"7"}}"#,
            r#"{"sender":2,"command":101,"data":{"patientId":"7","demo":false}}"#,
            r#"{"sender":2,"command":101,"data":{"patientId":"7"}}{"sender":2,"command":1}"#,
            r#"{"sender":2,"command":101,"data":"{\"patientId\":\"7\"}"}"#,
            r#""{\"sender\":2,\"command\":101,\"data\":{\"patientId\":\"7\"}}""#,
            "",
        ] {
            let verdict = check_raw(text);
            assert_eq!(verdict.frame, None, "{text}");
            let said = verdict.said.to_string();
            assert!(said.starts_with("Not sent: ") || text.is_empty(), "{said}");
        }
    }

    #[test]
    fn what_is_no_event_or_cannot_be_read_is_sent_as_typed() {
        for text in [r#"{"sender":2,"command":1}"#, r#"{"command":101"#, "hello", "[1]"] {
            assert_eq!(check_raw(text).frame.as_deref(), Some(text));
        }
        let broken = check_raw(r#"{"command":101,"data":{"patientName":"Doe",}"#);
        assert!(broken.for_destination(true).is_ok() && broken.for_destination(false).is_err(), "to the relay alone");
        assert!(check_raw(r#"{"sender":2,"command":1}"#).for_destination(false).is_ok());
        assert!(check_raw(r#"{"command":101"#).said.to_string().contains("line 1 column"));
        assert!(check_raw(r#"{"sender":2,"receiver":106,"command":1001}"#).said.to_string().contains("1001"));
    }

    proptest::proptest! {
        #[test]
        fn no_frame_that_is_sent_shows_anything_without_the_mark(data in "[ -~]{0,60}", key in "(data|demo|patientName)", command in "(101|601|1001|1002|\"101\")") {
            let text = format!("{{\"sender\":2,\"command\":{command},\"{key}\":{data}}}");
            if let Some(frame) = check_raw(&text).frame
                && let Outcome::Message(message) = decode(&frame).outcome
            {
                proptest::prop_assert!(!message.command.is_exam_event() || message.demo, "{frame}");
            }
        }
    }
}
