use std::time::Duration;

use vxdisplay::journal::LinkLine;
use vxdisplay::l10n::{Library, Locale, SystemError};
use vxdisplay::link::{
    ConnectFailure, DownReason, Failure, LinkEventKind, LinkState, Notice, NoticeKind, Progress, Up, UpgradeFacts,
};

fn line(event: &LinkEventKind) -> Option<(String, String, bool)> {
    let line = LinkLine::of(event)?;
    let text = |locale| line.message().text(Library::bundled(), locale);
    Some((text(Locale::EN), text(Locale::KO), line.is_problem()))
}

#[test]
fn what_the_link_does_is_told_in_both_languages() {
    let up = Up {
        address: "127.0.0.1:55111".parse().unwrap(),
        resolve: Duration::ZERO,
        connect: Duration::from_micros(300),
        handshake: Duration::from_millis(1),
        facts: UpgradeFacts::default(),
    };
    assert_eq!(
        line(&LinkEventKind::Up(Box::new(up))),
        Some((
            "Connected to 127.0.0.1:55111 in 1.3 ms".to_owned(),
            "127.0.0.1:55111에 연결됨 (1.3ms)".to_owned(),
            false
        ))
    );
    let down = LinkEventKind::Down { reason: DownReason::ClosedByServer(Some(1001)), up_for: Duration::from_secs(75) };
    assert_eq!(
        line(&down),
        Some((
            "Closed by the server: 1001 going away, after 75 s".to_owned(),
            "서버가 닫음: 1001 서버 또는 페이지 종료, 75초 후".to_owned(),
            true
        ))
    );
}

#[test]
fn every_way_to_lose_a_connection_has_its_own_words() {
    let reasons = [
        DownReason::ClosedByServer(None),
        DownReason::ClosedByServer(Some(4000)),
        DownReason::IllegalClose,
        DownReason::Ended,
        DownReason::Reset,
        DownReason::PathTimedOut,
        DownReason::Io(SystemError::UNKNOWN),
        DownReason::Silent(Duration::from_secs(15)),
        DownReason::NotAwake(Duration::from_secs(3)),
        DownReason::Protocol(vxdisplay::link::ProtocolFault::Masked),
        DownReason::NotUtf8,
        DownReason::TooLong,
        DownReason::MessageTooSlow,
        DownReason::Tls,
        DownReason::Asked,
        DownReason::Panicked,
    ];
    let lines: Vec<_> = reasons
        .into_iter()
        .map(|reason| line(&LinkEventKind::Down { reason, up_for: Duration::ZERO }).unwrap())
        .collect();
    for (index, (english, korean, _)) in lines.iter().enumerate() {
        assert!(korean.contains(|c: char| ('가'..='힣').contains(&c)), "{korean}");
        assert!(!lines[..index].iter().any(|other| other.0 == *english || other.1 == *korean), "{english}");
    }
    assert_eq!(lines.iter().filter(|line| !line.2).count(), 1, "only what this program did itself is no problem");
}

#[test]
fn a_failed_try_is_a_problem_and_nothing_is_told_twice() {
    let notice = |kind| line(&LinkEventKind::Notice(Notice { server: "ws://room".into(), kind }));
    let refused = ("10.0.0.1:55111".parse().unwrap(), ConnectFailure::Refused);
    let (english, _, problem) = notice(NoticeKind::Failed(Failure::Connect(vec![refused]))).unwrap();
    assert!(problem && english.contains("10.0.0.1:55111 refused"), "{english}");
    assert_eq!(notice(NoticeKind::RegisterRefused(Some(7))).map(|line| line.2), Some(true));
    assert_eq!(notice(NoticeKind::RegisterUnanswered).map(|line| line.2), Some(false));
    assert_eq!(notice(NoticeKind::Down(DownReason::Ended)), None);
    assert_eq!(notice(NoticeKind::Woke(Duration::from_secs(9))), None);
    assert_eq!(line(&LinkEventKind::State(LinkState::Lost)), None);
    let connected = Progress::Connected { address: "10.0.0.1:55111".parse().unwrap(), took: Duration::from_millis(1) };
    assert_eq!(line(&LinkEventKind::Progress(connected)), None);
}
