//! What notices say in Korean, beside the English of their `Display`.

use super::{BirthDateProblem, Notice, Rule};

impl Rule {
    /// Why something was cleared, in Korean: a whole clause, to follow "환자 화면을 지웠습니다:".
    #[must_use]
    pub fn korean(&self) -> String {
        match self {
            Self::HoldPassed => {
                "연결이 끊긴 시간이 exam.hold_on_link_loss_secs를 넘어 지금도 같은 환자인지 알 수 없습니다"
            }
            Self::AfterLoss => "연결이 끊겼었기 때문에 그 전의 정보가 아직 맞는지 보증할 수 없습니다",
            Self::AfterCompletion => "검사가 끝난 뒤 exam.clear_after_complete_secs가 지났습니다",
            Self::MaxAge => "exam.max_age_secs 동안 검사에 관한 메시지가 오지 않았습니다",
            Self::NoPatient => "101 (setPatientInfo) 메시지에 환자가 없습니다",
            Self::StepAfterCompletion => {
                "검사가 끝난 뒤 온 601 (sendStepInfo) 메시지는 아직 알려지지 않은 검사의 것입니다"
            }
            Self::StepOfAnotherStudy => "이 환자가 표시된 뒤에 열린 다른 검사의 601 (sendStepInfo) 메시지가 왔습니다",
            Self::NewStudy => "새 검사가 열렸고(1001) 그 환자는 아직 알려지지 않았습니다",
            Self::OriginChanged => "데모 데이터와 실제 데이터는 한 화면에 함께 표시하지 않습니다",
            Self::StepUnknown => "601 (sendStepInfo)일 수 있는 메시지를 읽을 수 없어 촬영 단계를 알 수 없습니다",
            Self::StudyUnknown => {
                "1001 또는 1002일 수 있는 메시지를 읽을 수 없어 누구의 검사가 진행 중인지 알 수 없습니다"
            }
            Self::AnotherMentioned => "다른 종류의 메시지 또는 다른 수신자에게 보낸 메시지에 다른 환자가 적혀 있습니다",
            Self::Hidden => "직원이 환자 정보를 숨겼습니다. 다음 101 (setPatientInfo) 메시지부터 다시 표시합니다",
        }
        .to_owned()
    }
}

impl BirthDateProblem {
    const fn korean(self) -> &'static str {
        match self {
            Self::NotADate => "받은 값이 달력에 있는 YYYY-MM-DD 또는 YYYYMMDD 날짜가 아닙니다.",
            Self::InTheFuture => "미래의 날짜입니다. 이 컴퓨터의 날짜도 확인하십시오.",
            Self::TooLongAgo => "이 날짜대로라면 나이가 122세를 넘습니다.",
            Self::Placeholder => "프로그램이 날짜가 없을 때 대신 적는 날짜입니다.",
            Self::Damaged => "받은 값에서 전송 중에 문자가 손실되었습니다.",
            Self::Contradicting => "patientBirth와 patientBirthDate의 날짜가 서로 다릅니다.",
        }
    }
}

impl Notice {
    /// The sentence in Korean. Like the English one it holds no patient value.
    #[must_use]
    pub fn korean(&self) -> String {
        match self {
            Self::Cleared(rule) => format!("환자 화면을 지웠습니다: {}.", rule.korean()),
            Self::BirthDate(problem) => format!("생년월일을 표시하지 않습니다: {}", problem.korean()),
            Self::PatientChangedDuringExam => {
                "검사 중에 환자가 바뀌었습니다. 1002 메시지보다 먼저 다른 환자의 101 (setPatientInfo) 메시지가 왔습니다. 앞의 검사는 끝난 것으로 봅니다."
                    .to_owned()
            }
            Self::StepWithoutPatient => {
                "표시된 환자가 없을 때 601 (sendStepInfo) 메시지가 왔습니다. 101 메시지가 올 때까지 촬영 단계만 표시합니다."
                    .to_owned()
            }
            Self::CompletedWithoutExam => {
                "준비 중이거나 진행 중인 검사가 없을 때 1002 (eventCompleteExam) 메시지가 왔습니다. 바뀐 것은 없습니다."
                    .to_owned()
            }
            Self::OldConnection => "이미 닫힌 연결의 이벤트가 늦게 도착하여 무시했습니다.".to_owned(),
            Self::StepNotPaired => {
                "601 (sendStepInfo) 메시지가 101 메시지보다 너무 일찍 왔거나 다른 환자가 표시되어 있을 때 와서 이 환자의 것으로 볼 수 없습니다. 촬영 단계를 지웠습니다."
                    .to_owned()
            }
            Self::BirthDateForm => {
                "생년월일이 YYYYMMDD 또는 YYYY.MM.DD로 왔습니다. API 문서의 101 절은 YYYY-MM-DD로 정합니다. 그대로 읽었습니다."
                    .to_owned()
            }
            Self::NothingToShow => {
                "101 (setPatientInfo) 메시지에 읽을 수 있는 ID, 이름, 생년월일이 없습니다. 이름을 지웠습니다.".to_owned()
            }
            Self::NameDrawnByOtherGroup => {
                "이름에 내장 글꼴에 없는 문자가 있습니다. 표시할 수 있는 다른 표기를 표시합니다.".to_owned()
            }
            Self::NameNotDrawable => {
                "이름에 내장 글꼴에 없는 문자가 있습니다. 이름 대신 환자 ID를 표시합니다.".to_owned()
            }
            Self::NameAndIdNotDrawable => {
                "이름에 내장 글꼴에 없는 문자가 있고, 대신 표시할 수 있는 환자 ID도 없습니다. 둘 다 표시하지 않으니 다른 방법으로 환자를 확인하십시오."
                    .to_owned()
            }
            Self::NamePartlyDamaged => {
                "이름의 표기 하나가 손상된 채 왔습니다. 문자가 손실되었거나 다른 문자 인코딩으로 읽혔습니다. 온전하게 온 다른 표기를 표시합니다."
                    .to_owned()
            }
            Self::NameDamaged => {
                "이름이 손상된 채 왔습니다. 문자가 손실되었거나 다른 문자 인코딩으로 읽혔습니다. 이름 대신 환자 ID를 표시합니다. 워크리스트와 서버의 문자 집합 설정을 확인하십시오."
                    .to_owned()
            }
            Self::NameDamagedWithoutId => {
                "이름이 손상된 채 왔습니다. 문자가 손실되었거나 다른 문자 인코딩으로 읽혔고, 대신 표시할 수 있는 환자 ID도 없습니다. 둘 다 표시하지 않으니 다른 방법으로 환자를 확인하십시오."
                    .to_owned()
            }
            Self::IdDamaged => {
                "환자 ID가 손상된 채 왔습니다. 문자가 손실되었거나 다른 문자 인코딩으로 읽혔습니다. ID를 표시하지 않으며 없는 것으로 봅니다."
                    .to_owned()
            }
            Self::StepDamaged => {
                "촬영 부위 또는 촬영 방향이 손상된 채 왔습니다. 문자가 손실되었거나 다른 문자 인코딩으로 읽혔습니다. 그 글을 표시하지 않습니다."
                    .to_owned()
            }
            Self::DecorationLeftOut => {
                "촬영 부위 또는 촬영 방향을 꾸미는 기호가 내장 글꼴에 없어 뺐습니다. 나머지는 표시합니다.".to_owned()
            }
            Self::IdNotDrawable => "환자 ID에 내장 글꼴에 없는 문자가 있습니다. ID를 표시하지 않습니다.".to_owned(),
            Self::StepNotDrawable => {
                "촬영 부위 또는 촬영 방향에 내장 글꼴에 없는 문자가 있습니다. 그 글을 표시하지 않습니다.".to_owned()
            }
            Self::TextClipped => "글이 화면에 넣을 수 있는 길이보다 길어 잘랐으며, 자른 곳을 표시했습니다.".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_notice_has_a_korean_sentence_of_its_own() {
        let rules = [
            Rule::HoldPassed,
            Rule::AfterLoss,
            Rule::AfterCompletion,
            Rule::MaxAge,
            Rule::NoPatient,
            Rule::StepAfterCompletion,
            Rule::StepOfAnotherStudy,
            Rule::NewStudy,
            Rule::OriginChanged,
            Rule::StepUnknown,
            Rule::StudyUnknown,
            Rule::AnotherMentioned,
            Rule::Hidden,
        ];
        let problems = [
            BirthDateProblem::NotADate,
            BirthDateProblem::InTheFuture,
            BirthDateProblem::TooLongAgo,
            BirthDateProblem::Placeholder,
            BirthDateProblem::Damaged,
            BirthDateProblem::Contradicting,
        ];
        let mut all: Vec<Notice> = rules.into_iter().map(Notice::Cleared).collect();
        all.extend(problems.into_iter().map(Notice::BirthDate));
        all.extend([
            Notice::PatientChangedDuringExam,
            Notice::StepWithoutPatient,
            Notice::CompletedWithoutExam,
            Notice::OldConnection,
            Notice::StepNotPaired,
            Notice::BirthDateForm,
            Notice::NothingToShow,
            Notice::NameDrawnByOtherGroup,
            Notice::NameNotDrawable,
            Notice::NameAndIdNotDrawable,
            Notice::NamePartlyDamaged,
            Notice::NameDamaged,
            Notice::NameDamagedWithoutId,
            Notice::IdDamaged,
            Notice::IdNotDrawable,
            Notice::StepDamaged,
            Notice::DecorationLeftOut,
            Notice::StepNotDrawable,
            Notice::TextClipped,
        ]);
        let mut seen = HashSet::new();
        for notice in all {
            let sentence = notice.korean();
            let hangul = sentence.chars().filter(|c| ('가'..='힣').contains(c)).count();
            assert!(hangul > 5 && (sentence.ends_with("다.") || sentence.ends_with("하십시오.")), "{sentence}");
            assert!(seen.insert(sentence.clone()), "said twice: {sentence}");
            for name in ["101", "601", "1002", "exam.", "122"] {
                assert_eq!(sentence.contains(name), notice.to_string().contains(name), "{name}: {sentence}");
            }
        }
    }
}
