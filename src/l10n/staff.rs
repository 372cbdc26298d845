//! The texts for staff in one language. Each message is parsed on first use: a start needs a dozen of a thousand.

use std::borrow::Cow;
#[cfg(test)]
use std::collections::BTreeSet;
use std::collections::HashMap;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast;

use super::bundled::files;
use super::fluent_fault::unread;
use super::locale::Locale;
use super::message::Message;
use super::site::SiteFile;
use super::snippet::{Snippet, forms, message_of, snippets};

/// The texts for staff in one language.
pub(super) struct Shelf {
    /// Without messages: it knows the language's plurals.
    rules: FluentBundle<FluentResource>,
    messages: HashMap<Cow<'static, str>, Entry>,
}

/// One message of a file.
struct Entry {
    source: Cow<'static, str>,
    parsed: OnceLock<Option<FluentResource>>,
    /// Its text if it has no arguments: a page needs dozens in every frame.
    word: OnceLock<Option<String>>,
}

impl Entry {
    const fn new(source: Cow<'static, str>) -> Self {
        Self { source, parsed: OnceLock::new(), word: OnceLock::new() }
    }

    fn message(&self) -> Option<&ast::Message<&str>> {
        let parse = || FluentResource::try_new(self.source.clone().into_owned()).ok();
        message_of(self.parsed.get_or_init(parse).as_ref()?)
    }
}

impl Shelf {
    /// The program's texts, overridden by the valid ones of the site.
    pub(super) fn new(locale: Locale, site: &[SiteFile]) -> Self {
        let mut rules = FluentBundle::new_concurrent(locale.tag().parse().into_iter().collect());
        rules.set_use_isolating(locale.is_right_to_left());
        let bundled = files(locale).flat_map(snippets);
        let bundled = bundled.filter_map(|snippet| Some((snippet.id?.into(), Entry::new(snippet.source.into()))));
        let mut messages: HashMap<Cow<'static, str>, Entry> = bundled.collect();
        for file in site.iter().filter(|file| file.locale == locale && file.is_for_staff()) {
            for snippet in snippets(&file.text).filter(|snippet| flaw(snippet).is_none()) {
                let Some(id) = snippet.id else { continue };
                messages.insert(id.to_owned().into(), Entry::new(snippet.source.to_owned().into()));
            }
        }
        Self { rules, messages }
    }

    /// The text of a message or of one of its forms; `None` if the language lacks it.
    pub(super) fn text(&self, id: &str, form: Option<&str>, args: &FluentArgs<'_>) -> Option<String> {
        let message = self.messages.get(id)?.message()?;
        let pattern = match form {
            None => message.value.as_ref()?,
            Some(form) => &message.attributes.iter().find(|attribute| attribute.id.name == form)?.value,
        };
        let mut errors = Vec::new();
        let text = self.rules.format_pattern(pattern, Some(args), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }

    /// The text of a message without arguments, rendered once.
    pub(super) fn word(&self, id: &str) -> Option<&str> {
        let word = &self.messages.get(id)?.word;
        word.get_or_init(|| self.text(id, None, &FluentArgs::new())).as_deref()
    }
}

/// Why a site's message cannot replace the program's.
pub(super) fn flaw(snippet: &Snippet<'_>) -> Option<Message> {
    let Some(id) = snippet.id else { return Some(Message::new("site-not-a-message")) };
    let parsed = match FluentResource::try_new(snippet.source.to_owned()) {
        Ok(parsed) => parsed,
        Err((_, errors)) => {
            return errors.first().map(|error| unread(&error.kind));
        }
    };
    let Some(known) = english(id) else { return Some(Message::new("site-unknown").with("id", id)) };
    let (Some(here), Some(known)) = (message_of(&parsed), message_of(&known)) else {
        return Some(Message::new("site-empty").with("id", id));
    };
    let (here, known) = (forms(here), forms(known));
    known.iter().find_map(|(form, args)| {
        let name = form.map_or_else(|| id.to_owned(), |form| format!("{id}.{form}"));
        let Some((_, used)) = here.iter().find(|(other, _)| other == form) else {
            return Some(Message::new("site-form-missing").with("name", name));
        };
        let strange = used.iter().find(|name| !args.contains(*name))?;
        let id = if strange.starts_with('$') { "site-strange" } else { "site-reference" };
        Some(Message::new(id).with("name", name).with("argument", strange.as_str()))
    })
}

/// The program's own message, whose arguments a site's may use.
pub(super) fn english(id: &str) -> Option<FluentResource> {
    static SOURCES: OnceLock<HashMap<&str, &str>> = OnceLock::new();
    let sources = || files(Locale::EN).flat_map(snippets).filter_map(|snippet| Some((snippet.id?, snippet.source)));
    let source = SOURCES.get_or_init(|| sources().collect()).get(id)?;
    FluentResource::try_new((*source).to_owned()).ok()
}

/// The ids of a language's messages in the program.
#[cfg(test)]
fn ids(locale: Locale) -> BTreeSet<&'static str> {
    files(locale).flat_map(snippets).filter_map(|snippet| snippet.id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(text: &str) -> SiteFile {
        SiteFile {
            locale: Locale::EN,
            name: "console.ftl",
            path: "texts/en/console.ftl".to_owned(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn every_message_in_the_program_is_found_by_its_id_and_parses_alone() {
        for locale in super::super::STAFF_LOCALES {
            let shelf = Shelf::new(*locale, &[]);
            assert_eq!(ids(*locale), ids(Locale::EN), "{locale}");
            for (id, entry) in &shelf.messages {
                assert!(entry.message().is_some_and(|message| message.id.name == id), "{locale}: {id}");
            }
            for file in files(*locale) {
                let whole = FluentResource::try_new(file.to_owned()).unwrap();
                let messages = whole.entries().filter(|entry| matches!(entry, ast::Entry::Message(_))).count();
                assert_eq!(snippets(file).count(), messages, "{locale}");
            }
        }
    }

    #[test]
    fn a_sites_message_stands_before_the_programs_and_a_wrong_one_never_does() {
        let text = "page-exam = Examination\npage-settings = { $what }\nstray line\nno-such = x\n# a comment\npage-messages = { page-exam\npage-simulator =\n    Screens\n    of this room\n";
        let file = site(text);
        let shelf = Shelf::new(Locale::EN, std::slice::from_ref(&file));
        assert_eq!(shelf.word("page-exam"), Some("Examination"));
        assert_eq!(shelf.word("page-simulator"), Some("Screens\nof this room"));
        let own = Shelf::new(Locale::EN, &[]);
        for id in ["page-settings", "page-messages"] {
            assert_eq!(shelf.word(id), own.word(id), "{id}");
        }
        let wrong: Vec<_> = snippets(&file.text).filter(|snippet| flaw(snippet).is_some()).collect();
        assert_eq!(wrong.iter().map(|snippet| snippet.line).collect::<Vec<_>>(), [2, 3, 4, 6]);
    }
}
