//! What the technologist asks for is done.

use core::net::SocketAddr;

use super::effect::{CheckOrder, Effect, Effects, Job, JobKind, LinkOrder, RecordOrder, SimulatorOrder, loopback};
use super::event::Now;
use super::state::State;
use super::{Action, Task};
use crate::l10n::Message;
use crate::link::Target;
use crate::settings::SERVER_URL_KEY;
use crate::wiring;

impl State {
    pub(super) fn perform(&mut self, action: Action, now: Now, effects: &mut Effects) {
        let moment = now.moment();
        match action {
            Action::Reconnect => effects.push(Effect::Link(LinkOrder::Reconnect)),
            Action::RunCheck => effects.push(Effect::Check(CheckOrder::Run(Box::new(self.link.clone())))),
            Action::EndCheck => effects.push(Effect::Check(CheckOrder::End)),
            Action::SetServer(url) => self.set_target(wiring::target(&url), now, effects),
            Action::HideNow => self.hide(now, effects),
            Action::ClearNotices => self.notices.clear(),
            Action::StartRelay => self.start_relay(now, effects),
            Action::StopRelay => self.simulating.stop_relay(effects),
            Action::RelayDialect(dialect) => self.simulating.set_dialect(dialect, effects),
            Action::Drill(drill) => self.simulating.set_drill(drill, effects),
            Action::Cut => self.simulating.cut(effects),
            Action::RestartRelay => self.simulating.restart(effects),
            Action::Freeze(frozen) => self.simulating.freeze(frozen, effects),
            Action::SendTo(to) => self.simulating.set_destination(to),
            Action::Send(text) => self.simulating.send(text, &self.link, effects),
            Action::Play => self.simulating.player().play(moment),
            Action::PausePlayer => self.simulating.player().pause(moment),
            Action::PlayStep => self.simulating.step(moment, &self.link, effects),
            Action::StopPlayer => self.simulating.player().stop(),
            Action::Diagnose(path) => {
                if !self.diagnostics.is_running() {
                    self.diagnostics = Task::Running(0.0);
                    let facts = Box::new(self.diagnostics_facts(now));
                    effects.push(Effect::Start(Job::Diagnose { path, facts }));
                }
            }
            Action::CancelDiagnose => effects.push(Effect::Cancel(JobKind::Diagnose)),
            Action::StartRecording { path, patient_data } => {
                self.recording_holds = patient_data;
                let server = self.link.server.display.clone();
                effects.push(Effect::Record(RecordOrder::Start { path, patient_data, server }));
            }
            Action::StopRecording => effects.push(Effect::Record(RecordOrder::Stop)),
            Action::OpenRecording(path) => {
                if self.replaying.begin_reading() {
                    effects.push(Effect::Start(Job::ReadRecording(path)));
                }
            }
            Action::ReplaySpeed(speed) => self.replaying.set_speed(speed, moment),
            Action::ReplayStep => self.replaying.step(moment),
            Action::CloseReplay => self.replaying.close(),
            Action::Setting { key, change } => self.saving.save(&self.request, key, change, effects),
            Action::OpenSettingsFolder => {
                let folder = self.request.writable_file().and_then(|file| file.parent().map(ToOwned::to_owned));
                effects.extend(folder.map(Effect::ShowFolder));
            }
            Action::OpenLogFolder => {
                effects
                    .extend(self.settings.files.log_dir.as_ref().map(|found| Effect::ShowFolder(found.path.clone())));
            }
            Action::ChooseFile(wanted) => {
                if self.choosing.begin() {
                    effects.push(Effect::Start(Job::ChooseFile(wanted)));
                }
            }
            Action::FileTaken => self.choosing.taken(),
            Action::ShowFirewall => effects.push(Effect::ShowFirewall),
            Action::Export { path, exporter } => self.exporting.start(path, exporter),
            Action::CancelExport => self.exporting.cancel(),
            Action::PaintAgain => {}
            Action::FullScreen(open) => self.ask_full_screen(open, now, effects),
            Action::Identify => self.windows.identify(moment),
        }
    }

    /// Starts the embedded relay; a display that looks elsewhere turns to it when it listens.
    fn start_relay(&mut self, now: Now, effects: &mut Effects) {
        if let Some(address) = self.simulating.relay() {
            self.turn_to_relay(address, now, effects);
            return;
        }
        let config = wiring::relay_config(self.settings());
        if self.simulating.begin_relay(self.settings.resolved.settings.relay.dialect) {
            effects.push(Effect::Simulator(SimulatorOrder::StartRelay(Box::new(config))));
        }
    }

    pub(super) fn turn_to_relay(&mut self, address: SocketAddr, now: Now, effects: &mut Effects) {
        let server = &self.link.server;
        let is_there =
            !server.tls && server.port == address.port() && ["localhost", "127.0.0.1"].contains(&server.host.as_str());
        if !is_there {
            self.set_target(Target::new(false, &loopback(address), address.port()), now, effects);
        }
    }

    /// Turns to another server, where the administrator leaves that open.
    fn set_target(&mut self, server: Target, now: Now, effects: &mut Effects) {
        if self.settings.resolved.is_locked(SERVER_URL_KEY) {
            let said = Message::new("server-locked").with("server", self.link.server.display.as_str());
            self.say(said, now.local());
            return;
        }
        self.link.server = server;
        self.turn_to_server(effects);
    }
}
