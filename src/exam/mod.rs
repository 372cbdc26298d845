//! The truth: which person, step and state of the exam may be shown now.
//!
//! Pure: [`Exam`] changes only by [`Exam::apply`], with the time of the event in the event; [`Exam::next_deadline`]
//! tells the host when to send a [`Event::Tick`]. Every rule serves one sentence: the screen shows nothing rather than
//! something it cannot vouch for.

mod birth_date;
mod event;
mod korean;
mod moment;
mod name;
mod notice;
mod patient;
mod presenter;
mod privacy;
mod state;
mod text;
mod view;

pub use birth_date::{BirthDateProblem, read_birth_date};
pub use event::{Arrival, Event};
pub use moment::Moment;
pub use name::{NameGroup, PersonName, Script};
pub use notice::{Notice, Rule};
pub use patient::{Patient, Step};
pub use presenter::Presenter;
pub use privacy::NamesPrivacy;
pub use state::{Exam, Limits, Phase};
pub use text::{clean, clip};
pub use view::{Shown, ShownDate, ShownPerson, ShownStep};
