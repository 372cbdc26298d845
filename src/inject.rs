//! Faults on purpose, for the tests of the supervisor. There are none in a release build.

/// Where a fault can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Point {
    /// The frame loop.
    FrameLoop,
    /// The thread of the link.
    Link,
    /// The thread of the relay.
    Relay,
    /// Opening a window with OpenGL.
    OpenGl,
}

/// Fails here, where that was asked for and its time has come.
#[cfg(not(debug_assertions))]
#[inline]
pub const fn point(_point: Point) {}

#[cfg(debug_assertions)]
pub use planned::{plan, point, refuses};

#[cfg(debug_assertions)]
mod planned {
    use std::sync::OnceLock;
    use std::time::{Duration, Instant};

    use super::Point;

    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    enum Fault {
        Panic,
        Hang,
        Refuse,
        Lose,
    }

    struct Plan {
        point: Point,
        fault: Fault,
        at: Instant,
    }

    static PLAN: OnceLock<Plan> = OnceLock::new();

    /// Plans the fault of a text like `panic-ui@500`: the milliseconds count from now.
    ///
    /// # Errors
    /// Where it names none.
    pub fn plan(text: &str) -> Result<(), String> {
        let text = text.strip_suffix('!').unwrap_or(text);
        let (name, delay) = text.split_once('@').unwrap_or((text, "0"));
        let (point, fault) = match name {
            "panic-ui" => (Point::FrameLoop, Fault::Panic),
            "hang-ui" => (Point::FrameLoop, Fault::Hang),
            "panic-link" => (Point::Link, Fault::Panic),
            "panic-relay" => (Point::Relay, Fault::Panic),
            "no-gl" => (Point::OpenGl, Fault::Refuse),
            "lose-gl" => (Point::FrameLoop, Fault::Lose),
            _ => return Err(format!("no such fault: {name}")),
        };
        let delay = delay.parse().map(Duration::from_millis).map_err(|error| error.to_string())?;
        let _ = PLAN.set(Plan { point, fault, at: Instant::now() + delay });
        Ok(())
    }

    /// Fails here, where that was asked for and its time has come.
    ///
    /// # Panics
    /// Where a panic was asked for.
    pub fn point(point: Point) {
        let Some(plan) = PLAN.get().filter(|plan| plan.point == point && Instant::now() >= plan.at) else { return };
        match plan.fault {
            #[expect(clippy::panic, reason = "this is what was asked for")]
            Fault::Panic => panic!("injected"),
            Fault::Hang => loop {
                std::thread::park();
            },
            Fault::Refuse | Fault::Lose => {}
        }
    }

    /// Whether OpenGL is to refuse, or is to be lost.
    pub fn refuses(point: Point) -> bool {
        PLAN.get().is_some_and(|plan| {
            plan.point == point && matches!(plan.fault, Fault::Refuse | Fault::Lose) && Instant::now() >= plan.at
        })
    }
}
