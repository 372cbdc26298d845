//! Birth dates: three written forms, never through a time zone.

use chrono::{Datelike, NaiveDate};

/// Why there is no birth date although one came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BirthDateProblem {
    /// In none of the forms that are read, or a day that the calendar does not have.
    NotADate,
    /// After today.
    InTheFuture,
    /// Before 1850.
    TooLongAgo,
    /// Two keys with different dates.
    Contradicting,
}

/// The earliest year that a living patient's birth date can have; older ones are placeholders such as 0001-01-01.
const EARLIEST_YEAR: i32 = 1850;

/// Reads `YYYY-MM-DD` (ISO 8601, the API document), `YYYYMMDD` (DICOM DA) or `YYYY.MM.DD` (old DICOM).
///
/// # Errors
/// Says what is wrong with the date; then nothing is shown for it.
pub fn read_birth_date(text: &str, today: NaiveDate) -> Result<NaiveDate, BirthDateProblem> {
    let digits = match text.len() {
        8 => text.to_owned(),
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
    if date > today {
        Err(BirthDateProblem::InTheFuture)
    } else if date.year() < EARLIEST_YEAR {
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
        assert_eq!(read_birth_date("0001-01-01", today), Err(BirthDateProblem::TooLongAgo));
        assert_eq!(read_birth_date("2024-02-29", today), Ok(day(2024, 2, 29)));
    }
}
