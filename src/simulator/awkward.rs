//! Ready-made patients that a screen may stumble over.

use super::Form;
use crate::l10n::Message;

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Awkward {
    /// The message that says what is awkward about it.
    label: &'static str,
    /// The id.
    pub id: &'static str,
    /// The name; empty for null.
    pub name: &'static str,
    /// The birth date; empty for null.
    pub birth: &'static str,
}

const fn awkward(label: &'static str, id: &'static str, name: &'static str, birth: &'static str) -> Awkward {
    Awkward { label, id, name, birth }
}

/// All of them, the ordinary one first.
pub const AWKWARD: &[Awkward] = &[
    awkward("patient-ordinary", "DEMO-1001", "Hong^Gildong=洪^吉洞=홍^길동", "1988-02-14"),
    awkward(
        "patient-long",
        "DEMO-2001",
        "Wolfeschlegelsteinhausenbergerdorff^Hubert Blaine^Adolph Charles^Prof. Dr.^Senior",
        "1904-08-04",
    ),
    awkward("patient-one-word", "DEMO-2002", "Sukarno", "1961-06-06"),
    awkward("patient-one-letter", "DEMO-2003", "O^=金^=김^", "1999-12-31"),
    awkward(
        "patient-64-letters",
        "DEMO-2004",
        "JJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJ",
        "1970-01-01",
    ),
    awkward("patient-hanja", "DEMO-2005", "=諸葛^亮", "1953-03-03"),
    awkward("patient-japanese", "DEMO-2006", "Yamada^Tarou=山田^太郎=やまだ^たろう", "1945-10-10"),
    awkward("patient-vietnamese", "DEMO-2007", "Nguyễn^Văn Thị Phương", "1990-05-05"),
    awkward("patient-arabic", "DEMO-2008", "محمد^أحمد", "1984-01-31"),
    awkward("patient-thai", "DEMO-2009", "สมชาย^ใจดี", "1975-07-07"),
    awkward("patient-null", "DEMO-2010", "", ""),
    awkward("patient-emergency", "EM-240906-134326", "", ""),
    awkward("patient-empty-id", "", "Doe^Jane", "1971-09-30"),
    awkward("patient-same-name", "DEMO-2011", "Hong^Gildong=洪^吉洞=홍^길동", "1961-12-24"),
    awkward("patient-quotes", "DEMO-2012", "O\"Brien^Pat\\rick", "1980-08-08"),
    awkward("patient-emoji", "DEMO-2013", "Smile^\u{1f600}", "2001-01-01"),
    awkward("patient-direction", "DEMO-2014", "Doe\u{202e}^nhoJ\u{202c}", "1966-06-06"),
    awkward("patient-leap-day", "DEMO-2015", "Leap^Year=^=윤^달", "1992-02-29"),
    awkward("patient-no-such-date", "DEMO-2016", "Doe^June", "1993-02-29"),
    awkward("patient-unborn", "DEMO-2017", "Future^Child", "2999-01-01"),
    awkward("patient-dicom-date", "DEMO-2018", "Doe^Dick", "19990121"),
];

impl Awkward {
    /// What is awkward about it, in a word or two.
    #[must_use]
    pub const fn message(&self) -> Message {
        Message::new(self.label)
    }

    /// The form with this patient in it; the step stays.
    pub fn fill(&self, form: &mut Form) {
        self.id.clone_into(&mut form.id);
        self.name.clone_into(&mut form.name);
        self.birth.clone_into(&mut form.birth);
    }
}
