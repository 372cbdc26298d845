//! What a site says of its aliases, and what is told of its mistakes.

use super::*;

const FILE: &str = r#"
[vocabulary]
knee = ["GONU", "膝盖"]
ignored = ["ROUTINE A"]

[[procedure]]
body = "chest"
projection = "PA"
hint.ko = "판에 가슴을 대고 턱을 드세요"
hint.en = "Face the panel, chin up"

[[procedure]]
body = "Chest"
position = "standing"
hint.en = "Stand straight"

[[procedure]]
body = "SPECIAL 7"
region = "hand"
side = "left"
view = "pa"
words = { en = "Left hand, special" }

[[procedure]]
body = "KNEE"
projection = "TEST"
region = "none"
"#;

#[test]
fn a_site_says_what_its_aliases_mean_and_what_the_patient_is_to_do() {
    let (procedures, mistakes) = Procedures::read("p.toml", FILE);
    assert_eq!(mistakes, []);
    let of = |body, projection| procedures.understand(Some(body), Some(projection));
    let chest = of("CHEST", "pa");
    assert_eq!(chest.hint.get(&Locale::EN).map(String::as_str), Some("Face the panel, chin up"));
    assert_eq!(chest.target.unwrap().position, Some(Position::Standing));
    assert_eq!(of("CHEST", "LL").hint.get(&Locale::EN).map(String::as_str), Some("Stand straight"));
    let special = of("Special-7", "");
    let expected = Target { view: Some(View::Pa), ..Target::new(Region::Hand, Side::Left) };
    assert_eq!(special.target, Some(expected));
    assert_eq!(special.words.get(&Locale::EN).map(String::as_str), Some("Left hand, special"));
    assert_eq!(of("KNEE", "TEST").target, None);
    let right = Target { view: Some(View::Ap), ..Target::new(Region::Knee, Side::Right) };
    assert_eq!(of("R GONU ROUTINE A", "AP").target, Some(right));
    assert_eq!(Procedures::default().understand(Some("GONU"), None), Understood::default());
}

#[test]
fn each_mistake_is_told_in_the_language_of_whoever_reads_it() {
    let text = "vocabulary = 1\nprocedure = 2\nfin = 3\n";
    let more = "[vocabulary]\nfin = ['X']\nhand = 7\nknee = ['-']\n[[procedure]]\nbody = 'A'\nregion = 7\nside = 'x'\n\
                words = 1\nhint.klingonisch_9 = 'x'\nhint.en = ''\ncolour = 1\n[[procedure]]\nview = 'ap'\n";
    let mistakes = [text, more].map(|text| Procedures::read("p.toml", text).1).concat();
    let ids: std::collections::BTreeSet<_> = mistakes.iter().map(|mistake| mistake.reason.id()).collect();
    assert_eq!((mistakes.len(), ids.len()), (13, 13), "{ids:?}");
    for mistake in mistakes {
        let said = |locale| mistake.reason.text(super::super::Library::bundled(), locale);
        assert_ne!(said(Locale::KO), said(Locale::EN));
        assert_ne!(said(Locale::DE), said(Locale::EN));
    }
}

#[test]
fn a_side_that_is_contradicted_or_hidden_is_told_and_never_drawn() {
    let text = "[vocabulary]\nleft = ['RT']\nignored = ['B']\nknee = ['L KNEE 7']\n[[procedure]]\nbody = 'R KNEE'\nside = 'left'\n\
                [[procedure]]\nbody = 'KNEE 3'\nside = 'left'\n[[procedure]]\nbody = 'L HAND'\nside = 'left'\n";
    let (procedures, mistakes) = Procedures::read("p.toml", text);
    let told: Vec<_> = mistakes.iter().map(|mistake| (mistake.line.unwrap(), mistake.reason.id())).collect();
    let expected = [
        (2, "procedures-side-refused"),
        (3, "procedures-side-hidden"),
        (4, "procedures-side-hidden"),
        (5, "procedures-side-contradicted"),
    ];
    assert_eq!(told, expected);
    let side = |body| procedures.understand(Some(body), None).target.unwrap().side;
    assert_eq!((side("RT KNEE"), side("R KNEE"), side("L KNEE 7")), (Side::Right, Side::Unknown, Side::Unknown));
}

#[test]
fn a_side_of_what_has_none_is_told_and_not_drawn() {
    let text = "[[procedure]]\nbody = 'SPECIAL'\nregion = 'chest'\nside = 'left'\n[[procedure]]\nbody = 'ABDOMEN'\nside = 'right'\n\
                [[procedure]]\nbody = 'RIBS 9'\nside = 'left'\n[[procedure]]\nbody = 'ZYGOMA'\nside = 'left'\n";
    let (procedures, mistakes) = Procedures::read("p.toml", text);
    let told: Vec<_> = mistakes.iter().map(|mistake| (mistake.line.unwrap(), mistake.reason.id())).collect();
    assert_eq!(told, [(1, "procedures-no-side"), (5, "procedures-no-side")]);
    let side = |body| procedures.understand(Some(body), None).target.unwrap().side;
    assert_eq!(
        [side("SPECIAL"), side("ABDOMEN"), side("RIBS 9"), side("ZYGOMA")],
        [Side::None, Side::None, Side::Left, Side::Left]
    );
}

#[test]
fn a_mistake_is_told_with_its_line_and_costs_nothing_else() {
    let text = "[vocabulary]\nfin = ['X']\nhand = 7\n[[procedure]]\nprojection = 'PA'\n[[procedure]]\nbody = 'A'\nregion = 'fin'\n\
                words.klingonisch_9 = 'x'\nhint.en = ''\ncolour = 1\n[[procedure]]\nbody = 'B'\nregion = 'hand'\n";
    let (procedures, mistakes) = Procedures::read("p.toml", text);
    let lines: Vec<_> = mistakes.iter().filter_map(|mistake| mistake.line).collect();
    assert_eq!(lines, [2, 3, 4, 8, 9, 10, 11], "{mistakes:?}");
    assert_eq!(procedures.understand(Some("b"), None).target, Some(Target::new(Region::Hand, Side::Unknown)));
    let (procedures, mistakes) = Procedures::read("p.toml", "a = 1\n= 2\n");
    assert_eq!(
        (procedures.entries.len(), mistakes.len(), mistakes.first().and_then(|mistake| mistake.line)),
        (0, 1, Some(2))
    );
}

#[test]
fn words_that_name_another_side_are_told_and_never_shown() {
    let text = "[[procedure]]\nbody = 'SPECIAL'\nregion = 'hand'\nside = 'left'\nwords.en = 'Right hand'\nwords.ko = '왼손'\n\
                [[procedure]]\nbody = 'R FOOT'\nwords.en = 'Left foot'\n[[procedure]]\nbody = 'KNEE 7'\nwords.en = 'Right knee'\n\
                [[procedure]]\nbody = 'HAND 7 DX'\nregion = 'none'\nwords.de = 'Linke Hand'\n";
    let (procedures, mistakes) = Procedures::read("p.toml", text);
    let told: Vec<_> = mistakes.iter().map(|mistake| (mistake.line.unwrap(), mistake.reason.id())).collect();
    assert_eq!(told, [(1, "procedures-words-side"), (7, "procedures-words-side"), (13, "procedures-words-side")]);
    let words = |body, projection| procedures.understand(Some(body), Some(projection)).words;
    assert_eq!(words("SPECIAL", "").into_keys().collect::<Vec<_>>(), [Locale::KO]);
    assert!(words("R FOOT", "").is_empty() && words("HAND 7 DX", "").is_empty());
    assert_eq!(words("KNEE 7", "").len(), 1);
    // What is announced beside it contradicts it.
    assert!(words("KNEE 7", "LT AP").is_empty());
    assert_eq!(words("KNEE 7", "RT AP").len(), 1);
}

#[test]
fn a_word_that_the_program_knows_as_another_thing_is_refused_and_told() {
    let text = "[vocabulary]\nknee = ['HAND', 'GONU']\nlateral = ['AP']\nlying = ['STANDING']\n";
    let (procedures, mistakes) = Procedures::read("p.toml", text);
    let told: Vec<_> = mistakes.iter().map(|mistake| (mistake.line.unwrap(), mistake.reason.id())).collect();
    assert_eq!(told, [2, 3, 4].map(|line| (line, "procedures-word-refused")));
    let hand = procedures.understand(Some("HAND"), Some("AP STANDING")).target.unwrap();
    assert_eq!((hand.region, hand.view, hand.position), (Region::Hand, Some(View::Ap), Some(Position::Standing)));
    assert_eq!(procedures.understand(Some("GONU"), None).target.unwrap().region, Region::Knee);
}

#[test]
fn a_second_entry_for_the_same_names_is_told() {
    let text =
        "[[procedure]]\nbody = 'HAND'\n[[procedure]]\nbody = 'HAND'\nprojection = 'AP'\n[[procedure]]\nbody = 'Hand'\n";
    let (_, mistakes) = Procedures::read("p.toml", text);
    let told: Vec<_> = mistakes.iter().map(|mistake| (mistake.line.unwrap(), mistake.reason.id())).collect();
    assert_eq!(told, [(5 + 1, "procedures-twice")]);
    assert!(mistakes[0].reason.to_string().contains('1'));
}

#[test]
fn a_value_that_is_none_is_refused_with_those_that_there_are() {
    let told = |line: &str| {
        let (_, mistakes) = Procedures::read("p.toml", &format!("[[procedure]]\nbody = \"X\"\n{line}\n"));
        mistakes.first().map(|mistake| mistake.reason.to_string()).unwrap_or_default()
    };
    // The ids are those of regions, as `alias` prints them.
    let region = told("region = \"clavicle\"");
    assert!(Region::ALL.iter().all(|known| region.contains(known.id())) && region.contains("none"), "{region}");
    assert!(told("side = \"rechts\"").contains("left, right, both, unknown, none"));
    assert!(told("view = \"up\"").contains("ap, pa, left_lateral, right_lateral, lateral, oblique, axial"));
    assert!(told("position = \"prone\"").contains("standing, lying, sitting"));
    assert_eq!(told("region = \"shoulder\""), "");
}

#[test]
fn a_site_says_which_of_two_places_its_name_means() {
    let (procedures, mistakes) = Procedures::read("p.toml", "[vocabulary]\nlower_leg = [\"비골\"]\n");
    assert!(mistakes.is_empty(), "{mistakes:?}");
    let target = procedures.understand(Some("비골 R"), None).target;
    assert_eq!(target.map(|target| (target.region, target.side)), Some((Region::LowerLeg, Side::Right)));
}
