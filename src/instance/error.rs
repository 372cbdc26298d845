//! Why it cannot be said whether an instance runs.

use std::io;
use std::path::PathBuf;

/// Why it cannot be said whether an instance runs.
#[derive(Debug, thiserror::Error)]
pub enum InstanceError {
    /// No folder is named for this user.
    #[error(
        "this system has no place for what a user's programs share while they run; set XDG_RUNTIME_DIR, or LOCALAPPDATA on Windows"
    )]
    NoPlace,
    /// The folder cannot be used.
    #[error("the folder {} cannot be used: {reason}; remove it, or correct its owner", .folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the system said.
        reason: io::Error,
    },
    /// The lock cannot be tried.
    #[error("{} cannot be locked: {reason}; check the folder's permissions and the disk", .file.display())]
    Lock {
        /// The file.
        file: PathBuf,
        /// What the system said.
        reason: io::Error,
    },
}

impl InstanceError {
    /// The sentence in Korean.
    #[must_use]
    pub fn korean(&self) -> String {
        match self {
            Self::NoPlace => {
                "실행 중인 프로그램이 함께 쓰는 폴더를 찾을 수 없습니다. XDG_RUNTIME_DIR(Windows에서는 LOCALAPPDATA)을 지정하십시오.".to_owned()
            }
            Self::Folder { folder, reason } => {
                format!("{} 폴더를 사용할 수 없습니다({reason}). 폴더를 지우거나 소유자를 바로잡으십시오.", folder.display())
            }
            Self::Lock { file, reason } => {
                format!("{} 파일을 잠글 수 없습니다({reason}). 폴더 권한과 디스크를 확인하십시오.", file.display())
            }
        }
    }
}
