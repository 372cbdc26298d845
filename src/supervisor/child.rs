//! The display's side: signs of life to the supervisor, and hearing when that is gone.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::time::Duration;

use crossbeam_channel::{bounded, select};

use super::message::{ChildMessage, RestartInfo, line};
use super::pulse::Pulse;

/// From one sign of life to the next, at the longest.
const BEAT: Duration = Duration::from_millis(500);
/// A longer first line is not the supervisor's.
const LONGEST_LINE: u64 = 64 * 1024;

/// What is done once when the supervisor is gone, or asks for the end by closing its side.
pub type Orphaned = Box<dyn FnOnce() + Send>;

/// Takes what the supervisor tells first, and starts to tell it of this process's life.
///
/// # Errors
/// Where there is no supervisor at the other end, or a thread cannot be started.
pub fn join(
    stdin: impl Read + Send + 'static,
    mut stdout: impl Write + Send + 'static,
    pulse: Pulse,
    orphaned: Orphaned,
) -> io::Result<RestartInfo> {
    let mut stdin = BufReader::new(stdin);
    let mut first = String::new();
    stdin.by_ref().take(LONGEST_LINE).read_line(&mut first)?;
    let past = serde_json::from_str(&first).map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "no supervisor"))?;
    let (gone, heard_of) = bounded::<()>(0);
    std::thread::Builder::new().name("vx-supervisor".into()).spawn(move || {
        // Nothing more is ever said: this ends when the supervisor closes its side, or is gone.
        let _ = io::copy(&mut stdin, &mut io::sink());
        drop(gone);
        orphaned();
    })?;
    std::thread::Builder::new().name("vx-heartbeat".into()).spawn(move || {
        let (mut told, mut told_desktop) = (None, false);
        loop {
            let mut lines = line(&ChildMessage::Beat(pulse.beat()));
            let picture = pulse.picture();
            if picture != told {
                told = picture;
                lines.extend(picture.map(|picture| line(&picture)));
            }
            if !told_desktop && pulse.has_desktop() {
                told_desktop = true;
                lines.push_str(&line(&ChildMessage::Desktop));
            }
            if stdout.write_all(lines.as_bytes()).and_then(|()| stdout.flush()).is_err() {
                return;
            }
            select! {
                recv(heard_of) -> _ => return,
                recv(pulse.bell()) -> _ => {}
                default(BEAT) => {}
            }
        }
    })?;
    Ok(past)
}

#[cfg(test)]
mod tests {
    use super::super::ended::Ended;
    use super::*;

    #[test]
    fn the_past_is_taken_and_the_end_of_the_supervisor_heard() {
        let (orphaned, heard) = bounded(1);
        let said = b"{\"restarts\":2,\"last_restart_reason\":{\"signal\":9}}\n".as_slice();
        let past = join(said, io::sink(), Pulse::default(), Box::new(move || orphaned.send(()).unwrap())).unwrap();
        assert_eq!(
            past,
            RestartInfo { restarts: 2, last_restart_reason: Some(Ended::Signal(9)), desktop: false, number: None }
        );
        heard.recv_timeout(Duration::from_secs(10)).expect("the end of standard input");
    }

    #[test]
    fn whoever_is_no_supervisor_is_refused() {
        for said in ["", "hello\n", "{}\n"] {
            assert!(join(said.as_bytes(), io::sink(), Pulse::default(), Box::new(|| ())).is_err(), "{said}");
        }
    }
}
