//! Program, operating system and computer. What cannot be asked is left out with a word.

use std::fmt::Write as _;

/// One line a fact.
#[must_use]
pub(super) fn describe() -> String {
    let build = if cfg!(debug_assertions) { "debug" } else { "release" };
    let processors = std::thread::available_parallelism().map_or_else(|_| UNKNOWN.to_owned(), |n| n.to_string());
    let facts = [
        ("program", format!("vxdisplay {}", env!("CARGO_PKG_VERSION"))),
        ("build", format!("{build}, {} {}", std::env::consts::OS, std::env::consts::ARCH)),
        ("system", told(platform::system())),
        ("kernel", told(platform::kernel())),
        ("processor", told(platform::processor())),
        ("processors", processors),
        ("memory", told(platform::memory())),
        ("locale", told(platform::locale())),
        ("desktop", told(desktop())),
    ];
    let mut out = String::new();
    for (name, fact) in facts {
        let _infallible = writeln!(out, "{name}: {fact}");
    }
    out
}

const UNKNOWN: &str = "not known";

fn told(fact: Option<String>) -> String {
    fact.map(|fact| fact.trim().to_owned()).filter(|fact| !fact.is_empty()).unwrap_or_else(|| UNKNOWN.to_owned())
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Which desktop, and whether X11 or Wayland; of remote sessions on Windows the name.
fn desktop() -> Option<String> {
    let names = ["XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "SESSIONNAME"];
    let found: Vec<String> = names.into_iter().filter_map(variable).collect();
    (!found.is_empty()).then(|| found.join(", "))
}

#[cfg(target_os = "linux")]
mod platform {
    use super::variable;

    pub(super) fn system() -> Option<String> {
        let text = std::fs::read_to_string("/etc/os-release").ok()?;
        let line = text.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="))?;
        Some(line.trim_matches('"').to_owned())
    }

    pub(super) fn kernel() -> Option<String> {
        std::fs::read_to_string("/proc/sys/kernel/osrelease").ok()
    }

    pub(super) fn processor() -> Option<String> {
        member("/proc/cpuinfo", "model name")
    }

    pub(super) fn memory() -> Option<String> {
        let of = |name| member("/proc/meminfo", name);
        Some(format!("{}, {} available", of("MemTotal")?, of("MemAvailable")?))
    }

    pub(super) fn locale() -> Option<String> {
        ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable)
    }

    fn member(file: &str, name: &str) -> Option<String> {
        let text = std::fs::read_to_string(file).ok()?;
        let members = text.lines().filter_map(|line| line.split_once(':'));
        members.into_iter().find(|(key, _)| key.trim() == name).map(|(_, value)| value.trim().to_owned())
    }
}

/// The answer of a program of the system.
#[cfg(not(target_os = "linux"))]
fn answer(program: &str, arguments: &[&str]) -> Option<String> {
    let mut command = std::process::Command::new(program);
    command.args(arguments).stdin(std::process::Stdio::null()).stderr(std::process::Stdio::null());
    #[cfg(windows)]
    {
        use std::os::windows::process::CommandExt;
        /// No console window flashes up.
        const CREATE_NO_WINDOW: u32 = 0x0800_0000;
        command.creation_flags(CREATE_NO_WINDOW);
    }
    let output = command.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

#[cfg(windows)]
mod platform {
    use super::{answer, variable};

    pub(super) fn system() -> Option<String> {
        answer("cmd", &["/D", "/C", "ver"])
    }

    /// The system's version is the kernel's.
    pub(super) fn kernel() -> Option<String> {
        system()
    }

    pub(super) fn processor() -> Option<String> {
        variable("PROCESSOR_IDENTIFIER")
    }

    #[allow(unsafe_code, reason = "the operating system must be asked")]
    pub(super) fn memory() -> Option<String> {
        use windows_sys::Win32::System::SystemInformation::{GlobalMemoryStatusEx, MEMORYSTATUSEX};
        let size = u32::try_from(size_of::<MEMORYSTATUSEX>()).ok()?;
        let mut status = MEMORYSTATUSEX { dwLength: size, ..MEMORYSTATUSEX::default() };
        // SAFETY: the pointer is valid for one MEMORYSTATUSEX, whose length is set as the function wants it.
        let asked = unsafe { GlobalMemoryStatusEx(&raw mut status) };
        (asked != 0).then(|| format!("{} kB, {} kB available", status.ullTotalPhys / 1024, status.ullAvailPhys / 1024))
    }

    pub(super) fn locale() -> Option<String> {
        let text = answer("reg", &["query", r"HKCU\Control Panel\International", "/v", "LocaleName"])?;
        text.split_whitespace().next_back().map(str::to_owned)
    }
}

#[cfg(not(any(target_os = "linux", windows)))]
mod platform {
    use super::answer;

    pub(super) fn system() -> Option<String> {
        answer("sw_vers", &["-productVersion"])
    }

    pub(super) fn kernel() -> Option<String> {
        answer("uname", &["-sr"])
    }

    pub(super) fn processor() -> Option<String> {
        answer("sysctl", &["-n", "machdep.cpu.brand_string"])
    }

    pub(super) fn memory() -> Option<String> {
        answer("sysctl", &["-n", "hw.memsize"]).map(|bytes| format!("{bytes} bytes"))
    }

    pub(super) fn locale() -> Option<String> {
        answer("defaults", &["read", "-g", "AppleLocale"])
    }
}
