//! Numbers as they were written: reading makes `12.5` of `12.50`, and an id or a name must not lose a digit.

use super::keys::name_of;

/// The number behind this key, in any spelling, verbatim; `None` if it appears in two forms. `json` must be valid JSON, so it
/// is scanned only after it has been read.
#[must_use]
pub(super) fn number_as_written<'a>(json: &'a str, key: &str) -> Option<&'a str> {
    let mut found = None;
    let mut rest = json;
    while let Some((_, string)) = rest.split_once('"') {
        let (name, after) = split_string(string);
        rest = after;
        let Some(value) = after.trim_start().strip_prefix(':').map(str::trim_start) else { continue };
        let end = value.find(|c: char| !(c.is_ascii_digit() || "+-.eE".contains(c))).unwrap_or(value.len());
        let literal = value.get(..end).unwrap_or_default();
        if literal.is_empty() || !is(name, key) {
            continue;
        }
        if found.is_some_and(|other| other != literal) {
            return None;
        }
        found = Some(literal);
    }
    found
}

/// The inside of a string, whose opening quotation mark is gone, and what follows its closing one.
fn split_string(text: &str) -> (&str, &str) {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            '"' if !escaped => {
                return (text.get(..at).unwrap_or_default(), text.get(at + 1..).unwrap_or_default());
            }
            _ => escaped = c == '\\' && !escaped,
        }
    }
    (text, "")
}

/// Whether the contents of a string, unescaped, are this key.
fn is(inside: &str, key: &str) -> bool {
    let names = |name: &str| name == key || name_of(name).is_some_and(|known| name_of(key) == Some(known));
    names(inside)
        || (inside.contains('\\')
            && serde_json::from_str::<String>(&format!("\"{inside}\"")).is_ok_and(|name| names(&name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_as_it_was_written() {
        for (json, found) in [
            (r#"{"data":{"id":12.50}}"#, Some("12.50")),
            (r#"{"data":{"id" : -0.10 , "x":1}}"#, Some("-0.10")),
            (r#"{"x":"\"id\":7","data":{"i\u0064":12.50}}"#, Some("12.50")),
            (r#"{"x":"\\","id":1.0}"#, Some("1.0")),
            (r#"{"x":"id","id":1.0}"#, Some("1.0")),
            (r#"{"id":1.0,"data":{"id":1.0}}"#, Some("1.0")),
            (r#"{"id":1.0,"data":{"id":1.00}}"#, None),
            (r#"{"id":"1.0"}"#, None),
            (r#"{"id":["#, None),
            (r#"{"id"#, None),
        ] {
            assert_eq!(number_as_written(json, "id"), found, "{json}");
        }
    }
}
