//! `vxdisplay alias`: what the screen would draw for an alias, or for a site's whole list of them.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use encoding_rs::{EUC_KR, Encoding, GBK, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};
use serde::Serialize;
use serde_json::Value;

use crate::anatomy::{Position, Region, Side, View};
use crate::cli::AliasArgs;
use crate::l10n::{Library, Message, Reader, Understood, Words, as_read};

/// Larger lists are no lists of procedure names, in bytes.
const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// Why a list is not read.
#[derive(Debug, thiserror::Error)]
pub struct AliasError {
    file: PathBuf,
    reason: io::Error,
}

impl AliasError {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        Message::new("alias-not-read").with("file", self.file.display().to_string()).with("reason", &self.reason)
    }
}

impl std::fmt::Display for AliasError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

/// What is drawn and said.
#[derive(Debug, Serialize)]
struct Drawn {
    region: Option<Region>,
    side: Side,
    view: Option<View>,
    position: Option<Position>,
    words: serde_json::Map<String, Value>,
    hint: Option<serde_json::Map<String, Value>>,
}

/// A line of a list.
#[derive(Debug, Serialize)]
struct Line<'a> {
    body: &'a str,
    projection: Option<&'a str>,
    #[serde(flatten)]
    drawn: Drawn,
}

/// What the screen would draw, for people in the reader's language or as JSON.
///
/// # Errors
/// Where the list cannot be read.
pub fn alias(args: &AliasArgs, texts: &Library, reader: Reader<'_>) -> Result<String, AliasError> {
    if let Some(file) = &args.file {
        let bytes = read(file).map_err(|reason| AliasError { file: file.clone(), reason })?;
        return Ok(of_list(&decoded(&bytes, texts), args.json, texts, reader));
    }
    let (body, projection) = (args.body.as_deref(), args.projection.as_deref());
    let understood = texts.procedures().understand(body, projection);
    let drawn = drawn(&understood, texts);
    Ok(if args.json { json(&drawn) } else { for_people(&drawn, texts, reader) })
}

fn read(file: &Path) -> io::Result<Vec<u8>> {
    if fs::metadata(file)?.len() > MOST_BYTES {
        return Err(io::Error::other(Message::new("file-too-large")));
    }
    fs::read(file)
}

fn drawn(understood: &Understood, texts: &Library) -> Drawn {
    let mut words = serde_json::Map::new();
    for locale in texts.locales() {
        let own = understood.words.get(&locale).cloned();
        let text = own.or_else(|| Some(texts.patient(locale).target_text(understood.target?)));
        words.extend(text.map(|text| (locale.tag().to_owned(), Value::String(as_read(&text)))));
    }
    let of_site = |words: &Words| -> serde_json::Map<String, Value> {
        words.iter().map(|(locale, text)| (locale.tag().to_owned(), Value::String(as_read(text)))).collect()
    };
    let target = understood.target;
    Drawn {
        region: target.map(|target| target.region),
        side: target.map_or(Side::None, |target| target.side),
        view: target.and_then(|target| target.view),
        position: target.and_then(|target| target.position),
        words,
        hint: (!understood.hint.is_empty()).then(|| of_site(&understood.hint)),
    }
}

/// A line with an object.
fn json(value: &impl Serialize) -> String {
    // Texts and names alone: nothing of it cannot be written.
    serde_json::to_string(value).unwrap_or_default() + "\n"
}

/// Region, side, view and position by their ids, which are those of a site's file.
fn ids(drawn: &Drawn) -> [&'static str; 4] {
    let region = drawn.region.map(Region::id);
    let (view, position) = (drawn.view.map(View::id), drawn.position.map(Position::id));
    [region.unwrap_or("-"), drawn.side.id(), view.unwrap_or("-"), position.unwrap_or("-")]
}

fn for_people(drawn: &Drawn, texts: &Library, reader: Reader<'_>) -> String {
    let [region, side, view, position] = ids(drawn);
    let mut lines = if drawn.region.is_none() {
        reader.get("alias-no-figure").to_owned() + "\n"
    } else {
        let values = [("region", region), ("side", side), ("view", view), ("position", position)];
        reader.with("alias-figure", &values) + "\n"
    };
    let mut add = |id: &'static str, words: &serde_json::Map<String, Value>| {
        for locale in texts.locales() {
            if let Some(text) = words.get(locale.tag()).and_then(Value::as_str) {
                lines.push_str(&reader.with(id, &[("language", locale.tag()), ("text", text)]));
                lines.push('\n');
            }
        }
    };
    add("alias-words", &drawn.words);
    if let Some(hint) = &drawn.hint {
        add("alias-hint", hint);
    }
    lines
}

fn of_list(list: &str, as_json: bool, texts: &Library, reader: Reader<'_>) -> String {
    let (mut count, mut without_figure, mut output) = (0_u32, 0_u32, String::new());
    for (body, projection) in aliases(list) {
        let understood = texts.procedures().understand(Some(body), projection);
        count += 1;
        without_figure += u32::from(understood.target.is_none());
        let drawn = drawn(&understood, texts);
        if as_json {
            output.push_str(&json(&Line { body, projection, drawn }));
            continue;
        }
        let [region, side, view, position] = ids(&drawn);
        let words = drawn.words.get(reader.locale().tag()).and_then(Value::as_str).unwrap_or("-");
        let alias = projection.map_or_else(|| body.to_owned(), |projection| format!("{body} | {projection}"));
        // Writing to memory does not fail.
        let _ = writeln!(output, "{alias}\t{region}\t{side}\t{view}\t{position}\t{words}");
    }
    if as_json {
        output.push_str(&json(&serde_json::json!({ "aliases": count, "without_figure": without_figure })));
    } else {
        let (count, none) = (count.to_string(), without_figure.to_string());
        output.push_str(&reader.with("alias-count", &[("count", &count), ("none", &none)]));
        output.push('\n');
    }
    output
}

/// Body part and projection of each line: `KNEE<tab>AP`. Empty lines and comments (`#`) are skipped.
fn aliases(list: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    let trimmed = |cell: &'_ str| -> (usize, usize) {
        let inner = cell.trim();
        let unquoted = inner.strip_prefix('"').and_then(|inner| inner.strip_suffix('"')).unwrap_or(inner).trim();
        let from = unquoted.as_ptr() as usize - cell.as_ptr() as usize;
        (from, from + unquoted.len())
    };
    let cell = move |cell: &'_ str| {
        let (from, to) = trimmed(cell);
        from..to
    };
    list.split(['\n', '\r']).filter_map(move |line| {
        let mut cells = line.split('\t');
        let body = cells.next()?;
        let body = body.get(cell(body)).unwrap_or_default();
        let projection = cells.next().and_then(|text| text.get(cell(text))).filter(|text| !text.is_empty());
        (!body.is_empty() && !body.starts_with('#')).then_some((body, projection))
    })
}

/// A list as text. An export says its encoding by its first bytes or not at all: then it is the one in which most aliases are
/// understood, Korean's own where several are as good.
fn decoded(bytes: &[u8], texts: &Library) -> String {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding.decode(bytes).0.into_owned();
    }
    // Half of the bytes of Latin letters are zero.
    let zeros =
        |offset: usize| bytes.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count() * 4 > bytes.len();
    if zeros(1) || zeros(0) {
        let encoding = if zeros(1) { UTF_16LE } else { UTF_16BE };
        return encoding.decode_without_bom_handling(bytes).0.into_owned();
    }
    let strictly = |encoding: &'static Encoding| encoding.decode_without_bom_handling_and_without_replacement(bytes);
    if let Some(text) = strictly(UTF_8) {
        return text.into_owned();
    }
    let understood = |text: &str| {
        let is_drawn = |(body, projection): &(&str, Option<&str>)| {
            texts.procedures().understand(Some(body), *projection).target.is_some()
        };
        aliases(text).filter(is_drawn).count()
    };
    // The last of equals is taken.
    let best = [GBK, SHIFT_JIS, EUC_KR].into_iter().filter_map(strictly).max_by_key(|text| understood(text));
    best.map_or_else(|| String::from_utf8_lossy(bytes).into_owned(), std::borrow::Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::Locale;

    fn english() -> Reader<'static> {
        Reader::new(Library::bundled(), Locale::EN)
    }

    #[test]
    fn a_list_is_read_in_every_encoding_of_an_export() {
        let list = "오른손\t후전\r\n\r\nCHEST\tPA\r\n\"L KNEE\"\r\n복부 기립\r\n알 수 없는 것\r\n";
        let utf_16 = |bytes: fn(u16) -> [u8; 2]| list.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        let (korean, _, lossy) = EUC_KR.encode(list);
        assert!(!lossy);
        for bytes in [
            list.as_bytes().to_vec(),
            ["\u{feff}".as_bytes(), list.as_bytes()].concat(),
            [&[0xff, 0xfe][..], &utf_16(u16::to_le_bytes)].concat(),
            [&[0xfe, 0xff][..], &utf_16(u16::to_be_bytes)].concat(),
            korean.into_owned(),
        ] {
            let text = decoded(&bytes, Library::bundled());
            assert_eq!(text, list);
            let printed = of_list(&text, false, Library::bundled(), english());
            let lines: Vec<&str> = printed.lines().collect();
            assert_eq!(lines.first(), Some(&"오른손 | 후전\thand\tright\tpa\t-\tRight hand"));
            assert_eq!(lines.get(2), Some(&"L KNEE\tknee\tleft\t-\t-\tLeft knee"));
            assert_eq!(lines.len(), 6);
            assert!(lines.last().is_some_and(|last| last.contains('5') && last.contains('1')), "{printed}");
        }
        let plain: Vec<u8> = "KNEE\tAP\nHAND\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decoded(&plain, Library::bundled()), "KNEE\tAP\nHAND\n");
        let (japanese, ..) = SHIFT_JIS.encode("右手\n胸部 後前位\n膝関節 左\n");
        assert_eq!(decoded(&japanese, Library::bundled()), "右手\n胸部 後前位\n膝関節 左\n");
    }

    #[test]
    fn an_alias_is_told_as_the_screen_would_draw_it() {
        let args = |body: &str, projection: Option<&str>, json| AliasArgs {
            body: Some(body.to_owned()),
            projection: projection.map(str::to_owned),
            file: None,
            json,
        };
        let of = |args: &AliasArgs| alias(args, Library::bundled(), english()).unwrap();
        let knee: Value = serde_json::from_str(&of(&args("R KNEE", Some("AP"), true))).unwrap();
        assert_eq!(knee["region"], "knee");
        assert_eq!((&knee["side"], &knee["view"], &knee["position"]), (&"right".into(), &"ap".into(), &Value::Null));
        assert_eq!((&knee["words"]["ko"], &knee["words"]["en"]), (&"오른쪽 무릎".into(), &"Right knee".into()));
        assert_eq!((knee["words"].as_object().unwrap().len(), &knee["hint"]), (13, &Value::Null));
        let none: Value = serde_json::from_str(&of(&args("EXTREMITY", None, true))).unwrap();
        let expected = serde_json::json!({ "region": null, "side": "none", "view": null, "position": null, "words": {}, "hint": null });
        assert_eq!(none, expected);
        assert!(of(&args("R KNEE", Some("AP"), false)).contains("Right knee"));
        assert!(!of(&args("XYZ", None, false)).contains("knee"));
        // One id of a region, however it is asked for.
        let clavicle: Value = serde_json::from_str(&of(&args("Clavicle R", None, true))).unwrap();
        assert_eq!(clavicle["region"], "shoulder");
        let listed = of_list("Clavicle R\n", false, Library::bundled(), english());
        assert!(listed.starts_with("Clavicle R\tshoulder\tright\t"), "{listed}");
        assert!(of(&args("Clavicle R", None, false)).contains("shoulder"));
    }
}
