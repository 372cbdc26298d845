//! A console on its message page, without a window: what it is told, and how long its frames take.

use std::time::{Duration, Instant};

use chrono::{DateTime, FixedOffset, NaiveDate};
use egui::accesskit::{Node, Role};
use egui::{Context, FullOutput, PointerButton, Pos2, RawInput, Rect, TouchPhase, Vec2, ViewportId, pos2, vec2};
use vxdisplay::clock::Reading;
use vxdisplay::console::{Action, Console, Page};
use vxdisplay::display::{DeviceFacts, Event, Now, Session, State};
use vxdisplay::exam::{Limits, NamesPrivacy};
use vxdisplay::journal;
use vxdisplay::link::{Frame, FrameKind, LinkEvent, LinkEventKind, LinkState, display_frame};
use vxdisplay::protocol::{MAX_MESSAGE_BYTES, decode};
use vxdisplay::screen::install_fonts;
use vxdisplay::settings::{Places, Request, load};

pub(super) type Failure = Box<dyn std::error::Error>;

/// A frame of a screen of 60 Hz, in seconds.
const TICK: f64 = 1.0 / 60.0;
/// More frames than any animation or list takes: 10 s.
const MANY: usize = 600;

/// What one frame took.
#[derive(Clone, Copy)]
pub(super) struct Cost {
    pub(super) layout: Duration,
    pub(super) tessellation: Duration,
    /// Whether the list has looked at all messages.
    pub(super) complete: bool,
    /// When the next frame is asked for.
    pub(super) next: Duration,
}

impl Cost {
    pub(super) fn all(self) -> Duration {
        self.layout + self.tessellation
    }
}

/// A console over the state of a display with so many messages, all of which are listed.
pub(super) struct Stage {
    ctx: Context,
    console: Console,
    state: State,
    size: usize,
    window: Vec2,
    /// Seconds, as egui counts them.
    time: f64,
    /// How many messages came so far.
    came: usize,
}

impl Stage {
    /// With the journal full.
    pub(super) fn new(size: usize) -> Result<Self, Failure> {
        let places = Places {
            machine_file: "/nowhere/machine.toml".into(),
            policy_file: None,
            user_file: Some("/nowhere/user.toml".into()),
            log_dir: None,
        };
        let english = ("VXDISPLAY_CONSOLE__LANGUAGE".into(), "en".into());
        let request = Request {
            places,
            config: None,
            registry: Vec::new(),
            environment: vec![english],
            arguments: Vec::new(),
            system_languages: Vec::new(),
        };
        let (ctx, mut console) = (Context::default(), Console::default());
        install_fonts(&ctx);
        console.open(Page::Messages);
        let session = Session::new(Limits::default(), NamesPrivacy::Full);
        let kept = journal::Limits { rows: size, ..journal::Limits::default() };
        let state = State::headless(session, load(&request)?, request).with_journal(kept);
        let mut stage = Self { ctx, console, state, size, window: vec2(1360.0, 860.0), time: 0.0, came: 0 };
        stage.happens(LinkEventKind::State(LinkState::Registered));
        while stage.came <= size {
            stage.append();
        }
        Ok(stage)
    }

    /// The messages that are listed.
    pub(super) const fn journal(&self) -> &journal::Journal {
        self.state.journal()
    }

    /// How many messages it is full with.
    pub(super) const fn size(&self) -> usize {
        self.size
    }

    /// Makes the window so large, and waits for it.
    pub(super) fn resize(&mut self, window: Vec2) {
        self.window = window;
        self.settle();
    }

    /// Appends the next message; what the display took for it.
    pub(super) fn append(&mut self) -> Duration {
        let frame = message(self.came);
        self.receive(frame)
    }

    fn receive(&mut self, frame: Frame) -> Duration {
        self.happens(LinkEventKind::Frame(Box::new(frame)))
    }

    fn happens(&mut self, kind: LinkEventKind) -> Duration {
        self.came += 1;
        let now = self.now();
        let event = Event::Link(LinkEvent { at: now.moment(), connection: 1, server: None, kind });
        let (effects, took) = timed(|| self.state.handle(event, now));
        drop(effects);
        took
    }

    /// When the last message came.
    fn now(&self) -> Now {
        let elapsed = Duration::from_millis(350) * u32::try_from(self.came).unwrap_or(u32::MAX);
        Now { reading: Reading { now: elapsed, awake: elapsed }, wall: wall() + elapsed }
    }

    /// Runs one frame and cuts it into triangles.
    pub(super) fn frame(&mut self, events: Vec<egui::Event>) -> Cost {
        self.time += TICK;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, self.window)),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let ctx = self.ctx.clone();
        let mut complete = true;
        let (mut output, layout) = timed(|| {
            ctx.run_ui(input, |ui| {
                complete = !self.paint(ui).iter().any(|action| matches!(action, Action::PaintAgain));
            })
        });
        let shapes = std::mem::take(&mut output.shapes);
        let (triangles, tessellation) = timed(|| ctx.tessellate(shapes, output.pixels_per_point));
        std::hint::black_box(triangles);
        let next = next_frame(&output);
        output.drop_without_applying_deltas();
        Cost { layout, tessellation, complete, next }
    }

    fn paint(&mut self, ui: &mut egui::Ui) -> Vec<Action> {
        let mut facts = self.state.facts(self.now(), DeviceFacts::default());
        self.console.console_ui(ui, &mut facts)
    }

    /// Runs frames until the list is complete and none is asked for at once.
    pub(super) fn settle(&mut self) {
        for _ in 0..MANY {
            let cost = self.frame(Vec::new());
            if cost.complete && cost.next > Duration::from_secs_f64(TICK) {
                return;
            }
        }
    }

    /// Scrolls to the newest message, or to the middle of the list, with the mouse over it.
    pub(super) fn go(&mut self, mouse: Pos2, middle: bool) {
        self.settle();
        self.frame(vec![egui::Event::PointerMoved(mouse)]);
        self.frame(wheel(1e9).into());
        if middle {
            #[expect(clippy::cast_precision_loss, reason = "at most 100,000")]
            let rows = self.size as f32;
            // Half of the rows, of some 29 points, less half of what is in sight.
            self.frame(wheel(-(rows * 14.5 - 300.0)).into());
        }
        self.settle();
    }

    /// Frames that would be painted while nothing happens, by what egui asks for.
    pub(super) fn painted_in(&mut self, span: Duration) -> usize {
        self.settle();
        // What the last movement of the mouse or wheel still asks for, half a second later, is of that movement.
        self.time += 1.0;
        let mut next = self.frame(Vec::new()).next;
        let (mut now, mut painted) = (Duration::ZERO, 0);
        loop {
            now = now.saturating_add(next.max(Duration::from_secs_f64(TICK)));
            if now > span {
                return painted;
            }
            self.time += next.as_secs_f64();
            next = self.frame(Vec::new()).next;
            painted += 1;
        }
    }

    /// The middle of the heading of a column by which the list is not sorted, by its name; none where there is no such heading.
    pub(super) fn heading(&mut self, name: &str) -> Option<Pos2> {
        let ctx = self.ctx.clone();
        ctx.enable_accesskit();
        self.time += TICK;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, self.window)),
            time: Some(self.time),
            ..RawInput::default()
        };
        let mut output = ctx.run_ui(input, |ui| drop(self.paint(ui)));
        ctx.disable_accesskit();
        let nodes = output.platform_output.accesskit_update.take().map(|update| update.nodes).unwrap_or_default();
        output.drop_without_applying_deltas();
        let is_it = |node: &Node| node.role() == Role::ColumnHeader && node.label() == Some(name);
        let bounds = nodes.iter().find(|(_, node)| is_it(node)).and_then(|(_, node)| node.bounds())?;
        #[expect(clippy::cast_possible_truncation, reason = "points of a window")]
        let middle = pos2((bounds.x0 + bounds.x1) as f32 / 2.0, (bounds.y0 + bounds.y1) as f32 / 2.0);
        Some(middle)
    }

    /// The mouse is moved there, and its button pressed or released.
    pub(super) fn press(&mut self, at: Pos2, pressed: bool) {
        self.frame(Self::press_event(at, pressed));
    }

    /// The same as events.
    pub(super) fn press_event(at: Pos2, pressed: bool) -> Vec<egui::Event> {
        let modifiers = egui::Modifiers::NONE;
        let press = egui::Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers };
        vec![egui::Event::PointerMoved(at), press]
    }

    /// Chooses a message that is as long as one may be; what the first frame with it took, and some frames after it.
    pub(super) fn choose_a_long_message(&mut self, mouse: Pos2) -> (Duration, Vec<Duration>) {
        let head = r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"CHEST","more":""#;
        let text = format!("{head}{}\"}}}}", "lorem ipsum ".repeat((MAX_MESSAGE_BYTES - 100) / 12));
        // As many as cover the place of the mouse.
        for _ in 0..40 {
            self.receive(display_frame(FrameKind::Text, &text, decode(&text), today()));
        }
        self.settle();
        self.press(mouse, true);
        self.press(mouse, false);
        let first = self.frame(Vec::new()).all();
        (first, (0..60).map(|_| self.frame(vec![egui::Event::PointerMoved(mouse)]).all()).collect())
    }
}

/// The wheel turned by so many points at once, without the smoothing that would spread it over frames.
pub(super) fn wheel(points: f32) -> [egui::Event; 2] {
    [(TouchPhase::Start, 0.0), (TouchPhase::Move, points)].map(|(phase, y)| egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, y),
        phase,
        source: egui::MouseWheelSource::Unknown,
        modifiers: egui::Modifiers::NONE,
    })
}

fn next_frame(output: &FullOutput) -> Duration {
    output.viewport_output.get(&ViewportId::ROOT).map_or(Duration::MAX, |viewport| viewport.repaint_delay)
}

/// What a room says: patients, steps, starts and ends, now and then something wrong. No pings, which the page leaves out.
fn message(number: usize) -> Frame {
    let parts = ["CHEST", "KNEE", "L-SPINE", "SKULL", "Hand left"];
    let part = parts.get(number % parts.len()).unwrap_or(&"CHEST");
    let text = match number % 20 {
        0 => format!(
            r#"{{"sender":2,"receiver":106,"command":101,"data":{{"patientId":"P{number:06}","patientName":"Doe{number}^John=김^철수","patientBirth":"1988-02-14"}}}}"#
        ),
        1 => r#"{"sender":2,"receiver":106,"command":1001}"#.to_owned(),
        18 => r#"{"sender":2,"receiver":106,"command":1002}"#.to_owned(),
        19 => format!("not a message: {number}"),
        _ => format!(
            r#"{{"sender":2,"receiver":106,"command":601,"data":{{"bodypartAlias":"{part} {number}","projectionAlias":"PA"}}}}"#
        ),
    };
    display_frame(FrameKind::Text, &text, decode(&text), today())
}

fn wall() -> DateTime<FixedOffset> {
    DateTime::UNIX_EPOCH.fixed_offset()
}

fn today() -> NaiveDate {
    wall().date_naive()
}

/// The memory of this process, in KiB; none where the system does not tell.
pub(super) fn resident() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find(|line| line.starts_with("VmRSS:"))?.split_whitespace().nth(1)?.parse().ok()
}

/// What something gave, and how long it took.
pub(super) fn timed<T>(act: impl FnOnce() -> T) -> (T, Duration) {
    let begin = Instant::now();
    let value = act();
    (value, begin.elapsed())
}
