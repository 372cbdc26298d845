//! The real window: names as fast as it paints them, then its monitor unplugged and plugged in again and again.

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use vxdisplay::relay::{Relay, RelayConfig, RelayHandle};

use super::screens::{Place, Screens};
use super::vitals::{Course, Vitals};
use super::{Counts, Failure, PATIENCE, names};

/// Two names that look alike are not waited for any longer.
const LOOKS_ALIKE: Duration = Duration::from_millis(200);
/// Where the name stands: the patient's monitor of 1280 x 720 is at the right of the operator's.
const NAME: Place = Place { x: 1300, y: 120, width: 800, height: 320 };

struct Window {
    screens: Screens,
    relay: RelayHandle,
    process: Child,
    _home: tempfile::TempDir,
}

impl Window {
    fn open() -> Result<Self, Failure> {
        let mut screens = Screens::start(false);
        screens.edid(1, Some("PATIENT01"));
        plug(&mut screens, true);
        let relay = Relay::start(RelayConfig { listen: "127.0.0.1:0".parse()?, ..RelayConfig::default() })?;
        let home = tempfile::tempdir()?;
        let mut command = Command::new(env!("CARGO_BIN_EXE_vxdisplay"));
        command.args(["run", "--fullscreen", "--monitor", "DEL DELL U2412M PATIENT01"]);
        command.args(["--server", &format!("ws://{}", relay.local_addr())]);
        for name in ["HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"]
        {
            command.env(name, home.path());
        }
        command.env("DISPLAY", &screens.name).env_remove("WAYLAND_DISPLAY");
        let process = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let window = Self { screens, relay, process, _home: home };
        until("the registration", || window.relay.stats().displays == 1)?;
        until("the patient screen", || window.is_shown())?;
        Ok(window)
    }

    fn is_shown(&self) -> bool {
        self.screens.is_covered(self.screens.on[&1])
    }

    fn name(&self) -> Vec<u32> {
        self.screens.pixels(NAME)
    }

    fn vitals(&self) -> Option<Vitals> {
        Vitals::of(&self.process.id().to_string())
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn until(what: &str, condition: impl Fn() -> bool) -> Result<(), Failure> {
    let begin = Instant::now();
    while !condition() {
        if begin.elapsed() > PATIENCE {
            return Err(format!("{what} did not come in {PATIENCE:?}").into());
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    Ok(())
}

/// The patient's monitor, plugged in or not.
fn plug(screens: &mut Screens, is_in: bool) {
    screens.arrange(&[(1, is_in.then_some((0, 1280, 0)))]);
}

fn paint(window: &Window, counts: &Counts) -> Result<(), Failure> {
    let mut course = Course::new("window, different names as fast as they are painted", counts.names);
    let (begin, mut painted) = (Instant::now(), 0);
    course.at(0, || window.vitals());
    let mut last = window.name();
    for number in 0..counts.names {
        window.relay.publish(names::patient(number))?;
        let sent = Instant::now();
        loop {
            let now = window.name();
            if now != last {
                (last, painted) = (now, painted + 1);
                break;
            }
            if sent.elapsed() > LOOKS_ALIKE {
                break;
            }
        }
        course.at(number + 1, || window.vitals());
    }
    println!("  {painted} other pictures seen in {:.0?}", begin.elapsed());
    course.verdict(counts.full);
    Ok(())
}

fn cycle(window: &mut Window, counts: &Counts) -> Result<(), Failure> {
    let mut course = Course::new("window, monitor unplugged and plugged in", counts.cycles);
    let mut longest = Duration::ZERO;
    course.at(0, || window.vitals());
    for number in 0..counts.cycles {
        plug(&mut window.screens, false);
        until("the end of the window", || window.screens.windows_of(window.process.id()).is_empty())?;
        window.relay.publish(names::patient(number))?;
        let begin = Instant::now();
        plug(&mut window.screens, true);
        until("the patient screen", || window.is_shown())?;
        longest = longest.max(begin.elapsed());
        course.at(number + 1, || window.vitals());
    }
    println!("  back after {longest:.0?} at the latest");
    course.verdict(counts.full);
    Ok(())
}

pub(super) fn run(counts: &Counts) -> Result<(), Failure> {
    let mut window = Window::open()?;
    paint(&window, counts)?;
    cycle(&mut window, counts)
}
