//! What was searched for, marked where it stands in a text.

use std::ops::Range;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, FontId};

/// A text on one line, cut with an ellipsis at this width, with every place of what was searched for on another ground.
pub(super) fn job(text: &str, search: &str, (font, ink, ground): (FontId, Color32, Color32), width: f32) -> LayoutJob {
    let plain = TextFormat::simple(font, ink);
    let marked = TextFormat { background: ground, ..plain.clone() };
    let mut job = LayoutJob { break_on_newline: false, ..LayoutJob::default() };
    job.wrap = TextWrapping::truncate_at_width(width.max(8.0));
    let mut done = 0;
    for place in places(text, search) {
        job.append(text.get(done..place.start).unwrap_or_default(), 0.0, plain.clone());
        job.append(text.get(place.clone()).unwrap_or_default(), 0.0, marked.clone());
        done = place.end;
    }
    job.append(text.get(done..).unwrap_or_default(), 0.0, plain);
    job
}

/// Where a text stands in another one, in any case, in bytes; from left to right, none in another one.
fn places(text: &str, search: &str) -> Vec<Range<usize>> {
    let wanted: Vec<char> = search.trim().chars().flat_map(char::to_lowercase).collect();
    let mut found = Vec::new();
    if wanted.is_empty() {
        return found;
    }
    let mut from = 0;
    while let Some(rest) = text.get(from..).filter(|rest| !rest.is_empty()) {
        let length = length_of(rest, &wanted);
        if let Some(length) = length {
            found.push(from..from + length);
        }
        from += length.unwrap_or_else(|| rest.chars().next().map_or(1, char::len_utf8));
    }
    found
}

/// How many bytes of a text's beginning are what is wanted, in lower case.
fn length_of(text: &str, wanted: &[char]) -> Option<usize> {
    let mut wanted = wanted.iter();
    let mut next = wanted.next();
    for (at, letter) in text.char_indices() {
        for lower in letter.to_lowercase() {
            match next {
                Some(want) if *want == lower => next = wanted.next(),
                Some(_) | None => return None,
            }
        }
        if next.is_none() {
            return Some(at + letter.len_utf8());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_found_in_any_case_and_script() {
        assert_eq!(places("Chest · CHEST", "chest"), [0..5, 9..14]);
        let first = |text, search| (places(text, search).len(), places(text, search).into_iter().next());
        assert_eq!(first("aaa", "aa"), (1, Some(0..2)));
        assert_eq!(first("홍길동", "길"), (1, Some(3..6)));
        assert_eq!(places("STRASSE İ", "i"), Vec::<Range<usize>>::new(), "a letter is marked whole or not at all");
        assert_eq!(places("anything", " "), Vec::<Range<usize>>::new());
        let job = job("a chest", "ST", (FontId::default(), Color32::BLACK, Color32::WHITE), 100.0);
        assert_eq!((job.text.as_str(), job.sections.len()), ("a chest", 2 + 1));
    }
}
