//! The message log: every frame in and out and what the link did, bounded, with patient values hidden unless asked for.
//!
//! Pure but for `export`, which writes to whatever it is given. [`Journal`] keeps the rows; a [`View`] is the list of those
//! that pass a [`Filter`], kept up to date in slices; [`Details`] decodes one row again to explain it field by field.
//! In hidden mode nothing that could name a patient leaves this module, nor can it be searched for.

mod details;
mod entry;
mod export;
mod fields;
mod filter;
mod hide;
mod kind;
mod link_line;
mod message_summary;
mod notice;
mod order;
mod row;
mod search_term;
mod store;
mod view;
mod words;

pub use details::{Details, FieldLine, FieldValue};
pub use export::{Exporter, Format};
pub use fields::{FIELDS, FieldDoc, document};
pub use filter::{Filter, Kinds, RowSources};
pub use hide::{Shape, Writing};
pub use kind::{PatientData, RowKind, RowSource};
pub use link_line::LinkLine;
pub use notice::RowNotice;
pub use order::{Order, SortBy};
pub use row::{Label, Row, RowId};
pub use store::{Journal, Limits};
pub use view::View;
