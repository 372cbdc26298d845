//! What the technologist asks for is done.

use core::net::{Ipv4Addr, SocketAddr};

use super::effect::{CheckOrder, Effect, Effects, Job, JobKind, LinkOrder, RecordOrder, SimulatorOrder, loopback};
use super::event::{Now, SimulatorEvent};
use super::simulating::Next;
use super::state::State;
use super::{Action, Task};
use crate::l10n::Message;
use crate::link::Target;
use crate::recording::LinkAtStart;
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
            Action::StartRelayOnFreePort => self.start_relay_on_free_port(effects),
            Action::StartDemo => self.start_demo(now, effects),
            Action::StopRelay => self.stop_relay(now, effects),
            Action::RelayDialect(dialect) => self.simulating.set_dialect(dialect, effects),
            Action::Drill(drill) => self.simulating.set_drill(drill, effects),
            Action::Cut => self.simulating.cut(effects),
            Action::RestartRelay => self.simulating.restart(effects),
            Action::Freeze(frozen) => self.simulating.freeze(frozen, effects),
            Action::SendTo(to) => self.simulating.set_destination(to),
            Action::Send(text) => self.simulating.send(text, &self.link, moment, effects),
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
                let server = self.link.server.display.clone();
                let link = LinkAtStart {
                    connection: self.session.connection(),
                    open: self.history.connected_since().is_some(),
                    state: self.session.link(),
                };
                effects.push(Effect::Record(RecordOrder::Start { path, patient_data, server, link }));
            }
            Action::StopRecording => effects.push(Effect::Record(RecordOrder::Stop)),
            Action::OpenRecording(path) => {
                if self.replaying.begin_reading(&path) {
                    effects.push(Effect::Start(Job::ReadRecording(path)));
                }
            }
            Action::ReplaySpeed(speed) => self.replaying.set_speed(speed, moment),
            Action::PauseReplay(paused) => self.replaying.pause(paused, moment),
            Action::SeekReplay(to) => self.replaying.seek(to, moment),
            Action::ListRecordings(folder) => self.list_recordings(folder, effects),
            Action::CancelReading => self.replaying.cancel_reading(),
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
            Action::ShowFolder(folder) => effects.push(Effect::ShowFolder(folder)),
            Action::CloseToast(id) => self.toasts.close(id),
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
        self.order_relay(false, effects);
    }

    fn start_relay_on_free_port(&mut self, effects: &mut Effects) {
        self.order_relay(true, effects);
    }

    fn order_relay(&mut self, on_free_port: bool, effects: &mut Effects) {
        if self.simulating.begin_relay(self.settings.resolved.settings.relay.dialect) {
            self.push_relay_order(on_free_port, effects);
        }
    }

    fn push_relay_order(&self, on_free_port: bool, effects: &mut Effects) {
        let mut config = wiring::relay_config(self.settings());
        if on_free_port {
            config.listen.set_port(0);
        }
        // The display turns to it in the clear, which is for nobody else to hear.
        if config.tls.take().is_some() {
            config.listen.set_ip(Ipv4Addr::LOCALHOST.into());
        }
        effects.push(Effect::Simulator(SimulatorOrder::StartRelay(Box::new(config))));
    }

    /// Starts the relay where none runs, and plays the demo exam on it.
    fn start_demo(&mut self, now: Now, effects: &mut Effects) {
        if let Some(address) = self.simulating.relay() {
            self.turn_to_relay(address, now, effects);
        }
        if self.simulating.begin_demo(now.moment(), self.settings.resolved.settings.relay.dialect) {
            self.push_relay_order(false, effects);
        }
    }

    /// Stops the relay; a display that looks to it goes back to the server of the settings.
    fn stop_relay(&mut self, now: Now, effects: &mut Effects) {
        let looks_there = self.looks_to_relay();
        self.simulating.stop_relay(effects);
        let home = wiring::link_config(self.settings()).server;
        if looks_there && home.display != self.link.server.display {
            // Also where the address is locked: that is the one it is locked to.
            self.link.server = home;
            self.turn_to_server(now, effects);
        }
    }

    pub(super) fn take_from_simulator(&mut self, event: SimulatorEvent, now: Now, effects: &mut Effects) {
        match self.simulating.take(event) {
            Next::Nothing => {}
            Next::TurnTo(address) => {
                self.turn_to_relay(address, now, effects);
                self.simulating.turned(now.moment());
            }
            Next::StartOnFreePort => self.order_relay(true, effects),
        }
    }

    /// Whether the display looks to the relay in this program.
    pub(super) fn looks_to_relay(&self) -> bool {
        self.simulating.relay().is_some_and(|address| self.looks_to(address))
    }

    /// Whether the display looks to the relay that listens there.
    fn looks_to(&self, address: SocketAddr) -> bool {
        let server = &self.link.server;
        let hosts = ["localhost", "127.0.0.1", &loopback(address)];
        !server.tls && server.port == address.port() && hosts.contains(&server.host.as_str())
    }

    pub(super) fn turn_to_relay(&mut self, address: SocketAddr, now: Now, effects: &mut Effects) {
        if !self.looks_to(address) {
            self.set_target(Target::new(false, &loopback(address), address.port()), now, effects);
        }
    }

    /// Switches to another server, if the administrator allows it.
    fn set_target(&mut self, server: Target, now: Now, effects: &mut Effects) {
        if server == self.link.server {
            // Who is shown stays. A link that waits for its next try need not.
            if !self.session.link().is_up() {
                effects.push(Effect::Link(LinkOrder::Reconnect));
            }
            return;
        }
        if self.settings.resolved.is_locked(SERVER_URL_KEY) {
            let said = Message::new("server-locked").with("server", self.link.server.display.as_str());
            self.say(said, now.local());
            return;
        }
        self.link.server = server;
        self.turn_to_server(now, effects);
    }
}
