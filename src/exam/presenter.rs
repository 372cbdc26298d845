//! An exam and its presentation, shared by the window and `vxdisplay watch`.

use super::presentation::{LastPresented, Presentation, present};
use super::{Arrival, Exam, Limits, Manner, Moment, Notice, Shown};

/// Applies events to an [`Exam`] and keeps what may be shown of it.
pub struct Presenter {
    exam: Exam,
    manner: Manner,
    can_draw: Box<dyn Fn(&str) -> bool + Send>,
    marked: bool,
    shown: Shown,
    last: LastPresented,
    /// Counts the changes of what may be shown.
    revision: u64,
}

impl Presenter {
    /// A presenter of an exam without any data yet. `can_draw` tells whether the bundled fonts have every character of a text.
    #[must_use]
    pub fn new(limits: Limits, manner: impl Into<Manner>, can_draw: Box<dyn Fn(&str) -> bool + Send>) -> Self {
        Self {
            exam: Exam::new(limits),
            manner: manner.into(),
            can_draw,
            marked: false,
            shown: Shown::default(),
            last: LastPresented::default(),
            revision: 0,
        }
    }

    /// The same, and whatever it shows bears the DEMO mark: it is a recording, not the patient in the room.
    #[must_use]
    pub fn marked(self) -> Self {
        let shown = Shown { demo: true, ..self.shown };
        Self { marked: true, shown, ..self }
    }

    /// What may be shown now.
    #[must_use]
    pub fn shown(&self) -> &Shown {
        &self.shown
    }

    /// A number that is another one whenever [`Self::shown`] is: two numbers are compared, not two patients.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// The exam behind it.
    #[must_use]
    pub fn exam(&self) -> &Exam {
        &self.exam
    }

    /// When the next [`super::Event::Tick`] is due.
    #[must_use]
    pub fn next_deadline(&self) -> Option<Moment> {
        self.exam.next_deadline()
    }

    /// Lets time pass until now, if nothing is due by then. Whether it has passed.
    pub fn passes(&mut self, now: Moment) -> bool {
        self.exam.passes(now)
    }

    /// Applies one event; returns its notices in order.
    pub fn apply(&mut self, arrival: &Arrival) -> Vec<Notice> {
        let mut notices = self.exam.apply(arrival);
        self.refresh(&mut notices);
        notices
    }

    /// Takes other limits, and another manner of showing.
    pub fn configure(&mut self, limits: Limits, manner: Manner) -> Vec<Notice> {
        self.exam.set_limits(limits);
        self.manner = manner;
        let mut notices = Vec::new();
        self.refresh(&mut notices);
        notices
    }

    /// Notices about a person or step are raised when it is first shown, not with every later event.
    fn refresh(&mut self, notices: &mut Vec<Notice>) {
        let Presentation { shown, about_person, about_step } =
            present(&self.exam, self.manner, &self.can_draw, &mut self.last);
        if shown.person != self.shown.person {
            notices.extend(about_person);
        }
        if shown.step != self.shown.step {
            notices.extend(about_step);
        }
        let shown = Shown { demo: shown.demo || self.marked, ..shown };
        if shown != self.shown {
            self.shown = shown;
            self.revision = self.revision.wrapping_add(1);
        }
    }
}
