//! The list: who is in the program, under which licence, with which texts.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

/// The program's own licence, and those of its components.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Licences {
    /// The program's own, as an SPDX expression.
    pub licence: String,
    /// The places of its texts.
    own_texts: Vec<usize>,
    /// What is by others, by name.
    pub components: Vec<Component>,
    /// Every text, once.
    texts: Vec<String>,
}

/// A crate, a font, or a run-time library.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Component {
    /// Its name.
    pub name: String,
    /// Its version; empty where the tool chain brings it.
    pub version: String,
    /// Its licence, as an SPDX expression.
    pub licence: String,
    /// Who made it.
    pub authors: Vec<String>,
    /// Where it comes from; empty where it does not say.
    pub address: String,
    /// The places of its texts.
    texts: Vec<usize>,
}

impl Component {
    /// Name and version.
    #[must_use]
    pub fn title(&self) -> String {
        if self.version.is_empty() { self.name.clone() } else { format!("{} {}", self.name, self.version) }
    }
}

/// What the output for machines begins with.
#[derive(Serialize)]
struct Document<'a> {
    name: &'static str,
    version: &'static str,
    #[serde(flatten)]
    licences: &'a Licences,
}

const RULE: &str = "================================================================================";

impl Licences {
    /// The texts of a component's licence and its notices.
    pub fn texts_of<'a>(&'a self, component: &'a Component) -> impl Iterator<Item = &'a str> {
        self.at(&component.texts)
    }

    fn at<'a>(&'a self, places: &'a [usize]) -> impl Iterator<Item = &'a str> {
        places.iter().filter_map(|place| self.texts.get(*place)).map(String::as_str)
    }

    /// For people: the own licence, the list, then each text below those that it is for.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = format!("VX Display {} — {}\n", env!("CARGO_PKG_VERSION"), self.licence);
        for own in self.at(&self.own_texts) {
            // Writing to a string cannot fail.
            let _ = write!(text, "\n{RULE}\n\n{own}");
        }
        let _ = write!(text, "\n{RULE}\n\nVX Display contains:\n\n");
        for component in &self.components {
            let _ = writeln!(text, "{} — {}", component.title(), component.licence);
        }
        for (place, shared) in self.texts.iter().enumerate() {
            let users: Vec<String> =
                self.components.iter().filter(|other| other.texts.contains(&place)).map(Component::title).collect();
            if !users.is_empty() {
                let _ = write!(text, "\n{RULE}\n{}\n\n{shared}", users.join(", "));
            }
        }
        text
    }

    /// For machines: one JSON object.
    #[must_use]
    pub fn to_json(&self) -> String {
        let document = Document { name: "VX Display", version: env!("CARGO_PKG_VERSION"), licences: self };
        // Texts and numbers can always be written.
        serde_json::to_string_pretty(&document).map(|text| text + "\n").unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list() -> Licences {
        let text = r#"{"licence": "MIT", "own_texts": [0], "texts": ["ours\n", "theirs\n"], "components": [
            {"name": "a", "version": "1.0.0", "licence": "MIT", "authors": ["A"], "address": "", "texts": [1]},
            {"name": "b", "version": "", "licence": "ISC", "authors": [], "address": "", "texts": [1, 9]}]}"#;
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn the_own_licence_stands_before_the_list_and_each_text_once_below_its_users() {
        let text = list().to_text();
        let place = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part} is not in {text}"));
        assert!(place("ours") < place("a 1.0.0 — MIT\nb — ISC\n"));
        assert!(text.ends_with("a 1.0.0, b\n\ntheirs\n"));
        assert_eq!(text.matches("theirs").count(), 1);
    }

    #[test]
    fn a_place_without_a_text_is_passed_over() {
        let list = list();
        assert_eq!(list.texts_of(&list.components[1]).collect::<Vec<_>>(), ["theirs\n"]);
    }
}
