//! The truth: which person, step and state of the exam may be shown now.
//!
//! Pure: [`Exam`] changes only by [`Exam::apply`], with the time of the event in the event; [`Exam::next_deadline`] tells the
//! host when to send a [`Event::Tick`]. Every rule serves one principle: show nothing rather than something untrusted.

mod birth_date;
mod damage;
mod decoration;
mod disclosure;
mod event;
mod han;
mod hangul;
mod iso2022;
mod mojibake;
mod moment;
mod name;
mod notice;
mod patient;
mod placeholder;
mod presentation;
mod presenter;
mod privacy;
mod romaji;
mod script;
mod shown_name;
mod state;
mod suspect;
mod telling;
mod text;
mod view;

pub use birth_date::{BirthDateProblem, is_documented_form, read_birth_date};
pub use damage::Received;
pub use disclosure::{Disclosure, Manner, Privacy};
pub use event::{Arrival, Event};
pub use moment::Moment;
pub use name::{NameGroup, PersonName};
pub use notice::{Gap, Notice, Rule};
pub use patient::{Patient, Step};
pub use placeholder::says_nothing;
pub use presenter::Presenter;
pub use privacy::NamesPrivacy;
pub use script::{Order, Script};
pub use shown_name::{HanForms, Join, ShownName};
pub use state::{Exam, Limits, Phase};
pub use text::{clean, clip};
pub use view::{Shown, ShownDate, ShownPerson, ShownStep};
