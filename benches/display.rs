//! The state alone: from what the link reports of a 101 to what is to be done, and from nothing but time.
#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark")]

use std::hint::black_box;
use std::time::Duration;

use chrono::{DateTime, NaiveDate};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use vxdisplay::clock::Reading;
use vxdisplay::display::{Action, Event, Now, Session, State};
use vxdisplay::exam::{Limits, Moment, NamesPrivacy};
use vxdisplay::journal;
use vxdisplay::link::{LinkEvent, memory};
use vxdisplay::settings::{Places, Request, load};

fn state() -> State {
    let places = Places {
        machine_file: "/nowhere/machine.toml".into(),
        policy_file: None,
        user_file: Some("/nowhere/user.toml".into()),
        log_dir: None,
    };
    let request = Request {
        places,
        config: None,
        registry: Vec::new(),
        environment: Vec::new(),
        arguments: Vec::new(),
        system_languages: Vec::new(),
    };
    State::headless(Session::new(Limits::default(), NamesPrivacy::Full), load(&request).unwrap(), request)
        .with_journal(journal::Limits::default())
}

fn now(millis: u64) -> Now {
    let elapsed = Duration::from_millis(millis);
    let start = DateTime::parse_from_rfc3339("2026-11-28T00:00:00+09:00").unwrap();
    Now { reading: Reading { now: elapsed, awake: elapsed }, wall: start + elapsed }
}

/// What the link reports of this patient.
fn patient(number: u64) -> LinkEvent {
    let (_handle, events, mut far) = memory(8);
    let at = Moment::from_start(Duration::from_millis(number));
    far.up(at).unwrap();
    let text = format!(
        r#"{{"sender":2,"receiver":106,"command":101,"data":{{"patientId":"P-{number}","patientName":"HONG^Gildong=洪^吉洞=홍^길동","patientBirth":"1988-02-14"}}}}"#
    );
    far.text(at, &text, NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()).unwrap();
    let event = std::iter::from_fn(|| events.try_recv().ok()).last().unwrap();
    LinkEvent { connection: 1, ..event }
}

fn handle(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("state");
    let (mut state, mut number) = (state(), 0);
    group.bench_function("a 101 to its effects", |bencher| {
        bencher.iter_batched(
            || {
                number += 1;
                (patient(number), now(number))
            },
            |(event, now)| black_box(state.handle(Event::Link(event), now)),
            BatchSize::SmallInput,
        );
    });
    group.bench_function("a tick that changes nothing", |bencher| {
        bencher.iter(|| black_box(state.handle(Event::Tick, now(number))));
    });
    group.bench_function("hide now", |bencher| {
        bencher.iter(|| black_box(state.handle(Event::Asked(Action::HideNow), now(number))));
    });
    group.finish();
}

criterion_group!(benches, handle);
criterion_main!(benches);
