//! Ready-made patients that a screen may stumble over.

use super::Form;

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Awkward {
    /// What is awkward about it.
    pub english: &'static str,
    /// The same in Korean.
    pub korean: &'static str,
    /// The id.
    pub id: &'static str,
    /// The name; empty for null.
    pub name: &'static str,
    /// The birth date; empty for null.
    pub birth: &'static str,
}

const fn awkward(
    english: &'static str,
    korean: &'static str,
    id: &'static str,
    name: &'static str,
    birth: &'static str,
) -> Awkward {
    Awkward { english, korean, id, name, birth }
}

/// All of them, the ordinary one first.
pub const AWKWARD: &[Awkward] = &[
    awkward("Korean", "한국어", "DEMO-1001", "Hong^Gildong=洪^吉洞=홍^길동", "1988-02-14"),
    awkward(
        "Long",
        "긴 이름",
        "DEMO-2001",
        "Wolfeschlegelsteinhausenbergerdorff^Hubert Blaine^Adolph Charles^Prof. Dr.^Senior",
        "1904-08-04",
    ),
    awkward("One word", "한 단어", "DEMO-2002", "Sukarno", "1961-06-06"),
    awkward("One letter", "한 글자", "DEMO-2003", "O^=金^=김^", "1999-12-31"),
    awkward(
        "64 letters",
        "64자",
        "DEMO-2004",
        "JJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJ",
        "1970-01-01",
    ),
    awkward("Hanja only", "한자만", "DEMO-2005", "=諸葛^亮", "1953-03-03"),
    awkward("Japanese", "일본어", "DEMO-2006", "Yamada^Tarou=山田^太郎=やまだ^たろう", "1945-10-10"),
    awkward("Vietnamese", "베트남어", "DEMO-2007", "Nguyễn^Văn Thị Phương", "1990-05-05"),
    awkward("Arabic", "아랍어", "DEMO-2008", "محمد^أحمد", "1984-01-31"),
    awkward("Thai", "태국어", "DEMO-2009", "สมชาย^ใจดี", "1975-07-07"),
    awkward("Null", "이름 없음", "DEMO-2010", "", ""),
    awkward("Emergency", "응급 등록", "EM-240906-134326", "", ""),
    awkward("Empty id", "빈 번호", "", "Doe^Jane", "1971-09-30"),
    awkward("Same name", "같은 이름", "DEMO-2011", "Hong^Gildong=洪^吉洞=홍^길동", "1961-12-24"),
    awkward("Quotes", "따옴표", "DEMO-2012", "O\"Brien^Pat\\rick", "1980-08-08"),
    awkward("Emoji", "이모지", "DEMO-2013", "Smile^\u{1f600}", "2001-01-01"),
    awkward("Direction marks", "방향 문자", "DEMO-2014", "Doe\u{202e}^nhoJ\u{202c}", "1966-06-06"),
    awkward("29 February", "2월 29일", "DEMO-2015", "Leap^Year=^=윤^달", "1992-02-29"),
    awkward("No such date", "없는 날짜", "DEMO-2016", "Doe^June", "1993-02-29"),
    awkward("Born tomorrow", "미래 생일", "DEMO-2017", "Future^Child", "2999-01-01"),
    awkward("DICOM date", "DICOM 날짜", "DEMO-2018", "Doe^Dick", "19990121"),
];

impl Awkward {
    /// The form with this patient in it; the step stays.
    pub fn fill(&self, form: &mut Form) {
        self.id.clone_into(&mut form.id);
        self.name.clone_into(&mut form.name);
        self.birth.clone_into(&mut form.birth);
    }
}
