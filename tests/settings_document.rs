//! docs/SETTINGS.md is written from the table of keys. After a change of the table: `BLESS=1 cargo test --test settings_document`.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fmt::Write as _;
use std::path::Path;

use vxdisplay::l10n::{Library, Locale, Message};
use vxdisplay::settings::{Applies, FileKind, KEYS, Key, Layers, Settings, Value, read_file, resolve};

const INTRODUCTION: &str = "\
# Settings

<!-- Written by tests/settings_document.rs from the table in src/settings/keys.rs. After a change of the table:
     BLESS=1 cargo test --test settings_document -->

`vxdisplay settings` shows every value in effect, where it comes from, and the paths of the files; `vxdisplay settings --json`
shows the same to programs. A password in an address is shown as `***`, and so is a secret in its query (`token`, `key`, `secret`).

## Where settings come from

Each setting comes from the strongest of these places that sets it. Weakest first:

1. the **default** below;
2. what the **installer** was given, and above it the **machine file**, for all users of the computer, written by the administrator;
3. the **user file**, or in its place the file of `--config FILE` (or of the variable `VXDISPLAY_CONFIG`);
4. the **environment**: `VXDISPLAY_`, the section, two underscores and the name in capitals;
5. the **arguments** of the command line;
6. a **policy** of the organisation: the policy file, or the registry on Windows (see below).

| | machine file | user file | log files |
| --- | --- | --- | --- |
| Linux | `/etc/vxdisplay/settings.toml` | `~/.config/vxdisplay/settings.toml` | `~/.local/state/vxdisplay/logs` |
| Windows | `%ProgramData%\\VX Display\\settings.toml` | `%APPDATA%\\VX Display\\settings.toml` | `%LOCALAPPDATA%\\VX Display\\logs` |
| macOS | `/Library/Application Support/VX Display/settings.toml` | the same below the home folder | `~/Library/Logs/VX Display` |

On Linux `XDG_CONFIG_HOME` and `XDG_STATE_HOME` are respected. A machine or user file may be missing; a file named by `--config` must
exist. Files are TOML in UTF-8. A named pipe or a device is refused; what a shell passes in place of a file (`--config <(…)`,
`/dev/stdin`) is read if it is complete within 5 s.

Blanks, line ends and invisible characters around the value of a variable are ignored (a script with Windows line ends leaves a
carriage return there), and an empty `VXDISPLAY_CONFIG` counts as not set. Quotation marks are part of a value: a value that begins with
one is refused, or, if it is a text to be shown (`site.name`), reported.

## Locking

Above its first `[section]`, the machine file may list settings that only a policy may change:

```toml
locked = [\"server.url\", \"privacy.names\"]

[server]
url = \"ws://vxvue.example:55111\"
```

A locked setting overrides user file, environment and arguments, and the program says so. A setting that the machine file locks
but does not set keeps its default.

## Policies

A policy overrides every other place, and its settings are shown as locked. On Linux it is the file `/etc/vxdisplay/policy.toml` (macOS:
beside the machine file), written like the machine file but without `locked`: whatever it sets is locked.

On Windows policies are registry values below `HKLM\\Software\\Policies\\VX Display`: a key for each section, a value for each name,
`REG_SZ` or `REG_DWORD` (1 and 0 for true and false). The templates in `policies` (ADMX, in six languages) set them by group policy,
Intune or the local policy editor; the installer sets them with `LOCKED=1`. Without `LOCKED=1`, what the installer is given is stored below
`HKLM\\Software\\VX Display\\Settings` in the same way, and is weaker than the machine file. A name that this version does not know
is reported and ignored there: templates may be newer than the program.

## What is refused

Unknown settings, wrong types and impossible values are refused in every place, even if a stronger place overrides them. The program
then does not start; it names file, line and column (or the variable, or the argument), the setting meant, and the values allowed. A character
that only looks like one of TOML's, such as a typographic quotation mark, a no-break space or a full-width equals sign, is named (`U+201C`) with
its place. Of a file with many mistakes, the first 20 are reported, and how many more there are. All this is said in the language of
`console.language`, if that can be read, otherwise in the system's.
`link.dead_after_secs` must be longer than `link.ping_interval_secs`.
A value that only an earlier version had is read as the one that replaced it, and a note says where it is written.

## How settings are saved

The console changes the user file, or that of `--config`. The new text is written to a file with an unpredictable name that only its
owner can read, synced, and renamed to the settings file. The permissions of an existing file are kept, but a file that holds an address
with a password becomes readable by its owner only. Programs that save at the same time wait for each other.

## Log files

One file a day (UTC), `vxdisplay.YYYY-MM-DD.log`. All programs of a user append to the day's file, however often they start.
`log.keep_days` files are kept, including today's; a file that a running program has open is never removed. When a file reaches
`log.max_mib_per_day`, its last line says so, and nothing more is written to it that day. If the disk is full, standard error says so
once, the program continues, and as soon as there is room again the log says how many lines were lost.

## Memory dumps

When a program crashes, the system may write its memory to disk, and this program's memory contains patient data. So it turns dumps off
before anything else: no core file (`RLIMIT_CORE`), on Linux also none through a handler such as systemd's (`PR_SET_DUMPABLE`), on
Windows no error report, and no heap in one that the system makes anyway. For a fault that cannot be found otherwise, `diagnostics.core_dumps = true` allows them from the
next start on, as far as the system does; the log says so. Treat the resulting file like a patient record.
While dumps are off on Linux, other programs of the same user cannot read the memory either (`gdb -p`, `strace -p`), and the files in
`/proc/PID` belong to root.

## All settings

Files are read when the program starts. \"live\": a change in the console takes effect while the program runs;
\"restart\": it takes effect at the next start.
";

/// The value as TOML.
fn toml(value: &Value) -> String {
    match value {
        Value::None => "\"\"".to_owned(),
        Value::Text(text) => format!("\"{text}\""),
        Value::Bool(_) | Value::Whole(_) | Value::Decimal(_) => value.to_string(),
    }
}

fn korean(message: &Message) -> String {
    message.text(Library::bundled(), Locale::KO)
}

fn applies(key: &Key) -> &'static str {
    match key.applies {
        Applies::Live => "live",
        Applies::Restart => "restart",
    }
}

fn document() -> String {
    let mut text = INTRODUCTION.to_owned();
    let mut section = "";
    for key in KEYS {
        if key.section() != section {
            section = key.section();
            write!(text, "\n### [{section}]\n").unwrap();
        }
        let allowed = key.kind.allowed();
        write!(text, "\n#### `{}`\n\n{}  \n{}\n\n", key.name, key.message(), korean(&key.message())).unwrap();
        writeln!(text, "- default: `{}`", toml(&key.default())).unwrap();
        writeln!(text, "- allowed: {allowed}").unwrap();
        writeln!(text, "- variable: `{}`", key.variable()).unwrap();
        writeln!(text, "- takes effect: {}", applies(key)).unwrap();
    }
    write!(text, "\n## A file with all defaults\n\n```toml\n{}```\n", example()).unwrap();
    text
}

/// A settings file with every key at its default.
fn example() -> String {
    let mut text = String::new();
    let mut section = "";
    for key in KEYS {
        if key.section() != section {
            let gap = if section.is_empty() { "" } else { "\n" };
            section = key.section();
            writeln!(text, "{gap}[{section}]").unwrap();
        }
        let name = key.name.split_once('.').unwrap().1;
        writeln!(text, "{name} = {}", toml(&key.default())).unwrap();
    }
    text
}

#[test]
fn the_document_is_that_of_the_table() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/SETTINGS.md");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, document()).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert_eq!(written, document(), "write it anew: BLESS=1 cargo test --test settings_document");
}

#[test]
fn the_file_with_all_defaults_gives_the_defaults() {
    let (layer, problems) = read_file(FileKind::User, Path::new("example.toml"), example().as_bytes());
    assert_eq!(problems, []);
    assert_eq!(layer.entries.len(), KEYS.len());
    let resolved = resolve(&Layers { user: layer, ..Layers::default() }).unwrap();
    assert_eq!(resolved.settings, Settings::default());
}
