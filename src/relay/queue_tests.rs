use std::time::Duration;

use proptest::prelude::*;

use super::*;

const PLENTY: usize = 1_000_000;

#[test]
fn what_is_written_in_pieces_comes_out_whole() {
    let mut room = Room::default();
    room.push(Class::Exam, &["one", "two"], 1000);
    room.push(Class::Other, &["three"], 1000);
    while !room.queue.is_empty() {
        room.write(3);
    }
    assert_eq!(room.heard(), ["one", "two", "three"]);
    assert!(room.queue.is_empty());
}

#[test]
fn a_full_queue_keeps_every_exam_event_in_order() {
    let mut room = Room::default();
    let mut sent = Vec::new();
    for number in 0..100 {
        let (patient, step) = (format!("patient {number}"), format!("step {number}"));
        room.push(Class::Exam, &[&patient, &step], 150);
        room.push(Class::Other, &["picture"], 150);
        sent.extend([patient, step]);
    }
    room.drain();
    assert_eq!(room.heard().into_iter().filter(|text| text != "picture").collect::<Vec<_>>(), sent);
}

#[test]
fn of_what_may_be_left_out_the_newest_is_kept() {
    let mut room = Room::default();
    room.push(Class::Exam, &["patient"], 100);
    let left_out: usize = (0..10).map(|number| room.push(Class::Other, &[&format!("picture {number}")], 100)).sum();
    room.push(Class::Exam, &["step"], 100);
    room.drain();
    let heard = room.heard();
    assert_eq!(heard.len(), 12 - left_out);
    assert!(left_out > 0);
    assert_eq!((heard[0].as_str(), heard[heard.len() - 2].as_str()), ("patient", "picture 9"));
    assert_eq!(heard[heard.len() - 1], "step");
}

#[test]
fn a_frame_that_does_not_fit_at_all_is_left_out() {
    let mut room = Room::default();
    assert_eq!(room.push(Class::Other, &[&"x".repeat(120)], 60), 1);
    assert!(room.queue.is_empty());
}

#[test]
fn a_frame_that_is_partly_written_is_never_damaged() {
    let mut room = Room::default();
    room.push(Class::Other, &["begun", "left out"], 1000);
    room.write(4);
    assert_eq!(room.queue.shed(0), 1);
    room.push(Class::Exam, &["patient"], 10);
    room.drain();
    assert_eq!(room.heard(), ["begun", "patient"]);
}

#[test]
fn answers_are_kept() {
    let mut room = Room::default();
    for _ in 0..50 {
        room.push(Class::Own, &["pong"], 10);
        room.push(Class::Other, &["picture"], 10);
    }
    room.drain();
    assert_eq!(room.heard(), vec!["pong"; 50]);
}

#[test]
fn the_oldest_exam_event_tells_since_when_it_waits() {
    let mut room = Room::default();
    room.push(Class::Other, &["picture"], PLENTY);
    assert_eq!(room.queue.exam_since(), None);
    let first = room.now;
    room.push(Class::Exam, &["a"], PLENTY);
    room.now += Duration::from_secs(1);
    room.push(Class::Exam, &["b"], PLENTY);
    assert_eq!(room.queue.exam_since(), Some(first));
    room.write(9 + 2);
    assert_eq!(room.queue.exam_since(), Some(first), "partly written");
    room.write(1);
    assert_eq!(room.queue.exam_since(), Some(room.now));
    room.write(3);
    assert_eq!(room.queue.exam_since(), None);
}

#[derive(Debug, Clone)]
enum Step {
    Send(Class, Vec<usize>),
    Take(usize),
    Shed(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let class = prop_oneof![Just(Class::Exam), Just(Class::Own), Just(Class::Other)];
    prop_oneof![
        4 => (class, prop::collection::vec(0_usize..300, 0..5)).prop_map(|(class, sizes)| Step::Send(class, sizes)),
        3 => (0_usize..700).prop_map(Step::Take),
        1 => (0_usize..500).prop_map(Step::Shed),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Whatever is sent, taken, left out, and when the client is cut: what it has heard of exam events and answers is all of
    /// them up to some moment, in order and undamaged; of the rest, what comes is in order.
    #[test]
    fn what_a_client_has_heard_is_a_gapless_prefix(
        steps in prop::collection::vec(step(), 0..80),
        room_for_others in 0_usize..1500,
        cut in any::<bool>(),
    ) {
        let mut room = Room::default();
        let mut sent: Vec<(Class, String)> = Vec::new();
        let mut left_out = 0;
        for step in steps {
            match step {
                Step::Send(class, sizes) => {
                    let texts: Vec<String> =
                        sizes.iter().zip(sent.len()..).map(|(size, number)| format!("{number} {}", "x".repeat(*size))).collect();
                    let texts_ref: Vec<&str> = texts.iter().map(String::as_str).collect();
                    left_out += room.push(class, &texts_ref, room_for_others);
                    sent.extend(texts.into_iter().map(|text| (class, text)));
                }
                Step::Take(bytes) => room.write(bytes),
                Step::Shed(keep) => left_out += room.queue.shed(keep),
            }
            prop_assert!(room.queue.other() <= room_for_others.max(310), "{}", room.queue.other());
            let waiting: usize = room.queue.slices(usize::MAX).map(<[u8]>::len).sum();
            prop_assert_eq!(waiting, room.queue.exam() + room.queue.own() + room.queue.other());
        }
        if cut {
            left_out += room.queue.clear();
        } else {
            room.drain();
        }
        prop_assert!(room.queue.is_empty());
        prop_assert_eq!(room.queue.burden(), 0);
        prop_assert_eq!(room.memory.bytes(), 0);

        let heard = room.heard();
        prop_assert_eq!(heard.len() + left_out, sent.len());
        for class in [Class::Exam, Class::Own] {
            let of_class: Vec<&String> = sent.iter().filter(|(of, _)| *of == class).map(|(_, text)| text).collect();
            let heard_of_class: Vec<&String> = heard.iter().filter(|text| of_class.contains(text)).collect();
            prop_assert_eq!(&heard_of_class[..], &of_class[..heard_of_class.len()]);
            prop_assert!(cut || heard_of_class.len() == of_class.len());
        }
        let mut rest = sent.iter().map(|(_, text)| text);
        prop_assert!(heard.iter().all(|text| rest.any(|sent| sent == text)), "order");
    }
}

/// A queue with what its client has taken.
struct Room {
    memory: Memory,
    queue: Queue,
    taken: Vec<u8>,
    now: Instant,
}

impl Default for Room {
    fn default() -> Self {
        let memory = Memory::default();
        Self { queue: Queue::new(&memory), memory, taken: Vec::new(), now: Instant::now() }
    }
}

impl Room {
    fn push(&mut self, class: Class, texts: &[&str], room: usize) -> usize {
        let mut batch = Batch::new(class, &self.memory, self.now);
        for text in texts {
            batch.push_text(text);
        }
        self.queue.push(&batch.share(), room)
    }

    fn write(&mut self, most: usize) {
        let piece: Vec<u8> = self.queue.slices(usize::MAX).flatten().copied().take(most).collect();
        self.queue.written(piece.len());
        self.taken.extend(piece);
    }

    fn drain(&mut self) {
        self.write(usize::MAX);
    }

    /// The whole frames that were taken; the beginning of one more may follow.
    fn heard(&self) -> Vec<String> {
        let mut texts = Vec::new();
        let mut bytes = self.taken.as_slice();
        while let [0x81, len, rest @ ..] = bytes {
            let (len, rest) = match (*len, rest) {
                (126, [high, low, rest @ ..]) => (usize::from(u16::from_be_bytes([*high, *low])), rest),
                (126, _) => break,
                (short, rest) => (usize::from(short), rest),
            };
            if rest.len() < len {
                break;
            }
            texts.push(String::from_utf8(rest[..len].to_vec()).unwrap());
            bytes = &rest[len..];
        }
        assert!(bytes.is_empty() || bytes[0] == 0x81, "{bytes:?}");
        texts
    }
}
