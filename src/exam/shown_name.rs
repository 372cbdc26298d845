//! A name as shown: its parts in order, and what joins them.

use std::fmt;

use super::script::{Order, Script, majority};
use super::text::clip;

/// How family and given name stand on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Join {
    /// `Hong, Gildong`
    Comma,
    /// `Иванов Иван`
    #[default]
    Space,
    /// A quarter of an em, as Japanese hospitals set it.
    ThinSpace,
    /// `홍길동`
    Nothing,
}

impl Join {
    /// What is written between the two.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Comma => ", ",
            Self::Space => " ",
            Self::ThinSpace => "\u{2009}",
            Self::Nothing => "",
        }
    }
}

/// Whose forms of the Chinese characters a name is written in; they differ from country to country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HanForms {
    /// Japan.
    Japanese,
    /// Korea.
    Korean,
    /// Mainland China, Singapore.
    Simplified,
    /// Taiwan, Hong Kong, Macau.
    Traditional,
}

/// A name, or a group of it, as shown. It has a family name, a given name or both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownName {
    family: Option<String>,
    given: Option<String>,
    remark: Option<String>,
    join: Join,
    script: Script,
    han: Option<HanForms>,
}

impl ShownName {
    /// A name whose parts are unknown.
    #[must_use]
    pub fn whole(text: impl Into<String>) -> Self {
        let text = text.into();
        let script = majority(&text).unwrap_or(Script::Latin);
        Self { family: Some(text), given: None, remark: None, join: Join::Space, script, han: None }
    }

    /// A name of this writing, its parts joined in this way.
    #[must_use]
    pub fn of(family: Option<String>, given: Option<String>, join: Join, script: Script) -> Self {
        Self { family, given, remark: None, join, script, han: None }
    }

    /// The same with suffix and prefix, which stand behind the name.
    #[must_use]
    pub fn with_remark(self, remark: Option<String>) -> Self {
        Self { remark, ..self }
    }

    /// The same in these forms of the Chinese characters.
    #[must_use]
    pub fn with_han(self, han: Option<HanForms>) -> Self {
        Self { han, ..self }
    }

    /// The family name, or the whole name if its parts are unknown.
    #[must_use]
    pub fn family(&self) -> Option<&str> {
        self.family.as_deref()
    }

    /// Given and middle name.
    #[must_use]
    pub fn given(&self) -> Option<&str> {
        self.given.as_deref()
    }

    /// Suffix, and prefix in brackets.
    #[must_use]
    pub fn remark(&self) -> Option<&str> {
        self.remark.as_deref()
    }

    /// How family and given name stand on one line.
    #[must_use]
    pub const fn join(&self) -> Join {
        self.join
    }

    /// The writing, by the majority of family and given name.
    #[must_use]
    pub const fn script(&self) -> Script {
        self.script
    }

    /// The regional variant in which Chinese characters are drawn, if the name reveals it.
    #[must_use]
    pub const fn han(&self) -> Option<HanForms> {
        self.han
    }

    /// Family and given name in the order of the writing: one or two.
    #[must_use]
    pub fn parts(&self) -> Vec<&str> {
        let (first, second) = match self.script.order() {
            Order::FamilyFirst => (&self.family, &self.given),
            Order::GivenFirst => (&self.given, &self.family),
        };
        [first, second].into_iter().flatten().map(String::as_str).collect()
    }

    /// The parts on lines of their own, without what joins them; the remark stands at the end of the last.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let mut lines: Vec<String> = self.parts().into_iter().map(str::to_owned).collect();
        if let Some(remark) = &self.remark {
            match lines.last_mut() {
                Some(last) => {
                    last.push(' ');
                    last.push_str(remark);
                }
                None => lines.push(remark.clone()),
            }
        }
        lines
    }

    /// The name on one line.
    #[must_use]
    pub fn one_line(&self) -> String {
        self.lines().join(self.join.text())
    }

    /// Whether nothing of it would be seen.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.one_line().trim().is_empty()
    }

    /// The same with each of its texts in another form.
    pub(super) fn map(self, form: impl Fn(String) -> String) -> Self {
        let Self { family, given, remark, join, script, han } = self;
        Self { family: family.map(&form), given: given.map(&form), remark: remark.map(&form), join, script, han }
    }

    /// The same as it is set in a country, where it does not say of which one it is: Japan parts ideographs with a thin space.
    pub(super) fn at_home(self, home: Option<HanForms>) -> Self {
        let is_japanese = self.script == Script::Han && self.han.is_none() && home == Some(HanForms::Japanese);
        match self.join {
            Join::Nothing if is_japanese => Self { join: Join::ThinSpace, han: home, ..self },
            Join::Nothing | Join::Comma | Join::Space | Join::ThinSpace => self,
        }
    }

    /// The same with a space in place of a thin one.
    pub(super) fn with_wide_space(self) -> Self {
        let join = match self.join {
            Join::ThinSpace => Join::Space,
            Join::Comma | Join::Space | Join::Nothing => self.join,
        };
        Self { join, ..self }
    }

    /// The name truncated to this many characters with an ellipsis; unchanged if shorter.
    pub(super) fn clipped(self, characters: usize) -> Self {
        if self.one_line().chars().count() <= characters {
            return self;
        }
        let mut left = characters;
        let mut cut = |text: Option<String>| {
            let text = text.filter(|_| left > 0)?;
            let cut = clip(&text, left);
            left = if cut == text { left.saturating_sub(text.chars().count()) } else { 0 };
            Some(cut)
        };
        let Self { family, given, remark, join, script, han } = self;
        let (family, given) = match script.order() {
            Order::FamilyFirst => {
                let family = cut(family);
                (family, cut(given))
            }
            Order::GivenFirst => {
                let given = cut(given);
                (cut(family), given)
            }
        };
        Self { family, given, remark: cut(remark), join, script, han }
    }
}

impl fmt::Display for ShownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.one_line())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(family: &str, given: &str, join: Join, script: Script) -> ShownName {
        let part = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        ShownName::of(part(family), part(given), join, script)
    }

    #[test]
    fn parts_stand_in_the_order_of_the_writing() {
        let latin = name("Hong", "Gildong", Join::Comma, Script::Latin).with_remark(Some("Jr. (Dr.)".to_owned()));
        assert_eq!(latin.one_line(), "Hong, Gildong Jr. (Dr.)");
        assert_eq!(latin.lines(), ["Hong", "Gildong Jr. (Dr.)"]);
        assert_eq!(latin.parts(), ["Hong", "Gildong"]);
        let thai = name("ใจดี", "สมชาย", Join::Space, Script::Thai);
        assert_eq!(thai.to_string(), "สมชาย ใจดี");
        assert_eq!(name("", "John", Join::Comma, Script::Latin).one_line(), "John");
        assert_eq!(name("山田", "太郎", Join::ThinSpace, Script::Han).with_wide_space().one_line(), "山田 太郎");
    }

    #[test]
    fn a_name_that_is_too_long_is_cut_where_it_ends() {
        let cut = |family: &str, given: &str, script| name(family, given, Join::Space, script).clipped(6).one_line();
        assert_eq!(cut("abc", "de", Script::Latin), "abc de");
        assert_eq!(cut("abc", "defgh", Script::Latin), "abc def…");
        assert_eq!(cut("abcdefg", "h", Script::Latin), "abcdef…");
        assert_eq!(cut("ก", "กขคงจฉช", Script::Thai), "กขคงจฉ…");
    }
}
