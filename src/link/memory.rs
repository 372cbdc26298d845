//! A link without a server, a socket or a thread: tests feed its events and see its commands.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use chrono::NaiveDate;
use core::net::{Ipv4Addr, SocketAddr};
use crossbeam_channel::{Receiver, Sender, TrySendError, bounded};

use super::{
    CommandError, DownReason, LinkCommand, LinkEvent, LinkEventKind, LinkEvents, LinkHandle, LinkState, Up,
    UpgradeFacts, frames,
};
use crate::exam::Moment;
use crate::protocol::ClientType;

/// The far end of a link in memory.
#[derive(Debug)]
pub struct MemoryLink {
    events: Sender<LinkEvent>,
    commands: Receiver<LinkCommand>,
    quit: Arc<AtomicBool>,
    connection: u64,
}

/// A handle and its events as [`super::Link::start`] gives them, and the far end.
#[must_use]
pub fn memory(capacity: usize) -> (LinkHandle, LinkEvents, MemoryLink) {
    let (event_sender, events) = bounded(capacity.max(1));
    let (command_sender, commands) = bounded(capacity.max(1));
    let quit = Arc::new(AtomicBool::new(false));
    let far = MemoryLink { events: event_sender, commands, quit: Arc::clone(&quit), connection: 0 };
    (LinkHandle::without_thread(command_sender, quit), LinkEvents::without_thread(events), far)
}

impl MemoryLink {
    /// Any event, of the newest connection.
    ///
    /// # Errors
    /// If the event channel is full or closed.
    pub fn emit(&self, at: Moment, kind: LinkEventKind) -> Result<(), CommandError> {
        let event = LinkEvent { at, connection: self.connection, server: None, kind };
        self.events.try_send(event).map_err(|error| match error {
            TrySendError::Full(_) => CommandError::Busy,
            TrySendError::Disconnected(_) => CommandError::Ended,
        })
    }

    /// A connection opens, under the next number.
    ///
    /// # Errors
    /// If the event channel is full or closed.
    pub fn up(&mut self, at: Moment) -> Result<(), CommandError> {
        self.connection += 1;
        let up = Up {
            address: SocketAddr::from((Ipv4Addr::LOCALHOST, 55111)),
            resolve: Duration::ZERO,
            connect: Duration::ZERO,
            handshake: Duration::ZERO,
            facts: UpgradeFacts::default(),
        };
        self.emit(at, LinkEventKind::Up(Box::new(up)))
    }

    /// The connection ends.
    ///
    /// # Errors
    /// If the event channel is full or closed.
    pub fn down(&self, at: Moment, reason: DownReason) -> Result<(), CommandError> {
        self.emit(at, LinkEventKind::Down { reason, up_for: Duration::ZERO })
    }

    /// The state changes.
    ///
    /// # Errors
    /// If the event channel is full or closed.
    pub fn state(&self, at: Moment, state: LinkState) -> Result<(), CommandError> {
        self.emit(at, LinkEventKind::State(state))
    }

    /// A text comes from the server: decoded and converted as the real link does for a display.
    ///
    /// # Errors
    /// If the event channel is full or closed.
    pub fn text(&self, at: Moment, text: &str, today: NaiveDate) -> Result<(), CommandError> {
        let mut messages = frames::incoming_text(text, ClientType::Display, today).into_iter();
        messages.try_for_each(|(frame, _)| self.emit(at, LinkEventKind::Frame(Box::new(frame))))
    }

    /// The next command, if any.
    #[must_use]
    pub fn next_command(&self) -> Option<LinkCommand> {
        self.commands.try_recv().ok()
    }

    /// Whether the handle was told to quit or dropped.
    #[must_use]
    pub fn has_quit(&self) -> bool {
        self.quit.load(Ordering::SeqCst)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exam::Event;

    #[test]
    fn events_arrive_in_order_and_commands_are_seen() {
        let (handle, events, mut far) = memory(8);
        let at = Moment::default();
        let today = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();

        far.up(at).unwrap();
        far.text(at, r#"{"sender":2,"receiver":106,"command":1001}"#, today).unwrap();
        handle.send_text("x".to_owned()).unwrap();

        assert!(matches!(events.try_recv().unwrap(), LinkEvent { connection: 1, kind: LinkEventKind::Up(_), .. }));
        let LinkEventKind::Frame(frame) = events.try_recv().unwrap().kind else { panic!("no frame") };
        assert_eq!(frame.converted.event, Some(Event::Started));
        assert!(matches!(far.next_command(), Some(LinkCommand::Send(text)) if text == "x"));
        handle.quit();
        assert!(far.has_quit());
    }
}
