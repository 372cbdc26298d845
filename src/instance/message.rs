//! What is asked and answered, one line of JSON each.

use serde::{Deserialize, Serialize};

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
    /// It is not, for this reason: a sentence without patient data.
    Refused(String),
}

#[derive(Serialize, Deserialize)]
struct Question {
    ask: String,
    /// Of whoever asks for the status; English where it is not told.
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
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

impl InstanceRequest {
    const ALL: [Self; 3] = [Self::Status(Locale::EN), Self::Console, Self::GiveWay];

    /// The word on the wire.
    const fn word(self) -> &'static str {
        match self {
            Self::Status(_) => "status",
            Self::Console => "console",
            Self::GiveWay => "give-way",
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
    /// The answer to a line that is none.
    pub(super) fn read(line: &[u8]) -> Result<Self, InstanceResponse> {
        let refused = |why: &str| InstanceResponse::Refused(why.to_owned());
        let question: Question = serde_json::from_slice(line)
            .map_err(|_| refused("the question is no line of JSON like {\"ask\":\"status\"}"))?;
        let known = Self::ALL.into_iter().find(|ask| ask.word() == question.ask);
        let known = known
            .ok_or_else(|| refused("this version can be asked for \"status\", \"console\" and \"give-way\" only"))?;
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
        line(&match self {
            Self::Status(health) => {
                Reply { ok: true, status: Some(health.clone()), server: health.server.clone(), error: None }
            }
            Self::Done => Reply { ok: true, status: None, server: String::new(), error: None },
            Self::Refused(why) => Reply { ok: false, status: None, server: String::new(), error: Some(why.clone()) },
        })
    }

    /// The answer of a line; none where it is no answer.
    pub(super) fn read(line: &[u8]) -> Option<Self> {
        let reply: Reply = serde_json::from_slice(line).ok()?;
        Some(match (reply.ok, reply.status, reply.error) {
            (true, Some(health), _) => Self::Status(Box::new(Health { server: reply.server, ..*health })),
            (true, None, _) => Self::Done,
            (false, _, error) => Self::Refused(error.unwrap_or_default()),
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
            InstanceResponse::Refused("no \"window\"\n".into()),
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
    fn what_is_no_question_is_refused() {
        for line in ["", "status", "{}", "{\"ask\":1}", "{\"ask\":\"patient\"}", "[]", "\u{0}"] {
            assert!(matches!(InstanceRequest::read(line.as_bytes()), Err(InstanceResponse::Refused(_))), "{line}");
        }
        assert_eq!(InstanceResponse::read(b"what"), None);
    }
}
