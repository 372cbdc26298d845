//! Person names (DICOM PS3.5, 6.2.1.1): up to three groups of up to five components.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use super::damage::intact;
use super::han::han_forms;
use super::iso2022::{Field, with_escapes, without_designators};
use super::placeholder::says_nothing;
use super::romaji::is_japanese_reading;
use super::script::{Script, majority, most, script_of};
use super::shown_name::{HanForms, Join, ShownName};
use super::suspect::{is_quoted_printable, is_suspect};
use super::text::{clean, is_same_text, is_variation_selector, with_full_width_kana, without_brackets};

/// A person name as received and cleaned: the trusted groups, and whether there were others.
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

/// One group of a name: alphabetic, ideographic or phonetic, distinguished by script rather than position, because servers omit
/// groups and put Hangul into the first.
#[derive(Debug, Clone)]
pub struct NameGroup {
    /// Family, given, middle, prefix, suffix; what stands behind the last one that is not empty is left away.
    components: Vec<String>,
    /// Whether the group has carets: without them the family name is unknown.
    structured: bool,
    /// The regional variant of its Chinese characters, as far as the whole name reveals it.
    han: Option<HanForms>,
}

/// Two groups are equal if their components are, in Normalization Form C.
impl PartialEq for NameGroup {
    fn eq(&self, other: &Self) -> bool {
        let mut pairs = self.components.iter().zip(&other.components);
        self.components.len() == other.components.len() && pairs.all(|(one, other)| is_same_text(one, other))
    }
}

impl Eq for NameGroup {}

/// So many components are names: family, given and middle. Prefix and suffix follow.
const NAMES: usize = 3;

/// What came in place of a group.
enum Came {
    Nothing,
    Damaged,
    Whole(NameGroup),
}

/// A form in which a group can be shown; the first that the fonts can draw is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Letter by letter as it came.
    AsItCame,
    /// In Normalization Form C, which exchanges CJK compatibility ideographs.
    Composed,
    /// The same, with an apostrophe for the letters that look like one (the okina among them) and ligatures as letters.
    Plain,
}

impl Form {
    pub(super) const ALL: [Self; 3] = [Self::AsItCame, Self::Composed, Self::Plain];

    /// A part of a name in this form.
    pub(super) fn of(self, part: String) -> String {
        match self {
            Self::AsItCame => part,
            Self::Composed => part.nfc().collect(),
            Self::Plain => part.nfc().flat_map(plain).collect(),
        }
    }
}

impl PersonName {
    /// Reads a name; `None` if it contains only carets, equals signs, blanks and words such as `null`.
    ///
    /// A group with signs of loss, several values or the look of a wrong encoding is dropped. If no other group is left, the
    /// name has no groups: a name was received, but it is unknown which.
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
        let names: Vec<String> = groups.iter().flat_map(|group: &NameGroup| group.names().map(str::to_owned)).collect();
        let latin = groups.iter().filter(|group| group.script() == Script::Latin);
        let readings: Vec<[String; 2]> = latin
            .map(|group| [group.family(), group.given()].map(|part| part.unwrap_or_default().to_owned()))
            .collect();
        for group in &mut groups {
            let own: String = group.names().collect();
            let ideographs = [group.family(), group.given()].map(Option::unwrap_or_default);
            let is_read = readings.iter().any(|[family, given]| is_japanese_reading([family, given], ideographs));
            group.han = if group.script() == Script::Hangul {
                Some(HanForms::Korean)
            } else if group.script() == Script::Han && is_read {
                Some(HanForms::Japanese)
            } else {
                han_forms(&own, &names.iter().map(String::as_str))
            };
        }
        let givens = text.split('=').flat_map(hidden_parts).filter(|given| !given.is_empty()).collect();
        Some(Self { groups, damaged, givens })
    }

    /// For each group of a text, whether it can be trusted or is empty.
    #[must_use]
    pub fn whole_groups(text: &str) -> Vec<bool> {
        came(text).map(|came| !matches!(came, Came::Damaged)).collect()
    }

    /// Whether a group came that is not kept, because it was damaged on its way.
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        self.damaged
    }

    /// Whether no group can be trusted: a name was received, but it is unknown which.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.groups.is_empty()
    }

    /// Whether this cannot be another writing of the same name: both are trusted and share no group.
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

    /// All names of all groups, also of those that are not shown.
    pub(super) fn parts(&self) -> impl Iterator<Item = &str> {
        self.groups.iter().flat_map(NameGroup::names).chain(self.givens())
    }

    /// The groups in order of preference for the large line: Hangul, ideographic, any other non-Latin script, kana (a reading
    /// if there is more), Latin.
    #[must_use]
    pub fn by_preference(&self) -> Vec<&NameGroup> {
        let mut groups: Vec<&NameGroup> = self.groups.iter().collect();
        groups.sort_by_key(|group| group.script().preference());
        groups
    }

    /// The groups for the small line under a large one, the one that is wanted most first: Latin, then kana; none under
    /// Latin.
    #[must_use]
    pub fn readings_of(&self, large: &NameGroup) -> Vec<&NameGroup> {
        if large.script() == Script::Latin {
            return Vec::new();
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
    // After a possible false separator, or the possible start of another name, no group is certain.
    let mut lost = quoted;
    groups.into_iter().map(move |group| {
        let came = if lost { Came::Damaged } else { NameGroup::received(&group) };
        lost |= matches!(came, Came::Damaged) && (has_other_value(&group) || ends_undecoded(&group));
        if lost && group.split('^').all(|component| clean(component).is_empty()) { Came::Nothing } else { came }
    })
}

/// The components of a group that a mask hides: given and middle name, and the family name if it may contain them.
fn hidden_parts(group: &str) -> impl Iterator<Item = String> {
    let mut components = group.split('^').take(3).map(clean);
    let [family, given, middle] = [(); 3].map(|()| components.next().unwrap_or_default());
    let hides_all = given.is_empty() || family.contains(',');
    // A given name of one syllable can be recognised from the one before it.
    let whole = format!("{}{given}", family.chars().next_back().map(String::from).unwrap_or_default());
    let is_syllable = |text: &str| text.chars().count() == 1 && majority(text).is_some_and(Script::is_east_asian);
    let whole = Some(whole).filter(|_| is_syllable(&given));
    let family = if hides_all { family } else { String::new() };
    [Some(family), Some(given), Some(middle), whole].into_iter().flatten()
}

/// Whether a backslash separates values, as it does in DICOM, rather than being part of an escape.
fn has_other_value(group: &str) -> bool {
    let hex = |text: &str, count| text.len() >= count && text.bytes().take(count).all(|byte| byte.is_ascii_hexdigit());
    group.split('\\').skip(1).any(|rest| {
        let code = rest.strip_prefix(['u', 'U']).is_some_and(|rest| hex(rest, 4));
        !(code || rest.strip_prefix(['x', 'X']).is_some_and(|rest| hex(rest, 2)) || hex(rest, 3) || rest.is_empty())
    })
}

/// Whether a group ends within undecoded two-byte text, whose letters look like separators.
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
        // A title alone is no name.
        if components.iter().take(NAMES).all(|component| says_nothing(component)) {
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
        // Cleaned once: there may be a hundred thousand of them.
        let surplus: Vec<String> = parts.map(clean).filter(|part| !part.is_empty()).collect();
        if let Some(suffix) = components.last_mut().filter(|_| !surplus.is_empty()) {
            *suffix = clean(&format!("{suffix} {}", surplus.join(" ")));
        }
        while components.last().is_some_and(String::is_empty) {
            components.pop();
        }
        if components.is_empty() { None } else { Some(Self { components, structured, han: None }) }
    }

    fn component(&self, index: usize) -> Option<&str> {
        self.components.get(index).map(String::as_str).filter(|text| !text.is_empty())
    }

    /// The family name, or the whole name if there are no carets.
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

    /// Whether carets separate the components.
    #[must_use]
    pub fn is_structured(&self) -> bool {
        self.structured
    }

    /// The regional variant of its Chinese characters, as far as the whole name reveals it.
    pub(super) fn han(&self) -> Option<HanForms> {
        self.han
    }

    /// Family, given and middle name.
    fn names(&self) -> impl Iterator<Item = &str> {
        self.components.iter().take(NAMES).map(String::as_str)
    }

    /// What the group is written in: family, given and middle name have a vote each, by the majority of their letters; the
    /// earliest decides between equals. Remarks have none, be they in brackets or behind further carets.
    #[must_use]
    pub fn script(&self) -> Script {
        most(self.names().filter_map(|text| majority(&without_brackets(text))))
            .or_else(|| self.components.iter().find_map(|text| majority(text)))
            .unwrap_or(Script::Latin)
    }

    /// The writing whose order and comma the group has: between equals that of most letters. Beside syllables and ideographs, each of
    /// which is more than a letter, it is the earliest. What a mask hides must not decide it: there the script does.
    fn order(&self) -> Script {
        let names: Vec<String> = self.names().map(without_brackets).collect();
        let votes: Vec<Script> = names.iter().filter_map(|name| majority(name)).collect();
        let (earliest, latest) = (most(votes.iter().copied()), most(votes.iter().rev().copied()));
        let is_even = earliest != latest && !votes.iter().any(|script| script.is_east_asian());
        majority(&names.concat()).filter(|_| is_even).unwrap_or_else(|| self.script())
    }

    /// The name on one line as people of its writing order it: `Hong, Gildong (Dr.)`, `홍길동`, `สมชาย ใจดี`.
    #[must_use]
    pub fn display(&self) -> String {
        self.shown(Form::AsItCame).one_line()
    }

    /// The parts of the name as people of its writing order them.
    pub(super) fn shown(&self, form: Form) -> ShownName {
        let part = |index| self.component(index).map(str::to_owned);
        if !self.structured {
            let name = ShownName::of(part(0), None, self.join(), self.script());
            return name.with_han(self.han).map(|text| form.of(text));
        }
        let given = match (self.given(), self.middle()) {
            (Some(given), Some(middle)) => {
                // Foreign names keep their spaces throughout.
                let join = if self.join() == Join::Space { Join::Space } else { self.join_of(given, middle) };
                Some(format!("{given}{}{middle}", join.text()))
            }
            (one, other) => one.or(other).map(str::to_owned),
        };
        let prefix = part(3).map(|text| if text.starts_with('(') { text } else { format!("({text})") });
        let remark: Vec<String> = [part(4), prefix].into_iter().flatten().collect();
        let order = self.order();
        let name = ShownName::of(part(0), given, self.join_in(order), order);
        let name = name.with_remark(Some(remark.join(" ")).filter(|remark| !remark.is_empty())).with_han(self.han);
        name.map(|text| form.of(text))
    }

    /// How family and given name stand on one line.
    pub(super) fn join(&self) -> Join {
        self.join_in(self.script())
    }

    /// The same in the order of a writing.
    fn join_in(&self, script: Script) -> Join {
        if script == Script::Latin {
            return Join::Comma;
        }
        let family = self.family().unwrap_or_default();
        let given = self.given().or(self.middle()).unwrap_or_default();
        let [bare_family, bare_given] = [family, given].map(without_brackets);
        // No Korean family name has more than two syllables: the others are foreign names.
        let is_foreign = self.script() == Script::Hangul && syllables(&bare_family) > 2;
        if is_foreign || bare_family.contains(' ') || bare_given.contains(' ') {
            Join::Space
        } else {
            self.join_of(family, given)
        }
    }

    /// How two parts stand side by side: with a space where letters of another writing meet.
    fn join_of(&self, before: &str, after: &str) -> Join {
        let is_east_asian = |c: Option<char>| c.and_then(script_of).is_some_and(Script::is_east_asian);
        let last = before.chars().rfind(|c| !is_variation_selector(*c) && !is_combining_mark(*c));
        let letters = || before.chars().chain(after.chars()).filter(|c| script_of(*c).is_some());
        if !self.script().is_east_asian() || !is_east_asian(last) || !is_east_asian(after.chars().next()) {
            Join::Space
        } else if letters().all(is_katakana) {
            // As foreign names are written in Japan.
            Join::Space
        } else if self.han == Some(HanForms::Japanese) {
            Join::ThinSpace
        } else {
            Join::Nothing
        }
    }
}

/// The number of Hangul syllables in a text, old ones among them.
fn syllables(text: &str) -> usize {
    text.graphemes(true).filter(|cluster| cluster.chars().next().and_then(script_of) == Some(Script::Hangul)).count()
}

const fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30a1}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}')
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
            ("Doe^John", "Doe, John", None),
            ("DOE^JOHN^^^", "DOE, JOHN", None),
            ("Doe^John^Q^Dr.^Jr.", "Doe, John Q Jr. (Dr.)", None),
            ("Doe^", "Doe", None),
            ("^John", "John", None),
            ("json", "json", None),
            ("홍^길동", "홍길동", None),
            ("홍길동", "홍길동", None),
            ("Hong^Gildong=洪^吉洞=홍^길동", "홍길동", Some("Hong, Gildong")),
            ("Hong^Gildong==홍^길동", "홍길동", Some("Hong, Gildong")),
            ("Hong^Gildong=洪^吉洞", "洪吉洞", Some("Hong, Gildong")),
            ("=洪^吉洞=홍^길동", "홍길동", None),
            ("Yamada^Tarou=山田^太郎=やまだ^たろう", "山田\u{2009}太郎", Some("Yamada, Tarou")),
            ("=山田^太郎=やまだ^たろう", "山田\u{2009}太郎", Some("やまだ\u{2009}たろう")),
            ("Yamada^Tarou==やまだ^たろう", "やまだ\u{2009}たろう", Some("Yamada, Tarou")),
            ("ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう", "山田\u{2009}太郎", Some("ヤマダ タロウ")),
            ("ﾔﾏﾀﾞ^ﾀﾛｳ", "ヤマダ タロウ", None),
            ("==やまだ^たろう", "やまだ\u{2009}たろう", None),
            ("Wang^XiaoDong=王^小東=", "王小東", Some("Wang, XiaoDong")),
            ("Nguyễn^Văn A", "Nguyễn, Văn A", None),
            ("김^John", "김 John", None),
            ("스미스^존^폴", "스미스 존 폴", None),
            ("Иванов^Иван", "Иванов Иван", None),
            // The writing of most letters decides between two.
            ("Ali^محمد بن سلمان", "محمد بن سلمان Ali", None),
            ("سلمان^Muhammad", "سلمان, Muhammad", None),
            ("Aleksandr^Иван", "Aleksandr, Иван", None),
            ("Yu^Александр", "Yu Александр", None),
            ("Kim^철", "Kim, 철", None),
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
    fn a_title_alone_is_no_name() {
        for text in ["^^^Dr.", "^^^^Jr.", "^^^Dr.^MD", "^^^^^^X", "^^^Dr.=^^^박사", "null^null^^Dr."] {
            assert_eq!(PersonName::parse(text), None, "{text}");
        }
        assert_eq!(lines("^^^Dr.=홍^길동").0, "홍길동");
        assert_eq!(lines("^^Maria^Dr.").0, "Maria (Dr.)");
    }

    #[test]
    fn a_group_that_lost_something_is_not_kept_and_a_whole_one_is() {
        for (text, left) in [
            ("M\u{fffd}ller^J", None),
            ("Yoshino^Taro=\u{fffd}野^太郎", Some("Yoshino, Taro")),
            ("Hong^Gildong=\u{1b}$)C洪^\u{1b}$)C吉洞=\u{1b}$)C홍^\u{1b}$)C길동", Some("홍길동")),
            ("Yamada^Tarou=\u{1b}$B;3ED\u{1b}(B^\u{1b}$BB@O:\u{1b}(B", Some("Yamada, Tarou")),
            ("\u{1b}$B;3=D\u{1b}(B", None),
            ("Hong^Gildong\\Kim^Cheolsu", None),
            ("Hong^Gildong\\Kim^Cheolsu=金^哲洙", None),
            ("Hong^Gildong=洪^吉洞\\金^哲洙", Some("Hong, Gildong")),
            ("Hong^Gildong=\\u6d2a^\\u5409=홍^길동", Some("홍길동")),
            ("=ED=99=8D", None),
            ("솉湲몃룞", None),
            ("Hong^Gildong==솉湲몃룞", Some("Hong, Gildong")),
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
    fn a_hundred_thousand_components_are_read_in_no_time() {
        let begun = std::time::Instant::now();
        let name = PersonName::parse(&"길동^".repeat(37_000)).unwrap();
        assert!(begun.elapsed() < std::time::Duration::from_secs(5), "{:?}", begun.elapsed());
        assert_eq!(name.by_preference()[0].family(), Some("길동"));
        assert_eq!(lines("A^B^C^D^E^F^^G").0, lines("A^B^C^D^E F G").0);
    }

    #[test]
    fn separators_never_reach_the_screen() {
        for text in ["A^B^C^D^E^F^G", "A=B=C=D^E"] {
            let (large, _) = lines(text);
            assert!(!large.contains(['^', '=']), "{text}: {large}");
        }
    }
}
