//! Person names (DICOM PS3.5, 6.2.1.1): up to three groups of up to five components.

use unicode_normalization::UnicodeNormalization;

use super::capitals::{Dots, capitals};
use super::damage::intact;
use super::iso2022::{Field, with_escapes, without_designators};
use super::placeholder::says_nothing;
use super::suspect::{is_quoted_printable, is_suspect};
use super::text::{clean, is_same_text, with_full_width_kana};

/// A person name as received, cleaned: the groups that can be vouched for, and whether others came.
#[derive(Debug, Clone)]
pub struct PersonName {
    groups: Vec<NameGroup>,
    damaged: bool,
    /// What a mask hides of all groups, also of those that are not shown.
    givens: Vec<String>,
}

/// Two names are equal if their groups are: trailing carets do not count.
impl PartialEq for PersonName {
    fn eq(&self, other: &Self) -> bool {
        self.groups == other.groups && self.damaged == other.damaged
    }
}

impl Eq for PersonName {}

/// One group of a name: alphabetic, ideographic or phonetic, told apart by their writing rather than their place,
/// because servers leave groups out and put Hangul into the first.
#[derive(Debug, Clone)]
pub struct NameGroup {
    /// Family, given, middle, prefix, suffix; what stands behind the last one that is not empty is left away.
    components: Vec<String>,
    /// Whether the group has carets: without them nobody knows which part is the family name.
    structured: bool,
    dots: Dots,
}

/// Two groups are equal if their components are, in Normalization Form C.
impl PartialEq for NameGroup {
    fn eq(&self, other: &Self) -> bool {
        let mut pairs = self.components.iter().zip(&other.components);
        self.components.len() == other.components.len() && pairs.all(|(one, other)| is_same_text(one, other))
    }
}

impl Eq for NameGroup {}

/// What came in place of a group.
enum Came {
    Nothing,
    Damaged,
    Whole(NameGroup),
}

/// A form in which a group can be shown; the first that the fonts can draw is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// The family name in capitals, where the writing has them.
    Capitals,
    /// Letter by letter as it came.
    AsItCame,
    /// In Normalization Form C, which exchanges CJK compatibility ideographs.
    Composed,
    /// The same, with an apostrophe for the letters that look like one (the okina among them) and ligatures as letters.
    Plain,
}

impl Form {
    pub(super) const ALL: [Self; 4] = [Self::Capitals, Self::AsItCame, Self::Composed, Self::Plain];

    /// A line of a name in this form.
    pub(super) fn of(self, line: String) -> String {
        match self {
            Self::Capitals | Self::AsItCame => line,
            Self::Composed => line.nfc().collect(),
            Self::Plain => line.nfc().flat_map(plain).collect(),
        }
    }
}

/// What a group is written in, as far as the order of its components depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Korean syllables.
    Hangul,
    /// Chinese characters: Hanja, Kanji, Hanzi.
    Han,
    /// Hiragana or Katakana.
    Kana,
    /// Latin letters.
    Latin,
    /// Everything else.
    Other,
}

impl PersonName {
    /// Reads a name; none where it holds nothing but carets, equals signs, blanks and words such as `null`.
    ///
    /// A group with a mark of loss, more than one value or the look of a wrong encoding is not kept. Where no other one
    /// is left, the name has no groups: one came, and which it is nobody knows.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (mut groups, mut damaged) = (Vec::new(), false);
        for came in came(text) {
            match came {
                Came::Nothing => {}
                Came::Damaged => damaged = true,
                Came::Whole(group) => groups.push(group),
            }
        }
        if groups.is_empty() && !damaged {
            return None;
        }
        let components = groups.iter().flat_map(|group: &NameGroup| group.components.iter().map(String::as_str));
        let elsewhere = Dots::of(&components);
        for group in &mut groups {
            group.dots = match Dots::of(&group.family().into_iter()) {
                Dots::Kept => Dots::Kept,
                // A family name of one language goes with a given name of another one.
                Dots::Lost if elsewhere == Dots::Lost => Dots::Lost,
                Dots::Lost | Dots::Unsure => Dots::Unsure,
            };
        }
        let givens = text.split('=').flat_map(hidden_parts).filter(|given| !given.is_empty()).collect();
        Some(Self { groups, damaged, givens })
    }

    /// For each group of a text whether it can be vouched for, or nothing is in it.
    #[must_use]
    pub fn whole_groups(text: &str) -> Vec<bool> {
        came(text).map(|came| !matches!(came, Came::Damaged)).collect()
    }

    /// Whether a group came that is not kept, because it was damaged on its way.
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        self.damaged
    }

    /// Whether no group can be vouched for: a name came, and which it is nobody knows.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.groups.is_empty()
    }

    /// Whether this cannot be another writing of the same name: both can be vouched for, and have no group in common.
    #[must_use]
    pub fn contradicts(&self, other: &Self) -> bool {
        if self.is_unknown() || other.is_unknown() {
            return false;
        }
        !self.groups.iter().any(|group| other.groups.contains(group))
    }

    /// Given and middle names of all groups, also of those that are not shown; of a group without a given name all of it.
    pub(super) fn givens(&self) -> impl Iterator<Item = &str> {
        self.givens.iter().map(String::as_str)
    }

    /// The groups in the order in which they are wanted on the large line: Hangul, then ideographic, then the order of
    /// the text, with kana after all others (it is a reading, not the name).
    #[must_use]
    pub fn by_preference(&self) -> Vec<&NameGroup> {
        let mut groups: Vec<&NameGroup> = self.groups.iter().collect();
        groups.sort_by_key(|group| match group.script() {
            Script::Hangul => 0,
            Script::Han => 1,
            Script::Latin | Script::Other => 2,
            Script::Kana => 3,
        });
        groups
    }

    /// The groups for the small line under a large one, the one that is wanted most first: Latin, then kana; none under
    /// Latin.
    #[must_use]
    pub fn readings_of(&self, large: &NameGroup) -> Vec<&NameGroup> {
        match large.script() {
            Script::Hangul | Script::Han => {}
            Script::Kana | Script::Latin | Script::Other => return Vec::new(),
        }
        let written_in = |script| self.groups.iter().filter(move |group| group.script() == script && *group != large);
        written_in(Script::Latin).chain(written_in(Script::Kana)).collect()
    }
}

/// A character in the form that more fonts have.
fn plain(c: char) -> Vec<char> {
    match c {
        '\u{2b9}' | '\u{2bb}'..='\u{2bd}' => vec!['’'],
        '\u{fb00}'..='\u{fb06}' => core::iter::once(c).nfkd().collect(),
        _ => vec![c],
    }
}

/// What came as the groups of a name.
fn came(text: &str) -> impl Iterator<Item = Came> {
    let quoted = is_quoted_printable(text);
    let groups: Vec<String> = with_escapes(text).split('=').take(3).map(str::to_owned).collect();
    // Behind what may hold a separator that is none, or begin another name, no group is sure.
    let mut lost = quoted;
    groups.into_iter().map(move |group| {
        let came = if lost { Came::Damaged } else { NameGroup::received(&group) };
        lost |= matches!(came, Came::Damaged) && (has_other_value(&group) || ends_undecoded(&group));
        if lost && group.split('^').all(|component| clean(component).is_empty()) { Came::Nothing } else { came }
    })
}

/// The components of a group that a mask hides: given and middle name, and the family name where it may hold them.
fn hidden_parts(group: &str) -> impl Iterator<Item = String> {
    let mut components = group.split('^').take(3).map(clean);
    let [family, given, middle] = [(); 3].map(|()| components.next().unwrap_or_default());
    let family = if given.is_empty() || family.contains(',') { family } else { String::new() };
    [family, given, middle].into_iter()
}

/// Whether a backslash separates values, as it does in DICOM, rather than being part of an escape.
fn has_other_value(group: &str) -> bool {
    let hex = |text: &str, count| text.len() >= count && text.bytes().take(count).all(|byte| byte.is_ascii_hexdigit());
    group.split('\\').skip(1).any(|rest| {
        let code = rest.strip_prefix(['u', 'U']).is_some_and(|rest| hex(rest, 4));
        !(code || rest.strip_prefix(['x', 'X']).is_some_and(|rest| hex(rest, 2)) || hex(rest, 3) || rest.is_empty())
    })
}

/// Whether a group ends within two-byte text that nobody decoded, whose letters look like separators.
fn ends_undecoded(group: &str) -> bool {
    let last = group.rsplit('^').next().unwrap_or_default();
    without_designators(last, Field::Name).is_err_and(|undecoded| undecoded.open)
}

impl NameGroup {
    fn received(text: &str) -> Came {
        let mut components = Vec::new();
        for component in text.split('^') {
            match intact(component, Field::Name) {
                Ok(component) if !component.contains('\\') => components.push(component),
                Ok(component) if says_nothing(&component) => components.push("".into()),
                Ok(_) | Err(_) => return Came::Damaged,
            }
        }
        if components.iter().all(|component| says_nothing(component)) {
            return Came::Nothing;
        }
        let text = components.join("^");
        if is_suspect(&text) { Came::Damaged } else { Self::parse(&text).map_or(Came::Nothing, Came::Whole) }
    }

    fn parse(text: &str) -> Option<Self> {
        let text = &with_full_width_kana(text);
        let structured = text.contains('^');
        let mut parts = text.split('^');
        let mut components: Vec<String> = parts.by_ref().take(5).map(clean).collect();
        for surplus in parts.map(clean).filter(|part| !part.is_empty()) {
            if let Some(suffix) = components.last_mut() {
                *suffix = clean(&format!("{suffix} {surplus}"));
            }
        }
        while components.last().is_some_and(String::is_empty) {
            components.pop();
        }
        if components.is_empty() { None } else { Some(Self { components, structured, dots: Dots::default() }) }
    }

    fn component(&self, index: usize) -> Option<&str> {
        self.components.get(index).map(String::as_str).filter(|text| !text.is_empty())
    }

    /// The family name, or the whole name where there are no carets.
    #[must_use]
    pub fn family(&self) -> Option<&str> {
        self.component(0)
    }

    /// The given name.
    #[must_use]
    pub fn given(&self) -> Option<&str> {
        self.component(1)
    }

    /// The middle name.
    pub(super) fn middle(&self) -> Option<&str> {
        self.component(2)
    }

    /// Whether carets tell the components apart.
    #[must_use]
    pub fn is_structured(&self) -> bool {
        self.structured
    }

    /// What the group is written in: Hangul, Han, kana or Latin if one letter of it is, in this order.
    #[must_use]
    pub fn script(&self) -> Script {
        let rank = |script: &Script| match script {
            Script::Hangul => 0,
            Script::Han => 1,
            Script::Kana => 2,
            Script::Latin => 3,
            Script::Other => 4,
        };
        let letters = self.components.iter().flat_map(|text| text.chars());
        letters.map(script_of).min_by_key(rank).unwrap_or(Script::Other)
    }

    /// The family name in capitals that spell it as it is spelled; as it came where there are none.
    pub(super) fn family_in(&self, form: Form) -> Option<String> {
        let family = self.family()?;
        Some(match (self.script(), form) {
            (Script::Latin, Form::Capitals | Form::Composed | Form::Plain) => capitals(family, self.dots),
            (Script::Latin, Form::AsItCame) | (Script::Hangul | Script::Han | Script::Kana | Script::Other, _) => {
                family.to_owned()
            }
        })
    }

    /// The name as people of its writing order it: `HONG, Gildong (Dr.)`, `홍길동`, `山田太郎`.
    #[must_use]
    pub fn display(&self) -> String {
        self.display_in(Form::Capitals)
    }

    /// The same, letter by letter as it came.
    #[must_use]
    pub fn display_as_it_came(&self) -> String {
        self.display_in(Form::AsItCame)
    }

    pub(super) fn display_in(&self, form: Form) -> String {
        form.of(self.in_order(form))
    }

    fn in_order(&self, form: Form) -> String {
        if !self.structured {
            return self.family().unwrap_or_default().to_owned();
        }
        let [family, given, middle, prefix, suffix] = [0, 1, 2, 3, 4].map(|index| self.component(index));
        let mut out = match self.script() {
            Script::Hangul | Script::Han | Script::Kana => join_cjk([family, given, middle, suffix]),
            Script::Latin | Script::Other => {
                let given: Vec<&str> = [given, middle, suffix].into_iter().flatten().collect();
                join_family_given(self.family_in(form), &given.join(" "))
            }
        };
        if let Some(prefix) = prefix {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push('(');
            out.push_str(prefix);
            out.push(')');
        }
        out
    }
}

/// `FAMILY, Given`, or the one that there is.
pub(super) fn join_family_given(family: Option<String>, given: &str) -> String {
    match family {
        Some(family) if given.is_empty() => family,
        Some(family) => format!("{family}, {given}"),
        None => given.to_owned(),
    }
}

/// Components side by side, with a space only where letters of another writing meet.
pub(super) fn join_cjk<const N: usize>(components: [Option<&str>; N]) -> String {
    let mut out = String::new();
    for component in components.into_iter().flatten() {
        let before = out.chars().next_back().map(script_of);
        let after = component.chars().next().map(script_of);
        let foreign = |script: Option<Script>| matches!(script, Some(Script::Latin | Script::Other));
        if !out.is_empty() && (foreign(before) || foreign(after)) {
            out.push(' ');
        }
        out.push_str(component);
    }
    out
}

/// The writing that a character belongs to.
pub(super) fn script_of(c: char) -> Script {
    match c {
        '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}' => {
            Script::Hangul
        }
        '\u{3005}'..='\u{3007}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}' => Script::Han,
        '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9f}' => Script::Kana,
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        _ => Script::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> (String, Option<String>) {
        let name = PersonName::parse(text).unwrap();
        let large = name.by_preference()[0].clone();
        (large.display(), name.readings_of(&large).first().map(|group| group.display()))
    }

    #[test]
    fn each_writing_has_its_order() {
        for (text, large, small) in [
            ("Doe^John", "DOE, John", None),
            ("DOE^JOHN^^^", "DOE, JOHN", None),
            ("Doe^John^Q^Dr.^Jr.", "DOE, John Q Jr. (Dr.)", None),
            ("Doe^", "DOE", None),
            ("^John", "John", None),
            ("json", "json", None),
            ("홍^길동", "홍길동", None),
            ("홍길동", "홍길동", None),
            ("Hong^Gildong=洪^吉洞=홍^길동", "홍길동", Some("HONG, Gildong")),
            ("Hong^Gildong==홍^길동", "홍길동", Some("HONG, Gildong")),
            ("Hong^Gildong=洪^吉洞", "洪吉洞", Some("HONG, Gildong")),
            ("=洪^吉洞=홍^길동", "홍길동", None),
            ("Yamada^Tarou=山田^太郎=やまだ^たろう", "山田太郎", Some("YAMADA, Tarou")),
            ("=山田^太郎=やまだ^たろう", "山田太郎", Some("やまだたろう")),
            ("Yamada^Tarou==やまだ^たろう", "YAMADA, Tarou", None),
            ("ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう", "山田太郎", Some("ヤマダタロウ")),
            ("ﾔﾏﾀﾞ^ﾀﾛｳ", "ヤマダタロウ", None),
            ("==やまだ^たろう", "やまだたろう", None),
            ("Wang^XiaoDong=王^小東=", "王小東", Some("WANG, XiaoDong")),
            ("Nguyễn^Văn A", "NGUYỄN, Văn A", None),
            ("김^John", "김 John", None),
            ("Иванов^Иван", "Иванов, Иван", None),
        ] {
            assert_eq!(lines(text), (large.to_owned(), small.map(str::to_owned)), "{text}");
        }
    }

    #[test]
    fn a_name_of_separators_only_is_no_name() {
        for text in ["", " ", "^^^^", "==", "^=^=^", "\u{0}", "\u{301}", "\u{301}^\u{302}=\u{200d}"] {
            assert_eq!(PersonName::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_group_that_lost_something_is_not_kept_and_a_whole_one_is() {
        for (text, left) in [
            ("M\u{fffd}ller^J", None),
            ("Yoshino^Taro=\u{fffd}野^太郎", Some("YOSHINO, Taro")),
            ("Hong^Gildong=\u{1b}$)C洪^\u{1b}$)C吉洞=\u{1b}$)C홍^\u{1b}$)C길동", Some("홍길동")),
            ("Yamada^Tarou=\u{1b}$B;3ED\u{1b}(B^\u{1b}$BB@O:\u{1b}(B", Some("YAMADA, Tarou")),
            ("\u{1b}$B;3=D\u{1b}(B", None),
            ("Hong^Gildong\\Kim^Cheolsu", None),
            ("Hong^Gildong\\Kim^Cheolsu=金^哲洙", None),
            ("Hong^Gildong=洪^吉洞\\金^哲洙", Some("HONG, Gildong")),
            ("Hong^Gildong=\\u6d2a^\\u5409=홍^길동", Some("홍길동")),
            ("=ED=99=8D", None),
            ("솉湲몃룞", None),
            ("Hong^Gildong==솉湲몃룞", Some("HONG, Gildong")),
            ("\u{3164}ㅎㅗㅇ^길동", Some("홍길동")),
            ("\u{3164}ㅎㅗ^길동", None),
            ("null^null=홍^길동", Some("홍길동")),
        ] {
            let name = PersonName::parse(text).unwrap();
            let shown = name.by_preference().first().map(|group| group.display());
            assert_eq!(shown.as_deref(), left, "{text:?}");
            assert_eq!(name.is_unknown(), left.is_none());
        }
    }

    #[test]
    fn words_for_nothing_in_every_component_are_no_name_and_somebody_called_null_is() {
        for text in [
            "null^null",
            "undefined",
            "None^None",
            "N/A",
            "(null)^(null)",
            "-^-",
            ".",
            "null^null=null^null=-",
            "[object Object]",
        ] {
            assert_eq!(PersonName::parse(text), None, "{text}");
        }
        for text in ["Null^Christopher", "NA^Moonhee", "NA", "Doe^Nil", "?^-"] {
            assert!(PersonName::parse(text).is_some(), "{text}");
        }
    }

    #[test]
    fn a_name_that_is_not_known_contradicts_none() {
        let name = |text| PersonName::parse(text).unwrap();
        assert!(!name("\u{fffd}^A").contradicts(&name("Doe^John")));
        assert!(!name("Doe^John=\u{fffd}").contradicts(&name("Doe^John=洪")));
        assert!(name("Doe^John=\u{fffd}").contradicts(&name("Roe^John")));
        assert!(name("Doe^John").contradicts(&name("Doe^Jane")));
        assert!(!name("神田^\u{fa19}").contradicts(&name("神田^神")));
        assert_eq!(PersonName::parse("홍길동^^^^"), PersonName::parse("홍길동"));
    }

    #[test]
    fn trailing_carets_and_normal_forms_do_not_make_another_name() {
        assert_eq!(PersonName::parse("DOE^JOHN"), PersonName::parse("DOE^JOHN^^^"));
        assert_eq!(PersonName::parse("\u{1112}\u{1169}\u{11bc}^길동"), PersonName::parse("홍^길동"));
        assert_eq!(PersonName::parse("A\u{200d}"), PersonName::parse("A"));
        assert_ne!(PersonName::parse("DOE^JOHN"), PersonName::parse("DOE^JANE"));
    }

    #[test]
    fn separators_never_reach_the_screen() {
        for text in ["A^B^C^D^E^F^G", "A=B=C=D^E", "^^^^^^X"] {
            let (large, _) = lines(text);
            assert!(!large.contains(['^', '=']), "{text}: {large}");
        }
    }
}
