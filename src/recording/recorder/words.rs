//! Why a recording did not begin, and why it ended, in sentences.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why no recording began.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// The file is there already.
    #[error("{path} is there already and is not overwritten; choose another name")]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The file cannot be made or written.
    #[error(
        "the recording cannot be written to {path} ({reason}); choose another folder, or check permissions and free space"
    )]
    NotWritable {
        /// The file.
        path: PathBuf,
        /// The system's words.
        reason: io::Error,
    },
    /// No thread is to be had.
    #[error(
        "no recording was begun, for the computer gives no further thread ({0}); close other programs and try again"
    )]
    NoThread(io::Error),
}

impl RecordError {
    /// The same in Korean.
    #[must_use]
    pub fn korean(&self) -> String {
        match self {
            Self::Exists { path } => {
                format!("{} 파일이 이미 있어 덮어쓰지 않습니다. 다른 이름을 선택하십시오.", path.display())
            }
            Self::NotWritable { path, reason } => format!(
                "{}에 기록을 저장할 수 없습니다({reason}). 다른 폴더를 선택하거나 권한과 남은 공간을 확인하십시오.",
                path.display()
            ),
            Self::NoThread(reason) => format!(
                "컴퓨터에서 스레드를 더 만들 수 없어 기록을 시작하지 못했습니다({reason}). 다른 프로그램을 닫고 다시 시도하십시오."
            ),
        }
    }
}

/// Why a recording ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EndReason {
    /// Somebody ended it.
    Stopped,
    /// The file has reached its largest size, in bytes.
    Full(u64),
    /// The disk is full.
    DiskFull,
    /// Events came faster than they could be written.
    TooSlow,
    /// Writing failed; the system's words.
    Failed(String),
}

impl fmt::Display for EndReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stopped => f.write_str("The recording was ended."),
            Self::Full(bytes) => write!(
                f,
                "The recording has ended: its file has reached {} MiB. What was recorded is kept. Begin another recording to go on.",
                bytes / (1024 * 1024)
            ),
            Self::DiskFull => f.write_str(
                "The recording has ended: the disk is full. What was recorded is kept. Free some space and begin another recording.",
            ),
            Self::TooSlow => f.write_str(
                "The recording has ended: events came faster than the disk could take them. What was recorded is kept. Choose a faster disk, not a network folder.",
            ),
            Self::Failed(reason) => write!(
                f,
                "The recording has ended: its file could not be written ({reason}). What was recorded is kept. Check the disk and begin another recording."
            ),
        }
    }
}

impl EndReason {
    /// The same in Korean.
    #[must_use]
    pub fn korean(&self) -> String {
        let kept = "지금까지의 기록은 보관됩니다.";
        match self {
            Self::Stopped => "기록을 종료했습니다.".to_owned(),
            Self::Full(bytes) => {
                let mib = bytes / (1024 * 1024);
                format!("파일 크기가 {mib} MiB에 도달하여 기록이 끝났습니다. {kept} 계속하려면 새 기록을 시작하십시오.")
            }
            Self::DiskFull => {
                format!("디스크가 가득 차 기록이 끝났습니다. {kept} 공간을 확보한 뒤 새 기록을 시작하십시오.")
            }
            Self::TooSlow => format!(
                "디스크에 저장하는 속도보다 빠르게 이벤트가 들어와 기록이 끝났습니다. {kept} 네트워크 폴더가 아닌 더 빠른 디스크를 선택하십시오."
            ),
            Self::Failed(reason) => {
                format!(
                    "파일에 쓸 수 없어 기록이 끝났습니다({reason}). {kept} 디스크를 확인한 뒤 새 기록을 시작하십시오."
                )
            }
        }
    }
}
