//! Notices, grouped: the same again is counted, with its first and its last time.

use std::collections::VecDeque;

use chrono::NaiveDateTime;

use super::notice::{Kind, Notice, Source};
use super::pace::Pace;
use crate::link::NoticeKind;

/// Notices that are alike, and how often one was raised.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The newest of them, with what was measured then.
    pub notice: Notice,
    /// How often.
    pub count: u64,
    /// When first, by the wall clock.
    pub first: NaiveDateTime,
    /// When last.
    pub last: NaiveDateTime,
    /// It holds no longer: the link has left that server, or what was wrong has ended.
    pub is_past: bool,
    /// It belongs to an earlier visit to a server: the same notice begins a new group.
    pub is_closed: bool,
}

impl Group {
    /// Whose notice it is.
    #[must_use]
    pub const fn source(&self) -> Source {
        self.notice.source()
    }
}

/// Groups kept; of more, the one that was raised least recently goes.
const GROUPS: usize = 200;

/// The notices of this run of the program, the most recent first.
#[derive(Debug, Clone, Default)]
pub struct NoticeLog {
    groups: VecDeque<Group>,
    raised: u64,
    /// How often the log tells each kind.
    paces: Vec<(Kind, Pace)>,
}

impl NoticeLog {
    /// Adds a notice to those that it is like ([`Notice::is_like`]). Returns whether it is told, which a flood of one kind is not each
    /// time: then with how many of that kind were not since the last one.
    pub fn raise(&mut self, notice: Notice, wall: NaiveDateTime) -> Option<u64> {
        self.raised += 1;
        if let Some(server) = server_that_failed(&notice) {
            // What the newest try failed over is what there is to mend.
            self.end(|other| server_that_failed(other) == Some(server) && !other.is_like(&notice));
        }
        let line = self.pace(notice.kind()).line(wall);
        let known = self.groups.iter().position(|group| !group.is_closed && group.notice.is_like(&notice));
        let group = match known.and_then(|index| self.groups.remove(index)) {
            Some(group) => Group { notice, count: group.count + 1, last: wall, is_past: false, ..group },
            None => Group { notice, count: 1, first: wall, last: wall, is_past: false, is_closed: false },
        };
        self.groups.push_front(group);
        self.groups.truncate(GROUPS);
        line
    }

    /// Adds a notice of a server that the link has left.
    pub fn raise_past(&mut self, notice: Notice, wall: NaiveDateTime) {
        self.raised += 1;
        let group = Group { notice, count: 1, first: wall, last: wall, is_past: true, is_closed: true };
        self.groups.push_front(group);
        self.groups.truncate(GROUPS);
    }

    fn pace(&mut self, kind: Kind) -> &mut Pace {
        let index = self.paces.iter().position(|(known, _)| *known == kind).unwrap_or_else(|| {
            self.paces.push((kind, Pace::default()));
            self.paces.len() - 1
        });
        &mut self.paces[index].1
    }

    /// The link turns to another server: what was said of the one before, and of its messages, is past.
    pub fn turn_to_server(&mut self) {
        self.end(|notice| match notice {
            Notice::Protocol(_) | Notice::Exam(_) | Notice::Link(_) | Notice::Ignored(_) => true,
            Notice::Program(_) => false,
        });
        for group in &mut self.groups {
            group.is_closed |= group.source() != Source::Program;
        }
    }

    /// A connection has opened: what kept it from opening is past.
    pub fn opened(&mut self) {
        self.end_of_link(|kind| matches!(kind, NoticeKind::Failed(_) | NoticeKind::Down(_)));
    }

    /// The registration has been confirmed: what was said of it is past.
    pub fn registered(&mut self) {
        self.end_of_link(NoticeKind::is_of_registration);
    }

    fn end_of_link(&mut self, is_over: impl Fn(&NoticeKind) -> bool) {
        self.end(|notice| matches!(notice, Notice::Link(notice) if is_over(&notice.kind)));
    }

    fn end(&mut self, is_over: impl Fn(&Notice) -> bool) {
        for group in self.groups.iter_mut().filter(|group| is_over(&group.notice)) {
            group.is_past = true;
        }
    }

    /// The groups, the most recently raised first.
    pub fn groups(&self) -> impl ExactSizeIterator<Item = &Group> {
        self.groups.iter()
    }

    /// How many notices were raised in all.
    #[must_use]
    pub fn raised(&self) -> u64 {
        self.raised
    }

    /// Forgets all.
    pub fn clear(&mut self) {
        self.groups.clear();
    }
}

/// The server to which a try has failed.
fn server_that_failed(notice: &Notice) -> Option<&str> {
    match notice {
        Notice::Link(link) => matches!(link.kind, NoticeKind::Failed(_)).then_some(&*link.server),
        Notice::Protocol(_) | Notice::Exam(_) | Notice::Ignored(_) | Notice::Program(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::l10n::Message;
    use crate::link::{self, Answer, DownReason, Failure, FrameKind, HandshakeFailure, LongMessage};
    use crate::{exam, protocol};

    fn at(second: u64) -> NaiveDateTime {
        NaiveDateTime::default() + Duration::from_secs(second)
    }

    fn link(kind: NoticeKind) -> Notice {
        Notice::Link(link::Notice { server: "ws://h:1".into(), kind })
    }

    fn silent(millis: u64) -> Notice {
        link(NoticeKind::Down(DownReason::Silent(Duration::from_millis(millis))))
    }

    #[test]
    fn the_same_notice_is_counted_and_moves_to_the_front() {
        let mut register = NoticeLog::default();
        let (a, b) = (Notice::Exam(exam::Notice::IdDamaged), Notice::Protocol(protocol::Notice::ResultKey));
        for (second, notice) in [(1, &a), (2, &b), (3, &a)] {
            register.raise(notice.clone(), at(second));
        }
        let groups: Vec<_> =
            register.groups().map(|group| (group.notice.clone(), group.count, group.first, group.last)).collect();
        assert_eq!(groups, [(a, 2, at(1), at(3)), (b, 1, at(2), at(2))]);
        assert_eq!(register.raised(), 3);
    }

    #[test]
    fn a_notice_with_another_measure_is_the_same_and_the_newest_measure_is_shown() {
        let long = |size, may_be_event| {
            link(NoticeKind::LongMessage(LongMessage { kind: FrameKind::Text, size, may_be_event }))
        };
        let seconds = Duration::from_secs;
        for (first, second) in [
            (silent(10_003), silent(12_900)),
            (link(NoticeKind::Woke(seconds(60))), link(NoticeKind::Woke(seconds(3600)))),
            (link(NoticeKind::SlowLookup(seconds(6))), link(NoticeKind::SlowLookup(seconds(9)))),
            (link(NoticeKind::OutgoingNotReported(3)), link(NoticeKind::OutgoingNotReported(4))),
            (long(300_000, true), long(400_000, true)),
        ] {
            assert_ne!(first.to_string(), second.to_string());
            let mut register = NoticeLog::default();
            register.raise(first, at(1));
            register.raise(second.clone(), at(2));
            let groups: Vec<_> = register.groups().cloned().collect();
            assert_eq!(
                groups,
                [Group { notice: second, count: 2, first: at(1), last: at(2), is_past: false, is_closed: false }]
            );
        }
    }

    #[test]
    fn what_differs_otherwise_is_another_notice() {
        let long = |may_be_event| {
            link(NoticeKind::LongMessage(LongMessage { kind: FrameKind::Text, size: 300_000, may_be_event }))
        };
        let of_other_server = Notice::Link(link::Notice { server: "ws://i:1".into(), kind: NoticeKind::NotSent });
        let notices = [
            silent(10_003),
            link(NoticeKind::Down(DownReason::Ended)),
            link(NoticeKind::RegisterRefused(Some(1))),
            link(NoticeKind::RegisterRefused(Some(2))),
            link(NoticeKind::NotSent),
            of_other_server,
            long(true),
            long(false),
            Notice::Program(Message::new("relay-stopped")),
            Notice::Program(Message::new("relay-needed")),
            Notice::Program(Message::new("relay-port-in-use").with("address", "127.0.0.1:1")),
            Notice::Program(Message::new("relay-port-in-use").with("address", "127.0.0.1:2")),
        ];
        let mut register = NoticeLog::default();
        for notice in &notices {
            register.raise(notice.clone(), at(1));
        }
        assert_eq!(register.groups().len(), notices.len());
    }

    #[test]
    fn what_is_over_is_marked_until_it_comes_again() {
        let mut register = NoticeLog::default();
        let (lost, refused) = (silent(10_003), link(NoticeKind::RegisterRefused(None)));
        let program = Notice::Program(Message::new("relay-stopped"));
        let all = [&lost, &refused, &program];
        for notice in all {
            register.raise(notice.clone(), at(1));
        }
        let past = |register: &NoticeLog| {
            all.map(|notice| register.groups().any(|group| group.notice.is_like(notice) && group.is_past))
        };
        assert_eq!(past(&register), [false; 3]);
        register.opened();
        assert_eq!(past(&register), [true, false, false]);
        register.registered();
        assert_eq!(past(&register), [true, true, false]);
        register.raise(silent(12_000), at(2));
        assert_eq!(past(&register), [false, true, false], "it is back");
        register.turn_to_server();
        assert_eq!(past(&register), [true, true, false]);
    }

    #[test]
    fn another_visit_to_a_server_begins_groups_of_its_own() {
        let mut log = NoticeLog::default();
        let program = Notice::Program(Message::new("relay-stopped"));
        for notice in [silent(1_000), program.clone()] {
            log.raise(notice, at(1));
        }
        log.turn_to_server();
        for second in [7, 8] {
            log.raise(silent(1_000), at(second));
            log.raise(program.clone(), at(second));
        }
        let groups: Vec<_> =
            log.groups().map(|group| (group.count, group.first, group.last, group.is_past, group.source())).collect();
        let expected = [
            (3, at(1), at(8), false, Source::Program),
            (2, at(7), at(8), false, Source::Link),
            (1, at(1), at(1), true, Source::Link),
        ];
        assert_eq!(groups, expected);
    }

    #[test]
    fn one_server_has_one_advice_that_of_its_newest_failure() {
        let address = ([127, 0, 0, 1], 1).into();
        let failed = |failure| link(NoticeKind::Failed(Failure::Handshake(address, failure)));
        let closed = failed(HandshakeFailure::ClosedUnanswered);
        let tls = failed(HandshakeFailure::NotHttp(Answer::Tls));
        let mut log = NoticeLog::default();
        for notice in [&closed, &closed, &tls] {
            log.raise(notice.clone(), at(1));
        }
        let past = |log: &NoticeLog| log.groups().map(|group| group.is_past).collect::<Vec<_>>();
        assert_eq!(past(&log), [false, true]);
        log.raise(closed, at(2));
        assert_eq!(past(&log), [false, true], "and the other way round");
    }

    #[test]
    fn the_least_recent_group_goes_first() {
        let mut register = NoticeLog::default();
        for number in 0..1000u64 {
            register.raise(Notice::Program(Message::new("relay-port-in-use").with("address", number)), at(number));
        }
        assert_eq!(register.groups().len(), GROUPS);
        let newest = register.groups().next().map(|group| group.notice.to_string());
        assert_eq!(
            newest.as_deref(),
            Some(
                "Another program, perhaps VXvue's own server, is using 999. Close it, or start the relay on a free port."
            )
        );
    }
}
