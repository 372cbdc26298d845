//! The table of keys. Reading, checking, explaining and documenting settings all go by it.

use std::sync::LazyLock;

use super::choices::{ConsoleLanguage, Dialect, DisplayMode, KeepAwake, LogLevel, NamesPrivacy, Renderer, Theme};
use super::field::{Field, field};
use super::kind::Kind;
use super::typed::Settings;
use super::value::Value;

/// The beginning of every environment variable of this program.
pub const VARIABLE_PREFIX: &str = "VXDISPLAY_";

/// The key of the server's address, which the window can also change for one run.
pub const SERVER_URL_KEY: &str = "server.url";
/// The key of the names by which the relay may be reached.
pub(super) const ALLOWED_HOSTS_KEY: &str = "relay.allowed_hosts";

/// When a changed value takes effect in a running program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Applies {
    /// At once.
    Live,
    /// At the next start.
    Restart,
}

/// One setting.
#[derive(Debug)]
pub struct Key {
    /// Section and name: `exam.max_age_secs`.
    pub name: &'static str,
    /// What values it takes, and where they go.
    pub kind: Kind,
    /// When a change takes effect.
    pub applies: Applies,
    /// What it means, one English sentence.
    pub english: &'static str,
    /// What it means, one Korean sentence.
    pub korean: &'static str,
}

impl Key {
    /// The key of this name.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Self> {
        KEYS.iter().find(|key| key.name == name)
    }

    /// The part before the dot: `exam`.
    #[must_use]
    pub fn section(&self) -> &'static str {
        self.name.split_once('.').map_or(self.name, |(section, _)| section)
    }

    /// The environment variable that sets it: `VXDISPLAY_EXAM__MAX_AGE_SECS`.
    #[must_use]
    pub fn variable(&self) -> String {
        format!("{VARIABLE_PREFIX}{}", self.name.replacen('.', "__", 1).to_ascii_uppercase())
    }

    /// The value where nobody sets one.
    #[must_use]
    pub fn default(&self) -> Value {
        static DEFAULTS: LazyLock<Settings> = LazyLock::new(Settings::default);
        self.kind.value(&DEFAULTS)
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Key {}

/// All keys, by section.
pub static KEYS: &[Key] = &[
    Key {
        name: SERVER_URL_KEY,
        kind: Kind::Url { field: field!(server.url) },
        applies: Applies::Live,
        english: "The address of the acquisition program's WebSocket server.",
        korean: "촬영 프로그램의 WebSocket 서버 주소입니다.",
    },
    Key {
        name: "server.ca_file",
        kind: Kind::File { field: field!(server.ca_file) },
        applies: Applies::Live,
        english: "A PEM file with certificate authorities to trust for wss:// besides those of the computer.",
        korean: "wss:// 연결에서 컴퓨터에 등록된 인증 기관 외에 추가로 신뢰할 인증 기관의 PEM 파일입니다.",
    },
    Key {
        name: "display.mode",
        kind: Kind::Choice { names: DisplayMode::NAMES, field: field!(display.mode) },
        applies: Applies::Restart,
        english: "Whether the program starts with the patient screen full screen or with the technologist's window; auto takes full screen where there is a second monitor.",
        korean: "환자 화면을 전체 화면으로 시작할지 방사선사 창으로 시작할지 정하며, auto는 두 번째 모니터가 있으면 전체 화면으로 시작합니다.",
    },
    Key {
        name: "display.monitor",
        kind: Kind::Monitor { field: field!(display.monitor) },
        applies: Applies::Live,
        english: "The monitor that faces the patient: second, primary, or what the monitor is, so that it is found again wherever it is connected.",
        korean: "환자를 향한 모니터이며, second, primary 또는 모니터의 식별 이름을 적으면 어디에 연결해도 같은 모니터를 찾습니다.",
    },
    Key {
        name: "display.allow_only_monitor",
        kind: Kind::Bool { field: field!(display.allow_only_monitor) },
        applies: Applies::Live,
        english: "Whether the patient screen may fill the only monitor, which else is the operator's.",
        korean: "모니터가 하나뿐일 때 (보통 조작자용) 그 모니터를 환자 화면으로 채워도 되는지 정합니다.",
    },
    Key {
        name: "display.staff_key",
        kind: Kind::Chord { field: field!(display.staff_key) },
        applies: Applies::Live,
        english: "The keys with which staff leave the patient screen, after a click on it; no others do.",
        korean: "환자 화면을 클릭한 뒤 직원이 화면에서 나갈 때 누르는 키 조합이며, 다른 키로는 나갈 수 없습니다.",
    },
    Key {
        name: "display.keep_awake",
        kind: Kind::Choice { names: KeepAwake::NAMES, field: field!(display.keep_awake) },
        applies: Applies::Live,
        english: "When the screens are kept from going to sleep: always while the patient screen is there, while a patient or an exam is shown, or never.",
        korean: "화면이 절전 상태로 들어가지 않게 할 때를 정합니다. 환자 화면이 있는 동안 항상(always), 환자나 검사를 표시하는 동안(exam), 또는 하지 않음(never)으로 지정합니다.",
    },
    Key {
        name: "display.sleep",
        kind: Kind::Hours { field: field!(display.sleep) },
        applies: Applies::Live,
        english: "The hours of each day in which the patient screen is dark while nobody is examined.",
        korean: "매일 검사가 없을 때 환자 화면을 어둡게 두는 시간대입니다.",
    },
    Key {
        name: "display.theme",
        kind: Kind::Choice { names: Theme::NAMES, field: field!(display.theme) },
        applies: Applies::Live,
        english: "Whether the patient screen is dark or light.",
        korean: "환자 화면을 어둡게 또는 밝게 표시할지 정합니다.",
    },
    Key {
        name: "display.language",
        kind: Kind::Languages { field: field!(display.languages) },
        applies: Applies::Live,
        english: "The language of the patient screen, or two of them, the large one first. Several such pairs take turns, every 8 seconds.",
        korean: "환자 화면의 언어이며, 두 언어를 쓰면 크게 표시할 언어를 먼저 적습니다. 여러 쌍을 적으면 8초마다 번갈아 표시합니다.",
    },
    Key {
        name: "display.renderer",
        kind: Kind::Choice { names: Renderer::NAMES, field: field!(display.renderer) },
        applies: Applies::Restart,
        english: "What paints the technologist's window: OpenGL where the program starts with it (auto), OpenGL always (gl), or the CPU without a graphics driver (cpu); the CPU stands in where OpenGL does not start, and always paints the patient screen.",
        korean: "방사선사 창을 그리는 방식이며, auto는 프로그램이 이 창으로 시작할 때만 OpenGL을, gl은 항상 OpenGL을, cpu는 그래픽 드라이버 없이 CPU만 쓰고, OpenGL을 시작할 수 없으면 CPU가 그리며, 환자 화면은 항상 CPU가 그립니다.",
    },
    Key {
        name: "display.viewing_distance_m",
        kind: Kind::Decimal { min: 1.0, max: 8.0, unit: "metres", field: field!(display.viewing_distance_m) },
        applies: Applies::Live,
        english: "How far from the screen the patient stands; the name is made large enough to be read from there.",
        korean: "환자와 화면 사이의 거리이며, 이 거리에서 읽을 수 있도록 이름의 크기를 정합니다.",
    },
    Key {
        name: "display.diagonal_in",
        kind: Kind::Decimal { min: 7.0, max: 100.0, unit: "inches", field: field!(display.diagonal_in) },
        applies: Applies::Live,
        english: "The diagonal of the patient's screen.",
        korean: "환자용 화면의 대각선 길이입니다.",
    },
    Key {
        name: "display.show_name",
        kind: Kind::Bool { field: field!(display.show.name) },
        applies: Applies::Live,
        english: "Whether the patient's name is shown.",
        korean: "환자 이름을 표시할지 정합니다.",
    },
    Key {
        name: "display.show_birth_date",
        kind: Kind::Bool { field: field!(display.show.birth_date) },
        applies: Applies::Live,
        english: "Whether the patient's birth date is shown.",
        korean: "환자의 생년월일을 표시할지 정합니다.",
    },
    Key {
        name: "display.show_step",
        kind: Kind::Bool { field: field!(display.show.step) },
        applies: Applies::Live,
        english: "Whether body part and projection are shown in words.",
        korean: "촬영 부위와 촬영 방향을 글로 표시할지 정합니다.",
    },
    Key {
        name: "display.show_figure",
        kind: Kind::Bool { field: field!(display.show.figure) },
        applies: Applies::Live,
        english: "Whether the body figure is shown.",
        korean: "인체 그림을 표시할지 정합니다.",
    },
    Key {
        name: "site.texts",
        kind: Kind::Folder { field: field!(site.texts) },
        applies: Applies::Restart,
        english: "A folder with the site's own words for the patient screen, in files as `vxdisplay texts export` writes them: they replace messages of a language, or add a language.",
        korean: "환자 화면에 쓸 기관 고유의 문구가 있는 폴더이며, `vxdisplay texts export`가 만드는 것과 같은 파일로 문구를 바꾸거나 언어를 추가합니다.",
    },
    Key {
        name: "site.name",
        kind: Kind::Text { max_chars: 60, field: field!(site.name) },
        applies: Applies::Live,
        english: "The name of the hospital or room on the patient screen; empty for none.",
        korean: "환자 화면에 표시할 병원 또는 촬영실 이름이며, 비우면 표시하지 않습니다.",
    },
    Key {
        name: "privacy.names",
        kind: Kind::Choice { names: NamesPrivacy::NAMES, field: field!(privacy.names) },
        applies: Applies::Live,
        english: "How much of a patient's name is shown: all, masked, or masked until the study is opened.",
        korean: "환자 이름을 전부 표시할지, 일부를 가릴지, 검사를 시작할 때까지만 가릴지 정합니다.",
    },
    Key {
        name: "exam.hold_on_link_loss_secs",
        kind: Kind::Seconds { min: 0.0, max: 60.0, field: field!(exam.hold_on_link_loss) },
        applies: Applies::Live,
        english: "How long the patient stays on the screen after the connection was lost.",
        korean: "연결이 끊긴 뒤 환자 정보를 화면에 유지하는 시간입니다.",
    },
    Key {
        name: "exam.clear_after_complete_secs",
        kind: Kind::Seconds { min: 0.0, max: 600.0, field: field!(exam.clear_after_complete) },
        applies: Applies::Live,
        english: "How long the patient stays on the screen after the study was completed.",
        korean: "검사가 끝난 뒤 환자 정보를 화면에 유지하는 시간입니다.",
    },
    Key {
        name: "exam.max_age_secs",
        kind: Kind::Seconds { min: 60.0, max: 86400.0, field: field!(exam.max_age) },
        applies: Applies::Live,
        english: "How long the patient stays on the screen when the server sends no further event of the exam.",
        korean: "서버가 검사 이벤트를 더 보내지 않을 때 환자 정보를 화면에 유지하는 시간입니다.",
    },
    Key {
        name: "exam.pair_within_secs",
        kind: Kind::Seconds { min: 0.0, max: 60.0, field: field!(exam.pair_within) },
        applies: Applies::Live,
        english: "How long before a patient a step may come and still be shown with that patient.",
        korean: "환자 정보보다 먼저 온 촬영 단계를 그 환자의 것으로 함께 표시하는 최대 시간 간격입니다.",
    },
    Key {
        name: "link.ping_interval_secs",
        kind: Kind::Seconds { min: 1.0, max: 60.0, field: field!(link.ping_interval) },
        applies: Applies::Live,
        english: "The time from one ping to the next.",
        korean: "핑을 보내는 간격입니다.",
    },
    Key {
        name: "link.dead_after_secs",
        kind: Kind::Seconds { min: 2.0, max: 120.0, field: field!(link.dead_after) },
        applies: Applies::Live,
        english: "How long the server may be silent until the connection counts as lost; longer than the ping interval.",
        korean: "서버에서 아무것도 오지 않을 때 연결이 끊긴 것으로 보는 시간이며, 핑 간격보다 길어야 합니다.",
    },
    Key {
        name: "console.language",
        kind: Kind::Choice { names: ConsoleLanguage::NAMES, field: field!(console.language) },
        applies: Applies::Live,
        english: "The language of the technologist's window; auto takes the large language of the patient screen.",
        korean: "방사선사 화면의 언어이며, auto는 환자 화면에 크게 표시하는 언어를 따릅니다.",
    },
    Key {
        name: "console.theme",
        kind: Kind::Choice { names: Theme::NAMES, field: field!(console.theme) },
        applies: Applies::Live,
        english: "Whether the technologist's window is dark or light.",
        korean: "방사선사 화면을 어둡게 또는 밝게 표시할지 정합니다.",
    },
    Key {
        name: "messages.keep_patient_data_mins",
        kind: Kind::Whole { min: 0, max: 1440, unit: "minutes", field: field!(messages.keep_patient_data_mins) },
        applies: Applies::Live,
        english: "How long the message log keeps patient data; after that only pseudonyms are left.",
        korean: "메시지 기록에 환자 정보를 보관하는 시간이며, 그 뒤에는 가명만 남습니다.",
    },
    Key {
        name: "relay.listen",
        kind: Kind::Listen { field: field!(relay.listen) },
        applies: Applies::Restart,
        english: "Where `vxdisplay relay` listens; anything but 127.0.0.1 or [::1] opens it to the network.",
        korean: "`vxdisplay relay`가 연결을 기다리는 주소이며, 127.0.0.1이나 [::1]이 아니면 네트워크에 열립니다.",
    },
    Key {
        name: "relay.dialect",
        kind: Kind::Choice { names: Dialect::NAMES, field: field!(relay.dialect) },
        applies: Applies::Restart,
        english: "Whether the relay speaks as the API document says or as the prototype server does.",
        korean: "릴레이가 API 문서대로 응답할지 시제품 서버처럼 응답할지 정합니다.",
    },
    Key {
        name: ALLOWED_HOSTS_KEY,
        kind: Kind::Text { max_chars: 1000, field: field!(relay.allowed_hosts) },
        applies: Applies::Restart,
        english: "Host names by which displays reach the relay, with commas between them, besides localhost, this computer's own name and its addresses.",
        korean: "localhost, 이 컴퓨터의 이름과 주소 외에 디스플레이가 릴레이에 접속할 때 쓰는 호스트 이름이며, 쉼표로 구분합니다.",
    },
    Key {
        name: "health.prometheus_listen",
        kind: Kind::LoopbackListen { field: field!(health.prometheus_listen) },
        applies: Applies::Restart,
        english: "Where the running program offers its state to Prometheus, without patient data, for this computer alone; empty for nowhere.",
        korean: "실행 중인 프로그램이 환자 정보 없이 상태를 Prometheus에 제공하는 주소이며, 이 컴퓨터 안에서만 쓸 수 있고 비우면 제공하지 않습니다.",
    },
    Key {
        name: "log.level",
        kind: Kind::Choice { names: LogLevel::NAMES, field: field!(log.level) },
        applies: Applies::Restart,
        english: "The least important records that are written to the log.",
        korean: "로그에 기록할 가장 낮은 중요도입니다.",
    },
    Key {
        name: "log.file",
        kind: Kind::Bool { field: field!(log.file) },
        applies: Applies::Restart,
        english: "Whether a log file is written besides standard error.",
        korean: "표준 오류 출력 외에 로그 파일도 기록할지 정합니다.",
    },
    Key {
        name: "log.keep_days",
        kind: Kind::Whole { min: 1, max: 365, unit: "days", field: field!(log.keep_days) },
        applies: Applies::Restart,
        english: "How many daily log files are kept.",
        korean: "보관할 일별 로그 파일의 수입니다.",
    },
    Key {
        name: "log.max_mib_per_day",
        kind: Kind::Whole { min: 1, max: 10240, unit: "MiB", field: field!(log.max_mib_per_day) },
        applies: Applies::Restart,
        english: "How large the log file of a day may grow; the log says when it is full, and goes on the next day.",
        korean: "하루치 로그 파일의 최대 크기이며, 가득 차면 로그에 알리고 다음 날 다시 기록합니다.",
    },
    Key {
        name: "diagnostics.core_dumps",
        kind: Kind::Bool { field: field!(diagnostics.core_dumps) },
        applies: Applies::Restart,
        english: "Whether the system may write the program's memory to disk when it dies; such a file holds patient data.",
        korean: "프로그램이 비정상 종료될 때 시스템이 메모리를 디스크에 저장해도 되는지 정하며, 그 파일에는 환자 정보가 들어 있습니다.",
    },
];
