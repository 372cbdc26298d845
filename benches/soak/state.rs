//! A state of the display without windows.

use std::time::Duration;

use vxdisplay::display::{Session, State};
use vxdisplay::exam::{Limits, NamesPrivacy};
use vxdisplay::journal;
use vxdisplay::settings::{Places, Request, load};

use super::Failure;

/// As nobody has set it up, but for how long a patient may stay on the screen; patient values stay in its message log for half an hour.
pub(super) fn state(longest: Duration) -> Result<State, Failure> {
    let places = Places {
        machine_file: "/nowhere/machine.toml".into(),
        policy_file: None,
        user_file: Some("/nowhere/user.toml".into()),
        log_dir: None,
    };
    let environment = vec![("VXDISPLAY_MESSAGES__KEEP_PATIENT_DATA_MINS".into(), "30".into())];
    let request = Request {
        places,
        config: None,
        registry: Vec::new(),
        environment,
        arguments: Vec::new(),
        system_languages: Vec::new(),
    };
    let limits =
        Limits { hold_on_link_loss: longest, clear_after_complete: longest, max_age: longest, pair_within: longest };
    let state = State::headless(Session::new(limits, NamesPrivacy::Full), load(&request)?, request);
    Ok(state.with_journal(journal::Limits::default()))
}
