//! The places of values in [`Settings`].

use std::fmt;

use super::typed::Settings;

/// The place of a value in [`Settings`], to read it and to write it.
pub struct Field<T: ?Sized> {
    pub(super) get: fn(&Settings) -> &T,
    pub(super) get_mut: fn(&mut Settings) -> &mut T,
}

impl<T: ?Sized> Clone for Field<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for Field<T> {}

impl<T: ?Sized> fmt::Debug for Field<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Field")
    }
}

/// The place of this name: `field!(exam.max_age)`.
macro_rules! field {
    ($($part:ident).+) => {
        Field { get: |settings| &settings.$($part).+, get_mut: |settings| &mut settings.$($part).+ }
    };
}

pub(super) use field;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::ConsoleTheme;
    use crate::settings::choices::Choice;

    #[test]
    fn a_value_is_read_where_it_is_written_without_a_copy_of_the_settings() {
        let mut settings = Settings::default();
        let field: Field<String> = field!(site.name);
        "Room 2".clone_into((field.get_mut)(&mut settings));
        assert!(std::ptr::eq((field.get)(&settings), &raw const settings.site.name));
        assert_eq!(settings.site.name, "Room 2");

        let choice: Field<dyn Choice> = field!(console.theme);
        assert!((choice.get_mut)(&mut settings).choose("light"));
        assert_eq!(((choice.get)(&settings).name(), settings.console.theme), ("light", ConsoleTheme::Light));
    }
}
