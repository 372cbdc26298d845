//! "Did you mean …?"

use super::keys::{KEYS, Key};

/// Less alike than this, a suggestion would confuse (Jaro-Winkler, 0 to 1).
const ALIKE: f64 = 0.8;

/// Less of a name than this, in bytes, may be a part of any (`file`).
const PART: usize = 8;
/// What sections are called as well.
const OTHER_SECTIONS: [(&str, &str); 1] = [("screen", "display")];

/// The key that was probably meant by an unknown name. The part after the dot counts most: the section may be missing
/// (`max_age_secs`) or wrong.
#[must_use]
pub(super) fn nearest_key(name: &str) -> Option<&'static Key> {
    let (section, last) = name.split_once('.').unwrap_or(("", name));
    let section = other_section(section).unwrap_or(section);
    best(KEYS.iter().map(|key| {
        let key_last = key.name.split_once('.').map_or(key.name, |(_, last)| last);
        let same_section = strsim::jaro_winkler(section, key.section());
        (alike(last, key_last) * same_section.mul_add(0.15, 0.85), key)
    }))
}

/// The section that was probably meant.
#[must_use]
pub(super) fn nearest_section(name: &str) -> Option<&'static str> {
    other_section(name).or_else(|| best(KEYS.iter().map(|key| (alike(name, key.section()), key.section()))))
}

fn other_section(name: &str) -> Option<&'static str> {
    OTHER_SECTIONS.into_iter().find(|(other, _)| *other == name).map(|(_, section)| section)
}

/// How alike two words are, 0 to 1. One slip makes short words very unlike by Jaro-Winkler alone (`ulr`, `url`), and so does a missing
/// beginning (`distance_m`, `viewing_distance_m`).
fn alike(written: &str, known: &str) -> f64 {
    let one_slip = written.len() >= 3 && strsim::damerau_levenshtein(written, known) <= 1;
    let is_part = written.len() >= PART && known.contains(written);
    strsim::jaro_winkler(written, known).max(if one_slip || is_part { 0.95 } else { 0.0 })
}

fn best<T>(candidates: impl Iterator<Item = (f64, T)>) -> Option<T> {
    candidates
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .filter(|(alike, _)| *alike >= ALIKE)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_pen_find_the_key_meant() {
        for (written, meant) in [
            ("exam.max_age", "exam.max_age_secs"),
            ("exm.max_age_secs", "exam.max_age_secs"),
            ("max_age_secs", "exam.max_age_secs"),
            ("server.adress", ""),
            ("server.ulr", "server.url"),
            ("display.fullscren", ""),
            ("display.languages", "display.language"),
            ("url", "server.url"),
            ("log.levle", "log.level"),
            ("display.diagonal", "display.diagonal_in"),
            ("display.diagonal_inch", "display.diagonal_in"),
            ("display.diagonal_inches", "display.diagonal_in"),
            ("display.distance_m", "display.viewing_distance_m"),
            ("display.viewing_distance", "display.viewing_distance_m"),
            ("screen.diagonal_inch", "display.diagonal_in"),
            ("screen.distance_m", "display.viewing_distance_m"),
            ("screen.viewing_distance_m", "display.viewing_distance_m"),
            ("banana", ""),
            ("", ""),
        ] {
            assert_eq!(nearest_key(written).map_or("", |key| key.name), meant, "{written}");
        }
        assert_eq!(nearest_section("serv"), Some("server"));
        assert_eq!(nearest_section("screen"), Some("display"));
        assert_eq!(nearest_section("zzz"), None);
    }
}
