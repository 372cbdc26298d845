//! The answer to command 11, or what comes in its place.

use super::{Registration, Session};
use crate::link::policy::{Phase, Policy, Retry};
use crate::link::{NoticeKind, Question};
use crate::protocol::Status;

impl Session {
    /// What there is to say where no answer to command 11 could be read in time.
    const fn without_registration(&self) -> NoticeKind {
        if self.echoes {
            NoticeKind::Echoes
        } else if self.unread.have_answered(Question::Register) {
            NoticeKind::RegisterUnread
        } else {
            NoticeKind::RegisterUnanswered
        }
    }
}

impl Policy {
    pub(super) fn register_answered(&mut self, status: Option<Status>, error: Option<i64>) {
        let now = self.last.awake;
        let Phase::Up(session) = &mut self.phase else { return };
        match status {
            Some(Status::Success) => self.confirmed(true),
            Some(Status::Failure) => {
                // A second registration may be refused because the first one counts.
                if session.register == (Registration::Confirmed { by_reply: true }) {
                    return;
                }
                let again = now + self.backoff.wait(Retry::Denied, &self.rules.limits);
                session.register = Registration::Refused { again };
                self.raise(NoticeKind::RegisterRefused(error));
            }
            // An answer with neither status: no reason to ask again, and no confirmation.
            None => {
                if matches!(session.register, Registration::Sent { .. }) {
                    session.register = Registration::Unanswered;
                }
            }
        }
    }

    pub(super) fn confirmed(&mut self, by_reply: bool) {
        let Phase::Up(session) = &mut self.phase else { return };
        let before = session.register == (Registration::Confirmed { by_reply: true });
        session.register = Registration::Confirmed { by_reply: by_reply || before };
        self.forget(NoticeKind::is_of_registration);
    }

    pub(super) fn expire_register(&mut self) {
        let now = self.last.awake;
        let Phase::Up(session) = &mut self.phase else { return };
        match session.register {
            Registration::Sent { until } if until <= now => {
                session.register = Registration::Unanswered;
                let kind = session.without_registration();
                self.send_register();
                self.raise(kind);
            }
            Registration::Refused { again } if again <= now => {
                let wait = self.backoff.wait(Retry::Denied, &self.rules.limits);
                session.register = Registration::Refused { again: now + wait };
                self.send_register();
            }
            Registration::Sent { .. }
            | Registration::Unanswered
            | Registration::Confirmed { .. }
            | Registration::Refused { .. } => {}
        }
    }
}
