//! The policy templates for Windows are written from the table of keys. After a change of the table:
//! `BLESS=1 cargo test --test policy_templates`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::wildcard_enum_match_arm,
    reason = "in tests a failure is a panic, and the limits are small"
)]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use vxdisplay::l10n::{Library, Locale, Message, Reader, STAFF_LOCALES};
use vxdisplay::settings::{
    KEYS, Key, Kind, Note, Places, RegistryData, RegistryRoot, RegistryValue, Request, Value, load,
};

/// The languages of the templates: their folder, and where their words are.
const LANGUAGES: [(&str, Locale); 6] = [
    ("en-US", Locale::EN),
    ("ko-KR", Locale::KO),
    ("ja-JP", Locale::JA),
    ("zh-CN", Locale::ZH_HANS),
    ("es-ES", Locale::ES),
    ("de-DE", Locale::DE),
];
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- Written by tests/policy_templates.rs from the table of settings. -->\n";
const NAMESPACE: &str = "xmlns=\"http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions\" revision=\"1.0\" schemaVersion=\"1.0\"";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("installer/windows/policies")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A setting's name as templates may write it.
fn id(key: &Key) -> String {
    key.name.replace('.', "_")
}

/// The value's name in the registry.
fn value_name(key: &Key) -> &'static str {
    key.name.split_once('.').unwrap().1
}

/// The names of a choice.
fn names(key: &Key) -> Option<Vec<&'static str>> {
    match key.kind {
        Kind::Choice { names, .. } => Some(names.to_vec()),
        Kind::ConsoleLanguage { .. } => {
            Some(std::iter::once("auto").chain(STAFF_LOCALES.iter().map(Locale::tag)).collect())
        }
        _ => None,
    }
}

/// Least and most of whole numbers; seconds are whole ones in policies.
fn limits(key: &Key) -> Option<(u32, u32)> {
    match key.kind {
        Kind::Seconds { min, max, .. } => Some((min as u32, max as u32)),
        Kind::Whole { min, max, .. } => Some((min, max)),
        _ => None,
    }
}

fn longest(key: &Key) -> usize {
    match key.kind {
        Kind::Text { max_chars, .. } | Kind::Hosts { max_chars, .. } => max_chars,
        Kind::Checked { check, .. } => check.max_chars(),
        _ => 1023,
    }
}

fn sections() -> Vec<&'static str> {
    let mut sections: Vec<_> = KEYS.iter().map(Key::section).collect();
    sections.dedup();
    sections
}

fn admx() -> String {
    let mut categories = "    <category name=\"VXDisplay\" displayName=\"$(string.VXDisplay)\"/>\n".to_owned();
    for section in sections() {
        let _ = writeln!(
            categories,
            "    <category name=\"section_{section}\" displayName=\"$(string.section_{section})\">\n      \
             <parentCategory ref=\"VXDisplay\"/>\n    </category>"
        );
    }
    let policies: String = KEYS.iter().map(policy).collect();
    format!(
        "{HEAD}<policyDefinitions {NAMESPACE}>\n  <policyNamespaces>\n    \
         <target prefix=\"vxdisplay\" namespace=\"VXDisplay.Policies\"/>\n  </policyNamespaces>\n  \
         <resources minRequiredRevision=\"1.0\"/>\n  <supportedOn>\n    <definitions>\n      \
         <definition name=\"SUPPORTED_VXDisplay\" displayName=\"$(string.SUPPORTED_VXDisplay)\"/>\n    \
         </definitions>\n  </supportedOn>\n  <categories>\n{categories}  </categories>\n  <policies>\n{policies}  \
         </policies>\n</policyDefinitions>\n"
    )
}

fn policy(key: &Key) -> String {
    let (id, value, section) = (id(key), value_name(key), key.section());
    let key_path = format!("{}\\{section}", RegistryRoot::Policy.path());
    let is_bool = matches!(key.kind, Kind::Bool { .. });
    let own = if is_bool { format!("valueName=\"{value}\"") } else { format!("presentation=\"$(presentation.{id})\"") };
    let element = format!("id=\"{id}\" valueName=\"{value}\" required=\"true\"");
    let inner = if is_bool {
        "      <enabledValue>\n        <decimal value=\"1\"/>\n      </enabledValue>\n      <disabledValue>\n        \
         <decimal value=\"0\"/>\n      </disabledValue>\n"
            .to_owned()
    } else if let Some(names) = names(key) {
        let item = |name: &str| {
            format!(
                "          <item displayName=\"$(string.{id}_{})\">\n            \
                 <value>\n              <string>{name}</string>\n            </value>\n          </item>\n",
                name.replace([',', '-'], "_")
            )
        };
        let items: String = names.into_iter().map(item).collect();
        format!("      <elements>\n        <enum {element}>\n{items}        </enum>\n      </elements>\n")
    } else if let Some((min, max)) = limits(key) {
        format!(
            "      <elements>\n        <decimal {element} minValue=\"{min}\" maxValue=\"{max}\"/>\n      </elements>\n"
        )
    } else {
        // "" is a value of some: then the box may stay empty.
        let element = if key.default() == Value::None || key.default() == Value::Text(String::new()) {
            element.replace(" required=\"true\"", "")
        } else {
            element
        };
        format!("      <elements>\n        <text {element} maxLength=\"{}\"/>\n      </elements>\n", longest(key))
    };
    format!(
        "    <policy name=\"{id}\" class=\"Machine\" displayName=\"$(string.{id})\" explainText=\"$(string.{id}_explain)\" \
         key=\"{key_path}\" {own}>\n      <parentCategory ref=\"section_{section}\"/>\n      \
         <supportedOn ref=\"SUPPORTED_VXDisplay\"/>\n{inner}    </policy>\n"
    )
}

fn adml(locale: Locale) -> String {
    let reader = Reader::new(Library::bundled(), locale);
    let mut strings = String::new();
    let mut string = |id: &str, text: &str| {
        let _ = writeln!(strings, "      <string id=\"{id}\">{}</string>", escape(text));
    };
    string("VXDisplay", "VX Display");
    string("SUPPORTED_VXDisplay", reader.get("policy-supported"));
    for section in sections() {
        string(
            &format!("section_{section}"),
            Library::bundled().staff_word(locale, &format!("section-{section}")).unwrap(),
        );
    }
    let mut presentations = String::new();
    for key in KEYS {
        let id = id(key);
        string(&id, key.name);
        let default = key.default();
        let explain = Message::new("policy-explain")
            .with("meaning", key.message())
            .with("allowed", key.kind.allowed())
            .with("default", default.to_string());
        string(&format!("{id}_explain"), &reader.text(&explain));
        for name in names(key).into_iter().flatten() {
            string(&format!("{id}_{}", name.replace([',', '-'], "_")), name);
        }
        if let Some(control) = control(key, &default) {
            let _ =
                writeln!(presentations, "      <presentation id=\"{id}\">\n        {control}\n      </presentation>");
        }
    }
    let description = escape(reader.get("policy-description"));
    format!(
        "{HEAD}<policyDefinitionResources {NAMESPACE}>\n  <displayName>VX Display</displayName>\n  \
         <description>{description}</description>\n  <resources>\n    <stringTable>\n{strings}    </stringTable>\n    \
         <presentationTable>\n{presentations}    </presentationTable>\n  </resources>\n</policyDefinitionResources>\n"
    )
}

/// The control in the policy editor; a yes or no needs none.
fn control(key: &Key, default: &Value) -> Option<String> {
    let (id, shown) = (id(key), escape(&default.to_string()));
    Some(if matches!(key.kind, Kind::Bool { .. }) {
        return None;
    } else if let Some(names) = names(key) {
        let item = names.iter().position(|name| *name == default.to_string()).unwrap();
        format!("<dropdownList refId=\"{id}\" noSort=\"true\" defaultItem=\"{item}\">{}</dropdownList>", key.name)
    } else if limits(key).is_some() {
        format!("<decimalTextBox refId=\"{id}\" defaultValue=\"{shown}\">{}</decimalTextBox>", key.name)
    } else {
        let default = match default {
            Value::None => String::new(),
            Value::Text(text) if text.is_empty() => String::new(),
            Value::Text(_) | Value::Bool(_) | Value::Whole(_) | Value::Decimal(_) => {
                format!("<defaultValue>{shown}</defaultValue>")
            }
        };
        format!("<textBox refId=\"{id}\"><label>{}</label>{default}</textBox>", key.name)
    })
}

fn templates() -> Vec<(PathBuf, String)> {
    let mut templates = vec![(folder().join("vxdisplay.admx"), admx())];
    for (language, locale) in LANGUAGES {
        templates.push((folder().join(language).join("vxdisplay.adml"), adml(locale)));
    }
    templates
}

#[test]
fn the_templates_are_those_of_the_settings() {
    for (path, text) in templates() {
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        let written = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        assert!(written == text, "{} is out of date: BLESS=1 cargo test --test policy_templates", path.display());
    }
}

#[test]
#[cfg(target_os = "linux")]
fn the_templates_keep_to_their_schema() {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/policy_definitions.xsd");
    let valid = |path: &Path| {
        let output = Command::new("xmllint").arg("--noout").arg("--schema").arg(&schema).arg(path).output();
        let output = output.expect("xmllint starts; scripts/test installs it");
        (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    for (path, text) in templates() {
        let (is_valid, said) = valid(&path);
        assert!(is_valid, "{said}");
        let folder = tempfile::tempdir().unwrap();
        let broken = folder.path().join("broken.xml");
        std::fs::write(&broken, text.replacen("revision=\"1.0\"", "", 1)).unwrap();
        assert!(!valid(&broken).0, "the schema can refuse");
    }
}

/// Each policy as group policy would write it: its registry values for these answers of an administrator.
fn written(document: &roxmltree::Document<'_>, choose: impl Fn(&str) -> String) -> Vec<RegistryValue> {
    let mut values = Vec::new();
    for policy in document.descendants().filter(|node| {
        node.has_tag_name(("http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions", "policy"))
    }) {
        let key = policy.attribute("key").unwrap();
        let section = key.strip_prefix(RegistryRoot::Policy.path()).unwrap().trim_start_matches('\\').to_owned();
        let value = |name: &str, data| RegistryValue {
            root: RegistryRoot::Policy,
            section: section.clone(),
            name: name.to_owned(),
            data,
        };
        if let Some(name) = policy.attribute("valueName") {
            let enabled = policy.descendants().find(|node| node.tag_name().name() == "enabledValue").unwrap();
            let number = enabled.descendants().find_map(|node| node.attribute("value")).unwrap();
            values.push(value(name, RegistryData::Number(number.parse().unwrap())));
        }
        for element in policy.descendants().filter(|node| node.has_attribute("id")) {
            let name = element.attribute("valueName").unwrap();
            let full = format!("{section}.{name}");
            let data = match element.tag_name().name() {
                "decimal" => RegistryData::Number(element.attribute("maxValue").unwrap().parse().unwrap()),
                "enum" => RegistryData::Text(
                    element
                        .descendants()
                        .rfind(|node| node.tag_name().name() == "string")
                        .unwrap()
                        .text()
                        .unwrap()
                        .to_owned(),
                ),
                _ => RegistryData::Text(choose(&full)),
            };
            values.push(value(name, data));
        }
    }
    values
}

#[test]
fn what_group_policy_writes_is_what_the_program_takes_and_locks() {
    let text = admx();
    let document = roxmltree::Document::parse(&text).unwrap();
    let registry = written(&document, |name| {
        match name {
            "server.ca_file"
            | "site.logo"
            | "site.procedures"
            | "relay.tls_certificate"
            | "relay.tls_key"
            | "relay.sender_token_file"
            | "relay.bridge_credentials"
            | "relay.bridge_ca_file" => {
                if cfg!(windows) {
                    "C:\\ca.pem"
                } else {
                    "/ca.pem"
                }
            }
            "health.prometheus_listen" => "127.0.0.1:9106",
            "site.texts" => {
                if cfg!(windows) {
                    "C:\\texts"
                } else {
                    "/texts"
                }
            }
            "display.sleep" => "22:00-06:00",
            "site.name" => "병원",
            "display.viewing_distance_m" | "display.diagonal_in" => "7.5",
            name => return Key::find(name).unwrap().default().to_string(),
        }
        .to_owned()
    });
    let places =
        Places { machine_file: PathBuf::from("/nowhere/m"), policy_file: None, user_file: None, log_dir: None };
    let request = Request {
        places,
        config: None,
        registry,
        environment: Vec::new(),
        arguments: Vec::new(),
        system_languages: Vec::new(),
    };
    let loaded = load(&request).unwrap_or_else(|error| panic!("{error}"));
    // There is no such folder of texts, and no such file of aliases.
    assert!(matches!(&*loaded.resolved.notes, [Note::SiteTexts(_), Note::SiteTexts(_)]), "{:?}", loaded.resolved.notes);
    let locked: BTreeSet<_> =
        loaded.resolved.origins.iter().filter(|origin| origin.locked).map(|origin| origin.key.name).collect();
    assert_eq!(locked, KEYS.iter().map(|key| key.name).collect(), "none is forgotten");
    assert_eq!(loaded.resolved.settings.site.name, "병원");
}

#[test]
fn every_string_and_presentation_is_there_in_every_language() {
    let admx = admx();
    for (language, locale) in LANGUAGES {
        let adml = adml(locale);
        let document = roxmltree::Document::parse(&adml).unwrap();
        let ids: BTreeSet<_> =
            document.descendants().filter_map(|node| Some((node.tag_name().name(), node.attribute("id")?))).collect();
        for (table, kind) in [("$(string.", "string"), ("$(presentation.", "presentation")] {
            for reference in admx.split(table).skip(1) {
                let id = reference.split(')').next().unwrap();
                assert!(ids.contains(&(kind, id)), "{language}: {kind} {id}");
            }
        }
    }
}
