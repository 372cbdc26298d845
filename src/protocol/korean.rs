//! What notices say in Korean, beside the English of their `Display`.

use super::{Command, Notice, PatientRefusal, Unreadable};

impl Unreadable {
    const fn korean(self) -> &'static str {
        match self {
            Self::NotJson => "읽을 수 있는 JSON이 아닙니다",
            Self::NotAnObject => "JSON이지만 객체가 아닙니다",
            Self::ContradictingKeys => "같은 키가 서로 다른 값으로 두 번 있습니다",
            Self::NoCommand => "읽을 수 있는 command가 없습니다",
            Self::TooLong => "길이가 256 KiB를 넘습니다",
            Self::UnsureCommand => "command의 표기가 API 문서와 다릅니다",
        }
    }
}

impl PatientRefusal {
    fn korean(self) -> String {
        let why = match self {
            Self::Empty => "101 (setPatientInfo) 메시지에 ID, 이름, 생년월일이 모두 없어 선택된 환자가 없습니다.",
            Self::DataNotAnObject => "101 (setPatientInfo) 메시지의 data가 API 문서와 달리 객체가 아닙니다.",
            Self::ContradictingKeys => {
                "101 (setPatientInfo) 메시지에 같은 키가 서로 다른 값으로 두 번 있어 어느 값이 맞는지 알 수 없습니다."
            }
            Self::ContradictingIds => "101 (setPatientInfo) 메시지의 patientId와 patientID 값이 서로 다릅니다.",
            Self::NotText => {
                "101 (setPatientInfo) 메시지에서 API 문서가 텍스트로 정한 자리에 객체, 배열 또는 정확히 읽기에 너무 긴 숫자가 있습니다."
            }
            Self::FailureReported => "101 (setPatientInfo) 메시지가 실패(res 0)를 알렸습니다.",
            Self::Unreadable(why) => {
                return format!(
                    "명령 101 (setPatientInfo)일 수 있는 메시지를 읽을 수 없습니다: {}. 다른 환자가 선택되었을 수 있어 이름을 지웠습니다.",
                    why.korean()
                );
            }
        };
        format!("{why} 이름을 지웠습니다.")
    }
}

impl Notice {
    /// The sentence in Korean. Like the English one it holds no patient value.
    #[must_use]
    pub fn korean(&self) -> String {
        match self {
            Self::Unreadable(why) => {
                format!("메시지를 무시했습니다: {}. API 문서는 command가 있는 JSON 객체 하나를 정합니다.", why.korean())
            }
            Self::StepUnknown(why) => format!(
                "명령 601 (sendStepInfo)일 수 있는 메시지를 읽을 수 없습니다: {}. 촬영 단계가 바뀌었을 수 있어 지웠습니다.",
                why.korean()
            ),
            Self::StudyUnknown(why) => format!(
                "명령 1001, 1002 또는 다른 검사 이벤트일 수 있는 메시지를 읽을 수 없습니다: {}. 화면을 지웠습니다.",
                why.korean()
            ),
            Self::NoPatient(why) => why.korean(),
            Self::KeySpelling(key) => {
                format!("{key} 키의 표기가 API 문서와 다릅니다. 그대로 읽었습니다.")
            }
            Self::FailureReported(command) => format!("{command} 메시지가 실패(res 0)를 알려 무시했습니다."),
            Self::NotTextButRead(key) => {
                format!("{key} 값이 숫자 또는 참/거짓으로 왔습니다. API 문서는 텍스트로 정합니다. 텍스트로 읽었습니다.")
            }
            Self::CommandAsText(command) => {
                format!("명령 {command} 값이 텍스트로 왔습니다. API 문서는 숫자로 정합니다. 그대로 읽었습니다.")
            }
            Self::NoReceiver(command) => format!(
                "{command} 메시지에 receiver가 없습니다. API 문서는 106 (Display)로 정합니다. 0 (모두)으로 읽었습니다."
            ),
            Self::UnknownCommand(Command::Named(_)) => "API 문서에 없는 이름의 명령이 와서 무시했습니다.".to_owned(),
            Self::UnknownCommand(command) => format!("API 문서에 없는 {command} 메시지가 와서 무시했습니다."),
            Self::StatusNotReadable(command) => format!(
                "{command} 응답에 API 문서가 정한 0 또는 1의 status가 없습니다. 성공이 아니라 단순한 응답으로 읽었습니다."
            ),
            Self::RefusedByRes(command) => format!(
                "{command} 응답이 res로 실패(0)를 알렸지만 API 문서가 정한 0 또는 1의 status가 없습니다. 오류 번호 없는 status 0으로 읽었습니다."
            ),
            Self::StepNotReadable
            | Self::DuplicateKeys
            | Self::Comments
            | Self::TrailingComma
            | Self::ByteOrderMark
            | Self::TrailingNuls
            | Self::NotFinite
            | Self::ControlCharacter
            | Self::JsonInString
            | Self::SeveralObjects
            | Self::SenderByName
            | Self::ReceiverByName
            | Self::LoneSurrogate
            | Self::BinaryFrame
            | Self::Utf16
            | Self::NotUtf8
            | Self::PatientIdKey
            | Self::BirthKey
            | Self::PatientSex
            | Self::ResultKey
            | Self::ResNotReadable
            | Self::SenderNotReadable
            | Self::ReceiverNotReadable => self.fixed_korean().to_owned(),
        }
    }

    /// The sentences without anything to fill in; empty for the others.
    const fn fixed_korean(&self) -> &'static str {
        match self {
            Self::StepNotReadable => {
                "601 (sendStepInfo) 메시지의 data가 API 문서와 달리 각 키가 한 번씩 있는 텍스트 객체가 아닙니다. 촬영 단계를 지웠습니다."
            }
            Self::DuplicateKeys => "메시지에 같은 키가 같은 값으로 두 번 있습니다. 한 번만 읽었습니다.",
            Self::Comments => "메시지에 JSON이 허용하지 않는 주석이 있습니다. 건너뛰고 읽었습니다.",
            Self::TrailingComma => "메시지의 닫는 괄호 앞에 JSON이 허용하지 않는 쉼표가 있습니다. 건너뛰고 읽었습니다.",
            Self::ByteOrderMark => "메시지가 바이트 순서 표시(BOM)로 시작합니다. 건너뛰고 읽었습니다.",
            Self::LoneSurrogate => "메시지에 문자가 될 수 없는 반쪽 서로게이트가 있습니다. 대체 문자로 바꾸었습니다.",
            Self::BinaryFrame => "메시지가 바이너리 프레임으로 왔습니다. API 문서는 텍스트 프레임을 정합니다.",
            Self::TrailingNuls => "메시지 끝에 JSON이 허용하지 않는 NUL 바이트가 있습니다. 건너뛰고 읽었습니다.",
            Self::NotFinite => "메시지에 JSON에 없는 NaN 또는 Infinity가 있습니다. null로 읽었습니다.",
            Self::ControlCharacter => {
                "메시지의 텍스트에 JSON에서 이스케이프해야 하는 제어 문자가 있습니다. 이스케이프된 것으로 읽었습니다."
            }
            Self::JsonInString => {
                "JSON 객체가 JSON 텍스트 안에 담겨 왔습니다. API 문서는 객체 자체를 정합니다. 풀어서 읽었습니다."
            }
            Self::SeveralObjects => {
                "한 프레임에 JSON 객체가 여러 개 있습니다. API 문서는 하나를 정합니다. 순서대로 읽었습니다."
            }
            Self::SenderByName => "sender가 이름으로 왔습니다. API 문서는 숫자로 정합니다. 그대로 읽었습니다.",
            Self::ReceiverByName => "receiver가 이름으로 왔습니다. API 문서는 숫자로 정합니다. 그대로 읽었습니다.",
            Self::Utf16 => {
                "바이너리 프레임이 UTF-16으로 왔습니다. API 문서의 텍스트 프레임은 UTF-8입니다. 그대로 읽었습니다."
            }
            Self::NotUtf8 => {
                "바이너리 프레임에 UTF-8이 아닌 바이트가 있습니다. 구조만 읽었고 그런 바이트가 있는 값은 표시하지 않습니다."
            }
            Self::PatientIdKey => {
                "환자 ID의 키가 patientID로 왔습니다. API 문서의 101 절은 patientId로 정합니다. 그대로 읽었습니다."
            }
            Self::BirthKey => {
                "생년월일의 키가 patientBirthDate로 왔습니다. API 문서의 101 절은 patientBirth로 정합니다. 그대로 읽었습니다."
            }
            Self::PatientSex => "API 문서의 예시 하나에만 있는 patientSex가 왔습니다. 보관만 하고 표시하지 않습니다.",
            Self::ResultKey => "결과의 키가 result로 왔습니다. API 문서는 res로 정합니다. 그대로 읽었습니다.",
            Self::ResNotReadable => "res가 API 문서와 달리 숫자, 텍스트, null 중 어느 것도 아닙니다. 무시했습니다.",
            Self::SenderNotReadable => "sender가 API 문서와 달리 숫자가 아닙니다. sender 없이 메시지를 읽었습니다.",
            Self::ReceiverNotReadable => "receiver가 API 문서와 달리 숫자가 아닙니다. 0 (모두)으로 읽었습니다.",
            Self::Unreadable(_)
            | Self::StepUnknown(_)
            | Self::StudyUnknown(_)
            | Self::NoPatient(_)
            | Self::KeySpelling(_)
            | Self::FailureReported(_)
            | Self::NotTextButRead(_)
            | Self::CommandAsText(_)
            | Self::NoReceiver(_)
            | Self::UnknownCommand(_)
            | Self::StatusNotReadable(_)
            | Self::RefusedByRes(_) => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn every_notice() -> Vec<Notice> {
        let unreadable = [
            Unreadable::NotJson,
            Unreadable::NotAnObject,
            Unreadable::ContradictingKeys,
            Unreadable::NoCommand,
            Unreadable::TooLong,
            Unreadable::UnsureCommand,
        ];
        let refusals = [
            PatientRefusal::Empty,
            PatientRefusal::DataNotAnObject,
            PatientRefusal::ContradictingKeys,
            PatientRefusal::ContradictingIds,
            PatientRefusal::NotText,
            PatientRefusal::FailureReported,
        ];
        // A command that is only a name may hold anything.
        let command = || Command::Named("PLANTED".to_owned());
        let mut all: Vec<Notice> = unreadable.into_iter().map(Notice::Unreadable).collect();
        all.extend(refusals.into_iter().map(Notice::NoPatient));
        all.extend(unreadable.into_iter().map(|why| Notice::NoPatient(PatientRefusal::Unreadable(why))));
        all.extend(unreadable.into_iter().map(Notice::StepUnknown));
        all.extend(unreadable.into_iter().map(Notice::StudyUnknown));
        all.extend([
            Notice::FailureReported(command()),
            Notice::StepNotReadable,
            Notice::DuplicateKeys,
            Notice::Comments,
            Notice::TrailingComma,
            Notice::ByteOrderMark,
            Notice::TrailingNuls,
            Notice::NotFinite,
            Notice::ControlCharacter,
            Notice::JsonInString,
            Notice::SeveralObjects,
            Notice::KeySpelling("patientId"),
            Notice::SenderByName,
            Notice::ReceiverByName,
            Notice::Utf16,
            Notice::LoneSurrogate,
            Notice::BinaryFrame,
            Notice::NotUtf8,
            Notice::PatientIdKey,
            Notice::BirthKey,
            Notice::PatientSex,
            Notice::NotTextButRead("patientName"),
            Notice::CommandAsText(command()),
            Notice::ResultKey,
            Notice::ResNotReadable,
            Notice::SenderNotReadable,
            Notice::ReceiverNotReadable,
            Notice::NoReceiver(command()),
            Notice::UnknownCommand(command()),
            Notice::StatusNotReadable(command()),
            Notice::RefusedByRes(command()),
        ]);
        all
    }

    #[test]
    fn every_notice_has_a_korean_sentence_of_its_own_without_a_value() {
        let mut seen = HashSet::new();
        for notice in every_notice() {
            let sentence = notice.korean();
            assert!(sentence.chars().any(|c| ('가'..='힣').contains(&c)) && sentence.ends_with("니다."), "{sentence}");
            assert!(!sentence.contains("PLANTED"), "{sentence}");
            assert!(seen.insert(sentence.clone()), "said twice: {sentence}");
        }
    }

    #[test]
    fn a_sentence_names_what_the_english_one_names() {
        for notice in every_notice() {
            let (english, korean) = (notice.to_string(), notice.korean());
            for name in ["101", "601", "106", "patientID", "patientSex", "status", "256 KiB", "UTF-8"] {
                assert_eq!(korean.contains(name), english.contains(name), "{name}: {korean}");
            }
        }
    }
}
