//! Finished jobs, and the effects of a saved setting.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::effect::{Effect, Effects, Job, JobKind, LinkOrder};
use super::event::{JobEnd, Now, RecorderEvent};
use super::recorded::Ended;
use super::saving::Why;
use super::state::State;
use super::task::Task;
use super::turns::Turns;
use crate::exam::Moment;
use crate::l10n::Message;
use crate::link::LinkConfig;
use crate::logo::Logo;
use crate::screen::ScreenConfig;
use crate::settings::{Loaded, SERVER_URL_KEY};
use crate::wiring;

/// The setting that chooses the patient's monitor.
const MONITOR_KEY: &str = "display.monitor";

impl State {
    pub(super) fn end_job(&mut self, end: JobEnd, now: Now, effects: &mut Effects) {
        match end {
            JobEnd::Saved(Ok(loaded)) => {
                if let Some(key) = self.saving.end(None, &self.request, effects) {
                    self.take_settings(key.name, *loaded, now, effects);
                    if key.name == SERVER_URL_KEY {
                        self.tell_address(now.moment());
                    }
                }
            }
            JobEnd::Saved(Err(error)) => {
                self.saving.end(Some(Why::Refused(error)), &self.request, effects);
            }
            JobEnd::Exported(written) => self.end_export(written, now),
            JobEnd::Diagnosed(Ok(place)) => {
                self.tell_written(&place, now);
                self.diagnostics = Task::Done(place);
            }
            JobEnd::Diagnosed(Err(why)) | JobEnd::Broken(JobKind::Diagnose, why) => {
                if why != Message::new("diagnostics-cancelled") {
                    self.toasts.failed(why.clone(), now.moment());
                }
                self.diagnostics = Task::Failed(why);
            }
            JobEnd::FileChosen(purpose, chosen) => self.choosing.end(purpose, chosen),
            JobEnd::Broken(JobKind::ChooseFile, why) => {
                self.choosing.give_up();
                self.toasts.failed(why, now.moment());
            }
            JobEnd::RecordingsListed(found) => self.replaying.list(found),
            JobEnd::Broken(JobKind::ListRecordings, why) => self.replaying.list(Err(why)),
            JobEnd::RecordingRead { path, read } => {
                let settings = self.settings();
                let (limits, manner) = (wiring::exam_limits(settings), wiring::manner(settings));
                self.replaying.take(Some(&path), read, limits, manner);
            }
            JobEnd::Broken(JobKind::Save, why) => {
                self.saving.end(Some(Why::Broken(why)), &self.request, effects);
            }
            JobEnd::LogoRead(path, read) => self.take_logo(&path, read, now),
            JobEnd::Broken(JobKind::ReadLogo, why) => self.say(why, now.local()),
            JobEnd::Broken(JobKind::Export, why) => self.end_export(Err(why), now),
            JobEnd::Broken(JobKind::ReadRecording, why) => {
                let settings = self.settings();
                let (limits, manner) = (wiring::exam_limits(settings), wiring::manner(settings));
                self.replaying.take(None, Err(why), limits, manner);
            }
        }
    }

    /// The export is written, or why not; nothing is said of one that nobody waits for any more.
    fn end_export(&mut self, written: Result<String, Message>, now: Now) {
        if !self.exporting.end(written.clone()) {
            return;
        }
        match written {
            Ok(place) => self.tell_written(&place, now),
            Err(why) => self.toasts.failed(why, now.moment()),
        }
    }

    /// A file was written, and its folder can be shown.
    fn tell_written(&mut self, place: &str, now: Now) {
        let folder = Path::new(place).parent().map(Path::to_owned);
        self.toasts.done(Message::new("toast-written").with("place", place), folder, now.moment());
    }

    /// The server's address was saved, and from when on it is used.
    fn tell_address(&mut self, now: Moment) {
        let saved = self.settings.saved_server.to_string();
        let said = Message::new("toast-address-saved").with("server", saved.as_str());
        let home = self.settings().server.url.to_string();
        let is_covered = self.settings.resolved.is_of_this_start(SERVER_URL_KEY) && home != saved;
        let said = if is_covered { said.form("started").with("home", home) } else { said };
        self.toasts.done(said, None, now);
    }

    pub(super) fn take_from_recorder(&mut self, event: RecorderEvent, now: Now, effects: &mut Effects) {
        let Some(Ended { said, path, complete }) = self.recorded.take(event) else { return };
        let folder = path.parent().map(Path::to_owned);
        if complete {
            self.toasts.done(said, folder.clone(), now.moment());
        } else {
            self.toasts.failed(said, now.moment());
        }
        // Whoever has the list before them finds the new one in it.
        if let Some(folder) = self.replaying.folder().map(Path::to_owned) {
            self.list_recordings(folder, effects);
        }
    }

    pub(super) fn list_recordings(&mut self, folder: PathBuf, effects: &mut Effects) {
        if self.replaying.begin_listing(&folder) {
            effects.push(Effect::Start(Job::ListRecordings(folder)));
        }
    }

    /// Has the logo of the settings read, where there is one.
    pub(super) fn read_logo(&self, effects: &mut Effects) {
        effects.extend(self.settings().site.logo.clone().map(|path| Effect::Start(Job::ReadLogo(path))));
    }

    /// The logo that was read is shown, unless the settings name another one by now. Where it cannot be, there is none, and it is said.
    fn take_logo(&mut self, path: &Path, read: Result<Logo, Message>, now: Now) {
        if self.settings().site.logo.as_deref() != Some(path) {
            return;
        }
        let logo = match read {
            Ok(logo) => Some(logo),
            Err(why) => {
                self.say(why, now.local());
                None
            }
        };
        self.look(ScreenConfig { logo, ..self.screen.clone() });
    }

    /// How the patient screen looks from now on.
    fn look(&mut self, screen: ScreenConfig) {
        if screen != self.screen {
            self.screen = screen;
            self.screen_revision = self.screen_revision.wrapping_add(1);
        }
    }

    /// Lays the patient screen out for the monitor that is picked, unless the settings say how large it is.
    pub(super) fn measure(&mut self) {
        let diagonal_in = wiring::diagonal_in(&self.settings().display, self.windows.plan.diagonal_in());
        self.look(ScreenConfig { diagonal_in, ..self.screen.clone() });
    }

    /// Applies a saved setting, at once if possible.
    fn take_settings(&mut self, key: &'static str, loaded: Loaded, now: Now, effects: &mut Effects) {
        let before = std::mem::replace(&mut self.settings, Arc::new(loaded));
        let is_locked_now =
            self.settings.resolved.is_locked(SERVER_URL_KEY) && !before.resolved.is_locked(SERVER_URL_KEY);
        let (before, settings) = (&before.resolved.settings, Arc::clone(&self.settings));
        let settings = &settings.resolved.settings;
        if before.display.languages != settings.display.languages {
            self.turns = Turns::default();
        }
        let logo = self.screen.logo.clone().filter(|_| before.site.logo == settings.site.logo);
        let languages = settings.display.languages.turn(self.turns.count());
        let reported_in = self.windows.plan.diagonal_in();
        let screen = wiring::screen_config(settings, &self.settings.texts, reported_in);
        self.look(ScreenConfig { languages, logo, ..screen });
        // What lies there may be another picture by now.
        self.read_logo(effects);
        let new = wiring::link_config(settings);
        let is_to_leave = is_locked_now && self.link.server != new.server;
        if is_to_leave || (&before.server, &before.link) != (&settings.server, &settings.link) {
            // The address of a demo or of a server that was turned to by hand stays, unless the setting itself changed, or was locked.
            let stays = before.server.url == settings.server.url && !is_to_leave;
            let server = if stays { self.link.server.clone() } else { new.server.clone() };
            if !stays {
                self.home.clone_from(&server.display);
            }
            let is_same_server = self.link.server == server && before.server.ca_file == settings.server.ca_file;
            let is_named_alone = is_same_server && before.link == settings.link;
            self.link = LinkConfig { server, ..new };
            if is_named_alone {
                // The address that is in use was saved: the connection, and who is shown, stay.
                effects.push(Effect::Claim { home: self.home.clone(), current: self.link.server.display.clone() });
            } else if is_same_server {
                // Its figures and notices stay.
                effects.push(Effect::Link(LinkOrder::SetServer(Box::new(self.link.clone()))));
            } else {
                self.turn_to_server(now, effects);
            }
        }
        let chosen = key == MONITOR_KEY || before.display.monitor != settings.display.monitor;
        self.windows.plan.choose(&settings.display.monitor, settings.display.allow_only_monitor, chosen);
        self.settle_plan(chosen, now, effects);
        let (limits, manner) = (wiring::exam_limits(settings), wiring::manner(settings));
        self.replaying.configure(limits, manner);
        let told = self.session.configure(limits, manner);
        self.note(told, now.local(), effects);
        // Shorter limits may have passed by now.
        self.pass_time(now, effects);
        effects.push(Effect::SettingSaved(key));
    }
}
