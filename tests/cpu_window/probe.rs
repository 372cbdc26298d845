//! The process with the windows: it does what it is told on its standard input, a line at a time, and says on its standard output what
//! came of it.

use std::collections::BTreeMap;
use std::io::BufRead as _;
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use egui::epaint::Mesh;
use egui::{Color32, Rect, Shape, Ui, ViewportId, pos2, vec2};
use egui_winit::accesskit_winit;
use vxdisplay::host::{CpuWindow, FullscreenMode, Guard, Outcome, Reaction, WindowSpec};
use vxdisplay::monitors::{Monitor, Watch};
use winit::application::ApplicationHandler;
use winit::event::{StartCause, WindowEvent};
use winit::event_loop::{ActiveEventLoop, ControlFlow, EventLoop, EventLoopProxy};
use winit::window::WindowId;

use eframe::UserEvent;

use super::picture::Drawing;

/// What a window shows, and how often it was asked.
struct Own {
    window: CpuWindow,
    drawing: Drawing,
    passes: usize,
    presented: usize,
    again: usize,
    clicks: usize,
    changed: u64,
    due: Option<Instant>,
}

struct Probe {
    proxy: EventLoopProxy<UserEvent>,
    orders: Receiver<String>,
    guard: Arc<Guard>,
    monitors: Arc<Mutex<Vec<Monitor>>>,
    windows: BTreeMap<String, Own>,
}

fn orders() -> ViewportId {
    ViewportId::from_hash_of("orders")
}

fn wake(proxy: &EventLoopProxy<UserEvent>, id: ViewportId) {
    let event = UserEvent::RequestRepaint { viewport_id: id, when: Instant::now(), cumulative_pass_nr: 0 };
    let _ = proxy.send_event(event);
}

pub fn run() {
    let event_loop = EventLoop::<UserEvent>::with_user_event().build().unwrap();
    let (sender, receiver) = sync_channel(1_000);
    let proxy = event_loop.create_proxy();
    std::thread::spawn(move || {
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            let _ = sender.send(line);
            wake(&proxy, orders());
        }
        let _ = sender.send("quit".to_owned());
        wake(&proxy, orders());
    });
    let (guard, monitors) = (Arc::new(Guard::default()), Arc::new(Mutex::new(Vec::new())));
    let (guarding, known, proxy) = (Arc::clone(&guard), Arc::clone(&monitors), event_loop.create_proxy());
    let told = move |now: &[Monitor]| {
        guarding.meet(now);
        *known.lock().unwrap() = now.to_vec();
        wake(&proxy, orders());
    };
    let _watch = Watch::start(false, Box::new(told), Box::new(|| {})).unwrap();
    let proxy = event_loop.create_proxy();
    println!("ready");
    event_loop.run_app(&mut Probe { proxy, orders: receiver, guard, monitors, windows: BTreeMap::new() }).unwrap();
}

impl Own {
    fn paint(&mut self) -> Outcome {
        let Self { window, drawing, passes, clicks, .. } = self;
        let now = Instant::now();
        let painted = window.paint(now, |ui| {
            *passes += 1;
            drawing_ui(ui, drawing, clicks);
        });
        self.presented += usize::from(painted.outcome == Outcome::Presented);
        self.changed += painted.changed_pixels;
        self.due = painted.repaint_after.map(|after| now + after);
        painted.outcome
    }
}

fn drawing_ui(ui: &mut Ui, drawing: &Drawing, clicks: &mut usize) {
    let scale = ui.ctx().pixels_per_point();
    let mut mesh = Mesh::default();
    let ground = ui.max_rect().expand(100.0);
    mesh.add_colored_rect(ground, colour(drawing.ground));
    ui.painter().add(Shape::mesh(mesh));
    for block in &drawing.blocks {
        let mut mesh = Mesh::default();
        let at = pos2(block.x as f32, block.y as f32) / scale;
        mesh.add_colored_rect(
            Rect::from_min_size(at, vec2(block.width as f32, block.height as f32) / scale),
            colour(block.colour),
        );
        ui.painter().add(Shape::mesh(mesh));
    }
    if drawing.with_button && ui.button("Press").clicked() {
        *clicks += 1;
    }
}

fn colour(rgb: u32) -> Color32 {
    let [_, red, green, blue] = rgb.to_be_bytes();
    #[allow(clippy::disallowed_methods, reason = "a test has no theme")]
    Color32::from_rgb(red, green, blue)
}

impl Probe {
    fn obey(&mut self, event_loop: &ActiveEventLoop, order: &str) {
        let words: Vec<&str> = order.split_whitespace().collect();
        let said = match words.as_slice() {
            ["open", name, spec @ ..] => self.open(event_loop, name, spec),
            ["draw", name, drawing @ ..] => {
                let own = self.windows.get_mut(*name).unwrap();
                own.drawing = Drawing::parse(drawing);
                own.changed = 0;
                let outcome = own.paint();
                format!("{outcome:?} {}", own.changed)
            }
            ["hide", name] => self.windows.get_mut(*name).unwrap().window.hide().to_string(),
            ["show", name] => {
                let own = self.windows.get_mut(*name).unwrap();
                own.window.show();
                format!("{:?}", own.paint())
            }
            ["close", name] => format!("{}", self.windows.remove(*name).is_some()),
            ["count", name] => {
                let own = &self.windows[*name];
                format!("{} {} {} {}", own.passes, own.presented, own.again, own.clicks)
            }
            ["there", name] => self.windows[*name].window.is_there().to_string(),
            ["stall", millis] => {
                std::thread::sleep(Duration::from_millis(millis.parse().unwrap()));
                String::new()
            }
            ["wish", name, millis] => {
                // From another thread, as the link does.
                let ctx = self.windows[*name].window.ctx().clone();
                let after = Duration::from_millis(millis.parse().unwrap());
                std::thread::spawn(move || ctx.request_repaint_after(after)).join().unwrap();
                String::new()
            }
            ["press", name, label] => self.press_by_screen_reader(name, label),
            ["quit"] => {
                self.windows.clear();
                event_loop.exit();
                String::new()
            }
            _ => panic!("unknown order: {order}"),
        };
        println!("done {}: {said}", words[0]);
    }

    fn open(&mut self, event_loop: &ActiveEventLoop, name: &str, spec: &[&str]) -> String {
        let monitors = self.monitors.lock().unwrap().clone();
        let on = |connector: &str| monitors.iter().find(|monitor| monitor.connector == connector).unwrap().clone();
        let spec = match spec {
            ["patient", connector] => {
                WindowSpec::Patient { monitor: on(connector), cover: FullscreenMode::of(monitors.len() > 1) }
            }
            ["ghost", connector] => {
                let monitor = Monitor { connector: "HEADLESS-9".to_owned(), ..on(connector) };
                WindowSpec::Patient { monitor, cover: FullscreenMode::of(true) }
            }
            ["console"] => WindowSpec::Console { beside: None },
            ["console", connector] => WindowSpec::Console { beside: Some(on(connector)) },
            ["number", connector] => WindowSpec::Number { monitor: on(connector), whole_output: true },
            _ => panic!("unknown window: {spec:?}"),
        };
        let begun = Instant::now();
        let mut window = match CpuWindow::open(event_loop, &self.proxy, &spec) {
            Ok(window) => window,
            Err(error) => return error.to_string(),
        };
        window.guard(&self.guard);
        let opened = begun.elapsed();
        let drawing = Drawing::default();
        let mut own = Own { window, drawing, passes: 0, presented: 0, again: 0, clicks: 0, changed: 0, due: None };
        let outcome = own.paint();
        let presented = begun.elapsed();
        self.windows.insert(name.to_owned(), own);
        format!("{outcome:?} opened {} us presented {} us", opened.as_micros(), presented.as_micros())
    }

    /// Presses what has this label through AccessKit, as a screen reader does; what the tree says is what egui gives it.
    fn press_by_screen_reader(&mut self, name: &str, label: &str) -> String {
        use egui::accesskit::{Action, ActionRequest, TreeId};

        let own = self.windows.get_mut(name).unwrap();
        let of = |window_event| accesskit_winit::Event { window_id: own.window.id(), window_event };
        let wanted = of(accesskit_winit::WindowEvent::InitialTreeRequested);
        assert_eq!(own.window.on_accesskit(wanted), Reaction::Repaint);
        let drawing = own.drawing.clone();
        let raw = egui::RawInput { time: Some(own.window.ctx().time()), ..Default::default() };
        let mut output = own.window.ctx().clone().run_ui(raw, |ui| drawing_ui(ui, &drawing, &mut 0));
        let tree = output.platform_output.accesskit_update.take().expect("egui gives a tree");
        output.textures_delta.clear();
        let node = tree.nodes.iter().find(|(_, node)| node.label() == Some(label));
        let Some((id, _)) = node else { return "no such node".to_owned() };
        let request = ActionRequest { action: Action::Click, target_tree: TreeId::ROOT, target_node: *id, data: None };
        let of = |window_event| accesskit_winit::Event { window_id: own.window.id(), window_event };
        let reaction = own.window.on_accesskit(of(accesskit_winit::WindowEvent::ActionRequested(request)));
        assert_eq!(reaction, Reaction::Repaint);
        own.paint();
        format!("{} clicks", own.clicks)
    }
}

impl Probe {
    /// A window that the guard has taken is closed.
    fn note_taken(&mut self) {
        if self.guard.was_taken() {
            self.windows.retain(|_, own| !matches!(own.window.spec(), WindowSpec::Patient { .. }));
            println!("taken");
        }
    }
}

impl ApplicationHandler<UserEvent> for Probe {
    fn resumed(&mut self, _event_loop: &ActiveEventLoop) {}

    fn new_events(&mut self, _event_loop: &ActiveEventLoop, cause: StartCause) {
        if let StartCause::ResumeTimeReached { .. } = cause {
            let now = Instant::now();
            for own in self.windows.values_mut().filter(|own| own.due.is_some_and(|due| due <= now)) {
                own.paint();
            }
        }
    }

    fn user_event(&mut self, event_loop: &ActiveEventLoop, event: UserEvent) {
        match event {
            UserEvent::RequestRepaint { viewport_id, .. } if viewport_id == orders() => {
                self.note_taken();
                while let Ok(order) = self.orders.try_recv() {
                    self.obey(event_loop, &order);
                    self.note_taken();
                }
            }
            UserEvent::RequestRepaint { viewport_id, when, .. } => {
                let own = self.windows.values_mut().find(|own| own.window.repaint_id() == viewport_id);
                if let Some(own) = own {
                    own.due = Some(own.due.map_or(when, |due| due.min(when)));
                }
            }
            UserEvent::AccessKitActionRequest(event) => {
                let own = self.windows.values_mut().find(|own| own.window.id() == event.window_id);
                if let Some(own) = own
                    && own.window.on_accesskit(event) == Reaction::Repaint
                {
                    own.paint();
                }
            }
        }
    }

    fn window_event(&mut self, _event_loop: &ActiveEventLoop, id: WindowId, event: WindowEvent) {
        if std::env::var_os("VXTEST_LOUD").is_some() {
            eprintln!("{event:?}");
        }
        let Some((name, own)) = self.windows.iter_mut().find(|(_, own)| own.window.id() == id) else { return };
        match own.window.on_event(&event) {
            Reaction::Nothing => {}
            Reaction::Repaint => drop(own.paint()),
            Reaction::PresentAgain => {
                own.again += 1;
                own.window.present_again();
            }
            Reaction::CloseRequested => println!("asked to close {name}"),
        }
    }

    fn about_to_wait(&mut self, event_loop: &ActiveEventLoop) {
        let due = self.windows.values().filter_map(|own| own.due).min();
        event_loop.set_control_flow(due.map_or(ControlFlow::Wait, ControlFlow::WaitUntil));
    }
}
