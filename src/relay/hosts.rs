//! The names under which this computer may be reached.

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
    fn this_computer_has_a_name() {
        let names = own_names();
        assert!(names.iter().all(|name| !name.is_empty() && !name.contains(char::is_whitespace)), "{names:?}");
    }
}
