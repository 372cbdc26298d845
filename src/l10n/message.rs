//! A text not yet rendered: a message id and its arguments.

/// A message with its arguments. It is rendered when somebody reads it, in the reader's language; until then it is grouped,
/// stored and compared as a value.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    pub(super) id: &'static str,
    pub(super) form: Option<&'static str>,
    pub(super) args: Vec<(&'static str, Value)>,
}

/// An argument of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A text that is the same in every language: an address, a name, a path.
    Text(String),
    /// A number, by which a language may choose a plural.
    Number(f64),
    /// A number with this many decimals.
    Decimal(f64, usize),
    /// A part that is itself a message.
    Message(Box<Message>),
}

impl Value {
    /// Tenths as a number with one digit after the point, or none where that is 0.
    #[must_use]
    pub fn tenths(tenths: u128) -> Self {
        #[expect(clippy::cast_precision_loss, reason = "exact up to 900 trillions")]
        let number = tenths as f64 / 10.0;
        Self::Decimal(number, usize::from(!tenths.is_multiple_of(10)))
    }
}

impl Message {
    /// The message of this id in `assets/l10n`, without arguments.
    #[must_use]
    pub const fn new(id: &'static str) -> Self {
        Self { id, form: None, args: Vec::new() }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Another form of the same fact, an attribute of its message: `short`, `hint`.
    #[must_use]
    pub const fn form(mut self, form: &'static str) -> Self {
        self.form = Some(form);
        self
    }

    /// Consecutive sentences, joined as the language does.
    #[must_use]
    pub fn sentences(all: impl IntoIterator<Item = Self>) -> Self {
        let joined = |first: Self, second| Self::new("sentences").with("first", first).with("second", second);
        all.into_iter().reduce(joined).unwrap_or(Self::new("sentences-none"))
    }

    /// A foreign text, the same in every language.
    #[must_use]
    pub fn verbatim(words: impl Into<String>) -> Self {
        Self::new("row-text").with("text", words.into())
    }

    /// Its id in the files.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// Its heap memory in bytes; each allocation counts `block` extra.
    #[must_use]
    pub fn bytes(&self, block: usize) -> usize {
        let of_values = self.args.iter().map(|(_, value)| match value {
            Value::Text(text) => text.capacity() + block,
            Value::Number(_) | Value::Decimal(..) => 0,
            Value::Message(message) => size_of::<Self>() + block + message.bytes(block),
        });
        let list = if self.args.is_empty() { 0 } else { self.args.capacity() * size_of::<(&str, Value)>() + block };
        list + of_values.sum::<usize>()
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

macro_rules! whole_numbers {
    ($($kind:ty)+) => {$(
        impl From<$kind> for Value {
            #[allow(clippy::cast_precision_loss, clippy::cast_lossless, reason = "exact up to nine quadrillions")]
            fn from(number: $kind) -> Self {
                Self::Number(number as f64)
            }
        }
    )+};
}

whole_numbers! { u8 u16 u32 u64 usize i32 i64 }
