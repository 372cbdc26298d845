//! The state's helpers with threads, sockets and files: connection check, simulator, recording.

mod checking;
mod recorder;
mod simulator;

use super::waker::Waker;
use crate::display::{CheckOrder, DeviceFacts, Event, Now, RecordOrder, SimulatorOrder};
use crate::exam::Moment;
use crate::link::LinkEvent;
use crate::relay::RelayHandle;
use checking::Checking;
use recorder::Recording;
use simulator::Simulator;

/// All devices.
pub(super) struct Devices {
    checking: Checking,
    recording: Recording,
    simulator: Simulator,
}

impl Devices {
    /// With the relay that was started with the program, if any.
    pub(super) fn new(relay: Option<RelayHandle>, waker: &Waker) -> Self {
        Self {
            checking: Checking::new(waker.as_wake()),
            recording: Recording::new(waker.clone()),
            simulator: Simulator::new(relay, waker.clone()),
        }
    }

    /// Sees every event of the link, before the state does.
    pub(super) fn observe(&mut self, event: &LinkEvent) {
        self.checking.observe(event);
        self.recording.record(event);
    }

    /// Handles pending reports. Returns the events for the state, and whether the check has progressed.
    pub(super) fn tick(&mut self, now: Now) -> (Vec<Event>, bool) {
        self.recording.tick(now.moment());
        let moved = self.checking.tick(now.reading);
        (self.simulator.tick(), moved)
    }

    pub(super) fn next_deadline(&self) -> Option<Moment> {
        self.checking.next_deadline()
    }

    pub(super) fn check(&mut self, order: CheckOrder, now: Now) {
        self.checking.obey(order, now.local());
    }

    pub(super) fn record(&mut self, order: RecordOrder, now: Now) -> Option<Event> {
        self.recording.obey(order, now.moment(), now.wall)
    }

    pub(super) fn simulate(&mut self, order: SimulatorOrder) -> Option<Event> {
        self.simulator.obey(order).map(Event::Simulator)
    }

    /// Their facts for the console.
    pub(super) fn facts(&self) -> DeviceFacts<'_> {
        DeviceFacts {
            check: self.checking.fact(),
            check_problem: self.checking.problem(),
            relay: self.simulator.counts(),
            recording: self.recording.fact(),
        }
    }
}
