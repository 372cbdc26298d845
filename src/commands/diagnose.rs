//! `vxdisplay diagnose`: what support needs to know, in one zip file, without a window.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::check::{CheckError, CheckStyle, text_line};
use crate::check::CheckRun;
use crate::cli::DiagnoseArgs;
use crate::clock::Clock;
use crate::diagnostics::{BundleError, Existing, Facts, Work, collect, monitors_without_a_window};
use crate::l10n::{Message, Reader};
use crate::link::LinkConfig;
use crate::settings::{Loaded, Places, SettingsError};
use crate::wiring;

/// How long the connection check may take.
const CHECK_WITHIN: Duration = Duration::from_secs(5);

/// Writes the file and says what it holds.
///
/// # Errors
/// Where the file cannot be written. Settings that cannot be used are no error here: the bundle says why.
pub fn diagnose(
    args: &DiagnoseArgs,
    loaded: &Result<Loaded, SettingsError>,
    reader: Reader<'_>,
) -> Result<String, BundleError> {
    let (settings, log_dir) = match loaded {
        Ok(loaded) => (loaded.explain_text(Reader::english()), log_dir(loaded)),
        Err(error) => (error.not_used().to_string(), Places::of_this_computer().log_dir),
    };
    let check = match loaded {
        Ok(loaded) if !args.no_check => checked(wiring::link_config(&loaded.resolved.settings)),
        Ok(_) | Err(_) => String::new(),
    };
    let facts = Facts {
        check,
        made: chrono::Local::now().to_rfc3339_opts(chrono::SecondsFormat::Secs, false),
        settings,
        monitors: monitors_without_a_window(),
        log_dir,
        home: directories::BaseDirs::new().map(|dirs| dirs.home_dir().to_owned()),
        ..Facts::default()
    };
    let work = Work::default();
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    let packed = collect(&facts, &work)?.write_zip(&args.out, existing, &work)?;
    let written = Message::new("diagnostics-written")
        .with("path", packed.path.display().to_string())
        .with("bytes", packed.bytes.to_string())
        .with("entries", packed.entries.join(", "));
    Ok(reader.text(&written) + "\n")
}

fn log_dir(loaded: &Loaded) -> Option<PathBuf> {
    loaded.files.log_dir.as_ref().map(|found| found.path.clone())
}

/// The lines of a connection check.
fn checked(config: LinkConfig) -> String {
    let mut run = match CheckRun::start(config, CHECK_WITHIN, Arc::new(|| ())) {
        Ok(run) => run,
        Err(error) => return format!("{}\n", CheckError::from(error)),
    };
    while run.verdict().is_none() {
        run.wait();
        run.poll(Clock.reading());
    }
    run.rungs()
        .iter()
        .map(|report| text_line(report, CheckStyle { json: false, colours: false, reader: Reader::english() }))
        .collect()
}
