//! Rust sources as their compiler reads them: without comments, texts and unit tests, and with every path written out.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The program's files by their names below the project's root, without those that are compiled for tests alone.
pub fn program() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut pending = vec![root.join("src/lib.rs"), root.join("src/main.rs")];
    let (mut program, mut tests) = (BTreeMap::new(), BTreeSet::new());
    while let Some(path) = pending.pop() {
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        for module in modules(&tokens(&text)) {
            let file = module.file(&path);
            if module.for_tests {
                tests.insert(file);
            } else {
                pending.push(file);
            }
        }
        program.insert(path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/"), text);
    }
    let mut on_disk = vec![root.join("src")];
    while let Some(path) = on_disk.pop() {
        if path.is_dir() {
            on_disk.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            // What belongs to tests has its modules in a folder of its name.
            let of_tests = tests.iter().any(|test| *test == path || path.starts_with(folder_of_modules(test)));
            assert!(program.contains_key(&name) || of_tests, "{name} belongs to nothing");
        }
    }
    program
}

/// A module in a file of its own.
struct Module {
    name: String,
    path: Option<String>,
    for_tests: bool,
}

impl Module {
    fn file(&self, of: &Path) -> PathBuf {
        if let Some(path) = &self.path {
            return of.parent().unwrap().join(path);
        }
        let folder = folder_of_modules(of);
        let file = folder.join(format!("{}.rs", self.name));
        if file.exists() { file } else { folder.join(&self.name).join("mod.rs") }
    }
}

fn folder_of_modules(file: &Path) -> PathBuf {
    match file.file_stem().unwrap().to_str().unwrap() {
        "mod" | "lib" | "main" => file.parent().unwrap().to_owned(),
        stem => file.parent().unwrap().join(stem),
    }
}

/// What a file says, outside of comments, texts and `#[cfg(test)] mod … { … }`: one line with no blank that is not needed, then one
/// line for each path that a `use` brings in. Paths through `super` begin at the crate.
pub fn code(name: &str, text: &str) -> String {
    let tokens = without_tests(&tokens(text));
    let here = module_path(name);
    let mut code = joined(&absolute(&tokens, &here));
    for at in (0..tokens.len()).filter(|at| tokens[*at] == "use" && tokens.get(at + 1).is_some_and(|next| next != "<"))
    {
        let mut paths = Vec::new();
        expand(&tokens, &mut (at + 1), "", &mut paths);
        for path in paths {
            code.push_str("\nuse ");
            let here = [here.as_slice(), &inline_modules(&tokens, at)].concat();
            code.push_str(&joined(&absolute(&self::tokens(&path), &here)));
        }
    }
    code
}

/// `["exam", "name"]` for `src/exam/name.rs`.
fn module_path(name: &str) -> Vec<String> {
    let inside = name.trim_start_matches("src/").trim_end_matches(".rs");
    let parts = inside.split('/').filter(|part| !matches!(*part, "mod" | "lib" | "main"));
    parts.map(str::to_owned).collect()
}

/// The modules within the file, `mod name { … }`, in which `at` is.
fn inline_modules(tokens: &[String], at: usize) -> Vec<String> {
    // A name for each brace that is open; none where it is not that of a module.
    let mut open: Vec<Option<&String>> = Vec::new();
    for (place, token) in tokens[..at].iter().enumerate() {
        match token.as_str() {
            "{" => {
                let is_module = place >= 2 && tokens[place - 2] == "mod";
                open.push(is_module.then(|| &tokens[place - 1]));
            }
            "}" => {
                open.pop();
            }
            _ => {}
        }
    }
    open.into_iter().flatten().cloned().collect()
}

/// Tokens whose paths through `super` begin with `crate`.
fn absolute(tokens: &[String], here: &[String]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let begins = !out.ends_with(&[":".to_owned(), ":".to_owned()]);
        let step = |at: usize, word: &str| {
            tokens.get(at).is_some_and(|token| token == word)
                && tokens.get(at + 1).is_some_and(|token| token == ":")
                && tokens.get(at + 2).is_some_and(|token| token == ":")
        };
        if begins && (step(at, "super") || step(at, "self")) {
            let mut up = 0;
            while step(at, "super") || step(at, "self") {
                up += usize::from(tokens[at] == "super");
                at += 3;
            }
            out.push("crate".to_owned());
            let here = [here, &inline_modules(tokens, at)].concat();
            for part in &here[..here.len().saturating_sub(up)] {
                out.extend([":", ":", part].map(str::to_owned));
            }
            out.extend([":", ":"].map(str::to_owned));
        } else {
            out.push(tokens[at].clone());
            at += 1;
        }
    }
    out
}

/// The paths of a `use`, from behind the word on.
fn expand(tokens: &[String], at: &mut usize, before: &str, paths: &mut Vec<String>) {
    let mut path = before.to_owned();
    while let Some(token) = tokens.get(*at) {
        *at += 1;
        match token.as_str() {
            "{" => {
                while tokens.get(*at).is_some_and(|next| next != "}") {
                    expand(tokens, at, &path, paths);
                    if tokens.get(*at).is_some_and(|next| next == ",") {
                        *at += 1;
                    }
                }
                *at += 1;
                return;
            }
            ";" | "," | "}" => {
                *at -= 1;
                break;
            }
            word => {
                if word == "as" || path.ends_with(" as") {
                    path.push(' ');
                }
                path.push_str(word);
            }
        }
    }
    if path != before {
        paths.push(path);
    }
}

fn joined(tokens: &[String]) -> String {
    let mut text = String::new();
    let is_word = |token: &str| token.starts_with(|first: char| first.is_alphanumeric() || first == '_');
    let mut after_word = false;
    for token in tokens.iter().map(|token| if token.starts_with('"') { "\"\"" } else { token }) {
        if after_word && is_word(token) {
            text.push(' ');
        }
        text.push_str(token);
        after_word = is_word(token);
    }
    text
}

/// Attributes from `at` on: whether they are of tests, the path they name, and where they end.
fn attributes(tokens: &[String], mut at: usize) -> (bool, Option<String>, usize) {
    let (mut for_tests, mut path) = (false, None);
    while tokens.get(at).is_some_and(|token| token == "#") && tokens.get(at + 1).is_some_and(|token| token == "[") {
        let end = closing(tokens, at + 1);
        let inside = joined(&tokens[at + 2..end]);
        let parts = inside.strip_prefix("cfg(all(").and_then(|rest| rest.strip_suffix("))"));
        for_tests |= inside == "cfg(test)" || parts.is_some_and(|parts| parts.split(',').any(|part| part == "test"));
        if inside == "path=\"\"" {
            path = Some(tokens[end - 1].trim_matches('"').to_owned());
        }
        at = end + 1;
    }
    (for_tests, path, at)
}

/// Where the bracket at `at` is closed.
pub fn closing(tokens: &[String], at: usize) -> usize {
    let mut depth = 0_usize;
    for (place, token) in tokens.iter().enumerate().skip(at) {
        match token.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => {
                depth -= 1;
                if depth == 0 {
                    return place;
                }
            }
            _ => {}
        }
    }
    panic!("a bracket is not closed")
}

/// The place of `mod` where what begins at `at` is a module.
fn module_at(tokens: &[String], mut at: usize) -> Option<usize> {
    if tokens.get(at)? == "pub" {
        at += 1;
        if tokens.get(at)? == "(" {
            at = closing(tokens, at) + 1;
        }
    }
    (tokens.get(at)? == "mod").then_some(at)
}

fn modules(tokens: &[String]) -> Vec<Module> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let (for_tests, path, item) = attributes(tokens, at);
        match module_at(tokens, item) {
            Some(module) if tokens[module + 2] == ";" => {
                found.push(Module { name: tokens[module + 1].clone(), path, for_tests });
                at = module + 3;
            }
            Some(module) if for_tests => at = closing(tokens, module + 2) + 1,
            _ => at = item.max(at + 1),
        }
    }
    found
}

pub fn without_tests(tokens: &[String]) -> Vec<String> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let (for_tests, _, item) = attributes(tokens, at);
        match module_at(tokens, item) {
            Some(module) if for_tests && tokens[module + 2] == "{" => at = closing(tokens, module + 2) + 1,
            _ => {
                let end = item.max(at + 1);
                kept.extend_from_slice(&tokens[at..end]);
                at = end;
            }
        }
    }
    kept
}

/// Words, numbers, single marks, and texts in quotes (whatever their form, these begin with a quotation mark here).
pub fn tokens(text: &str) -> Vec<String> {
    let text: Vec<char> = text.chars().collect();
    let (mut tokens, mut at) = (Vec::new(), 0);
    let is_word = |character: char| character.is_alphanumeric() || character == '_';
    while at < text.len() {
        let rest = &text[at..];
        let starts = |with: &str| rest.iter().take(with.chars().count()).copied().eq(with.chars());
        if rest[0].is_whitespace() {
            at += 1;
        } else if starts("//") {
            at += rest.iter().position(|character| *character == '\n').unwrap_or(rest.len());
        } else if starts("/*") {
            at += block_comment(rest);
        } else if let Some((length, inside)) = raw_text(rest) {
            tokens.push(format!("\"{inside}\""));
            at += length;
        } else if rest[0] == '"' || (matches!(rest[0], 'b' | 'c') && rest.get(1) == Some(&'"')) {
            let opening = usize::from(rest[0] != '"');
            let length = opening + quoted(&rest[opening..]);
            tokens.push(format!("\"{}\"", rest[opening + 1..length - 1].iter().collect::<String>()));
            at += length;
        } else if rest[0] == 'b' && rest.get(1) == Some(&'\'') {
            tokens.push("\"\"".to_owned());
            at += 1 + quoted(&rest[1..]);
        } else if rest[0] == '\'' && (rest.get(1) == Some(&'\\') || rest.get(2) == Some(&'\'')) {
            tokens.push("\"\"".to_owned());
            at += quoted(rest);
        } else if is_word(rest[0]) {
            let length = rest.iter().take_while(|character| is_word(**character)).count();
            tokens.push(rest[..length].iter().collect());
            at += length;
        } else {
            tokens.push(rest[0].to_string());
            at += 1;
        }
    }
    tokens
}

/// The length of a text that begins with a quotation mark.
fn quoted(text: &[char]) -> usize {
    let mut at = 1;
    while text[at] != text[0] {
        at += if text[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

fn block_comment(text: &[char]) -> usize {
    let (mut depth, mut at) = (0, 0);
    loop {
        match (text[at], text.get(at + 1)) {
            ('/', Some('*')) => (depth, at) = (depth + 1, at + 2),
            ('*', Some('/')) => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
}

/// The length and the inside of `r#"…"#` and its kin.
fn raw_text(text: &[char]) -> Option<(usize, String)> {
    let start = text
        .iter()
        .position(|character| *character == 'r')
        .filter(|at| *at == 0 || (*at == 1 && matches!(text[0], 'b' | 'c')))?;
    let marks = text[start + 1..].iter().take_while(|character| **character == '#').count();
    let begin = start + 1 + marks;
    if text.get(begin) != Some(&'"') {
        return None;
    }
    let end = (begin + 1..text.len()).find(|at| {
        text[*at] == '"' && text[at + 1..].iter().take_while(|character| **character == '#').count() >= marks
    })?;
    Some((end + 1 + marks, text[begin + 1..end].iter().collect()))
}
