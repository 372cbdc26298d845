//! What the API document says of each field, in our own words.

use crate::protocol::Command;
use crate::settings::Language;

/// What the API document says of one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldDoc {
    /// The commands it belongs to; empty for all.
    pub commands: &'static [i64],
    /// Where it stands: `sender`, `data.patientId`.
    pub path: &'static str,
    /// Its type in the document's words: `number | null`.
    pub kind: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// What it means, in English.
    pub english: &'static str,
    /// What it means, in Korean.
    pub korean: &'static str,
}

impl FieldDoc {
    /// What it means.
    #[must_use]
    pub const fn meaning(&self, language: Language) -> &'static str {
        match language {
            Language::En => self.english,
            Language::Ko => self.korean,
        }
    }
}

/// What the document says of a field of a command.
#[must_use]
pub fn document(command: &Command, path: &str) -> Option<&'static FieldDoc> {
    let number = command.number();
    FIELDS.iter().find(|field| {
        field.path == path
            && (field.commands.is_empty() || number.is_some_and(|number| field.commands.contains(&number)))
    })
}

/// The commands that announce an exam to the displays.
const EXAM: &[i64] = &[101, 601, 1001, 1002];
/// The commands that are answered with a status.
const ANSWERED: &[i64] = &[1, 11];

/// All fields of the document, and those in which its own samples or servers in the field differ from it. Where two stand for
/// one path, the first that belongs to the command counts.
pub static FIELDS: &[FieldDoc] = &[
    FieldDoc {
        commands: &[],
        path: "sender",
        kind: "number",
        required: true,
        english: "Who raised the message first: 0 not registered, 1 web server, 2 VXvue, 106 display. In a registration, the type to register as.",
        korean: "메시지를 처음 보낸 쪽: 0 미등록, 1 웹 서버, 2 VXvue, 106 디스플레이. 등록 명령에서는 등록할 타입입니다.",
    },
    FieldDoc {
        commands: EXAM,
        path: "receiver",
        kind: "number | null",
        required: true,
        english: "Whom it is for: 106 display. 0, null or absent count as everybody.",
        korean: "받는 쪽: 106 디스플레이. 0, null이거나 없으면 전체로 봅니다.",
    },
    FieldDoc {
        commands: &[],
        path: "receiver",
        kind: "number | null",
        required: false,
        english: "Whom it is for: 0 everybody, 1 web server, 2 VXvue, 106 display.",
        korean: "받는 쪽: 0 전체, 1 웹 서버, 2 VXvue, 106 디스플레이.",
    },
    FieldDoc {
        commands: &[],
        path: "command",
        kind: "number",
        required: true,
        english: "What is asked or reported: 1 ping, 11 registration, 101 patient, 601 step, 1001 exam started, 1002 exam completed.",
        korean: "명령: 1 핑, 11 등록, 101 환자 정보, 601 스텝 정보, 1001 검사 시작, 1002 검사 완료.",
    },
    FieldDoc {
        commands: &[],
        path: "res",
        kind: "number | string | null",
        required: false,
        english: "The result: 1 true, 0 failure.",
        korean: "응답 결과: 1 참, 0 실패.",
    },
    FieldDoc {
        commands: &[],
        path: "result",
        kind: "not in the document",
        required: false,
        english: "Some servers write the result here instead of in res. It is read.",
        korean: "일부 서버는 결과를 res 대신 여기에 적습니다. 이 값도 읽습니다.",
    },
    FieldDoc {
        commands: &[],
        path: "data",
        kind: "json | null",
        required: false,
        english: "The content that belongs to the command.",
        korean: "명령에 딸린 내용입니다.",
    },
    FieldDoc {
        commands: ANSWERED,
        path: "data.status",
        kind: "number",
        required: true,
        english: "In the server's answer: 0 failure, 1 success.",
        korean: "서버 응답의 상태: 0 실패, 1 성공.",
    },
    FieldDoc {
        commands: ANSWERED,
        path: "data.error",
        kind: "number | null",
        required: false,
        english: "In the server's answer: an error number. The document lists no meanings; ask the server's vendor.",
        korean: "서버 응답의 오류 번호. 문서에 뜻이 없으므로 서버 공급사에 문의하십시오.",
    },
    FieldDoc {
        commands: &[101],
        path: "data.patientId",
        kind: "string",
        required: true,
        english: "The patient's id. An emergency registration has an id such as EM-240906-134326.",
        korean: "환자 ID. 응급 등록이면 EM-240906-134326 같은 ID가 옵니다.",
    },
    FieldDoc {
        commands: &[101],
        path: "data.patientID",
        kind: "string",
        required: false,
        english: "The patient's id as one sample of the document writes it; its section on 101 says patientId. Both are read.",
        korean: "문서의 한 예시에 나오는 환자 ID 키. 101 항목에는 patientId로 되어 있으며 둘 다 읽습니다.",
    },
    FieldDoc {
        commands: &[101],
        path: "data.patientName",
        kind: "string | null",
        required: false,
        english: "The patient's name, a DICOM person name such as Doe^John. Null is normal for an emergency.",
        korean: "환자 이름. Doe^John 같은 DICOM 이름 형식이며, 응급 환자는 null일 수 있습니다.",
    },
    FieldDoc {
        commands: &[101],
        path: "data.patientBirth",
        kind: "string | null (YYYY-MM-DD)",
        required: false,
        english: "The birth date, ISO 8601. YYYYMMDD and YYYY.MM.DD are read, too.",
        korean: "생년월일(ISO 8601). YYYYMMDD와 YYYY.MM.DD 형식도 읽습니다.",
    },
    FieldDoc {
        commands: &[101],
        path: "data.patientBirthDate",
        kind: "string | null (YYYYMMDD)",
        required: false,
        english: "The birth date as one sample of the document writes it; its section on 101 says patientBirth. Both are read.",
        korean: "문서의 한 예시에 나오는 생년월일 키. 101 항목에는 patientBirth로 되어 있으며 둘 다 읽습니다.",
    },
    FieldDoc {
        commands: &[101],
        path: "data.patientSex",
        kind: "number",
        required: false,
        english: "The patient's sex, in one sample of the document only and without a list of meanings. It is never shown to the patient.",
        korean: "환자 성별. 문서의 한 예시에만 있고 값의 뜻이 정의되어 있지 않습니다. 환자 화면에는 표시하지 않습니다.",
    },
    FieldDoc {
        commands: &[601],
        path: "data.bodypartAlias",
        kind: "string | null",
        required: false,
        english: "The body part, as the site words it.",
        korean: "촬영 부위. 병원에서 정한 표현 그대로 옵니다.",
    },
    FieldDoc {
        commands: &[601],
        path: "data.projectionAlias",
        kind: "string | null",
        required: false,
        english: "The projection (view), as the site words it.",
        korean: "촬영 방향. 병원에서 정한 표현 그대로 옵니다.",
    },
    FieldDoc {
        commands: &[],
        path: "data.demo",
        kind: "not in the document",
        required: false,
        english: "True: made by a demo or a simulator. The patient screen says DEMO.",
        korean: "true이면 데모나 시뮬레이터가 만든 메시지이며, 환자 화면에 DEMO가 표시됩니다.",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_both_languages_and_is_found() {
        for field in FIELDS {
            assert!(
                !field.english.is_empty() && field.korean.contains(|c: char| ('가'..='힣').contains(&c)),
                "{}",
                field.path
            );
            let command = Command::from_number(field.commands.first().copied().unwrap_or(1));
            assert_eq!(document(&command, field.path).map(|found| found.path), Some(field.path));
        }
    }

    #[test]
    fn a_field_is_explained_for_its_own_command() {
        assert!(document(&Command::SetPatientInfo, "receiver").is_some_and(|field| field.required));
        assert!(document(&Command::Ping, "receiver").is_some_and(|field| !field.required));
        assert_eq!(document(&Command::Ping, "data.patientId"), None);
        assert_eq!(document(&Command::Named(String::new()), "data.status"), None);
    }
}
