//! Executes the effects of the state.

use winit::event_loop::ActiveEventLoop;

use super::{ConsoleWindow, Ended, Host};
use crate::display::{Effect, Event, LinkOrder, LogLine};
use crate::host::folders;
use crate::host::shared::now;
use crate::l10n::Message;

impl Host {
    /// Executes it; returns immediate events for the state.
    pub(super) fn perform(&mut self, event_loop: &ActiveEventLoop, effect: Effect) -> Option<Event> {
        match effect {
            Effect::Open(window) => self.open(event_loop, window),
            Effect::Close(kind) => self.close(event_loop, kind),
            Effect::RaiseConsole => match &self.console {
                Some(ConsoleWindow::Gl(console)) => console.raise(),
                Some(ConsoleWindow::Cpu { window, .. }) => window.raise(),
                None => {}
            },
            Effect::KeepAwake(wanted) => self.parts.awake.set(wanted),
            Effect::Tray(icon) => return self.parts.tray.show(icon),
            Effect::Link(order) => return self.tell_link(order),
            Effect::Simulator(order) => return self.parts.shared.borrow_mut().devices.simulate(order),
            Effect::Check(order) => self.parts.shared.borrow_mut().devices.check(order, now()),
            Effect::Record(order) => return self.parts.shared.borrow_mut().devices.record(order, now()),
            Effect::Start(job) => return self.parts.jobs.start(job),
            Effect::Cancel(kind) => self.parts.jobs.cancel(kind),
            Effect::Claim { home, current } => {
                return self.parts.claims.as_mut().and_then(|claims| claims.hold(&home, &current)).map(Event::Said);
            }
            Effect::Remember { memory, chosen } => self.parts.remembering.keep(&memory, chosen),
            Effect::ShowFolder(folder) => {
                let waker = self.parts.jobs.waker();
                return folders::open(&folder, waker).err().map(Event::FolderNotShown);
            }
            Effect::ShowFirewall => return folders::show_firewall().err().map(Event::Said),
            // The notices and the log have it already.
            Effect::Notice(_) => {}
            Effect::Log(LogLine::Info(line)) => tracing::info!("{line}"),
            Effect::Log(LogLine::Warning(line)) => tracing::warn!("{line}"),
            Effect::SettingSaved(key) => self.parts.shared.borrow_mut().console.saved(key),
            Effect::Quit => self.end(event_loop, Ended::Quit),
        }
        None
    }

    fn tell_link(&self, order: LinkOrder) -> Option<Event> {
        let link = &self.parts.link;
        match order {
            // A link with a full queue will reconnect or notice on its own.
            LinkOrder::Reconnect => drop(link.reconnect()),
            LinkOrder::Ping => drop(link.ping_now()),
            LinkOrder::SetServer(config) => {
                return link
                    .set_server(*config)
                    .err()
                    .map(|error| Event::Said(Message::new("server-not-taken").with("reason", error.message())));
            }
        }
        None
    }
}
