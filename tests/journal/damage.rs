use proptest::prelude::*;
use vxdisplay::journal::PatientData;

use crate::support::{HOUR, at, binary, everything, incoming, journal, sent, wall};

const NAME: &str = "Geheim^Gerda";

fn messages() -> Vec<String> {
    vec![
        format!(
            r#"{{"sender":2,"receiver":106,"command":101,"data":{{"patientId":"{NAME}","patientName":"{NAME}","patientBirth":"{NAME}"}}}}"#
        ),
        format!(r#"{{"sender":2,"receiver":106,"command":1001,"res":"{NAME}","patient":["{NAME}",{{"{NAME}":[1]}}]}}"#),
        format!("{{\"command\":101, // {NAME}\n\"data\":{{\"patientId\":1,/*{NAME}*/}},}}"),
        format!(r#"{{"sender":1,"command":11,"data":{{"status":1,"error":null,"who":"\"{NAME}\\"}}}}"#),
    ]
}

/// One thing that goes wrong on the way: at a place, so many bytes become this text.
fn damage() -> impl Strategy<Value = (prop::sample::Index, usize, &'static str)> {
    let put = prop::sample::select(vec![
        "", "", "\"", "{", "}", ",", ":", "\\", "\n", "//", "/*", "*/", "0", "é", "\u{feff}", "[", "]", "null", "\\u",
        "6",
    ]);
    (any::<prop::sample::Index>(), 0_usize..4, put)
}

fn damaged(text: &str, damages: &[(prop::sample::Index, usize, &str)]) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for (place, length, put) in damages {
        let from = place.index(chars.len() + 1);
        let to = (from + length).min(chars.len());
        chars.splice(from..to, put.chars());
    }
    chars.into_iter().collect()
}

proptest! {
    #[test]
    fn however_a_message_is_damaged_a_hidden_name_stays_hidden_and_an_old_one_goes(
        text in prop::sample::select(messages()),
        damages in prop::collection::vec(damage(), 0..4),
    ) {
        let text = damaged(&text, &damages);
        let mut journal = journal();
        journal.frame(at(0), wall(0), 1, &incoming(&text));
        journal.frame(at(0), wall(0), 1, &sent(&text));
        journal.frame(at(0), wall(0), 1, &binary(text.as_bytes()));

        let hidden = everything(&journal, PatientData::Hidden);
        prop_assert!(!hidden.contains(NAME), "{text}\n{hidden}");

        journal.age(at(0) + HOUR, HOUR);
        let shown = everything(&journal, PatientData::Shown);
        prop_assert!(!shown.contains(NAME), "{text}\n{shown}");
        prop_assert_eq!(journal.next_age_deadline(HOUR), None);
    }
}
