//! Frames of `VXvue` with everything behind their envelope damaged: they are read, or they clear what they may have changed; never
//! nothing.

use vxdisplay::protocol::{
    Command, Decoded, MAX_MESSAGE_BYTES, Outcome, PatientRefusal, decode, decode_beginning, decode_binary_frame,
    decode_bytes, decode_frame,
};

use super::{kind, shape};

const COMMANDS: [(u32, Command); 4] = [
    (101, Command::SetPatientInfo),
    (601, Command::SendStepInfo),
    (1001, Command::EventStartExam),
    (1002, Command::EventCompleteExam),
];

/// Whether a display clears all that this command may have changed.
fn clears(decoded: &Decoded, command: &Command) -> bool {
    match &decoded.outcome {
        Outcome::Message(message) => message.command == *command,
        Outcome::StudyUnknown(_) => true,
        Outcome::NoPatient(_) => matches!(command, Command::SetPatientInfo | Command::SendStepInfo),
        Outcome::StepUnknown(_) => *command == Command::SendStepInfo,
        Outcome::Unreadable(_) | Outcome::Empty => false,
    }
}

/// What is not read is said to be so, once, and gives no event but that.
fn is_told(decoded: &Decoded) {
    let unread = decoded.notices.iter().filter(|notice| notice.is_refusal()).count();
    match &decoded.outcome {
        Outcome::Message(_) | Outcome::Empty => {}
        Outcome::NoPatient(_) | Outcome::StepUnknown(_) | Outcome::StudyUnknown(_) | Outcome::Unreadable(_) => {
            assert!(unread >= 1, "nothing is said of {:?}", decoded.outcome);
        }
    }
    if let Outcome::NoPatient(refusal) = &decoded.outcome {
        assert!(matches!(refusal, PatientRefusal::Unreadable(_) | PatientRefusal::ContradictingKeys));
    }
}

fn utf16(text: &str, big: bool) -> Vec<u8> {
    text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

pub fn run(bytes: &[u8]) -> u64 {
    let Some((mode, rest)) = bytes.split_first() else { return 0 };
    let text = String::from_utf8_lossy(rest);
    // Bytes of no envelope at all.
    let bare = [decode_bytes(rest), decode(&text), decode_beginning(rest)];
    bare.iter().for_each(is_told);
    assert_eq!(bare[0], decode_bytes(rest));
    let mut outcomes =
        shape(&bare.each_ref().map(|decoded| (std::mem::discriminant(&decoded.outcome), &decoded.notices)));
    let (number, command) = &COMMANDS[usize::from(mode % 4)];
    let envelope = format!(r#"{{"sender":2,"receiver":106,"command":{number},"data":"#);
    let parts = match mode / 4 % 5 {
        0 => decode_frame(&format!("{envelope}{text}")).into_iter().map(|part| part.decoded).collect(),
        1 => decode_frame(&format!("{envelope}{text}}}")).into_iter().map(|part| part.decoded).collect(),
        2 => {
            let frame = [envelope.as_bytes(), rest, b"}"].concat();
            decode_binary_frame(&frame).into_iter().map(|part| part.decoded).collect()
        }
        3 => {
            let frame = utf16(&format!("{envelope}{text}}}"), mode / 20 % 2 == 1);
            decode_binary_frame(&frame).into_iter().map(|part| part.decoded).collect()
        }
        _ => {
            let beginning: Vec<u8> = [envelope.as_bytes(), rest].concat().into_iter().take(MAX_MESSAGE_BYTES).collect();
            vec![decode_beginning(&beginning)]
        }
    };
    let parts: Vec<Decoded> = parts;
    parts.iter().for_each(is_told);
    assert!(parts.iter().any(|part| clears(part, command)), "a {number} changes nothing: {:?}", parts[0].outcome);
    for part in &parts {
        outcomes.push_str(&shape(&(std::mem::discriminant(&part.outcome), &part.notices)));
    }
    kind((mode % 20, outcomes))
}
