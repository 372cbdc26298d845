//! The names under which a relay may be reached: those of a setting, and this computer's own. Pure but for [`own_names`].

use crate::net::http::without_final_dot;

/// The host names of a list with commas, semicolons or blanks between them. Written as addresses (`ws://relaypc:55111/`) they
/// count as the names in these.
#[must_use]
pub fn host_names(list: &str) -> Vec<String> {
    let entries = list.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';'));
    entries.map(host).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

fn host(entry: &str) -> &str {
    let behind = entry.split_once("://").map_or(entry, |(_, rest)| rest);
    let authority = behind.split(['/', '?', '#']).next().unwrap_or_default();
    let name = authority.split_once(':').map_or(authority, |(name, _)| name);
    without_final_dot(name)
}

/// This computer's name, as a whole and without its domain.
pub(super) fn own_names() -> Vec<String> {
    let whole = system_name();
    let label = whole.split('.').next().unwrap_or_default().to_owned();
    let mut names = vec![label, whole];
    names.dedup();
    names.retain(|name| !name.is_empty());
    names
}

#[cfg(unix)]
fn system_name() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

#[cfg(not(unix))]
fn system_name() -> String {
    std::env::var("COMPUTERNAME").unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_however_they_are_listed() {
        for (list, names) in [
            ("", vec![]),
            (" , ;", vec![]),
            ("relaypc", vec!["relaypc"]),
            ("relaypc, relaypc.clinic.example", vec!["relaypc", "relaypc.clinic.example"]),
            ("relaypc;other  third\tfourth", vec!["relaypc", "other", "third", "fourth"]),
            ("ws://relaypc:55111/x?y", vec!["relaypc"]),
            ("relaypc:55111,relaypc.", vec!["relaypc", "relaypc"]),
        ] {
            assert_eq!(host_names(list), names, "{list}");
        }
    }

    #[test]
    fn this_computer_has_a_name() {
        let names = own_names();
        assert!(names.iter().all(|name| !name.is_empty() && !name.contains(char::is_whitespace)), "{names:?}");
    }
}
