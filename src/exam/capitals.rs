//! Capitals that spell a name as it is spelled.

/// In which way the i of a name becomes a capital.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Dots {
    /// `i` becomes `I`.
    #[default]
    Lost,
    /// `i` becomes `İ`: Turkish, Azerbaijani and their kin.
    Kept,
    /// Nobody can say.
    Unsure,
}

impl Dots {
    /// By the letters of these components.
    pub(super) fn of<'a>(components: &(impl Iterator<Item = &'a str> + Clone)) -> Self {
        let letters = || components.clone().flat_map(str::chars);
        let any = |of: &str| letters().any(|c| of.contains(c));
        let sure = any("ıİğĞəƏ");
        // Romanian registries write ş, too.
        let likely = any("şŞ") || (any("çÇ") && any("öÖüÜ"));
        if !sure && !likely {
            return Self::Lost;
        }
        if any("ăĂţŢțȚșȘ") {
            return Self::Lost;
        }
        let turkic = letters().all(|c| c.is_ascii() || !c.is_alphabetic() || "çÇğĞıİöÖşŞüÜəƏâÂîÎûÛ".contains(c));
        match (sure, turkic) {
            (true, true) => Self::Kept,
            (false, true) if any("şŞ") && !components.clone().any(has_foreign_shape) => Self::Kept,
            _ => Self::Unsure,
        }
    }
}

/// Whether a word has what Turkish has not: two vowels side by side, or q, w or x.
fn has_foreign_shape(text: &str) -> bool {
    let is_vowel = |c: char| "aeıioöuüâîû".contains(c);
    let mut vowel = false;
    text.chars().flat_map(char::to_lowercase).any(|c| {
        let two = vowel && is_vowel(c);
        vowel = is_vowel(c);
        two || matches!(c, 'q' | 'w' | 'x')
    })
}

/// The text in capitals; as it came where they would spell it in another way, or nobody knows how they would.
pub(super) fn capitals(text: &str, dots: Dots) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        match (c, dots) {
            ('ß', _) => out.push('ẞ'),
            ('i', Dots::Kept) => out.push('İ'),
            ('i', Dots::Unsure) => return text.to_owned(),
            // A small letter loses its dot under an accent; the capital would gain one.
            ('i' | 'j', _) if letters.peek() == Some(&'\u{307}') => return text.to_owned(),
            _ => {
                let mut upper = c.to_uppercase();
                match (upper.next(), upper.next()) {
                    (Some(upper), None) => out.push(upper),
                    _ => return text.to_owned(),
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> String {
        let family = text.split('^').next().unwrap();
        let dots = match (Dots::of(&[family].into_iter()), Dots::of(&text.split(['^', '=']))) {
            (Dots::Kept, _) => Dots::Kept,
            (own, Dots::Lost) => own,
            (_, Dots::Kept | Dots::Unsure) => Dots::Unsure,
        };
        capitals(family, dots)
    }

    #[test]
    fn capitals_never_respell() {
        for (text, capital) in [
            ("Groß^Erika", "GROẞ"),
            ("Müller^Jörg", "MÜLLER"),
            ("Yılmaz^Ali", "YILMAZ"),
            ("Yiğit^Ali", "YİĞİT"),
            ("Demir^Ayşe", "Demir"),
            ("Dijkstra^Ayşe", "Dijkstra"),
            ("Smith^Işıl", "Smith"),
            ("Şahin^Ali", "ŞAHİN"),
            ("Əliyev^İlham", "ƏLİYEV"),
            ("Demir^Ali", "DEMIR"),
            ("Ilieş^Maria", "Ilieş"),
            ("Băsescu^Ştefania", "BĂSESCU"),
            ("Ştefănescu^Ion", "ŞTEFĂNESCU"),
            ("Çetin^Gökhan", "Çetin"),
            ("Ŋikŋŉ^X", "Ŋikŋŉ"),
            ("ﬁeld^X", "ﬁeld"),
            ("Kaʻala^Leilani", "KAʻALA"),
            ("i\u{307}\u{301}x^X", "i\u{307}\u{301}x"),
            ("ǰan^X", "ǰan"),
        ] {
            assert_eq!(name(text), capital, "{text}");
        }
    }

    #[test]
    fn every_capital_has_its_letter() {
        for c in (0x80..0x250u32).chain(0x1e00..0x1f00).filter_map(char::from_u32).filter(|c| c.is_lowercase()) {
            let text = format!("a{c}a");
            let capital = capitals(&text, Dots::Lost);
            assert!(capital == text || capital.chars().count() == 3, "{text} {capital}");
        }
    }
}
