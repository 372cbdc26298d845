//! Not yet.
use super::RungReport;
use crate::link::DownReason;
pub(super) fn korean(report: &RungReport) -> String {
    super::sentence::english(report)
}
pub(super) fn running_link(reason: &DownReason) -> String {
    super::sentence::running_link(reason)
}
