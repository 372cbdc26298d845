//! Birth dates: three written forms, never through a time zone.

use chrono::NaiveDate;

use super::damage::intact;
use super::iso2022::Field;

/// Why a received birth date is not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BirthDateProblem {
    /// Not in a supported format, or a day that does not exist.
    NotADate,
    /// After today.
    InTheFuture,
    /// Longer ago than anybody has lived.
    TooLongAgo,
    /// A day that programs write as a placeholder.
    Placeholder,
    /// A character of it was lost.
    Damaged,
    /// Two keys with different dates.
    Contradicting,
}

/// The oldest age that anybody has reached, in completed years.
const OLDEST: u32 = 122;

/// Epochs that programs write in place of a missing date: .NET and others, Windows files, SQL Server, DICOM and VMS, Delphi,
/// Excel, SQL, Mac. Not Unix's 1970-01-01, a real birth date of living people.
const PLACEHOLDERS: [(i32, u32, u32); 8] =
    [(1, 1, 1), (1601, 1, 1), (1753, 1, 1), (1858, 11, 17), (1899, 12, 30), (1899, 12, 31), (1900, 1, 1), (1904, 1, 1)];

/// The date without invisible characters: padding, zero-width characters, direction marks.
fn visible(text: &str) -> String {
    let hidden = |c: &char| {
        c.is_control()
            || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
    };
    text.chars().filter(|c| !hidden(c)).collect::<String>().trim().to_owned()
}

/// Whether a date has the API document's form, `YYYY-MM-DD`.
#[must_use]
pub fn is_documented_form(text: &str) -> bool {
    text.contains('-')
}

/// Reads `YYYY-MM-DD` (ISO 8601, the API document), `YYYYMMDD` (DICOM DA) or `YYYY.MM.DD` (old DICOM); what nobody sees in
/// it does not count.
///
/// # Errors
/// What is wrong with the date; it is not shown then.
pub fn read_birth_date(text: &str, today: NaiveDate) -> Result<NaiveDate, BirthDateProblem> {
    // No form is as long, and a long text is not copied to find that out.
    if text.len() > 256 {
        return Err(BirthDateProblem::NotADate);
    }
    let text = visible(&intact(text, Field::Text).map_err(|_| BirthDateProblem::Damaged)?);
    let digits = match text.len() {
        8 => text.clone(),
        10 => {
            let separators = (text.get(4..5), text.get(7..8));
            if !matches!(separators, (Some("-"), Some("-")) | (Some("."), Some("."))) {
                return Err(BirthDateProblem::NotADate);
            }
            [text.get(..4), text.get(5..7), text.get(8..)].into_iter().flatten().collect()
        }
        _ => return Err(BirthDateProblem::NotADate),
    };
    if digits.len() != 8 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(BirthDateProblem::NotADate);
    }
    let part = |range: std::ops::Range<usize>| digits.get(range).and_then(|part| part.parse::<u32>().ok());
    let date = part(0..4)
        .and_then(|year| i32::try_from(year).ok())
        .zip(part(4..6))
        .zip(part(6..8))
        .and_then(|((year, month), day)| NaiveDate::from_ymd_opt(year, month, day))
        .ok_or(BirthDateProblem::NotADate)?;
    let is = |(year, month, day)| NaiveDate::from_ymd_opt(year, month, day) == Some(date);
    if date > today {
        Err(BirthDateProblem::InTheFuture)
    } else if PLACEHOLDERS.into_iter().any(is) {
        Err(BirthDateProblem::Placeholder)
    } else if today.years_since(date).is_none_or(|age| age > OLDEST) {
        Err(BirthDateProblem::TooLongAgo)
    } else {
        Ok(date)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn the_three_forms_are_read_and_nothing_else() {
        let today = day(2026, 11, 22);
        let read = |text| read_birth_date(text, today);
        for text in ["1988-02-14", "19880214", "1988.02.14"] {
            assert_eq!(read(text), Ok(day(1988, 2, 14)), "{text}");
        }
        for text in [
            "",
            "1988",
            "14.02.1988",
            "1988-2-14",
            "1988-02.14",
            "1988/02/14",
            "+1988021",
            "1988-02-14T00:00",
            "１９８８02",
        ] {
            assert_eq!(read(text), Err(BirthDateProblem::NotADate), "{text}");
        }
    }

    #[test]
    fn impossible_future_and_placeholder_dates_are_refused() {
        let today = day(2026, 11, 22);
        assert_eq!(read_birth_date("1988-02-30", today), Err(BirthDateProblem::NotADate));
        assert_eq!(read_birth_date("19880000", today), Err(BirthDateProblem::NotADate));
        assert_eq!(read_birth_date("2026-11-23", today), Err(BirthDateProblem::InTheFuture));
        assert_eq!(read_birth_date("2026-11-22", today), Ok(today));
        for placeholder in [
            "0001-01-01",
            "16010101",
            "1753.01.01",
            "1858-11-17",
            "1899-12-30",
            "1899-12-31",
            "1900-01-01",
            "1904-01-01",
        ] {
            assert_eq!(read_birth_date(placeholder, today), Err(BirthDateProblem::Placeholder), "{placeholder}");
        }
        assert_eq!(read_birth_date("1970-01-01", today), Ok(day(1970, 1, 1)));
        assert_eq!(read_birth_date("0007-01-01", today), Err(BirthDateProblem::TooLongAgo));
        assert_eq!(read_birth_date("2024-02-29", today), Ok(day(2024, 2, 29)));
    }

    #[test]
    fn nobody_is_older_than_anybody_has_been() {
        let today = day(2026, 11, 22);
        assert_eq!(read_birth_date("1903-11-22", today), Err(BirthDateProblem::TooLongAgo));
        assert_eq!(read_birth_date("1903-11-23", today), Ok(day(1903, 11, 23)));
        assert_eq!(read_birth_date("1903-11-22", day(2026, 11, 21)), Ok(day(1903, 11, 22)));
    }

    #[test]
    fn what_nobody_sees_in_a_date_does_not_count_and_what_was_lost_does() {
        let today = day(2026, 11, 22);
        for text in [
            "19880214\0",
            "\u{feff}1988-02-14",
            "1988\u{200b}-02\u{200e}-14",
            "1988\u{ad}0214",
            "\u{202d}1988-02-14\u{202c}\0\0",
        ] {
            assert_eq!(read_birth_date(text, today), Ok(day(1988, 2, 14)), "{text:?}");
        }
        for text in ["1988\u{fffd}02-14", "1988-02-14\u{85}", "19880214\u{1b}"] {
            assert_eq!(read_birth_date(text, today), Err(BirthDateProblem::Damaged), "{text:?}");
        }
    }
}
