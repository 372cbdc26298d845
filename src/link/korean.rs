//! The sentences of `sentence.rs` and `notice.rs` in Korean, for the technologist's window.

use std::time::Duration;

use super::sentence::{Seconds, Size};
use super::{
    Answer, ConnectFailure, DownReason, Failure, FrameKind, HandshakeFailure, LongMessage, Notice, NoticeKind, Oddity,
    ProtocolFault, ResolveFailure, SetupFailure, TlsFailure,
};

/// A time as a person says it: `5초`, `0.3초`.
fn seconds(time: Duration) -> String {
    Seconds(time).to_string().replace(" s", "초")
}

impl Failure {
    /// The sentence in Korean.
    #[must_use]
    pub fn korean(&self) -> String {
        match self {
            Self::Resolve(failure) => failure.korean(),
            Self::Connect(tried) => {
                let said: Vec<String> =
                    tried.iter().map(|(address, failure)| format!("{address}: {}", failure.korean())).collect();
                said.join(" ")
            }
            Self::Handshake(address, failure) => format!("{address}: {}", failure.korean()),
            Self::Setup(failure) => failure.korean(),
        }
    }
}

impl ResolveFailure {
    /// The sentence in Korean.
    #[must_use]
    pub fn korean(&self) -> String {
        match self {
            Self::Failed(words) => format!(
                "호스트 이름을 찾을 수 없습니다({words}). server.url의 철자와 이 컴퓨터의 DNS 설정을 확인하거나 IP 주소를 사용하십시오."
            ),
            Self::NoAddress => {
                "호스트 이름은 있으나 IP 주소가 없습니다. 네트워크 관리자에게 문의하거나 IP 주소를 사용하십시오."
                    .to_owned()
            }
            Self::TimedOut(after) => format!(
                "DNS 서버가 {} 안에 응답하지 않았습니다. 연결은 늦게 온 응답도 사용합니다. 이 컴퓨터의 네트워크를 확인하거나 server.url에 IP 주소를 사용하십시오.",
                seconds(*after)
            ),
        }
    }
}

impl ConnectFailure {
    /// The sentence in Korean.
    #[must_use]
    pub fn korean(&self) -> String {
        match self {
            Self::Refused => {
                "연결이 거부되었습니다. 이 포트에서 실행 중인 프로그램이 없습니다. VXvue 또는 웹 서버를 시작하거나 \
                              server.url의 포트를 수정하십시오."
                    .to_owned()
            }
            Self::TimedOut(after) => format!(
                "{} 안에 응답이 없습니다. 컴퓨터가 꺼져 있거나, 주소가 잘못되었거나, 방화벽이 연결을 차단하고 있습니다. \
                 이 순서대로 확인하십시오.",
                seconds(*after)
            ),
            Self::Unreachable => {
                "네트워크에서 이 주소로 가는 경로가 없습니다. 케이블, 주소, 라우팅을 확인하십시오.".to_owned()
            }
            Self::NotPermitted => {
                "이 컴퓨터의 방화벽 또는 정책이 연결을 금지합니다. 이 프로그램을 허용하십시오.".to_owned()
            }
            Self::ToItself => {
                "그 포트에서 실행 중인 서버가 없어 이 프로그램 자신에게 연결되었습니다. VXvue 또는 웹 서버를 \
                               시작하십시오."
                    .to_owned()
            }
            Self::Other(words) => format!("연결할 수 없습니다({words}). 이 컴퓨터의 네트워크를 확인하십시오."),
        }
    }
}

impl HandshakeFailure {
    /// The sentence in Korean.
    #[must_use]
    pub fn korean(&self) -> String {
        match self {
            Self::Silent(after) => format!(
                "연결을 받은 뒤 {} 동안 아무 응답이 없습니다. 서버가 멈추었거나 다른 프로그램이 포트를 쓰고 있습니다. 서버를 \
                 다시 시작하십시오.",
                seconds(*after)
            ),
            Self::TooSlow(after) => format!(
                "응답을 시작했으나 {} 안에 끝내지 못했습니다. 서버 또는 네트워크에 과부하가 있는지 확인하십시오.",
                seconds(*after)
            ),
            Self::ClosedUnanswered => "응답 없이 연결을 끊었습니다. 서버가 TLS를 요구하면 server.url에 wss://를 사용하고, \
                                       그렇지 않으면 포트를 수정하십시오."
                .to_owned(),
            Self::ClosedMidway => {
                "응답 도중에 연결을 끊었습니다. 서버 또는 그 앞의 프록시에 오류가 있습니다. 서버의 로그를 확인하십시오.".to_owned()
            }
            Self::Reset => "연결 절차 중에 연결이 재설정되었습니다. 서버가 비정상 종료되었거나, 방화벽이 끊었거나, 서버가 TLS를 \
                            요구합니다. 서버의 로그를 확인하거나 server.url에 wss://를 사용하십시오."
                .to_owned(),
            Self::Io(words) => {
                format!("연결된 뒤 통신할 수 없습니다({words}). 이 컴퓨터의 네트워크를 확인하십시오.")
            }
            Self::Status { code, server } => {
                let named = server.as_ref().map(|server| format!(" 서버 이름은 \"{server}\"입니다.")).unwrap_or_default();
                format!(
                    "WebSocket을 여는 대신 HTTP 상태 {code}(으)로 응답했습니다.{named} 다른 종류의 웹 서버이거나 server.url의 \
                     경로가 잘못되었습니다."
                )
            }
            Self::Redirect { code, to } => {
                let to = to.as_deref().unwrap_or("알 수 없는 위치");
                format!(
                    "HTTP 상태 {code}(으)로 다른 곳({to})을 안내합니다. 이 안내는 따르지 않습니다. server.url을 실제 서버의 \
                     주소로 수정하십시오."
                )
            }
            Self::Denied(401) => "서버가 사용자와 암호를 요구하지만(HTTP 상태 401) server.url에 없습니다. \
                                  ws://user:password@host처럼 입력하거나 서버 관리자에게 이 디스플레이의 접속 허용을 \
                                  요청하십시오."
                .to_owned(),
            Self::WrongPassword => "server.url의 사용자와 암호를 서버가 거부했습니다(HTTP 상태 401). 올바르게 수정하십시오. @ 또는 \
                                    / 같은 문자는 퍼센트 인코딩(%40, %2F)으로 씁니다."
                .to_owned(),
            Self::Denied(code) => format!(
                "HTTP 상태 {code}(으)로 접근을 거부했습니다. 서버 관리자에게 이 디스플레이의 접속 허용을 요청하십시오."
            ),
            Self::Unavailable { retry_after } => {
                let wait = retry_after
                    .map(|after| format!(" 서버는 {} 뒤에 다시 연결하라고 합니다.", seconds(after)))
                    .unwrap_or_default();
                format!("지금은 사용할 수 없다고 응답했습니다(HTTP 상태 503).{wait} 계속되면 서버를 다시 시작하십시오.")
            }
            Self::NotHttp(answer) => {
                let todo = if matches!(answer, Answer::Tls) {
                    "server.url에 wss://를 사용하십시오."
                } else {
                    "server.url의 포트를 수정하십시오."
                };
                format!("WebSocket 서버가 아닙니다. {}. {todo}", answer.korean())
            }
            Self::Tls(failure) => failure.korean(),
            Self::OldHttp => "HTTP/1.0으로 응답했으며 이것으로는 WebSocket을 열 수 없습니다. 중간에 프록시가 있거나 WebSocket 서버가 \
                 아닙니다. server.url을 확인하십시오.".to_owned(),
            Self::NoUpgradeHeader => "상태 101로 응답했으나 \"Upgrade: websocket\"이 없습니다. WebSocket을 모르는 프록시가 제거했습니다. 프록시 \
                 설정을 확인하십시오.".to_owned(),
            Self::NoConnectionHeader => "상태 101로 응답했으나 \"Connection: Upgrade\"가 없습니다. WebSocket을 모르는 프록시가 제거했습니다. 프록시 \
                 설정을 확인하십시오.".to_owned(),
            Self::WrongAcceptKey => "Sec-WebSocket-Accept가 이 프로그램의 키와 맞지 않습니다. 캐시 또는 결함이 있는 서버가 응답했습니다. 중간의 \
                 프록시와 서버를 확인하십시오.".to_owned(),
            Self::UnaskedSubprotocol => "요청하지 않은 하위 프로토콜을 선택했습니다. 다른 프로그램을 위한 WebSocket 서버입니다. server.url을 \
                 수정하십시오.".to_owned(),
            Self::HeaderTooLong => "64 KiB보다 긴 HTTP 헤더를 보냈습니다. 이 프로그램을 위한 서버가 아닙니다. server.url을 수정하십시오.".to_owned(),
            Self::TooManyHeaders => "HTTP 헤더 필드를 100개보다 많이 보냈습니다. 이 프로그램을 위한 서버가 아닙니다. server.url을 수정하십시오.".to_owned(),
            Self::HeaderNotReadable => "HTTP처럼 시작했으나 이어진 내용은 HTTP 헤더가 아닙니다. 서버에 결함이 있거나 다른 프로그램의 포트입니다. \
                 server.url을 확인하십시오.".to_owned(),
        }
    }
}

impl Answer {
    /// What the port seems to be, in Korean, without a full stop.
    #[must_use]
    pub fn korean(&self) -> String {
        match self {
            Self::Http => "일반 HTTP로 응답했습니다".to_owned(),
            Self::Tls => "TLS로 응답했습니다".to_owned(),
            Self::Ssh(banner) => format!("SSH 서버(\"{banner}\")로 응답했습니다"),
            Self::MailOrFile => "메일 또는 파일 서버(220 또는 +OK)로 응답했습니다".to_owned(),
            Self::Vnc => "VNC 원격 데스크톱(RFB)으로 응답했습니다".to_owned(),
            Self::Hl7 => "MLLP를 통한 HL7로 응답했습니다".to_owned(),
            Self::Unknown(bytes) => {
                let bytes: Vec<String> = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
                format!("응답이 바이트 {}(으)로 시작합니다", bytes.join(" "))
            }
        }
    }
}

impl TlsFailure {
    /// The sentence in Korean.
    #[must_use]
    pub fn korean(&self) -> String {
        match self {
            Self::NotTls(answer) => format!(
                "이 포트에서는 TLS를 사용하지 않습니다. {}. TLS 포트를 사용하거나, 네트워크를 신뢰할 수 있으면 server.url에 \
                 ws://를 사용하십시오.",
                answer.korean()
            ),
            Self::UnknownIssuer => "이 컴퓨터가 신뢰하지 않는 기관의 인증서입니다. 기관의 인증서를 운영 체제에 설치하거나 그 \
                                    PEM 파일을 추가 CA로 지정하십시오."
                .to_owned(),
            Self::Expired => "인증서가 만료되었습니다. 서버의 인증서를 갱신하십시오. 유효해야 하는 인증서라면 이 컴퓨터의 \
                              날짜를 확인하십시오."
                .to_owned(),
            Self::NotYetValid => {
                "인증서의 유효 기간이 아직 시작되지 않았습니다. 이 컴퓨터의 날짜를 확인한 뒤 서버의 인증서를 확인하십시오.".to_owned()
            }
            Self::WrongName(names) => {
                let names = if names.is_empty() { String::new() } else { format!("({})", names.join(", ")) };
                format!(
                    "다른 이름{names}의 인증서입니다. server.url에 그 이름을 사용하거나 현재 이름으로 인증서를 다시 발급하십시오."
                )
            }
            Self::Revoked => "폐기된 인증서입니다. 서버에 새 인증서를 설치하십시오.".to_owned(),
            Self::AuthorityAsServer => "인증 기관용(CA:TRUE)으로 표시된 인증서이며 서버는 이것을 쓸 수 없습니다. 서버용 \
                                        인증서(CA:FALSE)를 만들어 그 기관으로 서명하십시오."
                .to_owned(),
            Self::OldCertificate => {
                "더 이상 쓰이지 않는 X.509 버전 1 또는 2의 인증서입니다. 버전 3의 인증서를 발급하십시오.".to_owned()
            }
            Self::Certificate(words) => {
                format!("인증서를 받아들일 수 없습니다({words}). 인증서를 다시 발급하십시오.")
            }
            Self::EndedBefore => "TLS 연결 절차 중에 아무 말 없이 연결을 끊었습니다. TLS를 쓰지 않는 포트이거나 서버가 1.2 이전의 \
                                  TLS만 지원합니다. 서버의 로그를 확인하고 포트를 수정하거나, 네트워크를 신뢰할 수 있으면 \
                                  server.url에 ws://를 사용하십시오."
                .to_owned(),
            Self::EndedAfter => "TLS에 합의한 뒤 HTTP 응답 없이 연결을 끊었습니다. 서버에 오류가 있거나 WebSocket 서버가 아닙니다. \
                                 서버의 로그를 확인하거나 포트를 수정하십시오."
                .to_owned(),
            Self::Alert(alert) => format!(
                "TLS 연결 절차를 경고 {alert}(으)로 끝냈습니다. 서버의 로그를 확인하십시오. 클라이언트 인증서를 요구할 수 있습니다."
            ),
            Self::NothingInCommon(words) => {
                format!("안전한 TLS 버전을 지원하지 않습니다({words}). 서버에서 TLS 1.2 또는 1.3을 사용하도록 설정하십시오.")
            }
            Self::Other(words) => format!("TLS 오류입니다({words}). 서버의 로그를 확인하십시오."),
        }
    }
}

impl SetupFailure {
    /// The sentence in Korean.
    #[must_use]
    pub fn korean(&self) -> String {
        match self {
            Self::ExtraCaNotReadable(path, words) => {
                format!("추가 CA 파일 {path}을(를) 읽을 수 없습니다({words}). 경로 또는 파일 권한을 수정하십시오.")
            }
            Self::ExtraCaEmpty(path) => {
                format!("추가 CA 파일 {path}에 PEM 형식의 인증서가 없습니다. PEM 형식으로 변환하십시오.")
            }
            Self::ExtraCaNotAFile(path) => {
                format!(
                    "추가 CA 파일 {path}은(는) 일반 파일이 아니어서 읽지 않았습니다. PEM 형식의 파일을 지정하십시오."
                )
            }
            Self::NoRoots => {
                "이 컴퓨터가 신뢰하는 인증 기관이 없습니다. 인증 기관의 인증서(ca-certificates)를 설치하거나 추가 \
                              CA 파일을 지정하십시오."
                    .to_owned()
            }
            Self::HostNotForCertificates(host) => {
                format!("\"{host}\"에는 인증서를 발급할 수 없습니다. server.url을 수정하십시오.")
            }
            Self::System(words) => {
                format!("이 컴퓨터에서 소켓을 만들 수 없습니다({words}). 다른 프로그램을 종료하십시오.")
            }
        }
    }
}

impl DownReason {
    /// The sentence in Korean.
    #[must_use]
    pub fn korean(&self) -> String {
        format!("{}{}", self.seen_korean(), self.retry_korean())
    }

    /// The sentence in Korean without what the link does about it.
    #[must_use]
    pub fn seen_korean(&self) -> String {
        match self {
            Self::ClosedByServer(Some(code)) => {
                format!("서버가 코드 {code}({})(으)로 연결을 닫았습니다.", close_meaning(*code))
            }
            Self::ClosedByServer(None) => "서버가 코드 없이 연결을 닫았습니다.".to_owned(),
            Self::IllegalClose => "서버가 RFC 6455에서 금지한 코드로 연결을 닫았습니다.".to_owned(),
            Self::Ended => {
                "서버가 닫기 프레임 없이 연결을 끊었습니다. 서버가 중지되었거나 비정상 종료되었습니다.".to_owned()
            }
            Self::Reset => "연결이 재설정되었습니다. 서버가 비정상 종료되었거나 방화벽이 연결을 끊었습니다.".to_owned(),
            Self::PathTimedOut => {
                "보낸 데이터가 도착했다는 확인이 없습니다. 케이블, 스위치 또는 Wi-Fi를 확인하십시오.".to_owned()
            }
            Self::Io(words) => format!("시스템이 오류를 알렸습니다(\"{words}\")."),
            Self::Silent(after) => format!(
                "{} 동안 ping의 응답을 포함하여 아무것도 오지 않았습니다. 케이블, 스위치 또는 멈춘 서버를 확인하십시오.",
                seconds(*after)
            ),
            Self::NotAwake(after) => {
                format!("이 컴퓨터가 절전에서 깨어난 뒤 서버가 {} 안에 응답하지 않았습니다.", seconds(*after))
            }
            Self::Protocol(fault) => format!(
                "서버가 WebSocket 프로토콜을 어겼습니다({}). 코드 1002로 닫았습니다. 서버를 업데이트하거나 데이터를 바꾸는 \
                 프록시가 있는지 확인하십시오.",
                fault.korean()
            ),
            Self::NotUtf8 => {
                "텍스트가 UTF-8이 아니어서 코드 1007로 닫았습니다. 서버가 이름을 다른 인코딩으로 보냅니다. 서버에서 \
                              수정하십시오."
                    .to_owned()
            }
            Self::TooLong => {
                "메시지가 64 MiB보다 길어(256 KiB까지 읽고 그 이상은 건너뜁니다) 코드 1009로 닫았습니다. 디스플레이를 위한 메시지가 아닙니다. 서버를 \
                              수정하십시오."
                    .to_owned()
            }
            Self::MessageTooSlow => {
                "메시지가 시작된 뒤 제시간에 끝나지 않아 코드 1008로 닫았습니다. 서버 또는 네트워크에 \
                                     과부하가 있는지 확인하십시오."
                    .to_owned()
            }
            Self::Tls(words) => format!("TLS 오류가 발생했습니다({words})."),
            Self::Asked => "새 연결이 요청되었습니다.".to_owned(),
            Self::Panicked => {
                "이 프로그램의 연결 부분에 오류가 발생하여 다시 시작합니다. 로그와 함께 알려 주십시오.".to_owned()
            }
        }
    }

    const fn retry_korean(&self) -> &'static str {
        match self {
            Self::PathTimedOut => " 네트워크가 복구되면 다시 연결합니다.",
            Self::ClosedByServer(_)
            | Self::IllegalClose
            | Self::Ended
            | Self::Reset
            | Self::Io(_)
            | Self::Silent(_)
            | Self::NotAwake(_)
            | Self::Tls(_) => " 다시 연결합니다.",
            Self::Protocol(_) | Self::NotUtf8 | Self::TooLong | Self::MessageTooSlow | Self::Asked | Self::Panicked => {
                ""
            }
        }
    }
}

/// RFC 6455, 7.4.1, and the registry that it founded.
const fn close_meaning(code: u16) -> &'static str {
    match code {
        1000 => "정상 종료",
        1001 => "서버 또는 페이지 종료",
        1002 => "프로토콜 오류",
        1003 => "지원하지 않는 데이터",
        1007 => "잘못된 데이터",
        1008 => "정책 위반",
        1009 => "너무 큰 메시지",
        1010 => "확장 필요",
        1011 => "서버 내부 오류",
        1012 => "서비스 재시작",
        1013 => "나중에 다시 시도",
        3000..=3999 => "라이브러리 등록 코드",
        4000..=4999 => "서버 전용 코드",
        _ => "표준 의미 없음",
    }
}

impl ProtocolFault {
    /// The fault in Korean, without a full stop.
    #[must_use]
    pub const fn korean(self) -> &'static str {
        match self {
            Self::Masked => "마스킹된 프레임",
            Self::ReservedBits => "합의하지 않은 압축 등 확장 없이 사용한 예약 비트",
            Self::ReservedOpcode => "예약된 opcode",
            Self::FragmentedControl => "여러 조각으로 나뉜 제어 프레임",
            Self::LongControl => "125바이트보다 긴 제어 프레임",
            Self::StrayContinuation => "시작이 없는 연속 프레임",
            Self::UnfinishedMessage => "이전 메시지가 끝나기 전에 시작된 새 메시지",
            Self::Other => "읽을 수 없는 프레임",
        }
    }
}

impl Notice {
    /// The sentence in Korean.
    #[must_use]
    pub fn korean(&self) -> String {
        let server = &self.server;
        match &self.kind {
            NoticeKind::Failed(failure) => format!("{server}에 연결할 수 없습니다. {}", failure.korean()),
            NoticeKind::Down(reason) => format!("{server}와(과)의 연결이 끊어졌습니다. {}", reason.korean()),
            NoticeKind::RegisterUnanswered => format!(
                "{server}이(가) 두 번 보낸 명령 11(registerClient)에 응답하지 않았습니다. 응답하지 않는 서버도 있습니다. \
                 연결은 유지되며 첫 이벤트가 올 때까지 미확인 상태입니다. 이벤트가 오지 않으면 서버가 106(Display)에게 \
                 보내는지 확인하십시오."
            ),
            NoticeKind::RegisterRefused(error) => {
                let error = error.map_or_else(|| "오류 번호 없음".to_owned(), |error| format!("오류 {error}"));
                format!(
                    "{server}이(가) 명령 11(registerClient)을 상태 0({error})으로 거부했습니다. 가끔 다시 보냅니다. 이 \
                     디스플레이가 106으로 등록할 수 있는지 서버 관리자에게 문의하십시오."
                )
            }
            NoticeKind::PingsUnanswered => format!(
                "{server}이(가) 명령 1과 WebSocket ping 어느 것에도 응답하지 않았습니다. 서버의 침묵을 연결 끊김과 구별할 수 \
                 없어 연결은 검증되지 않은 상태입니다. 서버를 업데이트하거나, 바뀌지 않는 화면을 믿지 마십시오."
            ),
            NoticeKind::UnaskedExtensions(extensions) => format!(
                "{server}이(가) 요청하지 않은 WebSocket 확장({extensions})을 알렸습니다. 확장은 사용하지 않습니다. 연결이 \
                 프로토콜 오류로 끊어지면 서버 또는 그 앞의 프록시에서 압축을 끄십시오."
            ),
            NoticeKind::OddAnswer(Oddity::LineFeeds) => format!(
                "{server}의 HTTP 응답은 줄 끝이 줄 바꿈 문자(LF)뿐입니다. HTTP에서는 CR과 LF가 모두 필요합니다. 그래도 읽었습니다. \
                 다른 프로그램은 이를 거부하므로 서버를 업데이트하십시오."
            ),
            NoticeKind::OddAnswer(Oddity::EmptySubprotocol) => format!(
                "하위 프로토콜을 요청하지 않았으나 {server}이(가) 빈 Sec-WebSocket-Protocol로 응답했습니다. 하위 프로토콜이 없는 \
                 것으로 처리합니다. 다른 프로그램은 이를 거부하므로 서버를 업데이트하십시오."
            ),
            NoticeKind::LongMessage(message) => long_message(server, message),
            NoticeKind::SlowLookup(took) => format!(
                "DNS 서버가 {server}의 주소를 찾는 데 {}초가 걸렸습니다. 그래도 사용하지만 연결이 끊어지면 늦게 복구됩니다. 이 \
                 컴퓨터의 DNS 설정을 수정하거나 server.url에 IP 주소를 사용하십시오.",
                took.as_secs()
            ),
            NoticeKind::PasswordInClear => format!(
                "server.url의 사용자와 암호가 암호화되지 않은 채 {server}(으)로 전송되어 네트워크에서 누구나 읽을 수 있습니다. 서버가 \
                 지원하면 wss://를 사용하십시오."
            ),
            NoticeKind::Woke(slept) => {
                format!(
                    "이 컴퓨터가 {}초 동안 절전 상태였습니다. {server}와(과)의 연결을 확인하고 있습니다.",
                    slept.as_secs()
                )
            }
            NoticeKind::NotSent => {
                format!("{server}와(과) 연결되어 있지 않아 메시지를 보내지 못했습니다. 연결된 뒤 다시 보내십시오.")
            }
            NoticeKind::SendBufferFull => format!(
                "{server}이(가) 보낸 데이터를 읽지 않아 메시지를 보내지 못했습니다. 계속되면 서버를 다시 시작하십시오."
            ),
            NoticeKind::OutgoingNotReported(count) => {
                format!("이 프로그램이 바쁜 동안 {server}에 메시지 {count}개를 보냈으며, 이 메시지는 목록에 없습니다.")
            }
        }
    }
}

fn long_message(server: &str, message: &LongMessage) -> String {
    let what = if message.kind == FrameKind::Binary { "바이너리 메시지" } else { "텍스트" };
    let so = if message.may_be_event {
        "앞부분이 검사 이벤트처럼 보이므로 그것이 바꾸었을 수 있는 내용은 더 이상 표시하지 않습니다. 서버를 수정하십시오."
    } else {
        "앞부분이 검사 이벤트로 보이지 않아 아무것도 바뀌지 않았습니다."
    };
    format!(
        "{server}이(가) {} 이상의 {what}을(를) 보냈습니다. 읽을 수 있는 길이를 넘고 디스플레이를 위한 것이 아니어서 건너뛰었습니다. {so}",
        Size(message.size)
    )
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::time::Duration;

    use super::super::samples;
    use super::*;

    /// A sentence for people: whole, Korean, and naming nothing that could be empty.
    fn assert_sentences(all: &[(String, String)]) {
        let different: HashSet<&String> = all.iter().map(|(korean, _)| korean).collect();
        assert_eq!(different.len(), all.len());
        for (korean, english) in all {
            assert!(korean.ends_with('.') && !korean.contains("..") && !korean.contains("()"), "{korean}");
            assert!(korean.contains("니다") && korean.chars().any(|c| ('가'..='힣').contains(&c)), "{korean}");
            assert!(english.ends_with('.'), "{english}");
            // Numbers and names that were seen are quoted in both languages.
            for quoted in ["401", "302", "\"SSH-2.0-x\"", "a.example", "4001", "1008", "10.0.0.1:5", "x-words"] {
                assert_eq!(korean.contains(quoted), english.contains(quoted), "{quoted}: {korean} / {english}");
            }
        }
    }

    #[test]
    fn no_two_failures_give_the_same_korean_sentence() {
        let all: Vec<_> = samples::failures().iter().map(|failure| (failure.korean(), failure.to_string())).collect();
        assert_sentences(&all);
    }

    #[test]
    fn no_two_ends_of_a_connection_give_the_same_korean_sentence() {
        let all: Vec<_> = samples::down_reasons().iter().map(|reason| (reason.korean(), reason.to_string())).collect();
        assert_sentences(&all);
    }

    #[test]
    fn what_was_seen_says_nothing_of_a_retry() {
        for reason in samples::down_reasons() {
            assert!(!reason.seen_korean().contains("다시 연결합니다"), "{}", reason.seen_korean());
            assert!(!reason.seen().contains("opened again"), "{}", reason.seen());
            assert!(reason.seen().ends_with('.') && reason.seen_korean().ends_with('.'));
        }
    }

    #[test]
    fn no_two_notices_give_the_same_korean_sentence() {
        let kinds = samples::notices();
        let notices = kinds.into_iter().map(|kind| Notice { server: "ws://h:1".into(), kind });
        let all: Vec<_> = notices.map(|notice| (notice.korean(), notice.to_string())).collect();
        assert_sentences(&all);
        assert!(all.iter().all(|(korean, english)| korean.contains("ws://h:1") && english.contains("ws://h:1")));
    }

    #[test]
    fn times_are_said_in_korean() {
        assert_eq!(seconds(Duration::from_secs(3)), "3초");
        assert_eq!(seconds(Duration::from_millis(250)), "0.2초");
    }
}
