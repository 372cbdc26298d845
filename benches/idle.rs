//! What the idle display costs: CPU of the real binary over 10 s with nothing happening but pings, printed and not judged.
//!
//! `cargo bench --bench idle` (Linux; the window needs Xvfb). Peers answer on loopback, so the figures hold the pings' cost.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

use vxdisplay::relay::{Relay, RelayConfig};

const SPAN: Duration = Duration::from_secs(10);

/// CPU time of all threads of a process so far, in clock ticks of 10 ms, and its proportional memory in KiB.
fn cost(process: &Child) -> Option<(u64, u64)> {
    let folder = format!("/proc/{}", process.id());
    let stat = std::fs::read_to_string(format!("{folder}/stat")).ok()?;
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = fields.get(11)?.parse::<u64>().ok()? + fields.get(12)?.parse::<u64>().ok()?;
    let rollup = std::fs::read_to_string(format!("{folder}/smaps_rollup")).ok()?;
    let pss = rollup.lines().find(|line| line.starts_with("Pss:"))?.split_whitespace().nth(1)?.parse().ok()?;
    Some((ticks, pss))
}

fn measure(name: &str, command: &mut Command) {
    let Ok(mut process) = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn() else {
        println!("{name}: NOT RUN (could not be started)");
        return;
    };
    std::thread::sleep(Duration::from_secs(4));
    let before = cost(&process);
    std::thread::sleep(SPAN);
    let after = cost(&process);
    let _ = process.kill();
    let _ = process.wait();
    match (before, after) {
        (Some((before, _)), Some((after, pss))) => {
            println!("{name}: {} ms CPU in {} s, {} KiB PSS", (after - before) * 10, SPAN.as_secs(), pss);
        }
        _ => println!("{name}: NOT RUN (ended early, or /proc is not readable)"),
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let relay = Relay::start(RelayConfig { listen: "127.0.0.1:0".parse()?, ..RelayConfig::default() })?;
    let url = format!("ws://{}", relay.local_addr());
    let program = env!("CARGO_BIN_EXE_vxdisplay");
    measure("watch", Command::new(program).args(["watch", "--server", &url]));

    let display = ":97";
    let xvfb = Command::new("Xvfb")
        .args([display, "-screen", "0", "1920x1080x24", "-noreset", "-nolisten", "tcp"])
        .stderr(Stdio::null())
        .spawn();
    match xvfb {
        Ok(mut xvfb) => {
            std::thread::sleep(Duration::from_secs(1));
            let arguments = ["run", "--fullscreen", "--allow-only-monitor", "--server", &url];
            measure("window 1920x1080", Command::new(program).args(arguments).env("DISPLAY", display));
            let _ = xvfb.kill();
            let _ = xvfb.wait();
        }
        Err(error) => println!("window: NOT RUN (Xvfb: {error})"),
    }
    relay.stop();
    Ok(())
}
