//! Ports that cut plain HTTP off: whether TLS is what they expect.

use core::net::SocketAddr;

use super::{Policy, Retry};
use crate::link::{Answer, Failure, HandshakeFailure};

/// Whether a port that cuts plain HTTP off without a word speaks TLS: many servers that expect TLS do so, and so does one that crashes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum CutOff {
    /// It has not cut anything off.
    #[default]
    Never,
    /// It has, which may be chance.
    Once,
    /// It does: the next try asks.
    Ask,
    /// It was asked.
    Asked { speaks_tls: bool },
}

impl Policy {
    /// The port was asked whether it speaks TLS. What was told of it before still holds where it does not.
    pub(super) fn tls_asked(&mut self, address: SocketAddr, failure: HandshakeFailure) {
        let speaks_tls = failure == HandshakeFailure::NotHttp(Answer::Tls);
        self.cut_off = CutOff::Asked { speaks_tls };
        if speaks_tls {
            self.try_failed(Failure::Handshake(address, failure));
        } else {
            self.wait_for_next_try(Retry::Other);
        }
    }

    /// What a failed handshake says of a port that may speak TLS.
    pub(super) fn note_cut_off(&mut self, failure: HandshakeFailure) -> HandshakeFailure {
        let is_cut = matches!(failure, HandshakeFailure::ClosedUnanswered | HandshakeFailure::Reset);
        self.cut_off = match self.cut_off {
            _ if !is_cut || !self.rules.is_plain => CutOff::Never,
            CutOff::Never => CutOff::Once,
            CutOff::Once | CutOff::Ask => CutOff::Ask,
            asked @ CutOff::Asked { .. } => asked,
        };
        if self.cut_off == (CutOff::Asked { speaks_tls: true }) {
            HandshakeFailure::NotHttp(Answer::Tls)
        } else {
            failure
        }
    }
}
