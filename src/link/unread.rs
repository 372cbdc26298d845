//! What came and cannot be read, and may have been the answer to a question. Pure.

use super::Frame;
use crate::exam::Event;
use crate::protocol::{Command, apparent_command};

/// What the link asks a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Command 11.
    Register,
    /// Command 1.
    Ping,
}

/// A message that cannot be read and may have been an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnreadAnswer {
    /// Its command stands before the place at which it breaks.
    To(Question),
    /// It begins as a message of the API does.
    Message,
    /// It is nothing like a message of the API: XML, a word, bytes.
    Other,
}

impl Frame {
    /// What this frame may have been the answer to, where it cannot be read.
    #[must_use]
    pub fn unread_answer(&self) -> Option<UnreadAnswer> {
        self.unread()?;
        match apparent_command(&self.text) {
            Some(Command::RegisterClient) => Some(UnreadAnswer::To(Question::Register)),
            Some(Command::Ping | Command::Pong) => Some(UnreadAnswer::To(Question::Ping)),
            Some(
                Command::SetPatientInfo
                | Command::SendStepInfo
                | Command::EventStartExam
                | Command::EventCompleteExam
                | Command::Other(_)
                | Command::Named(_),
            ) => None,
            None if self.text.trim_start().starts_with(['{', '[']) => Some(UnreadAnswer::Message),
            None => Some(UnreadAnswer::Other),
        }
    }

    /// The command of the event of an exam that this frame is; none where it cannot be read or speaks of something else: that
    /// proves nothing of events.
    #[must_use]
    pub fn exam_event(&self) -> Option<Command> {
        if self.ignored.is_some() || self.unread().is_some() {
            return None;
        }
        match self.converted.event.as_ref()? {
            Event::Patient(_) | Event::NoPatient => Some(Command::SetPatientInfo),
            Event::Step(_) => Some(Command::SendStepInfo),
            Event::Started => Some(Command::EventStartExam),
            Event::Completed => Some(Command::EventCompleteExam),
            Event::StepUnknown
            | Event::StudyUnknown
            | Event::Mentioned(_)
            | Event::LinkUp
            | Event::LinkDown
            | Event::Slept { .. }
            | Event::Tick
            | Event::Hide
            | Event::ServerChanged => None,
        }
    }
}

/// The unreadable answers of one connection.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct UnreadAnswers {
    register: bool,
    ping: bool,
    message: bool,
    others: u32,
}

impl UnreadAnswers {
    /// Takes one more.
    pub const fn note(&mut self, answer: UnreadAnswer) {
        match answer {
            UnreadAnswer::To(Question::Register) => self.register = true,
            UnreadAnswer::To(Question::Ping) => self.ping = true,
            UnreadAnswer::Message => self.message = true,
            UnreadAnswer::Other => self.others = self.others.saturating_add(1),
        }
    }

    /// Whether a question that has no readable answer was answered all the same. Whatever came after command 11 counts as its answer where
    /// no better one came; what is nothing like a message answers a ping only after that, because command 11 is asked first.
    #[must_use]
    pub const fn have_answered(&self, question: Question) -> bool {
        self.message
            || match question {
                Question::Register => self.register || self.others > 0,
                Question::Ping => self.ping || self.others > 1,
            }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_text_that_is_no_message_answers_the_registration_and_two_answer_a_ping_as_well() {
        let mut answers = UnreadAnswers::default();
        assert!(!answers.have_answered(Question::Register) && !answers.have_answered(Question::Ping));
        answers.note(UnreadAnswer::Other);
        assert!(answers.have_answered(Question::Register) && !answers.have_answered(Question::Ping));
        answers.note(UnreadAnswer::Other);
        assert!(answers.have_answered(Question::Register) && answers.have_answered(Question::Ping));
    }

    #[test]
    fn an_answer_with_its_command_answers_that_question_alone() {
        let mut answers = UnreadAnswers::default();
        answers.note(UnreadAnswer::To(Question::Ping));
        assert!(!answers.have_answered(Question::Register) && answers.have_answered(Question::Ping));
        answers.note(UnreadAnswer::Message);
        assert!(answers.have_answered(Question::Register));
    }
}
