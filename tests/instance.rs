//! One instance per user and server, tested with threads and with a process that is killed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    clippy::wildcard_enum_match_arm,
    missing_docs,
    unreachable_pub,
    reason = "in tests a failure is a panic, and numbers are small"
)]
#![cfg(unix)]

mod common;

use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use common::{Lines, PATIENCE};
use crossbeam_channel::bounded;
use vxdisplay::exam::Moment;
use vxdisplay::health::Facts;
use vxdisplay::instance::{
    Address, AskError, Instance, InstanceClaim, InstanceError, InstanceRequest, InstanceResponse, RuntimeDir, Serving,
};
use vxdisplay::l10n::Locale;

const SERVER: &str = "ws://localhost:55111";

/// Where this test program is to hold a place for another test, as a process of its own.
const HOLDER: &str = "VXTEST_PLACE";

struct Folder {
    place: RuntimeDir,
    temp: tempfile::TempDir,
}

impl Folder {
    fn new() -> Self {
        let temp = tempfile::tempdir().unwrap();
        Self { place: RuntimeDir::at(temp.path().join("vxdisplay")), temp }
    }

    fn socket(&self) -> PathBuf {
        self.place.folder().join(format!("{}.sock", Address::of(SERVER).key()))
    }

    fn first(&self, server: &str) -> Instance {
        match Instance::claim_in(&self.place, server).unwrap() {
            InstanceClaim::First(instance) => instance,
            InstanceClaim::Runs(running) => panic!("{} runs", running.server()),
        }
    }

    fn serving(&self, server: &str) -> Serving {
        self.first(server).serve(Arc::new(answer)).unwrap()
    }

    /// Another process that answers here.
    fn holder(&self) -> Lines {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "a_killed_instance_frees_its_place", "--nocapture"]).env(HOLDER, self.place.folder());
        let mut holder = Lines::start(&mut command);
        holder.until("the claim", |line| line == "held");
        holder
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = std::fs::read_dir(self.place.folder())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| !name.ends_with(".lock"))
            .collect();
        names.sort();
        names
    }
}

fn answer(ask: InstanceRequest) -> InstanceResponse {
    match ask {
        InstanceRequest::Status(_) => {
            InstanceResponse::Status(Box::new(Facts { connection: 7, ..Facts::default() }.health(Moment::default())))
        }
        InstanceRequest::Console => InstanceResponse::Done,
        InstanceRequest::GiveWay => InstanceResponse::Refused("it has its desktop".into()),
    }
}

/// What comes back for these bytes.
fn raw(folder: &Folder, bytes: &[u8]) -> String {
    let mut stream = UnixStream::connect(folder.socket()).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    let _ = stream.write_all(bytes);
    let mut line = String::new();
    let _ = BufReader::new(stream).read_line(&mut line);
    line
}

#[test]
fn the_second_claim_for_a_server_meets_the_first() {
    let folder = Folder::new();
    let first = folder.first(SERVER);
    for same in [SERVER, "ws://127.0.0.1:55111/"] {
        assert!(matches!(Instance::claim_in(&folder.place, same).unwrap(), InstanceClaim::Runs(_)), "{same}");
    }
    let other = folder.first("ws://localhost:55112");
    drop(first);
    drop(folder.first(SERVER));
    drop(other);
    assert_eq!(folder.names(), Vec::<String>::new(), "nothing is left but locks");
}

#[test]
fn the_first_answers_and_nothing_else_can_be_asked() {
    let folder = Folder::new();
    let serving = folder.serving(SERVER);
    assert_eq!(
        folder.place.ask("ws://127.0.0.1:55111", InstanceRequest::Console, PATIENCE).unwrap(),
        InstanceResponse::Done
    );
    let InstanceResponse::Status(health) =
        folder.place.ask(SERVER, InstanceRequest::Status(Locale::EN), PATIENCE).unwrap()
    else {
        panic!()
    };
    assert_eq!(health.connection, 7);
    assert_eq!(raw(&folder, b"{\"ask\":\"console\"}\n"), "{\"ok\":true}\n");
    for line in ["{\"ask\":\"patient\"}\n", "{\"ask\":\"monitors\"}\n", "GET / HTTP/1.1\r\n", "\n", "{}\n"] {
        let told = raw(&folder, line.as_bytes());
        assert!(told.starts_with("{\"ok\":false,\"error\":\""), "{line}: {told}");
    }
    drop(serving);
    assert!(matches!(
        folder.place.ask(SERVER, InstanceRequest::Status(Locale::EN), PATIENCE),
        Err(AskError::NobodyRuns)
    ));
}

#[test]
fn a_folder_in_the_place_of_the_socket_keeps_nobody_from_answering() {
    for inside in [None, Some("file")] {
        let folder = Folder::new();
        std::fs::create_dir_all(folder.socket()).unwrap();
        if let Some(name) = inside {
            std::fs::write(folder.socket().join(name), "theirs").unwrap();
        }
        let _serving = folder.serving(SERVER);
        let told = folder.place.ask(SERVER, InstanceRequest::Status(Locale::EN), PATIENCE).unwrap();
        assert!(matches!(told, InstanceResponse::Status(_)));
        let left = folder.socket().with_extension("left");
        assert_eq!(left.join("file").exists(), inside.is_some(), "what is not ours is kept");
    }
}

#[test]
fn a_line_without_end_is_refused_and_one_who_is_silent_is_dropped() {
    let folder = Folder::new();
    let _serving = folder.serving(SERVER);
    assert!(raw(&folder, &vec![b'x'; 70_000]).contains("64 KiB"));
    let began = Instant::now();
    let mut silent = UnixStream::connect(folder.socket()).unwrap();
    silent.set_read_timeout(Some(PATIENCE)).unwrap();
    assert_eq!(silent.read(&mut [0]).unwrap(), 0, "hung up");
    let waited = began.elapsed();
    assert!((Duration::from_millis(1_900)..Duration::from_secs(6)).contains(&waited), "{waited:?}");
}

#[test]
fn eight_silent_ones_are_the_most_and_the_end_waits_for_none() {
    let folder = Folder::new();
    let serving = folder.serving(SERVER);
    let silent: Vec<UnixStream> = (0..8).map(|_| UnixStream::connect(folder.socket()).unwrap()).collect();
    assert_eq!(raw(&folder, b"{\"ask\":\"console\"}\n"), "", "the ninth is hung up on");
    let began = Instant::now();
    drop(serving);
    let took = began.elapsed();
    assert!(took < Duration::from_millis(100), "{took:?}");
    drop(silent);
    assert_eq!(folder.names(), Vec::<String>::new(), "the socket is gone");
}

/// How often the thread that listens in this process has been woken.
fn wakings(process: u32) -> String {
    for thread in std::fs::read_dir(format!("/proc/{process}/task")).unwrap().map(|thread| thread.unwrap().path()) {
        if std::fs::read_to_string(thread.join("comm")).unwrap().trim() == "vx-instance" {
            let status = std::fs::read_to_string(thread.join("status")).unwrap();
            return status.lines().filter(|line| line.contains("ctxt_switches")).collect();
        }
    }
    panic!("no thread listens");
}

#[test]
#[cfg(target_os = "linux")]
fn the_thread_sleeps_while_nobody_asks() {
    let folder = Folder::new();
    let holder = folder.holder();
    assert_eq!(folder.place.ask(SERVER, InstanceRequest::Console, PATIENCE).unwrap(), InstanceResponse::Done);
    let deadline = Instant::now() + PATIENCE;
    loop {
        let before = wakings(holder.id());
        std::thread::sleep(Duration::from_millis(500));
        if wakings(holder.id()) == before {
            return;
        }
        assert!(Instant::now() < deadline, "it never sleeps");
    }
}

#[test]
fn one_that_is_about_to_answer_is_waited_for() {
    let folder = Folder::new();
    let first = folder.first(SERVER);
    let InstanceClaim::Runs(running) = Instance::claim_in(&folder.place, SERVER).unwrap() else { panic!() };
    assert!(matches!(running.ask(InstanceRequest::Console, Duration::from_millis(60)), Err(AskError::Silent(_))));
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&asked);
    let waiting = std::thread::Builder::new().spawn(move || running.ask(InstanceRequest::Console, PATIENCE)).unwrap();
    let _serving = first
        .serve(Arc::new(move |ask| {
            counted.fetch_add(1, Ordering::Relaxed);
            answer(ask)
        }))
        .unwrap();
    assert_eq!(waiting.join().unwrap().unwrap(), InstanceResponse::Done);
    assert_eq!(asked.load(Ordering::Relaxed), 1);
}

#[test]
fn one_that_nobody_can_see_gives_way_and_any_other_stays() {
    let folder = Folder::new();
    let claim = |patience| Instance::claim_for_desktop_in(&folder.place, SERVER, patience).unwrap();
    let seen = folder.serving(SERVER);
    let began = Instant::now();
    assert!(matches!(claim(PATIENCE), InstanceClaim::Runs(_)));
    assert!(began.elapsed() < Duration::from_secs(2), "it says at once that it stays");
    drop(seen);

    let (asked, end) = bounded(1);
    let giving_way = move |ask| match ask {
        InstanceRequest::GiveWay => {
            let _asked_once_more = asked.try_send(());
            InstanceResponse::Done
        }
        other => answer(other),
    };
    let unseen = folder.first(SERVER).serve(Arc::new(giving_way)).unwrap();
    let ending = std::thread::Builder::new().spawn(move || {
        end.recv().unwrap();
        drop(unseen);
    });
    assert!(matches!(claim(PATIENCE), InstanceClaim::First(_)), "the place of the one that ended");
    ending.unwrap().join().unwrap();
}

#[test]
fn one_that_does_not_answer_is_waited_for_no_longer_than_it_may_take() {
    let folder = Folder::new();
    let _silent = folder.first(SERVER);
    let claim = Instance::claim_for_desktop_in(&folder.place, SERVER, Duration::from_millis(200)).unwrap();
    assert!(matches!(claim, InstanceClaim::Runs(_)));
}

#[test]
fn all_that_run_are_listed_by_server() {
    let folder = Folder::new();
    assert!(folder.place.running(Locale::EN, PATIENCE).unwrap().is_empty(), "also where there is no folder yet");
    let _one = folder.serving("ws://me:secret@room-2:1");
    let _two = folder.serving("ws://room-1:1");
    let found = folder.place.running(Locale::EN, PATIENCE).unwrap();
    let servers: Vec<&str> = found.iter().map(|found| found.server.as_str()).collect();
    assert_eq!(servers, ["ws://me:***@room-2:1", "ws://room-1:1"]);
    assert!(found.iter().all(|found| matches!(found.answer, Ok(InstanceResponse::Status(_)))));
}

#[test]
fn nobody_else_can_enter() {
    let folder = Folder::new();
    std::fs::create_dir(folder.place.folder()).unwrap();
    std::fs::set_permissions(folder.place.folder(), std::fs::Permissions::from_mode(0o777)).unwrap();
    let _serving = folder.serving(SERVER);
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(folder.place.folder()), 0o700);
    assert_eq!(mode(&folder.socket()), 0o600);
    let link = folder.temp.path().join("link");
    std::os::unix::fs::symlink(folder.place.folder(), &link).unwrap();
    let refused = Instance::claim_in(&RuntimeDir::at(link), SERVER);
    assert!(matches!(refused, Err(InstanceError::Folder { .. })), "a link in its place is refused");
}

/// The other process of some tests: claims, answers, and waits to be killed.
fn hold(place: PathBuf) {
    let InstanceClaim::First(instance) = Instance::claim_in(&RuntimeDir::at(place), SERVER).unwrap() else { panic!() };
    let _serving = instance.serve(Arc::new(answer)).unwrap();
    println!("\nheld");
    let _ended = std::io::stdin().read(&mut [0]);
}

#[test]
fn a_killed_instance_frees_its_place() {
    if let Some(place) = std::env::var_os(HOLDER) {
        return hold(PathBuf::from(place));
    }
    let folder = Folder::new();
    let mut holder = folder.holder();
    let InstanceClaim::Runs(running) = Instance::claim_in(&folder.place, SERVER).unwrap() else { panic!("not held") };
    assert_eq!(running.ask(InstanceRequest::Console, PATIENCE).unwrap(), InstanceResponse::Done);

    holder.signal("KILL");
    holder.wait();
    assert!(folder.socket().exists(), "it could not clean up");
    assert!(matches!(
        folder.place.ask(SERVER, InstanceRequest::Status(Locale::EN), PATIENCE),
        Err(AskError::NobodyRuns)
    ));
    assert!(folder.place.running(Locale::EN, PATIENCE).unwrap().is_empty());
    let _serving = folder.serving(SERVER);
    assert_eq!(folder.place.ask(SERVER, InstanceRequest::Console, PATIENCE).unwrap(), InstanceResponse::Done);
}
