//! What the link did, as a line among the messages.

use std::time::Duration;

use super::gist;
use crate::link::{DownReason, LinkEventKind, NoticeKind, Oddity, Progress, Up};
use crate::settings::Language;

/// What the link did, in both languages of the console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkLine {
    english: Box<str>,
    korean: Box<str>,
    problem: bool,
}

impl LinkLine {
    /// A line. `problem`: something does not work. The texts hold no patient value.
    #[must_use]
    pub fn new(english: impl Into<Box<str>>, korean: impl Into<Box<str>>, problem: bool) -> Self {
        Self { english: english.into(), korean: korean.into(), problem }
    }

    /// The line of an event; none for frames, states and answered pings, which are not lines of their own.
    #[must_use]
    pub fn of(event: &LinkEventKind) -> Option<Self> {
        match event {
            LinkEventKind::State(_) | LinkEventKind::Frame(_) | LinkEventKind::Pong { .. } => None,
            LinkEventKind::Progress(progress) => Self::of_progress(progress),
            LinkEventKind::Up(up) => Some(Self::of_up(up)),
            LinkEventKind::Down { reason, up_for } => Some(Self::of_down(reason, *up_for)),
            LinkEventKind::Woke { slept, .. } => Some(Self::new(
                format!("The computer slept for {} s", slept.as_secs()),
                format!("컴퓨터가 {}초 동안 절전 상태였음", slept.as_secs()),
                false,
            )),
            // These two have lines of their own.
            LinkEventKind::Notice(notice) => match &notice.kind {
                NoticeKind::Down(_) | NoticeKind::Woke(_) => None,
                NoticeKind::Failed(failure) => Some(Self::new(
                    format!("Not connected: {failure}"),
                    format!("연결되지 않음: {}", failure.korean()),
                    true,
                )),
                kind @ (NoticeKind::RegisterUnanswered
                | NoticeKind::RegisterRefused(_)
                | NoticeKind::PingsUnanswered
                | NoticeKind::UnaskedExtensions(_)
                | NoticeKind::OddAnswer(_)
                | NoticeKind::LongMessage(_)
                | NoticeKind::SlowLookup(_)
                | NoticeKind::PasswordInClear
                | NoticeKind::NotSent
                | NoticeKind::SendBufferFull
                | NoticeKind::OutgoingNotReported(_)) => Some(Self::of_notice(kind)),
            },
        }
    }

    /// The text.
    #[must_use]
    pub const fn text(&self, language: Language) -> &str {
        match language {
            Language::En => &self.english,
            Language::Ko => &self.korean,
        }
    }

    /// Whether something does not work.
    #[must_use]
    pub const fn is_problem(&self) -> bool {
        self.problem
    }

    pub(super) const fn bytes(&self) -> usize {
        self.english.len() + self.korean.len()
    }

    fn of_progress(progress: &Progress) -> Option<Self> {
        match progress {
            // Connecting is told when the WebSocket opens or does not.
            Progress::Connected { .. } => None,
            Progress::Resolved { addresses, took } => {
                let list = addresses.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
                let took = milliseconds(*took);
                Some(Self::new(format!("Found {list} in {took}"), format!("주소 확인: {list} ({took})"), false))
            }
            Progress::AddressFailed { address, cause, .. } => {
                Some(Self::new(format!("{address} {cause}"), format!("{address} 연결 실패: {}", cause.korean()), true))
            }
        }
    }

    fn of_up(up: &Up) -> Self {
        let (address, took) = (up.address, milliseconds(up.resolve + up.connect + up.handshake));
        Self::new(format!("Connected to {address} in {took}"), format!("{address}에 연결됨 ({took})"), false)
    }

    fn of_down(reason: &DownReason, up_for: Duration) -> Self {
        let (english, korean) = down(reason);
        let seconds = up_for.as_secs();
        let problem = *reason != DownReason::Asked;
        Self::new(format!("{english}, after {seconds} s"), format!("{korean}, {seconds}초 후"), problem)
    }

    fn of_notice(kind: &NoticeKind) -> Self {
        let (english, korean) = match kind {
            NoticeKind::RegisterUnanswered => pair("Registration not answered", "등록 요청에 응답 없음"),
            NoticeKind::RegisterRefused(None) => pair("Registration refused", "등록 거부됨"),
            NoticeKind::RegisterRefused(Some(error)) => {
                (format!("Registration refused with error {error}"), format!("등록 거부됨, 오류 {error}"))
            }
            NoticeKind::PingsUnanswered => pair("No ping was ever answered", "핑에 응답한 적 없음"),
            NoticeKind::UnaskedExtensions(names) => {
                (format!("Extensions not asked for: {names}"), format!("요청하지 않은 확장: {names}"))
            }
            NoticeKind::OddAnswer(Oddity::LineFeeds) => {
                pair("The answer's lines end with a line feed alone", "응답의 줄 끝이 LF뿐임")
            }
            NoticeKind::OddAnswer(Oddity::EmptySubprotocol) => {
                pair("The answer names an empty subprotocol", "응답의 하위 프로토콜이 비어 있음")
            }
            NoticeKind::LongMessage(_) => {
                pair("A message too long to be read was skipped", "너무 길어 읽을 수 없는 메시지를 건너뜀")
            }
            NoticeKind::SlowLookup(took) => (
                format!("The DNS server took {} s", took.as_secs()),
                format!("DNS 서버의 응답에 {}초 걸림", took.as_secs()),
            ),
            NoticeKind::PasswordInClear => {
                pair("The password is sent without encryption", "암호가 암호화되지 않은 채 전송됨")
            }
            NoticeKind::NotSent => pair("Not sent: there is no connection", "보내지 못함: 연결 없음"),
            NoticeKind::SendBufferFull => pair("Not sent: the server does not read", "보내지 못함: 서버가 읽지 않음"),
            NoticeKind::OutgoingNotReported(count) => {
                (format!("{count} sent messages are not in this list"), format!("보낸 메시지 {count}건이 목록에 없음"))
            }
            NoticeKind::Failed(_) | NoticeKind::Down(_) | NoticeKind::Woke(_) => (String::new(), String::new()),
        };
        Self::new(english, korean, kind.is_failure())
    }
}

fn pair(english: &str, korean: &str) -> (String, String) {
    (english.to_owned(), korean.to_owned())
}

/// `1.3 ms`
fn milliseconds(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

/// Why a connection ended, in a few words.
fn down(reason: &DownReason) -> (String, String) {
    match reason {
        DownReason::ClosedByServer(Some(code)) => (gist::close(*code, Language::En), gist::close(*code, Language::Ko)),
        DownReason::ClosedByServer(None) => pair("Closed by the server without a code", "서버가 코드 없이 닫음"),
        DownReason::IllegalClose => {
            pair("Closed by the server in a form that is not allowed", "서버가 허용되지 않는 형식으로 닫음")
        }
        DownReason::Ended => pair("Ended by the server without a close frame", "서버가 종료 프레임 없이 끊음"),
        DownReason::Reset => pair("Connection reset", "연결이 재설정됨"),
        DownReason::PathTimedOut => pair("The way to the server is broken", "서버까지의 경로가 끊김"),
        DownReason::Io(words) => {
            (format!("Reading or writing failed ({words})"), format!("읽기 또는 쓰기 실패({words})"))
        }
        DownReason::Silent(time) => {
            (format!("Nothing came for {} s", time.as_secs()), format!("{}초 동안 수신 없음", time.as_secs()))
        }
        DownReason::NotAwake(_) => pair("Did not answer after this computer slept", "절전 후 응답 없음"),
        DownReason::Protocol(_) => pair("The server broke the WebSocket protocol", "서버의 WebSocket 프로토콜 위반"),
        DownReason::NotUtf8 => pair("A text was not UTF-8", "UTF-8이 아닌 텍스트 수신"),
        DownReason::TooLong => pair("A message was too long", "메시지가 너무 김"),
        DownReason::MessageTooSlow => pair("A message began and did not end in time", "메시지가 제때 끝나지 않음"),
        DownReason::Tls(words) => (format!("TLS broke ({words})"), format!("TLS 오류({words})")),
        DownReason::Asked => pair("Closed by this program", "이 프로그램이 닫음"),
        DownReason::Panicked => pair("The link failed and begins anew", "링크 오류로 다시 시작함"),
    }
}
