//! The simplest thing to do about the rung that failed, where one press does it.

use super::{Action, Facts};
use crate::check::{Observation, Rung, RungReport, RungState};
use crate::link::{Answer, ConnectFailure, Failure, HandshakeFailure, TlsFailure};
use crate::settings::{SERVER_URL_KEY, ServerUrl};

/// Under which rung the button stands, its text, what is said under the pointer, and what it does.
pub(super) type Step = (Rung, &'static str, &'static str, Box<dyn Fn() -> Option<Action>>);

/// The next step; none where there is nothing simple to do.
pub(super) fn next_step(rungs: &[RungReport], facts: &Facts<'_>) -> Option<Step> {
    let failed = rungs.iter().find(|report| report.state == RungState::Failed)?;
    let Observation::Failed { failure, .. } = failed.saw() else { return None };
    let may_turn = !facts.settings.resolved.is_locked(SERVER_URL_KEY);
    match failure {
        Failure::Connect(tried) => {
            let blocked = |(_, failure): &(_, ConnectFailure)| match failure {
                ConnectFailure::TimedOut(_) | ConnectFailure::NotPermitted => true,
                ConnectFailure::Refused
                | ConnectFailure::Unreachable
                | ConnectFailure::ToItself
                | ConnectFailure::Other(_) => false,
            };
            if cfg!(windows) && tried.iter().any(blocked) {
                return Some((
                    failed.rung,
                    "step-firewall",
                    "step-firewall-hint",
                    Box::new(|| Some(Action::ShowFirewall)),
                ));
            }
            let start: Step =
                (failed.rung, "step-test-server", "step-test-server-hint", Box::new(|| Some(Action::StartRelay)));
            (may_turn && facts.simulator.relay.is_none()).then_some(start)
        }
        Failure::Handshake(
            _,
            HandshakeFailure::NotHttp(Answer::Tls) | HandshakeFailure::ClosedUnanswered | HandshakeFailure::Reset,
        ) if may_turn => turn(failed.rung, facts.server, ("ws://", "wss://"), ("step-wss", "step-wss-hint")),
        Failure::Handshake(_, HandshakeFailure::Tls(TlsFailure::NotTls(answer))) if answer.is_foreign() => None,
        Failure::Handshake(
            _,
            HandshakeFailure::Tls(TlsFailure::NotTls(_) | TlsFailure::Silent(_) | TlsFailure::EndedBefore),
        ) if may_turn => turn(failed.rung, facts.server, ("wss://", "ws://"), ("step-ws", "step-ws-hint")),
        Failure::Resolve(_) | Failure::Handshake(..) | Failure::Setup(_) => None,
    }
}

/// The same server by the other scheme.
fn turn(rung: Rung, server: &str, (from, to): (&str, &str), (key, hint): (&'static str, &'static str)) -> Option<Step> {
    let other = format!("{to}{}", server.strip_prefix(from)?);
    Some((rung, key, hint, Box::new(move || other.parse::<ServerUrl>().ok().map(Action::SetServer))))
}
