//! Where a text may be broken into lines, and where it is cut.
//!
//! Breaks are sought after spaces and between ideographs or kana; where a line has none, and if words may be broken, after a
//! hyphen, then after punctuation, then between the syllables of writings without spaces, then anywhere between grapheme clusters.
//! Hangul is kept together by words, as Korean is set, and a Japanese sentence by phrases: a break inside one is as one inside a
//! word. Characters that must not begin or end a line in East Asian text do not
//! (after UAX #14, classes CL, CP, NS, OP), nor do the vowels of Thai and Lao leave their consonants. No line begins with a space.
//! A [`WORD_END`] tells where words of such writings end, and a [`JOINER`] or a hard space holds what belongs together; neither is
//! seen. A number stays with its counter.
//!
//! All is in the order in which a text is read; [`placing`](super::placing) turns what is seen the other way round.

use std::ops::Range;

use super::hyphens::may_part;
use super::shape::{Shaped, Unit};
use super::syllables::{begins, holds};

/// Ends a word where no space does, as between Thai words: a line may end there. It has no width.
pub const WORD_END: char = '\u{200b}';
/// Holds together what is before and after it. It has no width.
pub const JOINER: char = '\u{2060}';

/// A name with the ends of its parts marked: behind a hyphen and before a bracket a line may end as between words, and between
/// ideographs it may not.
#[must_use]
pub fn part_by_part(name: &str) -> String {
    let mut marked = String::with_capacity(name.len() * 2);
    let mut letters = name.chars().peekable();
    while let Some(c) = letters.next() {
        marked.push(c);
        let Some(next) = letters.peek().copied() else { break };
        let is_open = |c: char| !c.is_whitespace() && !is_holding(c);
        if is_open(c) && matches!(next, '(' | '[' | '（' | '［' | '〔' | '【') || is_hyphen(c) && next.is_alphanumeric()
        {
            marked.push(WORD_END);
        } else if is_ideographic(c) && is_ideographic(next) {
            marked.push(JOINER);
        }
    }
    marked
}

/// How words that are wider than a line are broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Inside {
    /// Not at all: they stand out.
    Nowhere,
    /// Wherever a line ends, as it suits an id.
    Anywhere,
    /// With a hyphen where their writing has one, as it suits a name or a sentence.
    WithHyphen,
}

/// A line of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineUnits {
    /// Its units.
    pub units: Range<usize>,
    /// Whether a hyphen stands at its end.
    pub is_hyphenated: bool,
    /// Whether a syllable of an alphabet is torn at its end.
    pub is_torn: bool,
}

/// The lines of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lines {
    /// The lines from the top.
    pub lines: Vec<LineUnits>,
    /// Whether the text goes on after the last one: an ellipsis stands at its end.
    pub is_cut: bool,
}

/// Where a line may end, the best last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Quality {
    Never,
    Anywhere,
    /// Inside a syllable, with a hyphen.
    Torn,
    /// Between syllables, with a hyphen.
    Hyphenated,
    Syllable,
    /// Between ideographs or kana of a Japanese phrase.
    Phrase,
    Punctuation,
    Hyphen,
    Word,
}

/// Breaks a text into lines of a width in ems. Spaces at the end of a line may stand out.
#[must_use]
pub fn lines(shaped: &Shaped, width: f32, inside: Inside) -> Vec<LineUnits> {
    let mut lines = Vec::new();
    let mut start = 0;
    loop {
        let line = line(shaped, start, width, inside);
        let end = line.units.end;
        lines.push(line);
        let ended_by_break = end > start && shaped.units.get(end - 1).is_some_and(|unit| is_forced(shaped, unit));
        if end >= shaped.units.len() && !ended_by_break {
            return lines;
        }
        start = end;
    }
}

/// The line that begins with a unit.
fn line(shaped: &Shaped, start: usize, width: f32, inside: Inside) -> LineUnits {
    let to = |end: usize| LineUnits { units: start..end, is_hyphenated: false, is_torn: false };
    let units = shaped.units.get(start..).unwrap_or_default();
    let hyphen = shaped.hyphen();
    let in_phrases = is_in_phrases(shaped);
    let mut used = 0.0;
    let mut best: Option<(Quality, usize)> = None;
    for (index, unit) in units.iter().enumerate() {
        let is_space = is_space(shaped.first(unit));
        used += unit.advance;
        if used > width
            && !is_space
            && let Some((quality, end)) = best
        {
            return LineUnits {
                is_hyphenated: matches!(quality, Quality::Hyphenated | Quality::Torn),
                is_torn: quality == Quality::Torn,
                ..to(end)
            };
        }
        let end = start + index + 1;
        if is_forced(shaped, unit) {
            return to(end);
        }
        let mut quality = quality(shaped, start + index, in_phrases);
        if quality == Quality::Hyphenated {
            quality = if inside == Inside::Anywhere {
                Quality::Anywhere
            } else if used + hyphen > width {
                // A letter at the end of a line leaves room for the hyphen.
                Quality::Anywhere
            } else if is_between_syllables(shaped, start + index) {
                Quality::Hyphenated
            } else {
                Quality::Torn
            };
        }
        let is_allowed = match inside {
            Inside::Nowhere => quality == Quality::Word,
            Inside::Anywhere | Inside::WithHyphen => quality > Quality::Never,
        };
        if is_allowed && best.is_none_or(|(so_far, _)| quality >= so_far) {
            best = Some((quality, end));
        }
    }
    to(shaped.units.len())
}

/// Whether a word may be parted after a unit.
fn is_between_syllables(shaped: &Shaped, at: usize) -> bool {
    let is_letter = |unit: &&Unit| shaped.first(unit).is_alphabetic();
    let text = |units: Vec<&Unit>| units.into_iter().map(|unit| shaped.text_of(unit)).collect::<String>();
    let (before, after) = shaped.units.split_at(shaped.units.len().min(at + 1));
    let mut before: Vec<&Unit> = before.iter().rev().take_while(is_letter).collect();
    before.reverse();
    may_part(&text(before), &text(after.iter().take_while(is_letter).collect()))
}

impl Shaped {
    /// The width of the widest part that is never broken between words, in ems.
    #[must_use]
    pub fn widest_word(&self) -> f32 {
        let (mut widest, mut word) = (0.0f32, 0.0);
        let in_phrases = is_in_phrases(self);
        for (index, unit) in self.units.iter().enumerate() {
            if !is_space(self.first(unit)) {
                word += unit.advance;
                widest = widest.max(word);
            }
            if is_forced(self, unit) || quality(self, index, in_phrases) == Quality::Word {
                word = 0.0;
            }
        }
        widest
    }
}

/// Whether a text is a Japanese one of words and particles, not a name or Chinese: these have no hiragana.
fn is_in_phrases(shaped: &Shaped) -> bool {
    shaped.text.chars().any(is_hiragana)
}

/// Whether a Japanese phrase ends before `next`, which another letter may follow: where a word follows its predecessor's particle
/// or ending. お and ご belong to the ideograph behind them.
fn begins_phrase(last: char, next: char, following: Option<char>) -> bool {
    let is_polite = |c: char, behind: Option<char>| matches!(c, 'お' | 'ご') && behind.is_some_and(is_kanji);
    if !is_hiragana(last) {
        // Behind punctuation; a compound holds together, and so do a word and its particle.
        return !is_ideographic(last) && !last.is_alphanumeric();
    }
    if is_hiragana(next) { last == 'を' || is_polite(next, following) } else { !is_polite(last, Some(next)) }
}

/// How good a break after a unit is.
fn quality(shaped: &Shaped, at: usize, in_phrases: bool) -> Quality {
    let Some(unit) = shaped.units.get(at) else { return Quality::Never };
    let (next, following) = (shaped.units.get(at + 1), shaped.units.get(at + 2));
    let text = shaped.text_of(unit);
    let (c, last) = (shaped.first(unit), text.chars().next_back().unwrap_or(' '));
    let (script, next_script) = (shaped.script_of(unit), next.map(|next| shaped.script_of(next)));
    let next_text = next.map(|next| shaped.text_of(next));
    let next = next.map(|next| shaped.first(next));
    if next.is_some_and(is_space) || is_holding(last) || next.is_some_and(is_holding) {
        // Spaces stay together at the end of the line.
        return Quality::Never;
    }
    if is_space(c) || last == WORD_END {
        return Quality::Word;
    }
    if (last.is_numeric() || last == '*') && next.is_some_and(is_ideographic) {
        // A number, or what hides it, and its counter.
        return Quality::Phrase;
    }
    let ideographic = is_ideographic(c) || next.is_some_and(is_ideographic);
    if ideographic && next.is_none_or(may_begin) && may_end(last) {
        let following = following.map(|following| shaped.first(following));
        let is_inside = in_phrases && next.is_some_and(|next| !begins_phrase(last, next, following));
        return if is_inside { Quality::Phrase } else { Quality::Word };
    }
    let is_letter = |c: char| c.is_alphabetic() || matches!(c, '’' | '\'');
    if is_hyphen(c) {
        Quality::Hyphen
    } else if c.is_ascii_punctuation() && c != '\'' {
        Quality::Punctuation
    } else if next_script == Some(script) && next_text.is_some_and(|next| holds(last, next)) {
        Quality::Never
    } else if begins(last, next) {
        Quality::Syllable
    } else if script.has_hyphen() && next_script == Some(script) && is_letter(c) && next.is_some_and(is_letter) {
        Quality::Hyphenated
    } else {
        Quality::Anywhere
    }
}

/// No more lines than this. What is left over is cut: units go from the end of the last line until an ellipsis of this width fits.
#[must_use]
pub fn cut(shaped: &Shaped, mut lines: Vec<LineUnits>, most: usize, ellipsis: f32, width: f32) -> Lines {
    let is_cut = lines.len() > most;
    lines.truncate(most);
    if is_cut && let Some(line) = lines.last_mut() {
        line.is_hyphenated = false;
        let last = &mut line.units;
        last.end = last.start + trimmed(shaped, last.clone()).len();
        let units = shaped.units.get(last.clone()).unwrap_or_default();
        let mut used: f32 = units.iter().map(|unit| unit.advance).sum();
        for unit in units.iter().rev() {
            if used + ellipsis <= width {
                break;
            }
            used -= unit.advance;
            last.end -= 1;
        }
        last.end = last.start + trimmed(shaped, last.clone()).len();
    }
    Lines { lines, is_cut }
}

/// The units of a line without the spaces at its end.
#[must_use]
pub fn trimmed(shaped: &Shaped, line: Range<usize>) -> &[Unit] {
    let units = shaped.units.get(line).unwrap_or_default();
    let spaces = units.iter().rev().take_while(|unit| is_space(shaped.first(unit))).count();
    units.get(..units.len() - spaces).unwrap_or_default()
}

fn is_forced(shaped: &Shaped, unit: &Unit) -> bool {
    shaped.text_of(unit).ends_with('\n')
}

/// Spaces at which a line may end, and what has their place between words that are written together.
fn is_space(c: char) -> bool {
    c == WORD_END || c.is_whitespace() && !is_holding(c)
}

/// What holds its neighbours together.
fn is_holding(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}' | JOINER)
}

/// Ideographs and kana, each of which may end a line.
fn is_ideographic(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}')
}

fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{309f}')
}

fn is_kanji(c: char) -> bool {
    is_ideographic(c) && !matches!(c, '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}')
}

/// Whether a line of East Asian text may begin with it.
fn may_begin(c: char) -> bool {
    let closing = ")]}｝〕〉》」』】〙〗〟'\"｠»）］”’";
    let small = "ヽヾーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎゕゖㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ々〻";
    let marks = "‐゠–〜?!‼⁇⁈⁉・、:;,。.！％，．：；？…";
    ![closing, small, marks].iter().any(|set| set.contains(c))
}

/// Whether a line of East Asian text may end with it.
fn may_end(c: char) -> bool {
    !"([{｛〔〈《「『【〘〖〝｟«（［“‘".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lettering::{Shaper, Weight};

    /// The lines of a text that is broken at the width of another one, with the spaces at their ends.
    fn broken(text: &str, as_wide_as: &str) -> Vec<String> {
        let mut shaper = Shaper::default();
        let width = shaper.shape(as_wide_as, Weight::Bold).width() + 0.01;
        let shaped = shaper.shape(text, Weight::Bold);
        lines(&shaped, width, Inside::Anywhere).into_iter().map(|line| text_of(&shaped, &line.units)).collect()
    }

    fn text_of(shaped: &Shaped, line: &Range<usize>) -> String {
        shaped.units[line.clone()].iter().map(|unit| shaped.text_of(unit)).collect()
    }

    #[test]
    fn lines_break_after_spaces_which_may_stand_out() {
        assert_eq!(broken("one two three", "one two"), ["one two ", "three"]);
        assert_eq!(broken("one  two", "one"), ["one  ", "two"]);
        assert_eq!(broken("one two", "one two"), ["one two"]);
        assert_eq!(broken("", "x"), [""]);
    }

    #[test]
    fn hangul_breaks_between_words_and_within_one_only_where_a_line_has_nothing_else() {
        assert_eq!(broken("남궁 민수정", "남궁 민"), ["남궁 ", "민수정"]);
        assert_eq!(broken("남궁민수정", "남궁민"), ["남궁민", "수정"]);
    }

    #[test]
    fn lines_break_between_ideographs_but_not_before_closing_and_after_opening_marks() {
        assert_eq!(broken("洪吉洞髙﨑德", "洪吉洞髙"), ["洪吉洞髙", "﨑德"]);
        assert_eq!(broken("山田、太郎", "山田"), ["山", "田、", "太郎"]);
        assert_eq!(broken("山田「太郎」", "山田「"), ["山田", "「太", "郎」"]);
        assert_eq!(broken("タロウのパパ", "タロウ"), ["タロウ", "のパパ"]);
        assert_eq!(broken("キャット", "キャッ"), ["キャッ", "ト"]);
    }

    #[test]
    fn a_japanese_sentence_breaks_between_its_phrases_and_inside_one_only_where_a_line_has_nothing_else() {
        for (text, phrases) in [
            ("しばらくお待ちください", &["しばらく", "お待ちください"][..]),
            ("検査の準備をしています", &["検査の", "準備を", "しています"]),
            ("スタッフの指示に従ってください", &["スタッフの", "指示に", "従ってください"]),
            ("お名前が呼ばれたら、ご案内の3番へ", &["お名前が", "呼ばれたら、", "ご案内の", "3番へ"]),
            ("レントゲン検査が終わりました", &["レントゲン検査が", "終わりました"]),
        ] {
            let shaped = Shaper::default().shape(text, Weight::Bold);
            // The widest phrase, and nothing wider, decides how narrow a line may be.
            let width = shaped.widest_word();
            let ends = |lines: &mut dyn Iterator<Item = usize>| {
                let sum = |so_far: &mut usize, length| {
                    *so_far += length;
                    Some(*so_far)
                };
                lines.scan(0, sum).collect::<Vec<usize>>()
            };
            let lines = lines(&shaped, width + 0.01, Inside::Nowhere);
            let breaks = ends(&mut lines.iter().map(|line| text_of(&shaped, &line.units).len()));
            let allowed = ends(&mut phrases.iter().map(|phrase| phrase.len()));
            let longest = phrases.iter().map(|phrase| phrase.chars().count()).max().unwrap();
            assert!(lines.iter().any(|line| line.units.len() == longest), "{text}: {lines:?}");
            assert!(breaks.iter().all(|at| allowed.contains(at)) && breaks.len() > 1, "{text}: {lines:?}");
        }
        assert_eq!(broken("しています", "してい"), ["してい", "ます"]);
    }

    #[test]
    fn lines_break_after_a_hyphen_rather_than_after_punctuation_and_there_rather_than_anywhere() {
        assert_eq!(broken("Smith-Jones.x", "Smith-Jones."), ["Smith-", "Jones.x"]);
        assert_eq!(broken("radiology.example", "radiology.ex"), ["radiology.", "example"]);
        assert_eq!(broken("ABCDEF", "ABCD"), ["ABCD", "EF"]);
        assert_eq!(broken("A B-C", "A B-"), ["A ", "B-C"]);
    }

    #[test]
    fn a_non_breaking_space_holds_and_a_line_feed_breaks() {
        assert_eq!(broken("one two\u{a0}six", "one two\u{a0}"), ["one ", "two\u{a0}six"]);
        assert_eq!(broken("1988년 2월\u{a0}14일", "1988년 2월"), ["1988년 ", "2월\u{a0}14일"]);
        assert_eq!(broken("one\ntwo", "one two"), ["one\n", "two"]);
        assert_eq!(broken("one\n", "one two"), ["one\n", ""]);
    }

    #[test]
    fn a_line_ends_where_a_word_is_marked_to_end_and_the_mark_has_no_width() {
        let text = "ไหล่\u{200b}ทั้งสอง\u{200b}ข้าง";
        assert_eq!(broken(text, "ไหล่ทั้งสอ"), ["ไหล่\u{200b}", "ทั้งสอง\u{200b}", "ข้าง"]);
        assert_eq!(broken(text, "ไหล่ทั้งสอง"), ["ไหล่\u{200b}ทั้งสอง\u{200b}", "ข้าง"]);
        let mut shaper = Shaper::default();
        for (marked, plain) in [(text, "ไหล่ทั้งสองข้าง"), ("山\u{2060}田\u{200b}a", "山田a"), ("AV\u{200b}", "AV")]
        {
            let [marked, plain] = [marked, plain].map(|text| shaper.shape(text, Weight::Medium));
            assert!(marked.is_whole && (marked.width() - plain.width()).abs() < 1e-4, "{}", plain.text);
        }
    }

    #[test]
    fn a_name_has_parts_between_hyphens_and_brackets() {
        for (name, parts) in [
            ("Smith-Jones", "Smith-|Jones"),
            ("홍길동(洪吉洞)", "홍길동|(洪+吉+洞)"),
            ("山田太郎", "山+田+太+郎"),
            ("Kim (Lee)", "Kim (Lee)"),
            ("EM-240906-134326", "EM-|240906-|134326"),
            ("", ""),
        ] {
            assert_eq!(part_by_part(name).replace(WORD_END, "|").replace(JOINER, "+"), parts);
        }
        assert_eq!(
            broken(&part_by_part("홍길동(洪吉洞)"), "홍길동(洪"),
            ["홍길동\u{200b}", "(洪\u{2060}吉\u{2060}洞)"]
        );
    }

    #[test]
    fn a_number_stays_with_its_counter_and_a_joiner_holds() {
        assert_eq!(broken("1988年2月14日", "1988年2月14"), ["1988年2月", "14日"]);
        assert_eq!(broken("1988年2月\u{2060}14日", "1988年2月14"), ["1988年", "2月\u{2060}14日"]);
        assert_eq!(broken("**月**日", "**月*"), ["**月", "**日"]);
        assert_eq!(broken("昭和63年", "昭和63"), ["昭和", "63年"]);
    }

    #[test]
    fn no_grapheme_cluster_is_broken_and_each_line_has_one_at_least() {
        for text in ["g\u{301}e\u{302}\u{301}o\u{303}", "홍길동", "각값"] {
            use unicode_normalization::UnicodeNormalization as _;
            let text: String = text.nfd().collect();
            let lines = broken(&text, "");
            assert_eq!(lines, unicode_segmentation::UnicodeSegmentation::graphemes(&*text, true).collect::<Vec<_>>());
        }
    }

    #[test]
    fn what_is_left_over_is_cut_by_whole_clusters_for_an_ellipsis_that_fits() {
        let mut shaper = Shaper::default();
        let ellipsis = shaper.shape("…", Weight::Bold).width();
        for text in [
            "one two three four five",
            "남궁민수정홍길동",
            "Ế\u{323}Ế\u{323}Ế\u{323}Ế\u{323}Ế\u{323}Ế\u{323}Ế\u{323}",
            "MMMMMM",
        ] {
            let shaped = shaper.shape(text, Weight::Bold);
            let width = shaped.width() * 0.45;
            for most in [1, 2] {
                let cut = cut(&shaped, lines(&shaped, width, Inside::Anywhere), most, ellipsis, width);
                assert!(cut.is_cut && cut.lines.len() == most, "{text} {cut:?}");
                let last = &shaped.units[cut.lines[most - 1].units.clone()];
                let used: f32 = last.iter().map(|unit| unit.advance).sum();
                assert!(used + ellipsis <= width && !last.is_empty(), "{text}: {used} of {width}");
                assert!(!text_of(&shaped, &cut.lines[most - 1].units).ends_with(' '));
            }
            let whole = cut(&shaped, lines(&shaped, width, Inside::Anywhere), 9, ellipsis, width);
            assert!(!whole.is_cut);
        }
    }

    fn hyphenated(text: &str, as_wide_as: &str, inside: Inside) -> Vec<String> {
        let mut shaper = Shaper::default();
        let width = shaper.shape(as_wide_as, Weight::Bold).width() + 0.01;
        let shaped = shaper.shape(text, Weight::Bold);
        let lines = lines(&shaped, width, inside).into_iter();
        lines.map(|line| text_of(&shaped, &line.units) + if line.is_hyphenated { "|" } else { "" }).collect()
    }

    #[test]
    fn a_word_is_broken_with_a_hyphen_that_fits_or_not_at_all() {
        let name = "Wolfeschlegel";
        assert_eq!(hyphenated(name, "Wolfes-", Inside::WithHyphen), ["Wolfe|", "schle|", "gel"]);
        assert_eq!(hyphenated("Brustwirbelsäule", "Brustwirbelsäul", Inside::WithHyphen), ["Brustwirbel|", "säule"]);
        assert_eq!(hyphenated("Pfffft", "Pfff-", Inside::WithHyphen), ["Pff|", "fft"]);
        assert_eq!(hyphenated(name, "Wolfesc", Inside::Anywhere), ["Wolfesc", "hlegel"]);
        assert_eq!(hyphenated(name, "Wolfesc", Inside::Nowhere), [name]);
        assert_eq!(hyphenated("Ann Wolfeschlegel", "Ann Wo", Inside::Nowhere), ["Ann ", name]);
        assert_eq!(hyphenated("Smith-Jonesworthy", "Smith-Jones-", Inside::WithHyphen), ["Smith-", "Jonesworthy"]);
        assert_eq!(hyphenated("EM-240906-134326", "EM-240906-13", Inside::WithHyphen), ["EM-240906-", "134326"]);
        assert_eq!(hyphenated("24090613", "240906", Inside::WithHyphen), ["240906", "13"]);
        assert_eq!(hyphenated("남궁민수", "남궁-", Inside::WithHyphen), ["남궁", "민수"]);
        assert_eq!(hyphenated("山田太郎", "山田太", Inside::Nowhere), ["山田太", "郎"]);
    }

    #[test]
    fn no_line_begins_with_a_space() {
        for text in ["블라디미르 세르게이", "AAAA BB", "山田  太郎", "سلمان بن محمد"] {
            for width in 1..12 {
                for inside in [Inside::Nowhere, Inside::Anywhere, Inside::WithHyphen] {
                    let lines = hyphenated(text, &"0".repeat(width), inside);
                    assert!(lines.iter().all(|line| !line.starts_with(' ')), "{lines:?}");
                }
            }
        }
    }

    #[test]
    fn the_widest_word_is_what_is_not_broken_between_words() {
        let mut shaper = Shaper::default();
        let mut width = |text: &str| shaper.shape(text, Weight::Bold).width();
        let (of_word, of_ideograph) = (width("longest"), width("山"));
        for (text, expected) in [("a longest word", of_word), ("山田太郎", of_ideograph), ("", 0.0), (" ", 0.0)] {
            assert!((shaper.shape(text, Weight::Bold).widest_word() - expected).abs() < 0.01, "{text}");
        }
    }
}
