//! The settings that the arguments give.

use super::arguments::WindowArgs;
use super::commands::Command;
use crate::settings::SERVER_URL_KEY;

/// A setting that an argument gives: key, value as text, and the argument's name for messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CliOverride {
    /// The settings key.
    pub key: &'static str,
    /// The value as typed.
    pub value: String,
    /// The argument, such as `--server`.
    pub argument: &'static str,
}

fn given(key: &'static str, value: Option<&String>, argument: &'static str) -> Option<CliOverride> {
    value.map(|value| CliOverride { key, value: value.clone(), argument })
}

impl WindowArgs {
    fn given(&self) -> Vec<CliOverride> {
        let mode = if self.fullscreen {
            Some(("fullscreen", "--fullscreen"))
        } else if self.windowed {
            Some(("windowed", "--windowed"))
        } else {
            None
        };
        let mode = mode.map(|(value, argument)| CliOverride { key: "display.mode", value: value.to_owned(), argument });
        let only = self.allow_only_monitor.then(|| CliOverride {
            key: "display.allow_only_monitor",
            value: "true".to_owned(),
            argument: "--allow-only-monitor",
        });
        [
            mode,
            given("display.monitor", self.monitor.as_ref(), "--monitor"),
            only,
            given("display.language", self.language.as_ref(), "--language"),
            given("display.renderer", self.renderer.as_ref(), "--renderer"),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

impl Command {
    /// The settings that the arguments give.
    #[must_use]
    pub fn given(&self) -> Vec<CliOverride> {
        let server = |value: &Option<String>| given(SERVER_URL_KEY, value.as_ref(), "--server");
        match self {
            Self::Run(args) => server(&args.server).into_iter().chain(args.window.given()).collect(),
            Self::Demo(args) => {
                let mut given = args.window.given();
                // Nobody's name is in the demo; the operator's monitor may show it.
                if !args.window.allow_only_monitor {
                    let (key, argument) = ("display.allow_only_monitor", "demo");
                    given.push(CliOverride { key, value: "true".to_owned(), argument });
                }
                given
            }
            Self::Relay(args) => [
                given("relay.listen", args.listen.as_ref(), "--listen"),
                given("relay.dialect", args.dialect.as_ref(), "--dialect"),
                (!args.allow_host.is_empty()).then(|| CliOverride {
                    key: "relay.allowed_hosts",
                    value: args.allow_host.join(","),
                    argument: "--allow-host",
                }),
                (!args.bridge.is_empty()).then(|| CliOverride {
                    key: "relay.bridge",
                    value: args.bridge.join(","),
                    argument: "--bridge",
                }),
            ]
            .into_iter()
            .flatten()
            .collect(),
            Self::Send(args) => server(&args.server).into_iter().collect(),
            Self::Watch(args) => server(&args.server).into_iter().collect(),
            Self::Check(args) => server(&args.server).into_iter().collect(),
            Self::Status(args) => server(&args.server).into_iter().collect(),
            Self::Monitors(args) => given("display.monitor", args.monitor.as_ref(), "--monitor").into_iter().collect(),
            Self::Card(args) => given("display.monitor", args.monitor.as_ref(), "--monitor")
                .into_iter()
                .chain(args.allow_only_monitor.then(|| CliOverride {
                    key: "display.allow_only_monitor",
                    value: "true".to_owned(),
                    argument: "--allow-only-monitor",
                }))
                .collect(),
            Self::Shots(args) => [
                given("display.language", args.language.as_ref(), "--language"),
                given("display.theme", args.theme.as_ref(), "--theme"),
            ]
            .into_iter()
            .flatten()
            .collect(),
            Self::Settings(_)
            | Self::Texts(_)
            | Self::Alias(_)
            | Self::Replay(_)
            | Self::Diagnose(_)
            | Self::Autostart(_)
            | Self::Licenses(_) => Vec::new(),
            #[cfg(windows)]
            Self::Purge => Vec::new(),
        }
    }
}
