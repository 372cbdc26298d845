//! The rungs as Korean sentences; the order and the content are those of `sentence.rs`.

use core::net::SocketAddr;
use std::time::Duration;

use super::sentence::millis;
use super::{DataEvent, Heartbeat, Lost, PingAnswer, Rung, RungReport, RungState, Saw, Server};
use crate::link::{ConnectFailure, DownReason, Failure, Ignored, Oddity, UpgradeFacts};
use crate::protocol::{Command, Receiver};

impl RungReport {
    /// What was seen and, where something is wrong, what to do, in Korean.
    #[must_use]
    pub fn korean(&self) -> String {
        let RungReport { rung, state, server, saw, .. } = self;
        let url = &server.url;
        match saw {
            Saw::Nothing => nothing(*rung, *state, server),
            Saw::Addresses(addresses) => addresses_found(server, addresses),
            Saw::Answered { address, others } => format!("{address}이(가) 응답했습니다.{}", not_needed(others)),
            Saw::Opened { address, facts } => opened(*address, facts),
            Saw::Registered => {
                format!("{url}이(가) 명령 11(registerClient)에 상태 1로 응답했습니다. 106(Display)으로 등록되었습니다.")
            }
            Saw::RegisteredByEvent(command) => format!(
                "{url}이(가) 명령 11(registerClient)을 아직 확인해 주지 않았으나 이벤트 {}을(를) 보냈습니다. 이 디스플레이에 이벤트가 \
                 전달됩니다.",
                event_name(*command)
            ),
            Saw::RegisterRefused(error) => register_refused(server, *error),
            Saw::RegisterUnclear => format!(
                "{url}이(가) 명령 11(registerClient)에 읽을 수 없는 상태로 응답했습니다. 그래도 이벤트가 올 수 있습니다. 오지 \
                 않으면 서버를 업데이트하십시오."
            ),
            Saw::RegisterUnanswered(after) => format!(
                "{url}이(가) 명령 11(registerClient)에 {} 안에 응답하지 않았습니다. 응답하지 않는 서버도 있으며 그래도 이벤트가 \
                 올 수 있습니다. 오지 않으면 서버가 106(Display)에게 보내는지 확인하십시오.",
                time(*after)
            ),
            Saw::Pings(heartbeat) => pings(server, heartbeat),
            Saw::PingsUnanswered { commands, web_socket, after } => format!(
                "{url}이(가) {} 안에 ping에 응답하지 않았습니다(명령 1 {commands}회, WebSocket 프로토콜 {web_socket}회). 이벤트는 \
                 올 수 있으나 서버의 침묵을 연결 끊김과 구별할 수 없습니다. 서버를 업데이트하십시오.",
                time(*after)
            ),
            Saw::Data(event) => data(event),
            Saw::NoData { after, ignored } => {
                let ignored = ignored.map_or_else(String::new, ignored_event);
                format!(
                    "{} 안에 이벤트가 오지 않았습니다. 촬영실이 비어 있을 때는 정상입니다.{ignored} 확인하려면 VXvue에서 환자를 \
                     선택하십시오.",
                    time(*after)
                )
            }
            Saw::Failed { failure, others } => failed(server, failure, others),
            Saw::Lost(lost) => lost_link(*rung, server, lost),
            Saw::OutOfTime(after) => out_of_time(*rung, server, *after),
            Saw::NotTried(below) => format!("{} 단계가 실패하여 시도하지 않았습니다.", name(*below)),
        }
    }
}

/// What is said of the running link that ended during a check.
pub(super) fn running_link(reason: &DownReason) -> String {
    format!(
        "이 점검 중에 실행 중인 연결이 끊어졌습니다. {} 서버가 디스플레이를 하나만 허용할 수 있습니다. 그런 경우에는 \
         디스플레이를 닫은 상태에서 점검하십시오.",
        reason.korean()
    )
}

const fn name(rung: Rung) -> &'static str {
    match rung {
        Rung::Address => "주소",
        Rung::Port => "포트",
        Rung::WebSocket => "WebSocket",
        Rung::Register => "등록",
        Rung::Ping => "ping",
        Rung::Data => "데이터",
    }
}

fn nothing(rung: Rung, state: RungState, server: &Server) -> String {
    if state == RungState::Running { running(rung, server) } else { waiting(rung).to_owned() }
}

fn running(rung: Rung, server: &Server) -> String {
    let Server { url, host, port } = server;
    match rung {
        Rung::Address => format!("{host}의 주소를 찾고 있습니다."),
        Rung::Port => format!("{host}의 포트 {port}에 연결하고 있습니다."),
        Rung::WebSocket => format!("{url}의 WebSocket을 열고 있습니다."),
        Rung::Register => "명령 11(registerClient)을 보내고 응답을 기다리고 있습니다.".to_owned(),
        Rung::Ping => "ping을 보내고 응답을 기다리고 있습니다.".to_owned(),
        Rung::Data => {
            "검사 이벤트를 기다리고 있습니다. 아직 오지 않았으며, 촬영실이 비어 있을 때는 정상입니다.".to_owned()
        }
    }
}

const fn waiting(rung: Rung) -> &'static str {
    match rung {
        Rung::Address => "차례를 기다립니다.",
        Rung::Port => "주소 확인을 기다립니다.",
        Rung::WebSocket => "포트 연결을 기다립니다.",
        Rung::Register | Rung::Ping | Rung::Data => "WebSocket 연결을 기다립니다.",
    }
}

fn addresses_found(server: &Server, addresses: &[SocketAddr]) -> String {
    let all: Vec<String> = addresses.iter().map(|address| address.ip().to_string()).collect();
    match all.as_slice() {
        [one] if **one == *server.host => format!("{one}은(는) IP 주소이므로 찾을 필요가 없습니다."),
        all => format!("{}의 주소는 {}입니다.", server.host, all.join(", ")),
    }
}

fn not_needed(others: &[(SocketAddr, ConnectFailure)]) -> String {
    let said =
        others.iter().map(|(address, failure)| format!(" {address}: {}. 이 주소는 필요하지 않습니다.", short(failure)));
    said.collect()
}

fn also(others: &[(SocketAddr, ConnectFailure)]) -> String {
    let said: Vec<_> =
        others.iter().map(|(address, failure)| format!(" 또한 {address}: {}.", short(failure))).collect();
    said.concat()
}

fn short(failure: &ConnectFailure) -> String {
    match failure {
        ConnectFailure::Refused => "연결을 거부했습니다".to_owned(),
        ConnectFailure::TimedOut(after) => format!("{} 안에 응답하지 않았습니다", time(*after)),
        ConnectFailure::Unreachable => "도달할 수 없습니다".to_owned(),
        ConnectFailure::NotPermitted => "연결이 허용되지 않습니다".to_owned(),
        ConnectFailure::ToItself => "이 프로그램 자신에게 연결되었습니다".to_owned(),
        ConnectFailure::Other(words) => format!("연결할 수 없습니다({words})"),
    }
}

fn opened(address: SocketAddr, facts: &UpgradeFacts) -> String {
    let tls = facts.tls.as_ref().map(|tls| format!("{tls}로 보호된 ")).unwrap_or_default();
    let mut said = format!("{address}에서 {tls}WebSocket을 열었습니다.");
    if let Some(server) = &facts.server {
        said.push_str(" 서버 이름은 \"");
        said.push_str(server);
        said.push_str("\"입니다.");
    }
    if let Some(extensions) = &facts.unasked_extensions {
        said.push_str(" 요청하지 않은 확장(");
        said.push_str(extensions);
        said.push_str(")을 알렸으며 사용하지 않습니다.");
    }
    for oddity in &facts.oddities {
        said.push_str(match oddity {
            Oddity::LineFeeds => " 응답의 줄 끝이 LF뿐이며 다른 프로그램은 이를 거부합니다.",
            Oddity::EmptySubprotocol => " 응답의 하위 프로토콜이 비어 있으며 다른 프로그램은 이를 거부합니다.",
        });
    }
    said
}

fn register_refused(server: &Server, error: Option<i64>) -> String {
    let number = error.map_or_else(|| "오류 번호 없음".to_owned(), |error| format!("오류 {error}"));
    format!(
        "{}이(가) 명령 11(registerClient)을 상태 0({number})으로 거부했습니다. 이 디스플레이가 106으로 등록할 수 있는지 서버 \
         관리자에게 문의하십시오. 서버의 로그에 더 자세한 내용이 있을 수 있습니다.",
        server.url
    )
}

fn pings(server: &Server, heartbeat: &Heartbeat) -> String {
    let by = match heartbeat.by {
        PingAnswer::Command => "명령 1로",
        PingAnswer::Pong => "프로토타입 서버처럼 \"pong\"으로",
        PingAnswer::WebSocket => "명령 1이 아닌 WebSocket pong으로",
    };
    let Heartbeat { round_trip, ago, answered, sent, .. } = heartbeat;
    let first = format!("{}이(가) ping에 {by} {} 만에 응답했습니다.", server.url, millis(*round_trip));
    if *sent <= 1 && ago.is_zero() {
        return first;
    }
    format!("{first} 마지막 응답은 {}초 전이며 {sent}회 중 {answered}회 응답했습니다.", ago.as_secs())
}

fn event_name(command: i64) -> String {
    let command = Command::from_number(command);
    command.number().map_or_else(String::new, |number| format!("{number}({})", command.name()))
}

fn data(event: &DataEvent) -> String {
    let DataEvent { command, ago, count, .. } = event;
    let when = if ago.is_zero() { "방금".to_owned() } else { format!("{}초 전에", ago.as_secs()) };
    format!("이벤트 {}이(가) {when} 왔습니다. 이 연결에서 {count}개가 왔습니다.", event_name(*command))
}

fn ignored_event(ignored: Ignored) -> String {
    match ignored {
        Ignored::OtherReceiver(Receiver::Only(client)) => {
            format!(" 106(Display)이 아니라 {client}에게 보낸 이벤트가 와서 무시했습니다.")
        }
        Ignored::OtherReceiver(Receiver::Everybody) => " 모두에게 보낸 이벤트가 와서 무시했습니다.".to_owned(),
        Ignored::SentByDisplay => {
            " 보낸 쪽이 106(Display)인 이벤트가 와서 무시했습니다. 검사는 촬영 소프트웨어만 알립니다.".to_owned()
        }
    }
}

fn failed(server: &Server, failure: &Failure, others: &[(SocketAddr, ConnectFailure)]) -> String {
    let besides = also(others);
    let said = failure.korean();
    match failure {
        Failure::Resolve(_) => format!("\"{}\"의 주소가 없습니다. {said}{besides}", server.host),
        Failure::Setup(_) => format!("{}에 연결을 시도하지 않았습니다. {said}{besides}", server.url),
        Failure::Connect(_) | Failure::Handshake(..) => format!("{said}{besides}"),
    }
}

fn lost_link(rung: Rung, server: &Server, lost: &Lost) -> String {
    let Lost { reason, up_for, retried } = lost;
    let open = time(*up_for);
    if *retried {
        return format!("{}의 연결이 {open} 동안 열려 있다가 끊어졌습니다. {}", server.url, reason.korean());
    }
    format!(
        "{}의 WebSocket을 연 지 {open} 만에, {}을(를) 기다리는 동안 연결이 끊어졌습니다. {}{}",
        server.url,
        awaited(rung, server),
        reason.seen_korean(),
        remedy(reason)
    )
}

const fn remedy(reason: &DownReason) -> &'static str {
    match reason {
        DownReason::ClosedByServer(_) => {
            " 서버의 로그를 확인하십시오. 디스플레이를 하나만 또는 알고 있는 것만 허용하는 서버도 있습니다."
        }
        DownReason::IllegalClose => " 서버를 업데이트하십시오.",
        DownReason::Ended | DownReason::Reset => {
            " 서버의 로그를 확인하고, 기록이 없으면 중간의 프록시 또는 방화벽을 확인하십시오."
        }
        DownReason::Io(_) | DownReason::Tls(_) => " 서버의 로그와 이 컴퓨터의 네트워크를 확인하십시오.",
        DownReason::NotAwake(_) => " 케이블과 서버를 확인하십시오.",
        DownReason::PathTimedOut
        | DownReason::Silent(_)
        | DownReason::Protocol(_)
        | DownReason::NotUtf8
        | DownReason::TooLong
        | DownReason::MessageTooSlow
        | DownReason::Asked
        | DownReason::Panicked => "",
    }
}

fn awaited(rung: Rung, server: &Server) -> String {
    match rung {
        Rung::Address => format!("{}의 주소", server.host),
        Rung::Port => format!("{}의 포트 {}의 응답", server.host, server.port),
        Rung::WebSocket => format!("{}의 WebSocket을 여는 HTTP 응답", server.url),
        Rung::Register => "명령 11(registerClient)의 응답".to_owned(),
        Rung::Ping => "ping의 응답".to_owned(),
        Rung::Data => "검사 이벤트".to_owned(),
    }
}

fn out_of_time(rung: Rung, server: &Server, after: Duration) -> String {
    let todo = match rung {
        Rung::Address => {
            "DNS 서버가 응답하지 않습니다. 이 컴퓨터의 네트워크를 확인하거나 server.url에 IP 주소를 사용하십시오."
        }
        Rung::Port => {
            "컴퓨터가 꺼져 있거나, 주소가 잘못되었거나, 방화벽이 연결을 차단하고 있습니다. 이 순서대로 확인하십시오."
        }
        Rung::WebSocket => "서버가 멈추었거나 다른 프로그램이 포트를 쓰고 있습니다. 서버를 다시 시작하십시오.",
        Rung::Register | Rung::Ping | Rung::Data => "시간을 더 주고 다시 점검하십시오.",
    };
    format!("점검 시간이 끝날 때까지 {} 동안 {}을(를) 받지 못했습니다. {todo}", time(after), awaited(rung, server))
}

/// A time as a person says it: `120ms`, `5초`, `1.4초`, `3분`.
fn time(time: Duration) -> String {
    super::sentence::time(time).replace(" min", "분").replace(" ms", "ms").replace(" s", "초")
}
