//! What is asked and answered, one line of JSON each.

use serde::{Deserialize, Serialize};

use super::refusal::{QUESTIONS, Refusal};
use crate::health::Health;
use crate::l10n::{Library, Locale, Reader};

/// What can be asked of a running instance. Nothing else can, and never for patient data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InstanceRequest {
    /// How it is, with its reasons in this language.
    Status(Locale),
    /// To open the technologist's window.
    Console,
    /// To end where it has no desktop, and so nobody can see it: another start has one.
    GiveWay,
}

/// What is answered.
#[derive(Debug, Clone, PartialEq)]
pub enum InstanceResponse {
    /// How it is, to [`InstanceRequest::Status`].
    Status(Box<Health>),
    /// It is done.
    Done,
    /// It is not, for this reason.
    Refused(Refusal),
}

#[derive(Serialize, Deserialize)]
struct Question {
    ask: String,
    /// The asker's language; English if not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    language: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct Reply {
    ok: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<Box<Health>>,
    /// The address of the server that the link looks to.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    server: String,
    /// Why not, in English.
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
    /// The same as a word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    refusal: Option<String>,
}

impl InstanceRequest {
    const ALL: [Self; 3] = [Self::Status(Locale::EN), Self::Console, Self::GiveWay];

    /// The word on the wire.
    const fn word(self) -> &'static str {
        let [status, console, give_way] = QUESTIONS;
        match self {
            Self::Status(_) => status,
            Self::Console => console,
            Self::GiveWay => give_way,
        }
    }

    /// The line, with its end.
    pub(super) fn to_line(self) -> String {
        let language = match self {
            Self::Status(locale) => Some(locale.to_string()),
            Self::Console | Self::GiveWay => None,
        };
        line(&Question { ask: self.word().to_owned(), language })
    }

    /// The question of a line.
    ///
    /// # Errors
    /// The answer to an invalid line.
    pub(super) fn read(line: &[u8]) -> Result<Self, InstanceResponse> {
        let question: Question =
            serde_json::from_slice(line).map_err(|_| InstanceResponse::Refused(Refusal::NotAQuestion))?;
        let known = Self::ALL.into_iter().find(|ask| ask.word() == question.ask);
        let known = known.ok_or(InstanceResponse::Refused(Refusal::UnknownQuestion))?;
        let language = question.language.and_then(|tag| tag.parse().ok());
        Ok(match known {
            Self::Status(english) => Self::Status(language.unwrap_or(english)),
            Self::Console | Self::GiveWay => known,
        })
    }
}

impl InstanceResponse {
    /// How it is, to somebody who reads this language.
    #[must_use]
    pub fn status(health: Health, locale: Locale) -> Self {
        Self::Status(Box::new(health.told_to(Reader::new(Library::bundled(), locale))))
    }

    /// The line, with its end.
    pub(super) fn to_line(&self) -> String {
        let done = Reply { ok: true, status: None, server: String::new(), error: None, refusal: None };
        line(&match self {
            Self::Status(health) => Reply { status: Some(health.clone()), server: health.server.clone(), ..done },
            Self::Done => done,
            Self::Refused(why) => Reply {
                ok: false,
                error: Some(why.message().to_string()),
                refusal: why.word().map(str::to_owned),
                ..done
            },
        })
    }

    /// The answer of a line; none where it is no answer.
    pub(super) fn read(line: &[u8]) -> Option<Self> {
        let reply: Reply = serde_json::from_slice(line).ok()?;
        Some(match (reply.ok, reply.status, reply.error) {
            (true, Some(health), _) => Self::Status(Box::new(Health { server: reply.server, ..*health })),
            (true, None, _) => Self::Done,
            (false, _, error) => Self::Refused(Refusal::read(reply.refusal.as_deref(), error.unwrap_or_default())),
        })
    }
}

fn line(message: &impl Serialize) -> String {
    // Texts, numbers and truth values can always be written.
    let mut line = serde_json::to_string(message).unwrap_or_default();
    line.push('\n');
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exam::Moment;
    use crate::health::{Facts, Screen};
    use crate::l10n::Message;

    #[test]
    fn questions_and_answers_read_back_as_the_same() {
        for ask in InstanceRequest::ALL.into_iter().chain([InstanceRequest::Status(Locale::KO)]) {
            assert_eq!(InstanceRequest::read(ask.to_line().trim_end().as_bytes()), Ok(ask));
        }
        let facts = Facts { server: "ws://b".to_owned(), ..Facts::default() };
        let health = Box::new(facts.health(Moment::default()));
        for answer in [
            InstanceResponse::Status(health),
            InstanceResponse::Done,
            InstanceResponse::Refused(Refusal::KeepsItsDesktop),
            InstanceResponse::Refused(Refusal::Other("no \"window\"\n".into())),
        ] {
            let line = answer.to_line();
            assert_eq!(line.matches('\n').count(), 1);
            assert_eq!(InstanceResponse::read(line.trim_end().as_bytes()), Some(answer));
        }
    }

    #[test]
    fn a_status_is_told_in_the_language_of_whoever_asks() {
        let facts = Facts { screen: Screen::Hidden(Message::new("hidden-no-monitors")), ..Facts::default() };
        let hidden = |line: &str| {
            let Ok(InstanceRequest::Status(locale)) = InstanceRequest::read(line.as_bytes()) else { panic!("{line}") };
            InstanceResponse::status(facts.health(Moment::default()), locale).to_line()
        };
        let english = Message::new("hidden-no-monitors").to_string();
        for line in [r#"{"ask":"status"}"#, r#"{"ask":"status","language":"en"}"#, r#"{"ask":"status","language":"?"}"#]
        {
            assert!(hidden(line).contains(&english), "{line}");
        }
        let korean = hidden(InstanceRequest::Status(Locale::KO).to_line().trim_end());
        assert!(korean.contains("모니터") && !korean.contains(&english), "{korean}");
    }

    #[test]
    fn why_the_display_was_restarted_is_told_in_the_language_of_whoever_asks() {
        let reason = Message::new("restart-signal").with("signal", 9);
        let facts = Facts { restarts: 1, last_restart_reason: Some(reason), ..Facts::default() };
        let told = |locale| InstanceResponse::status(facts.health(Moment::default()), locale).to_line();
        assert!(told(Locale::EN).contains(r#""last_restart_reason":"signal 9""#), "{}", told(Locale::EN));
        assert!(told(Locale::KO).contains(r#""last_restart_reason":"시그널 9""#), "{}", told(Locale::KO));
    }

    #[test]
    fn what_is_no_question_is_refused() {
        for line in ["", "status", "{}", "{\"ask\":1}", "{\"ask\":\"patient\"}", "[]", "\u{0}"] {
            assert!(matches!(InstanceRequest::read(line.as_bytes()), Err(InstanceResponse::Refused(_))), "{line}");
        }
        assert_eq!(InstanceResponse::read(b"what"), None);
    }
}
