//! What happened, for the technologist: the link's ups and downs, notices, and why the patient screen was cleared.
//!
//! Pure and of bounded size: the program runs for months.

mod exam_log;
mod link_history;
mod notice;
mod notice_log;
mod pace;

pub use exam_log::{ExamEntry, ExamLog, Reason, reasons};
pub use link_history::{DAY, LinkHistory, RoundTrip, StoryLine, StripState, WINDOW};
pub use notice::{Notice, Source};
pub use notice_log::{Group, NoticeLog};
