//! What the relay tells those who come without a WebSocket: a page for people, counts for Prometheus. Pure.

use std::fmt::Write as _;
use std::time::Duration;

use super::{BridgeStats, RelayStats};
use crate::l10n::{Library, Locale, Reader};
use crate::net::http::{PLAIN_TEXT, Status, answer};

/// No script, no style, no picture, no form, no frame, from nowhere.
const PAGE_HEADERS: &str = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n\
    Content-Security-Policy: default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n\
    Cross-Origin-Resource-Policy: same-origin\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff\r\n";

/// The media type of Prometheus' text format.
const EXPOSITION: &str = "text/plain; version=0.0.4; charset=utf-8";

/// The page of a relay. Its status says that a WebSocket was due: scripts that ask for a page must not take the port for a web
/// server.
pub(super) fn page(locale: Locale) -> String {
    let reader = Reader::new(Library::bundled(), locale);
    let text = |id| escaped(reader.get(id));
    let body = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
        <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n\
        <p>{}</p>\n<p>{}</p>\n<p>{}</p>\n</main>\n</body>\n</html>\n",
        locale.tag(),
        text("relay-page-what"),
        text("relay-page-connect"),
        text("relay-page-monitoring"),
        title = text("relay-page-title"),
    );
    answer(Status::UpgradeRequired, PAGE_HEADERS, "text/html; charset=utf-8", &body)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The answer of a relay that runs.
pub(super) fn alive(bridge: Option<&BridgeStats>) -> String {
    let bridge = bridge.map(|bridge| format!("bridge {}\n", bridge.word())).unwrap_or_default();
    answer(Status::Ok, "", PLAIN_TEXT, &format!("ok\n{bridge}"))
}

/// The counts for Prometheus, in its text exposition format, version 0.0.4.
pub(super) fn metrics(stats: &RelayStats, bridge: Option<&BridgeStats>, tls: bool, uptime: Duration) -> String {
    let mut body = String::new();
    // Writing into a String cannot fail.
    let _ = writeln!(
        body,
        "# HELP vxdisplay_relay_info Version of the running relay and whether its port is encrypted; always 1.\n\
        # TYPE vxdisplay_relay_info gauge\nvxdisplay_relay_info{{version=\"{}\",tls=\"{tls}\"}} 1",
        env!("CARGO_PKG_VERSION"),
    );
    let count = |number: usize| number as u64;
    let of_relay = [
        ("uptime_seconds", "gauge", "How long the relay has been running.", uptime.as_secs()),
        ("connections", "gauge", "Connections that are open now.", count(stats.clients)),
        ("displays", "gauge", "Clients that are registered as displays now.", count(stats.displays)),
        (
            "queued_bytes",
            "gauge",
            "Memory held for clients that have not taken everything yet.",
            count(stats.queued_bytes),
        ),
        ("messages_received_total", "counter", "Messages received.", stats.frames_in),
        ("messages_sent_total", "counter", "Messages queued for clients.", stats.frames_out),
        ("messages_refused_total", "counter", "Messages refused with an error number.", stats.refused),
        ("messages_left_out_total", "counter", "Messages that a client did not take.", stats.frames_left_out),
        ("clients_cut_total", "counter", "Clients cut because they did not take their messages.", stats.cut),
        (
            "requests_refused_total",
            "counter",
            "Connections refused before they became a WebSocket.",
            stats.requests_refused,
        ),
    ];
    for (name, kind, help, value) in of_relay.into_iter().chain(bridge.into_iter().flat_map(of_bridge)) {
        let name = format_args!("vxdisplay_relay_{name}");
        let _ = writeln!(body, "# HELP {name} {help}\n# TYPE {name} {kind}\n{name} {value}");
    }
    answer(Status::Ok, "", EXPOSITION, &body)
}

/// Name, type, help and value of each count of a bridge.
fn of_bridge(stats: &BridgeStats) -> [(&'static str, &'static str, &'static str, u64); 7] {
    [
        ("bridge_connected", "gauge", "Whether the bridge is connected to a broker.", stats.connected.into()),
        ("bridge_following", "gauge", "Whether the room's events come without a gap.", stats.following.into()),
        ("bridge_connections_total", "counter", "Connections of the bridge to a broker.", stats.connections),
        ("bridge_events_published_total", "counter", "Events given to the broker.", stats.published),
        ("bridge_events_lost_total", "counter", "Events that were not given to the broker.", stats.lost),
        ("bridge_events_passed_on_total", "counter", "Events of the room passed on to displays.", stats.passed_on),
        ("bridge_breaks_total", "counter", "Times that displays were sent away because of a gap.", stats.breaks),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::STAFF_LOCALES;
    use crate::relay::Direction;

    #[test]
    fn the_page_says_what_it_is_in_every_language_and_holds_nothing_that_runs() {
        for locale in STAFF_LOCALES {
            let page = page(*locale);
            let (head, body) = page.split_once("\r\n\r\n").unwrap();
            assert!(head.starts_with("HTTP/1.1 426 "), "{head}");
            assert!(head.contains("Content-Security-Policy: default-src 'none'; "), "{head}");
            assert!(head.contains(&format!("Content-Length: {}", body.len())), "{head}");
            assert!(body.contains(&format!("<html lang=\"{locale}\">")) && body.contains("VX Display"), "{body}");
            // Whoever reads it has a window, and no settings file.
            assert!(!body.contains("relay-page-") && !body.contains("server.url"), "{body}");
            for word in ["<script", "<style", "style=", "src=", "href=", "onload"] {
                assert!(!body.contains(word), "{word}");
            }
        }
    }

    const BRIDGE: BridgeStats = BridgeStats {
        direction: Direction::Follow,
        connected: true,
        following: false,
        published: 0,
        lost: 0,
        passed_on: 3,
        breaks: 4,
        connections: 5,
    };

    #[test]
    fn whoever_asks_whether_it_runs_is_told_of_its_bridge() {
        assert!(alive(None).ends_with("\r\n\r\nok\n"));
        for (bridge, word) in [
            (BRIDGE, "waiting"),
            (BridgeStats { following: true, ..BRIDGE }, "following"),
            (BridgeStats { connected: false, ..BRIDGE }, "away"),
            (BridgeStats { direction: Direction::Publish, ..BRIDGE }, "connected"),
        ] {
            assert!(alive(Some(&bridge)).ends_with(&format!("\r\n\r\nok\nbridge {word}\n")), "{word}");
        }
    }

    #[test]
    fn every_count_has_a_help_a_type_and_a_whole_number() {
        let stats = RelayStats { clients: 7, cut: 3, ..RelayStats::default() };
        let answer = metrics(&stats, Some(&BRIDGE), true, Duration::from_millis(2900));
        let (_, body) = answer.split_once("\r\n\r\n").unwrap();
        let lines: Vec<&str> = body.lines().collect();
        for three in lines.chunks(3) {
            let [help, kind, sample] = three else { panic!("{three:?}") };
            let name = sample.split(['{', ' ']).next().unwrap();
            assert!(help.starts_with(&format!("# HELP {name} ")), "{help}");
            assert!(kind.starts_with(&format!("# TYPE {name} ")), "{kind}");
            assert_eq!(kind.ends_with("counter"), name.ends_with("_total"), "{kind}");
        }
        for line in [
            "vxdisplay_relay_connections 7",
            "vxdisplay_relay_clients_cut_total 3",
            "vxdisplay_relay_uptime_seconds 2",
            "vxdisplay_relay_bridge_connected 1",
            "vxdisplay_relay_bridge_breaks_total 4",
        ] {
            assert!(lines.contains(&line), "{line}");
        }
    }
}
