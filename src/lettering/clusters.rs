//! From a text to its grapheme clusters, and which face is to draw each.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

use super::bidi::Levels;
use super::faces::{FaceId, Weight, is_invisible};
use super::scripts::{Language, Script};

/// A grapheme cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cluster {
    /// Its bytes of the text.
    pub(super) bytes: Range<usize>,
    /// Its writing; that of its neighbours for what all share.
    pub(super) script: Script,
    /// Its level of direction.
    pub(super) level: u8,
    /// Whether its characters are such as all writings share.
    is_common: bool,
    /// The faces that may draw it, the best first.
    faces: &'static [FaceId],
    /// How many of these it is past.
    past: usize,
}

impl Cluster {
    /// The face that is to draw it; where none has all of it, the first one, which draws a box.
    pub(super) fn face(&self) -> FaceId {
        self.faces.get(self.past).or_else(|| self.faces.first()).copied().unwrap_or(FaceId::SansBold)
    }

    /// Goes on to the next face that has all of the cluster, and tells whether there is one.
    fn pass(&mut self, text: &str, from: usize) -> bool {
        let cluster = text.get(self.bytes.clone()).unwrap_or_default();
        let has = |id: &FaceId| id.face().is_some_and(|face| face.has_cluster(cluster));
        let found = self.faces.iter().enumerate().skip(from).find(|(_, id)| has(id));
        self.past = found.map_or(self.past, |(index, _)| index);
        found.is_some()
    }
}

/// The clusters of a text, each with the first face that has its characters, and the language whose forms they take.
pub(super) fn clusters(
    text: &str,
    weight: Weight,
    language: Option<Language>,
    levels: &Levels,
) -> (Vec<Cluster>, Option<Language>) {
    let mut clusters: Vec<Cluster> = Vec::new();
    let (mut has_han, mut has_kana) = (false, false);
    let mut before = None;
    for (at, cluster) in text.grapheme_indices(true) {
        let own = cluster.chars().map(Script::of).find(|script| *script != Script::Common);
        has_han |= own == Some(Script::Han);
        has_kana |= own == Some(Script::Kana) && cluster.chars().any(is_kana);
        before = own.or(before);
        let script = before.unwrap_or(Script::Common);
        let bytes = at..at + cluster.len();
        let level = levels.at(at);
        clusters.push(Cluster { bytes, script, level, is_common: own.is_none(), faces: &[], past: 0 });
    }
    let first = clusters.iter().find(|cluster| !cluster.is_common).map(|cluster| cluster.script);
    for cluster in clusters.iter_mut().take_while(|cluster| cluster.is_common) {
        cluster.script = first.unwrap_or(Script::Common);
    }
    let language = language.or(match (has_kana, has_han) {
        (true, _) => Some(Language::Japanese),
        (false, true) => Some(Language::Korean),
        (false, false) => None,
    });
    let is_ideographic = has_han || language.is_some_and(Language::is_ideographic) && !has_kana;
    choose(&mut clusters, text, weight, is_ideographic);
    (clusters, language)
}

/// Gives each cluster its faces.
fn choose(clusters: &mut [Cluster], text: &str, weight: Weight, is_ideographic: bool) {
    let is_east_asian = |script| matches!(script, Script::Han | Script::Kana);
    for cluster in &mut *clusters {
        // Kana beside ideographs is of their face; alone, of that of Latin and Hangul.
        let is_kana_alone = cluster.script == Script::Kana && !is_ideographic;
        // What is not seen parts no run.
        let is_unseen = text.get(cluster.bytes.clone()).is_some_and(|text| text.chars().all(is_invisible));
        let is_shared = cluster.is_common && !is_unseen;
        let script = if is_shared || is_kana_alone { Script::Common } else { cluster.script };
        cluster.faces = script.faces(weight);
        cluster.pass(text, 0);
    }
    // All ideographs of a text have one weight.
    let is_mixed = |cluster: &Cluster| is_east_asian(cluster.script) && cluster.face() == FaceId::HanBold;
    if weight == Weight::Medium && clusters.iter().any(is_mixed) {
        for cluster in clusters.iter_mut().filter(|cluster| cluster.face() == FaceId::HanMedium) {
            cluster.pass(text, cluster.past + 1);
        }
    }
}

/// The cluster that begins at a byte, or holds it, goes on to its next face; a letter takes its word along where that face has
/// all of it. Tells whether there is such a face.
pub(super) fn pass_on(clusters: &mut [Cluster], text: &str, byte: usize) -> bool {
    let at = clusters.partition_point(|cluster| cluster.bytes.end <= byte);
    let Some(cluster) = clusters.get_mut(at) else { return false };
    let (script, before) = (cluster.script, cluster.face());
    if !cluster.pass(text, cluster.past + 1) {
        return false;
    }
    let face = cluster.face();
    let is_of_word = |cluster: &Cluster| !cluster.is_common && cluster.script == script && cluster.face() == before;
    let start = clusters.iter().take(at).rposition(|cluster| !is_of_word(cluster)).map_or(0, |index| index + 1);
    let end =
        clusters.iter().skip(at + 1).position(|cluster| !is_of_word(cluster)).map_or(clusters.len(), |n| at + 1 + n);
    for other in clusters.get_mut(start..end).unwrap_or_default() {
        let past = other.past;
        if other.face() != face && !(other.pass(text, past + 1) && other.face() == face) {
            other.past = past;
        }
    }
    true
}

fn is_kana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faces(text: &str, weight: Weight, language: Option<Language>) -> Vec<FaceId> {
        let (clusters, _) = clusters(text, weight, language, &Levels::of(text, language));
        let mut faces: Vec<FaceId> = clusters.iter().map(Cluster::face).collect();
        faces.dedup();
        faces
    }

    #[test]
    fn kana_is_of_the_face_of_the_ideographs_beside_it() {
        use FaceId::{HanBold, HanMedium, SansBold, SansMedium};
        assert_eq!(faces("タロウ", Weight::Bold, None), [SansBold]);
        assert_eq!(faces("山田タロウ、「太」", Weight::Bold, None), [HanBold]);
        assert_eq!(faces("検査を行っています。", Weight::Medium, None), [HanMedium]);
        assert_eq!(faces("检查进行中", Weight::Medium, Some(Language::ChineseSimplified)), [HanMedium]);
        assert_eq!(faces("홍길동(洪吉童)", Weight::Bold, None), [SansBold, HanBold, SansBold]);
        assert_eq!(
            faces("1988年2月14日", Weight::Medium, None),
            [SansMedium, HanMedium, SansMedium, HanMedium, SansMedium, HanMedium]
        );
    }

    #[test]
    fn the_ideographs_of_a_text_have_one_weight() {
        assert_eq!(faces("検鬱", Weight::Medium, None), [FaceId::HanBold]);
    }

    #[test]
    fn a_language_is_guessed_by_the_writing() {
        let language = |text: &str| clusters(text, Weight::Bold, None, &Levels::of(text, None)).1;
        assert_eq!(language("山田タロウ"), Some(Language::Japanese));
        assert_eq!(language("王小東"), Some(Language::Korean));
        assert_eq!(language("王、小"), Some(Language::Korean));
        assert_eq!(language("Kim"), None);
    }

    #[test]
    fn a_letter_that_goes_on_takes_its_word_along() {
        let text = "an Ọ̀lá b";
        let (mut clusters, _) = clusters(text, Weight::Bold, None, &Levels::of(text, None));
        assert!(pass_on(&mut clusters, text, 3));
        let other: Vec<usize> =
            (0..clusters.len()).filter(|index| clusters[*index].face() == FaceId::LatinBold).collect();
        assert_eq!(other, [3, 4, 5]);
        assert!(!pass_on(&mut clusters, text, 3));
    }
}
