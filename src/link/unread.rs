//! What came and cannot be read, and may have been the answer to a question. Pure.

use super::Frame;
use crate::protocol::{Command, Notice, apparent_command};

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
    /// It is nothing like a message: a single one was a greeting.
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

    /// Whether this is an event of an exam that cannot be read: by its command it is no answer.
    #[must_use]
    pub fn is_unread_event(&self) -> bool {
        let is_of_exam = self.unread().is_some_and(|why| !matches!(why, Notice::Unreadable(_)));
        is_of_exam && self.unread_answer().is_none()
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

    /// Whether a question that has no readable answer was answered all the same.
    #[must_use]
    pub const fn have_answered(&self, question: Question) -> bool {
        let named = match question {
            Question::Register => self.register,
            Question::Ping => self.ping,
        };
        named || self.message || self.others > 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_text_that_is_no_message_is_a_greeting_and_two_are_answers() {
        let mut answers = UnreadAnswers::default();
        answers.note(UnreadAnswer::Other);
        assert!(!answers.have_answered(Question::Register) && !answers.have_answered(Question::Ping));
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
