//! Lines of help in letters that take two columns each. clap counts every letter as one, and breaks lines at blanks only, which
//! Chinese and Japanese do without.

use clap::{Arg, Command};

use crate::l10n::{columns as width, is_wide};

/// What clap puts before the names of options and commands, and again before their texts.
const MARGINS: usize = 4;
/// What stands before a text below its option, instead of beside it.
const BELOW: usize = 10;
/// `-h, `, which clap leaves room for before every long option.
const SHORT: usize = 4;

/// A built command whose texts of wide letters have their line ends in place; clap breaks the others.
pub(super) fn laid_out(command: Command, columns: usize) -> Command {
    let about = command.get_about().map(|text| fitted(&text.to_string(), columns));
    with_lines(if let Some(about) = about { command.about(about) } else { command }, columns)
}

fn with_lines(mut command: Command, columns: usize) -> Command {
    if let Some(after) = command.get_after_help().map(|text| fitted(&text.to_string(), columns)) {
        command = command.after_help(after);
    }
    let shown = command.get_subcommands().filter(|command| !command.is_hide_set());
    let beside = columns.saturating_sub(MARGINS + shown.map(|command| width(command.get_name())).max().unwrap_or(0));
    let (options, arguments) = (Beside::new(&command, false, columns), Beside::new(&command, true, columns));
    let command = command.mut_args(|arg| if arg.is_positional() { arguments.fit(arg) } else { options.fit(arg) });
    command.mut_subcommands(|command| {
        let about = command.get_about().map(|text| fitted(&text.to_string(), beside));
        with_lines(if let Some(about) = about { command.about(about) } else { command }, columns)
    })
}

/// Where the texts of a list of options stand.
struct Beside {
    /// Below their options, as clap does where these are long and a text has no room beside them.
    below: bool,
    columns: usize,
}

impl Beside {
    fn new(command: &Command, positional: bool, columns: usize) -> Self {
        let listed = || command.get_arguments().filter(|arg| arg.is_positional() == positional && !arg.is_hide_set());
        let name = |arg: &Arg| width(&arg.to_string()) + if positional { 0 } else { SHORT };
        let taken = MARGINS + listed().map(name).max().unwrap_or(0);
        let room = columns.saturating_sub(taken);
        let is_long = |arg: &Arg| arg.get_help().is_some_and(|help| width(&help.to_string()) > room);
        // As clap: more than two fifths of the line.
        let below = taken * 5 > columns * 2 && listed().any(is_long);
        Self { below, columns: if below { columns.saturating_sub(BELOW) } else { room } }
    }

    fn fit(&self, arg: Arg) -> Arg {
        let Some(help) = arg.get_help().map(ToString::to_string).filter(|help| help.chars().any(is_wide)) else {
            return arg;
        };
        let arg = arg.help(fitted(&help, self.columns));
        if self.below { arg.next_line_help(true) } else { arg }
    }
}

/// The text in lines of at most so many columns where it has wide letters; else as it is.
fn fitted(text: &str, columns: usize) -> String {
    if !text.chars().any(is_wide) {
        return text.to_owned();
    }
    text.split('\n').map(|line| broken(line, columns)).collect::<Vec<_>>().join("\n")
}

fn broken(line: &str, columns: usize) -> String {
    let mut lines = String::new();
    let mut taken = 0;
    let is_japanese = line.contains(|letter| matches!(letter, '\u{3041}'..='\u{30FF}'));
    for part in parts(line, is_japanese) {
        let needed = width(part.trim_end());
        if taken > 0 && taken + needed > columns {
            lines.truncate(lines.trim_end().len());
            lines.push('\n');
            taken = 0;
        }
        lines.push_str(part);
        taken += width(part);
    }
    lines
}

/// What stays together, with the blanks behind it.
fn parts(line: &str, is_japanese: bool) -> impl Iterator<Item = &str> {
    let mut rest = line;
    std::iter::from_fn(move || {
        let pairs = rest.char_indices().zip(rest.chars().skip(1));
        let end = pairs
            .filter(|((_, before), after)| may_break(*before, *after, is_japanese))
            .map(|((at, before), _)| at + before.len_utf8())
            .next();
        let (part, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
        rest = after;
        Some(part).filter(|part| !part.is_empty())
    })
}

/// Behind a blank; in Chinese also between ideographs, in Japanese where a word follows on its predecessor's ending. Korean keeps
/// its words whole.
fn may_break(before: char, after: char, is_japanese: bool) -> bool {
    let is_ideograph = |letter| is_wide(letter) && !matches!(letter, '\u{1100}'..='\u{115F}' | '\u{AC00}'..='\u{D7A3}');
    let is_hiragana = |letter| matches!(letter, '\u{3041}'..='\u{309F}');
    let (ends, begins) = ("、。，．：；！？）」』】》〉～,.:;!?)]", "（「『【《〈([");
    match (before, after) {
        (_, ' ') => false,
        (' ', _) => true,
        (before, after) if ends.contains(after) || begins.contains(before) => false,
        (before, after) if !is_ideograph(before) && !is_ideograph(after) => false,
        (before, after) if is_japanese => {
            let follows = (ends.contains(before) || is_hiragana(before)) && !is_hiragana(after);
            follows || "、。：；".contains(before) || begins.contains(after)
        }
        (_, _) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::super::help::{command, with_help_commands};
    use super::*;
    use crate::l10n::{Library, Reader, STAFF_LOCALES};

    fn built(reader: Reader<'static>, columns: usize) -> Command {
        laid_out(with_help_commands(command(reader).term_width(columns), reader), columns)
    }

    /// The pages of this command and of all below it.
    fn pages(command: &mut Command) -> Vec<String> {
        let own = command.render_help().to_string();
        let below: Vec<String> = command.get_subcommands_mut().flat_map(pages).collect();
        [own].into_iter().chain(below).collect()
    }

    #[test]
    fn no_line_of_help_is_wider_than_the_terminal() {
        for (locale, columns) in
            STAFF_LOCALES.iter().flat_map(|locale| [80, 100, 132].map(|columns| (*locale, columns)))
        {
            for page in pages(&mut built(Reader::new(Library::bundled(), locale), columns)) {
                for line in page.lines().filter(|line| !line.contains(": vxdisplay")) {
                    assert!(width(line) <= columns, "{locale}, {columns}: {line}");
                }
            }
        }
    }

    #[test]
    fn the_texts_of_a_list_begin_in_one_column_and_go_on_in_it() {
        for locale in STAFF_LOCALES {
            let page = built(Reader::new(Library::bundled(), *locale), 72).render_help().to_string();
            let list = page.split("\n\n").find(|part| part.contains("\n  autostart ")).unwrap();
            let begins = |line: &str| {
                let name = line.strip_prefix("  ").unwrap().find(' ').unwrap_or(0);
                2 + name + line.chars().skip(2 + name).take_while(|letter| *letter == ' ').count()
            };
            for line in list.lines().skip(1) {
                assert_eq!(begins(line), 13, "{locale}: {line:?}");
            }
        }
    }

    #[test]
    fn lines_of_wide_letters_end_where_their_language_lets_them() {
        assert_eq!(fitted("患者画面の、リレー（例）を開きます", 12), "患者画面の、\nリレー\n（例）を\n開きます");
        assert_eq!(fitted("显示患者（示例）屏幕。", 10), "显示患者\n（示例）屏\n幕。");
        assert_eq!(fitted("환자 화면을 표시합니다", 12), "환자 화면을\n표시합니다");
        assert_eq!(fitted("ping 응답\n둘째 줄", 20), "ping 응답\n둘째 줄");
        assert_eq!(
            fitted("letters of one column stay for clap to break", 10),
            "letters of one column stay for clap to break"
        );
        assert_eq!(fitted("좁", 0), "좁");
    }
}
