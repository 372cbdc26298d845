//! The tags of an XML text, as far as a drawing needs them.

use super::error::LogoError;

/// A tag, or what stands between two.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// The begin of an element; `is_closed` where it ends at once.
    Open { name: &'t str, attributes: Vec<(&'t str, &'t str)>, is_closed: bool },
    /// The end of an element.
    Close,
    /// Text.
    Text(&'t str),
}

/// Reads tags one after the other. Comments, declarations and the prolog are passed over.
pub(super) struct Reader<'t> {
    rest: &'t str,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { rest: text.strip_prefix('\u{feff}').unwrap_or(text) }
    }

    /// The next tag; none at the end of the text.
    pub(super) fn next(&mut self) -> Result<Option<Token<'t>>, LogoError> {
        loop {
            let Some(from) = self.rest.strip_prefix('<') else {
                let end = self.rest.find('<').unwrap_or(self.rest.len());
                let (text, rest) = self.rest.split_at(end);
                self.rest = rest;
                if text.trim().is_empty() {
                    if rest.is_empty() {
                        return Ok(None);
                    }
                    continue;
                }
                return Ok(Some(Token::Text(text)));
            };
            if let Some(comment) = from.strip_prefix("!--") {
                self.rest = after(comment, "-->")?;
            } else if let Some(data) = from.strip_prefix("![CDATA[") {
                let (text, rest) = data.split_once("]]>").ok_or(LogoError::BrokenSvg)?;
                self.rest = rest;
                return Ok(Some(Token::Text(text)));
            } else if let Some(instruction) = from.strip_prefix('?') {
                self.rest = after(instruction, "?>")?;
            } else if let Some(declaration) = from.strip_prefix('!') {
                let end = declaration.find('>').unwrap_or(declaration.len());
                let is_nested = declaration.get(..end).is_some_and(|head| head.contains('['));
                self.rest = after(declaration, if is_nested { "]>" } else { ">" })?;
            } else if let Some(close) = from.strip_prefix('/') {
                self.rest = after(close, ">")?;
                return Ok(Some(Token::Close));
            } else {
                return self.open(from).map(Some);
            }
        }
    }

    fn open(&mut self, from: &'t str) -> Result<Token<'t>, LogoError> {
        let is_end = |c: char| c.is_whitespace() || matches!(c, '>' | '/' | '=');
        let (name, mut rest) = from.split_at(from.find(is_end).ok_or(LogoError::BrokenSvg)?);
        let mut attributes = Vec::new();
        loop {
            rest = rest.trim_start();
            if let Some(after) = rest.strip_prefix("/>") {
                self.rest = after;
                return Ok(Token::Open { name, attributes, is_closed: true });
            }
            if let Some(after) = rest.strip_prefix('>') {
                self.rest = after;
                return Ok(Token::Open { name, attributes, is_closed: false });
            }
            let (key, value) = rest.split_once('=').ok_or(LogoError::BrokenSvg)?;
            let value = value.trim_start();
            let mark = value.chars().next().filter(|mark| matches!(mark, '"' | '\'')).ok_or(LogoError::BrokenSvg)?;
            let (value, after) = value.get(1..).and_then(|value| value.split_once(mark)).ok_or(LogoError::BrokenSvg)?;
            attributes.push((key.trim(), value));
            rest = after;
        }
    }
}

fn after<'t>(text: &'t str, end: &str) -> Result<&'t str, LogoError> {
    text.split_once(end).map(|(_, rest)| rest).ok_or(LogoError::BrokenSvg)
}
