//! The texts for staff in one language. Each message is parsed when somebody first asks for it: a start needs a dozen of a thousand.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::{self, Expression, InlineExpression, PatternElement};

use super::bundled::files;
use super::locale::Locale;
use super::message::Message;
use super::site::{SiteFile, SiteMistake};

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
    /// Its text where it has no arguments: a page asks for dozens with every picture.
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
    /// The texts in the program, and before them those of the site that are right.
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

    /// The text of a message, or of a form of it; none where the language has it not.
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

    /// The text of a message without arguments, made once.
    pub(super) fn word(&self, id: &str) -> Option<&str> {
        let word = &self.messages.get(id)?.word;
        word.get_or_init(|| self.text(id, None, &FluentArgs::new())).as_deref()
    }
}

/// What is wrong in a site's file for staff. Whatever else is in the file holds.
pub(super) fn mistakes(file: &SiteFile) -> impl Iterator<Item = SiteMistake> + '_ {
    snippets(&file.text).filter_map(|snippet| {
        let reason = flaw(&snippet)?;
        Some(SiteMistake { path: file.path.clone(), line: Some(snippet.line), reason })
    })
}

/// Part of a file: a message with all its lines, or a line that belongs to none.
struct Snippet<'f> {
    /// From 1.
    line: usize,
    /// None where the line is no message's.
    id: Option<&'f str>,
    source: &'f str,
}

/// A file's messages, and what is in the way between them. As in Fluent a message ends where a line begins that is not indented.
fn snippets(file: &str) -> impl Iterator<Item = Snippet<'_>> {
    let mut rest = file;
    let mut line = 0;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let continues = |line: &&str| line.starts_with([' ', '}']) || line.trim().is_empty();
            let first = rest.split_inclusive('\n').next()?.len();
            let more: usize = rest.get(first..)?.split_inclusive('\n').take_while(continues).map(str::len).sum();
            let (source, after) = rest.split_at_checked(first + more)?;
            let begins = line + 1;
            line += source.matches('\n').count();
            rest = after;
            if source.starts_with('#') || source.trim().is_empty() {
                continue;
            }
            let id = source.split_once('=').map(|(id, _)| id.trim_end());
            let id = id.filter(|id| id.starts_with(|letter: char| letter.is_ascii_alphabetic()));
            return Some(Snippet { line: begins, id, source });
        }
        None
    })
}

/// Why a site's message cannot stand for the program's.
fn flaw(snippet: &Snippet<'_>) -> Option<Message> {
    let Some(id) = snippet.id else { return Some(Message::new("site-not-a-message")) };
    let parsed = match FluentResource::try_new(snippet.source.to_owned()) {
        Ok(parsed) => parsed,
        Err((_, errors)) => {
            return Some(Message::verbatim(errors.first().map_or_else(String::new, |error| error.kind.to_string())));
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
        Some(Message::new("site-strange").with("name", name).with("argument", strange.as_str()))
    })
}

/// The program's own message, which shows what a site's may take.
fn english(id: &str) -> Option<FluentResource> {
    static SOURCES: OnceLock<HashMap<&str, &str>> = OnceLock::new();
    let sources = || files(Locale::EN).flat_map(snippets).filter_map(|snippet| Some((snippet.id?, snippet.source)));
    let source = SOURCES.get_or_init(|| sources().collect()).get(id)?;
    FluentResource::try_new((*source).to_owned()).ok()
}

fn message_of(resource: &FluentResource) -> Option<&ast::Message<&str>> {
    resource.entries().find_map(|entry| match entry {
        ast::Entry::Message(message) => Some(message),
        ast::Entry::Term(_)
        | ast::Entry::Comment(_)
        | ast::Entry::GroupComment(_)
        | ast::Entry::ResourceComment(_)
        | ast::Entry::Junk { .. } => None,
    })
}

/// The text of a message and its other forms, each with what it takes; what it refers to elsewhere counts as well.
fn forms<'m>(message: &'m ast::Message<&str>) -> Vec<(Option<&'m str>, BTreeSet<String>)> {
    let value = message.value.iter().map(|value| (None, value));
    let attributes = message.attributes.iter().map(|attribute| (Some(attribute.id.name), &attribute.value));
    let taken = |(form, pattern)| {
        let mut taken = BTreeSet::new();
        collect(pattern, &mut taken);
        (form, taken)
    };
    value.chain(attributes).map(taken).collect()
}

fn collect(pattern: &ast::Pattern<&str>, taken: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { .. } => {}
            PatternElement::Placeable { expression } => collect_of(expression, taken),
        }
    }
}

fn collect_of(expression: &Expression<&str>, taken: &mut BTreeSet<String>) {
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { selector, variants } => {
            for variant in variants {
                collect(&variant.value, taken);
            }
            selector
        }
    };
    match inline {
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::VariableReference { id } => {
            taken.insert(format!("${}", id.name));
        }
        InlineExpression::FunctionReference { id, .. } | InlineExpression::MessageReference { id, .. } => {
            taken.insert(id.name.to_owned());
        }
        InlineExpression::TermReference { id, .. } => {
            taken.insert(format!("-{}", id.name));
        }
        InlineExpression::Placeable { expression } => collect_of(expression, taken),
    }
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
        let lines: Vec<_> = mistakes(&file).map(|mistake| mistake.line).collect();
        assert_eq!(lines, [Some(2), Some(3), Some(4), Some(6)], "{:?}", mistakes(&file).collect::<Vec<_>>());
    }
}
