//! Person names (DICOM PS3.5, 6.2.1.1): up to three groups of up to five components.

use super::text::{clean, with_full_width_kana};

/// A person name as received, cleaned. Two names are equal if their groups are: trailing carets do not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonName {
    groups: Vec<NameGroup>,
}

/// One group of a name: alphabetic, ideographic or phonetic, told apart by their writing rather than their place,
/// because servers leave groups out and put Hangul into the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameGroup {
    /// Family, given, middle, prefix, suffix; what stands behind the last one that is not empty is left away.
    components: Vec<String>,
    /// Whether the group has carets: without them nobody knows which part is the family name.
    structured: bool,
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
    /// Reads a name; none where it holds nothing but carets, equals signs and blanks.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let groups: Vec<NameGroup> = text.split('=').take(3).filter_map(NameGroup::parse).collect();
        if groups.is_empty() { None } else { Some(Self { groups }) }
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

impl NameGroup {
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
        if components.is_empty() { None } else { Some(Self { components, structured }) }
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

    /// Whether carets tell the components apart.
    #[must_use]
    pub fn is_structured(&self) -> bool {
        self.structured
    }

    /// What the group is written in: Hangul, Han, kana or Latin if one letter of it is, in this order.
    #[must_use]
    pub fn script(&self) -> Script {
        let has = |script| self.components.iter().flat_map(|text| text.chars()).any(|c| script_of(c) == script);
        [Script::Hangul, Script::Han, Script::Kana, Script::Latin]
            .into_iter()
            .find(|s| has(*s))
            .unwrap_or(Script::Other)
    }

    /// The name as people of its writing order it: `HONG, Gildong (Dr.)`, `홍길동`, `山田太郎`.
    #[must_use]
    pub fn display(&self) -> String {
        if !self.structured {
            return self.family().unwrap_or_default().to_owned();
        }
        let [family, given, middle, prefix, suffix] = [0, 1, 2, 3, 4].map(|index| self.component(index));
        let mut out = match self.script() {
            Script::Hangul | Script::Han | Script::Kana => join_cjk([family, given, middle, suffix]),
            script @ (Script::Latin | Script::Other) => {
                let family = family
                    .map(|family| if script == Script::Latin { family.to_uppercase() } else { family.to_owned() });
                let given: Vec<&str> = [given, middle, suffix].into_iter().flatten().collect();
                join_family_given(family, &given.join(" "))
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
