//! Spans of time as people write them: `4 h`, `90 s`. The symbols of the units are the same in every language.

use std::time::Duration;

/// The units, the largest first, and how many seconds each is.
const UNITS: [(&str, u64); 4] = [("d", 86_400), ("h", 3_600), ("min", 60), ("s", 1)];

/// A span in the largest unit of which it is a whole number.
pub(super) fn span_text(span: Duration) -> String {
    if span.subsec_nanos() > 0 || span.is_zero() {
        return format!("{} s", span.as_secs_f64());
    }
    let secs = span.as_secs();
    let fitting = UNITS.iter().find(|(_, unit)| secs.is_multiple_of(*unit));
    fitting.map_or_else(|| format!("{secs} s"), |(symbol, unit)| format!("{} {symbol}", secs / unit))
}

/// A span that was measured: milliseconds where it is short.
pub(super) fn exact_text(span: Duration) -> String {
    if span < Duration::from_millis(100) {
        format!("{:.1} ms", span.as_secs_f64() * 1000.0)
    } else if span < Duration::from_mins(1) {
        format!("{:.1} s", span.as_secs_f64())
    } else {
        span_text(Duration::from_secs(span.as_secs()))
    }
}

/// Minutes and seconds on a clock that runs.
pub(super) fn position_text(at: Duration) -> String {
    let secs = at.as_secs();
    let (hours, minutes, secs) = (secs / 3_600, secs / 60 % 60, secs % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{secs:02}") } else { format!("{minutes}:{secs:02}") }
}

/// What was typed, in seconds: a number of seconds, or a number with a unit. None where it is neither.
pub(super) fn seconds_of(text: &str) -> Option<f64> {
    let text = text.trim();
    let number = text.trim_end_matches(|c: char| c.is_alphabetic()).trim_end();
    let unit = text.get(number.len()..)?.trim();
    let factor = match unit {
        "" => 1,
        unit => UNITS.iter().find(|(symbol, _)| symbol.eq_ignore_ascii_case(unit))?.1,
    };
    #[expect(clippy::cast_precision_loss, reason = "86,400 at most")]
    let seconds = number.replace(',', ".").parse::<f64>().ok()? * factor as f64;
    seconds.is_finite().then_some(seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_written_in_the_largest_whole_unit_and_read_back() {
        for (secs, text) in [(14_400, "4 h"), (5, "5 s"), (90, "90 s"), (600, "10 min"), (86_400, "1 d"), (0, "0 s")] {
            let span = Duration::from_secs(secs);
            assert_eq!(span_text(span), text);
            assert_eq!(seconds_of(text), Some(span.as_secs_f64()), "{text}");
        }
        assert_eq!(span_text(Duration::from_millis(2_500)), "2.5 s");
    }

    #[test]
    fn what_is_typed_is_read_with_and_without_a_unit_and_nothing_else_is() {
        for (text, secs) in [("600", 600.0), (" 1.5 min ", 90.0), ("4h", 14_400.0), ("0,5 s", 0.5), ("2 H", 7_200.0)] {
            assert_eq!(seconds_of(text), Some(secs), "{text}");
        }
        for text in ["", "h", "4 weeks", "1 2 s", "four h", "1e400 s", "4 h 5 min"] {
            assert_eq!(seconds_of(text), None, "{text}");
        }
    }

    #[test]
    fn what_was_measured_and_where_a_replay_is_are_short() {
        assert_eq!(exact_text(Duration::from_micros(3_460)), "3.5 ms");
        assert_eq!(exact_text(Duration::from_millis(420)), "0.4 s");
        assert_eq!(exact_text(Duration::from_millis(125_900)), "125 s");
        assert_eq!(position_text(Duration::from_secs(65)), "1:05");
        assert_eq!(position_text(Duration::from_secs(3_725)), "1:02:05");
    }
}
